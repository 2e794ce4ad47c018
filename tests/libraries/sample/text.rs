use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::lines::hash;

/// A text as windows: each line that is not blank, together with the line before and the line after it.
pub struct Text {
    lines: Vec<usize>,
    /// How many distinct words each window has, by the mean of the text.
    lengths: Vec<f64>,
    /// By hash of a word, the windows in which it stands, and how rare it is among the lines.
    words: HashMap<u16, (Vec<usize>, f64)>,
}

/// How well a window fits a claim: the weight of the words that both have, and how many those are.
#[derive(Clone, Copy, Default)]
pub struct Fit {
    weight: f64,
    hits: usize,
}

impl Text {
    /// A line fits a claim if at most one in this many of the other windows fits better.
    const ONE_IN: usize = 20;
    const MIN_HITS: usize = 2;

    pub fn new(lines: &BTreeMap<usize, BTreeSet<u16>>) -> Self {
        let count = |n: usize| f64::from(u32::try_from(n).unwrap());
        let none = BTreeSet::new();
        let mut on_lines: HashMap<u16, usize> = HashMap::new();
        let mut in_windows: HashMap<u16, Vec<usize>> = HashMap::new();
        let mut lengths = Vec::new();
        for (window, (&line, words)) in lines.iter().enumerate() {
            for &word in words {
                *on_lines.entry(word).or_default() += 1;
            }
            let beside = [line - 1, line + 1].map(|line| lines.get(&line).unwrap_or(&none));
            let all: BTreeSet<u16> = beside.into_iter().chain([words]).flatten().copied().collect();
            for &word in &all {
                in_windows.entry(word).or_default().push(window);
            }
            lengths.push(count(all.len()));
        }
        let mean = lengths.iter().sum::<f64>() / count(lines.len());
        let rarity = |word: u16| (count(lines.len()) / count(on_lines[&word])).ln();
        Self {
            lines: lines.keys().copied().collect(),
            lengths: lengths.into_iter().map(|length| length / mean).collect(),
            words: in_windows
                .into_iter()
                .map(|(word, windows)| (word, (windows, rarity(word))))
                .collect(),
        }
    }

    /// How well each window fits these words. Long lines have any word, so that half of their length counts against
    /// them.
    pub fn fits(&self, telling: &BTreeMap<String, f64>) -> Vec<Fit> {
        let mut fits = vec![Fit::default(); self.lines.len()];
        for (word, weight) in telling {
            let Some((windows, rarity)) = self.words.get(&hash(word)) else {
                continue;
            };
            for &window in windows {
                fits[window].weight += weight * rarity;
                fits[window].hits += 1;
            }
        }
        for (fit, length) in fits.iter_mut().zip(&self.lengths) {
            fit.weight /= f64::midpoint(1.0, *length);
        }
        fits
    }

    /// Whether the words around a line are those of the claim: some hits, and more than in nearly all other windows.
    pub fn is_about(&self, line: usize, fits: &[Fit]) -> bool {
        let Ok(window) = self.lines.binary_search(&line) else {
            return false;
        };
        let is_better = |(other, fit): (&usize, &Fit)| other.abs_diff(line) > 1 && fit.weight > fits[window].weight;
        let better = self.lines.iter().zip(fits).filter(|&pair| is_better(pair)).count();
        fits[window].hits >= Self::MIN_HITS && better * Self::ONE_IN <= self.lines.len()
    }

    /// The number of the last line that is not blank.
    pub fn last(&self) -> usize {
        self.lines.last().copied().unwrap_or_default()
    }
}
