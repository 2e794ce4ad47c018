use dateline_event::LinkKind;
use dateline_store::RowId;
use rustc_hash::FxHashMap;

/// A link between two events of a store.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct EventLink {
    /// Row of the event that holds the link.
    pub from: RowId,
    /// Row of the event to which it leads; `None` if no open file has it.
    pub to: Option<RowId>,
    /// How the event that holds the link stands to the other.
    pub kind: LinkKind,
}

impl EventLink {
    /// Whether an event is one of its ends.
    pub fn has_end(&self, row: RowId) -> bool {
        self.from == row || self.to == Some(row)
    }
}

/// The links of a store's events, found by either end.
#[derive(Clone, Debug, Default)]
pub struct LinkTable {
    links: Vec<EventLink>,
    /// Numbers of the links of each event that has any.
    of_row: FxHashMap<RowId, Vec<u32>>,
}

impl LinkTable {
    /// A table of these links, numbered in their order.
    pub fn new(links: Vec<EventLink>) -> Self {
        let mut of_row: FxHashMap<RowId, Vec<u32>> = FxHashMap::default();
        for (number, link) in (0..).zip(&links) {
            of_row.entry(link.from).or_default().push(number);
            if let Some(to) = link.to.filter(|&to| to != link.from) {
                of_row.entry(to).or_default().push(number);
            }
        }
        Self { links, of_row }
    }

    /// Whether there is no link.
    pub fn is_empty(&self) -> bool {
        self.links.is_empty()
    }

    /// The links from and to an event, each with its number in the table.
    pub fn of(&self, row: RowId) -> impl Iterator<Item = (u32, &EventLink)> {
        let numbers = self.of_row.get(&row).map_or(&[][..], Vec::as_slice);
        numbers
            .iter()
            .filter_map(|&number| Some((number, self.links.get(number as usize)?)))
    }
}
