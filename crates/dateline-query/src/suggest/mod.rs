//! Suggests which names are likely the same, by how they are spelled and by the names beside which they occur. Nothing is ever merged
//! on its own: a suggestion is shown with its reasons, for somebody to decide.
//!
//! Names are compared only within blocks that share a key (consonants, a rare word, initials) or are neighbours in the
//! alphabet, so that the work grows with the names and not with their pairs.

mod blocks;
mod consonants;
mod cooccurrence;
mod likeness;
mod marks;
mod spelled;
mod suggestion;
mod suggestion_reason;

use rayon::prelude::*;
use rustc_hash::{FxHashMap, FxHashSet};

use self::cooccurrence::Cooccurrence;
use self::likeness::{Likeness, likeness};
use self::spelled::Spelled;
pub use self::suggestion::Suggestion;
pub use self::suggestion_reason::SuggestionReason;
use dateline_batch::{CancelToken, Cancelled};
use dateline_store::{Facet, Store, ValueId};

/// No more suggestions than anybody would look through.
const MAX_SUGGESTIONS: usize = 500;
/// Likelihood from which a pair is suggested.
const MIN_LIKELIHOOD: f64 = 0.7;

/// Two names, and how alike their spellings are.
type Alike = ((ValueId, ValueId), Likeness);

/// Names of actors, places and sources that are likely the same, the likeliest first.
///
/// # Errors
/// [`Cancelled`] soon after `cancel` says so.
pub fn suggest(store: &Store, cancel: &CancelToken) -> Result<Vec<Suggestion>, Cancelled> {
    let mut suggestions = Vec::new();
    for facet in [Facet::Actor, Facet::Place, Facet::Source] {
        suggestions.extend(of_facet(store, facet, cancel)?);
    }
    suggestions.sort_by(|a, b| b.likelihood.cmp(&a.likelihood).then_with(|| a.names.cmp(&b.names)));
    suggestions.truncate(MAX_SUGGESTIONS);
    Ok(suggestions)
}

fn of_facet(store: &Store, facet: Facet, cancel: &CancelToken) -> Result<Vec<Suggestion>, Cancelled> {
    /// Pairs are compared in runs of so many, between which cancelling is looked at.
    const RUN: usize = 4096;
    let spelled = Spelled::all(store, facet);
    let rarity = rarity(&spelled);
    let pairs = blocks::pairs(&spelled, &rarity);
    cancel.check()?;
    let apart = Apart::new(store, facet);
    let alike: Result<Vec<Vec<Alike>>, Cancelled> = pairs
        .par_chunks(RUN)
        .map(|pairs| {
            let compare = |&(a, b): &(u32, u32)| {
                let (a, b) = (spelled.get(a as usize)?, spelled.get(b as usize)?);
                let likeness = likeness(a, b, &rarity)?;
                (!apart.holds(a.value, b.value)).then_some(((a.value, b.value), likeness))
            };
            cancel.check().map(|()| pairs.iter().filter_map(compare).collect())
        })
        .collect();
    // A name has several spellings: the likeliest pair counts.
    let mut best: FxHashMap<(ValueId, ValueId), Likeness> = FxHashMap::default();
    for ((a, b), likeness) in alike?.into_iter().flatten() {
        let known = best.entry((a.min(b), a.max(b))).or_insert_with(|| likeness.clone());
        if likeness.share > known.share {
            *known = likeness;
        }
    }
    let cooccurrence = Cooccurrence::new(store, facet, best.keys().flat_map(|&(a, b)| [a, b]), cancel)?;
    let mut suggestions = Vec::new();
    for ((a, b), likeness) in best {
        if cooccurrence.are_together(a, b) && likeness.reason != SuggestionReason::WrittenAlike {
            continue;
        }
        let (shared, mut reasons) = cooccurrence.shared(store, a, b);
        let likelihood = likeness.share + (1.0 - likeness.share) * 0.6 * shared;
        if likelihood >= MIN_LIKELIHOOD {
            reasons.insert(0, likeness.reason);
            let names = [a, b].map(|value| store.value_name(facet, value));
            suggestions.push(Suggestion::new(facet, names, likelihood, reasons));
        }
    }
    Ok(suggestions)
}

/// How many names have each word, by its consonants.
fn rarity(spelled: &[Spelled]) -> FxHashMap<&str, u32> {
    let mut counts: FxHashMap<&str, (Option<ValueId>, u32)> = FxHashMap::default();
    for name in spelled {
        for word in &name.consonants {
            let (last, count) = counts.entry(word).or_default();
            if *last != Some(name.value) {
                (*last, *count) = (Some(name.value), *count + 1);
            }
        }
    }
    counts.into_iter().map(|(word, (_, count))| (word, count)).collect()
}

/// Names that are known not to be the same.
struct Apart {
    /// The files that describe each name: a file that lists two tells them apart.
    listed: FxHashMap<ValueId, Vec<usize>>,
    /// Members and those that they belong to.
    kin: FxHashSet<(ValueId, ValueId)>,
}

impl Apart {
    fn new(store: &Store, facet: Facet) -> Self {
        let mut listed: FxHashMap<ValueId, Vec<usize>> = FxHashMap::default();
        for (file, opened) in store.files().iter().enumerate() {
            let mut list = |value: Option<ValueId>| {
                if let Some(value) = value {
                    listed.entry(value).or_default().push(file);
                }
            };
            let directory = &opened.directory;
            match facet {
                Facet::Actor => {
                    let actors = directory.actors.iter();
                    actors.for_each(|actor| list(store.actors().find_exactly(&actor.name)));
                }
                Facet::Place => {
                    let lines = directory.places.iter();
                    let lines = lines.map(|place| place.path.join(dateline_event::Place::SEPARATOR));
                    lines.for_each(|line| store.places().find(&line).into_iter().for_each(|node| list(Some(node))));
                }
                Facet::Kind | Facet::Source => {}
            }
        }
        let kin = if facet == Facet::Actor {
            store.kin()
        } else {
            FxHashSet::default()
        };
        Self { listed, kin }
    }

    fn holds(&self, a: ValueId, b: ValueId) -> bool {
        let files = |value| self.listed.get(&value).map_or(&[][..], Vec::as_slice);
        self.kin.contains(&(a, b)) || self.kin.contains(&(b, a)) || files(a).iter().any(|file| files(b).contains(file))
    }
}
