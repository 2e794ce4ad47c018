//! Spelling without case and diacritics, so that "Nīnawá" is found by "ninawa".
//!
//! There are two strengths. [`fold`] is for all text: it changes letters, and of ASCII nothing but case, so that a search
//! can look for ASCII in raw bytes. [`name_key`] is for names alone: there hyphens, apostrophes, dots and articles fall
//! away too. Both only help to find; nothing becomes one because it folds to the same.

use std::sync::LazyLock;

use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

use super::western_digit;

/// A text in lower case without diacritics: combining marks, the Arabic tatweel, invisible marks of direction, and the
/// half-rings and modifier apostrophes of transliterated Arabic fall away. Variants of an Arabic letter (alef, ya, ha, Persian kaf and ya) are
/// one, and Arabic digits are as others.
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    fold_into(text, &mut folded);
    folded
}

/// As [`fold`], appending to `folded`.
pub fn fold_into(text: &str, folded: &mut String) {
    let mut rest = text;
    while !rest.is_empty() {
        let (run, other) = rest.split_at(ascii_prefix(rest.as_bytes()));
        let begin = folded.len();
        folded.push_str(run);
        if let Some(run) = folded.get_mut(begin..) {
            run.make_ascii_lowercase();
        }
        let mut chars = other.chars();
        rest = loop {
            let before = chars.as_str();
            match chars.next() {
                Some(c) if !c.is_ascii() => TABLE.fold_into(c, folded),
                _ => break before,
            }
        };
    }
}

/// How many bytes at the start of `bytes` are ASCII.
pub fn ascii_prefix(bytes: &[u8]) -> usize {
    const BLOCK: usize = 64;
    let (blocks, _) = bytes.as_chunks::<BLOCK>();
    let whole = blocks.iter().take_while(|block| block.is_ascii()).count() * BLOCK;
    let rest = bytes.get(whole..).unwrap_or_default();
    let ascii = rest.iter().take_while(|byte| byte.is_ascii()).count();
    whole + ascii
}

/// The folded form of every character below [`Table::END`], since folding a text means looking up millions.
struct Table {
    /// Where the form of character `n` begins in `forms` and, at `n + 1`, ends.
    ends: Vec<u32>,
    forms: String,
}

static TABLE: LazyLock<Table> = LazyLock::new(Table::new);

impl Table {
    /// Past the Latin, Greek, Cyrillic, Hebrew and Arabic letters and general punctuation.
    const END: u32 = 0x2100;

    fn new() -> Self {
        let mut table = Self {
            ends: vec![0],
            forms: String::new(),
        };
        for code in 0..Self::END {
            if let Some(c) = char::from_u32(code) {
                fold_char(c, &mut table.forms);
            }
            let end = u32::try_from(table.forms.len());
            debug_assert!(end.is_ok(), "the forms of some thousand characters are short");
            table.ends.push(end.unwrap_or(u32::MAX));
        }
        table
    }

    fn fold_into(&self, c: char, folded: &mut String) {
        let code = c as usize;
        match (self.ends.get(code), self.ends.get(code + 1)) {
            (Some(&begin), Some(&end)) => {
                let form = self.forms.get(begin as usize..end as usize);
                debug_assert!(form.is_some(), "the table ends forms between characters");
                folded.push_str(form.unwrap_or_default());
            }
            _ => fold_char(c, folded),
        }
    }
}

fn fold_char(c: char, folded: &mut String) {
    for c in c.nfkd() {
        match c {
            '\u{640}'
            | '\u{2bb}'..='\u{2bf}'
            | '\u{ad}'
            | '\u{200b}'..='\u{200f}'
            | '\u{202a}'..='\u{202e}'
            | '\u{2060}'..='\u{2069}'
            | '\u{feff}' => {}
            '’' | '‘' => folded.push('\''),
            'ٱ' => folded.push('ا'),
            'ى' | 'ی' | 'ے' => folded.push('ي'),
            'ة' | 'ہ' | 'ە' | 'ھ' => folded.push('ه'),
            'ک' => folded.push('ك'),
            '٠'..='٩' | '۰'..='۹' => folded.extend(western_digit(c)),
            c if is_combining_mark(c) => {}
            c => folded.extend(c.to_lowercase().filter(|c| !is_combining_mark(*c))),
        }
    }
}

/// What a name is found by: [`fold`]ed, without apostrophes of any kind (the signs for ayn and hamza among them) and dots,
/// its words apart by one space whatever stood between them, and without articles (`al-`, `el-`, `as-Sa…`, ال, the). A
/// name that is nothing but articles keeps them.
pub fn name_key(name: &str) -> String {
    let letters: String = name.chars().filter(|&c| !is_apostrophe(c)).collect();
    let folded: String = fold(&letters)
        .chars()
        .filter(|&c| c != '.' && c != 'ء')
        .map(|c| if c.is_alphanumeric() { c } else { ' ' })
        .collect();
    let words: Vec<&str> = folded.split_whitespace().collect();
    let kept = words.iter().enumerate().filter_map(|(index, word)| {
        let next = words.get(index + 1);
        if is_article(word, next.copied()) {
            None
        } else {
            Some(without_article(word))
        }
    });
    let kept: Vec<&str> = kept.collect();
    if kept.is_empty() {
        words.join(" ")
    } else {
        kept.join(" ")
    }
}

