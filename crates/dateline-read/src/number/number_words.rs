//! Small numbers as words.

use std::sync::LazyLock;

use dateline_event::fold::fold;
use rustc_hash::FxHashMap;

/// From one to twelve in each language; "" where a word means something else as well.
#[rustfmt::skip]
const NAMES: [[&str; 12]; 12] = [
    ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"],
    ["un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "onze", "douze"],
    ["uno", "dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve", "diez", "", "doce"],
    ["um", "dois", "três", "quatro", "cinco", "seis", "sete", "oito", "nove", "dez", "onze", "doze"],
    ["uno", "due", "tre", "quattro", "cinque", "sei", "sette", "otto", "nove", "dieci", "undici", "dodici"],
    ["ein", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun", "zehn", "elf", "zwölf"],
    ["один", "два", "три", "четыре", "пять", "шесть", "семь", "восемь", "девять", "десять", "одиннадцать", "двенадцать"],
    ["один", "два", "три", "чотири", "п'ять", "шість", "сім", "вісім", "дев'ять", "десять", "одинадцять", "дванадцять"],
    ["bir", "iki", "üç", "dört", "beş", "altı", "yedi", "sekiz", "dokuz", "on", "", ""],
    ["واحد", "اثنان", "ثلاثة", "أربعة", "خمسة", "ستة", "سبعة", "ثمانية", "تسعة", "عشرة", "", ""],
    ["یک", "دو", "سه", "چهار", "پنج", "شش", "هفت", "هشت", "نه", "ده", "یازده", "دوازده"],
    ["una", "dvoje", "ثلاث", "أربع", "خمس", "ست", "سبع", "ثمان", "تسع", "عشر", "", ""],
];
/// Other forms of the first two.
#[rustfmt::skip]
const OTHERS: [(&str, u32); 20] = [
    ("une", 1), ("uma", 1), ("eine", 1), ("einer", 1), ("eins", 1), ("одна", 1), ("одно", 1), ("единственный", 1), ("واحدة", 1), ("dues", 2), ("duas", 2), ("две", 2),
    ("двое", 2), ("трое", 3), ("четверо", 4), ("пятеро", 5), ("дві", 2), ("двоє", 2), ("اثنين", 2), ("zwo", 2),
];

static NUMBERS: LazyLock<FxHashMap<String, u32>> = LazyLock::new(|| {
    let named = NAMES.iter().flat_map(|names| (1..).zip(names));
    let named = named
        .filter(|(_, name)| !name.is_empty())
        .map(|(number, name)| (fold(name), number));
    let others = OTHERS.iter().map(|(name, number)| (fold(name), *number));
    named.chain(others).collect()
});

/// A folded text with its small numbers as digits; `None` if it has none. Parts of a longer number stay words.
pub(super) fn with_digits(text: &str) -> Option<String> {
    let number = |word: &str| NUMBERS.get(word.trim_matches([',', '.', ';', ':', '(', ')']));
    let words: Vec<&str> = text.split(' ').collect();
    if !words.iter().any(|word| number(word).is_some()) {
        return None;
    }
    let is_beside_another = words
        .windows(2)
        .any(|pair| pair.iter().all(|word| number(word).is_some()));
    if is_beside_another {
        return None;
    }
    let digits = words.iter().map(|word| match number(word) {
        Some(number) => {
            let behind = word.trim_start_matches(|c: char| !matches!(c, ',' | '.' | ';' | ':' | ')'));
            let before = if word.starts_with('(') { "(" } else { "" };
            format!("{before}{number}{behind}")
        }
        None => (*word).to_owned(),
    });
    Some(digits.collect::<Vec<_>>().join(" "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn small_numbers_are_digits() {
        let digits = |text: &str| with_digits(&fold(text));
        assert_eq!(
            digits("two killed, five wounded").as_deref(),
            Some("2 killed, 5 wounded")
        );
        assert_eq!(digits("trois blessés").as_deref(), Some("3 blesses"));
        assert_eq!(digits("several"), None);
        assert_eq!(digits("one two"), None);
    }
}
