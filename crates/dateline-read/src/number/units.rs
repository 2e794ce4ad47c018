use std::sync::LazyLock;

use dateline_event::fold::fold;
use rustc_hash::{FxHashMap, FxHashSet};

/// Of whom a column of figures tells how many.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Counted {
    Killed,
    Wounded,
    Missing,
    Abducted,
    Arrested,
    /// Any others.
    #[default]
    Others,
}

#[rustfmt::skip]
const KILLED: &[&str] = &[
    "killed", "dead", "death", "deaths", "died", "fatality", "fatalities", "deceased", "martyr", "martyrs", "kia",
    "mort", "morts", "morte", "mortes", "tué", "tués", "tuée", "tuées", "décès", "décédés", "muerto", "muertos", "muerta", "muertas",
    "fallecido", "fallecidos", "asesinado", "asesinados", "mortos", "morti", "tote", "toter", "toten", "tot", "getötet", "getötete",
    "ölü", "ölen", "öldü", "погибших", "погибший", "погибшие", "погибло", "погибли", "погиб", "убитых", "убито", "убит", "загиблих", "загинуло",
    "загинули", "вбитих", "قتلى", "قتيل", "قتيلا", "قتيلين", "شهيد", "شهيدا", "شهداء", "کشته", "کشته شده", "کشته شدند",
];

#[rustfmt::skip]
const WOUNDED: &[&str] = &[
    "wounded", "injured", "hurt", "injury", "injuries", "inj", "wia", "blessé", "blessés", "blessée", "blessées", "herido", "heridos", "herida",
    "heridas", "lesionados", "feridos", "feriti", "verletzt", "verletzte", "verletzter", "verwundete", "yaralı", "yaralandı", "раненых",
    "раненые", "ранено", "ранены", "ранен", "поранених", "поранено", "جرحى", "جريح", "جريحا", "مصاب", "مصابا", "مصابين", "إصابة", "إصابات",
    "زخمی", "مجروح",
];

#[rustfmt::skip]
const MISSING: &[&str] = &[
    "missing", "disappeared", "unaccounted", "disparu", "disparus", "disparue", "disparues", "desaparecido", "desaparecidos", "desaparecida", "desaparecidas", "dispersi", "vermisst", "vermisste",
    "kayıp", "пропавших", "пропавшие", "пропало", "зниклих", "зниклі", "зникли", "مفقود", "مفقودين", "مفقودون", "مفقودا",
];

#[rustfmt::skip]
const ABDUCTED: &[&str] = &[
    "abducted", "kidnapped", "hostages", "enlevé", "enlevés", "enlevées", "secuestrado", "secuestrados", "secuestradas", "sequestrados", "rapiti", "entführt", "entführte", "похищенных", "похищено", "похищены", "викрадених", "مختطف", "مختطفين", "مخطوف", "مخطوفين",
];

#[rustfmt::skip]
const ARRESTED: &[&str] = &[
    "arrested", "detained", "arrests", "arrestations", "arrêté", "arrêtés", "detenido", "detenidos", "detenidas", "detidos", "arrestati", "verhaftet", "verhaftete", "festgenommen", "festgenommene", "gözaltı", "задержанных", "задержано", "задержаны",
    "затриманих", "затримано", "معتقل", "معتقلين", "بازداشت",
];

