//! The same questions to a real server and to the store in memory.
//!
//! `DATELINE_CLICKHOUSE` names the servers of a cluster called `dateline` (`127.0.0.1:18101,127.0.0.1:18102`): `scripts/test` starts one.
//! `DATELINE_EVENTS` and `DATELINE_QUESTIONS` say how many events are invented and how many filters are asked.

use std::sync::Arc;

use dateline_batch::CancelToken;
use dateline_event::TimeDelta;
use dateline_event::calendar::DAY;
use dateline_query::{Answers, Engine, Filter, Grouping, ListedEvent, Under};
use dateline_store::{RowId, Store};
use fastrand::Rng;

use super::invented;
use crate::{Archive, ArchiveUrl, Client, EventId, Limits, Loading, schema};

const NEVER: CancelToken = CancelToken::NEVER;

fn number(variable: &str, usual: usize) -> usize {
    std::env::var(variable).map_or(usual, |number| number.parse().unwrap())
}

/// One of the servers.
fn client(user: &str, password: &str, database: &str, server: usize) -> Client {
    let servers = std::env::var("DATELINE_CLICKHOUSE").expect("DATELINE_CLICKHOUSE names no server");
    let address = servers.split(',').nth(server).unwrap();
    let url: ArchiveUrl = format!("clickhouse://{user}@{address}/{database}/events")
        .parse()
        .unwrap();
    Client::new(url, password, Limits::default()).unwrap()
}

/// An empty archive over both servers, which have no common keeper: each makes its tables itself.
fn make(database: &str) -> Client {
    for server in [0, 1] {
        let client = client("dateline", "secret", database, server);
        client
            .carry_out_text(&format!("DROP DATABASE IF EXISTS {database} SYNC"))
            .unwrap();
        for statement in schema(database, "events", Some("dateline")) {
            client
                .carry_out_text(&statement.as_str().replace(" ON CLUSTER `dateline`", ""))
                .unwrap();
        }
    }
    client("dateline", "secret", database, 0)
}

fn id(row: RowId) -> EventId {
    let number = u128::try_from(row.index()).unwrap() + 1;
    EventId(
        number
            .wrapping_mul(0x9E37_79B9_7F4A_7C15_F39C_C060_5CED_C835)
            .to_be_bytes(),
    )
}

fn loaded(database: &str, count: usize) -> (Arc<Store>, Archive) {
    let store = invented::store(&mut Rng::with_seed(7), count);
    let writer = make(database);
    let loading = Loading::load(&writer, &store, id, &NEVER, |_| {}).unwrap();
    assert_eq!((loading.loaded, loading.known, loading.altered), (count, 0, 0));
    let archive = Archive::open(client("reader", "readonly", database, 0)).unwrap();
    (store, archive)
}

/// Ids are another order among events of one moment.
fn shown<Key: Clone>(page: &[ListedEvent<Key>], id: impl Fn(&Key) -> EventId) -> Vec<ListedEvent<EventId>> {
    let shown = page.iter().cloned().map(|event| ListedEvent {
        key: id(&event.key),
        bounds: event.bounds,
        is_doubtful: event.is_doubtful,
        title: event.title,
        actors: event.actors,
        place: event.place,
        kind: event.kind,
        sources: event.sources,
        doubt: event.doubt,
    });
    shown.collect()
}

fn ask(rng: &mut Rng, memory: &mut Engine, archive: &mut Archive, filter: &Filter) {
    let what = serde_json::to_string(filter).unwrap();
    assert_eq!(
        archive.totals(filter, &NEVER).unwrap(),
        memory.totals(filter, &NEVER).unwrap(),
        "{what}"
    );
    for _ in 0..2 {
        let by = Grouping::ALL[rng.usize(..Grouping::ALL.len())];
        let under = [Under::Filter, Under::OtherParts][rng.usize(..2)];
        let found = archive.groups(filter, by, under, &NEVER).unwrap();
        assert_eq!(
            found,
            memory.groups(filter, by, under, &NEVER).unwrap(),
            "{by:?} {under:?} {what}"
        );
    }
    let mut edges = vec![invented::moment(rng)];
    let step = [1, 7, 30, 400][rng.usize(..4)];
    for index in 0..40 {
        edges.push(edges[index] + rng.i64(1..=step) * DAY / rng.i64(1..3));
    }
    let longest_bin = edges.windows(2).map(|pair| pair[1] - pair[0]).max().unwrap();
    for longest in [longest_bin, TimeDelta::MAX] {
        let found = archive.bins(filter, &edges, longest, &NEVER).unwrap();
        assert_eq!(
            found,
            memory.bins(filter, &edges, longest, &NEVER).unwrap(),
            "{edges:?} {what}"
        );
    }
    check_pages(rng, memory, archive, filter, &what);
}

