/// A number of a figure as people read it: with commas between thousands, and up to three digits behind the point.
pub fn figure_number(number: f64) -> String {
    const LONGEST: usize = 30;
    if number.is_infinite() {
        return if number > 0.0 { "∞" } else { "−∞" }.to_owned();
    }
    let rounded = format!("{:.3}", number.abs());
    let (whole, fraction) = rounded.split_once('.').unwrap_or((&rounded, ""));
    if whole.len() > LONGEST {
        return format!("{number:e}");
    }
    let mut text = String::new();
    if number < 0.0 && rounded != "0.000" {
        text.push('−');
    }
    for (index, digit) in whole.chars().enumerate() {
        if index > 0 && (whole.len() - index).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    let fraction = fraction.trim_end_matches('0');
    if !fraction.is_empty() {
        text.push('.');
        text.push_str(fraction);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::figure_number;

    #[test]
    fn numbers_are_written_as_people_read_them() {
        for (number, text) in [
            (0.0, "0"),
            (-0.0, "0"),
            (999.0, "999"),
            (12_310.0, "12,310"),
            (-1200.0, "−1,200"),
            (0.1 + 0.2, "0.3"),
            (1234.5678, "1,234.568"),
            (-0.000_1, "0"),
            (1e15, "1,000,000,000,000,000"),
            (1e308, "1e308"),
            (f64::INFINITY, "∞"),
        ] {
            assert_eq!(figure_number(number), text);
        }
    }
}
