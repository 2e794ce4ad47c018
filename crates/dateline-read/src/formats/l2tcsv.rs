//! plaso's l2tcsv output (log2timeline): 17 columns, dates as month/day/year and clock times in columns of their own.
//!
//! - Without a zone that is UTC or an offset, the clock time keeps its place and the zone is told in words.
//! - `-` says that there is nothing, and so does the date `00/00/0000`.
//! - The computer is the place, the user takes part. The parser (`format`) is the source.

use dateline_batch::TimeZoneChoice;
use dateline_batch::finding::DateFault;
use dateline_batch::format::Schema;
use dateline_dates::{self as dates, KnownOrder, Reading};
use dateline_event::{DateOrder, Role, Stance, Zone};

use crate::table::{By, DateColumn, Header, Notes, RowSink, TableFormat, TableRow, shortened};

/// Where the columns stand.
pub(super) struct L2tCsv {
    date: Option<usize>,
    clock: Option<usize>,
    zone: Option<usize>,
    /// What was recorded, and what the time stands for.
    kind: [Option<usize>; 2],
    user: Option<usize>,
    host: Option<usize>,
    short: Option<usize>,
    description: Option<usize>,
    file: Option<usize>,
    parser: Option<usize>,
}

impl TableFormat for L2tCsv {
    fn recognise(header: &Header) -> Option<Self> {
        header.has(&[
            "date",
            "time",
            "timezone",
            "macb",
            "sourcetype",
            "type",
            "short",
            "desc",
        ])?;
        let find = |name: &str| header.find(&[name]);
        Some(Self {
            date: find("date"),
            clock: find("time"),
            zone: find("timezone"),
            kind: ["sourcetype", "type"].map(find),
            user: find("user"),
            host: find("host"),
            short: find("short"),
            description: find("desc"),
            file: find("filename"),
            parser: find("format"),
        })
    }

    fn schema(&self) -> Schema {
        Schema::KnownCsv("plaso l2tcsv")
    }

    fn date_columns(&self) -> Vec<DateColumn> {
        let column = |column| DateColumn::new(column).ordered(KnownOrder::Given(DateOrder::MonthFirst));
        self.date.into_iter().map(column).collect()
    }

    fn id_column(&self) -> Option<usize> {
        None
    }

    fn row<'a>(&'a self, row: &TableRow<'a>, sink: &mut impl RowSink<'a>, notes: &mut Notes<'_>) {
        sink.when(self.when(row, notes), || {
            format!("{} {}", row.text(self.date), row.text(self.clock))
        });
        for column in self.kind {
            sink.kind(row.text(column));
        }
        sink.actor(Role::Participant, row.text(self.user), "user");
        sink.place(row.text(self.host));
        let parser = row.text(self.parser);
        if !parser.is_empty() {
            sink.claim(By::Source(parser), Stance::Asserts, |claim| {
                row.text(self.file).clone_into(&mut claim.reference);
            });
        }
        sink.rest(|event| {
            row.text(self.description).clone_into(&mut event.text);
            event.title = shortened(row.text(self.short));
            let zone = row.text(self.zone);
            if let Some(when) = &mut event.when
                && when.zone == Zone::Unknown
            {
                zone.clone_into(&mut when.zone_words);
            }
        });
    }
}

impl L2tCsv {
    fn when(&self, row: &TableRow<'_>, notes: &mut Notes<'_>) -> Option<Reading> {
        let day = row.needed_date(self.date, notes)?;
        let reading = row.at_clock(self.clock, day, notes);
        let name = row.text(self.zone);
        let by_name = || {
            let zone: TimeZoneChoice = name.parse().ok()?;
            Some(Zone::Offset(zone.offset(reading.start().first).0))
        };
        let Some(zone) = dates::read_zone(name).or_else(by_name) else {
            notes.add(self.zone, || DateFault::UnknownZone { zone: name.into() });
            return Some(reading);
        };
        Some(reading.in_zone(zone))
    }
}
