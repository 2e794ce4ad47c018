//! Events that hang together: attack, claim, denial, strike, sanction, as the links between events have it.

#[expect(clippy::module_inception, reason = "the chain itself is the centre of this folder")]
mod chain;
mod step;
mod tie;

pub use chain::Chain;
pub use step::{Dangling, Step, StepLink};
pub use tie::Tie;
