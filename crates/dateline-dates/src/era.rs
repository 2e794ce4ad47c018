/// Before or after the year 1 of our era.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Era {
    Before,
    Ours,
}

/// What names an era behind a year.
#[rustfmt::skip]
const BEHIND: [(&str, Era); 22] = [
    ("BCE", Era::Before), ("BC", Era::Before), ("B.C.E.", Era::Before), ("B.C.", Era::Before), ("av. J.-C.", Era::Before),
    ("avant J.-C.", Era::Before), ("v. Chr.", Era::Before), ("v.Chr.", Era::Before), ("a. C.", Era::Before),
    ("a.C.", Era::Before), ("до н.э.", Era::Before), ("до н. э.", Era::Before), ("ق.م", Era::Before),
    ("CE", Era::Ours), ("AD", Era::Ours), ("C.E.", Era::Ours), ("A.D.", Era::Ours), ("n. Chr.", Era::Ours),
    ("d.C.", Era::Ours), ("н.э.", Era::Ours), ("н. э.", Era::Ours), ("م", Era::Ours),
];

/// Cuts the name of an era from a year's end or start, and says which it is.
pub(super) fn cut(text: &str) -> (&str, Option<Era>) {
    let ends_in_name = !text.ends_with(|c: char| c.is_ascii_digit());
    for (name, era) in BEHIND.into_iter().filter(|_| ends_in_name) {
        let (start, end) = text
            .split_at_checked(text.len().saturating_sub(name.len()))
            .unwrap_or((text, ""));
        if end.eq_ignore_ascii_case(name) && start.ends_with(|c: char| c == ' ' || c.is_ascii_digit()) {
            return (start, Some(era));
        }
    }
    for name in ["AD ", "A.D. ", "CE "] {
        let (start, end) = text.split_at_checked(name.len()).unwrap_or(("", text));
        if start.eq_ignore_ascii_case(name) && end.starts_with(|c: char| c.is_ascii_digit()) {
            return (end, Some(Era::Ours));
        }
    }
    (text, None)
}

/// The names of eras.
pub(super) fn names() -> impl Iterator<Item = (&'static str, Era)> {
    BEHIND.into_iter()
}
