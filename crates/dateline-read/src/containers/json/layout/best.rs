use std::cmp::Reverse;

use crate::containers::json::lists::Candidate;
use crate::table::{Formats, Rating};

/// The list that looks most like events among several.
pub(super) struct Best {
    pub list: Candidate,
    /// How much it does.
    pub rating: Rating,
    /// How much its entries tell of events, if it is in no known form.
    pub likeness: u32,
    /// All others.
    pub others: Vec<Candidate>,
}

impl Best {
    /// Of these lists; `None` if there is none.
    pub fn of(bytes: &[u8], mut lists: Vec<Candidate>, formats: &Formats) -> Option<Self> {
        let rate = |list: &Candidate| {
            if lists.len() > 1 || !list.shape.is_known() {
                let rated = list.look(bytes, formats);
                rated.map_or((Rating::None, 0), |rated| (rated.rating, rated.likeness))
            } else {
                (Rating::Known, 0)
            }
        };
        let rated: Vec<(Rating, u32)> = lists.iter().map(rate).collect();
        let rank = |(index, (list, (rating, _))): (usize, (&Candidate, &(Rating, u32)))| {
            let is_known = list.shape.is_known();
            (is_known, *rating, !list.is_beside(), list.count, Reverse(index))
        };
        let (.., Reverse(index)) = lists.iter().zip(&rated).enumerate().map(rank).max()?;
        let (rating, likeness) = rated.get(index).copied()?;
        Some(Self {
            list: lists.remove(index),
            rating,
            likeness,
            others: lists,
        })
    }

    /// Whether its entries are surely events.
    pub fn holds_events(&self) -> bool {
        self.list.shape.is_known() || self.rating >= Rating::Dated
    }
}
