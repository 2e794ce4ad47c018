//! The formats of tables that Dateline knows: a file for each, which says how its tables are recognised and what a row says, and
//! a line in the list of [`Formats::default`].

mod acled;
mod actor_pair;
mod by_columns;
mod cameo;
mod gdelt;
mod gtd;
mod icews;
mod iraq_body_count;
mod l2tcsv;
mod polecat;
mod position;
mod saved;
mod syrian_archive;
mod timelinejs;
mod timemap;
mod timesketch;
mod tln;
mod ucdp;

pub(crate) use by_columns::{counts_events, mean_alike, names_column, names_figure, tells_where_or_who};

use crate::table::Formats;

impl Default for Formats {
    fn default() -> Self {
        Self::none(&by_columns::Reader)
            .with::<saved::Saved>()
            .with::<acled::Acled>()
            .with::<ucdp::Ucdp>()
            .with::<gdelt::Gdelt>()
            .with::<gdelt::Articles>()
            .with::<gtd::Gtd>()
            .with::<icews::Icews>()
            .with::<polecat::Polecat>()
            .with::<timesketch::Timesketch>()
            .with::<l2tcsv::L2tCsv>()
            .with::<tln::Tln>()
            .with::<timelinejs::TimelineJs>()
            .with::<timemap::Timemap>()
            .with::<syrian_archive::SyrianArchive>()
            .with::<iraq_body_count::IraqBodyCount>()
    }
}
