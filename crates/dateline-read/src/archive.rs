use std::path::Path;

use dateline_batch::finding::FileFault;
use dateline_batch::format::Packing;
use dateline_batch::unread::{Refusal, Unread, UnreadMember, UnreadMembers};
use dateline_batch::{Decision, Document, FilePath, decision};

use crate::containers::{Archive, Packed, Unpacked};
use crate::error::ErrorKind;
use crate::read_as::ReadAs;
use crate::read_text::{Context, overriding, read_text};

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
            Err(kind) => left.push(name, kind.into_unread()?),
        }
    }
    if documents.is_empty() {
        documents.extend(dateless.into_iter().flat_map(|(_, read)| read));
    } else {
        for (name, read) in dateless {
            let has_dates = read
                .iter()
                .any(|document| document.report.undated < document.report.events);
            let refusal = if has_dates { Refusal::FewDates } else { Refusal::NoDates };
            left.push(name, refusal.into());
        }
    }
    match documents.first_mut() {
        None => Err(left.into_error(wanted)),
        Some(first) => {
            let report = &mut first.report;
            report.decisions.extend(left.decisions());
            left.odd().for_each(|fault| report.findings.push_of_file("", fault));
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

/// The files of an archive that are not read.
#[derive(Default)]
struct LeftOut {
    /// Those that surely hold no events.
    plain: Vec<UnreadMember>,
    odd: Vec<UnreadMember>,
}

impl LeftOut {
    fn push(&mut self, name: String, why: Unread) {
        let files = if why.may_hold_events() {
            &mut self.odd
        } else {
            &mut self.plain
        };
        files.push(UnreadMember { name, why });
    }

    /// Those that hold no events, by why they are not read.
    fn decisions(&self) -> impl Iterator<Item = Decision> {
        let mut reasons: Vec<decision::LeftOut> = Vec::new();
        for UnreadMember { name, why } in &self.plain {
            match reasons.iter_mut().find(|reason| reason.why == *why) {
                Some(reason) => reason.names.push(name.clone()),
                None => reasons.push(decision::LeftOut {
                    names: vec![name.clone()],
                    why: why.clone(),
                }),
            }
        }
        reasons.into_iter().map(Decision::from)
    }

    /// Those that may well hold events.
    fn odd(&self) -> impl Iterator<Item = FileFault> {
        self.odd
            .iter()
            .map(|UnreadMember { name, why }| FileFault::UnreadMember {
                member: name.as_str().into(),
                why: why.clone(),
            })
    }

    /// Why nothing is read.
    fn into_error(self, wanted: Option<&str>) -> ErrorKind {
        // Those that may well hold events come first, and the last of each kind before the others.
        let mut files: Vec<UnreadMember> = self.odd.into_iter().rev().chain(self.plain.into_iter().rev()).collect();
        if files.len() == 1
            && let Some(only) = files.pop()
        {
            return only.why.into();
        }
        if wanted.is_some() {
            return Refusal::MemberGone.into();
        }
        Refusal::NoMember(UnreadMembers(files)).into()
    }
}
