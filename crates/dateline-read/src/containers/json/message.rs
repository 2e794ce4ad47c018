//! Messages as Telegram Desktop exports them, of one chat or of all: <https://core.telegram.org/import-export>.
//!
//! `date` is the time on the clock of who exported, and `date_unixtime` the moment: both together tell the offset.

use chrono::{DateTime, FixedOffset, NaiveDateTime};
use dateline_batch::checked::Cut;

use super::cell::{Cell, scalar};
use super::flatten::member;
use super::put::Put;
use crate::json_scan::{Members, skip_blank};

pub(super) fn cells(message: &[u8], put: Put<'_>) {
    let at = skip_blank(message, 0);
    let find = |wanted: &[u8]| {
        let (_, value) = Members::new(message, at).find(|(key, _)| *key == wanted)?;
        Some(scalar(message.get(value.range)?))
    };
    let moments = [find(b"date_unixtime"), find(b"edited_unixtime")];
    for (key, value) in Members::new(message, at) {
        let value = message.cut(value.range);
        match key {
            b"date" | b"edited" => {
                let clock = scalar(value);
                let [date, edited] = &moments;
                let (column, moment) = if key == b"date" {
                    ("date", date)
                } else {
                    ("edited", edited)
                };
                let text = moment.as_ref().and_then(|moment| with_offset(&clock, moment));
                put(column, text.map_or(Cell::Text(clock), |text| Cell::Text(text.into())));
            }
            b"from" => put("speaker", Cell::Json(value)),
            b"from_id" => put("speaker id", Cell::Json(value)),
            // "message" or "service", which is no kind of event; what a service message says is.
            b"type" => put("entry", Cell::Json(value)),
            b"action" => put("category", Cell::Json(value)),
            // Of the chat that a service message is about.
            b"title" => put("chat", Cell::Json(value)),
            // The text again, in pieces.
            b"text_entities" => {}
            _ => member(key, value, &mut String::new(), 0, put),
        }
    }
}

/// The clock time with the offset from UTC that makes it this moment.
fn with_offset(clock: &str, moment: &str) -> Option<String> {
    let clock: NaiveDateTime = clock.parse().ok()?;
    let moment = DateTime::from_timestamp(moment.parse().ok()?, 0)?;
    let offset = clock.signed_duration_since(moment.naive_utc()).num_seconds();
    // All zones are so many quarters of an hour from UTC.
    let offset = i32::try_from(offset).ok().filter(|seconds| seconds % 900 == 0)?;
    let offset = FixedOffset::east_opt(offset).filter(|_| offset.abs() <= 14 * 3600)?;
    Some(moment.with_timezone(&offset).to_rfc3339())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_moment_tells_the_offset() {
        let check = |clock, moment, expected| assert_eq!(with_offset(clock, moment).as_deref(), expected);
        check("2023-05-01T10:11:12", "1682928672", Some("2023-05-01T10:11:12+02:00"));
        check("2023-05-01T04:41:12", "1682928672", Some("2023-05-01T04:41:12-03:30"));
        check("2023-05-01T10:11:13", "1682928672", None);
        check("2024-05-01T10:11:12", "1682928672", None);
        check("", "x", None);
    }
}
