//! The fields that a column can feed, and the headings under which such columns are met.

use domain::{polish::fold, vocabulary};

vocabulary! {
    /// A field of an organisation in a list.
    pub enum Target {
        Name = "name", "nazwa";
        ShortName = "short_name", "nazwa skrócona";
        LegalForm = "legal_form", "forma prawna";
        Krs = "krs", "KRS";
        Nip = "nip", "NIP";
        Regon = "regon", "REGON";
        Register = "register", "rejestr";
        RegisterNumber = "register_number", "numer w innym rejestrze";
        RegisteredOn = "registered_on", "data rejestracji";
        PublicBenefit = "public_benefit", "OPP";
        Address = "address", "adres w jednej linii";
        Street = "street", "ulica";
        House = "house", "numer domu";
        Flat = "flat", "numer lokalu";
        Postcode = "postcode", "kod pocztowy";
        Town = "town", "miejscowość";
        Post = "post", "poczta";
        MailAddress = "mail_address", "adres do korespondencji";
        Email = "email", "adres e-mail";
        Phone = "phone", "telefon";
        Website = "website", "strona internetowa";
        Ade = "ade", "e-Doręczenia";
        Spheres = "spheres", "sfery zadań publicznych";
        Representation = "representation", "sposób reprezentacji";
        Activity = "activity", "działalność";
        About = "about", "opis";
        Accounts = "accounts", "rachunek";
        People = "people", "osoby";
    }
}

impl Target {
    /// Headings met in the wild, folded and without signs; a heading that begins with one of them counts.
    fn headings(self) -> &'static [&'static str] {
        match self {
            Self::Name => &[
                "nazwa",
                "nazwaorganizacji",
                "nazwapodmiotu",
                "pelnanazwa",
                "organizacja",
                "podmiot",
                "nazwapelna",
                "stowarzyszenie",
            ],
            Self::ShortName => &["nazwaskrocona", "skrot", "skroconanazwa", "nazwaskr"],
            Self::LegalForm => &["formaprawna", "forma", "rodzajpodmiotu", "typorganizacji", "rodzajorganizacji", "typ"],
            Self::Krs => &["krs", "nrkrs", "numerkrs"],
            Self::Nip => &["nip", "nrnip", "numernip"],
            Self::Regon => &["regon", "nrregon", "numerregon"],
            Self::Register => &["rejestr", "nazwarejestru"],
            Self::RegisterNumber => {
                &["numerwrejestrze", "nrwrejestrze", "numerwinnymrejestrze", "nrwewidencji", "numerwewidencji", "nrewidencyjny"]
            }
            Self::RegisteredOn => &["datarejestracji", "datawpisu", "zarejestrowana", "datarejestr"],
            Self::PublicBenefit => &["opp", "statusopp", "czyopp", "organizacjapozytkupublicznego"],
            Self::Address => &["adres", "adressiedziby", "siedziba", "pelnyadres", "adrespodmiotu"],
            Self::Street => &["ulica", "ul"],
            Self::House => &["numerdomu", "nrdomu", "nrbudynku", "numerbudynku", "dom"],
            Self::Flat => &["numerlokalu", "nrlokalu", "lokal", "nrmieszkania"],
            Self::Postcode => &["kodpocztowy", "kod"],
            Self::Town => &["miejscowosc", "miasto", "wies"],
            Self::Post => &["poczta"],
            Self::MailAddress => &["adresdokorespondencji", "adreskorespondencyjny", "korespondencja"],
            Self::Email => &["email", "mail", "adresemail", "poczteelektroniczna", "pocztaelektroniczna"],
            Self::Phone => &["telefon", "tel", "nrtelefonu", "numertelefonu", "telkom", "komorka"],
            Self::Website => &["strona", "stronawww", "www", "stronainternetowa", "witryna"],
            Self::Ade => &["edoreczenia", "ade", "adresedoreczen", "adresdoedoreczen", "adresdodoreczenelektronicznych"],
            Self::Spheres => {
                &["sfera", "sfery", "sferazadan", "sferyzadanpublicznych", "obszar", "obszardzialania", "obszardzialalnosci"]
            }
            Self::Representation => &["sposobreprezentacji", "reprezentacja"],
            Self::Activity => &["dzialalnosc", "status", "stan"],
            Self::About => &["opis", "opisdzialalnosci", "celestatutowe", "cele", "przedmiotdzialalnosci"],
            Self::Accounts => &[
                "rachunek",
                "rachunki",
                "nrrachunku",
                "numerrachunku",
                "kontobankowe",
                "numerkonta",
                "nrkonta",
                "konto",
                "rachunekbankowy",
            ],
            Self::People => &[
                "osoby",
                "osoba",
                "osobakontaktowa",
                "prezes",
                "przedstawiciel",
                "osobadokontaktu",
                "kontakt",
                "imieinazwisko",
                "zarzad",
            ],
        }
    }

    /// The field that a heading names; an exact heading before one that only begins alike.
    pub(super) fn by_heading(heading: &str) -> Option<Self> {
        use domain::vocabulary::Vocabulary;
        let bare: String = fold(heading).chars().filter(|c| c.is_alphanumeric()).collect();
        if bare.is_empty() {
            return None;
        }
        let all = || Self::ALL.iter().copied();
        let exact = |target: &Self| {
            let own: String = fold(target.label()).chars().filter(|c| c.is_alphanumeric()).collect();
            own == bare || target.headings().contains(&bare.as_str()) || target.key() == heading.trim()
        };
        let alike = |target: &Self| target.headings().iter().any(|known| known.len() >= 5 && bare.starts_with(known));
        all().find(exact).or_else(|| all().find(alike))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_of_lists_in_the_wild_are_known() {
        for (heading, target) in [
            ("NAZWA ORGANIZACJI", Some(Target::Name)),
            ("NR KRS", Some(Target::Krs)),
            ("krs", Some(Target::Krs)),
            ("E-mail", Some(Target::Email)),
            ("Nr rachunku bankowego", Some(Target::Accounts)),
            ("forma_prawna_wywnioskowana", Some(Target::LegalForm)),
            ("Adres siedziby", Some(Target::Address)),
            ("adres do korespondencji", Some(Target::MailAddress)),
            ("numer w innym rejestrze", Some(Target::RegisterNumber)),
            ("uwagi", None),
            ("source_url", None),
            ("organ_w_zrodle", None),
        ] {
            assert_eq!(Target::by_heading(heading), target, "{heading}");
        }
    }
}
