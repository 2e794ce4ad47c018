use dateline_batch::finding::FigureFault;
use dateline_event::{Amount, Participant, Role, Stance};

use super::{Gtd, code, known};
use crate::table::{By, Notes, RowSink, TableRow, quoted};

impl Gtd {
    pub(super) fn claims<'a>(&self, row: &TableRow<'a>, sink: &mut impl RowSink<'a>, notes: &mut Notes<'_>) {
        for (column, _) in &self.figures {
            let text = known(row, Some(*column));
            if !text.is_empty() && number(text).is_none() {
                notes.add(Some(*column), || FigureFault::NoNumber { text: quoted(text) });
            }
        }
        let suspected = || {
            let groups = self.groups.iter();
            groups.filter(|group| group.roles(row).contains(&Some(Role::AttributedTo)))
        };
        let stance = match suspected().next() {
            Some(_) => Stance::Attributes,
            None => Stance::Asserts,
        };
        sink.claim_with_figures(By::Summary("GTD"), stance, self.figures(row), |claim| {
            claim.source.citing = self.citations(row).map(str::to_owned).collect();
            claim.actors = suspected()
                .map(|group| Participant::from_column(known(row, group.name), Role::AttributedTo, group.from))
                .collect();
            "GTD's own account from all its sources together".clone_into(&mut claim.words);
        });
        if code(row, self.doubt) == "1" {
            sink.claim(By::Summary("GTD"), Stance::Disputes, |claim| {
                claim.words = match known(row, self.alternative) {
                    "" => "GTD doubts that this was terrorism".to_owned(),
                    alternative => format!("GTD doubts that this was terrorism; it may have been: {alternative}"),
                };
            });
        }
        if code(row, self.competing) == "1" {
            sink.claim(By::Summary("GTD"), Stance::Disputes, |claim| {
                "several groups claim that each did it alone".clone_into(&mut claim.words);
            });
        }
        for group in self
            .groups
            .iter()
            .filter(|group| group.roles(row).contains(&Some(Role::ClaimedBy)))
        {
            let name = known(row, group.name);
            sink.claim(By::Source(name), Stance::ClaimsResponsibility, |claim| {
                claim.actors = vec![Participant::from_column(name, Role::ClaimedBy, group.from)];
                known(row, group.claim_mode).clone_into(&mut claim.words);
            });
        }
        for citation in self.citations(row) {
            let (title, outlet, published) = parts(citation);
            sink.claim(By::Source(outlet), Stance::Asserts, |claim| {
                title.clone_into(&mut claim.source.title);
                published.clone_into(&mut claim.source.published);
                if outlet.is_empty() {
                    citation.clone_into(&mut claim.words);
                }
            });
        }
    }

    fn figures<'a>(&self, row: &TableRow<'a>) -> impl Iterator<Item = (&'a str, Amount)> {
        let figures = self.figures.iter();
        figures.filter_map(|(column, what)| Some((*what, Amount::Exact(number(known(row, Some(*column)))?))))
    }

    fn citations<'a>(&self, row: &TableRow<'a>) -> impl Iterator<Item = &'a str> {
        let citations = self.citations.map(|column| known(row, column));
        citations.into_iter().filter(|citation| !citation.is_empty())
    }
}

fn number(text: &str) -> Option<f64> {
    text.parse().ok().filter(|number: &f64| number.is_finite())
}

/// Title, outlet and date of `"Two killed in Rivertown," Testland Times, March 8, 2015.`; blank where it is written in
/// another way.
fn parts(citation: &str) -> (&str, &str, &str) {
    let parts = citation.strip_prefix(['"', '“']).and_then(|rest| {
        let (title, rest) = rest.split_once(['"', '”'])?;
        let (outlet, published) = rest.trim_start().split_once(", ")?;
        Some((title.trim_end_matches(','), outlet, published.trim_end_matches('.')))
    });
    parts.unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn citations_fall_into_title_outlet_and_date() {
        let found = parts("\"Two killed in Rivertown,\" Testland Times, March 8, 2015.");
        assert_eq!(found, ("Two killed in Rivertown", "Testland Times", "March 8, 2015"));
        assert_eq!(parts("Testland Times, March 8"), ("", "", ""));
        assert_eq!(parts(""), ("", "", ""));
    }
}
