//! Roles as they stand in the table.

use dateline_event::Role;

/// What a role is called there; nothing for those of whom it is only said what they did not do.
pub(crate) fn of(role: Option<Role>) -> &'static str {
    match role {
        None => "",
        Some(Role::Perpetrator) => "perpetrator",
        Some(Role::Target) => "target",
        Some(Role::Victim) => "victim",
        Some(Role::Participant) => "participant",
        Some(Role::Speaker) => "speaker",
        Some(Role::ClaimedBy) => "claimed_by",
        Some(Role::AttributedTo) => "attributed_to",
        Some(Role::DeniedBy) => "denied_by",
        Some(Role::Reporter) => "reporter",
    }
}

/// The role that is called so.
pub(crate) fn parse(name: &str) -> Option<Role> {
    Role::ALL.into_iter().find(|&role| of(Some(role)) == name)
}
