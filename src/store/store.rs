use std::borrow::Cow;
use std::path::PathBuf;
use std::sync::{Arc, OnceLock};

use rayon::prelude::*;

use crate::event::{Bounds, Change, ClockZone, Doubt, Event, Role};
use crate::read::{Batch, FilePath, Record, Sets, Span};

use super::columns::Columns;
use super::repeats::Repeats;
use super::tables::Tables;
use super::time_index::TimeIndex;
use super::together::Copies;
use super::{Column, Facet, File, NameTable, Naming, Tree};

/// All events of the open files. A *row* is an event's place in the columns: `0..dated()` in the order of their
/// anchors ([`Bounds::anchor`]), then the undated in the order of their files.
///
/// What files say stays as it is; how names are counted can change: see [`Store::renamed`]. A copy costs little.
#[derive(Clone, Default)]
pub struct Store {
    pub(super) columns: Arc<Columns>,
    pub(super) file_order: Arc<OnceLock<Vec<u32>>>,
    pub(super) dated: usize,
    /// Of the dated starts.
    pub(super) time_index: Arc<TimeIndex>,
    pub(super) span_table: Arc<Vec<Span>>,
    /// Names as files write them.
    pub(super) written: Tables,
    /// Names as they are counted.
    pub(super) tables: Tables,
    pub(super) naming: Arc<Naming>,
    /// The sets of a facet whose values nest.
    pub(super) no_sets: Sets,
    pub(super) files: Arc<Vec<File>>,
    pub(super) copies: Arc<Copies>,
    pub(super) zone: ClockZone,
    /// The store that this one was moved from.
    pub(super) as_given: Option<Arc<Store>>,
    pub(super) repeats: Repeats,
}

impl Store {
    /// Number of events, the undated included.
    pub fn len(&self) -> usize {
        self.columns.starts.len()
    }

    pub fn is_empty(&self) -> bool {
        self.columns.starts.is_empty()
    }

    /// Number of events with a date: they are the rows before this one.
    pub fn dated(&self) -> usize {
        self.dated
    }

    /// The paths on disk of the open files, each once.
    pub fn paths(&self) -> Vec<PathBuf> {
        let mut paths: Vec<PathBuf> = Vec::new();
        for file in self.files.iter() {
            if !paths.contains(&file.path.disk) {
                paths.push(file.path.disk.clone());
            }
        }
        paths
    }

    pub fn files(&self) -> &[File] {
        &self.files
    }

    /// Anchors in microseconds, ascending over the dated rows.
    pub fn starts(&self) -> &[i64] {
        self.columns.starts.get(..self.dated).unwrap_or_default()
    }

    /// Anchor of a dated row: its earliest start, where that is known.
    pub fn start(&self, row: u32) -> i64 {
        self.columns.starts.get(row as usize).copied().unwrap_or_default()
    }

    /// The first dated row that starts at or after `time`, or [`Store::dated`].
    pub fn first_from(&self, time: i64) -> u32 {
        let row = self.time_index.count_before(self.starts(), time);
        u32::try_from(row).unwrap_or(u32::MAX)
    }

    /// Precision, zone and doubt of a row's time.
    pub fn span(&self, row: u32) -> Span {
        let span = self
            .columns
            .spans
            .get(row)
            .and_then(|span| self.span_table.get(span as usize));
        span.copied().unwrap_or(Span::UNDATED)
    }

    /// The time bounds of a dated row.
    pub fn bounds(&self, row: u32) -> Bounds {
        self.span(row).bounds_from(self.start(row))
    }

    /// First and last known moment that any dated event touches; `None` without dated events.
    pub fn extent(&self) -> Option<(i64, i64)> {
        self.extent_of(0..u32::try_from(self.dated).unwrap_or(u32::MAX))
    }

    /// First and last known moment that any of these dated rows touches; `None` without rows.
    pub fn extent_of(&self, rows: impl IntoIterator<Item = u32>) -> Option<(i64, i64)> {
        let times = rows.into_iter().flat_map(|row| self.bounds(row).known());
        times.fold(None, |extent: Option<(i64, i64)>, time| {
            let (first, last) = extent.unwrap_or((time, time));
            Some((first.min(time), last.max(time)))
        })
    }

    /// Of a row the number that [`Store::values_of`] takes.
    pub fn value(&self, facet: Facet, row: u32) -> u32 {
        self.column(facet).get(row).unwrap_or_default()
    }

