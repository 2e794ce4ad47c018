use std::fmt;

use super::{Holder, Packing, Schema};

/// What a file is: the format of its events, what they stand in, and how it was packed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FileFormat {
    /// Who says what the parts of an event are called.
    pub schema: Schema,
    /// What the events stand in.
    pub holder: Holder,
    /// What the file was packed in.
    pub packing: Packing,
}

impl FileFormat {
    /// Whether it is known what its parts are, and nothing had to be guessed or said. The ids of other files may be no more
    /// than numbers of rows.
    pub fn is_known(&self) -> bool {
        self.schema != Schema::Table || self.holder.is_format()
    }
}

/// "ACLED CSV", "UCDP GED in JSON Lines, packed with gzip", "CSV table", "iCalendar".
impl fmt::Display for FileFormat {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            schema,
            holder,
            packing,
        } = self;
        let name = schema.name();
        match schema {
            Schema::Dateline => write!(f, "{name} {holder}"),
            Schema::KnownCsv(_) if *holder == Holder::Csv => f.write_str(name),
            Schema::Table if holder.is_delimited() => write!(f, "{holder} table"),
            _ if holder.is_delimited() => write!(f, "{name} {holder}"),
            _ if holder.implies(*schema) => holder.fmt(f),
            _ => write!(f, "{name} in {holder}"),
        }?;
        packing.fmt(f)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::format::WorkbookKind;

    #[test]
    fn a_format_is_told_in_words() {
        let sheet = || Holder::Workbook {
            kind: WorkbookKind::OpenDocument,
            sheet: "data".to_owned(),
        };
        for (schema, holder, packing, words) in [
            (Schema::Acled, Holder::Csv, Packing::Plain, "ACLED CSV"),
            (Schema::Table, Holder::Tsv, Packing::Zip, "TSV table, in a zip archive"),
            (
                Schema::KnownCsv("plaso l2tcsv"),
                Holder::Csv,
                Packing::Plain,
                "plaso l2tcsv",
            ),
            (
                Schema::KnownCsv("plaso l2tcsv"),
                Holder::Tsv,
                Packing::Plain,
                "plaso l2tcsv TSV",
            ),
            (
                Schema::Known("TimelineJS"),
                Holder::TimelineJs,
                Packing::Plain,
                "TimelineJS JSON",
            ),
            (
                Schema::Acled,
                Holder::GeoJson,
                Packing::Gzip,
                "ACLED in GeoJSON, packed with gzip",
            ),
            (Schema::Table, Holder::Kml, Packing::Kmz, "KML, in a KMZ"),
            (
                Schema::Dateline,
                Holder::JsonLines,
                Packing::Zstandard,
                "Dateline JSON Lines, packed with Zstandard",
            ),
            (
                Schema::Table,
                sheet(),
                Packing::Plain,
                "Table in an OpenDocument spreadsheet, sheet “data”",
            ),
        ] {
            let format = FileFormat {
                schema,
                holder,
                packing,
            };
            assert_eq!(format.to_string(), words);
            let is_known = !words.to_lowercase().contains("table");
            assert_eq!(format.is_known(), is_known, "{words}");
        }
    }
}
