/// How likely a name tells a part: the lesser, the likelier. What is written first is compared first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Rank {
    whose: Whose,
    tells: Tells,
    by: By,
    /// The place in the list of names.
    place: usize,
}

/// Of what a name is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Whose {
    /// What happened.
    Event,
    /// Something else: the writing down, or a place that the event has to do with.
    Another,
}

/// What a name tells of what happened.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Tells {
    What,
    HowOrWhy,
    WithWhat,
}

/// Which part of a name tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum By {
    Whole,
    /// The end of a nested name: `incident/date`.
    End,
    /// One word of a longer name.
    Word,
}

impl Rank {
    /// The likeliest name.
    pub const FIRST: Self = Self::new(Whose::Event, Tells::What, By::Whole, 0);
    /// The likeliest of which only the end tells.
    #[cfg(test)]
    pub const BY_END: Self = Self::new(Whose::Event, Tells::What, By::End, 0);
    /// The likeliest of which one word tells.
    pub const BY_WORD: Self = Self::new(Whose::Event, Tells::What, By::Word, 0);
    /// The likeliest that tells how or why something happened.
    pub const HOW_OR_WHY: Self = Self::new(Whose::Event, Tells::HowOrWhy, By::Whole, 0);
    /// The likeliest that is of something else than the event.
    pub const OF_ANOTHER: Self = Self::new(Whose::Another, Tells::What, By::Whole, 0);
    /// No name is less likely.
    pub const LAST: Self = Self::new(Whose::Another, Tells::WithWhat, By::Word, usize::MAX);

    const fn new(whose: Whose, tells: Tells, by: By, place: usize) -> Self {
        Self {
            whose,
            tells,
            by,
            place,
        }
    }

    /// A whole name, by its place in the list of names.
    pub const fn listed(place: usize) -> Self {
        Self { place, ..Self::FIRST }
    }

    /// A whole name, by its place in the list of further names.
    pub const fn listed_further(place: usize) -> Self {
        const BEFORE: usize = 1000;
        Self::listed(BEFORE + place)
    }

    /// Of a name that tells with what it was done.
    pub const fn with_what(self) -> Self {
        Self {
            tells: Tells::WithWhat,
            ..self
        }
    }

    /// Where only the end of a nested name tells.
    pub const fn by_end(self) -> Self {
        Self { by: By::End, ..self }
    }

    /// Where one word of a longer name tells.
    pub const fn by_word(self) -> Self {
        Self { by: By::Word, ..self }
    }

    /// Of a name that is of something else than the event.
    pub const fn of_another(self) -> Self {
        Self {
            whose: Whose::Another,
            ..self
        }
    }

    /// Whether the whole name tells it.
    pub fn is_of_whole_name(self) -> bool {
        self.by == By::Whole
    }

    /// Whether it tells with what something was done.
    pub fn tells_with_what(self) -> bool {
        self.tells == Tells::WithWhat
    }

    /// Whether it tells how or why something happened.
    pub fn tells_how_or_why(self) -> bool {
        self.tells == Tells::HowOrWhy
    }

    /// Whether the name is of something else than the event.
    pub fn is_of_another(self) -> bool {
        self.whose == Whose::Another
    }
}
