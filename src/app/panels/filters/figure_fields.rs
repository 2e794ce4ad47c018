use eframe::egui::Ui;

use super::figure_histogram::Span;
use crate::app::text::isolated;
use crate::app::theme::space;
use crate::app::widgets::bound_field;
use crate::query::{Comparison, FigureQuestion, Number, figure_number};

/// What is typed into the bounds of a kind of figure.
#[derive(Default)]
pub(super) struct FigureFields {
    least: String,
    most: String,
    /// What the fields were last filled from.
    shown: Option<Vec<FigureQuestion>>,
    /// Where a handle of the histogram is held.
    pub dragged: Option<Span>,
    pub problem: Option<String>,
}

impl FigureFields {
    /// Fills the fields with what is wanted, unless that is what they were filled with.
    pub fn fill(&mut self, wanted: &[FigureQuestion]) {
        if self.shown.as_deref() == Some(wanted) {
            return;
        }
        let words = |bound: Option<f64>| bound.map_or(String::new(), figure_number);
        let (least, most) = bounds(wanted);
        (self.least, self.most) = (words(least), words(most));
        self.shown = Some(wanted.to_vec());
        self.problem = None;
    }

    /// The two fields; what is wanted now if one was finished.
    pub fn show(&mut self, kind: &str, wanted: &[FigureQuestion], ui: &mut Ui) -> Option<Vec<FigureQuestion>> {
        ui.spacing_mut().item_spacing.x = space::XS;
        ui.add_space(22.0);
        let width = ((ui.available_width() - space::XS) / 2.0).max(50.0);
        let mut is_done = false;
        for (text, label, hint) in [
            (&mut self.least, format!("{kind}, at least"), "at least"),
            (&mut self.most, format!("{kind}, at most"), "at most"),
        ] {
            is_done |= bound_field(ui, text, width, 3, &label, hint).lost_focus();
        }
        if !is_done {
            return None;
        }
        match self.typed(wanted) {
            Ok(typed) => {
                self.problem = None;
                (typed != wanted).then_some(typed)
            }
            Err(problem) => {
                self.problem = Some(problem);
                None
            }
        }
    }

    /// What was wanted, with the bounds that are typed.
    fn typed(&self, wanted: &[FigureQuestion]) -> Result<Vec<FigureQuestion>, String> {
        let bound = |text: &str| -> Result<Option<Number>, String> {
            let text = text.trim();
            if text.is_empty() {
                return Ok(None);
            }
            text.parse()
                .map(Some)
                .map_err(|_| format!("“{}” is no number.", isolated(text)))
        };
        let (least, most) = (bound(&self.least)?, bound(&self.most)?);
        if let (Some(least), Some(most)) = (least, most)
            && least.get() > most.get()
        {
            return Err("The most is less than the least.".to_owned());
        }
        Ok(with_bounds(wanted, (least.map(Number::get), most.map(Number::get))))
    }
}

/// The least and the most that are wanted.
pub(super) fn bounds(wanted: &[FigureQuestion]) -> (Option<f64>, Option<f64>) {
    let bound = |sought: Comparison| {
        wanted.iter().rev().find_map(|asks| match asks {
            FigureQuestion::Compared { comparison, number, .. } if *comparison == sought => Some(number.get()),
            _ => None,
        })
    };
    (bound(Comparison::AtLeast), bound(Comparison::AtMost))
}

/// What was wanted, with another least and most; a bound that is no number is none.
pub(super) fn with_bounds(wanted: &[FigureQuestion], (least, most): (Option<f64>, Option<f64>)) -> Vec<FigureQuestion> {
    let certainly = wanted.iter().any(is_sure);
    let is_bound = |asks: &FigureQuestion| {
        matches!(
            asks,
            FigureQuestion::Compared {
                comparison: Comparison::AtLeast | Comparison::AtMost,
                ..
            }
        )
    };
    let others = wanted.iter().copied().filter(|asks| !is_bound(asks));
    let bounds = [(Comparison::AtLeast, least), (Comparison::AtMost, most)];
    let bounds = bounds.into_iter().filter_map(|(comparison, number)| {
        Some(FigureQuestion::Compared {
            comparison,
            number: Number::try_from(number?).ok()?,
            certainly,
        })
    });
    others.chain(bounds).collect()
}

/// Whether it is asked what surely is so.
pub(super) fn is_sure(asks: &FigureQuestion) -> bool {
    matches!(asks, FigureQuestion::Compared { certainly: true, .. })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asks(texts: &[&str]) -> Vec<FigureQuestion> {
        let filters = texts.iter().map(|text| format!("killed {text}").parse());
        filters
            .map(|filter: Result<crate::query::FigureFilter, _>| filter.unwrap().asks)
            .collect()
    }

    #[test]
    fn bounds_that_are_typed_take_the_place_of_those_before() {
        let mut fields = FigureFields::default();
        let wanted = asks(&["disputed", ">= 1200 certainly"]);
        fields.fill(&wanted);
        assert_eq!((&*fields.least, &*fields.most), ("1,200", ""));
        fields.most = "1,500".to_owned();
        let typed = asks(&["disputed", ">= 1200 certainly", "<= 1500 certainly"]);
        assert_eq!(fields.typed(&wanted), Ok(typed.clone()));
        fields.least.clear();
        assert_eq!(fields.typed(&typed), Ok(asks(&["disputed", "<= 1500 certainly"])));
        fields.least = "many".to_owned();
        assert!(fields.typed(&typed).is_err());
        fields.least = "2000".to_owned();
        assert!(fields.typed(&typed).is_err());
    }
}
