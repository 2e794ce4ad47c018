//! The Syrian Archive's table of verified videos: 17 columns, blanks written as `NA`.
//!
//! - The date is that of the recording, with hour and minute where these are known.
//! - The kind is the violation. Of the place, city and neighbourhood are given. There are no actors.

use dateline_batch::format::Schema;
use dateline_dates::Reading;
use dateline_event::Stance;

use super::position::Position;
use crate::table::{By, DateColumn, Header, Notes, RowSink, TableFormat, TableRow, shortened};
use crate::web;

/// Where the columns stand.
pub(super) struct SyrianArchive {
    id: Option<usize>,
    date: Option<usize>,
    hour: Option<usize>,
    minute: Option<usize>,
    kind: Option<usize>,
    place: [Option<usize>; 2],
    position: Position,
    description: Option<usize>,
    source: Option<usize>,
    video: Option<usize>,
    title: Option<usize>,
    news: Option<usize>,
}

impl TableFormat for SyrianArchive {
    fn recognise(header: &Header) -> Option<Self> {
        header.has(&["reference_code", "violation_type", "recording_date", "recording_hour"])?;
        let find = |name: &str| header.find(&[name]);
        Some(Self {
            id: find("reference_code"),
            date: find("recording_date"),
            hour: find("recording_hour"),
            minute: find("recording_minute"),
            kind: find("violation_type"),
            place: ["city", "neighborhood"].map(find),
            position: Position::find(header, &["latitude"], &["longitude"]),
            description: find("description"),
            source: find("source"),
            video: find("video_url"),
            title: find("page_title"),
            news: find("urls_and_news"),
        })
    }

    fn schema(&self) -> Schema {
        Schema::Known("Syrian Archive")
    }

    fn date_columns(&self) -> Vec<DateColumn> {
        self.date.into_iter().map(DateColumn::new).collect()
    }

    fn id_column(&self) -> Option<usize> {
        self.id
    }

    fn row<'a>(&'a self, row: &TableRow<'a>, sink: &mut impl RowSink<'a>, notes: &mut Notes<'_>) {
        sink.when(self.when(row, notes), || row.text(self.date).to_owned());
        sink.kind(row.text(self.kind));
        for column in self.place {
            sink.place(row.text(column));
        }
        let (source, video) = (row.text(self.source), row.text(self.video));
        if !source.is_empty() || web::is_link(video) {
            let outlet = if source.is_empty() { web::host(video) } else { source };
            sink.claim(By::Source(outlet), Stance::Asserts, |claim| {
                row.text(self.title).clone_into(&mut claim.source.title);
                if web::is_link(video) {
                    video.clone_into(&mut claim.source.link);
                }
            });
        }
        for link in web::links_in(row.text(self.news)) {
            sink.claim(By::Source(web::host(link)), Stance::Asserts, |claim| {
                link.clone_into(&mut claim.source.link);
            });
        }
        let degrees = self.position.read(row, notes);
        sink.rest(|event| {
            let description = row.text(self.description);
            event.title = shortened(description.lines().next().unwrap_or_default());
            description.clone_into(&mut event.text);
            degrees.put(&mut event.place);
        });
    }
}

impl SyrianArchive {
    /// The day, at the hour and minute if both are known.
    fn when(&self, row: &TableRow<'_>, notes: &mut Notes<'_>) -> Option<Reading> {
        let day = row.needed_date(self.date, notes)?;
        let [hour, minute] = [self.hour, self.minute].map(|column| {
            let number = row.text(column);
            number.strip_suffix(".0").unwrap_or(number)
        });
        let clock = || day.at_clock(&format!("{hour}:{minute:0>2}"));
        Some(clock().filter(|_| !minute.is_empty()).unwrap_or(day))
    }
}
