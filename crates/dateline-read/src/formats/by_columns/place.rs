use dateline_batch::finding::PlaceFault;

use super::{ByColumns, first_member};
use crate::far_places::is_origin;
use crate::formats::position::Position;
use crate::number::western;
use crate::table::{Notes, RowSink, TableRow, degrees, is_placeholder, quoted};

/// Words for everywhere or nowhere in particular.
const NO_PLACES: [&str; 14] = [
    "national",
    "nationwide",
    "nation-wide",
    "countrywide",
    "country-wide",
    "nationale",
    "nacional",
    "various",
    "various locations",
    "multiple",
    "multiple locations",
    "several locations",
    "several places",
    "online",
];

impl ByColumns {
    /// From the widest to the narrowest. What is not known is left out, unless it is the widest and holds what is known.
    pub(super) fn path<'a>(&self, row: &TableRow<'a>, sink: &mut impl RowSink<'a>) {
        let mut unknown = None;
        for (level, &column) in self.place.iter().enumerate() {
            let is_code = self.codes.contains(&column);
            let name = if is_code {
                row.code(Some(column))
            } else {
                first_member(row.text(Some(column)))
            };
            if name.is_empty() || NO_PLACES.iter().any(|word| name.eq_ignore_ascii_case(word)) {
                continue;
            }
            if !is_code && is_placeholder(name) {
                if level == 0 {
                    unknown = Some(name);
                }
                continue;
            }
            if let Some(widest) = unknown.take() {
                sink.place(widest);
            }
            sink.place(name);
        }
    }

    /// Latitude and longitude in degrees, both or none; what is none, or stands alone, is noted.
    pub(super) fn position(&self, row: &TableRow<'_>, notes: &mut Notes<'_>) -> (Option<f64>, Option<f64>) {
        if self.latitude.is_some() {
            let position = Position::new(self.latitude, self.longitude).both(row, notes);
            return position.map_or((None, None), |position| self.known(position, row, notes));
        }
        let text = row.text(self.coordinates);
        if text.is_empty() {
            return (None, None);
        }
        if let Some(position) = position(text) {
            return self.known(position, row, notes);
        }
        notes.add(self.coordinates, || PlaceFault::NoPair { text: quoted(text) });
        (None, None)
    }
}

impl ByColumns {
    /// A position, unless it only stands for none.
    fn known(&self, position: (f64, f64), row: &TableRow<'_>, notes: &mut Notes<'_>) -> (Option<f64>, Option<f64>) {
        if is_origin(position) && !self.is_around_origin {
            notes.add(self.latitude.or(self.coordinates), || PlaceFault::Origin);
            return (None, None);
        }
        let (latitude, longitude) = position;
        notes.add_position(row.text(self.country), latitude, longitude);
        (Some(latitude), Some(longitude))
    }
}

/// The columns that tell where on earth something was.
#[derive(Clone, Copy, Debug)]
pub(super) struct PositionColumns {
    pub latitude: Option<usize>,
    pub longitude: Option<usize>,
    /// Latitude and longitude in one cell.
    pub both: Option<usize>,
}

impl PositionColumns {
    /// Latitude and longitude of a row, as far as they can be read.
    pub fn of(self, row: &[String]) -> Option<(f64, f64)> {
        let cell = |column: usize| row.get(column).map(|cell| cell.trim());
        match (self.latitude, self.longitude) {
            (Some(latitude), Some(longitude)) => Some((degrees(cell(latitude)?)?, degrees(cell(longitude)?)?)),
            _ => position(cell(self.both?)?),
        }
    }
}

/// Reads `33.31, 44.36` as latitude and longitude, and `POINT (44.36 33.31)` as longitude and latitude.
pub(super) fn position(text: &str) -> Option<(f64, f64)> {
    let text = western(text.trim());
    let text = &*text;
    let is_point = text.get(..5).is_some_and(|start| start.eq_ignore_ascii_case("point"));
    let point = text.get(5..).filter(|_| is_point).map(str::trim_start);
    let numbers = point.unwrap_or(text).trim_matches(['(', ')', '[', ']']);
    let mut numbers = numbers
        .split([',', ';', ' '])
        .filter(|number| !number.is_empty())
        .map(|number| number.parse().ok().or_else(|| with_side(number)));
    let (first, second): (f64, f64) = (numbers.next()??, numbers.next()??);
    let (latitude, longitude) = if point.is_some() {
        (second, first)
    } else {
        (first, second)
    };
    let is_on_earth = (-90.0..=90.0).contains(&latitude) && (-180.0..=180.0).contains(&longitude);
    (numbers.next().is_none() && is_on_earth).then_some((latitude, longitude))
}

/// Degrees with the side of the earth: `50.08N`, `14.43° E`.
fn with_side(text: &str) -> Option<f64> {
    let has_side = text.ends_with(['N', 'S', 'E', 'W']);
    if has_side { degrees(text) } else { None }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pairs_are_read_as_latitude_and_longitude() {
        assert_eq!(position("33.31, 44.36"), Some((33.31, 44.36)));
        assert_eq!(position("POINT (44.36 33.31)"), Some((33.31, 44.36)));
        assert_eq!(position("Point(44.36 33.31)"), Some((33.31, 44.36)));
        assert_eq!(position("50.0814253N, 14.4876106E"), Some((50.081_425_3, 14.487_610_6)));
        assert_eq!(position("33.31S 44.36W"), Some((-33.31, -44.36)));
        assert_eq!(position("133.31, 44.36"), None);
        assert_eq!(position("33.31"), None);
        assert_eq!(position("NaN, 44"), None);
    }
}
