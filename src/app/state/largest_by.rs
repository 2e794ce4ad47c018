use crate::timeline::Step;

/// By what the largest days, weeks or months are found.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct LargestBy {
    pub step: Step,
    /// By the chosen figure rather than by the number of events.
    pub by_figure: bool,
}

impl Default for LargestBy {
    fn default() -> Self {
        Self {
            step: Step::DAY,
            by_figure: true,
        }
    }
}
