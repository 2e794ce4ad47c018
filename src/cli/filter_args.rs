use clap::Args;
use dateline_files::Guarded;

use crate::case::{Unknown, ViewContent, names_of};
use crate::event::{Bounds, ClockZone, EdtfError, Moment, When, Zone};
use crate::query::{Choice, FigureFilter, Filter, MarkedRows};
use crate::store::{Facet, Store};

use super::Failure;
use super::column_args::{AskedColumns, ColumnArgs};
use super::doubt_args::DoubtArgs;
use super::input::{Input, Loaded};
use super::mark_args::{MarkArgs, note_unknown};
use super::naming_args::NamingArgs;
use super::notes;
use super::provenance_args::ProvenanceArgs;

/// Which events are wanted. A flag that is repeated means either; different flags must all hold.
#[derive(Debug, Default, Args)]
pub(super) struct FilterArgs {
    /// Only events with this actor, by any of its spellings; "" for those in which nobody is named
    #[arg(long, value_name = "NAME")]
    actor: Vec<String>,
    /// Only events in this place or within it; "" for those of which no place is told
    #[arg(long, value_name = "NAME")]
    place: Vec<String>,
    /// Only events of this type or sub-type
    #[arg(long, value_name = "NAME")]
    kind: Vec<String>,
    /// Only events of which this source speaks
    #[arg(long, value_name = "NAME")]
    source: Vec<String>,
    /// No events with this actor
    #[arg(long, value_name = "NAME")]
    not_actor: Vec<String>,
    /// No events in this place or within it
    #[arg(long, value_name = "NAME")]
    not_place: Vec<String>,
    /// No events of this type or sub-type
    #[arg(long, value_name = "NAME")]
    not_kind: Vec<String>,
    /// No events of which this source speaks
    #[arg(long, value_name = "NAME")]
    not_source: Vec<String>,
    #[command(flatten)]
    doubt: DoubtArgs,
    /// Only events with such a figure: killed>=50, "killed>=50 certainly", "killed known" or unknown, imprecise, disputed.
    /// Where it is repeated, all must hold
    #[arg(long = "where", value_name = "FIGURE")]
    figures: Vec<FigureFilter>,
    #[command(flatten)]
    columns: ColumnArgs,
    #[command(flatten)]
    provenance: ProvenanceArgs,
    #[command(flatten)]
    marks: MarkArgs,
    /// Only events that possibly reach into the time from here on (EDTF: 2014, 2014-06, 2014-06-10 …)
    #[arg(long, value_name = "EDTF", value_parser = date)]
    from: Option<When>,
    /// Only events that possibly reach into the time up to the end of this (EDTF)
    #[arg(long, value_name = "EDTF", value_parser = date)]
    to: Option<When>,
    /// Order and count instants on the wall clock of this zone: as-given (of several offsets the commonest, and what is taken
    /// if neither this nor a view says another), utc, local, or an offset like +03:00. Calendar days never move
    #[arg(long, value_name = "ZONE", allow_hyphen_values = true)]
    zone: Option<ClockZone>,
    /// Only events that surely lie in the time wanted
    #[arg(long)]
    certainly: bool,
    #[command(flatten)]
    naming: NamingArgs,
    /// Only events with all of these words; "…" holds words together
    #[arg(long, value_name = "WORDS")]
    text: Option<String>,
}

fn date(text: &str) -> Result<When, EdtfError> {
    When::typed(text)
}

/// Where a time that was typed lies on the axis; says so if its offset cannot be compared with anything.
fn on_axis(store: &Store, when: &When) -> Bounds {
    if matches!(when.zone, Zone::Offset(_)) && !store.has_instants() {
        let edtf = &when.edtf;
        notes::note(&format!(
            "no clock time in these files has a known zone: the offset of {edtf} is passed over"
        ));
    }
    store.on_axis(when)
}

impl FilterArgs {
    /// Reads the files into one store, with names counted as they are to be. A file of names that is none is told before.
    pub fn load(&self, input: &Input) -> Result<Loaded, Failure> {
        let mut names = self.naming.load()?;
        let loaded = input.load()?;
        if let Some(case) = loaded.case.as_ref().filter(|_| self.naming.file().is_none()) {
            names = names_of(&case.marks.names);
        }
        let mut view = self.marks.view(loaded.case.as_ref())?;
        let of_view = view.as_ref().map(|view| view.zone);
        let zone = self.zone.or(of_view).unwrap_or_default();
        let mut store = loaded.store.in_zone(zone);
        let placed = loaded.case.as_ref().map(|case| case.placed(&store)).transpose()?;
        if let Some(placed) = placed.as_ref().filter(|_| !self.marks.is_as_in_files(view.as_ref())) {
            store = placed.corrected(&store)?;
        }
        let store = self.naming.rename(store, &names);
        let (events, marked) = placed.map_or_else(Default::default, |placed| {
            let events = placed.events(&store);
            let marked = placed.marked(&store, &events);
            (events, marked)
        });
        if let (Some(view), Some(name)) = (&mut view, self.marks.view_name()) {
            note_unknown(name, &view.fit(&store, &marked));
        }
        Ok(Loaded {
            store,
            events,
            marked,
            view,
            ..loaded
        })
    }

