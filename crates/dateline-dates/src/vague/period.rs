use dateline_event::When;

use crate::{Reading, range};

const WINTER: u32 = 24;

/// Seasons, by the numbers that EDTF has for them, whatever the hemisphere.
#[rustfmt::skip]
const SEASONS: [(u32, &[&str]); 4] = [
    (21, &[
        "spring", "printemps", "primavera", "fruhling", "fruhjahr", "lente", "весна", "весны", "весной", "весною", "навесні",
        "ربيع", "بهار", "ilkbahar", "bahar", "wiosna", "wiosny", "wiosną", "bihara", "bihar", "春季", "春天", "春",
    ]),
    (22, &[
        "summer", "ete", "verano", "verao", "estate", "sommer", "zomer", "лето", "лета", "летом", "літо", "літа", "влітку", "صيف",
        "تابستان", "yazı", "yaz", "lato", "lata", "latem", "havina", "havin", "夏季", "夏天", "夏",
    ]),
    (23, &[
        "autumn", "fall", "automne", "otono", "outono", "autunno", "herbst", "herfst", "осень", "осени", "осенью", "осінь", "осені",
        "восени", "خريف", "پاييز", "sonbahar", "guz", "jesien", "jesieni", "jesienia", "payiza", "payiz", "秋季", "秋天", "秋",
    ]),
    (24, &[
        "winter", "hiver", "invierno", "inverno", "зима", "зимы", "зимой", "зими", "взимку", "شتاء", "زمستان", "kıs", "zima", "zimy",
        "zimą", "zivistana", "zivistan", "冬季", "冬天", "冬",
    ]),
];

/// Halves and quarters, as EDTF numbers them.
#[rustfmt::skip]
const PARTS: [(&str, u32); 60] = [
    ("q1", 33),
    ("q2", 34),
    ("q3", 35),
    ("q4", 36),
    ("1st quarter", 33),
    ("2nd quarter", 34),
    ("3rd quarter", 35),
    ("4th quarter", 36),
    ("first quarter", 33),
    ("second quarter", 34),
    ("third quarter", 35),
    ("fourth quarter", 36),
    ("h1", 40),
    ("h2", 41),
    ("first half", 40),
    ("second half", 41),
    ("1st half", 40),
    ("2nd half", 41),
    ("1er trimestre", 33), ("2e trimestre", 34), ("3e trimestre", 35), ("4e trimestre", 36),
    ("premier trimestre", 33), ("2eme trimestre", 34), ("3eme trimestre", 35), ("4eme trimestre", 36),
    ("primer trimestre", 33), ("segundo trimestre", 34), ("tercer trimestre", 35), ("cuarto trimestre", 36),
    ("1er semestre", 40), ("2e semestre", 41), ("premier semestre", 40), ("second semestre", 41),
    ("primer semestre", 40), ("segundo semestre", 41), ("1. quartal", 33), ("2. quartal", 34), ("3. quartal", 35), ("4. quartal", 36),
    ("1. halbjahr", 40), ("2. halbjahr", 41), ("1 квартал", 33), ("2 квартал", 34), ("3 квартал", 35), ("4 квартал", 36),
    ("i квартал", 33), ("ii квартал", 34), ("iii квартал", 35), ("iv квартал", 36),
    ("上半年", 40), ("下半年", 41), ("第一季度", 33), ("第二季度", 34), ("第三季度", 35), ("第四季度", 36),
    ("1-и квартал", 33), ("2-и квартал", 34), ("3-и квартал", 35), ("4-и квартал", 36),
];

/// Reads `spring 2014`, `the summer of 2014`, `Q3 2016`, `2016 Q3`, `first half of 2015` and `2014-06-??`.
pub(super) fn read(text: &str) -> Option<Reading> {
    if text.contains("??") {
        return edtf(&text.replace('?', "X"));
    }
    let text = ["in the ", "the ", "in ", "en ", "im ", "в ", "у ", "l'", "فصل "]
        .iter()
        .find_map(|word| text.strip_prefix(word))
        .unwrap_or(text);
    let text = [" г.", " года", " год", " року", " рік", " р.", " roku", " r.", " г"]
        .iter()
        .find_map(|word| text.strip_suffix(word))
        .unwrap_or(text);
    let seasons = SEASONS
        .iter()
        .flat_map(|(number, names)| names.iter().map(|name| (*name, *number)));
    seasons.chain(PARTS).find_map(|(name, number)| {
        let after = text.strip_prefix(name).map(|rest| {
            let rest = rest.trim_start_matches([' ', ',', '-', '/']);
            ["of ", "de "]
                .iter()
                .find_map(|of| rest.strip_prefix(of))
                .unwrap_or(rest)
        });
        let before = || {
            Some(
                text.strip_suffix(name)?
                    .trim_end_matches([' ', ',', '-', '/', 'の', '年']),
            )
        };
        let year = after.or_else(before)?;
        // `winter 2009/10` began in the first of the two.
        let first = year
            .split_at_checked(4)
            .filter(|(_, rest)| rest.starts_with(['/', '-']) && number == WINTER);
        let year = match first {
            Some((first, _)) if range::pair_of_years(year).is_some() => first,
            _ => year,
        };
        edtf(&format!("{year}-{number}")).filter(|_| year.len() == 4 && is_number(year))
    })
}

fn edtf(text: &str) -> Option<Reading> {
    text.parse::<When>().ok().map(|when| Reading::from_when(&when))
}

fn is_number(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_digit())
}
