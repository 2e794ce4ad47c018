//! Iraq Body Count's incidents: dates, a target in words, and the lowest and highest number of civilians killed. Lines
//! about the file stand above the header.
//!
//! - Sources are abbreviated and joined by commas, each with its date: `AP 21 Mar, REU 21 Mar`. The name is counted.
//! - A time in words ("evening") is kept as words.

use dateline_batch::finding::DateFault;
use dateline_batch::format::Schema;
use dateline_dates::Reading;
use dateline_event::{Amount, Role, Stance};

use crate::table::{By, DateColumn, Header, Notes, RowSink, TableFormat, TableRow, list, shortened};

/// Where the columns stand.
pub(super) struct IraqBodyCount {
    id: Option<usize>,
    start: Option<usize>,
    end: Option<usize>,
    clock: Option<usize>,
    location: Option<usize>,
    target: (Option<usize>, String),
    weapons: Option<usize>,
    minimum: Option<usize>,
    maximum: Option<usize>,
    sources: Option<usize>,
}

impl TableFormat for IraqBodyCount {
    fn recognise(header: &Header) -> Option<Self> {
        header.has(&[
            "ibc_code",
            "start_date",
            "end_date",
            "reported_minimum",
            "reported_maximum",
        ])?;
        let find = |name: &str| header.find(&[name]);
        Some(Self {
            id: find("ibc_code"),
            start: find("start_date"),
            end: find("end_date"),
            clock: find("time"),
            location: find("location"),
            target: (find("target"), header.name_of(find("target"))),
            weapons: find("weapons"),
            minimum: find("reported_minimum"),
            maximum: find("reported_maximum"),
            sources: find("sources"),
        })
    }

    fn schema(&self) -> Schema {
        Schema::Known("Iraq Body Count")
    }

    fn date_columns(&self) -> Vec<DateColumn> {
        let columns = [self.start, self.end];
        columns.into_iter().flatten().map(DateColumn::new).collect()
    }

    fn id_column(&self) -> Option<usize> {
        self.id
    }

    fn row<'a>(&'a self, row: &TableRow<'a>, sink: &mut impl RowSink<'a>, notes: &mut Notes<'_>) {
        sink.when(self.when(row, notes), || self.words(row));
        sink.kind(row.text(self.weapons));
        sink.actor(Role::Target, row.text(self.target.0), &self.target.1);
        sink.place(row.text(self.location));
        let [minimum, maximum] = [self.minimum, self.maximum].map(|column| row.number(column, notes));
        if minimum.or(maximum).is_some() {
            let figure = [("civilians killed", amount(minimum, maximum))];
            sink.claim_with_figures(By::Summary("Iraq Body Count"), Stance::Asserts, figure, |claim| {
                claim.source.citing = list(row.text(self.sources), ',').map(str::to_owned).collect();
            });
        }
        for source in list(row.text(self.sources), ',') {
            let (name, published) = without_date(source);
            sink.claim(By::Source(name), Stance::Asserts, |claim| {
                published.clone_into(&mut claim.source.published);
            });
        }
        sink.rest(|event| {
            let target = row.text(self.target.0);
            event.title = shortened(target);
        });
    }
}

impl IraqBodyCount {
    fn when(&self, row: &TableRow<'_>, notes: &mut Notes<'_>) -> Option<Reading> {
        let start = row.needed_date(self.start, notes)?;
        let start = start.at_clock(row.text(self.clock)).unwrap_or(start);
        let Some(end) = row.date(self.end, notes) else {
            return Some(start);
        };
        start.until(end).or_else(|| {
            notes.add(self.end, || DateFault::EndBeforeStart);
            Some(start)
        })
    }

    /// What stands in the columns of the date and the time.
    fn words(&self, row: &TableRow<'_>) -> String {
        let (start, end, clock) = (row.text(self.start), row.text(self.end), row.text(self.clock));
        let mut words = start.to_owned();
        for (between, part) in [(" – ", end), (" ", clock)] {
            if !part.is_empty() && part != start {
                words.push_str(between);
                words.push_str(part);
            }
        }
        words
    }
}

fn amount(minimum: Option<f64>, maximum: Option<f64>) -> Amount {
    match (minimum, maximum) {
        (Some(low), Some(high)) if low.total_cmp(&high).is_eq() => Amount::Exact(low),
        (Some(low), Some(high)) => Amount::Range {
            low: low.min(high),
            high: high.max(low),
            best: None,
        },
        (Some(at_least), None) => Amount::AtLeast { at_least },
        (None, Some(at_most)) => Amount::AtMost { at_most },
        (None, None) => Amount::Words(String::new()),
    }
}

/// Cuts the date from the end: `Testland Times 02 May` → `Testland Times`, `02 May`.
fn without_date(source: &str) -> (&str, &str) {
    let parts = source.rsplit_once(' ').and_then(|(rest, month)| {
        let (_, day) = rest.rsplit_once(' ')?;
        let is_date = month.bytes().all(|byte| byte.is_ascii_alphabetic()) && day.parse::<u8>().is_ok();
        let cut = source.len() - day.len() - 1 - month.len();
        source.split_at_checked(cut).filter(|_| is_date)
    });
    let (name, published) = parts.unwrap_or((source, ""));
    (name.trim_end(), published)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sources_lose_their_dates() {
        assert_eq!(without_date("Testland Times 02 May"), ("Testland Times", "02 May"));
        assert_eq!(without_date("AP 21 Mar"), ("AP", "21 Mar"));
        assert_eq!(without_date("Testland Times"), ("Testland Times", ""));
        assert_eq!(without_date("AP"), ("AP", ""));
    }
}
