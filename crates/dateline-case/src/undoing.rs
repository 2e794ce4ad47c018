//! Undo and redo by the log alone, so that they reach across sessions.

use std::collections::HashSet;

use rusqlite::Connection;

use crate::{Case, Entry, Error, ErrorKind, Signed, rows};

/// Which steps come next to be undone and redone.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct UndoSteps {
    /// The step that [`Case::undo`] takes back.
    pub undo: Option<u64>,
    /// The step, itself an undoing, that [`Case::redo`] takes back.
    pub redo: Option<u64>,
}

impl Case {
    /// How many steps can be undone, one after the other.
    pub const MAX_UNDO: usize = 100;

    /// Which steps come next.
    ///
    /// # Errors
    /// If the log cannot be read.
    pub fn undo_steps(&self) -> Result<UndoSteps, Error> {
        self.read(next_steps)
    }

    /// Takes back the last step that was not taken back, as a new step; `None` if there is none, or it lies too far back.
    ///
    /// # Errors
    /// If nothing can be changed.
    pub fn undo(&mut self, signed: &Signed) -> Result<Option<Entry>, Error> {
        let steps = self.undo_steps()?;
        self.take_back(signed, steps.undo)
    }

    /// Does again what was taken back last; `None` if nothing was, or something else was done since.
    ///
    /// # Errors
    /// If nothing can be changed.
    pub fn redo(&mut self, signed: &Signed) -> Result<Option<Entry>, Error> {
        let steps = self.undo_steps()?;
        self.take_back(signed, steps.redo)
    }

    fn take_back(&mut self, signed: &Signed, step: Option<u64>) -> Result<Option<Entry>, Error> {
        let Some(step) = step else { return Ok(None) };
        self.change(signed, Some(step), |connection| {
            let number = i64::try_from(step).unwrap_or(i64::MAX);
            let entry = connection.query_row("SELECT * FROM log WHERE number = ?1", [number], rows::entry)?;
            Ok(entry.understood()?.change.inverse())
        })
    }
}

fn next_steps(connection: &Connection) -> Result<UndoSteps, ErrorKind> {
    let mut steps = UndoSteps::default();
    let mut taken_back: HashSet<i64> = HashSet::new();
    let mut undone = 0;
    let mut statement = connection.prepare(
        "SELECT log.number, log.undoes, taken.undoes FROM log LEFT JOIN log AS taken ON taken.number = log.undoes
         WHERE log.number > 1 ORDER BY log.number DESC",
    )?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let (number, undoes, of_those): (i64, Option<i64>, Option<i64>) = (row.get(0)?, row.get(1)?, row.get(2)?);
        match undoes {
            // What an undoing took back that was itself taken back counts again.
            Some(_) if taken_back.remove(&number) => {}
            Some(step) => {
                taken_back.insert(step);
                // What takes back an undoing is a redoing, which cannot be redone.
                if steps.redo.is_none() && of_those.is_none() {
                    steps.redo = u64::try_from(number).ok();
                }
            }
            None if taken_back.remove(&number) => undone += 1,
            None => {
                steps.undo = u64::try_from(number).ok().filter(|_| undone < Case::MAX_UNDO);
                break;
            }
        }
    }
    Ok(steps)
}

#[cfg(test)]
#[path = "undoing_tests.rs"]
mod tests;
