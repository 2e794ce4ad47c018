use super::{Bounds, EdtfError, Precision, Qualifiers, Zone, western};

/// When an event happened: as bounds, as EDTF (ISO 8601-2) and in the source's words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct When {
    /// Within which moments it began and ended as it is written, without the reach of its marks: see [`When::reach`].
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
    /// How the source itself marks its ends as doubtful: `?`, `~`, `%`.
    pub qualifiers: Qualifiers,
}

impl When {
    /// A time with nothing but bounds, its EDTF made from them.
    pub fn from_bounds(bounds: Bounds, precision: Precision, zone: Zone) -> Self {
        Self::qualified(bounds, precision, zone, Qualifiers::NONE)
    }

    /// As [`When::from_bounds`], of a date that its source marks as doubtful.
    pub fn qualified(bounds: Bounds, precision: Precision, zone: Zone, qualifiers: Qualifiers) -> Self {
        let edtf = super::edtf_writing::write(&bounds, precision, zone, qualifiers);
        // What is marked is what can be written, so that it reaches as far after saving.
        let written = || Some(edtf.parse::<Self>().ok()?.qualifiers);
        let qualifiers = qualifiers.is_any().then(written).flatten().unwrap_or(qualifiers);
        Self {
            edtf,
            bounds,
            precision,
            zone,
            words: String::new(),
            resolved: String::new(),
            zone_words: String::new(),
            qualifiers,
        }
    }

    /// Reads EDTF as somebody types it: its digits may be those of any script.
    ///
    /// # Errors
    /// If it is none.
    pub fn typed(text: &str) -> Result<Self, EdtfError> {
        western(text).parse()
    }

    /// All moments that it possibly touches: see [`Qualifiers::reach`].
    pub fn reach(&self) -> Bounds {
        self.qualifiers.reach(&self.bounds)
    }

    /// Whether its source marks it as doubtful. It is certain nowhere then.
    pub fn is_doubtful(&self) -> bool {
        self.qualifiers.is_any()
    }
}
