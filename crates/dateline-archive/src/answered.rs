//! What a server answers, in the format `JSONCompact`.

use std::fmt;

use serde::de::{self, DeserializeOwned, Visitor};
use serde::{Deserialize, Deserializer};

/// An answer: each row a list of values. Behind the rows stands how many there are, so that none can be lost on the way.
#[derive(Deserialize)]
#[serde(bound = "R: DeserializeOwned")]
struct Answered<R> {
    data: Vec<R>,
    rows: u64,
}

/// The rows of an answer, or what is wrong with it.
pub(crate) fn rows<R: DeserializeOwned>(text: &str) -> Result<Vec<R>, Fault> {
    let answered: Answered<R> = serde_json::from_str(text).map_err(|error| Fault::of(&error))?;
    if u64::try_from(answered.data.len()) == Ok(answered.rows) {
        Ok(answered.data)
    } else {
        let (there, told) = (answered.data.len(), answered.rows);
        Err(Fault::Cut(format!("{there} rows of {told} came")))
    }
}

/// What is wrong with an answer.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Fault {
    /// It ends too early.
    Cut(String),
    /// It is another than was asked for.
    Wrong(String),
}

impl Fault {
    fn of(error: &serde_json::Error) -> Self {
        if error.is_eof() {
            Self::Cut(format!("it ends in line {}", error.line()))
        } else {
            Self::Wrong(error.to_string())
        }
    }
}

/// A whole number, which servers write as a number or as a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Whole<N>(pub N);

impl<'de, N: TryFrom<i128>> Deserialize<'de> for Whole<N> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Number;
        impl Visitor<'_> for Number {
            type Value = i128;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a whole number")
            }

            fn visit_i64<E>(self, number: i64) -> Result<i128, E> {
                Ok(number.into())
            }

            fn visit_u64<E>(self, number: u64) -> Result<i128, E> {
                Ok(number.into())
            }

            fn visit_str<E: de::Error>(self, text: &str) -> Result<i128, E> {
                text.parse()
                    .map_err(|_| E::invalid_value(de::Unexpected::Str(text), &self))
            }
        }
        let number = deserializer.deserialize_any(Number)?;
        let is_too_large = |_| de::Error::custom(format_args!("{number} is a larger number than there can be"));
        N::try_from(number).map(Self).map_err(is_too_large)
    }
}
