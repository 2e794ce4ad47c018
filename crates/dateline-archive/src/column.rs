/// A column of the table of events: what it is called, what stands in it, and what it is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Column {
    /// Its name.
    pub name: &'static str,
    /// Its type in the table that [`schema`](crate::schema) makes.
    pub kind: &'static str,
    /// What stands in it, for the person with the server.
    pub holds: &'static str,
    /// What it is needed for.
    pub need: Need,
}

/// What is not there without a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Need {
    /// Nothing can be asked at all.
    Always,
    /// All can be asked but this, in words that end “… cannot be asked”.
    For(&'static str),
    /// Everything can be asked, but it takes longer.
    Speed,
}

impl Column {
    /// All columns, in their order in the table.
    pub const ALL: [Self; 20] = [
        Self::ID,
        Self::new(
            "dated",
            "Bool",
            "Whether the event has a date that could be read",
            Need::Always,
        ),
        Self::new(
            "earliest_start",
            "Int64",
            "The first moment at which it can have begun",
            Need::Always,
        ),
        Self::new(
            "latest_start",
            "Int64",
            "The last moment at which it can have begun",
            Need::Always,
        ),
        Self::new(
            "earliest_end",
            "Int64",
            "The first moment at which it can have ended",
            Need::Always,
        ),
        Self::new(
            "latest_end",
            "Int64",
            "The last moment at which it can have ended",
            Need::Always,
        ),
        Self::new(
            "doubtful",
            "Bool",
            "Whether its source marks the date as doubtful; it is certain nowhere then",
            Need::Always,
        ),
        Self::new(
            "instant",
            "Bool",
            "Whether its clock time is an instant, which stands here on UTC; all else stands as it was written",
            Need::Always,
        ),
        Self::ANCHOR,
        Self::REACH,
        Self::new(
            "actors",
            "Array(LowCardinality(String))",
            "Everybody who is named, in the order of roles; one of two roles stands twice",
            Need::Always,
        ),
        Self::new(
            "roles",
            "Array(LowCardinality(String))",
            "As many as actors: perpetrator, target, victim, participant, speaker, claimed_by, attributed_to, denied_by, reporter, or nothing for those of whom it is only said what they did not do",
            Need::Always,
        ),
        Self::new(
            "place",
            "LowCardinality(String)",
            "Names from the widest to the narrowest with ' › ' between them; nothing if unknown",
            Need::Always,
        ),
        Self::new(
            "kind",
            "LowCardinality(String)",
            "Type, then sub-type with ' › ' between them; nothing if unknown",
            Need::Always,
        ),
        Self::new(
            "sources",
            "Array(LowCardinality(String))",
            "Who says so, each once",
            Need::Always,
        ),
        Self::new(
            "doubt",
            "UInt16",
            "How sources disagree, a bit each: 1 figures, 2 attribution, 4 date, 8 denied, 16 claimed, 32 single source, 64 a source asserts it, 128 claims it, 256 denies it, 512 attributes it, 1024 disputes it, 2048 imprecise figures, 4096 an act of violence that nobody claims",
            Need::For("how sources disagree and stand to events"),
        ),
        Self::new(
            "done",
            "Bool",
            "Whether it tells of something that was done, and not only of something that was said",
            Need::For("who acted against whom"),
        ),
        Self::new(
            "folded",
            "String",
            "All text of the event, folded as Dateline folds it: no case, no diacritics",
            Need::For("words in the text"),
        ),
        Self::new("title", "String", "A line that names it", Need::For("a list of events")),
        Self::new(
            "event",
            "String",
            "The whole event as one entry of Dateline's own format (JSON)",
            Need::For("all that is told of one event"),
        ),
    ];

    /// What names an event.
    pub const ID: Self = Self::new("id", "UUID", "What names the event: each stands once", Need::Always);
    /// What orders events in time; made by the server of the bounds.
    pub const ANCHOR: Self = Self::new(
        "anchor",
        "Int64 MATERIALIZED if(earliest_start > -9223372036854775808, earliest_start, arrayMin(arrayFilter(t -> t > -9223372036854775808 AND t < 9223372036854775807, [latest_start, earliest_end, latest_end])))",
        "What orders events in time: the earliest start or, where that is open, the first bound that is known",
        Need::Always,
    );
    /// How long the time of an event is, so that the order of the table leads to a stretch of time.
    pub const REACH: Self = Self::new(
        "reach",
        "UInt8 MATERIALIZED multiIf(earliest_start = -9223372036854775808 OR latest_end = 9223372036854775807, 2, toInt128(latest_end) - earliest_start < 86400000000, 0, toInt128(latest_end) - earliest_start < 32 * 86400000000, 1, 2)",
        "How long its time is: 0 within a day, 1 within 32 days, 2 longer or open",
        Need::Speed,
    );

    const fn new(name: &'static str, kind: &'static str, holds: &'static str, need: Need) -> Self {
        Self {
            name,
            kind,
            holds,
            need,
        }
    }

    /// Whether the server makes it of others, so that nothing is loaded into it.
    pub fn is_made(&self) -> bool {
        self.kind.contains(" MATERIALIZED ")
    }

    /// Its type alone.
    pub fn type_name(&self) -> &'static str {
        self.kind.split(" MATERIALIZED ").next().unwrap_or(self.kind)
    }
}
