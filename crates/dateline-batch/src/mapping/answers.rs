use super::{Answer, Part, Question, Setting, TableColumns};
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
        let answer = |label: &str, setting: Setting, is_assumed: bool| Answer {
            label: label.to_owned(),
            column,
            setting,
            is_assumed,
            examples: Vec::new(),
        };
        let part = columns
            .mapping
            .columns
            .get(column)
            .map_or(Part::Field, |mapped| mapped.part);
        match self {
            Self::DayOrMonth(_) => {
                let found = columns.orders.iter().find(|found| found.column == column);
                let found = found.map_or(DateOrder::DayFirst, |found| found.order);
                [DateOrder::DayFirst, DateOrder::MonthFirst]
                    .map(|order| answer(order.label(), Setting::Order(order), order == found))
                    .into()
            }
            Self::Epoch { read_as, other, .. } => [(read_as, true), (other, false)]
                .map(|(epoch, is_assumed)| answer(epoch.label(), Setting::Epoch(*epoch), is_assumed))
                .into(),
            Self::OtherCalendar {
                calendar, is_converted, ..
            } => [*calendar, CalendarSystem::Gregorian]
                .map(|system| {
                    let is_assumed = (system == *calendar) == *is_converted;
                    answer(system.name(), Setting::Calendar(system), is_assumed)
                })
                .into(),
            Self::OneOfDates { column: name, other } => {
                let is_other = |(at, known): &(usize, &String)| *at != column && *known == other;
                let Some((at, _)) = columns.header.iter().enumerate().find(is_other) else {
                    return Vec::new();
                };
                let other = Answer {
                    column: at,
                    ..answer(other, Setting::Part(part), false)
                };
                vec![answer(name, Setting::Part(part), true), other]
            }
            Self::DateOfReport(_) => vec![
                answer("when it happened", Setting::Part(part), true),
                answer("when it was written down", Setting::Part(Part::Field), false),
            ],
            Self::OtherPlace(_) => vec![
                answer("the event’s place", Setting::Part(part), true),
                answer("another place", Setting::Part(Part::Field), false),
            ],
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
            Self::Code { number, is_missing, .. } => {
                let assumed = all.iter().filter_map(|(asked, question)| match question {
                    Self::Code {
                        number,
                        is_missing: true,
                        ..
                    } if *asked == Some(column) => Some(*number),
                    _ => None,
                });
                let assumed: Vec<i64> = assumed.collect();
                let labels = [format!("{number} means “not known”"), format!("{number} is a number")];
                labels
                    .into_iter()
                    .zip([true, false])
                    .map(|(label, wanted)| {
                        let setting = Setting::Code {
                            number: *number,
                            is_missing: wanted,
                            assumed: assumed.clone(),
                        };
                        answer(&label, setting, wanted == *is_missing)
                    })
                    .collect()
            }
            Self::NoDates | Self::NothingElse => Vec::new(),
        }
    }
}
