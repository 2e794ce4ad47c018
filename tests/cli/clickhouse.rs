//! The verbs of archives, as far as they need no server.

use crate::program::dateline;

fn said(words: &[&str]) -> (Option<i32>, String, String) {
    let output = dateline(words);
    let [out, err] = [output.stdout, output.stderr].map(|text| String::from_utf8(text).unwrap());
    (output.status.code(), out, err)
}

#[test]
fn the_schema_is_printed_for_one_server_or_a_cluster() {
    let (status, out, err) = said(&["archive", "schema"]);
    assert_eq!((status, err.as_str()), (Some(0), ""));
    assert!(out.contains("CREATE TABLE IF NOT EXISTS `dateline`.`events`"), "{out}");
    assert!(
        out.contains("earliest_start Int64 COMMENT 'The first moment at which it can have begun'"),
        "{out}"
    );
    let (_, out, _) = said(&["archive", "schema", "--database", "news", "--cluster", "two"]);
    assert!(
        out.contains("CREATE TABLE IF NOT EXISTS `news`.`events_local` ON CLUSTER `two`"),
        "{out}"
    );
    assert!(
        out.contains("Distributed('two', 'news', 'events_local', cityHash64(id))"),
        "{out}"
    );
}
