//! The office's own words: a changed sentence is printed, versions go back and forth, a file from another office is looked at first.

use std::fs;

use casework::{
    Failure,
    document::{
        DocumentOrder, batch,
        issue::{IssueOrder, issue},
        register,
    },
    programme,
    template::{
        file::{self, TemplateFile},
        form::{BlockForm, FormBlock, FormPiece, WordsForm},
        keep, list, page,
        trial::{self, TrialOrder},
        version::{self, SaveVersion},
    },
};
use domain::{
    document::{DocumentFormat, DocumentKind},
    template::TemplateKind,
    vocabulary::Vocabulary,
};
use serde_json::{Value, json};
use tests::places;

use super::{
    contest::Papers,
    files::run,
    town::Town,
    words::{order, words},
};

const NOTICE: &str = "ogloszenie_konsultacje";

fn form_of(town: &Town, kind: &str) -> WordsForm {
    page::view(&town.desk, kind).expect("the page").form
}

fn paragraph(text: Vec<FormPiece>) -> FormBlock {
    FormBlock { key: "nowy".to_owned(), content: BlockForm::Text { role: "akapit".to_owned(), name: None, text } }
}

fn said(words: &str) -> FormPiece {
    FormPiece::Words { words: words.to_owned() }
}

fn field(key: &str, form: &str) -> FormPiece {
    FormPiece::Field { field: key.to_owned(), form: form.to_owned() }
}

/// The notice with one more paragraph at its end.
fn with_paragraph(town: &Town, text: Vec<FormPiece>) -> WordsForm {
    let mut form = form_of(town, NOTICE);
    form.body.push(paragraph(text));
    form
}

fn saving(form: &WordsForm, note: &str) -> SaveVersion {
    SaveVersion { kind: NOTICE.to_owned(), form: form.clone(), note: note.to_owned(), origin: String::new() }
}

fn saved(town: &mut Town, form: &WordsForm, note: &str) -> u32 {
    version::save(&mut town.desk, &saving(form, note)).expect("saved").value.in_use.version
}

#[test]
fn a_changed_sentence_stands_in_every_format_and_the_document_keeps_its_version() {
    let mut town = Town::in_october();
    let before = words(&town, DocumentKind::ConsultationNotice);
    let addition = vec![
        said("Zapraszamy {{wszystkich}} z gminy "),
        field("urzad.jst.mianownik", "wersalikami"),
        said(" do "),
        FormPiece::Strong { text: vec![said("udziału")] },
        said("."),
    ];
    let form = with_paragraph(&town, addition);
    assert_eq!(saved(&mut town, &form, "zaproszenie na końcu"), 1);

    let sentence = "Zapraszamy {{wszystkich}} z gminy GMINA JARZĘBIN do udziału.";
    let now = words(&town, DocumentKind::ConsultationNotice);
    assert!(now.contains(sentence) && !before.contains(sentence), "{now}");
    let folder = town.officer.path("druk");
    let wanted = order(&town, DocumentKind::ConsultationNotice);
    let files = batch::to_folder(&town.desk, &wanted, DocumentFormat::ALL, &folder).expect("printed");
    let html =
        fs::read_to_string(folder.join(files.names.iter().find(|name| name.ends_with("html")).expect("html"))).expect("html");
    assert!(html.contains("GMINA JARZĘBIN"), "{html}");
    let pdf = files.names.iter().find(|name| name.ends_with("pdf")).expect("pdf");
    let printed = run("pdftotext", &["-layout", pdf, "-"], &folder).replace('\u{a0}', " ");
    assert!(printed.contains("Zapraszamy {{wszystkich}} z gminy GMINA JARZĘBIN"), "{printed}");

    let issue_it = |town: &mut Town| {
        let order = IssueOrder { document: order(town, DocumentKind::ConsultationNotice), give_number: false };
        issue(&mut town.desk, &order, |_, _| Ok(())).expect("issued").value
    };
    let first = issue_it(&mut town);
    assert_eq!(first.words, "własne słowa urzędu, wersja 1");
    version::restore(&mut town.desk, NOTICE, 0).expect("the words of the program again");
    let second = issue_it(&mut town);
    assert_eq!(second.words, format!("słowa programu Kładka {}", env!("CARGO_PKG_VERSION")));
    assert_eq!(register::view(&town.desk, first.id).expect("the first").words, "własne słowa urzędu, wersja 1");
    let frozen = casework::document::frozen::view(&town.desk, first.id).expect("frozen").words.replace('\u{a0}', " ");
    assert!(frozen.contains(sentence), "what was issued stays: {frozen}");
    assert_eq!(words(&town, DocumentKind::ConsultationNotice), before);
}

