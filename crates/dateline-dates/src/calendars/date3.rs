/// A year of a calendar, and as much of the rest of a date as is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Date3 {
    pub year: i32,
    /// From 1; 0 if it is not known.
    pub month: u32,
    /// From 1; 0 if it is not known.
    pub day: u32,
}
