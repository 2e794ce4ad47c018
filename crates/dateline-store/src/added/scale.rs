use dateline_batch::Readings;
use dateline_batch::checked::to_u32;
use dateline_event::TimeRange;

use crate::ValueId;

/// On what the values of an added column can be compared.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Scale {
    /// On none: they are words.
    #[default]
    Words,
    /// By value a number, which is finite; `None` for what is none.
    Numbers(Vec<Option<f64>>),
    /// By value the first and the last moment that a date can touch; `None` for what is no date.
    Dates(Vec<Option<TimeRange>>),
}

impl Scale {
    /// Whether values can be compared.
    pub fn has_order(&self) -> bool {
        !matches!(self, Self::Words)
    }

    /// The number of a value, in a column of numbers.
    pub fn number(&self, value: ValueId) -> Option<f64> {
        match self {
            Self::Numbers(numbers) => numbers.get(value.index()).copied().flatten(),
            Self::Words | Self::Dates(_) => None,
        }
    }

    /// The time of a value, in a column of dates.
    pub fn time(&self, value: ValueId) -> Option<TimeRange> {
        match self {
            Self::Dates(times) => times.get(value.index()).copied().flatten(),
            Self::Words | Self::Numbers(_) => None,
        }
    }

    /// How many values, the empty one not counted, lie nowhere on it.
    pub(super) fn without(&self) -> u32 {
        let missing = match self {
            Self::Words => return 0,
            Self::Numbers(numbers) => numbers.iter().skip(1).filter(|number| number.is_none()).count(),
            Self::Dates(times) => times.iter().skip(1).filter(|time| time.is_none()).count(),
        };
        to_u32(missing)
    }
}

/// A scale that is made file by file, each of which reads its own texts.
pub(super) struct GrowingScale {
    scale: Option<Scale>,
    values: usize,
    /// What two files read differently: it lies nowhere.
    torn: Vec<ValueId>,
}

impl GrowingScale {
    /// For so many values.
    pub fn new(values: usize) -> Self {
        Self {
            scale: None,
            values,
            torn: Vec::new(),
        }
    }

    /// Adds what one file makes of its values.
    pub fn add(&mut self, values: &[ValueId], readings: Readings) {
        let scale = match (self.scale.take(), readings) {
            (None, Readings::Numbers(read)) => {
                let mut all = vec![None; self.values];
                place(&mut all, values, read, &mut self.torn);
                Scale::Numbers(all)
            }
            (None, Readings::Dates(read)) => {
                let mut all = vec![None; self.values];
                place(&mut all, values, read, &mut self.torn);
                Scale::Dates(all)
            }
            (Some(Scale::Numbers(mut all)), Readings::Numbers(read)) => {
                place(&mut all, values, read, &mut self.torn);
                Scale::Numbers(all)
            }
            (Some(Scale::Dates(mut all)), Readings::Dates(read)) => {
                place(&mut all, values, read, &mut self.torn);
                Scale::Dates(all)
            }
            // What is words to one file has no order for all.
            (_, Readings::Words) | (Some(_), Readings::Numbers(_) | Readings::Dates(_)) => Scale::Words,
        };
        self.scale = Some(scale);
    }

    pub fn finish(self) -> Scale {
        let mut scale = self.scale.unwrap_or_default();
        for value in self.torn {
            match &mut scale {
                Scale::Words => {}
                Scale::Numbers(all) => all.get_mut(value.index()).into_iter().for_each(|slot| *slot = None),
                Scale::Dates(all) => all.get_mut(value.index()).into_iter().for_each(|slot| *slot = None),
            }
        }
        scale
    }
}

fn place<T: Copy + PartialEq>(
    all: &mut [Option<T>],
    values: &[ValueId],
    read: Vec<Option<T>>,
    torn: &mut Vec<ValueId>,
) {
    for (&value, read) in values.iter().zip(read) {
        if let Some(slot) = all.get_mut(value.index()) {
            if slot.is_some() && read.is_some() && *slot != read {
                torn.push(value);
            }
            *slot = slot.or(read);
        }
    }
}
