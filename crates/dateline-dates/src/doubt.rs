//! Words and signs that call a date doubtful: `about`, `c.`, `(approx.)`, `probably`, `?`, and what other languages say.

use std::sync::LazyLock;

use dateline_event::fold::fold;
use dateline_event::{Precision, Qualifier};

use super::word_index::WordIndex;
use super::{DateStyle, Reading, read_any};

/// Longer texts are prose.
const LONGEST: usize = 80;

const APPROXIMATE: Qualifier = Qualifier::Approximate;
const UNCERTAIN: Qualifier = Qualifier::Uncertain;

/// Folded words on either side of a date. Of two that begin or end alike the longer stands first.
#[rustfmt::skip]
const WORDS: [(&[&str], Qualifier); 2] = [
    (&[
        // English
        "on or about", "on or around", "in or about", "in or around", "at or about", "at or around", "sometime around",
        "some time around", "sometime about", "around or about", "approximate date", "date approximate", "date approx.",
        "date approx", "date estimated", "estimated date", "exact date not known", "exact date unknown",
        "exact day unknown", "approximately", "approximate", "approx.", "approx", "appr.", "aprx.", "about", "around",
        "roughly", "estimated", "estimate", "est.", "est", "circa", "cca.", "cca", "ca.", "ca", "c.", "c", "abt.", "abt",
        "calculated", "cal", "near", "or so", "or thereabouts", "thereabouts", "more or less", "inexact", "imprecise", "inferred",
        "approximated", "approximation", "estimation", "rough", "rough date", "rough estimate", "guess", "best guess",
        "educated guess", "not exact", "not precise", "date inferred", "inferred date",
        // French
        "aux environs du", "aux environs de", "aux alentours du", "aux alentours de", "autour du", "autour de",
        "vers le", "vers la", "vers", "environ", "env.", "approximativement", "approximatif", "approximative",
        "date approximative", "a peu pres", "estime", "estimee", "estimation", "date estimee", "imprecis", "imprecise",
        // Spanish, Portuguese, Italian
        "alrededor del", "alrededor de", "en torno al", "en torno a", "hacia el", "hacia", "aproximadamente",
        "aproximado", "aproximada", "fecha aproximada", "aprox.", "aprox", "cerca de", "cerca del", "estimado",
        "estimada", "por volta de", "por volta do", "em torno de", "em torno do", "data aproximada", "data estimada",
        "fecha estimada", "verso il", "verso", "intorno al", "intorno a", "attorno al", "attorno a", "approssimativamente",
        "approssimativo", "approssimativa", "data approssimativa", "stimato", "stimata", "all'incirca", "indicativamente",
        // German, Dutch
        "etwa am", "etwa im", "etwa", "ungefahr am", "ungefahr im", "ungefahr", "ungef.", "zirka", "um den", "um",
        "gegen", "rund um den", "geschatzt", "schatzungsweise", "annahernd", "ungefahres datum", "ongeveer", "omstreeks",
        "rond", "bij benadering", "geschat", "naar schatting", "rondom",
        // Polish
        "około", "okolo", "ok.", "mniej wiecej", "w przyblizeniu", "przyblizona data", "data przyblizona", "przyblizona",
        "przyblizony", "szacunkowo", "szacunkowa", "orientacyjnie", "orientacyjna",
        // Russian, Ukrainian
        "около", "примерно", "приблизительно", "приблизительная дата", "ориентировочно", "ок.", "близько", "приблизно",
        "орієнтовно", "бл.", "приблизительная", "приблизительное", "приблизительный", "примерная", "примерная дата",
        "приблизна", "приблизна дата", "орієнтовна", "неточная",
        // Turkish
        "yaklasık olarak", "yaklasık", "tahminen", "tahmini", "civarında", "civarı", "dolaylarında", "sularında",
        // Arabic, Persian, Kurdish
        "في حوالي", "حوالي", "نحو", "قرابه", "ما يقارب", "يقارب", "في حدود", "بحدود", "حدود", "تقريبا", "تقريبي", "تقريبيه",
        "علي وجه التقريب", "التاريخ تقريبي", "تاريخ تقريبي", "در حدود", "حدودا", "نزديك به", "نزيكه ي", "نزيكهي",
        "دهوروبهري", "نهزيكهي", "neziki", "teqriben", "dora",
    ], APPROXIMATE),
    (&[
        // English
        "most likely", "very likely", "most probably", "possibly", "possible", "probably", "probable", "perhaps", "maybe",
        "likely", "presumably", "presumed", "supposedly", "apparently", "allegedly", "reportedly", "believed to be",
        "thought to be", "said to be", "assumed", "tentatively", "tentative", "date uncertain", "uncertain date",
        "date unconfirmed", "date unclear", "date disputed", "not certain", "not sure", "not confirmed", "uncertain",
        "unconfirmed", "unverified", "unsure", "unclear", "questionable", "doubtful", "to be confirmed", "to be verified", "tbc",
        "poss.", "prob.", "disputed", "contested", "not verified", "could be", "may be", "might be", "if correct",
        // French
        "peut-etre", "peut etre", "probablement", "probable", "possiblement", "vraisemblablement", "sans doute",
        "incertain", "incertaine", "date incertaine", "presume", "presumee", "a confirmer", "non confirme",
        "non confirmee",
        // Spanish, Portuguese, Italian
        "posiblemente", "posible", "probablemente", "quizas", "quiza", "tal vez", "incierto", "incierta",
        "fecha incierta", "sin confirmar", "por confirmar", "no confirmado", "no confirmada", "presuntamente",
        "provavelmente", "possivelmente", "talvez", "nao confirmado", "nao confirmada", "data incerta", "a confirmar",
        "incerto", "incerta", "da confermare", "non confermato", "non confermata", "forse", "probabilmente", "possibilmente", "presumibilmente",
        // German, Dutch
        "moglicherweise", "wahrscheinlich", "vermutlich", "vielleicht", "mutmaßlich", "mutmasslich", "wohl",
        "eventuell", "evtl.", "unsicher", "ungewiss", "unbestatigt", "fraglich", "waarschijnlijk", "mogelijk",
        "misschien", "vermoedelijk", "onzeker", "onbevestigd", "niet bevestigd", "datum onzeker", "datum unsicher",
        // Polish
        "prawdopodobnie", "byc moze", "przypuszczalnie", "mozliwe", "mozliwie", "chyba", "niepotwierdzone", "niepotwierdzona",
        "niepotwierdzony", "niepewne", "niepewna", "data niepewna", "do potwierdzenia",
        // Russian, Ukrainian
        "возможно", "вероятно", "предположительно", "наверное", "может быть", "под вопросом", "неточно", "не точно",
        "не подтверждено", "можливо", "имовірно", "ймовірно", "мабуть", "непідтверджено", "ймов.", "предп.",
        // Turkish
        "muhtemelen", "buyuk olasılıkla", "olasılıkla", "belki", "belirsiz", "kesin degil", "dogrulanmadı",
        // Arabic, Persian, Kurdish
        "من المحتمل", "من المرجح", "علي الارجح", "علي الاغلب", "يحتمل", "محتمل", "محتمله", "ربما", "لعله", "غالبا", "غير موكد",
        "غير موكده", "غير مؤكد", "غير مؤكده", "يعتقد", "شايد", "احتمالا", "نامشخص", "نامعلوم", "dibe ku", "رهنگه",
    ], UNCERTAIN),
];

