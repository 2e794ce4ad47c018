use std::borrow::Cow;
use std::collections::{HashMap, HashSet};

use super::thing::thing;
use super::{Amount, NamedFigure, figure_kind};

/// Whether two voices contradict each other in what they count: no number satisfies both. What is of one
/// [kind](figure_kind) counts the same, whatever it is called.
///
/// A voice `V` is whatever tells sources of different origin apart. One thing counted, as most events have, takes no
/// memory of its own.
#[derive(Clone, Debug)]
pub struct FigureLimits<'a, V> {
    first: Option<(Cow<'a, str>, Limits<V>)>,
    others: HashMap<Cow<'a, str>, Limits<V>>,
    /// One of the voices.
    voice: Option<V>,
    has_several_voices: bool,
}

impl<V> Default for FigureLimits<'_, V> {
    fn default() -> Self {
        Self {
            first: None,
            others: HashMap::new(),
            voice: None,
            has_several_voices: false,
        }
    }
}

impl<'a, V: Copy + PartialEq> FigureLimits<'a, V> {
    /// Adds what a voice says of the thing `what`. Words bound nothing.
    pub fn add(&mut self, voice: V, what: &'a str, amount: &Amount) {
        let Some((low, high)) = amount.allowed() else {
            return;
        };
        let known = *self.voice.get_or_insert(voice);
        self.has_several_voices = self.has_several_voices || known != voice;
        let what = thing(what);
        let limits = match &mut self.first {
            Some((first, limits)) if *first == what => limits,
            Some(_) => self.others.entry(what).or_default(),
            None => &mut self.first.insert((what, Limits::default())).1,
        };
        limits.lows.add(low, voice, |a, b| a > b);
        limits.highs.add(high, voice, |a, b| a < b);
    }

    /// The things (names of what is counted, folded) about which some two voices contradict each other.
    pub fn contested(&self) -> HashSet<&str> {
        let first = self.first.iter().map(|(what, limits)| (what, limits));
        let all = || first.clone().chain(&self.others);
        if !self.has_several_voices {
            return HashSet::new();
        }
        if self.others.is_empty() {
            return all()
                .filter(|(_, limits)| limits.cross())
                .map(|(what, _)| what.as_ref())
                .collect();
        }
        let mut kinds: HashMap<Cow<'_, str>, Limits<V>> = HashMap::new();
        for (what, limits) in all() {
            kinds.entry(figure_kind(what)).or_default().join(limits);
        }
        let is_contested = |what: &str| kinds.get(&figure_kind(what)).is_some_and(Limits::cross);
        all()
            .map(|(what, _)| what.as_ref())
            .filter(|what| is_contested(what))
            .collect()
    }

    /// Marks the figures about which some two voices contradict each other.
    pub fn mark(&self, figures: &mut [NamedFigure<'_>]) {
        let contested = self.contested();
        for (what, range) in figures {
            range.is_disputed |= contested.contains(thing(what).as_ref());
        }
    }

    /// Whether some two voices contradict each other.
    pub fn disagree(&self) -> bool {
        !self.contested().is_empty()
    }
}

/// The highest lower bounds and the lowest upper ones.
#[derive(Clone, Copy, Debug)]
struct Limits<V> {
    lows: Farthest<V>,
    highs: Farthest<V>,
}

impl<V> Default for Limits<V> {
    fn default() -> Self {
        Self {
            lows: Farthest {
                first: None,
                second: None,
            },
            highs: Farthest {
                first: None,
                second: None,
            },
        }
    }
}

impl<V: Copy + PartialEq> Limits<V> {
    /// Adds what others say.
    fn join(&mut self, other: &Self) {
        for (low, voice) in other.lows.both() {
            self.lows.add(low, voice, |a, b| a > b);
        }
        for (high, voice) in other.highs.both() {
            self.highs.add(high, voice, |a, b| a < b);
        }
    }

    fn cross(&self) -> bool {
        let cross = |(low, voice): (f64, V)| self.highs.both().any(|(high, other)| voice != other && low > high);
        self.lows.both().any(cross)
    }
}

/// The farthest bound, and the farthest of any other voice.
#[derive(Clone, Copy, Debug)]
struct Farthest<V> {
    first: Option<(f64, V)>,
    second: Option<(f64, V)>,
}

impl<V: Copy + PartialEq> Farthest<V> {
    fn both(&self) -> impl Iterator<Item = (f64, V)> {
        self.first.into_iter().chain(self.second)
    }

    fn add(&mut self, bound: f64, voice: V, is_farther: impl Fn(f64, f64) -> bool) {
        let beats = |known: Option<(f64, V)>| known.is_none_or(|(known, _)| is_farther(bound, known));
        match self.first {
            Some((_, known)) if known != voice => {
                if beats(self.first) {
                    self.second = self.first;
                    self.first = Some((bound, voice));
                } else if beats(self.second) {
                    self.second = Some((bound, voice));
                }
            }
            first => {
                if beats(first) {
                    self.first = Some((bound, voice));
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// As [`FigureLimits`], by comparing all with all.
    fn naive(figures: &[(u8, &str, Amount)]) -> bool {
        figures.iter().any(|(voice, what, amount)| {
            let mut others = figures.iter().filter(|(_, thing, _)| thing == what);
            others.any(|(other, _, against)| voice != other && amount.contradicts(against))
        })
    }

    #[test]
    fn it_finds_what_comparing_all_with_all_finds() {
        let amounts = [
            Amount::Exact(1.0),
            Amount::Exact(3.0),
            Amount::AtLeast { at_least: 2.0 },
            Amount::AtMost { at_most: 2.0 },
            Amount::About { about: 6.0 },
            Amount::Range {
                low: 2.0,
                high: 3.0,
                best: None,
            },
            Amount::Words("dozens".to_owned()),
        ];
        let mut compared = [0, 0];
        // All sequences of four figures of two or three voices about two things.
        let choices: Vec<(u8, &str, Amount)> = amounts
            .iter()
            .enumerate()
            .flat_map(|(index, amount)| {
                let what = if index == 1 { "wounded" } else { "killed" };
                [0, 1].map(|voice| (voice, what, amount.clone()))
            })
            .chain([(2, "killed", Amount::Exact(3.0))])
            .collect();
        for code in 0..choices.len().pow(4) {
            let pick = |place: u32| choices[code / choices.len().pow(place) % choices.len()].clone();
            let figures = [pick(0), pick(1), pick(2), pick(3)];
            let mut limits = FigureLimits::default();
            for (voice, what, amount) in &figures {
                limits.add(*voice, what, amount);
            }
            assert_eq!(limits.disagree(), naive(&figures), "{figures:?}");
            compared[usize::from(limits.disagree())] += 1;
        }
        assert!(compared.iter().all(|&count| count > 1000), "{compared:?}");
    }
}
