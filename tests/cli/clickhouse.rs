//! The verbs of archives: what needs no server, and the sample in a real one (`scripts/clickhouse`).

use std::io::{Read, Write};
use std::net::TcpStream;
use std::process::Command;

use dateline_tests::in_project;

/// Status, standard output and standard error.
fn said(password: &str, words: &[&str]) -> (Option<i32>, String, String) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_dateline"));
    let output = command
        .args(words)
        .env("DATELINE_ARCHIVE_PASSWORD", password)
        .output()
        .unwrap();
    let [out, err] = [output.stdout, output.stderr].map(|text| String::from_utf8(text).unwrap());
    (output.status.code(), out, err)
}

#[test]
fn the_schema_is_printed_for_one_server_or_a_cluster() {
    let (status, out, err) = said("", &["archive", "schema"]);
    assert_eq!((status, err.as_str()), (Some(0), ""));
    assert!(out.contains("CREATE TABLE IF NOT EXISTS `dateline`.`events`"), "{out}");
    assert!(
        out.contains("earliest_start Int64 COMMENT 'The first moment at which it can have begun'"),
        "{out}"
    );
    let (_, out, _) = said("", &["archive", "schema", "--database", "news", "--cluster", "two"]);
    assert!(
        out.contains("CREATE TABLE IF NOT EXISTS `news`.`events_local` ON CLUSTER `two`"),
        "{out}"
    );
    assert!(
        out.contains("Distributed('two', 'news', 'events_local', cityHash64(id))"),
        "{out}"
    );
}

#[test]
fn what_an_archive_is_not_asked_is_refused_before_anybody_is_called() {
    // Nobody listens there: what is refused first never comes so far.
    let url = "clickhouse://reader@127.0.0.1:1/db/events";
    for (words, expected) in [
        (
            vec!["count", url, "--where", "killed>5"],
            "cannot be asked by figures yet",
        ),
        (vec!["count", url, "--column", "a=b"], "holds no columns of the files"),
        (vec!["count", url, "--file", "a.csv"], "does not hold which file"),
        (vec!["count", url, "--roll-up", "A"], "names counted otherwise"),
        (vec!["count", url, "--zone", "+03:00"], "is in UTC"),
        (vec!["count", url, "--sum", "killed"], "figures or columns"),
        (vec!["count", url, "a.csv"], "is asked alone"),
        (vec!["info", url, "--first", "3"], "is asked alone"),
        (
            vec!["info", "clickhouse://me:secret@host/db/events"],
            "may not hold a password",
        ),
        (
            vec!["count", "clickhouse://host"],
            "an archive is named clickhouse://user@host:port/database/table",
        ),
    ] {
        let (status, out, err) = said("", &words);
        assert_eq!((status, out.as_str()), (Some(2), ""), "{words:?}");
        assert!(err.contains(expected) && !err.contains("secret"), "{words:?}: {err}");
    }
    let (status, out, err) = said("", &["count", url]);
    assert_eq!((status, out.as_str()), (Some(1), ""));
    assert!(err.contains("127.0.0.1:1 cannot be reached"), "{err}");
}

/// Sends a statement to a server of the tests.
fn make(server: &str, sql: &str) {
    let mut stream = TcpStream::connect(server).unwrap();
    let head = "X-ClickHouse-User: dateline\r\nX-ClickHouse-Key: secret\r\nConnection: close";
    write!(
        stream,
        "POST / HTTP/1.1\r\nHost: {server}\r\n{head}\r\nContent-Length: {}\r\n\r\n{sql}",
        sql.len()
    )
    .unwrap();
    let mut answer = String::new();
    stream.read_to_string(&mut answer).unwrap();
    assert!(answer.starts_with("HTTP/1.1 200 OK"), "{sql}: {answer}");
}

/// The address of an empty archive over both servers, for a user.
fn archive(database: &str) -> impl Fn(&str) -> String {
    let servers = std::env::var("DATELINE_CLICKHOUSE").unwrap();
    let (_, schema, _) = said(
        "",
        &["archive", "schema", "--database", database, "--cluster", "dateline"],
    );
    for server in servers.split(',') {
        make(server, &format!("DROP DATABASE IF EXISTS {database} SYNC"));
        // The servers have no keeper through which one could make the tables of all.
        for statement in schema
            .replace(" ON CLUSTER `dateline`", "")
            .split("\n;\n")
            .filter(|sql| !sql.is_empty())
        {
            make(server, statement);
        }
    }
    let first = servers.split(',').next().unwrap().to_owned();
    let database = database.to_owned();
    move |user| format!("clickhouse://{user}@{first}/{database}/events")
}

#[test]
#[ignore = "needs a ClickHouse: scripts/test starts one"]
fn the_sample_is_the_same_in_an_archive() {
    let sample = in_project("sample-data/iraq-syria.json");
    let sample = sample.to_str().unwrap();
    let url = archive("sample");
    let (writer, reader) = (url("dateline"), url("reader"));
    let (status, loaded, err) = said("secret", &["archive", "load", sample, "--to", &writer]);
    assert_eq!(status, Some(0), "{err}");
    let again = said("secret", &["archive", "load", sample, "--to", &writer]).1;
    let count = loaded.split(' ').next().unwrap();
    assert_eq!(
        (loaded.as_str(), again),
        (
            format!("{count} loaded, 0 were there\n").as_str(),
            format!("0 loaded, {count} were there\n")
        )
    );
    for flags in [
        &[][..],
        &["--by", "actor"],
        &["--by", "place", "--top", "9"],
        &["--by", "doubt", "--from", "2021"],
        &["--by", "role", "--place", "Iraq", "--to", "2020-06"],
        &["--by", "kind", "--disputed", "--certainly", "--from", "2016"],
        &["--text", "rocket", "--by", "source"],
        &["--from", "2021-07-07T03:00+03:00", "--to", "2021-07-07T20:00Z"],
        &["--json", "--by", "actor", "--top", "3", "--not-place", "Syria"],
    ] {
        let of_file = said("", &[&["count", sample, "--zone", "utc"], flags].concat());
        let of_archive = said("readonly", &[&["count", &reader], flags].concat());
        assert_eq!(
            (of_archive.0, &of_archive.1),
            (Some(0), &of_file.1),
            "{flags:?} {}",
            of_archive.2
        );
    }
    let (status, checked, err) = said("readonly", &["archive", "check", &reader, "--against", sample]);
    assert_eq!(status, Some(0), "{checked}{err}");
    assert!(
        checked.contains("all columns are there\n") && checked.contains("filters asked of both, 0 answers differ"),
        "{checked}"
    );
    let info = said("readonly", &["info", &reader]).1;
    assert!(info.contains(&format!("events    {count}\n")), "{info}");
    let (status, _, err) = said("wrong", &["info", &reader]);
    assert_eq!(status, Some(1));
    assert!(err.contains("user or password are wrong"), "{err}");
    let (status, _, err) = said("readonly", &["archive", "load", sample, "--to", &reader]);
    assert_eq!(status, Some(0), "nothing is written where all is there: {err}");
}
