use std::ops::RangeInclusive;

use dateline_batch::decision::{Century, DateDecision, other_calendars};
use dateline_batch::{FoundOrder, TableColumns};
use dateline_dates::{
    CalendarGuess, CenturyBasis, CenturyGuess, DateStyle, Evidence, KnownOrder, Separator, YearCount,
};
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
                dots: evidence.apart(Separator::Dot, column.order),
                hyphens: evidence.apart(Separator::Hyphen, column.order),
                digits: evidence.digits(column.order),
                is_mixed: evidence.is_mixed(column.order),
                epochs: column.epochs,
                epoch: column.epoch[0],
                two_years: evidence.has_two_years(),
                serials: column.serials,
                calendar: column.calendar.map(CalendarGuess::read_as).unwrap_or_default(),
                midnight_is_day: evidence.midnight_is_day() && !column.midnight_is_clock,
                short_years: century(column, &evidence).map(|guess| guess.years).unwrap_or_default(),
                is_year: column.years.stand_alone,
                has_whole_years: column.years.are_whole,
                count: column.years.count.unwrap_or_default(),
            }
        };
        Self(columns.iter().map(|&column| (column, style(column))).collect())
    }

    /// How a column is read that the format has among its columns of dates, and whether somebody said that day and month are
    /// exchanged in those that are no text.
    pub fn of(&self, column: usize) -> (DateStyle, bool) {
        let found = self.0.iter().find(|(known, _)| known.column == column);
        debug_assert!(
            found.is_some(),
            "column {column} is none of the format's columns of dates"
        );
        found.map_or_else(Default::default, |(column, style)| {
            (*style, column.exchanged == Some(true))
        })
    }

    /// How each column is read, by its number; and whether somebody said that day and month are exchanged in it.
    pub fn styles(&self) -> impl Iterator<Item = (usize, DateStyle, bool)> {
        let columns = self.0.iter();
        columns.map(|(column, style)| (column.column, *style, column.exchanged == Some(true)))
    }

    /// How a column is read that the format has among its columns of dates.
    pub fn style(&self, column: usize) -> DateStyle {
        self.of(column).0
    }

    /// What was decided where there was something to decide.
    pub fn decisions(&self, header: &Header, evidence: &[(usize, Evidence)]) -> Vec<FoundOrder> {
        let found = self.0.iter().filter_map(|(column, style)| {
            let shown = evidence_of(*column, evidence);
            let found = shown.found(column.order, style.short_years)?;
            Some(FoundOrder {
                column: column.column,
                order: found.order,
                evidence: DateDecision::Order {
                    column: header.name(column.column).into_owned(),
                    order: found.order,
                    basis: found.basis,
                },
            })
        });
        found.collect()
    }

    /// What else of the columns' forms is worth telling.
    pub fn forms(&self, header: &Header, evidence: &[(usize, Evidence)]) -> Vec<(usize, DateDecision)> {
        let forms = self.0.iter().flat_map(|(column, style)| {
            let shown = evidence_of(*column, evidence);
            let orders = orders(*column, *style, &shown, header);
            let forms = orders.into_iter().chain(other_forms(*column, *style, &shown, header));
            forms.map(|form| (column.column, form)).collect::<Vec<_>>()
        });
        forms.collect()
    }

    /// The columns with the orders of their dates, the years that those of two digits are, the calendars of those that are not
    /// read as Gregorian, and what the numbers of others count.
    pub fn found_in(
        &self,
        columns: TableColumns,
        orders: Vec<FoundOrder>,
        evidence: &[(usize, Evidence)],
    ) -> TableColumns {
        let known = self
            .0
            .iter()
            .filter_map(|(column, _)| Some((column.column, column.calendar?.read_as())))
            .filter(|(_, calendar)| *calendar != CalendarSystem::Gregorian);
        let counted = |(column, _): &(DateColumn, DateStyle)| {
            let epoch = column.epoch[0].or(column.serials.then_some(Epoch::Excel))?;
            Some((column.column, epoch))
        };
        let short = |(column, _): &(DateColumn, DateStyle)| {
            let guess = century(*column, &evidence_of(*column, evidence))?;
            Some((column.column, (guess.from, guess.to)))
        };
        TableColumns {
            orders,
            short_years: self.0.iter().filter_map(short).collect(),
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

/// In which century the years of two digits of a column lie.
fn century(column: DateColumn, evidence: &Evidence) -> Option<CenturyGuess> {
    let own = evidence.full_years();
    let others = |years: RangeInclusive<i32>| {
        let is_near = own.is_some_and(|(first, last)| first <= *years.end() && last >= *years.start());
        column.years.others.within(&years) + usize::from(is_near)
    };
    let guess = evidence.century(others)?;
    match column.years.short {
        Some(years) => Some(guess.said(years)),
        None => Some(guess),
    }
}

/// In which orders day, month and year stand, beside that of the whole column.
fn orders(column: DateColumn, style: DateStyle, shown: &Evidence, header: &Header) -> Vec<DateDecision> {
    let name = || header.name(column.column).into_owned();
    let (order, years) = (column.order, style.short_years);
    let mut orders = Vec::new();
    let mut asked = Vec::new();
    for (separator, with) in [(Separator::Dot, "dots"), (Separator::Hyphen, "hyphens")] {
        if let Some(found) = shown.found_apart(separator, order, years) {
            let column = name();
            orders.push(DateDecision::OrderApart {
                column,
                with,
                order: found.order,
                basis: found.basis,
            });
        }
    }
    if let Some(found) = shown.found_digits(order, years) {
        let column = name();
        orders.push(DateDecision::Digits {
            column,
            order: found.order,
            basis: found.basis,
        });
        asked.push(found);
    }
    asked.extend(shown.found(order, years));
    for found in asked {
        if let (Some(other), Some([read_as, as_other])) = (found.other, found.example) {
            orders.push(DateDecision::OtherOrder {
                column: name(),
                read_as: (found.order, read_as.to_string()),
                other: (other, as_other.to_string()),
            });
        }
    }
    if style.is_mixed {
        orders.push(DateDecision::MixedOrder {
            column: name(),
            order: style.order,
        });
    }
    if style.digits.is_none() && shown.may_be_days() {
        orders.push(DateDecision::Months { column: name() });
    }
    orders
}

/// What else is worth telling of how dates are written.
fn other_forms(column: DateColumn, style: DateStyle, shown: &Evidence, header: &Header) -> Vec<DateDecision> {
    let name = || header.name(column.column).into_owned();
    let [epoch, other] = column.epoch;
    let has_before = shown.years().is_some_and(|(first, _)| first < 0);
    let forms = [
        epoch.map(|epoch| DateDecision::Epoch {
            column: name(),
            epoch,
            other,
        }),
        style.two_years.then(|| DateDecision::TwoYears {
            column: name(),
            count: shown.two_years(),
        }),
        century(column, shown).map(|guess| DateDecision::ShortYears {
            column: name(),
            count: shown.short_years(),
            years: (guess.from, guess.to),
            century: match guess.basis {
                CenturyBasis::OtherYears(count) => Century::Near(count),
                CenturyBasis::NotAhead => Century::NotAhead,
                CenturyBasis::Open => Century::Open,
                CenturyBasis::Said => Century::Said,
            },
        }),
        (style.count == YearCount::BeforeOurEra).then(|| DateDecision::BeforeOurEra { column: name() }),
        (has_before && style.is_year && style.count != YearCount::BeforeOurEra && !column.years.by_row).then(|| {
            match column.years.count {
                None => DateDecision::YearsBefore {
                    column: name(),
                    has_year_0: None,
                },
                Some(count) => DateDecision::YearsBefore {
                    column: name(),
                    has_year_0: Some(count == YearCount::Astronomical),
                },
            }
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
            also: column.calendar.and_then(|guess| guess.also),
        }),
        shown.years().and_then(|years| {
            let [calendar, also] = match column.calendar {
                // What was said or converted is not asked again.
                Some(guess) => [(!guess.is_converted).then_some(guess.calendar), guess.also],
                None => other_calendars(years),
            };
            Some(DateDecision::OtherCalendar {
                column: name(),
                calendar: calendar?,
                also,
                years,
            })
        }),
    ];
    forms.into_iter().flatten().collect()
}

fn evidence_of(column: DateColumn, evidence: &[(usize, Evidence)]) -> Evidence {
    let found = evidence.iter().find(|(known, _)| *known == column.column);
    found.map(|(_, evidence)| *evidence).unwrap_or_default()
}