#[test]
fn every_document_can_be_made_with_words_that_went_through_the_editor() {
    let mut papers = Papers::full();
    for kind in DocumentKind::ALL {
        let before = papers.words(*kind);
        let key = TemplateKind::of(*kind).key();
        let mut form = form_of(&papers.town, key);
        form.body.push(paragraph(vec![said("Zdanie urzędu.")]));
        let order = SaveVersion { kind: key.to_owned(), form: form.clone(), note: String::new(), origin: String::new() };
        version::save(papers.desk(*kind), &order).unwrap_or_else(|failure| panic!("{key}: {}", failure.sentence()));
        let with = papers.words(*kind);
        assert!(with.contains("Zdanie urzędu."), "{key}: {with}");
        form.body.pop();
        version::save(papers.desk(*kind), &SaveVersion { form, ..order })
            .unwrap_or_else(|failure| panic!("{key}: {}", failure.sentence()));
        assert_eq!(papers.words(*kind), before, "{key}: nothing of the shipped words was lost on the way");
    }
    let own = |desk| list::list(desk).expect("listed").iter().filter(|row| row.in_use.own && row.in_use.version == 2).count();
    assert_eq!(own(&papers.town.desk) + own(&papers.contest.desk), DocumentKind::ALL.len());
}

#[test]
fn a_new_programme_begins_with_the_words_of_the_office() {
    let mut town = Town::in_october();
    let mut form = form_of(&town, "program_roczny");
    let Some(chapter) = form.body.iter_mut().find_map(|block| match &mut block.content {
        BlockForm::Text { role, text, .. } if role == "rozdzial" => Some(text),
        _ => None,
    }) else {
        panic!("a chapter");
    };
    *chapter = vec![said("Początek po naszemu")];
    let met = form.head.met.iter().find(|met| met.key == "cele").expect("the marks of required items are kept").clone();
    assert!(met.places.starts_with('§'), "{met:?}");
    let order = SaveVersion { kind: "program_roczny".into(), form, note: String::new(), origin: String::new() };
    version::save(&mut town.desk, &order).expect("saved");
    let input = programme::CreateProgramme {
        kind: "roczny".into(),
        year_from: "2028".into(),
        year_to: String::new(),
        title: "Program współpracy na rok 2028".into(),
        case_number: String::new(),
        source: programme::Source::Template,
    };
    let made = programme::create(&mut town.desk, &input).expect("made").value;
    let act = town.desk.store().read(|tx| {
        let text = store::programme::get(tx, domain::id::ProgrammeId(made.id.0))?.record.text;
        Ok::<_, store::Fault>(store::text::get(tx, text)?.record.act)
    });
    let act = act.expect("the text");
    assert!(format!("{:?}", act.units[0].title).contains("Początek po naszemu"), "{:?}", act.units[0]);
    assert!(act.walk().any(|unit| unit.meets.iter().any(|met| met.0 == "cele")), "the goals are marked");
}

#[test]
fn unknown_data_are_refused_with_their_place_and_the_nearest_known() {
    let mut town = Town::in_october();
    let form = with_paragraph(&town, vec![said("Adres: "), field("urzad.adrs", "")]);
    let number = form.body.len();
    let refused = version::save(&mut town.desk, &saving(&form, "")).expect_err("refused");
    let Failure::Invalid { violations } = refused else { panic!("{refused:?}") };
    assert_eq!(violations.len(), 1, "{violations:?}");
    assert_eq!(violations[0].field, "nowy");
    assert!(
        violations[0].sentence.contains("akapit: Ten dokument nie ma danych „urzad.adrs”. Najbliższe są dane: „adres urzędu”."),
        "{violations:?}"
    );
    assert!(number > 5 && list::list(&town.desk).expect("listed").iter().all(|row| !row.in_use.own), "nothing was saved");

    let tried = trial::look(&town.desk, &TrialOrder { kind: NOTICE.into(), form, case: None }).expect("looked at");
    assert!(!tried.view.sound && tried.made.is_none());
    assert_eq!(tried.view.findings[0].block.as_deref(), Some("nowy"));
}

