use std::time::Instant;

use clap::Args;
use dateline_batch::finding::{Kind, Reason};
use rustc_hash::FxHashMap;
use serde::Serialize;

use super::Failure;
use super::asked::AskedInfo;
use super::input::{Input, Loaded};
use super::notes::figure_names;
use super::output::{Lines, print_json};
use super::unread::{Unread, UnreadFile};
use crate::batch::{FileRow, Findings, Mapping, Sureness, TableColumns};
use crate::event::{Moment, calendar};
use crate::store::{Facet, File, Store};

/// How many findings of a file are printed.
const FINDINGS_SHOWN: usize = 20;
/// How many places of each kind of finding are named, but of rows that make no event all: what these hold is told nowhere else.
const FIRST_PLACES: usize = 5;
/// How many characters of a finding are printed.
const CHARACTERS_SHOWN: usize = 400;

#[derive(Debug, Args)]
pub struct InfoArgs {
    #[command(flatten)]
    input: Input,
    /// Print one JSON object
    #[arg(long)]
    json: bool,
}

#[derive(Serialize)]
struct Info {
    files: Vec<FileInfo>,
    /// Files that could not be read.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    unread: Vec<UnreadFile>,
    events: usize,
    undated: usize,
    findings: usize,
    /// Calendar days, or nothing where no event has a date.
    first: Option<String>,
    last: Option<String>,
    actors: u32,
    places: u32,
    /// What is counted, the most frequent first.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    figures: Vec<FigureInfo>,
    /// Names of figures that are not counted, since there are too many.
    #[serde(skip_serializing_if = "is_zero")]
    figures_left_out: usize,
    load_seconds: f64,
}

/// A kind of figure.
#[derive(Serialize)]
struct FigureInfo {
    name: String,
    /// How files call it.
    written: Vec<String>,
    figures: usize,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "as serde asks")]
fn is_zero(number: &usize) -> bool {
    *number == 0
}

#[derive(Serialize)]
struct FileInfo {
    path: String,
    /// Which file of a zip archive it is.
    #[serde(skip_serializing_if = "Option::is_none")]
    member: Option<String>,
    format: String,
    rows: usize,
    events: usize,
    undated: usize,
    findings: usize,
    /// How sure it is that the file was understood rightly: sure, likely or unsure.
    sure: Sureness,
    encoding: String,
    bytes: u64,
    /// Rows that made no event.
    refused: usize,
    #[serde(skip_serializing_if = "Option::is_none")]
    sheet: Option<String>,
    /// What was decided for the whole file, in sentences.
    decisions: Vec<String>,
    /// What should be asked before the guess is trusted.
    questions: Vec<AskedInfo>,
    /// The findings by what they say, the most frequent first.
    finding_kinds: Vec<FindingKind>,
    /// What the columns were taken for, unless the format is known.
    #[serde(skip_serializing_if = "Option::is_none")]
    mapping: Option<Mapping>,
}

/// Findings that differ only in what the file has there.
#[derive(Serialize)]
struct FindingKind {
    kind: String,
    count: usize,
    first: Vec<Place>,
}

/// Where a finding is: a row as a spreadsheet numbers it, or the whole file; a column, or the whole row.
#[derive(Serialize)]
struct Place {
    row: Option<u32>,
    column: Option<String>,
    reason: String,
}

pub(super) fn run(args: &InfoArgs) -> Result<(), Failure> {
    #[cfg(feature = "archive")]
    if let Some(url) = args.input.archive()? {
        return super::archive::tell(&url, args.json);
    }
    let begin = Instant::now();
    let Loaded { store, unread, .. } = args.input.load()?;
    let info = Info::new(&store, &unread, begin.elapsed().as_secs_f64());
    if args.json {
        print_json(&info, &args.input.guarded())?;
        return unread.end();
    }
    let mut out = Lines::new(&args.input.guarded())?;
    for (file, known) in info.files.iter().zip(store.files()) {
        write_file(&mut out, file, known)?;
    }
    for (_, why) in &unread.files {
        out.line(format_args!("{why}; it is left out"))?;
        out.line(format_args!(""))?;
    }
    out.line(format_args!("events    {}", info.events))?;
    out.line(format_args!("undated   {}", info.undated))?;
    out.line(format_args!("findings  {}", info.findings))?;
    out.line(format_args!("first     {}", info.first.as_deref().unwrap_or("–")))?;
    out.line(format_args!("last      {}", info.last.as_deref().unwrap_or("–")))?;
    out.line(format_args!("actors    {}", info.actors))?;
    out.line(format_args!("places    {}", info.places))?;
    if !store.figure_kinds().is_empty() {
        out.line(format_args!("figures   {}", figure_names(&store)))?;
    }
    out.line(format_args!("loaded in {:.3} s", info.load_seconds))?;
    out.end()?;
    unread.end()
}

