use super::*;

const COMMA: Dialect = Dialect {
    delimiter: b',',
    terminator: b'\n',
    has_quotes: true,
    is_written: false,
};

#[track_caller]
fn check(text: &[u8], expected: &[&str], ending: Ending) {
    let mut scanner = Scanner::new(COMMA);
    assert_eq!(scanner.read(text, true), ending);
    if ending == Ending::OpenQuote {
        scanner.close(text.len());
    }
    for _ in 0..2 {
        assert_eq!(scanner.cells(text).iter().collect::<Vec<_>>(), expected);
    }
}

#[test]
fn records_end_where_their_quotes_allow_it() {
    check(b"a,b\nc", &["a", "b"], Ending::Closed(4));
    check(b"a,b\r\nc", &["a", "b"], Ending::Closed(5));
    check(b"a,\"b\nc\"\"d\"\r\n", &["a", "b\nc\"d"], Ending::Closed(12));
    check(b"a,", &["a", ""], Ending::Closed(2));
    check(b"a,\n,", &["a", ""], Ending::Closed(3));
    check(b"a,b \"c\" d", &["a", "b \"c\" d"], Ending::Closed(9));
    check(b"a,\"b", &["a", "b"], Ending::OpenQuote);
    check(b"a,\"b\"\"", &["a", "b\""], Ending::OpenQuote);
    check(b"a,\"b\"", &["a", "b"], Ending::Closed(5));
    check(b"\"\",\"\"\"\"", &["", "\""], Ending::Closed(7));
    check(b"\"a\"b\"\"c,\"d\" ,e", &["ab\"\"c", "d ", "e"], Ending::Closed(14));
}

#[test]
fn what_is_no_text_is_shown_as_such() {
    check(
        b"a,\xff\xfe,\"b\"\"\xff\"\n",
        &["a", "\u{fffd}\u{fffd}", "b\"\u{fffd}"],
        Ending::Closed(12),
    );
    check(b"a,\"b\"\xff\n", &["a", "b\u{fffd}"], Ending::Closed(7));
}

#[test]
fn the_bytes_end_before_the_record() {
    let mut scanner = Scanner::new(COMMA);
    assert_eq!(scanner.read(b"a,b", false), Ending::BeyondLimit);
    assert_eq!(scanner.read(b"a,\"b\n", false), Ending::BeyondLimit);
    assert_eq!(scanner.read(b"a,b\n", false), Ending::Closed(4));
    scanner.read_plain(b"\"a,b");
    assert_eq!(scanner.cells(b"\"a,b").iter().collect::<Vec<_>>(), ["\"a", "b"]);
}
