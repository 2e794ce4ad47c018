//! From bounds to EDTF: the shortest form that reads back to the same bounds.

use chrono::{Datelike, NaiveDate, Timelike};

use super::edtf::point;
use super::{Bounds, Moment, Precision, Qualified, Qualifiers, TimeRange, When, Zone, calendar};

/// Writes bounds as EDTF: the shortest form that reads back to the same bounds, with the marks of its ends.
pub(super) fn write(bounds: &Bounds, precision: Precision, zone: Zone, qualifiers: Qualifiers) -> String {
    if bounds.is_window() {
        return window(bounds.whole(), precision, zone, qualifiers);
    }
    let of_end = |end: Option<Qualified>| Qualifiers { start: end, end };
    let start = window(bounds.start(), precision, zone, of_end(qualifiers.start));
    let end = window(bounds.end(), precision, zone, of_end(qualifiers.end));
    let candidates = [
        (bounds.earliest_start == Moment::OPEN_START).then(|| format!("../{end}")),
        (bounds.latest_end == Moment::OPEN_END).then(|| format!("{start}/..")),
    ];
    let reads_back = |text: &String| text.parse::<When>().is_ok_and(|when| when.bounds == *bounds);
    candidates
        .into_iter()
        .flatten()
        .find(reads_back)
        .unwrap_or_else(|| format!("{start}/{end}"))
}

fn window(range: TimeRange, precision: Precision, zone: Zone, qualifiers: Qualifiers) -> String {
    let TimeRange { first, last } = range;
    let one_unit = |text: &str| {
        text.parse::<When>()
            .is_ok_and(|when| when.bounds == Bounds::window(range))
    };
    let candidates = [Precision::Day, Precision::Month, Precision::Year, precision];
    let units = candidates.into_iter().map(|unit| moment(first, unit, zone));
    let hour = (precision == Precision::Minute).then(|| hour(first, zone));
    let units = units.chain(hour);
    if let Some(text) = units
        .chain(parts_of_years(first, precision))
        .find(|text| one_unit(text))
    {
        return marked(text, qualifiers.whole());
    }
    format!(
        "[{}..{}]",
        marked(side(first, true, zone), qualifiers.start),
        marked(side(last, false, zone), qualifiers.end)
    )
}

/// An hour of a day, which EDTF knows only with its minutes.
fn hour(first: Moment, zone: Zone) -> String {
    moment(first, Precision::Minute, zone).replacen(":00", "", 1)
}

/// What EDTF can call a season, a decade or a century that begins at `first`.
fn parts_of_years(first: Moment, precision: Precision) -> Vec<String> {
    let year = first
        .civil()
        .map(|civil| civil.year())
        .filter(|year| (0..=9999).contains(year));
    let Some(year) = year else {
        return Vec::new();
    };
    match precision {
        Precision::Season => (21..=41).map(|part| format!("{year:04}-{part}")).collect(),
        Precision::Decade => vec![format!("{:03}X", year / 10)],
        Precision::Century => vec![format!("{:02}XX", year / 100)],
        _ => Vec::new(),
    }
}

/// A date with its mark, behind the part that is the finest of what is marked.
fn marked(text: String, qualified: Option<Qualified>) -> String {
    let Some(Qualified { qualifier, unit }) = qualified.filter(|_| !text.is_empty()) else {
        return text;
    };
    // A year below 0 begins with a minus.
    let parts: Vec<usize> = text.match_indices('-').map(|(at, _)| at).filter(|&at| at > 0).collect();
    let after = match unit {
        Precision::Century | Precision::Decade | Precision::Year => parts.first(),
        Precision::Season | Precision::Month => parts.get(1),
        Precision::Window | Precision::Day | Precision::Minute | Precision::Second | Precision::Subsecond => None,
    };
    let (before, after) = text.split_at(after.copied().unwrap_or(text.len()));
    format!("{before}{}{after}", qualifier.sign())
}

/// One side of a range: the coarsest form that begins (or, as the upper side, ends) exactly at `time`; empty where it is
/// open.
fn side(time: Moment, is_lower: bool, zone: Zone) -> String {
    if time.is_open() {
        return String::new();
    }
    let of_side = |span: TimeRange| if is_lower { span.first } else { span.last };
    let is_exact = |text: &String| point(text).is_ok_and(|point| time == of_side(point.span));
    [Precision::Day, Precision::Minute, Precision::Second]
        .into_iter()
        .map(|unit| moment(time, unit, zone))
        .find(is_exact)
        .unwrap_or_else(|| moment(time, Precision::Subsecond, zone))
}

fn moment(time: Moment, precision: Precision, zone: Zone) -> String {
    let Some(civil) = time.civil() else {
        return "..".to_owned();
    };
    let date: NaiveDate = civil.date();
    let day = calendar::iso_date(date);
    let zone = match zone {
        Zone::Offset(0) => "Z".to_owned(),
        Zone::Offset(minutes) => {
            let sign = if minutes < 0 { '-' } else { '+' };
            format!("{sign}{:02}:{:02}", minutes.abs() / 60, minutes.abs() % 60)
        }
        _ => String::new(),
    };
    match precision {
        Precision::Century | Precision::Decade | Precision::Year => {
            day.split_at(day.len().saturating_sub(6)).0.to_owned()
        }
        Precision::Season | Precision::Month => day.split_at(day.len().saturating_sub(3)).0.to_owned(),
        Precision::Window | Precision::Day => day,
        Precision::Minute => format!("{day}T{:02}:{:02}{zone}", civil.hour(), civil.minute()),
        Precision::Second => format!("{day}T{}{zone}", civil.format("%H:%M:%S")),
        Precision::Subsecond => format!("{day}T{}{zone}", civil.format("%H:%M:%S%.6f")),
    }
}
