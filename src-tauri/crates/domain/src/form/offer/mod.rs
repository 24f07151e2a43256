//! The official form of an offer as a person fills it on a screen: the parts, fields and tables of annex 1 of the regulation on
//! forms in their order. What the form works out by itself are the sums, the shares and the value of each cost.

mod costs;

pub use costs::{MOST_COSTS, MOST_YEARS};
use serde_json::Value;

use super::{Block, Choice, ChoiceValue, Field, FieldKind, Parts, Section, Table};
use crate::{
    offer::form::{AgreesWith, Arrears, Condition, Limits, OfferForm, Payment},
    vocabulary::Vocabulary,
};

/// Longest text of a description.
pub const LONGEST: u32 = 10_000;

const JOINT: &[Condition] = &[Condition::Filled { path: "joint" }];

/// The answers of a form that nobody filled yet, with what the notice says already.
pub fn given(addressee: &str, task_kind: &str) -> Value {
    let form = OfferForm { addressee: addressee.to_owned(), task_kind: task_kind.to_owned(), ..OfferForm::default() };
    serde_json::to_value(form).unwrap_or_default()
}

/// The parts of the form for a call with these limits. With several tasks the applicant chooses one.
pub fn sections(limits: &Limits, tasks: &[String]) -> Vec<Section> {
    vec![about(tasks), applicants(limits), task(limits), applicant(), costs::costs(limits), other(), declarations()]
}

fn section(key: &'static str, number: &'static str, title: &str, hint: &str, blocks: Vec<Block>) -> Section {
    Section { key, number, title: title.to_owned(), hint: hint.to_owned(), blocks, when: Vec::new() }
}

fn about(tasks: &[String]) -> Section {
    let label = "2. Rodzaj zadania publicznego";
    let task = if tasks.len() > 1 {
        let choice = |task: &String| Choice { value: ChoiceValue::Text(task.clone()), label: task.clone() };
        Field::new("task_kind", label, FieldKind::Choice(tasks.iter().map(choice).collect()))
            .hint("Jedna oferta dotyczy jednego zadania.")
    } else {
        Field::line("task_kind", label, 1000).fixed()
    };
    let addressee = Field::line("addressee", "1. Organ administracji publicznej, do którego jest adresowana oferta", 300).fixed();
    section("czesc-1", "I.", "Podstawowe informacje o złożonej ofercie", "", vec![Block::Field(addressee), Block::Field(task)])
}

fn applicants(limits: &Limits) -> Section {
    let one = vec![
        Block::Field(Field::line("name", "Nazwa oferenta", 300).hint("Pełna nazwa, tak jak w rejestrze.")),
        Block::Field(Field::line("legal_form", "Forma prawna", 100).hint("Na przykład: stowarzyszenie, fundacja.")),
        Block::Field(Field::line("register_number", "Numer w Krajowym Rejestrze Sądowym lub innej ewidencji", 100)),
        Block::Field(Field::line("seat", "Adres siedziby", 300).hint("Ulica z numerem, kod pocztowy, miejscowość.")),
        Block::Field(Field::line("website", "Strona www", 200).optional()),
        Block::Field(
            Field::line("correspondence", "Adres do korespondencji", 300)
                .hint("Tylko gdy jest inny niż adres siedziby.")
                .optional(),
        ),
        Block::Field(Field::line("email", "Adres e-mail", 200)),
        Block::Field(Field::line("phone", "Numer telefonu", 50)),
    ];
    let mut blocks = Vec::new();
    if limits.joint_allowed {
        let joint = Field::new("joint", "To oferta wspólna kilku oferentów", FieldKind::Tick);
        blocks.push(Block::Field(joint.hint("Zaznacz tylko wtedy, gdy zadanie wykonają razem co najmniej dwie organizacje.")));
    }
    blocks.push(Block::Parts(Parts {
        path: "applicants",
        part: "1.",
        label: "Dane oferenta (oferentów)".to_owned(),
        hint: String::new(),
        row: "Oferent",
        add: "Dodaj oferenta",
        least: 1,
        most: 10,
        prefix: "",
        follows: None,
        several: JOINT.to_vec(),
        blocks: one,
        fixed: false,
        when: Vec::new(),
    }));
    blocks.push(Block::Note("2. Osoba upoważniona do składania wyjaśnień dotyczących oferty".to_owned()));
    blocks.push(Block::Field(Field::line("contact.name", "Imię i nazwisko", 200)));
    blocks.push(Block::Field(Field::line("contact.phone", "Telefon osoby upoważnionej", 50)));
    blocks.push(Block::Field(Field::line("contact.email", "E-mail osoby upoważnionej", 200)));
    section("czesc-2", "II.", "Dane oferenta (oferentów)", "", blocks)
}

