use quick_xml::events::BytesStart;

use crate::containers::{Fields, xml};
use crate::html;

/// When something was, as the file writes it.
#[derive(Clone, Debug, Default)]
pub(super) struct Time {
    begin: String,
    end: String,
}

impl Time {
    /// Takes the text of `when`, `begin` or `end`.
    pub fn set(&mut self, name: &str, text: &str) {
        match name {
            "when" | "begin" => text.clone_into(&mut self.begin),
            "end" => text.clone_into(&mut self.end),
            _ => {}
        }
    }

    pub fn is_known(&self) -> bool {
        !self.begin.is_empty() || !self.end.is_empty()
    }
}

/// Whether it is an element of its own on the map.
pub(super) fn is_feature(name: &str) -> bool {
    matches!(name, "Placemark" | "GroundOverlay" | "PhotoOverlay")
}

/// A placemark or overlay while it is read.
#[derive(Debug, Default)]
pub(super) struct Placemark {
    fields: Fields,
    time: Time,
    /// Whether the time is a span, which may be open at either end.
    is_span: bool,
    /// Name of the attribute that is read.
    attribute: String,
    /// The texts of coordinates, and whether there is more than a point.
    coordinates: Vec<String>,
    shape: String,
    /// Times and places of a track.
    track: (Vec<String>, Vec<String>),
    /// Edges of an overlay: west, south, east, north.
    edges: [String; 4],
}

impl Placemark {
    pub fn new(id: Option<String>) -> Self {
        let mut placemark = Self::default();
        placemark.fields.put("id", id.unwrap_or_default());
        placemark
    }

    /// Takes the start of an element.
    pub fn begin(&mut self, name: &str, element: &BytesStart<'_>) {
        match name {
            "Data" | "SimpleData" => self.attribute = xml::attribute(element, "name").unwrap_or_default(),
            "TimeSpan" => self.is_span = true,
            "Point" | "LineString" | "LinearRing" | "Polygon" | "MultiGeometry" | "Model" | "Track" | "MultiTrack"
                if self.shape.is_empty() =>
            {
                name.clone_into(&mut self.shape);
            }
            _ => {}
        }
    }

    /// Takes the text of an element that ends; `parents` are the names of those around it, the nearest first.
    pub fn end<'p>(&mut self, name: &str, mut parents: impl Iterator<Item = &'p str>, text: &str) {
        if text.is_empty() {
            return;
        }
        let parent = parents.next().unwrap_or_default();
        match (name, parent) {
            ("name", parent) if is_feature(parent) => self.fields.put("title", text),
            ("description", parent) if is_feature(parent) => {
                self.fields.put("description", html::to_text(text).into_owned());
            }
            ("value", "Data") | ("SimpleData", _) => self.fields.put(&self.attribute, text),
            ("when", "Track") => self.track.0.push(text.to_owned()),
            ("coord", "Track") => self.track.1.push(text.to_owned()),
            ("when" | "begin" | "end", "TimeStamp" | "TimeSpan") => self.time.set(name, text),
            ("coordinates", _) => self.coordinates.push(text.to_owned()),
            ("west", "LatLonBox") => text.clone_into(&mut self.edges[0]),
            ("south", "LatLonBox") => text.clone_into(&mut self.edges[1]),
            ("east", "LatLonBox") => text.clone_into(&mut self.edges[2]),
            ("north", "LatLonBox") => text.clone_into(&mut self.edges[3]),
            ("href", "Icon") => self.fields.put("picture", text),
            ("displayName", _) => {}
            // Looks, and elements of geometry that say no place.
            (_, parent)
                if is_feature(parent)
                    && !matches!(
                        name,
                        "styleUrl" | "visibility" | "open" | "Snippet" | "color" | "drawOrder"
                    ) =>
            {
                self.fields.put(name, text);
            }
            (_, "ExtendedData") => self.fields.put(name, text),
            _ => {}
        }
    }

    /// Its cells; `inherited` is the time of a folder around it, and `folders` are the names of all of them.
    pub fn fields(mut self, inherited: Option<&Time>, folders: &[String]) -> Fields {
        let (whens, places) = std::mem::take(&mut self.track);
        if let (false, Some(first), Some(last)) = (self.time.is_known(), whens.first(), whens.last()) {
            self.time.begin.clone_from(first);
            self.time.end.clone_from(last);
        }
        if !self.time.is_known()
            && let Some(time) = inherited
        {
            self.time = time.clone();
            self.is_span |= !time.end.is_empty();
        }
        let Time { begin, end } = std::mem::take(&mut self.time);
        let is_open = self.is_span && begin.is_empty() != end.is_empty();
        let (start, end) = match (is_open, begin.as_str()) {
            // As EDTF writes an open end, and an open start.
            (true, "") => (format!("../{end}"), String::new()),
            (true, begin) => (format!("{begin}/.."), String::new()),
            _ if begin == end => (begin, String::new()),
            _ => (begin, end),
        };
        self.fields.put("start", start);
        self.fields.put("end", end);
        self.place(&places);
        if !whens.is_empty() {
            let stop = |(index, when): (usize, &String)| match places.get(index) {
                Some(place) => format!("{when} {place}"),
                None => when.clone(),
            };
            let stops: Vec<String> = whens.iter().enumerate().map(stop).collect();
            self.fields.put("track", stops.join("; "));
        }
        let folders: Vec<&str> = folders
            .iter()
            .map(String::as_str)
            .filter(|folder| !folder.is_empty())
            .collect();
        self.fields.put("folder", folders.join(" / "));
        self.fields
    }

    /// The place of a point, else the middle of all positions, with the positions themselves.
    fn place(&mut self, track: &[String]) {
        let [west, south, east, north] = &self.edges;
        if [west, south, east, north].iter().all(|edge| !edge.is_empty()) {
            self.coordinates.push(format!("{west},{south} {east},{north}"));
            "LatLonBox".clone_into(&mut self.shape);
        }
        let positions: Vec<(&str, &str)> = self
            .coordinates
            .iter()
            .flat_map(|text| text.split_whitespace())
            .filter_map(|position| {
                let mut parts = position.split(',');
                Some((parts.next()?, parts.next()?))
            })
            .chain(track.iter().filter_map(|position| {
                let mut parts = position.split_whitespace();
                Some((parts.next()?, parts.next()?))
            }))
            .collect();
        let (longitude, latitude) = match positions[..] {
            [] => return,
            [(longitude, latitude)] => (longitude.to_owned(), latitude.to_owned()),
            _ => {
                let longitudes = positions.iter().map(|(longitude, _)| *longitude);
                let latitudes = positions.iter().map(|(_, latitude)| *latitude);
                (middle(longitudes), middle(latitudes))
            }
        };
        if positions.len() > 1 && track.is_empty() {
            self.fields
                .put("geometry", format!("{} {}", self.shape, self.coordinates.join(" ")));
        }
        // Attributes of the same name stay as they are.
        if self.fields.get("latitude").is_empty() && self.fields.get("longitude").is_empty() {
            self.fields.put("longitude", longitude);
            self.fields.put("latitude", latitude);
        }
    }
}

fn middle<'n>(numbers: impl Iterator<Item = &'n str>) -> String {
    let numbers = numbers.filter_map(|number| number.parse::<f64>().ok());
    let (min, max) = numbers.fold((f64::MAX, f64::MIN), |(min, max), number| {
        (min.min(number), max.max(number))
    });
    if min > max {
        return String::new();
    }
    // Six digits are a tenth of a metre.
    ((f64::midpoint(min, max) * 1e6).round() / 1e6).to_string()
}
