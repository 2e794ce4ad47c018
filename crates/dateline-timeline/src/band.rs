use dateline_query::Lane;

use super::Tone;

/// A lane's strip of the picture.
#[derive(Clone, Debug, PartialEq)]
pub struct Band {
    /// The lane's place in the list of lanes.
    pub lane: usize,
    /// Pixels from the top of the picture to the top of the strip.
    pub top: f32,
    /// Its height in pixels.
    pub height: f32,
    /// The colour of its marks.
    pub tone: Tone,
    /// Whether it is folded to a line, since nothing of its lane is in view.
    pub is_folded: bool,
}

impl Band {
    /// The least height of a strip, in pixels.
    pub const MIN_HEIGHT: f32 = 64.0;
    /// The least height of a strip with a sum of figures below its count, in pixels.
    pub const WITH_SUM: f32 = 80.0;
    /// The least height of a strip with two sides, in pixels.
    pub const WITH_SIDES: f32 = 84.0;
    /// The height of a folded strip, in pixels.
    pub const FOLDED: f32 = 20.0;

    /// Pixels from the top of the picture to the bottom of the strip.
    pub fn bottom(&self) -> f32 {
        self.top + self.height
    }

    /// Pixels from the top of the picture to the middle of the strip.
    pub fn middle(&self) -> f32 {
        self.top + self.height / 2.0
    }
}

/// The name over a lane; a lane that gathers several values says how many.
pub fn lane_title(lane: &Lane) -> String {
    if lane.gathered > 1 {
        format!("{} ({})", lane.name, lane.gathered)
    } else {
        lane.name.clone()
    }
}

/// "1 event", "6–7 events", "12,345 events".
pub fn events_text(certain: u32, possible: u32) -> String {
    let noun = if possible == 1 { "event" } else { "events" };
    format!("{} {noun}", range_text(certain, possible))
}

/// "1", "6–7", "12,345".
pub(crate) fn range_text(certain: u32, possible: u32) -> String {
    if certain == possible {
        grouped(possible)
    } else {
        format!("{}–{}", grouped(certain), grouped(possible))
    }
}

/// "1 act", "1–2 acts": what an actor did.
pub(crate) fn acts_text(certain: u32, possible: u32) -> String {
    let noun = if possible == 1 { "act" } else { "acts" };
    format!("{} {noun}", range_text(certain, possible))
}

/// A number with its digits in groups of three.
pub fn grouped(number: u32) -> String {
    let digits = number.to_string();
    let mut grouped = String::with_capacity(digits.len() + 3);
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    grouped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_are_read_easily() {
        assert_eq!(events_text(1, 1), "1 event");
        assert_eq!(events_text(6, 7), "6–7 events");
        assert_eq!(grouped(999), "999");
        assert_eq!(grouped(1_234_567), "1,234,567");
    }
}
