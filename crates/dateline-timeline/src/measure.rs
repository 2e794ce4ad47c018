/// Knows how wide text is in the font in which it will be drawn.
pub trait Measure {
    /// Pixels from the start to the end of one line of regular text, `size` being that of the font.
    fn width(&mut self, text: &str, size: f32) -> f32;
}

/// Widths by the average of a sans-serif font, for tests and where no font is at hand.
#[derive(Clone, Copy, Debug, Default)]
pub struct AverageWidths;

impl Measure for AverageWidths {
    fn width(&mut self, text: &str, size: f32) -> f32 {
        let ems = text.chars().map(|c| match c {
            'i' | 'j' | 'l' | '.' | ',' | ':' | ';' | '\'' | '|' | '!' => 0.26,
            'f' | 't' | 'r' | ' ' | '(' | ')' | '-' | '/' => 0.34,
            'm' | 'w' | 'M' | 'W' => 0.86,
            'A'..='Z' => 0.68,
            _ => 0.57,
        });
        ems.sum::<f32>() * size
    }
}

/// As much of the beginning of `text` as fits into `room` pixels, with "…" where something is left out; empty where
/// not even one letter fits.
pub(crate) fn shortened(text: &str, room: f32, size: f32, measure: &mut dyn Measure) -> String {
    if measure.width(text, size) <= room {
        return text.to_owned();
    }
    let ends: Vec<usize> = text.char_indices().map(|(start, _)| start).collect();
    let mut candidate = String::new();
    // The most letters that fit, by halving.
    let (mut fits, mut is_too_long) = (0, ends.len());
    while is_too_long - fits > 1 {
        let middle = usize::midpoint(fits, is_too_long);
        let end = ends.get(middle).copied().unwrap_or(text.len());
        put_shortened(&mut candidate, head(text, end));
        if measure.width(&candidate, size) <= room {
            fits = middle;
        } else {
            is_too_long = middle;
        }
    }
    if fits == 0 {
        return String::new();
    }
    let end = ends.get(fits).copied().unwrap_or(text.len());
    put_shortened(&mut candidate, head(text, end));
    candidate
}

/// The text before the letter that begins at `end`.
fn head(text: &str, end: usize) -> &str {
    debug_assert!(text.is_char_boundary(end));
    text.get(..end).unwrap_or(text)
}

fn put_shortened(candidate: &mut String, beginning: &str) {
    candidate.clear();
    candidate.push_str(beginning.trim_end());
    candidate.push('…');
}

/// The text in at most two lines of `room` pixels, broken between words, with "…" where something is left out.
pub(crate) fn two_lines(text: &str, room: f32, size: f32, measure: &mut dyn Measure) -> Vec<String> {
    if measure.width(text, size) <= room {
        return vec![text.to_owned()];
    }
    let halves = text.match_indices(' ').filter_map(|(at, _)| text.split_at_checked(at));
    let broken = halves
        .take_while(|(first, _)| measure.width(first, size) <= room)
        .last();
    match broken {
        Some((first, rest)) => {
            let rest = rest.strip_prefix(' ').unwrap_or(rest);
            vec![first.to_owned(), shortened(rest, room, size, measure)]
        }
        None => vec![shortened(text, room, size, measure)],
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_is_shortened_to_its_room() {
        let text = "Rockets on Ain al-Asad";
        let measure = &mut AverageWidths;
        assert_eq!(shortened(text, 500.0, 12.0, measure), text);
        let short = shortened(text, 60.0, 12.0, measure);
        assert_eq!(short, "Rockets…");
        assert!(measure.width(&short, 12.0) <= 60.0);
        assert_eq!(shortened(text, 3.0, 12.0, measure), "");
        assert_eq!(shortened("قاعدة عين الأسد", 40.0, 12.0, measure), "قاعد…");
    }

    #[test]
    fn lines_break_between_words() {
        let measure = &mut AverageWidths;
        assert_eq!(two_lines("Green Zone", 500.0, 12.0, measure), ["Green Zone"]);
        assert_eq!(
            two_lines("Government of the Republic of Iraq", 110.0, 12.0, measure),
            ["Government of the", "Republic of Iraq"]
        );
        assert_eq!(two_lines("Antidisestablishment", 60.0, 12.0, measure), ["Antidises…"]);
    }
}
