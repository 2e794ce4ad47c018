//! `GeoJSON` (RFC 7946): a feature's properties are columns of their own, and its geometry is a place. What is no point is
//! placed in the middle of the area that it takes up, and its geometry is kept as JSON.

use dateline_batch::checked::Cut;

use super::cell::Cell;
use super::flatten::{member, object};
use super::put::Put;
use crate::json_scan::{Members, skip_blank, value_at};

pub(super) fn cells(feature: &[u8], put: Put<'_>) {
    let mut id = None;
    let mut geometry = None;
    let (mut has_id, mut has_place) = (false, false);
    for (key, value) in Members::new(feature, skip_blank(feature, 0)) {
        let value = feature.cut(value.range);
        match key {
            b"type" => {}
            b"id" => id = Some(value),
            b"geometry" => geometry = Some(value),
            b"properties" if value.first() == Some(&b'{') => {
                object(value, &mut String::new(), 0, &mut |column, cell| {
                    has_id |= column == "id";
                    has_place |= matches!(column, "latitude" | "longitude");
                    put(column, cell);
                });
            }
            b"properties" if value == b"null" => {}
            _ => member(key, value, &mut String::new(), 0, put),
        }
    }
    if let Some(id) = id.filter(|_| !has_id) {
        put("id", Cell::Json(id));
    }
    let Some(geometry) = geometry.filter(|geometry| geometry.first() == Some(&b'{')) else {
        return;
    };
    let place = Place::of(geometry);
    let names = if has_place {
        ["geometry.longitude", "geometry.latitude"]
    } else {
        ["longitude", "latitude"]
    };
    for (name, text) in names.into_iter().zip(place.middle()) {
        put(name, Cell::Text(text.into()));
    }
    if !place.is_point() {
        put("geometry", Cell::Json(geometry));
    }
}

/// Where the positions of a geometry lie.
#[derive(Default)]
struct Place<'g> {
    positions: usize,
    /// The first position as it is written.
    first: [&'g [u8]; 2],
    min: [f64; 2],
    max: [f64; 2],
}

impl<'g> Place<'g> {
    /// Looks at all positions, however deep they nest: each is a list that begins with two numbers.
    fn of(geometry: &'g [u8]) -> Self {
        let mut place = Self::default();
        let mut position: Vec<&[u8]> = Vec::new();
        let mut at = 0;
        while let Some(byte) = geometry.get(at) {
            match byte {
                b'[' | b'{' | b'}' => position.clear(),
                b']' => {
                    if let [x, y, ..] = position[..] {
                        place.add([x, y]);
                    }
                    position.clear();
                }
                b'"' => {
                    at = value_at(geometry, at).range.end;
                    continue;
                }
                b'-' | b'0'..=b'9' => {
                    let number = value_at(geometry, at).range;
                    at = number.end;
                    position.push(geometry.cut(number));
                    continue;
                }
                _ => {}
            }
            at += 1;
        }
        place
    }

    fn add(&mut self, texts: [&'g [u8]; 2]) {
        let numbers = texts.map(|text| std::str::from_utf8(text).ok()?.parse::<f64>().ok());
        let [Some(x), Some(y)] = numbers else {
            return;
        };
        if self.positions == 0 {
            (self.first, self.min, self.max) = (texts, [x, y], [x, y]);
        }
        self.positions += 1;
        self.min = [self.min[0].min(x), self.min[1].min(y)];
        self.max = [self.max[0].max(x), self.max[1].max(y)];
    }

    fn is_point(&self) -> bool {
        self.positions == 1
    }

    /// Longitude and latitude: as they are written of a point, else the middle; nothing of a geometry without positions.
    fn middle(&self) -> [String; 2] {
        match self.positions {
            0 => Default::default(),
            1 => self.first.map(|text| String::from_utf8_lossy(text).into_owned()),
            _ => [(self.min[0], self.max[0]), (self.min[1], self.max[1])].map(|(min, max)| {
                // Six digits are a tenth of a metre.
                ((f64::midpoint(min, max) * 1e6).round() / 1e6).to_string()
            }),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cells_of(feature: &str) -> Vec<(String, String)> {
        let mut found = Vec::new();
        cells(feature.as_bytes(), &mut |column, cell| {
            found.push((column.to_owned(), cell.text().into_owned()));
        });
        found
    }

    #[track_caller]
    fn check(feature: &str, expected: &[(&str, &str)]) {
        let found = cells_of(feature);
        let found: Vec<(&str, &str)> = found.iter().map(|(a, b)| (a.as_str(), b.as_str())).collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn geometry_is_a_place() {
        let point = r#"{"type": "Feature", "id": 7, "properties": {"a": {"b": 1}}, "geometry": {"type": "Point", "coordinates": [44.360, 33.31, 5]}}"#;
        check(
            point,
            &[
                ("a.b", "1"),
                ("id", "7"),
                ("longitude", "44.360"),
                ("latitude", "33.31"),
            ],
        );
        let line = r#"{"type":"Feature","properties":{"id":"x"},"id":1,"geometry":{"type":"LineString","coordinates":[[0,0],[2,4]]}}"#;
        let geometry = r#"{"type":"LineString","coordinates":[[0,0],[2,4]]}"#;
        check(
            line,
            &[
                ("id", "x"),
                ("longitude", "1"),
                ("latitude", "2"),
                ("geometry", geometry),
            ],
        );
        check(r#"{"type":"Feature","properties":null,"geometry":null}"#, &[]);
        let both = r#"{"type":"Feature","properties":{"latitude":1,"longitude":2},"geometry":{"type":"Point","coordinates":[3,4]}}"#;
        let expected = [
            ("latitude", "1"),
            ("longitude", "2"),
            ("geometry.longitude", "3"),
            ("geometry.latitude", "4"),
        ];
        check(both, &expected);
    }

    #[test]
    fn depth_costs_no_stack() {
        let deep = format!(
            r#"{{"type":"Feature","geometry":{{"coordinates":{}1,2]}}}}"#,
            "[".repeat(1_000_000)
        );
        assert_eq!(cells_of(&deep).len(), 2);
    }
}
