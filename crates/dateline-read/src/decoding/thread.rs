use std::io::{self, Write};
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};

use super::{Job, Out};
use crate::containers::caught;

/// So many pieces wait to be read at most.
const WAITING: usize = 16;

/// Lets a thread decode. Once nobody listens it ends with the next thing that it would say.
pub(super) fn decode(job: Job, bytes: Vec<u8>) -> io::Result<Receiver<Vec<u8>>> {
    let (send, pieces) = sync_channel(WAITING);
    let work = move || {
        // Whoever listens sees that there is no end.
        let _ = caught(|| job.run(bytes, &mut Out::new(Pieces(send))));
    };
    std::thread::Builder::new().name("decode".to_owned()).spawn(work)?;
    Ok(pieces)
}

struct Pieces(SyncSender<Vec<u8>>);

impl Write for Pieces {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let sent = self.0.send(bytes.to_vec());
        sent.map_err(|_| io::ErrorKind::BrokenPipe)?;
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}
