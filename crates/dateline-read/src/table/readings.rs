use dateline_batch::Readings;
use dateline_event::TimeRange;

use super::Dates;
use super::exchanged::exchanged;
use crate::dates::{self, DateStyle, Evidence, KnownOrder, Reading, Remark, Separator};
use crate::number::{Number, NumberColumn, NumberEvidence, Numbers, western};

/// What the different texts of a column are: as its format reads it where that has it among its dates or figures, else by what
/// most of them can be read as.
pub(super) fn readings(column: usize, texts: &[&str], known: &Dates, numbers: &Numbers) -> Readings {
    if let Some((_, style, are_exchanged)) = known.styles().find(|(number, ..)| *number == column) {
        let found = Readings::of_most(texts, |text| {
            let exchanged = if are_exchanged { exchanged(text) } else { None };
            dates::read(exchanged.as_deref().unwrap_or(text), style).and_then(time)
        });
        if let Some(found) = found {
            return Readings::Dates(found);
        }
    }
    if let Some(found) = as_numbers(column, texts, numbers) {
        return Readings::Numbers(found);
    }
    as_dates(texts).map_or(Readings::Words, Readings::Dates)
}

fn as_numbers(column: usize, texts: &[&str], known: &Numbers) -> Option<Vec<Option<f64>>> {
    let read = |text: &str| Number::read(&western(text));
    let found = Readings::of_most(texts, read)?;
    let decided;
    let numbers = if known.columns().any(|(known, _)| known.column == column) {
        known
    } else {
        let mut evidence = NumberEvidence::default();
        for (text, number) in texts.iter().zip(&found) {
            if let Some(number) = number {
                evidence.add(text, number, number.fraction());
            }
        }
        let plain = NumberColumn {
            column,
            // Nothing is known to stand for “not known”.
            missing: Some(Vec::new()),
            ..NumberColumn::default()
        };
        decided = Numbers::decide(&[plain], &[(column, evidence)]);
        &decided
    };
    let style = numbers.style(column);
    let value = |number: Number| Some(number.value(style)).filter(|value| !style.is_missing(*value));
    Some(found.into_iter().map(|number| number.and_then(value)).collect())
}

fn as_dates(texts: &[&str]) -> Option<Vec<Option<TimeRange>>> {
    let mut evidence = Evidence::default();
    for reading in Readings::of_most(texts, |text| dates::read(text, DateStyle::default()))?
        .into_iter()
        .flatten()
    {
        evidence.add(&reading);
    }
    let order = KnownOrder::Unknown;
    let style = DateStyle {
        order: evidence.order(order),
        dots: evidence.apart(Separator::Dot, order),
        hyphens: evidence.apart(Separator::Hyphen, order),
        digits: evidence.digits(order),
        ..DateStyle::default()
    };
    Readings::of_most(texts, |text| dates::read(text, style).and_then(time))
}

/// All that a date can touch; `None` where it may be one of two days.
fn time(reading: Reading) -> Option<TimeRange> {
    let is_sure = reading.remark != Some(Remark::EitherOrder);
    is_sure.then(|| reading.bounds.whole())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(texts: &[&str]) -> Readings {
        readings(0, texts, &Dates::default(), &Numbers::default())
    }

    #[test]
    fn a_column_that_no_format_knows_is_read_by_the_whole() {
        let Readings::Numbers(found) = of(&["1.250,5", "2.000", "3", "n/a", "5", "6", "7", "8", "9", "10", "11"])
        else {
            panic!("these are numbers");
        };
        assert_eq!(found[..4], [Some(1250.5), Some(2000.0), Some(3.0), None]);
        let Readings::Dates(found) = of(&["03/14/2005", "04/03/2005"]) else {
            panic!("these are dates");
        };
        let april = dateline_event::calendar::month(2005, 4).unwrap();
        assert!(found[1].is_some_and(|day| april.first <= day.first && day.last <= april.last));
        assert_eq!(of(&["rocket", "drone", "IED"]), Readings::Words);
        assert_eq!(of(&[]), Readings::Words);
    }
}
