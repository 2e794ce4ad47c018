//! Links as tables hold them.

pub(super) fn is_link(text: &str) -> bool {
    text.starts_with("http://") || text.starts_with("https://")
}

/// `https://www.example.org/a` → `example.org`.
pub(super) fn host(link: &str) -> &str {
    let rest = link.split_once("//").map_or(link, |(_, rest)| rest);
    let host = rest.split(['/', '?', '#']).next().unwrap_or(rest);
    host.strip_prefix("www.").unwrap_or(host)
}

/// Links never hold blanks, so that blanks, semicolons and bars part them; or those of markup.
pub(super) fn links(text: &str) -> impl Iterator<Item = &str> {
    let is_markup = text.contains("href=");
    let plain = text
        .split([';', '|', ' ', '\n'])
        .map(|link| link.trim_matches([',', '\r', '"']))
        .filter(move |link| !is_markup && is_link(link));
    plain.chain(is_markup.then(|| links_in(text)).into_iter().flatten())
}

/// Every link in a text, as in a list or in JSON.
pub(super) fn links_in(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = text;
    std::iter::from_fn(move || {
        let starts = ["http://", "https://"].iter().filter_map(|scheme| rest.find(scheme));
        let (_, link) = rest.split_at_checked(starts.min()?)?;
        let is_end = |c: char| c.is_whitespace() || matches!(c, '"' | '\'' | ';' | '|' | '<' | '>');
        let (link, after) = link.split_at_checked(link.find(is_end).unwrap_or(link.len()))?;
        rest = after;
        Some(link.trim_end_matches([',', ')', ']', '}']))
    })
}

/// The name under which a link or the name of an outlet is counted.
pub(super) fn outlet(text: &str) -> &str {
    if is_link(text) { host(text) } else { text }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_are_found_in_lists_and_in_json() {
        let check = |text: &str, links: &[&str]| assert_eq!(links_in(text).collect::<Vec<_>>(), links);
        check("https://a.org/1, http://b.org", &["https://a.org/1", "http://b.org"]);
        check("[{\"path\":\"https://a.org/1\"},{}]", &["https://a.org/1"]);
        check("a.org", &[]);
        let markup = links("<a href=\"https://a.org/1\">A</a>").collect::<Vec<_>>();
        assert_eq!(markup, ["https://a.org/1"]);
        assert_eq!(outlet("https://www.a.org/1?x"), "a.org");
        assert_eq!(outlet("BBC Monitoring"), "BBC Monitoring");
    }
}
