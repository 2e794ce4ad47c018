use dateline_batch::{CancelToken, Cancelled};
use dateline_event::gazetteer::{place_key, places_called};
use dateline_store::{Facet, Store, Tree, ValueId};

/// Places of a store that are called otherwise than this text, but are known to be the same place: “Ninawa province” for
/// “Nineveh”. What the text finds by itself is left out, and so is what lies within another of them. Nothing is counted as
/// one by it: it is for those who ask to decide.
///
/// # Errors
/// [`Cancelled`] soon after `cancel` says so.
pub fn also_called(store: &Store, text: &str, cancel: &CancelToken) -> Result<Vec<ValueId>, Cancelled> {
    /// Names are looked at in runs of so many, between which cancelling is looked at.
    const RUN: usize = 1024;
    let text = text.trim().trim_matches('"');
    let wanted = places_called(text);
    if wanted.is_empty() {
        return Ok(Vec::new());
    }
    let (found, key) = (store.find(Facet::Place, text), place_key(text));
    let mut others = Vec::new();
    for (index, value) in store.named_values(Facet::Place).enumerate() {
        if index % RUN == 0 {
            cancel.check()?;
        }
        let is_it = |spelling: &str| places_called(spelling).iter().any(|place| wanted.contains(place));
        let is_same = |spelling: &str| place_key(spelling) == key;
        let mut spellings = store.spellings(Facet::Place, value);
        if !found.contains(&value) && spellings.any(is_it) && !store.spellings(Facet::Place, value).any(is_same) {
            others.push(value);
        }
    }
    let within = |value: ValueId| {
        let tree = store.tree(Facet::Place)?;
        let above = std::iter::successors(tree.parent(value), |&node| tree.parent(node));
        above
            .take_while(|&node| node != Tree::ROOT)
            .find(|node| others.contains(node))
    };
    let outermost = others.iter().copied().filter(|&value| within(value).is_none());
    Ok(outermost.collect())
}
