use crate::app::Command;

/// What the user is asked before something is done.
#[derive(Clone, Debug, PartialEq)]
pub struct Question {
    pub title: &'static str,
    /// What he has to know, a paragraph each.
    pub words: Vec<String>,
    /// What would be done, as a button says it.
    pub yes: &'static str,
    /// What leaves all as it is, as a button says it.
    pub no: &'static str,
    /// Does it.
    pub then: Command,
}
