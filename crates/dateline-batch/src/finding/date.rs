use dateline_event::EdtfError;

use super::theme::theme;
use super::value::{Quoted, Words, Years};

theme! {
    /// What is odd about a date or a clock time.
    DateFault, DateKind {
        Unreadable { text: Quoted } => "no readable date in {text}",
        UnreadableParts { year: Quoted, month: Quoted, day: Quoted } =>
            "no readable date in year {year}, month {month}, day {day}",
        UnreadableYear { year: Quoted } => "no readable date in {year} and the columns of months and days",
        NotEdtf { text: Quoted, why: EdtfError } => "no readable date in {text}: {why}",
        MemberFrom { text: Quoted, why: EdtfError } => "no readable date in from {text}: {why}",
        MemberTo { text: Quoted, why: EdtfError } => "no readable date in to {text}: {why}",
        UnreadableClock { text: Quoted } => "no readable clock time in {text}",
        OtherClock { text: Quoted } => "the clock time {text} is not that of the date",
        NoMonth { text: Quoted } => "{text} is no month",
        NoDay { text: Quoted } => "{text} is no day of the month",
        NoSeconds { text: Quoted } => "{text} is no number of seconds since 1970",
        Blank => "the date is blank",
        BlankYear => "the year is blank",
        BlankTime => "the time is blank",
        Missing => "the row has no date",
        MissingOfTitle => "the title slide has no date",
        OtherOrder { text: Quoted } =>
            "day and month in {text} stand the other way round than in the rest of the column",
        EitherOrder { text: Quoted } =>
            "day and month in {text} may be the other way round, since both orders occur in the column",
        Gaps { text: Quoted } =>
            "{text} is one or all of several dates; the days between them count as possible too",
        OtherYear { year: i32 } => "the year {year} is not that of the date",
        EndBeforeStart => "the end lies before the start; only the start is used",
        ClockTwice { zone: Quoted } => "clocks in {zone} show this time twice that day; the first is taken",
        ClockNever { zone: Quoted } =>
            "clocks in {zone} show this time never that day, since they were put forward",
        UnknownZone { zone: Quoted } => "the time zone {zone} is not known: the time is kept without a zone",
        UnknownEra { text: Quoted } => "{text} is no era or calendar that is known: the date is read without it",
        UnknownDoubt { text: Quoted } => "{text} is no word for how sure a date is that is known: the date counts as doubtful",
        UnknownPrecision { code: Quoted } => "time precision {code} is not known",
        BeyondReach { year: Words } =>
            "the year {year} lies beyond what the timeline can show, some 260,000 years to each side",
        EpochZero => "the date is the first moment of 1970, which programs write where there is none",
        FarBefore { years: Years } => "the date lies more than {years} before nearly all others",
        FarAfter { years: Years } => "the date lies more than {years} after nearly all others",
    }
}
