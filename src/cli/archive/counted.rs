use dateline_archive::{Archive, ArchiveUrl};

use super::connection;
use crate::batch::CancelToken;
use crate::cli::Failure;
use crate::cli::count_by::{By, Named};
use crate::cli::filter_args::FilterArgs;
use crate::cli::tally::Tally;
use crate::query::{Answers, Count, Filter, Grouping, Under};
use crate::store::Facet;

/// An archive that is asked to count.
pub struct Asked {
    archive: Archive,
    filter: Filter,
}

impl Asked {
    /// Connects, and finds what the filter means there.
    ///
    /// # Errors
    /// If there is no answer, or something is asked that no archive can be.
    pub fn new(url: &ArchiveUrl, filter: &FilterArgs) -> Result<Self, Failure> {
        filter.check_for_archive()?;
        let archive = connection::open(url)?;
        let filter = filter.filter_in_archive(archive.names())?;
        Ok(Self { archive, filter })
    }

    /// How many events match.
    pub fn total(&mut self) -> Result<Tally, Failure> {
        let totals = self.archive.totals(&self.filter, &CancelToken::NEVER)?;
        Ok(tally(totals.events))
    }

    /// How many of them have each value, most first.
    pub fn groups(&mut self, by: By) -> Result<Vec<Named>, Failure> {
        let by = match by {
            By::Actor => Grouping::Facet(Facet::Actor),
            By::Place => Grouping::Facet(Facet::Place),
            By::Kind => Grouping::Facet(Facet::Kind),
            By::Source => Grouping::Facet(Facet::Source),
            By::Doubt => Grouping::Doubt,
            By::Role => Grouping::Role,
            By::Pair | By::Year | By::Month | By::Week | By::Day => {
                return Err(Failure::usage(
                    "an archive counts by actor, place, kind, source, doubt and role; not yet by pairs or time",
                ));
            }
        };
        let groups = self
            .archive
            .groups(&self.filter, by, Under::Filter, &CancelToken::NEVER)?;
        Ok(groups
            .into_iter()
            .map(|group| (group.name, tally(group.count)))
            .collect())
    }
}

fn tally(Count { possible, certain }: Count) -> Tally {
    Tally {
        possible,
        certain,
        ..Tally::default()
    }
}
