use super::theme::theme;
use super::value::Quoted;

theme! {
    /// What is odd about a link from one event to another.
    LinkFault, LinkFaultKind {
        Nowhere { event: Quoted } => "leads to the event {event}, which this file does not hold",
        Circle { link: Quoted } => "{link} closes a circle, and is left out",
        ToItself => "“same as” leads to the event itself",
    }
}
