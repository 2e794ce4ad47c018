use indexmap::IndexSet;
use rustc_hash::FxBuildHasher;

/// Names, each kept once and known by its number.
#[derive(Clone, Debug, Default)]
pub struct Names(IndexSet<Box<str>, FxBuildHasher>);

impl Names {
    /// The number of `name`, new or known.
    pub fn intern(&mut self, name: &str) -> u32 {
        let index = match self.0.get_index_of(name) {
            Some(index) => index,
            None => self.0.insert_full(name.into()).0,
        };
        u32::try_from(index).unwrap_or(u32::MAX)
    }

    /// The name with this number, or "" if there is none.
    pub fn get(&self, number: u32) -> &str {
        self.0.get_index(number as usize).map_or("", |name| name)
    }

    pub fn number_of(&self, name: &str) -> Option<u32> {
        self.0.get_index_of(name).and_then(|index| u32::try_from(index).ok())
    }

    pub fn iter(&self) -> impl ExactSizeIterator<Item = &str> {
        self.0.iter().map(|name| &**name)
    }

    pub fn len(&self) -> usize {
        self.0.len()
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}
