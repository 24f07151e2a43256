//! ADE: the address for electronic delivery (e-Doręczenia).

use super::{IdentifierFault, checked};

checked! {
    /// `AE:PL-12345-67890-ABCDE-12`: only the form is checked.
    DeliveryAddress
}

impl DeliveryAddress {
    pub fn parse(text: &str) -> Result<Self, IdentifierFault> {
        let trimmed = text.trim();
        if trimmed.is_empty() {
            return Err(IdentifierFault::Empty { name: "adres do e-Doręczeń" });
        }
        if trimmed.chars().count() > 60 {
            return Err(IdentifierFault::DeliveryAddress);
        }
        let plain: String = trimmed.to_uppercase().chars().filter(|c| !c.is_whitespace()).collect();
        let plain = if plain.starts_with("PL-") { format!("AE:{plain}") } else { plain };
        let parts: Vec<&str> = plain.split('-').collect();
        let digits = |part: &str, length| part.len() == length && part.bytes().all(|byte| byte.is_ascii_digit());
        match parts.as_slice() {
            ["AE:PL", first, second, letters, check]
                if digits(first, 5)
                    && digits(second, 5)
                    && digits(check, 2)
                    && letters.len() == 5
                    && letters.bytes().all(|byte| byte.is_ascii_uppercase()) =>
            {
                Ok(Self(plain))
            }
            _ => Err(IdentifierFault::DeliveryAddress),
        }
    }
}

impl std::fmt::Display for DeliveryAddress {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_read_in_any_case_and_a_wrong_one_is_refused() {
        for text in ["AE:PL-12345-67890-ABCDE-12", "ae:pl-12345-67890-abcde-12", "PL-12345-67890-ABCDE-12"] {
            assert_eq!(DeliveryAddress::parse(text).map(String::from), Ok("AE:PL-12345-67890-ABCDE-12".to_owned()), "{text}");
        }
        for text in ["AE:PL-1234-67890-ABCDE-12", "AE:DE-12345-67890-ABCDE-12", "biuro@jarzebin.pl", "AE:PL-12345-67890-ABCD1-12"]
        {
            assert_eq!(DeliveryAddress::parse(text), Err(IdentifierFault::DeliveryAddress), "{text}");
        }
    }
}
