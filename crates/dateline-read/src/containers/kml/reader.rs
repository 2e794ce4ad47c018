use dateline_batch::Progress;
use dateline_batch::finding::MarkupFault;
use quick_xml::events::Event;

use super::placemark::{Placemark, Time, is_feature};
use crate::containers::foreign::Foreign;
use crate::containers::{Fields, xml};
use crate::error::ErrorKind;

/// Elements nest no deeper in any map; what is deeper is not looked at.
const MAX_DEPTH: usize = 100;

/// An element that is open.
#[derive(Default)]
struct Open {
    name: String,
    /// Of a folder or document.
    time: Time,
}

/// Hands on each placemark; says why if the file cannot be read to its end.
pub(super) fn placemarks(
    text: &str,
    progress: &Progress,
    see: &mut dyn FnMut(&Fields) -> Result<(), ErrorKind>,
) -> Result<Option<MarkupFault>, ErrorKind> {
    let mut reader = xml::reader(text);
    let mut open: Vec<Open> = Vec::new();
    let mut placemark: Option<Placemark> = None;
    let mut folders: Vec<String> = Vec::new();
    let mut content = String::new();
    loop {
        match reader.read_event() {
            Ok(Event::Start(element)) => {
                let name = element.local_name().as_ref().to_owned();
                content.clear();
                if is_feature(&name) {
                    placemark = Some(Placemark::new(xml::attribute(&element, "id")));
                    if progress.is_cancelled() {
                        return Err(ErrorKind::Cancelled);
                    }
                } else if let Some(placemark) = &mut placemark {
                    placemark.begin(&name, &element);
                }
                if name == "Folder" || name == "Document" {
                    folders.push(String::new());
                }
                if open.len() < MAX_DEPTH {
                    open.push(Open {
                        name,
                        ..Open::default()
                    });
                }
            }
            Ok(Event::Empty(element)) => {
                if let Some(placemark) = &mut placemark {
                    placemark.begin(element.local_name().as_ref(), &element);
                }
            }
            Ok(Event::Text(part)) => content.push_str(&part.xml10_content()),
            Ok(Event::CData(part)) => content.push_str(&part.xml10_content()),
            Ok(Event::GeneralRef(reference)) => xml::push_reference(&reference, &mut content),
            Ok(Event::End(element)) => {
                let name = element.local_name().as_ref().to_owned();
                let Some(index) = open.iter().rposition(|open| open.name == name) else {
                    continue;
                };
                open.truncate(index);
                let text = content.trim();
                let parents = || open.iter().rev().map(|open| open.name.as_str());
                if is_feature(&name) {
                    if let Some(placemark) = placemark.take() {
                        let inherited = open.iter().rev().map(|open| &open.time).find(|time| time.is_known());
                        see(&placemark.fields(inherited, &folders))?;
                    }
                } else if let Some(placemark) = &mut placemark {
                    placemark.end(&name, parents(), text);
                } else if name == "Folder" || name == "Document" {
                    folders.pop();
                } else if name == "name" && matches!(parents().next(), Some("Folder" | "Document")) {
                    if let Some(folder) = folders.last_mut() {
                        text.clone_into(folder);
                    }
                } else if let (Some("TimeStamp" | "TimeSpan"), Some(folder)) =
                    (parents().next(), open.len().checked_sub(2))
                    && let Some(folder) = open.get_mut(folder)
                {
                    folder.time.set(&name, text);
                }
                content.clear();
            }
            Ok(Event::Eof) => {
                let is_cut = placemark.is_some();
                if let Some(placemark) = placemark {
                    see(&placemark.fields(None, &folders))?;
                }
                return Ok(is_cut.then_some(MarkupFault::CutShort));
            }
            Ok(_) => {}
            Err(error) => return Ok(Some(MarkupFault::Invalid(error.foreign()))),
        }
    }
}
