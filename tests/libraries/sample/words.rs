use dateline_event::fold::fold;

/// The words of a text that can tell one line from another: folded, without endings, numbers as digits; words that
/// stand in any text are left out.
pub fn words(text: &str) -> Vec<String> {
    let folded: Vec<char> = fold(text).chars().filter(|&c| c != '\'').collect();
    let mut words = vec![String::new()];
    for (index, &c) in folded.iter().enumerate() {
        let is_digit = |at: usize| folded.get(at).is_some_and(char::is_ascii_digit);
        if c.is_alphanumeric() {
            words.last_mut().unwrap().push(c);
        } else if !(c == ',' && index > 0 && is_digit(index - 1) && is_digit(index + 1)) {
            words.push(String::new());
        }
    }
    words.into_iter().filter(|word| is_telling(word)).map(plain).collect()
}

fn is_telling(word: &str) -> bool {
    let is_letter = word.len() == 1 && word.bytes().all(|byte| byte.is_ascii_lowercase());
    !(word.is_empty() || is_letter || COMMON.contains(&word))
}

fn plain(word: String) -> String {
    if let Some((_, digits)) = NUMBERS.iter().find(|(name, _)| *name == word) {
        return (*digits).to_owned();
    }
    if !word.bytes().all(|byte| byte.is_ascii_lowercase()) {
        return word;
    }
    let stem = ENDINGS
        .iter()
        .find_map(|ending| word.strip_suffix(ending).filter(|stem| stem.len() >= 4));
    let stem = stem.unwrap_or(&word).replace("isation", "ization");
    match stem.strip_suffix("is") {
        Some(verb) if verb.len() > 4 => format!("{verb}iz"),
        _ => stem,
    }
}

const ENDINGS: [&str; 5] = ["ing", "ed", "es", "s", "e"];

const NUMBERS: &[(&str, &str)] = &[
    ("zero", "0"),
    ("one", "1"),
    ("two", "2"),
    ("three", "3"),
    ("four", "4"),
    ("five", "5"),
    ("six", "6"),
    ("seven", "7"),
    ("eight", "8"),
    ("nine", "9"),
    ("ten", "10"),
    ("eleven", "11"),
    ("twelve", "12"),
    ("dozen", "12"),
    ("thirteen", "13"),
    ("fourteen", "14"),
    ("fifteen", "15"),
    ("sixteen", "16"),
    ("seventeen", "17"),
    ("eighteen", "18"),
    ("nineteen", "19"),
    ("twenty", "20"),
    ("thirty", "30"),
    ("forty", "40"),
    ("fifty", "50"),
    ("sixty", "60"),
    ("twice", "2"),
    ("trio", "3"),
];

#[rustfmt::skip]
const COMMON: &[&str] = &[
    "a", "an", "the", "of", "in", "on", "at", "to", "for", "from", "by", "with", "without", "and", "or", "but", "nor",
    "not", "no", "is", "are", "was", "were", "be", "been", "being", "it", "its", "his", "her", "their", "they", "them",
    "he", "she", "we", "us", "i", "you", "that", "this", "these", "those", "which", "who", "whom", "whose", "what",
    "when", "where", "while", "as", "if", "than", "then", "so", "such", "also", "other", "others", "another", "each",
    "any", "some", "all", "both", "more", "most", "many", "much", "few", "several", "own", "after", "before", "since",
    "until", "during", "over", "under", "up", "down", "out", "off", "into", "onto", "between", "against", "about",
    "around", "near", "there", "here", "has", "have", "had", "having", "do", "does", "did", "will", "would", "could",
    "should", "may", "might", "can", "said", "say", "says", "al", "el", "new", "now", "first", "last", "through",
    "because", "only", "very", "our", "your", "my", "me", "him", "how", "why", "just", "even", "still", "too", "yet",
    "again", "once", "same", "ever", "never", "per", "via", "ago", "within", "among", "upon",
];

#[test]
fn words_are_told_without_their_endings_and_numbers_as_digits() {
    assert_eq!(
        words("The U.S. launched fourteen rockets at Kata’ib Hezbollah’s 2,500 men, 14 of them in al-Qa’im."),
        [
            "launch",
            "14",
            "rocket",
            "kataib",
            "hezbollah",
            "2500",
            "men",
            "14",
            "qaim"
        ]
    );
}
