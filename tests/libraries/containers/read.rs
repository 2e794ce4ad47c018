//! What is read of each container.

use dateline_batch::decision::CalendarDecision;
use dateline_store::RowId;

use super::support::{file, findings, lines, open, read};
use dateline_tests::packed::{Cell, spreadsheet, workbook, zip};

#[test]
fn json_keys_are_columns_and_row_numbers_count_objects() {
    let document = read(
        r#"[{"id": 1, "date": "2014-06-10", "place": {"name": "Mosul", "lat": 36.340}, "tags": ["a", "b"]},
            {"id": 2, "date": "2014-06-11", "note": "line\nbreak, \"quoted\"", "parts": [{"x": 1}]}]"#,
    );
    assert_eq!(
        (document.report.format.to_string().as_str(), document.report.events),
        ("Table in JSON", 2)
    );
    let store = super::support::store(document);
    let field = |row, name: &str| {
        let fields = store.event(row).fields;
        fields
            .into_iter()
            .find(|(known, _)| known == name)
            .map(|(_, text)| text)
    };
    assert_eq!(
        field(RowId::FIRST, "place.lat").as_deref(),
        Some("36.340"),
        "numbers stay as they are written"
    );
    assert_eq!(field(RowId::FIRST, "tags").as_deref(), Some("a; b"));
    assert_eq!(field(RowId::at(1), "note").as_deref(), Some("line\nbreak, \"quoted\""));
    assert_eq!(field(RowId::at(1), "parts.x").as_deref(), Some("1"));
    assert_eq!(field(RowId::at(1), "place.name").as_deref(), Some(""));
    assert_eq!(store.origin(RowId::at(1)).map(|(_, row)| row.number()), Some(2));
}

#[test]
fn json_lines_keep_the_numbers_of_lines_and_what_is_broken() {
    let text = "{\"date\": \"2014-06-10\", \"title\": \"a\"}\n\n{\"date\": \"2014-06-11\", \"title\": \"b\n\
                {\"date\": \"2014-06-12\", \"title\": \"c\"}\n7\n";
    let document = read(text);
    assert_eq!((document.report.events, document.report.undated), (4, 1));
    let found = findings(&document);
    assert!(found[0].starts_with("row 3: is not valid JSON"), "{found:?}");
    assert_eq!(
        lines(document),
        ["1 2014-06-10 a", "3 2014-06-11 b", "4 2014-06-12 c", "5 undated Event"]
    );
}

#[test]
fn objects_by_id_and_objects_one_after_the_other_are_events() {
    let document = read(r#"{"a": {"date": "2014-06-10", "title": "x"}, "b": {"date": "2014-06-11", "title": "y"}}"#);
    assert_eq!(lines(document), ["1 2014-06-10 x", "2 2014-06-11 y"]);
    let document =
        read("{\n\"date\": \"2014-06-10\", \"title\": \"x\"}\n{\n\"date\": \"2014-06-11\", \"title\": \"y\"\n}");
    assert_eq!(lines(document), ["1 2014-06-10 x", "2 2014-06-11 y"]);
    let document = read(r#"{"date": "2014-06-10", "title": "x"}"#);
    assert_eq!(lines(document), ["1 2014-06-10 x"]);
}

#[test]
fn vis_timelines_have_groups_and_milliseconds() {
    let document = read(
        r#"{"groups": [{"id": 1, "content": "<b>Iraq</b>"}, {"id": 2, "content": "Syria"}, {"id": 3, "content": "x"}],
            "items": [{"id": 1, "content": "<p>A &amp; B</p>", "start": 1397952000000, "group": 1, "type": "point"},
                      {"id": 2, "content": "C", "start": "/Date(1397952000000)/", "end": "2014-04-21", "group": 2}]}"#,
    );
    assert_eq!(document.report.format.to_string(), "vis-timeline JSON");
    let store = super::support::store(document);
    let event = store.event(RowId::FIRST);
    assert_eq!((event.title.as_str(), event.kind), ("A & B", vec!["Iraq".to_owned()]));
    assert_eq!(event.when.unwrap().edtf, "2014-04-20");
    assert_eq!(store.event(RowId::at(1)).kind, ["Syria"]);
}

#[test]
fn geojson_out_of_range_is_a_finding() {
    let document = read(
        r#"{"type": "FeatureCollection", "features": [
            {"type": "Feature", "properties": {"date": "2014-06-10"}, "geometry": {"type": "Point", "coordinates": [444000, 36]}},
            {"type": "Feature", "properties": {"date": "2014-06-11"}, "geometry": null},
            {"type": "Feature", "properties": {"date": "2014-06-12"}, "geometry": {"type": "Polygon", "coordinates": [[[40,30],[42,30],[42,34],[40,30]]]}}]}"#,
    );
    assert_eq!(document.report.format.to_string(), "GeoJSON");
    assert_eq!(
        findings(&document),
        ["row 1, column longitude: 444000 lies outside −180 to 180 degrees"]
    );
    let store = super::support::store(document);
    let place = store.event(RowId::at(2)).place;
    assert_eq!((place.latitude, place.longitude), (Some(32.0), Some(41.0)));
    assert!(
        store
            .event(RowId::at(2))
            .fields
            .iter()
            .any(|(name, text)| name == "geometry" && text.contains("Polygon"))
    );
}

