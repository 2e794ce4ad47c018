use dateline_batch::decision::ComponentKind;
use dateline_batch::finding::PlaceFault;

use super::component::Component;
use super::components::Components;
use super::line::Line;
use super::moment::Moment;
use super::note::Note;
use crate::containers::Fields;
use crate::html;

/// All but the times; `are_mixed` asks for what it is as well.
pub(super) fn fields(
    component: &Component<'_>,
    components: &Components<'_>,
    are_mixed: bool,
    note: Note<'_>,
) -> Fields {
    let mut fields = Fields::default();
    let categories = if are_mixed {
        fields.put("category", component.kind.label());
        "subcategory"
    } else {
        "category"
    };
    for line in &component.lines {
        match &*line.name {
            "DTSTART" | "DTEND" | "FREEBUSY"
                if component.kind != ComponentKind::BusyTime || line.name == "FREEBUSY" => {}
            "DUE" | "COMPLETED" => {
                let moment = components.moment(line, &line.value, &mut |_| {});
                let text = moment.map_or_else(|| line.value.clone().into_owned(), Moment::text);
                fields.put(&line.name.to_ascii_lowercase(), text);
            }
            "UID" => fields.put("id", line.text()),
            "SUMMARY" => fields.put("title", line.text()),
            "DESCRIPTION" => fields.put("description", html::to_text(&line.text()).into_owned()),
            "LOCATION" => fields.put("location", line.text()),
            "CATEGORIES" => fields.put(categories, line.texts().join("; ")),
            "URL" => fields.put("url", &*line.value),
            "GEO" => {
                if let Some((latitude, longitude)) = line.value.split_once([';', ',']) {
                    fields.put("latitude", latitude.trim());
                    fields.put("longitude", longitude.trim());
                } else {
                    let text = (&*line.value).into();
                    note("geo", PlaceFault::NoPair { text }.into());
                }
            }
            "ORGANIZER" => fields.put("organizer", person(line)),
            "ATTENDEE" => fields.put("attendees", person(line)),
            name => fields.put(&name.to_ascii_lowercase(), line.text()),
        }
    }
    if !component.unreadable.is_empty() {
        fields.put("unreadable lines", component.unreadable.join("\n"));
    }
    fields
}

/// A name, and the address if there is one.
fn person(line: &Line<'_>) -> String {
    let address = line.value.trim();
    let address = address
        .strip_prefix("mailto:")
        .or_else(|| address.strip_prefix("MAILTO:"))
        .unwrap_or(address);
    match line.param("CN") {
        Some(name) if !address.is_empty() && name != address => format!("{name} <{address}>"),
        Some(name) => name.to_owned(),
        None => address.to_owned(),
    }
}
