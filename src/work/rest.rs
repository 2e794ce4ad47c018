/// What a file says that this version does not know: it is kept, and written back as it was.
pub type Rest = serde_json::Map<String, serde_json::Value>;

/// Adds what `theirs` says and `ours` does not.
pub(super) fn add(ours: &mut Rest, theirs: &Rest) {
    for (key, value) in theirs {
        if !ours.contains_key(key) {
            ours.insert(key.clone(), value.clone());
        }
    }
}
