use std::collections::BTreeSet;

use dateline_event::{Moment, TimeDelta, TimeRange};
use dateline_store::Store;

use super::Lane;

/// So many events at most are looked at, evenly spread over all: enough to tell where most of them are.
const SAMPLES: usize = 10_000;
/// One event in so many may be left out.
const LEFT_OUT: usize = 10;
/// One in so many of the length is no gap.
const GAP: i64 = 10;

impl Lane {
    /// The shortest stretch of time that holds nine tenths of the events, each from the first to the last moment that is
    /// known of it, and those that follow on it without a gap of a tenth of its length; `None` without events. Of more than
    /// 10,000, as many are looked at.
    pub fn bulk(&self, store: &Store) -> Option<TimeRange> {
        let stride = self.len().div_ceil(SAMPLES).max(1);
        let rows = (0..self.len())
            .step_by(stride)
            .filter_map(|index| self.rows().get(index));
        let times = rows.map(|row| {
            let bounds = store.bounds(row);
            TimeRange::new(bounds.anchor(), bounds.last_known())
        });
        let mut times: Vec<TimeRange> = times.collect();
        times.sort_by_key(|time| time.first);
        shortest(&times).map(|stretch| grown(stretch, &times))
    }
}

/// The shortest stretch that holds nine tenths of some times wholly, which begin in their order; of several, the first.
fn shortest(times: &[TimeRange]) -> Option<TimeRange> {
    let wanted = times.len() - times.len() / LEFT_OUT;
    // By their ends: those that the stretch holds if it begins where the first that is left begins, and the others.
    let mut beyond: BTreeSet<(Moment, usize)> = times.iter().map(|time| time.last).zip(0..).collect();
    let mut held: BTreeSet<(Moment, usize)> = (0..wanted).filter_map(|_| beyond.pop_first()).collect();
    let mut shortest: Option<(TimeDelta, TimeRange)> = None;
    for (index, time) in times.iter().enumerate().take(times.len() - wanted + 1) {
        let stretch = TimeRange::new(time.first, held.last()?.0);
        let length = stretch.last.saturating_since(stretch.first);
        if shortest.is_none_or(|(least, _)| length < least) {
            shortest = Some((length, stretch));
        }
        let leaving = (time.last, index);
        if !beyond.remove(&leaving) {
            held.remove(&leaving);
            held.extend(beyond.pop_first());
        }
    }
    shortest.map(|(_, stretch)| stretch)
}

/// With those times that follow on each other and on it without a large gap.
fn grown(stretch: TimeRange, times: &[TimeRange]) -> TimeRange {
    let gap = stretch.last.saturating_since(stretch.first) / GAP;
    let mut grown = stretch;
    for time in times.iter().rev().filter(|time| time.last <= stretch.last) {
        if time.first >= grown.first.saturating_sub(gap) {
            grown.first = grown.first.min(time.first);
        }
    }
    let mut by_end: Vec<&TimeRange> = times.iter().filter(|time| time.first >= grown.first).collect();
    by_end.sort_unstable_by_key(|time| time.last);
    for time in by_end {
        if time.last <= grown.last.saturating_add(gap) {
            grown.last = grown.last.max(time.last);
        }
    }
    grown
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(first: i64, last: i64) -> TimeRange {
        TimeRange::new(Moment::from_micros(first), Moment::from_micros(last))
    }

    /// Tries each start and each end.
    fn naive(times: &[TimeRange]) -> Option<TimeDelta> {
        let holds = |stretch: TimeRange| {
            let held = times.iter().filter(|time| stretch.union(**time) == stretch);
            held.count() * 10 >= times.len() * 9
        };
        let stretches = times
            .iter()
            .flat_map(|first| times.iter().map(|last| (first.first, last.last)));
        stretches
            .filter(|(first, last)| first <= last)
            .map(|(first, last)| TimeRange::new(first, last))
            .filter(|stretch| holds(*stretch))
            .map(|stretch| stretch.last - stretch.first)
            .min()
    }

    #[test]
    fn a_tenth_is_left_out_on_whichever_side() {
        let mut times: Vec<_> = (0..9).map(|day| at(100 + day, 100 + day)).collect();
        times.insert(0, at(5, 5));
        assert_eq!(shortest(&times), Some(at(100, 108)));
        times = times.split_off(1);
        assert_eq!(shortest(&times), Some(at(100, 108)), "of nine none is left out");
        times.push(at(9000, 9000));
        assert_eq!(shortest(&times), Some(at(100, 108)));
        assert_eq!(shortest(&[]), None);
        assert_eq!(shortest(&[at(3, 8)]), Some(at(3, 8)));
    }

    #[test]
    fn what_follows_without_a_gap_is_taken_in() {
        let mut times: Vec<_> = (0..40).map(|day| at(1000 + day, 1000 + day)).collect();
        times.insert(0, at(5, 5));
        let bulk = shortest(&times).unwrap();
        assert_eq!(bulk.last - bulk.first, TimeDelta::from_micros(36));
        assert_eq!(grown(bulk, &times), at(1000, 1039));
        times.push(at(1039, 4000));
        assert_eq!(grown(bulk, &times), at(1000, 1039), "what reaches far is not");
    }

    #[test]
    fn it_is_the_shortest_that_trying_all_finds() {
        let mut seed = 17_i64;
        let mut random = |below: i64| {
            seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
            (seed / 65_536) % below
        };
        for count in 1..45 {
            let mut times: Vec<TimeRange> = (0..count)
                .map(|_| {
                    let first = random(400);
                    at(first, first + random(60) * random(3))
                })
                .collect();
            times.sort_by_key(|time| time.first);
            let found = shortest(&times).map(|stretch| stretch.last - stretch.first);
            assert_eq!(found, naive(&times), "{times:?}");
        }
    }
}
