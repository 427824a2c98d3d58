//! What a browser and all that it started hold in memory, as Linux tells it.

use std::collections::HashMap;
use std::fs;

/// The memory of a process and of all that it started, in bytes: what several share is divided among them (Pss).
///
/// # Panics
///
/// Where the system does not tell it.
pub fn memory_of(process: u32) -> u64 {
    let own = proportional(process).unwrap_or_else(|| panic!("the system tells no memory of process {process}"));
    own + descendants_of(process).into_iter().filter_map(proportional).sum::<u64>()
}

/// All that a process started, and what that started.
fn descendants_of(process: u32) -> Vec<u32> {
    let mut parents: HashMap<u32, Vec<u32>> = HashMap::new();
    for entry in fs::read_dir("/proc").expect("Linux lists its processes").flatten() {
        let Some(child) = entry.file_name().to_str().and_then(|name| name.parse().ok()) else { continue };
        if let Some(parent) = parent_of(child) {
            parents.entry(parent).or_default().push(child);
        }
    }
    let mut all = vec![process];
    let mut place = 0;
    while let Some(next) = all.get(place) {
        all.extend(parents.get(next).into_iter().flatten().copied().collect::<Vec<_>>());
        place += 1;
    }
    all.split_off(1)
}

/// Who started a process, if it is still there.
fn parent_of(process: u32) -> Option<u32> {
    let status = fs::read_to_string(format!("/proc/{process}/status")).ok()?;
    status.lines().find_map(|line| line.strip_prefix("PPid:"))?.trim().parse().ok()
}

/// The memory of a process by itself, in bytes, if it is still there.
fn proportional(process: u32) -> Option<u64> {
    let rollup = fs::read_to_string(format!("/proc/{process}/smaps_rollup")).ok()?;
    let kilobytes: u64 =
        rollup.lines().find_map(|line| line.strip_prefix("Pss:"))?.trim().trim_end_matches(" kB").parse().ok()?;
    Some(kilobytes * 1024)
}
