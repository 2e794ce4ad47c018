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

/// The killed and the wounded that a cell tells of, each with how many; `None` if it does not say of whom it tells, or says
/// anything else.
pub(crate) fn amounts_by_kind(text: &str, style: &NumberStyle) -> Option<Vec<(Counted, Amount)>> {
    if text.len() > LONGEST || !text.chars().any(char::is_alphabetic) {
        return None;
    }
    let folded = fold(&western(text));
    let mut found: Vec<(Counted, Amount)> = Vec::new();
    for piece in pieces(&folded) {
        let (counted, amount) = of_piece(piece, style)?;
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
    let mut pieces = vec![text.trim_matches(['.', ' '])];
    for between in BETWEEN {
        pieces = pieces.iter().flat_map(|piece| piece.split(between)).collect();
    }
    pieces
        .into_iter()
        .map(str::trim)
        .filter(|piece| !piece.is_empty())
        .collect()
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
            None if is_of_people(bare) || matches!(bare, "were" | "was" | "others" | "other" | "more" | "still") => {}
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
        let found = amounts_by_kind(text, &NumberStyle::COUNTS).map(|found| {
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
        ] {
            check(text, expected);
        }
    }
}
