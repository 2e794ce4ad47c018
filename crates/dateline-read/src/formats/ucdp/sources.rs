//! UCDP's `source_article`: `"Outlet,2013-01-03,Headline";"…"` in newer events, free text in older ones.

use crate::table::{is_blank, list};

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

/// Calls `see` with each article; without any text, with what the lists of offices, dates and headlines say. The n-th
/// members of the three belong together where there are as many of each; otherwise only the offices are told.
pub(super) fn for_each<'a>(articles: &'a str, lists: [&'a str; 3], mut see: impl FnMut(Article<'a>)) {
    let articles = articles.trim();
    if is_blank(articles) {
        let [offices, dates, headlines] = lists.map(|text| list(text, ';'));
        let all = offices.clone().count();
        let mut parts = [dates, headlines].map(|part| (part.clone().count() == all).then_some(part));
        for outlet in offices {
            let [published, headline] = parts
                .each_mut()
                .map(|part| part.as_mut().and_then(Iterator::next).unwrap_or_default());
            see(Article {
                outlet,
                published,
                headline,
                words: "",
            });
        }
        return;
    }
    if let Some(inner) = articles.strip_prefix('"').and_then(|text| text.strip_suffix('"')) {
        inner.split("\";\"").for_each(|text| see(parse(text)));
        return;
    }
    let article = parse(articles);
    see(article);
    // Another date tells of another source, though not where the one ends and the other begins.
    if article.headline.as_bytes().windows(10).any(is_iso_date) {
        see(Article {
            words: article.headline,
            ..Article::default()
        });
    }
}

/// Splits at the first date: `Outlet, 2011-09-12, Headline`, `Outlet 2011-09-12 Headline`.
fn parse(text: &str) -> Article<'_> {
    let parts = parts(text, ',').or_else(|| {
        // A name of few words without digits.
        let is_outlet = |(outlet, ..): &(&str, &str, &str)| {
            outlet.chars().nth(60).is_none()
                && outlet.contains(char::is_alphabetic)
                && !outlet.contains(|c: char| c.is_ascii_digit())
        };
        parts(text, ' ').filter(is_outlet)
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

/// The outlet, the date behind the first mark that a date follows, and the rest.
fn parts(text: &str, mark: char) -> Option<(&str, &str, &str)> {
    text.match_indices(mark).find_map(|(at, _)| {
        let (outlet, rest) = (text.get(..at)?, text.get(at + 1..)?.trim_start());
        let (published, headline) = rest.split_at_checked(10)?;
        is_iso_date(published.as_bytes()).then_some((outlet, published, headline))
    })
}

fn is_iso_date(text: &[u8]) -> bool {
    text.iter().enumerate().all(|(index, &byte)| match index {
        4 | 7 => byte == b'-',
        _ => byte.is_ascii_digit(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(articles: &str, lists: [&str; 3], expected: &[[&str; 4]]) {
        let mut found = Vec::new();
        for_each(articles, lists, |article| {
            found.push([article.outlet, article.published, article.headline, article.words]);
        });
        assert_eq!(found, expected);
    }

    #[test]
    fn articles_fall_into_outlet_date_and_headline() {
        check(
            "\"AFP,2014-01-25,Iraq: 14 killed, 3 hurt\";\"VDC,2013-01-03,Name\"",
            ["AFP;VDC", "", ""],
            &[
                ["AFP", "2014-01-25", "Iraq: 14 killed, 3 hurt", ""],
                ["VDC", "2013-01-03", "Name", ""],
            ],
        );
        check(
            "Reuters News, 2011-09-12, UPDATE 2",
            [""; 3],
            &[["Reuters News", "2011-09-12", "UPDATE 2", ""]],
        );
        check("Reuters 1990-01-29", [""; 3], &[["Reuters", "1990-01-29", "", ""]]);
        check(
            "AFP 2009-03-15 Kurdish rebels say",
            [""; 3],
            &[["AFP", "2009-03-15", "Kurdish rebels say", ""]],
        );
    }

    #[test]
    fn free_text_is_kept_whole() {
        check(
            "r 18/1, LA Times 19/1 (MIPT)",
            [""; 3],
            &[["", "", "", "r 18/1, LA Times 19/1 (MIPT)"]],
        );
        check("", [""; 3], &[]);
        check(
            "Reuters, 2010-08-03, Blast, AFP, 2010-08-03,Qaeda",
            [""; 3],
            &[
                ["Reuters", "2010-08-03", "Blast, AFP, 2010-08-03,Qaeda", ""],
                ["", "", "", "Blast, AFP, 2010-08-03,Qaeda"],
            ],
        );
    }

    #[test]
    fn without_articles_the_lists_are_told_side_by_side() {
        check("", ["AFP; BBC", "", ""], &[["AFP", "", "", ""], ["BBC", "", "", ""]]);
        check(
            "",
            ["AFP;BBC", "2013-01-03;2013-01-04", "Blast;Blast in Hit"],
            &[
                ["AFP", "2013-01-03", "Blast", ""],
                ["BBC", "2013-01-04", "Blast in Hit", ""],
            ],
        );
        // A headline with a semicolon, and a date too few: nothing says which belongs to whom.
        check(
            "",
            ["AFP;BBC", "2013-01-03", "Blast; 3 dead;Blast in Hit"],
            &[["AFP", "", "", ""], ["BBC", "", "", ""]],
        );
    }
}
