//! The fields that a column of offers can feed, and the headings of generators under which such columns are met.

use domain::{polish::fold, vocabulary, vocabulary::Vocabulary};

vocabulary! {
    /// A field of an offer in a list.
    pub enum OfferTarget {
        Number = "number", "numer oferty";
        Applicant = "applicant", "oferent";
        ApplicantNumber = "applicant_number", "NIP, KRS albo REGON oferenta";
        Title = "title", "tytuł zadania";
        Task = "task", "zadanie konkursowe";
        Cost = "cost", "koszt całkowity";
        Asked = "asked", "wnioskowana dotacja";
        Own = "own", "wkład własny";
        OwnFinancial = "own_financial", "wkład własny finansowy";
        OwnInKind = "own_in_kind", "wkład własny niefinansowy";
        Recipients = "recipients", "świadczenia od odbiorców";
        StartsOn = "starts_on", "początek zadania";
        EndsOn = "ends_on", "koniec zadania";
        ReceivedOn = "received_on", "dzień złożenia (i godzina)";
        Hour = "hour", "godzina złożenia";
        Channel = "channel", "jak wpłynęła";
        Email = "email", "e-mail oferenta";
        Points = "points", "punkty z generatora";
        Note = "note", "notatka";
    }
}

impl OfferTarget {
    /// Headings met in exports, folded and without signs; a heading that begins with one of them counts too.
    fn headings(self) -> &'static [&'static str] {
        match self {
            Self::Number => {
                &["numeroferty", "nroferty", "idoferty", "numer", "nr", "sygnatura", "identyfikatoroferty", "numerwniosku"]
            }
            Self::Applicant => &[
                "oferent",
                "nazwaoferenta",
                "organizacja",
                "nazwaorganizacji",
                "podmiot",
                "nazwapodmiotu",
                "wnioskodawca",
                "nazwawnioskodawcy",
            ],
            Self::ApplicantNumber => &["nip", "krs", "nrkrs", "numerkrs", "regon", "numernip", "nrnip"],
            Self::Title => &["tytulzadania", "tytul", "tytuloferty", "nazwazadania", "tytulprojektu", "tytulzadaniapublicznego"],
            Self::Task => &["zadaniekonkursowe", "numerzadania", "nrzadania", "zadanie", "obszar", "priorytet"],
            Self::Cost => &[
                "kosztcalkowity",
                "calkowitykoszt",
                "wartoscprojektu",
                "wartosczadania",
                "kosztzadania",
                "sumakosztow",
                "budzet",
                "kosztogolem",
            ],
            Self::Asked => &[
                "wnioskowanadotacja",
                "kwotadotacji",
                "wnioskowanakwota",
                "kwotawnioskowana",
                "dotacja",
                "kwotawnioskowanejdotacji",
                "planowanadotacja",
            ],
            Self::Own => &["wkladwlasny", "srodkiwlasne", "wkladwlasnyogolem"],
            Self::OwnFinancial => &["wkladwlasnyfinansowy", "wkladfinansowy", "srodkifinansowewlasne"],
            Self::OwnInKind => &["wkladwlasnyniefinansowy", "wkladniefinansowy", "wkladosobowy", "wkladosobowyirzeczowy"],
            Self::Recipients => {
                &["swiadczeniaododbiorcow", "swiadczeniapieniezneododbiorcow", "wplatyadresatow", "oplatyododbiorcow"]
            }
            Self::StartsOn => &["datarozpoczecia", "poczatekrealizacji", "terminrealizacjiod", "realizacjaod", "rozpoczecie"],
            Self::EndsOn => &["datazakonczenia", "koniecrealizacji", "terminrealizacjido", "realizacjado", "zakonczenie"],
            Self::ReceivedOn => &[
                "datazlozenia",
                "datawplywu",
                "datawplyniecia",
                "datazlozeniaoferty",
                "zlozono",
                "dataigodzinazlozenia",
                "dataprzeslania",
            ],
            Self::Hour => &["godzinazlozenia", "godzina", "godzinawplywu"],
            Self::Channel => &["sposobzlozenia", "kanal", "jakwplynela", "formazlozenia"],
            Self::Email => &["email", "adresemail", "emailoferenta"],
            Self::Points => &["punkty", "sumapunktow", "sredniapunktow", "ocena", "liczbapunktow", "ocenamerytoryczna"],
            Self::Note => &["uwagi", "notatka", "komentarz"],
        }
    }

    /// The field that a heading names; an exact heading before one that begins alike, of those the longest.
    pub(super) fn by_heading(heading: &str) -> Option<Self> {
        let without_note = |words: &str| -> String {
            let words = words.split(['(', '[']).next().unwrap_or_default();
            fold(words).chars().filter(|c| c.is_alphanumeric()).collect()
        };
        let bare = without_note(heading);
        if bare.is_empty() {
            return None;
        }
        let all = || Self::ALL.iter().copied();
        let exact = |target: &Self| {
            without_note(target.label()) == bare || target.headings().contains(&bare.as_str()) || target.key() == heading.trim()
        };
        let begins = |target: Self| {
            let alike = target.headings().iter().filter(|known| known.len() >= 4 && bare.starts_with(**known));
            alike.map(|known| known.len()).max().map(|length| (length, target))
        };
        all().find(exact).or_else(|| all().filter_map(begins).max_by_key(|(length, _)| *length).map(|(_, target)| target))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_of_generators_are_known() {
        use OfferTarget::*;
        for (heading, target) in [
            ("ID oferty", Some(Number)),
            ("Nazwa oferenta", Some(Applicant)),
            ("Tytuł zadania publicznego", Some(Title)),
            ("Koszt całkowity (zł)", Some(Cost)),
            ("Wnioskowana kwota", Some(Asked)),
            ("Kwota dotacji [PLN]", Some(Asked)),
            ("Wkład własny", Some(Own)),
            ("Wkład własny finansowy", Some(OwnFinancial)),
            ("Data złożenia oferty", Some(ReceivedOn)),
            ("Suma punktów", Some(Points)),
            ("NIP", Some(ApplicantNumber)),
            ("Lp.", None),
        ] {
            assert_eq!(OfferTarget::by_heading(heading), target, "{heading}");
        }
    }
}
