//! Cells that count several things: `2 killed, 5 wounded`, `dead: 3; injured: 10`, `12 morts et 30 blessés`, `3/4`.

use dateline_event::Amount;
use dateline_event::fold::fold;

use super::amount::{LONGEST, amount_of};
use super::units::{is_of_people, kind_of};
use super::{Counted, NumberStyle, western};

/// What stands between the counts.
const BETWEEN: [&str; 15] = [
    ";", ", ", " and ", " & ", " + ", " / ", "/", " et ", " y ", " e ", " und ", " и ", " та ", " ve ", " و",
];

/// Words that say nothing of whom a number counts.
const LINKS: [&str; 14] = [
    "were", "was", "others", "other", "more", "still", "and", "plus", "with", "also", "another", "reported", "еще",
    "ще",
];

/// The killed, the wounded and others that a cell tells of, each with how many; `None` if it does not say of whom it tells, or says
/// anything else. Whom the first number counts its column may say: `own`.
pub(crate) fn amounts_by_kind(text: &str, style: &NumberStyle, own: Counted) -> Option<Vec<(Counted, Amount)>> {
    if text.len() > LONGEST || !text.chars().any(char::is_alphabetic) {
        return None;
    }
    let folded = fold(&western(text));
    let pieces = pieces(&folded);
    let mut found: Vec<(Counted, Amount)> = Vec::new();
    for piece in &pieces {
        let (counted, amount) = of_piece(piece, style).or_else(|| {
            let is_first = found.is_empty() && pieces.len() > 1 && own != Counted::Others;
            Some((own, amount_of(piece, style, own).filter(|_| is_first)?))
        })?;
        if found.iter().any(|(known, _)| *known == counted) {
            return None;
        }
        found.push((counted, amount));
    }
    (!found.is_empty()).then_some(found)
}

/// Two numbers with a mark between them: `3/4`, `3 + 4`, `3 & 4`.
pub(crate) fn pair(text: &str, style: &NumberStyle) -> Option<[Amount; 2]> {
    let plain = western(text);
    let (first, second) = plain.split_once(['/', '+', '|', '&', ';'])?;
    let read = |text: &str| {
        let text = text.trim();
        let is_none = matches!(text, "-" | "–" | "?" | "");
        let found = amount_of(&fold(text), style, Counted::Others);
        (found.is_some() || is_none).then_some(found)
    };
    let (first, second) = (read(first)?, read(second)?);
    let known = |amount: Option<Amount>| amount.unwrap_or(Amount::Words(String::new()));
    Some([known(first), known(second)])
}

fn pieces(text: &str) -> Vec<&str> {
    let mut pieces: Vec<&str> = text.trim_matches(['.', ' ']).split(['(', ')', '[', ']']).collect();
    for between in BETWEEN {
        pieces = pieces.iter().flat_map(|piece| piece.split(between)).collect();
    }
    let pieces = pieces.into_iter().flat_map(|piece| match sum(piece) {
        Some([first, second]) => [first, second],
        None => [piece, ""],
    });
    pieces.map(str::trim).filter(|piece| !piece.is_empty()).collect()
}

/// The two numbers of `4+1 missing`.
fn sum(piece: &str) -> Option<[&str; 2]> {
    let (first, second) = piece.split_once('+')?;
    let is_number = !first.is_empty() && first.bytes().all(|byte| byte.is_ascii_digit());
    (is_number && second.trim_start().starts_with(|c: char| c.is_ascii_digit())).then_some([first, second])
}

/// A number with a word for those whom it counts, before or behind it.
fn of_piece(piece: &str, style: &NumberStyle) -> Option<(Counted, Amount)> {
    let mut counted = None;
    let mut rest: Vec<&str> = Vec::new();
    for word in piece.split([' ', ':', '=']).filter(|word| !word.is_empty()) {
        let bare = word.trim_matches(['.', ',', '(', ')']);
        match kind_of(bare) {
            Some(kind) if counted.is_none_or(|known| known == kind) => counted = Some(kind),
            Some(_) => return None,
            None if is_of_people(bare) || LINKS.contains(&bare) => {}
            None => rest.push(word),
        }
    }
    let counted = counted?;
    Some((counted, amount_of(&rest.join(" "), style, counted)?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &str) {
        check_in(Counted::Others, text, expected);
    }

    #[track_caller]
    fn check_in(own: Counted, text: &str, expected: &str) {
        let found = amounts_by_kind(text, &NumberStyle::COUNTS, own).map(|found| {
            let words = found.iter().map(|(counted, amount)| format!("{counted:?} {amount}"));
            words.collect::<Vec<_>>().join(", ")
        });
        assert_eq!(found.as_deref().unwrap_or("-"), expected, "{text}");
    }

    #[test]
    fn counts_of_several_kinds_are_taken_apart() {
        for (text, expected) in [
            ("2 killed, 5 wounded", "Killed 2, Wounded 5"),
            ("2 killed and 5 others injured", "Killed 2, Wounded 5"),
            ("dead: 3; injured: 10", "Killed 3, Wounded 10"),
            (
                "at least 12 people killed, up to 30 wounded",
                "Killed ≥ 12, Wounded ≤ 30",
            ),
            ("two killed, five injured", "Killed 2, Wounded 5"),
            ("1,200 killed, 3,400 wounded", "Killed 1200, Wounded 3400"),
            ("12 morts et 30 blessés", "Killed 12, Wounded 30"),
            ("3 muertos y 4 heridos", "Killed 3, Wounded 4"),
            ("2 Tote, 5 Verletzte", "Killed 2, Wounded 5"),
            ("5 погибших, 10 раненых", "Killed 5, Wounded 10"),
            ("٣ قتلى و٥ جرحى", "Killed 3, Wounded 5"),
            ("3 dead", "Killed 3"),
            ("2 killed, 3 killed", "-"),
            ("2 killed near the market", "-"),
            ("killed by 3 men", "-"),
            ("2, 5", "-"),
            ("wounded", "-"),
            ("12 houses destroyed", "-"),
            ("4 (5 wounded)", "-"),
            ("4 killed (5 wounded)", "Killed 4, Wounded 5"),
            ("3 killed, 2 missing and 7 arrested", "Killed 3, Missing 2, Arrested 7"),
        ] {
            check(text, expected);
        }
    }

    #[test]
    fn the_column_tells_whom_the_first_number_counts() {
        for (text, expected) in [
            ("4 (5 wounded)", "Killed 4, Wounded 5"),
            ("4 (+5 wounded)", "Killed 4, Wounded 5"),
            ("4 (and 5 others injured)", "Killed 4, Wounded 5"),
            ("at least 4 (up to 12 wounded)", "Killed ≥ 4, Wounded ≤ 12"),
            ("4 + 1 missing", "Killed 4, Missing 1"),
            ("4+1 missing", "Killed 4, Missing 1"),
            ("4, 2 abducted", "Killed 4, Abducted 2"),
            ("4 (5 heridos)", "Killed 4, Wounded 5"),
            ("4 (ещё 5 раненых)", "Killed 4, Wounded 5"),
            ("4 (2 children)", "-"),
            ("4 (3 killed)", "-"),
            ("4, 5", "-"),
            ("4", "-"),
        ] {
            check_in(Counted::Killed, text, expected);
        }
    }
}
