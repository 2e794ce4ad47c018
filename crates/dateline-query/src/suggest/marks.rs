//! What tells names apart that are otherwise alike: numbers, directions, and what stands in brackets.

use dateline_event::fold::name_key;

/// In numbers where a word is one: "1st" and "first" are 1. Single letters and directions are marks of their own.
pub fn marks(key: &str) -> Vec<String> {
    let mut marks: Vec<String> = key.split(' ').filter_map(mark).collect();
    marks.sort_unstable();
    marks
}

fn mark(word: &str) -> Option<String> {
    const ORDINALS: [&[&str]; 12] = [
        &["first", "one", "اول", "i"],
        &["second", "two", "ثاني", "ثانيه", "ii"],
        &["third", "three", "ثالث", "ثالثه", "iii"],
        &["fourth", "four", "رابع", "رابعه", "iv"],
        &["fifth", "five", "خامس", "خامسه", "v"],
        &["sixth", "six", "سادس", "سادسه", "vi"],
        &["seventh", "seven", "سابع", "سابعه", "vii"],
        &["eighth", "eight", "ثامن", "ثامنه", "viii"],
        &["ninth", "nine", "تاسع", "تاسعه", "ix"],
        &["tenth", "ten", "عاشر", "عاشره", "x"],
        &["eleventh", "eleven", "xi"],
        &["twelfth", "twelve", "xii"],
    ];
    const DIRECTIONS: [&[&str]; 12] = [
        &["north", "northern", "شمال", "شماليه"],
        &["south", "southern", "جنوب", "جنوبيه"],
        &["east", "eastern", "شرق", "شرقيه"],
        &["west", "western", "غرب", "غربيه"],
        &["northeast", "northeastern"],
        &["northwest", "northwestern"],
        &["southeast", "southeastern"],
        &["southwest", "southwestern"],
        &["upper", "greater"],
        &["lower", "lesser"],
        &["former", "ex"],
        &["new"],
    ];
    let digits: String = word.chars().filter(char::is_ascii_digit).collect();
    if !digits.is_empty() {
        return Some(digits.trim_start_matches('0').to_owned());
    }
    let known = |words: &[&[&str]]| words.iter().position(|words| words.contains(&word));
    if let Some(number) = known(&ORDINALS) {
        return Some((number + 1).to_string());
    }
    if let Some(direction) = known(&DIRECTIONS) {
        return Some(format!("towards {direction}"));
    }
    let mut letters = word.chars();
    let is_single = letters.next().is_some() && letters.next().is_none();
    is_single.then(|| word.to_owned())
}

/// What stands in brackets of either kind, each folded; in the order of the name.
pub fn brackets(name: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut rest = name;
    while let Some((_, inner)) = rest.split_once(['(', '[']) {
        let Some((inside, after)) = inner.split_once([')', ']']) else {
            break;
        };
        found.push(name_key(inside));
        rest = after;
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_told_apart_however_they_are_written() {
        assert_eq!(marks("1st brigade"), marks("first brigade"));
        assert_ne!(marks("1st brigade"), marks("2nd brigade"));
        assert_ne!(marks("brigade"), marks("25th brigade"));
        assert_ne!(marks("northern command"), marks("southern command"));
        assert_ne!(marks("northeastern iraq"), marks("northwestern iraq"));
        assert_ne!(marks("group a"), marks("group b"));
        assert_eq!(brackets("Military Forces of Iraq (2014-) [x]"), ["2014", "x"]);
        assert_eq!(brackets("broken (one"), [""; 0]);
    }
}
