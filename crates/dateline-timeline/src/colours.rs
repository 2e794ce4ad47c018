use std::fmt;

use dateline_store::{AddedColumn, RowId, ValueId};

use super::{Measure, Tone, measure::shortened};

/// Which colour marks have by the value of their event in a column of the files: the commonest values have one each, all others one
/// together. The filter changes none of them.
#[derive(Clone, Copy)]
pub struct Colours<'a> {
    column: &'a AddedColumn,
}

/// One line of the key to colours.
#[derive(Clone, Debug, PartialEq)]
pub struct ColourEntry {
    /// The colour.
    pub tone: Tone,
    /// The value that has it, or that others do.
    pub words: String,
}

impl<'a> Colours<'a> {
    /// No value takes more room in the key, in pixels.
    const LONGEST: f32 = 180.0;

    /// By a column, which must be of the store whose marks are drawn.
    pub fn new(column: &'a AddedColumn) -> Self {
        Self { column }
    }

    /// The column.
    pub fn column(self) -> &'a AddedColumn {
        self.column
    }

    /// The colour of an event.
    pub fn tone(self, row: RowId) -> Tone {
        self.of_value(self.column.value(row))
    }

    /// The colour of a value.
    pub fn of_value(self, value: ValueId) -> Tone {
        let mut commonest = self.column.commonest().iter();
        let at = commonest.position(|known| *known == value);
        at.map_or(Tone::Neutral, Tone::Value)
    }

    /// How many of some events have each colour, in the order of the key; colours that none has are left out.
    pub fn shares(self, rows: &[RowId]) -> Vec<(Tone, usize)> {
        let values = self.column.commonest().len();
        let mut counts = vec![0; values + 1];
        for &row in rows {
            let at = match self.tone(row) {
                Tone::Value(at) => at,
                _ => values,
            };
            if let Some(count) = counts.get_mut(at) {
                *count += 1;
            }
        }
        let tone = |at: usize| if at < values { Tone::Value(at) } else { Tone::Neutral };
        let shares = counts.into_iter().enumerate().map(|(at, count)| (tone(at), count));
        shares.filter(|(_, count)| *count > 0).collect()
    }

    /// What the column is called, no longer than fits into the key.
    pub fn name(self, size: f32, measure: &mut dyn Measure) -> String {
        shortened(&one_line(self.column.name()), Self::LONGEST, size, measure)
    }

    /// The key: every colour with what it stands for.
    pub fn entries(self, size: f32, measure: &mut dyn Measure) -> Vec<ColourEntry> {
        let commonest = self.column.commonest();
        let mut entries: Vec<ColourEntry> = (0..)
            .zip(commonest)
            .map(|(at, &value)| ColourEntry {
                tone: Tone::Value(at),
                words: shortened(&one_line(self.column.text(value)), Self::LONGEST, size, measure),
            })
            .collect();
        let has_more = self.column.values().len() > commonest.len();
        let others = match (has_more, self.column.has_gaps()) {
            (true, true) => "others and no value",
            (true, false) => "others",
            (false, true) => "no value",
            (false, false) => return entries,
        };
        entries.push(ColourEntry {
            tone: Tone::Neutral,
            words: others.to_owned(),
        });
        entries
    }
}

impl fmt::Debug for Colours<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Colours({:?})", self.column.name())
    }
}

/// Without breaks of lines and what else cannot be seen.
fn one_line(text: &str) -> String {
    let plain = |c: char| if c.is_control() { ' ' } else { c };
    text.trim().chars().map(plain).collect()
}
