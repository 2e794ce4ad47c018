//! Words and signs that call a date doubtful: `about`, `c.`, `(approx.)`, `probably`, `?`, and what other languages say.

use dateline_event::Qualifier;
use dateline_event::fold::fold;

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
        "calculated", "cal", "near", "or so", "or thereabouts", "thereabouts", "more or less", "inexact",
        // French
        "aux environs du", "aux environs de", "aux alentours du", "aux alentours de", "autour du", "autour de",
        "vers le", "vers la", "vers", "environ", "env.", "approximativement", "approximatif", "approximative",
        "date approximative", "a peu pres", "estime", "estimee",
        // Spanish, Portuguese, Italian
        "alrededor del", "alrededor de", "en torno al", "en torno a", "hacia el", "hacia", "aproximadamente",
        "aproximado", "aproximada", "fecha aproximada", "aprox.", "aprox", "cerca de", "cerca del", "estimado",
        "estimada", "por volta de", "por volta do", "verso il", "verso", "intorno al", "intorno a", "attorno al",
        "approssimativamente", "approssimativo",
        // German, Dutch
        "etwa am", "etwa im", "etwa", "ungefahr am", "ungefahr im", "ungefahr", "ungef.", "zirka", "um den", "um",
        "gegen", "rund um den", "geschatzt", "schatzungsweise", "ungeveer", "omstreeks", "rond",
        // Russian, Ukrainian
        "около", "примерно", "приблизительно", "приблизительная дата", "ориентировочно", "ок.", "близько", "приблизно",
        "орієнтовно", "бл.",
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
        "unconfirmed", "unverified", "unsure", "unclear", "questionable", "doubtful", "to be confirmed", "tbc", "poss.",
        "prob.",
        // French
        "peut-etre", "peut etre", "probablement", "probable", "possiblement", "vraisemblablement", "sans doute",
        "incertain", "incertaine", "date incertaine", "presume", "presumee", "a confirmer", "non confirme",
        "non confirmee",
        // Spanish, Portuguese, Italian
        "posiblemente", "posible", "probablemente", "quizas", "quiza", "tal vez", "incierto", "incierta",
        "fecha incierta", "sin confirmar", "por confirmar", "presuntamente", "provavelmente", "possivelmente", "talvez",
        "incerto", "incerta", "forse", "probabilmente", "possibilmente", "presumibilmente",
        // German, Dutch
        "moglicherweise", "wahrscheinlich", "vermutlich", "vielleicht", "mutmaßlich", "mutmasslich", "wohl",
        "eventuell", "evtl.", "unsicher", "ungewiss", "unbestatigt", "fraglich", "waarschijnlijk", "mogelijk",
        "misschien", "vermoedelijk",
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

/// Signs on either side of a date, most of which EDTF has too.
const SIGNS: [(&str, Qualifier); 4] = [
    ("?", UNCERTAIN),
    ("~", APPROXIMATE),
    ("±", APPROXIMATE),
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
        let reading = (!rest.is_empty()).then(|| read_any(rest, style, depth))?;
        Some(reading?.marked(qualifier))
    };
    signs(folded).into_iter().chain(words(folded)).find_map(of)
}

/// Whether a text is nothing but a word or a sign that calls a date doubtful.
pub(super) fn is_sign(text: &str) -> bool {
    let folded = fold(text);
    let is_it = |word: &str| folded.trim() == word;
    WORDS.iter().any(|(words, _)| words.iter().copied().any(is_it)) || SIGNS.iter().any(|(sign, _)| is_it(sign))
}

/// What is left without a sign, for each sign that leads or ends the text.
fn signs(text: &str) -> Vec<(&str, Qualifier)> {
    let bare = text.trim_end_matches([')', ']', ' ']);
    let mut found = Vec::new();
    for (sign, qualifier) in SIGNS {
        found.extend(text.strip_prefix(sign).map(|rest| (rest, qualifier)));
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
    for (words, qualifier) in WORDS {
        for word in words {
            for text in [dotted, inner] {
                if let Some(rest) = text.strip_prefix(word)
                    && (word.ends_with('.') || is_parted_start(rest, word))
                {
                    found.push((rest.trim_start_matches(AROUND), qualifier));
                }
                if let Some(rest) = text.strip_suffix(word)
                    && rest.ends_with(AROUND)
                {
                    found.push((rest.trim_end_matches([' ', '(', '[', ',', ';', ':', '-']), qualifier));
                }
            }
        }
    }
    // The longest word first.
    found.sort_by_key(|(rest, _)| rest.len());
    found.dedup();
    found
}

/// Whether a word ends where `rest` begins; `c1920` and `ca1920` are written too, while `c7` is the name of a column.
fn is_parted_start(rest: &str, word: &str) -> bool {
    let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
    rest.starts_with(AROUND) || (word.len() <= 2 && digits == 4)
}
