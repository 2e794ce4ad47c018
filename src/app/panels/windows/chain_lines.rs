use crate::app::row_text::when_words;
use crate::app::{State, text};
use crate::chain::{Chain, Step};
use crate::event::words;
use crate::store::{RowId, Store};

/// One event of the chain, in words.
pub struct Line {
    pub row: RowId,
    pub id: String,
    pub when: String,
    pub title: String,
    pub kind: String,
    /// How long after the event before it.
    pub gap: String,
    /// How it is linked with the others, by their numbers, and with what is not there.
    pub links: String,
}

/// The events of a chain in words, in its order.
pub fn lines(chain: &Chain<RowId>, store: &Store) -> Vec<Line> {
    let mut before: Option<RowId> = None;
    let titles: Vec<String> = chain.steps.iter().map(|step| store.event(step.row).title).collect();
    let line = |step: &Step<RowId>| {
        let event = store.event(step.row);
        let is_dated = |row| store.is_dated(row);
        let gap = before
            .replace(step.row)
            .filter(|&row| is_dated(row) && is_dated(step.row))
            .map_or(String::new(), |row| {
                words::days_between(&store.bounds(row), &store.bounds(step.row))
            });
        Line {
            row: step.row,
            when: when_words(&event),
            title: event.title,
            kind: event.kind.last().cloned().unwrap_or_default(),
            gap,
            links: links_words(step, &titles),
            id: event.id,
        }
    };
    chain.steps.iter().map(line).collect()
}

/// "follows 2 “Rockets on a base” · part of 1 “…”, by hand · retaliation for “x”, which is not open".
fn links_words(step: &Step<RowId>, titles: &[String]) -> String {
    let links = step.links.iter().map(|link| {
        let by_hand = if link.is_by_hand { ", by hand" } else { "" };
        let title = titles.get(link.to).map_or("", |title| title.as_str());
        let title = text::isolated(title);
        format!("{} {} “{title}”{by_hand}", link.kind.label(), link.to + 1)
    });
    let dangling = step
        .dangling
        .iter()
        .map(|link| format!("{} “{}”, which is not open", link.kind.label(), link.id));
    links.chain(dangling).collect::<Vec<_>>().join(" · ")
}

/// Why an event of the chain cannot be seen on the timeline now; empty if it can.
pub fn absence(row: RowId, state: &State) -> &'static str {
    let is_dated = state.open.store.is_dated(row);
    let passes = if is_dated {
        state.found.answer.lanes.all.rows().position(row).is_some()
    } else {
        state.found.answer.undated.binary_search(&row).is_ok()
    };
    match (is_dated, passes) {
        (true, true) => "",
        (true, false) => "outside the filters",
        (false, true) => "without a date, so not on the timeline",
        (false, false) => "without a date and outside the filters",
    }
}
