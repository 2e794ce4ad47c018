//! The selected event as text for the clipboard: a place-holder until `export` has its own.

use super::detail::Detail;
use crate::event::words;

/// Title, when, where, who, text and claims in lines.
pub fn event_as_text(detail: &Detail) -> String {
    let event = &detail.event;
    let mut lines = vec![event.title.clone()];
    lines.push(
        event
            .when
            .as_ref()
            .map_or_else(|| "no date".to_owned(), words::describe_when),
    );
    if !event.place.path.is_empty() {
        lines.push(event.place.to_line());
    }
    for actor in &event.actors {
        lines.push(format!("{} ({})", actor.name, actor.role.label()));
    }
    if !event.text.is_empty() {
        lines.push(event.text.clone());
    }
    for claim in &event.claims {
        let figures: Vec<String> = claim
            .figures
            .iter()
            .map(|figure| format!("{} {}", figure.what, figure.amount))
            .collect();
        lines.push(format!(
            "– {} {}: {} {}",
            claim.source.outlet,
            claim.stance.label(),
            figures.join(", "),
            claim.source.link
        ));
    }
    lines.join("\n")
}

/// Id, title, EDTF, place and actors as a JSON object.
pub fn event_as_json(detail: &Detail) -> String {
    let event = &detail.event;
    let actors: Vec<_> = event
        .actors
        .iter()
        .map(|actor| serde_json::json!({ "name": actor.name, "role": actor.role }))
        .collect();
    let value = serde_json::json!({
        "id": event.id,
        "when": event.when.as_ref().map(|when| &when.edtf),
        "title": event.title,
        "text": event.text,
        "kind": event.kind,
        "place": event.place.path,
        "actors": actors,
    });
    serde_json::to_string_pretty(&value).unwrap_or_default()
}

/// One line: sources, title, date, file and row.
pub fn citation(detail: &Detail) -> String {
    let event = &detail.event;
    let mut sources: Vec<&str> = event.claims.iter().map(|claim| claim.source.outlet.as_str()).collect();
    sources.dedup();
    let when = event.when.as_ref().map(words::describe_when).unwrap_or_default();
    let origin = detail.origin.as_ref().map_or(String::new(), |(path, row)| {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        format!("{name}, row {row}")
    });
    [sources.join("; "), format!("“{}”", event.title), when, origin]
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join(", ")
}

/// Whether a link may be opened in the browser.
pub fn is_web_link(link: &str) -> bool {
    let scheme = link.split(':').next().unwrap_or_default();
    scheme.eq_ignore_ascii_case("http") || scheme.eq_ignore_ascii_case("https")
}
