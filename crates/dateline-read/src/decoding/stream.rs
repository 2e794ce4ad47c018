use std::io::{self, Read};
use std::sync::mpsc::{Receiver, RecvTimeoutError};
use std::time::Duration;

use dateline_batch::Progress;

/// How often somebody looks whether the user has cancelled while a decoder says nothing.
const LOOK: Duration = Duration::from_millis(20);

/// What a decoder says, in pieces. Reading fails when the user cancels, whatever the decoder does.
pub(super) struct Stream<'p> {
    pub pieces: Receiver<Vec<u8>>,
    piece: io::Cursor<Vec<u8>>,
    progress: &'p Progress,
}

impl<'p> Stream<'p> {
    pub fn new(pieces: Receiver<Vec<u8>>, progress: &'p Progress) -> Self {
        Self {
            pieces,
            piece: io::Cursor::default(),
            progress,
        }
    }
}

impl Read for Stream<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        loop {
            let length = self.piece.read(buffer)?;
            if length > 0 {
                return Ok(length);
            }
            if self.progress.is_cancelled() {
                return Err(io::Error::other("cancelled"));
            }
            match self.pieces.recv_timeout(LOOK) {
                Ok(piece) => {
                    self.piece = io::Cursor::new(piece);
                    self.progress.step();
                }
                Err(RecvTimeoutError::Timeout) => {}
                Err(RecvTimeoutError::Disconnected) => return Ok(0),
            }
        }
    }
}
