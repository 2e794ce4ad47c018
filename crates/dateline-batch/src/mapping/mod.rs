//! What the columns of a table mean, as somebody said or as it was guessed.
//!
//! A mapping file is JSON:
//!
//! ```json
//! {
//!   "dateline_mapping": 1,
//!   "zone": "Asia/Baghdad",
//!   "columns": [
//!     {"name": "Date of strike", "is": "date", "order": "month_first"},
//!     {"name": "Groups", "is": "perpetrator", "split": ";"},
//!     {"name": "Dead", "is": "figure", "called": "killed"}
//!   ]
//! }
//! ```

mod answer;
mod answers;
mod asked;
mod clock;
mod column;
mod error;
mod fit;
mod guess;
mod guess_reason;
mod name_mark;
mod part;
mod question;
mod remembered;
mod setting;
mod stands_for;
mod unknown_zone;

use std::path::Path;

use dateline_files::OpenError;
use encoding_rs::Encoding;
use serde::{Deserialize, Serialize};

pub use answer::{Answer, Example, Meaning};
pub use asked::Asked;
pub use clock::{TimeZoneChoice, WallTime};
pub use column::ColumnMapping;
pub use error::MappingError;
pub use guess::{FoundOrder, Guess, Sureness, TableColumns};
pub use guess_reason::{CellsAre, GuessBasis, GuessReason};
pub use name_mark::NameMark;
pub use part::Part;
pub use question::{Question, stretch_of_years};
pub use remembered::{Remembered, RememberedMapping};
pub use setting::{Said, Setting};
pub use stands_for::StandsFor;
pub use unknown_zone::UnknownZone;

/// What the columns of a table mean, and how its text is read. Columns that it does not name are fields.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Mapping {
    /// Of the format of mappings: [`Mapping::VERSION`].
    #[serde(rename = "dateline_mapping")]
    pub version: u32,
    /// A name of the Encoding Standard, such as `windows-1256`; left out, the bytes tell.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub encoding: Option<String>,
    /// What parts the cells, an ASCII character; left out, the first rows tell.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub delimiter: Option<char>,
    /// The sheet of a workbook; left out, the first that holds a table.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sheet: Option<String>,
    /// Of clock times that say none themselves: `+03:00`, `Z` or a zone of the tz database such as `Asia/Baghdad`. Left out,
    /// their zone is unknown. Calendar days never shift.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub zone: Option<TimeZoneChoice>,
    /// What the columns hold, each named by its header.
    pub columns: Vec<ColumnMapping>,
}

impl Default for Mapping {
    fn default() -> Self {
        Self {
            version: Self::VERSION,
            encoding: None,
            delimiter: None,
            sheet: None,
            zone: None,
            columns: Vec::new(),
        }
    }
}

impl Mapping {
    /// The version of the format of mapping files that this program writes, and the newest that it reads.
    pub const VERSION: u32 = 1;
    /// A mapping file is never so long.
    const LONGEST: u64 = 16 << 20;

    /// Reads a mapping file.
    ///
    /// # Errors
    /// If it cannot be read, is no mapping, or is one of a newer version.
    pub fn load(path: &Path) -> Result<Self, MappingError> {
        Self::load_any(path).map_err(|why| MappingError::File {
            path: path.to_owned(),
            why: Box::new(why),
        })
    }

    fn load_any(path: &Path) -> Result<Self, MappingError> {
        let text = dateline_files::read(path, Self::LONGEST).map_err(|error| match error {
            OpenError::Odd(odd) => MappingError::Odd(odd),
            OpenError::TooLong(_) => MappingError::TooLong,
            OpenError::Io(error) => MappingError::Unreadable(error.into()),
        })?;
        Self::parse(&text)
    }

    /// From the text of a mapping file.
    ///
    /// # Errors
    /// As [`Mapping::load`].
    pub fn parse(text: &[u8]) -> Result<Self, MappingError> {
        let no_mapping = |error: serde_json::Error| MappingError::NoMapping(error.into());
        let value: serde_json::Value = serde_json::from_slice(text).map_err(no_mapping)?;
        let version = value.get("dateline_mapping").and_then(serde_json::Value::as_u64);
        if let Some(version) = version.filter(|&version| version > u64::from(Self::VERSION)) {
            return Err(MappingError::Newer(version));
        }
        serde_json::from_value(value).map_err(no_mapping)
    }

    /// As a mapping file holds it.
    pub fn to_json(&self) -> String {
        // A mapping is text and numbers only: writing it cannot fail.
        let mut text = serde_json::to_string_pretty(self).unwrap_or_default();
        text.push('\n');
        text
    }

    /// Whether the file must be read in another way than its own bytes tell.
    pub fn has_overrides(&self) -> bool {
        self.encoding.is_some() || self.delimiter.is_some() || self.sheet.is_some()
    }

    /// The encoding that it asks for.
    ///
    /// # Errors
    /// If there is none of that name.
    pub fn encoding(&self) -> Result<Option<&'static Encoding>, MappingError> {
        let Some(name) = self.encoding.as_deref() else {
            return Ok(None);
        };
        let found = Encoding::for_label(name.as_bytes());
        found.map(Some).ok_or_else(|| MappingError::Encoding(name.to_owned()))
    }

    /// Says what a column holds; a part that only one column can hold is taken from any other.
    pub fn set_part(&mut self, column: usize, part: Part) {
        for (index, other) in self.columns.iter_mut().enumerate() {
            if index == column {
                other.part = part;
            } else if part.is_single() && other.part == part {
                other.part = Part::Field;
            }
        }
    }
}
