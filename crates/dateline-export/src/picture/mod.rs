//! Pictures of the timeline: what the window draws, with all that a reader must know to trust it.

mod figures;
mod font_measure;
mod foot;
mod format;
mod head;
mod heading;
mod lines;
mod listing;
mod options;
#[cfg(feature = "png")]
mod png;
mod svg;

use dateline_event::{Moment, TimeRange};
use dateline_query::{Answer, LaneBy};
use dateline_store::Store;
use dateline_timeline::{
    Anchor, Colours, Frame, Ink, Label, Legend, LegendParts, Memory, Request, Ruler, Scene, Shape, Tone, Viewport,
    label_at, lay_out,
};

use figures::Figures;
use font_measure::FontMeasure;
use foot::Foot;
pub use format::PictureFormat;
use head::Head;
use heading::{subtitle, wanted_extent};
use listing::Listing;
pub use options::PictureOptions;
#[cfg(feature = "png")]
pub use png::{Pixels, PngError, pixels, png};
use svg::SvgWriter;

/// Height of the ruler, in pixels.
const RULER: f32 = 30.0;
const LEFT: f32 = 14.0;
/// Lanes are never lower than this together.
const MIN_LANES: f32 = 80.0;

/// The timeline of an answer as SVG, from the same draw items as the window. Above stand title, counts, days and filters,
/// below on wish the legend and the first events, and always the files, the zone of clock times, and when it was made.
pub fn picture(store: &Store, answer: &Answer, options: &PictureOptions) -> String {
    let (width, height) = options.sizes();
    let mut measure = FontMeasure::new();
    let view = options.viewport.unwrap_or_else(|| fitting(store, answer));
    let title = if options.title.trim().is_empty() {
        let names: Vec<String> = store.files().iter().map(dateline_store::File::name).collect();
        names.join(", ")
    } else {
        options.title.clone()
    };
    let figures = Figures::new(store, answer, options);
    let mut told = subtitle(store, answer, options.viewport);
    if let Some(figures) = &figures {
        told = format!("{told} · {}", figures.words(&answer.lanes));
    }
    let head = Head::new(&title, &told, width, &mut measure);
    let parts = LegendParts {
        links: false,
        several: false,
        sides: answer.lanes.by == LaneBy::Sides,
    };
    let colours = options.colours.as_deref().map(Colours::new);
    let parts = options.legend.then_some(parts);
    let has_legend = parts.is_some() || colours.is_some();
    let legend = has_legend.then(|| Legend::new(width, parts, colours, &mut measure));
    let max_rows = options.rows.min(PictureOptions::MAX_ROWS);
    let listing = Listing::new(store, answer, view, max_rows, width, &mut measure);
    let foot = Foot::new(store, options.made_on, width, &mut measure);
    let legend_height = legend.as_ref().map_or(0.0, |legend| legend.height);
    let top = head.height() + RULER;
    let below = legend_height + listing.height() + foot.height();
    let room = (height - top - below).max(MIN_LANES);
    let frame = Frame {
        width,
        height: room,
        gutter: Frame::GUTTER,
        scroll: 0.0,
        is_whole: true,
    };
    let request = Request {
        figures: figures.as_ref().map(Figures::drawn),
        has_one_scale: options.one_scale,
        colours,
        are_lanes_coloured: options
            .colours
            .as_deref()
            .is_some_and(|column| answer.has_lanes_by(column)),
        ..Request::new(store, &answer.lanes, view, frame)
    };
    let scene = lay_out(&request, &mut Memory::default(), &mut measure);
    // Lanes that need more rows than there is room for make the picture higher rather than being cut off.
    let lanes_height = scene.content_height.max(room);
    let height = top + lanes_height + below;
    let mut writer = SvgWriter::new(width, height, &title, &options.palette);
    writer.rectangle([0.0, 0.0], [width, height], Tone::Background);
    head.write(&mut writer);
    writer.offset = [0.0, top];
    if answer.lanes.all.count.possible == 0 {
        writer.label(&Label {
            anchor: Anchor::Middle,
            ..label_at(
                width / 2.0,
                lanes_height / 2.0,
                15.0,
                Tone::Muted,
                nothing_text(store, answer).to_owned(),
            )
        });
    }
    // Without events there is no time to show, unless somebody chose one.
    if answer.lanes.all.count.possible > 0 || options.viewport.is_some() {
        lanes(&mut writer, &scene, width, lanes_height);
    }
    writer.offset[1] += lanes_height;
    if let Some(legend) = legend {
        writer.items(&legend.items);
        for label in &legend.labels {
            writer.label(label);
        }
    }
    writer.offset[1] += legend_height;
    listing.write(&mut writer);
    writer.offset[1] += listing.height();
    foot.write(&mut writer);
    writer.finish()
}

/// What stands in place of lanes without an event.
fn nothing_text(store: &Store, answer: &Answer) -> &'static str {
    if !answer.undated.is_empty() {
        "No event that matches has a date"
    } else if store.is_empty() {
        "There are no events in these files"
    } else {
        "No event matches the filters"
    }
}

/// All selected events, but no more than the time that is wanted.
fn fitting(store: &Store, answer: &Answer) -> Viewport {
    Viewport::fitting(wanted_extent(store, answer).unwrap_or(TimeRange::at(Moment::EPOCH)))
}

fn lanes(writer: &mut SvgWriter<'_>, scene: &Scene, width: f32, bottom: f32) {
    let left = scene.scale.left;
    for band in scene.bands.iter().filter(|band| !band.lane.is_multiple_of(2)) {
        writer.rectangle([0.0, band.top], [width, band.bottom()], Tone::Band);
    }
    let mut line = |from: [f32; 2], to: [f32; 2]| {
        writer.shape(&Shape::Line {
            points: vec![from, to],
            is_closed: false,
            width: 1.0,
            dash: None,
            ink: Ink {
                tone: Tone::Line,
                alpha: 1.0,
            },
        });
    };
    line([0.0, 0.0], [width, 0.0]);
    for band in &scene.bands {
        line([0.0, band.bottom()], [width, band.bottom()]);
    }
    for tick in &scene.ruler.ticks {
        line([tick.x, -5.0], [tick.x, bottom]);
    }
    let mut ruler_label = |x: f32, anchor: Anchor, tone: Tone, text: &str| {
        writer.label(&Label {
            x,
            y: -15.0,
            anchor,
            size: Ruler::TEXT_SIZE,
            is_bold: anchor == Anchor::Start,
            tone,
            text: text.to_owned(),
        });
    };
    ruler_label(LEFT, Anchor::Start, Tone::Text, &scene.ruler.context);
    for tick in &scene.ruler.ticks {
        ruler_label(tick.x, Anchor::Middle, Tone::Muted, &tick.label);
    }
    for name in &scene.names {
        writer.label(name);
    }
    writer.begin_clip("marks", [left, 0.0], [width, bottom]);
    writer.scene(scene);
    writer.end_clip();
}
