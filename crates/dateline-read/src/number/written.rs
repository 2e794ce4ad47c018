use super::NumberStyle;

/// What a dot or a comma does in a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Use {
    /// It stands before the last three digits of at least four: it may do either.
    Either,
    /// It parts thousands for sure: `1.250.000`, `1.250,5`.
    Thousands,
    /// It begins a fraction for sure: `2.5`, `0.125`.
    Fraction,
}

/// A number and the marks in it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Number {
    /// With a mark that may do either as the beginning of a fraction.
    fraction: f64,
    /// With such a mark between thousands.
    thousands: f64,
    pub dot: Option<Use>,
    pub comma: Option<Use>,
}

impl Number {
    /// Reads text without blanks around it whose digits are [western](super::western), and nothing but a number.
    pub fn read(text: &str) -> Option<Self> {
        let (sign, body) = match text.strip_prefix('-') {
            Some(body) => (-1.0, body),
            None => (1.0, text.strip_prefix('+').unwrap_or(text)),
        };
        let is_digit = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit());
        // No number that is counted is longer.
        if body.len() > 30 || !is_digit(body.chars().next()) || !is_digit(body.chars().next_back()) {
            return None;
        }
        let body = without_spaces(body)?;
        if !body
            .bytes()
            .all(|byte| byte.is_ascii_digit() || matches!(byte, b'.' | b','))
        {
            return None;
        }
        let [dot, comma] = uses(&body)?;
        let value = |either: Use| {
            let keep = |mark: Option<Use>| mark.map(|found| if found == Use::Either { either } else { found });
            let digits: String = body
                .chars()
                .filter_map(|c| match (c, keep(dot), keep(comma)) {
                    ('.', Some(Use::Thousands), _) | (',', _, Some(Use::Thousands)) => None,
                    ('.' | ',', ..) => Some('.'),
                    (digit, ..) => Some(digit),
                })
                .collect();
            digits.parse::<f64>().ok().map(|value| sign * value)
        };
        Some(Self {
            fraction: value(Use::Fraction)?,
            thousands: value(Use::Thousands)?,
            dot,
            comma,
        })
    }

    /// With a mark that may do either as the beginning of a fraction.
    pub fn fraction(&self) -> f64 {
        self.fraction
    }

    /// The number, as its column is written.
    pub fn value(&self, style: &NumberStyle) -> f64 {
        let is_grouped = (self.dot == Some(Use::Either) && style.thousands.dot)
            || (self.comma == Some(Use::Either) && style.thousands.comma);
        if is_grouped { self.thousands } else { self.fraction }
    }
}

/// Without the spaces and apostrophes between groups of three digits; `None` if they part something else.
fn without_spaces(body: &str) -> Option<String> {
    let mut groups = body.split([' ', '\'']);
    let first = groups.next()?;
    let mut joined = first.to_owned();
    let mut is_first_alone = true;
    for group in groups {
        let digits = group.bytes().take_while(u8::is_ascii_digit).count();
        let is_group = digits == 3 && !joined.contains(['.', ',']);
        if !is_group || (is_first_alone && first.len() > 3) {
            return None;
        }
        is_first_alone = false;
        joined.push_str(group);
    }
    Some(joined)
}

/// What dots and commas do; `None` if no number is written so.
fn uses(body: &str) -> Option<[Option<Use>; 2]> {
    let marks = |mark: char| body.matches(mark).count();
    let of_one = |mark: char| -> Option<Use> {
        let mut groups = body.split(mark);
        let first = groups.next()?;
        let groups: Vec<&str> = groups.collect();
        let (last, between) = groups.split_last()?;
        let is_short = (1..=3).contains(&first.len()) && !first.starts_with('0');
        if between.is_empty() {
            let is_either = last.len() == 3 && is_short;
            return Some(if is_either { Use::Either } else { Use::Fraction });
        }
        // In India, groups between are of two digits.
        let is_even = |length: usize| between.iter().all(|group| group.len() == length);
        (last.len() == 3 && is_short && (is_even(3) || (mark == ',' && is_even(2)))).then_some(Use::Thousands)
    };
    match (marks('.'), marks(',')) {
        (0, 0) => Some([None, None]),
        (_, 0) => of_one('.').map(|found| [Some(found), None]),
        (0, _) => of_one(',').map(|found| [None, Some(found)]),
        _ => {
            let is_dot_last = body.rfind('.') > body.rfind(',');
            let (last, first) = if is_dot_last { ('.', ',') } else { (',', '.') };
            let (whole, fraction) = body.rsplit_once(last)?;
            let mut groups = whole.split(first);
            let is_short = groups.next().is_some_and(|group| (1..=3).contains(&group.len()));
            if whole.contains(last) || fraction.is_empty() || !is_short || !groups.all(|group| group.len() == 3) {
                return None;
            }
            let (fraction, thousands) = (Some(Use::Fraction), Some(Use::Thousands));
            Some(if is_dot_last {
                [fraction, thousands]
            } else {
                [thousands, fraction]
            })
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_tell_what_they_do_where_only_one_thing_fits() {
        let read =
            |text: &str| Number::read(text).map(|number| (number.fraction, number.thousands, number.dot, number.comma));
        let either = Some(Use::Either);
        assert_eq!(read("12"), Some((12.0, 12.0, None, None)));
        assert_eq!(read("-99"), Some((-99.0, -99.0, None, None)));
        assert_eq!(read("1.200"), Some((1.2, 1200.0, either, None)));
        assert_eq!(read("1,200"), Some((1.2, 1200.0, None, either)));
        assert_eq!(read("0.125"), Some((0.125, 0.125, Some(Use::Fraction), None)));
        assert_eq!(read("2,5"), Some((2.5, 2.5, None, Some(Use::Fraction))));
        let million = Some((1_250_000.0, 1_250_000.0, Some(Use::Thousands), None));
        assert_eq!(read("1.250.000"), million);
        assert_eq!(read("12,50,000").map(|found| found.0), Some(1_250_000.0));
        let both = Some((1250.5, 1250.5, Some(Use::Thousands), Some(Use::Fraction)));
        assert_eq!(read("1.250,5"), both);
        assert_eq!(read("1 250 000").map(|found| found.0), Some(1_250_000.0));
        assert_eq!(read("1'250.5").map(|found| found.0), Some(1250.5));
        for text in [
            "",
            "1 25",
            "12 345 6",
            "1.2.3",
            "1,2,3",
            "1.",
            ".5",
            "1e5",
            "inf",
            "1234 567",
            "1.250,5,5",
            "2021-01",
        ] {
            assert_eq!(read(text), None, "{text}");
        }
    }
}
