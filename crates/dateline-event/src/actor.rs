use super::Role;

/// An actor and its part in one event.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Participant {
    /// The name under which the actor is counted.
    pub name: String,
    /// What it did or suffered.
    pub role: Role,
    /// Other spellings known for this actor, in the file's order.
    pub aliases: Vec<String>,
    /// The column or key of the file that names it, in the file's words; empty where that is not known.
    pub from: String,
}

impl Participant {
    /// An actor without aliases.
    pub fn new(name: impl Into<String>, role: Role) -> Self {
        Self {
            name: name.into(),
            role,
            aliases: Vec::new(),
            from: String::new(),
        }
    }

    /// An actor that the column or key `from` names.
    pub fn from_column(name: impl Into<String>, role: Role, from: &str) -> Self {
        Self {
            from: from.to_owned(),
            ..Self::new(name, role)
        }
    }
}
