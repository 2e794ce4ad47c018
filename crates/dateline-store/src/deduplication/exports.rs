/// Documents in groups, each of which are downloads of one export.
#[derive(Debug)]
pub(super) struct Exports {
    /// Of each document, the first of its group.
    first: Vec<u16>,
}

impl Exports {
    /// Groups so many documents: those of a pair are in one, and so are those that are joined by others.
    pub fn new(documents: usize, pairs: impl Iterator<Item = (u16, u16)>) -> Self {
        let mut exports = Self {
            first: (0..).take(documents).collect(),
        };
        for (a, b) in pairs {
            let (a, b) = (exports.root(a), exports.root(b));
            exports.set(a.max(b), a.min(b));
        }
        for document in (0..).take(documents) {
            let root = exports.root(document);
            exports.set(document, root);
        }
        exports
    }

    /// Whether two documents are downloads of one export.
    pub fn are_one(&self, a: u16, b: u16) -> bool {
        a != b && self.above(a) == self.above(b)
    }

    /// The other documents that are downloads of the same export.
    pub fn others_of(&self, document: u16) -> impl Iterator<Item = u16> {
        let documents = (0..).take(self.first.len());
        documents.filter(move |&other| self.are_one(document, other))
    }

    /// Of each document, whether it is the first of its group in an order.
    pub fn first_by(&self, order: impl Fn(u16) -> usize) -> Vec<bool> {
        let documents = || (0..).take(self.first.len());
        let mut least = vec![usize::MAX; self.first.len()];
        for document in documents() {
            if let Some(least) = least.get_mut(usize::from(self.above(document))) {
                *least = order(document).min(*least);
            }
        }
        let is_first = |document| least.get(usize::from(self.above(document))) == Some(&order(document));
        documents().map(is_first).collect()
    }

    /// The first of a document's group as it is known so far; the way there is halved for the next time.
    fn root(&mut self, mut document: u16) -> u16 {
        while self.above(document) != document {
            let above = self.above(self.above(document));
            self.set(document, above);
            document = above;
        }
        document
    }

    fn above(&self, document: u16) -> u16 {
        self.first.get(usize::from(document)).copied().unwrap_or(document)
    }

    fn set(&mut self, document: u16, first: u16) {
        if let Some(slot) = self.first.get_mut(usize::from(document)) {
            *slot = first;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Exports;

    #[test]
    fn documents_that_others_join_are_one_export() {
        let exports = Exports::new(6, [(1, 4), (3, 4), (2, 5)].into_iter());
        assert!(exports.are_one(1, 3) && exports.are_one(2, 5));
        assert!(!exports.are_one(1, 2) && !exports.are_one(0, 1) && !exports.are_one(1, 1));
        assert_eq!(exports.others_of(4).collect::<Vec<_>>(), [1, 3]);
        let ages = [5, 4, 3, 2, 1, 0];
        let newest = exports.first_by(|document| ages[usize::from(document)]);
        assert_eq!(newest, [true, false, false, false, true, true]);
    }
}
