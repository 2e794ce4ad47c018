use chrono::Datelike;
use dateline_dates::{self as dates, DateStyle};
use dateline_event::Precision;

/// When something was, as the keys around it tell one after the other: `{"2012": {"03": {"17": …}}}`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) enum KeyTime {
    /// No key tells it.
    #[default]
    Never,
    Year(String),
    /// With its year.
    Month(String),
    /// A day, or a time of it, as it is written.
    Day(String),
}

impl KeyTime {
    /// Its column.
    pub const COLUMN: &'static str = "parent date";

    /// With what a further key says; `None` if that is no time within it.
    pub fn with(&self, key: &str) -> Option<Self> {
        let key = key.trim();
        if let Self::Year(year) = self
            && let Some(month) = dates::month(key).or_else(|| number(key, 12))
        {
            return Some(Self::Month(format!("{year}-{month:02}")));
        }
        if let Self::Month(month) = self
            && let Some(day) = number(key, 31)
        {
            return Some(Self::Day(format!("{month}-{day:02}")));
        }
        let is_whole = !matches!(self, Self::Day(_)) && key.bytes().filter(u8::is_ascii_digit).count() >= 4;
        if is_whole { Self::of(key) } else { None }
    }

    /// Of a key that tells a time alone.
    fn of(key: &str) -> Option<Self> {
        const LONGEST: usize = 40;
        if key.len() > LONGEST {
            return None;
        }
        let reading = dates::read(key, DateStyle::default())?;
        let civil = reading.bounds.earliest_start.civil()?;
        match reading.precision {
            Precision::Year if key.len() == 4 && (1800..2100).contains(&civil.year()) => {
                Some(Self::Year(key.to_owned()))
            }
            Precision::Month => Some(Self::Month(format!("{:04}-{:02}", civil.year(), civil.month()))),
            precision if precision >= Precision::Day => Some(Self::Day(key.to_owned())),
            _ => None,
        }
    }

    /// As a date; "" without one.
    pub fn text(&self) -> &str {
        match self {
            Self::Never => "",
            Self::Year(text) | Self::Month(text) | Self::Day(text) => text,
        }
    }
}

/// A whole number from 1 to `max`, in one or two digits.
fn number(key: &str, max: u32) -> Option<u32> {
    let is_short = key.len() <= 2 && key.bytes().all(|byte| byte.is_ascii_digit());
    let number = key.parse().ok().filter(|_| is_short);
    number.filter(|number| (1..=max).contains(number))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_tell_years_then_months_then_days() {
        let text = |keys: &[&str]| {
            let time = keys.iter().try_fold(KeyTime::Never, |time, key| time.with(key));
            time.map(|time| time.text().to_owned())
        };
        assert_eq!(text(&["2012", "03", "7"]).as_deref(), Some("2012-03-07"));
        assert_eq!(text(&["2012", "March"]).as_deref(), Some("2012-03"));
        assert_eq!(text(&["2012-03", "17"]).as_deref(), Some("2012-03-17"));
        assert_eq!(text(&["2012", "2012-03-17"]).as_deref(), Some("2012-03-17"));
        assert_eq!(text(&["2012", "03", "32"]), None);
        assert_eq!(text(&["2012", "Alpha"]), None);
        assert_eq!(text(&["1001"]), None);
        assert_eq!(text(&["12"]), None);
    }
}
