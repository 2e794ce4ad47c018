use dateline_batch::CancelToken;
use dateline_query::{Answer, AnswerFigures, Lanes};
use dateline_store::Store;
use dateline_timeline::DrawnFigures;

use super::PictureOptions;

/// What a picture tells of a kind of figure.
pub(super) struct Figures<'s> {
    /// The kind's plain name.
    kind: &'s str,
    told: AnswerFigures,
    are_columns: bool,
    has_one_scale: bool,
}

impl<'s> Figures<'s> {
    /// Adds up what the events tell of the wanted kind; `None` if none is wanted.
    pub fn new(store: &'s Store, answer: &Answer, options: &PictureOptions) -> Option<Self> {
        let id = options.figure?;
        Some(Self {
            kind: &store.figure_kinds().get(id)?.name,
            told: AnswerFigures::new(store, answer, id, &CancelToken::NEVER).ok()?,
            are_columns: options.columns_by_figure,
            has_one_scale: options.one_scale,
        })
    }

    /// For the lanes.
    pub fn drawn(&self) -> DrawnFigures<'_> {
        DrawnFigures {
            kind: self.kind,
            lanes: &self.told.lanes,
            picked: &[],
            are_columns: self.are_columns,
        }
    }

    /// “12–15 killed in 7 events · columns by killed, each lane to its own scale”: all that match, in view or not.
    pub fn words(&self, lanes: &Lanes) -> String {
        let sum = self.told.total.words(self.kind);
        let scale = match lanes.drawn().len() {
            0 | 1 => "",
            _ if self.has_one_scale => ", one scale for all lanes",
            _ => ", each lane to its own scale",
        };
        if self.are_columns {
            format!("in all {sum} · columns by {}{scale}", self.kind)
        } else {
            format!("in all {sum}")
        }
    }
}
