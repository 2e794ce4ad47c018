//! Why a file, or a file of an archive, is not read, with the values that led to it. Each reason reads as it follows the
//! name of the file: "is empty".

mod damage;
mod file_type;
mod other_archive;
mod refusal;
#[expect(clippy::module_inception, reason = "the type that the folder is about")]
mod unread;
mod unread_member;

pub use damage::Damage;
pub use file_type::FileType;
pub use other_archive::OtherArchive;
pub use refusal::Refusal;
pub use unread::Unread;
pub use unread_member::{UnreadMember, UnreadMembers};
