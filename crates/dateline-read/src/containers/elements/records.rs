use dateline_batch::Progress;
use dateline_batch::finding::MarkupFault;
use quick_xml::events::{BytesStart, Event};

use crate::containers::foreign::Foreign;
use crate::containers::{Fields, xml};
use crate::error::ErrorKind;

/// Longer attributes of elements around a record, and more of them than this, are not repeated with each record.
const MAX_REPEATED: usize = 200;
const MAX_ATTRIBUTES: usize = 20;

/// An element that is open.
struct Open {
    /// The length of the path before it.
    before: usize,
    text: String,
    /// Its attributes, if it is around records.
    attributes: Vec<(String, String)>,
}

/// Records at one of the paths that are wanted.
struct Wanted<'w> {
    path: &'w str,
    /// The record that is open.
    record: Option<Fields>,
    /// Bytes of texts that its records may still have; others are left out of them.
    room: usize,
    /// Whether no more are wanted.
    is_done: bool,
}

/// Hands on each record at these paths, with the number of its path, until that gives false for each of them; says why if the file
/// cannot be read to its end. All paths are looked for in one go. The records at a path have no more than so many bytes of texts
/// together, if that is bounded.
pub(super) fn each(
    text: &str,
    (paths, room): (&[&str], Option<usize>),
    progress: &Progress,
    see: &mut dyn FnMut(usize, &Fields) -> Result<bool, ErrorKind>,
) -> Result<Option<MarkupFault>, ErrorKind> {
    let mut reader = xml::reader(text);
    let mut open: Vec<Open> = Vec::new();
    let mut path = String::new();
    let room = room.unwrap_or(usize::MAX);
    let mut wanted: Vec<Wanted<'_>> = paths.iter().map(|path| Wanted::new(path, room)).collect();
    loop {
        let event = match reader.read_event() {
            Ok(event) => event,
            Err(error) => return Ok(Some(MarkupFault::Invalid(error.foreign()))),
        };
        let is_empty = matches!(event, Event::Empty(_));
        match event {
            Event::Start(element) | Event::Empty(element) => {
                if progress.is_cancelled() {
                    return Err(ErrorKind::Cancelled);
                }
                progress.step();
                let before = path.len();
                if open.len() < xml::MAX_DEPTH {
                    xml::push_name(&mut path, &element);
                }
                let mut is_around = false;
                for wanted in &mut wanted {
                    is_around |= !wanted.begin(&path, &element, &open, progress)?;
                }
                let attributes = if is_around { attributes(&element) } else { Vec::new() };
                open.push(Open {
                    before,
                    text: String::new(),
                    attributes,
                });
                if !is_empty {
                    continue;
                }
            }
            Event::Text(part) => {
                if let Some(text) = text_in_record(&mut open, &wanted) {
                    text.push_str(&part.xml10_content());
                }
                continue;
            }
            Event::CData(part) => {
                if let Some(text) = text_in_record(&mut open, &wanted) {
                    text.push_str(&part.xml10_content());
                }
                continue;
            }
            Event::GeneralRef(reference) => {
                if let Some(text) = text_in_record(&mut open, &wanted) {
                    xml::push_reference(&reference, text);
                }
                continue;
            }
            Event::End(_) => {}
            Event::Eof => {
                let mut is_cut = false;
                for (number, wanted) in wanted.iter().enumerate() {
                    if let Some(record) = &wanted.record {
                        see(number, record)?;
                        is_cut = true;
                    }
                }
                return Ok(is_cut.then_some(MarkupFault::CutShort));
            }
            _ => continue,
        }
        // An element ends.
        let Some(ended) = open.pop() else { continue };
        for (number, wanted) in wanted.iter_mut().enumerate() {
            if let Some(record) = wanted.end(&path, ended.text.trim()) {
                wanted.is_done = !see(number, &record)?;
            }
        }
        if wanted.iter().all(|wanted| wanted.is_done) {
            return Ok(None);
        }
        path.truncate(ended.before);
    }
}

/// The text of the innermost element, if it is within a record.
fn text_in_record<'o>(open: &'o mut [Open], wanted: &[Wanted<'_>]) -> Option<&'o mut String> {
    let is_within = wanted.iter().any(|wanted| wanted.record.is_some());
    open.last_mut().filter(|_| is_within).map(|open| &mut open.text)
}

/// Those of an element around records that are repeated with each.
fn attributes(element: &BytesStart<'_>) -> Vec<(String, String)> {
    let name = element.local_name().as_ref().to_owned();
    let short = xml::attributes(element).filter(|(_, value)| value.len() <= MAX_REPEATED);
    let named = short.map(|(attribute, value)| (format!("{name}.{attribute}"), value));
    named.take(MAX_ATTRIBUTES).collect()
}

impl<'w> Wanted<'w> {
    fn new(path: &'w str, room: usize) -> Self {
        Self {
            path,
            record: None,
            room,
            is_done: false,
        }
    }

    /// Takes the beginning of the element at a path; whether it is a record or in one, or of no interest.
    fn begin(
        &mut self,
        path: &str,
        element: &BytesStart<'_>,
        open: &[Open],
        progress: &Progress,
    ) -> Result<bool, ErrorKind> {
        if self.is_done {
            return Ok(true);
        }
        if self.record.is_some() {
            self.put_attributes(column(path, self.path), element, progress)?;
        } else if path == self.path {
            self.record = Some(Fields::default());
            self.put_attributes("", element, progress)?;
            let around = open.iter().skip(1).take(xml::MAX_DEPTH);
            for (name, value) in around.flat_map(|open| &open.attributes).take(MAX_ATTRIBUTES) {
                self.put(name, value);
            }
        } else {
            return Ok(false);
        }
        Ok(true)
    }

    /// Takes the end of the element at a path; gives the record that ends with it.
    fn end(&mut self, path: &str, text: &str) -> Option<Fields> {
        let name = column(path, self.path);
        self.put(if name.is_empty() { "text" } else { name }, text);
        if path == self.path { self.record.take() } else { None }
    }

    fn put_attributes(&mut self, column: &str, element: &BytesStart<'_>, progress: &Progress) -> Result<(), ErrorKind> {
        for (name, value) in xml::attributes(element) {
            if progress.is_cancelled() {
                return Err(ErrorKind::Cancelled);
            }
            progress.step();
            if column.is_empty() {
                self.put(name, &value);
            } else {
                self.put(&format!("{column}.{name}"), &value);
            }
        }
        Ok(())
    }

    fn put(&mut self, column: &str, text: &str) {
        if let Some(record) = &mut self.record
            && let Some(room) = self.room.checked_sub(text.len())
        {
            self.room = room;
            record.put(column, text);
        }
    }
}

/// The path below the record.
fn column<'p>(path: &'p str, wanted: &str) -> &'p str {
    let inner = path.get(wanted.len()..).unwrap_or_default();
    inner.strip_prefix('.').unwrap_or(inner)
}
