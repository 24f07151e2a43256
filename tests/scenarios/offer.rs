//! Offers of a call: from the counter to the register, late ones, twins of a number, versions, withdrawal.

use casework::{
    Desk, Failure, Topic,
    call::change::{self, CallChangeForm},
    offer::{
        attachment,
        card::{self, CardEntry},
        check,
        form::{ActionCostsInput, ActionInput, ApplicantInput, CostInput, OfferInput, SourceInput},
        list::{self, OfferFilter, WhichOffers},
        page,
        save::{self, NewVersion, OfferEntry},
        step::{self, OfferStep},
    },
    organisation::{self, OrganisationForm},
    pulpit,
    view::{Key, PostalAddress},
};
use domain::id::CallId;
use tests::{jarzebin, office::Officer};

fn cost(name: &str, price: &str, units: &str, total: &str) -> CostInput {
    CostInput {
        name: name.into(),
        unit: "godzina".into(),
        unit_price: price.into(),
        units: units.into(),
        total: total.into(),
        years: Vec::new(),
    }
}

fn source(amount: &str) -> SourceInput {
    SourceInput { amount: amount.into(), share: String::new() }
}

/// A whole and right form: 10 000 zł, of it 9 000 zł of grant.
pub fn form(applicant: &str) -> OfferInput {
    OfferInput {
        addressee: "Wójt Gminy Jarzębin".into(),
        task_kind: "wspieranie i upowszechnianie kultury fizycznej".into(),
        applicants: vec![ApplicantInput {
            name: applicant.into(),
            legal_form: "stowarzyszenie".into(),
            register_number: "0000123456".into(),
            seat: "ul. Leśna 1, Jarzębin".into(),
            email: "klub@jarzab.example".into(),
            ..ApplicantInput::default()
        }],
        contact_name: "Anna Nowak".into(),
        contact_phone: "600 000 000".into(),
        title: "Sport dla każdego".into(),
        starts_on: "01.03.2027".into(),
        ends_on: "30.11.2027".into(),
        summary: "Zajęcia dla dzieci.".into(),
        actions: vec![ActionInput {
            name: "Treningi".into(),
            description: "Cotygodniowe".into(),
            audience: "60 dzieci".into(),
            planned: "III–XI".into(),
            ..ActionInput::default()
        }],
        outcomes: "60 dzieci trenuje.".into(),
        experience: "Od 1998 r.".into(),
        resources: "Sala.".into(),
        costs: vec![ActionCostsInput {
            name: "Treningi".into(),
            rows: vec![cost("Trener", "80", "100", "8 000,00"), cost("Sala", "50", "20", "")],
        }],
        admin: vec![cost("Księgowość", "100", "10", "1000")],
        sources: vec![source("10 000"), source("9 000"), source("1 000"), source("1 000"), source(""), source("")],
        payment: "nieodplatnie".into(),
        within_activity: true,
        payments_within_activity: true,
        tax_arrears: "nie_zalega".into(),
        insurance_arrears: "nie_zalega".into(),
        agrees_with: "krs".into(),
        truthful: true,
        data_protection: true,
        ..OfferInput::default()
    }
}

pub fn entry(number: &str, applicant: &str, day: &str, hour: &str) -> OfferEntry {
    OfferEntry {
        number: number.into(),
        channel: "osobiscie".into(),
        received_on: day.into(),
        hour: hour.into(),
        form: form(applicant),
        ..OfferEntry::default()
    }
}

fn enter(desk: &mut Desk, call: Key, entry: &OfferEntry) -> Key {
    save::save(desk, call, entry).expect("entered").value.id
}

fn register(desk: &Desk, call: Key, which: WhichOffers) -> list::OfferRegister {
    list::list(desk, call, &OfferFilter { which, ..OfferFilter::default() }).expect("the register")
}

fn violations(failure: Failure) -> Vec<(String, String)> {
    let Failure::Invalid { violations } = failure else { panic!("{failure:?}") };
    violations.into_iter().map(|one| (one.field, one.sentence.replace('\u{a0}', " "))).collect()
}

