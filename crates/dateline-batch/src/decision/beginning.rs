use std::fmt;

/// Only the beginning of a file is read, as somebody wished.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Beginning {
    /// Events that are read.
    pub events: usize,
    /// Bytes of text in which they stand.
    pub bytes: u64,
    /// Bytes of the whole text; `None` if that is packed, so that nobody knows.
    pub of: Option<u64>,
}

impl fmt::Display for Beginning {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { events, bytes, of } = self;
        let (events_noun, bytes) = (if *events == 1 { "event" } else { "events" }, megabytes(*bytes));
        write!(
            f,
            "Only the beginning is read: {events} {events_noun} in the first {bytes} MB"
        )?;
        match of {
            Some(of) => write!(f, " of {}", megabytes(*of)),
            None => f.write_str(" of what is packed in the file"),
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
            bytes: 1_234_567,
            of,
        };
        assert_eq!(
            beginning(Some(20_000_000_000)).to_string(),
            "Only the beginning is read: 1 event in the first 1.3 MB of 20000.0"
        );
        assert_eq!(
            beginning(None).to_string(),
            "Only the beginning is read: 1 event in the first 1.3 MB of what is packed in the file"
        );
    }
}
