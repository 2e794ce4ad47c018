//! Times in English words for readers.

mod bounds;
mod days;
mod names;
#[cfg(test)]
mod tests;

pub use bounds::describe;
use bounds::listed;
pub use days::days_between;

use super::edtf::listed_members;
use super::{Moment, Precision, Qualified, Qualifier, When, Zone};

/// A time with its doubt and its zone: "about Jun 2021", "7 Jul 2021, 12:33, zone unknown".
pub fn describe_when(when: &When) -> String {
    let zone = match when.zone {
        Zone::Unknown if !when.zone_words.is_empty() && when.zone_words != "unknown" => when.zone_words.clone(),
        zone => zone.to_string(),
    };
    let between = if zone.is_empty() { "" } else { ", " };
    format!("{}{between}{zone}", describe_date(when))
}

/// A time with its doubt: "about Jun 2021", "7 Jul 2021 (uncertain)", "3 – 9 Jul 2021 (end approximate)".
pub fn describe_date(when: &When) -> String {
    let set = in_set(when);
    let is_set = set.is_some();
    let mut words = set.unwrap_or_else(|| describe(&when.bounds, when.precision));
    let (start, end) = (when.qualifiers.start, when.qualifiers.end);
    let both_or = |is_so: fn(Qualifier) -> bool| {
        let is = |mark: Option<Qualified>| mark.is_some_and(|mark| is_so(mark.qualifier));
        match (is(start), is(end)) {
            (true, true) => Some(""),
            (true, false) if when.bounds.latest_end == Moment::OPEN_END => Some(""),
            (false, true) if when.bounds.is_open_start() => Some(""),
            (true, false) => Some("start "),
            (false, true) => Some("end "),
            (false, false) => None,
        }
    };
    match both_or(Qualifier::is_approximate) {
        // Of two ends that are told at length it would stand before one.
        Some("") if is_set || words.starts_with("from ") => words.push_str(" (approximate)"),
        Some("") => {
            let leads = ["between ", "since ", "until ", "under way in ", "begun ", "ended "].into_iter();
            let at = leads.filter(|lead| words.starts_with(lead)).map(str::len).next();
            words.insert_str(at.unwrap_or_default(), "about ");
        }
        Some(end) => words.extend([" (", end, "approximate)"]),
        None => {}
    }
    if let Some(end) = both_or(Qualifier::is_uncertain) {
        words.extend([" (", end, "uncertain)"]);
    }
    words
}

/// The days of a set: "each of 5 and 9 Jul 2020", "5, 7 or 9 Jul 2020"; `None` if it is none. Its bounds alone would
/// tell of days that are not meant.
fn in_set(when: &When) -> Option<String> {
    let (is_all, members) = listed_members(&when.edtf)?;
    let (which, last) = if is_all { ("each of ", "and") } else { ("", "or") };
    (members.len() > 1).then(|| format!("{which}{}", listed(&members, last)))
}

/// A time for narrow columns, which cut the end, so that its doubt stands before it, whichever end is doubtful: "about 20 …
/// 30 Jun 2021", "perhaps 7 Jul 2021". The source's own words where they are fuzzy and stand by themselves: "late June 2021".
pub fn short(when: &When) -> String {
    const MAX_CHARS: usize = 28;
    let is_fuzzy = matches!(
        when.precision,
        Precision::Century | Precision::Decade | Precision::Season | Precision::Window
    );
    let is_year = |four: &[u8]| four.iter().all(u8::is_ascii_digit);
    let has_year = when.words.as_bytes().windows(4).any(is_year);
    // "mid-May 2017" says what is meant; a bare "10 May 2017" beside a precision of a week does not.
    let is_phrase = when.words.starts_with(char::is_alphabetic) && when.words.chars().count() <= MAX_CHARS;
    if is_fuzzy && is_phrase && has_year && !when.is_doubtful() {
        return when.words.clone();
    }
    let words = describe(&when.bounds, when.precision);
    let words = match (words.strip_prefix("between "), words.strip_prefix("from ")) {
        (Some(window), _) => window.replacen(" and ", " … ", 1),
        (None, Some(lasting)) => narrow_ends(lasting),
        (None, None) => words,
    };
    let marks = when.qualifiers;
    let doubt = |mark: Option<Qualified>| {
        let is = |is_so: fn(Qualifier) -> bool| mark.is_some_and(|mark| is_so(mark.qualifier));
        let perhaps = if is(Qualifier::is_uncertain) { "perhaps " } else { "" };
        let about = if is(Qualifier::is_approximate) { "about " } else { "" };
        format!("{perhaps}{about}")
    };
    let (start, end) = (doubt(marks.start), doubt(marks.end));
    match words.split_once(" – ") {
        // What is doubtful of one end is not said of both.
        Some((from, to)) if start.is_empty() && !end.is_empty() => format!("{from} – ({end}{})", bare(to)),
        Some((from, to)) if end.is_empty() && !start.is_empty() => format!("({start}{}) – {to}", bare(from)),
        _ => {
            let perhaps = if marks.is_uncertain() { "perhaps " } else { "" };
            let about = if marks.is_approximate() { "about " } else { "" };
            format!("{perhaps}{about}{words}")
        }
    }
}

/// Without the brackets of a window.
fn bare(end: &str) -> &str {
    end.strip_prefix('(')
        .and_then(|end| end.strip_suffix(')'))
        .unwrap_or(end)
}

/// “3 Aug 2014 – (3 … 31 Aug 2014)” of “3 Aug 2014 to some time between 3 and 31 Aug 2014”.
fn narrow_ends(lasting: &str) -> String {
    let ends = lasting
        .splitn(2, " to ")
        .map(|end| match end.strip_prefix("some time between ") {
            Some(window) => format!("({})", window.replacen(" and ", " … ", 1)),
            None => end.to_owned(),
        });
    ends.collect::<Vec<_>>().join(" – ")
}
