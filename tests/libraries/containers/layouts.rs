//! JSON as services, messengers and programs write it: where the events stand, and what becomes of what is in them.

use std::sync::Arc;

use dateline_store::{RowId, Store};

use super::support::{findings, lines, read, store};

#[track_caller]
fn decided(document: &dateline_batch::Document, expected: &str) {
    let decisions = document
        .report
        .decisions
        .iter()
        .map(ToString::to_string)
        .collect::<Vec<_>>()
        .join("\n");
    assert!(decisions.contains(expected), "{decisions}");
}

fn field(store: &Arc<Store>, row: RowId, name: &str) -> Option<String> {
    let fields = store.event(row).fields;
    fields
        .into_iter()
        .find(|(known, _)| known == name)
        .map(|(_, text)| text)
}

const CHAT: &str = r#"{"name": "Channel", "type": "public_channel", "messages": [
    {"id": 1, "type": "message", "date": "2023-05-01T10:11:12", "date_unixtime": "1682928672", "from": "Ann",
     "text": ["Strike on ", {"type": "bold", "text": "Hīt"}, {"type": "text_link", "text": ", see", "href": "https://a.example/"}],
     "text_entities": [{"type": "plain", "text": "Strike on "}]},
    {"id": 2, "type": "message", "date": "2023-05-01T12:00:00", "date_unixtime": "1682935200", "from": "Ann", "text": "Plain"}]}"#;

#[test]
fn telegram_tells_zone_and_speaker() {
    let document = read(CHAT);
    assert_eq!(document.report.format.to_string(), "Telegram JSON");
    decided(&document, "The events are the list “messages”");
    let store = store(document);
    let event = store.event(RowId::FIRST);
    assert_eq!(event.when.unwrap().edtf, "2023-05-01T10:11:12+02:00");
    assert_eq!(event.text, "Strike on Hīt, see (https://a.example/)");
    assert_eq!(event.actors[0].name, "Ann");

    let all = format!(r#"{{"about": "x", "chats": {{"about": "y", "list": [{CHAT}, {CHAT}]}}}}"#);
    let document = read(all);
    assert_eq!(document.report.events, 4);
    decided(
        &document,
        "The events are the lists “chats.list.messages” (2 of them); what stands beside each is in the columns “parent …”",
    );
}

#[test]
fn lists_with_dates_come_before_longer_ones() {
    let document = read(
        r#"{"meta": {"took": 1}, "tags": [{"name": "a"}, {"name": "b"}, {"name": "c"}],
            "includes": {"users": [{"id": 9, "created_at": "2010-01-01"}, {"id": 8, "created_at": "2010-01-02"}]},
            "data": [{"date": "2020-01-01", "title": "A"}]}"#,
    );
    decided(&document, "The events are the list “data”");
    decided(
        &document,
        "Lists beside it are not read: “tags” (3), “includes.users” (2)",
    );
    assert_eq!(lines(document), ["1 2020-01-01 A"]);
    let alone = read(r#"{"date": "2020-01-01", "title": "A", "participants": [{"name": "x"}, {"name": "y"}]}"#);
    assert_eq!(lines(alone), ["1 2020-01-01 A"], "an event with a list in it");
    let by_year = read(
        r#"{"2020": [{"date": "2020-01-01", "title": "A"}], "2021": [{"date": "2021-01-01", "title": "B"}], "x": [{"n": 1}]}"#,
    );
    decided(&by_year, "The events are the lists “2020”, “2021”");
    assert_eq!(lines(by_year), ["1 2020-01-01 A", "2 2021-01-01 B"]);
}

#[test]
fn wrappers_are_taken_off_and_flat_lists_are_columns() {
    let document = read(
        r#"{"records": [
            {"id": "r1", "createdTime": "2021-05-01T10:00:00Z", "fields": {"id": 5, "Date": "2020-02-03", "Name": "A",
             "source": [{"id": 1, "name": "OCHA"}, {"id": 2, "name": "WHO"}], "deep": [{"a": {"b": 1}}]}},
            {"id": "r2", "createdTime": "2021-05-01T10:00:00Z", "fields": {"Date": "2020-02-04", "Name": "B"}}]}"#,
    );
    let store = store(document);
    assert_eq!(
        field(&store, RowId::FIRST, "fields.id").as_deref(),
        Some("5"),
        "its own key stays apart"
    );
    assert_eq!(field(&store, RowId::FIRST, "source.id").as_deref(), Some("1; 2"));
    assert_eq!(
        field(&store, RowId::FIRST, "deep").as_deref(),
        Some(r#"[{"a": {"b": 1}}]"#)
    );
    let tweets = r#"window.YTD.tweets.part0 = [{"tweet": {"created_at": "Wed Oct 10 20:19:24 +0000 2018", "full_text": "A &amp; B"}}]"#;
    let store = super::support::store(read(tweets));
    assert_eq!(store.event(RowId::FIRST).when.unwrap().edtf, "2018-10-10T20:19:24Z");
    assert_eq!(store.event(RowId::FIRST).text, "A & B");
    assert_eq!(field(&store, RowId::FIRST, "entry").as_deref(), Some("tweet"));
}

