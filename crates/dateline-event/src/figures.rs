use std::borrow::Cow;
use std::collections::HashMap;

use super::thing::thing;
use super::{Doubt, Event, FigureRange};

/// What is counted, as it is first called, and what is known of how many.
pub type NamedFigure<'a> = (Cow<'a, str>, FigureRange);

/// Up to so many figures are compared one by one, which is quicker than a map.
const FEW: usize = 16;

/// Joins figures of one event: each thing stands once, under its first name. Words count as names do, whatever their case.
pub fn join_figures(figures: &mut Vec<NamedFigure<'_>>) {
    if figures.len() < 2 {
        return;
    }
    let told = std::mem::take(figures);
    let mut known: HashMap<String, usize> = HashMap::new();
    for (what, range) in told {
        let at = if figures.len() < FEW {
            figures.iter().position(|(other, _)| thing(other) == thing(&what))
        } else {
            if known.is_empty() {
                let names = figures.iter().map(|(what, _)| thing(what).into_owned());
                known.extend(names.zip(0..));
            }
            let next = figures.len();
            let at = *known.entry(thing(&what).into_owned()).or_insert(next);
            (at < next).then_some(at)
        };
        match at.and_then(|at| figures.get_mut(at)) {
            Some((_, other)) => *other = other.union(range),
            None => figures.push((what, range)),
        }
    }
}

impl Event {
    /// What its claims count: each thing once, as it is first called, with all that they say of how many. What they say
    /// in words only is left out.
    pub fn figures(&self) -> Vec<NamedFigure<'_>> {
        let told = self.claims.iter().flat_map(|claim| &claim.figures);
        let numbers = told.filter_map(|figure| Some((figure.what.as_str().into(), FigureRange::of(&figure.amount)?)));
        let mut figures: Vec<NamedFigure<'_>> = numbers.collect();
        join_figures(&mut figures);
        figures
    }

    /// As [`Event::figures`], with those marked about which sources contradict each other. `doubt` is the event's own.
    pub fn disputed_figures(&self, doubt: Doubt) -> Vec<NamedFigure<'_>> {
        let mut figures = self.figures();
        if doubt.contains(Doubt::FIGURES) {
            self.figure_limits(|limits| limits.mark(&mut figures));
        }
        figures
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Amount, Best, Claim, Figure, Source};

    fn claim(outlet: &str, figures: &[(&str, Amount)]) -> Claim {
        Claim {
            source: Source {
                outlet: outlet.to_owned(),
                ..Source::default()
            },
            figures: figures
                .iter()
                .map(|(what, amount)| Figure {
                    what: (*what).to_owned(),
                    amount: amount.clone(),
                })
                .collect(),
            ..Claim::default()
        }
    }

    #[test]
    fn each_thing_stands_once_over_all_claims() {
        let exact = Amount::Exact;
        let event = Event {
            claims: vec![
                claim("A", &[("Killed", exact(14.0)), ("wounded", exact(3.0))]),
                claim(
                    "B",
                    &[("killed", exact(24.0)), ("rockets", Amount::Words("dozens".to_owned()))],
                ),
            ],
            ..Event::default()
        };
        let figures = event.disputed_figures(event.doubt());
        let told: Vec<_> = figures
            .iter()
            .map(|(what, range)| (&**what, range.low, range.high, range.best, range.is_disputed))
            .collect();
        let expected = [
            ("Killed", 14.0, 24.0, Best::Several, true),
            ("wounded", 3.0, 3.0, Best::One(3.0), false),
        ];
        assert_eq!(told, expected);
    }

    #[test]
    fn many_figures_are_joined_as_few_are() {
        let range = |n: u32| FigureRange::of(&Amount::Exact(f64::from(n))).unwrap();
        let name = |n: u32| Cow::from(format!("Thing_{n}"));
        let mut figures: Vec<NamedFigure<'_>> = (0..90).map(|n| (name(n % 30), range(n))).collect();
        join_figures(&mut figures);
        let expected: Vec<NamedFigure<'_>> = (0..30)
            .map(|n| (name(n), range(n).union(range(n + 30)).union(range(n + 60))))
            .collect();
        assert_eq!(figures, expected);
    }
}
