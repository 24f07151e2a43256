//! Fields of the results of a call: what was granted, what an applicant is told, reasons on demand.

use documents::template::Fields;

/// The decision as every paper of the results names it.
fn decision() -> Fields {
    Fields::new()
        .text("wyniki.podstawa", "podstawa prawna ogłoszenia wyników")
        .text("wyniki.podstawa_zarzadzenia", "podstawa prawna zarządzenia o rozstrzygnięciu konkursu")
        .text("wyniki.zarzadzenie.numer", "numer zarządzenia o rozstrzygnięciu konkursu")
        .optional()
        .date("wyniki.zarzadzenie.data", "dzień zarządzenia o rozstrzygnięciu konkursu")
        .optional()
        .date("wyniki.ogloszono", "dzień ogłoszenia wyników")
        .optional()
        .text("wyniki.uzasadnienie.czas", "czas na żądanie uzasadnienia")
        .optional()
        .date("wyniki.uzasadnienie.do", "ostatni dzień na żądanie uzasadnienia")
        .optional()
}

fn applicant() -> Fields {
    Fields::new().text("numer", "numer oferty").text("oferent", "nazwa oferenta").text("tytul", "nazwa zadania publicznego")
}

/// All results of a call.
pub fn results() -> Fields {
    decision()
        .list(
            "wyniki.zadania",
            "zadania konkursu z wybranymi ofertami",
            Fields::new()
                .text("nazwa", "zadanie konkursu")
                .list("wybrane", "wybrane oferty", applicant().money("kwota", "przyznana kwota"))
                .text("razem", "suma przyznanych dotacji")
                .optional(),
        )
        .flag("wyniki.sa_wybrane", "wybrano co najmniej jedną ofertę")
        .money("wyniki.razem", "suma dotacji w konkursie")
        .optional()
        .list("wyniki.bez_dotacji", "oferty bez dotacji", applicant().text("powod", "powód nieprzyznania dotacji").optional())
        .list(
            "wyniki.rezerwa",
            "lista rezerwowa",
            applicant().text("miejsce", "miejsce na liście rezerwowej").money("wnioskowano", "wnioskowana kwota"),
        )
        .list(
            "wyniki.rezygnacje",
            "oferenci, którzy zrezygnowali",
            applicant().date("data", "dzień rezygnacji").optional().money("kwota", "dotacja, z której oferent zrezygnował"),
        )
        .list("wyniki.odrzucone", "oferty odrzucone", applicant().text("powod", "powód odrzucenia"))
        .flag("wyniki.sa_odrzucone", "są oferty odrzucone z przyczyn formalnych")
        .flag("wyniki.sa_po_terminie", "są oferty złożone po terminie")
        .flag("wyniki.opinia_komisji", "oferty zaopiniowała komisja konkursowa")
        .list("wyniki.odstepstwo", "powody odstąpienia od opinii komisji", Fields::new().text("akapit", "akapit"))
        .list(
            "wyniki.sprostowania",
            "sprostowania wyników",
            changed("dzień sprostowania", "kwota po sprostowaniu", "powód sprostowania")
                .money("bylo", "kwota przed sprostowaniem"),
        )
        .list(
            "wyniki.z_rezerwy",
            "dotacje z listy rezerwowej przyznane po ogłoszeniu wyników",
            changed("dzień przyznania dotacji", "przyznana kwota", "skąd są środki"),
        )
}

/// A change of announced results.
fn changed(day: &str, amount: &str, reason: &str) -> Fields {
    applicant().date("data", day).money("jest", amount).text("powod", reason)
}

/// What one applicant is told of its offer.
pub fn result_letter() -> Fields {
    decision()
        .text("wyniki.oferta.numer", "numer oferty")
        .text("wyniki.oferta.oferent", "nazwa oferenta")
        .text("wyniki.oferta.adres", "adres oferenta")
        .optional()
        .text("wyniki.oferta.tytul", "nazwa zadania publicznego")
        .text("wyniki.oferta.zadanie", "zadanie konkursu")
        .money("wyniki.oferta.wnioskowano", "wnioskowana kwota")
        .money("wyniki.oferta.przyznano", "przyznana kwota")
        .optional()
        .text("wyniki.oferta.rozstrzygniecie", "rozstrzygnięcie o ofercie")
        .flag("wyniki.oferta.w_calosci", "dotacja w kwocie wnioskowanej")
        .flag("wyniki.oferta.w_czesci", "dotacja niższa niż wnioskowana")
        .text("wyniki.oferta.rezerwa", "miejsce na liście rezerwowej")
        .optional()
        .flag("wyniki.oferta.bez_dotacji", "nie przyznano dotacji")
        .date("wyniki.oferta.z_rezerwy", "dzień przyznania dotacji z listy rezerwowej")
        .optional()
        .text("wyniki.oferta.z_rezerwy_powod", "skąd są środki dla oferty z listy rezerwowej")
        .optional()
        .flag("wyniki.oferta.zrezygnowano", "oferent zrezygnował")
        .flag("wyniki.oferta.milczenie", "oferent zrezygnował przez milczenie")
        .date("wyniki.oferta.rezygnacja", "dzień rezygnacji")
        .optional()
        .money("wyniki.oferta.bylo", "dotacja, z której oferent zrezygnował")
        .optional()
        .flag("wyniki.oferta.odrzucona", "oferta odrzucona z przyczyn formalnych")
        .flag("wyniki.oferta.po_terminie", "oferta wpłynęła po terminie")
        .flag("wyniki.oferta.wyczerpano", "środki otrzymały oferty ocenione wyżej")
        .text("wyniki.oferta.powod", "powód rozstrzygnięcia")
        .optional()
        .text("wyniki.oferta.punkty", "punkty oferty")
        .optional()
        .text("wyniki.oferta.punkty_najwiecej", "najwięcej punktów")
        .optional()
        .text("wyniki.oferta.miejsce", "miejsce na liście rankingowej")
        .optional()
        .text("wyniki.oferta.ponizej", "próg, którego oferta nie osiągnęła")
        .optional()
        .date("wyniki.oferta.aktualizacja_do", "termin aktualizacji oferty")
        .optional()
}

/// The answer to a demand for reasons.
pub fn reasons() -> Fields {
    result_letter()
        .text("wyniki.zadanie.kto", "kto żąda uzasadnienia")
        .date("wyniki.zadanie.data", "dzień żądania uzasadnienia")
        .text("wyniki.zadanie.uzasadnienie", "uzasadnienie w rejestrze żądań")
        .list("wyniki.zadanie.odpowiedz", "odpowiedź z rejestru żądań", Fields::new().text("akapit", "akapit"))
        .flag("wyniki.zadanie.o_ofercie", "żądanie dotyczy jednej oferty")
        .list(
            "wyniki.zadanie.kryteria",
            "punkty w kryteriach",
            Fields::new()
                .text("nazwa", "kryterium")
                .text("najwiecej", "najwięcej punktów w kryterium")
                .text("punkty", "średnia punktów w kryterium"),
        )
}
