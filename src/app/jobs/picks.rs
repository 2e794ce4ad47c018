use std::sync::Arc;

use rustc_hash::FxHashSet;

use super::sorted_rows::SortedRows;
use crate::app::command::Picking;
use crate::app::same::Same;
use crate::batch::{CancelToken, FileRow};
use crate::query::{Answer, PickedRows, RowSet};
use crate::store::{FileId, Reread, RowId, Store};
use crate::timeline::Framed;

/// Asks for events to be selected, where finding them takes time.
#[derive(PartialEq)]
pub struct PickRequest {
    pub store: Same<Store>,
    /// What is selected now.
    pub before: Same<PickedRows>,
    pub pick: Pick,
}

/// Which events.
#[derive(PartialEq)]
pub enum Pick {
    /// All that stand between two in an order other than time's; the second gets the focus.
    Sorted {
        sorted: Same<SortedRows>,
        between: [RowId; 2],
        picking: Picking,
    },
    /// What a frame touches.
    Framed {
        answer: Same<Answer>,
        framed: Framed,
        picking: Picking,
    },
    /// The same events of a store that this one took the place of.
    Carried {
        from: Same<Store>,
        rows: Same<PickedRows>,
        /// How rows of files stand now that were read again.
        reread: Same<[Reread]>,
    },
}

/// The rows that are to be selected, and what they answer to.
pub struct Picked {
    pub store: Arc<Store>,
    pub before: Arc<PickedRows>,
    pub rows: RowSet,
    pub focus: Option<RowId>,
    /// Whether they were selected already, by other numbers.
    pub is_carried: bool,
}

impl Picked {
    /// `None` if it was cancelled.
    pub fn find(request: &PickRequest, cancel: &CancelToken) -> Option<Self> {
        let PickRequest { store, before, pick } = request;
        let stays = |picking: Picking| match picking {
            Picking::Alone => RowSet::none(store.len()),
            Picking::Beside => before.to_set(store.len()),
        };
        let (rows, focus) = match pick {
            Pick::Sorted {
                sorted,
                between: [from, to],
                picking,
            } => {
                let mut set = stays(*picking);
                let place = |row: &RowId| sorted.rows.iter().position(|other| other == row);
                let to_place = place(to)?;
                // What began out of view is reached from what was clicked alone.
                let from_place = place(from).unwrap_or(to_place);
                let between = sorted.rows.get(from_place.min(to_place)..=from_place.max(to_place));
                between.unwrap_or_default().iter().for_each(|&row| set.set(row, true));
                (set, Some(*to))
            }
            Pick::Framed {
                answer,
                framed,
                picking,
            } => {
                let mut set = stays(*picking);
                framed.add_to(&mut set, &answer.lanes, store);
                (set, None)
            }
            Pick::Carried { from, rows, reread } => (carried(from, store, rows, reread, cancel)?, None),
        };
        (!cancel.is_cancelled()).then(|| Self {
            store: store.0.clone(),
            before: before.0.clone(),
            rows,
            focus,
            is_carried: matches!(pick, Pick::Carried { .. }),
        })
    }
}

/// Where rows of one store stand in another of the same files; those that are gone are left out.
fn carried(from: &Store, to: &Store, rows: &PickedRows, reread: &[Reread], cancel: &CancelToken) -> Option<RowSet> {
    let files: Vec<_> = from
        .files()
        .iter()
        .map(|file| {
            let now = to.numbered_files().find(|(_, other)| other.path == file.path)?.0;
            Some((now, reread.iter().find(|reread| reread.path == file.path)))
        })
        .collect();
    let place_now = |row: RowId| -> Option<(FileId, FileRow)> {
        let (file, reread) = *files.get(from.file_of(row).index())?.as_ref()?;
        let place = from.place_in_file(row)?.row;
        Some((file, reread.map_or(Some(place), |reread| reread.now(place))?))
    };
    let places: FxHashSet<(FileId, FileRow)> = rows.iter().filter_map(place_now).collect();
    let mut set = RowSet::none(to.len());
    for row in to.rows() {
        if row.index() % 65_536 == 0 && cancel.is_cancelled() {
            return None;
        }
        let place = to.place_in_file(row).map(|record| (to.file_of(row), record.row));
        if place.is_some_and(|place| places.contains(&place)) {
            set.set(row, true);
        }
    }
    Some(set)
}
