use eframe::egui::{Pos2, Rect, Vec2, ViewportBuilder, ViewportInfo, pos2, vec2};
use serde::{Deserialize, Serialize};

/// Where the window stands and how large it is, in the system's points.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Placement {
    width: f32,
    height: f32,
    /// Where its frame begins; unknown where the system tells nobody.
    left: Option<f32>,
    top: Option<f32>,
    /// Whether it fills the screen; the rest is how it was before.
    pub is_maximised: bool,
}

impl Placement {
    pub const MIN_SIZE: Vec2 = vec2(800.0, 520.0);

    /// As it is now, with what was known of it before. `factor` is that of the text.
    pub fn now(before: Option<Self>, seen: &ViewportInfo, factor: f32) -> Option<Self> {
        if seen.minimized == Some(true) || seen.fullscreen == Some(true) {
            return before;
        }
        let is_maximised = seen.maximized == Some(true);
        if let Some(before) = before.filter(|_| is_maximised) {
            return Some(Self { is_maximised, ..before });
        }
        let size = seen.inner_rect?.size() * factor;
        let place = seen.outer_rect.map(|outer| outer.min * factor);
        let placement = Self {
            width: size.x,
            height: size.y,
            left: place.map(|place| place.x),
            top: place.map(|place| place.y),
            is_maximised,
        };
        placement.is_sane().then_some(placement)
    }

    fn is_sane(self) -> bool {
        let numbers = [Some(self.width), Some(self.height), self.left, self.top];
        let is_number = |number: f32| number.is_finite() && number.abs() < 100_000.0;
        numbers.into_iter().flatten().all(is_number) && self.width > 0.0 && self.height > 0.0
    }

    /// A window that opens so.
    pub fn apply(self, window: ViewportBuilder) -> ViewportBuilder {
        if !self.is_sane() {
            return window;
        }
        let size = vec2(self.width, self.height).max(Self::MIN_SIZE);
        let window = window.with_inner_size(size).with_maximized(self.is_maximised);
        match self.place() {
            Some(place) => window.with_position(place),
            None => window,
        }
    }

    fn place(self) -> Option<Pos2> {
        self.left.zip(self.top).map(|(left, top)| pos2(left, top))
    }

    /// Whether nothing by which it could be dragged is on any of these screens; nobody knows where none is told of.
    pub fn is_out_of_sight(self, screens: &[Rect]) -> bool {
        /// So much of the upper edge is to be seen.
        const HANDLE: Vec2 = vec2(80.0, 24.0);
        let Some(place) = self.place() else { return false };
        let edge = Rect::from_min_size(place, vec2(self.width, HANDLE.y));
        let is_seen = |screen: &Rect| {
            let part = screen.intersect(edge);
            part.width() >= HANDLE.x && part.height() >= HANDLE.y / 2.0
        };
        !screens.is_empty() && !screens.iter().any(is_seen)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn seen(left: f32, width: f32) -> ViewportInfo {
        ViewportInfo {
            inner_rect: Some(Rect::from_min_size(pos2(left, 30.0), vec2(width, 600.0))),
            outer_rect: Some(Rect::from_min_size(pos2(left, 0.0), vec2(width, 630.0))),
            ..ViewportInfo::default()
        }
    }

    #[test]
    fn a_maximised_window_keeps_the_size_that_it_had_before() {
        let plain = Placement::now(None, &seen(10.0, 900.0), 1.0).unwrap();
        let maximised = ViewportInfo {
            maximized: Some(true),
            ..seen(0.0, 1920.0)
        };
        let now = Placement::now(Some(plain), &maximised, 1.0).unwrap();
        assert_eq!((now.width, now.left, now.is_maximised), (900.0, Some(10.0), true));
        let back = Placement::now(Some(now), &seen(10.0, 900.0), 1.0).unwrap();
        assert_eq!(back, plain);
        let minimised = ViewportInfo {
            minimized: Some(true),
            ..seen(-32_000.0, 1.0)
        };
        assert_eq!(Placement::now(Some(plain), &minimised, 1.0), Some(plain));
    }

    #[test]
    fn larger_text_is_no_other_size_of_the_window() {
        let plain = Placement::now(None, &seen(10.0, 900.0), 1.5).unwrap();
        let opened = plain.apply(ViewportBuilder::default());
        assert_eq!(opened.inner_size, Some(vec2(1350.0, 900.0)));
        assert_eq!(opened.position, Some(pos2(15.0, 0.0)));
    }

    #[test]
    fn a_window_on_a_screen_that_is_gone_is_known() {
        let screens = [Rect::from_min_size(Pos2::ZERO, vec2(1920.0, 1080.0))];
        let at = |left: f32| Placement::now(None, &seen(left, 900.0), 1.0).unwrap();
        assert!(!at(1800.0).is_out_of_sight(&screens));
        assert!(at(1900.0).is_out_of_sight(&screens) && at(-2000.0).is_out_of_sight(&screens));
        assert!(!at(-2000.0).is_out_of_sight(&[]));
    }
}
