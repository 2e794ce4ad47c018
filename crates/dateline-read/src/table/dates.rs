use dateline_batch::decision::{DateDecision, other_calendar};
use dateline_batch::{FoundOrder, TableColumns};
use dateline_dates::{DateStyle, Evidence, KnownOrder, LAST_SHORT_YEAR};
use dateline_event::{CalendarSystem, Epoch};

use super::{DateColumn, Header};

/// How each column of dates is read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Dates(Vec<(DateColumn, DateStyle)>);

impl Dates {
    /// From what the values of each column show.
    pub fn decide(columns: &[DateColumn], evidence: &[(usize, Evidence)]) -> Self {
        let style = |column: DateColumn| {
            let evidence = evidence_of(column, evidence);
            DateStyle {
                order: evidence.order(column.order),
                epochs: column.epochs,
                epoch: column.epoch[0],
                two_years: evidence.has_two_years(),
                six_of_day: evidence.has_six_of_day(),
                serials: column.serials,
                calendar: column
                    .calendar
                    .map_or(CalendarSystem::Gregorian, |guess| guess.calendar),
                midnight_is_day: evidence.midnight_is_day() && !column.midnight_is_clock,
            }
        };
        Self(columns.iter().map(|&column| (column, style(column))).collect())
    }

    /// How a column is read that the format has among its columns of dates.
    pub fn style(&self, column: usize) -> DateStyle {
        let found = self.0.iter().find(|(known, _)| known.column == column);
        debug_assert!(
            found.is_some(),
            "column {column} is none of the format's columns of dates"
        );
        found.map(|(_, style)| *style).unwrap_or_default()
    }

    /// What was decided where there was something to decide.
    pub fn decisions(&self, header: &Header, evidence: &[(usize, Evidence)]) -> Vec<FoundOrder> {
        let found = self.0.iter().filter_map(|(column, style)| {
            let basis = evidence_of(*column, evidence).basis(column.order)?;
            let evidence = DateDecision::Order {
                column: header.name(column.column).into_owned(),
                order: style.order,
                basis,
            };
            Some(FoundOrder {
                column: column.column,
                order: style.order,
                evidence,
            })
        });
        found.collect()
    }

    /// What else of the columns' forms is worth telling.
    pub fn forms(&self, header: &Header, evidence: &[(usize, Evidence)]) -> Vec<(usize, DateDecision)> {
        let forms = self.0.iter().flat_map(|(column, style)| {
            let shown = evidence_of(*column, evidence);
            let name = || header.name(column.column).into_owned();
            let [epoch, other] = column.epoch;
            let short = shown.short_years();
            [
                epoch.map(|epoch| DateDecision::Epoch {
                    column: name(),
                    epoch,
                    other,
                }),
                style.two_years.then(|| DateDecision::TwoYears {
                    column: name(),
                    count: shown.two_years(),
                }),
                style.six_of_day.then(|| DateDecision::SixDigits { column: name() }),
                (short > 0).then(|| DateDecision::ShortYears {
                    column: name(),
                    count: short,
                    last: LAST_SHORT_YEAR % 100,
                }),
                shown.mixed_offsets().map(|(with, without)| DateDecision::Offsets {
                    column: name(),
                    with,
                    without,
                    differ: shown.offsets_differ(),
                }),
                (shown.finer_than_microseconds() > 0).then(|| DateDecision::Finer {
                    column: name(),
                    count: shown.finer_than_microseconds(),
                }),
                shown.converted().map(|(count, calendar)| DateDecision::Converted {
                    column: name(),
                    calendar,
                    count,
                    is_asked: column.calendar.is_some_and(|guess| !guess.is_named),
                }),
                shown.years().and_then(|years| {
                    // What was said or converted is not asked.
                    let calendar = other_calendar(years).filter(|_| column.calendar.is_none())?;
                    Some(DateDecision::OtherCalendar {
                        column: name(),
                        calendar,
                        years,
                    })
                }),
            ]
            .map(|form| form.map(|form| (column.column, form)))
        });
        forms.flatten().collect()
    }

    /// The columns with the orders of their dates, the calendars of those that are not read as Gregorian, and what the numbers
    /// of others count.
    pub fn found_in(&self, columns: TableColumns, orders: Vec<FoundOrder>) -> TableColumns {
        let known = self
            .0
            .iter()
            .filter_map(|(column, _)| Some((column.column, column.calendar?.calendar)));
        let counted = |(column, _): &(DateColumn, DateStyle)| {
            let epoch = column.epoch[0].or(column.serials.then_some(Epoch::Excel))?;
            Some((column.column, epoch))
        };
        TableColumns {
            orders,
            calendars: known.collect(),
            epochs: self.0.iter().filter_map(counted).collect(),
            ..columns
        }
    }

    /// The columns of which nothing tells whether the day or the month comes first.
    pub fn ambiguous<'e>(&'e self, evidence: &'e [(usize, Evidence)]) -> impl Iterator<Item = usize> + 'e {
        let open = self.0.iter().filter(|(column, _)| column.order == KnownOrder::Unknown);
        open.filter(|(column, _)| evidence_of(*column, evidence).is_ambiguous())
            .map(|(column, _)| column.column)
    }
}

fn evidence_of(column: DateColumn, evidence: &[(usize, Evidence)]) -> Evidence {
    let found = evidence.iter().find(|(known, _)| *known == column.column);
    found.map(|(_, evidence)| *evidence).unwrap_or_default()
}
