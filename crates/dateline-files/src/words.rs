use std::io::{Error, ErrorKind};

/// Windows' number for a pipe that was closed at its other end; Rust knows only its other two.
const NOT_CONNECTED: i32 = 233;

/// Whether nobody reads any more what is written.
pub fn is_closed_pipe(error: &Error) -> bool {
    error.kind() == ErrorKind::BrokenPipe || (cfg!(windows) && error.raw_os_error() == Some(NOT_CONNECTED))
}

/// What the system said, in words that need no knowledge of it.
pub fn words(error: &Error) -> String {
    let words = match error.kind() {
        _ if is_closed_pipe(error) => "nobody reads it any more",
        ErrorKind::StorageFull => "the disk is full",
        ErrorKind::QuotaExceeded => "no more of the disk may be used by you",
        ErrorKind::FileTooLarge => "it would be larger than files may be here",
        ErrorKind::ReadOnlyFilesystem => "the disk may only be read",
        ErrorKind::PermissionDenied => "you have no permission for it",
        ErrorKind::NotFound => "there is no such file or folder",
        ErrorKind::NotADirectory => "a part of its path is a file, not a folder",
        ErrorKind::InvalidFilename => "its name is too long, or has characters that the disk does not take",
        ErrorKind::ResourceBusy => "another program holds it",
        ErrorKind::StaleNetworkFileHandle => "the network disk has lost it; open the folder again",
        _ => return without_number(&error.to_string()),
    };
    words.to_owned()
}

/// Without the system's number at the end: "Input/output error (os error 5)".
fn without_number(text: &str) -> String {
    let (words, _) = text.split_once(" (os error ").unwrap_or((text, ""));
    let mut letters = words.chars();
    letters.next().map_or_else(String::new, |first| {
        let is_word = letters.as_str().starts_with(char::is_lowercase);
        let first = if is_word { first.to_ascii_lowercase() } else { first };
        format!("{first}{}", letters.as_str())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_closed_pipe_is_known_by_each_of_its_numbers() {
        assert!(is_closed_pipe(&ErrorKind::BrokenPipe.into()));
        assert!(!is_closed_pipe(&ErrorKind::StorageFull.into()));
        let numbers: &[i32] = if cfg!(windows) { &[109, 232, 233] } else { &[32] };
        for &number in numbers {
            assert!(is_closed_pipe(&Error::from_raw_os_error(number)), "{number}");
        }
    }

    #[test]
    fn what_the_system_says_is_put_into_words() {
        assert_eq!(words(&ErrorKind::StorageFull.into()), "the disk is full");
        assert_eq!(words(&ErrorKind::BrokenPipe.into()), "nobody reads it any more");
        assert_eq!(words(&Error::other("UTF-8 is wanted")), "UTF-8 is wanted");
        assert_eq!(without_number("Input/output error (os error 5)"), "input/output error");
    }
}
