use std::sync::Arc;

use crate::app::same::Same;
use crate::event::ClockZone;
use crate::store::{Overlay, Store};

/// Asks for the same files in another zone, with repeated rows once or apart.
#[derive(PartialEq)]
pub struct ZoneRequest {
    pub store: Same<Store>,
    pub zone: ClockZone,
    /// Whether every row is to be an event of its own.
    pub apart: bool,
    /// What stands in it instead of what files say.
    pub overlay: Same<Overlay>,
}

/// A store, and the same files as they were asked for.
pub struct Zoned {
    pub from: Arc<Store>,
    pub to: Arc<Store>,
}

impl Zoned {
    pub fn make(request: &ZoneRequest) -> Self {
        Self {
            from: request.store.0.clone(),
            to: request
                .store
                .overlaid_with(&request.overlay)
                .showing(request.zone, request.apart),
        }
    }
}
