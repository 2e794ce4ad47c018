use std::fmt;

use super::Sureness;

/// Why a column was taken for what it is; it reads as “by its name; 200 of 200 cells looked at are dates”.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct GuessReason {
    /// What spoke for it first.
    pub basis: GuessBasis,
    /// How many cells were looked at that are not blank.
    pub filled: usize,
    /// How many of them are as they should be.
    pub fitting: usize,
    /// What those are.
    pub cells: CellsAre,
}

/// What tells what a column holds, before its cells are looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum GuessBasis {
    /// Its tag of the Humanitarian Exchange Language.
    Tag,
    /// Its whole name.
    Name,
    /// A word in its name.
    WordInName,
    /// A name that may be that of the time of a report.
    NameOfReport,
    /// A name that may be that of another place.
    NameOfOtherPlace,
    /// Its name, since other columns tell that the rows are of persons.
    NameOfPersons,
    /// Its name, with those of columns that hold the other parts of names.
    PartOfNames,
    /// Nothing but its cells.
    Cells,
    /// Its cells are names of acts, and come again.
    Acts,
    /// Its cells are few names that come again, and nothing tells of what.
    FewNames,
    /// Its cells name countries.
    Countries,
    /// Its cells name parts of the world.
    PartsOfTheWorld,
    /// Rows with the same cell have nearly the same coordinates.
    SamePositions,
    /// Rows with the same cell are in the same country.
    SameCountry,
    /// They are the keys under which objects stand.
    Keys,
}

/// What cells are that fit what a column was taken for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CellsAre {
    /// They are not blank.
    Filled,
    /// They are dates.
    Dates,
    /// They may be dates as Excel counts them.
    Serials,
    /// They are clock times.
    Clocks,
    /// They are months.
    Months,
    /// They name eras or calendars.
    Eras,
    /// They name time zones.
    Zones,
    /// They are numbers.
    Numbers,
    /// They tell how many.
    Amounts,
    /// They are latitude and longitude together.
    Positions,
    /// They hold links.
    Links,
    /// They differ from each other.
    Distinct,
}

impl GuessBasis {
    /// How sure it makes a guess that the cells bear out.
    pub fn sureness(self) -> Sureness {
        match self {
            Self::Tag | Self::Name => Sureness::Sure,
            Self::WordInName
            | Self::NameOfPersons
            | Self::PartOfNames
            | Self::Cells
            | Self::Acts
            | Self::Countries
            | Self::PartsOfTheWorld
            | Self::SamePositions => Sureness::Likely,
            Self::NameOfReport | Self::NameOfOtherPlace | Self::FewNames | Self::SameCountry | Self::Keys => {
                Sureness::Unsure
            }
        }
    }
}

impl fmt::Display for GuessReason {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            basis,
            filled,
            fitting,
            cells,
        } = self;
        match filled {
            0 => write!(f, "{basis}; the cells looked at are blank"),
            filled => write!(f, "{basis}; {fitting} of {filled} cells looked at {cells}"),
        }
    }
}

impl fmt::Display for GuessBasis {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Tag => "by its HXL tag",
            Self::Name => "by its name",
            Self::WordInName => "by a word in its name",
            Self::NameOfReport => "by its name, which may tell when something was written down, not when it happened",
            Self::NameOfOtherPlace => "by its name, which may be of another place than that of the event",
            Self::NameOfPersons => "by its name, since other columns tell of persons",
            Self::PartOfNames => "by its name, with the columns of the other parts of names",
            Self::Cells => "by its cells",
            Self::Acts => "by its cells, which name what happens and come again",
            Self::FewNames => "by its cells alone, which are few names that come again",
            Self::Countries => "by its cells, which name countries",
            Self::PartsOfTheWorld => "by its cells, which name parts of the world",
            Self::SamePositions => "by its cells, of which the same lie at the same place",
            Self::SameCountry => "by its cells alone, of which each stands in one country only",
            Self::Keys => "by its cells alone, which are the keys of objects and read as names",
        })
    }
}

impl fmt::Display for CellsAre {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Filled => "are filled",
            Self::Dates => "are dates",
            Self::Serials => "may be Excel's dates",
            Self::Clocks => "are clock times",
            Self::Months => "are months",
            Self::Eras => "name eras or calendars",
            Self::Zones => "name time zones",
            Self::Numbers => "are numbers",
            Self::Amounts => "tell how many",
            Self::Positions => "are pairs of coordinates",
            Self::Links => "hold links",
            Self::Distinct => "differ",
        })
    }
}
