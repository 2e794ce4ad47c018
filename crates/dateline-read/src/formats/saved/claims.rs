//! Sources and figures that were changed by hand in the columns that sum up claims.

use dateline_event::fold::fold;
use dateline_event::{Amount, Claim, Event, FIGURE_NAMES, Figure, Source, figure_kind};
use dateline_format::columns::BETWEEN;

use crate::number::{Counted, NumberStyle, amount};

/// Calls the sources of claims as a cell has them now, and adds those that stand behind them; `None` if it is not plain which is
/// which.
pub(super) fn put_sources(event: &mut Event, text: &str) -> Option<()> {
    let outlets: Vec<&str> = if text.is_empty() {
        Vec::new()
    } else {
        text.split(BETWEEN).collect()
    };
    // Of two that have mostly other names one may be gone and another new.
    let is_plain = |claim: &Claim| !claim.source.outlet.contains(BETWEEN);
    if outlets.len() < event.claims.len() || !event.claims.iter().all(is_plain) {
        return None;
    }
    for (claim, outlet) in event.claims.iter_mut().zip(&outlets) {
        (*outlet).clone_into(&mut claim.source.outlet);
    }
    let new = outlets.iter().skip(event.claims.len()).map(|outlet| Claim {
        source: Source {
            outlet: (*outlet).to_owned(),
            ..Source::default()
        },
        ..Claim::default()
    });
    event.claims.extend(new.collect::<Vec<Claim>>());
    Some(())
}

/// Puts the figures of claims as a cell has them now, `Paper A: killed 3, wounded ≥ 10; Paper B: killed 4`; `None` if it is not plain
/// whose they are or how many. No claim is changed then.
pub(super) fn put_figures(event: &mut Event, text: &str) -> Option<()> {
    let mut changed: Vec<(usize, Vec<Figure>)> = Vec::new();
    let mut rest = text;
    for (at, claim) in event.claims.iter().enumerate() {
        let head = format!("{}: ", claim.source.outlet);
        let Some(after) = rest.strip_prefix(head.as_str()) else {
            if !claim.figures.is_empty() {
                changed.push((at, Vec::new()));
            }
            continue;
        };
        // The next claim's figures begin behind the next mark that its name follows.
        let mut marks = after.match_indices(BETWEEN).map(|(mark, _)| mark);
        let begins = |mark: &usize| {
            let next = after.get(mark + BETWEEN.len()..).unwrap_or_default();
            let mut others = event.claims.iter().skip(at + 1);
            others.any(|other| next.starts_with(&format!("{}: ", other.source.outlet)))
        };
        let end = marks.find(begins).unwrap_or(after.len());
        let (own, behind) = after.split_at_checked(end)?;
        changed.push((at, figures(&claim.figures, own)?));
        rest = behind.strip_prefix(BETWEEN).unwrap_or(behind);
    }
    if !rest.trim().is_empty() {
        return None;
    }
    for (at, figures) in changed {
        if let Some(claim) = event.claims.get_mut(at) {
            claim.figures = figures;
        }
    }
    Some(())
}

/// Figures as [`Figure::line`] writes them; those that stand as before keep their amount.
fn figures(known: &[Figure], text: &str) -> Option<Vec<Figure>> {
    if Figure::line(known) == text {
        return Some(known.to_vec());
    }
    let parts = text.split(", ").map(str::trim).filter(|part| !part.is_empty());
    let figure = |part: &str| {
        let same = known
            .iter()
            .find(|figure| format!("{} {}", figure.what, figure.amount) == part);
        if let Some(same) = same {
            return Some(same.clone());
        }
        let of_known = known.iter().filter_map(|figure| {
            let number = part.strip_prefix(figure.what.as_str())?.strip_prefix(' ')?;
            Some((figure.what.as_str(), number))
        });
        let of_new = || what_is_counted(part);
        let (what, number) = of_known.max_by_key(|(what, _)| what.len()).or_else(of_new)?;
        Some(Figure {
            what: Some(what).filter(|what| !what.is_empty())?.to_owned(),
            amount: read_amount(number)?,
        })
    };
    parts.map(figure).collect()
}

/// What a new figure counts, and how many: `killed` and `at least 3`. `None` where words between them say more of the number than
/// is understood, as in `killed rumoured 3`, or nothing says what is counted.
fn what_is_counted(part: &str) -> Option<(&str, &str)> {
    if read_amount(part).is_some() {
        return None;
    }
    let number = part.find(|c: char| c.is_numeric() || matches!(c, '≥' | '≤' | '~'))?;
    // The fewest words behind which all of the rest tells how many.
    let blanks = part.match_indices(' ').map(|(at, _)| at).take_while(|at| *at < number);
    let bounded = blanks.filter_map(|at| part.split_at_checked(at)).find(|(_, rest)| {
        let amount = read_amount(rest.trim());
        amount.is_some_and(|amount| !matches!(amount, Amount::Exact(_)))
    });
    if let Some((what, number)) = bounded {
        return Some((what.trim(), number.trim()));
    }
    let (what, number) = part.split_at_checked(number)?;
    let folded = fold(what.trim());
    let is_known = |name: &str| FIGURE_NAMES.iter().any(|(_, names)| names.contains(&name));
    let says_more = folded
        .split_once(' ')
        .is_some_and(|(first, _)| is_known(first) && figure_kind(&folded) == folded);
    (!says_more).then_some((what.trim(), number))
}

