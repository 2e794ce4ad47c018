use std::fmt;

use url::Url;

use crate::export::plain;

/// A link that may be opened in the browser: http or https, with a host.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WebLink(Url);

impl WebLink {
    /// What a text leads to, as browsers read it; `None` if that is no web page.
    pub fn parse(text: &str) -> Option<Self> {
        // Browsers take "https:example.org" for the page of that name, where a user sees no address.
        let (scheme, rest) = text.trim().split_once(':')?;
        let is_web = scheme.eq_ignore_ascii_case("http") || scheme.eq_ignore_ascii_case("https");
        if !is_web || !rest.starts_with("//") {
            return None;
        }
        let url = Url::parse(text).ok()?;
        let has_host = url.host_str().is_some_and(|host| host.contains(|c| c != '.'));
        (has_host && matches!(url.scheme(), "http" | "https")).then_some(Self(url))
    }

    /// Whether it is what a text says letter by letter, so that nobody is misled; a slash after the host says nothing.
    pub fn is_as_written(&self, text: &str) -> bool {
        let own = self.0.as_str();
        let is_same = own == text || own.strip_suffix('/') == Some(text);
        // "https://bank.example@other.example" looks like the one and leads to the other.
        let has_user = !self.0.username().is_empty() || self.0.password().is_some();
        is_same && !has_user
    }

    /// The site, as browsers show it.
    pub fn host(&self) -> &str {
        self.0.host_str().unwrap_or_default()
    }
}

/// A text in which what cannot be seen can: as the number of its character.
pub fn visible(text: &str) -> String {
    let shown = |c: char| {
        let own = c.to_string();
        if plain(&own) == own {
            own
        } else {
            c.escape_unicode().to_string()
        }
    };
    text.chars().map(shown).collect()
}

impl fmt::Display for WebLink {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0.as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_hides_in_a_link_is_shown() {
        assert_eq!(visible("https://a\u{202e}b\n.org/é"), "https://a\\u{202e}b\\u{a}.org/é");
    }

    #[test]
    fn only_web_links_are_opened() {
        for link in [
            "https://example.org/a:b",
            "HTTP://example.org",
            "https://[::1]:80/",
            "http://a.b?c=d#e",
        ] {
            let parsed = WebLink::parse(link).unwrap();
            assert!(
                !parsed.host().is_empty() && parsed.to_string().starts_with("http"),
                "{link}"
            );
        }
        for link in [
            "",
            "file:///etc/passwd",
            "javascript:alert(1)",
            "example.org",
            "https:",
            "http:",
            "https:///",
            "https://",
            "https:a:b/../..",
            "http://[/..",
            "https:javascript:alert(1)",
            "https://exa mple.org/..",
            "https:/example.org:x/../../../../../../etc/passwd",
            "https://example.org:x/../../etc/passwd",
            "https:/etc/passwd",
            "https:\\\\example.org",
            "http://%2e%2e/etc",
        ] {
            assert_eq!(WebLink::parse(link), None, "{link}");
        }
    }

    #[test]
    fn what_is_opened_and_not_written_so_is_known() {
        for link in [
            "https://example.org",
            "https://example.org/",
            "http://example.org/a?b=c",
        ] {
            assert!(WebLink::parse(link).unwrap().is_as_written(link), "{link}");
        }
        for (link, opened) in [
            ("HTTPS://Example.org/A", "https://example.org/A"),
            (" https://example.org/", "https://example.org/"),
            ("https://example.org/a\n.exe", "https://example.org/a.exe"),
            ("https://ex\u{e4}mple.org/", "https://xn--exmple-cua.org/"),
            ("https://example.org/../../etc", "https://example.org/etc"),
            ("https://example.org\\@other.org", "https://example.org/@other.org"),
            ("https://bank.example@other.org/", "https://bank.example@other.org/"),
        ] {
            let parsed = WebLink::parse(link).unwrap();
            assert_eq!(
                (parsed.to_string().as_str(), parsed.is_as_written(link)),
                (opened, false),
                "{link}"
            );
        }
    }
}
