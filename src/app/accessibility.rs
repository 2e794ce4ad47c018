use eframe::egui::accesskit::{Node, Role as NodeRole};
use eframe::egui::{Context, Response, RichText, Role, Ui, WidgetInfo, accesskit_root_id};

/// Says to assistive technology what a painted widget is.
pub fn named(response: &Response, kind: Role, enabled: bool, name: &str) {
    response.widget_info(|| WidgetInfo::labeled(kind, enabled, name));
}

/// A sign that says nothing which does not stand beside it: it is not read out.
pub fn decoration(ui: &mut Ui, icon: RichText) {
    let response = ui.label(icon);
    ui.ctx().accesskit_node_builder(response.id, Node::set_hidden);
}

/// Says that a button stands in a menu; a title also says whether its menu is open.
pub fn in_menu(response: &Response, is_expanded: Option<bool>) {
    response.ctx.accesskit_node_builder(response.id, |node| {
        node.set_role(NodeRole::MenuItem);
        if let Some(is_expanded) = is_expanded {
            node.set_expanded(is_expanded);
        }
    });
}

/// Gives the whole window a name.
pub fn name_window(ctx: &Context, name: impl FnOnce() -> String) {
    ctx.accesskit_node_builder(accesskit_root_id(), |node| node.set_label(name()));
}
