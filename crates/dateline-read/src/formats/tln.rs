//! TLN (Carvey's timeline format) and plaso's l2ttln: five or seven columns parted by vertical bars, with or without a
//! header, never quoted. The time is in seconds since 1970 in UTC, whatever zone stands in `TZ`.

use dateline_batch::finding::DateFault;
use dateline_batch::format::Schema;
use dateline_dates as dates;
use dateline_event::Role;

use crate::table::{DateColumn, Header, Notes, RowSink, TableFormat, TableRow, quoted, shortened};

/// Where the columns stand.
pub(super) struct Tln {
    name: &'static str,
    time: Option<usize>,
    source: Option<usize>,
    host: Option<usize>,
    user: Option<usize>,
    description: Option<usize>,
    notes: Option<usize>,
}

const COLUMNS: [&str; 7] = ["Time", "Source", "Host", "User", "Description", "TZ", "Notes"];

impl TableFormat for Tln {
    fn recognise(header: &Header) -> Option<Self> {
        header.has(&["time", "source", "host", "user", "description"])?;
        let find = |name: &str| header.find(&[name]);
        let name = match (header.len(), find("tz")) {
            (5, _) => "TLN",
            (7, Some(_)) => "plaso l2ttln",
            _ => return None,
        };
        Some(Self {
            name,
            time: find("time"),
            source: find("source"),
            host: find("host"),
            user: find("user"),
            description: find("description"),
            notes: find("notes"),
        })
    }

    fn missing_header(cells: &[String]) -> Option<Vec<&'static str>> {
        let [time, source, ..] = cells else {
            return None;
        };
        let is_time = matches!(time.len(), 9 | 10) && time.bytes().all(|byte| byte.is_ascii_digit());
        let is_source = !source.is_empty() && source.parse::<f64>().is_err();
        let columns = COLUMNS.get(..cells.len())?.to_vec();
        (is_time && is_source && matches!(columns.len(), 5 | 7)).then_some(columns)
    }

    fn schema(&self) -> Schema {
        Schema::Known(self.name)
    }

    fn date_columns(&self) -> Vec<DateColumn> {
        Vec::new()
    }

    fn has_dates(&self) -> bool {
        true
    }

    fn id_column(&self) -> Option<usize> {
        None
    }

    fn has_quotes(&self) -> bool {
        false
    }

    fn row<'a>(&'a self, row: &TableRow<'a>, sink: &mut impl RowSink<'a>, notes: &mut Notes<'_>) {
        let time = row.text(self.time);
        let reading = dates::from_epoch_seconds(time);
        if reading.is_none() {
            notes.add(self.time, || match time {
                "" => DateFault::BlankTime,
                _ => DateFault::NoSeconds { text: quoted(time) },
            });
        }
        sink.when(reading, || time.to_owned());
        sink.kind(row.text(self.source));
        sink.actor(Role::Participant, row.text(self.user), "User");
        sink.place(row.text(self.host));
        sink.rest(|event| {
            let description = row.text(self.description);
            event.title = shortened(message(description));
            event.text = match row.text(self.notes) {
                "" => description.to_owned(),
                notes => format!("{description}\n\n{notes}"),
            };
        });
    }
}

/// The message in what plaso writes as a description: `2012-01-22T07:52:33+00:00; Content Modification Time; …`.
fn message(description: &str) -> &str {
    let mut parts = description.splitn(3, "; ");
    let (time, kind, message) = (parts.next(), parts.next(), parts.next());
    let is_time = time.is_some_and(|time| chrono::DateTime::parse_from_rfc3339(time).is_ok());
    message.filter(|_| is_time && kind.is_some()).unwrap_or(description)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_does_not_repeat_the_time() {
        assert_eq!(message("2012-01-22T07:52:33+00:00; Creation Time; a; b"), "a; b");
        assert_eq!(message("logon; of; a user"), "logon; of; a user");
        assert_eq!(message("2012-01-22T07:52:33+00:00; x"), "2012-01-22T07:52:33+00:00; x");
    }
}
