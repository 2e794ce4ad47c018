//! What the readers of XML have in common. No entity that a file declares is expanded: it stays as it is written.

use quick_xml::Reader;
use quick_xml::escape::resolve_xml_entity;
use quick_xml::events::{BytesRef, BytesStart};

/// A reader that minds neither wrong ends nor a stray `&`.
pub(super) fn reader(text: &str) -> Reader<&[u8]> {
    let mut reader = Reader::from_str(text);
    let config = reader.config_mut();
    config.check_end_names = false;
    config.allow_unmatched_ends = true;
    config.allow_dangling_amp = true;
    reader
}

/// Adds what `&name;` or `&#number;` stands for; what the file declares itself is kept as it is written.
pub(super) fn push_reference(reference: &BytesRef<'_>, text: &mut String) {
    let name: &str = reference;
    if let Ok(Some(character)) = reference.resolve_char_ref() {
        text.push(character);
    } else if let Some(known) = resolve_xml_entity(name) {
        text.push_str(known);
    } else {
        text.push('&');
        text.push_str(name);
        text.push(';');
    }
}

/// An attribute's value by its local name.
pub(super) fn attribute(element: &BytesStart<'_>, name: &str) -> Option<String> {
    let mut attributes = element.attributes();
    let found = attributes
        .with_checks(false)
        .flatten()
        .find(|attribute| attribute.key.local_name().as_ref() == name)?;
    let value = quick_xml::escape::unescape_with(&found.value, resolve_xml_entity);
    Some(value.map_or_else(|_| found.value.to_string(), Into::into))
}

/// Elements nest no deeper in any file of events; what is deeper is not told apart.
pub(super) const MAX_DEPTH: usize = 100;

/// Each attribute by its local name, but no declarations of namespaces.
pub(super) fn attributes<'e>(element: &'e BytesStart<'_>) -> impl Iterator<Item = (&'e str, String)> {
    let mut attributes = element.attributes();
    attributes.with_checks(false);
    attributes.flatten().filter_map(|attribute| {
        let name = attribute.key.into_inner();
        if name == "xmlns" || name.starts_with("xmlns:") || name.starts_with("xsi:") {
            return None;
        }
        let value = quick_xml::escape::unescape_with(&attribute.value, resolve_xml_entity);
        let value = value.map_or_else(|_| attribute.value.to_string(), Into::into);
        Some((attribute.key.local_name().into_inner(), value))
    })
}

pub(super) fn has_attributes(element: &BytesStart<'_>) -> bool {
    attributes(element).next().is_some()
}

/// More characters of a name than any element has; names are told apart by so many.
const LONGEST_NAME: usize = 200;

/// Adds an element's local name to a path of names with dots between.
pub(super) fn push_name(path: &mut String, element: &BytesStart<'_>) {
    if !path.is_empty() {
        path.push('.');
    }
    path.extend(element.local_name().as_ref().chars().take(LONGEST_NAME));
}
