use crate::{Column, Sql};

/// The statements that make a table of events, with a comment for each column: a table of one server or, with the name of a
/// cluster, one on each of its servers (`TABLE_local`) and one over all of them.
pub fn schema(database: &str, table: &str, cluster: Option<&str>) -> Vec<Sql> {
    let local = match cluster {
        None => table.to_owned(),
        Some(_) => format!("{table}_local"),
    };
    let on_cluster = |sql: Sql| match cluster {
        None => sql,
        Some(cluster) => sql.words(" ON CLUSTER ").identifier(cluster),
    };
    let named = |words, table: &str| on_cluster(Sql::new(words).identifier(database).words(".").identifier(table));
    let make_database = on_cluster(Sql::new("CREATE DATABASE IF NOT EXISTS ").identifier(database));
    let mut make_table = Sql::new("-- Moments are microseconds since 1970-01-01 00:00; the least and the greatest number stand where nothing is known.\n")
        .part(&named("CREATE TABLE IF NOT EXISTS ", &local))
        .words("\n(\n");
    for column in Column::ALL {
        let Column { name, kind, holds, .. } = column;
        make_table = make_table
            .words("    ")
            .words(name)
            .words(" ")
            .words(kind)
            .words(" COMMENT ")
            .text(holds)
            .words(",\n");
    }
    let make_table = make_table
        .words("    INDEX words folded TYPE text(tokenizer = splitByNonAlpha)\n)\n")
        .words("ENGINE = MergeTree\nORDER BY (reach, anchor, id)");
    let mut statements = vec![make_database, make_table];
    if let Some(cluster) = cluster {
        let over = named("CREATE TABLE IF NOT EXISTS ", table)
            .words("\nAS ")
            .identifier(database);
        let over = over
            .words(".")
            .identifier(&local)
            .words("\nENGINE = Distributed(")
            .text(cluster)
            .words(", ");
        let over = over.text(database).words(", ").text(&local).words(", cityHash64(id))");
        statements.push(over);
    }
    statements
}