static INDEX: LazyLock<WordIndex<Qualifier>> = LazyLock::new(|| {
    let words = WORDS.iter();
    WordIndex::of(words.flat_map(|(words, qualifier)| words.iter().map(|word| (*word, *qualifier))))
});

/// What is left of a text without each word or sign that calls it doubtful: of `3?` and `c. 3` the number.
pub fn without_doubt(text: &str) -> impl Iterator<Item = (String, Qualifier)> {
    let folded = fold(text);
    let folded = folded.trim();
    let left: Vec<(String, Qualifier)> = signs(folded)
        .into_iter()
        .chain(words(folded))
        .map(|(rest, qualifier)| (rest.trim().to_owned(), qualifier))
        .collect();
    left.into_iter()
}

/// Signs on either side of a date, most of which EDTF has too.
const SIGNS: [(&str, Qualifier); 5] = [
    ("?", UNCERTAIN),
    ("~", APPROXIMATE),
    ("±", APPROXIMATE),
    ("+/-", APPROXIMATE),
    ("%", Qualifier::Both),
];

/// What may stand around the words and signs: `15 May 2021 (approx.)`, `probably: May 2021`.
const AROUND: [char; 10] = [' ', '(', ')', '[', ']', ',', ';', ':', '-', '.'];

/// Reads a date that a word or a sign before or after it calls doubtful; `None` if there is none, or no date beside it.
pub(super) fn read(text: &str, style: DateStyle, depth: u8) -> Option<Reading> {
    if text.len() > LONGEST {
        return None;
    }
    let folded = fold(text);
    let folded = folded.trim();
    let of = |(rest, qualifier): (&str, Qualifier)| {
        let rest = rest.trim();
        let bare = ARTICLES.iter().find_map(|article| rest.strip_prefix(article));
        let mut texts = [Some(rest), bare].into_iter().flatten().filter(|text| !text.is_empty());
        let reading = texts.find_map(|text| read_any(text, style, depth))?;
        Some(reading.marked(qualifier))
    };
    let around = signs(folded).into_iter().chain(words(folded)).find_map(of);
    around.or_else(|| of_clock(folded, style, depth))
}

