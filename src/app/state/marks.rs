use std::collections::HashSet;
use std::sync::Arc;

use dateline_case::{Correction, EventId, LinkId, NameDecision, Note, OwnEvent, Tag, View};

use super::{JoinDraft, RowMerge, Waiting};
use crate::app::jobs::{CaseFile, CaseLog, CaseNews, OpenCase};
use crate::case::hand_link;
use crate::query::{Mark, MarkedRows};
use crate::store::{Overlay, RowId, Store};
use crate::work::HandLink;

/// What the user has added to the open files, as far as the window knows.
#[derive(Default)]
pub struct OpenMarks {
    news: Option<Box<CaseNews>>,
    /// Why the last change was not made, until another is.
    pub failed: Option<String>,
    /// What is done as soon as it is known who does it.
    pub waiting: Option<Waiting>,
    /// Why something else was not done.
    pub refused: Option<String>,
    /// The log, as it was read last.
    pub log: Option<Arc<CaseLog>>,
    /// How the files of data of the case are, as they were looked at last.
    pub files: Option<Vec<CaseFile>>,
    /// Whether they are being looked at.
    pub is_looking: bool,
    /// Another case that is about to be brought in.
    pub joining: Option<JoinDraft>,
    /// A note in which the user is to write next.
    pub note_to_write: Option<dateline_case::NoteId>,
}

impl OpenMarks {
    /// As it is when other files, or more of them, take the place of those that are open: what was read of the case alone stays.
    pub fn after(before: Self) -> Self {
        Self {
            log: before.log,
            is_looking: before.is_looking,
            ..Self::default()
        }
    }

    pub fn take(&mut self, mut news: CaseNews) {
        if let Some(compared) = news.compared.take() {
            self.joining = Some(JoinDraft::new(compared));
        }
        if news.log.is_some() {
            self.log = news.log.take();
        }
        self.failed.clone_from(&news.failed);
        self.refused.clone_from(&news.refused);
        if news.begun.is_some() {
            self.note_to_write = news.begun;
        }
        self.news = Some(Box::new(news));
    }

    /// The case, if there is one.
    pub fn case(&self) -> Option<&OpenCase> {
        self.news.as_ref()?.open.as_ref()
    }

    /// The last step of its log.
    pub fn steps(&self) -> u64 {
        self.news.as_ref().map_or(0, |news| news.marks.steps)
    }

    /// Whether its events were looked for among the rows of a store.
    pub fn knows(&self, store: &Arc<Store>) -> bool {
        self.of(store).is_some() && !store.files().is_empty()
    }

    /// What is known, if it is of the rows of a store.
    fn of(&self, store: &Arc<Store>) -> Option<&CaseNews> {
        self.news.as_deref().filter(|news| news.store.has_same_rows(store))
    }

    /// The same with the events of the case that stand in a row; `None` where there are none.
    fn of_row(&self, store: &Arc<Store>, row: RowId) -> Option<(&CaseNews, Vec<EventId>)> {
        let news = self.of(store)?;
        let events: Vec<EventId> = news.events.of_row(row).collect();
        (!events.is_empty()).then_some((news, events))
    }

    /// Which rows of a store have which marks; none as long as its events were not found.
    pub fn rows(&self, store: &Arc<Store>) -> Arc<MarkedRows> {
        self.of(store).map(|news| news.marked.clone()).unwrap_or_default()
    }

    /// Whether a row of the store has a mark.
    pub fn has(&self, store: &Arc<Store>, mark: &Mark, row: RowId) -> bool {
        self.of(store).is_some_and(|news| news.marked.has(mark, row))
    }

    /// What was not found as it was left, a sentence each.
    pub fn told(&self) -> &[String] {
        self.news.as_ref().map_or(&[], |news| news.told.as_slice())
    }

    /// All tags of the case, in the order of their names.
    pub fn tags(&self) -> &[Tag] {
        self.news.as_ref().map_or(&[], |news| news.marks.tags.as_slice())
    }

    /// What the case says of these files; nothing as long as that is not worked out.
    pub fn overlay(&self, store: &Arc<Store>) -> Arc<Overlay> {
        let news = self.news.as_ref();
        let news = news.filter(|news| news.store.in_files().has_same_rows(&store.in_files()));
        news.map(|news| news.overlay.overlay.clone()).unwrap_or_default()
    }

    /// Whether the case says anything of these files that is not in them.
    pub fn says_more(&self, store: &Arc<Store>) -> bool {
        !self.overlay(store).is_empty()
    }

