use std::fmt;

use dateline_event::FigureRange;
use serde::{Deserialize, Serialize};

use super::comparison::Sign;
use super::{Comparison, FigureTextError, Number, figure_number};

/// What is wanted of one kind of figure. It names the kind as users write it, so that it holds for any store.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct FigureFilter {
    /// The kind: “killed”.
    pub kind: String,
    /// What is asked of it.
    pub asks: FigureQuestion,
}

/// What can be asked of a figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FigureQuestion {
    /// Whether there is a number.
    Known,
    /// Whether there is none.
    Unknown,
    /// Whether a source leaves it open.
    Imprecise,
    /// Whether sources contradict each other about it.
    Disputed,
    /// How it compares with a number.
    Compared {
        /// How.
        comparison: Comparison,
        /// With which.
        number: Number,
        /// Whether it must surely be so; otherwise it is enough that it possibly is.
        certainly: bool,
    },
}

impl FigureQuestion {
    /// Whether a figure possibly and surely is what is asked for.
    pub fn holds(self, figure: Option<&FigureRange>) -> (bool, bool) {
        let both = |holds: bool| (holds, holds);
        match (self, figure) {
            (Self::Unknown, figure) => both(figure.is_none()),
            (_, None) => both(false),
            (Self::Known, Some(_)) => both(true),
            (Self::Imprecise, Some(figure)) => both(figure.is_imprecise),
            (Self::Disputed, Some(figure)) => both(figure.is_disputed),
            (
                Self::Compared {
                    comparison,
                    number,
                    certainly,
                },
                Some(figure),
            ) => {
                let (possibly, surely) = comparison.holds(figure, number.get());
                (if certainly { surely } else { possibly }, surely)
            }
        }
    }

    /// Whether something can pass that does so only possibly.
    pub(super) fn leaves_open(self) -> bool {
        matches!(self, Self::Compared { certainly: false, .. })
    }
}

impl FigureFilter {
    /// What is wanted, as it is read: “killed ≥ 1,200”, “killed surely ≥ 50”, “killed not told”.
    pub fn words(&self) -> String {
        let kind = &self.kind;
        match self.asks {
            FigureQuestion::Known => format!("{kind} told"),
            FigureQuestion::Unknown => format!("{kind} not told"),
            FigureQuestion::Imprecise => format!("{kind} imprecise"),
            FigureQuestion::Disputed => format!("{kind} disputed"),
            FigureQuestion::Compared {
                comparison,
                number,
                certainly,
            } => {
                let sign = match comparison {
                    Comparison::AtLeast => "≥",
                    Comparison::AtMost => "≤",
                    other => other.sign(),
                };
                let surely = if certainly { "surely " } else { "" };
                format!("{kind} {surely}{sign} {}", figure_number(number.get()))
            }
        }
    }
}

/// As it is typed: `killed >= 50 certainly`, `killed known`.
impl fmt::Display for FigureFilter {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let kind = &self.kind;
        match self.asks {
            FigureQuestion::Known => write!(f, "{kind} known"),
            FigureQuestion::Unknown => write!(f, "{kind} unknown"),
            FigureQuestion::Imprecise => write!(f, "{kind} imprecise"),
            FigureQuestion::Disputed => write!(f, "{kind} disputed"),
            FigureQuestion::Compared {
                comparison,
                number,
                certainly,
            } => {
                let surely = if certainly { " certainly" } else { "" };
                write!(f, "{kind} {comparison} {number}{surely}")
            }
        }
    }
}

impl std::str::FromStr for FigureFilter {
    type Err = FigureTextError;

    /// `killed>=50`, `killed ≥ 1,200 certainly`, `killed known`, `killed unknown`, `killed imprecise`, `killed disputed`.
    fn from_str(text: &str) -> Result<Self, FigureTextError> {
        let text = text.trim();
        if let Some(sign) = Sign::first(text) {
            let unknown = || FigureTextError::NoSuchSign {
                sign: sign.text.to_owned(),
            };
            let comparison = Comparison::of_sign(sign.text).ok_or_else(unknown)?;
            let (kind, rest) = (sign.before, sign.behind);
            let (number, certainly) = match rest.rsplit_once(char::is_whitespace) {
                Some((number, "certainly")) => (number, true),
                Some((number, "possibly")) => (number, false),
                _ => (rest, false),
            };
            return Ok(Self {
                kind: named(kind)?,
                asks: FigureQuestion::Compared {
                    comparison,
                    number: number.parse()?,
                    certainly,
                },
            });
        }
        let (kind, asks) = text
            .rsplit_once(char::is_whitespace)
            .and_then(|(kind, word)| {
                let asks = match word {
                    "known" => FigureQuestion::Known,
                    "unknown" => FigureQuestion::Unknown,
                    "imprecise" => FigureQuestion::Imprecise,
                    "disputed" => FigureQuestion::Disputed,
                    _ => return None,
                };
                Some((kind, asks))
            })
            .ok_or(FigureTextError::NoQuestion)?;
        let kind = named(kind)?;
        Ok(Self { kind, asks })
    }
}

