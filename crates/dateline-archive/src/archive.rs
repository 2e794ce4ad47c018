use std::collections::BTreeMap;
use std::sync::Arc;

use dateline_batch::CancelToken;
use dateline_event::{Doubt, Moment, Place, Role, TimeDelta, TimeRange};
use dateline_query::{
    Answers, Bin, Count, DoubtKind, DoubtQuestion, Filter, Group, Grouping, ListedEvent, Totals, Under,
};
use dateline_store::{Facet, Store};

use crate::answered::Whole;
use crate::conditions::{Conditions, Part};
use crate::names::Names;
use crate::{Client, Columns, Error, EventAt, EventId, Question, Sql, bin_sql, listed, role_name};

/// A table of events that has been looked at, and answers as the store in memory does.
pub struct Archive {
    client: Client,
    columns: Columns,
    names: Arc<Store>,
}

/// Actors, places, kinds, sources, and whether there are instants.
type NamesRow = (Vec<String>, Vec<String>, Vec<String>, Vec<String>, Whole<u8>);
/// Possible, certain, undated, first and last known moment.
type TotalsRow = (Whole<u32>, Whole<u32>, Whole<u32>, Whole<i64>, Whole<i64>);
/// A value, and how many events have it.
type Counted = (String, Count);

impl Archive {
    /// Looks which columns and which names there are.
    ///
    /// # Errors
    /// If there is no answer, or the table lacks what nothing can be asked without.
    pub fn open(client: Client) -> Result<Self, Error> {
        let columns = Columns::of(&client)?;
        columns.check()?;
        let sql = Sql::new(
            "SELECT groupUniqArrayArray(actors), groupUniqArray(place), groupUniqArray(kind), groupUniqArrayArray(sources), \
             toUInt8(max(instant)) FROM ",
        );
        let answer: Vec<NamesRow> = client.ask(Question::Names, &sql.part(&client.table()))?;
        let mut names = Names::default();
        for (actors, places, kinds, sources, has_instants) in answer {
            let told = |mut names: Vec<String>| {
                names.retain(|name| !name.is_empty());
                names.sort_unstable();
                names
            };
            names = Names {
                actors: told(actors),
                places: told(places),
                kinds: told(kinds),
                sources: told(sources),
                has_instants: has_instants.0 != 0,
            };
        }
        let names = names.into_store();
        Ok(Self { client, columns, names })
    }

    /// The connection.
    pub fn client(&self) -> &Client {
        &self.client
    }

    /// Its names, in a store that holds nothing else: for finding names as somebody writes them, and for what is on its axis.
    pub fn names(&self) -> &Arc<Store> {
        &self.names
    }

    /// One event with all that is told of it, as an entry of Dateline's own format (JSON); `None` if there is none of this id.
    ///
    /// # Errors
    /// If there is no answer, or the table does not hold whole events.
    pub fn event(&self, id: EventId) -> Result<Option<String>, Error> {
        self.columns.need("event")?;
        let sql = self.select(
            &Sql::new("event"),
            &Sql::new("id = toUUID(").text(&id.to_string()).words(")"),
        );
        let rows: Vec<(String,)> = self.client.ask(Question::Event, &sql.words(" LIMIT 1"))?;
        Ok(rows.into_iter().next().map(|(event,)| event))
    }

    fn conditions(&self, filter: &Filter, cancel: &CancelToken) -> Result<Conditions, Error> {
        cancel.check()?;
        Ok(Conditions::new(filter, &self.names, &self.columns)?)
    }

    fn select(&self, what: &Sql, condition: &Sql) -> Sql {
        let from = Sql::new("SELECT ")
            .part(what)
            .words(" FROM ")
            .part(&self.client.table());
        from.words(" WHERE ").part(condition)
    }

    /// How many rows have each value of an expression.
    fn counted(&self, value: &'static str, conditions: &Conditions, but: Option<Part>) -> Result<Vec<Counted>, Error> {
        let what = Sql::new(value)
            .words(" AS group_value, count(), countIf(")
            .part(conditions.certain())
            .words(")");
        let sql = self.select(&what, &conditions.but(but)).words(" GROUP BY group_value");
        let rows: Vec<(String, Whole<u32>, Whole<u32>)> = self.client.ask(Question::Groups, &sql)?;
        let counted = rows
            .into_iter()
            .map(|(value, possible, certain)| (value, count(possible, certain)));
        Ok(counted.collect())
    }

    fn doubts(&self, filter: &Filter, under: Under, conditions: &Conditions) -> Result<Vec<Group>, Error> {
        self.columns.need("doubt")?;
        let mut groups = Vec::new();
        let all = self.counted("toString(doubt)", conditions, None)?;
        for question in DoubtQuestion::ALL {
            let is_asked = filter.doubt_about(question).next().is_some();
            let others = match under {
                Under::OtherParts if is_asked => {
                    Some(self.counted("toString(doubt)", conditions, Some(Part::Doubt(question)))?)
                }
                _ => None,
            };
            let counted = others.as_ref().unwrap_or(&all);
            for kind in DoubtKind::ALL.into_iter().filter(|kind| kind.question() == question) {
                let mut all = Count::default();
                for (bits, count) in counted {
                    let bits: u16 = bits
                        .parse()
                        .map_err(|_| self.client.rubbish("its doubts are no numbers"))?;
                    if kind.holds(Doubt::from_bits_truncate(bits)) {
                        all += *count;
                    }
                }
                groups.push(Group::flat(kind.label(), all));
            }
        }
        Ok(groups)
    }
}

fn count(possible: Whole<u32>, certain: Whole<u32>) -> Count {
    Count {
        possible: possible.0,
        certain: certain.0,
    }
}

