use std::io::Read;
use std::path::Path;
use std::process::{Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use super::shapes::File;
use super::usage::{Usage, most_in_use};

/// After so long a program is ended: far more than it may take, since others may be at work.
const PATIENCE: Duration = Duration::from_mins(2);

/// How a program read a file.
pub struct Ran {
    /// Its exit status; `None` if it crashed or was ended.
    pub status: Option<i32>,
    /// Seconds of the processor where the system tells them, else of a clock.
    pub seconds: f64,
    /// The most bytes of memory that were seen in use by it and what it started, where the system says so.
    pub memory: u64,
    pub output: String,
    pub error: String,
}

/// Lets the program say what is in a file.
pub fn run(program: &Path, file: &File) -> Ran {
    let begin = Instant::now();
    let mut child = Command::new(program)
        .arg("info")
        .arg(file.path())
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program starts");
    let (output, error) = (gather(child.stdout.take()), gather(child.stderr.take()));
    let (mut memory, mut seconds) = (0, 0.0_f64);
    let status = loop {
        let usage = Usage::of(child.id());
        memory = memory.max(usage.memory).max(most_in_use(child.id()));
        seconds = seconds.max(usage.seconds);
        if let Some(status) = child.try_wait().expect("its state can be asked") {
            break status.code();
        }
        if begin.elapsed() > PATIENCE {
            child.kill().expect("it can be ended");
            child.wait().expect("it ends");
            break None;
        }
        thread::sleep(Duration::from_millis(5));
    };
    Ran {
        status,
        seconds: if seconds > 0.0 {
            seconds
        } else {
            begin.elapsed().as_secs_f64()
        },
        memory,
        output: output.join().expect("its output is read"),
        error: error.join().expect("its errors are read"),
    }
}

fn gather(stream: Option<impl Read + Send + 'static>) -> thread::JoinHandle<String> {
    thread::spawn(move || {
        let mut bytes = Vec::new();
        if let Some(mut stream) = stream {
            stream.read_to_end(&mut bytes).expect("it can be read");
        }
        String::from_utf8_lossy(&bytes).into_owned()
    })
}
