//! The sample as the program tells it.

use dateline_tests::in_project;
use serde_json::Value;

use crate::program::dateline;

#[test]
fn info_counts_the_events_and_findings_of_the_sample() {
    let path = in_project("sample-data/iraq-syria.json");
    let document = dateline_read::read_file(&path, &dateline_batch::Progress::default()).unwrap();
    let output = dateline(&["info", "--json", path.to_str().unwrap()]);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let info: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(info["findings"], document.report.findings.kept().len());
    assert_eq!(info["events"], document.report.events);
}
