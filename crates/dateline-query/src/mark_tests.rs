//! Marks on random stores against looking at each event.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may fail")]

use std::path::PathBuf;
use std::sync::Arc;

use dateline_batch::{Batch, CancelToken, Directory, Document, EventSummary, FileRow, Record, Report};
use dateline_event::{Bounds, Moment, calendar::DAY};
use dateline_store::{RowId, Store};
use proptest::prelude::*;

use super::tests::{Numbers, bounds, span_of};
use super::*;

/// The marks of the case, one of them a tag that nothing has.
fn all_marks() -> [Mark; 5] {
    let tag = |name: &str| Mark::Tag(name.to_owned());
    [Mark::Star, Mark::Note, tag("a"), tag("b"), tag("unused")]
}

/// An event by its time and its marks.
type Sample = (Bounds, [bool; 4]);

fn store_of(samples: &[Sample]) -> Arc<Store> {
    let mut batch = Batch::default();
    for (number, (bounds, _)) in (1..).zip(samples) {
        let mut summary = EventSummary::default();
        (summary.start, summary.span) = span_of(bounds, None);
        batch.push(
            &summary,
            Record {
                offset: u64::from(number),
                row: FileRow::after(number - 1),
            },
        );
    }
    Arc::new(dateline_store::build(vec![Document {
        path: PathBuf::from("test").into(),
        report: Report::default(),
        directory: Directory::default(),
        batches: vec![batch],
        decoder: Arc::new(Numbers::default()),
    }]))
}

/// Which sample a row is.
fn index_of(store: &Store, row: RowId) -> usize {
    store.place_in_file(row).unwrap().row.number() as usize - 1
}

fn marked(store: &Store, samples: &[Sample]) -> MarkedRows {
    let mut marked = MarkedRows::new(store.len());
    for (number, mark) in all_marks().into_iter().enumerate() {
        let has = |row: &RowId| samples[index_of(store, *row)].1.get(number).is_some_and(|&has| has);
        marked.add(mark, store.rows().filter(has));
    }
    marked
}

/// Whether an event with these marks passes a filter, but for what answers one question.
fn passes(marks: [bool; 4], filter: &Filter, other_than: Option<MarkQuestion>) -> bool {
    let has = |mark: &Mark| {
        all_marks()
            .iter()
            .position(|known| known == mark)
            .is_some_and(|at| marks.get(at) == Some(&true))
    };
    let questions = MarkQuestion::ALL
        .into_iter()
        .filter(|&question| Some(question) != other_than);
    questions.into_iter().all(|question| {
        let mut wanted = filter.marks_about(question).peekable();
        wanted.peek().is_none() || wanted.any(has)
    })
}

fn count(samples: &[Sample], filter: &Filter, is_wanted: impl Fn([bool; 4]) -> bool) -> Count {
    let mut count = Count::default();
    for (bounds, marks) in samples {
        let is_in = is_wanted(*marks) && bounds.possibly_within(filter.time());
        count += Count {
            possible: is_in.into(),
            certain: (is_in && bounds.certainly_within(filter.time())).into(),
        };
    }
    count
}

proptest! {
    #[test]
    fn marks_are_filtered_and_counted_as_by_looking_at_each_event(
        samples in prop::collection::vec((bounds(), any::<[bool; 4]>()), 1..60),
        wanted in prop::collection::vec(prop::collection::vec(0..6_usize, 0..4), 1..4),
        from in prop::option::of(0..40_i64),
    ) {
        let store = store_of(&samples);
        let mut engine = Engine::new(store.clone());
        engine.mark(Arc::new(marked(&store, &samples)));
        for wanted in wanted {
            let unknown = Mark::Tag("unknown".to_owned());
            let filter = Filter {
                marks: wanted.into_iter().map(|at| all_marks().get(at).unwrap_or(&unknown).clone()).collect(),
                from: from.map(|from| Moment::EPOCH + from * DAY),
                ..Filter::default()
            };
            let answer = engine.answer(&filter, LaneBy::None, 0, &CancelToken::NEVER).unwrap();
            prop_assert_eq!(answer.total, count(&samples, &filter, |marks| passes(marks, &filter, None)));
            for (at, mark) in all_marks().into_iter().enumerate() {
                let question = Some(mark.question());
                let is_wanted = |marks: [bool; 4]| marks.get(at) == Some(&true) && passes(marks, &filter, question);
                prop_assert_eq!(answer.marks.of(&mark), count(&samples, &filter, is_wanted));
            }
        }
    }
}

#[test]
fn other_marks_change_the_next_answer() {
    let day = |day: i64| Bounds::window(dateline_event::TimeRange::at(Moment::EPOCH + day * DAY));
    let samples = [(day(1), [true, false, false, false]), (day(2), [false; 4])];
    let store = store_of(&samples);
    let mut engine = Engine::new(store.clone());
    let filter = Filter {
        marks: vec![Mark::Star],
        ..Filter::default()
    };
    let total = |engine: &mut Engine| {
        let answer = engine.answer(&filter, LaneBy::None, 0, &CancelToken::NEVER);
        answer.unwrap().total.possible
    };
    assert_eq!(total(&mut engine), 0);
    engine.mark(Arc::new(marked(&store, &samples)));
    assert_eq!(total(&mut engine), 1);
    engine.mark(Arc::default());
    assert_eq!(total(&mut engine), 0);
}
