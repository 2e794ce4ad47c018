use serde::{Deserialize, Serialize};

use crate::{ErrorKind, TagId};

/// A tag: a word of the user's for events.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tag {
    /// Its id, which stays when it gets another name.
    pub id: TagId,
    /// One line. In one case no two tags made there have the same name.
    pub name: String,
    /// In which colour it is shown.
    pub colour: Colour,
    /// What it is for.
    pub description: String,
}

/// A colour: red, green and blue, from 0 to 255.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Colour(pub u8, pub u8, pub u8);

impl Tag {
    /// In bytes of UTF-8.
    pub const LONGEST_NAME: usize = 200;
    /// In bytes of UTF-8.
    pub const LONGEST_DESCRIPTION: usize = 10_000;

    /// With blanks around name and description left out.
    pub(crate) fn tidied(mut self) -> Result<Self, ErrorKind> {
        self.name = self.name.trim().to_owned();
        self.description = self.description.trim().to_owned();
        if self.name.is_empty() || self.name.chars().any(char::is_control) {
            return Err(ErrorKind::NameIsNoLine);
        }
        if self.name.len() > Self::LONGEST_NAME {
            return Err(ErrorKind::too_long("the name of a tag", Self::LONGEST_NAME));
        }
        if self.description.len() > Self::LONGEST_DESCRIPTION {
            return Err(ErrorKind::too_long("a description", Self::LONGEST_DESCRIPTION));
        }
        Ok(self)
    }
}
