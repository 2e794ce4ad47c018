use std::collections::VecDeque;
use std::fmt::{self, Debug, Write};
use std::sync::{Mutex, PoisonError};

/// What was done last, by kind and never with what it was done to.
static TRAIL: Mutex<VecDeque<(String, usize)>> = Mutex::new(VecDeque::new());

/// So many kinds are remembered.
const MAX: usize = 30;

/// Remembers that something was done. Of its `Debug` only the names of kinds are taken, up to the first value.
pub fn note(done: &impl Debug) {
    let kind = kind_of(done);
    let mut trail = TRAIL.lock().unwrap_or_else(PoisonError::into_inner);
    match trail.back_mut() {
        Some((last, times)) if *last == kind => *times += 1,
        _ => trail.push_back((kind, 1)),
    }
    if trail.len() > MAX {
        trail.pop_front();
    }
}

/// What was done last, a line for each kind; nothing if that is being written at this moment.
pub(super) fn told() -> Vec<String> {
    let Ok(trail) = TRAIL.try_lock() else {
        return Vec::new();
    };
    let told = trail.iter().map(|(kind, times)| match times {
        1 => kind.clone(),
        many => format!("{kind} ({many} times)"),
    });
    told.collect()
}

fn kind_of(done: &impl Debug) -> String {
    let mut kind = Kind::default();
    // It ends with an error as soon as enough is known.
    let _ = write!(kind, "{done:?}");
    kind.name
}

/// Takes names of kinds, as in `Files(Open(`, and no more.
#[derive(Default)]
struct Kind {
    name: String,
    names: usize,
}

impl Write for Kind {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        for c in text.chars() {
            match c {
                c if c.is_ascii_alphabetic() => self.name.push(c),
                // Of what stands in a kind, the kind: a third could be a name in the files.
                '(' if self.names == 0 => {
                    self.names = 1;
                    self.name.push(' ');
                }
                _ => return Err(fmt::Error),
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::Command;
    use crate::app::command::{FilesCommand, FilterCommand};
    use crate::store::Facet;

    #[test]
    fn a_kind_holds_nothing_of_the_files() {
        let told = |command: Command| kind_of(&command);
        assert_eq!(
            told(FilesCommand::Open(vec!["/secret.csv".into()]).into()),
            "Files Open"
        );
        assert_eq!(
            told(FilterCommand::Only(Facet::Actor, "Secret".to_owned()).into()),
            "Filter Only"
        );
        assert_eq!(
            told(FilterCommand::SetText("Secret".to_owned()).into()),
            "Filter SetText"
        );
        assert_eq!(told(Command::Undo), "Undo");
    }
}
