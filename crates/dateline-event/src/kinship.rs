use super::Bounds;
use super::fold::{have_same_key, name_key};

/// What is known of names: which of actors do not contradict each other, and which are of one outlet.
pub trait Kinship {
    /// Whether both names stand for one actor, or one of them belongs to the other at some moment of `at`; whether
    /// ever, if `at` is `None`.
    fn are_kin(&self, a: &str, b: &str, at: Option<Bounds>) -> bool;

    /// What all names of one outlet have in common, and no others.
    fn outlet_key(&self, name: &str) -> String;
}

/// Nothing is known of names: only those are of one actor, or one outlet, that are equal but for case, accents, hyphens
/// and articles ([`name_key`]).
#[derive(Clone, Copy, Debug, Default)]
pub struct EqualNames;

impl Kinship for EqualNames {
    fn are_kin(&self, a: &str, b: &str, _: Option<Bounds>) -> bool {
        have_same_key(a, b)
    }

    fn outlet_key(&self, name: &str) -> String {
        name_key(name)
    }
}