#[test]
fn answers_of_sparql_have_labels_days_and_places() {
    let document = read(
        r#"{"head": {"vars": ["battle", "date", "coord"]}, "results": {"bindings": [
            {"battle": {"type": "uri", "value": "http://www.wikidata.org/entity/Q1"},
             "battleLabel": {"xml:lang": "en", "type": "literal", "value": "Battle"},
             "date": {"datatype": "http://www.w3.org/2001/XMLSchema#dateTime", "type": "literal", "value": "-0215-08-02T00:00:00Z"},
             "coord": {"datatype": "http://www.opengis.net/ont/geosparql#wktLiteral", "type": "literal", "value": "Point(16.13 41.3)"}},
            {"battle": {"type": "uri", "value": "http://www.wikidata.org/entity/Q2"},
             "date": {"datatype": "http://www.w3.org/2001/XMLSchema#dateTime", "type": "literal", "value": "1815-06-18T00:00:00Z"}}]}}"#,
    );
    assert_eq!(document.report.format.to_string(), "SPARQL results in JSON");
    let store = store(document);
    let event = store.event(RowId::FIRST);
    assert_eq!(
        (event.when.unwrap().edtf.as_str(), event.title.as_str()),
        ("-0215-08-02", "Battle")
    );
    assert_eq!((event.place.latitude, event.place.longitude), (Some(41.3), Some(16.13)));
    assert_eq!(
        field(&store, RowId::FIRST, "battle.uri").as_deref(),
        Some("http://www.wikidata.org/entity/Q1")
    );
    assert_eq!(store.event(RowId::at(1)).when.unwrap().edtf, "1815-06-18");
}

#[test]
fn tables_of_cells_are_read_by_row_or_column() {
    let expected = ["1 2020-01-01 A", "2 2020-01-02 B"];
    for text in [
        r#"[["date", "title"], ["2020-01-01", "A"], ["2020-01-02", "B"]]"#,
        r#"{"range": "S!A1:B3", "majorDimension": "ROWS", "values": [["date", "title"], ["2020-01-01", "A"], ["2020-01-02", "B"]]}"#,
        r#"{"columns": ["date", "title"], "index": [0, 1], "data": [["2020-01-01", "A"], ["2020-01-02", "B"]]}"#,
        r#"{"meta": {"view": {"columns": [{"name": "date"}, {"name": "title"}]}}, "data": [["2020-01-01", "A"], ["2020-01-02", "B"]]}"#,
        r#"{"date": {"0": "2020-01-01", "1": "2020-01-02"}, "title": {"0": "A", "1": "B"}}"#,
    ] {
        let document = read(text);
        assert_eq!(findings(&document), [""; 0], "{text}");
        assert_eq!(lines(document), expected, "{text}");
    }
}

