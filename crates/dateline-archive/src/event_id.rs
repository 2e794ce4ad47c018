use std::fmt;
use std::str::FromStr;

use dateline_event::Moment;

/// What names an event in an archive, whoever loads it and from wherever: 128 bits, which stand there as a UUID.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct EventId(pub [u8; 16]);

/// Where an event stands in the order of an archive.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct EventAt {
    /// The undated come last.
    pub is_undated: bool,
    /// See [`Bounds::anchor`](dateline_event::Bounds::anchor).
    pub anchor: Moment,
    /// Those of one anchor stand in the order in which the server puts their ids.
    pub id: EventId,
}

impl fmt::Display for EventId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, byte) in self.0.iter().enumerate() {
            if matches!(index, 4 | 6 | 8 | 10) {
                f.write_str("-")?;
            }
            write!(f, "{byte:02x}")?;
        }
        Ok(())
    }
}

/// A text that is no [`EventId`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the id of an event in an archive is 32 hexadecimal digits, with or without dashes")]
pub struct NoEventId;

impl FromStr for EventId {
    type Err = NoEventId;

    fn from_str(text: &str) -> Result<Self, NoEventId> {
        let digits: String = text.chars().filter(|&letter| letter != '-').collect();
        let is_hex = digits.len() == 32 && digits.bytes().all(|digit| digit.is_ascii_hexdigit());
        let number = u128::from_str_radix(&digits, 16).ok().filter(|_| is_hex);
        number.map(|number| Self(number.to_be_bytes())).ok_or(NoEventId)
    }
}
