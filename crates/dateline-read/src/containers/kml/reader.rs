use dateline_batch::Progress;
use dateline_batch::finding::MarkupFault;
use quick_xml::events::Event;

use super::folders::Folders;
use super::placemark::{Placemark, is_feature};
use crate::containers::foreign::Foreign;
use crate::containers::{Fields, xml};
use crate::error::ErrorKind;

/// Hands on each placemark, and whether it lies in more folders than are named; says why if the file cannot be read to its end.
pub(super) fn placemarks(
    text: &str,
    progress: &Progress,
    see: &mut dyn FnMut(&Fields, bool) -> Result<(), ErrorKind>,
) -> Result<Option<MarkupFault>, ErrorKind> {
    let mut reader = xml::reader(text);
    let mut placemark: Option<Placemark> = None;
    let mut folders = Folders::default();
    let mut content = String::new();
    loop {
        match reader.read_event() {
            Ok(Event::Start(element)) => {
                let name = element.local_name();
                content.clear();
                if progress.is_cancelled() {
                    return Err(ErrorKind::Cancelled);
                }
                if is_feature(name.as_ref()) {
                    placemark = Some(Placemark::new(xml::attribute(&element, "id")));
                    progress.step();
                } else if let Some(placemark) = &mut placemark {
                    placemark.begin(name.as_ref(), &element);
                }
                folders.begin(name.as_ref());
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
                let name = element.local_name();
                let name = name.as_ref();
                if !folders.end(name) {
                    continue;
                }
                let text = content.trim();
                if is_feature(name) {
                    if let Some(placemark) = placemark.take() {
                        see(&placemark.fields(folders.time(), folders.names()), folders.are_deep())?;
                    }
                } else if let Some(placemark) = &mut placemark {
                    placemark.end(name, folders.parents(), text);
                } else {
                    folders.take(name, text);
                }
                content.clear();
            }
            Ok(Event::Eof) => {
                let is_cut = placemark.is_some();
                if let Some(placemark) = placemark {
                    see(&placemark.fields(None, folders.names()), folders.are_deep())?;
                }
                return Ok(is_cut.then_some(MarkupFault::CutShort));
            }
            Ok(_) => {}
            Err(error) => return Ok(Some(MarkupFault::Invalid(error.foreign()))),
        }
    }
}
