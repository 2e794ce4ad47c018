use crate::event::LinkKind;
use crate::work::HandLink;

/// Links between events that are added by hand.
#[derive(Clone, Debug, PartialEq)]
pub enum LinksCommand {
    /// Begins a link from the selected event; the next one that is selected is its other end.
    Start,
    Cancel,
    /// Links the event from which a link was begun with the selected one, and why.
    Add(LinkKind, String),
    /// Takes away a link that was added by hand.
    Remove(Box<HandLink>),
}
