use rustc_hash::FxHashMap;

/// Which entry of a table a text stands for: by its id, else by its name, else by a spelling.
#[derive(Clone, Debug, Default)]
pub(super) struct Spellings {
    ids: FxHashMap<String, u32>,
    names: FxHashMap<String, Found>,
    aliases: FxHashMap<String, Found>,
}

/// What a text stands for in a table.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Found {
    #[default]
    Nothing,
    One(u32),
    /// Several entries are written so, and none of them is meant more than the others.
    Several,
}

impl Found {
    fn and(self, entry: u32) -> Self {
        match self {
            Self::Nothing => Self::One(entry),
            Self::One(known) if known == entry => self,
            _ => Self::Several,
        }
    }
}

impl Spellings {
    /// Whether the id is new; a known one keeps its entry.
    pub fn add_id(&mut self, id: &str, entry: u32) -> bool {
        let is_new = !self.ids.contains_key(id);
        if is_new {
            self.ids.insert(id.to_owned(), entry);
        }
        is_new
    }

    pub fn add_name(&mut self, name: &str, entry: u32) {
        add(&mut self.names, name, entry);
    }

    pub fn add_alias(&mut self, alias: &str, entry: u32) {
        add(&mut self.aliases, alias, entry);
    }

    pub fn by_id(&self, id: &str) -> Option<u32> {
        self.ids.get(id).copied()
    }

    pub fn find(&self, text: &str) -> Found {
        if let Some(entry) = self.by_id(text) {
            return Found::One(entry);
        }
        [&self.names, &self.aliases]
            .into_iter()
            .find_map(|spellings| spellings.get(text).copied())
            .unwrap_or_default()
    }
}

fn add(spellings: &mut FxHashMap<String, Found>, text: &str, entry: u32) {
    if !text.is_empty() {
        let found = spellings.entry(text.to_owned()).or_default();
        *found = found.and(entry);
    }
}