#[test]
fn every_fault_of_the_words_is_told_at_once() {
    let mut town = Town::in_october();
    let mut form = with_paragraph(&town, vec![field("konsultacje.spotkania", ""), FormPiece::Reference { to: "donikad".into() }]);
    form.head.title.clear();
    form.body.push(FormBlock {
        key: "tabela".into(),
        content: BlockForm::Table {
            list: Some("urzad.adres".into()),
            caption: vec![],
            columns: vec![],
            rows: vec![],
            totals: None,
            when_empty: String::new(),
            blank_rows: 0,
        },
    });
    let Failure::Invalid { violations } = version::save(&mut town.desk, &saving(&form, "")).expect_err("refused") else {
        panic!()
    };
    let told = violations.iter().map(|one| one.sentence.as_str()).collect::<Vec<_>>().join("\n");
    for wanted in [
        "ustawienia dokumentu: Dokument nie ma tytułu pliku.",
        "Danych „spotkania” nie można wpisać w zdanie.",
        "Odesłanie stoi poza tekstem prawnym.",
        "Odesłanie prowadzi do jednostki, której już nie ma.",
        "Tabela nie ma kolumn.",
        "Tabela nie ma wierszy.",
        "Powtórzenie stoi na danych „adres urzędu”, a to tekst.",
    ] {
        assert!(told.contains(wanted), "„{wanted}” is not in:\n{told}");
    }
    let mut inside = form_of(&town, NOTICE);
    let annex = BlockForm::Annex { mark: vec![said("Załącznik")], belongs_to: vec![], title: vec![], body: vec![] };
    let annex = FormBlock { key: "a".into(), content: annex };
    let holder = BlockForm::When { field: "urzad.bip".into(), negated: false, then: vec![annex], otherwise: vec![] };
    inside.body.push(FormBlock { key: "w".into(), content: holder });
    assert!(
        keep::keep(&mut town.desk, NOTICE, &inside)
            .expect_err("refused")
            .sentence()
            .contains("Załącznik stoi na końcu dokumentu")
    );
}

#[test]
fn what_is_empty_in_a_case_is_told_and_stops_nothing() {
    let town = Town::bare();
    let form = with_paragraph(&town, vec![said("Strona: "), field("urzad.strona", ""), field("konsultacje.koniec", "")]);
    let order = TrialOrder {
        kind: NOTICE.into(),
        form,
        case: Some(casework::document::CaseKey::Consultation(town.consultation.0.into())),
    };
    let tried = trial::look(&town.desk, &order).expect("looked at");
    assert!(tried.view.sound, "{:?}", tried.view.findings);
    let found = |label: &str| tried.view.findings.iter().find(|one| one.sentence.contains(label)).cloned();
    let empty = found("koniec").or_else(|| found("ostatni dzień")).expect("the end of the consultation is empty");
    assert!(
        ["wskazowka", "ostrzezenie"].contains(&empty.level.key.as_str()) && empty.advice.contains("Konsultacje"),
        "{empty:?}"
    );
    assert!(tried.view.values.iter().any(|value| value.key == "urzad.jst.mianownik" && value.value == "Gmina Jarzębin"));
    assert!(tried.made.is_some(), "the pages are there all the same");
}

#[test]
fn begun_words_wait_and_are_used_for_nothing() {
    let mut town = Town::in_october();
    let before = words(&town, DocumentKind::ConsultationNotice);
    let form = with_paragraph(&town, vec![said("Zaczęte zdanie.")]);
    assert!(keep::keep(&mut town.desk, NOTICE, &form).expect("kept").value);
    assert_eq!(words(&town, DocumentKind::ConsultationNotice), before);
    casework::file::close(town.desk).expect("the file closes");
    let mut desk = town.officer.opened_again();
    let view = page::view(&desk, NOTICE).expect("the page");
    assert!(view.begun.is_some_and(|begun| begun.who == "Anna Wierzba"));
    assert!(
        format!("{:?}", view.form.body.last()).contains("Zaczęte zdanie."),
        "what was typed is there after the file was closed"
    );
    for refused in [version::restore(&mut desk, NOTICE, 0), file::take_in(&mut desk, NOTICE, &form)] {
        let sentence = refused.expect_err("refused").sentence();
        assert!(sentence.contains("rozpoczęte zmiany"), "{sentence}");
    }
    let given_up = keep::give_up(&mut desk, NOTICE).expect("given up").value;
    assert!(given_up.begun.is_none() && !format!("{:?}", given_up.form).contains("Zaczęte zdanie."));
    assert!(!keep::keep(&mut desk, NOTICE, &given_up.form).expect("kept").value, "the same words are nothing begun");
}