    /// The row's node in the tree of a facet whose values nest; the root for others.
    pub fn node(&self, facet: Facet, row: u32) -> u32 {
        let number = self.value(facet, row);
        self.tree(facet).map_or(0, |tree| tree.node_of(number))
    }

    /// One number a row, for [`Store::values_of`]: a node as files write it, or a number of a set of names.
    pub fn column(&self, facet: Facet) -> &Column {
        match facet {
            Facet::Actor => self.tables.actor_column.as_deref().unwrap_or(&self.columns.actor_sets),
            Facet::Place => &self.columns.places,
            Facet::Kind => &self.columns.kinds,
            Facet::Source => &self.columns.source_sets,
        }
    }

    /// The sets of names that [`Store::column`] refers to; members of actor sets carry a role, see [`Batch::member`].
    /// Empty for trees.
    pub fn sets(&self, facet: Facet) -> &Sets {
        match facet {
            Facet::Actor => &self.tables.actor_sets,
            Facet::Source => &self.tables.source_sets,
            Facet::Place | Facet::Kind => &self.no_sets,
        }
    }

    pub fn actors(&self) -> &NameTable {
        &self.tables.actors
    }

    pub fn sources(&self) -> &NameTable {
        &self.tables.sources
    }

    pub fn places(&self) -> &Tree {
        &self.tables.places
    }

    pub fn kinds(&self) -> &Tree {
        &self.tables.kinds
    }

    /// The tree of a facet whose values nest.
    pub fn tree(&self, facet: Facet) -> Option<&Tree> {
        match facet {
            Facet::Place => Some(&self.tables.places),
            Facet::Kind => Some(&self.tables.kinds),
            Facet::Actor | Facet::Source => None,
        }
    }

    /// The names of a facet whose values do not nest.
    pub fn names(&self, facet: Facet) -> Option<&NameTable> {
        match facet {
            Facet::Actor => Some(&self.tables.actors),
            Facet::Source => Some(&self.tables.sources),
            Facet::Place | Facet::Kind => None,
        }
    }

    /// How names are counted.
    pub fn naming(&self) -> &Arc<Naming> {
        &self.naming
    }

    /// The same events with their names counted otherwise. It goes over distinct names and sets of names and, where
    /// memberships have dates, once over the rows.
    #[must_use]
    pub fn renamed(&self, naming: &Arc<Naming>) -> Self {
        Self {
            tables: self.named_tables(naming),
            naming: naming.clone(),
            ..self.clone()
        }
    }

