use serde::de::IgnoredAny;

/// Why an entry is no JSON, in a sentence; `None` if it is.
pub(super) fn find(bytes: &[u8]) -> Option<String> {
    let error = serde_json::from_slice::<IgnoredAny>(bytes).err()?;
    let words = error.to_string();
    // What nests deep is read to a bounded depth and kept as text below.
    (!words.starts_with("recursion limit"))
        .then(|| format!("is not valid JSON: {words}; what could be read of it is kept, and its text as a field"))
}
