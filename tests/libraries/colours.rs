//! Marks in the colours of a column's values.

use std::fmt::Write as _;
use std::sync::Arc;

use dateline_batch::CancelToken;
use dateline_event::Event;
use dateline_query::LaneBy;
use dateline_store::{AddedColumn, Store};
use dateline_tests::timelines as support;
use dateline_timeline::{
    AverageWidths, Colours, DrawItem, Frame, Legend, LegendParts, Mark, Memory, Palette, Request, Scene, Tone,
    Viewport, lay_out, shapes,
};

fn event(when: &str, field: (&str, &str)) -> Event {
    Event {
        id: format!("{when} {}", field.1),
        when: when.parse().ok(),
        fields: vec![(field.0.to_owned(), field.1.to_owned())],
        ..Event::default()
    }
}

fn column(store: &Store, name: &str) -> AddedColumn {
    let column = store.add_column(name, &CancelToken::NEVER, &mut |_| {});
    column.unwrap().unwrap()
}

fn scene(store: &Arc<Store>, colours: Option<Colours<'_>>) -> Scene {
    let answer = support::answer(store, LaneBy::None, 0);
    let frame = Frame {
        width: 1100.0,
        height: 400.0,
        gutter: 150.0,
        scroll: 0.0,
        is_whole: false,
    };
    let request = Request {
        colours,
        ..Request::new(store, &answer.lanes, Viewport::fitting(store.extent().unwrap()), frame)
    };
    lay_out(&request, &mut Memory::default(), &mut AverageWidths)
}

fn tones(scene: &Scene, is_wanted: impl Fn(&Mark) -> bool) -> Vec<Tone> {
    let wanted = scene.items.iter().filter(|item| is_wanted(&item.mark));
    wanted.map(|item| item.tone).collect()
}

#[test]
fn marks_have_the_colours_of_their_values_and_keep_their_forms() {
    let store = support::store(vec![
        event("2016-01-01", ("weapon", "drone")),
        event("2016-01-05", ("weapon", "rocket")),
        event("2016-01-09~", ("weapon", "drone")),
        event("2016-01-13", ("weapon", "")),
        event("2016-01-17/2016-01-20", ("weapon", "rocket")),
        event("2016-01-25", ("weapon", "drone")),
    ]);
    let weapon = column(&store, "weapon");
    let (plain, coloured) = (scene(&store, None), scene(&store, Some(Colours::new(&weapon))));
    let marks = |scene: &Scene| scene.items.iter().map(|item| item.mark.clone()).collect::<Vec<Mark>>();
    assert_eq!(marks(&plain), marks(&coloured), "colours change no form");
    let is_dot = |mark: &Mark| matches!(mark, Mark::Dot { .. });
    let (drone, rocket) = (Tone::Value(0), Tone::Value(1));
    assert_eq!(tones(&coloured, is_dot), [drone, rocket, Tone::Neutral, drone]);
    assert_eq!(
        tones(&coloured, |mark| matches!(
            mark,
            Mark::Diamond { .. } | Mark::Window { .. }
        )),
        [drone]
    );
    assert_eq!(tones(&coloured, |mark| matches!(mark, Mark::Bar { .. })), [rocket]);
}

#[test]
fn a_number_of_events_shows_the_shares_of_their_colours() {
    let same_day = |value: &'static str, count: usize| (0..count).map(move |_| event("2016-01-01", ("weapon", value)));
    let mut events: Vec<Event> = same_day("drone", 30).chain(same_day("rocket", 10)).collect();
    for (number, event) in events.iter_mut().enumerate() {
        event.id = number.to_string();
    }
    events.push(event("2016-02-01", ("weapon", "rocket")));
    let store = support::store(events);
    let weapon = column(&store, "weapon");
    let scene = scene(&store, Some(Colours::new(&weapon)));
    assert_eq!(tones(&scene, |mark| matches!(mark, Mark::Pill { .. })), [Tone::Neutral]);
    let shares: Vec<(Tone, f32)> = scene
        .items
        .iter()
        .filter_map(|DrawItem { tone, mark }| match mark {
            Mark::Share { from, to, .. } => Some((*tone, to - from)),
            _ => None,
        })
        .collect();
    let [(Tone::Value(0), drones), (Tone::Value(1), rockets)] = shares[..] else {
        panic!("{shares:?}");
    };
    assert!((drones / rockets - 3.0).abs() < 0.01, "{drones} {rockets}");
}

#[test]
fn the_key_tells_every_colour_once_and_stays_in_its_strip() {
    let mut events = Vec::new();
    let long = "x".repeat(10_000);
    let values = [
        "",
        "عين الأسد",
        "two\nlines",
        "\u{202e}turned",
        &long,
        "a",
        "b",
        "c",
        "d",
        "e",
    ];
    for (number, value) in values.iter().enumerate() {
        // The later ones are rarer, and each has a day of its own.
        for day in 1..=(20 - number) {
            events.push(event(&format!("2016-{:02}-{day:02}", number + 1), ("weapon", value)));
        }
    }
    let store = support::store(events);
    let weapon = column(&store, "weapon");
    let colours = Colours::new(&weapon);
    let entries = colours.entries(11.0, &mut AverageWidths);
    assert_eq!(entries.len(), 9);
    assert_eq!(
        entries.last().map(|entry| (entry.tone, &*entry.words)),
        Some((Tone::Neutral, "others and no value"))
    );
    for palette in [Palette::DARK, Palette::LIGHT] {
        let mut seen: Vec<_> = entries.iter().map(|entry| entry.tone.color(&palette)).collect();
        seen.sort_unstable();
        seen.dedup();
        assert_eq!(seen.len(), 9, "no two are alike");
    }
    for width in [320.0, 700.0, 1600.0] {
        for parts in [None, Some(LegendParts::default())] {
            let legend = Legend::new(width, parts, Some(colours), &mut AverageWidths);
            let mut all = String::new();
            for label in &legend.labels {
                assert!(
                    label.y > 0.0 && label.y < legend.height && label.x < width,
                    "{}",
                    label.text
                );
                let _ = write!(all, "{}|", label.text);
            }
            assert!(!all.contains('\n') && all.contains("two lines"), "{all}");
            let mut drawn = Vec::new();
            legend.items.iter().for_each(|item| shapes(item, &mut drawn));
            assert!(drawn.len() >= 9);
        }
    }
}

#[test]
fn a_column_of_very_many_values_has_few_colours() {
    let events = (0..50_000_u32).map(|number| Event {
        id: number.to_string(),
        when: format!("2016-{:02}-{:02}", number % 12 + 1, number % 28 + 1)
            .parse()
            .ok(),
        fields: vec![("ref".to_owned(), (number / 2 * 2).max(20).to_string())],
        ..Event::default()
    });
    let store = support::store(events.collect());
    let added = column(&store, "ref");
    assert_eq!(added.commonest().len(), AddedColumn::COMMONEST);
    assert_eq!(added.text(added.commonest()[0]), "20");
    let entries = Colours::new(&added).entries(11.0, &mut AverageWidths);
    assert_eq!(entries.last().map(|entry| &*entry.words), Some("others"));
    assert!(!scene(&store, Some(Colours::new(&added))).items.is_empty());
}
