use dateline_event::fold::fold;

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
#[rustfmt::skip]
const OTHERS: [&[&str]; 12] = [
    &[
        "janvier", "janv", "enero", "ene", "januar", "janeiro", "gennaio", "يناير", "كانون الثاني", "جانفي",
        "ژانويه", "январь", "января", "янв", "січень", "січня", "ocak", "januari",
    ],
    &[
        "fevrier", "fevr", "fev", "febrero", "februar", "fevereiro", "febbraio", "فبراير", "شباط", "فيفري",
        "февраль", "февраля", "фев", "февр", "лютии", "лютого", "subat", "februari",
    ],
    &[
        "mars", "marzo", "marz", "marco", "مارس", "اذار", "март", "марта", "мар", "березень", "березня", "mart",
        "maart",
    ],
    &[
        "avril", "avr", "abril", "abr", "aprile", "ابريل", "نيسان", "افريل", "апрель", "апреля", "апр", "квітень",
        "квітня", "nisan",
    ],
    &[
        "mai", "mayo", "maio", "maggio", "مايو", "ايار", "ماي", "маи", "мая", "травень", "травня", "mayıs", "mei",
    ],
    &[
        "juin", "junio", "juni", "junho", "giugno", "يونيو", "حزيران", "جوان", "июнь", "июня", "июн", "червень",
        "червня", "haziran",
    ],
    &[
        "juillet", "juil", "julio", "juli", "julho", "luglio", "يوليو", "تموز", "جويليه", "июль", "июля", "июл",
        "липень", "липня", "temmuz",
    ],
    &[
        "aout", "agosto", "ago", "اغسطس", "اب", "اوت", "август", "августа", "авг", "серпень", "серпня", "agustos",
        "augustus",
    ],
    &[
        "septembre", "septiembre", "setembro", "settembre", "set", "سبتمبر", "ايلول", "сентябрь", "сентября",
        "сен", "сент", "вересень", "вересня", "eylul",
    ],
    &[
        "octobre", "octubre", "oktober", "okt", "outubro", "out", "ottobre", "اكتوبر", "تشرين الاول", "октябрь",
        "октября", "окт", "жовтень", "жовтня", "ekim",
    ],
    &[
        "novembre", "noviembre", "novembro", "نوفمبر", "تشرين الثاني", "ноябрь", "ноября", "ноя", "нояб",
        "листопад", "листопада", "kasım",
    ],
    &[
        "decembre", "diciembre", "dic", "dezember", "dez", "dezembro", "dicembre", "ديسمبر", "كانون الاول",
        "декабрь", "декабря", "дек", "грудень", "грудня", "aralık",
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
    if let Some(month) = position(&ENGLISH, |name| begins(name, &folded)) {
        return Some((month, false));
    }
    if let Some(month) = position(&OTHERS, |names| names.contains(&folded.as_str())) {
        return Some((month, false));
    }
    let pair = format!("{folded} {}", fold(next?));
    position(&OTHERS, |names| names.contains(&pair.as_str())).map(|month| (month, true))
}

/// Whether a word may stand in a date without meaning anything for it.
pub(super) fn is_filler(word: &str) -> bool {
    ["of", "the", "de", "del", "le", "at", "den", "г", "року", "р"]
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
