//! Words around numbers that make them bounds, in the languages of the field.

use std::sync::LazyLock;

use dateline_event::fold::fold;

/// What words make of a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Bound {
    AtLeast,
    AtMost,
    /// Not this number itself: “over 60” people are 61 at least.
    MoreThan,
    LessThan,
    About,
}

/// Words before a number.
#[rustfmt::skip]
const BEFORE: &[(Bound, &[&str])] = &[
    (Bound::AtLeast, &[
        "≥", ">=", "=>", "+", "at least", "atleast", "no fewer than", "no less than", "not less than", "not fewer than", "minimum", "minimum of",
        "a minimum of", "min", "min.", "upwards of", "upward of",
        "au moins", "pas moins de", "au minimum", "al menos", "por lo menos", "cuando menos", "como mínimo", "mínimo",
        "no menos de", "pelo menos", "no mínimo", "almeno", "non meno di", "mindestens", "wenigstens", "nicht weniger als", "minstens", "ten minste", "tenminste", "co najmniej", "przynajmniej", "nejméně",
        "не менее", "не меньше", "не менее чем", "минимум", "как минимум", "по меньшей мере", "по крайней мере", "щонайменше", "не менше", "не менше ніж",
        "мінімум", "принаймні", "en az", "asgari", "على الأقل", "ما لا يقل عن", "لا يقل عن", "لا تقل عن",
        "حداقل", "دست کم", "دستکم", "لااقل", "sedikitnya", "setidaknya", "至少", "最少", "不少于", "少なくとも",
    ]),
    (Bound::MoreThan, &[
        ">", "more than", "over", "above", "in excess of", "exceeding", "greater than", "plus de", "plus d'", "au-dela de", "más de", "mais de", "più di", "oltre", "mehr als", "über", "meer dan",
        "więcej niż", "ponad", "více než", "более", "более чем", "больше", "больше чем", "свыше", "понад", "більше", "більше ніж", "більш ніж", "більш як", "أكثر من", "ما يزيد عن", "ما يزيد على", "بیش از", "بیشتر از", "lebih dari",
        "超过", "超過", "多于", "逾",
    ]),
    (Bound::AtMost, &[
        "≤", "<=", "=<", "at most", "up to", "upto", "no more than", "not more than", "as many as", "maximum", "maximum of", "a maximum of", "max", "max.",
        "jusqu'à", "jusqu'a", "jusqu’à", "au plus", "tout au plus", "pas plus de", "au maximum", "hasta", "a lo sumo", "como máximo",
        "máximo", "no más de", "até", "no máximo", "não mais de", "fino a", "al massimo", "non più di", "bis zu", "höchstens", "maximal", "nicht mehr als", "hoogstens", "niet meer dan", "co najwyżej", "nie więcej niż",
        "до", "не более", "не более чем", "не больше", "максимум", "не більше", "не більше ніж", "щонайбільше", "en fazla", "en çok", "azami", "حتى", "ما يصل إلى",
        "يصل إلى", "على الأكثر", "لا يزيد عن", "لا يزيد على", "حداکثر", "تا", "最多", "至多", "不超过", "不超過",
    ]),
    (Bound::LessThan, &[
        "<", "less than", "fewer than", "under", "below", "moins de", "menos de", "meno di", "weniger als", "unter", "minder dan", "mniej niż", "méně než",
        "менее", "менее чем", "меньше", "меньше чем", "менше", "менше ніж", "менш ніж", "менш як", "أقل من", "کمتر از", "kurang dari", "不到", "少于", "不足",
    ]),
    (Bound::About, &[
        "περίπου", "γύρω στους",
        "~", "≈", "±", "∼", "about", "around", "approx", "approx.", "approximately", "circa", "ca", "ca.", "c.", "c", "some", "nearly", "almost", "roughly", "close to",
        "estimated", "an estimated", "est", "est.", "perhaps", "possibly", "probably", "reportedly", "maybe", "environ", "près de", "quelque", "autour de", "à peu près", "presque",
        "unos", "unas", "alrededor de", "cerca de", "aproximadamente", "aprox", "aprox.", "casi", "aproximadamente", "quase", "uns", "circa", "quasi", "etwa", "rund", "ungefähr",
        "zirka", "knapp", "fast", "gegen", "около", "примерно", "порядка", "приблизительно", "почти", "близько", "приблизно", "орієнтовно", "майже",
        "yaklaşık", "aşağı yukarı", "takriben", "حوالي", "نحو", "قرابة", "ما يقارب", "تقريبا", "زهاء", "حدود", "در حدود", "تقریبا", "نزدیک به", "ongeveer", "około", "sekitar", "大约", "大約", "约", "約",
    ]),
];

/// Words behind a number.
#[rustfmt::skip]
const BEHIND: &[(Bound, &[&str])] = &[
    (Bound::AtLeast, &[
        "+", "or more", "and more", "and above", "and over", "or over", "plus", "at least", "minimum", "min", "min.", "ou plus", "et plus", "au moins", "au minimum", "o más", "y más", "al menos",
        "como mínimo", "mínimo", "ou mais", "o più", "oder mehr", "und mehr", "mindestens", "или более", "и более", "и больше", "або більше", "і більше",
        "ve üzeri", "على الأقل", "أو أكثر", "فأكثر", "یا بیشتر", "以上",
    ]),
    (Bound::MoreThan, &["'dan fazla", "'den fazla", "'tan fazla", "'ten fazla", "dan fazla", "den fazla", "tan fazla", "ten fazla", "多"]),
    (Bound::AtMost, &[
        "or fewer", "or less", "at most", "maximum", "max", "max.", "ou moins", "au plus", "au maximum", "o menos", "como máximo", "máximo", "oder weniger", "höchstens", "или менее", "или меньше",
        "'a kadar", "'e kadar", "'ya kadar", "'ye kadar", "على الأكثر", "كحد أقصى", "أو أقل", "以下",
    ]),
    (Bound::LessThan, &["'dan az", "'den az", "'tan az", "'ten az", "dan az", "den az", "tan az", "ten az", "未満"]),
    (Bound::About, &[
        "?", "(?)", "??", "or so", "approx", "approx.", "approximately", "estimated", "est", "est.", "environ", "aproximadamente", "aprox", "circa", "ca", "ca.", "civarında", "civarı", "kadar", "تقريبا", "تقریبا", "примерно", "приблизно",
    ]),
];

