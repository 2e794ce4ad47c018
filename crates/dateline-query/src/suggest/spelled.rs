use dateline_event::fold::name_key;
use dateline_event::gazetteer::places_called;
use dateline_store::{Facet, Store, ValueId};
use rayon::prelude::*;

use super::consonants::consonants;
use super::marks::{brackets, marks};

/// One spelling of a name, with all by which it is compared.
#[derive(Debug)]
pub struct Spelled {
    pub value: ValueId,
    /// Names are compared only within the same: of places the place around them.
    pub within: ValueId,
    pub name: String,
    pub key: String,
    /// Of each word of the key.
    pub consonants: Vec<String>,
    /// All of them in one, without spaces.
    pub skeleton: String,
    /// First letters of its words, small words left out; of a single word in capitals that word.
    pub initials: String,
    pub is_acronym: bool,
    pub is_arabic: bool,
    pub marks: Vec<String>,
    pub brackets: Vec<String>,
    /// The places that the gazetteer knows by this name.
    pub places: &'static [u16],
}

impl Spelled {
    /// Every spelling of every name of a facet.
    pub fn all(store: &Store, facet: Facet) -> Vec<Self> {
        let values: Vec<ValueId> = store.named_values(facet).collect();
        let spellings = values.into_par_iter().flat_map_iter(|value| {
            let parent = store.tree(facet).and_then(|tree| tree.parent(value));
            let spellings = store.spellings(facet, value);
            spellings.map(move |name| Self {
                places: if facet == Facet::Place {
                    places_called(name)
                } else {
                    &[]
                },
                ..Self::new(value, parent.unwrap_or_default(), name)
            })
        });
        spellings.filter(|spelled| !spelled.key.is_empty()).collect()
    }

    pub fn new(value: ValueId, within: ValueId, name: &str) -> Self {
        let key = name_key(name);
        let words: Vec<String> = key.split(' ').map(consonants).collect();
        let mut letters = name.chars().filter(|letter| *letter != '.');
        let is_acronym = (2..=7).contains(&key.len()) && letters.all(|letter| letter.is_ascii_uppercase());
        let initials = if is_acronym {
            key.clone()
        } else {
            let words = key
                .split(' ')
                .filter(|word| !["of", "and", "for", "in", "to"].contains(word));
            words.filter_map(|word| word.chars().next()).collect()
        };
        Self {
            value,
            within,
            name: name.to_owned(),
            skeleton: words.concat(),
            consonants: words,
            initials,
            is_acronym,
            is_arabic: key.chars().any(|letter| ('\u{600}'..='\u{6ff}').contains(&letter)),
            marks: marks(&key),
            brackets: brackets(name),
            places: &[],
            key,
        }
    }
}
