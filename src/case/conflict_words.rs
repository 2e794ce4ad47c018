use dateline_case::{Conflict, Part, Signed};

use super::step_words::{beginning, entered, link_words, names_decided, part_words};

/// A conflict of two cases in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ConflictWords {
    /// What both changed.
    pub what: String,
    /// As this case has it.
    pub ours: String,
    /// As the other case has it.
    pub theirs: String,
}

impl ConflictWords {
    pub fn of(conflict: &Conflict) -> Self {
        let side = |part: &Option<Part>| part.as_ref().map_or_else(|| "removed".to_owned(), said);
        let what = [&conflict.ours, &conflict.theirs].into_iter().flatten().next();
        Self {
            what: what.map_or_else(String::new, |part| name(part, &conflict.about)),
            ours: side(&conflict.ours),
            theirs: side(&conflict.theirs),
        }
    }
}

fn name(part: &Part, about: &str) -> String {
    match part {
        Part::Mark(_) => format!("a mark on {about}"),
        Part::File(file) => format!("how the columns of {} are read", file.path.name()),
        Part::Tag(tag) => format!("the tag “{}”", tag.name),
        Part::Note(_) => format!("a note about {about}"),
        Part::Correction(correction) => format!("{} of {about}", part_words(correction.part)),
        Part::OwnEvent(event) => format!("the event {}", entered(&event.json)),
        Part::Merge(_) => format!("which events are one with {about}"),
        Part::View(view) => format!("the view “{}”", view.name),
        Part::Names(_) => "which names are one".to_owned(),
        Part::Link(_) => format!("a link of {about}"),
    }
}

fn said(part: &Part) -> String {
    match part {
        Part::Mark(signed) => by(signed),
        Part::File(file) => match &file.mapping {
            Some(mapping) if mapping.name.is_empty() => "by a mapping without a name".to_owned(),
            Some(mapping) => format!("by the mapping “{}”", mapping.name),
            None => "as Dateline reads them".to_owned(),
        },
        Part::Tag(tag) if tag.description.is_empty() => format!("“{}”", tag.name),
        Part::Tag(tag) => format!("“{}”, {}", tag.name, beginning(&tag.description)),
        Part::Note(note) => format!("{}, {}", beginning(&note.text), by(&note.edited)),
        Part::Correction(correction) => {
            let corrected = correction
                .corrected
                .as_deref()
                .map_or_else(|| "nothing".to_owned(), beginning);
            format!("{corrected}, {}", by(&correction.signed))
        }
        Part::OwnEvent(event) => format!("{}, {}", entered(&event.json), by(&event.edited)),
        Part::Merge(merge) => format!("{} events, {}", merge.events.len(), by(&merge.signed)),
        Part::Names(decision) => format!("{}, {}", names_decided(&decision.said), by(&decision.signed)),
        Part::Link(link) => format!("{}, {}", link_words(link), by(&link.signed)),
        Part::View(view) if view.note.is_empty() => format!("“{}”", view.name),
        Part::View(view) => format!("“{}”, {}", view.name, beginning(&view.note)),
    }
}

fn by(signed: &Signed) -> String {
    format!("{}, {}", signed.by.name(), signed.at)
}
