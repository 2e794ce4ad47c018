//! `TimelineJS`: slides get the columns of the spreadsheet from which most of its timelines are made, so that both are
//! read alike. See <https://timeline.knightlab.com/docs/json-format.html>.

use std::borrow::Cow;
use std::fmt::Write;

use dateline_batch::checked::Cut;

use super::cell::{Cell, scalar};
use super::flatten::member;
use super::put::Put;
use crate::html;
use crate::json_scan::{Members, skip_blank};

/// What a slide is, as the column `Type` says it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum SlideType {
    Event,
    Title,
    Era,
}

impl SlideType {
    fn word(self) -> &'static str {
        match self {
            Self::Event => "",
            Self::Title => "title",
            Self::Era => "era",
        }
    }
}

const START: [&str; 4] = ["Year", "Month", "Day", "Time"];
const END: [&str; 4] = ["End Year", "End Month", "End Day", "End Time"];

/// The cells of a slide of version 3.
pub(super) fn cells(slide: &[u8], kind: SlideType, put: Put<'_>) {
    put("Type", Cell::Text(kind.word().into()));
    for_each(slide, &mut |key, value| match key {
        b"start_date" => date(value, START, put),
        b"end_date" => date(value, END, put),
        b"display_date" => put("Display Date", Cell::Json(value)),
        b"text" => for_each(value, &mut |key, value| text(key, value, put)),
        b"media" => for_each(value, &mut |key, value| media(key, value, put)),
        b"group" => put("Group", Cell::Json(value)),
        b"background" => for_each(value, &mut |key, value| match key {
            b"url" | b"color" => put("Background", Cell::Json(value)),
            _ => member(key, value, &mut "background".to_owned(), 1, put),
        }),
        _ => member(key, value, &mut String::new(), 0, put),
    });
}

/// The cells of a slide of version 1 or 2.
pub(super) fn old_cells(slide: &[u8], kind: SlideType, put: Put<'_>) {
    put("Type", Cell::Text(kind.word().into()));
    for_each(slide, &mut |key, value| match key {
        b"startDate" => old_date(&scalar(value), START, put),
        b"endDate" => old_date(&scalar(value), END, put),
        b"headline" | b"text" => text(key, value, put),
        b"tag" => put("Group", Cell::Json(value)),
        b"asset" => for_each(value, &mut |key, value| match key {
            b"media" => put("Media", Cell::Json(value)),
            _ => media(key, value, put),
        }),
        // Of the title slide, which holds all the others.
        b"date" | b"era" | b"type" => {}
        _ => member(key, value, &mut String::new(), 0, put),
    });
}

fn for_each(bytes: &[u8], see: &mut dyn FnMut(&[u8], &[u8])) {
    for (key, value) in Members::new(bytes, skip_blank(bytes, 0)) {
        see(key, bytes.cut(value.range));
    }
}

fn text(key: &[u8], value: &[u8], put: Put<'_>) {
    let column = if key == b"headline" { "Headline" } else { "Text" };
    put(column, Cell::Text(html::to_text(&scalar(value))));
}

fn media(key: &[u8], value: &[u8], put: Put<'_>) {
    let column = match key {
        b"url" => "Media",
        b"credit" => "Media Credit",
        b"caption" => "Media Caption",
        b"thumbnail" => "Media Thumbnail",
        b"alt" => "Alt Text",
        _ => return member(key, value, &mut "media".to_owned(), 1, put),
    };
    put(column, Cell::Text(html::to_text(&scalar(value))));
}

/// Year, month and day in columns of their own, and the clock time.
fn date(bytes: &[u8], columns: [&str; 4], put: Put<'_>) {
    if bytes.first() != Some(&b'{') {
        let [year, ..] = columns;
        return put(year, Cell::Json(bytes));
    }
    let [year, month, day, time] = columns;
    let mut clock: [Cow<'_, str>; 4] = Default::default();
    for_each(bytes, &mut |key, value| {
        let part = match key {
            b"year" => return put(year, Cell::Json(value)),
            b"month" => return put(month, Cell::Json(value)),
            b"day" => return put(day, Cell::Json(value)),
            b"display_date" => return put("Display Date", Cell::Json(value)),
            b"hour" => 0,
            b"minute" => 1,
            b"second" => 2,
            b"millisecond" => 3,
            _ => return member(key, value, &mut time.to_owned(), 1, put),
        };
        if let Some(part) = clock.get_mut(part) {
            *part = scalar(value).trim().to_owned().into();
        }
    });
    put(time, Cell::Text(clock_time(&clock).into()));
}

/// `9`, `30`, ``, `` as `09:30`.
fn clock_time([hour, minute, second, milli]: &[Cow<'_, str>; 4]) -> String {
    if hour.is_empty() {
        return String::new();
    }
    let mut text = format!("{hour:0>2}:{minute:0>2}");
    if !second.is_empty() || !milli.is_empty() {
        let _ = write!(text, ":{second:0>2}");
    }
    if !milli.is_empty() {
        let _ = write!(text, ".{milli:0>3}");
    }
    text
}

/// `1963,8,9` and perhaps `,10,30,00`; what is written otherwise stays as it is.
fn old_date(text: &str, columns: [&str; 4], put: Put<'_>) {
    let [year, month, day, time] = columns;
    let mut parts = text.split(',').map(str::trim);
    for column in [year, month, day] {
        put(column, Cell::Text(parts.next().unwrap_or_default().to_owned().into()));
    }
    let mut part = || Cow::Owned(parts.next().unwrap_or_default().to_owned());
    let clock = [part(), part(), part(), part()];
    put(time, Cell::Text(clock_time(&clock).into()));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(is_old: bool, slide: &str, expected: &[(&str, &str)]) {
        let mut found = Vec::new();
        let mut put = |column: &str, cell: Cell<'_>| {
            let text = cell.text().into_owned();
            if !text.is_empty() {
                found.push((column.to_owned(), text));
            }
        };
        if is_old {
            old_cells(slide.as_bytes(), SlideType::Event, &mut put);
        } else {
            cells(slide.as_bytes(), SlideType::Event, &mut put);
        }
        let found: Vec<(&str, &str)> = found.iter().map(|(a, b)| (a.as_str(), b.as_str())).collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn slides_have_the_columns_of_the_spreadsheet() {
        check(
            false,
            r#"{"start_date": {"year": "2016", "month": 11, "hour": "9", "minute": "30", "second": ""},
                "text": {"headline": "A<br>B", "text": "<p>C</p>"}, "unique_id": "x", "media": {"url": "u", "title": "t"}}"#,
            &[
                ("Year", "2016"),
                ("Month", "11"),
                ("Time", "09:30"),
                ("Headline", "A\nB"),
                ("Text", "C"),
                ("unique_id", "x"),
                ("Media", "u"),
                ("media.title", "t"),
            ],
        );
        check(
            true,
            r#"{"startDate": "1963,8,9", "headline": "A", "asset": {"media": "m", "credit": "c"}}"#,
            &[
                ("Year", "1963"),
                ("Month", "8"),
                ("Day", "9"),
                ("Headline", "A"),
                ("Media", "m"),
                ("Media Credit", "c"),
            ],
        );
    }
}
