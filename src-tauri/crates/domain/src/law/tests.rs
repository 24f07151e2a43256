//! The shipped pack is whole, and broken packs are told apart with a sentence for every fault.

use chrono::NaiveDate;

use super::*;
use crate::{draft_act::DraftActKind, money::Money, polish, vocabulary::Vocabulary};

fn day(text: &str) -> NaiveDate {
    text.parse().expect("a day")
}

#[test]
fn the_shipped_pack_has_no_problems() {
    let problems = LawPack::parse(&PackFiles::embedded()).err().unwrap_or_default();
    assert_eq!(problems, []);
}

#[test]
fn every_basis_of_today_prints_a_citation() {
    let law = LawPack::embedded().on(day("2026-11-21"));
    for basis in Basis::ALL {
        let citation = law.cite(*basis);
        assert!(citation.full().len() > 10, "{basis:?}");
        assert!(!citation.full().contains("  "), "{}", citation.full());
    }
}

#[test]
fn the_public_benefit_act_is_cited_as_the_drafting_rules_want() {
    let cite = |on: &str| LawPack::embedded().on(day(on)).cite(Basis::AnnualProgramme).full();
    assert_eq!(
        cite("2026-10-15"),
        "art. 5a ust. 1 ustawy z dnia 24 kwietnia 2003 r. o działalności pożytku publicznego i o wolontariacie \
         (Dz. U. z 2025 r. poz. 1338 oraz z 2026 r. poz. 1040)"
    );
    assert_eq!(
        cite("2024-11-15"),
        "art. 5a ust. 1 ustawy z dnia 24 kwietnia 2003 r. o działalności pożytku publicznego i o wolontariacie \
         (Dz. U. z 2024 r. poz. 1491)"
    );
    let short = LawPack::embedded().on(day("2026-10-15")).cite(Basis::AnnualProgramme).short();
    assert_eq!(short, "art. 5a ust. 1 ustawy o pożytku");
}

#[test]
fn an_order_is_named_with_its_issuer() {
    let act = LawPack::embedded().act(Act::DraftingRules);
    assert_eq!(
        act.name.genitive(),
        "rozporządzenia Prezesa Rady Ministrów z dnia 20 czerwca 2002 r. w sprawie „Zasad techniki prawodawczej”"
    );
    assert_eq!(act.name.nominative().split(' ').next(), Some("rozporządzenie"));
}

#[test]
fn more_amendments_than_the_rules_list_become_a_phrase() {
    let mut files = PackFiles::embedded();
    let acts = files.0.get_mut("acts.toml").expect("acts");
    let six: Vec<String> = (1..=6).map(|item| format!("{{ year = 2026, item = {item}, from = \"2026-01-0{item}\" }}")).collect();
    *acts = acts.replace("{ year = 2026, item = 1040, from = \"2026-09-01\" }", &six.join(", "));
    let pack = LawPack::parse(&files).expect("a good pack");
    let printed = |on: &str| pack.on(day(on)).citation_form(Act::PublicBenefit).printed;
    assert_eq!(printed("2026-01-05"), "Dz. U. z 2025 r. poz. 1338 oraz z 2026 r. poz. 1, 2, 3, 4 i 5");
    assert_eq!(printed("2026-01-06"), "Dz. U. z 2025 r. poz. 1338, z późn. zm.");
}

#[test]
fn the_programme_is_due_on_the_last_day_of_november_of_the_year_before() {
    let law = LawPack::embedded().on(day("2026-10-01"));
    assert_eq!(law.date_for(Term::AnnualProgrammeAdoption, 2027).map(|date| date.value), Some(day("2026-11-30")));
}

#[test]
fn the_report_was_due_in_april_before_the_change_of_2015() {
    let due = |on: &str| LawPack::embedded().on(day(on)).date_for(Term::ProgrammeReport, 2014).map(|date| date.value);
    assert_eq!(due("2015-03-01"), Some(day("2015-04-30")));
    assert_eq!(due("2016-03-01"), Some(day("2015-05-31")));
}

#[test]
fn the_small_grant_doubled_on_the_first_of_september_2026() {
    let most =
        |on: &str| LawPack::embedded().on(day(on)).money(Limit::SmallGrantAmount).map(|limit| (limit.value, limit.verified));
    assert_eq!(most("2026-08-31"), Some((Money::from_zloty(10_000), true)));
    assert_eq!(most("2026-09-01"), Some((Money::from_zloty(20_000), false)));
    let law = LawPack::embedded().on(day("2026-09-01"));
    assert_eq!(law.limit(Limit::SmallGrantDuration).map(|limit| limit.value), Some(LimitValue::Unlimited));
}

