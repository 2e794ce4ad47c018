//! What is asked about the columns of a table: each answer shows what it makes of some cells, and a mapping gives it.

use std::collections::BTreeSet;
use std::path::Path;
use std::sync::Arc;

use dateline_batch::{Asked, Document, Mapping, Meaning, Part, Progress, Sureness, TableColumns};
use dateline_event::Event;
use dateline_read::{ReadAs, read_bytes, read_file_as};

/// Tables of which something must be asked, and what: a part of the sentence, and the labels of the answers.
const ASKED: [(&str, &str, &[&str]); 14] = [
    (
        "date,actor\n03/04/2014,IS\n05/06/2014,PKK\n",
        "the day or the month comes first",
        &["day/month/year", "month/day/year"],
    ),
    (
        "تاریخ,محل,title\n1400/04/16,بغداد,a\n1399/12/29,اهواز,b\n",
        "converted from the Persian calendar",
        &["Persian (Jalali)", "Islamic (Hijri)", "Gregorian"],
    ),
    (
        "Date,Event,Location\n1442-11-27,Attack,Baghdad\n1443-01-10,March,Karbala\n",
        "converted from the Islamic calendar",
        &["Islamic (Hijri)", "Gregorian"],
    ),
    (
        "date,event,actor\n1346-08-26,Crécy,A\n1356-09-19,Poitiers,B\n",
        "may be of the Persian calendar",
        &["Persian (Jalali)", "Islamic (Hijri)", "Gregorian"],
    ),
    (
        "date,text,actor\n647343123,hello,bob\n647343999,hi,ann\n",
        "seconds since 1970 as well",
        &["seconds since 2001, as Apple's programs count", "seconds since 1970"],
    ),
    (
        "date,town,killed\n2021-05-01,Alpha,1.200\n2021-05-02,Beta,2.500\n",
        "“1.200” in “killed”",
        &["1200", "1.2"],
    ),
    (
        "date,town,rockets\n2021-05-01,Alpha,1.200\n2021-05-02,Beta,2.500\n2021-05-03,Gamma,3.750\n",
        "“1.200” in “rockets”",
        &["1200", "1.2"],
    ),
    (
        "date,town,killed\n2021-05-01,A,1\n2021-05-02,B,2\n2021-05-03,C,0\n2021-05-04,D,3\n2021-05-05,E,999\n2021-05-06,F,999\n",
        "999 in “killed”",
        &["999 means “not known”", "999 is a number"],
    ),
    (
        "Reported Date,Location Description,Number Dead\n2020-01-02,Rivertown,2\n",
        "“Reported Date” may tell when something was written down",
        &["when it happened", "when it was written down"],
    ),
    (
        "name,launch site,date\nA,Hilltown,2020-01-02\nB,Baytown,2020-01-04\n",
        "“launch site” may be another place",
        &["the event’s place", "another place"],
    ),
    (
        "Incidents of 2013,,,\nDate,Place,Event,Killed\n12 March,Alfa,Raid,3\n14 April,Beta,Bomb,1\n2 May,Alfa,Raid,2\n",
        "they are read as of 2013",
        &["of 2013", "of a year that is not known"],
    ),
    (
        "date,town,killed\n2021-01-01,A,1\n2021-02-01,B,2\n2021-03-01,C,0\n2021-05-01,D,3\n2021-06-01,E,9\n2021-07-01,F,4\n",
        "first days of months",
        &["days", "months"],
    ),
    (
        "date,town,killed,date_precision\n2021-05-01,A,1,1\n2021-05-02,B,2,3\n2021-05-03,C,0,2\n2021-05-04,D,3,1\n",
        "“date_precision” holds numbers from 1 to 3",
        &["something else", "dates with 1 are exact", "dates with 3 are exact"],
    ),
    (
        "date,kind,town,formation\n2015-01-02,Raid,A,Lions\n2015-01-03,Raid,B,Hawks\n2015-01-04,Raid,C,Lions\n\
         2015-01-05,March,D,Hawks\n2015-01-06,March,A,Lions\n2015-01-07,Raid,B,Hawks\n",
        "“formation” is left aside; it could be who took part",
        &["other field", "who took part"],
    ),
];

fn read(text: &str) -> Document {
    read_bytes(Path::new("t.csv"), text.as_bytes().to_vec(), &Progress::default()).unwrap()
}

fn read_by(text: &str, mapping: &Mapping) -> Document {
    let file = tempfile::NamedTempFile::new().unwrap();
    std::fs::write(file.path(), text).unwrap();
    let by = ReadAs::Mapped(Arc::new(mapping.clone()));
    read_file_as(file.path(), &by, &Progress::default()).unwrap()
}

fn columns(document: &Document) -> &TableColumns {
    document.report.columns.as_ref().unwrap()
}

