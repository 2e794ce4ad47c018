use std::borrow::Cow;

/// One line that cannot steer a terminal: a space stands for each control character, each mark that turns the direction of
/// writing, and each character that is made to be invisible.
///
/// Joiners, which Persian and emoji are written with, stay.
pub fn plain(text: &str) -> Cow<'_, str> {
    if text.contains(is_hidden) {
        text.replace(is_hidden, " ").into()
    } else {
        text.into()
    }
}

fn is_hidden(c: char) -> bool {
    c.is_control()
        || matches!(
            c,
            '\u{61c}' | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}'
                | '\u{feff}' | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e007f}'
        )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_in_a_line_steers_a_terminal() {
        assert!(matches!(plain("Kata\u{2019}ib \u{200c}ب"), Cow::Borrowed(_)));
        for hidden in [
            "\u{1b}",
            "\u{9b}",
            "\n",
            "\r",
            "\u{7}",
            "\u{7f}",
            "\u{202e}",
            "\u{2066}",
            "\u{2028}",
            "\u{e0041}",
        ] {
            assert_eq!(plain(&format!("a{hidden}[31mb")), "a [31mb");
        }
    }
}
