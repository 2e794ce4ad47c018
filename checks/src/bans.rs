use std::collections::BTreeSet;

use crate::objection::called;
use crate::rules::{Ban, Banned, Bans, CrateName};
use crate::{Graph, Objection, Package};

pub(crate) fn objections(rules: &Bans, graph: &Graph) -> Vec<Objection> {
    let of_ban = |ban: &Ban| match &ban.what {
        Banned::Use { wrappers } => uses(ban, wrappers, graph),
        Banned::SeveralVersions => Vec::from_iter(versions(ban, graph)),
    };
    rules.deny.iter().flat_map(of_ban).collect()
}

fn named<'a>(ban: &'a Ban, graph: &'a Graph) -> impl Iterator<Item = (usize, &'a Package)> {
    graph
        .packages
        .iter()
        .enumerate()
        .filter(|(_, package)| package.name == ban.name.0)
}

fn versions(ban: &Ban, graph: &Graph) -> Option<Objection> {
    let versions: BTreeSet<_> = named(ban, graph).map(|(_, package)| package.version.clone()).collect();
    if versions.len() < 2 {
        return None;
    }
    Some(Objection::SeveralVersions {
        name: ban.name.0.clone(),
        versions,
        reason: ban.reason.clone(),
    })
}

fn uses(ban: &Ban, wrappers: &[CrateName], graph: &Graph) -> Vec<Objection> {
    let objection = |(index, package)| {
        let mut users = graph.users_of(index);
        users.retain(|user| !wrappers.iter().any(|wrapper| wrapper.0 == *user));
        let is_banned = wrappers.is_empty() || !users.is_empty();
        let users = users.into_iter().map(str::to_owned).collect();
        is_banned.then(|| Objection::Banned {
            package: called(package),
            users,
            reason: ban.reason.clone(),
        })
    };
    named(ban, graph).filter_map(objection).collect()
}
