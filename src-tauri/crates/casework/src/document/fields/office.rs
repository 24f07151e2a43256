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
        ("urzad.wojewoda", "wojewoda, od nazwy województwa"),
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
        ("podmioty_art_3_ust_3", "przepis o podmiotach, które prowadzą działalność pożytku publicznego jak organizacje"),
        ("sfera_zadan", "przepis o sferze zadań publicznych"),
        ("tresc_oferty", "przepis o treści oferty"),
        ("podmiot_niebedacy_strona", "przepis o wykonawcy, który nie jest stroną umowy"),
        ("maly_grant", "przepis o zlecaniu zadań poza konkursem (małe granty)"),
        ("program_roczny", "przepis o rocznym programie współpracy"),
        ("program_wieloletni", "przepis o wieloletnim programie współpracy"),
        ("opinia_rady_zalaczona", "przepis o opinii rady pożytku dołączonej do projektu"),
        ("konsultowanie_z_rada_pozytku", "przepis o konsultowaniu projektów z radą pożytku"),
        ("rada_pozytku_zadania", "przepis o zadaniach rady pożytku"),
        ("rada_pozytku_opinia", "przepis o terminie na opinię rady pożytku"),
        ("rodo_informacja", "przepis RODO o informowaniu osób"),
        ("rodo_obowiazek_prawny", "przepis RODO o obowiązku prawnym"),
        ("rodo_zadanie_publiczne", "przepis RODO o zadaniu publicznym"),
        ("budzet_obywatelski_podpisy", "przepis o podpisach pod projektem budżetu obywatelskiego"),
        ("dziennik_wojewodztwa", "przepis o ogłaszaniu w wojewódzkim dzienniku urzędowym"),
        ("obowiazek_ogloszenia", "przepis o obowiązku ogłaszania aktów normatywnych"),
        ("ogloszenie_niezwlocznie", "przepis o ogłaszaniu bez zwłoki"),
        ("komisja_bez_osob_wskazanych", "przepis o komisji bez osób wskazanych przez organizacje"),
        ("uzasadnienie_wyboru", "przepis o żądaniu uzasadnienia wyboru ofert"),
        ("podstawa_ogloszenia", "przepis o dokumencie elektronicznym, na podstawie którego ogłasza się akt"),
    ];
    let acts = [
        ("pozytek", "ustawa o działalności pożytku publicznego"),
        ("rodo", "RODO"),
        ("instrukcja_kancelaryjna", "instrukcja kancelaryjna"),
        ("samorzad_gminny", "ustawa o samorządzie gminnym"),
        ("oglaszanie", "ustawa o ogłaszaniu aktów normatywnych"),
    ];
    let mut fields = Fields::new();
    for (key, label) in bases {
        fields = fields.text(&format!("prawo.{key}"), label);
    }
    for (key, label) in acts {
        fields = fields
            .text(&format!("akt.{key}.dopelniacz"), &format!("{label}: tytuł (dopełniacz)"))
            .text(&format!("akt.{key}.biernik"), &format!("{label}: tytuł (biernik)"))
            .text(&format!("akt.{key}.pelny"), &format!("{label}: tytuł z dziennikiem (dopełniacz)"))
            .text(&format!("akt.{key}.skrot.dopelniacz"), &format!("{label}: skrócona nazwa (dopełniacz)"));
    }
    fields
        .text("prawo.termin_opinii", "termin na opinię rady pożytku")
        .text("prawo.dni_wejscia_w_zycie", "czas do wejścia w życie aktu prawa miejscowego")
        .text("podstawa.uchwala", "podstawa prawna uchwały")
        .text("podstawa.zarzadzenie", "podstawa prawna zarządzenia")
        .text("podstawa.opinia_zadania", "podstawa prośby o opinię rady pożytku")
        .text("podstawa.opinia_milczenie", "podstawa terminu na opinię rady pożytku")
}
