use dateline_batch::finding::{Axis, PlaceFault};
use dateline_event::Place;

use crate::far_places::is_origin;
use crate::table::{Header, Notes, TableRow};

/// Where the columns of latitude and longitude stand.
#[derive(Clone, Copy)]
pub(super) struct Position {
    latitude: Option<usize>,
    longitude: Option<usize>,
}

/// Where on earth something was, if it is said: north of the equator and east of Greenwich.
#[derive(Clone, Copy, Default)]
pub(super) struct Degrees(Option<(f64, f64)>);

impl Position {
    /// The columns that have one of these names.
    pub fn find(header: &Header, latitude: &[&str], longitude: &[&str]) -> Self {
        Self {
            latitude: header.find(latitude),
            longitude: header.find(longitude),
        }
    }

    pub fn new(latitude: Option<usize>, longitude: Option<usize>) -> Self {
        Self { latitude, longitude }
    }

    /// Latitude and longitude, both or none; what are no degrees, or stands alone, is noted.
    pub fn both(self, row: &TableRow<'_>, notes: &mut Notes<'_>) -> Option<(f64, f64)> {
        let latitude = row.degrees(self.latitude, 90.0, notes);
        let longitude = row.degrees(self.longitude, 180.0, notes);
        let (alone, degrees, missing, other) = match (latitude, longitude) {
            (Some(latitude), Some(longitude)) => return Some((latitude, longitude)),
            (Some(degrees), None) => (self.latitude, degrees, Axis::Longitude, self.longitude),
            (None, Some(degrees)) => (self.longitude, degrees, Axis::Latitude, self.latitude),
            (None, None) => return None,
        };
        // What cannot be read there was noted.
        if row.text(other).is_empty() {
            notes.add(alone, || PlaceFault::Alone { degrees, missing });
        }
        None
    }

    /// As [`Position::both`]; latitude 0 and longitude 0 are none, which is noted.
    pub fn read(self, row: &TableRow<'_>, notes: &mut Notes<'_>) -> Degrees {
        let position = self.both(row, notes);
        if position.is_some_and(is_origin) {
            notes.add(self.latitude, || PlaceFault::Origin);
            return Degrees::default();
        }
        Degrees(position)
    }
}

impl Degrees {
    pub fn put(self, place: &mut Place) {
        (place.latitude, place.longitude) = self.0.unzip();
    }
}
