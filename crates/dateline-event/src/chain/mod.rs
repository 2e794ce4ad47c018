//! Sequences of linked events: an attack, the claim for it, a denial, the strike that answers it.

#[expect(clippy::module_inception, reason = "the chain itself is the centre of this folder")]
mod chain;
mod step;
mod tie;

pub use chain::Chain;
pub use step::{Dangling, Step, StepLink};
pub use tie::Tie;