const KML: &str = r#"<?xml version="1.0"?><!DOCTYPE kml [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>
<kml xmlns="http://www.opengis.net/kml/2.2" xmlns:gx="http://www.google.com/kml/ext/2.2"><Document><name>D</name>
<Folder><name>June</name><TimeSpan><begin>2014-06-01</begin><end>2014-06-30</end></TimeSpan>
<Placemark id="p1"><name>One &amp; &b;</name><Point><coordinates>44.36,33.31,0</coordinates></Point></Placemark>
<Placemark><name>Two</name><TimeStamp><when>2014-06</when></TimeStamp><ExtendedData><Data name="actor"><value>A</value></Data>
<SchemaData><SimpleData name="n">7</SimpleData></SchemaData></ExtendedData></Placemark></Folder>
<Placemark><name>Three</name><TimeSpan><begin>2014-06-05</begin></TimeSpan>
<LineString><coordinates>40,30 42,34</coordinates></LineString></Placemark>
<Placemark><name>Four</name><gx:Track><when>2014-06-07T10:00:00Z</when><when>2014-06-07T11:00:00Z</when>
<gx:coord>40 30 0</gx:coord><gx:coord>40 32 0</gx:coord></gx:Track></Placemark>
</Document></kml>"#;

#[test]
fn kml_has_times_of_its_own_and_of_folders() {
    let document = read(KML);
    assert_eq!(
        (document.report.format.to_string().as_str(), document.report.events),
        ("KML", 4)
    );
    let store = super::support::store(document);
    let events: Vec<_> = RowId::all(4).map(|row| store.event(row)).collect();
    let edtf = |row: usize| events[row].when.as_ref().unwrap().edtf.clone();
    let titles: Vec<&str> = events.iter().map(|event| event.title.as_str()).collect();
    assert_eq!(
        titles,
        ["One & &b;", "Two", "Three", "Four"],
        "entities are not expanded"
    );
    assert_eq!(edtf(0), "2014-06-01/2014-06-30");
    assert_eq!(edtf(1), "2014-06");
    assert_eq!(edtf(2), "2014-06-05/..");
    assert_eq!(edtf(3), "2014-06-07T10:00:00Z/2014-06-07T11:00:00Z");
    assert_eq!(
        (events[0].place.latitude, events[0].place.longitude),
        (Some(33.31), Some(44.36))
    );
    assert_eq!(
        (events[2].place.latitude, events[3].place.latitude),
        (Some(32.0), Some(31.0))
    );
    assert!(events[1].fields.contains(&("n".to_owned(), "7".to_owned())));
    assert!(events[1].fields.contains(&("folder".to_owned(), "D / June".to_owned())));
    let kmz = zip(&[("files/icon.png", b"\x89PNG\r\n\x1a\n"), ("doc.kml", KML.as_bytes())]);
    assert_eq!(read(kmz).report.format.to_string(), "KML, in a KMZ");
}

#[test]
fn calendars_have_days_zones_and_repeats() {
    let document = read(
        "BEGIN:VCALENDAR\r\nX-WR-CALNAME:Talks\r\n\
         BEGIN:VEVENT\r\nUID:a\r\nDTSTART;VALUE=DATE:20210302\r\nDTEND;VALUE=DATE:20210303\r\nSUMMARY:One day\\, said\r\n  twice\r\nEND:VEVENT\r\n\
         BEGIN:VEVENT\r\nUID:b\r\nDTSTART;VALUE=DATE:20210304\r\nDTEND;VALUE=DATE:20210307\r\nSUMMARY:Three days\r\nEND:VEVENT\r\n\
         BEGIN:VEVENT\r\nUID:c\r\nDTSTART;TZID=Asia/Baghdad:20210308T101500\r\nDURATION:PT45M\r\nSUMMARY:Zone\r\nGEO:33.31;44.36\r\nEND:VEVENT\r\n\
         BEGIN:VEVENT\r\nUID:d\r\nDTSTART:20210310T100000\r\nRRULE:FREQ=WEEKLY;COUNT=3\r\nEXDATE:20210317T100000\r\nSUMMARY:Weekly\r\nEND:VEVENT\r\n\
         BEGIN:VEVENT\r\nUID:d\r\nRECURRENCE-ID:20210324T100000\r\nDTSTART:20210325T110000\r\nSUMMARY:Moved\r\nEND:VEVENT\r\n\
         END:VCALENDAR\r\n",
    );
    assert_eq!(document.report.format.to_string(), "iCalendar");
    assert_eq!(findings(&document), [""; 0]);
    assert!(
        document
            .report
            .decisions
            .contains(&CalendarDecision::Title("Talks".to_owned()).into())
    );
    assert_eq!(
        lines(document),
        [
            "1 2021-03-02 One day, said twice",
            "2 2021-03-04/2021-03-06 Three days",
            "3 2021-03-08T10:15:00+03:00/2021-03-08T11:00:00+03:00 Zone",
            "4 2021-03-10T10:00:00 Weekly",
            "5 2021-03-25T11:00:00 Moved",
        ]
    );
}

