//! What a user does, each waited for.

use dateline::app::{Command, DatelineApp};
use eframe::egui::Role;
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable;

use crate::settling::settle;

/// Has the app carry out a command.
pub fn apply(harness: &mut Harness<'_, DatelineApp>, command: impl Into<Command>) {
    harness.state_mut().push(command);
    settle(harness);
}

pub fn click(harness: &mut Harness<'_, DatelineApp>, label: &str) {
    harness.get_by_label(label).click();
    settle(harness);
}

/// Opens a list and takes one of its entries.
pub fn choose(harness: &mut Harness<'_, DatelineApp>, list: &str, entry: &str) {
    click(harness, list);
    harness.get_by_role_and_label(Role::Button, entry).click();
    settle(harness);
}
