use super::figure_number;

/// How many of a kind of figure the events tell that began in one stretch of time.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct FigureBin {
    /// The sum of the lowest numbers of events that surely began here.
    pub low: f64,
    /// The sum of the highest numbers of all that possibly did; of the lowest where the highest is open.
    pub high: f64,
    /// Events that tell a number and possibly began here.
    pub events: u32,
    /// Of these, those whose highest number is open: “at least 3”.
    pub open: u32,
}

impl FigureBin {
    /// The numbers alone: “12”, “12–15”, “12–15 or more”.
    pub fn words(&self) -> String {
        let (low, high) = (figure_number(rounded(self.low)), figure_number(rounded(self.high)));
        let range = if low == high { low } else { format!("{low}–{high}") };
        if self.open > 0 {
            format!("{range} or more")
        } else {
            range
        }
    }

    /// With what other events tell.
    pub(super) fn plus(&self, other: &Self) -> Self {
        Self {
            low: self.low + other.low,
            high: self.high + other.high,
            events: self.events + other.events,
            open: self.open + other.open,
        }
    }

    /// Without what some of them tell.
    pub(super) fn minus(&self, other: &Self) -> Self {
        Self {
            low: self.low - other.low,
            high: self.high - other.high,
            events: self.events - other.events,
            open: self.open - other.open,
        }
    }
}

/// Without what is left of differences between large sums of fractions.
fn rounded(number: f64) -> f64 {
    (number * 1e6).round() / 1e6
}
