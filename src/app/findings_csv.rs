use crate::own::columns::guarded;
use crate::store::Store;

/// All kept findings of all files, as CSV with a header.
pub fn findings_csv(store: &Store) -> Vec<u8> {
    let mut writer = csv::Writer::from_writer(Vec::new());
    let mut write = |record: [&str; 4]| {
        let written = writer.write_record(record);
        debug_assert!(written.is_ok(), "writing into memory failed");
    };
    write(["file", "row", "column", "reason"]);
    for file in store.files() {
        for finding in file.report.findings.kept() {
            let row = finding.row.map_or(String::new(), |row| row.to_string());
            write([
                &guarded(&file.name()),
                &row,
                &guarded(&finding.column),
                &guarded(&finding.reason.to_string()),
            ]);
        }
    }
    let bytes = writer.into_inner();
    debug_assert!(bytes.is_ok(), "writing into memory failed");
    bytes.unwrap_or_default()
}
