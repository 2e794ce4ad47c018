//! Every action that has a key or stands in the menu: its name, its command, its keys. Menu, help window and key
//! handling all read these tables, one a menu.

mod edit;
mod event;
mod file;
mod help;
mod view;

use super::action::Action;
use super::action_group::ActionGroup;

/// The actions of a menu, in its order.
pub fn actions_of(group: ActionGroup) -> &'static [Action] {
    match group {
        ActionGroup::File => file::ACTIONS,
        ActionGroup::Edit => edit::ACTIONS,
        ActionGroup::View => view::ACTIONS,
        ActionGroup::Event => event::ACTIONS,
        ActionGroup::Help => help::ACTIONS,
    }
}

/// All actions, in the order of the menus.
pub fn actions() -> impl Iterator<Item = &'static Action> {
    ActionGroup::ALL.into_iter().flat_map(actions_of)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_key_means_two_things() {
        let keys: Vec<_> = actions().flat_map(|action| action.keys).collect();
        for (index, key) in keys.iter().enumerate() {
            assert!(!keys[index + 1..].contains(key), "{key:?} is there twice");
        }
    }
}
