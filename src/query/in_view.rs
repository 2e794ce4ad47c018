/// The rows of a lane that possibly touch a stretch of time, in the order of earliest start.
#[derive(Clone, Debug, Default)]
pub struct InView<'a> {
    /// Started before the stretch and reach into it.
    pub(super) earlier: Vec<u32>,
    /// Start within the stretch.
    pub(super) later: &'a [u32],
}

impl InView<'_> {
    pub fn len(&self) -> usize {
        self.earlier.len() + self.later.len()
    }

    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The n-th row.
    pub fn get(&self, index: usize) -> Option<u32> {
        match index.checked_sub(self.earlier.len()) {
            None => self.earlier.get(index).copied(),
            Some(index) => self.later.get(index).copied(),
        }
    }

    /// Where a row stands, if it is in view.
    pub fn position(&self, row: u32) -> Option<usize> {
        match self.later.binary_search(&row) {
            Ok(index) => Some(self.earlier.len() + index),
            Err(_) => self.earlier.binary_search(&row).ok(),
        }
    }

    pub fn iter(&self) -> impl Iterator<Item = u32> {
        self.earlier.iter().chain(self.later).copied()
    }
}
