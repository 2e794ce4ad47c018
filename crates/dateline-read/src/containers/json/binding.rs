//! SPARQL 1.1 Query Results in JSON: each variable is an object with a type and a value.
//! <https://www.w3.org/TR/sparql11-results-json/>

use std::ops::Range;

use dateline_batch::checked::Cut;
use rustc_hash::FxHashMap;

use super::cell::{Cell, scalar};
use super::put::{Put, key};
use crate::json_scan::{Members, skip_blank};

/// What a variable is bound to.
#[derive(Clone, Copy, Default)]
struct Term<'b> {
    kind: &'b [u8],
    value: &'b [u8],
    datatype: &'b [u8],
}

impl<'b> Term<'b> {
    fn of(bytes: &'b [u8]) -> Option<Self> {
        let mut term = Self::default();
        for (key, value) in Members::new(bytes, (bytes.first() == Some(&b'{')).then_some(0)?) {
            let value = bytes.get(value.range)?;
            match key {
                b"type" => term.kind = value,
                b"value" => term.value = value,
                b"datatype" => term.datatype = value,
                b"xml:lang" => {}
                _ => return None,
            }
        }
        let kinds: [&[u8]; 4] = [b"\"uri\"", b"\"literal\"", b"\"typed-literal\"", b"\"bnode\""];
        kinds.contains(&term.kind).then_some(term)
    }
}

/// Whether an entry is a solution.
pub(super) fn is_one(entry: &[u8]) -> bool {
    let mut members = Members::new(entry, 0).peekable();
    members.peek().is_some() && members.all(|(_, value)| Term::of(entry.cut(value.range)).is_some())
}

/// The cells of a solution. A variable `x` with a label `xLabel` is called by it, and `x.uri` is what it is; the first
/// such is the title. Wikidata gives days as midnights, and these become days again.
pub(super) fn cells(entry: &[u8], put: Put<'_>) {
    let at = skip_blank(entry, 0);
    let mut terms: FxHashMap<&[u8], Range<usize>> = FxHashMap::default();
    for (key, value) in Members::new(entry, at) {
        terms.entry(key).or_insert(value.range);
    }
    let find = |wanted: &[u8]| Term::of(entry.get(terms.get(wanted)?.clone())?);
    let mut has_title = false;
    for (name, value) in Members::new(entry, at) {
        let Some(term) = Term::of(entry.cut(value.range.clone())) else {
            put(&key(name), Cell::Json(entry.cut(value.range)));
            continue;
        };
        if name.strip_suffix(b"Label").is_some_and(|of| find(of).is_some()) {
            continue;
        }
        let name_text = key(name);
        if let Some(label) = find(&[name, b"Label"].concat()) {
            let column = if has_title { &*name_text } else { "title" };
            has_title = true;
            put(column, Cell::Text(scalar(label.value)));
            put(&format!("{name_text}.uri"), Cell::Text(scalar(term.value)));
            continue;
        }
        let text = scalar(term.value);
        if term.datatype.ends_with(b"#dateTime\"")
            && let Some(day) = text.strip_suffix("T00:00:00Z")
        {
            put(&name_text, Cell::Text(day.into()));
            continue;
        }
        if term.datatype.ends_with(b"#wktLiteral\"")
            && let Some((longitude, latitude)) = point(&text)
        {
            put("longitude", Cell::Text(longitude.into()));
            put("latitude", Cell::Text(latitude.into()));
        }
        put(&name_text, Cell::Text(text));
    }
}

/// `Point(44.36 33.31)`.
fn point(text: &str) -> Option<(&str, &str)> {
    let inner = text
        .trim()
        .strip_prefix("Point(")
        .or_else(|| text.trim().strip_prefix("POINT("))?;
    inner.strip_suffix(')')?.trim().split_once(' ')
}
