use dateline_batch::CancelToken;
use dateline_event::Moment;
use dateline_store::{RowId, Store};
use rustc_hash::FxHashSet;

use crate::{Client, Error, EventId, LoadedEvent, Question, Sql};

/// How many events go over at once.
const BATCH: usize = 5_000;

/// What loading came to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Loading {
    /// Events that were put into the archive.
    pub loaded: usize,
    /// Events that stood there already.
    pub known: usize,
    /// Those of the loaded of which a name of a place or kind is written otherwise there, since ` › ` stands in it.
    pub altered: usize,
}

impl Loading {
    /// Puts all events of a store, which must be on UTC, into an archive, each once: what stands there already is left out, so
    /// that a load that was broken off goes on where it was. `id` names each row. After each batch `tell` hears how far it is.
    ///
    /// Two who load the same events at the same moment may each put them in.
    ///
    /// # Errors
    /// If anything is refused or does not arrive; what was loaded until then stays.
    pub fn load(
        client: &Client,
        store: &Store,
        id: impl Fn(RowId) -> EventId,
        cancel: &CancelToken,
        mut tell: impl FnMut(&Self),
    ) -> Result<Self, Error> {
        let mut loading = Self::default();
        let mut batch: Vec<(EventId, RowId)> = Vec::with_capacity(BATCH);
        let mut rows = store.rows().peekable();
        while let Some(row) = rows.next() {
            batch.push((id(row), row));
            if batch.len() == BATCH || rows.peek().is_none() {
                cancel.check()?;
                loading.load_batch(client, store, &batch)?;
                batch.clear();
                tell(&loading);
            }
        }
        Ok(loading)
    }

    fn load_batch(&mut self, client: &Client, store: &Store, batch: &[(EventId, RowId)]) -> Result<(), Error> {
        let mut known = known(client, store, batch)?;
        let mut lines = String::new();
        let mut altered = 0;
        let before = self.loaded;
        for &(id, row) in batch {
            // Also what stands in the batch twice goes over once.
            if !known.insert(id) {
                self.known += 1;
                continue;
            }
            let event = LoadedEvent::of(store, row, id);
            altered += usize::from(event.is_altered());
            let line = event.to_line().map_err(|error| client.rubbish(&error.to_string()))?;
            lines.push_str(&line);
            lines.push('\n');
            self.loaded += 1;
        }
        if self.loaded > before {
            client.load(&LoadedEvent::COLUMNS, &lines)?;
        }
        self.altered += altered;
        Ok(())
    }
}

/// Which of the events stand in the archive already. They are looked for at their time only, where they can be.
fn known(client: &Client, store: &Store, batch: &[(EventId, RowId)]) -> Result<FxHashSet<EventId>, Error> {
    let anchor = |row: RowId| {
        if store.is_dated(row) {
            store.start(row)
        } else {
            Moment::EPOCH
        }
    };
    let anchors = || batch.iter().map(|&(_, row)| anchor(row));
    let (Some(first), Some(last)) = (anchors().min(), anchors().max()) else {
        return Ok(FxHashSet::default());
    };
    let ids: Vec<String> = batch.iter().map(|(id, _)| id.to_string()).collect();
    let sql = Sql::new("SELECT DISTINCT toString(id) FROM ")
        .part(&client.table())
        .words(" WHERE anchor >= ");
    let sql = sql
        .number(first.micros())
        .words(" AND anchor <= ")
        .number(last.micros());
    let sql = sql
        .words(" AND has(")
        .texts(ids.iter().map(String::as_str))
        .words(", toString(id))");
    let rows: Vec<(String,)> = client.ask(Question::Known, &sql)?;
    let ids = rows
        .iter()
        .map(|(id,)| id.parse().map_err(|_| client.rubbish("its ids are no UUIDs")));
    ids.collect()
}
