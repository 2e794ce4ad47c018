use super::question::stretch_of_years;
use super::{Answer, ColumnMapping, Part, Question, Setting, StandsFor, TableColumns};
use dateline_event::{CalendarSystem, DateOrder};

impl Question {
    /// The answers to a question about a column, by what was found in the table and what else is asked; none where no change
    /// of columns is one.
    pub(super) fn answers(
        &self,
        column: Option<usize>,
        columns: &TableColumns,
        all: &[(Option<usize>, Self)],
    ) -> Vec<Answer> {
        let Some(column) = column else {
            return Vec::new();
        };
        let answer = |label: &str, setting: Setting, is_assumed: bool| answer(column, label, setting, is_assumed);
        let part = columns
            .mapping
            .columns
            .get(column)
            .map_or(Part::Field, |mapped| mapped.part);
        let between = |as_found: &str, other: &str| {
            vec![
                answer(as_found, Setting::Part(part), true),
                answer(other, Setting::Part(Part::Field), false),
            ]
        };
        match self {
            Self::Epoch { read_as, other, .. } => [(read_as, true), (other, false)]
                .map(|(epoch, is_assumed)| answer(epoch.label(), Setting::Epoch(*epoch), is_assumed))
                .into(),
            Self::OtherCalendar {
                calendar,
                also,
                is_converted,
                ..
            } => {
                let gregorian = Some(CalendarSystem::Gregorian);
                let systems = if *is_converted {
                    [Some(*calendar), *also, gregorian]
                } else {
                    [gregorian, Some(*calendar), *also]
                };
                let systems = systems.into_iter().flatten().enumerate();
                systems
                    .map(|(at, system)| answer(system.name(), Setting::Calendar(system), at == 0))
                    .collect()
            }
            Self::OneOfDates { column: name, other } => {
                let other = instead(columns, column, part, other, other);
                let own = answer(name, Setting::Part(part), true);
                other.map(|other| vec![own, other]).unwrap_or_default()
            }
            Self::YearOfTitle { column: name, year } => {
                let other = instead(columns, column, part, name, "of a year that is not known");
                let own = answer(&format!("of {year}"), Setting::Part(part), true);
                other.map(|other| vec![own, other]).unwrap_or_default()
            }
            Self::FirstDays { of, .. } => [(StandsFor::Day, true), (*of, false)]
                .map(|(unit, is_assumed)| answer(unit.label(), Setting::StandsFor(unit), is_assumed))
                .into(),
            Self::DoubtCodes {
                part: of,
                ends: (least, most),
                ..
            } => {
                let exact = |number: i64| {
                    let label = format!("dates with {number} are exact");
                    answer(&label, Setting::Exact { part: *of, number }, false)
                };
                let left_aside = answer("something else", Setting::Part(Part::Field), true);
                vec![left_aside, exact(*least), exact(*most)]
            }
            Self::Exchanged { example, other, .. } => [(example, false), (other, true)]
                .map(|(label, exchanged)| answer(label, Setting::Exchanged(exchanged), !exchanged))
                .into(),
            Self::DateOfReport(_) => between("when it happened", "when it was written down"),
            Self::OtherPlace(_) => between("the event’s place", "another place"),
            Self::WhichPart { taken, others, .. } => std::iter::once(taken)
                .chain(others)
                .map(|of| answer(of.phrase(), Setting::Part(*of), *of == part))
                .collect(),
            Self::NameList { mark, .. } => [("one name", ColumnMapping::SPLIT), ("several names", mark.split())]
                .map(|(label, split)| answer(label, Setting::Split(split), split == ColumnMapping::SPLIT))
                .into(),
            Self::Thousands {
                read_as,
                other,
                parts_thousands,
                ..
            } => [(read_as, true), (other, false)]
                .map(|(label, is_assumed)| {
                    let is_comma = is_assumed == *parts_thousands;
                    answer(label, Setting::DecimalComma(is_comma), is_assumed)
                })
                .into(),
            Self::Code { number, is_missing, .. } => codes(column, *number, *is_missing, all),
            Self::DayOrMonth(_)
            | Self::Order { .. }
            | Self::MixedOrder { .. }
            | Self::MonthOrDay(_)
            | Self::Century { .. }
            | Self::YearZero(_) => self.readings(column, columns),
            Self::NoDates | Self::NothingElse => Vec::new(),
        }
    }

    /// The ways to read the numbers of dates.
    fn readings(&self, column: usize, columns: &TableColumns) -> Vec<Answer> {
        let answer = |label: &str, setting: Setting, is_assumed: bool| answer(column, label, setting, is_assumed);
        match self {
            Self::DayOrMonth(_) => {
                let found = columns.orders.iter().find(|found| found.column == column);
                let found = found.map_or(DateOrder::DayFirst, |found| found.order);
                [DateOrder::DayFirst, DateOrder::MonthFirst]
                    .map(|order| answer(order.label(), Setting::Order(order), order == found))
                    .into()
            }
            Self::Order { read_as, other, .. } => [(read_as, true), (other, false)]
                .map(|((order, _), is_assumed)| answer(order.label(), Setting::Order(*order), is_assumed))
                .into(),
            // Nobody has said yet that the others are slips.
            Self::MixedOrder { .. } => [DateOrder::DayFirst, DateOrder::MonthFirst]
                .map(|order| answer(order.label(), Setting::Order(order), false))
                .into(),
            Self::Century { years, .. } => [(0, true), (100, false)]
                .map(|(before, is_assumed)| {
                    let label = stretch_of_years((years.0 - before, years.1 - before));
                    answer(&label, Setting::ShortYears(years.0 - before), is_assumed)
                })
                .into(),
            Self::YearZero(_) => [("−1 is 1 BCE", false), ("−1 is 2 BCE", true)]
                .map(|(label, has_year_0)| answer(label, Setting::YearZero(has_year_0), !has_year_0))
                .into(),
            _ => Vec::new(),
        }
    }
}

/// That another column, by its name, is what a column is taken for; `None` if there is none.
fn instead(columns: &TableColumns, column: usize, part: Part, other: &str, label: &str) -> Option<Answer> {
    let mut known = columns.header.iter().enumerate();
    let (at, _) = known.find(|(at, name)| *at != column && *name == other)?;
    Some(answer(at, label, Setting::Part(part), false))
}

fn answer(column: usize, label: &str, setting: Setting, is_assumed: bool) -> Answer {
    Answer {
        label: label.to_owned(),
        column,
        setting,
        is_assumed,
        examples: Vec::new(),
    }
}

/// Whether a number says that nothing is known, or is a number; `all` is all that is asked.
fn codes(column: usize, number: i64, is_missing: bool, all: &[(Option<usize>, Question)]) -> Vec<Answer> {
    let assumed = all.iter().filter_map(|(asked, question)| match question {
        Question::Code {
            number,
            is_missing: true,
            ..
        } if *asked == Some(column) => Some(*number),
        _ => None,
    });
    let assumed: Vec<i64> = assumed.collect();
    let labels = [format!("{number} means “not known”"), format!("{number} is a number")];
    let answers = labels.into_iter().zip([true, false]).map(|(label, wanted)| {
        let setting = Setting::Code {
            number,
            is_missing: wanted,
            assumed: assumed.clone(),
        };
        answer(column, &label, setting, wanted == is_missing)
    });
    answers.collect()
}