/// What stands before the lower end of a range whose ends are joined by “and”.
#[rustfmt::skip]
const BETWEEN: &[&str] = &[
    "between", "entre", "tra", "fra", "zwischen", "между", "між", "بين", "ما بين", "بین",
];
/// What may stand before the lower end of any range.
#[rustfmt::skip]
const FROM: &[&str] = &["from", "de", "von", "da", "от", "від", "из", "من", "از"];
/// What joins the ends of a range.
#[rustfmt::skip]
const TO: &[&str] = &[
    " - ", "-", " – ", "–", " — ", "—", " to ", " or ", " à ", " ou ", " a ", " o ", " bis ", " oder ", " до ", " или ", " або ", " ila ", " ile ", " إلى ",
    " الى ", " أو ", " تا ", " یا ", " tot ",
];
const AND: &[&str] = &[
    " and ", " et ", " y ", " e ", " und ", " и ", " і ", " та ", " ve ", " و ", " و",
];
/// What may stand behind a range: Turkish has its “between” there.
const BEHIND_RANGE: &[&str] = &[" arası", " arasında"];

#[rustfmt::skip]
const NONE: &[&str] = &[
    "none", "zero", "nil", "no", "no one", "nobody", "aucun", "aucune", "zéro", "ninguno", "ninguna", "ningún", "cero", "nenhum", "nenhuma", "zero", "nessuno", "nessuna",
    "keine", "keiner", "kein", "null", "нет", "ноль", "нуль", "немає", "жодного", "ни одного", "отсутствуют", "yok", "hiç", "sıfır", "لا يوجد", "لا أحد", "صفر", "لا شيء", "هیچ", "none reported",
    "no casualties", "no deaths", "no fatalities", "no injuries", "no injured", "no killed", "none killed", "none injured", "none wounded", "nobody killed", "nobody injured",
];

/// What stands between a number and how many of those whom it counts are something else as well.
#[rustfmt::skip]
const AMONG: &[&str] = &[
    "including", "incl", "incl.", "of whom", "of which", "of them", "among them", "dont", "parmi lesquels", "incluyendo", "incluido", "incluidos", "entre ellos", "de ellos", "incluindo", "entre eles", "inclusi", "tra cui",
    "darunter", "davon", "einschliesslich", "включая", "в том числе", "из них", "у тому числі", "включно", "з них", "من بينهم", "بينهم", "منهم", "از جمله", "aralarında", "w tym", "waaronder",
];

/// Words that tell roughly how many without a number.
#[rustfmt::skip]
const ROUGH: &[&str] = &[
    "several", "dozens", "dozen", "many", "few", "some", "numerous", "multiple", "hundreds", "thousands", "scores", "tens", "unknown number", "plusieurs", "dizaine", "dizaines", "douzaine",
    "centaines", "centaine", "milliers", "quelques", "nombreux", "varios", "varias", "decenas", "docenas", "cientos", "centenares", "miles", "muchos", "algunos", "numerosos", "vários", "dezenas",
    "centenas", "mehrere", "dutzende", "dutzend", "hunderte", "tausende", "viele", "einige", "zahlreiche", "несколько", "десятки", "десяток", "сотни", "тысячи", "много", "множество", "кілька",
    "декілька", "сотні", "тисячі", "багато", "birkaç", "çok", "onlarca", "yüzlerce", "binlerce", "عشرات", "العشرات", "مئات", "المئات", "آلاف", "عدد", "العديد", "كثير", "بضعة", "عدة",
    "ده ها", "دهها", "صدها", "هزاران", "چند", "چندین", "تعدادی",
];

/// The lists, folded as texts are, the longest words first.
pub(super) struct Phrases {
    pub before: Vec<(String, Bound)>,
    pub behind: Vec<(String, Bound)>,
    pub between: Vec<String>,
    pub from: Vec<String>,
    pub to: Vec<String>,
    pub and: Vec<String>,
    pub behind_range: Vec<String>,
    pub none: Vec<String>,
    pub among: Vec<String>,
    pub rough: Vec<String>,
}

pub(super) static PHRASES: LazyLock<Phrases> = LazyLock::new(|| {
    let bounds = |lists: &[(Bound, &[&str])]| {
        let all = lists
            .iter()
            .flat_map(|(bound, words)| words.iter().map(|word| (fold(word), *bound)));
        let mut all: Vec<(String, Bound)> = all.collect();
        all.sort_by_key(|(word, _)| std::cmp::Reverse(word.len()));
        all
    };
    let folded = |words: &[&str]| {
        let mut words: Vec<String> = words.iter().map(|word| fold(word)).collect();
        words.sort_by_key(|word| std::cmp::Reverse(word.len()));
        words
    };
    Phrases {
        before: bounds(BEFORE),
        behind: bounds(BEHIND),
        between: folded(BETWEEN),
        from: folded(FROM),
        to: folded(TO),
        and: folded(AND),
        behind_range: folded(BEHIND_RANGE),
        none: folded(NONE),
        among: folded(AMONG),
        rough: folded(ROUGH),
    }
});
