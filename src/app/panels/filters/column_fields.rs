use eframe::egui::Ui;

use crate::app::text::isolated;
use crate::app::theme::space;
use crate::app::widgets::bound_field;
use crate::query::{ColumnComparison, Comparison};
use crate::store::Scale;

/// What is typed into the bounds of an added column.
#[derive(Default)]
pub(super) struct ColumnFields {
    least: String,
    most: String,
    /// What the fields were last filled from.
    shown: Option<Vec<ColumnComparison>>,
    pub problem: Option<String>,
}

impl ColumnFields {
    /// Fills the fields with what is wanted, unless that is what they were filled with.
    pub fn fill(&mut self, wanted: &[ColumnComparison]) {
        if self.shown.as_deref() == Some(wanted) {
            return;
        }
        let bound = |sought: Comparison| {
            let bounds = wanted.iter().rev().find(|wanted| wanted.comparison == sought);
            bounds.map_or(String::new(), |wanted| wanted.with.clone())
        };
        (self.least, self.most) = (bound(Comparison::AtLeast), bound(Comparison::AtMost));
        self.shown = Some(wanted.to_vec());
        self.problem = None;
    }

    /// The two fields; what is wanted now if one was finished.
    pub fn show(
        &mut self,
        name: &str,
        scale: &Scale,
        wanted: &[ColumnComparison],
        ui: &mut Ui,
    ) -> Option<Vec<ColumnComparison>> {
        ui.spacing_mut().item_spacing.x = space::XS;
        ui.add_space(22.0);
        let width = ((ui.available_width() - space::XS) / 2.0).max(50.0);
        let (least, most) = match scale {
            Scale::Dates(_) => ("from", "to"),
            Scale::Numbers(_) | Scale::Words => ("at least", "at most"),
        };
        let mut is_done = false;
        for (text, hint) in [(&mut self.least, least), (&mut self.most, most)] {
            is_done |= bound_field(ui, text, width, 3, &format!("{name}, {hint}"), hint).lost_focus();
        }
        if !is_done {
            return None;
        }
        match self.typed(scale, wanted) {
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
    fn typed(&self, scale: &Scale, wanted: &[ColumnComparison]) -> Result<Vec<ColumnComparison>, String> {
        let others = wanted
            .iter()
            .filter(|wanted| !matches!(wanted.comparison, Comparison::AtLeast | Comparison::AtMost));
        let mut typed: Vec<ColumnComparison> = others.cloned().collect();
        for (comparison, text) in [(Comparison::AtLeast, &self.least), (Comparison::AtMost, &self.most)] {
            let with = text.trim().to_owned();
            if with.is_empty() {
                continue;
            }
            let bound = ColumnComparison { comparison, with };
            bound.check(scale).map_err(|_| match scale {
                Scale::Dates(_) => "Write 2016, 2016-03 or 2016-03-05.".to_owned(),
                Scale::Numbers(_) | Scale::Words => format!("“{}” is no number.", isolated(&bound.with)),
            })?;
            typed.push(bound);
        }
        Ok(typed)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bounds_that_are_typed_take_the_place_of_those_before() {
        let scale = Scale::Numbers(Vec::new());
        let bound = |comparison, with: &str| ColumnComparison {
            comparison,
            with: with.to_owned(),
        };
        let wanted = vec![bound(Comparison::LessThan, "9"), bound(Comparison::AtLeast, "1,200")];
        let mut fields = ColumnFields::default();
        fields.fill(&wanted);
        assert_eq!((&*fields.least, &*fields.most), ("1,200", ""));
        "1500".clone_into(&mut fields.most);
        let typed = fields.typed(&scale, &wanted).unwrap();
        assert_eq!(typed[..2], wanted);
        assert_eq!(typed[2], bound(Comparison::AtMost, "1500"));
        "many".clone_into(&mut fields.most);
        assert!(fields.typed(&scale, &wanted).is_err());
        assert!(fields.typed(&Scale::Dates(Vec::new()), &wanted).is_err());
    }
}
