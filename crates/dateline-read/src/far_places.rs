//! Coordinates that lie far from the others of their country, as those do of which latitude and longitude were exchanged or
//! a sign was lost, and those that all places have. They are kept, and noted. Those that only stand for none are no place.

use std::hash::{Hash, Hasher};

use dateline_batch::finding::{Among, Axis, PlaceFault};
use dateline_batch::{Batch, FileRow, Findings};
use rustc_hash::{FxHashMap, FxHashSet, FxHasher};

/// Of fewer places it cannot be said where the others are.
const MIN: usize = 4;
/// How many times as far as half of them are apart a place lies that is none of theirs, and the least of that in degrees.
const NEAR: (f64, f64) = (8.0, 2.0);
const FAR: (f64, f64) = (10.0, 15.0);

/// Where the event of a row is.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Position {
    pub row: FileRow,
    /// Of the country's name; 0 without one.
    country: u32,
    latitude: f64,
    longitude: f64,
}

impl Position {
    /// So many positions are kept of one part of a file: enough to tell which lie apart.
    pub const MAX: usize = 1 << 18;

    #[expect(clippy::cast_possible_truncation, reason = "half of a hash is one")]
    pub fn new(row: FileRow, country: &str, latitude: f64, longitude: f64) -> Self {
        let mut hasher = FxHasher::default();
        country.hash(&mut hasher);
        Self {
            row,
            country: if country.is_empty() {
                0
            } else {
                (hasher.finish() >> 16) as u32 | 1
            },
            latitude,
            longitude,
        }
    }
}

/// The middle of many places, and how far half of them lie from it at most.
#[derive(Clone, Copy, Debug)]
struct Middle {
    latitude: (f64, f64),
    longitude: (f64, f64),
}

impl Middle {
    fn of(positions: &[Position]) -> Self {
        Self {
            latitude: middle(positions.iter().map(|position| position.latitude)),
            longitude: middle(positions.iter().map(|position| position.longitude)),
        }
    }

    /// Whether a place is so near to it, by a factor and the least distance in degrees.
    fn holds(self, (latitude, longitude): (f64, f64), (factor, least): (f64, f64)) -> bool {
        let is_near =
            |degrees: f64, (middle, spread): (f64, f64)| (degrees - middle).abs() <= least.max(factor * spread);
        is_near(latitude, self.latitude) && is_near(longitude, self.longitude)
    }
}

/// The median, and the median of how far numbers lie from it.
fn middle(numbers: impl Iterator<Item = f64>) -> (f64, f64) {
    let median = |numbers: &mut Vec<f64>| {
        let at = numbers.len() / 2;
        numbers.sort_unstable_by(f64::total_cmp);
        numbers.get(at).copied().unwrap_or_default()
    };
    let mut numbers: Vec<f64> = numbers.collect();
    let middle = median(&mut numbers);
    let mut distances: Vec<f64> = numbers.iter().map(|number| (number - middle).abs()).collect();
    (middle, median(&mut distances))
}

/// Whether these places lie around latitude 0 and longitude 0, which many tables have where nothing is known.
pub(crate) fn lie_around_origin(places: impl Iterator<Item = (f64, f64)>) -> bool {
    const AROUND: f64 = 10.0;
    let places: Vec<(f64, f64)> = places.filter(|place| !is_origin(*place)).collect();
    let is_near = |degrees: f64| degrees.abs() <= AROUND;
    let latitude = middle(places.iter().map(|(latitude, _)| *latitude)).0;
    let longitude = middle(places.iter().map(|(_, longitude)| *longitude)).0;
    !places.is_empty() && is_near(latitude) && is_near(longitude)
}

/// Whether it is latitude 0 and longitude 0.
pub(crate) fn is_origin((latitude, longitude): (f64, f64)) -> bool {
    latitude == 0.0 && longitude == 0.0
}

/// Notes it if all events are at one point although they name different places.
pub(crate) fn note_one_point(positions: &[Position], batches: &[Batch], findings: &mut Findings) {
    let [first, others @ ..] = positions else { return };
    let is_same = |other: &Position| (other.latitude, other.longitude) == (first.latitude, first.longitude);
    if positions.len() < MIN || !others.iter().all(is_same) {
        return;
    }
    let names = |batch: &Batch| batch.rows.iter().map(|row| row.place).collect::<FxHashSet<_>>().len();
    if batches.iter().map(names).max() > Some(2) {
        let fault = PlaceFault::OnePoint {
            latitude: first.latitude,
            longitude: first.longitude,
            count: positions.len(),
        };
        findings.push_of_file("", fault);
    }
}

