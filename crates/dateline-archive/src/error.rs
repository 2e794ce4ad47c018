use std::time::Duration;

use dateline_batch::Cancelled;

use crate::Untold;

/// Why an archive gave no answer. Each is a sentence for users; what a server says stands in it as it said it, cut.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// No connection came about.
    #[error("{server} cannot be reached: {why}")]
    Unreachable {
        /// Its host and port.
        server: String,
        /// In the words of the system.
        why: String,
    },
    /// The connection stands, and nothing comes.
    #[error("{server} has not answered for {} seconds", waited.as_secs())]
    Silent {
        /// Its host and port.
        server: String,
        /// For how long it was waited.
        waited: Duration,
    },
    /// The connection ended within an answer.
    #[error("{server} broke off within its answer ({why}); nothing of it is used")]
    Cut {
        /// Its host and port.
        server: String,
        /// What is missing.
        why: String,
    },
    /// What came is no answer to the question.
    #[error("{server} does not answer as a ClickHouse does: {why}")]
    Rubbish {
        /// Its host and port.
        server: String,
        /// What is wrong with it.
        why: String,
    },
    /// User or password are wrong.
    #[error(
        "{server} does not let {user} in: user or password are wrong (the password is taken from DATELINE_ARCHIVE_PASSWORD)"
    )]
    Refused {
        /// Its host and port.
        server: String,
        /// As whom it was asked.
        user: String,
    },
    /// A database or table that is not there.
    #[error("{server} has no such table: {message}")]
    NoTable {
        /// Its host and port.
        server: String,
        /// As the server says it.
        message: String,
    },
    /// The question takes longer, more memory or more rows than it may.
    #[error("the question is too large for {server} within its limits: {message}")]
    TooLarge {
        /// Its host and port.
        server: String,
        /// As the server says it, or what was seen here.
        message: String,
    },
    /// A part of a cluster does not answer.
    #[error("a server behind {server} does not answer, and without its events nothing is told: {message}")]
    NoShard {
        /// Its host and port.
        server: String,
        /// As the server says it.
        message: String,
    },
    /// A newer question of the same kind took its place.
    #[error("a newer question took the place of this one")]
    Replaced,
    /// The server says something else.
    #[error("{server} says: {message} (code {code})")]
    Server {
        /// Its host and port.
        server: String,
        /// ClickHouse's number of the error.
        code: u32,
        /// As the server says it.
        message: String,
    },
    /// A part of the filter that no archive can be asked yet.
    #[error(transparent)]
    Untold(#[from] Untold),
    /// Somebody cancelled.
    #[error(transparent)]
    Cancelled(#[from] Cancelled),
}
