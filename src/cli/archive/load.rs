use std::sync::Arc;

use clap::Args;
use dateline_archive::{ArchiveUrl, EventId, Loading};
use rustc_hash::FxHashMap;

use super::connection;
use crate::batch::CancelToken;
use crate::case::event_id_in;
use crate::cli::Failure;
use crate::cli::input::{Input, Loaded};
use crate::cli::notes;
use crate::cli::output::Lines;
use crate::event::ClockZone;
use crate::store::{RowId, Store};

#[derive(Debug, Args)]
pub struct LoadArgs {
    #[command(flatten)]
    input: Input,
    /// The archive: `clickhouse://user@host:port/database/table`
    #[arg(long, value_name = "URL")]
    to: ArchiveUrl,
}

/// After so many events it is told how far loading is.
const TOLD_AFTER: usize = 100_000;

/// What names each row of a store in an archive: as in a case, by its own id and what stands in its row. Of rows that are equal
/// in every letter each further one has a name of its own.
pub fn ids(store: &Store) -> Vec<EventId> {
    let mut seen: FxHashMap<[u8; 16], usize> = FxHashMap::default();
    let mut ids = Vec::with_capacity(store.len());
    for row in store.rows() {
        let before = seen.entry(event_id_in(store, row, 0)).or_default();
        ids.push(EventId(event_id_in(store, row, *before)));
        *before += 1;
    }
    ids
}

pub(super) fn run(args: &LoadArgs) -> Result<(), Failure> {
    let Loaded { store, unread, .. } = args.input.load()?;
    let store = store.in_zone(ClockZone::Utc);
    let loading = load(&args.to, &store)?;
    let mut out = Lines::new(&args.input.guarded())?;
    out.line(format_args!("{} loaded, {} were there", loading.loaded, loading.known))?;
    out.end()?;
    if loading.altered > 0 {
        notes::note(&format!(
            "of {} events the name of a place or kind holds “ › ”, which stands between names in an archive: it is “ > ” there",
            loading.altered
        ));
    }
    unread.end()
}

fn load(url: &ArchiveUrl, store: &Arc<Store>) -> Result<Loading, Failure> {
    let client = connection::client(url)?;
    let ids = ids(store);
    let id = |row: RowId| ids.get(row.index()).copied().unwrap_or(EventId([0; 16]));
    let mut told = 0;
    let tell = |loading: &Loading| {
        let done = loading.loaded + loading.known;
        if done / TOLD_AFTER > told {
            told = done / TOLD_AFTER;
            notes::note(&format!("{done} of {} events", store.len()));
        }
    };
    Ok(Loading::load(&client, store, id, &CancelToken::NEVER, tell)?)
}
