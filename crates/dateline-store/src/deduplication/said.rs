use dateline_event::{Bounds, Claim, Event, Zone};

use rustc_hash::FxHashSet;

use super::hash::hash;

/// What a row says, as hashes.
#[derive(Default)]
pub(super) struct Said {
    time: Option<(Bounds, Zone)>,
    /// What is said, by what it is said of (a part of the event, or a field); in order.
    parts: Vec<(u64, u64)>,
    /// Of all of it.
    whole: u64,
}

impl Said {
    pub fn by(event: &Event) -> Self {
        let mut parts = Vec::new();
        let mut add = |name: &str, text: &str| {
            if !text.trim().is_empty() {
                parts.push((hash(name), hash(text)));
            }
        };
        add("text", &event.text);
        add("kind", &event.kind.join("\n"));
        add("place", &event.place.path.join("\n"));
        let actors = event.actors.iter();
        let actors: Vec<String> = actors.map(|actor| format!("{:?} {}", actor.role, actor.name)).collect();
        add("actors", &actors.join("\n"));
        for (number, claim) in event.claims.iter().enumerate() {
            for figure in &claim.figures {
                add(
                    &format!("figure {number} {}", figure.what),
                    &format!("{:?}", figure.amount),
                );
            }
            let rest = Claim {
                figures: Vec::new(),
                ..claim.clone()
            };
            if rest != Claim::default() {
                add(&format!("claim {number}"), &format!("{rest:?}"));
            }
        }
        // Most columns of a table are a part of the event as well.
        let names = event.kind.iter().chain(&event.place.path);
        let names = names.chain(event.actors.iter().map(|actor| &actor.name));
        let when = event.when.iter().flat_map(|when| [&when.edtf, &when.words]);
        let told: FxHashSet<&str> = names
            .chain(when)
            .chain([&event.id, &event.text])
            .map(|text| text.trim())
            .collect();
        let figures = event.claims.iter().flat_map(|claim| &claim.figures);
        let counted: FxHashSet<&str> = figures.map(|figure| figure.what.as_str()).collect();
        for (name, text) in &event.fields {
            if !told.contains(text.trim()) && !counted.contains(name.as_str()) {
                add(&format!("field {name}"), text);
            }
        }
        // A title is made of other parts where a file has none.
        if parts.is_empty() && !event.title.is_empty() {
            parts.push((hash("title"), hash(&event.title)));
        }
        parts.sort_unstable();
        parts.dedup_by_key(|(name, _)| *name);
        let time = event.when.as_ref().map(|when| (when.bounds, when.zone));
        Self {
            whole: hash(&(time.map(|(bounds, zone)| format!("{bounds:?}{zone:?}")), &parts)),
            time,
            parts,
        }
    }

    /// Whether both say the same date.
    pub fn is_same_date(&self, other: &Self) -> bool {
        self.time == other.time
    }

    /// Whether nothing is said otherwise.
    pub fn is_same(&self, other: &Self) -> bool {
        self.whole == other.whole
    }

    /// Each name of what either says, and whether both say the same of it.
    pub fn compare(&self, other: &Self, mut tell: impl FnMut(u64, bool)) {
        let (mut own, mut others) = (self.parts.as_slice(), other.parts.as_slice());
        loop {
            match (own.first(), others.first()) {
                (Some(a), Some(b)) if a.0 == b.0 => {
                    tell(a.0, a.1 == b.1);
                    (own, others) = (own.get(1..).unwrap_or_default(), others.get(1..).unwrap_or_default());
                }
                (Some(a), b) if b.is_none_or(|b| a.0 < b.0) => {
                    tell(a.0, false);
                    own = own.get(1..).unwrap_or_default();
                }
                (_, Some(b)) => {
                    tell(b.0, false);
                    others = others.get(1..).unwrap_or_default();
                }
                (_, None) => return,
            }
        }
    }
}