#[test]
fn the_sphere_has_41_points_in_the_statutes_order() {
    let spheres = LawPack::embedded().on(day("2026-11-21")).spheres();
    assert_eq!(spheres.len(), 41);
    let points: Vec<&str> = spheres.iter().map(|sphere| sphere.value.point.0.as_str()).collect();
    assert_eq!(points[..6], ["1", "1a", "1aa", "1b", "2", "3"]);
    assert_eq!(points.last(), Some(&"34"));
}

#[test]
fn a_point_of_the_sphere_exists_only_from_its_day() {
    let has = |point: &str, on: &str| LawPack::embedded().on(day(on)).sphere(&SpherePoint(point.to_owned())).is_some();
    let cases = [("5a", "2015-11-08", false), ("5a", "2015-11-09", true), ("1aa", "2020-06-18", false)];
    for (point, on, expected) in cases.into_iter().chain([("34", "2022-06-24", false), ("34", "2023-03-27", true)]) {
        assert_eq!(has(point, on), expected, "pkt {point} {on}");
    }
    assert!(!has("2a", "2026-11-21"));
}

#[test]
fn a_consolidated_text_is_cited_from_its_announcement_until_the_next() {
    let texts = [
        ("2018-02-28", "Dz. U. z 2018 r. poz. 450"),
        ("2019-04-11", "Dz. U. z 2018 r. poz. 450"),
        ("2019-04-12", "Dz. U. z 2019 r. poz. 688"),
        ("2020-06-18", "Dz. U. z 2020 r. poz. 1057"),
        ("2022-11-30", "Dz. U. z 2022 r. poz. 1327"),
        ("2023-11-30", "Dz. U. z 2023 r. poz. 571"),
    ];
    for (on, printed) in texts {
        assert_eq!(LawPack::embedded().on(day(on)).citation_form(Act::PublicBenefit).printed, printed);
    }
}

#[test]
fn programmes_have_eleven_and_five_required_items() {
    let law = LawPack::embedded().on(day("2026-11-21"));
    let points = |items: Vec<Value<RequiredItem>>| items.iter().map(|item| item.value.point).collect::<Vec<_>>();
    assert_eq!(points(law.annual_items()), (1..=11).collect::<Vec<_>>());
    assert_eq!(points(law.multi_year_items()), (1..=5).collect::<Vec<_>>());
    assert_eq!(LawPack::embedded().on(day("2014-01-01")).multi_year_items(), []);
}

#[test]
fn every_kind_of_act_is_known_with_its_reason_and_its_items_have_keys_of_their_own() {
    let law = LawPack::embedded().on(day("2026-11-21"));
    for kind in DraftActKind::ALL {
        let known = law.act_kind(*kind).expect("known");
        assert!(known.value.why.ends_with('.') && !known.value.why.contains("art. "), "{kind:?}");
        let items = law.act_items(*kind);
        let keys: std::collections::BTreeSet<&str> = items.iter().map(|item| item.value.key.as_str()).collect();
        assert_eq!(keys.len(), items.len(), "{kind:?}");
        assert_eq!(items.is_empty(), *kind == DraftActKind::Other, "{kind:?}");
        let points: Vec<u32> = items.iter().map(|item| item.value.point).collect();
        assert_eq!(points, (1..=items.len() as u32).collect::<Vec<_>>(), "{kind:?}");
        for item in &items {
            let custom = item.citation.basis == Basis::Custom;
            assert!(!(custom && (item.value.binding || item.verified)), "a custom shown as law: {}", item.value.key);
        }
    }
    let bound = |kind| law.act_items(kind).iter().filter(|item| item.value.binding).count();
    assert_eq!((bound(DraftActKind::CivicBudget), bound(DraftActKind::Strategy)), (6, 0));
    assert_eq!(law.act_kind(DraftActKind::CivicBudget).map(|known| known.citation.place), Some("art. 5a ust. 7".to_owned()));
    let early = LawPack::embedded().on(day("2017-01-01"));
    assert_eq!(early.act_items(DraftActKind::CivicBudget), []);
    assert!(early.act_kind(DraftActKind::CivicBudget).is_some_and(|known| !known.verified));
}

#[test]
fn a_custom_is_never_shown_as_law() {
    let law = LawPack::embedded().on(day("2026-11-21"));
    for term in [Term::ConsultationShort, Term::ConsultationUsual, Term::ConsultationLong, Term::ConsultationNoticeLead] {
        let value = law.term(term).expect("in force");
        assert_eq!(value.citation.basis, Basis::Custom);
        assert!(!value.verified, "{term:?}");
    }
}

