use std::cmp::Reverse;

use crate::containers::json::lists::Candidate;
use crate::containers::json::sample;
use crate::containers::json::shape::Shape;
use crate::table::{Formats, Rated, Rating};

/// The list that looks most like events among several.
pub(super) struct Best {
    pub list: Candidate,
    /// How much it does.
    pub rating: Rating,
    /// How much its entries tell of events, if it is in no known form.
    pub likeness: u32,
    /// Lists that stand neither in its entries nor around it.
    pub others: Vec<Candidate>,
}

/// How much the entries of a list look like events.
struct Look {
    /// Alone, without the lists in them.
    own: Rating,
    /// Points for what they tell alone.
    likeness: u32,
    /// How many columns they have alone.
    columns: usize,
    /// With all that.
    whole: Rating,
}

impl Look {
    fn of(bytes: &[u8], list: &Candidate, all: &[Candidate], formats: &Formats) -> Self {
        let within = all.iter().filter_map(|other| other.path_within(list));
        let inner: Vec<&str> = within.map(|path| list.shape.column_of(path)).collect();
        let look = |with_parents, inner: &[&str]| {
            let list = (&list.list, &list.shape);
            sample::look(bytes, list, with_parents, inner, formats)
        };
        let rating = |rated: &Option<Rated>| rated.as_ref().map_or(Rating::None, |rated| rated.rating);
        let own = look(false, &inner);
        let whole = if list.is_inner() || !inner.is_empty() {
            rating(&look(true, &[]))
        } else {
            rating(&own)
        };
        Self {
            own: rating(&own),
            columns: own.as_ref().map_or(0, |own| own.names.len()),
            likeness: own.map_or(0, |own| own.likeness),
            whole,
        }
    }
}

impl Best {
    /// Of these lists; `None` if there is none. Of lists that stand in one another the finest is taken whose entries look more like
    /// events than what is around them, or that is called so.
    pub fn of(bytes: &[u8], lists: Vec<Candidate>, formats: &Formats) -> Option<Self> {
        let looks: Vec<Look> = lists
            .iter()
            .map(|list| Look::of(bytes, list, &lists, formats))
            .collect();
        let mut looks: Vec<(Candidate, Look)> = lists.into_iter().zip(looks).collect();
        let has_outermost = looks.iter().any(|(list, _)| !list.is_inner());
        let first = looks
            .iter()
            .enumerate()
            .filter(|(_, (list, _))| list.is_inner() != has_outermost);
        let (mut index, _) = first.max_by_key(|(index, (list, look))| {
            let is_known = list.shape.is_known();
            let is_beside = list.is_beside();
            (
                is_known,
                look.whole,
                !is_beside,
                look.likeness,
                list.count,
                Reverse(*index),
            )
        })?;
        let mut is_first = true;
        while let Some(finer) = finer(&looks, index, is_first) {
            index = finer;
            is_first = false;
        }
        let (list, look) = looks.swap_remove(index);
        let is_apart = |other: &Candidate| {
            let is_around = list.is_within(other) || list.path.starts_with(&format!("{}.", other.path));
            !other.is_inner() && !is_around && !other.path.is_empty()
        };
        let mut others: Vec<Candidate> = looks.into_iter().map(|(list, _)| list).filter(is_apart).collect();
        others.sort_by_key(|list| list.list.start());
        Some(Self {
            list,
            rating: look.whole,
            likeness: look.likeness,
            others,
        })
    }

    /// Whether its entries are surely events.
    pub fn holds_events(&self) -> bool {
        self.list.shape.is_known() || self.rating >= Rating::Dated
    }
}

/// Points of a list that tells when and nothing else.
const ONLY_DATES: u32 = 8;

/// A list in the entries of another, or of any if that has no dates, that holds the events rather.
fn finer(looks: &[(Candidate, Look)], index: usize, is_first: bool) -> Option<usize> {
    let (outer, around) = looks.get(index)?;
    let is_dated = around.own >= Rating::Dated;
    // A feature may be no more than the place of a list of events.
    let is_place = matches!(outer.shape, Shape::Feature) && !is_dated;
    if (outer.shape.is_known() && !is_place) || around.own == Rating::Known {
        return None;
    }
    let says_more_than_dates = |look: &Look| {
        let has_more = look.columns > around.columns.max(2);
        look.likeness > ONLY_DATES || (look.likeness == ONLY_DATES && has_more)
    };
    let is_finer = |(list, look): &(Candidate, Look)| {
        let is_within = list.is_within(outer);
        let holds_events = list.shape.is_known() || look.whole >= Rating::Dated;
        let says_more = look.own >= Rating::Dated && look.likeness > around.likeness && says_more_than_dates(look);
        let is_called_so = list.names_events() && !outer.names_events();
        let is_wanted = if is_dated {
            is_within && list.is_in_most_of(outer) && (says_more || is_called_so)
        } else if around.whole >= Rating::Dated {
            // Its dates are those of a list in it.
            is_within && (says_more_than_dates(look) || is_called_so)
        } else {
            is_within || (is_first && list.is_inner())
        };
        holds_events && is_wanted
    };
    let inner = looks
        .iter()
        .enumerate()
        .filter(|(at, looked)| *at != index && is_finer(looked));
    let finest = inner.max_by_key(|(at, (list, look))| {
        let is_known = list.shape.is_known();
        (
            is_known,
            look.own,
            list.names_events(),
            look.likeness,
            list.count,
            Reverse(*at),
        )
    });
    finest.map(|(at, _)| at)
}