/// Whether two names have the same [`name_key`], which most pairs are told from without making the keys.
pub fn have_same_key(a: &str, b: &str) -> bool {
    if a == b {
        return true;
    }
    // The last word of a key is that of the name, unless that is an article; most names differ in its last letter.
    let is_told = || {
        let may_end_in_article = |letter: Option<u8>| matches!(letter, Some(b'l' | b'e') | None);
        let (last, other) = (last_word(a).next(), last_word(b).next());
        let by_letter = last != other && !may_end_in_article(last) && !may_end_in_article(other);
        by_letter || (!last_word(a).eq(last_word(b)) && !ends_in_article(a) && !ends_in_article(b))
    };
    let are_ascii = a.is_ascii() && b.is_ascii();
    !(are_ascii && is_told()) && name_key(a) == name_key(b)
}

/// The letters of the last word of an ASCII name as in its key, from its end on.
fn last_word(name: &str) -> impl Iterator<Item = u8> {
    let letters = name
        .bytes()
        .rev()
        .filter(|&byte| byte != b'.' && !is_apostrophe(byte.into()));
    let from_word = letters.skip_while(|byte| !byte.is_ascii_alphanumeric());
    from_word
        .take_while(u8::is_ascii_alphanumeric)
        .map(|byte| byte.to_ascii_lowercase())
}

fn ends_in_article(name: &str) -> bool {
    ["la", "le", "lu", "eht"]
        .iter()
        .any(|reversed| last_word(name).eq(reversed.bytes()))
}

fn is_apostrophe(c: char) -> bool {
    matches!(
        c,
        '\'' | '`' | '´' | '‘' | '’' | '‚' | '‛' | '′' | '‵' | '＇' | '\u{2b9}'
            ..='\u{2c1}' | '\u{2c8}' | '\u{2ca}' | '\u{2cb}' | '\u{294}' | '\u{295}' | '\u{a78b}' | '\u{a78c}'
    )
}

/// Whether a folded word is an article. Before some letters the l of the Arabic one sounds like them: as-Sadr.
fn is_article(word: &str, next: Option<&str>) -> bool {
    const ASSIMILATED: [&str; 10] = ["d", "dh", "n", "r", "s", "sh", "t", "th", "z", "dj"];
    let is_assimilated = || {
        let sound = word.strip_prefix(['a', 'e', 'u']).unwrap_or_default();
        ASSIMILATED.contains(&sound) && next.is_some_and(|next| next.starts_with(sound))
    };
    matches!(word, "al" | "el" | "ul" | "the") || is_assimilated()
}

fn without_article(word: &str) -> &str {
    match word.strip_prefix("ال") {
        Some(rest) if word != "الله" && rest.chars().nth(1).is_some() => rest,
        _ => word,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_found_however_it_is_written() {
        for (a, b) in [
            ("Kata’ib Hezbollah", "kataib  HEZBOLLAH"),
            ("Kataʿib Hizb Allāh", "Kata`ib Hizb Allah"),
            ("Abu Mahdi al-Muhandis", "Abu\u{a0}Mahdi Al Muhandis"),
            ("al-Muhandis", "Muhandis"),
            ("as-Sadr", "al-Sadr"),
            ("ash-Shaʾb", "Al Sha'b"),
            ("U.S. forces", "US forces"),
            ("Hashd al-Sha´abi", "hashd shaabi"),
            ("الحشد الشعبي", "حشد شعبى"),
            ("كتائبُ حزبِ الله", "کتائب حزب الله"),
            ("أبو مهدي المهندس", "ابو مهدی مهندس"),
            ("هيئة تحرير الشام", "هيئه تحرير شام"),
            ("اللواء ٢٥", "لواء 25"),
            ("Baath [Party]", "baath party"),
            ("\u{200f}الموصل\u{200e}", "الموصل"),
        ] {
            assert_eq!(name_key(a), name_key(b), "{a} {b}");
            assert!(have_same_key(a, b), "{a} {b}");
        }
        assert_eq!(["al-", "Al", "…", "The"].map(name_key), ["al", "al", "", "the"]);
        assert_eq!(name_key("حزب الله"), "حزب الله");
    }

    #[test]
    fn what_differs_in_letters_stays_apart() {
        for (a, b) in [
            ("Ansarallah", "Ansar Allah al-Awfiya"),
            ("al-Ahad", "al-Ahed"),
            ("Hezbollah", "Hezbollah (Lebanon)"),
            ("1st Brigade", "2nd Brigade"),
            ("Kataib Hezbollah", "Kataib Sayyid al-Shuhada"),
        ] {
            assert_ne!(name_key(a), name_key(b), "{a} {b}");
            assert!(!have_same_key(a, b), "{a} {b}");
        }
    }

    #[test]
    fn variants_of_an_arabic_letter_are_one() {
        for (a, b) in [
            ("الحشد الشعبى", "الحشد الشعبي"),
            ("فرقة", "فرقه"),
            ("ٱلعراق", "العراق"),
            ("٢٠١٤", "2014"),
            ("۷", "7"),
        ] {
            assert_eq!(fold(a), fold(b));
        }
    }

    #[test]
    fn case_and_diacritics_do_not_matter() {
        for (a, b) in [
            ("Nīnawá province", "ninawa PROVINCE"),
            ("Qaḑā’ al Fallūjah", "qada' al fallujah"),
            ("كَتَائِب حزب الله", "كتايب حزب الله"),
            ("ISTANBUL İ", "istanbul i"),
            ("Straße", "straße"),
            ("e\u{301}té ﬁn", "ete fin"),
            ("日本 가", "日本 \u{1100}\u{1161}"),
        ] {
            assert_eq!(fold(a), fold(b));
        }
    }
}