#[test]
fn an_offer_from_the_counter_stands_in_the_register_with_its_hour() {
    let officer = Officer::on("2027-01-12");
    let (mut desk, call, task) = jarzebin::file_with_call(&officer);
    let start = page::start(&desk, call).unwrap();
    assert_eq!((start.number.as_str(), start.form.addressee.as_str()), ("1", "Wójt Gminy Jarzębin"));
    let first = OfferEntry { task: Some(task), ..entry("1", "Klub Jarząb", "12.01.2027", "9:15") };
    let id = enter(&mut desk, call, &first);
    let shown = register(&desk, call, WhichOffers::All);
    let row = &shown.rows[0];
    assert_eq!((row.day.as_str(), row.hour.as_str(), row.task.as_str()), ("12.01.2027", "9:15", "1"));
    assert_eq!((row.wrong, row.late, row.status.key.as_str()), (0, false, "zlozona"));
    assert_eq!(shown.figures.asked.text.replace('\u{a0}', " "), "9 000,00 zł");
    assert_eq!(shown.figures.cost.text.replace('\u{a0}', " "), "10 000,00 zł");
    assert_eq!(shown.next_number, "2");
    let view = page::view(&desk, id).unwrap();
    assert_eq!(view.faults, [], "a right offer is found right");
    assert_eq!(view.version.form.costs[0].rows[1].total.replace('\u{a0}', " "), "1 000,00", "counted where it was not typed");
}

#[test]
fn sums_are_counted_and_faults_are_told_while_the_form_is_typed() {
    let officer = Officer::on("2027-01-12");
    let (desk, call, task) = jarzebin::file_with_call(&officer);
    let mut typed = form("Klub Jarząb");
    typed.costs[0].rows[0].total = "8 100".into();
    typed.costs[0].rows[1].unit_price = "50 EUR".into();
    let state = check::check(&desk, call, Some(task), &typed).unwrap();
    assert_eq!(state.counted.all.replace('\u{a0}', " "), "9 100,00 zł");
    assert_eq!(state.counted.rows[0][0].replace('\u{a0}', " "), "8 000,00");
    let said: Vec<(&str, String)> =
        state.faults.iter().map(|fault| (fault.field.as_str(), fault.sentence.replace('\u{a0}', " "))).collect();
    assert!(said.contains(&(
        "costs.0.rows.0.total",
        "Koszt I.1.1 „Trener”: wpisano 8 100,00 zł, a koszt jednostkowy razy liczba jednostek to 8 000,00 zł. Popraw wartość."
            .to_owned()
    )));
    assert!(
        said.iter().any(|(field, sentence)| *field == "costs.0.rows.1.unit_price" && sentence.contains("obcej walucie (euro)"))
    );
    assert!(state.blocking >= 3);
}

#[test]
fn an_offer_after_the_term_is_marked_and_kept_out_until_it_is_brought_back() {
    let officer = Officer::on("2027-01-18");
    let (mut desk, call, _) = jarzebin::file_with_call(&officer);
    enter(&mut desk, call, &entry("1", "W porę", "15.01.2027", "12:00"));
    let late = enter(&mut desk, call, &entry("2", "Spóźniony", "15.01.2027", "12:01"));
    let shown = register(&desk, call, WhichOffers::Late);
    assert_eq!(shown.rows.len(), 1);
    assert_eq!((shown.rows[0].number.as_str(), shown.rows[0].status.key.as_str()), ("2", "po_terminie"));
    assert_eq!(shown.all, 2);
    let view = page::view(&desk, late).unwrap();
    assert_eq!(
        view.late_why.replace('\u{a0}', " "),
        "Oferta wpłynęła 15 stycznia 2027 r., godz. 12:01, a oferty można było składać do 15 stycznia 2027 r., godz. 12:00."
    );
    let back = OfferStep { to: "zlozona".into(), day: "18.01.2027".into(), ..OfferStep::default() };
    let refused = violations(step::take(&mut desk, late, view.revision, &back).unwrap_err());
    assert_eq!(refused[0].0, "words");
    let back = OfferStep { words: "Nadano w placówce pocztowej 14 stycznia.".into(), ..back };
    step::take(&mut desk, late, view.revision, &back).unwrap();
    let view = page::view(&desk, late).unwrap();
    assert_eq!(view.status.key, "zlozona");
    assert!(register(&desk, call, WhichOffers::TakingPart).rows.iter().any(|row| row.number == "2" && row.late));
    // What the next step says does not take the reason away.
    let correct = OfferStep { to: "poprawna".into(), day: "18.01.2027".into(), words: "Sprawdzono na papierze.".into(), ..back };
    step::take(&mut desk, late, view.revision, &correct).unwrap();
    let card = card::card(&desk, late).unwrap();
    assert!(card.findings.iter().all(|finding| finding.rule != "F-01"), "{:?}", card.findings);
    let in_time = &card.lines[0];
    assert_eq!(in_time.computed.as_ref().unwrap().key, "tak");
    let why = in_time.why.replace('\u{a0}', " ");
    assert_eq!(why, "Przywrócona 18 stycznia 2027 r.: Nadano w placówce pocztowej 14 stycznia.");
}

