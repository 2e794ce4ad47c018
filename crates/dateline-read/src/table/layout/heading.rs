use dateline_event::Precision;

use crate::dates::{self, DateStyle};
use crate::table::no_event::{SumWords, begins_note};

/// A text that stands alone above rows that it belongs to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Heading {
    Year(String),
    /// With its year, or without one.
    Month(String, bool),
    Day(String),
    /// A province, a section.
    Name(String),
}

impl Heading {
    /// A heading, if it is short words or a time, and no remark or sum.
    pub fn of(text: &str) -> Option<Self> {
        const LONGEST: usize = 60;
        const WORDS: usize = 6;
        if let Some(time) = Self::of_time(text) {
            return Some(time);
        }
        let is_short = text.chars().count() <= LONGEST && text.split_whitespace().count() <= WORDS;
        let is_name = is_short
            && text.chars().any(char::is_alphabetic)
            && !begins_note(text)
            && !text.ends_with(['.', ';', ','])
            && !text.contains("://")
            && SumWords::of(text) == SumWords::None;
        is_name.then(|| Self::Name(text.to_owned()))
    }

    /// The year that the rows above the names of the columns tell, if it is one.
    pub fn of_titles(above: &[(u32, Vec<String>)]) -> Option<Self> {
        let words = above.iter().flat_map(|(_, cells)| cells);
        let words = words.flat_map(|cell| cell.split(|c: char| !c.is_alphanumeric()));
        let mut years = words.filter(|word| is_year(word));
        let year = years.next()?;
        years.all(|other| other == year).then(|| Self::Year(year.to_owned()))
    }

    /// A heading that is a year, a month or a day: `2013`, `### 2013 ###`, `Year 2013`, `January`, `March 2014`.
    pub fn of_time(text: &str) -> Option<Self> {
        let text = text.trim_matches(|c: char| !c.is_alphanumeric());
        let year = text.rsplit(' ').next().unwrap_or_default();
        let before = text.strip_suffix(year).unwrap_or_default().trim();
        if is_year(year) && (before.is_empty() || is_year_word(before)) {
            return Some(Self::Year(year.to_owned()));
        }
        if text.chars().any(char::is_alphabetic) && !text.contains(char::is_numeric) && dates::month(text).is_some() {
            return Some(Self::Month(text.to_owned(), false));
        }
        match dates::read(text, DateStyle::default())?.precision {
            Precision::Month => Some(Self::Month(text.to_owned(), true)),
            Precision::Day => Some(Self::Day(text.to_owned())),
            _ => None,
        }
    }
}

fn is_year(text: &str) -> bool {
    text.len() == 4 && text.parse::<u16>().is_ok_and(|year| (1800..2100).contains(&year))
}

/// Words for a year before its number.
fn is_year_word(word: &str) -> bool {
    const WORDS: [&str; 12] = [
        "year", "année", "annee", "año", "ano", "anno", "jahr", "год", "рік", "yıl", "سنة", "سال",
    ];
    WORDS.contains(&word.to_lowercase().as_str())
}

/// The times that are said in headings above a row.
#[derive(Clone, Debug, Default)]
pub(super) struct Times {
    year: Option<String>,
    month: Option<(String, bool)>,
    day: Option<String>,
}

impl Times {
    /// Puts a heading in place of those of its kind and below it; no name.
    pub fn see(&mut self, heading: &Heading) {
        match heading {
            Heading::Year(year) => {
                *self = Self {
                    year: Some(year.clone()),
                    ..Self::default()
                };
            }
            Heading::Month(month, has_year) => {
                self.month = Some((month.clone(), *has_year));
                self.day = None;
            }
            Heading::Day(day) => self.day = Some(day.clone()),
            Heading::Name(_) => {}
        }
    }

    /// A date with what headings say of it; `None` if it is whole without them, or is no day with them.
    pub fn complete(&self, cell: &str) -> Option<String> {
        let month = self.month.as_ref().map(|(month, has_year)| match &self.year {
            Some(year) if !has_year => format!("{month} {year}"),
            _ => month.clone(),
        });
        if cell.is_empty() {
            return self.day.clone().or(month).or_else(|| self.year.clone());
        }
        if is_day(cell) {
            return None;
        }
        let with_day = self.day.as_ref().map(|day| format!("{day} {cell}"));
        let with_month = month.map(|month| format!("{cell} {month}"));
        let with_year = self.year.as_ref().map(|year| {
            let mark = ['/', '.', '-'].into_iter().find(|mark| cell.contains(*mark));
            match mark.filter(|_| !cell.contains(char::is_alphabetic)) {
                Some(mark) => format!("{}{mark}{year}", cell.trim_end_matches(mark)),
                None => format!("{cell} {year}"),
            }
        });
        [with_day, with_month, with_year]
            .into_iter()
            .flatten()
            .find(|date| is_day(date))
    }
}

/// Whether a text is a day, or a time of one.
pub(super) fn is_day(text: &str) -> bool {
    dates::read(text, DateStyle::default()).is_some_and(|reading| reading.precision >= Precision::Day)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_are_times_or_short_names() {
        let year = Some(Heading::Year("2013".to_owned()));
        for text in ["2013", "### 2013 ###", "Year 2013", "Année 2013:"] {
            assert_eq!(Heading::of(text), year, "{text}");
        }
        assert_eq!(Heading::of("March"), Some(Heading::Month("March".to_owned(), false)));
        assert_eq!(
            Heading::of("March 2014"),
            Some(Heading::Month("March 2014".to_owned(), true))
        );
        assert_eq!(
            Heading::of("12 March 2014"),
            Some(Heading::Day("12 March 2014".to_owned()))
        );
        assert_eq!(Heading::of("Al-Anbar"), Some(Heading::Name("Al-Anbar".to_owned())));
        for text in [
            "Total",
            "Source: desk",
            "12",
            "A house was hit, and three people died in it.",
            "",
        ] {
            assert_eq!(Heading::of(text), None, "{text}");
        }
    }

    #[test]
    fn headings_complete_dates() {
        let mut times = Times::default();
        times.see(&Heading::Year("2013".to_owned()));
        assert_eq!(times.complete("12 March").as_deref(), Some("12 March 2013"));
        assert_eq!(times.complete("12.03.").as_deref(), Some("12.03.2013"));
        assert_eq!(times.complete("12 March 2014"), None);
        assert_eq!(times.complete("").as_deref(), Some("2013"));
        times.see(&Heading::Month("March".to_owned(), false));
        assert_eq!(times.complete("5").as_deref(), Some("5 March 2013"));
        times.see(&Heading::Day("7 March 2013".to_owned()));
        assert_eq!(times.complete("14:30").as_deref(), Some("7 March 2013 14:30"));
        assert_eq!(times.complete("in the evening"), None);
    }
}
