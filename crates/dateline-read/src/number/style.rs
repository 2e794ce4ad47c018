use super::NumberEvidence;

/// A column of figures.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct NumberColumn {
    /// The column's number, from 0.
    pub column: usize,
    /// Whether it counts people or things, which are never fewer than none.
    pub is_count: bool,
    /// Whether it counts people, who are whole.
    pub is_of_people: bool,
    /// Whether a comma begins fractions, if somebody said so.
    pub decimal_comma: Option<bool>,
    /// The numbers that stand for “not known”, if somebody said so.
    pub missing: Option<Vec<i64>>,
}

/// Which marks before three digits part thousands; the others begin a fraction.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Thousands {
    pub dot: bool,
    pub comma: bool,
}

/// How the numbers of one column are read.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct NumberStyle {
    pub thousands: Thousands,
    /// Numbers that stand for “not known”.
    pub missing: Vec<i64>,
    /// Whether any negative number does.
    pub is_count: bool,
    /// Whether a fraction is no number of theirs.
    pub is_whole: bool,
}

impl NumberStyle {
    /// Of counts of which nothing else is known.
    pub const COUNTS: Self = Self {
        thousands: Thousands { dot: true, comma: true },
        missing: Vec::new(),
        is_count: true,
        is_whole: true,
    };

    fn decide(column: &NumberColumn, evidence: &NumberEvidence) -> Self {
        let thousands = match column.decimal_comma {
            Some(is_comma) => Thousands {
                dot: is_comma,
                comma: !is_comma,
            },
            None => evidence.thousands(column.is_of_people),
        };
        Self {
            thousands,
            missing: column.missing.clone().unwrap_or_else(|| evidence.codes()),
            is_count: column.is_count,
            // Who says how fractions are written means that there are some.
            is_whole: column.is_of_people && column.decimal_comma.is_none(),
        }
    }

    /// Whether a number stands for “not known”.
    #[expect(clippy::cast_possible_truncation, reason = "codes are short")]
    pub fn is_missing(&self, number: f64) -> bool {
        let is_code = number.fract() == 0.0 && number.abs() < 1e9 && self.missing.contains(&(number as i64));
        is_code || (self.is_count && number < 0.0)
    }
}

/// How each column of figures is read; the columns ascend.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Numbers(Vec<(NumberColumn, NumberStyle)>);

impl Numbers {
    /// From what the numbers of each column show, in the order of the columns.
    pub fn decide(columns: &[NumberColumn], evidence: &[(usize, NumberEvidence)]) -> Self {
        let none = NumberEvidence::default();
        let style = |column: &NumberColumn| {
            let found = NumberEvidence::of(column.column, evidence);
            NumberStyle::decide(column, found.unwrap_or(&none))
        };
        let mut styles: Vec<_> = columns.iter().map(|column| (column.clone(), style(column))).collect();
        styles.sort_by_key(|(column, _)| column.column);
        Self(styles)
    }

    /// How a column is read; as counts if nothing is known of it.
    pub fn style(&self, column: usize) -> &NumberStyle {
        const COUNTS: &NumberStyle = &NumberStyle::COUNTS;
        let at = self.0.binary_search_by_key(&column, |(known, _)| known.column);
        let found = at.ok().and_then(|at| self.0.get(at));
        found.map_or(COUNTS, |(_, style)| style)
    }

    /// The columns and how they are read.
    pub fn columns(&self) -> impl Iterator<Item = (&NumberColumn, &NumberStyle)> {
        self.0.iter().map(|(column, style)| (column, style))
    }
}
