use dateline_dates as dates;
use dateline_event::fold::fold;
use dateline_event::{Precision, Qualifier, is_placeholder};

use super::asks::{Asks, CERTAIN, EXACT, qualifier};
use crate::formats::by_columns::answer::answer;
use crate::table::is_blank;

/// What a cell says of a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Verdict {
    Sure,
    Doubtful(Qualifier),
    /// It stands for a month or year of which no day is known.
    Coarse(Precision),
    /// It may be so many days off.
    Within(i64),
}

impl Verdict {
    /// What a cell of a column that asks so says, part by part: `yes (month only)`. `None` if no part says anything.
    pub fn of(asks: Asks, cell: &str) -> Option<Vec<Self>> {
        if is_blank(cell) {
            return Some(vec![Self::Sure]);
        }
        let folded = fold(cell);
        if let Some(verdict) = Self::of_part(asks, &folded) {
            return Some(vec![verdict]);
        }
        let parts = folded.split(['(', ')', '[', ']', ',', ';']);
        let verdicts: Vec<Self> = parts.filter_map(|part| Self::of_part(asks, part)).collect();
        // What is not understood beside a `yes` may take it back.
        let is_doubtful = verdicts.iter().any(|verdict| *verdict != Self::Sure);
        is_doubtful.then_some(verdicts)
    }

    /// Of a part that is folded.
    fn of_part(asks: Asks, part: &str) -> Option<Self> {
        let word = part.trim_matches(|c: char| !c.is_alphanumeric() && !matches!(c, '~' | '?' | '%' | '±' | '+'));
        if word.is_empty() {
            return None;
        }
        match (asks, answer(word)) {
            (Asks::IsDoubtful(qualifier), Some(true)) | (Asks::IsSure(qualifier), Some(false)) => {
                return Some(Self::Doubtful(qualifier));
            }
            (Asks::IsDoubtful(_), Some(false)) | (Asks::IsSure(_), Some(true)) => return Some(Self::Sure),
            (_, None) => {}
            // All of it is the most there can be, whatever else numbers stand for: a precision has codes of which each data
            // set has its own.
            (Asks::How, Some(true)) if matches!(word, "1" | "1.0") => return Some(Self::Sure),
            (Asks::How | Asks::Remarks, Some(_)) => return None,
        }
        let is_one_of = |list: &[&str]| list.contains(&word);
        match word {
            "month" | "monthly" | "month only" | "mois" | "mes" | "monat" => Some(Self::Coarse(Precision::Month)),
            "year" | "yearly" | "year only" | "annee" | "ano" | "jahr" => Some(Self::Coarse(Precision::Year)),
            // Much doubt is no certainty.
            "high" | "good" | "full" | "low" if matches!(asks, Asks::IsDoubtful(_)) => None,
            "day" | "daily" | "actual" | "full" | "high" | "good" | "jour" | "dia" | "tag" | "100%" => Some(Self::Sure),
            _ if is_one_of(EXACT) || is_one_of(CERTAIN) => Some(Self::Sure),
            _ if asks != Asks::Remarks && is_placeholder(word) => Some(Self::Doubtful(Qualifier::Uncertain)),
            word => qualifier(word)
                .map(Self::Doubtful)
                .or_else(|| within(word).map(Self::Within))
                .or_else(|| (asks == Asks::How && is_share(word)).then_some(Self::Doubtful(Qualifier::Uncertain))),
        }
    }

    /// Whether a cell is something else than an answer to what a column of doubt asks: a date, a number, an address or prose.
    pub fn is_other(cell: &str) -> bool {
        const LONGEST: usize = 60;
        let is_number = cell != "2" && cell.parse::<f64>().is_ok_and(|number| number.abs() > 1.0);
        let is_time = || dates::is_clock(cell) || dates::read(cell, dates::DateStyle::default()).is_some();
        cell.chars().nth(LONGEST).is_some() || cell.contains("://") || is_number || is_time()
    }
}

/// Whether it is less than all of something: `0.8`, `80%`.
fn is_share(word: &str) -> bool {
    let share = match word.strip_suffix('%') {
        Some(percent) => percent.trim().parse::<f64>().map(|percent| percent / 100.0),
        None if word.contains('.') => word.parse(),
        None => return false,
    };
    share.is_ok_and(|share| (0.0..1.0).contains(&share))
}

/// How many days a date may be off: `±3 days`, `within a week`.
fn within(word: &str) -> Option<i64> {
    const BEFORE: [&str; 8] = [
        "±",
        "+/-",
        "+-",
        "within",
        "accurate to",
        "give or take",
        "plus or minus",
        "plus minus",
    ];
    let rest = BEFORE.iter().find_map(|before| word.strip_prefix(before))?.trim();
    let (count, unit) = match rest.split_once(' ') {
        Some(("a" | "one" | "the", unit)) => (1, unit),
        Some((count, unit)) => (count.parse().ok()?, unit),
        None => {
            let digits = rest.find(|c: char| !c.is_ascii_digit())?;
            let (count, unit) = rest.split_at(digits);
            (count.parse().ok()?, unit)
        }
    };
    let days = match unit.trim() {
        "d" | "day" | "days" => 1,
        "w" | "week" | "weeks" => 7,
        "month" | "months" => 31,
        "year" | "years" => 366,
        _ => return None,
    };
    (0..=1000).contains(&count).then_some(count * days)
}
