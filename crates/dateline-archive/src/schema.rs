use crate::{Column, Sql};

/// The statement that makes a table of events, with a comment for each column: a table of one server or, with the name of a
/// cluster, one on each of its servers (`TABLE_local`) and one over all of them.
pub fn schema(database: &str, table: &str, cluster: Option<&str>) -> String {
    let local = match cluster {
        None => table.to_owned(),
        Some(_) => format!("{table}_local"),
    };
    let on_cluster = |sql: Sql| match cluster {
        None => sql,
        Some(cluster) => sql.words(" ON CLUSTER ").identifier(cluster),
    };
    let named = |words, table: &str| on_cluster(Sql::new(words).identifier(database).words(".").identifier(table));
    let mut sql = on_cluster(Sql::new("CREATE DATABASE IF NOT EXISTS ").identifier(database)).words(";\n\n");
    sql = sql
        .words("-- Moments are microseconds since 1970-01-01 00:00; -9223372036854775808 and 9223372036854775807 where nothing is known.\n")
        .part(&named("CREATE TABLE IF NOT EXISTS ", &local))
        .words("\n(\n");
    for column in Column::ALL {
        sql = sql
            .words("    ")
            .words(column.name)
            .words(" ")
            .words(column.kind)
            .words(" COMMENT ")
            .text(column.holds)
            .words(",\n");
    }
    sql = sql
        .words("    INDEX words folded TYPE text(tokenizer = splitByNonAlpha)\n)\nENGINE = MergeTree\nORDER BY (reach, anchor, id);\n");
    if let Some(cluster) = cluster {
        let over = Sql::new("\nCREATE TABLE IF NOT EXISTS ")
            .identifier(database)
            .words(".")
            .identifier(table);
        let named = Sql::default().identifier(database).words(".").identifier(&local);
        sql = sql
            .part(&on_cluster(over))
            .words("\nAS ")
            .part(&named)
            .words("\nENGINE = Distributed(")
            .text(cluster)
            .words(", ")
            .text(database)
            .words(", ")
            .text(&local)
            .words(", cityHash64(id));\n");
    }
    sql.as_str().to_owned()
}