#[test]
fn a_longer_time_for_offers_brings_back_those_that_were_late_only_against_the_earlier_term() {
    let officer = Officer::on("2027-01-22");
    let (mut desk, call, _) = jarzebin::file_with_call(&officer);
    let soon = enter(&mut desk, call, &entry("1", "Spóźniony o minutę", "15.01.2027", "12:01"));
    let later = enter(&mut desk, call, &entry("2", "Spóźniony o tydzień", "22.01.2027", "12:01"));
    let status = |desk: &Desk, id: Key| page::view(desk, id).unwrap().status.key;
    assert_eq!([status(&desk, soon), status(&desk, later)], ["po_terminie", "po_terminie"]);
    let seen =
        |desk: &Desk| desk.store().read(|tx| Ok::<_, store::Fault>(store::call::get(tx, CallId(call.0))?.revision)).unwrap();
    let form = CallChangeForm {
        kind: "przedluzenie".into(),
        decided_on: "15.01.2027".into(),
        until_day: "20.01.2027".into(),
        until_hour: "12:00".into(),
        ..CallChangeForm::default()
    };
    let revision = Key(seen(&desk).0);
    let added = change::add(&mut desk, call, revision, &form).unwrap();
    assert!(added.changed.contains(&Topic::Offers), "the register is shown anew");
    assert_eq!([status(&desk, soon), status(&desk, later)], ["zlozona", "po_terminie"]);
    assert!(!page::view(&desk, soon).unwrap().late);
    let revision = Key(seen(&desk).0);
    change::remove(&mut desk, call, revision, added.value).unwrap();
    assert_eq!([status(&desk, soon), status(&desk, later)], ["po_terminie", "po_terminie"]);
}

#[test]
fn twenty_four_is_the_end_of_the_day_and_a_repeated_hour_is_asked_for() {
    let officer = Officer::on("2027-01-15");
    let (mut desk, call, _) = jarzebin::file_with_call(&officer);
    enter(&mut desk, call, &entry("1", "O północy", "14.01.2027", "24:00"));
    let row = register(&desk, call, WhichOffers::All).rows.remove(0);
    assert_eq!((row.day.as_str(), row.hour.as_str()), ("14.01.2027", "24:00"));
    let view = page::view(&desk, row.id).unwrap();
    assert_eq!(view.received.replace('\u{a0}', " "), "14 stycznia 2027 r., godz. 24:00");
    let same_day = OfferStep { to: "wycofana".into(), day: "14.01.2027".into(), ..OfferStep::default() };
    step::take(&mut desk, row.id, view.revision, &same_day).expect("the day that ends at 24:00 is the day on which it came");
    let night = entry("2", "W nocy zmiany czasu", "25.10.2026", "2:30");
    let refused = violations(save::save(&mut desk, call, &night).unwrap_err());
    assert_eq!(refused[0].0, "hour");
    assert!(refused[0].1.contains("powtarza się"));
    enter(&mut desk, call, &OfferEntry { offset: "zima".into(), ..night });
    let row = register(&desk, call, WhichOffers::All).rows.into_iter().find(|row| row.number == "2").unwrap();
    assert_eq!((row.hour.as_str(), row.hour_note.as_str()), ("2:30", "czas zimowy"));
}

