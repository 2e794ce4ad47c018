use std::sync::Arc;

use super::Command;
use super::app::DatelineApp;
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

impl DatelineApp {
    /// Has pairs counted, unless that was asked already.
    pub(super) fn count_pairs(&mut self, by: PairBy) {
        let answer = &self.state.answer;
        let is_asked = |(known, asked): &(Arc<Answer>, PairBy)| Arc::ptr_eq(known, answer) && *asked == by;
        if !self.asked_pairs.as_ref().is_some_and(is_asked) {
            self.asked_pairs = Some((answer.clone(), by));
            self.jobs.pairs.ask(PairRequest {
                store: self.state.store.clone(),
                answer: answer.clone(),
                by,
            });
        }
    }
}

/// The command that a click on a pair gives.
pub fn command_of(store: &Store, by: PairBy, (acting, suffering): (u32, u32)) -> Command {
    let [acting, suffering] = [acting, suffering].map(|actor| store.value_name(Facet::Actor, actor));
    match by {
        PairBy::Against => Command::ToggleAgainst(Against {
            by: acting,
            on: suffering,
        }),
        PairBy::Together => Command::OnlyTogether(acting, suffering),
    }
}
