use dateline_timeline::Measure;

/// A text in lines that are at most `width` pixels wide, broken at blanks; a word that is longer stands alone and is cut.
pub(super) fn wrapped(text: &str, width: f32, size: f32, measure: &mut dyn Measure) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split_whitespace() {
        let longer = lines.last().map(|line| format!("{line} {word}"));
        match longer.filter(|line| measure.width(line, size) <= width) {
            Some(longer) => {
                lines.pop();
                lines.push(longer);
            }
            None => lines.push(cut(word, width, size, measure)),
        }
    }
    lines
}

/// The beginning of a line that is at most `width` pixels wide, with “…” where it is cut.
pub(super) fn cut(text: &str, width: f32, size: f32, measure: &mut dyn Measure) -> String {
    if measure.width(text, size) <= width {
        return text.to_owned();
    }
    let room = width - measure.width("…", size);
    let mut used = 0.0;
    let mut letter = [0; 4];
    let fits = text.chars().take_while(|c| {
        used += measure.width(c.encode_utf8(&mut letter), size);
        used <= room
    });
    let beginning: String = fits.collect();
    format!("{}…", beginning.trim_end())
}

#[cfg(test)]
mod tests {
    use dateline_timeline::AverageWidths;

    use super::*;

    #[test]
    fn lines_break_at_blanks_and_long_words_are_cut() {
        let text = "Rockets at the base and the Donaudampfschifffahrtsgesellschaft too";
        let width = AverageWidths.width("Rockets at the", 12.0) + 0.5;
        let lines = wrapped(text, width, 12.0, &mut AverageWidths);
        assert_eq!(lines.first().map(String::as_str), Some("Rockets at the"));
        assert!(
            lines.iter().all(|line| AverageWidths.width(line, 12.0) <= width),
            "{lines:?}"
        );
        assert!(lines.iter().any(|line| line.ends_with('…')), "{lines:?}");
        assert!(wrapped(" ", width, 12.0, &mut AverageWidths).is_empty());
    }
}
