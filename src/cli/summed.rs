use serde::Serialize;

use crate::query::FigureSum;

/// A sum of figures as JSON has it.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub(super) struct Summed {
    /// The kind of figure.
    figure: String,
    /// The sum of the lowest numbers.
    low: f64,
    /// The sum of the highest numbers; where some are open, of these the lowest.
    high: f64,
    /// The sum of the best numbers; nothing where none is given.
    best: Option<f64>,
    /// Events that tell a number.
    events: u32,
    /// Of these, those whose best number is in the sum of these.
    with_best: u32,
    /// Of these, those that count only possibly, with 0 in the sum of the lowest numbers.
    uncertain: u32,
    /// Of these, those whose highest number is open.
    open: u32,
    /// Events that tell no number.
    without: u32,
    /// Events whose numbers are below 0 or above 10^15, and in no sum.
    left_out: u32,
}

impl Summed {
    pub fn new(figure: &str, sum: &FigureSum) -> Self {
        Self {
            figure: figure.to_owned(),
            low: sum.low,
            high: sum.high,
            best: (sum.with_best > 0).then_some(sum.best),
            events: sum.events,
            with_best: sum.with_best,
            uncertain: sum.uncertain,
            open: sum.open,
            without: sum.without,
            left_out: sum.left_out,
        }
    }
}
