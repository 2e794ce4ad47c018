use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use super::languages::lists;
use super::name::{listed, without_article};
use super::words::{
    ACTOR_WORDS, FILLERS, KIND_WORDS, LATE_WORDS, LAUNCHES, MANNER_WORDS, MEANS, NAMED_THINGS, NEVER_PLACES, NO_ACTORS,
    OCCASIONS, OTHER_PLACES, OTHER_SOURCES, OTHER_TYPES, OUTCOMES, PICTURES, STRANGERS, WHOLE_NAMES, YEAR_WORDS,
};

/// A list of words that say something about the words beside them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum WordList {
    ActorWords,
    Births,
    Deaths,
    FamilyNames,
    Fillers,
    GivenNames,
    KindWords,
    Languages,
    LateWords,
    Launches,
    MannerWords,
    MaybeActors,
    Means,
    MiddleNames,
    NamedThings,
    Names,
    NeverPlaces,
    NoActors,
    NoKinds,
    Occasions,
    OtherPlaces,
    OtherSources,
    OtherTypes,
    Outcomes,
    PersonTraits,
    Pictures,
    Sides,
    Strangers,
    WholeNames,
    YearWords,
}

impl WordList {
    const ALL: [(Self, &[&str]); 42] = [
        (Self::ActorWords, ACTOR_WORDS),
        (Self::Fillers, FILLERS),
        (Self::KindWords, KIND_WORDS),
        (Self::LateWords, LATE_WORDS),
        (Self::Launches, LAUNCHES),
        (Self::MannerWords, MANNER_WORDS),
        (Self::NamedThings, NAMED_THINGS),
        (Self::NeverPlaces, NEVER_PLACES),
        (Self::NoActors, NO_ACTORS),
        (Self::NoKinds, lists::NO_KINDS),
        (Self::Occasions, OCCASIONS),
        (Self::OtherPlaces, OTHER_PLACES),
        (Self::OtherSources, OTHER_SOURCES),
        (Self::OtherTypes, OTHER_TYPES),
        (Self::Pictures, PICTURES),
        (Self::Strangers, STRANGERS),
        (Self::WholeNames, WHOLE_NAMES),
        (Self::YearWords, YEAR_WORDS),
        (Self::WholeNames, lists::WHOLE_NAMES),
        (Self::LateWords, lists::LATE_WORDS),
        (Self::Fillers, lists::FILLERS),
        (Self::NeverPlaces, lists::NEVER_PLACES),
        (Self::OtherPlaces, lists::OTHER_PLACES),
        (Self::Launches, lists::LAUNCHES),
        (Self::NoActors, lists::NO_ACTORS),
        (Self::KindWords, lists::KIND_WORDS),
        (Self::MannerWords, lists::MANNER_WORDS),
        (Self::OtherSources, lists::OTHER_SOURCES),
        (Self::FamilyNames, lists::FAMILY_NAMES),
        (Self::MiddleNames, lists::MIDDLE_NAMES),
        (Self::GivenNames, lists::GIVEN_NAMES),
        (Self::Births, lists::BIRTHS),
        (Self::Deaths, lists::DEATHS),
        (Self::PersonTraits, lists::PERSON_TRAITS),
        (Self::Languages, lists::LANGUAGES),
        (Self::Names, lists::PERSON_NAMES),
        (Self::OtherTypes, lists::OTHER_TYPES),
        (Self::MaybeActors, lists::MAYBE_ACTORS),
        (Self::Sides, lists::SIDES),
        (Self::OtherPlaces, lists::SIDES),
        (Self::Means, MEANS),
        (Self::Outcomes, OUTCOMES),
    ];

    /// Whether a folded word is in it.
    pub fn holds(self, word: &str) -> bool {
        static LISTS: LazyLock<FxHashMap<String, u32>> = LazyLock::new(|| {
            let mut lists: FxHashMap<String, u32> = FxHashMap::default();
            for (list, words) in WordList::ALL {
                for word in words.iter().flat_map(|word| listed(word)) {
                    *lists.entry(word).or_default() |= 1 << list as u32;
                }
            }
            lists
        });
        let found = LISTS.get(word).or_else(|| LISTS.get(&without_article(word)?));
        found.is_some_and(|lists| lists & 1 << self as u32 != 0)
    }
}

/// All words of these lists, folded.
pub(super) fn all_words() -> impl Iterator<Item = String> {
    WordList::ALL
        .into_iter()
        .flat_map(|(_, words)| words.iter().flat_map(|word| listed(word)))
}

#[cfg(test)]
mod tests {
    use rustc_hash::FxHashSet;

    use super::*;

    #[test]
    fn no_word_stands_twice_in_a_list() {
        for (list, words) in WordList::ALL {
            let mut seen = FxHashSet::default();
            let again: Vec<_> = words.iter().filter(|word| !seen.insert(**word)).collect();
            assert!(again.is_empty(), "{list:?}: {again:?}");
        }
    }
}
