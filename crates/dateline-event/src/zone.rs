/// What the source says about the time zone of its clock times.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Zone {
    /// A calendar day or coarser: no zone applies, and it never shifts.
    #[default]
    Calendar,
    /// A clock time without a zone.
    Unknown,
    /// A clock time this many minutes east of UTC.
    Offset(i16),
}

impl std::fmt::Display for Zone {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Calendar => Ok(()),
            Self::Unknown => f.write_str("zone unknown"),
            Self::Offset(0) => f.write_str("UTC"),
            Self::Offset(minutes) => {
                let sign = if *minutes < 0 { '−' } else { '+' };
                let minutes = minutes.unsigned_abs();
                write!(f, "UTC{sign}{:02}:{:02}", minutes / 60, minutes % 60)
            }
        }
    }
}
