use clap::Args;
use dateline_archive::{ArchiveUrl, EventId};
use dateline_files::Guarded;

use super::connection;
use crate::cli::Failure;
use crate::cli::output::Lines;

#[derive(Debug, Args)]
pub struct EventArgs {
    /// The archive: `clickhouse://user@host:port/database/table`
    #[arg(value_name = "URL")]
    archive: ArchiveUrl,
    /// What names the event there
    #[arg(value_name = "ID")]
    id: EventId,
}

pub(super) fn run(args: &EventArgs) -> Result<(), Failure> {
    let event = connection::open(&args.archive)?.event(args.id)?;
    let event = event.ok_or_else(|| Failure::new(format!("{}: there is no event {}", args.archive, args.id)))?;
    let mut out = Lines::new(&Guarded::default())?;
    out.line(format_args!("{event}"))?;
    out.end()
}
