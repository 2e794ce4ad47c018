//! What the name of a column says of the calendar of its dates: `Date (Jalali)`, `Year AH`, `ปี พ.ศ.`, `民國年`.

use dateline_event::CalendarSystem;

use super::names::key;

/// Words in the name of a column, as keys, that say a calendar.
#[rustfmt::skip]
const NAMED: [(CalendarSystem, &[&str]); 8] = [
    (CalendarSystem::Gregorian, &[
        "gregorian", "miladi", "ميلادي", "ميلاديه", "الميلادي", "الميلاديه", "western", "gc", "ad", "ce", "西元", "公元", "西暦", "西曆", "คศ",
    ]),
    (CalendarSystem::Persian, &[
        "jalali", "shamsi", "persian", "iranian", "afghan", "شمسي", "خورشيدي", "هجريشمسي", "solarhijri", "solar", "جلالي", "sh", "ap",
    ]),
    (CalendarSystem::Islamic, &[
        "hijri", "hijriyah", "hijriya", "hijra", "hegira", "hegire", "hegiro", "islamic", "هجري", "هجريه", "الهجري", "الهجريه", "قمري", "هجريقمري",
        "hicri", "ah",
    ]),
    (CalendarSystem::Buddhist, &["buddhist", "thai", "พศ", "พุทธศักราช", "be"]),
    (CalendarSystem::Nepali, &["bs", "bikram", "vikram", "sambat", "samvat", "nepali", "विसं", "वि"]),
    (CalendarSystem::Minguo, &["minguo", "roc", "民國", "民国", "中華民國", "民國紀年"]),
    (CalendarSystem::Ethiopian, &["ethiopian", "ethiopic", "ethiopia", "ዓም", "ec", "amharic"]),
    (CalendarSystem::East, &["japanese", "和暦", "和曆", "元号", "wareki"]),
];

/// Those that say so even where they stand alone; `AP` or `Thai` may be of anything.
#[rustfmt::skip]
const ALONE: [&str; 27] = [
    "gregorian", "miladi", "ميلادي", "ميلاديه", "الميلادي", "西元", "公元", "西暦", "西曆", "jalali", "shamsi", "شمسي", "خورشيدي", "جلالي", "hijri", "هجري",
    "هجريه", "الهجري", "hicri", "ah", "พศ", "พุทธศักราช", "minguo", "民國", "民国", "中華民國", "和暦",
];

/// Those words, with what they say.
pub(super) fn names() -> impl Iterator<Item = (&'static str, CalendarSystem)> {
    NAMED
        .iter()
        .flat_map(|(calendar, names)| names.iter().map(|name| (*name, *calendar)))
}

/// The calendar that the name of a column says, and the rest of the name; `None` if it says none.
pub fn calendar_in_name(name: &str) -> Option<(CalendarSystem, String)> {
    let parts = [' ', '_', '-', '(', ')', '/', '[', ']'];
    let words: Vec<&str> = name.split(parts).filter(|word| !word.is_empty()).collect();
    // `B.S.` and `A.H.` are parted by dots as well.
    let dotted = name.split([' ', '_', '-', '(', ')', '/', '.']);
    let whole = key(name);
    let bracketed = name.rsplit('(').next().unwrap_or(name);
    let mut keys: Vec<String> = words
        .iter()
        .copied()
        .chain(dotted)
        .chain([bracketed])
        .map(key)
        .collect();
    keys.push(whole.clone());
    let says = |(calendar, names): &(CalendarSystem, &[&str])| {
        let says = |name: &&str| keys.iter().any(|key| key == *name) || is_joined(&whole, name);
        names.iter().any(says).then_some(*calendar)
    };
    let calendar = NAMED.iter().find_map(says)?;
    Some((calendar, rest(name, &words)))
}

/// Whether a name in a script that sets no blanks begins or ends with a word.
fn is_joined(whole: &str, word: &str) -> bool {
    let is_unspaced = |c: char| ('\u{e00}'..='\u{e7f}').contains(&c) || ('\u{3040}'..='\u{9fff}').contains(&c);
    word.chars().all(is_unspaced) && (whole.starts_with(word) || whole.ends_with(word))
}

/// The words of a name that say no calendar.
fn rest(name: &str, words: &[&str]) -> String {
    let is_known = |word: &str| names().any(|(known, _)| known == key(word));
    let others = words.iter().filter(|word| !is_known(word));
    let rest = others.copied().collect::<Vec<&str>>().join(" ");
    if rest.split(' ').count() < words.len() || rest.is_empty() {
        return rest;
    }
    let whole = key(name);
    let joined = NAMED.iter().flat_map(|(_, names)| names.iter());
    let mut joined = joined.filter(|word| is_joined(&whole, word));
    joined.next().map_or(rest, |word| whole.replace(word, ""))
}

/// Whether the name of a column is nothing but that of a calendar, and could be of nothing but dates.
pub fn is_name_of_calendar(name: &str) -> bool {
    ALONE.contains(&key(name).as_str())
}

/// Whether a name is in Persian, or in Arabic; `None` if it is in neither.
pub(super) fn is_persian(name: &str) -> Option<bool> {
    const WORDS: [&str; 5] = ["سال", "ماه", "روز", "زمان", "رويداد"];
    if !name.chars().any(|c| ('\u{600}'..='\u{6ff}').contains(&c)) {
        return None;
    }
    let has_letters = name.chars().any(|c| matches!(c, 'ی' | 'ک' | 'پ' | 'چ' | 'ژ' | 'گ'));
    let mut words = name.split(|c: char| !c.is_alphabetic()).map(key);
    Some(has_letters || words.any(|word| WORDS.contains(&word.as_str())))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_columns_say_a_calendar() {
        use CalendarSystem::{Buddhist, East, Ethiopian, Gregorian, Islamic, Minguo, Nepali, Persian};
        for (name, calendar, rest) in [
            ("Date (Jalali)", Persian, "Date"),
            ("Year AH", Islamic, "Year"),
            ("year_ah", Islamic, "year"),
            ("سنة هجرية", Islamic, "سنة"),
            ("هجري", Islamic, ""),
            ("سال شمسی", Persian, "سال"),
            ("سال هجری شمسی", Persian, "سال"),
            ("ปี พ.ศ.", Buddhist, "ปี"),
            ("民國年", Minguo, "年"),
            ("和暦", East, ""),
            ("Date (E.C.)", Ethiopian, "Date (E.C.)"),
            ("Year (B.S.)", Nepali, "Year (B.S.)"),
            ("التاريخ الميلادي", Gregorian, "التاريخ"),
        ] {
            let found = calendar_in_name(name);
            assert_eq!(found.as_ref().map(|(calendar, _)| *calendar), Some(calendar), "{name}");
            if !rest.contains('(') {
                assert_eq!(found.map(|(_, rest)| rest).as_deref(), Some(rest), "{name}");
            }
        }
        for name in ["Date", "سال", "Province", "年"] {
            assert_eq!(calendar_in_name(name), None, "{name}");
        }
        assert_eq!(
            (is_persian("سال"), is_persian("سنة"), is_persian("Year")),
            (Some(true), Some(false), None)
        );
    }
}
