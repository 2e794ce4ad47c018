use std::fmt::Write;

use dateline_event::claims::Matrix;
use dateline_event::{Claim, EqualNames, Event, Figure, Role, When};

/// An event as plain text, to be copied: everything that is known of it, part by part.
pub fn text(event: &Event) -> String {
    let mut out = String::new();
    let mut line = |heading: &str, words: &str| {
        if !words.is_empty() {
            let space = if heading.is_empty() { "" } else { ": " };
            let _ = writeln!(out, "{heading}{space}{words}");
        }
    };
    line("", &event.title);
    line("When", &event.when.as_ref().map_or_else(|| "no date".to_owned(), when));
    line("Where", &place(event));
    line("Figures", &Matrix::new(event, &EqualNames).figures_words());
    line("Kind", &event.kind.join(dateline_event::Place::SEPARATOR));
    for actor in &event.actors {
        line(&capital(actor.role.label()), &actor.name);
    }
    line("", &event.text);
    for each in &event.claims {
        line("", &format!("– {}", claim(each)));
    }
    for link in &event.links {
        line(&capital(link.kind.label()), &join(" – ", &[&link.to, &link.note]));
    }
    line("Note", &event.note);
    for (name, words) in &event.fields {
        line(name, words);
    }
    line("Id", &event.id);
    out
}

fn when(when: &When) -> String {
    let words = if when.words.is_empty() {
        String::new()
    } else {
        format!("“{}”", when.words)
    };
    join(
        "; ",
        &[
            &dateline_event::words::describe_when(when),
            &when.edtf,
            &words,
            &when.resolved,
        ],
    )
}

fn place(event: &Event) -> String {
    let place = &event.place;
    let point = match (place.latitude, place.longitude) {
        (Some(latitude), Some(longitude)) => format!("{latitude}, {longitude}"),
        _ => String::new(),
    };
    let precision = place.precision.map_or("", |precision| precision.label());
    join("; ", &[&place.to_line(), &point, precision, &place.note])
}

fn claim(claim: &Claim) -> String {
    let source = &claim.source;
    let citing = if source.citing.is_empty() {
        String::new()
    } else {
        format!("citing {}", source.citing.join(", "))
    };
    let title = if source.title.is_empty() {
        String::new()
    } else {
        format!("“{}”", source.title)
    };
    let source = join(
        ", ",
        &[&source.outlet, &title, &source.published, &citing, &source.link],
    );
    let actors: Vec<String> = claim
        .actors
        .iter()
        .map(|actor| format!("{} {}", claim.part_of(actor).map_or("not", Role::label), actor.name))
        .collect();
    let reprint = claim
        .reprint_of
        .as_ref()
        .map_or_else(String::new, |outlet| format!("reprint of {outlet}"));
    let dated = claim.when.as_ref().map_or_else(String::new, when);
    let says = join(
        "; ",
        &[
            &dated,
            &Figure::line(&claim.figures),
            &actors.join(", "),
            &claim.words,
            &claim.reference,
            &reprint,
        ],
    );
    join(": ", &[&format!("{source} {}", claim.stance.label()), &says])
}

/// The parts that are not empty.
fn join(between: &str, parts: &[&str]) -> String {
    let parts: Vec<&str> = parts.iter().copied().filter(|part| !part.is_empty()).collect();
    parts.join(between)
}

fn capital(text: &str) -> String {
    let mut chars = text.chars();
    chars
        .next()
        .map_or_else(String::new, |first| first.to_uppercase().chain(chars).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use dateline_event::{Participant, Role, Source};

    #[test]
    fn an_event_reads_part_by_part() {
        let event = Event {
            title: "Rockets at the base".to_owned(),
            when: "2021-07-07~".parse().ok(),
            actors: vec![Participant::new("US", Role::Target)],
            claims: vec![Claim {
                source: Source {
                    outlet: "Reuters".to_owned(),
                    citing: vec!["an officer".to_owned()],
                    ..Source::default()
                },
                words: "It was hit.".to_owned(),
                ..Claim::default()
            }],
            id: "e1".to_owned(),
            ..Event::default()
        };
        let expected = "Rockets at the base\nWhen: about 7 Jul 2021; 2021-07-07~\nTarget: US\n\
                        – Reuters, citing an officer asserts: It was hit.\nId: e1\n";
        assert_eq!(text(&event), expected);
    }
}
