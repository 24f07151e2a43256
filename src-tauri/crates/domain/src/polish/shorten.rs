//! A text in a place that holds only so many letters.

/// The text whole when it has at most `most` letters, else its beginning with „…” in the last place.
pub fn shortened(text: &str, most: usize) -> String {
    if text.chars().count() <= most {
        return text.to_owned();
    }
    let kept: String = text.chars().take(most.saturating_sub(1)).collect();
    format!("{}…", kept.trim_end())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_does_not_fit_is_cut() {
        assert_eq!(shortened("Żółw", 4), "Żółw");
        assert_eq!(shortened("Żółwie", 4), "Żół…");
        assert_eq!(shortened("Gmina Jarzębin", 7), "Gmina…");
        assert_eq!(shortened("a", 0), "…");
    }
}
