use crate::{ArchiveUrl, NoArchiveUrl};

fn parse(text: &str) -> Result<ArchiveUrl, NoArchiveUrl> {
    text.parse()
}

#[test]
fn an_address_says_all_but_the_password() {
    let url = parse("clickhouse://reader@127.0.0.1:18101/dl/events").unwrap();
    assert_eq!(
        (url.user.as_str(), url.host.as_str(), url.port),
        ("reader", "127.0.0.1", 18101)
    );
    assert_eq!(
        (url.database.as_str(), url.table.as_str(), url.is_encrypted),
        ("dl", "events", false)
    );
    let url = parse("CLICKHOUSES://[::1]/my%20news/it%27s%2Fso").unwrap();
    assert_eq!(
        (url.user.as_str(), url.host.as_str(), url.port),
        ("default", "[::1]", 8443)
    );
    assert_eq!(
        (url.database.as_str(), url.table.as_str(), url.is_encrypted),
        ("my news", "it's/so", true)
    );
    assert_eq!(parse(&url.to_string()), Ok(url));
}

#[test]
fn what_is_no_address_is_told_in_words() {
    for text in [
        "",
        "clickhouse:",
        "clickhouse:///db/table",
        "clickhouse://host",
        "clickhouse://host/db",
        "clickhouse://host/db/",
        "clickhouse://host//table",
        "clickhouse://host/db/%ff",
        "clickhouse://host:99999/db/table",
        "https://host/db/table",
        "events.csv",
    ] {
        assert_eq!(parse(text), Err(NoArchiveUrl::Form), "{text}");
    }
    assert_eq!(
        parse("clickhouse://me:secret@host/db/table"),
        Err(NoArchiveUrl::Password)
    );
    for text in [
        "clickhouse://host/db/table?readonly=0",
        "clickhouse://host/db/table#x",
        "clickhouse://host/db/table/x",
    ] {
        assert_eq!(parse(text), Err(NoArchiveUrl::Rest), "{text}");
    }
}

#[test]
fn what_is_meant_as_an_address_is_known() {
    for text in ["clickhouse://", "ClickHouses://host", "clickhouse://host/db/t"] {
        assert!(ArchiveUrl::is_meant(text), "{text}");
    }
    for text in ["clickhouse.csv", "clickhouse:/x", "click", "é", "https://clickhouse"] {
        assert!(!ArchiveUrl::is_meant(text), "{text}");
    }
}
