use super::{Bounds, Precision, Zone};

/// When an event happened: as bounds, as EDTF (ISO 8601-2) and in the source's words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct When {
    /// Within which moments it began and ended.
    pub bounds: Bounds,
    /// How finely the source gives it.
    pub precision: Precision,
    /// The zone of its clock times.
    pub zone: Zone,
    /// The same as EDTF; clock times need not have seconds.
    pub edtf: String,
    /// The date as the file or the text writes it, where that differs from `edtf`.
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
