//! How deep the schema of a Parquet file nests, told without the decoder: that goes down by recursion, and a schema of some
//! thousand groups within each other ends the process.
//!
//! The footer is in Thrift's compact protocol: <https://github.com/apache/thrift/blob/master/doc/specs/thrift-compact-protocol.md>.

use dateline_batch::checked::Cut;

/// Structs of the footer nest no deeper, those of later versions of the format counted generously.
const MAX_SKIPPED: u32 = 32;

/// The field of the footer that lists the schema, and that of its elements which counts their children.
const SCHEMA: i16 = 2;
const CHILDREN: i16 = 5;

/// The types of Thrift that are told apart.
const STOP: u8 = 0;
const BINARY: u8 = 8;
const LIST: u8 = 9;
const SET: u8 = 10;
const MAP: u8 = 11;
const STRUCT: u8 = 12;

/// The footer of a file, if it has one of the length that it says.
pub(super) fn footer(file: &[u8]) -> Option<&[u8]> {
    let (rest, length) = file.strip_suffix(b"PAR1")?.split_last_chunk()?;
    let length = usize::try_from(u32::from_le_bytes(*length)).ok()?;
    Some(rest.cut(rest.len().checked_sub(length)?..))
}

/// How many elements of the schema stand within each other at most; `None` if the footer cannot be read.
pub(super) fn of_schema(footer: &[u8]) -> Option<u64> {
    let mut thrift = Thrift(footer);
    let mut last = 0;
    loop {
        match thrift.field(&mut last)? {
            (_, STOP) => return None,
            (SCHEMA, LIST) => return thrift.deepest(),
            (_, kind) => thrift.skip(kind, 0)?,
        }
    }
}

/// What is left to be read of a footer.
struct Thrift<'f>(&'f [u8]);

impl Thrift<'_> {
    /// The depth of the schema whose list begins here: each group is followed by its children.
    fn deepest(&mut self) -> Option<u64> {
        let (count, _) = self.list()?;
        let (mut open, mut deepest) = (Vec::new(), 0);
        for _ in 0..count {
            let (mut last, mut children) = (0, 0);
            loop {
                match self.field(&mut last)? {
                    (_, STOP) => break,
                    (CHILDREN, 4..=6) => {
                        let number = self.varint()?;
                        // Zigzag: a negative number is odd, and means none here.
                        children = if number % 2 == 0 { number / 2 } else { 0 };
                    }
                    (_, kind) => self.skip(kind, 0)?,
                }
            }
            while open.pop_if(|left| *left == 0).is_some() {}
            if let Some(left) = open.last_mut() {
                *left -= 1;
            }
            open.push(children);
            deepest = deepest.max(open.len() as u64);
        }
        Some(deepest)
    }

    fn byte(&mut self) -> Option<u8> {
        let (first, rest) = self.0.split_first()?;
        self.0 = rest;
        Some(*first)
    }

    fn varint(&mut self) -> Option<u64> {
        let mut number = 0;
        for shift in (0..64).step_by(7) {
            let byte = self.byte()?;
            number |= u64::from(byte & 0x7f) << shift;
            if byte & 0x80 == 0 {
                return Some(number);
            }
        }
        None
    }

    /// The next field of a struct and its type, which is [`STOP`] at the end of the struct.
    fn field(&mut self, last: &mut i16) -> Option<(i16, u8)> {
        let head = self.byte()?;
        if head == STOP {
            return Some((0, STOP));
        }
        *last = match head >> 4 {
            0 => {
                let id = self.varint()?;
                i16::try_from(id / 2).ok()?
            }
            delta => last.checked_add(delta.into())?,
        };
        Some((*last, head & 0x0f))
    }

    /// How many elements a list has, and their type.
    fn list(&mut self) -> Option<(u64, u8)> {
        let head = self.byte()?;
        let count = match head >> 4 {
            15 => self.varint()?,
            few => few.into(),
        };
        Some((count, head & 0x0f))
    }

    fn take(&mut self, length: u64) -> Option<()> {
        self.0 = self.0.get(usize::try_from(length).ok()?..)?;
        Some(())
    }

    /// Goes over a value.
    fn skip(&mut self, kind: u8, depth: u32) -> Option<()> {
        if depth > MAX_SKIPPED {
            return None;
        }
        match kind {
            // A boolean is in the field's own head.
            1 | 2 => Some(()),
            3 => self.take(1),
            4..=6 => self.varint().map(|_| ()),
            7 => self.take(8),
            BINARY => {
                let length = self.varint()?;
                self.take(length)
            }
            LIST | SET => {
                let (count, kind) = self.list()?;
                (0..count).try_for_each(|_| self.element(kind, depth))
            }
            MAP => {
                let count = self.varint()?;
                let kinds = if count == 0 { 0 } else { self.byte()? };
                (0..count).try_for_each(|_| {
                    self.element(kinds >> 4, depth)?;
                    self.element(kinds & 0x0f, depth)
                })
            }
            STRUCT => {
                let mut last = 0;
                loop {
                    match self.field(&mut last)? {
                        (_, STOP) => return Some(()),
                        (_, kind) => self.skip(kind, depth + 1)?,
                    }
                }
            }
            _ => None,
        }
    }

    /// Goes over an element of a list, where a boolean is a byte.
    fn element(&mut self, kind: u8, depth: u32) -> Option<()> {
        match kind {
            1 | 2 => self.take(1),
            kind => self.skip(kind, depth + 1),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A file whose schema has elements with so many children each.
    fn file(children: &[u8]) -> Vec<u8> {
        // The version, then the list of the schema.
        let mut footer = vec![0x15, 0x02, 0x19, 0xfc, u8::try_from(children.len()).unwrap()];
        for count in children {
            // The name, then the number of children.
            footer.extend([0x48, 0x01, b'a', 0x15, count * 2, 0x00]);
        }
        footer.push(0);
        let length = u32::try_from(footer.len()).unwrap();
        [b"PAR1", &footer[..], &length.to_le_bytes(), b"PAR1"].concat()
    }

    #[test]
    fn the_deepest_group_counts() {
        let depth = |children: &[u8]| of_schema(footer(&file(children))?);
        assert_eq!(depth(&[2, 0, 0]), Some(2));
        assert_eq!(depth(&[2, 1, 1, 0, 1, 0]), Some(4));
        assert_eq!(depth(&[1; 100]), Some(100));
    }

    #[test]
    fn what_is_no_footer_has_no_depth() {
        assert_eq!(footer(b"PAR1"), None);
        assert_eq!(footer(b"PAR1\xff\xff\xff\xffPAR1"), None);
        let whole = file(&[1, 0]);
        let whole = footer(&whole).unwrap();
        assert_eq!(of_schema(whole.cut(..whole.len() / 2)), None);
    }
}
