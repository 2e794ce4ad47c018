use std::path::PathBuf;
use std::sync::{Arc, mpsc};

use eframe::egui::Context;

use super::Command;
use super::found_findings::{FindingsRequest, FoundFindings};
use super::latest::Latest;
use super::link_index::LinkIndex;
use super::loader::{Beginning, Loaded};
use super::mapping_preview::{Preview, PreviewRequest};
use super::pairing::{PairRequest, Paired, pair};
use super::shown_row::{RowRequest, ShownRow};
use super::table_order::{Sorted, TableOrder, sort};
use crate::event::ClockZone;
use crate::fold::{fold, name_key};
use crate::query::{Answer, Engine, Filter, LaneBy};
use crate::read::{Mapping, MappingError};
use crate::store::{Facet, Naming, Store};
use crate::suggest::{Suggestion, suggest};
use crate::timeline::Viewport;

/// What threads report to the window.
pub enum Message {
    Answered(Box<Answered>),
    Sorted(Sorted),
    Found(Found),
    /// The same for names to merge.
    FoundNames(Found),
    Suggested(Suggestions),
    Paired(Paired),
    Linked(Arc<Store>, LinkIndex),
    /// The first store with its instants in another zone.
    Zoned(Arc<Store>, Arc<Store>),
    /// The first events of a file that is still being read.
    Begun(Beginning),
    Loaded(Loaded),
    /// Files chosen in a dialog.
    Picked {
        paths: Vec<PathBuf>,
        add: bool,
    },
    /// What a mapping would make of a file.
    Previewed(Box<Preview>),
    /// A mapping file was chosen.
    MappingRead(Result<Mapping, MappingError>),
    FindingsFound(FoundFindings),
    RowFound(ShownRow),
    /// What was decided in a dialog.
    Chosen(Command),
    /// A file was written, or why not.
    Saved(Result<PathBuf, String>),
    /// Where, nothing if it was cancelled, or why not.
    EventsSaved(Result<Option<PathBuf>, String>),
}

/// A question about the selection.
pub struct Question {
    /// With whatever naming.
    pub store: Arc<Store>,
    pub naming: Arc<Naming>,
    pub filter: Filter,
    pub lane_by: LaneBy,
}

/// The answer to a [`Question`].
pub struct Answered {
    /// With the naming that was asked for.
    pub store: Arc<Store>,
    pub answer: Answer,
    /// First and last finite moment that a selected event touches.
    pub extent: Option<(i64, i64)>,
}

/// Values of a facet whose name or other spelling holds a text, largest first, those without events last.
#[derive(Clone, Debug)]
pub struct Found {
    pub facet: Facet,
    pub text: String,
    pub values: Arc<Vec<u32>>,
    /// The answer by which they are ranked.
    pub answer: Arc<Answer>,
}

pub struct SortRequest {
    pub store: Arc<Store>,
    pub answer: Arc<Answer>,
    pub viewport: Viewport,
    pub order: TableOrder,
}

pub struct FindRequest {
    pub store: Arc<Store>,
    pub answer: Arc<Answer>,
    pub facet: Facet,
    pub text: String,
}

/// The window's threads, one for each kind of work, so that none waits for another.
pub struct Jobs {
    pub questions: Latest<Question>,
    pub sorts: Latest<SortRequest>,
    pub finds: [Latest<FindRequest>; 4],
    /// Finds names to merge.
    pub names: Latest<FindRequest>,
    pub pairs: Latest<PairRequest>,
    pub links: Latest<Arc<Store>>,
    pub previews: Latest<PreviewRequest>,
    pub findings: Latest<FindingsRequest>,
    pub shown_rows: Latest<RowRequest>,
    pub zones: Latest<(Arc<Store>, ClockZone, bool)>,
    pub suggestions: Latest<Arc<Store>>,
}

/// Names of a store that are likely the same, the likeliest first.
#[derive(Clone)]
pub struct Suggestions {
    pub store: Arc<Store>,
    pub list: Arc<Vec<Suggestion>>,
}

/// How many lanes there are at most, "others" not counted.
pub const MOST_LANES: usize = 60;

/// Sends a message and wakes the window.
#[derive(Clone)]
pub struct Outbox {
    pub sender: mpsc::Sender<Message>,
    pub ctx: Context,
}

impl Outbox {
    pub fn send(&self, message: Message) {
        // The window may be gone already; then nobody wants to know.
        self.sender.send(message).ok();
        self.ctx.request_repaint();
    }
}

