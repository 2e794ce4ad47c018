use dateline_event::{Bounds, Event, Zone};

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
        let actors: Vec<&str> = event.actors.iter().map(|actor| actor.name.as_str()).collect();
        add("actors", &actors.join("\n"));
        if !event.claims.is_empty() {
            add("claims", &format!("{:?}", event.claims));
        }
        for (name, text) in event.fields.iter().filter(|(_, text)| *text != event.id) {
            add(&format!("field {name}"), text);
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

    /// Adds to `names` what these two rows do not say alike.
    pub fn differing(&self, other: &Self, names: &mut Vec<u64>) {
        if self.parts != other.parts {
            self.compare(other, |name, is_same| {
                if !is_same && !names.contains(&name) {
                    names.push(name);
                }
            });
        }
    }

    /// Whether both say the same date, and the same of at least half of what is `telling`; of all, if nothing is.
    pub fn agrees(&self, other: &Self, telling: &[u64]) -> bool {
        let tells = |name: &u64| telling.is_empty() || telling.contains(name);
        if self.whole == other.whole {
            return self.parts.iter().any(|(name, _)| tells(name));
        }
        if self.time != other.time {
            return false;
        }
        let (mut said, mut same) = (0_usize, 0_usize);
        self.compare(other, |name, is_same| {
            if tells(&name) {
                said += 1;
                same += usize::from(is_same);
            }
        });
        said > 0 && same * 2 >= said
    }

    /// Each name of what either says, and whether both say the same of it.
    fn compare(&self, other: &Self, mut tell: impl FnMut(u64, bool)) {
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
