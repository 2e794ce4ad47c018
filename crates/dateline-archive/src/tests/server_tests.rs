//! Servers that answer what they should not: each says one thing to whoever comes.

use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::time::Duration;

use crate::answered::Whole;
use crate::{ArchiveUrl, Client, Error, Limits, Question, Sql};

fn limits() -> Limits {
    Limits {
        time: Duration::from_millis(400),
        bytes: 1 << 20,
        ..Limits::default()
    }
}

/// A client of a server that does this with each connection, once the question is read.
fn client_of(answer: impl Fn(&mut TcpStream) + Send + 'static, scheme: &str) -> Client {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = listener.local_addr().unwrap().port();
    std::thread::spawn(move || {
        for stream in listener.incoming() {
            let mut stream = stream.unwrap();
            let mut question = [0; 8192];
            let mut read = Vec::new();
            while !read.ends_with(b"SELECT 1") {
                match stream.read(&mut question) {
                    Ok(0) | Err(_) => break,
                    Ok(count) => read.extend(&question[..count]),
                }
                // What is no HTTP is answered at once.
                if !read.starts_with(b"POST") {
                    break;
                }
            }
            answer(&mut stream);
        }
    });
    let url: ArchiveUrl = format!("{scheme}://127.0.0.1:{port}/db/events").parse().unwrap();
    Client::new(url, "", limits()).unwrap()
}

fn told_by(client: &Client) -> Error {
    client
        .ask::<(Whole<u32>, String)>(Question::Totals, &Sql::new("SELECT 1"))
        .unwrap_err()
}

/// What comes of an answer of these bytes, after which the server hangs up.
fn error_of(bytes: impl Into<Vec<u8>>) -> Error {
    let bytes = bytes.into();
    told_by(&client_of(
        move |stream| {
            let _ = stream.write_all(&bytes);
        },
        "clickhouse",
    ))
}

fn answer(body: &str) -> String {
    format!("HTTP/1.1 200 OK\r\nContent-Length: {}\r\n\r\n{body}", body.len())
}

