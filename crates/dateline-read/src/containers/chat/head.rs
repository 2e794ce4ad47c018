use dateline_dates as dates;

/// What a message's first line has before and after its text.
#[derive(Clone, Debug)]
pub(super) struct Head<'l> {
    /// The day and the clock time.
    pub date: String,
    /// "" for a message of the system.
    pub sender: &'l str,
    pub text: &'l str,
}

/// Longer names are a text with a colon in it.
const LONGEST_NAME: usize = 80;
const LONGEST_DATE: usize = 48;

fn is_mark(c: char) -> bool {
    matches!(c, '\u{feff}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// Whether a text begins with a digit or a bracket, apart from marks of direction: a quick look before lines are read.
pub(super) fn may_begin(text: &[u8]) -> bool {
    let first = text.iter().find(|byte| !byte.is_ascii_whitespace());
    first.is_some_and(|&byte| byte.is_ascii_digit() || byte == b'[' || byte >= 0x80)
}

impl<'l> Head<'l> {
    /// Reads the start of a message; `None` for a further line of one.
    pub fn read(line: &'l str) -> Option<Self> {
        let line = line.trim_start_matches(is_mark);
        let (date, rest) = match line.strip_prefix('[') {
            Some(line) => in_brackets(line)?,
            None => before_dash(line)?,
        };
        if !may_be_moment(date) {
            return None;
        }
        let date = plain(date);
        // Ranges, months and other dates that lines may begin with are none of a message.
        let reading = dates::read(&date, dates::DateStyle::default())?;
        (reading.precision > dateline_event::Precision::Day).then_some(())?;
        let rest = rest.trim_start_matches(|c: char| c == ' ' || is_mark(c));
        let named = rest.split_once(": ").or_else(|| Some((rest.strip_suffix(':')?, "")));
        let named = named.filter(|(name, _)| name.chars().count() <= LONGEST_NAME && !name.is_empty());
        let (sender, text) = named.unwrap_or(("", rest));
        Some(Self {
            date,
            sender: sender
                .trim_matches(|c: char| c == ' ' || is_mark(c))
                .trim_start_matches("~\u{a0}"),
            text,
        })
    }
}

/// `13.07.21, 19:02:05] Ann: text`. A log has no comma behind a date of ISO 8601.
fn in_brackets(line: &str) -> Option<(&str, &str)> {
    let (date, rest) = line.split_once(']').filter(|(date, _)| date.len() <= LONGEST_DATE)?;
    let (day, _) = date.split_once([',', '،', ' '])?;
    let is_iso = day.split('-').next().is_some_and(|year| year.len() == 4);
    (has_clock(date) && (!is_iso || date.contains(','))).then_some((date, rest))
}

/// `13/07/2021, 19:02 - Ann: text`: without seconds, which logs have.
fn before_dash(line: &str) -> Option<(&str, &str)> {
    let at = [" - ", " \u{2013} "].iter().filter_map(|dash| line.find(dash)).min()?;
    let (date, rest) = line.split_at_checked(at)?;
    let rest = rest.trim_start_matches([' ', '-', '\u{2013}']);
    let is_head = date.len() <= LONGEST_DATE && date.matches(':').count() == 1 && has_clock(date);
    (is_head && date.trim_start_matches(is_mark).starts_with(|c: char| c.is_numeric())).then_some((date, rest))
}

/// Whether a colon or dot stands between digits: `7:02`, `19.02`.
fn has_clock(date: &str) -> bool {
    date.contains(':') || date.rsplit(' ').next().is_some_and(|clock| clock.contains('.'))
}

/// Whether there is a number each for day, month or year, and clock, and no more than one of a day is a year: a quick look before
/// the date is read.
fn may_be_moment(date: &str) -> bool {
    let numbers = date
        .split(|c: char| !c.is_numeric())
        .filter(|number| !number.is_empty());
    let numbers: Vec<&str> = numbers.take(4).collect();
    let is_year = |number: &&&str| number.chars().count() > 2 || number.parse::<u8>().is_ok_and(|number| number > 31);
    numbers.len() == 4 && numbers.iter().take(3).filter(is_year).count() <= 1
}

/// The date in the form in which tables have it: Korean writes the half of the day before the clock time.
fn plain(date: &str) -> String {
    let text: String = date
        .chars()
        .filter(|c| !is_mark(*c))
        .map(|c| if matches!(c, '\u{a0}' | '\u{202f}') { ' ' } else { c })
        .collect();
    for (before, after) in [
        ("오전 ", "AM"),
        ("오후 ", "PM"),
        ("上午", "AM"),
        ("下午", "PM"),
        ("午前", "AM"),
        ("午後", "PM"),
    ] {
        if let Some((day, clock)) = text.split_once(before) {
            let day = day.trim_end_matches([' ', '.']).replace(". ", "-");
            return format!("{day} {} {after}", clock.trim());
        }
    }
    text.trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(line: &str, date: &str, sender: &str, text: &str) {
        let head = Head::read(line).unwrap_or_else(|| panic!("{line}"));
        let found = dates::read(&head.date, dates::DateStyle::default()).unwrap();
        assert_eq!(
            (found.to_when("").edtf.as_str(), head.sender, head.text),
            (date, sender, text),
            "{line}"
        );
    }

    #[test]
    fn messages_begin_in_the_forms_of_many_phones() {
        for line in [
            "13/07/2021, 19:02 - Ann: Shelling",
            "13/07/21, 19:02 - Ann: Shelling",
            "13.07.21, 19:02 - Ann: Shelling",
            "13.07.2021 19:02 - Ann: Shelling",
            "13-07-2021 19:02 - Ann: Shelling",
            "2021-07-13, 19:02 - Ann: Shelling",
            "7/13/21, 7:02 PM - Ann: Shelling",
            "7/13/21, 7:02\u{202f}PM - Ann: Shelling",
            "13/7/21, 7:02 p.m. - Ann: Shelling",
            "13/7/21 7:02 p. m. - Ann: Shelling",
            "13/07/2021 à 19:02 - Ann: Shelling",
            "\u{200f}13\u{200f}/7\u{200f}/2021، 7:02 م - Ann: Shelling",
            "١٣/٧/٢٠٢١، ٧:٠٢ م - Ann: Shelling",
            "2021/7/13 19:02 - Ann: Shelling",
            "2021. 7. 13. 오후 7:02 - Ann: Shelling",
        ] {
            check(line, "2021-07-13T19:02", "Ann", "Shelling");
        }
        for line in [
            "[13.07.21, 19:02:05] Ann: Shelling",
            "[13/07/2021, 19:02:05] Ann: Shelling",
            "[13/07/2021 19:02:05] Ann: Shelling",
            "\u{200e}[7/13/21, 7:02:05\u{202f}PM] Ann: Shelling",
            "[2021-07-13, 19:02:05] Ann: Shelling",
            "[13/7/21 7:02:05 p.m.] Ann: Shelling",
        ] {
            check(line, "2021-07-13T19:02:05", "Ann", "Shelling");
        }
    }

    #[test]
    fn what_follows_a_message_or_is_of_the_system_has_no_sender() {
        check(
            "13/07/2021, 19:02 - Messages and calls are end-to-end encrypted.",
            "2021-07-13T19:02",
            "",
            "Messages and calls are end-to-end encrypted.",
        );
        for line in [
            "second line of it",
            "",
            "- Ann: x",
            "13 killed - more: later",
            "[1] a note: see below",
            "2021-07-13 19:02:05 - INFO: started",
            "[2021-07-13 19:02:05] app.ERROR: failed",
            "[2021-07-13T19:02:05] x",
            "13/07/2021 - Ann: no clock",
        ] {
            assert!(Head::read(line).is_none(), "{line}");
        }
    }
}