/// Small words that may stand between such a word and its date.
const ARTICLES: [&str; 8] = ["on the ", "il ", "l'", "em ", "den ", "op ", "w dniu ", "dnia "];

/// Reads a date of which only the clock time is called doubtful: `5 May 2021, about 14:30`.
fn of_clock(text: &str, style: DateStyle, depth: u8) -> Option<Reading> {
    let is_digit = |c: char| c.is_ascii_digit();
    let mut spaces = text.match_indices(' ').map(|(at, _)| text.split_at(at));
    spaces.find_map(|(date, rest)| {
        let rest = rest.trim_start_matches(AROUND);
        if !date.contains(is_digit) || !rest.contains(is_digit) {
            return None;
        }
        let mut clocks =
            leading(rest).map(|(clock, qualifier)| (clock.strip_prefix("at ").unwrap_or(clock), qualifier));
        let (clock, qualifier) = clocks.find(|(clock, _)| clock.starts_with(is_digit))?;
        let clock = clock.trim_end_matches([')', ']']);
        let text = format!("{} {clock}", date.trim_end_matches(AROUND));
        let reading = read_any(&text, style, depth)?;
        (reading.precision > Precision::Day).then(|| reading.marked(qualifier))
    })
}

/// What is left without each word or sign that leads a text.
fn leading(text: &str) -> impl Iterator<Item = (&str, Qualifier)> {
    let signs = SIGNS.iter().map(|(sign, qualifier)| (*sign, *qualifier));
    let words = INDEX.that_begin(text).map(|(_, word, qualifier)| (word, qualifier));
    let left = move |(word, qualifier): (&str, Qualifier)| Some((text.strip_prefix(word)?, qualifier));
    signs
        .chain(words)
        .filter_map(left)
        .map(|(rest, qualifier)| (rest.trim_start_matches(AROUND), qualifier))
}

/// Whether a text is nothing but a word or a sign that calls a date doubtful.
pub(super) fn is_sign(text: &str) -> bool {
    qualifier(text).is_some()
}

/// How a text that is nothing but a word or a sign calls a date doubtful: `approx.`, `возможно`, `?`.
pub fn qualifier(text: &str) -> Option<Qualifier> {
    let folded = fold(text);
    let text = folded.trim();
    let mut words = INDEX.that_begin(text);
    let of_word = words.find(|(_, word, _)| *word == text);
    let of_sign = || SIGNS.iter().find(|(sign, _)| *sign == text).copied();
    of_word
        .map(|(_, _, qualifier)| qualifier)
        .or_else(|| of_sign().map(|(_, qualifier)| qualifier))
}

/// What is left without a sign, for each sign that leads or ends the text.
fn signs(text: &str) -> Vec<(&str, Qualifier)> {
    let bare = text.trim_end_matches([')', ']', ' ']);
    let mut found = Vec::new();
    for (sign, qualifier) in SIGNS {
        let leading = text.trim_start_matches(['(', '[', ' ']).strip_prefix(sign);
        found.extend(leading.map(|rest| (rest.trim_start_matches([')', ']', ' ']), qualifier)));
        let Some(rest) = bare.strip_suffix(sign) else {
            continue;
        };
        // All of `??`, or what is in brackets.
        let rest = rest.trim_end_matches(sign);
        found.push((rest.trim_end_matches(['(', '[', ' ']), qualifier));
    }
    found
}

/// What is left without words, for each that lead or end the text.
fn words(text: &str) -> Vec<(&str, Qualifier)> {
    let inner = text.trim_matches(AROUND);
    let dotted = text.trim_matches([' ', '(', ')', '[', ']']);
    let mut found = Vec::new();
    for text in [dotted, inner] {
        for (place, word, qualifier) in INDEX.that_begin(text) {
            if let Some(rest) = text.strip_prefix(word)
                && (word.ends_with('.') || is_parted_start(rest, word))
            {
                found.push((rest.trim_start_matches(AROUND), qualifier, place));
            }
        }
        for (place, word, qualifier) in INDEX.that_end(text) {
            if let Some(rest) = text.strip_suffix(word)
                && rest.ends_with(AROUND)
            {
                let rest = rest.trim_end_matches([' ', '(', '[', ',', ';', ':', '-']);
                found.push((rest, qualifier, place));
            }
        }
    }
    // The longest word first.
    found.sort_by_key(|(rest, _, place)| (rest.len(), *place));
    let mut found: Vec<(&str, Qualifier)> = found
        .into_iter()
        .map(|(rest, qualifier, _)| (rest, qualifier))
        .collect();
    found.dedup();
    found
}

/// Whether a word ends where `rest` begins; `c1920` and `ca1920` are written too, while `c7` is the name of a column.
fn is_parted_start(rest: &str, word: &str) -> bool {
    let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
    rest.starts_with(AROUND) || (word.len() <= 2 && digits == 4)
}
