//! Positions as Google's location histories write them.

use super::cell::{Cell, scalar};
use super::put::Put;

/// What a key ends with if its number is in ten-millionths of a degree.
pub(super) const TEN_MILLIONTHS: &str = "E7";

/// The degrees of `latitudeE7: 333100000`.
pub(super) fn ten_millionths(key: &[u8], value: &[u8]) -> Option<String> {
    const KEYS: [&[u8]; 5] = [b"latitudeE7", b"longitudeE7", b"latE7", b"lngE7", b"lonE7"];
    if !KEYS.contains(&key) {
        return None;
    }
    let number: i64 = scalar(value).parse().ok()?;
    let sign = if number < 0 { "-" } else { "" };
    let number = number.unsigned_abs();
    Some(format!("{sign}{}.{:07}", number / 10_000_000, number % 10_000_000))
}

/// Hands on latitude and longitude of `"33.31°, 44.36°"` and `"geo:33.31,44.36"`, beside the column itself.
pub(super) fn pair(value: &[u8], name: &mut String, put: Put<'_>) {
    // The second byte of `°`.
    let may_be_one = value.starts_with(b"\"geo:") || value.len() <= 64 && memchr::memchr(0xb0, value).is_some();
    if value.first() != Some(&b'"') || !may_be_one {
        return;
    }
    let text = scalar(value);
    let pair = match text.strip_prefix("geo:") {
        Some(pair) => pair.split(';').next().unwrap_or(pair),
        None if text.matches('°').count() == 2 => &text,
        None => return,
    };
    let Some((latitude, longitude)) = pair.split_once(',') else {
        return;
    };
    let before = name.len();
    for (column, degrees) in [(".latitude", latitude), (".longitude", longitude)] {
        let degrees = degrees.trim().trim_end_matches('°');
        if degrees.parse::<f64>().is_ok() {
            name.push_str(column);
            put(name, Cell::Text(degrees.to_owned().into()));
            name.truncate(before);
        }
    }
}
