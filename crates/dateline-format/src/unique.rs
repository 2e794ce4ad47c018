//! Objects in which no key stands twice: JSON leaves open which of them counts, so that a reader must be told.

use std::fmt;
use std::marker::PhantomData;

use dateline_event::Amount;
use indexmap::IndexMap;
use serde::de::{Deserialize, Deserializer, Error, MapAccess, Visitor};
use serde_json::{Map, Value};

pub(crate) fn other<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Map<String, Value>, D::Error> {
    let members: Vec<(String, Value)> = members(deserializer)?;
    let count = members.len();
    let map: Map<String, Value> = members.into_iter().collect();
    check(map.len() == count)?;
    Ok(map)
}

pub(crate) fn figures<'de, D: Deserializer<'de>>(deserializer: D) -> Result<IndexMap<String, Amount>, D::Error> {
    let members: Vec<(String, Amount)> = members(deserializer)?;
    let count = members.len();
    let map: IndexMap<String, Amount> = members.into_iter().collect();
    check(map.len() == count)?;
    Ok(map)
}

fn check<E: Error>(is_unique: bool) -> Result<(), E> {
    if is_unique {
        Ok(())
    } else {
        Err(E::custom("a key stands twice"))
    }
}

fn members<'de, D: Deserializer<'de>, T: Deserialize<'de>>(deserializer: D) -> Result<Vec<(String, T)>, D::Error> {
    deserializer.deserialize_map(Members(PhantomData))
}

struct Members<T>(PhantomData<T>);

impl<'de, T: Deserialize<'de>> Visitor<'de> for Members<T> {
    type Value = Vec<(String, T)>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        let mut members = Vec::new();
        while let Some(member) = map.next_entry()? {
            members.push(member);
        }
        Ok(members)
    }
}
