use rustc_hash::FxHashMap;

use super::said::Said;

/// How much each part of a row tells of whether two rows are one event: the less, the more often rows of different events
/// say the same of it.
#[derive(Default)]
pub(super) struct Telling {
    /// By the name of the part, in bits. What is not here is said alike by most rows of different events, and tells nothing.
    weights: FxHashMap<u64, f64>,
    /// Whether nothing is known of what other events say, so that all parts tell as much.
    is_blank: bool,
}

impl Telling {
    /// So many pairs of rows of different events are compared.
    const MAX_COMPARED: usize = 64;

    /// Whether two rows say the same date, and the same of at least half of what tells.
    pub fn agree(&self, own: &Said, other: &Said) -> bool {
        if !own.is_same_date(other) {
            return false;
        }
        let (mut said, mut same) = (0.0, 0.0);
        own.compare(other, |name, is_same| {
            let weight = self.weight(name);
            said += weight;
            same += if is_same { weight } else { 0.0 };
        });
        said > 0.0 && same * 2.0 >= said
    }

    /// From pairs of rows with one id: each row of one file is compared with rows of the other that have another id.
    pub fn of(pairs: &[(&Said, &Said)]) -> Self {
        if pairs.iter().all(|(own, other)| own.is_same(other)) {
            return Self::blank();
        }
        let mut seen: FxHashMap<u64, (u32, u32)> = FxHashMap::default();
        let mut compared = 0;
        let shifts = (Self::MAX_COMPARED / pairs.len().max(1)).max(1);
        for shift in (1..pairs.len()).take(shifts) {
            let others = pairs.iter().cycle().skip(shift);
            for ((own, _), (_, other)) in pairs.iter().zip(others) {
                compared += 1;
                own.compare(other, |name, is_same| {
                    let (said, same) = seen.entry(name).or_default();
                    *said += 1;
                    *same += u32::from(is_same);
                });
            }
        }
        if compared == 0 {
            return Self::blank();
        }
        let weight = |(said, same): (u32, u32)| {
            // As if one more pair had said the same of it and one had not, so that few pairs prove little.
            let chance = f64::from(same + 1) / f64::from(said + 2);
            (same * 2 <= said).then(|| -chance.log2())
        };
        let weights = seen.into_iter().filter_map(|(name, seen)| Some((name, weight(seen)?)));
        let weights: FxHashMap<u64, f64> = weights.collect();
        Self {
            is_blank: weights.is_empty(),
            weights,
        }
    }

    /// All parts tell as much.
    pub fn blank() -> Self {
        Self {
            is_blank: true,
            ..Self::default()
        }
    }

    /// How much it tells that two rows say the same of this.
    pub fn weight(&self, name: u64) -> f64 {
        if self.is_blank {
            1.0
        } else {
            self.weights.get(&name).copied().unwrap_or_default()
        }
    }
}
