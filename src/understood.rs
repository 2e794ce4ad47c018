//! What is understood of JSON that another version may have written.

use serde::de::DeserializeOwned;
use serde_json::{Map, Value};

/// The largest part of what was saved that is understood: without the entries that are not.
pub fn understood<T: DeserializeOwned + Default>(saved: &Value) -> T {
    let is_understood = |wanted: &Value| serde_json::from_value::<T>(wanted.clone()).is_ok();
    serde_json::from_value(understood_part(saved, &is_understood)).unwrap_or_default()
}

/// As [`understood`], with the places of the entries that are not: `filter.roles`.
pub fn understood_and_not<T: DeserializeOwned + Default>(saved: &Value) -> (T, Vec<String>) {
    let is_understood = |wanted: &Value| serde_json::from_value::<T>(wanted.clone()).is_ok();
    let part = understood_part(saved, &is_understood);
    let mut lost = Vec::new();
    compare(saved, &part, "", &mut lost);
    (serde_json::from_value(part).unwrap_or_default(), lost)
}

/// The largest part of a value that is understood: without the entries that are not.
fn understood_part(value: &Value, is_understood: &dyn Fn(&Value) -> bool) -> Value {
    if is_understood(value) {
        return value.clone();
    }
    match value {
        Value::Object(object) => {
            let part = object.iter().filter_map(|(key, inner)| {
                let around = |inner: Value| Value::Object(Map::from_iter([(key.clone(), inner)]));
                let is_understood = |inner: &Value| is_understood(&around(inner.clone()));
                let part = understood_part(inner, &is_understood);
                is_understood(&part).then(|| (key.clone(), part))
            });
            Value::Object(part.collect())
        }
        Value::Array(entries) => {
            let is_one = |entry: &&Value| is_understood(&Value::Array(vec![(*entry).clone()]));
            Value::Array(entries.iter().filter(is_one).cloned().collect())
        }
        other => other.clone(),
    }
}

/// The places in `saved` that `part` lacks.
fn compare(saved: &Value, part: &Value, place: &str, lost: &mut Vec<String>) {
    match (saved, part) {
        _ if saved == part => {}
        (Value::Object(saved), Value::Object(part)) => {
            for (key, inner) in saved {
                let place = if place.is_empty() {
                    key.clone()
                } else {
                    format!("{place}.{key}")
                };
                match part.get(key) {
                    Some(part) => compare(inner, part, &place, lost),
                    None => lost.push(place),
                }
            }
        }
        _ => lost.push(place.to_owned()),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::query::Filter;

    #[test]
    fn what_is_not_understood_is_told_with_its_place_and_costs_nothing_else() {
        let saved = json!({"text": "Mosul", "roles": ["target", "bystander"], "certainly": 7, "weather": "rain"});
        let (filter, lost) = understood_and_not::<Filter>(&saved);
        assert_eq!(
            (filter.text.as_str(), filter.roles.len(), filter.certainly),
            ("Mosul", 1, false)
        );
        assert_eq!(lost, ["roles", "certainly"]);
        assert_eq!(
            understood_and_not::<Filter>(&json!(["x"])),
            (Filter::default(), vec![String::new()])
        );
    }
}
