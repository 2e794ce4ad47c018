#![allow(clippy::unwrap_used, reason = "a test may fail")]

mod engine_tests;
mod invented;
mod server_tests;
mod sql_tests;
mod url_tests;

use crate::{Column, LoadedEvent, Sql, schema};

#[test]
fn the_schema_names_every_column_with_its_comment() {
    let all = |statements: &[Sql]| statements.iter().map(Sql::as_str).collect::<Vec<_>>().join(";\n");
    let alone = all(&schema("news", "events", None));
    for column in Column::ALL {
        let line = alone
            .lines()
            .find(|line| line.trim_start().starts_with(&format!("{} ", column.name)));
        assert!(line.unwrap().contains(" COMMENT '"), "{}", column.name);
    }
    assert!(!alone.contains("CLUSTER") && !alone.contains("Distributed"));
    let over = all(&schema("news", "it's", Some("c`")));
    assert!(
        over.contains("CREATE TABLE IF NOT EXISTS `news`.`it's_local` ON CLUSTER `c\\``"),
        "{over}"
    );
    assert!(
        over.contains("Distributed('c`', 'news', 'it\\'s_local', cityHash64(id))"),
        "{over}"
    );
}

#[test]
fn what_is_loaded_fills_what_the_server_does_not_make() {
    let columns = Column::ALL.into_iter().filter(|column| !column.is_made());
    assert_eq!(
        columns.map(|column| column.name).collect::<Vec<_>>(),
        LoadedEvent::COLUMNS
    );
}
