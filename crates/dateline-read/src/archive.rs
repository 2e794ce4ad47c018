use std::path::Path;

use dateline_batch::finding::FileFault;
use dateline_batch::format::Packing;
use dateline_batch::{Decision, decision};
use dateline_batch::{Document, FilePath, MappingError};
use indexmap::IndexMap;

use crate::containers::{Archive, MemberKind, Packed, Unpacked};
use crate::error::ErrorKind;
use crate::read_as::ReadAs;
use crate::read_text::{Context, overriding, read_text};

/// How many files that are not read are named for each reason.
const NAMED: usize = 10;

/// Reads every file of events in a zip archive, or only the member that is named.
///
/// What holds no events is told in the report of the first document, with the reason. A table that no format takes and in
/// which most rows have no date counts as events only if there is nothing else in the archive.
pub(super) fn read_archive(
    path: &Path,
    mut archive: Archive,
    wanted: Option<&str>,
    read_as: &dyn Fn(&FilePath) -> ReadAs,
    context: Context<'_>,
) -> Result<Vec<Document>, ErrorKind> {
    let packing = if archive.is_kmz() { Packing::Kmz } else { Packing::Zip };
    let (mut documents, mut dateless, mut left) = (Vec::new(), Vec::new(), LeftOut::default());
    for index in 0..archive.members.len() {
        let Some(name) = archive.members.get(index).map(|member| member.name.clone()) else {
            continue;
        };
        if wanted.is_some_and(|wanted| wanted != name) {
            continue;
        }
        let at = FilePath::member(path, &name);
        let mut read = |read_as: &ReadAs| {
            let bytes = archive.unpack(index, context.progress)?;
            let size = bytes.len() as u64;
            // So much is counted when its rows are read.
            context.progress.add_total(size / 2);
            let unpacked = Unpacked::One(Packed { bytes, packing });
            read_text(&at, unpacked, size, read_as, context)
        };
        let outcome = read(&read_as(&at)).and_then(|documents| match overriding(&documents) {
            Some(read_as) => read(&read_as),
            None => Ok(documents),
        });
        match outcome {
            Ok(read) if read.iter().all(is_dateless) => dateless.push((name, read)),
            Ok(read) => documents.extend(read),
            Err(kind @ (ErrorKind::Cancelled | ErrorKind::Bomb(_) | ErrorKind::TooLarge { .. })) => return Err(kind),
            Err(kind) => {
                let kind_of = archive.members.get(index).map(|member| member.kind);
                left.push(name, kind, kind_of);
            }
        }
    }
    if documents.is_empty() {
        documents.extend(dateless.into_iter().flat_map(|(_, read)| read));
    } else {
        for (name, read) in dateless {
            let has_dates = read
                .iter()
                .any(|document| document.report.undated < document.report.events);
            left.push_dateless(name, has_dates);
        }
    }
    match documents.first_mut() {
        None => Err(left.into_error(wanted)),
        Some(first) => {
            let report = &mut first.report;
            report.decisions.extend(left.decisions());
            left.odd().for_each(|fault| report.findings.push(0, "", fault));
            report.findings.sort();
            Ok(documents)
        }
    }
}

/// Whether a table was only guessed, and most events of it have no date.
fn is_dateless(document: &Document) -> bool {
    let report = &document.report;
    let is_guessed = report
        .columns
        .as_ref()
        .is_some_and(|columns| !columns.guesses.is_empty());
    is_guessed && (report.events == 0 || report.undated * 2 > report.events)
}

/// The files of an archive that are not read, and why.
#[derive(Default)]
struct LeftOut {
    files: Vec<(String, ErrorKind)>,
    /// How many of them come first that are no events for sure.
    plain: usize,
}

impl LeftOut {
    fn push(&mut self, name: String, why: ErrorKind, kind: Option<MemberKind>) {
        let is_plain = match &why {
            ErrorKind::NoTable | ErrorKind::Empty => true,
            ErrorKind::NotRecognised(_) => !matches!(kind, Some(MemberKind::Nested | MemberKind::Encrypted)),
            ErrorKind::Mapping(error) => matches!(error, MappingError::NoTable(_)),
            _ => false,
        };
        if is_plain {
            self.files.insert(self.plain, (name, why));
            self.plain += 1;
        } else {
            self.files.push((name, why));
        }
    }

    fn push_dateless(&mut self, name: String, has_dates: bool) {
        if has_dates {
            let reason = "is a table in which most rows have no date; unpack it and open it by itself";
            self.files.push((name, ErrorKind::NotRecognised(reason.to_owned())));
        } else {
            let reason = "is a table without dates";
            self.push(name, ErrorKind::NotRecognised(reason.to_owned()), None);
        }
    }

    /// Those that hold no events, by why they are not read.
    fn decisions(&self) -> impl Iterator<Item = Decision> {
        let mut reasons: IndexMap<String, Vec<String>> = IndexMap::new();
        for (name, why) in self.files.iter().take(self.plain) {
            reasons.entry(why.to_string()).or_default().push(name.clone());
        }
        let reasons = reasons.into_iter();
        reasons.map(|(why, names)| decision::LeftOut { names, why }.into())
    }

    /// Those that may well hold events.
    fn odd(&self) -> impl Iterator<Item = FileFault> {
        let odd = self.files.iter().skip(self.plain);
        odd.map(|(name, why)| FileFault::UnreadMember {
            member: name.as_str().into(),
            why: why.to_string().into(),
        })
    }

    /// Why nothing is read.
    fn into_error(self, wanted: Option<&str>) -> ErrorKind {
        let mut files = self.files;
        if files.len() == 1
            && let Some((_, why)) = files.pop()
        {
            return why;
        }
        if wanted.is_some() {
            return ErrorKind::NotRecognised("is no longer in the archive".to_owned());
        }
        // Those that may well hold events come first.
        files.reverse();
        let named = files.iter().take(NAMED).map(|(name, why)| format!("“{name}” {why}"));
        let named = named.collect::<Vec<_>>().join("; ");
        let more = if files.len() > NAMED { "; …" } else { "" };
        let colon = if named.is_empty() { "" } else { ": " };
        ErrorKind::NotRecognised(format!(
            "is a zip archive without a file of events in it{colon}{named}{more}"
        ))
    }
}
