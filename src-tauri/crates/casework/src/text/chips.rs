//! What the data fields inside a legal text print now. The keys are those of `assets/templates/FIELDS.md`.

use std::collections::BTreeMap;

use domain::{
    act::FieldKey,
    consultation::{Consultation, summary},
    id::ProgrammeId,
    law::{self, Basis, Key, Law, Term},
    money::Money,
    office::{Address, Declined, Office, declined::GrammaticalCase},
    polish::date_in_words,
    programme::{Programme, totals},
    vocabulary::Vocabulary,
};
use store::ReadTx;

use super::view::ChipView;
use crate::Failure;

/// Key of the sum of the plan.
pub const TOTAL: &str = "program.kwota";

/// Values of chips by key, in the order in which they are offered.
#[derive(Clone, Debug, Default)]
pub struct Chips {
    order: Vec<String>,
    known: BTreeMap<String, (String, String)>,
}

impl Chips {
    /// The chips of any text of the office: its names and addresses, places in the law.
    pub fn of_office(office: Option<&Office>, law: Law<'_>) -> Self {
        let mut chips = Self::default();
        chips.add_office(office);
        chips.add_law(law);
        chips
    }

    /// The chips of a programme's texts.
    pub fn of_programme(
        tx: &ReadTx<'_>,
        office: Option<&Office>,
        programme: &Programme,
        id: ProgrammeId,
        total: Money,
        law: Law<'_>,
    ) -> Result<Self, Failure> {
        let mut chips = Self::default();
        let years = match programme.year_from == programme.year_to {
            true => programme.year_from.to_string(),
            false => format!("{}–{}", programme.year_from, programme.year_to),
        };
        let previous = match programme.based_on {
            Some(before) => Some(totals::total(&store::priority_task::of(tx, before)?).value),
            None => None,
        };
        let main = store::goal::of(tx, id)?.into_iter().find(|goal| goal.record.parent.is_none());
        let day = |term| law.date_for(term, programme.year_from).map(|day| date_in_words(day.value)).unwrap_or_default();
        chips.add("program.rok", "rok programu", years);
        chips.add(TOTAL, "kwota programu (suma zadań)", total.to_string());
        chips.add("program.kwota_zadan", "suma zadań", total.to_string());
        chips.add("program.kwota_poprzednia", "kwota poprzedniego programu", previous.map(|sum| sum.to_string()).unwrap_or_default());
        chips.add("program.tytul", "tytuł programu", programme.title.clone());
        chips.add("program.rok_od", "pierwszy rok programu", programme.year_from.to_string());
        chips.add("program.rok_do", "ostatni rok programu", programme.year_to.to_string());
        chips.add("program.poprzedni_rok", "rok poprzedniego programu", (programme.year_from - 1).to_string());
        chips.add("program.dzien_poczatku", "pierwszy dzień realizacji", format!("1 stycznia {} r.", programme.year_from));
        chips.add("program.cel_glowny", "cel główny", main.map(|goal| sentence_part(&goal.record.wording)).unwrap_or_default());
        chips.add("program.termin_uchwalenia", "termin uchwalenia", day(Term::AnnualProgrammeAdoption));
        chips.add("program.termin_sprawozdania", "termin sprawozdania", day(Term::ProgrammeReport));
        let consultation = store::consultation::of_programme(tx, id)?.into_iter().filter(|one| one.record.cancelled.is_none()).last();
        if let Some(consultation) = consultation {
            chips.add_consultation(&consultation.record);
        }
        chips.add_office(office);
        chips.add_law(law);
        Ok(chips)
    }

    /// The chips of a consulted draft act.
    pub fn of_consultation(office: Option<&Office>, consultation: &Consultation, law: Law<'_>) -> Self {
        let mut chips = Self::default();
        chips.add_consultation(consultation);
        chips.add_office(office);
        chips.add_law(law);
        chips
    }

    /// The printed value; `None` for a key that nobody knows or that has no value yet.
    pub fn value(&self, key: &FieldKey) -> Option<String> {
        self.known.get(&key.0).map(|(_, value)| value).filter(|value| !value.is_empty()).cloned()
    }

    /// The Polish name of a field; its key when nobody knows it.
    pub fn label(&self, key: &FieldKey) -> String {
        self.known.get(&key.0).map_or_else(|| key.0.clone(), |(label, _)| label.clone())
    }

    /// Every field that can be put in.
    pub fn offered(&self) -> Vec<ChipView> {
        let chip = |key: &String| {
            let (label, value) = self.known.get(key)?;
            Some(ChipView { key: key.clone(), label: label.clone(), value: value.clone() })
        };
        self.order.iter().filter_map(chip).collect()
    }

    /// All values for a document.
    pub fn for_document(&self) -> BTreeMap<String, documents::model::FieldValue> {
        let field = |(key, (label, value)): (&String, &(String, String))| {
            (key.clone(), documents::model::FieldValue { label: label.clone(), value: value.clone() })
        };
        self.known.iter().map(field).collect()
    }

