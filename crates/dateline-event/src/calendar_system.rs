use serde::{Deserialize, Serialize};

/// The calendar in which a source counts years, months and days.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CalendarSystem {
    /// The one that Dateline shows.
    #[default]
    Gregorian,
    /// The solar calendar of Iran and Afghanistan: 1400 began in March 2021.
    Persian,
    /// The lunar calendar: 1443 began in August 2021. Where the moon was seen later than reckoned, so did the month begin.
    Islamic,
    /// The Thai one: 2564 is 2021.
    Buddhist,
    /// The Ethiopian one, of thirteen months: 2014 began in September 2021.
    Ethiopian,
    /// That of Nepal, Bikram Sambat: 2078 began in April 2021. How long its months are is announced year by year, so that a
    /// day is known to within two or three of ours.
    Nepali,
    /// Years of the Republic of China: 110 is 2021.
    Minguo,
    /// Years that name an era of Japan or of the Republic of China: Reiwa 3 is 2021.
    East,
}

impl CalendarSystem {
    /// All, the commonest first.
    pub const ALL: [Self; 8] = [
        Self::Gregorian,
        Self::Persian,
        Self::Islamic,
        Self::Buddhist,
        Self::Ethiopian,
        Self::Nepali,
        Self::Minguo,
        Self::East,
    ];

    /// “the Persian calendar (Jalali)”.
    pub fn label(self) -> &'static str {
        match self {
            Self::Gregorian => "the Gregorian calendar",
            Self::Persian => "the Persian calendar (Jalali)",
            Self::Islamic => "the Islamic calendar (Hijri)",
            Self::Buddhist => "the Buddhist calendar",
            Self::Ethiopian => "the Ethiopian calendar",
            Self::Nepali => "the calendar of Nepal (Bikram Sambat)",
            Self::Minguo => "the years of the Republic of China (Minguo)",
            Self::East => "years of Japan or the Republic of China",
        }
    }

    /// “Persian”, for a list of choices.
    pub fn name(self) -> &'static str {
        match self {
            Self::Gregorian => "Gregorian",
            Self::Persian => "Persian (Jalali)",
            Self::Islamic => "Islamic (Hijri)",
            Self::Buddhist => "Buddhist",
            Self::Ethiopian => "Ethiopian",
            Self::Nepali => "Nepali (Bikram Sambat)",
            Self::Minguo => "Minguo",
            Self::East => "Japanese or Minguo eras",
        }
    }
}
