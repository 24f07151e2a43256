//! Fields of a draft act other than a programme.

use documents::template::Fields;

/// A draft act with its texts, its consultation and its way.
pub fn draft_act() -> Fields {
    Fields::new()
        .text("projekt.tytul", "tytuł aktu od słów „w sprawie”")
        .text("projekt.podstawa", "podstawa prawna aktu")
        .text("projekt.upowaznienie", "przepis, który upoważnia do wydania aktu")
        .text("projekt.dlaczego", "dlaczego akt jest albo nie jest prawem miejscowym")
        .optional()
        .text("projekt.numer", "numer uchwały")
        .optional()
        .date("projekt.data", "dzień podjęcia uchwały")
        .optional()
        .number("projekt.rok", "rok, w którym akt ma być podjęty")
        .flag("projekt.prawo_miejscowe", "akt prawa miejscowego")
        .flag("projekt.termin_opinii", "ustawa wyznacza termin na opinię rady pożytku")
        .text("projekt.konsultacje", "informacja o konsultacjach projektu aktu")
        .text("projekt.opinia", "informacja o opinii rady pożytku o projekcie aktu")
        .optional()
        .act("projekt.tresc", "treść aktu")
        .optional()
        .act("projekt.zalacznik", "załączniki aktu")
        .optional()
        .act("projekt.uzasadnienie", "treść uzasadnienia aktu")
        .optional()
}
