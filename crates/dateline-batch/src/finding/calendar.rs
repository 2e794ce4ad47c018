use super::RepeatFault;
use super::theme::theme;
use super::value::Quoted;

theme! {
    /// What is odd about an iCalendar file.
    CalendarFault, CalendarKind {
        NoProperty { line: Quoted } => "{line} is no property of an event",
        ReplacesLater => "it replaces all later times of what it repeats as well; only this one is replaced",
        NoBusyTime => "it holds no busy time, and makes no event",
        Frequent { max: u16 } => "it repeats very often: the first {max} times are shown at most",
        Endless { year: i32 } => "it repeats without end: its times up to {year} are shown",
        Untold { why: RepeatFault } => "its repeats cannot be told, and only its first time is shown: {why}",
        LeftOutUntold { why: RepeatFault } =>
            "a rule that leaves out some of its times cannot be followed, and they are shown: {why}",
        AllLeftOut => "all of its times are left out: it makes no event",
        LeavesOutOfNothing => "times are left out of what does not repeat",
        RepeatsFromNowhere => "it repeats, but has no readable start: none of its times is known",
        RepeatsFromEnd => "it repeats, but says only when it was completed: no other time is shown",
        LongTexts { max: usize } =>
            "events repeat so often that texts of more than {max} bytes stand with the first time of each alone",
        TooMany { max: usize, left: usize } =>
            "with its repeats the calendar holds more than {max} events: the last {left} of its own are not read",
    }
}
