use super::Role;

/// An actor's part in one event.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Participant {
    /// The name under which the actor is counted.
    pub name: String,
    pub role: Role,
    /// Other spellings known for this actor, in the file's order.
    pub aliases: Vec<String>,
    /// Which of the file's columns or keys it came from, in the file's words.
    pub from: String,
}

impl Participant {
    pub fn new(name: impl Into<String>, role: Role) -> Self {
        Self {
            name: name.into(),
            role,
            aliases: Vec::new(),
            from: String::new(),
        }
    }

    /// As a column (or key) called `from` names it.
    pub fn from_column(name: impl Into<String>, role: Role, from: &str) -> Self {
        Self {
            from: from.to_owned(),
            ..Self::new(name, role)
        }
    }
}
