//! Offsets from UTC as text: `+03:00`, `-05:30`, `Z`.

use serde::{Deserialize, Deserializer, Serializer};

#[allow(clippy::ref_option, clippy::trivially_copy_pass_by_ref, reason = "as serde calls it")]
pub(super) fn serialize<S: Serializer>(zone: &Option<i16>, serializer: S) -> Result<S::Ok, S::Error> {
    match zone {
        None => serializer.serialize_none(),
        Some(0) => serializer.serialize_str("Z"),
        Some(minutes) => serializer.serialize_str(&written(*minutes)),
    }
}

pub(super) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<i16>, D::Error> {
    let text = Option::<String>::deserialize(deserializer)?;
    text.map(|text| {
        read(&text)
            .ok_or_else(|| serde::de::Error::custom(format!("“{text}” is no offset from UTC such as +03:00 or Z")))
    })
    .transpose()
}

fn written(minutes: i16) -> String {
    let sign = if minutes < 0 { '-' } else { '+' };
    let minutes = minutes.unsigned_abs();
    format!("{sign}{:02}:{:02}", minutes / 60, minutes % 60)
}

/// Minutes east of UTC.
fn read(text: &str) -> Option<i16> {
    if matches!(text, "Z" | "z" | "UTC") {
        return Some(0);
    }
    let (sign, rest) = match text.split_at_checked(1)? {
        ("+", rest) => (1, rest),
        ("-" | "−", rest) => (-1, rest),
        _ => return None,
    };
    let (hours, minutes) = rest.split_once(':').unwrap_or((rest, "0"));
    let is_short = |text: &str| matches!(text.len(), 1 | 2) && text.bytes().all(|byte| byte.is_ascii_digit());
    if !is_short(hours) || !is_short(minutes) {
        return None;
    }
    let (hours, minutes): (i16, i16) = (hours.parse().ok()?, minutes.parse().ok()?);
    (hours <= 18 && minutes < 60).then(|| sign * (hours * 60 + minutes))
}
