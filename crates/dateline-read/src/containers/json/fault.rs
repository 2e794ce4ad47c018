use dateline_batch::finding::JsonFault;
use serde::de::IgnoredAny;

/// Why an entry is no JSON; `None` if it is, however deep it nests.
pub(super) fn find(bytes: &[u8]) -> Option<JsonFault> {
    let error = serde_json::from_slice::<IgnoredAny>(bytes).err()?;
    Some(JsonFault::KeptAsText { error: error.into() })
}