#[test]
fn dates_of_workbooks_are_days_in_either_epoch() {
    for (is_1904, serial) in [(false, 41_800.0), (true, 41_800.0 - 1462.0)] {
        let text = |text: &str| Cell::Text(text.to_owned());
        let sheet = vec![
            vec![text("id"), text("date"), text("title")],
            vec![Cell::Number(1.0), Cell::Date(serial), text("day")],
            vec![Cell::Number(2.0), Cell::Date(serial + 0.5), text("noon")],
            vec![Cell::Number(3.0), text("2014-06-12"), text("text")],
        ];
        assert_eq!(
            lines(read(workbook(&[("S", sheet)], is_1904))),
            ["2 2014-06-10 day", "3 2014-06-10T12:00 noon", "4 2014-06-12 text"]
        );
    }
    let document = open(&file("derived_ucdp/ucdp_1904_epoch_mixed_dates.xlsx"));
    assert_eq!((document.report.events, document.report.undated), (200, 0));
    assert_eq!(findings(&document), [""; 0], "no end lies before its start");
}

#[test]
fn old_workbooks_are_read_in_either_epoch() {
    for name in ["xls/incidents.xls", "xls/incidents_1904.xls"] {
        let document = open(&file(name));
        assert_eq!(
            document.report.format.to_string(),
            "Table in an Excel workbook, sheet “Vorfälle”"
        );
        assert_eq!(
            findings(&document),
            [
                "row 1: stands above the names of the columns and makes no event: “Incidents, first quarter”",
                "row 7, column date: the date is blank"
            ]
        );
        let shown = super::support::store(open(&file(name))).raw(RowId::FIRST).into_owned();
        assert_eq!(
            shown,
            "id: 1\ndate: 2014-06-10\nplace: Mosul\ntitle: Ärger in der Stadt\ncount: 3"
        );
        assert_eq!(
            lines(document),
            [
                "4 2014-06-10 Ärger in der Stadt",
                "5 2014-06-11T13:30 Second",
                "6 2014-06-12 Date as text",
                "7 undated No date",
            ],
            "{name}"
        );
    }
}

#[test]
fn repeated_cells_of_spreadsheets_are_read_as_often_as_they_are_repeated() {
    let text = |text: &str| {
        format!("<table:table-cell office:value-type=\"string\"><text:p>{text}</text:p></table:table-cell>")
    };
    let date = "<table:table-cell office:value-type=\"date\" office:date-value=\"2014-06-10\"><text:p>10.6.</text:p></table:table-cell>";
    let rows = format!(
        "<table:table-row>{}{}{}</table:table-row><table:table-row table:number-rows-repeated=\"3\"><table:table-cell/></table:table-row>\
         <table:table-row table:number-rows-repeated=\"2\">{date}{}{}</table:table-row>\
         <table:table-row table:number-rows-repeated=\"1048000\"><table:table-cell table:number-columns-repeated=\"16384\"/></table:table-row>",
        text("date"),
        text("title"),
        text("actor"),
        text("a &amp; b<office:annotation><text:p>no</text:p></office:annotation>"),
        text("c")
    );
    let document = read(spreadsheet(&rows));
    assert_eq!(
        document.report.format.to_string(),
        "Table in an OpenDocument spreadsheet, sheet “T”"
    );
    assert_eq!(lines(document), ["5 2014-06-10 a & b", "6 2014-06-10 a & b"]);
}

#[test]
fn a_span_of_kml_may_have_an_end_alone() {
    let mark =
        |title: &str, span: &str| format!("<Placemark><name>{title}</name><TimeSpan>{span}</TimeSpan></Placemark>");
    let marks = [
        mark("a", "<end>2017</end>"),
        mark("b", "<begin>2014</begin>"),
        mark("c", "<begin>2015</begin><end>2016</end>"),
    ];
    let document = read(format!("<kml><Document>{}</Document></kml>", marks.concat()));
    let mut lines = super::support::lines(document);
    lines.sort();
    assert_eq!(lines.len(), 3);
    for (title, edtf) in [("a", "../2017"), ("b", "2014/.."), ("c", "2015/2016")] {
        let ends = |line: &&String| line.ends_with(&format!(" {edtf} {title}"));
        assert!(lines.iter().any(|line| ends(&line)), "{title} {lines:?}");
    }
}
