use crate::containers::json::lists::Candidate;
use crate::table::{Formats, Rating};

/// The list that looks most like events among several.
pub(super) struct Best {
    pub list: Candidate,
    /// How much it does.
    pub rating: Rating,
    /// All others.
    pub others: Vec<Candidate>,
}

impl Best {
    /// Of these lists; `None` if there is none.
    pub fn of(bytes: &[u8], mut lists: Vec<Candidate>, formats: &Formats) -> Option<Self> {
        let rate = |list: &Candidate| {
            if lists.len() > 1 || !list.shape.is_known() {
                list.rate(bytes, formats)
            } else {
                Rating::Known
            }
        };
        let ratings: Vec<Rating> = lists.iter().map(rate).collect();
        let ranked = lists.iter().zip(ratings).enumerate().map(|(index, (list, rating))| {
            let is_known = list.shape.is_known();
            (
                is_known,
                rating,
                !list.is_beside(),
                list.count,
                std::cmp::Reverse(index),
            )
        });
        let (_, rating, _, _, std::cmp::Reverse(index)) = ranked.max()?;
        Some(Self {
            list: lists.remove(index),
            rating,
            others: lists,
        })
    }

    /// Whether its entries are surely events.
    pub fn holds_events(&self) -> bool {
        self.list.shape.is_known() || self.rating >= Rating::Dated
    }
}
