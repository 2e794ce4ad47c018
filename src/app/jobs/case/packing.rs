//! The case is packed with its files of data, and unpacked.

use std::path::{Path, PathBuf};

use dateline_case::Signed;
use dateline_files::Door;

use super::keeper::{Keeper, Outcome, words};
use crate::app::jobs::outbox::{Message, Outbox};
use crate::case::{Pack, PackedCase};
use crate::faults::{MET, contained};

/// A case that is to be written with its files, which may take long.
pub(super) struct Packing {
    pack: Pack,
    path: PathBuf,
    door: Door,
}

impl Keeper {
    pub(super) fn pack(&mut self, path: PathBuf, signed: &Signed, mut door: Door) -> Result<Packing, String> {
        let case = self.case()?;
        door.guarded.add(case.path());
        let pack = Pack::new(case, signed).map_err(words)?;
        for place in pack.places() {
            door.guarded.add(place);
        }
        Ok(Packing { pack, path, door })
    }
}

/// Packs what is to be packed, on a thread of its own: notes are saved meanwhile. What fails is told by its own message.
pub(super) fn carry_out(packing: Result<Packing, String>, outbox: &Outbox) {
    let packing = match packing {
        Ok(packing) => packing,
        Err(words) => {
            outbox.send(Message::Packed(Err(words)));
            return;
        }
    };
    let told = outbox.clone();
    let thread = std::thread::Builder::new().name("pack".to_owned());
    if let Err(error) = thread.spawn(move || {
        let packed = contained(|| packing.write());
        told.send(Message::Packed(
            packed.unwrap_or_else(|| Err(format!("Not packed: {MET}."))),
        ));
    }) {
        outbox.send(Message::Packed(Err(format!("Not packed: {error}"))));
    }
}

impl Packing {
    fn write(self) -> Result<String, String> {
        let mut changed = Vec::new();
        let written = self.door.write(&self.path, |out| {
            changed = self.pack.write(out)?;
            Ok(())
        });
        written.map_err(|error| format!("Not packed: {error}"))?;
        let name = self.path.file_name().unwrap_or_default().to_string_lossy();
        let mut told = vec![format!("Packed {name}.")];
        let missing = &self.pack.missing;
        if !missing.is_empty() {
            told.push(format!("Left out, since they cannot be found: {}.", missing.join(", ")));
        }
        if !changed.is_empty() {
            told.push(format!(
                "Packed as they are now, though changed since they were opened in the case: {}.",
                changed.join(", ")
            ));
        }
        Ok(told.join(" "))
    }
}

/// Unpacks a packed case beside its archive.
pub(super) fn unpack(path: &Path, door: &Door, outcome: &mut Outcome) -> Result<(), String> {
    let named = |words: String| format!("Not unpacked: {} {words}.", path.display());
    let packed = PackedCase::open(path).map_err(|error| named(error.to_string()))?;
    let packed = packed.ok_or_else(|| named("is no packed case any more".to_owned()))?;
    let folder = packed.folder();
    let unpacked = packed
        .unpack(&folder, door)
        .map_err(|error| format!("Not unpacked: {error}."))?;
    let mut told = vec![format!("Unpacked into {}.", folder.display())];
    for (names, words) in [
        (
            &unpacked.left,
            "Left in the archive, since its description does not name them",
        ),
        (&unpacked.missing, "Not among what was unpacked"),
        (&unpacked.altered, "Changed in the archive after it was packed"),
        (&unpacked.changed, "Not as the case knows them"),
    ] {
        if !names.is_empty() {
            told.push(format!("{words}: {}.", names.join(", ")));
        }
    }
    outcome.done = Some(told.join(" "));
    outcome.unpacked = Some(unpacked.case);
    Ok(())
}
