use serde::{Deserialize, Serialize};

use crate::{ErrorKind, TagId};

/// A tag: a word of the user's for events.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
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

impl Colour {
    /// Of tags that are made one after the other: those that Okabe and Ito found to be told apart by all eyes.
    const TAGS: [Self; 7] = [
        Self(0xE6, 0x9F, 0x00),
        Self(0x56, 0xB4, 0xE9),
        Self(0x00, 0x9E, 0x73),
        Self(0xCC, 0x79, 0xA7),
        Self(0xD5, 0x5E, 0x00),
        Self(0x00, 0x72, 0xB2),
        Self(0xF0, 0xE4, 0x42),
    ];

    /// For a further tag of a case that has so many.
    pub fn of_next_tag(known: usize) -> Self {
        Self::TAGS.get(known % Self::TAGS.len()).copied().unwrap_or_default()
    }
}

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