fn task(limits: &Limits) -> Section {
    let mut results = table("results", "6.", "Dodatkowe informacje dotyczące rezultatów realizacji zadania publicznego", 0);
    results.columns = vec![
        Field::text("name", "Nazwa rezultatu", 500, 2).width(30),
        Field::text("target", "Planowany poziom osiągnięcia rezultatów (wartość docelowa)", 500, 2).width(25),
        Field::text("monitoring", "Sposób monitorowania rezultatów / źródło informacji o osiągnięciu wskaźnika", 1000, 2)
            .width(35),
    ];
    results.add = "Dodaj rezultat";
    results.row = "rezultat";
    results.most = 50;
    results.least = u32::from(limits.results_required);
    if !limits.results_required {
        results.hint = "Ogłoszenie nie wymaga tej tabeli. Można ją zostawić pustą.".to_owned();
    }
    let mut actions = table("actions", "4.", "Plan i harmonogram działań", 1);
    actions.hint = "Nazwy działań przejdą do kosztorysu. Enter w ostatnim wierszu dodaje następny.".to_owned();
    actions.columns = vec![
        Field::new("year", "Rok", FieldKind::Year).width(8),
        Field::text("name", "Nazwa działania", 300, 2).width(18),
        Field::text("description", "Opis", 4000, 2).width(28),
        Field::text("audience", "Grupa docelowa", 1000, 2).width(15),
        Field::line("planned", "Planowany termin realizacji", 100).width(13),
        Field::text("third_party", "Zakres działania realizowany przez podmiot niebędący stroną umowy", 1000, 2)
            .optional()
            .width(18),
        Field::new("performer", "Oferent, który wykona działanie", FieldKind::Among("applicants[].name")).when(JOINT).width(14),
    ];
    actions.add = "Dodaj działanie";
    actions.row = "działanie";
    actions.most = 100;
    let blocks = vec![
        Block::Field(Field::line("title", "1. Tytuł zadania publicznego", 500)),
        Block::Note("2. Termin realizacji zadania publicznego".to_owned()),
        Block::Field(Field::new("starts_on", "Data rozpoczęcia", FieldKind::Day)),
        Block::Field(Field::new("ends_on", "Data zakończenia", FieldKind::Day)),
        Block::Field(Field::text("summary", "3. Syntetyczny opis zadania", LONGEST, 6).hint(
            "Napisz o miejscu realizacji, grupie docelowej, sposobie rozwiązania jej problemów lub zaspokojenia potrzeb i o tym, jak zadanie uzupełnia inne działania.",
        )),
        Block::Table(actions),
        Block::Field(Field::text("outcomes", "5. Opis zakładanych rezultatów realizacji zadania publicznego", LONGEST, 5).hint(
            "Napisz, co będzie bezpośrednim efektem zadania, jaka zmiana społeczna nastąpi i jak rezultaty będą wykorzystane później.",
        )),
        Block::Table(results),
    ];
    section("czesc-3", "III.", "Opis zadania", "", blocks)
}

fn applicant() -> Section {
    let blocks = vec![
        Block::Field(Field::text(
            "experience",
            "1. Informacja o wcześniejszej działalności oferenta, w szczególności w zakresie, którego dotyczy zadanie publiczne",
            LONGEST,
            4,
        )),
        Block::Field(Field::text(
            "resources",
            "2. Zasoby kadrowe, rzeczowe i finansowe oferenta, które będą wykorzystane do realizacji zadania",
            LONGEST,
            4,
        )),
    ];
    section("czesc-4", "IV.", "Charakterystyka oferenta", "", blocks)
}

fn other() -> Section {
    let blocks = vec![
        Block::Field(Field::new(
            "payment",
            "1. Deklaracja o zamiarze odpłatnego lub nieodpłatnego wykonania zadania publicznego",
            FieldKind::Choice(choices::<Payment>("Zadanie będzie wykonane ")),
        )),
        Block::Field(
            Field::text("payment_note", "Uzasadnienie odpłatnego wykonania", 4000, 2)
                .optional()
                .when(&[Condition::Same { path: "payment", text: "odplatnie" }]),
        ),
        Block::Field(
            Field::text(
                "representation",
                "2. Sposób reprezentacji oferentów wobec organu administracji publicznej, z podstawą prawną",
                4000,
                3,
            )
            .when(JOINT),
        ),
        Block::Field(
            Field::text("other", "3. Inne informacje, które mogą mieć znaczenie przy ocenie oferty", LONGEST, 3)
                .hint("Także do kalkulacji kosztów i do oświadczeń z części VII.")
                .optional(),
        ),
    ];
    section("czesc-6", "VI.", "Inne informacje", "", blocks)
}

