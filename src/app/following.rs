use crate::timeline::Viewport;

/// The filters have changed, and what is shown follows where the matches are, unless the user moves it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Following {
    /// What was shown when they changed.
    pub from: Viewport,
    /// Not before this, in seconds: somebody is still typing.
    pub not_before: f64,
}

impl Following {
    /// Seconds of rest after typing.
    pub const PAUSE: f64 = 0.4;
}
