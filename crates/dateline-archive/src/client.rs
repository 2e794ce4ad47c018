use std::io::Read;
use std::sync::Arc;
use std::sync::atomic::{AtomicU8, Ordering::Relaxed};
use std::time::Duration;

use serde::de::DeserializeOwned;
use ureq::Agent;
use ureq::tls::{RootCerts, TlsConfig};

use crate::answered::{self, Fault};
use crate::{ArchiveUrl, Error, Limits, Question, Sql, refusal};

/// For how long a connection is waited for.
const CONNECTING: Duration = Duration::from_secs(10);
/// A server says this that refuses to be told a setting, since its account may only read.
const READ_ONLY: u32 = 164;

/// What an account lets itself be told.
struct Freedom;

impl Freedom {
    /// All settings: that it may only read among them.
    const ALL: u8 = 2;
    /// All but that it may only read, since it may no more already.
    const LIMITS: u8 = 1;
    /// Nothing: the limits are then the account's own.
    const NOTHING: u8 = 0;

    fn less(freedom: u8) -> u8 {
        if freedom == Self::ALL {
            Self::LIMITS
        } else {
            Self::NOTHING
        }
    }
}

/// Asks one server, a question at a time, over HTTP. It never reads but for [`Client::load`], tells nobody a password but the
/// server of its address, follows no redirection and uses no proxy.
pub struct Client {
    url: ArchiveUrl,
    password: String,
    limits: Limits,
    agent: Agent,
    /// Begins the id of each of its questions, so that others' questions are never replaced.
    session: String,
    /// What the account lets itself be told, as far as that is known.
    freedom: AtomicU8,
}

impl Client {
    /// For this address. Nothing is asked yet.
    ///
    /// # Errors
    /// If the system gives no random numbers, by which its questions are told from others'.
    pub fn new(url: ArchiveUrl, password: impl Into<String>, limits: Limits) -> Result<Self, Error> {
        let random = getrandom::u64().map_err(|error| Error::Unreachable {
            server: server(&url),
            why: error.to_string(),
        })?;
        let tls = TlsConfig::builder()
            .root_certs(RootCerts::PlatformVerifier)
            .unversioned_rustls_crypto_provider(Arc::new(rustls::crypto::ring::default_provider()))
            .build();
        let config = Agent::config_builder()
            .tls_config(tls)
            .https_only(url.is_encrypted)
            .http_status_as_error(false)
            .max_redirects(0)
            .max_redirects_will_error(false)
            .proxy(None)
            .user_agent(concat!("dateline/", env!("CARGO_PKG_VERSION")))
            .timeout_connect(Some(CONNECTING))
            .timeout_recv_response(Some(limits.patience()))
            .timeout_recv_body(Some(limits.patience()))
            .build();
        Ok(Self {
            url,
            password: password.into(),
            limits,
            agent: config.new_agent(),
            session: format!("dateline-{random:016x}"),
            freedom: AtomicU8::new(Freedom::ALL),
        })
    }

    /// Where it asks.
    pub fn url(&self) -> &ArchiveUrl {
        &self.url
    }

    /// The table of its address, as it stands in a statement.
    pub fn table(&self) -> Sql {
        Sql::default()
            .identifier(&self.url.database)
            .words(".")
            .identifier(&self.url.table)
    }

    /// The rows that answer a statement, each a tuple of its columns. Nothing is changed on the server, whatever its account may do.
    ///
    /// # Errors
    /// If there is no answer, it is refused or is another than was asked for.
    pub fn ask<R: DeserializeOwned>(&self, question: Question, sql: &Sql) -> Result<Vec<R>, Error> {
        let text = loop {
            let freedom = self.freedom.load(Relaxed);
            let told = self.send(&self.settings(question, freedom), sql.as_str().as_bytes());
            match told {
                Err(Error::Server { code: READ_ONLY, .. }) if freedom != Freedom::NOTHING => {
                    self.freedom.store(Freedom::less(freedom), Relaxed);
                }
                told => break told?,
            }
        };
        answered::rows(&text).map_err(|fault| match fault {
            Fault::Cut(why) => self.cut(why),
            Fault::Wrong(why) => self.rubbish(&why),
        })
    }

