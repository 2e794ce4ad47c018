//! The verbs of an archive: a table of events in a ClickHouse.

use clap::{Args, Subcommand};
use dateline_archive::schema;
use dateline_files::Guarded;

use super::Failure;
use super::output::Lines;

#[derive(Debug, Subcommand)]
pub enum ArchiveVerb {
    /// Print the SQL that makes the table of an archive, with what each column holds
    Schema(SchemaArgs),
}

#[derive(Debug, Args)]
pub struct SchemaArgs {
    /// The database in which the table is made
    #[arg(long, value_name = "NAME", default_value = "dateline")]
    database: String,
    /// What the table is called
    #[arg(long, value_name = "NAME", default_value = "events")]
    table: String,
    /// Make a table on each server of this cluster, and one over all
    #[arg(long, value_name = "NAME")]
    cluster: Option<String>,
}

pub(super) fn run(verb: ArchiveVerb) -> Result<(), Failure> {
    match verb {
        ArchiveVerb::Schema(args) => {
            let sql = schema(&args.database, &args.table, args.cluster.as_deref());
            let mut out = Lines::new(&Guarded::default())?;
            for line in sql.lines() {
                out.line(format_args!("{line}"))?;
            }
            out.end()
        }
    }
}
