//! The spreadsheet of `TimelineJS`: a date in columns of numbers, a headline, a text and media.
//!
//! - As many of year, month, day and time as are filled tell how precisely the time is known. Years below zero are
//!   counted as the sheet writes them.
//! - A row of type `title` is the slide before all others: it has no date. One of type `era` is a stretch behind others.
//! - The group is the kind. What stands behind the media is the source, under the host of its link.

use dateline_batch::finding::DateFault;
use dateline_batch::format::Schema;
use dateline_dates::{self as dates, DateStyle, Reading};
use dateline_event::Stance;

use crate::table::{By, DateColumn, Header, Notes, RowSink, TableFormat, TableRow};
use crate::{html, web};

/// Where the columns stand.
pub(super) struct TimelineJs {
    start: Moment,
    end: Moment,
    display_date: Option<usize>,
    headline: Option<usize>,
    text: Option<usize>,
    media: Option<usize>,
    credit: Option<usize>,
    caption: Option<usize>,
    kind: Option<usize>,
    group: Option<usize>,
}

/// Year, month and day, and the clock time.
struct Moment {
    calendar: [Option<usize>; 3],
    clock: Option<usize>,
}

impl TableFormat for TimelineJs {
    fn recognise(header: &Header) -> Option<Self> {
        header.has(&["year", "headline", "text", "media"])?;
        let find = |name: &str| header.find(&[name]);
        Some(Self {
            start: Moment {
                calendar: ["year", "month", "day"].map(find),
                clock: find("time"),
            },
            end: Moment {
                calendar: ["end_year", "end_month", "end_day"].map(find),
                clock: find("end_time"),
            },
            display_date: find("display_date"),
            headline: find("headline"),
            text: find("text"),
            media: find("media"),
            credit: find("media_credit"),
            caption: find("media_caption"),
            kind: find("type"),
            group: find("group"),
        })
    }

    fn schema(&self) -> Schema {
        Schema::Known("TimelineJS")
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

    fn row<'a>(&'a self, row: &TableRow<'a>, sink: &mut impl RowSink<'a>, notes: &mut Notes<'_>) {
        let kind = row.text(self.kind);
        let is_title = kind.eq_ignore_ascii_case("title");
        sink.when(self.when(row, is_title, notes), || self.words(row));
        if is_title {
            sink.kind("Title");
        } else if kind.eq_ignore_ascii_case("era") {
            sink.kind("Era");
        }
        sink.kind(row.text(self.group));
        let media = row.text(self.media);
        if web::is_link(media) {
            sink.claim(By::Source(web::host(media)), Stance::Asserts, |claim| {
                media.clone_into(&mut claim.source.link);
                claim.source.title = html::to_text(row.text(self.caption)).into_owned();
                claim.source.note = html::to_text(row.text(self.credit)).into_owned();
            });
        }
        sink.rest(|event| {
            event.title = html::to_text(row.text(self.headline)).into_owned();
            event.text = html::to_text(row.text(self.text)).into_owned();
        });
    }
}

impl TimelineJs {
    fn when(&self, row: &TableRow<'_>, is_title: bool, notes: &mut Notes<'_>) -> Option<Reading> {
        let start = self.start.read(row, notes);
        let Some(start) = start else {
            if row.text(self.start.calendar[0]).is_empty() {
                notes.add(self.start.calendar[0], || {
                    if is_title {
                        DateFault::MissingOfTitle
                    } else {
                        DateFault::Missing
                    }
                });
            }
            return None;
        };
        let Some(end) = self.end.read(row, notes) else {
            return Some(self.as_displayed(row, start));
        };
        self.as_displayed(row, start).until(end).or_else(|| {
            notes.add(self.end.calendar[0], || DateFault::EndBeforeStart);
            Some(start)
        })
    }

    /// A start that what is displayed instead calls doubtful: `circa 1850`.
    fn as_displayed(&self, row: &TableRow<'_>, start: Reading) -> Reading {
        let text = html::to_text(row.text(self.display_date));
        let said = dates::read(&text, DateStyle::default()).and_then(|said| said.qualifiers.start);
        let said = said.map(|mark| mark.qualifier);
        let qualifier = said.or_else(|| Some(dates::without_doubt(&text).next()?.1));
        qualifier.map_or(start, |qualifier| start.marked(qualifier))
    }

    /// What stands in the columns of the date.
    fn words(&self, row: &TableRow<'_>) -> String {
        match row.text(self.display_date) {
            "" => match [&self.start, &self.end].map(|moment| moment.words(row)) {
                [start, end] if end.is_empty() => start,
                [start, end] => format!("{start} – {end}"),
            },
            display => html::to_text(display).into_owned(),
        }
    }
}

impl Moment {
    fn read(&self, row: &TableRow<'_>, notes: &mut Notes<'_>) -> Option<Reading> {
        let [year, month, day] = self.calendar.map(|column| row.text(column));
        if year.is_empty() {
            return None;
        }
        let number = |text: &str| if text.is_empty() { Some(0) } else { text.parse().ok() };
        let of = |year: &str| {
            let (year, (month, day)) = year.parse().ok().zip(number(month).zip(number(day)))?;
            dates::from_numbers(year, month, day)
        };
        // `c. 1853`
        let doubtful = || {
            let mut bare = dates::without_doubt(year);
            bare.find_map(|(bare, qualifier)| Some(of(&bare)?.marked(qualifier)))
        };
        let reading = of(year).or_else(doubtful);
        let Some(reading) = reading else {
            notes.add(self.calendar[0], || {
                if year.parse::<f64>().is_ok_and(|year| year.abs() > 260_000.0) {
                    DateFault::BeyondReach { year: year.into() }
                } else {
                    let text = self.words(row).into();
                    DateFault::Unreadable { text }
                }
            });
            return None;
        };
        Some(row.at_clock(self.clock, reading, notes))
    }

    /// `1815-12-10 08:00`, as far as it is filled.
    fn words(&self, row: &TableRow<'_>) -> String {
        let parts = self.calendar.map(|column| row.text(column));
        let parts: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
        let clock = row.text(self.clock);
        format!("{} {clock}", parts.join("-")).trim().to_owned()
    }
}
