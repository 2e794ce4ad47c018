use super::Bounds;
use super::fold::have_same_key;

/// Which names of actors do not contradict each other.
pub trait Kinship {
    /// Whether both names stand for one actor, or one of them belongs to the other at some moment of `at`; whether
    /// ever, if `at` is `None`.
    fn are_kin(&self, a: &str, b: &str, at: Option<Bounds>) -> bool;
}

/// Nothing is known of names: only those are of one actor that are equal but for case, accents, hyphens and articles
/// ([`name_key`](crate::fold::name_key)).
#[derive(Clone, Copy, Debug, Default)]
pub struct EqualNames;

impl Kinship for EqualNames {
    fn are_kin(&self, a: &str, b: &str, _: Option<Bounds>) -> bool {
        have_same_key(a, b)
    }
}
