//! GDELT 2.0's two tables of articles: mentions of its events, and the Global Knowledge Graph.
//!
//! A row is an article at the time at which GDELT saw it, not an event, and the report says so. Its host is the source. What the
//! graph finds in it (themes, names, places) are fields: being named in an article is no part in an event.

use dateline_batch::Decision;
use dateline_batch::format::Schema;

use super::{article_claim, columns};
use crate::table::{DateColumn, Header, Notes, RowSink, TableFormat, TableRow, shortened};
use crate::web;

/// Where the columns stand.
pub(crate) struct Articles {
    name: &'static str,
    date: Option<usize>,
    id: Option<usize>,
    source: Option<usize>,
    link: Option<usize>,
    /// The event that is mentioned.
    event: Option<usize>,
    /// XML, in which the page's title may stand.
    extras: Option<usize>,
}

impl TableFormat for Articles {
    fn recognise(header: &Header) -> Option<Self> {
        let find = |name: &str| header.find(&[name]);
        let is_mentions = header.has(&["mentiontimedate", "mentionidentifier"]).is_some();
        if !is_mentions {
            header.has(&["gkgrecordid", "date", "documentidentifier"])?;
        }
        let [name, date, source, link] = if is_mentions {
            [
                "GDELT mentions",
                "mentiontimedate",
                "mentionsourcename",
                "mentionidentifier",
            ]
        } else {
            [
                "GDELT knowledge graph",
                "date",
                "sourcecommonname",
                "documentidentifier",
            ]
        };
        Some(Self {
            name,
            date: find(date),
            id: find("gkgrecordid"),
            source: find(source),
            link: find(link),
            event: find("globaleventid").filter(|_| is_mentions),
            extras: find("extras"),
        })
    }

    fn missing_header(cells: &[String]) -> Option<Vec<&'static str>> {
        columns::of_articles(cells)
    }

    fn schema(&self) -> Schema {
        Schema::Known(self.name)
    }

    fn decisions(&self, _header: &Header) -> Vec<Decision> {
        vec![Decision::OfFormat(
            "Each row is an article at the time at which GDELT saw it, not an event; the events are in GDELT's export files",
        )]
    }

    fn date_columns(&self) -> Vec<DateColumn> {
        self.date.into_iter().map(DateColumn::new).collect()
    }

    fn id_column(&self) -> Option<usize> {
        self.id
    }

    fn has_quotes(&self) -> bool {
        false
    }

    fn row<'a>(&'a self, row: &TableRow<'a>, sink: &mut impl RowSink<'a>, notes: &mut Notes<'_>) {
        let reading = row.needed_date(self.date, notes);
        sink.when(reading, || row.text(self.date).to_owned());
        sink.kind("Article");
        let (source, link) = (row.text(self.source), row.text(self.link));
        let outlet = if source.is_empty() { web::outlet(link) } else { source };
        let event = row.text(self.event);
        article_claim::tell(outlet, link, sink, |claim| {
            if !event.is_empty() {
                claim.reference = format!("GDELT event {event}");
            }
        });
        sink.rest(|told| {
            let titles = row.text(self.extras).split_once("<PAGE_TITLE>");
            let title = titles.and_then(|(_, rest)| rest.split_once("</PAGE_TITLE>"));
            told.title = match (title, event) {
                (Some((title, _)), _) => shortened(title),
                (None, "") => format!("Article of {outlet}"),
                (None, event) => format!("{outlet} on event {event}"),
            };
        });
    }
}