#[test]
fn positions_of_location_histories_are_degrees() {
    let document = read(
        r#"{"locations": [{"latitudeE7": 333100000, "longitudeE7": -1443600001, "timestamp": "2017-12-10T23:14:58.030Z"},
            {"latitudeE7": -500000, "longitudeE7": 5, "timestamp": "2017-12-11T23:14:58Z"}]}"#,
    );
    let store = store(document);
    let place = |row: RowId| {
        let place = store.event(row).place;
        (place.latitude, place.longitude)
    };
    assert_eq!(place(RowId::FIRST), (Some(33.31), Some(-144.360_000_1)));
    assert_eq!(place(RowId::at(1)), (Some(-0.05), Some(0.000_000_5)));
    let document = read(
        r#"[{"startTime": "2024-05-01T08:00:00+02:00", "visit": {"latLng": "33.31°, 44.36°", "at": "geo:33.3,44.4"}}]"#,
    );
    let store = super::support::store(document);
    let shown = store.raw(RowId::FIRST);
    for expected in [
        "\"visit.latLng\": \"33.31°, 44.36°\"",
        "\"visit.latLng.latitude\": 33.31",
        "\"visit.at.longitude\": 44.4",
    ] {
        assert!(shown.contains(expected), "{shown}");
    }
}

#[test]
fn places_beyond_the_earth_are_findings() {
    let document = read(
        r#"{"type": "FeatureCollection", "features": [{"type": "Feature", "properties": {"date": "2020-01-01", "title": "A"},
            "geometry": {"type": "Point", "coordinates": [44.3, 233.6]}}]}"#,
    );
    assert_eq!(
        findings(&document),
        ["row 1, column latitude: 233.6 lies outside −90 to 90 degrees"]
    );
}

#[test]
fn whole_rows_are_shown_in_the_form_of_their_file() {
    let shown = |text: &str| store(read(text)).raw(RowId::FIRST).into_owned();
    assert_eq!(
        shown(
            r#"[{"date": "2014-06-10", "n": 1.10, "ok": true, "no": null, "tags": ["a", "b"], "in": {"x": "y\"z"}, "l": [[1]]}]"#
        ),
        "{\n  \"date\": \"2014-06-10\",\n  \"n\": 1.10,\n  \"ok\": true,\n  \"tags\": \"a; b\",\n  \"in.x\": \"y\\\"z\",\n  \"l\": [[1]]\n}"
    );
    assert_eq!(
        shown("BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:a\nDTSTART:20210302\nSUMMARY:A, B\nEND:VEVENT\nEND:VCALENDAR\n"),
        "id: a\nstart: 2021-03-02\ntitle: A, B"
    );
    assert_eq!(shown("date,title\n2014-06-10,\"a, b\"\n"), "2014-06-10,\"a, b\"");
}

#[test]
fn other_xml_is_a_table_of_what_repeats() {
    let document = read(
        r#"<?xml version="1.0"?><rss><channel><title>News</title><pubDate>Sat, 07 Sep 2002 00:00:01 GMT</pubDate>
            <image><url>x</url></image>
            <item><title>A &amp; B</title><pubDate>Sat, 07 Sep 2002 09:42:31 GMT</pubDate><guid isPermaLink="true">1</guid>
              <description>&lt;p&gt;One&lt;br/&gt;two&lt;/p&gt;</description><category>x</category><category>y</category></item>
            <item><title>C</title><pubDate>Sun, 08 Sep 2002 09:42:31 GMT</pubDate><guid>2</guid></item></channel></rss>"#,
    );
    assert_eq!(document.report.format.to_string(), "Table in XML");
    decided(&document, "The events are the elements “rss.channel.item” (2)");
    decided(&document, "Elements beside them are not read: “rss.channel.image” (1)");
    let store = store(document);
    let event = store.event(RowId::FIRST);
    assert_eq!((event.title.as_str(), event.text.as_str()), ("A & B", "One\ntwo"));
    assert_eq!(event.when.unwrap().edtf, "2002-09-07T09:42:31Z");
    assert_eq!(field(&store, RowId::FIRST, "guid.isPermaLink").as_deref(), Some("true"));

    let simile = read(
        "<data><group name='North'><event start='May 20 1961 00:00:00 GMT' title='A'>text</event>\
         <event start='May 21 1961 00:00:00 GMT' end='May 23 1961 00:00:00 GMT' title='B'/></group></data>",
    );
    let store = super::support::store(simile);
    assert_eq!((store.len(), store.event(RowId::FIRST).text.as_str()), (2, "text"));
    assert_eq!(field(&store, RowId::FIRST, "group.name").as_deref(), Some("North"));
}

