//! Corrections of what files say.

use rusqlite::Connection;

use crate::marking::keep_keys;
use crate::{
    Case, Change, Changed, Correction, CorrectionId, Entry, Error, ErrorKind, EventPart, MarkedEvent, Signed, rows,
};

/// What is corrected, and how: see [`Correction`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewCorrection {
    /// Of which part.
    pub part: EventPart,
    /// What the file says, in JSON; `None` if nothing.
    pub in_file: Option<String>,
    /// What counts instead, in JSON; `None` if nothing does.
    pub corrected: Option<String>,
    /// Why, in words; may be blank.
    pub why: String,
}

impl Case {
    /// Corrects parts of an event, in one step. A part that was corrected already is corrected anew; one that is to be as its file
    /// has it is not corrected any more. `None` if nothing is changed by it.
    ///
    /// # Errors
    /// If something is too long, or nothing can be added.
    pub fn correct(
        &mut self,
        signed: &Signed,
        event: &MarkedEvent,
        corrections: &[NewCorrection],
    ) -> Result<Option<Entry>, Error> {
        self.change(signed, None, |connection| {
            let known = rows::corrections(connection)?;
            let mut changes = Vec::new();
            for new in corrections {
                changes.extend(correcting(signed, event, new, &known)?);
            }
            if changes.is_empty() {
                return Ok(None);
            }
            keep_keys(connection, &[(event.event(), event)])?;
            Ok(one_of(changes))
        })
    }

    /// Takes back a correction: what the file says counts again.
    ///
    /// # Errors
    /// If there is no such correction.
    pub fn remove_correction(&mut self, signed: &Signed, id: CorrectionId) -> Result<Option<Entry>, Error> {
        self.change(signed, None, |connection| {
            Ok(Some(Change::CorrectionRemoved(known(connection, id)?)))
        })
    }
}

fn known(connection: &Connection, id: CorrectionId) -> Result<Correction, ErrorKind> {
    let correction = rows::corrections(connection)?.into_iter().find(|known| known.id == id);
    correction.ok_or(ErrorKind::Gone("the correction"))
}

/// Several changes as one.
pub(crate) fn one_of(mut changes: Vec<Change>) -> Option<Change> {
    match changes.len() {
        0 | 1 => changes.pop(),
        _ => Some(Change::Several(changes)),
    }
}

fn correcting(
    signed: &Signed,
    event: &MarkedEvent,
    new: &NewCorrection,
    known: &[Correction],
) -> Result<Option<Change>, ErrorKind> {
    let length = |text: &Option<String>| text.as_ref().map_or(0, String::len);
    if length(&new.in_file) + length(&new.corrected) > Correction::LONGEST {
        return Err(ErrorKind::too_long("a correction", Correction::LONGEST));
    }
    if new.why.len() > Correction::LONGEST_REASON {
        return Err(ErrorKind::too_long("a reason", Correction::LONGEST_REASON));
    }
    let after = Correction {
        id: CorrectionId::random()?,
        event: event.event(),
        part: new.part,
        in_file: new.in_file.clone(),
        corrected: new.corrected.clone(),
        why: new.why.trim().to_owned(),
        signed: signed.clone(),
    };
    let before = known.iter().find(|known| known.is_about_same(&after)).cloned();
    let is_as_in_file = after.in_file == after.corrected;
    Ok(match before {
        None if is_as_in_file => None,
        None => Some(Change::CorrectionMade(after)),
        Some(before) if is_as_in_file => Some(Change::CorrectionRemoved(before)),
        Some(before) => {
            let is_same =
                (&before.in_file, &before.corrected, &before.why) == (&after.in_file, &after.corrected, &after.why);
            let after = Correction { id: before.id, ..after };
            (!is_same).then_some(Change::CorrectionChanged(Changed { before, after }))
        }
    })
}

#[cfg(test)]
#[path = "correcting_tests.rs"]
mod tests;
