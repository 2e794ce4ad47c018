//! EDTF (ISO 8601-2:2019, annex A) to bounds and back.
//!
//! `edtf-core` reads dates; clock times are read here, since Dateline lets them leave out seconds, carry fractions
//! of a second and stand in intervals and ranges ("the night of the 7th").

mod endpoint;

use std::str::FromStr;

use edtf_core::{Edtf, SetElement, SetKind};
pub(super) use endpoint::point;
use endpoint::{Endpoint, qualified, span};

use super::{Bounds, Moment, Precision, Qualified, Qualifiers, TimeDelta, TimeRange, When, Zone};

/// Why a text is no readable EDTF date.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, thiserror::Error)]
pub enum EdtfError {
    /// It breaks the grammar, or names a day that does not exist; with the reason in English.
    #[error("not an EDTF date: {0}")]
    Syntax(&'static str),
    /// Its year, or its zone, is beyond what can be counted.
    #[error("the date lies outside the years that can be shown (about ±262,000)")]
    OutOfRange,
    /// It ends before it begins.
    #[error("the end lies before the start")]
    Reversed,
}

impl FromStr for When {
    type Err = EdtfError;

    /// Reads EDTF, levels 0 to 2.
    ///
    /// ```
    /// use dateline_event::{When, Precision};
    /// let when: When = "2021-07-07T12:33".parse().unwrap();
    /// assert_eq!(when.precision, Precision::Minute);
    /// assert!("2021-02-30".parse::<When>().is_err());
    /// ```
    fn from_str(text: &str) -> Result<Self, EdtfError> {
        let text = text.trim();
        let mut when = read(text)?;
        text.clone_into(&mut when.edtf);
        if when.bounds.in_order() {
            Ok(when)
        } else {
            Err(EdtfError::Reversed)
        }
    }
}

fn read(text: &str) -> Result<When, EdtfError> {
    if let Some((start, end)) = text.split_once('/') {
        return interval(start, end);
    }
    if let Some((start, end)) = own_range(text) {
        let range = range(start, end)?;
        return Ok(when(
            Bounds::window(range.span),
            Precision::Window,
            [&range, &range],
            range.qualifiers,
        ));
    }
    if let Some(members) = text.strip_prefix(['{', '[']) {
        return set(&text.replace(' ', ""), members.contains(".."));
    }
    let point = point(text)?;
    Ok(when(
        Bounds::window(point.span),
        point.precision,
        [&point, &point],
        point.qualifiers,
    ))
}

/// `[2021-07-07T20:00..2021-07-08T05:00]` and `[2021-06-20~..2021-06-25]`, which EDTF knows only for plain dates.
fn own_range(text: &str) -> Option<(&str, &str)> {
    let (start, end) = text.strip_prefix('[')?.strip_suffix(']')?.split_once("..")?;
    let is_far = |text: &str| text.get(2..).is_some_and(|text| text.contains('-')) && text.starts_with('Y');
    let is_own = |text: &str| (text.contains(['T', '?', '~', '%']) || is_far(text)) && !text.contains(',');
    (is_own(start) || is_own(end)).then_some((start, end))
}

/// From the start of one date or clock time to the end of another; one of them may be left open.
fn range(start: &str, end: &str) -> Result<Endpoint, EdtfError> {
    let bound = |text: &str| {
        if text.is_empty() {
            Ok(None)
        } else {
            endpoint(text).map(Some)
        }
    };
    let start = bound(start)?;
    let zone = start.as_ref().map_or(Zone::Calendar, |start| start.zone);
    let end = bound(end)?.map(|end| end.on_clocks_of(zone));
    let Some(known) = start.as_ref().or(end.as_ref()) else {
        return Err(EdtfError::Syntax("a range needs at least one date"));
    };
    let zone = match (known.zone, &end) {
        (Zone::Calendar, Some(end)) => end.zone,
        (zone, _) => zone,
    };
    let qualifiers = Qualifiers {
        start: start.as_ref().and_then(|start| start.qualifiers.start),
        end: end.as_ref().and_then(|end| end.qualifiers.end),
    };
    Ok(Endpoint {
        span: TimeRange {
            first: start.as_ref().map_or(Moment::OPEN_START, |start| start.span.first),
            last: end.as_ref().map_or(Moment::OPEN_END, |end| end.span.last),
        },
        precision: Precision::Window,
        zone,
        qualifiers,
    })
}

fn when(bounds: Bounds, precision: Precision, ends: [&Endpoint; 2], qualifiers: Qualifiers) -> When {
    let zone = if ends[0].zone == Zone::Calendar {
        ends[1].zone
    } else {
        ends[0].zone
    };
    When {
        bounds,
        precision,
        zone,
        edtf: String::new(),
        words: String::new(),
        resolved: String::new(),
        zone_words: String::new(),
        qualifiers,
    }
}

fn interval(start: &str, end: &str) -> Result<When, EdtfError> {
    let is_open = |text: &str| matches!(text, "" | ".." | "open" | "unknown");
    match (is_open(start), is_open(end)) {
        (true, true) => Err(EdtfError::Syntax("an interval needs at least one date")),
        (false, true) => {
            let start = endpoint(start)?;
            let bounds = Bounds::since(start.span);
            let qualifiers = Qualifiers {
                start: start.qualifiers.whole(),
                end: None,
            };
            Ok(when(bounds, start.precision, [&start, &start], qualifiers))
        }
        (true, false) => {
            let end = endpoint(end)?;
            let bounds = Bounds::until(end.span);
            let qualifiers = Qualifiers {
                start: None,
                end: end.qualifiers.whole(),
            };
            Ok(when(bounds, end.precision, [&end, &end], qualifiers))
        }
        (false, false) => {
            let start = endpoint(start)?;
            let end = endpoint(end)?.on_clocks_of(start.zone);
            let precision = start.precision.min(end.precision);
            // A year to a day within that year: the start can be no later than the end.
            let bounds = Bounds {
                earliest_start: start.span.first,
                latest_start: start.span.last.min(end.span.last),
                earliest_end: end.span.first.max(start.span.first),
                latest_end: end.span.last,
            };
            let qualifiers = Qualifiers {
                start: start.qualifiers.whole(),
                end: end.qualifiers.whole(),
            };
            Ok(when(bounds, precision, [&start, &end], qualifiers))
        }
    }
}

fn set(text: &str, has_range: bool) -> Result<When, EdtfError> {
    let edtf = Edtf::parse(text).map_err(|error| EdtfError::Syntax(error.message))?;
    let span = span(&edtf)?;
    let bounds = under_way(&edtf)?.unwrap_or_else(|| Bounds::window(span));
    let precision = if has_range { Precision::Window } else { Precision::Day };
    let point = Endpoint {
        span,
        precision,
        zone: Zone::Calendar,
        qualifiers: qualifiers_of_set(&edtf),
    };
    Ok(when(bounds, Precision::Window, [&point, &point], point.qualifiers))
}

/// What happened in all members of a set lasted from the first to the last if each follows upon the one before. Where they
/// have gaps, nothing was under way between them, and it is known of no single moment whether it is one of them.
fn under_way(edtf: &Edtf) -> Result<Option<Bounds>, EdtfError> {
    let Some((kind, members)) = members(edtf)? else {
        return Ok(None);
    };
    let (Some([first, _]), Some([_, last])) = (members.first(), members.last()) else {
        return Ok(None);
    };
    let is_under_way = kind == SetKind::AllMembers && !are_apart(&members);
    Ok(is_under_way.then(|| Bounds::lasting(*first, *last)))
}

/// The first and the last date of a member.
type Member = [TimeRange; 2];

/// The members of a set, each from its first moment to its last, in order; `None` if it is no set or one that is open.
fn members(edtf: &Edtf) -> Result<Option<(SetKind, Vec<Member>)>, EdtfError> {
    let Edtf::Set(set) = edtf else { return Ok(None) };
    let mut members = Vec::new();
    for member in &set.elements {
        let [first, last] = match member {
            SetElement::Date(date) => [date, date],
            SetElement::Range(first, last) => [first, last],
            SetElement::OnOrBefore(_) | SetElement::OnOrAfter(_) => return Ok(None),
        };
        members.push([span(&Edtf::Date(*first))?, span(&Edtf::Date(*last))?]);
    }
    members.sort_unstable();
    Ok(Some((set.kind, members)))
}

fn are_apart(members: &[Member]) -> bool {
    let mut pairs = members.iter().zip(members.iter().skip(1));
    pairs.any(|([_, before], [after, _])| after.first > before.last.saturating_add(TimeDelta::MICROSECOND))
}

/// Whether a text is an EDTF set between whose members days lie that are none of them: `[2021-05-04,2021-05-09]`. Bounds hold
/// these days as well, so that it should be said.
pub fn has_gaps(text: &str) -> bool {
    let text = text.trim();
    if !text.starts_with(['{', '[']) || !text.contains(',') {
        return false;
    }
    let set = Edtf::parse(&text.replace(' ', "")).ok();
    let members = set.and_then(|set| members(&set).ok().flatten());
    members.is_some_and(|(_, members)| are_apart(&members))
}

/// The members of an EDTF set that are named one by one, in order, and whether all of them are meant rather than one of them;
/// `None` if the text is no such set.
pub(super) fn listed_members(text: &str) -> Option<(bool, Vec<TimeRange>)> {
    let text = text.trim();
    if !text.starts_with(['{', '[']) || !text.contains(',') {
        return None;
    }
    let (kind, members) = members(&Edtf::parse(&text.replace(' ', "")).ok()?).ok()??;
    let ranges = members.into_iter().map(|[first, last]| first.union(last)).collect();
    Some((kind == SetKind::AllMembers, ranges))
}

/// A date, a clock time, or (as an end of an interval) one unknown moment in `[a..b]`.
fn endpoint(text: &str) -> Result<Endpoint, EdtfError> {
    let inner = text.strip_prefix('[').and_then(|text| text.strip_suffix(']'));
    if let Some((start, end)) = inner.and_then(|inner| inner.split_once("..")) {
        return range(start, end);
    }
    point(text)
}

/// The marks of the first and the last member; of all members, if only those between are marked.
fn qualifiers_of_set(edtf: &Edtf) -> Qualifiers {
    let Edtf::Set(set) = edtf else {
        return Qualifiers::NONE;
    };
    let marks = |member: &SetElement| match member {
        SetElement::Date(date) | SetElement::OnOrBefore(date) | SetElement::OnOrAfter(date) => qualified(date),
        SetElement::Range(first, last) => qualified(first).or(qualified(last)),
    };
    let qualifiers = Qualifiers {
        start: set.elements.first().and_then(marks),
        end: set.elements.last().and_then(marks),
    };
    if qualifiers.is_any() {
        return qualifiers;
    }
    let between = set.elements.iter().filter_map(marks).reduce(Qualified::and);
    between.map_or(Qualifiers::NONE, Qualifiers::both)
}

#[cfg(test)]
mod tests;
