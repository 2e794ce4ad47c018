//! Which spellings are worth comparing.

use std::hash::{BuildHasher, BuildHasherDefault, Hash};

use dateline_batch::checked::to_u32;
use rayon::prelude::*;
use rustc_hash::{FxHashMap, FxHasher};

use super::spelled::Spelled;

/// Spellings that share a key are compared with so many of their neighbours in its block, and so are neighbours in the
/// alphabet from either end.
const NEIGHBOURS: usize = 12;
const NEIGHBOURS_IN_ALPHABET: usize = 4;
/// A word in more names than this tells nothing.
pub const RARE: u32 = 12;

/// Pairs of indices, each once.
pub fn pairs(spelled: &[Spelled], rarity: &FxHashMap<&str, u32>) -> Vec<(u32, u32)> {
    let mut keys: Vec<(u64, u32)> = spelled
        .par_iter()
        .zip(0_u32..to_u32(spelled.len()))
        .flat_map_iter(|(name, index)| keys(name, rarity).into_iter().map(move |key| (key, index)))
        .collect();
    keys.par_sort_unstable();
    let mut pairs = Vec::new();
    for block in keys.chunk_by(|a, b| a.0 == b.0) {
        let block: Vec<u32> = block.iter().map(|&(_, index)| index).collect();
        pair_neighbours(&block, NEIGHBOURS, spelled, &mut pairs);
    }
    let mut alphabet: Vec<u32> = (0..).take(spelled.len()).collect();
    let text = |index: u32| spelled.get(index as usize).map(|name| (name.within, name.key.as_str()));
    alphabet.par_sort_unstable_by_key(|&index| text(index));
    pair_neighbours(&alphabet, NEIGHBOURS_IN_ALPHABET, spelled, &mut pairs);
    let backwards = |index: u32| text(index).map(|(within, key)| (within, key.chars().rev().collect::<String>()));
    alphabet.par_sort_by_cached_key(|&index| backwards(index));
    pair_neighbours(&alphabet, NEIGHBOURS_IN_ALPHABET, spelled, &mut pairs);
    pairs.par_sort_unstable();
    pairs.dedup();
    pairs
}

fn pair_neighbours(list: &[u32], max: usize, spelled: &[Spelled], pairs: &mut Vec<(u32, u32)>) {
    let of = |index: u32| spelled.get(index as usize).map(|name| (name.value, name.within));
    for (at, &a) in list.iter().enumerate() {
        for &b in list.iter().skip(at + 1).take(max) {
            if let (Some((value, within)), Some((other, there))) = (of(a), of(b))
                && value != other
                && within == there
            {
                pairs.push((a.min(b), a.max(b)));
            }
        }
    }
}

/// The keys of the blocks in which a spelling stands.
fn keys(name: &Spelled, rarity: &FxHashMap<&str, u32>) -> Vec<u64> {
    let mut keys = vec![
        hash((0, name.within, &name.key)),
        hash((1, name.within, &name.skeleton)),
    ];
    let mut words: Vec<&String> = name.consonants.iter().collect();
    words.sort_unstable();
    keys.push(hash((2, name.within, &words)));
    if name.initials.len() > 2 {
        keys.push(hash((3, name.within, &name.initials)));
    }
    words.dedup();
    let rare = words
        .into_iter()
        .filter(|word| word.len() > 2 && rarity.get(word.as_str()).is_some_and(|&count| count <= RARE));
    keys.extend(rare.map(|word| hash((4, name.within, word))));
    keys.extend(name.places.iter().map(|place| hash((5, name.within, place))));
    keys
}

fn hash(key: impl Hash) -> u64 {
    BuildHasherDefault::<FxHasher>::default().hash_one(key)
}
