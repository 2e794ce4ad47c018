use dateline_archive::{Archive, ArchiveUrl, Client, Limits};

use crate::cli::Failure;

/// Where the password of an archive is taken from: an argument could be read by everybody on the machine.
const PASSWORD: &str = "DATELINE_ARCHIVE_PASSWORD";

/// A connection to an archive, of which nothing is asked yet.
pub fn client(url: &ArchiveUrl) -> Result<Client, Failure> {
    let password = match std::env::var(PASSWORD) {
        Ok(password) => password,
        Err(std::env::VarError::NotPresent) => String::new(),
        Err(std::env::VarError::NotUnicode(_)) => return Err(Failure::usage(format!("{PASSWORD} is no text"))),
    };
    Ok(Client::new(url.clone(), password, Limits::default())?)
}

/// An archive that can be asked.
pub fn open(url: &ArchiveUrl) -> Result<Archive, Failure> {
    Ok(Archive::open(client(url)?)?)
}