#[test]
fn a_number_taken_is_refused_with_the_one_who_has_it() {
    let officer = Officer::on("2027-01-12");
    let (mut desk, call, _) = jarzebin::file_with_call(&officer);
    enter(&mut desk, call, &entry("1", "Klub Jarząb", "12.01.2027", "9:15"));
    let refused = violations(save::save(&mut desk, call, &entry("1", "Inny", "12.01.2027", "9:20")).unwrap_err());
    assert_eq!(
        refused,
        [("number".to_owned(), "Numer 1 ma już oferta: Klub Jarząb („Sport dla każdego”). Wpisz inny numer.".to_owned())]
    );
}

#[test]
fn a_correction_is_a_version_that_says_what_changed() {
    let officer = Officer::on("2027-01-20");
    let (mut desk, call, _) = jarzebin::file_with_call(&officer);
    let id = enter(&mut desk, call, &entry("1", "Klub Jarząb", "12.01.2027", "9:15"));
    let view = page::view(&desk, id).unwrap();
    let mut corrected = view.version.form.clone();
    corrected.title = "Sport dla wszystkich".into();
    corrected.costs[0].rows[0].units = "90".into();
    corrected.costs[0].rows[0].total = "7 200".into();
    let new = NewVersion { kind: "poprawiona".into(), came_on: "20.01.2027".into(), note: "po wezwaniu".into(), form: corrected };
    save::add_version(&mut desk, id, view.revision, &new).unwrap();
    let view = page::view(&desk, id).unwrap();
    assert_eq!((view.version.number, view.versions.len()), (2, 2));
    let told: Vec<String> = view.versions[0]
        .changes
        .iter()
        .map(|one| format!("{}: {} → {}", one.label, one.before, one.after).replace('\u{a0}', " "))
        .collect();
    insta::assert_snapshot!(told.join("\n"), @r"
    III.1 tytuł zadania: Sport dla każdego → Sport dla wszystkich
    V.A, koszt I.1.1, wartość razem: 8 000,00 zł → 7 200,00 zł
    V.A, koszt I.1.1, liczba jednostek: 100 → 90
    ");
    let row = register(&desk, call, WhichOffers::WrongSums).rows.remove(0);
    assert_eq!(row.version, "poprawiona, wersja 2", "the sums of the correction do not agree with V.B");
}

#[test]
fn a_file_of_an_offer_is_kept_with_its_hash_and_a_wrong_one_is_refused_or_taken_off() {
    let officer = Officer::on("2027-01-12");
    let (mut desk, call, _) = jarzebin::file_with_call(&officer);
    let id = enter(&mut desk, call, &entry("1", "Klub Jarząb", "12.01.2027", "9:15"));
    let path = officer.path("statut.pdf");
    std::fs::write(&path, b"%PDF-1.7 statut").unwrap();
    attachment::add(&mut desk, id, None, &path).unwrap();
    let kept = page::view(&desk, id).unwrap().attachments.remove(0);
    assert_eq!((kept.name.as_str(), kept.required), ("statut.pdf", None));
    assert_eq!(kept.sha256, "b97596acd3dd599cd461797f774d72cfc6859ccc854428efddb0d3751fee0ca9");
    let refused = |name: &str, desk: &mut Desk| {
        attachment::add(desk, id, None, &officer.path(name)).unwrap_err().sentence().replace('\u{a0}', " ")
    };
    insta::assert_snapshot!(refused("nie-ma.pdf", &mut desk), @"nie-ma.pdf: Nie udało się odczytać tego pliku: nie ma go w tym miejscu. Sprawdź, czy nadal jest na miejscu i czy nie otwiera go inny program, a potem wskaż go ponownie.");
    let large = std::fs::File::create(officer.path("wielki.pdf")).unwrap();
    large.set_len(store::attachment::LIMIT as u64 + 1).unwrap();
    insta::assert_snapshot!(refused("wielki.pdf", &mut desk), @"wielki.pdf: Plik jest za duży: ma 51 MB, a może mieć najwyżej 50 MB. Zmniejsz go albo wskaż inny.");
    assert_eq!(page::view(&desk, id).unwrap().attachments.len(), 1, "what was refused left nothing behind");
    attachment::remove(&mut desk, kept.id, kept.revision).unwrap();
    assert!(page::view(&desk, id).unwrap().attachments.is_empty());
}

#[test]
fn an_offer_is_withdrawn_called_and_rejected_with_a_reason() {
    let officer = Officer::on("2027-01-20");
    let (mut desk, call, _) = jarzebin::file_with_call(&officer);
    let id = enter(&mut desk, call, &entry("1", "Klub Jarząb", "12.01.2027", "9:15"));
    let revision = page::view(&desk, id).unwrap().revision;
    let step = |to: &str, words: &str, until: &str| OfferStep {
        to: to.into(),
        day: "20.01.2027".into(),
        words: words.into(),
        until: until.into(),
    };
    let refused = violations(step::take(&mut desk, id, revision, &step("wezwana", "", "19.01.2027")).unwrap_err());
    assert_eq!(refused.iter().map(|one| one.0.as_str()).collect::<Vec<_>>(), ["words", "until"]);
    let revision =
        step::take(&mut desk, id, revision, &step("wezwana", "Brak podpisu skarbnika.", "27.01.2027")).unwrap().value.revision;
    assert_eq!(page::view(&desk, id).unwrap().complete_by.unwrap().iso, "2027-01-27");
    let refused = violations(step::take(&mut desk, id, revision, &step("odrzucona", "", "")).unwrap_err());
    assert_eq!(refused[0].0, "words");
    let revision =
        step::take(&mut desk, id, revision, &step("odrzucona", "Nie uzupełniono podpisu.", "")).unwrap().value.revision;
    assert!(register(&desk, call, WhichOffers::TakingPart).rows.is_empty());
    let refused = violations(step::take(&mut desk, id, revision, &step("oceniona", "", "")).unwrap_err());
    assert_eq!(refused[0].0, "to", "a rejected offer is not scored");
    let other = enter(&mut desk, call, &entry("2", "Wycofany", "13.01.2027", "10:00"));
    let revision = page::view(&desk, other).unwrap().revision;
    step::take(&mut desk, other, revision, &step("wycofana", "Na prośbę oferenta.", "")).unwrap();
    let view = page::view(&desk, other).unwrap();
    assert_eq!((view.status.key.as_str(), view.steps.len()), ("wycofana", 0));
}

#[test]
fn the_card_of_the_formal_check_is_half_filled_by_the_program() {
    let officer = Officer::on("2027-01-20");
    let (mut desk, call, task) = jarzebin::file_with_call(&officer);
    let mut wrong = OfferEntry { task: Some(task), ..entry("1", "Klub Jarząb", "12.01.2027", "9:15") };
    wrong.form.sources[1].amount = "9 500".into();
    wrong.form.summary = String::new();
    let id = enter(&mut desk, call, &wrong);
    let held = card::card(&desk, id).unwrap();
    let told: Vec<String> = held
        .lines
        .iter()
        .map(|line| {
            let computed = line.computed.as_ref().map_or("?", |found| found.key.as_str());
            format!("{} {computed} | {}", line.question.key, line.why).replace('\u{a0}', " ")
        })
        .collect();
    insta::assert_snapshot!(told.join("\n"), @r"
    termin tak | Wpłynęła 12 stycznia 2027 r., godz. 9:15; termin: 15 stycznia 2027 r., godz. 12:00.
    formularz do_uzupelnienia | Braki w częściach: III.3. Pierwszy: Nie wypełniono syntetycznego opisu zadania. Opisz miejsce, grupę docelową i sposób zaspokojenia jej potrzeb.
    uprawniony ? | Sprawdź, czy oferent jest organizacją pozarządową albo podmiotem, który może złożyć ofertę.
    sfera ? | Oferenta nie ma w rejestrze urzędu. Sprawdź jego statut.
    terminy tak | Zadanie mieści się w terminach z ogłoszenia.
    sumy do_uzupelnienia | Źródła finansowania: wiersze 2, 3 i 4 dają razem 10 500,00 zł, a wiersz 1 to 10 000,00 zł. Różnica: 500,00 zł. Popraw kwoty.
    limity nie | Dotacja to 95,00% kosztów zadania, a w tym konkursie może wynosić najwyżej 90,00%. Zmniejsz ją albo zwiększ wkład własny.
    podpisy ? | Nie wpisano, kto podpisał ofertę. Sprawdź podpisy ze sposobem reprezentacji w rejestrze.
    zalaczniki tak | Ogłoszenie nie wymaga załączników.
    rozliczenia ? | Oferenta nie ma w rejestrze urzędu. Sprawdź, czy rozliczył wcześniejsze dotacje.
    liczba_ofert ? | Oferenta nie ma w rejestrze urzędu. Policz jego oferty na liście.
    ");
    let refused =
        card::answer(&mut desk, id, &CardEntry { question: "podpisy".into(), found: "nie".into(), note: String::new() });
    assert_eq!(violations(refused.unwrap_err())[0].0, "note", "what a person found must be said");
    card::confirm(&mut desk, id).unwrap();
    for question in ["uprawniony", "sfera", "podpisy", "rozliczenia", "liczba_ofert"] {
        let entry = CardEntry { question: question.into(), found: "tak".into(), note: String::new() };
        card::answer(&mut desk, id, &entry).unwrap();
    }
    let held = card::card(&desk, id).unwrap();
    assert_eq!(held.progress.replace('\u{a0}', " "), "potwierdzono 11 z 11 pytań");
    assert_eq!(held.verdict, "są podstawy do odrzucenia oferty");
    assert!(held.to_complete.starts_with("Oferta jest na właściwym formularzu i jest wypełniona: Braki w częściach: III.3."));
    assert!(held.against.starts_with("Kwoty mieszczą się w limitach konkursu: Dotacja to 95,00%"));
}

#[test]
fn whoever_files_an_offer_with_another_is_checked_too_and_its_card_tells_of_it() {
    let officer = Officer::on("2027-01-20");
    let (mut desk, call, task) = jarzebin::file_with_call(&officer);
    let enrol = |desk: &mut Desk, name: &str, number: &str, rule: &str| {
        let organisation = OrganisationForm {
            name: name.into(),
            register: "krs".into(),
            register_number: number.into(),
            legal_form: "stowarzyszenie".into(),
            activity: "dziala".into(),
            spheres: vec!["3".into()],
            representation_rule: rule.into(),
            seat: PostalAddress {
                street: "ul. Leśna".into(),
                house: "1".into(),
                postcode: "99-998".into(),
                town: "Jarzębin".into(),
                ..PostalAddress::default()
            },
            ..OrganisationForm::default()
        };
        organisation::create(desk, &organisation).expect("enrolled").value
    };
    let club = enrol(&mut desk, "Klub Jarząb", "0000123456", "prezes");
    let foundation = enrol(&mut desk, "Fundacja „Ruch”", "0000654321", "dwóch członków zarządu łącznie");
    let mut joint = OfferEntry { task: Some(task), organisation: Some(club), ..entry("1", "Klub Jarząb", "12.01.2027", "9:15") };
    joint.form.joint = true;
    joint.form.applicants.push(ApplicantInput { name: "FUNDACJA RUCH".into(), ..ApplicantInput::default() });
    joint.form.applicants.push(ApplicantInput { name: "Koło „Zorza”".into(), ..ApplicantInput::default() });
    let id = enter(&mut desk, call, &joint);
    enter(&mut desk, call, &OfferEntry { organisation: Some(foundation), ..entry("2", "Fundacja „Ruch”", "13.01.2027", "9:15") });
    let why = |question: &str| {
        let lines = card::card(&desk, id).unwrap().lines;
        lines.into_iter().find(|line| line.question.key == question).expect("the question").why.replace('\u{a0}', " ")
    };
    insta::assert_snapshot!(["sfera", "podpisy", "rozliczenia"].map(why).join("\n"), @r"
    Klub Jarząb: sfery na karcie organizacji: 3; Fundacja „Ruch”: sfery na karcie organizacji: 3. W rejestrze urzędu nie ma: Koło „Zorza”. Sprawdź statuty oferentów.
    Nie wpisano, kto podpisał ofertę. Sprawdź podpisy: Klub Jarząb – prezes; Fundacja „Ruch” – dwóch członków zarządu łącznie.
    Klub Jarząb: W konkursach z tego pliku oferent nie ma dotacji do rozliczenia. Sprawdź inne dotacje urzędu. FUNDACJA RUCH: W konkursach z tego pliku oferent nie ma dotacji do rozliczenia. Sprawdź inne dotacje urzędu. Koło „Zorza”: Oferenta nie ma w rejestrze urzędu. Sprawdź, czy rozliczył wcześniejsze dotacje.
    ");
    let deeds = |organisation: Key| -> Vec<String> {
        let deeds = organisation::card(&desk, organisation).unwrap().deeds;
        let told =
            deeds.into_iter().map(|deed| format!("{} | {} | {}", deed.day.iso, deed.words, deed.outcome.unwrap_or_default()));
        told.map(|line| line.replace('\u{a0}', " ")).collect()
    };
    insta::assert_snapshot!(deeds(club).join("\n"), @"2027-01-12 | Oferta nr 1 „Sport dla każdego” w otwartym konkursie ofert na realizację zadań publicznych w zakresie sportu w 2027 roku | złożona");
    insta::assert_snapshot!(deeds(foundation).join("\n"), @r"
    2027-01-13 | Oferta nr 2 „Sport dla każdego” w otwartym konkursie ofert na realizację zadań publicznych w zakresie sportu w 2027 roku | złożona
    2027-01-12 | Oferta nr 1 „Sport dla każdego” w otwartym konkursie ofert na realizację zadań publicznych w zakresie sportu w 2027 roku | złożona
    ");
}

#[test]
fn an_offer_is_found_correct_when_its_card_says_so_or_for_a_written_reason() {
    let officer = Officer::on("2027-01-20");
    let (mut desk, call, task) = jarzebin::file_with_call(&officer);
    let id = enter(&mut desk, call, &OfferEntry { task: Some(task), ..entry("1", "Klub Jarząb", "12.01.2027", "9:15") });
    let correct =
        |words: &str| OfferStep { to: "poprawna".into(), day: "20.01.2027".into(), words: words.into(), ..OfferStep::default() };
    let revision = page::view(&desk, id).unwrap().revision;
    let refused = violations(step::take(&mut desk, id, revision, &correct("")).unwrap_err());
    let unfinished = "Karta oceny formalnej nie jest dokończona: potwierdzono 0 z 11 pytań. Dokończ kartę albo napisz, dlaczego uznajesz ofertę za poprawną.";
    assert_eq!(refused, [("words".to_owned(), unfinished.to_owned())]);
    let answer = |desk: &mut Desk, question: &str, found: &str, note: &str| {
        let entry = CardEntry { question: question.into(), found: found.into(), note: note.into() };
        card::answer(desk, id, &entry).unwrap();
    };
    for line in card::card(&desk, id).unwrap().lines {
        answer(&mut desk, &line.question.key, "tak", "");
    }
    answer(&mut desk, "podpisy", "do_uzupelnienia", "Brak podpisu skarbnika.");
    let refused = violations(step::take(&mut desk, id, revision, &correct("")).unwrap_err());
    assert!(refused[0].1.starts_with("Z karty oceny formalnej wynika: trzeba wezwać do uzupełnienia."), "{refused:?}");
    answer(&mut desk, "podpisy", "tak", "");
    assert_eq!(card::card(&desk, id).unwrap().accepting, None);
    step::take(&mut desk, id, revision, &correct("")).unwrap();
    assert_eq!(page::view(&desk, id).unwrap().status.key, "poprawna");
}

#[test]
fn fields_that_somebody_typed_do_not_tell_on_what_form_the_offer_came() {
    let officer = Officer::on("2027-01-20");
    let (mut desk, call, task) = jarzebin::file_with_call(&officer);
    let paper = OfferEntry { task: Some(task), ..entry("1", "Klub Jarząb", "12.01.2027", "9:15") };
    let generator = OfferEntry { number: "2".into(), channel: "generator".into(), ..paper.clone() };
    let form = |desk: &mut Desk, entry: &OfferEntry| {
        let id = enter(desk, call, entry);
        card::card(desk, id).unwrap().lines.into_iter().find(|line| line.question.key == "formularz").unwrap()
    };
    let seen = form(&mut desk, &paper);
    assert!(seen.computed.is_none() && seen.why.ends_with("Sprawdź, czy oferta jest na właściwym formularzu."), "{}", seen.why);
    assert_eq!(form(&mut desk, &generator).computed.unwrap().key, "tak");
}

#[test]
fn an_offer_that_names_no_task_is_marked_until_it_names_one() {
    let officer = Officer::on("2027-01-20");
    let (mut desk, call, task) = jarzebin::file_with_call(&officer);
    let without = entry("1", "Klub Jarząb", "12.01.2027", "9:15");
    let id = enter(&mut desk, call, &without);
    let blocked = |desk: &Desk| card::card(desk, id).unwrap().findings.iter().any(|finding| finding.rule == "F-12");
    assert!(register(&desk, call, WhichOffers::All).rows[0].nowhere && blocked(&desk));
    let view = page::view(&desk, id).unwrap();
    let named = OfferEntry { id: Some(id), revision: Some(view.revision), task: Some(task), ..without };
    save::save(&mut desk, call, &named).unwrap();
    assert!(!register(&desk, call, WhichOffers::All).rows[0].nowhere && !blocked(&desk));
}

#[test]
fn what_has_not_happened_yet_is_refused_with_a_sentence() {
    let officer = Officer::on("2027-01-12");
    let (mut desk, call, _) = jarzebin::file_with_call(&officer);
    let told = |refused: Vec<(String, String)>, field: &str| {
        assert_eq!(refused.len(), 1, "{refused:?}");
        assert!(refused[0].0 == field && refused[0].1.contains("jeszcze nie nadszedł"), "{refused:?}");
    };
    let tomorrow = entry("1", "Klub Jarząb", "13.01.2027", "9:15");
    told(violations(save::save(&mut desk, call, &tomorrow).unwrap_err()), "received_on");
    let id = enter(&mut desk, call, &entry("1", "Klub Jarząb", "12.01.2027", "9:15"));
    let view = page::view(&desk, id).unwrap();
    let step = OfferStep { to: "wycofana".into(), day: "13.01.2027".into(), ..OfferStep::default() };
    told(violations(step::take(&mut desk, id, view.revision, &step).unwrap_err()), "day");
    let version =
        NewVersion { kind: "poprawiona".into(), came_on: "13.01.2027".into(), note: String::new(), form: view.version.form };
    told(violations(save::add_version(&mut desk, id, view.revision, &version).unwrap_err()), "came_on");
}

#[test]
fn a_call_to_complete_stands_among_the_days_and_what_came_after_it_is_marked() {
    let officer = Officer::on("2027-01-20");
    let (mut desk, call, _) = jarzebin::file_with_call(&officer);
    let id = enter(&mut desk, call, &entry("1", "Klub Jarząb", "12.01.2027", "9:15"));
    let revision = page::view(&desk, id).unwrap().revision;
    let step =
        OfferStep { to: "wezwana".into(), day: "20.01.2027".into(), words: "Brak podpisu.".into(), until: "27.01.2027".into() };
    step::take(&mut desk, id, revision, &step).unwrap();
    let waiting = pulpit::view(&desk).unwrap().waiting;
    assert!(
        waiting.iter().any(|line| line.title.replace('\u{a0}', " ") == "Mija termin uzupełnienia oferty nr 1"),
        "{waiting:?}"
    );
    officer.next_on("2027-01-29");
    let late = pulpit::view(&desk).unwrap().late;
    assert!(late.iter().any(|line| line.title.replace('\u{a0}', " ") == "Zakończ ocenę formalną oferty nr 1"), "{late:?}");
    let view = page::view(&desk, id).unwrap();
    let version =
        NewVersion { kind: "poprawiona".into(), came_on: "28.01.2027".into(), note: String::new(), form: view.version.form };
    save::add_version(&mut desk, id, view.revision, &version).unwrap();
    let told: Vec<String> =
        page::view(&desk, id).unwrap().versions.into_iter().map(|one| one.late.replace('\u{a0}', " ")).collect();
    assert_eq!(told, ["po terminie uzupełnienia (27 stycznia 2027 r.)", ""]);
}
