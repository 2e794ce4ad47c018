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
            FirstPart::Bytes { bytes, of: Some(of) } => {
                write!(f, " in the first {} MB of {}", megabytes(*bytes), megabytes(*of))
            }
            FirstPart::Bytes { bytes, of: None } => {
                write!(
                    f,
                    " in the first {} MB of what is packed in the file",
                    megabytes(*bytes)
                )
            }
            FirstPart::Rows => f.write_str(" in its first rows"),
        }
    }
}

/// With one decimal, and never nothing.
fn megabytes(bytes: u64) -> String {
    let tenths = bytes.div_ceil(100_000);
    format!("{}.{}", tenths / 10, tenths % 10)
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
            "Only the beginning is read: 1 event in the first 1.3 MB of 20000.0"
        );
        assert_eq!(
            beginning(None).to_string(),
            "Only the beginning is read: 1 event in the first 1.3 MB of what is packed in the file"
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
