//! Archives and workbooks that hold more than one file of events.

use std::path::{Path, PathBuf};

use dateline_batch::decision::LeftOut;
use dateline_batch::finding::FileFault;
use dateline_batch::unread::{Damage, Refusal, Unread};
use dateline_batch::{CancelToken, Decision, Document, Progress, Reason};
use dateline_query::{Engine, Filter, LaneBy};
use dateline_read::{ReadAs, read_path};
use dateline_store::{RowId, build};
use std::sync::Arc;

use super::support::{findings, refusal};
use dateline_tests::packed::{Cell, workbook, zip};

const IRAQ: &[u8] = b"date,actor,place\n2023-01-02,IS,Mosul\n2023-01-05,PKK,Duhok\n";
const SYRIA: &[u8] = b"date;group;town\n2022-07-01;SDF;Raqqa\n";
const OWN: &[u8] = br#"{"dateline": 1, "events": [{"when": "2021", "title": "A year"}]}"#;

fn save(folder: &Path, name: &str, bytes: &[u8]) -> PathBuf {
    let path = folder.join(name);
    std::fs::write(&path, bytes).unwrap();
    path
}

fn open(path: &Path) -> Vec<Document> {
    read_path(path, &|_| ReadAs::default(), &Progress::default()).unwrap_or_else(|error| panic!("{error}"))
}

fn names(documents: &[Document]) -> Vec<String> {
    documents.iter().map(|document| document.path.name()).collect()
}

fn archive() -> Vec<u8> {
    zip(&[
        ("README.txt", b"What this is.\nTwo lines."),
        ("__MACOSX/._iraq.csv", b"\0\x05\x16\x07"),
        ("2023/iraq.csv", IRAQ),
        ("syria.csv", SYRIA),
        ("own.json", OWN),
        ("codebook.csv", b"column,meaning\nactor,who\nplace,where\n"),
        ("map.png", b"\x89PNG\r\n\x1a\n"),
        (
            "schema.json",
            br#"{"$schema": "x", "properties": {"date": {"type": "string"}}}"#,
        ),
        ("LICENSE", b"All of it is free.\n"),
        ("older.zip", &zip(&[("a.csv", IRAQ)])),
    ])
}

#[test]
fn every_file_of_events_in_an_archive_is_read() {
    let folder = tempfile::tempdir().unwrap();
    let documents = open(&save(folder.path(), "all.zip", &archive()));
    assert_eq!(
        names(&documents),
        ["all.zip › 2023/iraq.csv", "all.zip › own.json", "all.zip › syria.csv"]
    );
    let events: Vec<usize> = documents.iter().map(|document| document.report.events).collect();
    assert_eq!(events, [2, 1, 1]);
    assert_eq!(documents[0].report.format.to_string(), "CSV table, in a zip archive");
    let report = &documents[0].report;
    let told = report
        .decisions
        .iter()
        .map(ToString::to_string)
        .collect::<Vec<_>>()
        .join("\n");
    for words in [
        "Not read from the archive: “LICENSE”, “README.txt” (each is text, but no table",
        "“__MACOSX/._iraq.csv” (is a file that a system adds to archives)",
        "“map.png” (is a picture)",
        "“codebook.csv” (is a table without dates)",
        "“schema.json” (",
    ] {
        assert!(told.contains(words), "{words} in\n{told}");
    }
    // What may well hold events is a finding.
    assert_eq!(
        findings(&documents[0]),
        [
            "“older.zip” of the archive is not read (is an archive that holds another archive; unpack the outer one and open what is in it)"
        ]
    );
    assert!(findings(&documents[1]).is_empty() && findings(&documents[2]).is_empty());
}

#[test]
fn what_is_locked_or_written_in_another_way_may_hold_events() {
    let excel_2003 =
        br#"<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"></Workbook>"#;
    let tar = [&[0; 257][..], b"ustar"].concat();
    let archive = zip(&[
        ("a.csv", IRAQ),
        ("b.xml", excel_2003),
        ("c.parquet", b"PARE...."),
        ("d.tar", &tar),
        ("e.pdf", b"%PDF-1.7"),
        ("f.parquet", b"PAR1"),
    ]);
    let folder = tempfile::tempdir().unwrap();
    let documents = open(&save(folder.path(), "locked.zip", &archive));
    let found = documents[0].report.findings.kept().iter();
    let unread = found.filter_map(|finding| match &finding.reason {
        Reason::File(FileFault::UnreadMember { member, why }) => Some((&*member.0, why.clone())),
        _ => None,
    });
    let mut unread: Vec<(&str, Unread)> = unread.collect();
    unread.sort_by_key(|(name, _)| *name);
    let [(b, xml), (c, parquet), (d, nested), (f, damaged)] = &unread[..] else {
        panic!("{unread:?}");
    };
    assert_eq!([*b, *c, *d, *f], ["b.xml", "c.parquet", "d.tar", "f.parquet"]);
    assert_eq!(*xml, Refusal::XmlWorkbook.into());
    assert_eq!(*parquet, Refusal::LockedParquet.into());
    assert_eq!(*nested, Refusal::NestedArchive.into());
    assert!(matches!(damaged, Unread::Damaged(Damage::Parquet(_))), "{damaged}");
    let left_out = documents[0]
        .report
        .decisions
        .iter()
        .filter_map(|decision| match decision {
            Decision::Archive(left_out) => Some(left_out.clone()),
            _ => None,
        });
    let left_out: Vec<LeftOut> = left_out.collect();
    assert_eq!(
        left_out,
        [LeftOut {
            names: vec!["e.pdf".to_owned()],
            why: Refusal::Pdf.into(),
        }]
    );
}

