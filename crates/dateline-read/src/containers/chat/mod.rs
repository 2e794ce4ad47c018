//! Chats as `WhatsApp` exports them: a line for each message, in the form of dates of the phone's language, and further lines
//! for texts of several. A message of the system has no sender.
//!
//! There is no standard; the forms are those of Android (`13/07/2021, 19:02 - Ann: text`) and of iOS
//! (`[13.07.21, 19:02:05] Ann: text`). Whether the day or the month comes first the whole column tells, as in any table.

mod head;

use dateline_batch::FileRow;
use dateline_batch::format::Holder;

use super::{Container, ContainerFormat, ExtractedTable, Opening, RowNumbers, TableText};
use crate::error::ErrorKind;
use crate::table::RawForm;
use head::Head;

const COLUMNS: [&str; 4] = ["date", "speaker", "text", "entry"];

/// So many lines tell whether a text is a chat.
const LINES: usize = 40;

/// Text whose first lines begin as messages of `WhatsApp` do.
pub(super) struct Chat;

impl ContainerFormat for Chat {
    fn recognise(&self, text: &[u8]) -> bool {
        let begin = text.get(..text.len().min(1 << 14)).unwrap_or(text);
        if !head::may_begin(begin) {
            return false;
        }
        let begin = String::from_utf8_lossy(begin);
        let mut lines = begin.lines().filter(|line| !line.trim().is_empty()).take(LINES);
        let is_first = lines.next().is_some_and(|first| Head::read(first).is_some());
        let others = lines.filter_map(Head::read).count();
        let of_sender = begin
            .lines()
            .take(LINES)
            .filter_map(Head::read)
            .any(|head| !head.sender.is_empty());
        is_first && of_sender && (others > 0 || begin.lines().count() <= 2)
    }

    fn needs_all(&self, _beginning: &[u8]) -> bool {
        false
    }

    fn open(&self, text: Vec<u8>, opening: &Opening<'_>) -> Result<Vec<ExtractedTable>, ErrorKind> {
        let text = String::from_utf8_lossy(&text);
        let mut table = TableText::new(text.len(), opening.progress.budget());
        table.row(COLUMNS)?;
        let mut rows = Vec::new();
        let mut message: Option<(Head<'_>, String)> = None;
        for (before, line) in (0_u32..).zip(text.lines()) {
            if (before + 1).is_multiple_of(4096) {
                opening.progress.step();
                if opening.progress.is_cancelled() {
                    return Err(ErrorKind::Cancelled);
                }
            }
            let Some(head) = Head::read(line) else {
                if let Some((_, text)) = &mut message {
                    text.push('\n');
                    text.push_str(line);
                }
                continue;
            };
            write(message.take(), &mut table)?;
            rows.push(FileRow::after(before));
            let text = head.text.to_owned();
            message = Some((head, text));
        }
        write(message, &mut table)?;
        Ok(vec![ExtractedTable {
            text: table.finish(),
            container: Container {
                holder: Some(Holder::WhatsApp),
                has_header: true,
                raw_form: RawForm::Lines,
                rows: RowNumbers::Listed(rows),
                ..Container::default()
            },
        }])
    }
}

fn write(message: Option<(Head<'_>, String)>, table: &mut TableText<'_>) -> Result<(), ErrorKind> {
    let Some((head, text)) = message else {
        return Ok(());
    };
    let entry = if head.sender.is_empty() { "system" } else { "message" };
    table.row([head.date.as_str(), head.sender, text.trim_end(), entry])
}