#[test]
fn the_listing_shows_every_entry_with_its_source() {
    let listing = LawPack::embedded().listing();
    assert_eq!(listing.len(), 13);
    for row in listing.iter().flat_map(|part| &part.rows) {
        assert!(!row.source.is_empty() && !row.name.is_empty() && !row.value.is_empty(), "{row:?}");
    }
    let days_off = listing.iter().find(|part| part.heading == "Dni wolne od pracy").expect("days off");
    let shown = |name: &str| days_off.rows.iter().find(|row| row.name == name).map(|row| (row.value.as_str(), row.from));
    assert_eq!(shown("Wigilia Bożego Narodzenia"), Some(("24 grudnia", day("2025-02-01"))));
    assert_eq!(shown("niedziele").map(|(value, _)| value), Some("każda niedziela"));
    assert!(!listing.iter().flat_map(|part| &part.rows).any(|row| row.name.contains('_')), "a word of the program");
    let term = listing.iter().flat_map(|part| &part.rows).find(|row| row.key == "program_roczny_uchwalenie").expect("the term");
    assert_eq!(term.value, "30 listopada roku poprzedzającego");
    assert_eq!(term.basis, "art. 5a ust. 1 ustawy o pożytku");
    assert_eq!(polish::date_in_words(term.from), "12 marca 2010 r.");
}

fn broken(file: &str, from: &str, to: &str) -> Vec<String> {
    let mut files = PackFiles::embedded();
    let text = files.0.get_mut(file).expect("the file");
    assert!(text.contains(from), "{from} is not in {file}");
    *text = text.replacen(from, to, 1);
    LawPack::parse(&files).expect_err("a broken pack").iter().map(place_and_cause).collect()
}

fn place_and_cause(problem: &Problem) -> String {
    assert!(problem.remedy.ends_with('.') && problem.to_string().ends_with(problem.remedy), "{problem:?}");
    format!("Plik {}, wpis „{}”: {}", problem.file, problem.entry, problem.cause)
}

#[test]
fn each_fault_of_a_pack_is_named_with_file_key_and_cause() {
    assert_eq!(
        broken("meta.toml", "schema = 1", "schema = 7"),
        ["Plik meta.toml, wpis „schema”: pakiet ma format 7, a ten program czyta format 1."]
    );
    assert_eq!(
        broken("bases.toml", "act = \"pozytek\"", "act = \"pozytki\"").first().map(String::as_str),
        Some("Plik bases.toml, wpis „organizacja_pozarzadowa”: aktu „pozytki” nie ma w acts.toml.")
    );
    assert_eq!(
        broken("terms.toml", "basis = \"program_roczny\"", "basis = \"program_tygodniowy\""),
        ["Plik terms.toml, wpis „program_roczny_uchwalenie”: podstawy prawnej „program_tygodniowy” nie ma w bases.toml."]
    );
    assert_eq!(
        broken("terms.toml", "to = \"2015-11-08\"", "to = \"2016-11-08\""),
        ["Plik terms.toml, wpis „sprawozdanie_z_programu”: okresy od 2010-03-12 i od 2015-11-09 nachodzą na siebie."]
    );
    assert_eq!(
        broken("terms.toml", "month = 11, day = 30", "month = 2, day = 30"),
        [
            "Plik terms.toml, wpis „program_roczny_uchwalenie”: taki dzień albo taka długość terminu nie istnieje.",
            "Plik terms.toml, wpis „program_roczny_uchwalenie”: brakuje wpisu, którego program potrzebuje.",
        ]
    );
    assert_eq!(
        broken("spheres.toml", "point = \"2\"", "point = \"1\""),
        ["Plik spheres.toml, wpis „1”: ten punkt jest wpisany dwa razy na ten sam czas."]
    );
    assert_eq!(
        broken("draft_acts.toml", "act = \"budzet_obywatelski\"", "act = \"budzet\""),
        ["Plik draft_acts.toml, wpis „wymogi”: program nie zna rodzaju aktu „budzet”."]
    );
    assert_eq!(
        broken("draft_acts.toml", "binding = false\nbasis = \"zwyczaj\"", "binding = true\nbasis = \"zwyczaj\""),
        ["Plik draft_acts.toml, wpis „obsluga”: element wymagany (binding) nie może wynikać z samego zwyczaju."]
    );
    assert_eq!(
        broken("counting.toml", "key = \"wstecz\"", "key = \"naprzod\""),
        [
            "Plik counting.toml, wpis „naprzod”: program nie zna takiego klucza.",
            "Plik counting.toml, wpis „wstecz”: brakuje wpisu, którego program potrzebuje.",
        ]
    );
}

