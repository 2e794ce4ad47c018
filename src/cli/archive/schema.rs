use clap::Args;
use dateline_archive::schema;
use dateline_files::Guarded;

use crate::cli::Failure;
use crate::cli::output::Lines;

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

pub(super) fn run(args: &SchemaArgs) -> Result<(), Failure> {
    let mut out = Lines::new(&Guarded::default())?;
    for statement in schema(&args.database, &args.table, args.cluster.as_deref()) {
        for line in statement.as_str().lines() {
            out.line(format_args!("{line}"))?;
        }
        out.line(format_args!(";"))?;
    }
    out.end()
}
