use eframe::egui::{Response, Role, WidgetInfo};

/// Says to assistive technology what a painted widget is.
pub fn named(response: &Response, kind: Role, enabled: bool, name: &str) {
    response.widget_info(|| WidgetInfo::labeled(kind, enabled, name));
}
