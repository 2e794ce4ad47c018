use std::fmt::Write;
use std::path::Path;

use dateline_batch::{CancelToken, Progress};
use dateline_query::suggest::suggest;
use dateline_read as read;
use dateline_store::{self as store, Facet};

fn suggested(actors: &[(&str, &str, &str)]) -> Vec<(String, String, Vec<String>)> {
    let mut text = "event_date,actor1,actor2,country,admin1\n".to_owned();
    for (actor, other, place) in actors {
        writeln!(text, "2020-01-01,\"{actor}\",\"{other}\",Iraq,{place}").unwrap();
    }
    let document = read::read_bytes(Path::new("test.csv"), text.into_bytes(), &Progress::default()).unwrap();
    let store = store::build(vec![document]);
    let suggestions = suggest(&store, &CancelToken::NEVER).unwrap();
    let actors = suggestions
        .into_iter()
        .filter(|suggestion| suggestion.facet == Facet::Actor);
    actors
        .map(|suggestion| {
            let [a, b] = suggestion.names;
            let reasons = suggestion.reasons.iter().map(ToString::to_string).collect();
            (a, b, reasons)
        })
        .collect()
}

fn is_suggested(a: &str, b: &str) -> bool {
    !suggested(&[(a, "", "Anbar"), (b, "", "Nineveh")]).is_empty()
}

#[test]
fn spellings_of_one_name_are_suggested() {
    for (a, b) in [
        ("Kata'ib Hezbollah", "kataib hezbollah"),
        ("Kataib Hezbollah", "Kata’ib Hizb Allah"),
        ("Kataib Hezbollah", "كتائب حزب الله"),
        ("Qassem Musleh", "Qasim Muslih"),
        ("Abu Mahdi al-Muhandis", "Abu Mahdi Mohandes"),
        ("Wayne Marotto", "Wayne Maroto"),
        ("Militia (Popular Mobilization)", "Popular Mobilization Militia"),
        ("IRGC", "Islamic Revolutionary Guard Corps"),
        ("Islamic Revolution Guard Corps", "Islamic Revolutionary Guard Corps"),
    ] {
        assert!(is_suggested(a, b), "{a} {b}");
    }
}

#[test]
fn what_is_distinct_is_not_suggested() {
    for (a, b) in [
        ("1st Brigade", "2nd Brigade"),
        ("First Brigade", "Second Brigade"),
        ("25th Brigade", "Brigade"),
        ("Military Forces of Iran", "Military Forces of Iraq"),
        ("Police Forces of Iraq (2003-2014)", "Police Forces of Iraq (2014-)"),
        ("Protesters (Iraq)", "Protesters (Iran)"),
        ("Kataib Hezbollah", "Kataib Sayyid al-Shuhada"),
        ("Northern Command", "Southern Command"),
        ("Ansarallah", "Ansar Allah al-Awfiya"),
        ("Islamic State", "Islamic Resistance"),
    ] {
        assert!(!is_suggested(a, b), "{a} {b}");
    }
}

#[test]
fn company_decides_where_spelling_says_little() {
    let apart = [("Soleimani", "Iraq", "Anbar"), ("Qassem Soleimani", "Syria", "Nineveh")];
    assert!(suggested(&apart).is_empty());
    let together = [
        ("Soleimani", "Iran", "Anbar"),
        ("Soleimani", "Syria", "Baghdad"),
        ("Qassem Soleimani", "Syria", "Baghdad"),
        ("Qassem Soleimani", "Iran", "Anbar"),
    ];
    let [(_, _, reasons)] = &suggested(&together)[..] else {
        panic!("one suggestion");
    };
    assert_eq!(
        *reasons,
        [
            "“Soleimani” is part of “Qassem Soleimani”",
            "both with Iran, Syria",
            "both in Anbar, Baghdad",
            "both in 2020"
        ]
    );
    let in_one_event = [("Wayne Marotto", "Wayne Maroto", "Anbar")];
    assert!(suggested(&in_one_event).is_empty());
}

#[test]
fn a_file_that_lists_two_tells_them_apart() {
    let text = r#"{"format": "dateline", "version": 1,
        "actors": [{"id": "a", "name": "al-Ahad"}, {"id": "b", "name": "al-Ahed"}],
        "events": [{"when": "2020", "title": "one", "actors": ["a"]}, {"when": "2021", "title": "two", "actors": ["b"]},
            {"when": "2021", "title": "three", "actors": ["Al Ahad"]}]}"#;
    let document = read::read_bytes(Path::new("test.json"), text.into(), &Progress::default()).unwrap();
    let suggestions = suggest(&store::build(vec![document]), &CancelToken::NEVER).unwrap();
    let names: Vec<[String; 2]> = suggestions.into_iter().map(|suggestion| suggestion.names).collect();
    assert!(
        names.contains(&["al-Ahad".to_owned(), "Al Ahad".to_owned()]),
        "{names:?}"
    );
    assert!(
        !names.contains(&["al-Ahad".to_owned(), "al-Ahed".to_owned()]),
        "{names:?}"
    );
}
