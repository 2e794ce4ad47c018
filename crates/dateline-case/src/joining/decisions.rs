use std::collections::{BTreeMap, HashMap, HashSet};
use std::path::Path;

use super::lineage::{Lineage, Trace};
use super::side::Side;
use super::{Aliases, Answer, Conflict, Item, Part};
use crate::marks::is_same_name;
use crate::{DataFile, DataPath, ErrorKind, Note, NoteId, TagId};

/// What counts of each item of two cases.
pub(super) struct Decisions<'a> {
    ours: &'a Lineage,
    theirs: &'a Lineage,
    answers: &'a HashMap<Item, Answer>,
    /// What becomes of each item that changes.
    pub wanted: BTreeMap<Item, Option<Part>>,
    /// What nobody has decided; about which event it is, is not said yet.
    pub conflicts: Vec<Conflict>,
    /// Whether any conflict was decided.
    pub was_decided: bool,
}

impl<'a> Decisions<'a> {
    /// Between this case and another, each with its folder.
    pub fn between(
        (ours, folder): (&'a Lineage, &Path),
        (theirs, other_folder): (&'a Lineage, &Path),
        pairs: &Aliases,
        answers: &'a HashMap<Item, Answer>,
    ) -> Result<Self, ErrorKind> {
        let mut decisions = Self {
            ours,
            theirs,
            answers,
            wanted: BTreeMap::new(),
            conflicts: Vec::new(),
            was_decided: false,
        };
        decisions.decide((folder, other_folder), pairs)?;
        decisions.settle_exclusive();
        decisions.keep_what_is_used();
        decisions.part_names();
        Ok(decisions)
    }

    fn decide(&mut self, folders: (&Path, &Path), pairs: &Aliases) -> Result<(), ErrorKind> {
        let mut items: Vec<(&Item, &Trace)> = self.theirs.items.iter().collect();
        items.sort_unstable_by_key(|(item, _)| **item);
        let never = Trace::default();
        for (&item, there) in items {
            let here = self.ours.trace(item).unwrap_or(&never);
            let is_paired = match item {
                Item::Tag(id) => pairs.tag_there(id).is_some(),
                Item::File(_) if here.now.is_some() => {
                    self.decide_columns(item, here, there);
                    true
                }
                _ => false,
            };
            // A tag is called here as it is called here.
            if is_paired && here.now.is_some() {
                continue;
            }
            match Side::of(item, (here, self.ours.known()), (there, self.theirs.known())) {
                Side::Ours => {}
                Side::Theirs => {
                    let part = there.now.clone().map(|part| moved(part, folders));
                    self.wanted.insert(item, part);
                }
                Side::Neither => self.ask(item, here.now.clone(), there.now.clone())?,
            }
        }
        Ok(())
    }

    /// Of a file of data that both have each keeps where it is; how its columns are read is taken over where only the other says so.
    fn decide_columns(&mut self, item: Item, here: &Trace, there: &Trace) {
        let (Some(Part::File(ours)), Some(Part::File(theirs))) = (&here.now, &there.now) else {
            return;
        };
        let is_new = there.changed() > self.theirs.known();
        if theirs.mapping.is_none() || ours.mapping == theirs.mapping || !is_new {
            return;
        }
        let read_as_theirs = Part::File(DataFile {
            mapping: theirs.mapping.clone(),
            ..ours.clone()
        });
        if ours.mapping.is_none() {
            self.wanted.insert(item, Some(read_as_theirs));
            return;
        }
        match self.answers.get(&item) {
            None => self.conflict(item, here.now.clone(), Some(read_as_theirs)),
            Some(Answer::Ours | Answer::Both) => self.was_decided = true,
            Some(Answer::Theirs) => {
                self.was_decided = true;
                self.wanted.insert(item, Some(read_as_theirs));
            }
        }
    }

    fn ask(&mut self, item: Item, ours: Option<Part>, theirs: Option<Part>) -> Result<(), ErrorKind> {
        let Some(answer) = self.answers.get(&item) else {
            self.conflict(item, ours, theirs);
            return Ok(());
        };
        self.was_decided = true;
        match (answer, ours, theirs) {
            (Answer::Theirs, _, theirs) => {
                self.wanted.insert(item, theirs);
            }
            (Answer::Both, Some(_), Some(Part::Note(note))) => {
                let note = Note {
                    id: NoteId::random()?,
                    ..note
                };
                self.wanted.insert(Item::Note(note.id), Some(Part::Note(note)));
            }
            (Answer::Ours | Answer::Both, ..) => {}
        }
        Ok(())
    }

    fn conflict(&mut self, item: Item, ours: Option<Part>, theirs: Option<Part>) {
        self.conflicts.push(Conflict {
            item,
            ours,
            theirs,
            about: String::new(),
        });
    }

    /// What an item will be.
    fn after(&self, item: Item) -> Option<&Part> {
        match self.wanted.get(&item) {
            Some(wanted) => wanted.as_ref(),
            None => self.ours.now(item),
        }
    }

    /// Decides between what is new and what is here where both cannot stand: of two that say the same the earlier counts.
    fn settle_exclusive(&mut self) {
        let is_exclusive = |item: &Item| {
            matches!(
                item,
                Item::Correction(_) | Item::Merge(_) | Item::Names(_) | Item::Link(_)
            )
        };
        let new: Vec<Item> = self.wanted.keys().copied().filter(is_exclusive).collect();
        let known: Vec<Item> = self.ours.items.keys().copied().filter(is_exclusive).collect();
        for item in new {
            let Some(theirs) = self.after(item).cloned() else {
                continue;
            };
            let excludes = |&other: &Item| self.after(other).is_some_and(|part| part.excludes(&theirs));
            let mut against: Vec<Item> = known.iter().copied().filter(excludes).collect();
            against.sort_unstable();
            let Some(ours) = against.first().and_then(|&other| self.after(other)).cloned() else {
                continue;
            };
            let takes_theirs = match (theirs.is_earlier_of_same(&ours), self.answers.get(&item)) {
                (Some(is_earlier), _) if against.len() == 1 => is_earlier,
                (_, None) => {
                    self.conflict(item, Some(ours), Some(theirs));
                    false
                }
                (_, Some(answer)) => {
                    self.was_decided = true;
                    *answer == Answer::Theirs
                }
            };
            if takes_theirs {
                self.wanted.extend(against.into_iter().map(|other| (other, None)));
            } else {
                self.wanted.remove(&item);
            }
        }
    }

    /// A tag, or an event that somebody entered, which one removed, stays as long as anything of the other is about it.
    fn keep_what_is_used(&mut self) {
        let items = self.ours.items.keys().chain(self.wanted.keys()).copied();
        let (mut tags, mut events) = (HashSet::new(), HashSet::new());
        for item in items {
            let Some(part) = self.after(item) else { continue };
            match item {
                Item::Tagged(tag, event) => {
                    tags.insert(tag);
                    events.insert(event);
                }
                Item::Star(event) => drop(events.insert(event)),
                _ => events.extend(part.events()),
            }
        }
        let all = self.ours.items.keys().chain(self.theirs.items.keys()).copied();
        let used = all.filter(|item| match item {
            Item::Tag(tag) => tags.contains(tag),
            Item::OwnEvent(id) => events.contains(&id.key().event()),
            _ => false,
        });
        let gone: Vec<Item> = used.filter(|&item| self.after(item).is_none()).collect();
        for item in gone {
            if self.ours.now(item).is_some() {
                self.wanted.remove(&item);
            } else {
                self.wanted.insert(item, self.theirs.now(item).cloned());
            }
        }
    }

    /// No two tags have one name: what would get the name of another gets a number.
    fn part_names(&mut self) {
        let new: Vec<TagId> = self
            .wanted
            .iter()
            .filter_map(|(item, part)| tag_of(*item, part.as_ref()))
            .collect();
        let all = self.ours.items.keys().chain(self.wanted.keys()).copied();
        let all: HashSet<Item> = all.filter(|item| matches!(item, Item::Tag(_))).collect();
        for id in new {
            let names = all
                .iter()
                .filter(|&&item| item != Item::Tag(id))
                .filter_map(|&item| match self.after(item) {
                    Some(Part::Tag(tag)) => Some(tag.name.clone()),
                    _ => None,
                });
            let names: Vec<String> = names.collect();
            let Some(Some(Part::Tag(tag))) = self.wanted.get_mut(&Item::Tag(id)) else {
                continue;
            };
            let is_taken = |name: &str| names.iter().any(|other| is_same_name(other, name));
            if is_taken(&tag.name) {
                let mut numbered = (2_u32..).map(|number| format!("{} {number}", tag.name));
                if let Some(name) = numbered.find(|name| !is_taken(name)) {
                    tag.name = name;
                }
            }
        }
    }
}

fn tag_of(item: Item, part: Option<&Part>) -> Option<TagId> {
    match item {
        Item::Tag(id) if part.is_some() => Some(id),
        _ => None,
    }
}

/// What only the other case has, as it is kept here: a file of data is found from this folder.
fn moved(part: Part, (here, there): (&Path, &Path)) -> Part {
    match part {
        Part::File(file) => {
            let place = file.path.find(there);
            let path = place.map_or_else(|| file.path.clone(), |place| DataPath::new(here, &place));
            Part::File(DataFile { path, ..file })
        }
        part => part,
    }
}
