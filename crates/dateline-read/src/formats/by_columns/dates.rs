//! What is known of a column of dates or years before its rows are read.

use dateline_batch::ColumnMapping;
use dateline_dates::{CalendarEvidence, CalendarGuess, KnownOrder, ShortYears, YearCount};
use dateline_event::Epoch;

use super::ByColumns;
use super::name::key;
use super::samples::Samples;
use crate::table::{DateColumn, Years};

/// A column of dates as it is mapped, or of years if they `stand_alone`.
pub(super) fn date_column(column: usize, mapped: &ColumnMapping, stand_alone: bool, table: &Samples<'_>) -> DateColumn {
    let found = table.column(column);
    let count = match mapped.year_zero {
        Some(true) => Some(YearCount::Astronomical),
        Some(false) => Some(YearCount::Historical),
        None if is_before_our_era(&mapped.name) => Some(YearCount::BeforeOurEra),
        // Who has a year 0 counts as astronomers do.
        None => (stand_alone && found.negatives > 0 && found.zeros > 0).then_some(YearCount::Astronomical),
    };
    let calendar = match mapped.calendar {
        Some(calendar) => Some(CalendarGuess::said(calendar)),
        None if count == Some(YearCount::BeforeOurEra) => None,
        None => found.calendar.decide(&mapped.name, || table.hints()),
    };
    let dates = DateColumn {
        order: mapped.order.map_or(KnownOrder::Unknown, KnownOrder::Given),
        calendar,
        exchanged: mapped.exchanged,
        years: Years {
            stand_alone: stand_alone || count == Some(YearCount::BeforeOurEra),
            are_whole: stand_alone && (found.short_numbers > 0 || found.negatives > 0),
            count,
            by_row: false,
            short: mapped.short_years.map(ShortYears),
            others: table.years(),
        },
        ..DateColumn::new(column)
    };
    if stand_alone {
        return dates;
    }
    DateColumn {
        epochs: mapped.epoch.map_or(found.epochs > 0, |epoch| epoch != Epoch::Excel),
        epoch: match mapped.epoch {
            Some(Epoch::Excel) => [None; 2],
            Some(epoch) => [Some(epoch), None],
            None => found.epoch,
        },
        serials: mapped
            .epoch
            .map_or(found.holds_serials(), |epoch| epoch == Epoch::Excel),
        ..dates
    }
}

/// Whether the name of a column says that its years are all before our era: `Year (BCE)`, but not `Year (BCE/CE)`.
fn is_before_our_era(name: &str) -> bool {
    let key = key(name);
    let says = |eras: &[&str]| key.split('_').any(|word| eras.contains(&word));
    says(&["bce", "bc"]) && !says(&["ce", "ad", "or", "and"])
}

impl ByColumns {
    /// Leaves it to each row to say how years are counted.
    pub(super) fn count_by_row(&mut self) {
        let dates = [
            &mut self.date,
            &mut self.other_date,
            &mut self.end,
            &mut self.year,
            &mut self.end_year,
        ];
        for date in dates.into_iter().flatten() {
            date.calendar = None;
            date.years.are_whole = date.years.stand_alone;
            date.years.count = Some(YearCount::Historical);
            date.years.by_row = true;
        }
    }

    /// Lets months and days in columns of their own tell of which calendar years are.
    pub(super) fn judge_years(&mut self, table: &Samples<'_>) {
        for (year, [month, day]) in [
            (&mut self.year, self.month_and_day),
            (&mut self.end_year, self.end_month_and_day),
        ] {
            let (Some(year), Some(month)) = (year, month) else {
                continue;
            };
            let is_open = year.calendar.is_none_or(|guess| !guess.is_named);
            if !is_open || year.years.count == Some(YearCount::BeforeOurEra) {
                continue;
            }
            let mut evidence = CalendarEvidence::default();
            for row in table.rows {
                let cell = |column: usize| row.get(column).map_or("", |cell| cell.trim());
                let day = day.map_or("0", cell);
                evidence.add(&format!("{}-{}-{day}", cell(year.column), cell(month)));
            }
            let name = table.header.name(year.column);
            year.calendar = evidence.decide(&name, || table.hints()).or(year.calendar);
        }
    }
}