/// Walks through the first pages of both.
fn check_pages(rng: &mut Rng, memory: &mut Engine, archive: &mut Archive, filter: &Filter, what: &str) {
    let most = rng.usize(20..200);
    let mut found = Vec::new();
    for _ in 0..3 {
        let after = found.last().map(|event: &ListedEvent<_>| event.key);
        found.extend(archive.page(filter, after.as_ref(), most, &NEVER).unwrap());
    }
    let told = memory.page(filter, None, most * 3, &NEVER).unwrap();
    assert_eq!(found.len(), told.len(), "{what}");
    // Of the last moment either may have listed others.
    let moment =
        |event: Option<&ListedEvent<EventId>>| event.and_then(|event| event.bounds.map(|bounds| bounds.anchor()));
    let [mut found, mut told] = [shown(&found, |key| key.id), shown(&told, |&row| id(row))];
    assert!(
        found
            .iter()
            .map(|event| (event.bounds.is_none(), moment(Some(event))))
            .is_sorted(),
        "{what}"
    );
    let last = (told.len() == most * 3).then(|| moment(told.last()));
    for page in [&mut found, &mut told] {
        page.retain(|event| Some(moment(Some(event))) != last);
        page.sort_by_key(|event| event.key);
    }
    assert_eq!(found, told, "{what}");
}

#[test]
#[ignore = "needs a ClickHouse: scripts/test starts one"]
fn an_archive_answers_as_memory_does() {
    let (store, mut archive) = loaded("equal", number("DATELINE_EVENTS", 3_000));
    let mut memory = Engine::new(store);
    let mut rng = Rng::with_seed(u64::try_from(number("DATELINE_SEED", 1)).unwrap());
    ask(&mut rng, &mut memory, &mut archive, &Filter::default());
    for _ in 0..number("DATELINE_QUESTIONS", 50) {
        let filter = invented::filter(&mut rng);
        ask(&mut rng, &mut memory, &mut archive, &filter);
    }
}

#[test]
#[ignore = "needs a ClickHouse: scripts/test starts one"]
fn what_was_loaded_is_there_once() {
    let (store, archive) = loaded("once", 7_000);
    let writer = client("dateline", "secret", "once", 0);
    let again = Loading::load(&writer, &store, id, &NEVER, |_| {}).unwrap();
    assert_eq!((again.loaded, again.known), (0, 7_000));
    // A load that ends after its first batch goes on where it was.
    writer.carry_out_text("TRUNCATE TABLE once.events_local").unwrap();
    client("dateline", "secret", "once", 1)
        .carry_out_text("TRUNCATE TABLE once.events_local")
        .unwrap();
    let stop = CancelToken::default();
    let broken = Loading::load(&writer, &store, id, &stop, |_| stop.cancel());
    assert!(broken.is_err());
    let rest = Loading::load(&writer, &store, id, &NEVER, |_| {}).unwrap();
    assert_eq!((rest.loaded, rest.known), (2_000, 5_000));
    let row = store.rows().nth(1_234).unwrap();
    let event = archive.event(id(row)).unwrap().unwrap();
    assert!(event.contains(&format!("\"id\":\"{}\"", store.id(row))), "{event}");
    assert_eq!(archive.event(EventId([0; 16])).unwrap(), None);
}

