//! Files that are made to fill memory or to take for ever, in small: what of them is read, and what is said.

use std::path::Path;

use dateline_batch::{Limits, Progress};
use dateline_read::read_bytes;
use dateline_tests::packed::zip;

use super::support::read;

/// Why it is refused within these bounds.
fn refusal(file: Vec<u8>, limits: &str) -> String {
    let progress = Progress::within(Limits::default().with(limits).unwrap());
    let error = read_bytes(Path::new("test"), file, &progress).err().unwrap();
    error.kind.to_string()
}

#[test]
fn a_feature_of_nothing_is_a_finding_and_the_others_are_read() {
    let feature = r#"{"type":"Feature","properties":{"date":"2014-06-10"},"geometry":null}"#;
    let document = read(format!(
        r#"{{"type":"FeatureCollection","features":[null,{feature},null,{feature}]}}"#
    ));
    assert_eq!((document.report.events, document.report.undated), (2, 0));
    let findings: Vec<String> = document
        .report
        .findings
        .kept()
        .iter()
        .map(ToString::to_string)
        .collect();
    assert_eq!(
        findings,
        [
            "row 1: it is null, and makes no event",
            "row 3: it is null, and makes no event"
        ]
    );
    assert_eq!(document.batches[0].rows[1].record.row.number(), 4);
}

#[test]
fn folders_are_kept_however_deep_they_are() {
    let mark = "<Placemark><name>a</name><TimeStamp><when>2014-06-10</when></TimeStamp></Placemark>";
    let deep = format!(
        "{}{mark}{}",
        "<Folder><name>f</name>".repeat(150),
        "</Folder>".repeat(150)
    );
    let document = read(format!(
        "<kml><Document>{deep}<Folder><name>g</name>{mark}</Folder></Document></kml>"
    ));
    let rows = &document.batches[0].rows;
    let folder = |row: usize| {
        let event = document.decoder.event(rows[row].record);
        let field = event.fields.into_iter().find(|(name, _)| name == "folder");
        field.map(|(_, text)| text)
    };
    // The document is the outermost, without a name.
    assert_eq!(folder(0), Some(vec!["f"; 99].join(" / ")));
    assert_eq!(folder(1).as_deref(), Some("g"));
    assert_eq!(document.report.findings.count(), 1);
}

#[test]
fn names_beyond_the_bound_of_a_path_become_a_field() {
    let path: Vec<String> = (0..100).map(|name| format!("\"p{name}\"")).collect();
    let event = format!(r#"{{"id":"a","when":"2014","place":[{}]}}"#, path.join(","));
    let document = read(format!(r#"{{"format":"dateline","version":1,"events":[{event}]}}"#));
    let event = document.decoder.event(document.batches[0].rows[0].record);
    assert_eq!(event.place.path.len(), 64);
    let (name, rest) = &event.fields[0];
    assert_eq!(
        (name.as_str(), rest.matches(" › ").count()),
        ("place (further names)", 35)
    );
}

#[test]
fn what_meets_a_bound_says_which_and_how_to_raise_it() {
    let table: &[u8] = b"date,actor\n2014-06-10,A\n";
    let archive = zip(&[("a.csv", table), ("b.csv", table)]);
    assert_eq!(
        refusal(archive, "members=1"),
        "holds more than 1 files; if it is to be read all the same, start with DATELINE_LIMITS=members=… or --limits members=…"
    );
    assert_eq!(
        refusal(b"date,actor,place\n2014-06-10,A,B\n".to_vec(), "columns=2"),
        "has more than 2 columns; if it is to be read all the same, start with DATELINE_LIMITS=columns=… or --limits columns=…"
    );
    // A row of a page may be far wider than what its few bytes say.
    let wide = "<td colspan=100>x".repeat(20);
    let page = format!("<html><table><tr><th>date<tr><td>2014-06-10{wide}</table>");
    assert_eq!(
        refusal(page.into_bytes(), "columns=1000"),
        "has more than 1000 columns; if it is to be read all the same, start with DATELINE_LIMITS=columns=… or --limits columns=…"
    );
    let rows = [&b"date\n"[..], &b"2014-06-10\n".repeat(100_000)].concat();
    let refused = refusal(rows, "memory=10");
    assert_eq!(refused, "needs about 14 MB of memory, and 10 MB are free");
}

#[test]
fn a_cell_of_many_megabytes_is_one_cell_and_a_quote_never_closed_is_a_character() {
    let long = "a ,\n".repeat(2 << 20);
    let document = read(format!("date,actor,title\n2014-06-10,A,\"{long}\"\n2014-06-11,B,b\n"));
    assert_eq!((document.report.events, document.report.undated), (2, 0));

    let rows = "2014-06-10,A,a\n".repeat(2 << 18);
    let document = read(format!("date,actor,title\n2014-06-10,\"A,a\n{rows}"));
    assert_eq!((document.report.events, document.report.undated), (1 + (2 << 18), 0));
}
