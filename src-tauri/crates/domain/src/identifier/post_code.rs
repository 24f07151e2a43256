//! A Polish post code.

use super::{IdentifierFault, checked};

checked! {
    /// Kept as `00-000`.
    PostCode
}

impl PostCode {
    /// Reads `05-555`, `05555`, `05 555`.
    pub fn parse(text: &str) -> Result<Self, IdentifierFault> {
        let trimmed = text.trim();
        if trimmed.is_empty() {
            return Err(IdentifierFault::Empty { name: "kod pocztowy" });
        }
        let digits: String = trimmed.chars().filter(char::is_ascii_digit).collect();
        let others = trimmed.chars().filter(|c| !c.is_ascii_digit());
        let separated = others.clone().count() <= 1 && others.clone().all(|c| c.is_whitespace() || matches!(c, '-' | '–' | '‑'));
        let placed = trimmed.chars().position(|c| !c.is_ascii_digit()).is_none_or(|at| at == 2);
        if digits.len() == 5 && separated && placed {
            Ok(Self(format!("{}-{}", &digits[..2], &digits[2..])))
        } else {
            Err(IdentifierFault::PostCode)
        }
    }
}

impl std::fmt::Display for PostCode {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_post_code_is_read_and_a_wrong_one_is_refused() {
        for text in ["05-555", "05555", " 05 555 ", "05–555"] {
            assert_eq!(PostCode::parse(text).map(String::from), Ok("05-555".to_owned()), "{text}");
        }
        for text in ["5-555", "055-55", "05-5555", "kod", "05--555"] {
            assert_eq!(PostCode::parse(text), Err(IdentifierFault::PostCode), "{text}");
        }
    }
}
