use dateline_batch::finding::{Axis, PlaceFault};

/// Both coordinates, or neither with what is odd about each.
pub(super) fn coordinates(
    latitude: Option<f64>,
    longitude: Option<f64>,
    find: &mut dyn FnMut(Axis, PlaceFault),
) -> (Option<f64>, Option<f64>) {
    let (Some(y), Some(x)) = (latitude, longitude) else {
        let half = [
            (latitude, Axis::Latitude, Axis::Longitude),
            (longitude, Axis::Longitude, Axis::Latitude),
        ];
        for (known, axis, missing) in half {
            if let Some(degrees) = known {
                find(axis, PlaceFault::Alone { degrees, missing });
            }
        }
        return (None, None);
    };
    let mut is_good = true;
    for (axis, degrees) in [(Axis::Latitude, y), (Axis::Longitude, x)] {
        let limit = axis.limit();
        if !(-limit..=limit).contains(&degrees) {
            is_good = false;
            find(axis, PlaceFault::Outside { degrees, limit });
        }
    }
    if is_good { (latitude, longitude) } else { (None, None) }
}
