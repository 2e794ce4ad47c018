use std::borrow::Cow;
use std::sync::mpsc::{self, Receiver};
use std::time::Duration;

use dateline_case::Author;
use dateline_tests::events;
use eframe::egui::Context;

use super::*;
use crate::batch::{Decode, Document, Record};
use crate::event::Event;
use crate::store::{RowId, build};

/// A decoder that meets a fault in one record.
struct Faulty {
    inner: Arc<dyn Decode>,
    offset: u64,
}

impl Decode for Faulty {
    fn event(&self, record: Record) -> Event {
        assert_ne!(record.offset, self.offset, "a fault on purpose");
        self.inner.event(record)
    }

    fn search_text(&self, record: Record) -> Cow<'_, str> {
        self.inner.search_text(record)
    }

    fn raw(&self, record: Record) -> Cow<'_, str> {
        assert_ne!(record.offset, self.offset, "a fault on purpose");
        self.inner.raw(record)
    }
}

fn news(inbox: &Receiver<Message>) -> CaseNews {
    match inbox.recv_timeout(Duration::from_mins(2)).unwrap() {
        Message::Case(news) => *news,
        _ => panic!("the thread tells of the case alone"),
    }
}

#[test]
fn a_fault_in_one_change_loses_no_other() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("made.json");
    std::fs::write(&file, "made up").unwrap();
    let document = events::document(file.to_str().unwrap(), events::handful());
    let decoder = Arc::new(Faulty {
        inner: document.decoder.clone(),
        offset: 2,
    });
    let store = Arc::new(build(vec![Document { decoder, ..document }]));
    // The rows of a store of the same events that meets no fault are the same.
    let (sound, made) = (events::store(events::handful()), events::handful());
    let row_of = |event: usize| {
        sound
            .rows()
            .find(|&row| sound.event(row).title == made[event].title)
            .unwrap()
    };
    let (sender, inbox) = mpsc::channel();
    let outbox = Outbox {
        sender,
        ctx: Context::default(),
    };
    let (requests, received) = mpsc::channel();
    let thread = std::thread::spawn(move || run(&outbox, &received));
    let star = |row: RowId| {
        CaseRequest::Change(CaseStep {
            author: Author::new("Nour").unwrap(),
            change: CaseChange::Star(vec![row]),
        })
    };
    let opened = OpenedFiles {
        store: store.clone(),
        folder: Some(folder.path().join("cases")),
        recent: Vec::new(),
    };
    let asked = [
        CaseRequest::Opened(opened),
        star(row_of(0)),
        star(row_of(2)),
        star(row_of(1)),
    ];
    let told = asked.map(|request| {
        requests.send(request).unwrap();
        news(&inbox)
    });
    let failed = told.each_ref().map(|news| news.failed.clone());
    assert!(
        failed[2]
            .as_ref()
            .is_some_and(|words| words.contains("Perhaps this was not saved")),
        "{failed:?}"
    );
    assert_eq!([&failed[0], &failed[1], &failed[3]], [&None, &None, &None]);
    assert_eq!(told.each_ref().map(|news| news.requests), [1; 4]);
    assert_eq!(told[3].marks.stars.len(), 2);
    drop(requests);
    thread.join().unwrap();
}
