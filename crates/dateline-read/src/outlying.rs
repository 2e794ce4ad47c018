//! Dates that stand alone: the one that programs write where there is none, and those far from all others, as a mistyped
//! year is. They are kept, and noted.

use dateline_batch::finding::{DateFault, Years};
use dateline_batch::{Batch, Findings, Row};
use dateline_event::calendar::{DAY, HOUR};
use dateline_event::{Moment, Precision, TimeDelta};

const YEAR: TimeDelta = DAY.times(365);

/// Of fewer events it cannot be said which dates are usual.
const MIN: usize = 20;

/// So many on one side may stand alone in a table of any length; of a long one, a hundredth.
const FEW: usize = 3;

/// So many dates at most, spread evenly over the file, show which are usual.
const SAMPLES: usize = 1 << 16;

/// Notes each dated event that stands alone.
pub(super) fn note(batches: &[Batch], findings: &mut Findings) {
    let dated = || batches.iter().flat_map(dated_rows);
    let count = dated().count();
    // A program writes a day or a moment there, never a month or a year.
    let exact = || {
        batches.iter().flat_map(|batch| {
            dated_rows(batch).filter(|row| {
                let span = batch.spans.get_index(row.span.index());
                span.is_some_and(|span| span.precision >= Precision::Day)
            })
        })
    };
    note_epoch_zero(exact, count, findings);
    if count >= MIN {
        note_far(dated, count, findings);
    }
}

fn dated_rows(batch: &Batch) -> impl Iterator<Item = &Row> {
    let is_dated = |row: &&Row| {
        let span = batch.spans.get_index(row.span.index());
        span.is_some_and(|span| span.is_dated)
    };
    batch.rows.iter().filter(is_dated)
}

/// 1970-01-01, or midnight in UTC on the clock of a zone, if no other date is within a month.
fn note_epoch_zero<'b, I: Iterator<Item = &'b Row>>(dated: impl Fn() -> I, count: usize, findings: &mut Findings) {
    let zero = Moment::EPOCH - 12 * HOUR..Moment::EPOCH + DAY;
    let near = Moment::EPOCH - 30 * DAY..Moment::EPOCH + 31 * DAY;
    let zeros = dated().filter(|row| zero.contains(&row.start)).count();
    if zeros == 0 || zeros == count || zeros < dated().filter(|row| near.contains(&row.start)).count() {
        return;
    }
    for row in dated().filter(|row| zero.contains(&row.start)) {
        findings.push(row.record.row, "", DateFault::EpochZero);
    }
}

/// Those that a gap as long as the time of nine tenths of all events, and of a year at least, parts from the others.
fn note_far<'b, I: Iterator<Item = &'b Row>>(dated: impl Fn() -> I, count: usize, findings: &mut Findings) {
    let mut samples: Vec<Moment> = dated().step_by(count / SAMPLES + 1).map(|row| row.start).collect();
    samples.sort_unstable();
    let at = |twentieths: usize| samples.get((samples.len().saturating_sub(1)) * twentieths / 20);
    let (Some(&early), Some(&late)) = (at(1), at(19)) else {
        return;
    };
    let gap = late.saturating_since(early).max(YEAR);
    let usual = early.saturating_sub(gap)..=late.saturating_add(gap);
    let most = (count / 100 + 1).max(FEW);
    let (mut before, mut after) = (Vec::new(), Vec::new());
    let (mut first, mut last) = (early, late);
    for row in dated() {
        if usual.contains(&row.start) {
            (first, last) = (first.min(row.start), last.max(row.start));
        } else {
            let side = if row.start < early { &mut before } else { &mut after };
            if side.len() <= most {
                side.push(row);
            }
        }
    }
    before.sort_by_key(|row| std::cmp::Reverse(row.start));
    after.sort_by_key(|row| row.start);
    for (rows, edge, is_before) in [(before, first, true), (after, last, false)] {
        if rows.len() > most {
            // So many on one side are no mistake.
            continue;
        }
        let distances = std::iter::once(edge).chain(rows.iter().map(|row| row.start));
        let alone = distances
            .zip(&rows)
            .position(|(neighbour, row)| neighbour.abs_diff(row.start) > gap.micros().unsigned_abs());
        for row in rows.iter().skip(alone.unwrap_or(rows.len())) {
            let years = Years(edge.abs_diff(row.start) / YEAR.micros().unsigned_abs());
            let reason = if is_before {
                DateFault::FarBefore { years }
            } else {
                DateFault::FarAfter { years }
            };
            findings.push(row.record.row, "", reason);
        }
    }
}

#[cfg(test)]
mod tests {
    use dateline_batch::{EventSummary, FileRow, Record, Span};
    use dateline_event::{Bounds, TimeRange, Zone};

    use super::*;

    /// The findings of events on these days since 1970, the first in row 1.
    fn found(days: impl IntoIterator<Item = i64>) -> Vec<(u32, String)> {
        let mut batch = Batch::default();
        let mut summary = EventSummary::default();
        for (before, day) in (0..).zip(days) {
            summary.clear();
            let first = Moment::EPOCH + day * DAY;
            (summary.start, summary.span) = Span::new(
                &Bounds::window(TimeRange::lasting(first, DAY)),
                Precision::Day,
                Zone::Calendar,
            );
            let row = FileRow::after(before);
            batch.push(&summary, Record { offset: 0, row });
        }
        let mut findings = Findings::default();
        note(&[batch], &mut findings);
        let kept = findings.kept().iter();
        kept.map(|finding| (finding.row.unwrap().number(), finding.reason.to_string()))
            .collect()
    }

    #[test]
    fn the_first_day_of_1970_is_noted_where_it_stands_alone() {
        let reason = "the date is the first moment of 1970, which programs write where there is none";
        assert_eq!(found([16_000, 0, 16_100]), [(2, reason.to_owned())]);
        assert_eq!(found([0, 20, 16_100]), []);
        assert_eq!(found([0, 0]), []);
    }

    #[test]
    fn a_date_far_from_all_others_is_noted() {
        let usual = || (0..100).map(|day| 16_000 + 10 * day);
        assert_eq!(found(usual()), []);
        let reason = |text: &str| format!("the date lies more than {text} nearly all others");
        assert_eq!(
            found(usual().chain([16_000 - 365 * 1000])),
            [(101, reason("1000 years before"))]
        );
        assert_eq!(
            found(usual().chain([17_000 + 365 * 20])),
            [(101, reason("20 years after"))]
        );
        assert_eq!(found(usual().chain([17_300])), []);
        // Several years that stand for days in a small table.
        let mistaken = found([-23_600, -23_600, -23_600].into_iter().chain(16_000..16_100));
        assert_eq!(mistaken.len(), 3);
        // Many old ones make none usual that is far too late.
        let old = (0..5).map(|century| -300_000 + 36_500 * century);
        let late = found(old.chain(usual()).chain([2_900_000]));
        assert_eq!(late, [(106, reason("7898 years after"))]);
        // A sparse history has no usual dates.
        assert_eq!(found((10..40).map(|century| -36_500 * century)), []);
        assert_eq!(found([16_000, 17_000, -365_000]), []);
    }
}
