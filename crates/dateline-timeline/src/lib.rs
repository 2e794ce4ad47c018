//! The timeline as plain data: viewport, ruler, lanes, marks and labels, computed before anything is painted.
//!
//! [`lay_out`] turns a [`Request`] into a [`Scene`]: strips, marks, labels and what answers to the pointer, in pixels.
//! [`shapes`] turns marks into discs, areas and lines, so that the window and the exported pictures paint the same.
//!
//! This crate never paints and never waits: its work grows with pixels and with what is in view, not with the number of
//! events. It knows no window, font or file; how wide a text is it asks of a [`Measure`].
//!
//! ```
//! use dateline_event::calendar::{self, DAY};
//! use dateline_timeline::{AverageWidths, Ruler, Scale, Viewport};
//!
//! let july = calendar::month(2021, 7).unwrap();
//! let viewport = Viewport::fitting(july);
//! let scale = Scale { viewport, left: 0.0, right: 800.0 };
//! let ruler = Ruler::new(&scale, &mut AverageWidths);
//! assert_eq!(ruler.context, "2021");
//! assert!(ruler.ticks.iter().any(|tick| tick.label == "5 Jul"));
//! assert!(scale.x(july.first + DAY) > scale.x(july.first));
//! ```

#![warn(missing_docs)]

mod arcs;
mod band;
mod bin_step;
mod colours;
mod columns;
mod curve;
mod form;
mod framed;
mod grain;
mod height;
mod hit;
mod known_bins;
mod lane_side;
mod largest;
mod layout;
mod legend;
mod link;
mod mark;
mod marks;
mod measure;
mod memory;
mod missing;
mod number;
mod overview;
mod palette;
mod picked;
mod placing;
mod request;
mod responsibility;
mod rough;
mod rows;
mod ruler;
mod scale;
mod scene;
mod shape;
mod shapes;
mod stacking;
mod step;
mod titles;
mod tone;
mod viewport;
mod words;

pub use band::{Band, events_text, grouped, lane_title};
pub use colours::{ColourEntry, Colours};
pub(crate) use form::Form;
pub use framed::{Framed, FramedColumns};
pub use grain::Grain;
pub use hit::Hit;
pub use known_bins::KnownBins;
pub use lane_side::LaneSide;
pub use largest::{LargeBin, largest};
pub use layout::lay_out;
pub use legend::{Legend, LegendEntry, LegendParts};
pub use link::{EventLink, LinkTable};
pub use mark::{Anchor, DrawItem, Label, Mark, label_at};
pub use measure::{AverageWidths, Measure};
pub use memory::Memory;
pub use missing::Missing;
pub use number::whole_steps;
pub use overview::{Overview, OverviewColumn};
pub use palette::{Palette, Rgb};
pub use request::{DrawnFigures, Folding, Frame, Request};
pub use responsibility::Responsibility;
pub use ruler::{Ruler, Tick};
pub use scale::Scale;
pub use scene::{Anchored, Scene};
pub use shape::{Ink, Shape};
pub use shapes::shapes;
pub use step::Step;
pub use titles::Titles;
pub use tone::Tone;
pub use viewport::Viewport;
pub use words::{period_text, stretch_text};
