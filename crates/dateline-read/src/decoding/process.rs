use std::cell::Cell;
use std::io::{self, Read, Write};
use std::process::{Child, ChildStdin, Command, Stdio};
use std::sync::OnceLock;
use std::sync::mpsc::{Receiver, sync_channel};

use dateline_batch::Progress;

use super::CHUNK;
use super::serve::Head;

/// How the program starts itself as a decoder.
static PROGRAM: OnceLock<fn() -> Option<Command>> = OnceLock::new();

/// So many bytes are handed to a decoder between looks at whether the user has cancelled.
const STEP: usize = 1 << 20;
/// So many pieces wait to be read at most.
const WAITING: usize = 16;

thread_local! {
    /// One that has nothing to do: an archive may hold thousands of files. It ends with the thread.
    static FREE: Cell<Option<Talk>> = const { Cell::new(None) };
}

/// A process, and what it says.
pub(super) type Talk = (Process, Receiver<Vec<u8>>);

/// Lets decoders that lay out whole files run in processes of their own from now on. What `program` starts has to call
/// [`serve`](super::serve) and nothing else; the first call counts. Without it, and where the system starts no process, they run
/// on threads.
pub fn run_in(program: fn() -> Option<Command>) {
    let _ = PROGRAM.set(program);
}

/// A decoder in a process of its own. The process is ended when this is dropped.
pub(super) struct Process {
    child: Child,
    input: ChildStdin,
}

impl Process {
    /// One that has nothing to do, else a new one; `None` if there is none to be had.
    pub fn get() -> Option<Talk> {
        FREE.take().or_else(Self::start)
    }

    /// Keeps it for the next file.
    pub fn keep(self, pieces: Receiver<Vec<u8>>) {
        FREE.set(Some((self, pieces)));
    }

    fn start() -> Option<Talk> {
        let mut command = PROGRAM.get()?()?;
        command
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null());
        let mut child = command.spawn().ok()?;
        let (input, output) = (child.stdin.take()?, child.stdout.take()?);
        let (send, pieces) = sync_channel(WAITING);
        let process = Self { child, input };
        let hand_on = move || {
            let mut output = output;
            let mut piece = vec![0; CHUNK];
            while let Ok(length @ 1..) = output.read(&mut piece) {
                let piece = piece.get(..length).unwrap_or_default().to_vec();
                if send.send(piece).is_err() {
                    break;
                }
            }
        };
        std::thread::Builder::new()
            .name("decode".to_owned())
            .spawn(hand_on)
            .ok()?;
        Some((process, pieces))
    }

    /// Hands over what is to be decoded.
    ///
    /// # Errors
    /// If the user cancels, or the process has ended.
    pub fn ask(&mut self, head: Head, bytes: &[u8], progress: &Progress) -> io::Result<()> {
        self.input.write_all(head.line().as_bytes())?;
        for step in bytes.chunks(STEP) {
            if progress.is_cancelled() {
                return Err(io::Error::other("cancelled"));
            }
            self.input.write_all(step)?;
            progress.step();
        }
        self.input.flush()
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        // One that has ended by itself is only waited for.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
