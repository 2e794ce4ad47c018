//! Temporary.
#[path = "../tests/timeline_support/mod.rs"]
mod support;

use std::sync::Arc;
use std::time::Instant;

use dateline::app::timeline_panel::{TimelinePanel, overview_ui, timeline_ui};
use dateline::app::{Command, State, Theme, fonts};
use dateline::event::calendar::day;
use dateline::query::{Filter, LaneBy};
use dateline::timeline::{EventLink, Viewport};
use eframe::egui;

struct Demo {
    state: State,
    panel: TimelinePanel,
    frames: Vec<f64>,
}

fn main() {
    let args: Vec<String> = std::env::args().collect();
    let has = |flag: &str| args.iter().any(|arg| arg == flag);
    let value = |flag: &str| args.iter().position(|arg| arg == flag).map(|i| args[i + 1].clone());
    let events = value("--many").map_or_else(support::july_2021, |n| support::many(n.parse().unwrap()));
    let store = support::store(events);
    let by = if has("--all") { LaneBy::None } else { LaneBy::Actor };
    let lanes: usize = value("--lanes").map_or(6, |n| n.parse().unwrap());
    let answer = Arc::new(support::answer(&store, by, lanes));
    let viewport = value("--days").map_or_else(
        || Viewport::fitting(day(2021, 6, 19).unwrap().0, day(2021, 8, 3).unwrap().1),
        |days| {
            let start = day(2021, 7, 5).unwrap().0;
            let days: f64 = days.parse().unwrap();
            Viewport::new(start, start + (days * 86400e6) as i64)
        },
    );
    let find = |title: &str| (0..store.len() as u32).find(|&row| store.event(row).title.starts_with(title));
    let selected = if has("--select") {
        find("Ain al-Asad").or(Some(store.len() as u32 / 2))
    } else {
        None
    };
    let mut panel = TimelinePanel::default();
    if let (Some(from), Some(to)) = (find("Ain al-Asad"), find("Strikes")) {
        if has("--select") {
            panel.links = vec![EventLink {
                from,
                to,
                kind: dateline::event::LinkKind::RetaliationFor,
            }];
        }
    }
    let state = State {
        store,
        answer,
        filter: Filter::default(),
        lane_by: by,
        viewport,
        selected,
        hovered: None,
    };
    let light = has("--light");
    eframe::run_native(
        "demo",
        eframe::NativeOptions::default(),
        Box::new(move |cc| {
            fonts::install(&cc.egui_ctx);
            Theme::install(&cc.egui_ctx);
            cc.egui_ctx
                .set_theme(if light { egui::Theme::Light } else { egui::Theme::Dark });
            Ok(Box::new(Demo {
                state,
                panel,
                frames: Vec::new(),
            }))
        }),
    )
    .unwrap();
}

impl eframe::App for Demo {
    fn ui(&mut self, ui: &mut egui::Ui, _: &mut eframe::Frame) {
        let mut commands = Vec::new();
        let start = Instant::now();
        egui::Panel::top("overview")
            .exact_size(78.0)
            .frame(egui::Frame::NONE)
            .show(ui, |ui| {
                overview_ui(&mut self.panel, &self.state, ui, &mut commands);
            });
        egui::CentralPanel::default().frame(egui::Frame::NONE).show(ui, |ui| {
            timeline_ui(&mut self.panel, &self.state, ui, &mut commands);
        });
        self.frames.push(start.elapsed().as_secs_f64() * 1e3);
        if self.frames.len() % 20 == 0 {
            let mut sorted = self.frames.clone();
            sorted.sort_by(f64::total_cmp);
            eprintln!(
                "median {:.2} ms, worst {:.2} ms",
                sorted[sorted.len() / 2],
                sorted[sorted.len() - 1]
            );
            self.frames.clear();
        }
        for command in commands {
            eprintln!("{command:?}");
            match command {
                Command::SetViewport(viewport) => self.state.viewport = viewport,
                Command::ZoomTo(from, to) => self.state.viewport = Viewport::fitting(from, to),
                Command::Fit => {
                    let (first, last) = self.state.store.extent().unwrap();
                    self.state.viewport = Viewport::fitting(first, last);
                }
                Command::Select(row) => self.state.selected = row,
                Command::Hover(row) => self.state.hovered = row,
                _ => {}
            }
        }
    }
}
