use serde::{Deserialize, Serialize};

use crate::{DataFileId, TagId};

/// What another case calls by other ids than this one: tags of the same name, which are one tag to users, and files of data that
/// are the same file.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Aliases {
    /// Tags: the id there, and the one here.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub tags: Vec<(TagId, TagId)>,
    /// Files of data: the id there, and the one here.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub files: Vec<(DataFileId, DataFileId)>,
}

impl Aliases {
    /// The id here of a tag there.
    pub fn tag(&self, id: TagId) -> TagId {
        find(&self.tags, id).unwrap_or(id)
    }

    /// The id here of a file of data there.
    pub fn file(&self, id: DataFileId) -> DataFileId {
        find(&self.files, id).unwrap_or(id)
    }

    /// The id here of a tag there, if it is another.
    pub(super) fn other_tag(&self, id: TagId) -> Option<TagId> {
        find(&self.tags, id)
    }

    /// The id here of a file of data there, if it is another.
    pub(super) fn other_file(&self, id: DataFileId) -> Option<DataFileId> {
        find(&self.files, id)
    }

    /// The id there of a tag here, if it is another.
    pub(super) fn tag_there(&self, id: TagId) -> Option<TagId> {
        self.tags.iter().find(|(_, here)| *here == id).map(|(there, _)| *there)
    }

    /// The id there of a file of data here, if it is another.
    pub(super) fn file_there(&self, id: DataFileId) -> Option<DataFileId> {
        self.files.iter().find(|(_, here)| *here == id).map(|(there, _)| *there)
    }

    /// Adds what the other case calls by other ids than a third one, by the ids here.
    pub(super) fn take_over(&mut self, of_other: &Self) {
        take_over(&mut self.tags, &of_other.tags);
        take_over(&mut self.files, &of_other.files);
    }
}

fn take_over<T: Copy + PartialEq>(pairs: &mut Vec<(T, T)>, of_other: &[(T, T)]) {
    for &(third, there) in of_other {
        let here = find(pairs, there).unwrap_or(there);
        if third != here && find(pairs, third).is_none() {
            pairs.push((third, here));
        }
    }
}

fn find<T: Copy + PartialEq>(pairs: &[(T, T)], there: T) -> Option<T> {
    pairs.iter().find(|(id, _)| *id == there).map(|(_, here)| *here)
}
