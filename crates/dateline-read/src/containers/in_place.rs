/// Bytes that are read from the front and written anew behind the place up to which they are read, so that a file
/// needs no second copy of itself.
///
/// What is longer than what was read before it waits until there is room.
pub(super) struct InPlace {
    bytes: Vec<u8>,
    written: usize,
    taken: usize,
    waiting: Vec<u8>,
}

impl InPlace {
    pub fn new(bytes: Vec<u8>) -> Self {
        Self {
            bytes,
            written: 0,
            taken: 0,
            waiting: Vec::new(),
        }
    }

    /// All bytes; those before what was taken may be written over.
    pub fn bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// Gives up the bytes before `at`: they are not read again.
    pub fn take_to(&mut self, at: usize) {
        self.taken = self.taken.max(at.min(self.bytes.len()));
    }

    pub fn write(&mut self, text: &[u8]) {
        if self.waiting.is_empty() && self.put(text) {
            return;
        }
        self.waiting.extend_from_slice(text);
        let waiting = std::mem::take(&mut self.waiting);
        if self.put(&waiting) {
            self.waiting = waiting;
            self.waiting.clear();
        } else {
            self.waiting = waiting;
        }
    }

    fn put(&mut self, text: &[u8]) -> bool {
        let end = self.written + text.len();
        if end > self.taken {
            return false;
        }
        if let Some(room) = self.bytes.get_mut(self.written..end) {
            room.copy_from_slice(text);
        }
        self.written = end;
        true
    }

    /// Bytes that wait for room.
    pub fn waiting(&self) -> usize {
        self.waiting.len()
    }

    /// All that was written.
    pub fn finish(mut self) -> Vec<u8> {
        self.bytes.truncate(self.written);
        self.bytes.extend_from_slice(&self.waiting);
        self.bytes.shrink_to_fit();
        self.bytes
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_longer_waits_for_room() {
        let mut bytes = InPlace::new(b"abcdefgh".to_vec());
        bytes.take_to(2);
        bytes.write(b"ABC");
        assert_eq!((bytes.waiting(), bytes.bytes()), (3, &b"abcdefgh"[..]));
        bytes.take_to(5);
        bytes.write(b"D");
        assert_eq!((bytes.waiting(), bytes.bytes()), (0, &b"ABCDefgh"[..]));
        bytes.write(b"12345678");
        assert_eq!(bytes.finish(), b"ABCD12345678");
    }
}
