use dateline_case::ViewId;

use super::*;
use crate::batch::Progress;
use crate::query::{Choice, DoubtKind};
use crate::read;
use crate::store::build;

fn store() -> Store {
    let table = "id,date,actor,place,killed\nE1,2014-06-10,A,Mosul,2\nE2,2014-06-11,B,Tikrit,\n";
    let path = std::path::Path::new("table.csv");
    build(vec![
        read::read_bytes(path, table.into(), &Progress::default()).unwrap(),
    ])
}

fn including(names: &[&str]) -> Choice {
    Choice {
        include: names.iter().map(|name| (*name).to_owned()).collect(),
        ..Choice::default()
    }
}

#[test]
fn a_view_comes_back_as_it_was_saved() {
    let content = ViewContent {
        filter: Filter {
            actor: including(&["A"]),
            text: "city".to_owned(),
            ..Filter::default()
        },
        lanes: LaneBy::Place,
        zone: ClockZone::Utc,
        apart: true,
        as_in_files: true,
        from: Some(Moment::EPOCH),
        to: None,
        table: serde_json::json!({"order": 7}),
    };
    let view = |json: String| View {
        id: ViewId::random().unwrap(),
        name: "June".to_owned(),
        note: String::new(),
        json,
        event: None,
    };
    assert_eq!(ViewContent::of(&view(content.to_json())), (content, vec![]));
    let later = r#"{"lanes": "Weather", "zone": "Utc", "map": 3, "filter": {"text": "city", "doubt": ["rumour"]}}"#;
    let (content, unknown) = ViewContent::of(&view(later.to_owned()));
    assert_eq!(
        (content.filter.text.as_str(), content.lanes),
        ("city", LaneBy::default())
    );
    assert_eq!(
        Unknown::line(&unknown),
        "“lanes”, as another version of Dateline wrote it, “filter.doubt”, as another version of Dateline wrote it"
    );
    let (content, unknown) = ViewContent::of(&view("{".to_owned()));
    assert_eq!((content, unknown.len()), (ViewContent::default(), 1));
}

#[test]
fn what_a_view_names_and_nobody_has_is_said_and_the_rest_is_applied() {
    let mut content = ViewContent {
        filter: Filter {
            actor: including(&["A", "Nobody", ""]),
            place: including(&["Basra"]),
            files: vec!["table.csv".to_owned(), "other.csv".to_owned()],
            figures: vec!["killed>=1".parse().unwrap(), "rockets>=1".parse().unwrap()],
            marks: vec![Mark::Star, Mark::Tag("old".to_owned())],
            ..Filter::default()
        },
        ..ViewContent::default()
    };
    let unknown = content.fit(&store(), &MarkedRows::new(2));
    assert_eq!(
        Unknown::line(&unknown),
        "the actor “Nobody”, the location “Basra”, the figure “rockets”, the file “other.csv”, the tag “old”"
    );
    let filter = content.filter;
    assert_eq!(filter.actor.include, ["A", ""]);
    assert_eq!(
        (filter.place.include.len(), filter.files.len(), filter.figures.len()),
        (0, 1, 1)
    );
    assert_eq!(filter.marks, [Mark::Star]);
}

#[test]
fn names_that_are_not_wanted_leave_the_wanted_names_of_a_view() {
    let mut wanted = including(&["A", "B"]);
    wanted.all = true;
    wanted.exclude = vec!["C".to_owned()];
    let view = || ViewContent {
        filter: Filter {
            actor: wanted.clone(),
            ..Filter::default()
        },
        ..ViewContent::default()
    };
    let asked = |include: &[&str], exclude: &[&str]| {
        let mut actor = including(include);
        actor.exclude = exclude.iter().map(|&name| name.to_owned()).collect();
        view()
            .filter_under(Filter {
                actor,
                ..Filter::default()
            })
            .actor
    };
    let without = asked(&[], &["D"]);
    assert_eq!(without.include, ["A", "B"]);
    assert_eq!(without.exclude, ["D"]);
    assert!(without.all);
    let with = asked(&["E"], &[]);
    assert_eq!(
        (with.include, with.exclude),
        (vec!["E".to_owned()], vec!["C".to_owned()])
    );
    assert_eq!(asked(&["C"], &[]).exclude, Vec::<String>::new());
}

#[test]
fn what_is_asked_beside_a_view_takes_the_place_of_the_same_in_it() {
    let content = ViewContent {
        filter: Filter {
            actor: including(&["A"]),
            doubt: vec![DoubtKind::Disputed],
            text: "city".to_owned(),
            ..Filter::default()
        },
        ..ViewContent::default()
    };
    let filter = content.filter_under(Filter {
        actor: including(&["B"]),
        marks: vec![Mark::Star],
        ..Filter::default()
    });
    assert_eq!(filter.actor.include, ["B"]);
    assert_eq!(
        (filter.doubt.len(), filter.marks.len(), filter.text.as_str()),
        (1, 1, "city")
    );
}