#[test]
fn versions_are_compared_brought_back_and_never_lost() {
    let mut town = Town::in_october();
    let first = with_paragraph(&town, vec![said("Zapraszamy w poniedziałek.")]);
    let second = with_paragraph(&town, vec![said("Zapraszamy we wtorek.")]);
    assert_eq!(saved(&mut town, &first, "pierwsza"), 1);
    let same = version::save(&mut town.desk, &saving(&first, "")).expect_err("nothing changed");
    assert!(same.sentence().contains("takie same"), "{}", same.sentence());
    assert_eq!(saved(&mut town, &second, "druga"), 2);
    let compared = version::compare(&town.desk, NOTICE, 1, Some(2)).expect("compared");
    let changed: Vec<_> = compared.iter().filter(|line| line.changed).collect();
    assert_eq!(changed.len(), 1, "{changed:?}");
    let of = |kind: &str| changed[0].runs.iter().filter(|run| run.kind == kind).map(|run| run.words.as_str()).collect::<String>();
    assert_eq!((of("deleted").trim(), of("inserted").trim()), ("w poniedziałek", "we wtorek"));

    let back = version::restore(&mut town.desk, NOTICE, 1).expect("restored").value;
    assert_eq!((back.in_use.version, back.versions[0].restored, back.versions.len()), (3, Some(1), 3));
    assert!(words(&town, DocumentKind::ConsultationNotice).contains("Zapraszamy w poniedziałek."));
    let program = version::restore(&mut town.desk, NOTICE, 0).expect("the words of the program").value;
    assert!(!program.in_use.own && program.versions.iter().map(|one| one.number).eq([4, 3, 2, 1]));
    assert!(version::restore(&mut town.desk, NOTICE, 9).is_err());
    let note = version::save(&mut town.desk, &saving(&second, &"x".repeat(501))).expect_err("too long a note");
    assert!(note.sentence().contains("500 znaków"), "{}", note.sentence());
}

fn exported(town: &Town) -> Vec<u8> {
    file::export(&town.desk, NOTICE).expect("exported").1
}

#[test]
fn words_go_to_another_office_and_are_shown_before_they_are_taken() {
    let mut giver = Town::in_october();
    let form = with_paragraph(&giver, vec![said("Dyżur w każdą środę.")]);
    saved(&mut giver, &form, "");
    let (name, bytes) = file::export(&giver.desk, NOTICE).expect("exported");
    assert_eq!(name, "ogloszenie-konsultacje.kladka-szablon");

    let mut taker = Town::in_october();
    let offered = file::offer(&taker.desk, &bytes).expect("offered");
    assert_eq!((offered.office.as_str(), offered.findings.len(), offered.begun), ("Urząd Gminy Jarzębin", 0, false));
    let changed: String = offered
        .differences
        .iter()
        .filter(|line| line.changed)
        .flat_map(|line| &line.runs)
        .map(|run| run.words.as_str())
        .collect();
    assert!(changed.contains("Dyżur w każdą środę."), "{changed}");
    assert!(!words(&taker, DocumentKind::ConsultationNotice).contains("Dyżur"), "looking changes nothing");
    let order = SaveVersion { origin: offered.office.clone(), note: "wczytane z pliku".into(), ..saving(&offered.form, "") };
    let view = version::save(&mut taker.desk, &order).expect("taken").value;
    assert_eq!(view.versions[0].origin, "Urząd Gminy Jarzębin");
    assert!(words(&taker, DocumentKind::ConsultationNotice).contains("Dyżur w każdą środę."));
    assert_eq!(file::offer(&taker.desk, &bytes).expect("offered").differences, vec![], "the same words again");
}

#[test]
fn a_file_with_unknown_data_is_opened_to_be_mended_only() {
    let mut town = Town::in_october();
    let mut value: Value = serde_json::from_slice(&exported(&town)).expect("JSON");
    let words = value["words"].as_str().expect("words").replace("urzad.adres}}", "urzad.kosmos}}");
    value["words"] = json!(format!("{words}\nTelefon: {{{{urzad.telefonn}}}}\n"));
    let offered = file::offer(&town.desk, value.to_string().as_bytes()).expect("read");
    assert!(
        offered.findings.iter().any(|one| one.sentence.contains("„urzad.telefonn”") && one.advice.contains("telefon urzędu")),
        "{:?}",
        offered.findings
    );
    let order = SaveVersion { origin: "Urząd".into(), ..saving(&offered.form, "") };
    assert!(matches!(version::save(&mut town.desk, &order), Err(Failure::Invalid { .. })));
    let taken = file::take_in(&mut town.desk, NOTICE, &offered.form).expect("taken in").value;
    assert!(taken.begun.is_some() && !taken.in_use.own);
}

