use dateline_batch::finding::DateFault;
use dateline_event::{When, has_gaps};
use dateline_format::{WhenDetail, WhenEntry};

use super::Resolver;
use crate::own::text::shortened;

impl Resolver<'_, '_> {
    /// When it happened; what cannot be read is kept as fields.
    pub(super) fn when(&mut self, entry: WhenEntry, path: &str) -> Option<When> {
        let detail = match entry {
            WhenEntry::Edtf(edtf) => WhenDetail {
                edtf,
                ..WhenDetail::default()
            },
            WhenEntry::Detail(detail) => detail,
        };
        match detail.edtf.parse::<When>() {
            Ok(when) => {
                if has_gaps(&detail.edtf) {
                    let text = shortened(&detail.edtf, 60).into();
                    (self.find)(path, DateFault::Gaps { text }.into());
                }
                self.keep(format!("{path}."), detail.other);
                Some(When {
                    words: detail.words,
                    resolved: detail.resolved,
                    zone_words: detail.zone,
                    precision: detail.precision.unwrap_or(when.precision),
                    ..when
                })
            }
            Err(why) => {
                let text = shortened(&detail.edtf, 60).into();
                (self.find)(path, DateFault::NotEdtf { text, why }.into());
                let parts = [
                    ("", detail.edtf),
                    (".words", detail.words),
                    (".resolved", detail.resolved),
                    (".zone", detail.zone),
                ];
                let given = parts.into_iter().filter(|(_, text)| !text.is_empty());
                self.fields
                    .extend(given.map(|(key, text)| (format!("{path}{key}"), text)));
                self.keep(format!("{path}."), detail.other);
                None
            }
        }
    }
}
