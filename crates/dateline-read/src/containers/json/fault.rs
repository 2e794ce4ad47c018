use dateline_batch::finding::JsonFault;
use serde::de::IgnoredAny;

/// Why an entry is no JSON; `None` if it is.
pub(super) fn find(bytes: &[u8]) -> Option<JsonFault> {
    let error = serde_json::from_slice::<IgnoredAny>(bytes).err()?;
    // What nests deep is read to a bounded depth and kept as text below.
    (!nests_too_deep(&error)).then(|| JsonFault::KeptAsText {
        error: error.to_string().into(),
    })
}

/// Whether it is not the text that is wrong: `serde_json` tells this apart by its words alone.
pub(crate) fn nests_too_deep(error: &serde_json::Error) -> bool {
    error.to_string().starts_with("recursion limit")
}
