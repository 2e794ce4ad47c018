use spdx::{Expression, ParseMode};

use crate::objection::called;
use crate::rules::Licences;
use crate::{Graph, Objection, Package};

pub(crate) fn objections(rules: &Licences, graph: &Graph) -> Vec<Objection> {
    graph
        .packages
        .iter()
        .filter_map(|package| objection(rules, package))
        .collect()
}

fn objection(rules: &Licences, package: &Package) -> Option<Objection> {
    let Some(licence) = &package.licence else {
        return Some(Objection::NoLicence {
            package: called(package),
        });
    };
    // Old crates write “MIT/Apache-2.0”, which strictly is no expression.
    let Ok(expression) = Expression::parse_mode(licence, ParseMode::LAX) else {
        return Some(Objection::UnreadableLicence {
            package: called(package),
            licence: licence.clone(),
        });
    };
    let exceptions = rules
        .exceptions
        .iter()
        .filter(|exception| exception.name.0 == package.name);
    let allowed: Vec<_> = rules
        .allow
        .iter()
        .chain(exceptions.flat_map(|exception| &exception.allow))
        .collect();
    let is_allowed = expression.evaluate(|required| allowed.iter().any(|licence| licence.0.satisfies(required)));
    (!is_allowed).then(|| Objection::ForbiddenLicence {
        package: called(package),
        licence: licence.clone(),
    })
}
