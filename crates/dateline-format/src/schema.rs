use schemars::SchemaGenerator;
use schemars::generate::SchemaSettings;

use super::{Document, Line};

/// The JSON Schema of a file of the own format. `Line` among its definitions describes the lines of JSON Lines that are
/// no events; those that are events are `EventEntry`.
pub fn schema() -> serde_json::Value {
    let mut generator = SchemaGenerator::new(SchemaSettings::draft2020_12());
    generator.subschema_for::<Line>();
    generator.into_root_schema_for::<Document>().to_value()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// `DATELINE_BLESS=1` writes the schema anew.
    #[test]
    fn the_published_schema_is_that_of_the_types() {
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../assets/dateline.schema.json");
        let text = format!("{}\n", serde_json::to_string_pretty(&schema()).unwrap());
        if std::env::var_os("DATELINE_BLESS").is_some() {
            std::fs::create_dir_all(concat!(env!("CARGO_MANIFEST_DIR"), "/../../assets")).unwrap();
            std::fs::write(path, &text).unwrap();
        }
        let published = std::fs::read_to_string(path).unwrap();
        assert!(
            published == text,
            "assets/dateline.schema.json is old: test once with DATELINE_BLESS=1"
        );
    }
}