#[test]
fn xml_without_events_says_so() {
    use super::support::refusal;
    assert_eq!(
        refusal("<a><b c='1'/><b c='2'/></a>"),
        "is XML in which no elements with dates repeat"
    );
    assert_eq!(
        refusal("<!DOCTYPE html><html><body>x<table><tr><td>a</td></tr></table></body></html>"),
        "is a web page without a table of events in it"
    );
    assert!(
        refusal(
            "<?xml version='1.0'?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\"><Table/></Workbook>"
        )
        .starts_with("is a workbook in the XML of Excel 2003")
    );
    let cut = read("<?xml version='1.0'?><r><e d='2014-06-10'/><e d='2014-06-11'><t>x");
    let found = findings(&cut).join("\n");
    assert!(
        found.contains("the file cannot be read beyond here: it is cut short"),
        "{found}"
    );
    let deep = format!(
        "<?xml version='1.0'?><r><e d='2014-06-10'/>{}",
        "<e d='2014-06-11'>".repeat(100_000)
    );
    let _ = super::support::try_read(format!("{deep}>"));
}

#[test]
fn overlays_of_maps_are_events_and_links_are_counted() {
    let document = read(
        "<kml><Document><NetworkLink><Link><href>a.kml</href></Link></NetworkLink><Folder><TimeSpan><begin>2004-10</begin>\
         <end>2004-11</end></TimeSpan><GroundOverlay><name>Flood</name><Icon><href>f.png</href></Icon><LatLonBox>\
         <north>34</north><south>32</south><east>46</east><west>44</west></LatLonBox></GroundOverlay></Folder></Document></kml>",
    );
    decided(&document, "Links to other maps are not followed (1)");
    let store = store(document);
    let event = store.event(RowId::FIRST);
    assert_eq!((event.place.latitude, event.place.longitude), (Some(33.0), Some(45.0)));
    assert_eq!(event.when.unwrap().edtf, "2004-10/2004-11");
    assert_eq!(field(&store, RowId::FIRST, "picture").as_deref(), Some("f.png"));
}

#[test]
fn tables_of_web_pages_are_read() {
    let document = read(
        "<html><head><script>if (1<2) { '<table>' }</script></head><body><table><tr><td>Menu<td>Home</tr><tr><td>x<td>y</tr></table>\
         <TABLE border=1><tr><th colspan=3>Incidents</th></tr><tr><th>Date</th><th>Title</th><th>Place</th></tr>\
         <tr><td>2014-06-10</td><td>A &amp; <b>B</b></td><td><a href='https://a.example/'>Hīt</a></td></tr>\
         <tr><td>2014-06-11<td>C\n  D<td>Mosul</table></body></html>",
    );
    assert_eq!(document.report.format.to_string(), "Table in a web page");
    decided(
        &document,
        "Of the 2 tables of the page the one that looks most like events is read, with 4 rows",
    );
    assert_eq!(lines(document), ["3 2014-06-10 A & B", "4 2014-06-11 C D"]);
}
