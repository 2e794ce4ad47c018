//! From bounds to EDTF: the shortest form that reads back to the same bounds.

use chrono::{NaiveDate, Timelike};

use super::edtf::point;
use super::{Bounds, Moment, Precision, When, Zone, calendar};

/// Writes bounds as EDTF: the shortest form that reads back to the same bounds.
pub(super) fn write(bounds: &Bounds, precision: Precision, zone: Zone) -> String {
    if bounds.is_window() {
        return window(bounds.earliest_start, bounds.latest_end, precision, zone);
    }
    let start = window(bounds.earliest_start, bounds.latest_start, precision, zone);
    let end = window(bounds.earliest_end, bounds.latest_end, precision, zone);
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

fn window(first: Moment, last: Moment, precision: Precision, zone: Zone) -> String {
    let one_unit = |text: &str| {
        text.parse::<When>()
            .is_ok_and(|when| when.bounds == Bounds::window(first, last))
    };
    let candidates = [Precision::Day, Precision::Month, Precision::Year, precision];
    for unit in candidates {
        let text = moment(first, unit, zone);
        if one_unit(&text) {
            return text;
        }
    }
    format!("[{}..{}]", side(first, true, zone), side(last, false, zone))
}

/// One side of a range: the coarsest form that begins (or, as the upper side, ends) exactly at `time`; empty where it is
/// open.
fn side(time: Moment, is_lower: bool, zone: Zone) -> String {
    if time.is_open() {
        return String::new();
    }
    let is_exact =
        |text: &String| point(text).is_ok_and(|point| time == if is_lower { point.span.0 } else { point.span.1 });
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
