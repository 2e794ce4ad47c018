use std::fmt;

use super::Schema;

/// What the events of a file stand in.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Holder {
    /// Text with commas or semicolons between cells.
    #[default]
    Csv,
    /// Text with tabs between cells.
    Tsv,
    /// Text with vertical bars between cells.
    BarText,
    /// JSON with lists of any kind.
    Json,
    /// A JSON value in each line.
    JsonLines,
    /// RFC 7946.
    GeoJson,
    /// What `TimelineJS` reads, in its present form or the first.
    TimelineJs,
    /// Items of vis-timeline.
    VisTimeline,
    /// What timemap reads.
    Timemap,
    /// Messages as Telegram Desktop exports them.
    Telegram,
    /// A chat as `WhatsApp` exports it.
    WhatsApp,
    /// Answers of a SPARQL server.
    Sparql,
    /// RFC 5545.
    ICalendar,
    /// KML of Google Earth.
    Kml,
    /// Other XML, in which elements repeat.
    Xml,
    /// A table of a web page.
    WebPage,
    /// Apache Parquet.
    Parquet,
    /// A sheet of a workbook.
    Workbook {
        /// Which kind of workbook it is.
        kind: WorkbookKind,
        /// The name of the sheet.
        sheet: String,
    },
}

/// A kind of workbook.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum WorkbookKind {
    /// XLSX, XLSM, XLSB and XLS.
    Excel,
    /// ODS.
    OpenDocument,
}

impl Holder {
    /// Whether the file's own text has the cells, so that a delimiter and quotes are to be found out.
    pub fn is_delimited(&self) -> bool {
        matches!(self, Self::Csv | Self::Tsv | Self::BarText)
    }

    /// Whether it says itself what the parts of its events are called.
    pub fn is_format(&self) -> bool {
        match self {
            Self::GeoJson
            | Self::TimelineJs
            | Self::VisTimeline
            | Self::Timemap
            | Self::Telegram
            | Self::WhatsApp
            | Self::Sparql
            | Self::ICalendar
            | Self::Kml => true,
            Self::Csv
            | Self::Tsv
            | Self::BarText
            | Self::Json
            | Self::JsonLines
            | Self::Xml
            | Self::WebPage
            | Self::Parquet
            | Self::Workbook { .. } => false,
        }
    }

    /// Whether its name says all of a file with this schema.
    pub(super) fn implies(&self, schema: Schema) -> bool {
        match self {
            Self::TimelineJs if schema == Schema::Known("TimelineJS") => true,
            Self::Timemap if schema == Schema::Known("timemap") => true,
            _ => self.is_format() && schema == Schema::Table,
        }
    }
}

/// As it follows "UCDP GED in": "JSON Lines", "an Excel workbook, sheet “data”".
impl fmt::Display for Holder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Csv => "CSV",
            Self::Tsv => "TSV",
            Self::BarText => "text",
            Self::Json => "JSON",
            Self::JsonLines => "JSON Lines",
            Self::GeoJson => "GeoJSON",
            Self::TimelineJs => "TimelineJS JSON",
            Self::VisTimeline => "vis-timeline JSON",
            Self::Timemap => "timemap JSON",
            Self::Telegram => "Telegram JSON",
            Self::WhatsApp => "a WhatsApp chat",
            Self::Sparql => "SPARQL results in JSON",
            Self::ICalendar => "iCalendar",
            Self::Kml => "KML",
            Self::Xml => "XML",
            Self::WebPage => "a web page",
            Self::Parquet => "Parquet",
            Self::Workbook { kind, sheet } => return write!(f, "an {}, sheet “{sheet}”", kind.name()),
        })
    }
}

impl WorkbookKind {
    /// What such a workbook is called: "Excel workbook".
    pub fn name(self) -> &'static str {
        match self {
            Self::Excel => "Excel workbook",
            Self::OpenDocument => "OpenDocument spreadsheet",
        }
    }
}
