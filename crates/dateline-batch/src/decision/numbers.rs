use std::fmt;

/// How the figures of a column are read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NumberDecision {
    /// What a dot before three digits does.
    Dot {
        /// The name of the column.
        column: String,
        /// Whether it parts thousands, or else begins a fraction.
        parts_thousands: bool,
        /// What shows it.
        basis: DotBasis,
        /// The first such number.
        example: String,
        /// How many there are.
        count: u32,
    },
}

/// What shows that a dot parts thousands or begins a fraction.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DotBasis {
    /// Counts are whole.
    Whole,
    /// Other numbers of the column, in which it can do one thing only.
    Others,
    /// Nothing: it may do the other as well, and that is asked.
    Nothing,
    /// Somebody said so.
    Said,
}

impl fmt::Display for NumberDecision {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self::Dot {
            column,
            parts_thousands,
            basis,
            example,
            count,
        } = self;
        let [does, doing] = if *parts_thousands {
            ["parts thousands", "part thousands"]
        } else {
            ["begins a fraction", "begin a fraction"]
        };
        write!(f, "In “{column}” a dot ")?;
        match basis {
            DotBasis::Whole => write!(f, "{does}, since counts are whole")?,
            DotBasis::Others => write!(f, "{does}, as in its other numbers")?,
            DotBasis::Said => write!(f, "{does}, as the mapping says")?,
            DotBasis::Nothing => write!(f, "is taken to {doing}, though nothing tells")?,
        }
        write!(f, ": “{example}”")?;
        match count {
            0 | 1 => Ok(()),
            count => write!(f, " and {} more", count - 1),
        }
    }
}
