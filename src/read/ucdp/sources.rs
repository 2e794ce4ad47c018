//! UCDP's `source_article`: `"Outlet,2013-01-03,Headline";"…"` in newer events, free text in older ones.

use crate::read::table::{is_blank, list};

/// One article that UCDP names as a source.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Article<'a> {
    /// "" where the text does not tell it apart.
    pub outlet: &'a str,
    pub published: &'a str,
    pub headline: &'a str,
    /// The text as it is, where it does not fall into parts.
    pub words: &'a str,
}

/// Calls `see` with each article; without any text, with each of the `offices`.
pub(super) fn for_each<'a>(articles: &'a str, offices: &'a str, mut see: impl FnMut(Article<'a>)) {
    let articles = articles.trim();
    if is_blank(articles) {
        for outlet in list(offices, ';') {
            see(Article {
                outlet,
                ..Article::default()
            });
        }
        return;
    }
    let inner = articles.strip_prefix('"').and_then(|text| text.strip_suffix('"'));
    for text in inner.unwrap_or(articles).split("\";\"") {
        see(parse(text));
    }
}

/// Splits at the first date: `Outlet, 2011-09-12, Headline`.
fn parse(text: &str) -> Article<'_> {
    let parts = text.match_indices(',').find_map(|(comma, _)| {
        let (outlet, rest) = (text.get(..comma)?, text.get(comma + 1..)?.trim_start());
        let (published, headline) = rest.split_at_checked(10)?;
        is_iso_date(published).then_some((outlet, published, headline))
    });
    match parts {
        Some((outlet, published, headline)) => Article {
            outlet: outlet.trim(),
            published,
            headline: headline.trim_start_matches(',').trim(),
            words: "",
        },
        None => Article {
            words: text.trim(),
            ..Article::default()
        },
    }
}

fn is_iso_date(text: &str) -> bool {
    text.bytes().enumerate().all(|(index, byte)| match index {
        4 | 7 => byte == b'-',
        _ => byte.is_ascii_digit(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(articles: &str, offices: &str, expected: &[[&str; 4]]) {
        let mut found = Vec::new();
        for_each(articles, offices, |article| {
            found.push([article.outlet, article.published, article.headline, article.words]);
        });
        assert_eq!(found, expected);
    }

    #[test]
    fn articles_fall_into_outlet_date_and_headline() {
        check(
            "\"AFP,2014-01-25,Iraq: 14 killed, 3 hurt\";\"VDC,2013-01-03,Name\"",
            "AFP;VDC",
            &[
                ["AFP", "2014-01-25", "Iraq: 14 killed, 3 hurt", ""],
                ["VDC", "2013-01-03", "Name", ""],
            ],
        );
        check(
            "Reuters News, 2011-09-12, UPDATE 2",
            "",
            &[["Reuters News", "2011-09-12", "UPDATE 2", ""]],
        );
    }

    #[test]
    fn free_text_is_kept_whole() {
        check(
            "r 18/1, LA Times 19/1 (MIPT)",
            "",
            &[["", "", "", "r 18/1, LA Times 19/1 (MIPT)"]],
        );
        check("", "AFP; BBC", &[["AFP", "", "", ""], ["BBC", "", "", ""]]);
        check("", "", &[]);
    }
}
