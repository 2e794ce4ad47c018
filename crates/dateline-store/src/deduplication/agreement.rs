use std::sync::OnceLock;

use dateline_batch::Document;

use super::said::Said;
use super::shared::{Place, Shared};
use super::telling::Telling;

/// Of the events whose ids two files share, how many were compared, and how many say the same.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Agreement {
    pub compared: u32,
    pub agreeing: u32,
}

impl Agreement {
    /// Most agree: two downloads of one export.
    pub fn is_sure(self) -> bool {
        self.compared > 0 && self.agreeing * 3 >= self.compared * 2
    }

    /// Some agree and some do not, so that nobody can tell from the files what they are.
    pub fn is_unsure(self) -> bool {
        !self.is_sure() && self.compared > 0 && self.agreeing * 3 >= self.compared
    }
}

/// Compares files by the events whose ids they share. The first rows of each are decoded once, with however many files it
/// is compared.
pub(crate) struct Comparison<'a> {
    documents: &'a [Document],
    shared: &'a Shared<'a>,
    /// What the first rows of each document say.
    said: Vec<Vec<OnceLock<Said>>>,
}

impl<'a> Comparison<'a> {
    /// So many events of two files are compared.
    const MAX_COMPARED: usize = 64;
    /// What no more events than this share in part may be chance.
    const FEW: usize = 5;
    /// So many rows of a file are remembered.
    const MAX_REMEMBERED: usize = 4 * Self::MAX_COMPARED;

    pub fn new(documents: &'a [Document], shared: &'a Shared<'a>) -> Self {
        let rows = |document: u16| shared.ids_of(document).min(Self::MAX_REMEMBERED);
        Self {
            documents,
            shared,
            said: (0..)
                .zip(documents)
                .map(|(document, _)| std::iter::repeat_with(OnceLock::new).take(rows(document)).collect())
                .collect(),
        }
    }

    /// How far two files agree on the ids that they share: in the date, and in at least half of what tells their rows apart;
    /// where half agree so far, in the date and half of all that is said.
    pub fn of(&self, a: u16, b: u16) -> Agreement {
        let pairs = self.shared.pairs(a, b, Self::MAX_COMPARED);
        self.with_said(&pairs, |pairs| {
            let agreeing = |telling: &Telling| pairs.iter().filter(|(own, other)| telling.agree(own, other)).count();
            let mut agreeing_events = agreeing(&Telling::of(pairs));
            // What half of them share is no chance, so that an event whose text was written anew is still the same.
            if agreeing_events * 2 >= pairs.len() {
                agreeing_events = agreeing(&Telling::blank()).max(agreeing_events);
            }
            // Of few events nothing tells which parts all rows share: half of them must say the very same.
            let same = pairs.iter().filter(|(own, other)| own.is_same(other)).count();
            if pairs.len() <= Self::FEW && same * 2 < pairs.len() {
                agreeing_events = same;
            }
            Agreement {
                compared: u32::try_from(pairs.len()).unwrap_or(u32::MAX),
                agreeing: u32::try_from(agreeing_events).unwrap_or(u32::MAX),
            }
        })
    }

    /// What the rows of these pairs say.
    fn with_said<T>(&self, pairs: &[(Place, Place)], look: impl FnOnce(&[(&Said, &Said)]) -> T) -> T {
        // Far rows are decoded for this time only.
        let is_far = |place: &Place| place.position >= Self::MAX_REMEMBERED;
        let places = || pairs.iter().flat_map(|(own, other)| [*own, *other]);
        let far: Vec<Said> = places().filter(is_far).map(|place| self.decode(place)).collect();
        let mut next_far = far.iter();
        let mut said = places().filter_map(|place| {
            if is_far(&place) {
                return next_far.next();
            }
            let row = self.said.get(usize::from(place.document))?.get(place.position)?;
            Some(row.get_or_init(|| self.decode(place)))
        });
        let mut both = Vec::with_capacity(pairs.len());
        while let (Some(own), Some(other)) = (said.next(), said.next()) {
            both.push((own, other));
        }
        look(&both)
    }

    fn decode(&self, place: Place) -> Said {
        let document = self.documents.get(usize::from(place.document));
        let address = self.shared.address(place);
        let record = address.and_then(|address| address.record(self.documents));
        let event = document
            .zip(record)
            .map(|(document, record)| document.decoder.event(record));
        event.as_ref().map(Said::by).unwrap_or_default()
    }
}
