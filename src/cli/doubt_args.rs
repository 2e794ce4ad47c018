use clap::{Args, ValueEnum};

use super::notes;
use crate::event::{Role, Stance};
use crate::query::{ActorRole, Against, DoubtKind, Filter};
use crate::store::{Facet, Store};

/// Which events are wanted by what their sources say of them, and of who was what.
#[derive(Debug, Default, Args)]
#[expect(clippy::struct_excessive_bools, reason = "flags of the command line")]
pub(super) struct DoubtArgs {
    /// The wanted actors only in this role; without --actor: somebody in this role
    #[arg(long, value_name = "ROLE", value_enum)]
    role: Vec<RoleArg>,
    /// Only events in which A acted (or claims it, or is blamed for it) and B is the target or a victim
    #[arg(long, value_names = ["A", "B"], num_args = 2)]
    against: Vec<String>,
    /// Only events about which sources contradict each other, or only in this
    #[arg(long, value_name = "IN", value_enum, num_args = 0..=1, default_missing_value = "anything")]
    disputed: Vec<DisputedArg>,
    /// Only events that somebody denies, or their part in them
    #[arg(long)]
    denied: bool,
    /// Only events that somebody says they did
    #[arg(long)]
    claimed: bool,
    /// Only acts of violence that nobody says they did
    #[arg(long)]
    unclaimed: bool,
    /// Only events of which a source leaves a figure open: a range, a bound, a rough number
    #[arg(long)]
    imprecise: bool,
    /// Only events of which all that is said goes back to one source
    #[arg(long)]
    single_source: bool,
    /// Only events to which a source stands so
    #[arg(long, value_name = "STANCE", value_enum)]
    stance: Vec<StanceArg>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum DisputedArg {
    Anything,
    Figures,
    Attribution,
    Date,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum RoleArg {
    Perpetrator,
    Target,
    Victim,
    Participant,
    Speaker,
    /// Says that it did it
    #[value(aliases = ["claimed-by", "claimed_by"])]
    Claimant,
    /// Others say that it did it
    #[value(aliases = ["attributed-to", "attributed_to"])]
    Blamed,
    /// Says that it did not do it, or that it did not happen
    #[value(aliases = ["denied-by", "denied_by"])]
    Denier,
    Reporter,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum StanceArg {
    Asserts,
    Attributes,
    #[value(aliases = ["claims-responsibility", "claims_responsibility"])]
    Claims,
    Denies,
    Disputes,
}

impl DoubtArgs {
    /// Adds them to a filter that has its actors.
    pub fn add_to(&self, filter: &mut Filter, store: &Store) {
        let roles = || self.role.iter().map(|&role| Role::from(role));
        if filter.actor.include.is_empty() {
            filter.roles = roles().collect();
        }
        for actor in &filter.actor.include {
            let actor = || actor.clone();
            let as_role = |role| ActorRole { actor: actor(), role };
            filter.actor_roles.extend(roles().map(as_role));
        }
        for pair in self.against.chunks(2) {
            if let [by, on] = pair {
                for name in pair {
                    notes::note_unknown(store, Facet::Actor, name);
                }
                let (by, on) = (by.clone(), on.clone());
                filter.against.push(Against { by, on });
            }
        }
        filter.doubt.extend(self.disputed.iter().map(|disputed| match disputed {
            DisputedArg::Anything => DoubtKind::Disputed,
            DisputedArg::Figures => DoubtKind::InFigures,
            DisputedArg::Attribution => DoubtKind::InAttribution,
            DisputedArg::Date => DoubtKind::InDate,
        }));
        let flags = [
            (self.denied, DoubtKind::Denied),
            (self.claimed, DoubtKind::Claimed),
            (self.unclaimed, DoubtKind::Unclaimed),
            (self.imprecise, DoubtKind::Imprecise),
            (self.single_source, DoubtKind::SingleSource),
        ];
        filter
            .doubt
            .extend(flags.into_iter().filter(|(is_set, _)| *is_set).map(|(_, kind)| kind));
        filter
            .doubt
            .extend(self.stance.iter().map(|&stance| DoubtKind::Stance(stance.into())));
    }
}

impl From<RoleArg> for Role {
    fn from(role: RoleArg) -> Self {
        match role {
            RoleArg::Perpetrator => Self::Perpetrator,
            RoleArg::Target => Self::Target,
            RoleArg::Victim => Self::Victim,
            RoleArg::Participant => Self::Participant,
            RoleArg::Speaker => Self::Speaker,
            RoleArg::Claimant => Self::ClaimedBy,
            RoleArg::Blamed => Self::AttributedTo,
            RoleArg::Denier => Self::DeniedBy,
            RoleArg::Reporter => Self::Reporter,
        }
    }
}

impl From<StanceArg> for Stance {
    fn from(stance: StanceArg) -> Self {
        match stance {
            StanceArg::Asserts => Self::Asserts,
            StanceArg::Attributes => Self::Attributes,
            StanceArg::Claims => Self::ClaimsResponsibility,
            StanceArg::Denies => Self::Denies,
            StanceArg::Disputes => Self::Disputes,
        }
    }
}
