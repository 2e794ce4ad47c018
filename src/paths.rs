//! Paths as users and systems hand them over, and as they are kept.

use std::path::{Path, PathBuf};

use clap::builder::{PathBufValueParser, TypedValueParser};
use url::Url;

/// What a path that was handed over names: some programs hand over `file://` URLs.
pub fn handed_over(path: PathBuf) -> PathBuf {
    let is_url = path
        .to_str()
        .and_then(|text| text.get(..5))
        .is_some_and(|scheme| scheme.eq_ignore_ascii_case("file:"));
    // A file may be called so.
    if !is_url || path.exists() {
        return path;
    }
    path.to_str().and_then(of_url).unwrap_or(path)
}

fn of_url(text: &str) -> Option<PathBuf> {
    Url::parse(text).ok()?.to_file_path().ok()
}

/// Reads a path of the command line.
pub fn argument() -> impl TypedValueParser<Value = PathBuf> {
    PathBufValueParser::new().map(handed_over)
}

/// Keeps paths in JSON, those too that are no Unicode: as URLs.
pub mod kept {
    use serde::{Deserialize, Deserializer, Serialize, Serializer};

    use super::{Path, PathBuf, Url, of_url};

    fn text(path: &Path) -> String {
        let whole = || Url::from_file_path(std::path::absolute(path).ok()?).ok();
        match path.to_str() {
            Some(text) => text.to_owned(),
            None => whole().map_or_else(|| path.to_string_lossy().into_owned(), String::from),
        }
    }

    fn path(text: String) -> PathBuf {
        let url = text.starts_with("file:///").then(|| of_url(&text)).flatten();
        url.unwrap_or_else(|| text.into())
    }

    /// One path.
    pub fn serialize<S: Serializer>(path: &Path, serializer: S) -> Result<S::Ok, S::Error> {
        text(path).serialize(serializer)
    }

    /// One path.
    pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<PathBuf, D::Error> {
        String::deserialize(deserializer).map(path)
    }

    /// Several paths.
    pub mod list {
        use super::{Deserialize, Deserializer, PathBuf, Serialize, Serializer, path, text};

        pub fn serialize<S: Serializer>(paths: &[PathBuf], serializer: S) -> Result<S::Ok, S::Error> {
            let texts: Vec<String> = paths.iter().map(|path| text(path)).collect();
            texts.serialize(serializer)
        }

        pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<PathBuf>, D::Error> {
            let texts = Vec::<String>::deserialize(deserializer)?;
            Ok(texts.into_iter().map(path).collect())
        }
    }
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;
    use std::ffi::OsStr;
    use std::os::unix::ffi::OsStrExt;

    use serde::{Deserialize, Serialize};

    #[test]
    fn urls_of_files_are_their_paths() {
        for (given, path) in [
            ("file:///data/two%20words%0A%D8%B9.csv", "/data/two words\nع.csv"),
            ("FILE:///data/a.csv", "/data/a.csv"),
            ("file:/data/a.csv", "/data/a.csv"),
            ("file://localhost/data/a.csv", "/data/a.csv"),
            ("/data/50%25.csv", "/data/50%25.csv"),
            ("a 'b' \"c\".csv", "a 'b' \"c\".csv"),
            ("https://example.org/a.csv", "https://example.org/a.csv"),
            ("fil", "fil"),
        ] {
            assert_eq!(handed_over(given.into()), Path::new(path), "{given}");
        }
        let odd = Path::new(OsStr::from_bytes(b"/data/\xff.csv"));
        assert_eq!(handed_over("file:///data/%FF.csv".into()), odd);
        assert_eq!(handed_over(odd.to_owned()), odd);
    }

    #[derive(Debug, PartialEq, Serialize, Deserialize)]
    struct Both {
        #[serde(with = "kept")]
        one: PathBuf,
        #[serde(with = "kept::list")]
        list: Vec<PathBuf>,
    }

    #[test]
    fn paths_are_kept_as_they_are_whatever_their_bytes() {
        let odd = PathBuf::from(OsStr::from_bytes(b"/data/\xff \xd8\xb9.csv"));
        let both = Both {
            one: odd.clone(),
            list: vec!["/data/plain %20.csv".into(), odd, "relative.csv".into()],
        };
        let json = serde_json::to_string(&both).unwrap();
        assert!(json.contains("\"/data/plain %20.csv\""), "{json}");
        assert_eq!(serde_json::from_str::<Both>(&json).unwrap(), both);
    }
}