/// How many, as [`Amount`] is written or as people write it; `None` if it is words.
fn read_amount(text: &str) -> Option<Amount> {
    let number = |text: &str| text.trim().parse::<f64>().ok().filter(|number| number.is_finite());
    let range = |text: &str| {
        let (low, high) = text.split_once('–')?;
        Some((number(low)?, number(high)?)).filter(|(low, high)| low <= high)
    };
    if let Some(at_least) = text.strip_prefix('≥').and_then(number) {
        return Some(Amount::AtLeast { at_least });
    }
    if let Some(at_most) = text.strip_prefix('≤').and_then(number) {
        return Some(Amount::AtMost { at_most });
    }
    if let Some(about) = text.strip_prefix('~').and_then(number) {
        return Some(Amount::About { about });
    }
    if let Some((low, high)) = range(text) {
        return Some(Amount::Range { low, high, best: None });
    }
    let with_best = text.strip_suffix(')').and_then(|text| text.split_once(" ("));
    if let Some((best, ends)) = with_best
        && let (Some(best), Some((low, high))) = (number(best), range(ends))
        && (low..=high).contains(&best)
    {
        let best = Some(best);
        return Some(Amount::Range { low, high, best });
    }
    match amount(text, &NumberStyle::COUNTS, Counted::Others)? {
        Amount::Words(_) => None,
        amount => Some(amount),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn event(claims: &[(&str, &[(&str, Amount)])]) -> Event {
        let claim = |(outlet, figures): &(&str, &[(&str, Amount)])| Claim {
            source: Source {
                outlet: (*outlet).to_owned(),
                ..Source::default()
            },
            figures: figures
                .iter()
                .map(|(what, amount)| Figure {
                    what: (*what).to_owned(),
                    amount: amount.clone(),
                })
                .collect(),
            words: "kept".to_owned(),
            ..Claim::default()
        };
        Event {
            claims: claims.iter().map(claim).collect(),
            ..Event::default()
        }
    }

    fn line(event: &Event) -> String {
        let claims = event.claims.iter();
        let told = claims.map(|claim| format!("{}: {}", claim.source.outlet, Figure::line(&claim.figures)));
        told.collect::<Vec<_>>().join(BETWEEN)
    }

    #[test]
    fn figures_are_those_of_the_cell_as_far_as_it_is_plain() {
        let known = || {
            event(&[
                (
                    "Paper A",
                    &[
                        ("killed", Amount::Exact(3.0)),
                        ("wounded", Amount::AtLeast { at_least: 10.0 }),
                    ],
                ),
                ("Paper B", &[("killed", Amount::Exact(4.0))]),
            ])
        };
        for (text, expected) in [
            (
                "Paper A: killed 5, wounded ≥ 10; Paper B: killed 4",
                Some("Paper A: killed 5, wounded ≥ 10; Paper B: killed 4"),
            ),
            (
                "Paper A: killed 3–5; Paper B: killed 4 (2–6), missing 7",
                Some("Paper A: killed 3–5; Paper B: killed 4 (2–6), missing 7"),
            ),
            (
                "Paper A: killed at least 5; Paper B: killed 4",
                Some("Paper A: killed ≥ 5; Paper B: killed 4"),
            ),
            (
                "Paper A: civilians killed at least 5; Paper B: arrested 2",
                Some("Paper A: civilians killed ≥ 5; Paper B: arrested 2"),
            ),
            ("Paper A: killed rumoured 5; Paper B: killed 4", None),
            ("Paper B: killed 9", Some("Paper A: ; Paper B: killed 9")),
            ("", Some("Paper A: ; Paper B: ")),
            ("Paper C: killed 9", None),
            ("Paper A: killed some; Paper B: killed 4", None),
            ("killed 5", None),
        ] {
            let mut event = known();
            let is_read = put_figures(&mut event, text).is_some();
            assert_eq!(is_read.then(|| line(&event)).as_deref(), expected, "{text}");
            if !is_read {
                assert_eq!(event, known());
            }
            assert!(event.claims.iter().all(|claim| claim.words == "kept"));
        }
    }

    #[test]
    fn what_a_new_figure_counts_ends_where_its_number_begins() {
        for (text, expected) in [
            ("Paper A: killed at least 3", Some("Paper A: killed ≥ 3")),
            (
                "Paper A: killed more than 3, wounded about 10",
                Some("Paper A: killed ≥ 4, wounded ~ 10"),
            ),
            (
                "Paper A: aid workers killed 3 to 5",
                Some("Paper A: aid workers killed 3–5"),
            ),
            ("Paper A: killed some say 3", None),
            ("Paper A: at least 3", None),
        ] {
            let mut event = event(&[("Paper A", &[])]);
            let is_read = put_figures(&mut event, text).is_some();
            assert_eq!(is_read.then(|| line(&event)).as_deref(), expected, "{text}");
        }
    }

    #[test]
    fn sources_are_called_as_in_the_cell_and_new_ones_stand_behind() {
        let known = || event(&[("Paper A", &[]), ("Paper B", &[])]);
        for (text, expected) in [
            ("Paper A; Paper C", Some("Paper A: ; Paper C: ")),
            ("Paper A; Paper B; Radio", Some("Paper A: ; Paper B: ; Radio: ")),
            ("Paper A", None),
        ] {
            let mut event = known();
            let is_read = put_sources(&mut event, text).is_some();
            assert_eq!(is_read.then(|| line(&event)).as_deref(), expected, "{text}");
        }
    }
}
