use std::hash::Hasher;

use rustc_hash::{FxHashMap, FxHasher};

/// How many findings there are of each kind.
#[derive(Clone, Debug, Default)]
pub(super) struct FindingKinds {
    counts: Vec<(String, usize)>,
    /// By the hash of a kind, its place in `counts`: a finding of a known kind allocates nothing.
    places: FxHashMap<u64, usize>,
}

/// No file has more kinds; what comes after them is counted as one.
const MOST: usize = 500;
const OTHERS: &str = "other findings";

impl FindingKinds {
    /// Counts findings with this reason.
    pub fn add(&mut self, reason: &str, count: usize) {
        let mut hasher = FxHasher::default();
        each_part(reason, |part| hasher.write(part.as_bytes()));
        let hash = hasher.finish();
        let place = match self.places.get(&hash) {
            Some(&place) => place,
            None if self.counts.len() < MOST => self.insert(hash, kind_of(reason)),
            None => self.insert(0, OTHERS.to_owned()),
        };
        if let Some((_, known)) = self.counts.get_mut(place) {
            *known += count;
        }
    }

    fn insert(&mut self, hash: u64, kind: String) -> usize {
        let counts = &mut self.counts;
        *self.places.entry(hash).or_insert_with(|| {
            counts.push((kind, 0));
            counts.len() - 1
        })
    }

    /// Counts those of another part of the same file as well.
    pub fn append(&mut self, other: &Self) {
        for (kind, count) in &other.counts {
            self.add(kind, *count);
        }
    }

    /// The most frequent first.
    pub fn by_count(&self) -> Vec<(&str, usize)> {
        let mut counts: Vec<(&str, usize)> = self
            .counts
            .iter()
            .map(|(kind, count)| (kind.as_str(), *count))
            .collect();
        counts.sort_by(|(a, a_count), (b, b_count)| b_count.cmp(a_count).then_with(|| a.cmp(b)));
        counts
    }
}

/// A reason with “…” in place of each quotation and number, so that findings of one kind have the same.
pub(super) fn kind_of(reason: &str) -> String {
    let mut kind = String::with_capacity(reason.len());
    each_part(reason, |part| kind.push_str(part));
    kind
}

/// Calls `see` with the parts of a reason's kind.
fn each_part<'r>(reason: &'r str, mut see: impl FnMut(&'r str)) {
    let mut rest = reason;
    while !rest.is_empty() {
        let plain = rest
            .find(|c: char| c == '“' || c.is_ascii_digit())
            .unwrap_or(rest.len());
        let (before, from) = rest.split_at_checked(plain).unwrap_or((rest, ""));
        see(before);
        rest = if let Some(quoted) = from.strip_prefix('“') {
            see("“…”");
            after_quotation(quoted)
        } else if from.is_empty() {
            ""
        } else {
            see("…");
            after_number(from)
        };
    }
}

/// What follows a quotation, which may hold others.
fn after_quotation(quoted: &str) -> &str {
    let mut depth = 1;
    for (at, c) in quoted.char_indices() {
        match c {
            '“' => depth += 1,
            '”' => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            return quoted.get(at + c.len_utf8()..).unwrap_or_default();
        }
    }
    ""
}

/// What follows a number: `1,204`, `45.5`, `1e+06`, `2014-06-10`.
fn after_number(from: &str) -> &str {
    let is_within = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | ',' | '+' | '-' | ':' | '_');
    let rest = from.trim_start_matches(is_within);
    // A comma or full stop after it belongs to the sentence.
    let number = from.strip_suffix(rest).unwrap_or(from);
    let length = number.trim_end_matches(['.', ',', ':', '-', '+']).len();
    from.get(length..).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_kind_leaves_out_what_differs() {
        for (reason, kind) in [
            ("no readable date in “13/13/2020”", "no readable date in “…”"),
            (
                "has 5 cells where the header has 7",
                "has … cells where the header has …",
            ),
            (
                "the id “a “b” c” is that of row 12 as well",
                "the id “…” is that of row … as well",
            ),
            ("95.5 lies outside −90 to 90 degrees", "… lies outside −… to … degrees"),
            ("the date is blank", "the date is blank"),
            ("the year 2013, which is odd", "the year …, which is odd"),
            ("an “open end", "an “…”"),
        ] {
            assert_eq!(kind_of(reason), kind);
            assert_eq!(kind_of(kind), kind, "a kind is its own kind");
        }
    }

    #[test]
    fn kinds_are_counted_over_all_parts() {
        let (mut first, mut second) = (FindingKinds::default(), FindingKinds::default());
        first.add("no readable date in “a”", 1);
        second.add("the date is blank", 1);
        second.add("no readable date in “b”", 1);
        first.append(&second);
        assert_eq!(
            first.by_count(),
            [("no readable date in “…”", 2), ("the date is blank", 1)]
        );
        for number in 0..2000_u32 {
            let letters: String = number.to_string().bytes().map(|digit| char::from(digit + 49)).collect();
            first.add(&letters, 1);
        }
        let counts = first.by_count();
        assert_eq!((counts.len(), counts[0]), (MOST + 1, (OTHERS, 2000 - MOST + 2)));
    }
}
