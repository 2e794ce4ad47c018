#![allow(clippy::unwrap_used, reason = "a test may fail")]

mod sql_tests;
mod url_tests;

use crate::{Column, schema};

#[test]
fn the_schema_names_every_column_with_its_comment() {
    let alone = schema("news", "events", None);
    for column in Column::ALL {
        let line = alone
            .lines()
            .find(|line| line.trim_start().starts_with(&format!("{} ", column.name)));
        assert!(line.unwrap().contains(" COMMENT '"), "{}", column.name);
    }
    assert!(!alone.contains("CLUSTER") && !alone.contains("Distributed"));
    let over = schema("news", "it's", Some("c`"));
    assert!(
        over.contains("CREATE TABLE IF NOT EXISTS `news`.`it's_local` ON CLUSTER `c\\``"),
        "{over}"
    );
    assert!(
        over.contains("Distributed('c`', 'news', 'it\\'s_local', cityHash64(id))"),
        "{over}"
    );
}
