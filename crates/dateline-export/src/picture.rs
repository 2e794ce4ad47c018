use dateline_event::{Moment, TimeRange};
use dateline_query::{Answer, LaneBy};
use dateline_store::Store;
use dateline_timeline::{
    Anchor, Band, Frame, Ink, Label, Legend, LegendParts, Memory, Palette, Request, Ruler, Scene, Shape, Tone,
    Viewport, lay_out,
};

use super::font_measure::FontMeasure;
use super::heading::{subtitle, wanted_extent};
use super::svg::SvgWriter;

/// How a picture of the timeline is to look.
#[derive(Clone, Debug)]
pub struct PictureOptions {
    /// Width and height in pixels.
    pub size: (u16, u16),
    /// Its colours.
    pub palette: Palette,
    /// The stretch of time to show; all selected events if it is `None`.
    pub viewport: Option<Viewport>,
    /// Over the picture; the names of the files if it is empty.
    pub title: String,
    /// Whether a legend of the marks stands below the lanes.
    pub legend: bool,
}

impl Default for PictureOptions {
    fn default() -> Self {
        Self {
            size: (1600, 900),
            palette: Palette::LIGHT,
            viewport: None,
            title: String::new(),
            legend: false,
        }
    }
}

impl PictureOptions {
    /// The least size of a picture, in pixels.
    pub const MIN_SIZE: (u16, u16) = (320, 200);

    /// So many lanes fit, "others" and events without a value left aside: what the query should be asked for, so that
    /// none is cut off.
    pub fn max_lanes(&self) -> usize {
        let (_, height) = self.sizes();
        let lanes = dateline_timeline::whole_steps(height - TOP - BOTTOM, Band::MIN_HEIGHT);
        lanes.saturating_sub(2).max(1)
    }

    fn sizes(&self) -> (f32, f32) {
        let (width, height) = self.size;
        let min = Self::MIN_SIZE;
        (f32::from(width.max(min.0)), f32::from(height.max(min.1)))
    }
}

/// Height of title and ruler, in pixels.
const TOP: f32 = HEAD + 30.0;
const HEAD: f32 = 58.0;
const BOTTOM: f32 = 12.0;
const LEFT: f32 = 14.0;

/// The timeline of an answer as SVG, from the same draw items as the window.
pub fn picture(store: &Store, answer: &Answer, options: &PictureOptions) -> String {
    let (width, height) = options.sizes();
    let mut measure = FontMeasure::new();
    let request = Request {
        store,
        lanes: &answer.lanes,
        viewport: options.viewport.unwrap_or_else(|| fitting(store, answer)),
        frame: Frame {
            width,
            height: height - TOP - BOTTOM,
            gutter: Frame::GUTTER,
            scroll: 0.0,
            is_whole: true,
        },
        selected: None,
        picked: None,
        picked_lanes: None,
        links: None,
        marked: None,
        all_links: false,
        last_rows: &[],
        min_rows: &[],
    };
    let scene = lay_out(&request, &mut Memory::default(), &mut measure);
    let title = if options.title.is_empty() {
        let names: Vec<String> = store.files().iter().map(dateline_store::File::name).collect();
        names.join(", ")
    } else {
        options.title.clone()
    };
    // Lanes that need more rows than there is room for make the picture higher rather than being cut off.
    let bottom = scene.content_height.max(height - TOP - BOTTOM);
    let parts = LegendParts {
        links: false,
        several: false,
        sides: answer.lanes.by == LaneBy::Sides,
    };
    let legend = options.legend.then(|| Legend::new(width, parts, &mut measure));
    let height = TOP + bottom + legend.as_ref().map_or(BOTTOM, |legend| legend.height);
    let mut writer = SvgWriter::new(width, height, &title, &options.palette);
    writer.rectangle([0.0, 0.0], [width, height], Tone::Background);
    head(&mut writer, &title, &subtitle(store, answer, options.viewport));
    writer.offset = [0.0, TOP];
    lanes(&mut writer, &scene, width, bottom);
    if let Some(legend) = legend {
        writer.offset = [0.0, TOP + bottom];
        writer.items(&legend.items);
        for label in &legend.labels {
            writer.label(label);
        }
    }
    writer.finish()
}

/// All selected events, but no more than the time that is wanted.
fn fitting(store: &Store, answer: &Answer) -> Viewport {
    Viewport::fitting(wanted_extent(store, answer).unwrap_or(TimeRange::at(Moment::EPOCH)))
}

fn head(writer: &mut SvgWriter<'_>, title: &str, subtitle: &str) {
    let mut line = |y: f32, size: f32, is_bold: bool, tone: Tone, text: &str| {
        writer.label(&Label {
            x: LEFT,
            y,
            anchor: Anchor::Start,
            size,
            is_bold,
            tone,
            text: text.to_owned(),
        });
    };
    line(22.0, 18.0, true, Tone::Text, title);
    line(44.0, 12.0, false, Tone::Muted, subtitle);
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
