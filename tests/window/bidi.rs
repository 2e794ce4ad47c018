//! Arabic and Latin text is drawn in the order in which a browser draws it: `tests/bidi/browser.json`, which
//! `tests/bidi/record` made from `tests/bidi/strings.json`.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use dateline::app::command::{FilesCommand, FilterCommand, LinksCommand, SelectCommand, WindowCommand};
use dateline::app::paragraph::paragraph_ui;
use dateline::app::{Command, DatelineApp, PanelKind, Settings, Theme, WindowKind, fonts};
use dateline_event::LinkKind;
use dateline_store::Facet;
use eframe::egui::epaint::ClippedShape;
use eframe::egui::{Galley, Shape, Ui, Vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable;
use serde::Deserialize;
use serde_json::json;

use crate::settling::settle;

#[derive(Deserialize)]
struct Strings {
    lines: Vec<String>,
    paragraphs: Vec<String>,
    width: f32,
}

#[derive(Deserialize)]
struct Recorded {
    texts: BTreeMap<String, Vec<String>>,
}

fn read<T: serde::de::DeserializeOwned>(name: &str) -> T {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/bidi").join(name);
    serde_json::from_slice(&std::fs::read(path).unwrap()).unwrap()
}

/// Texts below each other, each as a paragraph of its own.
struct Page {
    texts: Vec<String>,
    width: f32,
}

impl eframe::App for Page {
    fn ui(&mut self, ui: &mut Ui, _frame: &mut eframe::Frame) {
        let color = Theme::of(ui).text();
        for words in &self.texts {
            ui.allocate_ui(Vec2::new(self.width, 0.0), |ui| {
                ui.set_width(self.width);
                paragraph_ui(ui, words, fonts::regular(13.0), color);
            });
        }
    }
}

/// The lines of each text as they are drawn, with the characters of each line from left to right.
fn drawn(texts: Vec<String>, width: f32) -> Vec<Vec<String>> {
    let mut harness = Harness::builder()
        .with_size(Vec2::new(width + 60.0, 1200.0))
        .build_eframe(|creation| {
            fonts::install(&creation.egui_ctx);
            Theme::install(&creation.egui_ctx);
            Page { texts, width }
        });
    harness.run();
    if let Some(path) = std::env::var_os("DATELINE_BIDI_PICTURE") {
        harness.render().unwrap().save(path).unwrap();
    }
    let mut found = Vec::new();
    each_galley(&harness.output().shapes, &mut |galley| found.push(lines(galley)));
    found
}

fn each_galley(shapes: &[ClippedShape], see: &mut dyn FnMut(&Galley)) {
    fn walk(shape: &Shape, see: &mut dyn FnMut(&Galley)) {
        match shape {
            Shape::Vec(shapes) => shapes.iter().for_each(|shape| walk(shape, see)),
            Shape::Text(text) => see(&text.galley),
            _ => {}
        }
    }
    for clipped in shapes {
        walk(&clipped.shape, see);
    }
}

fn lines(galley: &Galley) -> Vec<String> {
    let line = |row: &eframe::egui::epaint::text::PlacedRow| {
        let mut glyphs: Vec<(f32, char)> = row
            .row
            .glyphs
            .iter()
            .filter(|glyph| !glyph.uv_rect.is_nothing())
            .map(|glyph| (glyph.pos.x, glyph.chr))
            .collect();
        glyphs.sort_by(|a, b| a.0.total_cmp(&b.0));
        glyphs.into_iter().map(|(_, c)| c).collect()
    };
    galley.rows.iter().map(line).collect()
}

/// Without what the two report differently: lām and a following alif are drawn as one glyph, which egui reports as the lām only, and a
/// bracket that is turned round is reported as it is drawn, by the browser as it is written.
fn comparable(line: &str) -> String {
    let chars: Vec<char> = line.chars().collect();
    let next = chars.iter().skip(1).map(Some).chain([None]);
    chars
        .iter()
        .zip(next)
        .filter(|(c, next)| !("اأإآى".contains(**c) && *next == Some(&'ل')))
        .map(|(&c, _)| match c {
            ')' => '(',
            ']' => '[',
            '}' => '{',
            '»' => '«',
            '›' => '‹',
            c => c,
        })
        .collect()
}

#[test]
fn text_is_drawn_in_the_order_of_a_browser() {
    let strings: Strings = read("strings.json");
    let recorded: Recorded = read("browser.json");
    let texts: Vec<String> = strings.lines.into_iter().chain(strings.paragraphs).collect();
    assert_eq!(texts.len(), recorded.texts.len(), "run tests/bidi/record again");
    let drawn = drawn(texts.clone(), strings.width);
    assert_eq!(drawn.len(), texts.len());
    let comparable = |lines: &[String]| -> Vec<String> { lines.iter().map(|line| comparable(line)).collect() };
    for (text, drawn) in texts.iter().zip(drawn) {
        assert_eq!(comparable(&drawn), comparable(&recorded.texts[text]), "{text}");
    }
}

/// Three words that stand in this order wherever the file says something.
const NAME: &str = "ألف باء جيم";

/// A file in which everything that can be shown is called so.
fn arabic_file(folder: &Path) -> PathBuf {
    let claim = |figure: u32| {
        json!({
            "source": {"outlet": NAME, "title": NAME, "published": NAME, "note": NAME},
            "citing": [format!("{NAME} {figure}")],
            "figures": {NAME: figure, "other": NAME},
            "actors": [{"actor": NAME, "role": "attributed_to"}],
            "words": NAME,
            "ref": NAME,
        })
    };
    let event = |id: &str, when: &str, link: &str| {
        json!({
            "id": format!("{NAME} {id}"),
            "when": {"edtf": when, "words": NAME},
            "kind": [NAME, NAME],
            "title": NAME,
            "text": format!("{NAME}\n{NAME}"),
            "note": NAME,
            "actors": [NAME, {"actor": format!("{NAME} 2"), "role": "target"}],
            "place": {"path": [NAME, format!("{NAME} 3")], "note": NAME},
            "claims": [claim(1), claim(2), claim(3), claim(4)],
            "links": [{"kind": "follows", "to": format!("{NAME} {link}"), "note": NAME}],
            NAME: NAME,
        })
    };
    let events = [
        event("one", "2021-07-07", "two"),
        event("two", "2021-07-05", "three"),
        event("three", "2021-06", "nowhere"),
        event("four", "no date", "one"),
    ];
    let path = folder.join(format!("{NAME}.json"));
    let file = json!({"format": "dateline", "version": 1, "title": NAME, "events": events});
    std::fs::write(&path, file.to_string()).unwrap();
    path
}

/// How many texts show the name; each must have its words in the order in which they are read, from right to left.
fn check_order(harness: &Harness<'_, DatelineApp>, state: &str) -> usize {
    let mut seen = 0;
    each_galley(&harness.output().shapes, &mut |galley| {
        for line in galley.text().lines() {
            let places = |word: &str| -> Vec<usize> { line.match_indices(word).map(|(at, _)| at).collect() };
            let (first, second) = (places("ألف"), places("باء"));
            // Several names on one line are compared one by one, from the right.
            for (first, second) in first.iter().rev().zip(second.iter().rev()) {
                seen += 1;
                assert!(second < first, "{state}: “{line}” is not in visual order");
            }
        }
    });
    seen
}

/// Every place of the window that shows something of the file shows it in order. Whoever forgets `text::visual` in a new
/// place is told here.
#[test]
fn everything_of_a_file_is_shown_in_order() {
    let folder = tempfile::tempdir().unwrap();
    let file = arabic_file(folder.path());
    let settings = Settings {
        recent: vec![file.clone()],
        ..Settings::default()
    };
    let mut harness = Harness::builder()
        .with_size(Vec2::new(1440.0, 2400.0))
        .build_eframe(|creation| {
            let mut app = DatelineApp::new(&creation.egui_ctx, settings, None).unwrap();
            app.keep_work_in(folder.path().to_owned());
            app
        });
    settle(&mut harness);
    assert!(check_order(&harness, "nothing open") > 0);
    let not_a_file = folder.path().join(format!("{NAME}.csv"));
    harness
        .state_mut()
        .push(Command::Files(FilesCommand::Open(vec![not_a_file])));
    settle(&mut harness);
    assert!(check_order(&harness, "a file that is not there") > 0);
    harness.state_mut().push(Command::Files(FilesCommand::DismissFailures));
    harness.state_mut().push(Command::Files(FilesCommand::Open(vec![file])));
    settle(&mut harness);
    assert!(check_order(&harness, "open") > 10);
    let id = |id: &str| format!("{NAME} {id}");
    let states: [(&str, Vec<Command>, usize); 7] = [
        ("selected", vec![Command::Select(SelectCommand::Id(id("one")))], 25),
        ("the sources' words", vec![], 25),
        (
            "chips",
            vec![
                Command::Filter(FilterCommand::ToggleIncluded(Facet::Actor, NAME.to_owned())),
                Command::Filter(FilterCommand::ToggleIncluded(Facet::Source, NAME.to_owned())),
                Command::Filter(FilterCommand::ToggleExcluded(Facet::Kind, "other".to_owned())),
            ],
            30,
        ),
        (
            "a link being added",
            vec![
                Command::Links(LinksCommand::Start),
                Command::Select(SelectCommand::Id(id("two"))),
            ],
            30,
        ),
        (
            "a link by hand",
            vec![Command::Links(LinksCommand::Add(LinkKind::SameAs, NAME.to_owned()))],
            30,
        ),
        (
            "the chain",
            vec![Command::Window(WindowCommand::Show(WindowKind::Chain))],
            30,
        ),
        (
            "findings, undated and a notice",
            vec![
                Command::Window(WindowCommand::Close(WindowKind::Chain)),
                Command::Window(WindowCommand::Show(WindowKind::Findings)),
                Command::Window(WindowCommand::TogglePanel(PanelKind::Undated)),
                Command::Select(SelectCommand::Id(id("nobody"))),
            ],
            30,
        ),
    ];
    for (state, commands, least) in states {
        for command in commands {
            harness.state_mut().push(command);
            settle(&mut harness);
        }
        if state == "the sources' words" {
            harness.get_by_label("Show what all say").click();
            harness.get_by_label_contains("All fields of the file").click();
            settle(&mut harness);
        }
        harness.run_steps(4);
        let seen = check_order(&harness, state);
        assert!(seen >= least, "{state}: {seen}");
    }
}
