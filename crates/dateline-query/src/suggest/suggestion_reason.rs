use std::fmt;

/// Why two names are likely the same.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SuggestionReason {
    /// They differ in nothing but case, accents, hyphens and articles.
    WrittenAlike,
    /// Their words are the same, in another order.
    OtherOrder,
    /// They have the same consonants, one in Arabic and one in Latin letters.
    AcrossScripts,
    /// They have the same consonants, and few other vowels.
    SameConsonants,
    /// They are known as names of one place.
    KnownPlace,
    /// Few of their letters differ.
    FewLetters,
    /// All words of the first are in the second.
    Part {
        /// The shorter name.
        short: String,
        /// The longer one.
        long: String,
    },
    /// One is the other's initials.
    Initials {
        /// The initials.
        short: String,
        /// The name that they stand for.
        long: String,
    },
    /// Both occur with these actors, the commonest of them first.
    SameActors(Vec<String>),
    /// Both occur at these places, the commonest of them first.
    SamePlaces(Vec<String>),
    /// Both occur in the same years, of which these are the first and the last.
    SameYears {
        /// The first.
        first: i32,
        /// The last.
        last: i32,
    },
}

impl fmt::Display for SuggestionReason {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::WrittenAlike => f.write_str("written alike but for case, accents, hyphens or an article"),
            Self::OtherOrder => f.write_str("the same words in another order"),
            Self::AcrossScripts => f.write_str("the same consonants in Arabic and in Latin letters"),
            Self::SameConsonants => f.write_str("the same consonants: two ways to spell one name"),
            Self::KnownPlace => f.write_str("known as two names of one place"),
            Self::FewLetters => f.write_str("few letters differ"),
            Self::Part { short, long } => write!(f, "“{short}” is part of “{long}”"),
            Self::Initials { short, long } => write!(f, "“{short}” are the first letters of “{long}”"),
            Self::SameActors(names) => write!(f, "both with {}", names.join(", ")),
            Self::SamePlaces(names) => write!(f, "both in {}", names.join(", ")),
            Self::SameYears { first, last } if first == last => write!(f, "both in {first}"),
            Self::SameYears { first, last } => write!(f, "both between {first} and {last}"),
        }
    }
}
