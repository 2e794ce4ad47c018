use std::time::Duration;

/// What one question may cost. The server is asked to keep to it; time and the size of the answer are looked at here as well.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// How long the server may work on it. Half as long again is waited for the answer.
    pub time: Duration,
    /// How many bytes of memory the server may take for it.
    pub memory: u64,
    /// How many rows an answer may have.
    pub rows: u64,
    /// How many bytes an answer may have, unpacked.
    pub bytes: u64,
}

impl Default for Limits {
    /// Two minutes, 8 GB on the server, and an answer of two million rows or 512 MB.
    fn default() -> Self {
        Self {
            time: Duration::from_mins(2),
            memory: 8 << 30,
            rows: 2_000_000,
            bytes: 512 << 20,
        }
    }
}

impl Limits {
    /// For how long an answer is waited for.
    pub fn patience(&self) -> Duration {
        self.time + self.time / 2
    }
}
