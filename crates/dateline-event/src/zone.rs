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

impl Zone {
    /// So many hours and minutes east of UTC, or west; `None` if no clock is so far away: none is further than fourteen
    /// hours, and no hour has sixty minutes.
    pub fn from_offset(is_west: bool, hours: i64, minutes: i64) -> Option<Self> {
        const MAX_MINUTES: i16 = 14 * 60;
        let is_clock = (0..=14).contains(&hours) && (0..60).contains(&minutes);
        let east = i16::try_from(hours.checked_mul(60)?.checked_add(minutes)?).ok()?;
        (is_clock && east <= MAX_MINUTES).then_some(Self::Offset(if is_west { -east } else { east }))
    }
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
