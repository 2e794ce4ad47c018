use calamine::{DataRef, Style};
use chrono::{Datelike, NaiveDate, NaiveTime};
use dateline_dates as dates;

/// What a format of dates shows of each: `mmm yyyy` and `yyyy` leave out the day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum ShownUnit {
    Month,
    Year,
}

impl ShownUnit {
    /// By a style of a cell; `None` if it shows days, or is none of dates.
    pub fn of(style: &Style) -> Option<Self> {
        let format = style.number_format.as_ref()?;
        // Excel's own formats have numbers only.
        if format.format_id == Some(17) {
            return Some(Self::Month);
        }
        Self::of_code(&format.format_code)
    }

    fn of_code(code: &str) -> Option<Self> {
        // The first section is that of dates; colours, locales and words say nothing of what is shown.
        let mut shown = String::new();
        let mut chars = code.split(';').next()?.chars();
        while let Some(c) = chars.next() {
            match c {
                '[' => chars.by_ref().take_while(|c| *c != ']').for_each(drop),
                '"' => chars.by_ref().take_while(|c| *c != '"').for_each(drop),
                '\\' | '_' | '*' => drop(chars.next()),
                c => shown.push(c.to_ascii_lowercase()),
            }
        }
        let has = |c: char| shown.contains(c);
        match (has('y'), has('m'), has('d') || has('h') || has('s')) {
            (true, true, false) => Some(Self::Month),
            (true, false, false) => Some(Self::Year),
            _ => None,
        }
    }

    /// The month or year that a day of ISO 8601 begins and that is all that is shown of it: `2021-05` where `May 21` is shown.
    pub fn shown_as(day: &str, shown: &str) -> Option<String> {
        let day: NaiveDate = day.parse().ok().filter(|day: &NaiveDate| day.day() == 1)?;
        let words = shown
            .split(|c: char| !c.is_alphanumeric())
            .filter(|word| !word.is_empty());
        let words: Vec<&str> = words.collect();
        let year = day.format("%Y").to_string();
        // The first of a month is written `01` as well.
        let is_year = |word: &str| word == year || (Some(word) == year.get(2..) && word != "01");
        let is_month = |word: &str| dates::month(word) == Some(day.month());
        let is_pair = |month: &str, year: &str| is_month(month) && is_year(year);
        let unit = match words[..] {
            [word] if word == year => Self::Year,
            [first, second] if is_pair(first, second) || is_pair(second, first) => Self::Month,
            _ => return None,
        };
        unit.begun_by(day)
    }

    /// The month or year of a cell that begins it; any other day was written down, and stands.
    pub fn text(self, cell: &DataRef<'_>) -> Option<String> {
        let DataRef::DateTime(time) = cell else { return None };
        let day = time.as_datetime().filter(|day| day.time() == NaiveTime::MIN)?;
        self.begun_by(day.date())
    }

    /// The month or year that a day begins, in EDTF; `None` for any other day.
    fn begun_by(self, day: NaiveDate) -> Option<String> {
        match self {
            Self::Month => (day.day() == 1).then(|| day.format("%Y-%m").to_string()),
            Self::Year => (day.ordinal() == 1).then(|| day.format("%Y").to_string()),
        }
    }
}

#[cfg(test)]
mod tests {
    use calamine::{ExcelDateTime, ExcelDateTimeType};

    use super::*;

    #[test]
    fn formats_that_show_no_day_are_of_months_or_years() {
        for (code, unit) in [
            ("mmm-yy", Some(ShownUnit::Month)),
            ("mmmm yyyy", Some(ShownUnit::Month)),
            ("[$-409]mmm\\ yyyy;@", Some(ShownUnit::Month)),
            ("yyyy", Some(ShownUnit::Year)),
            ("dd/mm/yyyy", None),
            ("hh:mm", None),
            ("0.00", None),
            ("\"day\" 0", None),
            ("mm:ss", None),
        ] {
            assert_eq!(ShownUnit::of_code(code), unit, "{code}");
        }
    }

    #[test]
    fn what_is_shown_of_a_day_may_be_its_month_or_year() {
        for (day, shown, expected) in [
            ("2021-05-01", "May 2021", Some("2021-05")),
            ("2021-05-01", "05/21", Some("2021-05")),
            ("2021-05-01", "2021-05", Some("2021-05")),
            ("2021-05-01", "mai 21", Some("2021-05")),
            ("2021-01-01", "2021", Some("2021")),
            ("2021-05-01", "2021", None),
            ("2021-05-02", "May 2021", None),
            ("2021-05-01", "1 May 2021", None),
            ("2021-05-01", "01/05/21", None),
            ("2001-05-01", "05/01", None),
            ("2021-05-01", "Saturday", None),
            ("2021-05-01T12:00:00", "May 2021", None),
        ] {
            assert_eq!(ShownUnit::shown_as(day, shown).as_deref(), expected, "{day} {shown}");
        }
    }

    #[test]
    fn only_what_begins_a_month_is_one() {
        let cell = |serial| DataRef::DateTime(ExcelDateTime::new(serial, ExcelDateTimeType::DateTime, false));
        assert_eq!(ShownUnit::Month.text(&cell(44317.0)).as_deref(), Some("2021-05"));
        assert_eq!(ShownUnit::Month.text(&cell(44318.0)), None);
        assert_eq!(ShownUnit::Month.text(&cell(44317.5)), None);
        assert_eq!(ShownUnit::Year.text(&cell(44197.0)).as_deref(), Some("2021"));
        assert_eq!(ShownUnit::Year.text(&cell(44317.0)), None);
    }
}
