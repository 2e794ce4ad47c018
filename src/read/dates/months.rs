use crate::fold::fold;

const ENGLISH: [&str; 12] = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];

/// Folded spellings in other languages of the field, January first.
const OTHERS: [&[&str]; 12] = [
    &[
        "janvier",
        "janv",
        "enero",
        "ene",
        "januar",
        "janeiro",
        "gennaio",
        "يناير",
        "كانون الثاني",
        "جانفي",
        "ژانويه",
    ],
    &[
        "fevrier",
        "fevr",
        "fev",
        "febrero",
        "februar",
        "fevereiro",
        "febbraio",
        "فبراير",
        "شباط",
        "فيفري",
    ],
    &["mars", "marzo", "marz", "marco", "مارس", "اذار"],
    &["avril", "avr", "abril", "abr", "aprile", "ابريل", "نيسان", "افريل"],
    &["mai", "mayo", "maio", "maggio", "مايو", "ايار", "ماي"],
    &["juin", "junio", "juni", "junho", "giugno", "يونيو", "حزيران", "جوان"],
    &[
        "juillet",
        "juil",
        "julio",
        "juli",
        "julho",
        "luglio",
        "يوليو",
        "تموز",
        "جويليه",
    ],
    &["aout", "agosto", "ago", "اغسطس", "اب", "اوت"],
    &[
        "septembre",
        "septiembre",
        "setembro",
        "settembre",
        "set",
        "سبتمبر",
        "ايلول",
    ],
    &[
        "octobre",
        "octubre",
        "oktober",
        "okt",
        "outubro",
        "out",
        "ottobre",
        "اكتوبر",
        "تشرين الاول",
    ],
    &["novembre", "noviembre", "novembro", "نوفمبر", "تشرين الثاني"],
    &[
        "decembre",
        "diciembre",
        "dic",
        "dezember",
        "dez",
        "dezembro",
        "dicembre",
        "ديسمبر",
        "كانون الاول",
    ],
];

const WEEKDAYS: [&str; 7] = [
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
    "sunday",
];

/// The number of the month that `word` names, and whether the next word belongs to its name.
pub(super) fn find(word: &str, next: Option<&str>) -> Option<(u32, bool)> {
    if let Some(month) = position(&ENGLISH, |name| begins(name, word)) {
        return Some((month, false));
    }
    let folded = fold(word);
    if let Some(month) = position(&OTHERS, |names| names.contains(&folded.as_str())) {
        return Some((month, false));
    }
    let pair = format!("{folded} {}", fold(next?));
    position(&OTHERS, |names| names.contains(&pair.as_str())).map(|month| (month, true))
}

/// Whether a word may stand in a date without meaning anything for it.
pub(super) fn is_filler(word: &str) -> bool {
    ["of", "the", "de", "del", "le", "at"]
        .iter()
        .any(|filler| word.eq_ignore_ascii_case(filler))
        || WEEKDAYS.iter().any(|name| begins(name, word))
}

/// Whether `word` is `name` or its first three letters or more.
fn begins(name: &str, word: &str) -> bool {
    word.len() >= 3
        && name
            .get(..word.len())
            .is_some_and(|start| start.eq_ignore_ascii_case(word))
}

fn position<T>(months: &[T], is_it: impl Fn(&T) -> bool) -> Option<u32> {
    let index = months.iter().position(is_it)?;
    u32::try_from(index + 1).ok()
}
