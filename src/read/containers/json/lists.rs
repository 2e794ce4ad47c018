use crate::read::own::scan::{Elements, Members, skip_blank};

use super::flatten::key;
use super::shape::Shape;

/// Lists are looked for to this depth below the outermost object.
const MOST_DEPTH: usize = 4;
/// More keys than an envelope around a list has.
const MOST_KEYS: usize = 1000;

/// A list of objects, and where it stands.
#[derive(Debug)]
pub(super) struct Candidate {
    /// Keys from the outermost object, with dots between.
    pub path: String,
    /// Where its `[` stands.
    pub at: usize,
    pub count: usize,
    pub shape: Shape,
}

/// All lists of objects in an object, those of other lists not counted.
pub(super) fn find(bytes: &[u8], at: usize) -> Vec<Candidate> {
    let mut found = Vec::new();
    look(bytes, at, &mut String::new(), 0, &mut found);
    found
}

fn look(bytes: &[u8], at: usize, path: &mut String, depth: usize, found: &mut Vec<Candidate>) {
    for (name, value) in Members::new(bytes, at).take(MOST_KEYS) {
        let before = path.len();
        if before > 0 {
            path.push('.');
        }
        path.push_str(&key(name));
        let start = value.range.start;
        match bytes.get(start) {
            Some(b'{') if depth < MOST_DEPTH => look(bytes, start, path, depth + 1, found),
            Some(b'[') if bytes.get(skip_blank(bytes, start + 1)) == Some(&b'{') => {
                let within = bytes.get(..value.range.end).unwrap_or_default();
                let first = Elements::new(within, start).next();
                let first = first.and_then(|first| bytes.get(first.range)).unwrap_or_default();
                found.push(Candidate {
                    path: path.clone(),
                    at: start,
                    count: Elements::new(within, start).count(),
                    shape: Shape::of(first),
                });
            }
            _ => {}
        }
        path.truncate(before);
    }
}
