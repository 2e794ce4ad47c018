use std::path::Path;
use std::sync::Arc;

use dateline_batch::{
    ColumnMapping, Document, Mapping, Part, Progress, Remembered, RememberedMapping, Sureness, TimeZoneChoice,
};
use dateline_event::{DateOrder, Doubt, Role};
use dateline_read::{ReadAs, read_bytes, read_file_as};

fn read_as(text: &str, read_as: &ReadAs) -> Result<Document, String> {
    let file = tempfile::NamedTempFile::new().unwrap();
    std::fs::write(file.path(), text).unwrap();
    read_file_as(file.path(), read_as, &Progress::default()).map_err(|error| error.kind.to_string())
}

fn mapped(columns: &[(&str, Part)]) -> Mapping {
    Mapping {
        columns: columns
            .iter()
            .map(|(name, part)| ColumnMapping::new(name, *part))
            .collect(),
        ..Mapping::default()
    }
}

fn read_mapped(text: &str, mapping: &Mapping) -> Result<Document, String> {
    read_as(text, &ReadAs::Mapped(Arc::new(mapping.clone())))
}

fn event(document: &Document, index: usize) -> dateline_event::Event {
    let rows = document.batches.iter().flat_map(|batch| &batch.rows);
    document.decoder.event(rows.map(|row| row.record).nth(index).unwrap())
}

