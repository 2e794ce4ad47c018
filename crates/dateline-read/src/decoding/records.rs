use csv::StringRecord;
use dateline_batch::Progress;
use dateline_batch::unread::Damage;

use super::process::Process;
use super::record::END;
use super::serve::Head;
use super::stream::Stream;
use super::{CHUNK, Job, Record, thread};
use crate::error::ErrorKind;
use crate::load;

/// What a decoder says of a file.
pub(crate) struct Records<'p> {
    /// `None` once all is said.
    reader: Option<csv::Reader<Stream<'p>>>,
    fields: StringRecord,
    head: Head,
    /// `None` if a thread decodes.
    process: Option<Process>,
    progress: &'p Progress,
}

impl<'p> Records<'p> {
    /// Begins to decode a file.
    ///
    /// # Errors
    /// If the user cancels, or nothing can be started that decodes.
    pub fn of(job: Job, bytes: Vec<u8>, progress: &'p Progress) -> Result<Self, ErrorKind> {
        let head = Head {
            job,
            length: bytes.len() as u64,
            memory: load::max_memory(progress.budget()),
        };
        let (process, pieces) = match Process::get() {
            Some((mut process, pieces)) => {
                let asked = process.ask(head, &bytes, progress);
                asked.map_err(|_| broken(head, true, progress))?;
                (Some(process), pieces)
            }
            None => (None, thread::decode(job, bytes)?),
        };
        let mut builder = csv::ReaderBuilder::new();
        builder.has_headers(false).flexible(true).buffer_capacity(CHUNK);
        Ok(Self {
            reader: Some(builder.from_reader(Stream::new(pieces, progress))),
            fields: StringRecord::new(),
            head,
            process,
            progress,
        })
    }

    /// The next record; [`Record::End`] is the last.
    ///
    /// # Errors
    /// If the user cancels, or the decoder ends before it has said all.
    pub fn read(&mut self) -> Result<Record<'_>, ErrorKind> {
        let Some(reader) = &mut self.reader else {
            return Ok(Record::End);
        };
        let (head, progress, is_apart) = (self.head, self.progress, self.process.is_some());
        if !matches!(reader.read_record(&mut self.fields), Ok(true)) {
            return Err(broken(head, is_apart, progress));
        }
        if self.fields.get(0) == Some(END) {
            self.finish();
        }
        // What is no record comes from a decoder that went mad.
        Record::read(&self.fields).ok_or_else(|| broken(head, is_apart, progress))
    }

    fn finish(&mut self) {
        if let (Some(reader), Some(process)) = (self.reader.take(), self.process.take()) {
            process.keep(reader.into_inner().pieces);
        }
    }
}

/// Why nothing more comes of a decoder.
fn broken(head: Head, is_apart: bool, progress: &Progress) -> ErrorKind {
    let file = head.job.file();
    let max = head.memory >> 20;
    if progress.is_cancelled() {
        ErrorKind::Cancelled
    } else if is_apart {
        Damage::Ended { file, max }.into()
    } else {
        Damage::Undecodable(file).into()
    }
}
