use dateline_event::Place;

use crate::table::{Header, Notes, TableRow};

/// Where the columns of latitude and longitude stand.
#[derive(Clone, Copy)]
pub(super) struct Position {
    latitude: Option<usize>,
    longitude: Option<usize>,
}

/// Where on earth something was, as far as it is said.
#[derive(Clone, Copy)]
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
        Degrees {
            latitude: row.degrees(self.latitude, 90.0, notes),
            longitude: row.degrees(self.longitude, 180.0, notes),
        }
    }
}

impl Degrees {
    pub fn put(self, place: &mut Place) {
        (place.latitude, place.longitude) = (self.latitude, self.longitude);
    }
}