#[test]
fn a_mapping_survives_its_file() {
    let mut mapping = mapped(&[
        ("Day of strike", Part::Date),
        ("Who", Part::Actor(Role::Perpetrator)),
        ("Dead", Part::Figure),
        ("Notes", Part::Field),
    ]);
    mapping.zone = Some(TimeZoneChoice::Offset(-210));
    mapping.encoding = Some("windows-1256".to_owned());
    mapping.delimiter = Some('\t');
    mapping.columns[0].order = Some(DateOrder::MonthFirst);
    mapping.columns[1].split = Some("/".to_owned());
    mapping.columns[2].called = Some("killed".to_owned());
    assert_eq!(Mapping::parse(mapping.to_json().as_bytes()), Ok(mapping.clone()));
    for part in Part::all() {
        assert_eq!(Part::from_key(part.key()), Some(part));
    }
    let json = mapping.to_json();
    assert!(json.contains(r#""zone": "-03:30""#), "{json}");
    assert!(json.contains(r#""is": "perpetrator""#), "{json}");
}

#[test]
fn what_is_no_mapping_says_why() {
    #[track_caller]
    fn check(text: &str, words: &str) {
        let error = Mapping::parse(text.as_bytes()).unwrap_err().to_string();
        assert!(error.contains(words), "{error}");
    }
    check("{", "is no mapping");
    check(r#"{"columns": []}"#, "dateline_mapping");
    check(r#"{"dateline_mapping": 9, "news": 1, "columns": []}"#, "version 9");
    check(
        r#"{"dateline_mapping": 1, "columns": [{"name": "a", "is": "dates"}]}"#,
        "“dates” is no part of an event",
    );
    check(
        r#"{"dateline_mapping": 1, "zone": "Mars", "columns": []}"#,
        "“Mars” is neither an offset",
    );
    check(r#"{"dateline_mapping": 1, "colums": []}"#, "colums");
}

#[test]
fn a_mapping_that_does_not_fit_names_the_column() {
    #[track_caller]
    fn check(text: &str, mapping: &Mapping, words: &str) {
        let error = read_mapped(text, mapping).err().unwrap();
        assert!(error.contains(words), "{error}");
    }
    let text = "when,who\n2014-06-10,IS\n";
    check(
        text,
        &mapped(&[("when", Part::Date), ("target", Part::Actor(Role::Target))]),
        "no column “target”",
    );
    check(
        text,
        &mapped(&[("when", Part::Date), ("who", Part::Date)]),
        "“when” and “who” are both the date",
    );
    check(
        text,
        &mapped(&[("when", Part::Latitude)]),
        "latitude without one of longitude: “when”",
    );
    let mut mapping = mapped(&[("when", Part::Date)]);
    mapping.encoding = Some("klingon".to_owned());
    check(text, &mapping, "“klingon”");
    check(
        r#"{"format": "dateline", "version": 1, "events": []}"#,
        &mapped(&[]),
        "columns of a table",
    );
    // A field that is not there harms nothing.
    assert!(read_mapped(text, &mapped(&[("WHEN", Part::Date), ("gone", Part::Field)])).is_ok());
}

#[test]
fn a_table_is_read_as_the_mapping_says() {
    let mut mapping = mapped(&[
        ("a", Part::Date),
        ("t", Part::Clock),
        ("b", Part::Actor(Role::Perpetrator)),
        ("c", Part::Figure),
        ("d", Part::Source),
    ]);
    mapping.zone = Some(TimeZoneChoice::Offset(180));
    mapping.columns[0].order = Some(DateOrder::MonthFirst);
    mapping.columns[2].split = Some(String::new());
    mapping.columns[3].called = Some("killed".to_owned());
    mapping.columns[4].split = Some("/".to_owned());
    let text = "a,t,b,c,d\n03/04/2014,14:30,\"X; Y, Z\",10-12,AP/Reuters\n03/05/2014,,V,3,AP\n";
    let document = read_mapped(text, &mapping).unwrap();
    let first = event(&document, 0);
    assert_eq!(first.when.as_ref().unwrap().edtf, "2014-03-04T14:30+03:00");
    let names: Vec<_> = first
        .actors
        .iter()
        .map(|actor| (actor.name.as_str(), actor.role))
        .collect();
    assert_eq!(names, [("X; Y, Z", Role::Perpetrator)]);
    let outlets: Vec<_> = first.claims.iter().map(|claim| claim.source.outlet.as_str()).collect();
    assert_eq!(outlets, ["AP", "Reuters", "The table"]);
    assert_eq!(first.claims[2].figures[0].what, "killed");
    let second = event(&document, 1);
    assert_eq!((second.claims.len(), second.claims[0].figures.len()), (1, 1));
    // What is unclaimed the store finds, which knows all kinds.
    let doubts = [first, second].map(|event| event.doubt() - Doubt::UNCLAIMED);
    let rows = || document.batches.iter().flat_map(|batch| &batch.rows);
    assert_eq!(rows().map(|row| row.doubt).collect::<Vec<_>>(), doubts);
    let claims: Vec<u16> = document
        .batches
        .iter()
        .flat_map(|batch| &batch.rows)
        .map(|row| row.claims)
        .collect();
    assert_eq!(claims, [3, 1]);
}

#[test]
fn a_known_format_can_be_read_by_a_mapping() {
    let text = "event_id_cnty,event_date,event_type,sub_event_type,actor1,notes\nIRQ1,01 May 2020,Battles,Armed clash,A,Words\n";
    let known = read_as(text, &ReadAs::default()).unwrap();
    assert!(known.report.format.to_string().starts_with("ACLED"));
    let document = read_mapped(text, &mapped(&[("event_date", Part::Date), ("notes", Part::Title)])).unwrap();
    assert_eq!(
        (
            document.report.format.to_string().as_str(),
            event(&document, 0).title.as_str()
        ),
        ("CSV table", "Words")
    );
    let guessed = read_as(text, &ReadAs::Guessed(Arc::default())).unwrap();
    assert_eq!(guessed.report.format.to_string(), "CSV table");
    assert_eq!(
        guessed.report.columns.as_ref().unwrap().mapping.columns[1].part,
        Part::Date
    );
}

#[test]
fn a_remembered_mapping_is_for_its_header_alone() {
    let mut remembered = Remembered::default();
    let mut mapping = mapped(&[("x", Part::Title), ("y", Part::Date)]);
    mapping.delimiter = Some(',');
    remembered.put(RememberedMapping {
        header: vec!["x".to_owned(), "y".to_owned()],
        mapping: Arc::new(mapping),
        chosen: None,
    });
    let by = ReadAs::Recognised(Arc::new(remembered));
    let document = read_as("x,y\nStrike,2014-06-10\n", &by).unwrap();
    assert_eq!(
        (document.report.undated, event(&document, 0).title.as_str()),
        (0, "Strike")
    );
    let other = read_as("x,y,z\nStrike,2014-06-10,1\n", &by).unwrap();
    assert!(!other.report.columns.as_ref().unwrap().guesses.is_empty());
}

#[test]
fn encoding_and_delimiter_are_as_the_mapping_says() {
    let mut mapping = mapped(&[("date", Part::Date), ("place", Part::Location)]);
    mapping.encoding = Some("windows-1252".to_owned());
    mapping.delimiter = Some('|');
    let file = tempfile::NamedTempFile::new().unwrap();
    std::fs::write(file.path(), b"date|place\n2014-06-10|Qu\xe9bec, Canada\n").unwrap();
    let by = ReadAs::Mapped(Arc::new(mapping));
    let document = read_file_as(file.path(), &by, &Progress::default()).unwrap();
    assert_eq!(event(&document, 0).place.path, ["Québec, Canada"]);
    assert_eq!(document.report.encoding.to_string(), "Windows-1252");
}

#[test]
fn a_guess_says_how_sure_it_is_and_what_to_ask() {
    #[track_caller]
    fn check(text: &str, sureness: Sureness, questions: usize) {
        let bytes = text.as_bytes().to_vec();
        let document = read_bytes(Path::new("t.csv"), bytes, &Progress::default()).unwrap();
        let columns = document.report.columns.as_ref().unwrap();
        assert_eq!(
            (document.report.sureness, columns.questions.len()),
            (sureness, questions),
            "{text}: {:?}",
            columns.questions
        );
    }
    check("date,actor\n2014-06-10,IS\n2014-06-11,PKK\n", Sureness::Sure, 0);
    check("date,colour of armed group\n2014-06-10,IS\n", Sureness::Unsure, 1);
    check("date,title,main target\n2014-06-10,Strike,IS\n", Sureness::Likely, 0);
    check("date,actor\n03/04/2014,IS\n05/06/2014,PKK\n", Sureness::Unsure, 1);
    check("date,foo\n2014-06-10,IS\n2014-06-11,PKK\n", Sureness::Unsure, 1);
    check("foo,actor\nx,IS\ny,PKK\n", Sureness::Unsure, 1);
    check("foo,bar\nx,IS\ny,PKK\n", Sureness::Unsure, 2);
}

#[test]
fn a_part_that_only_one_column_holds_moves() {
    let mut mapping = mapped(&[("a", Part::Date), ("b", Part::Field), ("c", Part::Source)]);
    mapping.set_part(1, Part::Date);
    mapping.set_part(0, Part::Source);
    let parts: Vec<Part> = mapping.columns.iter().map(|column| column.part).collect();
    assert_eq!(parts, [Part::Source, Part::Date, Part::Source]);
}
