//! The fields that a column of remarks can feed, and the headings under which such columns are met.

use domain::{polish::fold, vocabulary, vocabulary::Vocabulary};

vocabulary! {
    /// A field of a remark in a list.
    pub enum RemarkTarget {
        Sender = "sender", "kto zgłosił";
        SenderKind = "sender_kind", "rodzaj zgłaszającego";
        Organisation = "organisation", "organizacja";
        OrganisationNumber = "organisation_number", "NIP, KRS albo REGON organizacji";
        ReceivedOn = "received_on", "dzień wpływu (i godzina)";
        Hour = "hour", "godzina wpływu";
        Channel = "channel", "jak wpłynęła";
        Provision = "provision", "przepis";
        Content = "content", "treść uwagi";
        Proposed = "wording_proposed", "proponowane brzmienie";
        Reason = "reason", "uzasadnienie uwagi";
    }
}

impl RemarkTarget {
    /// Headings met in the wild, folded and without signs; a heading that begins with one of them counts too.
    fn headings(self) -> &'static [&'static str] {
        match self {
            Self::Sender => &[
                "ktozglosil",
                "zglaszajacy",
                "nadawca",
                "imieinazwisko",
                "podmiotzglaszajacy",
                "zglaszajacyuwage",
                "autoruwagi",
                "autor",
                "imieinazwiskolubnazwa",
                "daneosobyzglaszajacej",
                "ktozglasza",
            ],
            Self::SenderKind => &[
                "rodzajzglaszajacego",
                "rodzajpodmiotu",
                "kimjestes",
                "typzglaszajacego",
                "typpodmiotu",
                "zglaszamuwagejako",
                "zglaszamjako",
                "wystepujejako",
                "wystepujewimieniu",
            ],
            Self::Organisation => &[
                "organizacja",
                "nazwaorganizacji",
                "nazwapodmiotu",
                "podmiot",
                "nazwaorganizacjilubpodmiotu",
                "reprezentowanaorganizacja",
                "jakaorganizacje",
            ],
            Self::OrganisationNumber => &["nip", "krs", "regon", "nrkrs", "numerkrs", "nrnip", "numernip", "numerorganizacji"],
            Self::ReceivedOn => &[
                "sygnaturaczasowa",
                "datawplywu",
                "dzienwplywu",
                "data",
                "datazgloszenia",
                "dataiczas",
                "dataigodzina",
                "godzinaukonczenia",
                "godzinazakonczenia",
                "czasprzeslania",
                "timestamp",
                "completiontime",
                "dataotrzymania",
                "datawyslania",
            ],
            Self::Hour => &["godzina", "godzinawplywu", "czas"],
            Self::Channel => &["kanal", "jakwplynela", "sposobzgloszenia", "formazgloszenia", "sposobwplywu", "drogawplywu"],
            Self::Provision => &[
                "przepis",
                "przepisktoregodotyczy",
                "jednostkaredakcyjna",
                "czegodotyczy",
                "czegodotyczyuwaga",
                "jakiegoprzepisu",
                "paragraf",
                "ktoregoprzepisu",
                "czescprojektu",
                "punktprojektu",
                "zapisprojektu",
                "zapisprogramu",
                "fragmentprojektu",
                "numerparagrafu",
                "dotyczy",
                "miejscewdokumencie",
                "ktoregozapisu",
                "rozdzial",
            ],
            Self::Content => &[
                "trescuwagi",
                "uwaga",
                "uwagi",
                "tresc",
                "trescuwagiwniosku",
                "opisuwagi",
                "zgloszonauwaga",
                "twojauwaga",
                "panstwauwaga",
                "uwagaopinia",
                "opinia",
                "wniosek",
            ],
            Self::Proposed => &[
                "proponowanebrzmienie",
                "propozycjazapisu",
                "propozycjazmiany",
                "proponowanyzapis",
                "proponowanazmiana",
                "sugerowanazmiana",
                "nowebrzmienie",
                "propozycja",
                "propozycjabrzmienia",
            ],
            Self::Reason => &["uzasadnienie", "uzasadnienieuwagi", "dlaczego", "powod", "argumentacja"],
        }
    }

    /// The field that a heading names; an exact heading before one that begins alike, of those the longest.
    pub(super) fn by_heading(heading: &str) -> Option<Self> {
        // Forms ask in sentences; what stands in brackets is only an example.
        let asked = heading.split(['(', '[']).next().unwrap_or_default();
        let bare: String = fold(asked).chars().filter(|c| c.is_alphanumeric()).collect();
        if bare.is_empty() {
            return None;
        }
        let all = || Self::ALL.iter().copied();
        let exact = |target: &Self| {
            let own: String = fold(target.label()).chars().filter(|c| c.is_alphanumeric()).collect();
            own == bare || target.headings().contains(&bare.as_str()) || target.key() == heading.trim()
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
    fn headings_of_forms_and_tables_are_known() {
        use RemarkTarget::*;
        for (heading, target) in [
            ("Sygnatura czasowa", Some(ReceivedOn)),
            ("Godzina ukończenia", Some(ReceivedOn)),
            ("Data wpływu", Some(ReceivedOn)),
            ("Godzina", Some(Hour)),
            ("Imię i nazwisko lub nazwa", Some(Sender)),
            ("Zgłaszający", Some(Sender)),
            ("Nazwa organizacji (jeśli dotyczy)", Some(Organisation)),
            ("Zgłaszam uwagę jako:", Some(SenderKind)),
            ("Jakiego przepisu dotyczy uwaga? (np. § 5 ust. 2)", Some(Provision)),
            ("Czego dotyczy", Some(Provision)),
            ("Treść uwagi", Some(Content)),
            ("Uwaga", Some(Content)),
            ("Propozycja zapisu", Some(Proposed)),
            ("Proponowane brzmienie przepisu", Some(Proposed)),
            ("Uzasadnienie", Some(Reason)),
            ("NIP", Some(OrganisationNumber)),
            ("Lp.", None),
            ("Identyfikator", None),
            ("Adres e-mail", None),
            ("Zgoda RODO", None),
        ] {
            assert_eq!(RemarkTarget::by_heading(heading), target, "{heading}");
        }
    }
}
