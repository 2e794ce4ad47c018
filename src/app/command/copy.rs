use crate::app::PictureWanted;

/// What is put on the clipboard.
#[derive(Clone, Debug, PartialEq)]
pub enum CopyCommand {
    Text(String),
    /// The selected events as rows of the table, their cells parted by tabs.
    Rows,
    /// The timeline as it is shown, as a picture.
    Picture,
    /// This picture of the timeline.
    PictureOf(Box<PictureWanted>),
    /// Everything that is known of the event that has the focus.
    EventAsText,
    /// The event that has the focus as a file of the own format.
    EventAsJson,
    /// The sources of the event that has the focus.
    Citation,
    /// The findings that were found.
    Findings,
}
