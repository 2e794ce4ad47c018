use std::io::Write;
use std::path::PathBuf;
use std::time::Instant;

use clap::Args;
use serde::Serialize;

use super::Failure;
use super::load::load;
use super::output::print_json;
use crate::event::calendar;
use crate::store::{Facet, File, Store};

/// How many findings of a file are printed.
const FINDINGS_SHOWN: usize = 20;

#[derive(Debug, Args)]
pub struct InfoArgs {
    #[arg(value_name = "FILE", required = true)]
    files: Vec<PathBuf>,
    /// Print one JSON object
    #[arg(long)]
    json: bool,
}

#[derive(Serialize)]
struct Info {
    files: Vec<FileInfo>,
    events: usize,
    undated: usize,
    findings: usize,
    /// Calendar days, or nothing where no event has a date.
    first: Option<String>,
    last: Option<String>,
    actors: u32,
    places: u32,
    load_seconds: f64,
}

#[derive(Serialize)]
struct FileInfo {
    path: String,
    format: String,
    rows: usize,
    events: usize,
    undated: usize,
    findings: usize,
}

pub(super) fn run(args: &InfoArgs) -> Result<(), Failure> {
    let begin = Instant::now();
    let store = load(&args.files)?;
    let info = Info::new(&store, begin.elapsed().as_secs_f64());
    if args.json {
        return print_json(&info);
    }
    let mut out = std::io::stdout().lock();
    for (file, known) in info.files.iter().zip(store.files()) {
        write_file(&mut out, file, known)?;
    }
    writeln!(out, "events    {}", info.events)?;
    writeln!(out, "undated   {}", info.undated)?;
    writeln!(out, "findings  {}", info.findings)?;
    writeln!(out, "first     {}", info.first.as_deref().unwrap_or("–"))?;
    writeln!(out, "last      {}", info.last.as_deref().unwrap_or("–"))?;
    writeln!(out, "actors    {}", info.actors)?;
    writeln!(out, "places    {}", info.places)?;
    writeln!(out, "loaded in {:.3} s", info.load_seconds)?;
    Ok(())
}

impl Info {
    fn new(store: &Store, load_seconds: f64) -> Self {
        let extent = store.extent();
        let day = |time| calendar::civil_from_time(time).map(|civil| calendar::iso_date(civil.date()));
        let report = |file: &File| FileInfo {
            path: file.path.display().to_string(),
            format: file.report.format.clone(),
            rows: file.report.rows,
            events: file.report.events,
            undated: file.report.undated,
            findings: file.report.findings.count(),
        };
        Self {
            files: store.files().iter().map(report).collect(),
            events: store.len(),
            undated: store.len() - store.dated(),
            findings: store.files().iter().map(|file| file.report.findings.count()).sum(),
            first: extent.and_then(|(first, _)| day(first)),
            last: extent.and_then(|(_, last)| day(last)),
            actors: store.values(Facet::Actor),
            // The root of the tree is no place.
            places: store.values(Facet::Place).saturating_sub(1),
            load_seconds: (load_seconds * 1000.0).round() / 1000.0,
        }
    }
}

fn write_file(out: &mut impl Write, info: &FileInfo, file: &File) -> Result<(), Failure> {
    writeln!(out, "{}", info.path)?;
    writeln!(
        out,
        "  {}, {}, {} bytes",
        info.format, file.report.encoding, file.report.bytes
    )?;
    writeln!(
        out,
        "  rows {}, events {}, undated {}, findings {}",
        info.rows, info.events, info.undated, info.findings
    )?;
    for decision in &file.report.decisions {
        writeln!(out, "  {decision}")?;
    }
    for finding in file.report.findings.kept().iter().take(FINDINGS_SHOWN) {
        writeln!(out, "  {finding}")?;
    }
    let more = info.findings.saturating_sub(FINDINGS_SHOWN);
    if more > 0 {
        writeln!(out, "  … and {more} more findings")?;
    }
    writeln!(out)?;
    Ok(())
}
