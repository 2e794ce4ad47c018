use dateline_batch::finding::PlaceFault;
use dateline_event::Place;

use crate::far_places::is_origin;
use crate::table::{Header, Notes, TableRow};

/// Where the columns of latitude and longitude stand.
#[derive(Clone, Copy)]
pub(super) struct Position {
    latitude: Option<usize>,
    longitude: Option<usize>,
}

/// Where on earth something was, as far as it is said.
#[derive(Clone, Copy, Default)]
pub(super) struct Degrees {
    /// North of the equator.
    latitude: Option<f64>,
    /// East of Greenwich.
    longitude: Option<f64>,
}

impl Position {
    /// The columns that have one of these names.
    pub fn find(header: &Header, latitude: &[&str], longitude: &[&str]) -> Self {
        Self {
            latitude: header.find(latitude),
            longitude: header.find(longitude),
        }
    }

    /// What a row says; what are no degrees is noted.
    pub fn read(self, row: &TableRow<'_>, notes: &mut Notes<'_>) -> Degrees {
        let latitude = row.degrees(self.latitude, 90.0, notes);
        let longitude = row.degrees(self.longitude, 180.0, notes);
        if latitude.zip(longitude).is_some_and(is_origin) {
            notes.add(self.latitude, || PlaceFault::Origin);
            return Degrees::default();
        }
        Degrees { latitude, longitude }
    }
}

impl Degrees {
    pub fn put(self, place: &mut Place) {
        (place.latitude, place.longitude) = (self.latitude, self.longitude);
    }
}