#[test]
fn what_is_no_answer_is_told_in_words() {
    for rubbish in [
        "SSH-2.0-OpenSSH_9.2\r\n\r\n".to_owned(),
        "HTTP/1.1 200 OK\r\nContent-Length: x\r\n\r\n".to_owned(),
        answer("<html>It works!</html>"),
        answer("Ok.\n"),
        answer(r#"{"data": [], "rows": "none"}"#),
        answer(r#"{"data": [[1]], "rows": 1}"#),
        answer(r#"{"data": [[1, "a", 2]], "rows": 1}"#),
        answer(r#"{"data": [[-1, "a"]], "rows": 1}"#),
        answer(r#"{"data": [[4294967296, "a"]], "rows": 1}"#),
        answer(r#"{"data": [[NaN, "a"]], "rows": 1}"#),
        answer(r#"{"data": [[1.5, "a"]], "rows": 1}"#),
        answer(r#"{"data": [["many", "a"]], "rows": 1}"#),
        answer(r#"{"data": [[1, null]], "rows": 1}"#),
        "HTTP/1.1 302 Found\r\nLocation: http://127.0.0.1:1/\r\nContent-Length: 0\r\n\r\n".to_owned(),
        "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n".to_owned(),
        "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 5\r\n\r\nhello".to_owned(),
    ] {
        let error = error_of(rubbish.as_bytes());
        assert!(matches!(error, Error::Rubbish { .. }), "{rubbish:?} {error:?}");
        let words = error.to_string();
        assert!(
            words.contains("does not answer as a ClickHouse does: "),
            "{rubbish:?} {words}"
        );
        assert!(!words.contains(['\n', '\r', '\x1b']), "{words:?}");
    }
    let error = error_of([b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n".as_slice(), b"\xff\xfe"].concat());
    assert!(matches!(error, Error::Rubbish { .. }), "{error:?}");
}

#[test]
fn an_answer_that_is_cut_is_not_used() {
    let whole = r#"{"data": [[1, "a"], [2, "b"]], "rows": 2}"#;
    for cut in [
        format!(
            "HTTP/1.1 200 OK\r\nContent-Length: {}\r\n\r\n{}",
            whole.len(),
            &whole[..20]
        ),
        format!(
            "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n14\r\n{}\r\n",
            &whole[..20]
        ),
        // Without a length the end of the connection is that of the answer.
        format!("HTTP/1.0 200 OK\r\n\r\n{}", &whole[..20]),
        answer(r#"{"data": [[1, "a"]], "rows": 2}"#),
    ] {
        let error = error_of(cut.as_bytes());
        assert!(matches!(error, Error::Cut { .. }), "{cut:?} {error:?}");
    }
    let error = error_of("");
    assert!(
        matches!(error, Error::Cut { .. } | Error::Unreachable { .. }),
        "{error:?}"
    );
}

#[test]
fn a_whole_answer_is_used_however_numbers_are_written() {
    let body = answer(r#"{"meta": [], "data": [[1, "a"], ["2", "b"]], "rows": 2, "statistics": {}}"#);
    let client = client_of(
        move |stream| {
            let _ = stream.write_all(body.as_bytes());
        },
        "clickhouse",
    );
    let rows: Vec<(Whole<u32>, String)> = client.ask(Question::Totals, &Sql::new("SELECT 1")).unwrap();
    assert_eq!(rows, [(Whole(1), "a".to_owned()), (Whole(2), "b".to_owned())]);
}

#[test]
fn a_server_that_says_nothing_is_given_up() {
    let hangs = client_of(|_| std::thread::sleep(Duration::from_secs(30)), "clickhouse");
    assert!(matches!(told_by(&hangs), Error::Silent { .. }));
    let stops = client_of(
        |stream| {
            let _ = stream.write_all(b"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"data\": [");
            std::thread::sleep(Duration::from_secs(30));
        },
        "clickhouse",
    );
    let error = told_by(&stops);
    assert!(matches!(error, Error::Silent { .. }), "{error:?}");
    assert!(error.to_string().contains("has not answered for"), "{error}");
}

#[test]
fn an_answer_without_an_end_takes_no_more_than_it_may() {
    let endless = |stream: &mut TcpStream| {
        let _ = stream.write_all(b"HTTP/1.1 200 OK\r\n\r\n");
        while stream.write_all(&[b'['; 4096]).is_ok() {}
    };
    let error = told_by(&client_of(endless, "clickhouse"));
    assert!(matches!(error, Error::TooLarge { .. }), "{error:?}");
    let mut zipped = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    zipped.write_all(&vec![b' '; 8 << 20]).unwrap();
    let zipped = zipped.finish().unwrap();
    let head = format!(
        "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: {}\r\n\r\n",
        zipped.len()
    );
    let error = error_of([head.as_bytes(), &zipped].concat());
    assert!(matches!(error, Error::TooLarge { .. }), "{error:?}");
}

#[test]
fn what_a_server_says_is_known_by_its_number() {
    let said = |status: &str, text: &str| {
        error_of(format!(
            "HTTP/1.1 {status}\r\nContent-Length: {}\r\n\r\n{text}",
            text.len()
        ))
    };
    let of_code = |code: u32| {
        said(
            "500 Internal",
            &format!("Code: {code}. DB::Exception: Words \x1b[31mof it. (NAME) (version 26.7)\nmore"),
        )
    };
    assert!(matches!(of_code(516), Error::Refused { .. }));
    assert!(matches!(of_code(60), Error::NoTable { .. }));
    assert!(matches!(of_code(159), Error::TooLarge { .. }));
    assert!(matches!(of_code(279), Error::NoShard { .. }));
    assert!(matches!(of_code(394), Error::Replaced));
    let other = of_code(47).to_string();
    assert!(other.ends_with("says: Words  [31mof it. (NAME) (code 47)"), "{other:?}");
    assert!(matches!(said("401 Unauthorized", "who?"), Error::Refused { .. }));
    assert!(matches!(said("502 Bad Gateway", "<html>"), Error::Rubbish { .. }));
}

#[test]
fn an_account_that_may_not_be_told_settings_is_asked_without() {
    let body = answer(r#"{"data": [[7, "x"]], "rows": 1}"#);
    let refused = "Code: 164. DB::Exception: Cannot modify 'max_execution_time' setting in readonly mode";
    let refused = format!(
        "HTTP/1.1 500 Internal\r\nContent-Length: {}\r\n\r\n{refused}",
        refused.len()
    );
    let times = std::sync::atomic::AtomicUsize::new(0);
    let client = client_of(
        move |stream| {
            let is_first = times.fetch_add(1, std::sync::atomic::Ordering::Relaxed) < 2;
            let _ = stream.write_all(if is_first { refused.as_bytes() } else { body.as_bytes() });
        },
        "clickhouse",
    );
    let rows: Vec<(Whole<u32>, String)> = client.ask(Question::Totals, &Sql::new("SELECT 1")).unwrap();
    assert_eq!(rows, [(Whole(7), "x".to_owned())]);
}

#[test]
fn nobody_there_and_nobody_who_encrypts_are_told_apart() {
    let port = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
    let url = |scheme: &str| {
        format!("{scheme}://127.0.0.1:{port}/db/events")
            .parse::<ArchiveUrl>()
            .unwrap()
    };
    let nobody = told_by(&Client::new(url("clickhouse"), "", limits()).unwrap()).to_string();
    assert!(nobody.contains("cannot be reached"), "{nobody}");
    let plain = client_of(
        |stream| {
            let _ = stream.write_all(b"HTTP/1.1 400 Bad Request\r\n\r\n");
        },
        "clickhouses",
    );
    let plain = told_by(&plain).to_string();
    assert!(plain.contains("cannot be encrypted"), "{plain}");
}