    /// The columns of the files that the filter or a view's names, and some beside them. Those of the view that no file has are
    /// noted, and taken out of it.
    ///
    /// # Errors
    /// If no file has one that is asked for here.
    pub fn columns(
        &self,
        store: &Store,
        beside: &[&str],
        view: Option<&mut ViewContent>,
    ) -> Result<AskedColumns, Failure> {
        let of_view = view.iter().flat_map(|view| &view.filter.columns);
        let of_view: Vec<String> = of_view.map(|wanted| wanted.column.clone()).collect();
        let (asked, missing) = self.columns.index(store, beside, &of_view)?;
        if let Some(view) = view {
            view.filter.columns.retain(|wanted| !missing.contains(&wanted.column));
            for wanted in &mut view.filter.columns {
                if let Some(column) = asked.named(&wanted.column) {
                    column.name().clone_into(&mut wanted.column);
                }
            }
        }
        if !missing.is_empty() {
            let missing: Vec<Unknown> = missing.into_iter().map(Unknown::Column).collect();
            note_unknown(self.marks.view_name().unwrap_or_default(), &missing);
        }
        Ok(asked)
    }

    /// That nothing is asked that no archive can be, before one is connected to.
    #[cfg(feature = "archive")]
    pub fn check_for_archive(&self) -> Result<(), Failure> {
        let unasked = [
            (
                self.naming.is_default(),
                "an archive cannot be asked with names counted otherwise yet",
            ),
            (self.figures.is_empty(), "an archive cannot be asked by figures yet"),
            (
                self.columns.is_empty(),
                "an archive holds no columns of the files, so that it cannot be asked by them",
            ),
            (
                self.provenance.is_empty(),
                "an archive does not hold which file an event stands in, nor older downloads",
            ),
            (
                matches!(self.zone, None | Some(ClockZone::Utc)),
                "an archive is in UTC: it cannot be asked in another zone",
            ),
        ];
        let mut refused = unasked.into_iter().filter(|(is_unasked, _)| !is_unasked);
        refused.next().map_or(Ok(()), |(_, why)| Err(Failure::usage(why)))
    }

    /// The filter as an archive is asked, whose names these are.
    #[cfg(feature = "archive")]
    pub fn filter_in_archive(&self, names: &Store) -> Result<Filter, Failure> {
        self.filter(names, &MarkedRows::default(), None, &AskedColumns::default())
    }

    /// All files that are read, and so never written to.
    pub fn guarded(&self, input: &Input) -> Guarded {
        let mut guarded = input.guarded();
        self.naming.file().iter().for_each(|path| guarded.add(path));
        guarded
    }

    /// The filter, that of a view under what is asked. Names that the store does not know are noted on standard error with the closest that it does; a time that
    /// ends before it begins is an error.
    pub fn filter(
        &self,
        store: &Store,
        marked: &MarkedRows,
        view: Option<&ViewContent>,
        columns: &AskedColumns,
    ) -> Result<Filter, Failure> {
        let choice = |facet, include: &[String], exclude: &[String]| {
            for name in include.iter().chain(exclude).filter(|name| !name.is_empty()) {
                notes::note_unknown(store, facet, name);
            }
            Choice {
                include: include.to_vec(),
                exclude: exclude.to_vec(),
                all: false,
            }
        };
        let from = self.from.as_ref().map(|when| on_axis(store, when).earliest_start);
        let to = self.to.as_ref().map(|when| on_axis(store, when).latest_end);
        if let (Some(first), Some(last)) = (&self.from, &self.to)
            && from > to
        {
            let (first, last) = (&first.edtf, &last.edtf);
            return Err(Failure::usage(format!("--to {last} lies before --from {first}")));
        }
        let mut filter = Filter {
            actor: choice(Facet::Actor, &self.actor, &self.not_actor),
            place: choice(Facet::Place, &self.place, &self.not_place),
            kind: choice(Facet::Kind, &self.kind, &self.not_kind),
            source: choice(Facet::Source, &self.source, &self.not_source),
            from: from.filter(|&from| from != Moment::OPEN_START),
            to: to.filter(|&to| to != Moment::OPEN_END),
            certainly: self.certainly,
            text: self.text.clone().unwrap_or_default(),
            ..Filter::default()
        };
        for wanted in &self.figures {
            notes::check_figure(store, &wanted.kind)?;
        }
        filter.figures.clone_from(&self.figures);
        columns.add_to(&mut filter)?;
        self.doubt.add_to(&mut filter, store);
        self.provenance.add_to(&mut filter, store)?;
        self.marks.add_to(&mut filter, marked)?;
        Ok(match view {
            Some(view) => view.clone().filter_under(filter),
            None => filter,
        })
    }
}
