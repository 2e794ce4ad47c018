use std::fmt;

/// Only the beginning of a file is read, as somebody wished.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Beginning {
    /// Events that are read.
    pub events: usize,
    /// Where they stand.
    pub part: FirstPart,
}

/// The part of a file that is its beginning.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FirstPart {
    /// Of a text so many bytes.
    Bytes {
        /// Those that are read.
        bytes: u64,
        /// Those of the whole; `None` if that is packed, so that nobody knows.
        of: Option<u64>,
    },
    /// The first rows of each table, or the first entries of each list.
    Rows,
}

impl fmt::Display for Beginning {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { events, part } = self;
        let noun = if *events == 1 { "event" } else { "events" };
        write!(f, "Only the beginning is read: {events} {noun}")?;
        match part {
            FirstPart::Bytes { bytes, of: Some(of) } => write!(f, " in the first {} of {}", size(*bytes), size(*of)),
            FirstPart::Bytes { bytes, of: None } => {
                write!(f, " in the first {} of what is packed in the file", size(*bytes))
            }
            FirstPart::Rows => f.write_str(" in its first rows"),
        }
    }
}

/// In the unit that fits, with one decimal from a kilobyte on.
fn size(bytes: u64) -> String {
    let tenths = |unit: u64| (bytes / unit, bytes % unit * 10 / unit);
    match bytes {
        1 => "1 byte".to_owned(),
        0..1_000 => format!("{bytes} bytes"),
        1_000..1_000_000 => {
            let (whole, tenth) = tenths(1_000);
            format!("{whole}.{tenth} kB")
        }
        1_000_000.. => {
            let (whole, tenth) = tenths(1_000_000);
            format!("{whole}.{tenth} MB")
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_beginning_says_what_it_is_of() {
        let beginning = |of| Beginning {
            events: 1,
            part: FirstPart::Bytes { bytes: 1_234_567, of },
        };
        assert_eq!(
            beginning(Some(20_000_000_000)).to_string(),
            "Only the beginning is read: 1 event in the first 1.2 MB of 20000.0 MB"
        );
        assert_eq!(
            beginning(None).to_string(),
            "Only the beginning is read: 1 event in the first 1.2 MB of what is packed in the file"
        );
        assert_eq!(
            [1, 999, 2_048, 99_999].map(size),
            ["1 byte", "999 bytes", "2.0 kB", "99.9 kB"]
        );
        let rows = Beginning {
            events: 20,
            part: FirstPart::Rows,
        };
        assert_eq!(
            rows.to_string(),
            "Only the beginning is read: 20 events in its first rows"
        );
    }
}