/// From counts of each line itself to counts of all within each name.
fn within(counted: Vec<Counted>) -> Vec<Group> {
    let mut sums: BTreeMap<String, (Count, Count)> = BTreeMap::new();
    for (line, count) in counted {
        let ends = line.match_indices(Place::SEPARATOR).map(|(end, _)| end);
        for end in ends.chain([line.len()]) {
            let name = line.get(..end).unwrap_or_default();
            if !name.is_empty() {
                let (all, own) = sums.entry(name.to_owned()).or_default();
                *all += count;
                if end == line.len() {
                    *own += count;
                }
            }
        }
    }
    let groups = sums.into_iter();
    groups.map(|(name, (count, own))| Group { name, count, own }).collect()
}

impl Answers for Archive {
    type Key = EventAt;
    type Error = Error;

    fn totals(&mut self, filter: &Filter, cancel: &CancelToken) -> Result<Totals, Error> {
        let conditions = self.conditions(filter, cancel)?;
        // Of the bounds that are known, the first and the last.
        let what = Sql::new("count(), countIf(").part(conditions.certain()).words(
            "), countIf(NOT dated), \
             minIf(arrayMin(arrayMap(t -> if(t = -9223372036854775808, 9223372036854775807, t), [earliest_start, latest_start, earliest_end, latest_end])), dated), \
             maxIf(arrayMax(arrayMap(t -> if(t = 9223372036854775807, -9223372036854775808, t), [earliest_start, latest_start, earliest_end, latest_end])), dated)",
        );
        let sql = self.select(&what, &conditions.all());
        let rows: Vec<TotalsRow> = self.client.ask(Question::Totals, &sql)?;
        let [(possible, certain, undated, first, last)] = rows[..] else {
            return Err(self.client.rubbish("it gave no totals"));
        };
        let (first, last) = (Moment::from_micros(first.0), Moment::from_micros(last.0));
        let is_known = possible.0 > undated.0 && first != Moment::OPEN_END && last != Moment::OPEN_START;
        Ok(Totals {
            events: count(possible, certain),
            undated: undated.0,
            extent: is_known.then(|| TimeRange::new(first, last)),
        })
    }

    fn groups(
        &mut self,
        filter: &Filter,
        by: Grouping,
        under: Under,
        cancel: &CancelToken,
    ) -> Result<Vec<Group>, Error> {
        let conditions = self.conditions(filter, cancel)?;
        let but = |part: Part| (under == Under::OtherParts && conditions.has(part)).then_some(part);
        let mut groups = match by {
            Grouping::Facet(facet) => {
                let value = match facet {
                    Facet::Actor => "arrayJoin(arrayDistinct(actors))",
                    Facet::Place => "place",
                    Facet::Kind => "kind",
                    Facet::Source => "arrayJoin(arrayDistinct(sources))",
                };
                let counted = self.counted(value, &conditions, but(Part::Facet(facet)))?;
                within_or_flat(facet, counted)
            }
            Grouping::Doubt => self.doubts(filter, under, &conditions)?,
            Grouping::Role => {
                let counted = self.counted("arrayJoin(arrayDistinct(roles))", &conditions, but(Part::Role))?;
                let count = |role: Role| {
                    let named = counted.iter().find(|(name, ..)| name == role_name::of(Some(role)));
                    named.map_or(Count::default(), |&(_, count)| count)
                };
                Role::ALL.map(|role| Group::flat(role.noun(), count(role))).into()
            }
        };
        Group::arrange(&mut groups, by);
        Ok(groups)
    }

    fn bins(
        &mut self,
        filter: &Filter,
        edges: &[Moment],
        longest: TimeDelta,
        cancel: &CancelToken,
    ) -> Result<Vec<Bin>, Error> {
        let conditions = self.conditions(filter, cancel)?;
        let Some((what, started)) = bin_sql::parts(edges, longest) else {
            return Ok(Vec::new());
        };
        let condition = Sql::new("(").part(&conditions.all()).words(") AND ").part(&started);
        let sql = self
            .select(&what, &condition)
            .words(" GROUP BY first_bin, last_bin, is_sure");
        let rows: Vec<bin_sql::Row> = self.client.ask(Question::Bins, &sql)?;
        bin_sql::bins(edges, &rows)
            .ok_or_else(|| self.client.rubbish("it counts events in bins that were not asked for"))
    }

    fn page(
        &mut self,
        filter: &Filter,
        after: Option<&EventAt>,
        most: usize,
        cancel: &CancelToken,
    ) -> Result<Vec<ListedEvent<EventAt>>, Error> {
        self.columns.need("title")?;
        self.columns.need("doubt")?;
        let mut condition = self.conditions(filter, cancel)?.all();
        if let Some(after) = after {
            let later = Sql::new("(")
                .part(&condition)
                .words(") AND (NOT dated, anchor, id) > (");
            let later = later
                .number(u8::from(after.is_undated))
                .words(", ")
                .number(after.anchor.micros());
            condition = later.words(", toUUID(").text(&after.id.to_string()).words("))");
        }
        let sql = self
            .select(&Sql::new(listed::COLUMNS), &condition)
            .words(" ORDER BY NOT dated, anchor, id LIMIT ");
        let rows: Vec<listed::Row> = self
            .client
            .ask(Question::Page, &sql.number(u32::try_from(most).unwrap_or(u32::MAX)))?;
        let listed = rows.into_iter().map(listed::event);
        listed
            .collect::<Option<_>>()
            .ok_or_else(|| self.client.rubbish("its events are no events"))
    }
}

fn within_or_flat(facet: Facet, counted: Vec<Counted>) -> Vec<Group> {
    if facet.is_tree() {
        return within(counted);
    }
    let flat = counted.into_iter().filter(|(name, ..)| !name.is_empty());
    flat.map(|(name, count)| Group::flat(name, count)).collect()
}
