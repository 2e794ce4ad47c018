//! Corrections of what files say.

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
    /// Corrects an event in these parts and no others, in one step: what is not named here is as its file has it again. `None` if
    /// nothing is changed by it.
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
            let known = rows::corrections_on(connection, event.event())?;
            let changes = correcting(signed, event, corrections, known)?;
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
            let known = rows::correction(connection, id)?.ok_or(ErrorKind::Gone("the correction"))?;
            Ok(Some(Change::CorrectionRemoved(known)))
        })
    }
}

/// Several changes as one.
pub(crate) fn one_of(mut changes: Vec<Change>) -> Option<Change> {
    match changes.len() {
        0 | 1 => changes.pop(),
        _ => Some(Change::Several(changes)),
    }
}

/// What makes these corrections of those that an event has.
fn correcting(
    signed: &Signed,
    event: &MarkedEvent,
    wanted: &[NewCorrection],
    mut known: Vec<Correction>,
) -> Result<Vec<Change>, ErrorKind> {
    let mut new_ones = Vec::new();
    let mut others = Vec::new();
    for new in wanted.iter().filter(|new| new.in_file != new.corrected) {
        new.check()?;
        let is_it = |known: &Correction| {
            (known.part, &known.in_file, &known.corrected) == (new.part, &new.in_file, &new.corrected)
        };
        match known.iter().position(is_it) {
            // Who says the same for another reason says it anew; a blank one stays what it was.
            Some(at) if new.why.trim().is_empty() || known.get(at).is_some_and(|known| known.why == new.why.trim()) => {
                known.remove(at);
            }
            Some(_) | None => others.push(new),
        }
    }
    for new in others {
        let after = Correction {
            id: CorrectionId::random()?,
            event: event.event(),
            part: new.part,
            in_file: new.in_file.clone(),
            corrected: new.corrected.clone(),
            why: new.why.trim().to_owned(),
            signed: signed.clone(),
        };
        new_ones.push(match known.iter().position(|known| known.is_about_same(&after)) {
            Some(at) => {
                let before = known.remove(at);
                let after = Correction { id: before.id, ..after };
                Change::CorrectionChanged(Changed { before, after })
            }
            None => Change::CorrectionMade(after),
        });
    }
    let mut changes: Vec<Change> = known.into_iter().map(Change::CorrectionRemoved).collect();
    changes.extend(new_ones);
    Ok(changes)
}

impl NewCorrection {
    fn check(&self) -> Result<(), ErrorKind> {
        let length = |text: &Option<String>| text.as_ref().map_or(0, String::len);
        if length(&self.in_file) + length(&self.corrected) > Correction::LONGEST {
            return Err(ErrorKind::too_long("a correction", Correction::LONGEST));
        }
        if self.why.len() > Correction::LONGEST_REASON {
            return Err(ErrorKind::too_long("a reason", Correction::LONGEST_REASON));
        }
        Ok(())
    }
}

#[cfg(test)]
#[path = "correcting_tests.rs"]
mod tests;
