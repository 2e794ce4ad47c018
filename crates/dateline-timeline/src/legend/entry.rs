use super::samples;
use crate::DrawItem;

/// Where a mark occurs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Use {
    Always,
    /// Where links are drawn.
    Links,
    /// In lanes of both sides.
    Sides,
    /// Where several events are selected.
    Several,
    /// As soon as it is used nobody needs to ask.
    Plain,
}

/// A mark and what it means. The mark is made of the timeline's own, so that the two cannot part.
pub struct LegendEntry {
    pub(super) used: Use,
    /// In a few words, for a legend beside the timeline.
    pub words: &'static str,
    /// In a sentence, for the help.
    pub explained: &'static str,
    /// Width of the sample, in pixels.
    pub width: f32,
    /// The sample's marks, from their left edge and the middle of their height.
    sample: fn(f32, f32) -> Vec<DrawItem>,
}

impl LegendEntry {
    /// No sample is higher than this, in pixels.
    pub const HEIGHT: f32 = 22.0;
    /// No sample is wider than this, in pixels.
    pub const WIDTH: f32 = 56.0;

    /// Every mark that there is, in the order in which they are explained.
    pub const ALL: &'static [Self] = &[
        entry(
            Use::Always,
            12.0,
            samples::dot,
            "one day or moment",
            "One day or moment, sure",
        ),
        entry(
            Use::Always,
            12.0,
            samples::doubtful,
            "about or perhaps then",
            "One day or moment that its source marks as rough (~) or unsure (?): the diamond is the middle of what is possible",
        ),
        entry(
            Use::Always,
            56.0,
            samples::bar,
            "lasted; dashed: possibly",
            "It lasted: solid as long as it surely did, dashed as long as it possibly did",
        ),
        entry(
            Use::Always,
            44.0,
            samples::window,
            "some time within",
            "Some time within this window, such as an unknown hour of a known day or an unknown day of a month; the diamond is the middle of what is possible",
        ),
        entry(
            Use::Always,
            50.0,
            samples::open_bar,
            "no known end",
            "It lasted, and no end (or start) is known",
        ),
        entry(
            Use::Always,
            44.0,
            samples::open_window,
            "some time after",
            "Some time after (or before) this one, and nothing says how long",
        ),
        entry(
            Use::Always,
            22.0,
            samples::pill,
            "several events",
            "So many events, too close to tell apart; a click zooms in",
        ),
        entry(
            Use::Always,
            56.0,
            samples::through,
            "through all of the view",
            "So many events reach from before the time in view to after it",
        ),
        entry(
            Use::Always,
            44.0,
            samples::columns,
            "how many; pale: possibly",
            "How many began when: full colour surely, pale and dashed possibly",
        ),
        entry(
            Use::Always,
            44.0,
            samples::strip,
            "known only roughly",
            "So many more may have begun in this stretch: they are known only to a longer time than a column takes",
        ),
        entry(
            Use::Always,
            18.0,
            samples::disputed,
            "sources disagree",
            "Sources disagree: on figures, on the date or on who did it",
        ),
        entry(
            Use::Always,
            12.0,
            samples::claimed,
            "claimed",
            "An attack that somebody claims",
        ),
        entry(
            Use::Always,
            12.0,
            samples::denied,
            "denied",
            "Somebody denies it or their part in it",
        ),
        entry(
            Use::Always,
            12.0,
            samples::unclaimed,
            "claimed by nobody",
            "An attack that nobody claims and no source surely reports as somebody's",
        ),
        entry(
            Use::Links,
            44.0,
            samples::retaliation,
            "retaliation for",
            "A link: one event is retaliation for another",
        ),
        entry(
            Use::Links,
            44.0,
            samples::follows,
            "follows",
            "A link: one event follows from another",
        ),
        entry(
            Use::Links,
            44.0,
            samples::part_of,
            "part of",
            "A link: one event is part of another",
        ),
        entry(
            Use::Links,
            44.0,
            samples::same_as,
            "same as",
            "A link: both are the same event",
        ),
        entry(
            Use::Links,
            36.0,
            samples::stub,
            "other end not shown",
            "A link whose other end is not shown; the reason stands under the pointer",
        ),
        entry(
            Use::Sides,
            44.0,
            samples::sides,
            "above: acts, below: suffered",
            "In lanes of both sides: what an actor did or took part in above the line, what it suffered below",
        ),
        entry(
            Use::Plain,
            22.0,
            samples::starred,
            "starred",
            "An event to which you gave a star",
        ),
        entry(
            Use::Plain,
            22.0,
            samples::selected,
            "selected",
            "The selected event; of several, the one that has the focus",
        ),
        entry(
            Use::Several,
            18.0,
            samples::selected_with_others,
            "selected with others",
            "Selected with others: the event, or some of the events of a number",
        ),
        entry(
            Use::Several,
            22.0,
            samples::picked_columns,
            "so many selected",
            "So many of the events of a column are selected",
        ),
    ];

    /// The sample with its left edge at `left` and the middle of its height at `y`, in pixels.
    pub fn items(&self, left: f32, y: f32) -> Vec<DrawItem> {
        (self.sample)(left, y)
    }
}

const fn entry(
    used: Use,
    width: f32,
    sample: fn(f32, f32) -> Vec<DrawItem>,
    words: &'static str,
    explained: &'static str,
) -> LegendEntry {
    LegendEntry {
        used,
        words,
        explained,
        width,
        sample,
    }
}
