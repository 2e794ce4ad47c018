use serde::de::Error as _;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::bytes::{hex, of_hex};
use crate::{EventId, Signed};

/// Events that somebody marked at once.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct EventList {
    /// Who did, and when.
    pub signed: Signed,
    /// The events, each once and in order. In JSON they are one text, 32 digits for each.
    #[serde(serialize_with = "write", deserialize_with = "read")]
    pub events: Vec<EventId>,
}

fn write<S: Serializer>(events: &[EventId], serializer: S) -> Result<S::Ok, S::Error> {
    let bytes: Vec<u8> = events.iter().flat_map(EventId::as_bytes).copied().collect();
    serializer.serialize_str(&hex(&bytes))
}

fn read<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<EventId>, D::Error> {
    let text = <std::borrow::Cow<'de, str>>::deserialize(deserializer)?;
    let bytes = of_hex(&text).ok_or_else(|| D::Error::custom("are not ids of events"))?;
    match bytes.as_chunks::<16>() {
        (ids, []) => Ok(ids.iter().copied().map(EventId::from_bytes).collect()),
        _ => Err(D::Error::custom("are not whole ids of events")),
    }
}
