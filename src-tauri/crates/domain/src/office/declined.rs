//! A name in the six grammatical cases that documents need.

use crate::vocabulary;

vocabulary! {
    /// A grammatical case.
    pub enum GrammaticalCase {
        Nominative = "mianownik", "mianownik (kto? co?)";
        Genitive = "dopelniacz", "dopełniacz (kogo? czego?)";
        Dative = "celownik", "celownik (komu? czemu?)";
        Accusative = "biernik", "biernik (kogo? co?)";
        Instrumental = "narzednik", "narzędnik (z kim? z czym?)";
        Locative = "miejscownik", "miejscownik (o kim? o czym?)";
    }
}

/// A name with its forms; suggested from the nominative, decided by the officer.
#[derive(Clone, Debug, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Declined {
    pub nominative: String,
    pub genitive: String,
    pub dative: String,
    pub accusative: String,
    pub instrumental: String,
    pub locative: String,
}

impl Declined {
    /// The form of a case; an empty one falls back to the nominative, so that a document never has a hole.
    pub fn form(&self, case: GrammaticalCase) -> &str {
        let form = match case {
            GrammaticalCase::Nominative => &self.nominative,
            GrammaticalCase::Genitive => &self.genitive,
            GrammaticalCase::Dative => &self.dative,
            GrammaticalCase::Accusative => &self.accusative,
            GrammaticalCase::Instrumental => &self.instrumental,
            GrammaticalCase::Locative => &self.locative,
        };
        if form.trim().is_empty() { &self.nominative } else { form }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_empty_form_falls_back_to_the_nominative() {
        let name = Declined { nominative: "Gmina Jarzębin".into(), genitive: "Gminy Jarzębin".into(), ..Declined::default() };
        assert_eq!(name.form(GrammaticalCase::Genitive), "Gminy Jarzębin");
        assert_eq!(name.form(GrammaticalCase::Locative), "Gmina Jarzębin");
    }
}
