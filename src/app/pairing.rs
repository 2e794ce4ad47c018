use std::sync::Arc;

use super::Command;
use crate::app::command::FilterCommand;
use crate::query::{Against, Answer, PairBy, Pairs};
use crate::store::{Facet, Store};

/// How many actors the matrix of pairs has on either side.
pub const MOST_PAIRED: usize = 14;

/// A wish for the pairs of actors in what an answer selects.
#[derive(Clone)]
pub struct PairRequest {
    pub store: Arc<Store>,
    pub answer: Arc<Answer>,
    pub by: PairBy,
}

/// The pairs that were wished for.
pub struct Paired {
    pub answer: Arc<Answer>,
    pub by: PairBy,
    pub pairs: Pairs,
}

impl Paired {
    /// Whether these are the pairs of this answer.
    pub fn is_for(&self, answer: &Arc<Answer>, by: PairBy) -> bool {
        Arc::ptr_eq(&self.answer, answer) && self.by == by
    }
}

/// `None` if it was cancelled.
pub fn pair(request: PairRequest, is_cancelled: &dyn Fn() -> bool) -> Option<Paired> {
    let PairRequest { store, answer, by } = request;
    let pairs = Pairs::under_others(&store, &answer, (by, MOST_PAIRED), is_cancelled).ok()?;
    Some(Paired { answer, by, pairs })
}

/// The command that a click on a pair gives.
pub fn command_of(store: &Store, by: PairBy, (acting, suffering): (u32, u32)) -> Command {
    let [acting, suffering] = [acting, suffering].map(|actor| store.value_name(Facet::Actor, actor));
    match by {
        PairBy::Against => Command::Filter(FilterCommand::ToggleAgainst(Against {
            by: acting,
            on: suffering,
        })),
        PairBy::Together => Command::Filter(FilterCommand::OnlyTogether(acting, suffering)),
    }
}
