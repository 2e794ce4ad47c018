use dateline_event::{Bounds, Precision, calendar};

use crate::Reading;
use crate::era::{self, Era};

/// Folded words for a century.
const WORDS: [&str; 21] = [
    "century",
    "cent.",
    "jahrhundert",
    "jahrhunderts",
    "jh.",
    "jhdt.",
    "siecle",
    "siglo",
    "secolo",
    "seculo",
    "век",
    "века",
    "столетие",
    "століття",
    "القرن",
    "wiek",
    "wieku",
    "в.",
    "yuzyıl",
    "yuzyil",
    "eeuw",
];

/// Folded words around the first year of a decade: `annees 1960`, `1960er jahre`, `1960-е годы`.
#[rustfmt::skip]
const BEFORE_DECADE: [&str; 11] = [
    "annees ", "les annees ", "decada de ", "la decada de ", "decada dos anos ", "anos ", "los anos ", "os anos ", "anni ", "jaren ", "lata ",
];
#[rustfmt::skip]
const AFTER_DECADE: [&str; 14] = [
    "er jahre", "er-jahre", "er", "-е годы", "-е гг.", "-е", "-х годов", "-х", "-ті роки", "-ті", "'lar", "lar", "'ler", "'lı yıllar",
];

/// Reads `19th century`, `XIXe siècle`, `19. Jahrhundert`, `5th century BC`, `1800s` and `1990s`.
pub(super) fn read(text: &str) -> Option<Reading> {
    let text = text.strip_prefix("the ").unwrap_or(text);
    if let Some(years) = text.strip_suffix('s').map(|text| text.trim_end_matches('\''))
        && years.len() == 4
        && years.bytes().all(|byte| byte.is_ascii_digit())
    {
        return plural(years.parse().ok()?);
    }
    if let Some(first) = decade(text) {
        return plural(first);
    }
    let (text, era) = era::cut(text);
    let spaced = text.replace("-century", " century");
    let mut words = spaced.split_whitespace();
    let (first, second) = (words.next()?, words.next()?);
    // Alone, `c.` stands for “about”.
    let is_short = matches!(second, "c" | "c." | "cent") && first.ends_with(|c: char| c.is_alphabetic());
    let number = match (WORDS.contains(&first), WORDS.contains(&second) || is_short) {
        (true, false) => second,
        (false, true) => first,
        _ => return None,
    };
    let number = ordinal(number).filter(|number| (1..=21).contains(number) && words.next().is_none())?;
    let (first, last) = if era == Some(Era::Before) {
        (1 - number * 100, -(number - 1) * 100)
    } else {
        ((number - 1) * 100, (number - 1) * 100 + 99)
    };
    stretch(first, last, Precision::Century)
}

/// The first year of a decade that words before or behind it name.
fn decade(text: &str) -> Option<i32> {
    let before = BEFORE_DECADE.iter().filter_map(|word| text.strip_prefix(word));
    let after = AFTER_DECADE.iter().filter_map(|word| text.strip_suffix(word));
    let mut years = before.chain(after).filter(|year| year.len() == 4);
    years.find_map(|year| year.parse().ok())
}

/// `1800s` is a century and `1810s` a decade; those of 2000 are the years before 2010, since the others have not come.
fn plural(first: i32) -> Option<Reading> {
    match first {
        _ if first % 10 != 0 => None,
        1000..=1900 if first % 100 == 0 => stretch(first, first + 99, Precision::Century),
        _ => stretch(first, first + 9, Precision::Decade),
    }
}

fn stretch(first: i32, last: i32, precision: Precision) -> Option<Reading> {
    let bounds = Bounds::window(calendar::year(first)?.union(calendar::year(last)?));
    Some(Reading::of_bounds(bounds, precision))
}

/// `19`, `19th`, `19.`, `xix`, `xixe`.
fn ordinal(text: &str) -> Option<i32> {
    let digits = text.trim_end_matches(|c: char| !c.is_ascii_digit());
    let ending = text.strip_prefix(digits)?;
    if !digits.is_empty() {
        let is_ending = [
            "", ".", "th", "st", "nd", "rd", "e", "eme", "º", "o", "-и", "-го", "-е", "-ти",
        ]
        .contains(&ending);
        return digits.parse().ok().filter(|_| is_ending && digits.len() <= 2);
    }
    let roman = ["e", "eme", "º", "."]
        .iter()
        .find_map(|ending| text.strip_suffix(ending));
    of_roman(roman.unwrap_or(text))
}

fn of_roman(text: &str) -> Option<i32> {
    const NUMERALS: [&str; 21] = [
        "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv", "xvi", "xvii",
        "xviii", "xix", "xx", "xxi",
    ];
    (1..)
        .zip(NUMERALS)
        .find(|(_, numeral)| *numeral == text)
        .map(|(number, _)| number)
}