    /// Whether both hold the same rows, however they count names.
    pub fn has_same_rows(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.columns, &other.columns)
    }

    /// Whether each row has the same values of a facet in both.
    pub fn has_same_values(&self, other: &Self, facet: Facet) -> bool {
        self.has_same_rows(other) && self.tables.is_same(&other.tables, facet)
    }

    /// The name, or path in one line, under which a name as a file writes it is counted.
    pub fn counted_name(&self, facet: Facet, written: &str) -> Option<String> {
        let [value] = self.find(facet, written)[..] else {
            return None;
        };
        Some(self.value_name(facet, value))
    }

    /// The names as files write them that a value stands for; paths in one line.
    pub fn written_names(&self, facet: Facet, value: u32) -> Vec<String> {
        match (self.tree(facet), self.names(facet)) {
            (Some(tree), _) => tree.written(value),
            (_, Some(names)) => names.written(value).into_iter().map(str::to_owned).collect(),
            _ => Vec::new(),
        }
    }

    /// Every spelling of a value; of a nested value those of its own name.
    pub fn spellings(&self, facet: Facet, value: u32) -> impl Iterator<Item = &str> {
        let nested = self.tree(facet).into_iter().flat_map(move |tree| {
            let aliases = tree.aliases(value).iter().map(String::as_str);
            std::iter::once(tree.name(value)).chain(aliases)
        });
        let flat = self.names(facet).into_iter();
        nested.chain(flat.flat_map(move |names| names.spellings(value)))
    }

    /// How many values a facet has; a tree's root counts as one.
    pub fn values(&self, facet: Facet) -> u32 {
        match facet {
            Facet::Actor => self.tables.actors.len(),
            Facet::Source => self.tables.sources.len(),
            Facet::Place => self.tables.places.len(),
            Facet::Kind => self.tables.kinds.len(),
        }
    }

    /// A value's name; a nested value's path in one line.
    pub fn value_name(&self, facet: Facet, value: u32) -> String {
        match facet {
            Facet::Actor => self.tables.actors.name(value).to_owned(),
            Facet::Source => self.tables.sources.name(value).to_owned(),
            Facet::Place => self.tables.places.line(value),
            Facet::Kind => self.tables.kinds.line(value),
        }
    }

    /// The values that a name (or path in one line) stands for.
    pub fn find(&self, facet: Facet, name: &str) -> Vec<u32> {
        match facet {
            Facet::Actor => self.tables.actors.find(name),
            Facet::Source => self.tables.sources.find(name),
            Facet::Place => self.tables.places.find(name),
            Facet::Kind => self.tables.kinds.find(name),
        }
    }

    /// The values that a number in a facet's column stands for, each once: a node itself, or the names in a set.
    pub fn values_of(&self, facet: Facet, number: u32) -> impl Iterator<Item = u32> {
        let node = self.tree(facet).map(|tree| tree.node_of(number));
        node.into_iter()
            .chain(distinct_members(facet, self.sets(facet).get(number)))
    }

    /// A member of one of the facet's sets without its role.
    pub(crate) fn name_of(facet: Facet, member: u32) -> u32 {
        if facet == Facet::Actor {
            Batch::actor_of(member)
        } else {
            member
        }
    }

    /// Numbers of the actors or sources of a row, each once.
    pub fn members(&self, facet: Facet, row: u32) -> impl Iterator<Item = u32> {
        distinct_members(facet, self.sets(facet).get(self.value(facet, row)))
    }

    /// The roles of a row's actors, with the number of each.
    pub fn roles(&self, row: u32) -> impl Iterator<Item = (Role, u32)> {
        let members = self.sets(Facet::Actor).get(self.value(Facet::Actor, row));
        members
            .iter()
            .map(|&member| (Batch::role_of(member), Batch::actor_of(member)))
    }

    pub fn claims(&self, row: u32) -> u16 {
        let claims = self.columns.claims.get(row).unwrap_or_default();
        claims.try_into().unwrap_or(u16::MAX)
    }

    /// How the row's sources disagree, and how they stand to the event.
    pub fn doubt(&self, row: u32) -> Doubt {
        self.columns
            .flags
            .get(row as usize)
            .map_or(Doubt::empty(), |&flags| Doubt::from_bits_truncate(flags))
    }

    /// How the row stands to an older download of the same export; `None` without one, and where they say the same.
    pub fn change(&self, row: u32) -> Option<Change> {
        let flags = self.columns.flags.get(row as usize).copied().unwrap_or_default();
        Change::ALL.into_iter().find(|change| flags & change.flag() != 0)
    }

    /// Other rows and files in which the event stands: each one's file, row number and event there.
    pub fn copies(&self, row: u32) -> impl Iterator<Item = (&File, u32, Event)> {
        let file = u16::try_from(self.file_of(row)).unwrap_or(u16::MAX);
        let copies = self
            .place_in_file(row)
            .and_then(|place| self.copies.get(&(file, place.offset)));
        let copies = copies.into_iter().flatten();
        copies.filter_map(|&(file, record)| {
            let file = self.files.get(usize::from(file))?;
            Some((file, record.number, file.decoder.event(record)))
        })
    }

    pub fn is_disputed(&self, row: u32) -> bool {
        self.doubt(row).is_disputed()
    }

    /// Whether the event possibly touches more than one calendar day.
    pub fn is_wide(&self, row: u32) -> bool {
        self.columns
            .flags
            .get(row as usize)
            .is_some_and(|flags| flags & IS_WIDE != 0)
    }

    /// A value's place in the alphabet of its facet.
    pub fn rank(&self, facet: Facet, value: u32) -> u32 {
        match facet {
            Facet::Actor => self.tables.actors.rank(value),
            Facet::Source => self.tables.sources.rank(value),
            Facet::Place => self.tables.places.rank(value),
            Facet::Kind => self.tables.kinds.rank(value),
        }
    }

    fn record(&self, row: u32) -> Option<(&File, Record)> {
        let address = *self.columns.addresses.get(row as usize)?;
        let number = *self.columns.record_numbers.get(row as usize)?;
        let file = self.files.get(usize::try_from(address >> 48).ok()?)?;
        Some((
            file,
            Record {
                offset: address & OFFSET_MASK,
                number,
            },
        ))
    }

    /// The whole event, decoded from its file's bytes: some microseconds. Its time is in the store's zone, but for the
    /// EDTF, which stays as given.
    pub fn event(&self, row: u32) -> Event {
        let mut event = self.event_as_given(row);
        if let Some(when) = &mut event.when {
            self.zone.move_when(when);
        }
        event
    }

    /// The whole event with its time in the zone of its source, whatever the store's.
    pub fn event_as_given(&self, row: u32) -> Event {
        self.record(row)
            .map(|(file, record)| file.decoder.event(record))
            .unwrap_or_default()
    }

    /// The text in which a search looks.
    pub fn search_text(&self, row: u32) -> Cow<'_, str> {
        self.record(row)
            .map(|(file, record)| file.decoder.search_text(record))
            .unwrap_or_default()
    }

    /// The record as it stands in the file.
    pub fn raw(&self, row: u32) -> Cow<'_, str> {
        self.record(row)
            .map(|(file, record)| file.decoder.raw(record))
            .unwrap_or_default()
    }

    /// All rows in the order of their files and their places there, sorted when it is first asked for.
    pub(crate) fn in_file_order(&self) -> &[u32] {
        self.file_order.get_or_init(|| {
            let mut order: Vec<(u64, u32)> = self.columns.addresses.iter().copied().zip(0..).collect();
            order.par_sort_unstable();
            order.into_iter().map(|(_, row)| row).collect()
        })
    }

    /// All bytes of a file, if a search can look there: see [`crate::read::Decode::text_in_place`].
    pub(crate) fn text_in_place(&self, file: usize) -> Option<&[u8]> {
        self.files.get(file)?.decoder.text_in_place()
    }

    /// Where a row's record begins in its file, and its number there.
    pub(crate) fn place_in_file(&self, row: u32) -> Option<Record> {
        self.record(row).map(|(_, record)| record)
    }

    /// The file of a row and the row's number in it, as a spreadsheet or an editor numbers it.
    pub fn origin(&self, row: u32) -> Option<(FilePath, u32)> {
        self.record(row)
            .map(|(file, record)| (file.path.clone(), record.number))
    }

    /// The row with this record number in the file with this number, as [`Store::origin`] gives it.
    pub fn row_of(&self, file: usize, record: u32) -> Option<u32> {
        let rows = (0..).zip(&self.columns.record_numbers);
        let mut rows = rows.filter(|&(row, &number)| number == record && self.file_of(row) == file);
        rows.next().map(|(row, _)| row)
    }

    /// For a record that is not shown, since its event stands in another row or file as well: the row that is shown for it,
    /// and the record as it stands in its own file.
    pub fn shown_for(&self, file: usize, number: u32) -> Option<(u32, Cow<'_, str>)> {
        let is_it = |(at, record): &&(u16, Record)| usize::from(*at) == file && record.number == number;
        let mut copies = self.copies.iter();
        let (&(shown_in, offset), record) =
            copies.find_map(|(shown, list)| Some((shown, list.iter().find(is_it)?.1)))?;
        let address = u64::from(shown_in) << 48 | offset;
        let mut rows = (0..).zip(&self.columns.addresses);
        let row = rows.find_map(|(row, &known)| (known == address).then_some(row))?;
        Some((row, self.files.get(file)?.decoder.raw(record)))
    }

    /// The number of the file that a row came from, as in [`Store::files`].
    pub fn file_of(&self, row: u32) -> usize {
        self.columns
            .addresses
            .get(row as usize)
            .map_or(0, |address| usize::try_from(address >> 48).unwrap_or_default())
    }
}

/// Beside the bits of [`Doubt`]: the event possibly touches more than one calendar day.
pub(super) const IS_WIDE: u16 = 1 << 15;
/// The lower 48 bits of an address.
pub(super) const OFFSET_MASK: u64 = (1 << 48) - 1;

/// The names in a set, without roles and each once.
fn distinct_members(facet: Facet, set: &[u32]) -> impl Iterator<Item = u32> {
    let number = move |member| Store::name_of(facet, member);
    set.iter().enumerate().filter_map(move |(index, &member)| {
        let earlier = set.get(..index).unwrap_or_default();
        let is_new = !earlier.iter().any(|&other| number(other) == number(member));
        is_new.then_some(number(member))
    })
}
