use std::ops::RangeInclusive;

/// How many years of four digits a table names, by decades from 1800 on: what tells the century of years of two digits.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct YearCounts([u16; 30]);

const FIRST: i32 = 1800;

impl YearCounts {
    /// No cell is looked at further.
    const LONGEST: usize = 500;

    /// Adds the years that stand alone in a text: numbers of four digits beside no other digit.
    pub fn add(&mut self, text: &str) {
        let bytes = text.as_bytes().get(..Self::LONGEST).unwrap_or(text.as_bytes());
        if bytes.len() < 4 || is_day_of_no_clock(bytes) {
            return;
        }
        for digits in bytes
            .split(|byte| !byte.is_ascii_digit())
            .filter(|digits| digits.len() == 4)
        {
            let year = digits.iter().fold(0, |sum, digit| sum * 10 + i32::from(digit - b'0'));
            self.add_year(year);
        }
    }

    fn add_year(&mut self, year: i32) {
        let decade = usize::try_from((year - FIRST).div_euclid(10)).ok();
        if let Some(count) = decade.and_then(|decade| self.0.get_mut(decade)) {
            *count = count.saturating_add(1);
        }
    }

    /// How many lie in a stretch, or in the decades at its ends.
    pub fn within(&self, years: &RangeInclusive<i32>) -> usize {
        let decades = (FIRST..).step_by(10).zip(self.0);
        let near = decades.filter(|(first, _)| first + 9 >= *years.start() && first <= years.end());
        near.map(|(_, count)| usize::from(count)).sum()
    }
}

/// Whether a text begins with the day on which spreadsheets and databases put a clock time that has none.
fn is_day_of_no_clock(text: &[u8]) -> bool {
    const DAYS: [&[u8]; 4] = [b"1899-12-30", b"1899-12-31", b"1900-01-00", b"1900-01-01"];
    DAYS.iter().any(|day| text.starts_with(day))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn years_are_numbers_of_four_digits() {
        let mut years = YearCounts::default();
        for text in [
            "In 1916, and 1917.",
            "12345",
            "2015-06-03",
            "19161",
            "https://a.example/2016/x",
            "16",
            "1899-12-30T06:56:16.000Z",
        ] {
            years.add(text);
        }
        assert_eq!(years.within(&(1900..=1999)), 2);
        assert_eq!(years.within(&(2010..=2019)), 2);
        assert_eq!(years.within(&(1950..=1990)), 0);
        assert_eq!(years.within(&(1890..=1899)), 0, "a clock time of no day");
    }
}