#[test]
#[ignore = "needs a ClickHouse: scripts/test starts one"]
fn what_the_server_refuses_is_told_in_words() {
    let told = |client: Client| Archive::open(client).map(drop).unwrap_err().to_string();
    let writer = make("refused");
    let wrong = told(client("reader", "wrong", "refused", 0));
    assert!(
        wrong.contains("does not let reader in: user or password are wrong"),
        "{wrong}"
    );
    let absent = told(client("reader", "readonly", "absent", 0));
    assert!(absent.contains("has no such table"), "{absent}");
    writer
        .carry_out_text("ALTER TABLE refused.events DROP COLUMN roles")
        .unwrap();
    let lacking = told(client("reader", "readonly", "refused", 0));
    assert!(
        lacking.contains("there is no column roles") && lacking.contains("nothing can be asked"),
        "{lacking}"
    );
    writer
        .carry_out_text("ALTER TABLE refused.events ADD COLUMN roles Array(String), DROP COLUMN doubt")
        .unwrap();
    let mut archive = Archive::open(client("reader", "readonly", "refused", 0)).unwrap();
    let doubt = archive
        .groups(&Filter::default(), Grouping::Doubt, Under::Filter, &NEVER)
        .unwrap_err()
        .to_string();
    assert_eq!(
        doubt,
        "the archive has no column doubt, so that how sources disagree and stand to events cannot be asked"
    );
    let written = client("reader", "readonly", "refused", 0)
        .load(&["id"], "{}")
        .unwrap_err()
        .to_string();
    assert!(written.contains("says: "), "{written}");
    let limits = Limits {
        rows: 1,
        ..Limits::default()
    };
    let bound = Client::new(writer.url().clone(), "secret", limits).unwrap();
    let many = crate::Sql::new("SELECT number FROM numbers(10)");
    let large = bound
        .ask::<(u64,)>(crate::Question::Page, &many)
        .unwrap_err()
        .to_string();
    assert!(large.contains("too large"), "{large}");
}

#[test]
#[ignore = "needs a ClickHouse: scripts/test starts one"]
fn the_newest_question_takes_the_place_of_the_older() {
    let client = Arc::new(client("reader", "readonly", "default", 0));
    let slow = crate::Sql::new("SELECT count() FROM numbers(100000000000) WHERE sipHash64(number) = 1");
    let older = {
        let client = client.clone();
        std::thread::spawn(move || client.ask::<(u64,)>(crate::Question::Totals, &slow))
    };
    let quick = crate::Sql::new("SELECT toUInt8(1)");
    let is_running = crate::Sql::new(
        "SELECT count() FROM system.processes WHERE query LIKE '%sipHash64%1' AND query NOT LIKE '%processes%'",
    );
    let has_begun = (0..500).any(|_| {
        std::thread::sleep(std::time::Duration::from_millis(20));
        client.ask::<(u64,)>(crate::Question::Columns, &is_running).unwrap() != [(0,)]
    });
    assert!(has_begun, "the slow question never ran");
    assert_eq!(client.ask::<(u8,)>(crate::Question::Totals, &quick).unwrap(), [(1,)]);
    let told = older.join().unwrap().unwrap_err().to_string();
    assert_eq!(told, "a newer question took the place of this one");
}

#[test]
#[ignore = "needs a ClickHouse: scripts/test starts one"]
fn texts_come_back_from_the_server() {
    let client = client("reader", "readonly", "default", 0);
    let mut rng = Rng::with_seed(3);
    for _ in 0..50 {
        let letters = [
            "'",
            "\\",
            "\0",
            "`",
            "\n",
            "é",
            "؟",
            "--",
            "/*",
            "%",
            "_",
            "\u{1F600}",
            "x",
            "\u{feff}",
            "\\'",
            "{a:String}",
        ];
        let text: String = (0..rng.usize(..12))
            .map(|_| letters[rng.usize(..letters.len())])
            .collect();
        let sql = crate::Sql::new("SELECT ")
            .text(&text)
            .words(", ")
            .texts([text.as_str(), "b"]);
        let rows = client
            .ask::<(String, Vec<String>)>(crate::Question::Page, &sql)
            .unwrap();
        assert_eq!(rows, [(text.clone(), vec![text, "b".to_owned()])]);
    }
    let large = "é'".repeat(1 << 19);
    let rows = client.ask::<(u64,)>(
        crate::Question::Page,
        &crate::Sql::new("SELECT length(").text(&large).words(")"),
    );
    assert_eq!(rows.unwrap(), [(3 << 19,)]);
}
