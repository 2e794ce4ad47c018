use crate::{Bounds, Moment};

/// How many days later or before `own` the other started: “9 days before”, “2–9 days later”. It is empty where not even
/// the side is sure, or the days are uncertain by more than a hundred.
pub fn days_between(own: &Bounds, other: &Bounds) -> String {
    let days = |from: Moment, to: Moment| to.day_number().saturating_sub(from.day_number());
    let min = days(own.latest_start, other.earliest_start);
    let max = days(own.earliest_start, other.latest_start);
    days_words(min, max)
}

fn days_words(min: i64, max: i64) -> String {
    const MAX_DOUBT: u64 = 100;
    if max.saturating_sub(min).unsigned_abs() > MAX_DOUBT || (min < 0 && max > 0) {
        return String::new();
    }
    let (nearer, further) = (
        min.unsigned_abs().min(max.unsigned_abs()),
        min.unsigned_abs().max(max.unsigned_abs()),
    );
    let side = if max > 0 { "later" } else { "before" };
    match (nearer, further) {
        (0, 0) => "same day".to_owned(),
        (1, 1) => format!("a day {side}"),
        (nearer, further) if nearer == further => format!("{nearer} days {side}"),
        (nearer, further) => format!("{nearer}–{further} days {side}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_between_are_no_more_certain_than_the_dates() {
        for (least, most, words) in [
            (0, 0, "same day"),
            (1, 1, "a day later"),
            (-9, -9, "9 days before"),
            (2, 9, "2–9 days later"),
            (-9, -2, "2–9 days before"),
            (-3, 3, ""),
            (0, 3287, ""),
        ] {
            assert_eq!(days_words(least, most), words);
        }
    }
}
