use chrono::NaiveDate;

use super::State;
use crate::export::{PictureFormat, PictureOptions};
use crate::timeline::Palette;

/// A picture of the timeline, as somebody wants it.
#[derive(Clone, Debug, PartialEq)]
pub struct PictureWanted {
    /// Over the picture; the names of the files if it is blank.
    pub title: String,
    /// Width and height in pixels.
    pub size: (u16, u16),
    pub format: PictureFormat,
    pub is_dark: bool,
    /// Whether it shows all events that match the filters, and not the time in view.
    pub is_whole: bool,
    pub legend: bool,
    /// So many events are listed below.
    pub rows: usize,
}

impl Default for PictureWanted {
    fn default() -> Self {
        Self {
            title: String::new(),
            size: (1600, 900),
            format: PictureFormat::default(),
            is_dark: false,
            is_whole: false,
            legend: true,
            rows: 0,
        }
    }
}

impl PictureWanted {
    /// How it is drawn of what is shown now, on this day.
    pub fn options(&self, state: &State, made_on: NaiveDate) -> PictureOptions {
        PictureOptions {
            size: self.size,
            palette: if self.is_dark { Palette::DARK } else { Palette::LIGHT },
            viewport: (!self.is_whole).then_some(state.seen.viewport),
            title: self.title.clone(),
            legend: self.legend,
            colours: state.colour_column().cloned(),
            rows: self.rows,
            made_on: Some(made_on),
            figure: state.chosen_figure().map(|(kind, _)| kind),
            columns_by_figure: state.draws_figures(),
            one_scale: state.preferred.one_scale,
        }
    }
}