    fn add(&mut self, key: impl Into<String>, label: impl Into<String>, value: impl Into<String>) {
        let key = key.into();
        if self.known.insert(key.clone(), (label.into(), value.into())).is_none() {
            self.order.push(key);
        }
    }

    fn add_consultation(&mut self, consultation: &Consultation) {
        let day = |day: Option<chrono::NaiveDate>| day.map(date_in_words).unwrap_or_default();
        let period = consultation.starts_on.zip(consultation.ends_on);
        self.add("konsultacje.poczatek", "pierwszy dzień konsultacji", day(consultation.starts_on));
        self.add("konsultacje.koniec", "ostatni dzień konsultacji", day(consultation.ends_on));
        self.add("konsultacje.okres", "okres konsultacji", period.map(|(from, to)| summary::between(from, to)).unwrap_or_default());
        self.add("konsultacje.przedmiot", "przedmiot konsultacji", consultation.title.clone());
        self.add("konsultacje.podsumowanie", "podsumowanie konsultacji", consultation.summary.clone());
        self.add("konsultacje.zarzadzenie.numer", "numer zarządzenia o konsultacjach", consultation.order_number.clone());
        self.add("konsultacje.zarzadzenie.data", "data zarządzenia o konsultacjach", day(consultation.order_date));
    }

    fn add_office(&mut self, office: Option<&Office>) {
        let Some(office) = office else { return };
        let named: [(&str, &str, Option<&Declined>); 6] = [
            ("jst", "jednostka samorządu", Some(&office.unit)),
            ("organ", "organ wykonawczy", Some(&office.executive)),
            ("rada", "rada", Some(&office.council)),
            ("nazwa", "urząd", Some(&office.office)),
            ("rada_pozytku", "rada pożytku", office.benefit_council.as_ref()),
            ("dziennik", "dziennik urzędowy", Some(&office.journal)),
        ];
        for (key, label, name) in named {
            let Some(name) = name else { continue };
            for case in GrammaticalCase::ALL {
                let short = case.label().split(' ').next().unwrap_or_default();
                self.add(format!("urzad.{key}.{}", case.key()), format!("{label}, {short}"), name.form(*case));
            }
        }
        let plain: [(&str, &str, String); 8] = [
            ("adres", "adres urzędu", address(&office.address)),
            ("miejscowosc", "miejscowość", office.address.town.clone()),
            ("telefon", "telefon", office.phone.clone()),
            ("email", "e-mail", office.email.clone()),
            ("ade", "adres do e-Doręczeń", office.ade.clone()),
            ("bip", "Biuletyn Informacji Publicznej", office.bip_url.clone()),
            ("strona", "strona internetowa", office.website.clone()),
            ("uchwala_o_konsultowaniu", "uchwała o konsultowaniu", office.local.consultation_resolution.clone()),
        ];
        for (key, label, value) in plain {
            self.add(format!("urzad.{key}"), label, value);
        }
    }

    fn add_law(&mut self, law: Law<'_>) {
        for act in law::Act::ALL {
            let (name, key) = (&law.pack().act(*act).name, act.key());
            self.add(format!("akt.{key}.dopelniacz"), format!("{}, dopełniacz", name.short), name.genitive());
            self.add(format!("akt.{key}.biernik"), format!("{}, biernik", name.short), accusative(name));
            self.add(
                format!("akt.{key}.pelny"),
                format!("{} z dziennikiem", name.short),
                format!("{} ({})", name.genitive(), law.citation_form(*act).printed),
            );
            self.add(format!("akt.{key}.skrot.dopelniacz"), format!("{} w skrócie", name.short), name.short_genitive.clone());
        }
        for basis in Basis::ALL {
            let citation = law.cite(*basis);
            self.add(format!("prawo.{}", basis.key()), format!("przepis: {}", citation.short()), citation.place);
        }
    }
}

/// A wording as it stands inside a sentence: first letter small, no full stop.
fn sentence_part(wording: &str) -> String {
    let wording = wording.trim().trim_end_matches('.');
    let mut letters = wording.chars();
    letters.next().map(|first| first.to_lowercase().chain(letters).collect()).unwrap_or_default()
}

fn accusative(name: &law::ActName) -> String {
    let nominative = name.nominative();
    match nominative.strip_prefix("ustawa ") {
        Some(rest) => format!("ustawę {rest}"),
        None => nominative,
    }
}

fn address(address: &Address) -> String {
    let house = match address.flat.is_empty() {
        true => address.house.clone(),
        false => format!("{}/{}", address.house, address.flat),
    };
    let street = match address.street.is_empty() {
        true => format!("{} {house}", address.town),
        false => format!("{} {house}", address.street),
    };
    let post = if address.post.is_empty() { &address.town } else { &address.post };
    format!("{}, {} {post}", street.trim(), address.postcode).trim_matches([',', ' ']).to_owned()
}