fn declarations() -> Section {
    let tick = |path, label: &str| Block::Field(Field::new(path, label, FieldKind::Tick));
    let arrears = |path, label: &str| Block::Field(Field::new(path, label, FieldKind::Choice(choices::<Arrears>(""))));
    let blocks = vec![
        tick(
            "declarations.within_activity",
            "1) Proponowane zadanie publiczne będzie realizowane wyłącznie w zakresie działalności pożytku publicznego oferenta (oferentów).",
        ),
        tick(
            "declarations.payments_within_activity",
            "2) Pobieranie świadczeń pieniężnych będzie się odbywać wyłącznie w ramach prowadzonej odpłatnej działalności pożytku publicznego.",
        ),
        arrears("declarations.tax_arrears", "3) Oferent (oferenci) z opłacaniem należności z tytułu zobowiązań podatkowych"),
        arrears(
            "declarations.insurance_arrears",
            "4) Oferent (oferenci) z opłacaniem należności z tytułu składek na ubezpieczenia społeczne",
        ),
        Block::Field(Field::new(
            "declarations.agrees_with",
            "5) Dane w części II oferty są zgodne",
            FieldKind::Choice(choices::<AgreesWith>("")),
        )),
        tick(
            "declarations.truthful",
            "6) Wszystkie informacje podane w ofercie oraz w załącznikach są zgodne z aktualnym stanem prawnym i faktycznym.",
        ),
        tick(
            "declarations.data_protection",
            "7) Osoby, których dotyczą dane osobowe zbierane, przetwarzane i przekazywane w związku z ofertą, złożyły stosowne oświadczenia zgodnie z przepisami o ochronie danych osobowych.",
        ),
    ];
    section("czesc-7", "VII.", "Oświadczenia", "Oświadczam (oświadczamy), że:", blocks)
}

fn choices<V: Vocabulary>(before: &str) -> Vec<Choice> {
    let choice =
        |member: &V| Choice { value: ChoiceValue::Text(member.key().to_owned()), label: format!("{before}{}", member.label()) };
    V::ALL.iter().map(choice).collect()
}

fn table(path: &'static str, part: &'static str, label: &str, least: u32) -> Table {
    Table {
        path,
        part,
        label: label.to_owned(),
        hint: String::new(),
        columns: Vec::new(),
        least,
        most: 100,
        add: "Dodaj wiersz",
        row: "wiersz",
        prefix: "",
        fixed: false,
        when: Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::offer::form::CHECKS;

    /// Every place of the form that a person can fill, whole, with `0` for a row.
    fn places(blocks: &[Block], row: &str, found: &mut Vec<String>) {
        let joined = |path: &str| if row.is_empty() { path.to_owned() } else { format!("{row}.{path}") };
        for block in blocks {
            match block {
                Block::Field(field) => found.push(joined(field.path)),
                Block::Grid(grid) => {
                    grid.rows.iter().flat_map(|line| &line.fields).for_each(|field| found.push(joined(field.path)));
                }
                Block::Table(table) => {
                    let row = format!("{}.0", joined(table.path));
                    table.columns.iter().for_each(|column| found.push(format!("{row}.{}", column.path)));
                }
                Block::Parts(parts) => {
                    let row = format!("{}.0", joined(parts.path));
                    if parts.follows.is_some() {
                        found.push(format!("{row}.name"));
                    }
                    places(&parts.blocks, &row, found);
                }
                Block::Note(_) => {}
            }
        }
    }

    #[test]
    fn the_page_asks_for_everything_that_the_checks_ask_for() {
        let limits = Limits { years: 3, results_required: true, ..Limits::default() };
        let mut found = Vec::new();
        sections(&limits, &[]).iter().for_each(|section| places(&section.blocks, "", &mut found));
        for check in CHECKS {
            let at = check.at.replacen('@', check.each, 1).replace("[]", ".0");
            let there = found.iter().any(|place| *place == at || place.starts_with(&format!("{at}.")));
            assert!(there, "{}: {at} is not on the page", check.id);
        }
    }

    #[test]
    fn a_form_that_may_not_be_joint_does_not_ask() {
        let single = sections(&Limits { joint_allowed: false, ..Limits::default() }, &[]);
        let mut found = Vec::new();
        single.iter().for_each(|section| places(&section.blocks, "", &mut found));
        assert!(!found.contains(&"joint".to_owned()));
    }
}
