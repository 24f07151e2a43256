//! Fields of a resolution that letters hand over to the voivode and to the journal.

use documents::template::Fields;

/// A resolution of the council, be it of a programme or of another act.
pub fn handed_over() -> Fields {
    Fields::new()
        .text("przekazanie.tytul", "tytuł przekazywanej uchwały od słów „w sprawie”")
        .text("przekazanie.numer", "numer przekazywanej uchwały")
        .optional()
        .date("przekazanie.data", "dzień podjęcia przekazywanej uchwały")
        .optional()
        .number("przekazanie.rok", "rok podjęcia przekazywanej uchwały")
        .text("przekazanie.podstawa", "podstawa przedłożenia uchwały wojewodzie")
        .text("przekazanie.czas", "czas na przedłożenie uchwały wojewodzie")
        .date("przekazanie.termin", "ostatni dzień na przedłożenie uchwały wojewodzie")
        .optional()
        .flag("przekazanie.po_terminie", "pismo powstaje po ostatnim dniu na przedłożenie uchwały")
        .flag("przekazanie.prawo_miejscowe", "przekazywana uchwała jest aktem prawa miejscowego")
        .flag("przekazanie.akt_wewnetrzny", "przekazywana uchwała nie jest aktem prawa miejscowego")
        .flag("przekazanie.zalacznik", "przekazywana uchwała ma załącznik")
}
