#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may fail")]

use dateline_batch::CancelToken;
use dateline_event::{Amount, Claim, ClockZone, Figure, Participant, Role, Source};

use super::*;
use crate::test_support::document_of;
use crate::{Facet, build_both};

fn event(id: &str, when: &str, actor: &str) -> Event {
    Event {
        id: id.to_owned(),
        when: when.parse().ok(),
        title: id.to_owned(),
        kind: vec!["Attack".to_owned()],
        actors: vec![Participant::new(actor, Role::Perpetrator)],
        claims: vec![claim("Reuters", 2.0)],
        ..Event::default()
    }
}

fn claim(outlet: &str, killed: f64) -> Claim {
    Claim {
        source: Source {
            outlet: outlet.to_owned(),
            ..Source::default()
        },
        figures: vec![Figure {
            what: "killed".to_owned(),
            amount: Amount::Exact(killed),
        }],
        ..Claim::default()
    }
}

fn base() -> Arc<Store> {
    let events = vec![
        event("a", "2014-06-10", "A"),
        event("b", "2014-06-11", "B"),
        event("c", "2014-06-12", "A"),
        event("d", "soon", "C"),
    ];
    Arc::new(build_both(vec![document_of(events)], false, &CancelToken::NEVER).unwrap())
}

fn titles(store: &Store) -> Vec<String> {
    store.rows().map(|row| store.event(row).title).collect()
}

fn overlaid(base: &Store, rows: &[usize], event: Event) -> OverlaidEvent {
    OverlaidEvent {
        places: rows.iter().map(|&row| base.place(RowId::at(row)).unwrap()).collect(),
        event,
        keeps_names: false,
    }
}

fn laid(base: &Arc<Store>, events: Vec<OverlaidEvent>, added: Option<Document>) -> Arc<Store> {
    let overlay = Arc::new(Overlay { events, added });
    base.with_overlay(&overlay, &CancelToken::NEVER).unwrap()
}

fn killed(store: &Store, row: usize) -> Option<f64> {
    let kinds = store.figure_kinds();
    let kind = kinds.find("killed").unwrap();
    store.figure(RowId::at(row), kind).map(|range| range.high)
}

#[test]
fn a_row_that_is_another_event_stands_in_its_order_and_counts_as_that() {
    let base = base();
    let other = Event {
        place: dateline_event::Place {
            path: vec!["Iraq".to_owned(), "Mosul".to_owned()],
            ..dateline_event::Place::default()
        },
        kind: vec!["Battle".to_owned()],
        claims: vec![claim("AFP", 9.0)],
        ..event("a", "2014-06-13", "D")
    };
    let store = laid(&base, vec![overlaid(&base, &[0], other.clone())], None);
    assert_eq!(titles(&store), ["b", "c", "a", "d"]);
    assert_eq!((store.dated(), store.len()), (3, 4));
    assert!(store.starts().is_sorted());
    let row = RowId::at(2);
    assert_eq!(store.event(row), other);
    assert_eq!(store.event_in_file(row).when, "2014-06-10".parse().ok());
    assert!(store.is_overlaid(row) && !store.is_overlaid(RowId::FIRST));
    assert!(store.search_text(row).contains("AFP") && store.search_text(row).contains("Mosul"));
    assert_eq!(store.places().line(store.node(Facet::Place, row)), "Iraq › Mosul");
    assert_eq!(store.kinds().line(store.node(Facet::Kind, row)), "Battle");
    let actors: Vec<String> = store
        .values_of(Facet::Actor, store.code(Facet::Actor, row))
        .map(|value| store.value_name(Facet::Actor, value))
        .collect();
    assert_eq!(actors, ["D"]);
    assert_eq!((killed(&store, 0), killed(&store, 2)), (Some(2.0), Some(9.0)));
    // The files say what they said, and come back.
    assert_eq!(titles(&base), ["a", "b", "c", "d"]);
    assert!(Arc::ptr_eq(&store.in_files(), &base.in_files()));
    let back = store.with_overlay(&Arc::default(), &CancelToken::NEVER).unwrap();
    assert_eq!(titles(&back), titles(&base));
    // A place leads to the row where it stands now.
    let place = base.place(RowId::FIRST).unwrap();
    assert_eq!(store.rows_at(&FxHashSet::from_iter([place])), [(row, place)]);
}

