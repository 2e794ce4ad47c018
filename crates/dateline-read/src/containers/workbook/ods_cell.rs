use dateline_batch::finding::SheetFault;
use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use super::cell;
use super::shown_unit::ShownUnit;
use crate::containers::foreign::Foreign;
use crate::containers::xml;

/// The value of a cell from its attributes; `None` if its text is its value.
pub(super) fn value(element: &BytesStart<'_>) -> Option<String> {
    let attribute = |name: &str| xml::attribute(element, name);
    match attribute("value-type")?.as_str() {
        "float" | "percentage" | "currency" => attribute("value"),
        "date" => attribute("date-value").map(|date| cell::iso(&date).to_owned()),
        "time" => attribute("time-value").map(|time| cell::duration(&time)),
        "boolean" => attribute("boolean-value"),
        _ => attribute("string-value").filter(|text| !text.is_empty()),
    }
}

/// The value or text of a cell; the reader stands behind its start and is taken to behind its end. Comments are left out.
pub(super) fn read(element: &BytesStart<'_>, reader: &mut Reader<&[u8]>) -> Result<String, SheetFault> {
    let mut text = String::new();
    let (mut depth, mut comment, mut paragraphs) = (0_u32, None, 0_u32);
    loop {
        match reader
            .read_event()
            .map_err(|error| SheetFault::Undecodable(error.foreign()))?
        {
            Event::Start(inner) => {
                depth += 1;
                match inner.local_name().as_ref() {
                    "annotation" if comment.is_none() => comment = Some(depth),
                    "p" if comment.is_none() => {
                        if paragraphs > 0 {
                            text.push('\n');
                        }
                        paragraphs += 1;
                    }
                    _ => {}
                }
            }
            Event::End(_) if depth == 0 => break,
            Event::End(_) => {
                if comment == Some(depth) {
                    comment = None;
                }
                depth -= 1;
            }
            Event::Empty(inner) if comment.is_none() => match inner.local_name().as_ref() {
                "s" => text.push(' '),
                "tab" => text.push('\t'),
                "line-break" => text.push('\n'),
                "p" => paragraphs += 1,
                _ => {}
            },
            Event::Text(part) if comment.is_none() && paragraphs > 0 => text.push_str(&part.xml10_content()),
            Event::CData(part) if comment.is_none() => text.push_str(&part.xml10_content()),
            Event::GeneralRef(reference) if comment.is_none() => xml::push_reference(&reference, &mut text),
            Event::Eof => return Err(SheetFault::EndsInCell),
            _ => {}
        }
    }
    let Some(value) = value(element) else {
        return Ok(text);
    };
    let is_date = || xml::attribute(element, "value-type").is_some_and(|kind| kind == "date");
    let coarse = ShownUnit::shown_as(&value, &text).filter(|_| is_date());
    Ok(coarse.unwrap_or(value))
}
