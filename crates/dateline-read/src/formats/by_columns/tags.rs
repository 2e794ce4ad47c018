//! HXL (Humanitarian Exchange Language): the row of tags below the header, in which many tables of the Humanitarian
//! Data Exchange say what their columns hold.

use dateline_batch::Part;
use dateline_event::Role;

use super::rank::LATE;

/// The part that a tag as `#date+start` names, with the rank of this among others.
pub(super) fn part(tag: &str) -> Option<(Part, usize)> {
    let (name, attributes) = split(tag)?;
    let has = |attribute: &str| attributes.clone().any(|found| found == attribute);
    let is_code = has("code") || has("id") || has("num");
    Some(match name {
        "date" if has("end") => (Part::End, 0),
        "date" if has("year") => (Part::Year, 0),
        "date" if has("reported") || has("modified") => (Part::Date, LATE),
        "date" => (Part::Date, usize::from(!has("occurred"))),
        "event" | "meta" | "incident" if has("id") => (Part::Id, 0),
        "country" | "adm1" | "adm2" | "adm3" | "loc" if is_code || has("type") => return None,
        "country" => (Part::Country, 0),
        "adm1" => (Part::Province, 0),
        "adm2" => (Part::District, 0),
        "adm3" => (Part::Subdistrict, 0),
        "loc" => (Part::Location, 0),
        "geo" if has("lat") => (Part::Latitude, 0),
        "geo" if has("lon") => (Part::Longitude, 0),
        "geo" if has("coord") || has("coords") => (Part::Coordinates, 0),
        "event" if has("type") => (Part::Kind, 0),
        "event" if has("name") => (Part::Title, 0),
        "cause" | "crisis" if has("type") => (Part::Kind, 1),
        "group" if has("name") => (Part::Actor(Role::Participant), 0),
        "description" => (Part::Text, 0),
        "meta" | "event" if has("url") => (Part::Link, 0),
        "meta" if has("source") => (Part::Source, 0),
        _ => return None,
    })
}

/// What a tag counts: `#affected+killed` the killed.
pub(super) fn figure(tag: &str) -> Option<&str> {
    let (name, mut attributes) = split(tag)?;
    let is_count = |attribute: &&str| {
        matches!(
            *attribute,
            "killed" | "injured" | "wounded" | "missing" | "displaced" | "kidnapped" | "arrested"
        )
    };
    (name == "affected").then(|| attributes.find(is_count))?
}

fn split(tag: &str) -> Option<(&str, impl Iterator<Item = &str> + Clone)> {
    let mut words = tag.trim().strip_prefix('#')?.split('+').map(str::trim);
    Some((words.next()?, words))
}
