use wide::u8x16;

use super::Dialect;

/// Where the characters that matter stand among up to 64 bytes: one bit a byte, the lowest for the first.
#[derive(Clone, Copy)]
pub(super) struct Block {
    /// Delimiters and line breaks.
    pub ends: u64,
    pub quotes: u64,
}

impl Block {
    pub const BYTES: usize = 64;

    /// Looks at the first bytes of `bytes`.
    #[inline]
    pub fn new(bytes: &[u8], dialect: Dialect) -> Self {
        match bytes.first_chunk() {
            Some(block) => Self::of(block, dialect),
            None => Self::of_last(bytes, dialect),
        }
    }

    /// The last bytes of a file. Apart, since the compiler would else build every block byte by byte.
    #[cold]
    #[inline(never)]
    fn of_last(bytes: &[u8], dialect: Dialect) -> Self {
        let mut block = [0; Self::BYTES];
        for (to, from) in block.iter_mut().zip(bytes) {
            *to = *from;
        }
        Self::of(&block, dialect)
    }

    #[inline]
    fn of(block: &[u8; Self::BYTES], dialect: Dialect) -> Self {
        let [delimiter, terminator, quote] = [dialect.delimiter, dialect.terminator, b'"'].map(u8x16::splat);
        let mut found = Self { ends: 0, quotes: 0 };
        let (parts, _) = block.as_chunks::<16>();
        for part in parts.iter().rev() {
            let part = u8x16::from(*part);
            let ends = part.simd_eq(delimiter) | part.simd_eq(terminator);
            found.ends = found.ends << 16 | u64::from(ends.to_bitmask());
            found.quotes = found.quotes << 16 | u64::from(part.simd_eq(quote).to_bitmask());
        }
        found
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bits_stand_for_bytes() {
        let dialect = Dialect {
            delimiter: b',',
            terminator: b'\n',
            has_quotes: true,
            is_written: false,
        };
        let mut bytes = b",a\"\n".to_vec();
        let short = Block::new(&bytes, dialect);
        assert_eq!((short.ends, short.quotes), (0b1001, 0b100));
        bytes.resize(63, b'x');
        bytes.extend(b",,");
        let long = Block::new(&bytes, dialect);
        assert_eq!((long.ends, long.quotes), (0b1001 | 1 << 63, 0b100));
    }
}
