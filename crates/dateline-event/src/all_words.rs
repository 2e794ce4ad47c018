use super::{Event, Participant};

impl Event {
    /// All that it says in words, a line each, for a search: names with their other spellings, title, texts, sources and fields.
    pub fn all_words(&self) -> String {
        let mut lines: Vec<&str> = vec![&self.title, &self.text, &self.note, &self.place.note];
        lines.extend(self.kind.iter().map(String::as_str));
        let place = self.place.path.iter().chain(&self.place.aliases);
        lines.extend(place.map(String::as_str));
        add_names(&self.actors, &mut lines);
        for claim in &self.claims {
            let source = &claim.source;
            lines.extend(
                [
                    &source.outlet,
                    &source.title,
                    &source.published,
                    &source.note,
                    &claim.words,
                ]
                .map(String::as_str),
            );
            lines.extend(source.citing.iter().map(String::as_str));
            add_names(&claim.actors, &mut lines);
        }
        lines.extend(self.fields.iter().map(|(_, text)| text.as_str()));
        lines.retain(|line| !line.is_empty());
        lines.join("\n")
    }
}

fn add_names<'e>(actors: &'e [Participant], lines: &mut Vec<&'e str>) {
    for actor in actors {
        lines.push(&actor.name);
        lines.extend(actor.aliases.iter().map(String::as_str));
    }
}
