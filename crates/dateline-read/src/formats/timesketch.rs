//! Timesketch's CSV and plaso's dynamic output: logs of what computers recorded.
//!
//! - `datetime` tells when; where it is blank `timestamp` does, whose numbers are seconds, milli-, micro- or nanoseconds
//!   since 1970 by their size.
//! - The kind is what was recorded (`source_long`, else `data_type` or `source`) and what the time stands for
//!   (`timestamp_desc`). The computer is the place, the user takes part. The parser is the source.

use dateline_batch::format::Schema;
use dateline_dates as dates;
use dateline_event::{Role, Stance};

use crate::table::{By, DateColumn, Header, Notes, RowSink, TableFormat, TableRow, shortened};

/// Where the columns stand.
pub(super) struct Timesketch {
    name: &'static str,
    /// `datetime`, then `timestamp`.
    dates: [Option<usize>; 2],
    kind: [Option<usize>; 2],
    message: Option<usize>,
    user: (Option<usize>, String),
    computer: Option<usize>,
    parser: Option<usize>,
    /// The file or the log that was parsed.
    display_name: Option<usize>,
}

impl TableFormat for Timesketch {
    fn recognise(header: &Header) -> Option<Self> {
        let dates = [header.find(&["datetime"]), header.find(&["timestamp"])];
        header.has(&["timestamp_desc"])?;
        dates.iter().flatten().next()?;
        let plaso = header.has(&[
            "datetime",
            "source",
            "source_long",
            "message",
            "parser",
            "display_name",
            "tag",
        ]);
        let user = header.find(&["username", "user", "user_name"]);
        Some(Self {
            name: if plaso.is_some() { "plaso dynamic" } else { "Timesketch" },
            dates,
            kind: [
                header.find(&["source_long", "data_type", "source"]),
                header.find(&["timestamp_desc"]),
            ],
            message: header.find(&["message"]),
            user: (user, header.name_of(user)),
            computer: header.find(&["computer_name", "hostname", "host", "computer"]),
            parser: header.find(&["parser"]),
            display_name: header.find(&["display_name", "filename"]),
        })
    }

    fn schema(&self) -> Schema {
        Schema::Known(self.name)
    }

    fn date_columns(&self) -> Vec<DateColumn> {
        let columns = self.dates.into_iter().flatten();
        columns
            .map(|column| DateColumn {
                epochs: true,
                ..DateColumn::new(column)
            })
            .collect()
    }

    fn id_column(&self) -> Option<usize> {
        None
    }

    fn row<'a>(&'a self, row: &TableRow<'a>, sink: &mut impl RowSink<'a>, notes: &mut Notes<'_>) {
        let [datetime, timestamp] = self.dates;
        let column = if dates::is_blank(row.raw(datetime).trim()) && timestamp.is_some() {
            timestamp
        } else {
            datetime
        };
        let reading = row.needed_date(column, notes);
        sink.when(reading, || row.text(column).to_owned());
        for column in self.kind {
            sink.kind(row.text(column));
        }
        sink.actor(Role::Participant, row.text(self.user.0), &self.user.1);
        sink.place(row.text(self.computer));
        let parser = row.text(self.parser);
        if !parser.is_empty() {
            sink.claim(By::Source(parser), Stance::Asserts, |claim| {
                row.text(self.display_name).clone_into(&mut claim.reference);
            });
        }
        sink.rest(|event| {
            let message = row.text(self.message);
            message.clone_into(&mut event.text);
            event.title = shortened(message.lines().next().unwrap_or_default());
        });
    }
}
