use std::collections::BTreeSet;
use std::sync::Arc;

use crate::app::chosen_figure::ChosenFigure;
use crate::app::table_order::TableOrder;
use crate::query::Filter;
use crate::store::Naming;
use crate::work::NameWork;

/// What is asked of the open files.
#[derive(Default)]
pub struct Asked {
    pub filter: Filter,
    /// Whether every row is an event of its own, even where several say the same.
    pub apart: bool,
    /// Whether events are as their files say, without what the case says of them.
    pub as_in_files: bool,
    /// Whether files that may be downloads of one export are taken for such.
    pub as_one_export: bool,
    /// Decisions on names.
    pub names: Arc<NameWork>,
    /// Names of actors that count the events of their members too.
    pub rolled_up: BTreeSet<String>,
    /// How names are counted, from the two before; the store on screen may be older.
    pub naming: Arc<Naming>,
    /// Columns of the files that are filters, by name.
    pub columns: Vec<String>,
    /// That of them whose values have lanes.
    pub lane_column: Option<String>,
    /// That of them by whose values marks are coloured.
    pub colour_column: Option<String>,
    /// Those that the table shows.
    pub table_columns: Vec<String>,
    pub order: TableOrder,
    /// The figure that is summed and has a column in the table.
    pub figure: ChosenFigure,
    /// What is looked for in the findings.
    pub findings_text: String,
}
