use std::io;
use std::sync::Arc;

use super::answered::Answered;
use super::outbox::{Message, Outbox};
use crate::app::same::{Same, SameRows};
use crate::app::worker::Worker;
use crate::query::{Answer, Engine, Filter, LaneBy, MarkedRows};
use crate::store::{AddedColumn, Naming};

/// How many lanes there are at most, "others" not counted.
const MAX_LANES: usize = 60;

/// Asks which events a filter selects, and in which lanes.
#[derive(PartialEq)]
pub struct Question {
    /// Of whatever naming.
    pub store: SameRows,
    pub naming: Arc<Naming>,
    pub filter: Filter,
    pub lane_by: LaneBy,
    /// Which of its rows have which marks.
    pub marked: Arc<MarkedRows>,
    /// Added columns of its rows.
    pub columns: Vec<Same<AddedColumn>>,
}

/// A thread that keeps its engine from question to question, as long as the rows are the same.
pub(super) fn spawn(outbox: Outbox) -> io::Result<Worker<Question>> {
    let mut engine: Option<Engine> = None;
    Worker::spawn("query", move |question: &Question, cancel| {
        let mut own = match engine.take() {
            Some(engine) if engine.store().has_same_rows(&question.store) => engine,
            _ => Engine::new(question.store.0.clone()),
        };
        if own.store().naming() != &question.naming {
            let renamed = own.store().renamed(&question.naming);
            own = own.renamed(Arc::new(renamed));
        }
        own.mark(question.marked.clone());
        let columns: Vec<Arc<AddedColumn>> = question.columns.iter().map(|column| column.0.clone()).collect();
        own.set_columns(&columns);
        let store = own.store().clone();
        let send = |answer: Answer| {
            let all = &answer.lanes.all;
            let (extent, bulk) = (all.extent(&store), all.bulk(&store));
            outbox.send(Message::Answered(Box::new(Answered {
                store: store.clone(),
                answer,
                extent,
                bulk,
                marked: question.marked.clone(),
            })));
        };
        let lanes = (question.lane_by, MAX_LANES);
        if let Ok(answer) = own.answer_in_parts(&question.filter, lanes, cancel, Some(&mut |part| send(part))) {
            send(answer);
            // A newer question stops it; what is left is done after that one.
            own.prepare(cancel).ok();
        }
        engine = Some(own);
    })
}
