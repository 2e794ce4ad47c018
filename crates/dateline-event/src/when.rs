use super::{Bounds, Precision, Zone};

/// When an event happened: as bounds, as EDTF (ISO 8601-2) and in the source's words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct When {
    pub bounds: Bounds,
    pub precision: Precision,
    pub zone: Zone,
    /// Written as EDTF with seconds optional in clock times.
    pub edtf: String,
    /// What stood in the file or the text, where that differs from `edtf`.
    pub words: String,
    /// How a relative date ("two days later") was resolved, in the editor's words.
    pub resolved: String,
    /// The zone of a clock time in words, where the file names one without an offset: "Baghdad", "unknown".
    pub zone_words: String,
    /// The source itself calls the date uncertain (`?`, `%`).
    pub uncertain: bool,
    /// The source itself calls the date approximate (`~`, `%`).
    pub approximate: bool,
}

impl When {
    /// A time with nothing but bounds, its EDTF made from them.
    pub fn from_bounds(bounds: Bounds, precision: Precision, zone: Zone) -> Self {
        Self {
            edtf: super::edtf_writing::write(&bounds, precision, zone),
            bounds,
            precision,
            zone,
            words: String::new(),
            resolved: String::new(),
            zone_words: String::new(),
            uncertain: false,
            approximate: false,
        }
    }
}