#[test]
fn files_of_an_archive_are_filters() {
    let folder = tempfile::tempdir().unwrap();
    let store = Arc::new(build(open(&save(folder.path(), "all.zip", &archive()))));
    let count = |name: &str| {
        let filter = Filter {
            files: vec![name.to_owned()],
            ..Filter::default()
        };
        let answer = Engine::new(store.clone()).answer(&filter, LaneBy::None, 0, &CancelToken::NEVER);
        answer.unwrap().total.possible
    };
    assert_eq!(count("all.zip › 2023/iraq.csv"), 2);
    assert_eq!(count("iraq.csv"), 2);
    assert_eq!(count("all.zip"), 4);
    assert_eq!(store.paths(), [folder.path().join("all.zip")]);
    let (path, row) = store.origin(RowId::FIRST).unwrap();
    assert_eq!((path.member.as_deref(), row.number()), (Some("own.json"), 1));
}

#[test]
fn bounds_hold_for_all_files_of_an_archive_together() {
    // Each stays within its own bound of 128 MB.
    let half = vec![b'0'; 70 << 20];
    let bomb = "unpacks to more than 250 times its size";
    let refused = refusal(zip(&[("a.csv", &half), ("b.csv", &half)]));
    assert!(
        refused.contains(&format!("“b.csv” {bomb}")) && !refused.contains(&format!("“a.csv” {bomb}")),
        "{refused}"
    );
}

#[test]
fn an_archive_of_tables_without_dates_is_opened_and_one_without_tables_says_why() {
    let folder = tempfile::tempdir().unwrap();
    let lone = save(
        folder.path(),
        "lone.zip",
        &zip(&[("names.csv", b"name,place\na,b\nc,d\n")]),
    );
    let documents = open(&lone);
    assert_eq!((documents.len(), documents[0].report.undated), (1, 2));
    assert_eq!(
        refusal(zip(&[("LICENSE", b"Free.\n")])),
        "is text, but no table or event file of a known kind"
    );
    let two = refusal(zip(&[("LICENSE", b"Free.\n"), ("a.png", b"\x89PNG")]));
    assert!(
        two.starts_with("is a zip archive without a file of events in it: “a.png” is a picture; “LICENSE” is"),
        "{two}"
    );
}

#[test]
fn sheets_with_the_same_columns_are_read_as_files_of_their_own() {
    let text = |text: &str| Cell::Text(text.to_owned());
    let year = |year: u32, rows: u32| {
        let mut sheet = vec![vec![text("Date"), text("Actor"), text("Place")]];
        sheet.extend((1..=rows).map(|day| vec![text(&format!("{year}-01-{day:02}")), text("IS"), text("Mosul")]));
        sheet
    };
    let other = vec![
        vec![text("When"), text("Who struck"), text("Title")],
        vec![text("2020-05-01"), text("PKK"), text("x")],
    ];
    let notes = vec![vec![text("About"), text("x")], vec![text("Read me"), text("y")]];
    let book = workbook(
        &[
            ("Notes", notes),
            ("2021", year(2021, 3)),
            ("2022", year(2022, 2)),
            ("Strikes", other),
        ],
        false,
    );
    let folder = tempfile::tempdir().unwrap();
    let path = save(folder.path(), "years.xlsx", &book);
    let documents = open(&path);
    assert_eq!(names(&documents), ["years.xlsx › 2021", "years.xlsx › 2022"]);
    assert_eq!(documents[1].report.events, 2);
    assert_eq!(
        documents[1].report.decisions[0].to_string(),
        "The sheets “2021”, “2022” have the same columns, and each is read as a file of its own; not read: “Notes”, “Strikes”"
    );
    assert_eq!(
        findings(&documents[0]),
        [
            "the sheet “Strikes” looks like events too and is not read, since it has other columns; it is read if it is chosen in the window of columns, or named by a mapping"
        ]
    );
    // In an archive each sheet is a file as well.
    let zipped = save(folder.path(), "years.zip", &zip(&[("a/years.xlsx", &book)]));
    assert_eq!(
        names(&open(&zipped)),
        ["years.zip › a/years.xlsx › 2021", "years.zip › a/years.xlsx › 2022"]
    );
}
