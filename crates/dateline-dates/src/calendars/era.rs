//! What names an era before or behind a year: `1442 AH`, `1400 ه.ش`, `พ.ศ. 2564`, `2013 E.C.`, `令和3年`, `R3.7.7`.

use dateline_event::CalendarSystem::{self, Buddhist, Ethiopian, Islamic, Nepali, Persian};

use super::{Rewritten, header, numbers};
use crate::DateStyle;

/// The longest of those that begin alike stands first.
#[rustfmt::skip]
const MARKS: [(&str, CalendarSystem); 52] = [
    ("هجری خورشیدی", Persian), ("هجری شمسی", Persian), ("هجري شمسي", Persian), ("خورشیدی", Persian), ("شمسی", Persian), ("شمسي", Persian),
    ("ه.ش.", Persian), ("ه.ش", Persian), ("هـ.ش", Persian), ("ه. ش.", Persian), ("ه‍.ش.", Persian), ("ه‍.ش", Persian), ("هـ ش", Persian),
    ("ه ش", Persian), ("A.P.", Persian), ("AP", Persian), ("SH", Persian), ("Jalali", Persian), ("Shamsi", Persian), ("ش", Persian),
    ("هجری قمری", Islamic), ("هجري قمري", Islamic), ("قمری", Islamic), ("قمري", Islamic), ("هجرية", Islamic), ("هجريا", Islamic),
    ("هجري", Islamic), ("هجری", Islamic), ("ه.ق", Islamic), ("هـ.ق", Islamic), ("A.H.", Islamic), ("AH", Islamic), ("Hijri", Islamic),
    ("H.", Islamic), ("H", Islamic), ("هـ", Islamic), ("ه‍", Islamic), ("ه", Islamic), ("ق", Islamic), ("พ.ศ.", Buddhist), ("พศ", Buddhist),
    ("B.E.", Buddhist), ("BE", Buddhist), ("E.C.", Ethiopian), ("EC", Ethiopian), ("ዓ.ም", Ethiopian),
    ("B.S.", Nepali), ("BS", Nepali), ("Bikram Sambat", Nepali), ("Vikram Samvat", Nepali), ("वि.सं.", Nepali), ("विसं", Nepali),
];

/// Names of eras of Japan and of the Republic of China, and the year before their first.
#[rustfmt::skip]
const ERAS: [(&str, i32); 22] = [
    ("令和", 2018), ("平成", 1988), ("昭和", 1925), ("大正", 1911), ("明治", 1867), ("㋿", 2018), ("㍻", 1988), ("㍼", 1925), ("㍽", 1911),
    ("㍾", 1867), ("中華民國", 1911), ("民國", 1911), ("民国", 1911), ("Reiwa", 2018), ("Heisei", 1988), ("Shōwa", 1925), ("Showa", 1925),
    ("Taishō", 1911), ("Taisho", 1911), ("Meiji", 1867), ("Minguo", 1911), ("ROC", 1911),
];

/// What names a calendar beside a date, or in the name of a column.
pub(crate) fn calendar_names() -> impl Iterator<Item = (&'static str, CalendarSystem)> {
    header::names().chain(MARKS)
}

/// The names of eras of Japan and of the Republic of China.
pub(crate) fn era_names() -> impl Iterator<Item = &'static str> {
    ERAS.into_iter().map(|(name, _)| name)
}

/// Where a date ends if the name of its era follows behind `at`.
pub(super) fn cut_behind(text: &str, at: usize, system: CalendarSystem) -> usize {
    let Some(rest) = text.get(at..) else { return at };
    let begin = rest.trim_start_matches([' ', '(', ',']);
    let found = MARKS.iter().find_map(|(mark, of)| {
        let after = begin.strip_prefix(mark).filter(|_| *of == system)?;
        (!after.starts_with(char::is_alphanumeric)).then(|| after.strip_prefix(['.', ')']).unwrap_or(after))
    });
    found.map_or(at, |after| text.len() - after.len())
}

/// Replaces the date that has the name of an era at its start or end.
pub(super) fn rewritten(text: &str, style: DateStyle) -> Option<Rewritten> {
    if let Some(found) = of_emperor(text).or_else(|| of_letter(text)) {
        return Some(found);
    }
    let text = text.trim();
    MARKS.iter().find_map(|(mark, system)| {
        let behind = text.trim_end_matches(['.', ')', ' ']);
        let without = text.strip_suffix(mark).or_else(|| behind.strip_suffix(mark));
        let without = without.map(|rest| rest.trim_end_matches([' ', '(', ',']));
        let without = without.filter(|rest| rest.ends_with(|c: char| c.is_ascii_digit()));
        let rest = without.or_else(|| {
            let rest = text.strip_prefix(mark)?.trim_start();
            rest.starts_with(|c: char| c.is_ascii_digit()).then_some(rest)
        })?;
        numbers::rewritten(rest, *system, style).ok().flatten()
    })
}

/// `令和3年7月7日`, `平成元年`, `Heisei 23`.
fn of_emperor(text: &str) -> Option<Rewritten> {
    ERAS.iter().find_map(|(name, before)| {
        let (head, rest) = text.split_once(name)?;
        let rest = rest.trim_start();
        let (number, rest) = if let Some(rest) = rest.strip_prefix('元') {
            (1, rest)
        } else {
            let end = rest.find(|c: char| !c.is_ascii_digit()).unwrap_or(rest.len());
            let (digits, rest) = rest.split_at_checked(end)?;
            (digits.parse().ok().filter(|_| digits.len() <= 3)?, rest)
        };
        let text = || format!("{head}{:04}{rest}", before + number);
        (1..=150)
            .contains(&number)
            .then(|| Rewritten::new(text(), CalendarSystem::East))
    })
}

/// `R3.7.7`, `H23/3/11`: the letter of a Japanese era, and a whole date.
fn of_letter(text: &str) -> Option<Rewritten> {
    const LETTERS: [(char, i32); 5] = [('R', 2018), ('H', 1988), ('S', 1925), ('T', 1911), ('M', 1867)];
    let mut chars = text.chars();
    let letter = chars.next()?;
    let (_, before) = LETTERS.iter().find(|(name, _)| *name == letter)?;
    let rest = chars.as_str();
    let separator = rest
        .chars()
        .find(|c| !c.is_ascii_digit())
        .filter(|c| matches!(c, '.' | '/' | '-'))?;
    let mut parts = rest.splitn(3, separator);
    let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
    let is_short = |part: &str| matches!(part.len(), 1 | 2) && part.bytes().all(|byte| byte.is_ascii_digit());
    let day_digits = day.get(..day.bytes().take_while(u8::is_ascii_digit).count())?;
    (is_short(year) && is_short(month) && is_short(day_digits)).then_some(())?;
    let year = before + year.parse::<i32>().ok()?;
    let text = format!("{year:04}-{month:0>2}-{day:0>2}");
    Some(Rewritten::new(text, CalendarSystem::East))
}
