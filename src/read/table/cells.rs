/// The cells of one record, without their quotes.
#[derive(Clone, Copy, Debug, Default)]
pub(in crate::read) struct Cells<'a> {
    /// All cells one after the other.
    text: &'a str,
    /// Where each cell ends in `text`.
    ends: &'a [usize],
}

impl<'a> Cells<'a> {
    pub fn new(text: &'a str, ends: &'a [usize]) -> Self {
        Self { text, ends }
    }

    pub fn len(&self) -> usize {
        self.ends.len()
    }

    /// The cell's text, or "" where the record is too short.
    pub fn get(&self, index: usize) -> &'a str {
        let Some(&end) = self.ends.get(index) else {
            return "";
        };
        let start = index.checked_sub(1).and_then(|before| self.ends.get(before));
        self.text.get(start.copied().unwrap_or_default()..end).unwrap_or("")
    }

    pub fn iter(&self) -> impl Iterator<Item = &'a str> + use<'a> {
        let cells = *self;
        (0..cells.len()).map(move |index| cells.get(index))
    }
}
