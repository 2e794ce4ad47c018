//! Which tags and files of data of two cases are one, though their ids differ.

use std::path::{Path, PathBuf};

use rusqlite::Connection;

use super::known::Known;
use super::lineage::Lineage;
use super::{Aliases, Item};
use crate::marks::is_same_name;
use crate::{DataFile, DataFileId, ErrorKind, Tag, TagId, rows};

/// By the ids here, what the other case calls otherwise: as was known before, else tags of one name, and files of the same
/// content or in the same place.
pub(super) fn pair(
    (here, folder): (&Connection, &Path),
    (there, other_folder): (&Connection, &Path),
    (ours_known, theirs_known): (&Known, &Known),
    ours: &Lineage,
) -> Result<Aliases, ErrorKind> {
    let (mut pairs, known_there) = (ours_known.aliases(), theirs_known.aliases());
    let (tags, other_tags) = (rows::tags(here)?, rows::tags(there)?);
    let is_here = |id: TagId| ours.trace(Item::Tag(id)).is_some();
    for tag in &other_tags {
        if is_here(tag.id) || pairs.other_tag(tag.id).is_some() {
            continue;
        }
        // No two of the other case's tags become one here; a third case may have called the same otherwise.
        let is_taken = |id: TagId, other: &Tag| other.id == id || pairs.other_tag(other.id) == Some(id);
        let is_free = |id: &TagId| !other_tags.iter().any(|other| is_taken(*id, other));
        let as_there = known_there.tag_there(tag.id).filter(|&id| is_here(id));
        let mut named = tags.iter().filter(|ours| is_same_name(&ours.name, &tag.name));
        let here = as_there.or_else(|| named.find(|ours| is_free(&ours.id)).map(|ours| ours.id));
        pairs.tags.extend(here.map(|here| (tag.id, here)));
    }
    let (files, other_files) = (rows::files(here)?, rows::files(there)?);
    let is_here = |id: DataFileId| ours.trace(Item::File(id)).is_some();
    for file in &other_files {
        if is_here(file.id) || pairs.other_file(file.id).is_some() {
            continue;
        }
        let as_there = known_there.file_there(file.id).filter(|&id| is_here(id));
        let place = place(file, other_folder);
        let is_it = |ours: &&DataFile| {
            (ours.bytes, ours.sha256) == (file.bytes, file.sha256)
                || (place.is_some() && self::place(ours, folder) == place)
        };
        let here = as_there.or_else(|| files.iter().find(is_it).map(|ours| ours.id));
        pairs.files.extend(here.map(|here| (file.id, here)));
    }
    Ok(pairs)
}

/// Where a file of data of a case in a folder is.
fn place(file: &DataFile, folder: &Path) -> Option<PathBuf> {
    std::fs::canonicalize(file.path.find(folder)?).ok()
}
