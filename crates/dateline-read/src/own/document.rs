//! What both forms of the own format have in common: the head, and putting the parts together.

use std::collections::BTreeSet;
use std::sync::Arc;

use dateline_batch::checked::Cut;
use dateline_batch::finding::{EntryFault, JsonFault};
use dateline_batch::format::{Holder, Packing, Schema};
use dateline_batch::{Decision, Encoding, FileFormat, FileRow};
use dateline_batch::{Directory, Document, FilePath, Findings, Report};
use dateline_format::{ActorEntry, FORMAT, PlaceEntry, SourceEntry, VERSION};
use serde_json::Value;

use super::chunk::Chunk;
use super::decoder::{Form, OwnDecoder};
use super::links::{check_links, find_repeated_ids};
use super::loose::{Loose, NamesEntry};
use super::tables::Tables;
use super::text::shortened;
use crate::error::ErrorKind;
use crate::json_scan::{Elements, Members, skip_blank};
use dateline_batch::unread::Refusal;

/// The entries that describe names, as they are gathered from a file.
#[derive(Debug, Default)]
pub(super) struct Entries {
    pub actors: Vec<ActorEntry>,
    pub places: Vec<PlaceEntry>,
    pub sources: Vec<SourceEntry>,
    /// Keys of the head that the format does not name, and its title and description.
    pub decisions: Vec<Decision>,
    pub findings: Findings,
}

/// Whether the object at `at` says that it is of the own format.
pub(super) fn says_dateline(bytes: &[u8], at: usize) -> bool {
    bytes.get(at) == Some(&b'{')
        && Members::new(bytes, at)
            .find(|(key, _)| *key == b"format")
            .and_then(|(_, value)| bytes.get(value.range))
            .is_some_and(|format| format == format!("\"{FORMAT}\"").as_bytes())
}

impl Entries {
    /// Takes a member of the head other than `events`.
    pub fn take(&mut self, key: &[u8], value: &[u8]) -> Result<(), ErrorKind> {
        match key {
            b"format" => {}
            b"version" => self.check_version(value)?,
            b"actors" => take_all(&mut self.actors, value, "actors", &mut self.findings),
            b"places" => take_all(&mut self.places, value, "places", &mut self.findings),
            b"sources" => take_all(&mut self.sources, value, "sources", &mut self.findings),
            _ => {
                let key = String::from_utf8_lossy(key);
                let text = serde_json::from_slice::<String>(value);
                let text = text.unwrap_or_else(|_| String::from_utf8_lossy(value).into_owned());
                self.decisions.push(Decision::Head {
                    key: key.into_owned(),
                    text: shortened(&text, 500).to_owned(),
                });
            }
        }
        Ok(())
    }

    /// Reads the entry of a table that stands there, key by key if it cannot be read as a whole, and adds it.
    pub fn add<T: NamesEntry>(
        list: &mut Vec<T>,
        value: &[u8],
        (row, column): (Option<FileRow>, &str),
        findings: &mut Findings,
    ) {
        if let Ok(entry) = serde_json::from_slice(value) {
            list.push(entry);
            return;
        }
        let mut faults = Vec::new();
        let mut tell = |path: &str, fault: EntryFault| faults.push((path.to_owned(), fault));
        let mut loose = Loose::new(&mut tell);
        let entry = T::loosely(value, &mut loose);
        let kept = loose.kept;
        let is_left_out = entry.is_none();
        if let Some(mut entry) = entry {
            let texts = kept.into_iter().map(|(path, text)| (path, Value::String(text)));
            entry.other().extend(texts);
            list.push(entry);
        }
        for (path, fault) in faults {
            let dot = if path.is_empty() { "" } else { "." };
            let reason = if is_left_out {
                let text = shortened(&String::from_utf8_lossy(value), 200).into();
                JsonFault::LeftOut { fault, text }
            } else {
                fault.into()
            };
            findings.push(row, &format!("{column}{dot}{path}"), reason);
        }
    }

    fn check_version(&mut self, value: &[u8]) -> Result<(), ErrorKind> {
        match serde_json::from_slice::<u64>(value) {
            Ok(found) if found > u64::from(VERSION) => Err(Refusal::NewerVersion { found, known: VERSION }.into()),
            Ok(1..) => Ok(()),
            _ => {
                let found = String::from_utf8_lossy(value);
                let fault = EntryFault::Unexpected {
                    expected: "a whole number from 1",
                    found: shortened(&found, 60).into(),
                };
                self.findings.push_of_file("version", fault);
                Ok(())
            }
        }
    }

    /// The tables, with findings on names added to those so far. A path has so many names at most.
    pub fn into_tables(mut self, max_names: u64) -> (Tables, Findings, Vec<Decision>) {
        let tables = Tables::new(self.actors, self.places, self.sources, (&mut self.findings, max_names));
        (tables, self.findings, self.decisions)
    }
}

fn take_all<T: NamesEntry>(list: &mut Vec<T>, value: &[u8], table: &str, findings: &mut Findings) {
    let at = skip_blank(value, 0);
    if value.get(at) != Some(&b'[') {
        let found = String::from_utf8_lossy(value);
        let fault = EntryFault::Unexpected {
            expected: "a list",
            found: shortened(&found, 60).into(),
        };
        findings.push_of_file(table, fault);
        return;
    }
    for (index, element) in Elements::new(value, at).enumerate() {
        let bytes = value.cut(element.range);
        Entries::add(list, bytes, (None, &format!("{table}[{index}]")), findings);
    }
}

/// Puts chunks, tables and bytes together.
pub(super) fn assemble(
    path: &FilePath,
    bytes: Vec<u8>,
    form: Form,
    (tables, mut findings, decisions): (Tables, Findings, Vec<Decision>),
    chunks: Vec<Chunk>,
) -> Document {
    let mut batches = Vec::with_capacity(chunks.len());
    let (mut actor_spellings, mut place_spellings) = (BTreeSet::new(), BTreeSet::new());
    let (mut ids, mut links, mut undated) = (Vec::new(), Vec::new(), 0);
    ids.reserve_exact(chunks.iter().map(|chunk| chunk.ids.len()).sum());
    for chunk in chunks {
        batches.push(chunk.batch);
        findings.append(chunk.findings);
        ids.extend(chunk.ids);
        links.extend(chunk.links);
        undated += chunk.undated;
        actor_spellings.extend(chunk.actor_spellings);
        place_spellings.extend(chunk.place_spellings);
    }
    let rows = ids.len();
    let repeated_ids = find_repeated_ids(&mut ids, &mut findings);
    let cut_links = check_links(&links, &ids, &mut findings);
    drop(ids);
    findings.sort();
    let holder = match form {
        Form::Json => Holder::Json,
        Form::Lines => Holder::JsonLines,
    };
    let report = Report {
        format: FileFormat {
            schema: Schema::Dateline,
            holder,
            packing: Packing::Plain,
        },
        encoding: Encoding::UTF_8,
        bytes: bytes.len() as u64,
        rows,
        events: rows,
        undated,
        repeated_ids,
        modified: None,
        meaning: None,
        decisions,
        findings,
        ..Report::default()
    };
    Document {
        path: path.clone(),
        report,
        directory: Directory {
            actors_at_events: actor_spellings.into_iter().collect(),
            places_at_events: place_spellings.into_iter().collect(),
            ..tables.directory.clone()
        },
        batches,
        decoder: Arc::new(OwnDecoder {
            bytes,
            form,
            tables,
            cut_links,
        }),
    }
}
