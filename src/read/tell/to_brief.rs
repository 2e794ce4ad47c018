use std::borrow::Cow;

use super::{By, Tell};
use crate::event::{Claim, Doubt, Event, Role, Stance};
use crate::read::Brief;
use crate::read::dates::Reading;

/// Keeps what the store needs.
pub(in crate::read) struct ToBrief<'b, 'a> {
    brief: &'b mut Brief<'a>,
    /// Who made the first claim, and whether all others are by the same.
    outlet: Option<&'a str>,
    is_single: bool,
}

impl<'b, 'a> ToBrief<'b, 'a> {
    pub fn new(brief: &'b mut Brief<'a>) -> Self {
        Self {
            brief,
            outlet: None,
            is_single: true,
        }
    }

    /// Adds the doubt that follows from all claims together.
    pub fn finish(self) {
        let doubt = &mut self.brief.doubt;
        doubt.set(Doubt::SINGLE_SOURCE, self.is_single && self.outlet.is_some());
    }
}

impl<'a> Tell<'a> for ToBrief<'_, 'a> {
    fn when(&mut self, reading: Option<Reading>, _: impl FnOnce() -> String) {
        if let Some(reading) = reading {
            self.brief.set_reading(&reading);
        }
    }

    fn kind(&mut self, name: &'a str) {
        add(&mut self.brief.kind, name);
    }

    fn actor(&mut self, role: Role, name: &'a str, _: &str) {
        if name.is_empty() {
            return;
        }
        self.brief.actors.push((role, Cow::Borrowed(name)));
        match role {
            Role::ClaimedBy => self.brief.doubt |= Doubt::CLAIMED,
            Role::DeniedBy => self.brief.doubt |= Doubt::DENIED,
            _ => {}
        }
    }

    fn place(&mut self, name: &'a str) {
        add(&mut self.brief.place, name);
    }

    fn claim(&mut self, by: By<'a>, stance: Stance, _: impl FnOnce(&mut Claim)) {
        let outlet = match by {
            By::Source(name) => {
                self.brief.sources.push(Cow::Borrowed(name));
                name
            }
            By::DataSet(name) => name,
        };
        self.is_single &= *self.outlet.get_or_insert(outlet) == outlet;
        self.brief.claims = self.brief.claims.saturating_add(1);
        self.brief.doubt |= stance.into();
        match stance {
            Stance::ClaimsResponsibility => self.brief.doubt |= Doubt::CLAIMED,
            Stance::Denies => self.brief.doubt |= Doubt::DENIED,
            _ => {}
        }
    }

    fn rest(&mut self, _: impl FnOnce(&mut Event)) {}
}

fn add<'a>(path: &mut Vec<Cow<'a, str>>, name: &'a str) {
    if !name.is_empty() && path.last().is_none_or(|last| last != name) {
        path.push(Cow::Borrowed(name));
    }
}