/// Notes each that lies far from the others of its country.
pub(crate) fn note(positions: Vec<Position>, findings: &mut Findings) {
    let mut countries: FxHashMap<u32, Vec<Position>> = FxHashMap::default();
    for position in positions {
        countries.entry(position.country).or_default().push(position);
    }
    let mut countries: Vec<Vec<Position>> = countries.into_values().filter(|found| found.len() >= MIN).collect();
    countries.sort_by_key(|found| found.first().map(|position| position.row));
    for positions in countries {
        note_country(&positions, findings);
    }
}

fn note_country(positions: &[Position], findings: &mut Findings) {
    let is_of_country = positions.first().is_some_and(|position| position.country != 0);
    let of = if is_of_country { Among::Country } else { Among::File };
    let middle = Middle::of(positions);
    let at = |position: &Position| (position.latitude, position.longitude);
    let near = positions
        .iter()
        .filter(|position| middle.holds(at(position), NEAR))
        .count();
    if near * 2 <= positions.len() {
        return;
    }
    let mut far = Vec::new();
    for position in positions.iter().filter(|position| !middle.holds(at(position), NEAR)) {
        let (latitude, longitude) = at(position);
        let fits = |place| middle.holds(place, NEAR);
        let fault = if fits((longitude, latitude)) {
            PlaceFault::Exchanged {
                latitude,
                longitude,
                of,
            }
        } else if fits((-latitude, longitude)) {
            PlaceFault::OtherSign {
                degrees: latitude,
                axis: Axis::Latitude,
                of,
            }
        } else if fits((latitude, -longitude)) {
            PlaceFault::OtherSign {
                degrees: longitude,
                axis: Axis::Longitude,
                of,
            }
        } else {
            if !middle.holds((latitude, longitude), FAR) {
                far.push(position);
            }
            continue;
        };
        findings.push(position.row, "", fault);
    }
    // So many are no mistake.
    if far.len() <= (positions.len() / 20).max(1) {
        for position in far {
            let (latitude, longitude) = at(position);
            findings.push(
                position.row,
                "",
                PlaceFault::Far {
                    latitude,
                    longitude,
                    of,
                },
            );
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(positions: &[(&str, f64, f64)]) -> Vec<(u32, String)> {
        let positions = (0..).zip(positions).map(|(before, (country, latitude, longitude))| {
            Position::new(FileRow::after(before), country, *latitude, *longitude)
        });
        let mut findings = Findings::default();
        note(positions.collect(), &mut findings);
        findings.sort();
        let kept = findings.kept().iter();
        kept.map(|finding| (finding.row.unwrap().number(), finding.reason.to_string()))
            .collect()
    }

    #[test]
    fn what_fits_when_exchanged_is_noted() {
        let usual = [
            ("A", 33.0, 70.0),
            ("A", 33.1, 70.2),
            ("A", 32.9, 69.9),
            ("A", 33.4, 70.1),
        ];
        assert_eq!(found(&usual), []);
        let noted = found(
            &[
                usual.as_slice(),
                &[("A", 70.0, 33.0), ("A", -33.0, 70.0), ("A", 3.0, 120.0)],
            ]
            .concat(),
        );
        assert_eq!(noted.iter().map(|(row, _)| *row).collect::<Vec<_>>(), [5, 6, 7]);
        assert!(noted[0].1.ends_with("among them if exchanged"), "{noted:?}");
        assert!(noted[1].1.contains("with the other sign"), "{noted:?}");
    }

    #[test]
    fn countries_are_apart_and_few_places_tell_nothing() {
        assert_eq!(
            found(&[
                ("A", 1.0, 1.0),
                ("B", 50.0, 50.0),
                ("B", 50.0, 51.0),
                ("B", 50.0, 50.0),
                ("B", 51.0, 50.0)
            ]),
            []
        );
        assert_eq!(found(&[("A", 1.0, 50.0), ("A", 50.0, 1.0)]), []);
        // A world of places has no middle.
        let world: Vec<(&str, f64, f64)> = (0..60_u32)
            .map(|n| ("", f64::from(n * 37 % 120) - 60.0, f64::from(n * 89 % 300) - 150.0))
            .collect();
        assert_eq!(found(&world), []);
    }
}