/// All that an example may show of events.
fn told(document: &Document) -> BTreeSet<String> {
    let rows = document.batches.iter().flat_map(|batch| &batch.rows);
    let events: Vec<Event> = rows.map(|row| document.decoder.event(row.record)).collect();
    let told = events.iter().flat_map(|event| {
        let when = event.when.as_ref().map_or_else(String::new, |when| when.edtf.clone());
        let figures = event.claims.iter().flat_map(|claim| &claim.figures);
        let figures: Vec<String> = figures
            .map(|figure| format!("{} {}", figure.what, figure.amount))
            .collect();
        let actors: Vec<String> = event.actors.iter().map(|actor| actor.name.clone()).collect();
        [
            when,
            figures.join("; "),
            actors.join("; "),
            event.place.path.join("; "),
            event.title.clone(),
        ]
    });
    told.collect()
}

fn words(meaning: &Meaning) -> String {
    match meaning {
        Meaning::When(when) => when.as_ref().map_or_else(String::new, |when| when.edtf.clone()),
        Meaning::Words(words) => words.clone(),
    }
}

#[track_caller]
fn check_answers(text: &str, asked: &Asked, columns: &TableColumns) {
    let mapping = &*columns.mapping;
    let assumed: Vec<&str> = asked
        .answers
        .iter()
        .filter(|answer| answer.is_assumed)
        .map(|answer| &*answer.label)
        .collect();
    assert_eq!(assumed.len(), 1, "{text}");
    assert_eq!(asked.chosen(mapping).unwrap().label, assumed[0], "{text}");
    assert!(!asked.is_answered(mapping), "{text}");
    for answer in &asked.answers {
        let given = answer.given(mapping);
        assert_eq!(asked.chosen(&given).unwrap().label, answer.label, "{text}");
        assert_eq!(Mapping::parse(given.to_json().as_bytes()).unwrap(), given, "{text}");
        // What is shown is what comes of it.
        let document = read_by(text, &given);
        let told = told(&document);
        assert!(!answer.examples.is_empty(), "{text}: {asked:?}");
        for example in &answer.examples {
            let words = words(&example.meaning);
            assert!(told.contains(&words), "{text}: {words} is none of {told:?}");
        }
        assert!(self::columns(&document).questions.is_empty(), "{text}");
    }
    // Answers differ in each of their examples.
    assert!(asked.answers.len() > 1, "{text}: {asked:?}");
    for at in 0..asked.answers[0].examples.len() {
        let meanings = asked.answers.iter().map(|answer| words(&answer.examples[at].meaning));
        assert!(meanings.collect::<BTreeSet<String>>().len() > 1, "{text}");
    }
}

#[test]
fn every_answer_shows_what_comes_of_it() {
    for (text, part, labels) in ASKED {
        let document = read(text);
        let columns = columns(&document);
        let Some(asked) = columns
            .questions
            .iter()
            .find(|asked| asked.to_string().contains(part) && !asked.answers.is_empty())
        else {
            panic!("{text} is not asked about: {:?}", columns.questions);
        };
        let found: BTreeSet<&str> = asked.answers.iter().map(|answer| &*answer.label).collect();
        let labels: BTreeSet<&str> = labels.iter().copied().collect();
        assert_eq!(found, labels, "{text}");
        check_answers(text, asked, columns);
    }
}

#[test]
fn nobody_is_sure_of_what_is_asked() {
    for (text, ..) in ASKED {
        let document = read(text);
        let columns = columns(&document);
        for column in columns.questions.iter().filter_map(|asked| asked.column) {
            assert_eq!(columns.guesses[column].sureness, Sureness::Unsure, "{text}");
        }
    }
}

#[test]
fn of_two_columns_of_dates_either_can_be_chosen() {
    let text = "first date,second date,actor\n2020-01-02,2020-02-03,A\n2020-01-04,2020-02-05,B\n";
    let document = read(text);
    let columns = columns(&document);
    let asked = columns.questions.iter().find(|asked| asked.answers.len() == 2).unwrap();
    check_answers(text, asked, columns);
    let other = asked.answers.iter().find(|answer| !answer.is_assumed).unwrap();
    let given = other.given(&columns.mapping);
    assert_eq!(
        (given.columns[0].part, given.columns[1].part),
        (Part::Field, Part::Date)
    );
}

#[test]
fn a_mapping_says_since_when_numbers_count() {
    let text = "date,actor\n647343123,A\n647343999,B\n";
    for (epoch, expected) in [
        ("unix_seconds", "1990-07-07T09:32:03Z"),
        ("cocoa", "2021-07-07T09:32:03Z"),
    ] {
        let json =
            format!(r#"{{"dateline_mapping": 1, "columns": [{{"name": "date", "is": "date", "epoch": "{epoch}"}}]}}"#);
        let mapping = Mapping::parse(json.as_bytes()).unwrap();
        assert!(told(&read_by(text, &mapping)).contains(expected), "{epoch}");
    }
    let mapping = r#"{"dateline_mapping": 1, "columns": [{"name": "day", "is": "date", "epoch": "excel"}]}"#;
    let mapping = Mapping::parse(mapping.as_bytes()).unwrap();
    assert!(told(&read_by("day,actor\n44384,A\n", &mapping)).contains("2021-07-07"));
    assert!(Mapping::parse(br#"{"dateline_mapping": 1, "columns": [{"name": "d", "epoch": "moon"}]}"#).is_err());
}
