use std::fmt;
use std::str::FromStr;

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, percent_decode_str, utf8_percent_encode};
use url::{Host, Url};

/// What stays as it is in a name within an address.
const ENCODED: AsciiSet = NON_ALPHANUMERIC.remove(b'-').remove(b'_').remove(b'.').remove(b'~');

/// Where a table of events is: `clickhouse://USER@HOST:PORT/DATABASE/TABLE`, or `clickhouses://…` for a connection that is encrypted.
///
/// It never holds a password: addresses are saved, shown and passed on.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct ArchiveUrl {
    /// Whether the connection is encrypted (TLS).
    pub is_encrypted: bool,
    /// As whom to ask; `default` where the address does not say.
    pub user: String,
    /// A name or an address; that of IPv6 in brackets.
    pub host: String,
    /// Of ClickHouse's HTTP interface: 8123, and encrypted 8443, where the address does not say.
    pub port: u16,
    /// The database.
    pub database: String,
    /// The table or view.
    pub table: String,
}

/// Why a text is no [`ArchiveUrl`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NoArchiveUrl {
    /// Something else than an address of an archive, or one without host, database or table.
    #[error(
        "an archive is named clickhouse://user@host:port/database/table, or clickhouses://… for an encrypted connection"
    )]
    Form,
    /// A password stands in it.
    #[error(
        "an address may not hold a password, since it is shown and saved; put the password into DATELINE_ARCHIVE_PASSWORD"
    )]
    Password,
    /// Something stands behind the table.
    #[error("behind the table of an archive nothing may stand: settings are Dateline's own")]
    Rest,
}

impl ArchiveUrl {
    const PLAIN: &str = "clickhouse";
    const ENCRYPTED: &str = "clickhouses";

    /// Whether a text is meant as one, right or not.
    pub fn is_meant(text: &str) -> bool {
        [Self::PLAIN, Self::ENCRYPTED].iter().any(|scheme| {
            let rest = text
                .get(..scheme.len())
                .filter(|start| start.eq_ignore_ascii_case(scheme));
            rest.is_some() && text.get(scheme.len()..).is_some_and(|rest| rest.starts_with("://"))
        })
    }

    fn scheme(&self) -> &'static str {
        if self.is_encrypted {
            Self::ENCRYPTED
        } else {
            Self::PLAIN
        }
    }

    fn usual_port(is_encrypted: bool) -> u16 {
        if is_encrypted { 8443 } else { 8123 }
    }
}

impl FromStr for ArchiveUrl {
    type Err = NoArchiveUrl;

    fn from_str(text: &str) -> Result<Self, NoArchiveUrl> {
        let url = Url::parse(text).map_err(|_| NoArchiveUrl::Form)?;
        let is_encrypted = match url.scheme() {
            Self::PLAIN => false,
            Self::ENCRYPTED => true,
            _ => return Err(NoArchiveUrl::Form),
        };
        if url.password().is_some() {
            return Err(NoArchiveUrl::Password);
        }
        if url.query().is_some() || url.fragment().is_some() {
            return Err(NoArchiveUrl::Rest);
        }
        let decoded = |name: &str| {
            let name = percent_decode_str(name)
                .decode_utf8()
                .ok()
                .filter(|name| !name.is_empty());
            name.map(String::from).ok_or(NoArchiveUrl::Form)
        };
        let mut path = url.path_segments().ok_or(NoArchiveUrl::Form)?;
        let mut next = || decoded(path.next().ok_or(NoArchiveUrl::Form)?);
        let (database, table) = (next()?, next()?);
        if path.any(|rest| !rest.is_empty()) {
            return Err(NoArchiveUrl::Rest);
        }
        let host = match url.host().ok_or(NoArchiveUrl::Form)? {
            Host::Domain("") => return Err(NoArchiveUrl::Form),
            host => host.to_string(),
        };
        Ok(Self {
            is_encrypted,
            user: if url.username().is_empty() {
                "default".to_owned()
            } else {
                decoded(url.username())?
            },
            host,
            port: url.port().unwrap_or(Self::usual_port(is_encrypted)),
            database,
            table,
        })
    }
}

impl fmt::Display for ArchiveUrl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let encoded = |name| utf8_percent_encode(name, &ENCODED);
        let (user, database, table) = (encoded(&self.user), encoded(&self.database), encoded(&self.table));
        write!(
            f,
            "{}://{user}@{}:{}/{database}/{table}",
            self.scheme(),
            self.host,
            self.port
        )
    }
}
