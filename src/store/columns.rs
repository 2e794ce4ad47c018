/// What is known of each row, a column for each: see [`super::Store`], which gives them their meaning.
#[derive(Default)]
pub(super) struct Columns {
    pub starts: Vec<i64>,
    pub spans: Vec<u32>,
    pub kinds: Vec<u32>,
    pub places: Vec<u32>,
    pub actor_sets: Vec<u32>,
    pub source_sets: Vec<u32>,
    pub claims: Vec<u16>,
    /// A [`Doubt`](crate::event::Doubt) and [`IS_WIDE`](super::store::IS_WIDE).
    pub flags: Vec<u16>,
    /// File number in the upper 16 bits, byte offset in the lower 48.
    pub addresses: Vec<u64>,
    pub record_numbers: Vec<u32>,
}

impl Columns {
    pub fn with_capacity(rows: usize) -> Self {
        Self {
            starts: Vec::with_capacity(rows),
            spans: Vec::with_capacity(rows),
            kinds: Vec::with_capacity(rows),
            places: Vec::with_capacity(rows),
            actor_sets: Vec::with_capacity(rows),
            source_sets: Vec::with_capacity(rows),
            claims: Vec::with_capacity(rows),
            flags: Vec::with_capacity(rows),
            addresses: Vec::with_capacity(rows),
            record_numbers: Vec::with_capacity(rows),
        }
    }

    /// Runs of rows, one after the other.
    pub fn joined(runs: Vec<Self>) -> Self {
        let mut all = Self::with_capacity(runs.iter().map(|run| run.starts.len()).sum());
        for run in runs {
            all.starts.extend(run.starts);
            all.spans.extend(run.spans);
            all.kinds.extend(run.kinds);
            all.places.extend(run.places);
            all.actor_sets.extend(run.actor_sets);
            all.source_sets.extend(run.source_sets);
            all.claims.extend(run.claims);
            all.flags.extend(run.flags);
            all.addresses.extend(run.addresses);
            all.record_numbers.extend(run.record_numbers);
        }
        all
    }
}
