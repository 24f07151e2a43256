//! Why a text is not the number it should be.

/// What may have happened to a number that is too long or too short.
fn slip(found: usize, expected: &str) -> &'static str {
    let longest = expected.rsplit(' ').next().and_then(|most| most.parse().ok()).unwrap_or(usize::MAX);
    if found > longest { "żadna nie jest zbędna" } else { "żadnej nie brakuje" }
}

/// [`std::fmt::Display`] is the sentence for the officer.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum IdentifierFault {
    #[error("Wpisz {name}.")]
    Empty { name: &'static str },
    #[error("W polu {name} nie może stać znak „{character}”. Wpisz same cyfry.")]
    Character { name: &'static str, character: char },
    #[error("{name} ma {expected} cyfr, a tu jest {found}. Sprawdź, czy {}.", slip(*.found, .expected))]
    Length { name: &'static str, expected: &'static str, found: usize },
    #[error("Przy tych cyfrach ostatnia powinna być {expected}. Sprawdź {register}.")]
    LastDigit { expected: u32, register: &'static str },
    #[error("Przy tych cyfrach dziewiąta powinna być {expected}. Sprawdź w rejestrze REGON.")]
    ParentRegon { expected: u32 },
    #[error("Takiego numeru NIP nie ma: żadna ostatnia cyfra do niego nie pasuje. Sprawdź w KRS.")]
    ImpossibleNip,
    #[error("Przy tych cyfrach dwie pierwsze powinny być {expected}. Przepisz numer rachunku jeszcze raz z umowy albo z oferty.")]
    AccountCheck { expected: String },
    #[error("To wygląda na numer PESEL. Program nie przechowuje numerów PESEL; wpisz numer organizacji.")]
    Pesel,
    #[error("Same zera to nie jest numer. Wpisz {name} albo zostaw puste.")]
    Zeros { name: &'static str },
    #[error("Adres do e-Doręczeń ma postać AE:PL-12345-67890-ABCDE-12. Skopiuj go z bazy adresów elektronicznych.")]
    DeliveryAddress,
    #[error("Kod pocztowy ma postać 00-000. Sprawdź cyfry.")]
    PostCode,
}
