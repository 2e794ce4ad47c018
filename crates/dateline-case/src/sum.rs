use sha2::{Digest as _, Sha256};

use crate::Digest;

/// A SHA-256 sum that is being made, of a file that is too large to be read at once.
#[derive(Clone, Debug, Default)]
pub struct Sum(Sha256);

impl Sum {
    /// Takes in the next bytes.
    pub fn add(&mut self, bytes: &[u8]) {
        self.0.update(bytes);
    }

    /// The sum of all of them.
    pub fn end(self) -> Digest {
        Digest::from_bytes(self.0.finalize().into())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sum_is_of_all_bytes_however_they_come() {
        let mut sum = Sum::default();
        sum.add(b"a");
        sum.add(b"bc");
        let known = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
        assert_eq!(sum.end().to_string(), known);
    }
}
