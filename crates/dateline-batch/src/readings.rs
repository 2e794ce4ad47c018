use dateline_event::{TimeRange, When};

/// What the different texts of a column are, told of the column as a whole: it is read in one way.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Readings {
    /// Neither numbers nor dates.
    #[default]
    Words,
    /// Finite numbers, in the order of the texts; `None` for a text that is none.
    Numbers(Vec<Option<f64>>),
    /// The first and the last moment that each date can touch, on the clock that it is written in, in the order of the texts;
    /// `None` for a text that is no date, or may be one of two.
    Dates(Vec<Option<TimeRange>>),
}

impl Readings {
    /// At least so many of a hundred texts must be numbers, or dates, for a column to be one of them.
    const MOST: usize = 90;
    /// Of so many texts it is looked first whether most can be read.
    const SAMPLE: usize = 500;

    /// Reads all texts in one way if most of them can be read so.
    pub fn of_most<T>(texts: &[&str], read: impl Fn(&str) -> Option<T>) -> Option<Vec<Option<T>>> {
        let are_most = |read: usize, of: usize| read > 0 && read * 100 >= of * Self::MOST;
        let sample = texts.iter().take(Self::SAMPLE);
        let of = sample.len();
        // A sample may hold some more of the others than the whole.
        if sample.filter(|text| read(text).is_some()).count() * 2 < of {
            return None;
        }
        let all: Vec<Option<T>> = texts.iter().map(|text| read(text)).collect();
        let known = all.iter().flatten().count();
        are_most(known, all.len()).then_some(all)
    }

    /// Of texts that no program but ours wrote: plain numbers, or dates in EDTF.
    pub fn plain(texts: &[&str]) -> Self {
        let number = |text: &str| {
            // Words for what is no number are none.
            let begins = text.starts_with(|c: char| c.is_ascii_digit() || matches!(c, '-' | '+' | '.'));
            text.parse::<f64>().ok().filter(|number| begins && number.is_finite())
        };
        if let Some(numbers) = Self::of_most(texts, number) {
            return Self::Numbers(numbers);
        }
        let date = |text: &str| text.parse::<When>().ok().map(|when| when.bounds.whole());
        Self::of_most(texts, date).map_or(Self::Words, Self::Dates)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_column_is_what_most_of_it_is() {
        let numbers = ["1", "2.5", "-3", "4", "5", "6", "7", "8", "9", "many"];
        let Readings::Numbers(read) = Readings::plain(&numbers) else {
            panic!("these are numbers");
        };
        assert_eq!((read[1], read[9]), (Some(2.5), None));
        assert_eq!(Readings::plain(&["1", "2", "some", "many"]), Readings::Words);
        assert!(matches!(
            Readings::plain(&["2014-06", "2015-01-02"]),
            Readings::Dates(_)
        ));
        assert_eq!(Readings::plain(&["inf", "NaN", "infinity"]), Readings::Words);
        assert_eq!(Readings::plain(&[]), Readings::Words);
    }
}
