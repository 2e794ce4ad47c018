use std::cell::LazyCell;

use dateline_batch::checked::Cut;
use dateline_batch::decision::JsonDecision;
use dateline_batch::finding::FileFault;
use dateline_batch::format::Holder;
use dateline_batch::unread::Refusal;

use super::Layout;
use super::answer::Answer;
use super::best::Best;
use crate::containers::json::levels::KEYS;
use crate::containers::json::list::List;
use crate::containers::json::lists::{self, Candidate};
use crate::containers::json::shape::Shape;
use crate::containers::json::slides::SlideType;
use crate::containers::json::vis::Groups;
use crate::containers::json::{cell_lists, sample};
use crate::error::ErrorKind;
use crate::json_scan::{Members, value_at};
use crate::table::{Formats, Rating};

impl Layout {
    /// From an object that holds the events somewhere.
    pub(super) fn in_envelope(bytes: &[u8], begin: usize, formats: &Formats) -> Result<Self, ErrorKind> {
        let mut candidates = lists::find(bytes, begin);
        candidates.retain(|list| !list.is_of_failures());
        let answer = Answer::new(bytes, begin);
        let failure = answer.failure();
        if failure.is_some() {
            candidates.retain(|list| list.path != "messages");
        }
        let found = Best::of(bytes, candidates, formats);
        // What the object says itself, apart from its lists.
        let own = LazyCell::new(|| sample::look_at_object(bytes, begin, formats));
        let own = || own.as_ref();
        if found.as_ref().is_some_and(|best| !best.holds_events())
            && own().is_some_and(|own| own.rating >= Rating::Dated)
        {
            // An event with lists in it.
            let whole = List::One(value_at(bytes, begin).range);
            return Ok(Self::of(whole, bytes.cut(begin..), Holder::Json));
        }
        if let Some(best) = &found
            && !best.list.path.starts_with(KEYS)
            && !best.list.shape.is_known()
            && best.rating < Rating::Known
            // It says more of an event than the entries of the likeliest list do: an incident with its sources, no export.
            && own().is_some_and(|own| own.rating == Rating::Dated && own.likeness > best.likeness)
        {
            let whole = List::One(value_at(bytes, begin).range);
            let lists = [&best.list].into_iter().chain(&best.others);
            let mut layout = Self::of(whole, bytes.cut(begin..), Holder::Json);
            layout
                .decisions
                .push(JsonDecision::Whole(lists.map(|list| list.path.clone()).collect()).into());
            return Ok(layout);
        }
        let Some(Best {
            list,
            rating,
            mut others,
            ..
        }) = found
        else {
            if let Some((path, list)) = cell_lists::in_envelope(bytes, begin) {
                return Ok(Self {
                    holder: Holder::Json,
                    lists: vec![list],
                    expected: answer.expected(),
                    decisions: vec![JsonDecision::CellsIn(path).into()],
                    ..Self::default()
                });
            }
            if let Some(failure) = failure {
                return Err(Refusal::ServerFailure(failure.into()).into());
            }
            if let Some(name) = answer.empty_list() {
                return Err(Refusal::EmptyJsonList(name).into());
            }
            return Self::without_lists(bytes, begin);
        };
        if rating < Rating::Dated
            && let Some((path, cells)) = cell_lists::in_envelope(bytes, begin)
        {
            return Ok(Self {
                holder: Holder::Json,
                lists: vec![cells],
                decisions: vec![JsonDecision::CellsIn(path).into()],
                ..Self::default()
            });
        }
        let chosen = list.whole(bytes, begin).with_alike(bytes, &mut others);
        let mut neighbours = Self::default();
        neighbours.add_neighbours(bytes, begin, &chosen, &mut others);
        let mut layout = Self::of_list(chosen, &others);
        layout.expected = answer.expected();
        let around = answer.around();
        if rating < Rating::Known {
            layout.add_around(&around);
        }
        if !around.is_empty() {
            layout.decisions.push(JsonDecision::Around(around).into());
        }
        if let Some(failure) = failure {
            let fault = match failure.as_str() {
                "" => FileFault::Failure,
                words => FileFault::FailureSaying { words: words.into() },
            };
            layout.findings.push_of_file("", fault);
        }
        match &neighbours.lists[..] {
            [(_, Shape::Item(_))] => layout.lists = neighbours.lists,
            _ => layout.lists.append(&mut neighbours.lists),
        }
        layout.lists.sort_by_key(|(list, _)| list.start());
        Ok(layout)
    }

    /// What a known format has beside its list of events: groups, the title and eras.
    fn add_neighbours(&mut self, bytes: &[u8], begin: usize, list: &Candidate, others: &mut Vec<Candidate>) {
        let beside = |name: &str| match list.path.rsplit_once('.') {
            Some((parent, _)) => format!("{parent}.{name}"),
            None => name.to_owned(),
        };
        let mut take = |name: &str| {
            let index = others.iter().position(|other| other.path == name)?;
            Some(others.remove(index).list.start())
        };
        match &list.shape {
            Shape::Item(_) => {
                if let Some(at) = take(&beside("groups")) {
                    self.lists = vec![(list.list.clone(), Shape::Item(Groups::read(bytes, at)))];
                }
            }
            Shape::Slide(_) => {
                if let Some(at) = take(&beside("eras")) {
                    self.lists.push((List::Array(at), Shape::Slide(SlideType::Era)));
                }
                let title = Members::new(bytes, begin).find(|(key, _)| *key == b"title");
                if let Some((_, title)) = title.filter(|(_, value)| bytes.get(value.range.start) == Some(&b'{')) {
                    self.lists
                        .push((List::One(title.range), Shape::Slide(SlideType::Title)));
                }
            }
            Shape::OldSlide(_) => {
                if let Some(at) = take(&beside("era")) {
                    self.lists.push((List::Array(at), Shape::OldSlide(SlideType::Era)));
                }
            }
            _ => {}
        }
    }
}
