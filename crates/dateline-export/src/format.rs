use std::io::{self, Write};

use dateline_batch::finding::{Reason, RowFault};
use dateline_event::{Event, Noted};
use dateline_store::{RowId, Store};

use super::{describing, write_csv, write_geojson, write_ics, write_json, write_jsonl, write_parquet, write_xlsx};

/// The formats in which events are saved. Dateline reads the same events from each of them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Format {
    /// Comma-separated values (RFC 4180).
    #[default]
    Csv,
    /// A workbook of Excel (Office Open XML).
    Xlsx,
    /// Dateline's own format, as one object.
    Json,
    /// Dateline's own format, an entry a line.
    JsonLines,
    /// A GeoJSON feature collection (RFC 7946).
    GeoJson,
    /// An iCalendar file (RFC 5545).
    Ics,
    /// Apache Parquet.
    Parquet,
}

impl Format {
    /// All formats, in the order in which they are offered.
    pub const ALL: [Self; 7] = [
        Self::Csv,
        Self::Xlsx,
        Self::Json,
        Self::JsonLines,
        Self::GeoJson,
        Self::Ics,
        Self::Parquet,
    ];

    /// The format's name for users.
    pub fn label(self) -> &'static str {
        match self {
            Self::Csv => "CSV",
            Self::Xlsx => "Excel workbook (XLSX)",
            Self::Json => "Dateline JSON",
            Self::JsonLines => "Dateline JSON Lines",
            Self::GeoJson => "GeoJSON",
            Self::Ics => "iCalendar",
            Self::Parquet => "Parquet",
        }
    }

    /// What the format is good for.
    pub fn purpose(self) -> &'static str {
        match self {
            Self::Csv => "a table for any program",
            Self::Xlsx => "a table for spreadsheets; dates stay as they are",
            Self::Json => "everything, in one object",
            Self::JsonLines => "everything, one event a line, for large sets",
            Self::GeoJson => "points for a map",
            Self::Ics => "days for a calendar",
            Self::Parquet => "a table for data programs",
        }
    }

    /// The ending of its files, without the dot.
    pub fn ending(self) -> &'static str {
        match self {
            Self::Csv => "csv",
            Self::Xlsx => "xlsx",
            Self::Json => "json",
            Self::JsonLines => "jsonl",
            Self::GeoJson => "geojson",
            Self::Ics => "ics",
            Self::Parquet => "parquet",
        }
    }

    /// How often [`Format::write`] goes through the events.
    pub fn passes(self) -> usize {
        match self {
            Self::Xlsx => 3,
            Self::Csv | Self::Parquet => 2,
            Self::Json | Self::JsonLines | Self::GeoJson | Self::Ics => 1,
        }
    }

    /// Writes these rows of a store, in their order, each as its file has it and with what was noted of it. Events are
    /// decoded one at a time, again where columns are to be known beforehand; only one object of JSON is held in memory
    /// whole.
    pub fn write(
        self,
        out: &mut (dyn Write + Send),
        store: &Store,
        rows: impl Iterator<Item = RowId> + Clone,
    ) -> io::Result<()> {
        let events = rows.map(|row| to_save(store, row));
        let (known, kinship) = (describing(store), store.counted_names());
        match self {
            Self::Csv => write_csv(out, events, &known, &kinship),
            Self::Xlsx => write_xlsx(out, events, &known, &kinship),
            Self::Json => write_json(out, events, &known),
            Self::JsonLines => write_jsonl(out, events, &known),
            Self::GeoJson => write_geojson(out, events, &known, &kinship),
            Self::Ics => write_ics(out, events, &known),
            Self::Parquet => write_parquet(out, events, &known, &kinship),
        }
    }
}

/// The event as its file has it, with what was noted of its row when it was read.
pub fn to_save(store: &Store, row: RowId) -> Event {
    let mut event = store.event_as_given(row);
    for finding in store.findings(row) {
        let noted = Noted {
            column: finding.column.clone(),
            words: finding.reason.to_string(),
        };
        // What was noted before stands in the event already, and what is odd beside other rows is found beside them again.
        let is_new = !matches!(
            finding.reason,
            Reason::Row(RowFault::Noted { .. } | RowFault::RepeatedId { .. } | RowFault::RepeatedNumber { .. })
        );
        if is_new && !event.noted.contains(&noted) {
            event.noted.push(noted);
        }
    }
    event
}