fn named(kind: &str) -> Result<String, FigureTextError> {
    let kind = kind.trim();
    if kind.is_empty() {
        return Err(FigureTextError::NoKind);
    }
    Ok(kind.to_owned())
}

#[cfg(test)]
mod tests {
    use dateline_event::{Amount, FigureRange};

    use super::*;

    #[test]
    fn what_is_wanted_is_said_as_it_is_read() {
        for (text, words) in [
            ("killed>=1200", "killed ≥ 1,200"),
            ("killed <= 5 certainly", "killed surely ≤ 5"),
            ("killed unknown", "killed not told"),
            ("rockets > 2", "rockets > 2"),
        ] {
            assert_eq!(text.parse::<FigureFilter>().unwrap().words(), words);
        }
    }

    #[test]
    fn what_is_typed_is_read_and_written_again() {
        #[track_caller]
        fn check(text: &str, written: &str) {
            let filter: FigureFilter = text.parse().unwrap();
            assert_eq!(filter.to_string(), written);
            assert_eq!(written.parse(), Ok(filter));
        }
        check("killed>=50", "killed >= 50");
        check("killed ≥ 1,200 certainly", "killed >= 1200 certainly");
        check(" civilians killed <2.5 possibly ", "civilians killed < 2.5");
        check("killed==3", "killed = 3");
        check("killed=>3", "killed >= 3");
        check("killed=<3", "killed <= 3");
        check("killed≥۵۰", "killed >= 50");
        check("killed >= ١٬٢٠٠ certainly", "killed >= 1200 certainly");
        check("killed known", "killed known");
        check("us soldiers killed unknown", "us soldiers killed unknown");
        check("killed imprecise", "killed imprecise");
        check("killed disputed", "killed disputed");
        check("rockets > -1", "rockets > -1");
    }

    #[test]
    fn what_says_nothing_is_an_error() {
        let error = |text: &str| text.parse::<FigureFilter>().unwrap_err();
        assert_eq!(error(""), FigureTextError::NoQuestion);
        assert_eq!(error("killed"), FigureTextError::NoQuestion);
        assert_eq!(error(">= 5"), FigureTextError::NoKind);
        assert_eq!(error(" known"), FigureTextError::NoQuestion);
        for (text, sign) in [
            ("killed!=5", "!="),
            ("killed ≠ 5", "≠"),
            ("killed <> 5", "<>"),
            ("killed ~= 5", "~="),
            ("killed=~5", "=~"),
            ("killed =! 5", "=!"),
            ("killed === 5", "==="),
            ("killed >> 5", ">>"),
            ("killed!≥5", "!≥"),
        ] {
            let sign = sign.to_owned();
            assert_eq!(error(text), FigureTextError::NoSuchSign { sign }, "{text}");
        }
        for number in ["many", "", "NaN", "inf", "1e400", "5 or so", "1.2.3", "1,20", "1e308x"] {
            let expected = FigureTextError::NoNumber {
                text: number.to_owned(),
            };
            assert_eq!(error(&format!("killed >= {number}")), expected, "{number}");
        }
    }

    #[track_caller]
    fn check(figure: Option<FigureRange>, asks: &str, possible: bool, certain: bool) {
        let filter: FigureFilter = format!("killed {asks}").parse().unwrap();
        assert_eq!(
            filter.asks.holds(figure.as_ref()),
            (possible, certain),
            "{figure:?} {asks}"
        );
    }

    #[test]
    fn a_range_is_possibly_and_surely_what_is_asked_for() {
        let range = |amount: Amount| FigureRange::of(&amount);
        let five_to_ten = range(Amount::Range {
            low: 5.0,
            high: 10.0,
            best: None,
        });
        let open = range(Amount::AtLeast { at_least: 5.0 });
        check(five_to_ten, ">= 5", true, true);
        check(five_to_ten, ">= 6", true, false);
        check(five_to_ten, ">= 6 certainly", false, false);
        check(five_to_ten, "> 10", false, false);
        check(five_to_ten, "<= 10", true, true);
        check(five_to_ten, "< 10", true, false);
        check(five_to_ten, "= 7", true, false);
        check(five_to_ten, "imprecise", true, true);
        check(five_to_ten, "disputed", false, false);
        check(open, ">= 1000", true, false);
        check(open, ">= 5", true, true);
        check(open, "<= 5", true, false);
        check(open, "< 5", false, false);
        check(range(Amount::Exact(7.0)), "= 7", true, true);
        // A rough number reaches a third further.
        check(range(Amount::About { about: 30.0 }), ">= 30", true, false);
        check(range(Amount::About { about: 30.0 }), ">= 20", true, true);
        check(None, ">= 0", false, false);
        check(None, "unknown", true, true);
        check(None, "known", false, false);
        check(five_to_ten, "unknown", false, false);
    }
}
