use dateline_event::{Event, Source};

/// An event as a citation: a line for each source, as outlet, "title", date, link; each source once.
///
/// ```
/// use dateline_event::{Claim, Event, Source};
/// let source = Source {
///     outlet: "Reuters".into(),
///     title: "Rockets hit base".into(),
///     published: "2021-07-07".into(),
///     ..Source::default()
/// };
/// let event = Event { claims: vec![Claim { source, ..Claim::default() }], ..Event::default() };
/// assert_eq!(dateline_export::citation(&event), "Reuters, “Rockets hit base”, 2021-07-07");
/// ```
pub fn citation(event: &Event) -> String {
    let mut lines: Vec<String> = Vec::new();
    for claim in &event.claims {
        let line = line(&claim.source);
        if !line.is_empty() && !lines.contains(&line) {
            lines.push(line);
        }
    }
    lines.join("\n")
}

fn line(source: &Source) -> String {
    let title = if source.title.is_empty() {
        String::new()
    } else {
        format!("“{}”", source.title)
    };
    let parts = [&source.outlet, &title, &source.published, &source.link];
    let parts: Vec<&str> = parts
        .into_iter()
        .map(String::as_str)
        .filter(|part| !part.is_empty())
        .collect();
    parts.join(", ")
}