impl Info {
    fn new(store: &Store, unread: &Unread, load_seconds: f64) -> Self {
        let extent = store.extent();
        let day = |time: Moment| time.civil().map(|civil| calendar::iso_date(civil.date()));
        Self {
            files: store.files().iter().map(FileInfo::new).collect(),
            unread: unread.told(),
            events: store.len(),
            undated: store.len() - store.dated(),
            findings: store.files().iter().map(|file| file.report.findings.count()).sum(),
            first: extent.and_then(|extent| day(extent.first)),
            last: extent.and_then(|extent| day(extent.last)),
            actors: store.values(Facet::Actor),
            // The root of the tree is no place.
            places: store.values(Facet::Place).saturating_sub(1),
            figures: store
                .figure_kinds()
                .iter()
                .map(|(_, kind)| FigureInfo {
                    name: kind.name.clone(),
                    written: kind.written.clone(),
                    figures: kind.figures,
                })
                .collect(),
            figures_left_out: store.figure_kinds().left_out(),
            load_seconds: (load_seconds * 1000.0).round() / 1000.0,
        }
    }
}

impl FileInfo {
    fn new(file: &File) -> Self {
        let report = &file.report;
        let columns = report.columns.as_deref();
        Self {
            path: file.path.disk.display().to_string(),
            member: file.path.member.clone(),
            format: report.format.to_string(),
            rows: report.rows,
            events: report.events,
            undated: report.undated,
            findings: report.findings.count(),
            sure: report.sureness,
            encoding: report.encoding.to_string(),
            bytes: report.bytes,
            refused: report.refused(),
            sheet: report.sheet.clone(),
            decisions: report.decisions.iter().map(ToString::to_string).collect(),
            questions: columns.map(asked).unwrap_or_default(),
            finding_kinds: finding_kinds(&report.findings),
            mapping: columns.map(|columns| (*columns.mapping).clone()),
        }
    }
}

fn asked(columns: &TableColumns) -> Vec<AskedInfo> {
    let questions = columns.questions.iter();
    questions.map(|asked| AskedInfo::new(asked, &columns.mapping)).collect()
}

fn finding_kinds(findings: &Findings) -> Vec<FindingKind> {
    let mut places: FxHashMap<Kind, Vec<Place>> = FxHashMap::default();
    for finding in findings.kept() {
        let first = places.entry(finding.kind()).or_default();
        let holds_row = matches!(&finding.reason, Reason::Row(fault) if fault.holds_row());
        if first.len() < FIRST_PLACES || holds_row {
            first.push(Place {
                row: finding.row.map(FileRow::number),
                column: Some(finding.column.clone()).filter(|column| !column.is_empty()),
                reason: finding.reason.to_string(),
            });
        }
    }
    let kinds = findings.kinds().into_iter();
    kinds
        .map(|(kind, count)| FindingKind {
            first: places.remove(&kind).unwrap_or_default(),
            kind: kind.to_string(),
            count,
        })
        .collect()
}

fn write_file(out: &mut Lines, info: &FileInfo, file: &File) -> Result<(), Failure> {
    let sure = match info.sure {
        Sureness::Sure => "",
        Sureness::Likely => " (likely)",
        Sureness::Unsure => " (unsure)",
    };
    out.line(format_args!("{}", file.path))?;
    out.line(format_args!(
        "  {}{}, {}, {} bytes",
        info.format, sure, info.encoding, info.bytes
    ))?;
    out.line(format_args!(
        "  rows {}, events {}, undated {}, findings {}",
        info.rows, info.events, info.undated, info.findings
    ))?;
    for line in &info.decisions {
        out.line(format_args!("  {line}"))?;
    }
    for asked in &info.questions {
        asked.write(out)?;
    }
    for kind in info.finding_kinds.iter().filter(|kind| kind.count > 1) {
        out.line(format_args!("  {} × {}", kind.count, kind.kind))?;
    }
    for finding in file.report.findings.kept().iter().take(FINDINGS_SHOWN) {
        let words = finding.to_string();
        match words.char_indices().nth(CHARACTERS_SHOWN) {
            Some((end, _)) => out.line(format_args!("  {}…", words.get(..end).unwrap_or_default()))?,
            None => out.line(format_args!("  {words}"))?,
        }
    }
    let more = info.findings.saturating_sub(FINDINGS_SHOWN);
    if more > 0 {
        out.line(format_args!("  … and {more} more findings"))?;
    }
    out.line(format_args!(""))?;
    Ok(())
}