impl Jobs {
    pub fn spawn(outbox: &Outbox) -> std::io::Result<Self> {
        let find = |facet: Facet| {
            let outbox = outbox.clone();
            Latest::spawn(facet.label(), move |request: FindRequest, is_cancelled| {
                if let Some(found) = find_values(request, is_cancelled) {
                    outbox.send(Message::Found(found));
                }
            })
        };
        let [actor, place, kind, source] = Facet::ALL;
        Ok(Self {
            questions: spawn_questions(outbox.clone())?,
            sorts: {
                let outbox = outbox.clone();
                Latest::spawn("sort", move |request: SortRequest, is_cancelled| {
                    let SortRequest {
                        store,
                        answer,
                        viewport,
                        order,
                    } = request;
                    if let Some(sorted) = sort(&store, &answer, viewport, order, is_cancelled) {
                        outbox.send(Message::Sorted(sorted));
                    }
                })?
            },
            previews: {
                let outbox = outbox.clone();
                Latest::spawn("preview", move |request: PreviewRequest, is_cancelled| {
                    Preview::make(&request, is_cancelled, |preview| {
                        outbox.send(Message::Previewed(Box::new(preview)));
                    });
                })?
            },
            findings: {
                let outbox = outbox.clone();
                Latest::spawn("findings", move |request: FindingsRequest, is_cancelled| {
                    if let Some(found) = FoundFindings::find(request, is_cancelled) {
                        outbox.send(Message::FindingsFound(found));
                    }
                })?
            },
            shown_rows: {
                let outbox = outbox.clone();
                Latest::spawn("row", move |request: RowRequest, _| {
                    outbox.send(Message::RowFound(ShownRow::find(request)));
                })?
            },
            names: {
                let outbox = outbox.clone();
                Latest::spawn("find names", move |request: FindRequest, is_cancelled| {
                    if let Some(found) = find_values(request, is_cancelled) {
                        outbox.send(Message::FoundNames(found));
                    }
                })?
            },
            finds: [find(actor)?, find(place)?, find(kind)?, find(source)?],
            suggestions: {
                let outbox = outbox.clone();
                Latest::spawn("suggest", move |store: Arc<Store>, is_cancelled| {
                    if let Some(list) = suggest(&store, is_cancelled) {
                        let list = Arc::new(list);
                        outbox.send(Message::Suggested(Suggestions { store, list }));
                    }
                })?
            },
            pairs: {
                let outbox = outbox.clone();
                Latest::spawn("pairs", move |request: PairRequest, is_cancelled| {
                    if let Some(paired) = pair(request, is_cancelled) {
                        outbox.send(Message::Paired(paired));
                    }
                })?
            },
            links: {
                let outbox = outbox.clone();
                Latest::spawn("links", move |store: Arc<Store>, is_cancelled| {
                    if let Some(index) = LinkIndex::build(&store, is_cancelled) {
                        outbox.send(Message::Linked(store, index));
                    }
                })?
            },
            zones: {
                let outbox = outbox.clone();
                Latest::spawn("zone", move |(store, zone, all): (Arc<Store>, ClockZone, bool), _| {
                    let moved = store.showing(zone, all);
                    outbox.send(Message::Zoned(store, moved));
                })?
            },
        })
    }

    /// The thread that finds values of this facet.
    pub fn find(&self, facet: Facet) -> Option<&Latest<FindRequest>> {
        self.finds.get(facet as usize)
    }
}

fn spawn_questions(outbox: Outbox) -> std::io::Result<Latest<Question>> {
    let mut engine: Option<Engine> = None;
    Latest::spawn("query", move |question: Question, is_cancelled| {
        let mut own = match engine.take() {
            Some(engine) if engine.store().has_same_rows(&question.store) => engine,
            _ => Engine::new(question.store.clone()),
        };
        if own.store().naming() != &question.naming {
            let renamed = own.store().renamed(&question.naming);
            own = own.renamed(Arc::new(renamed));
        }
        let store = own.store().clone();
        let send = |answer: Answer| {
            let extent = answer.lanes.all.extent(&store);
            outbox.send(Message::Answered(Box::new(Answered {
                store: store.clone(),
                answer,
                extent,
            })));
        };
        let lanes = (question.lane_by, MOST_LANES);
        if let Ok(answer) = own.answer_in_parts(&question.filter, lanes, is_cancelled, Some(&mut |part| send(part))) {
            send(answer);
            // A newer question stops it; what is left is done after that one.
            own.prepare(is_cancelled).ok();
        }
        engine = Some(own);
    })
}

/// `None` if it was cancelled.
fn find_values(request: FindRequest, is_cancelled: &dyn Fn() -> bool) -> Option<Found> {
    let FindRequest {
        store,
        answer,
        facet,
        text,
    } = request;
    let (folded, key) = (fold(text.trim()), name_key(&text));
    let holds =
        |spelling: &str| fold(spelling).contains(&folded) || (!key.is_empty() && name_key(spelling).contains(&key));
    let first = u32::from(facet.is_tree());
    let matches = |value: u32| value >= first && store.spellings(facet, value).any(holds);
    let counts = answer.facet(facet);
    let mut values = Vec::new();
    for (index, &value) in counts.ranking.iter().enumerate() {
        if index % 1024 == 0 && is_cancelled() {
            return None;
        }
        if matches(value) {
            values.push(value);
        }
    }
    for value in 0..store.values(facet) {
        if value % 1024 == 0 && is_cancelled() {
            return None;
        }
        if counts.count(value).possible == 0 && matches(value) {
            values.push(value);
        }
    }
    Some(Found {
        facet,
        text,
        values: Arc::new(values),
        answer,
    })
}
