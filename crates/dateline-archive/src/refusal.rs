//! From what a server says instead of an answer to the error that it is.

use crate::Error;

/// How much of what a server says is passed on.
const LONGEST: usize = 300;

/// What a server means that answered so: `code` is ClickHouse's own number of the error, if it gave one.
pub(crate) fn error((server, user): (String, &str), status: u16, code: Option<u32>, text: &str) -> Error {
    let message = message(text);
    let Some(code) = code.or_else(|| code_in(text)) else {
        return match status {
            401 | 403 => Error::Refused {
                server,
                user: user.to_owned(),
            },
            _ => Error::Rubbish {
                server,
                why: format!("status {status}, {message}"),
            },
        };
    };
    // The numbers stand in src/Common/ErrorCodes.cpp of ClickHouse and never change.
    match code {
        192 | 193 | 194 | 516 => Error::Refused {
            server,
            user: user.to_owned(),
        },
        60 | 81 => Error::NoTable { server, message },
        158 | 159 | 160 | 241 | 307 | 396 => Error::TooLarge { server, message },
        198 | 209 | 210 | 279 => Error::NoShard { server, message },
        394 => Error::Replaced,
        _ => Error::Server { server, code, message },
    }
}

/// The number in `Code: 60. DB::Exception: …`.
fn code_in(text: &str) -> Option<u32> {
    let digits = text.trim_start().strip_prefix("Code: ")?;
    let end = digits.find(|letter: char| !letter.is_ascii_digit())?;
    digits.get(..end)?.parse().ok()
}

/// What is said, without number, names of the server's code and version.
fn message(text: &str) -> String {
    let line = first_line(text);
    let said = line
        .split_once("DB::Exception: ")
        .map_or(line.as_str(), |(_, said)| said);
    let said = said.split(" (version ").next().unwrap_or(said);
    said.trim_end_matches('.').to_owned()
}

/// The first line of a text, cut where it is long; nothing in it can steer a terminal.
pub(crate) fn first_line(text: &str) -> String {
    let line = text.trim().lines().next().unwrap_or_default();
    let plain = line
        .chars()
        .map(|letter| if letter.is_control() { ' ' } else { letter });
    let mut cut: String = plain.take(LONGEST).collect();
    if line.chars().nth(LONGEST).is_some() {
        cut.push('…');
    }
    if cut.is_empty() { "nothing".to_owned() } else { cut }
}
