/// What is put on the clipboard.
#[derive(Clone, Debug, PartialEq)]
pub enum CopyCommand {
    Text(String),
    /// Everything that is known of the selected event.
    EventAsText,
    /// The selected event as a file of the own format.
    EventAsJson,
    /// The sources of the selected event.
    Citation,
    /// The findings that were found.
    Findings,
}
