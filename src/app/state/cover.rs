/// What lies over the panels: it alone gets the keys.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cover {
    Nothing,
    /// A window within the window, the topmost of them.
    Window,
    /// A card that must be answered first: a question, a failure, or how far loading has come.
    Card,
}
