use crate::store::Store;

/// All kept findings of all files, as CSV with a header.
pub fn findings_csv(store: &Store) -> Vec<u8> {
    let mut writer = csv::Writer::from_writer(Vec::new());
    // Writing into memory cannot fail.
    writer.write_record(["file", "row", "column", "reason"]).ok();
    for file in store.files() {
        for finding in file.report.findings.kept() {
            let row = if finding.row > 0 {
                finding.row.to_string()
            } else {
                String::new()
            };
            writer
                .write_record([safe(&file.name()), row, safe(&finding.column), safe(&finding.reason)])
                .ok();
        }
    }
    writer.into_inner().unwrap_or_default()
}

/// A cell that no spreadsheet runs as a formula.
fn safe(text: &str) -> String {
    if text.starts_with(['=', '+', '-', '@', '\t', '\r']) {
        format!("'{text}")
    } else {
        text.to_owned()
    }
}
