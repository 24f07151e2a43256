//! Fields of the office, of the document itself and of the law.

use documents::template::Fields;

use super::{CASES, declined};

/// The office and its bodies.
pub fn office() -> Fields {
    let mut fields = Fields::new();
    for (key, label) in [
        ("urzad.jst", "jednostka samorządu"),
        ("urzad.rodzaj", "rodzaj jednostki"),
        ("urzad.nazwa", "urząd"),
        ("urzad.organ", "organ wykonawczy"),
        ("urzad.rada", "rada"),
        ("urzad.dziennik", "dziennik urzędowy"),
    ] {
        fields = declined(fields, key, label);
    }
    for (case, name) in CASES {
        fields = fields.text(&format!("urzad.rada_pozytku.{case}"), &format!("rada pożytku ({name})")).optional();
    }
    fields
        .flag("urzad.ma_rade_pozytku", "działa rada pożytku")
        .text("urzad.adres", "adres urzędu")
        .text("urzad.miejscowosc", "miejscowość urzędu")
        .text("urzad.telefon", "telefon urzędu")
        .optional()
        .text("urzad.email", "adres e-mail urzędu")
        .optional()
        .text("urzad.ade", "adres do e-Doręczeń")
        .optional()
        .text("urzad.bip", "adres Biuletynu Informacji Publicznej")
        .optional()
        .text("urzad.strona", "strona internetowa")
        .optional()
        .text("urzad.iod", "inspektor ochrony danych")
        .optional()
        .text("urzad.uchwala_o_konsultowaniu", "uchwała o sposobie konsultowania")
        .optional()
        .text("urzad.akt_organu.nazwa", "akt organu (Zarządzenie albo Uchwała)")
        .text("urzad.akt_organu.dopelniacz", "akt organu (zarządzenia albo uchwały)")
        .text("urzad.akt_organu.narzednik", "akt organu (zarządzeniem albo uchwałą)")
        .text("urzad.akt_organu.formula", "formuła aktu organu (zarządza się albo uchwala się)")
        .text("urzad.akt_organu.wejscie", "wejście w życie aktu organu (podpisania albo podjęcia)")
}

/// The document: number, day, signatures, addressee.
pub fn document() -> Fields {
    let mut fields = Fields::new()
        .text("dokument.numer", "numer dokumentu")
        .optional()
        .date("dokument.data", "dzień dokumentu")
        .text("dokument.znak_sprawy", "znak sprawy")
        .optional()
        .text("adresat.nazwa", "adresat")
        .optional()
        .text("adresat.adres", "adres adresata")
        .optional();
    for (key, label) in [("organ", "organ wykonawczy"), ("rada", "przewodniczący rady"), ("pelnomocnik", "pełnomocnik")] {
        fields = fields
            .text(&format!("podpis.{key}.funkcja"), &format!("podpisuje {label}: funkcja"))
            .text(&format!("podpis.{key}.nazwisko"), &format!("podpisuje {label}: imię i nazwisko"))
            .optional();
    }
    fields
}

/// Places and acts of the law pack by their keys.
pub fn law() -> Fields {
    let bases = [
        "podmioty_art_3_ust_3",
        "sfera_zadan",
        "maly_grant",
        "program_roczny",
        "program_wieloletni",
        "opinia_rady_zalaczona",
        "konsultowanie_z_rada_pozytku",
        "rada_pozytku_zadania",
        "rada_pozytku_opinia",
        "rodo_informacja",
        "rodo_obowiazek_prawny",
        "rodo_zadanie_publiczne",
    ];
    let acts = ["pozytek", "rodo", "instrukcja_kancelaryjna"];
    let mut fields = Fields::new();
    for key in bases {
        fields = fields.text(&format!("prawo.{key}"), &format!("przepis: {key}"));
    }
    for key in acts {
        fields = fields
            .text(&format!("akt.{key}.dopelniacz"), "tytuł aktu (dopełniacz)")
            .text(&format!("akt.{key}.biernik"), "tytuł aktu (biernik)")
            .text(&format!("akt.{key}.pelny"), "tytuł aktu z dziennikiem (dopełniacz)")
            .text(&format!("akt.{key}.skrot.dopelniacz"), "skrócona nazwa aktu (dopełniacz)");
    }
    fields
        .text("prawo.termin_opinii", "termin na opinię rady pożytku")
        .text("prawo.dni_wejscia_w_zycie", "czas do wejścia w życie aktu prawa miejscowego")
        .text("podstawa.uchwala", "podstawa prawna uchwały")
        .text("podstawa.zarzadzenie", "podstawa prawna zarządzenia")
        .text("podstawa.opinia_zadania", "podstawa prośby o opinię rady pożytku")
        .text("podstawa.opinia_milczenie", "podstawa terminu na opinię rady pożytku")
}