    /// Puts rows into columns of the table, each row one line of JSON.
    ///
    /// # Errors
    /// If they are refused or it is not known whether they arrived.
    pub fn load(&self, columns: &[&'static str], lines: &str) -> Result<(), Error> {
        let columns: Vec<Sql> = columns.iter().copied().map(Sql::new).collect();
        let sql = Sql::new("INSERT INTO ").part(&self.table()).words(" (");
        let sql = sql.parts(&columns, ", ").words(") FORMAT JSONEachRow\n");
        // All servers of a cluster have them when the answer comes, so that they are counted from then on.
        let settings = [
            ("distributed_foreground_insert", "1".to_owned()),
            ("async_insert", "0".to_owned()),
            ("input_format_skip_unknown_fields", "0".to_owned()),
        ];
        let body = [sql.as_str(), lines].concat();
        let answer = self.send(&settings, body.as_bytes())?;
        if answer.trim().is_empty() {
            Ok(())
        } else {
            Err(self.rubbish(&answer))
        }
    }

    /// Carries out a statement that makes something.
    ///
    /// # Errors
    /// If it is refused.
    pub fn carry_out(&self, sql: &Sql) -> Result<(), Error> {
        self.send(&[], sql.as_str().as_bytes()).map(drop)
    }

    /// As [`Client::carry_out`], of whatever a test writes.
    #[cfg(test)]
    pub(crate) fn carry_out_text(&self, sql: &str) -> Result<(), Error> {
        self.send(&[], sql.as_bytes()).map(drop)
    }

    fn settings(&self, question: Question, freedom: u8) -> Vec<(&'static str, String)> {
        let mut settings = vec![
            ("default_format", "JSONCompact".to_owned()),
            ("query_id", format!("{}-{}", self.session, question.word())),
        ];
        if freedom == Freedom::ALL {
            settings.push(("readonly", "1".to_owned()));
        }
        if freedom == Freedom::NOTHING {
            // Without being replaced, each needs an id of its own.
            settings.truncate(1);
            return settings;
        }
        let Limits {
            time,
            memory,
            rows,
            bytes,
        } = self.limits;
        settings.extend([
            ("replace_running_query", "1".to_owned()),
            ("cancel_http_readonly_queries_on_client_close", "1".to_owned()),
            ("wait_end_of_query", "1".to_owned()),
            ("enable_http_compression", "1".to_owned()),
            ("max_execution_time", time.as_secs().max(1).to_string()),
            ("timeout_overflow_mode", "throw".to_owned()),
            ("max_memory_usage", memory.to_string()),
            ("max_result_rows", rows.to_string()),
            ("max_result_bytes", bytes.to_string()),
            ("result_overflow_mode", "throw".to_owned()),
            ("max_query_size", (64_u64 << 20).to_string()),
            // Events of a server that does not answer are never left out in silence.
            ("skip_unavailable_shards", "0".to_owned()),
        ]);
        settings
    }

    fn send(&self, settings: &[(&'static str, String)], body: &[u8]) -> Result<String, Error> {
        let ArchiveUrl {
            is_encrypted,
            user,
            host,
            port,
            ..
        } = &self.url;
        let scheme = if *is_encrypted { "https" } else { "http" };
        let pairs = settings.iter().map(|(name, value)| (*name, value.as_str()));
        let mut request = self
            .agent
            .post(format!("{scheme}://{host}:{port}/"))
            .query_pairs(pairs)
            .header("X-ClickHouse-User", user);
        if !self.password.is_empty() {
            request = request.header("X-ClickHouse-Key", &self.password);
        }
        let mut response = request.send(body).map_err(|error| self.failed(error))?;
        let header = |name: &str| response.headers().get(name).and_then(|value| value.to_str().ok());
        let code = header("X-ClickHouse-Exception-Code").and_then(|code| code.parse().ok());
        let status = response.status();
        let mut text = String::new();
        let mut answer = response
            .body_mut()
            .with_config()
            .limit(u64::MAX)
            .reader()
            .take(self.limits.bytes + 1);
        let read = answer.read_to_string(&mut text);
        if code.is_some() || !status.is_success() {
            return Err(refusal::error(
                (self.server(), &self.url.user),
                status.as_u16(),
                code,
                &text,
            ));
        }
        read.map_err(|error| match error.downcast::<ureq::Error>() {
            Ok(error) => self.failed(error),
            Err(error) if error.kind() == std::io::ErrorKind::InvalidData => self.rubbish(&error.to_string()),
            Err(error) => self.cut(error.to_string()),
        })?;
        if u64::try_from(text.len()).unwrap_or(u64::MAX) > self.limits.bytes {
            return Err(Error::TooLarge {
                server: self.server(),
                message: format!("the answer is longer than {} MB", self.limits.bytes >> 20),
            });
        }
        Ok(text)
    }

    fn failed(&self, error: ureq::Error) -> Error {
        let server = self.server();
        let unencrypted = |server: String, why: &dyn std::fmt::Display| Error::Unreachable {
            server,
            why: format!("the connection cannot be encrypted: {why}"),
        };
        match error {
            ureq::Error::Timeout(ureq::Timeout::Connect | ureq::Timeout::Resolve) => Error::Unreachable {
                server,
                why: format!("it does not take a connection within {} seconds", CONNECTING.as_secs()),
            },
            ureq::Error::Timeout(_) => Error::Silent {
                server,
                waited: self.limits.patience(),
            },
            ureq::Error::HostNotFound => Error::Unreachable {
                server,
                why: "nobody knows a machine of this name".to_owned(),
            },
            ureq::Error::Io(error) if is_end(&error) => self.cut(error.to_string()),
            // What is wrong with certificates or their like comes as an error of reading.
            ureq::Error::Io(error) if self.url.is_encrypted && error.kind() == std::io::ErrorKind::InvalidData => {
                unencrypted(server, &error)
            }
            ureq::Error::Io(error) => Error::Unreachable {
                server,
                why: dateline_files::words(&error),
            },
            ureq::Error::ConnectionFailed => Error::Unreachable {
                server,
                why: "no connection came about".to_owned(),
            },
            ureq::Error::Rustls(error) => unencrypted(server, &error),
            ureq::Error::Tls(why) => unencrypted(server, &why),
            error => self.rubbish(&error.to_string()),
        }
    }

    fn cut(&self, why: String) -> Error {
        Error::Cut {
            server: self.server(),
            why,
        }
    }

    /// Of an answer that cannot be one.
    pub(crate) fn rubbish(&self, why: &str) -> Error {
        Error::Rubbish {
            server: self.server(),
            why: refusal::first_line(why),
        }
    }

    fn server(&self) -> String {
        server(&self.url)
    }
}

fn server(url: &ArchiveUrl) -> String {
    format!("{}:{}", url.host, url.port)
}

/// Whether the other side ended the connection.
fn is_end(error: &std::io::Error) -> bool {
    use std::io::ErrorKind::{BrokenPipe, ConnectionAborted, ConnectionReset, UnexpectedEof};
    matches!(
        error.kind(),
        UnexpectedEof | ConnectionReset | ConnectionAborted | BrokenPipe
    )
}
