//! What is kept of what the case says of an event where the event is saved.

use dateline_case::{Correction, EventMerge};

use super::correcting::value_words;
use super::step_words::part_words;
use crate::event::{Event, Noted};

/// Of a correction of it.
pub(super) fn of_correction(correction: &Correction) -> Noted {
    let value = |json: &Option<String>| value_words(correction.part, json.as_deref());
    let why = because(&correction.why);
    Noted {
        column: String::new(),
        words: format!(
            "{} corrected by {}, {}, to {}; the file says {}{why}",
            part_words(correction.part),
            correction.signed.by,
            correction.signed.at,
            value(&correction.corrected),
            value(&correction.in_file)
        ),
    }
}

/// Of another event with which it is one.
pub(super) fn of_merge(other: &Event, merge: &EventMerge) -> Noted {
    let why = because(&merge.why);
    let (id, title) = (&other.id, &other.title);
    Noted {
        column: String::new(),
        words: format!(
            "taken for one event with “{title}” ({id}) by {}, {}{why}",
            merge.signed.by, merge.signed.at
        ),
    }
}

/// The reason that somebody gave, if any.
fn because(why: &str) -> String {
    match why {
        "" => String::new(),
        why => format!(": {why}"),
    }
}
