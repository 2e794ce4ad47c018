use dateline_batch::finding::{DateFault, RowFault};
use dateline_dates::DateStyle;
use dateline_event::{DateOrder, Event, Link, LinkKind, Participant, Place, Role};
use dateline_format::columns::BETWEEN;

use super::claims;
use crate::table::{Notes, quoted};

/// Puts a part of the event as its cell has it now.
pub(super) fn change(event: &mut Event, (name, column): (&str, Option<usize>), text: &str, notes: &mut Notes<'_>) {
    match name {
        "Id" => text.clone_into(&mut event.id),
        "Title" => text.clone_into(&mut event.title),
        "Text" => text.clone_into(&mut event.text),
        "Note" => text.clone_into(&mut event.note),
        "Kind" => event.kind = path(text),
        "Place" => event.place.path = path(text),
        "Latitude" => event.place.latitude = degrees(text, 90.0),
        "Longitude" => event.place.longitude = degrees(text, 180.0),
        "Actors" => {
            event.actors = text
                .split(BETWEEN)
                .filter(|actor| !actor.is_empty())
                .map(actor)
                .collect();
        }
        "When" if text.trim().is_empty() => event.when = None,
        "When" if is_same_day(event, text) => {}
        "When" => match dateline_dates::read(text, DateStyle::default()) {
            Some(reading) => event.when = Some(reading.to_when(text)),
            None => notes.add(column, || DateFault::Unreadable { text: text.into() }),
        },
        _ => {
            let is_read = match name {
                "Sources" => claims::put_sources(event, text),
                "Figures" => claims::put_figures(event, text),
                "Links" => put_links(event, text),
                _ => None,
            };
            if is_read.is_none() {
                notes.add(column, || RowFault::Unreadable { text: quoted(text) });
                if !text.is_empty() {
                    event.fields.push((name.to_owned(), text.to_owned()));
                }
            }
        }
    }
}

/// Whether a date is that of the event as a spreadsheet writes it, in whatever order of day and month: `7/5/2021` for `2021-05-07`.
fn is_same_day(event: &Event, text: &str) -> bool {
    let Some(when) = &event.when else { return false };
    [DateOrder::DayFirst, DateOrder::MonthFirst].into_iter().any(|order| {
        let style = DateStyle {
            order,
            ..DateStyle::default()
        };
        dateline_dates::read(text, style).is_some_and(|reading| reading.to_when("").edtf == when.edtf)
    })
}

/// Puts the links as a cell has them now; `None` if it cannot be read.
fn put_links(event: &mut Event, text: &str) -> Option<()> {
    let link = |text: &str| {
        let of_kind = |kind: LinkKind| Some((kind, text.strip_prefix(kind.label())?.strip_prefix(' ')?));
        let (kind, to) = LinkKind::ALL
            .into_iter()
            .find_map(of_kind)
            .filter(|(_, to)| !to.is_empty())?;
        let known = event.links.iter().find(|link| link.kind == kind && link.to == to);
        Some(known.cloned().unwrap_or_else(|| Link {
            kind,
            to: to.to_owned(),
            note: String::new(),
        }))
    };
    let links = text.split(BETWEEN).map(str::trim).filter(|link| !link.is_empty());
    event.links = links.map(link).collect::<Option<Vec<Link>>>()?;
    Some(())
}

fn path(text: &str) -> Vec<String> {
    let names = text.split(Place::SEPARATOR).filter(|name| !name.is_empty());
    names.map(str::to_owned).collect()
}

fn degrees(text: &str, max: f64) -> Option<f64> {
    text.trim()
        .parse()
        .ok()
        .filter(|degrees| (-max..=max).contains(degrees))
}

/// "Kataib Hezbollah (perpetrator)".
fn actor(text: &str) -> Participant {
    let with_role = Role::ALL.into_iter().find_map(|role| {
        let name = text.strip_suffix(')')?.strip_suffix(role.label())?.strip_suffix(" (")?;
        Some(Participant::new(name, role))
    });
    with_role.unwrap_or_else(|| Participant::new(text, Role::default()))
}
