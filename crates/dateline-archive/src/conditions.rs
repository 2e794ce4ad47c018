use dateline_event::calendar::DAY;
use dateline_event::{Doubt, Place, Role, TimeRange};
use dateline_query::{DoubtQuestion, Filter, search_words};
use dateline_store::{Facet, Store};

use crate::{Column, Columns, Sql, Untold, role_name};

/// A part of a filter, which may be left out to count what else could be chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Part {
    Facet(Facet),
    Doubt(DoubtQuestion),
    Role,
    Against,
    Time,
    Text,
}

/// What a filter wants of rows of the table: each of its parts as a condition, and which of the rows that pass are certain.
pub(crate) struct Conditions {
    parts: Vec<(Part, Sql)>,
    certain: Sql,
}

impl Conditions {
    /// Of a filter, whose names are those of `names`. What no archive can be asked yet is an error.
    pub fn new(filter: &Filter, names: &Store, columns: &Columns) -> Result<Self, Untold> {
        refuse(filter)?;
        let mut parts: Vec<(Part, Sql)> = Vec::new();
        for facet in Facet::ALL {
            let choice = chosen(filter, facet, names);
            parts.extend(choice.into_iter().map(|sql| (Part::Facet(facet), sql)));
        }
        for question in DoubtQuestion::ALL {
            let wanted = filter.doubt_about(question);
            let flags = wanted.fold(Doubt::empty(), |flags, kind| flags | kind.flags());
            if !flags.is_empty() {
                columns.need("doubt")?;
                let any = Sql::new("bitAnd(doubt, ").number(flags.bits()).words(") != 0");
                parts.push((Part::Doubt(question), any));
            }
        }
        if !filter.roles.is_empty() {
            let any = Sql::new("hasAny(roles, ").texts(role_names(&filter.roles)).words(")");
            parts.push((Part::Role, any));
        }
        if !filter.against.is_empty() {
            columns.need("done")?;
            let pairs = filter.against.iter().map(|pair| {
                let by = in_roles(&found(names, Facet::Actor, &pair.by), &Role::ACTING);
                let on = in_roles(&found(names, Facet::Actor, &pair.on), &Role::SUFFERING);
                both(&by, &on)
            });
            parts.push((
                Part::Against,
                both(&Sql::new("done"), &any_of(&pairs.collect::<Vec<Sql>>())),
            ));
        }
        let mut certain = Sql::new("1");
        if filter.has_time() {
            let surely = surely_within(filter.time());
            parts.push((
                Part::Time,
                possibly_within(filter.time(), columns.has(Column::REACH.name)),
            ));
            if filter.certainly {
                parts.push((Part::Time, surely));
            } else {
                certain = surely;
            }
        }
        if let Some(text) = with_words(&filter.text, names) {
            columns.need("folded")?;
            parts.push((Part::Text, text));
        }
        Ok(Self { parts, certain })
    }

    /// Whether it wants anything in this part.
    pub fn has(&self, part: Part) -> bool {
        self.parts.iter().any(|(own, _)| *own == part)
    }

    /// That all parts hold.
    pub fn all(&self) -> Sql {
        self.but(None)
    }

    /// That all parts hold but one.
    pub fn but(&self, part: Option<Part>) -> Sql {
        let wanted = self.parts.iter().filter(|(own, _)| Some(*own) != part);
        every_of(wanted.map(|(_, sql)| sql))
    }

    /// That a row that passes is certain.
    pub fn certain(&self) -> &Sql {
        &self.certain
    }
}

fn refuse(filter: &Filter) -> Result<(), Untold> {
    let unasked = [
        (filter.figures.is_empty(), Untold::Figures),
        (
            filter.columns.iter().all(dateline_query::ColumnFilter::is_empty),
            Untold::Columns,
        ),
        (filter.files.is_empty(), Untold::Files),
        (filter.changes.is_empty(), Untold::Changes),
        (filter.marks.is_empty(), Untold::Marks),
    ];
    let mut refused = unasked.into_iter().filter(|(is_unasked, _)| !is_unasked);
    refused.next().map_or(Ok(()), |(_, untold)| Err(untold))
}

/// What one facet lets through; `None` for everything.
fn chosen(filter: &Filter, facet: Facet, names: &Store) -> Option<Sql> {
    let choice = filter.choice(facet);
    let has = |name: &String| {
        let roles = match facet {
            Facet::Actor => filter.roles_of(name),
            _ => Vec::new(),
        };
        match (roles.is_empty(), name.is_empty()) {
            (true, true) => without(facet),
            (true, false) => with(facet, &found(names, facet, name)),
            (false, _) => in_roles(&found(names, facet, name), &roles),
        }
    };
    let mut wanted: Vec<Sql> = Vec::new();
    let included: Vec<Sql> = choice.include.iter().map(has).collect();
    if choice.all {
        wanted.extend(included);
    } else if !included.is_empty() {
        wanted.push(any_of(&included));
    }
    wanted.extend(choice.exclude.iter().map(|name| {
        let unwanted = if name.is_empty() {
            without(facet)
        } else {
            with(facet, &found(names, facet, name))
        };
        Sql::new("NOT (").part(&unwanted).words(")")
    }));
    (!wanted.is_empty()).then(|| every_of(&wanted))
}