/// Of people, whatever befell them.
#[rustfmt::skip]
const PEOPLE: &[&str] = &[
    "people", "person", "persons", "pers", "individual", "individuals", "civilian", "civilians", "soldier", "soldiers", "man", "men",
    "woman", "women", "child", "children", "boy", "boys", "girl", "girls", "victim", "victims", "casualties", "members", "fighters", "militants", "militia",
    "policemen", "police", "officers", "troops", "protesters", "students", "villagers", "workers", "families", "households", "in total", "total",
    "personne", "personnes", "civils", "civil", "soldats", "homme", "hommes", "femme", "femmes", "enfant", "enfants", "victimes", "familles", "au total",
    "persona", "personas", "civiles", "soldados", "hombre", "hombres", "mujer", "mujeres", "niño", "niños", "niña", "niñas", "víctimas", "familias", "en total", "pessoas", "persone", "civili",
    "personen", "menschen", "zivilisten", "soldaten", "mann", "männer", "frau", "frauen", "kind", "kinder", "opfer", "familien", "insgesamt",
    "kişi", "sivil", "asker", "çocuk", "kadın", "человек", "человека", "чел", "людей", "гражданских", "военных", "детей", "ребенок", "ребёнок", "женщин", "женщина",
    "осіб", "особи", "особа", "цивільних", "дітей", "дитина", "жінка", "жінок", "أشخاص", "شخص", "شخصا", "شخصاً", "مدني", "مدنيا", "مدنيين", "جندي", "جنديا", "جنود", "أطفال", "طفل", "طفلا", "امرأة",
    "نساء", "عائلة", "عائلات", "نفر", "تن", "نفرات", "سرباز", "غیرنظامی",
];

static UNITS: LazyLock<FxHashMap<String, Option<Counted>>> = LazyLock::new(|| {
    let of = |words: &'static [&str], counted: Option<Counted>| words.iter().map(move |word| (fold(word), counted));
    of(PEOPLE, None)
        .chain(of(KILLED, Some(Counted::Killed)))
        .chain(of(WOUNDED, Some(Counted::Wounded)))
        .chain(of(MISSING, Some(Counted::Missing)))
        .chain(of(ABDUCTED, Some(Counted::Abducted)))
        .chain(of(ARRESTED, Some(Counted::Arrested)))
        .collect()
});

/// The text, folded, without the words behind its number that only say again what the column counts.
///
/// `3 injured` stays as it is in a column of the killed.
pub(super) fn without_unit(text: &str, counted: Counted) -> &str {
    let mut rest = text.trim_end_matches(['.', ',', ' ', '人', '名', '명']);
    // Two words at once first: “in total”.
    while let Some((before, last)) = rest.rsplit_once(' ') {
        let two = before.rsplit_once(' ').map(|(before, _)| before);
        let pair = two.and_then(|two| Some((two, rest.get(two.len() + 1..)?)));
        let known = |word: &str| {
            let unit = UNITS.get(word.trim_matches(['.', ',', ':', ';']))?;
            unit.is_none_or(|unit| unit == counted).then_some(())
        };
        if let Some((before, _)) = pair.filter(|(_, words)| known(words).is_some()) {
            rest = before;
        } else if known(last).is_some() {
            rest = before;
        } else {
            break;
        }
    }
    rest.trim_end_matches([',', ' '])
}

/// What befell those whom a folded word counts, if it says so.
pub(super) fn kind_of(word: &str) -> Option<Counted> {
    UNITS.get(word).copied().flatten()
}

/// Whether a folded word counts people, whatever befell them.
pub(super) fn is_of_people(word: &str) -> bool {
    UNITS.get(word).is_some_and(Option::is_none)
}

/// Words between those of people.
#[rustfmt::skip]
const LINKS: &[&str] = &[
    "and", "et", "y", "e", "und", "и", "та", "ve", "و", "of", "them", "all", "incl", "including", "whom", "which", "among", "a", "an", "was", "were", "the",
    "dont", "parmi", "lesquels", "incluyendo", "incluido", "incluidos", "entre", "ellos", "eles", "incluindo", "tra", "cui", "inclusi", "darunter", "davon", "einschliesslich", "в", "том", "у", "тому", "числе", "числі", "из", "з", "них",
    "включая", "включно", "من", "بينهم", "منهم", "از", "جمله", "w", "tym", "waaronder",
];

/// Whether all words are of people.
pub(super) fn are_people(words: &str) -> bool {
    static FOLDED: LazyLock<FxHashSet<String>> = LazyLock::new(|| LINKS.iter().map(|word| fold(word)).collect());
    let mut words = words
        .split([' ', ',', '/', '&', '+'])
        .filter(|word| !word.is_empty())
        .peekable();
    words.peek().is_some()
        && words.all(|word| {
            let word = word.trim_matches(['.', ':', ';']);
            FOLDED.contains(word) || word.bytes().all(|byte| byte.is_ascii_digit()) || is_of_people(word)
        })
}