    /// The corrections of the event in a row, each with whether it counts.
    pub fn corrections_of<'a>(
        &'a self,
        store: &Arc<Store>,
        row: RowId,
    ) -> impl Iterator<Item = (&'a Correction, bool)> {
        self.of_row(store, row).into_iter().flat_map(|(news, events)| {
            let known = news.marks.corrections.iter();
            known
                .filter(move |known| events.contains(&known.event))
                .map(|known| (known, !news.overlay.stale.contains(&(known.event, known.part))))
        })
    }

    /// The events that are one in this row.
    pub fn merge_of(&self, store: &Arc<Store>, row: RowId) -> Option<RowMerge<'_>> {
        let (news, events) = self.of_row(store, row)?;
        let mut merges = news.marks.merges.iter().map(|merge| RowMerge {
            merge,
            shown: merge.events.iter().filter(|event| events.contains(event)).count(),
        });
        merges.find(|of_row| of_row.shown > 0)
    }

    /// The event in a row, if somebody entered it.
    pub fn entered_in(&self, store: &Arc<Store>, row: RowId) -> Option<&OwnEvent> {
        let (news, events) = self.of_row(store, row)?;
        news.marks.own_events.iter().find(|own| events.contains(&own.event()))
    }

    /// What is decided on names in the case; `None` while there is no case.
    pub fn names(&self) -> Option<&[NameDecision]> {
        let news = self.news.as_ref().filter(|news| news.open.is_some())?;
        Some(&news.marks.names)
    }

    /// The links of the case between events of a store, each with its id.
    pub fn links(&self, store: &Arc<Store>) -> Vec<(LinkId, HandLink)> {
        let Some(news) = self.of(store).filter(|news| !news.marks.links.is_empty()) else {
            return Vec::new();
        };
        let rows = news.events.by_event();
        let id = |event: EventId| rows.get(&event).map(|&row| store.id(row));
        let shown = news.marks.links.iter().filter_map(|link| {
            let shown = hand_link(link, id(link.from)?, id(link.to)?)?;
            Some((link.id, shown))
        });
        shown.collect()
    }

    /// All saved views of the case, in the order of their names.
    pub fn views(&self) -> &[View] {
        self.news.as_ref().map_or(&[], |news| news.marks.views.as_slice())
    }

    /// The first row of the store in which an event of the case stands.
    pub fn row_of(&self, store: &Arc<Store>, event: EventId) -> Option<RowId> {
        let mut rows = self.of(store)?.events.rows.iter();
        rows.find(|(_, other)| *other == event).map(|(row, _)| *row)
    }

    /// The tags that a row has.
    pub fn tags_of<'a>(&'a self, store: &'a Arc<Store>, row: RowId) -> impl Iterator<Item = &'a Tag> {
        let tags = self.tags().iter();
        tags.filter(move |tag| self.has(store, &Mark::Tag(tag.name.clone()), row))
    }

    /// A note of the case.
    pub fn note(&self, id: dateline_case::NoteId) -> Option<&Note> {
        self.news.as_ref()?.marks.notes.iter().find(|note| note.id == id)
    }

    /// The notes about the event in a row, in the order in which they were begun.
    pub fn notes_of<'a>(&'a self, store: &Arc<Store>, row: RowId) -> impl Iterator<Item = &'a Note> {
        self.of_row(store, row).into_iter().flat_map(|(news, events)| {
            let notes = news.marks.notes.iter();
            notes.filter(move |note| events.contains(&note.event))
        })
    }

    /// Whether the event in a row says something else now than when it was marked.
    pub fn is_changed(&self, store: &Arc<Store>, row: RowId) -> bool {
        self.of_row(store, row)
            .is_some_and(|(news, events)| events.iter().any(|event| news.events.changed.contains(event)))
    }

    /// Events that say something else than when they were marked.
    pub fn changed(&self) -> Vec<EventId> {
        self.news
            .as_ref()
            .map(|news| news.events.changed.clone())
            .unwrap_or_default()
    }

    /// Events that are not found for sure.
    pub fn doubtful(&self) -> Vec<EventId> {
        let doubtful = self.news.iter().flat_map(|news| &news.events.doubtful);
        doubtful.map(|(event, _)| *event).collect()
    }

    /// Events that are in none of the open files.
    pub fn missing(&self) -> Vec<EventId> {
        self.news
            .as_ref()
            .map(|news| news.events.missing.clone())
            .unwrap_or_default()
    }

    /// The line by which a marked event is known.
    pub fn label(&self, event: EventId) -> Option<&str> {
        Some(self.news.as_ref()?.marks.events.get(&event)?.label.as_str())
    }

    /// The rows of marked events, as far as they are open.
    pub fn rows_of(&self, store: &Arc<Store>, events: &[EventId]) -> Vec<RowId> {
        let wanted: HashSet<&EventId> = events.iter().collect();
        self.of(store)
            .map(|news| news.events.rows_of(&|event| wanted.contains(event)).collect())
            .unwrap_or_default()
    }
}
