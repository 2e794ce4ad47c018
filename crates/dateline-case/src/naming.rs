//! Decisions on names, and links between events.

use crate::correcting::one_of;
use crate::marking::keep_keys;
use crate::{
    Case, Change, Entry, Error, ErrorKind, EventLink, LinkId, MarkedEvent, NameDecision, NameDecisionId, SaidOfNames,
    Signed, rows,
};

/// A link that is to be added: its kind, the two events, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewLink {
    /// As [`EventLink::kind`].
    pub kind: String,
    /// The event that it leads from.
    pub from: MarkedEvent,
    /// The event that it leads to.
    pub to: MarkedEvent,
    /// Why, in words; may be blank.
    pub why: String,
}

impl Case {
    /// Has these decisions on names hold, each with who made it, and no others; `None` where they do already. What is said as before
    /// keeps who said it first.
    ///
    /// # Errors
    /// If one is too long or about fewer than two names, or nothing can be added.
    pub fn set_names(&mut self, signed: &Signed, wanted: &[(SaidOfNames, Signed)]) -> Result<Option<Entry>, Error> {
        self.change(signed, None, |connection| {
            let known = rows::name_decisions(connection)?;
            Ok(one_of(set_names(known, wanted)?))
        })
    }

    /// Adds links between events, in one step; those that there are already are left out. `None` if all are.
    ///
    /// # Errors
    /// If one leads to its own event or its reason is too long, or nothing can be added.
    pub fn link_events(&mut self, signed: &Signed, links: &[NewLink]) -> Result<Option<Entry>, Error> {
        self.change(signed, None, |connection| {
            let links = links.iter().map(|link| (link, signed));
            Ok(one_of(new_links(connection, links)?))
        })
    }

    /// Removes a link.
    ///
    /// # Errors
    /// If there is no such link.
    pub fn unlink(&mut self, signed: &Signed, id: LinkId) -> Result<Option<Entry>, Error> {
        self.change(signed, None, |connection| {
            let link = rows::link(connection, id)?.ok_or(ErrorKind::Gone("the link"))?;
            Ok(Some(Change::LinkRemoved(link)))
        })
    }

    /// Adds decisions on names and links that were made outside of any case, each with who made it, in one step. A decision with
    /// which one of the case cannot hold is left out, as is a link that there is already. `None` if nothing is new.
    ///
    /// # Errors
    /// As [`Case::set_names`] and [`Case::link_events`].
    pub fn bring_in_work(
        &mut self,
        signed: &Signed,
        names: &[(SaidOfNames, Signed)],
        links: &[(NewLink, Signed)],
    ) -> Result<Option<Entry>, Error> {
        self.change(signed, None, |connection| {
            let known = rows::name_decisions(connection)?;
            let mut wanted: Vec<(SaidOfNames, Signed)> = Vec::new();
            wanted.extend(known.iter().map(|known| (known.said.clone(), known.signed.clone())));
            for (said, by) in names {
                if !wanted.iter().any(|(known, _)| known.excludes(said)) {
                    wanted.push((said.clone(), by.clone()));
                }
            }
            let mut changes = set_names(known, &wanted)?;
            changes.extend(new_links(connection, links.iter().map(|(link, by)| (link, by)))?);
            Ok(one_of(changes))
        })
    }
}

fn set_names(known: Vec<NameDecision>, wanted: &[(SaidOfNames, Signed)]) -> Result<Vec<Change>, ErrorKind> {
    let (mut gone, mut new) = (Vec::new(), Vec::new());
    for (said, signed) in wanted {
        let length: usize = said.names.iter().map(String::len).sum::<usize>() + said.why.len();
        if length > SaidOfNames::LONGEST {
            return Err(ErrorKind::too_long("what is decided on names", SaidOfNames::LONGEST));
        }
        if said.names.len() < 2 {
            return Err(ErrorKind::TooFewNames);
        }
        if !known.iter().any(|known| known.said == *said) {
            new.push(Change::NamesDecided(NameDecision {
                id: NameDecisionId::random()?,
                said: said.clone(),
                signed: signed.clone(),
            }));
        }
    }
    for decision in known {
        if !wanted.iter().any(|(said, _)| *said == decision.said) {
            gone.push(Change::NamesUndecided(decision));
        }
    }
    // A name goes out of one before it comes into another.
    gone.append(&mut new);
    Ok(gone)
}

fn new_links<'a>(
    connection: &rusqlite::Connection,
    links: impl Iterator<Item = (&'a NewLink, &'a Signed)>,
) -> Result<Vec<Change>, ErrorKind> {
    let mut known = rows::links(connection)?;
    let mut changes = Vec::new();
    for (new, signed) in links {
        if new.why.len() > EventLink::LONGEST_REASON {
            return Err(ErrorKind::too_long("a reason", EventLink::LONGEST_REASON));
        }
        let link = EventLink {
            id: LinkId::random()?,
            kind: new.kind.clone(),
            from: new.from.event(),
            to: new.to.event(),
            why: new.why.trim().to_owned(),
            signed: signed.clone(),
        };
        if link.from == link.to {
            return Err(ErrorKind::LinksItself);
        }
        if known.iter().any(|known| known.is_same(&link)) {
            continue;
        }
        keep_keys(connection, &[(link.from, &new.from), (link.to, &new.to)])?;
        known.push(link.clone());
        changes.push(Change::LinkMade(link));
    }
    Ok(changes)
}

#[cfg(test)]
#[path = "naming_tests.rs"]
mod tests;