#[test]
fn a_date_is_taken_away_and_given() {
    let base = base();
    let undated = Event {
        when: None,
        ..event("b", "soon", "B")
    };
    let dated = event("d", "2014-06-01", "C");
    let store = laid(
        &base,
        vec![overlaid(&base, &[1], undated), overlaid(&base, &[3], dated)],
        None,
    );
    assert_eq!(titles(&store), ["d", "a", "c", "b"]);
    assert_eq!(store.dated(), 3);
}

#[test]
fn rows_that_are_one_event_are_shown_once_and_the_others_are_reached() {
    let base = base();
    let both = Event {
        claims: vec![claim("Reuters", 2.0), claim("AFP", 3.0)],
        ..event("a", "2014-06-10", "A")
    };
    let store = laid(&base, vec![overlaid(&base, &[0, 2], both)], None);
    assert_eq!(titles(&store), ["a", "b", "d"]);
    assert_eq!(store.claims(RowId::FIRST), 2);
    let copies: Vec<String> = store.copies(RowId::FIRST).map(|(_, _, event)| event.title).collect();
    assert_eq!(copies, ["c"]);
    let place = base.place(RowId::at(2)).unwrap();
    assert_eq!(store.rows_at(&FxHashSet::from_iter([place])), [(RowId::FIRST, place)]);
}

#[test]
fn events_that_no_file_has_stand_among_the_others_and_are_no_file_on_disk() {
    let base = base();
    let mut added = document_of(vec![event("x", "2014-06-11", "E"), event("y", "2014-06-01", "E")]);
    added.path = "case.dateline".into();
    let store = laid(&base, Vec::new(), Some(added.clone()));
    assert_eq!(titles(&store), ["y", "a", "b", "x", "c", "d"]);
    assert_eq!((store.paths(), store.files().len()), (base.paths(), 2));
    assert!(store.files()[1].is_added);
    // One of them is one with a row of a file.
    let file = FileId::at(1);
    let offset = 1;
    let both = OverlaidEvent {
        places: vec![base.place(RowId::FIRST).unwrap(), RowPlace { file, offset }],
        event: event("a", "2014-06-10", "A"),
        keeps_names: false,
    };
    let store = laid(&base, vec![both], Some(added));
    assert_eq!(titles(&store), ["a", "b", "x", "c", "d"]);
    assert_eq!(store.copies(RowId::FIRST).count(), 1);
}

#[test]
fn an_overlay_stays_in_another_zone_and_where_repeated_rows_stand_apart() {
    let events = vec![
        event("a", "2014-06-10T23:00+03:00", "A"),
        event("b", "2014-06-10T22:00Z", "B"),
        event("b", "2014-06-10T22:00Z", "B"),
    ];
    let mut document = document_of(events);
    document.report.repeated_ids = 1;
    let base = Arc::new(build_both(vec![document], false, &CancelToken::NEVER).unwrap());
    assert_eq!((base.len(), base.has_repeats()), (2, true));
    let later = event("a", "2014-06-11T23:00+03:00", "A");
    let store = laid(&base, vec![overlaid(&base, &[0], later)], None);
    assert_eq!(titles(&store), ["b", "a"]);
    for (zone, apart, count) in [
        (ClockZone::Utc, false, 2),
        (ClockZone::Utc, true, 3),
        (ClockZone::AsGiven, true, 3),
    ] {
        let shown = store.showing(zone, apart);
        assert_eq!(shown.len(), count);
        assert!(shown.overlay().is_some());
        assert_eq!(titles(&shown).last().map(String::as_str), Some("a"));
        let without = shown.with_overlay(&Arc::default(), &CancelToken::NEVER).unwrap();
        assert!(without.overlay().is_none());
    }
    assert!(store.overlay().is_some() && base.overlay().is_none());
}
