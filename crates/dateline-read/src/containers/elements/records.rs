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

/// Hands on each record at a path until that gives false; says why if the file cannot be read to its end.
pub(super) fn each(
    text: &str,
    wanted: &str,
    progress: &Progress,
    see: &mut dyn FnMut(&Fields) -> Result<bool, ErrorKind>,
) -> Result<Option<MarkupFault>, ErrorKind> {
    let mut reader = xml::reader(text);
    let mut open: Vec<Open> = Vec::new();
    let mut path = String::new();
    let mut record: Option<Fields> = None;
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
                let mut attributes = Vec::new();
                if let Some(record) = &mut record {
                    put_attributes(record, column(&path, wanted), &element);
                } else if path == wanted {
                    let mut fields = Fields::default();
                    put_attributes(&mut fields, "", &element);
                    let around = open.iter().skip(1).take(xml::MAX_DEPTH);
                    for (name, value) in around.flat_map(|open| &open.attributes).take(MAX_ATTRIBUTES) {
                        fields.put(name, value.as_str());
                    }
                    record = Some(fields);
                } else {
                    let name = element.local_name().as_ref().to_owned();
                    xml::attributes(&element, &mut |attribute, value| {
                        if value.len() <= MAX_REPEATED && attributes.len() < MAX_ATTRIBUTES {
                            attributes.push((format!("{name}.{attribute}"), value));
                        }
                    });
                }
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
                if let (Some(open), Some(_)) = (open.last_mut(), &record) {
                    open.text.push_str(&part.xml10_content());
                }
                continue;
            }
            Event::CData(part) => {
                if let (Some(open), Some(_)) = (open.last_mut(), &record) {
                    open.text.push_str(&part.xml10_content());
                }
                continue;
            }
            Event::GeneralRef(reference) => {
                if let (Some(open), Some(_)) = (open.last_mut(), &record) {
                    xml::push_reference(&reference, &mut open.text);
                }
                continue;
            }
            Event::End(_) => {}
            Event::Eof => {
                let Some(record) = record else { return Ok(None) };
                see(&record)?;
                return Ok(Some(MarkupFault::CutShort));
            }
            _ => continue,
        }
        // An element ends.
        let Some(ended) = open.pop() else { continue };
        if let Some(fields) = &mut record {
            let name = column(&path, wanted);
            fields.put(if name.is_empty() { "text" } else { name }, ended.text.trim());
            if path == wanted && (!see(fields)? || std::mem::take(&mut record).is_none()) {
                return Ok(None);
            }
        }
        path.truncate(ended.before);
    }
}

/// The path below the record.
fn column<'p>(path: &'p str, wanted: &str) -> &'p str {
    let inner = path.get(wanted.len()..).unwrap_or_default();
    inner.strip_prefix('.').unwrap_or(inner)
}

fn put_attributes(fields: &mut Fields, column: &str, element: &BytesStart<'_>) {
    xml::attributes(element, &mut |name, value| {
        if column.is_empty() {
            fields.put(name, value);
        } else {
            fields.put(&format!("{column}.{name}"), value);
        }
    });
}