/// The names that stand in the table for a name as somebody writes it.
fn found(names: &Store, facet: Facet, name: &str) -> Vec<String> {
    let values = names.find(facet, name).into_iter();
    values.map(|value| names.value_name(facet, value)).collect()
}

fn column(facet: Facet) -> &'static str {
    match facet {
        Facet::Actor => "actors",
        Facet::Place => "place",
        Facet::Kind => "kind",
        Facet::Source => "sources",
    }
}

/// Rows with any of these names, in what nests also with all within them.
fn with(facet: Facet, names: &[String]) -> Sql {
    if !facet.is_tree() {
        let listed = names.iter().map(String::as_str);
        return Sql::new("hasAny(")
            .words(column(facet))
            .words(", ")
            .texts(listed)
            .words(")");
    }
    let within = names.iter().map(|name| {
        let inner = [name, Place::SEPARATOR].concat();
        let is_it = Sql::new("(").words(column(facet)).words(" = ").text(name);
        is_it
            .words(" OR startsWith(")
            .words(column(facet))
            .words(", ")
            .text(&inner)
            .words("))")
    });
    any_of(&within.collect::<Vec<Sql>>())
}

/// Rows that name nobody, nowhere or nothing.
fn without(facet: Facet) -> Sql {
    Sql::new("empty(").words(column(facet)).words(")")
}

/// Rows in which any of these actors has any of these roles.
fn in_roles(actors: &[String], roles: &[Role]) -> Sql {
    let actors = actors.iter().map(String::as_str);
    let exists = Sql::new("arrayExists((a, r) -> has(")
        .texts(actors)
        .words(", a) AND has(");
    exists.texts(role_names(roles)).words(", r), actors, roles)")
}

fn role_names(roles: &[Role]) -> impl Iterator<Item = &'static str> {
    roles.iter().map(|&role| role_name::of(Some(role)))
}

/// Where the table is in the order of the reach, only what can touch the time is read.
fn possibly_within(time: TimeRange, has_reach: bool) -> Sql {
    let TimeRange { first, last } = time;
    let touches = Sql::new("dated AND earliest_start <= ").number(last.micros());
    let touches = touches.words(" AND latest_end >= ").number(first.micros());
    if !has_reach {
        return touches;
    }
    let within = |sql: Sql, days: i64| {
        let from = first.saturating_sub(days * DAY);
        let anchored = sql.words(" AND anchor >= ").number(from.micros());
        anchored.words(" AND anchor <= ").number(last.micros())
    };
    let read = within(Sql::new(" AND (reach = 0"), 1);
    let read = within(read.words(" OR reach = 1"), 32);
    touches.part(&read).words(" OR reach = 2)")
}

fn surely_within(TimeRange { first, last }: TimeRange) -> Sql {
    let surely = Sql::new("dated AND NOT doubtful AND latest_start <= ").number(last.micros());
    surely.words(" AND earliest_end >= ").number(first.micros())
}

/// Rows with all of the words, and those of an actor or place whose name or spelling they are; `None` without words.
fn with_words(text: &str, names: &Store) -> Option<Sql> {
    let words = search_words(text);
    if words.is_empty() {
        return None;
    }
    let holds = words.iter().map(|word| Sql::new("folded LIKE ").text(&pattern(word)));
    let mut any = vec![every_of(&holds.collect::<Vec<Sql>>())];
    let name = text.trim().trim_matches('"');
    for facet in [Facet::Actor, Facet::Place] {
        let called = found(names, facet, name);
        if !called.is_empty() {
            any.push(with(facet, &called));
        }
    }
    Some(any_of(&any))
}

/// What matches texts that hold a word.
fn pattern(word: &str) -> String {
    let mut pattern = String::from("%");
    for letter in word.chars() {
        if matches!(letter, '%' | '_' | '\\') {
            pattern.push('\\');
        }
        pattern.push(letter);
    }
    pattern.push('%');
    pattern
}

fn both(one: &Sql, other: &Sql) -> Sql {
    every_of([one, other])
}

fn every_of<'a>(parts: impl IntoIterator<Item = &'a Sql>) -> Sql {
    joined(parts, ") AND (", "1")
}

fn any_of(parts: &[Sql]) -> Sql {
    joined(parts, ") OR (", "0")
}

fn joined<'a>(parts: impl IntoIterator<Item = &'a Sql>, between: &'static str, of_none: &'static str) -> Sql {
    let parts: Vec<&Sql> = parts.into_iter().collect();
    match parts.as_slice() {
        [] => Sql::new(of_none),
        [one] => (*one).clone(),
        _ => Sql::new("((").parts(parts, between).words("))"),
    }
}
