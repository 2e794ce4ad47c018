//! The share of memory that Linux gives a process: control groups of both versions, and `ulimit -v`.

use std::path::Path;

/// Bytes that are left of the smallest share.
pub(super) fn share() -> Option<u64> {
    let read = |file: &str| std::fs::read_to_string(file).unwrap_or_default();
    let groups = left_in_groups(Path::new("/sys/fs/cgroup"), &read("/proc/self/cgroup"));
    let addresses = left_of_addresses(&read("/proc/self/limits"), &read("/proc/self/status"));
    [groups, addresses].into_iter().flatten().min()
}

/// Bytes that are left to the control groups that `/proc/self/cgroup` names, and to those around them.
fn left_in_groups(root: &Path, groups: &str) -> Option<u64> {
    let of_line = |line: &str| {
        let mut parts = line.splitn(3, ':').skip(1);
        let (controllers, group) = (parts.next()?, parts.next()?);
        let (root, files) = match controllers {
            "" => (root.to_owned(), V2),
            _ if controllers.split(',').any(|name| name == "memory") => (root.join("memory"), V1),
            _ => return None,
        };
        let own = root.join(group.trim_start_matches('/'));
        // In a container the group's name may be one that the container does not see: then its root is the group.
        let ancestors = own.ancestors().filter(|folder| folder.starts_with(&root));
        ancestors.filter_map(|folder| left_in(folder, &files)).min()
    };
    groups.lines().filter_map(of_line).min()
}

/// What the files of a control group are called, and how much of what is used can be had back.
struct Files {
    max: &'static str,
    used: &'static str,
    reclaimable: &'static str,
}

const V2: Files = Files {
    max: "memory.max",
    used: "memory.current",
    reclaimable: "inactive_file ",
};

const V1: Files = Files {
    max: "memory.limit_in_bytes",
    used: "memory.usage_in_bytes",
    reclaimable: "total_inactive_file ",
};

/// Bytes that are left to a control group; `None` if it has no bound.
fn left_in(folder: &Path, files: &Files) -> Option<u64> {
    let read = |file: &str| std::fs::read_to_string(folder.join(file)).ok();
    let number = |file: &str| read(file)?.trim().parse::<u64>().ok();
    let (max, used) = (number(files.max)?, number(files.used)?);
    let stat = read("memory.stat").unwrap_or_default();
    let reclaimable = stat.lines().find_map(|line| line.strip_prefix(files.reclaimable));
    let reclaimable: u64 = reclaimable.and_then(|bytes| bytes.trim().parse().ok()).unwrap_or(0);
    Some(max.saturating_sub(used.saturating_sub(reclaimable)))
}

/// Bytes that are left of the address space that `ulimit -v` gives; `None` if it is not bounded.
fn left_of_addresses(limits: &str, status: &str) -> Option<u64> {
    let limit = limits.lines().find_map(|line| line.strip_prefix("Max address space"))?;
    let limit: u64 = limit.split_whitespace().next()?.parse().ok()?;
    let used = status.lines().find_map(|line| line.strip_prefix("VmSize:"))?;
    let used: u64 = used.split_whitespace().next()?.parse().ok()?;
    Some(limit.saturating_sub(used.saturating_mul(1024)))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A folder with these files, each with what it says.
    fn folder(files: &[(&str, &str)]) -> tempfile::TempDir {
        let root = tempfile::tempdir().unwrap();
        for (file, text) in files {
            let path = root.path().join(file);
            std::fs::create_dir_all(path.parent().unwrap()).unwrap();
            std::fs::write(path, text).unwrap();
        }
        root
    }

    #[test]
    fn the_smallest_of_the_groups_counts() {
        let root = folder(&[
            ("app/memory.max", "1000\n"),
            ("app/memory.current", "400\n"),
            ("app/memory.stat", "anon 300\ninactive_file 50\nactive_file 50\n"),
            ("app/one/memory.max", "max\n"),
            ("app/one/memory.current", "10\n"),
            ("memory.max", "5000\n"),
            ("memory.current", "100\n"),
        ]);
        assert_eq!(left_in_groups(root.path(), "0::/app/one\n"), Some(650));
        assert_eq!(left_in_groups(root.path(), "0::/of/the/host\n"), Some(4900));
        assert_eq!(left_in_groups(root.path(), ""), None);
    }

    #[test]
    fn the_older_version_has_a_folder_for_memory() {
        let root = folder(&[
            ("memory/docker/memory.limit_in_bytes", "1000\n"),
            ("memory/docker/memory.usage_in_bytes", "2000\n"),
            ("memory/memory.limit_in_bytes", "9223372036854771712\n"),
            ("memory/memory.usage_in_bytes", "3000\n"),
        ]);
        let groups = "5:cpu,cpuacct:/docker\n4:memory:/docker\n";
        assert_eq!(left_in_groups(root.path(), groups), Some(0));
        assert_eq!(left_in_groups(root.path(), "5:cpu:/docker\n"), None);
    }

    #[test]
    fn a_bounded_address_space_counts_too() {
        let limits =
            |bytes: &str| format!("Max data size   unlimited\nMax address space   {bytes}   unlimited   bytes\n");
        let status = "Name:\tdateline\nVmSize:\t     100 kB\n";
        assert_eq!(left_of_addresses(&limits("1000000"), status), Some(897_600));
        assert_eq!(left_of_addresses(&limits("unlimited"), status), None);
        assert_eq!(left_of_addresses(&limits("5"), status), Some(0));
    }
}
