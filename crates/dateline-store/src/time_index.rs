use dateline_event::Moment;

/// Every 64th of many ascending times, every 64th of these, and so on: where a time belongs is found by a look at a few
/// places that lie together, instead of at some twenty that are far apart in memory.
#[derive(Default)]
pub(super) struct TimeIndex {
    /// The finest first.
    levels: Vec<Vec<Moment>>,
}

impl TimeIndex {
    const STRIDE: usize = 64;

    pub fn new(times: &[Moment]) -> Self {
        let mut levels: Vec<Vec<Moment>> = Vec::new();
        loop {
            let below = levels.last().map_or(times, Vec::as_slice);
            if below.len() <= Self::STRIDE {
                return Self { levels };
            }
            let every = below.iter().step_by(Self::STRIDE).copied().collect();
            levels.push(every);
        }
    }

    /// How many of the times that this was made from are before `time`.
    pub fn count_before(&self, times: &[Moment], time: Moment) -> usize {
        let levels = self.levels.iter().rev().map(Vec::as_slice).chain([times]);
        let mut count = None;
        for level in levels {
            // The last of the coarser ones that is before `time` says in which run to look.
            let (begin, end) = count.map_or((0, level.len()), |count: usize| {
                let end = (count * Self::STRIDE).min(level.len());
                (count.saturating_sub(1) * Self::STRIDE, end)
            });
            let run = level.get(begin..end).unwrap_or_default();
            count = Some(begin + run.partition_point(|&other| other < time));
        }
        count.unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_finds_what_a_search_of_all_times_finds() {
        for count in [0_i64, 1, 63, 64, 65, 4096, 4097, 10_000] {
            let times: Vec<Moment> = (0..count).map(|index| Moment::from_micros(index / 3 * 10)).collect();
            let index = TimeIndex::new(&times);
            let last = times.last().map_or(0, |last| last.micros());
            for time in (-1..=last + 11).chain([i64::MIN, i64::MAX]).map(Moment::from_micros) {
                let expected = times.partition_point(|&other| other < time);
                assert_eq!(index.count_before(&times, time), expected, "{time:?} among {count}");
            }
        }
    }
}
