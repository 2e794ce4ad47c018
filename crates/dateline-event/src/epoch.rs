use std::fmt;

use serde::{Deserialize, Serialize};

/// Since when, and in which unit, numbers count time in UTC.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Epoch {
    /// Seconds since 1970.
    UnixSeconds,
    /// Milliseconds since 1970.
    UnixMillis,
    /// Microseconds since 1970.
    UnixMicros,
    /// Nanoseconds since 1970.
    UnixNanos,
    /// Microseconds since 1601, as Chrome counts.
    Chrome,
    /// Tenths of a microsecond since 1601: Windows' FILETIME.
    FileTime,
    /// Seconds since 2001, as Apple's Cocoa counts.
    Cocoa,
    /// Tenths of a microsecond since the year 1: .NET's ticks.
    DotNet,
    /// Days since the end of 1899, as Excel counts them, in no zone.
    Excel,
}

impl Epoch {
    /// All, the commonest first.
    pub const ALL: [Self; 9] = [
        Self::UnixSeconds,
        Self::UnixMillis,
        Self::UnixMicros,
        Self::UnixNanos,
        Self::Chrome,
        Self::FileTime,
        Self::Cocoa,
        Self::DotNet,
        Self::Excel,
    ];

    /// “seconds since 1970”.
    pub fn label(self) -> &'static str {
        match self {
            Self::UnixSeconds => "seconds since 1970",
            Self::UnixMillis => "milliseconds since 1970",
            Self::UnixMicros => "microseconds since 1970",
            Self::UnixNanos => "nanoseconds since 1970",
            Self::Chrome => "microseconds since 1601, as Chrome counts",
            Self::FileTime => "Windows' FILETIME, tenths of a microsecond since 1601",
            Self::Cocoa => "seconds since 2001, as Apple's programs count",
            Self::DotNet => ".NET's ticks, tenths of a microsecond since the year 1",
            Self::Excel => "days as Excel counts them",
        }
    }
}

impl fmt::Display for Epoch {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.label())
    }
}