#[test]
fn damaged_large_newer_and_foreign_files_are_refused_with_a_sentence() {
    let town = Town::in_october();
    let sound: Value = serde_json::from_slice(&exported(&town)).expect("JSON");
    let with = |name: &str, value: Value| {
        let mut file = sound.clone();
        file[name] = value;
        file.to_string().into_bytes()
    };
    let without = |name: &str| {
        let mut file = sound.clone();
        file.as_object_mut().expect("an object").remove(name);
        file.to_string().into_bytes()
    };
    let large = with("words", json!("x".repeat(file::LIMIT)));
    for (bytes, wanted) in [
        (large, "najwyżej 1 MB"),
        (exported(&town)[..200].to_vec(), "plik jest uszkodzony"),
        (vec![0xff, 0xfe, 0x00], "nie jest zapisany w UTF-8"),
        (with("schema", json!(2)), "nowsza wersja programu"),
        (with("schema", json!("1")), "nie podaje numeru schematu"),
        (b"[]".to_vec(), "nie podaje numeru schematu"),
        (with("makro", json!("x")), "makro: Program nie zna takiego pola"),
        (without("words"), "words: Brakuje tej części"),
        (with("words", json!(7)), "words: Wartość 7 jest innego rodzaju"),
        (with("kind", json!("umowa")), "„umowa”, którego ten program nie robi"),
        (with("words", json!("tytuł: x\n---\n{{")), "wiersz 3, znak 1"),
        (with("words", json!("tytuł: x\n---\n".to_owned() + &"{% jeżeli a %}\n".repeat(9_000))), "głębiej niż"),
        (with("words", json!("tytuł: x\n---\n".to_owned() + &"słowo ".repeat(70_000))), "Skróć je"),
        (with("office", json!("u".repeat(301))), "office: Ta część pliku jest za długa: może mieć najwyżej 300 znaków"),
        (with("program", json!(["1"])), "program: Wartość [\"1\"] jest innego rodzaju"),
    ] {
        let failure = file::offer(&town.desk, &bytes).expect_err(wanted);
        assert!(failure.sentence().contains(wanted), "„{wanted}” is not in: {}", failure.sentence());
    }
    let mut worse = sound.clone();
    (worse["office"], worse["makro"], worse["kind"]) = (json!(1), json!(1), json!("umowa"));
    let told = file::read(worse.to_string().as_bytes()).expect_err("three faults").sentence();
    assert_eq!(told.lines().count(), 3, "every fault is told at once: {told}");
    let read: TemplateFile = file::read(&exported(&town)).expect("the sound one");
    assert_eq!(read.kind, NOTICE);
}

#[test]
fn words_of_the_office_that_name_lost_data_are_told_and_not_passed_over() {
    let town = Town::in_october_but(|tx, _| {
        let words = "tytuł: Ogłoszenie\n---\n{{urzad.dawne_pole}} x\n".to_owned();
        let version = store::template::NewVersion { words: Some(words), ..Default::default() };
        store::template::save_version(tx, TemplateKind::ConsultationNotice, &version).map(drop)
    });
    let row = list::list(&town.desk).expect("listed").into_iter().find(|row| row.kind.key == NOTICE).expect("a row");
    assert!(row.broken.is_some_and(|sentence| sentence.contains("własne słowa, wersja 1") && sentence.contains("Szablony")));
    let order: DocumentOrder = order(&town, DocumentKind::ConsultationNotice);
    let refused = batch::to_folder(&town.desk, &order, &[DocumentFormat::Html], &town.officer.path("druk")).expect_err("refused");
    assert!(refused.sentence().contains("Własnych słów urzędu nie można użyć"), "{}", refused.sentence());
}

#[test]
fn the_published_schema_of_a_template_file_is_the_one_of_the_program() {
    let path = places::root().join("assets/schemas/template-1.schema.json");
    let made = file::schema();
    if std::env::var_os("SCHEMAS").is_some_and(|mode| mode == "write") {
        fs::write(&path, &made).expect("written");
    }
    let published = fs::read_to_string(&path).unwrap_or_default();
    assert!(published == made, "{} is not what the program exchanges: run the test with SCHEMAS=write", path.display());
}
