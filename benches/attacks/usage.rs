//! What a program uses with all that it has started, as Linux tells it; nothing elsewhere.

use std::fs;

/// Of a process and those that it has started.
#[derive(Clone, Copy, Default)]
pub struct Usage {
    /// Seconds of the processor, those of what has ended included.
    pub seconds: f64,
    /// Bytes of memory now.
    pub memory: u64,
}

impl Usage {
    pub fn of(process: u32) -> Self {
        let mut usage = Self::of_one(process);
        let tasks = fs::read_dir(format!("/proc/{process}/task"))
            .into_iter()
            .flatten()
            .flatten();
        for task in tasks {
            let children = fs::read_to_string(task.path().join("children")).unwrap_or_default();
            for child in children.split_whitespace().filter_map(|child| child.parse().ok()) {
                let Self { seconds, memory } = Self::of(child);
                usage.seconds += seconds;
                usage.memory += memory;
            }
        }
        usage
    }

    fn of_one(process: u32) -> Self {
        /// Linux counts in hundredths of a second.
        const TICKS: f64 = 100.0;
        let stat = fs::read_to_string(format!("/proc/{process}/stat")).unwrap_or_default();
        // Behind the name, which may hold anything, come its state, ten numbers, and the times.
        let fields = stat.rsplit_once(") ").map_or("", |(_, fields)| fields).split(' ');
        let times = fields.skip(11).take(4).filter_map(|field| field.parse::<f64>().ok());
        Self {
            seconds: times.sum::<f64>() / TICKS,
            memory: bytes(process, "VmRSS:"),
        }
    }
}

/// The most memory that Linux has seen a process use alone; 0 elsewhere.
pub fn most_in_use(process: u32) -> u64 {
    bytes(process, "VmHWM:")
}

/// What stands in a line of a process's state in kilobytes.
fn bytes(process: u32, name: &str) -> u64 {
    let status = fs::read_to_string(format!("/proc/{process}/status")).unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix(name));
    let kilobytes = line.and_then(|line| line.split_whitespace().next()?.parse::<u64>().ok());
    kilobytes.unwrap_or_default() * 1024
}
