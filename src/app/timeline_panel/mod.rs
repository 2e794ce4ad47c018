//! The timeline and the overview above it: laid out in [`crate::timeline`], painted and made to answer here.

mod access;
mod beyond;
mod card;
mod framing;
mod lane_rows;
mod legend;
mod menu;
mod meshing;
mod overview;
mod overview_columns;
mod overview_name;
mod painting;
mod panel;
mod places;
mod plotting;
mod pointer;
mod ranging;
mod stretch;
mod widths;

pub use legend::sample_ui;
pub use overview::overview_ui;
pub use panel::{TimelinePanel, timeline_ui};