#[test]
fn a_fault_of_the_reader_is_told_in_polish() {
    for (file, from, to, cause) in [
        ("meta.toml", "schema = 1", "schema = \"jeden\"", "jedno z pól ma wartość innego rodzaju"),
        ("meta.toml", "version = \"2026.11.2\"", "version = \"nowy\"", "wydanie pakietu ma być liczbami z kropkami"),
        ("meta.toml", "state_day = \"2026-11-21\"", "state_day = \"9999-11-21\"", "spoza lat 2000–2300"),
        ("terms.toml", "bound = \"at_most\"", "bound = \"about\"", "nie należy do listy: at_least, at_most"),
        ("terms.toml", "to = \"2015-11-08\"", "to = \"2015-02-30\"", "dni zapisuje się jako RRRR-MM-DD"),
        ("terms.toml", "to = \"2015-11-08\"", "to = \"0001-01-01\"", "jest spoza lat 1800–2300 (pole „to”)"),
        ("terms.toml", "to = \"2015-11-08\"", "until = \"2015-11-08\"", "program nie zna pola „until”"),
        ("terms.toml", "\n[[term]]", "\n[[term]\n[[term]]", "to nie jest poprawny zapis TOML w wierszu"),
        ("spheres.toml", "point = \"1\"", "punkt = \"1\"", "pola „p"),
        ("counting.toml", "text = \"", "text = \"\\u0007", "znaki sterujące albo koniec wiersza (pole „text”)"),
        (
            "terms.toml",
            "month = 11, day = 30, year = -1",
            "month = 11, day = 30, year = -2147483648",
            "taki dzień albo taka długość",
        ),
    ] {
        let said = broken(file, from, to).join("\n");
        assert!(said.contains(cause), "{to}: {said}");
        for english in ["expected", "invalid", "field", "missing"] {
            assert!(!said.contains(english), "{said}");
        }
    }
}

#[test]
fn an_item_of_a_programme_stands_once_at_a_time() {
    let mut files = PackFiles::embedded();
    let text = files.0.get_mut("programme.toml").expect("the file");
    let first = text.split("[[annual]]").nth(1).expect("an item").to_owned();
    *text = format!("{text}\n[[annual]]{first}");
    let said: Vec<String> = LawPack::parse(&files).expect_err("twice").iter().map(place_and_cause).collect();
    assert!(said.iter().any(|one| one.contains("nachodzą na siebie")), "{said:?}");
}

#[test]
fn an_entry_whose_source_is_yet_to_be_checked_is_not_verified() {
    let unchecked = "source = \"do sprawdzenia w Dzienniku Ustaw\"\nverified = ";
    assert_eq!(
        broken("bases.toml", &format!("{unchecked}false"), &format!("{unchecked}true")),
        [
            "Plik bases.toml, wpis „powiat_zadanie_wspolpraca”: wpis jest oznaczony jako sprawdzony (verified), a jego źródło jest „do sprawdzenia”."
        ]
    );
    let position = "dzień ogłoszenia i zmiany do sprawdzenia w Dzienniku Ustaw\"\nverified = ";
    let said = broken("acts.toml", &format!("{position}false"), &format!("{position}true"));
    assert!(said[0].starts_with("Plik acts.toml, wpis „pozytek”: wpis jest oznaczony jako sprawdzony"), "{said:?}");
}

#[test]
fn provisions_added_in_2018_are_not_in_force_before() {
    for basis in [Basis::CivicBudget, Basis::MunicipalityReport, Basis::CivicInitiative] {
        let verified = |on: &str| LawPack::embedded().bases.get(basis).on(day(on)).is_some_and(|period| period.verified);
        assert!(!verified("2018-01-30"), "{basis:?}");
        assert!(verified("2018-01-31"), "{basis:?}");
    }
    let years = LawPack::embedded().bases.get(Basis::CountingYears);
    assert!(years.on(day("2017-05-31")).is_none() && years.on(day("2017-06-01")).is_some());
}

#[test]
fn all_faults_are_collected_at_once() {
    let mut files = PackFiles::embedded();
    files.0.insert("meta.toml".to_owned(), "schema = ".to_owned());
    files.0.remove("acts.toml");
    files.0.insert("spheres.toml".to_owned(), "x".repeat(2 << 20));
    let problems = LawPack::parse(&files).expect_err("a broken pack");
    for file in ["meta.toml", "acts.toml", "spheres.toml"] {
        assert_eq!(problems.iter().filter(|problem| problem.file == file).count(), 1, "{file}: {problems:?}");
    }
}
