//! Text in lines as wide as its panel, in the order in which it is read.

use std::ops::Range;
use std::sync::Arc;

use dateline_batch::checked::Cut;
use eframe::egui::cache::FramePublisher;
use eframe::egui::text::{LayoutJob, TextFormat, TextWrapping};
use eframe::egui::{Align, Color32, FontId, Galley, Label, Layout, Response, Role, Sense, Ui};

use super::accessibility::named;
use super::text;

/// Text in lines as wide as the panel, each in visual order; what begins in Arabic stands at the right.
///
/// Latin text can be selected with the mouse. Where words were reordered it would be copied out of order, so that there
/// a menu copies the whole text.
pub fn paragraph_ui(ui: &mut Ui, words: &str, font: FontId, color: Color32) -> Response {
    let width = ui.available_width();
    if !text::needs_order(words) {
        let mut job = LayoutJob::single_section(words.to_owned(), TextFormat::simple(font, color));
        job.wrap.max_width = width;
        return ui.add(Label::new(job).selectable(true));
    }
    let room = Room {
        width,
        max_lines: usize::MAX,
    };
    let lines = visual_lines(ui, words, &font, room);
    let mut job = LayoutJob::single_section(lines.as_ref().to_owned(), TextFormat::simple(font, color));
    job.wrap = TextWrapping::no_max_width();
    let is_rtl = text::begins_rtl(words);
    if is_rtl {
        job.halign = Align::RIGHT;
    }
    let label = Label::new(job).selectable(false).sense(Sense::click());
    let response = if is_rtl {
        ui.with_layout(Layout::top_down(Align::Max), |ui| ui.add(label)).inner
    } else {
        ui.add(label)
    };
    named(&response, Role::Label, true, words);
    response.context_menu(|ui| {
        if ui.button("Copy this text").clicked() {
            ui.ctx().copy_text(words.to_owned());
            ui.close();
        }
    });
    response
}

/// How much room a text has.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Room {
    /// In points.
    pub width: f32,
    pub max_lines: usize,
}

/// A text laid out to be painted; its last line ends in "…" if there is more than there is room for.
pub fn galley(ui: &Ui, words: &str, font: FontId, color: Color32, room: Room) -> Arc<Galley> {
    let Room { width, max_lines } = room;
    let is_rtl = text::needs_order(words);
    let shown = if is_rtl {
        visual_lines(ui, words, &font, room).as_ref().to_owned()
    } else {
        words.to_owned()
    };
    let mut job = LayoutJob::single_section(shown, TextFormat::simple(font, color));
    job.wrap = TextWrapping {
        max_width: if is_rtl { f32::INFINITY } else { width },
        max_rows: max_lines,
        break_anywhere: max_lines == 1,
        ..TextWrapping::default()
    };
    ui.fonts_mut(|fonts| fonts.layout_job(job))
}

/// Lines are broken in logical order, as UAX #9 wants, and then put into visual order one by one. Kept from frame to
/// frame while it is shown.
fn visual_lines(ui: &Ui, words: &str, font: &FontId, room: Room) -> Arc<str> {
    type Known = FramePublisher<u64, Arc<str>>;
    let key = eframe::egui::util::hash((words, font, room.width.to_bits(), room.max_lines));
    let known = ui.memory_mut(|memory| memory.caches.cache::<Known>().get(&key).cloned());
    let lines = known.unwrap_or_else(|| wrapped(ui, words, font, room).into());
    ui.memory_mut(|memory| memory.caches.cache::<Known>().set(key, lines.clone()));
    lines
}

fn wrapped(ui: &Ui, words: &str, font: &FontId, room: Room) -> String {
    let width = room.width.max(1.0);
    let measured = |text: String| {
        ui.fonts_mut(|fonts| fonts.layout_no_wrap(text, font.clone(), Color32::PLACEHOLDER))
            .size()
            .x
    };
    // Words are shaped one by one, so that their widths add up.
    let of_words = |part: &str| measured(text::visual(part).into_owned());
    let mut lines: Vec<String> = Vec::new();
    for paragraph in words.lines() {
        let mut ranges = broken(paragraph, width, &of_words);
        let left = room.max_lines.saturating_sub(lines.len());
        if left == 0 {
            break;
        }
        let rest = ranges.get(left).cloned();
        ranges.truncate(left);
        let last = if rest.is_some() { ranges.pop() } else { None };
        lines.extend(text::visual_lines(paragraph, &ranges));
        if let Some(last) = last {
            lines.push(cut(paragraph.cut(last.start..), width, &measured));
        }
    }
    lines.join("\n")
}

/// Where a paragraph is broken into lines: after spaces, and within words that are wider than a line.
fn broken(paragraph: &str, width: f32, measured: &dyn Fn(&str) -> f32) -> Vec<Range<usize>> {
    let mut lines = Vec::new();
    let (mut start, mut end, mut used) = (0_usize, 0_usize, 0.0);
    for piece in paragraph.split_inclusive(char::is_whitespace) {
        let word = piece.trim_end();
        let (word_width, piece_width) = (measured(word), measured(piece));
        if used + word_width > width && end > start {
            lines.push(start..end);
            (start, used) = (end, 0.0);
        }
        if word_width > width {
            for (at, c) in word.char_indices() {
                let wide = measured(word.cut(start.saturating_sub(end)..at + c.len_utf8()));
                if wide > width && end + at > start {
                    lines.push(start..end + at);
                    start = end + at;
                }
            }
            used = measured(paragraph.cut(start..end + piece.len()));
        } else {
            used += piece_width;
        }
        end += piece.len();
    }
    if end > start || lines.is_empty() {
        lines.push(start..end);
    }
    // Spaces at the end of a line are not seen.
    for line in &mut lines {
        let shown = paragraph.cut(line.clone()).trim_end();
        line.end = line.start + shown.len();
    }
    lines
}

/// As much of a text as fits on one line, with "…" at its end.
fn cut(line: &str, width: f32, measured: &dyn Fn(String) -> f32) -> String {
    let ends: Vec<usize> = line.char_indices().map(|(at, _)| at).collect();
    let fitting = ends.partition_point(|&end| measured(text::visual_cut(line, end)) <= width);
    let end = fitting.checked_sub(1).and_then(|last| ends.get(last)).copied();
    text::visual_cut(line, end.unwrap_or(0))
}
