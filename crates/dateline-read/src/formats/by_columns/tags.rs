//! HXL (Humanitarian Exchange Language): the row of tags below the header, in which many tables of the Humanitarian
//! Data Exchange say what their columns hold.

use dateline_batch::Part;
use dateline_event::Role;

use super::rank::Rank;

/// The part that a tag as `#date+start` names, with the rank of this among others.
pub(super) fn part(tag: &str) -> Option<(Part, Rank)> {
    let (name, attributes) = split(tag)?;
    let has = |attribute: &str| attributes.clone().any(|found| found == attribute);
    let is_code = has("code") || has("id") || has("num");
    Some(match name {
        "date" if has("end") => (Part::End, Rank::FIRST),
        "date" if has("year") => (Part::Year, Rank::FIRST),
        "date" if has("reported") || has("modified") => (Part::Date, Rank::OF_ANOTHER),
        "date" => (Part::Date, Rank::listed(usize::from(!has("occurred")))),
        "event" | "meta" | "incident" if has("id") => (Part::Id, Rank::FIRST),
        "country" | "adm1" | "adm2" | "adm3" | "loc" if is_code || has("type") => return None,
        "country" => (Part::Country, Rank::FIRST),
        "adm1" => (Part::Province, Rank::FIRST),
        "adm2" => (Part::District, Rank::FIRST),
        "adm3" => (Part::Subdistrict, Rank::FIRST),
        "loc" => (Part::Location, Rank::FIRST),
        "geo" if has("lat") => (Part::Latitude, Rank::FIRST),
        "geo" if has("lon") => (Part::Longitude, Rank::FIRST),
        "geo" if has("coord") || has("coords") => (Part::Coordinates, Rank::FIRST),
        "event" if has("type") => (Part::Kind, Rank::FIRST),
        "event" if has("name") => (Part::Title, Rank::FIRST),
        "cause" | "crisis" if has("type") => (Part::Kind, Rank::listed(1)),
        "group" if has("name") => (Part::Actor(Role::Participant), Rank::FIRST),
        "description" => (Part::Text, Rank::FIRST),
        "meta" | "event" if has("url") => (Part::Link, Rank::FIRST),
        "meta" if has("source") => (Part::Source, Rank::FIRST),
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
