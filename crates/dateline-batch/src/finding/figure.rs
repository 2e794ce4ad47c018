use super::theme::theme;
use super::value::Quoted;

theme! {
    /// What is odd about a number of people or things.
    FigureFault, FigureKind {
        NoNumber { text: Quoted } => "{text} is no number",
        KeptAsWords { text: Quoted } => "{text} is no number; it is kept as text",
        NotWhole { text: Quoted } => "{text} is no whole number, as of people; it is kept as text",
        NotKnown { number: i64, count: usize } => "{number} stands for a number that is not known ({count} ×)",
        BestNotBetween { best: f64, low: f64, high: f64 } =>
            "the best estimate {best} is not between low {low} and high {high}",
        BestOutside { best: f64, low: f64, high: f64 } => "the best number {best} lies outside {low}..={high}",
        LowAboveHigh { low: f64, high: f64 } => "the low number {low} lies above the high one {high}",
    }
}
