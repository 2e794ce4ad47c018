use std::io::{self, BufRead, Read};
use std::sync::mpsc::{SyncSender, sync_channel};

use super::{Job, Out, limit};

/// What stands before the bytes of a file that is to be decoded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Head {
    pub job: Job,
    /// Bytes of the file.
    pub length: u64,
    /// Bytes of memory that decoding it may take.
    pub memory: u64,
}

impl Head {
    pub fn line(self) -> String {
        format!("{} {} {}\n", self.job.word(), self.length, self.memory)
    }

    fn parse(line: &str) -> Option<Self> {
        let mut words = line.split_whitespace();
        Some(Self {
            job: Job::named(words.next()?)?,
            length: words.next()?.parse().ok()?,
            memory: words.next()?.parse().ok()?,
        })
    }
}

/// Decodes what comes in on standard input, file after file, and says on standard output what is in it, until standard input
/// is closed: then the process ends at once, whatever it is doing. So it never outlives the one that started it.
pub fn serve() {
    let (send, asked) = sync_channel(0);
    if std::thread::Builder::new().spawn(move || listen(&send)).is_err() {
        return;
    }
    limit::leave_no_core();
    for (head, bytes) in asked {
        limit::memory(head.memory);
        if head.job.run(bytes, &mut Out::new(io::stdout().lock())).is_err() {
            return;
        }
    }
}

fn listen(send: &SyncSender<(Head, Vec<u8>)>) {
    let mut input = io::stdin().lock();
    while let Some(file) = next(&mut input) {
        if send.send(file).is_err() {
            break;
        }
    }
    std::process::exit(0);
}

fn next(input: &mut impl BufRead) -> Option<(Head, Vec<u8>)> {
    let mut line = String::new();
    input.by_ref().take(100).read_line(&mut line).ok()?;
    let head = Head::parse(&line)?;
    let mut bytes = Vec::new();
    let length = usize::try_from(head.length).ok()?;
    bytes.try_reserve_exact(length).ok()?;
    input.take(head.length).read_to_end(&mut bytes).ok()?;
    (bytes.len() == length).then_some((head, bytes))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_are_asked_for_one_after_the_other() {
        let head = |length| Head {
            job: Job::Xls,
            length,
            memory: 5,
        };
        let asked = format!("{}abc{}", head(3).line(), head(0).line());
        let mut input = asked.as_bytes();
        assert_eq!(next(&mut input), Some((head(3), b"abc".to_vec())));
        assert_eq!(next(&mut input), Some((head(0), Vec::new())));
        assert_eq!(next(&mut input), None);
        // Cut short, or nothing of ours.
        assert_eq!(next(&mut format!("{}ab", head(3).line()).as_bytes()), None);
        assert_eq!(next(&mut &b"word 1 2\n"[..]), None);
    }
}
