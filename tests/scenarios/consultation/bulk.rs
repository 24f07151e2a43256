//! Remarks in bulk: taken in from forms and tables, grouped, answered together, and tied to the change that they brought.

use casework::{
    Desk, Failure,
    consultation::{
        self, change,
        group::{self, ChosenRemark, CommonPosition},
        import::{self, ProvisionMeaning, RemarkCheck, RemarkPlan, RemarkTarget},
        insert,
        position::{self, PositionInput},
        remark::{self, RemarkInput},
        remarks::{self, Which},
        step::StepInput,
    },
    history,
    organisation::{self, export::ListForm},
    sheet::{GuessedBy, ImportMend, ImportReading, ListFile},
    text,
    view::Key,
};
use domain::vocabulary::Vocabulary;
use rust_xlsxwriter::{ExcelDateTime, Format, Formula, Workbook};
use tests::office::Officer;

use super::world::{self, refused, step, view};

/// Answers of an internet form as it exports them: headings are questions, the moment is one column.
const FORM: &str = "\
Sygnatura czasowa;Imię i nazwisko lub nazwa;Zgłaszam uwagę jako;Jakiego przepisu dotyczy uwaga? (np. § 5 ust. 2);Treść uwagi;Propozycja zapisu;Uzasadnienie;Zgoda RODO
2026/10/09 2:22:31 PM GMT+2;Fundacja „Przystań Seniora”;organizacja pozarządowa;par. 2 punkt 2;Prosimy o dopisanie dowozu.;\"2) w zakresie działalności na rzecz osób w wieku emerytalnym – organizację zajęć, warsztatów i dowozu;\";Osoby z sołectw nie mają czym dojechać.;tak
2026/10/10 9:05:00 AM GMT+2;Anna z Zarzecza;mieszkanka;całość projektu;Program jest potrzebny.;;;tak
2026/10/21 8:00:00 AM GMT+2;Klub Sportowy „Błyskawica”;organizacja pozarządowa;§ 2 pkt 1;Prosimy o halę.;;;tak
2026/10/11 10:00:00 AM GMT+2;OSP Stary Młyn;organizacja pozarządowa;remiza i sprzęt;Prosimy o remont remizy.;;;tak
2026/10/11 10:05:00 AM GMT+2;KGW „Malwa”;organizacja pozarządowa;remiza i sprzęt;Remiza jest też dla kół.;;;tak
";

/// Running on 15 October 2026; two organisations are in the register.
fn running() -> (std::sync::Arc<Officer>, Desk, Key) {
    let (officer, mut desk, key) = world::announced("");
    officer.next_on("2026-10-15");
    step(&mut desk, key, "trwa", StepInput::default()).unwrap();
    let text = "nazwa;nazwa skrócona;NIP\nFundacja „Przystań Seniora”;;5260202393\nOchotnicza Straż Pożarna w Starym Młynie;OSP Stary Młyn;\n";
    let list = organisation::import::Source::of("rejestr.csv", text.into()).unwrap();
    let plan = organisation::import::plan_for(&desk, &list).unwrap();
    organisation::import::run(&mut desk, &list, &plan, |_, _| Ok(())).unwrap();
    (officer, desk, key)
}

fn list(text: &str) -> ListFile {
    import::of("uwagi.csv", text.into()).unwrap()
}

fn plan(desk: &Desk, list: &ListFile) -> RemarkPlan {
    import::plan_of(desk, list, ImportReading::default()).unwrap()
}

fn unit(desk: &Desk, key: Key, address: &str) -> u32 {
    let units = consultation::unit::units(desk, key).unwrap();
    units.into_iter().find(|unit| unit.address == address).unwrap_or_else(|| panic!("no {address}")).id
}

fn whole(words: &str) -> ProvisionMeaning {
    ProvisionMeaning { words: words.into(), unit: None }
}

fn faults(check: &RemarkCheck) -> Vec<(u32, &str)> {
    check.faults.iter().map(|fault| (fault.row, fault.field.as_str())).collect()
}

/// Hard spaces made soft.
fn soft(words: &str) -> String {
    words.replace('\u{a0}', " ")
}

/// Numbers and senders of the remarks of the case.
fn rows(desk: &Desk, key: Key, which: Which) -> Vec<(u32, String)> {
    remarks::list(desk, key, "", which).unwrap().rows.into_iter().map(|row| (row.number, row.sender)).collect()
}

/// Three remarks alike, one of another unit and one that asks for something else.
fn pile(desk: &mut Desk, key: Key) -> Vec<Key> {
    let (first, second) = (unit(desk, key, "§ 2 pkt 1"), unit(desk, key, "§ 2 pkt 2"));
    let words = [
        (second, "Prosimy o dopisanie dowozu uczestników z sołectw na zajęcia dla seniorów."),
        (second, "prosimy o dopisanie dowozu uczestników z sołectwa na zajęcia dla seniorów!"),
        (first, "Prosimy o dopisanie dowozu uczestników z sołectw na zajęcia dla seniorów."),
        (second, "Proponujemy zwiększyć kwotę na warsztaty o dziesięć tysięcy złotych."),
        (second, "Prosimy o dopisanie: dowóz uczestników z sołectw, na zajęcia dla seniorów."),
    ];
    let added = words.into_iter().enumerate().map(|(at, (unit, content))| {
        let sent = world::remark(&format!("Koło nr {}", at + 1), "9.10.2026", "");
        let input = RemarkInput { unit: Some(unit), content: content.into(), ..sent };
        remark::save(desk, key, &input).unwrap().value.id
    });
    added.collect()
}

fn answer_all(
    desk: &mut Desk,
    key: Key,
    chosen: &[Key],
    outcome: &str,
    reason: &str,
) -> Result<group::AnsweredTogether, Failure> {
    let remarks = chosen.iter().map(|id| ChosenRemark { id: *id, revision: remarks::view(desk, *id).unwrap().revision });
    let position = PositionInput { outcome: outcome.into(), reason: reason.into(), wording_after: String::new() };
    let common = CommonPosition { remarks: remarks.collect(), position };
    group::answer(desk, key, &common).map(|reply| reply.value)
}

#[test]
fn the_file_of_remarks_stays_in_the_case_as_their_evidence() {
    let (officer, mut desk, key) = running();
    remark::save(&mut desk, key, &world::remark("Koło nr 1", "9.10.2026", "")).unwrap();
    let list = list(FORM);
    let mut plan = plan(&desk, &list);
    let done = import::run(&mut desk, key, &list, &plan, |_, _| Ok(())).unwrap().value;
    let kept = view(&desk, key).lists;
    let [one] = kept.as_slice() else { panic!("{kept:?}") };
    assert_eq!((one.file.name.as_str(), one.file.size as usize), ("uwagi.csv", FORM.len()));
    assert_eq!((soft(&one.words).as_str(), one.kept_on.iso.as_str()), ("3 uwagi, od nr 2 do nr 4", "2026-10-15"));
    let copy = officer.path("kopia.csv");
    consultation::evidence::save_copy(&desk, one.file.id, &copy).unwrap();
    assert_eq!(std::fs::read(&copy).unwrap(), FORM.as_bytes(), "as it came, to the last byte");
    let shown = remarks::list(&desk, key, "", Which::All).unwrap();
    let evidence = |at: usize| remarks::view(&desk, shown.rows[at].id).unwrap().evidence.map(|file| file.name);
    assert_eq!((evidence(0), evidence(1).as_deref()), (None, Some("uwagi.csv")));

    // The rest of the same file is evidence of the same list; taken back, its remarks name no file any more.
    plan.provisions.push(whole("remiza i sprzęt"));
    let rest = import::run(&mut desk, key, &list, &plan, |_, _| Ok(())).unwrap().value;
    assert_eq!(soft(&view(&desk, key).lists[0].words), "5 uwag, od nr 2 do nr 6");
    import::take_back(&mut desk, rest.act.unwrap()).unwrap();
    import::take_back(&mut desk, done.act.unwrap()).unwrap();
    assert!(view(&desk, key).lists.is_empty());
}

#[test]
fn answers_of_a_form_are_understood_and_brought_in_as_one_act() {
    let (_officer, mut desk, key) = running();
    let list = list(FORM);
    let preview = import::preview(&desk, &list, &ImportReading::default()).unwrap();
    let fields: Vec<&str> = preview.columns.iter().map(|column| column.field.as_str()).collect();
    assert_eq!(
        fields,
        ["received_on", "sender", "sender_kind", "provision", "content", "wording_proposed", "reason", ""],
        "{:?}",
        preview.columns
    );
    let mut plan = plan(&desk, &list);
    let check = import::check(&desk, key, &list, &plan).unwrap();
    assert_eq!((check.rows, check.new, check.faulty, check.late, check.outside), (5, 3, 2, 1, 1), "{check:?}");
    assert_eq!(check.sum, "3 + 2 = 5");
    for (why, rows) in [(&check.new_why, 3), (&check.faulty_why, 2), (&check.late_why, 1), (&check.outside_why, 1)] {
        assert_eq!((why.parts.len(), why.result.as_str()), (rows, rows.to_string().as_str()), "{why:?}");
    }
    let [unclear] = check.unclear.as_slice() else { panic!("{:?}", check.unclear) };
    assert_eq!((unclear.words.as_str(), unclear.rows), ("remiza i sprzęt", 2), "asked once for both rows");
    assert!(check.faults.is_empty(), "what is unclear stands apart: {:?}", check.faults);

    plan.provisions.push(whole("remiza i sprzęt"));
    let check = import::check(&desk, key, &list, &plan).unwrap();
    assert_eq!((check.new, check.recognised), (5, 2), "{check:?}");
    assert_eq!(soft(&check.title), "Wszystko w porządku: 5 uwag można wczytać");
    let done = import::run(&mut desk, key, &list, &plan, |_, _| Ok(())).unwrap().value;
    let said = "Wczytano 5 uwag. Plik „uwagi.csv” zachowano w sprawie jako dowód wpływu.";
    assert_eq!((done.new, soft(&done.sentence).as_str()), (5, said));

    let shown = remarks::list(&desk, key, "", Which::All).unwrap();
    let first = remarks::view(&desk, shown.rows[0].id).unwrap();
    assert_eq!((first.number, first.unit_address.as_str(), first.hour.as_deref()), (1, "§ 2 pkt 2", Some("14:22")));
    assert!(first.organisation.is_some() && first.wording_now.starts_with("2) w zakresie"), "{first:?}");
    assert_eq!(first.received_on.iso, "2026-10-09");
    let fourth = remarks::view(&desk, shown.rows[3].id).unwrap();
    assert_eq!(
        (fourth.sender.as_str(), fourth.unit),
        ("Ochotnicza Straż Pożarna w Starym Młynie", None),
        "the name of the register"
    );
    assert_eq!(fourth.content, "Dotyczy: remiza i sprzęt.\nProsimy o remont remizy.", "what was sent is not lost");
    assert_eq!(rows(&desk, key, Which::Late), [(3, "Klub Sportowy „Błyskawica”".to_owned())]);
    assert_eq!(rows(&desk, key, Which::Outside), [(2, "Anna z Zarzecza".to_owned())]);

    import::take_back(&mut desk, done.act.unwrap()).unwrap();
    assert!(rows(&desk, key, Which::All).is_empty(), "the whole import goes back as one");
    let again = import::preview(&desk, &list, &ImportReading::default()).unwrap();
    let by: Vec<GuessedBy> = again.columns.iter().take(7).map(|column| column.by).collect();
    assert_eq!(by, [GuessedBy::Memory; 7], "the columns stay remembered");
}

#[test]
fn late_and_not_entitled_remarks_bear_the_rule_with_its_basis_and_what_the_plan_says() {
    let (_officer, mut desk, key) = running();
    let list = list(FORM);
    let plan = RemarkPlan { provisions: vec![whole("remiza i sprzęt")], ..plan(&desk, &list) };
    import::run(&mut desk, key, &list, &plan, |_, _| Ok(())).unwrap();
    let shown = remarks::list(&desk, key, "", Which::All).unwrap();
    let of = |at: usize, rule: &str| {
        let found = remarks::view(&desk, shown.rows[at].id).unwrap().findings;
        found.into_iter().find(|finding| finding.rule == rule).unwrap_or_else(|| panic!("{rule}"))
    };
    let late = of(2, "K-19");
    assert!(late.required.as_deref().is_some_and(|words| words.contains("20 października 2026")), "{late:?}");
    let outside = of(1, "K-20");
    assert!(outside.required.as_deref().is_some_and(|words| words.contains("organizacje pozarządowe")), "{outside:?}");
    assert!(!late.basis.is_empty() && !outside.basis.is_empty());
}

#[test]
fn a_second_import_of_the_same_file_brings_nothing_unless_a_row_is_wanted() {
    let (_officer, mut desk, key) = running();
    let list = list(FORM);
    let mut plan = RemarkPlan { provisions: vec![whole("remiza i sprzęt")], ..plan(&desk, &list) };
    import::run(&mut desk, key, &list, &plan, |_, _| Ok(())).unwrap();
    let check = import::check(&desk, key, &list, &plan).unwrap();
    assert_eq!((check.new, check.present, check.twins.len()), (0, 5, 5));
    assert_eq!(check.twins[0].because, "ta sama treść co w uwadze nr 1");
    assert_eq!(check.title, "Nie ma żadnej nowej uwagi do wczytania");
    let none = import::run(&mut desk, key, &list, &plan, |_, _| Ok(())).unwrap().value;
    assert_eq!((none.act, soft(&none.sentence).as_str()), (None, "Nie wczytano żadnej uwagi. Pominięto 5 wierszy."));
    plan.repeated = vec![check.twins[1].row];
    let check = import::check(&desk, key, &list, &plan).unwrap();
    assert_eq!((check.new, check.present, check.present_total), (1, 4, 5));
    import::run(&mut desk, key, &list, &plan, |_, _| Ok(())).unwrap();
    assert_eq!(rows(&desk, key, Which::All).last(), Some(&(6, "Anna z Zarzecza".to_owned())));
}

#[test]
fn bad_rows_are_told_with_their_place_and_remedy_and_can_be_mended_or_saved() {
    let (_officer, mut desk, key) = running();
    let list = list(
        "Zgłaszający;Rodzaj podmiotu;Data wpływu;Sposób zgłoszenia;Przepis;Treść uwagi\n\
         Fundacja „Zorza”;organizacja;31.02.2026;e-mail;§ 4;Treść pierwsza\n\
         Jan Kos, tel. 600 100 200;osoba prywatna;9.10.2026;e-mail;§ 4;Treść druga\n\
         KGW „Malwa”;kosmita;9.10.2026;gołębiem;§ 4;Treść trzecia\n\
         OSP Stary Młyn;organizacja;9.10.2026;pismo;§ 4;\n\
         Klub „Fala”;organizacja;9.10.2026;pismo;§ 4;Treść; za szeroka\n\
         Klub „Fala”;organizacja;;pismo;§ 4;Bez dnia\n\
         Klub „Fala”;organizacja;9.10.2026;pismo;§ 4;Dobra\n",
    );
    let mut plan = plan(&desk, &list);
    let check = import::check(&desk, key, &list, &plan).unwrap();
    assert_eq!((check.new, check.faulty), (1, 6), "{:?}", check.faults);
    assert_eq!(
        faults(&check),
        [
            (2, "received_on"),
            (3, "sender"),
            (4, "sender_kind"),
            (4, "channel"),
            (5, "content"),
            (6, "content"),
            (7, "received_on")
        ]
    );
    assert!(check.faults[0].sentence.contains("31 lutego 2026 r. nie istnieje"), "{:?}", check.faults[0]);
    assert!(check.faults[5].sentence.contains("więcej kolumn (7) niż nagłówek (6)"), "{:?}", check.faults[5]);
    assert_eq!(soft(&check.title), "1 uwagę można wczytać, 6 wierszy wymaga poprawy");
    let sheet = import::faulty_rows(&desk, key, &list, &plan, ListForm::Xlsx).unwrap();
    assert!(import::preview(&desk, &import::of("do-poprawy.xlsx", sheet).unwrap(), &ImportReading::default()).is_ok());
    let saved = import::faulty_rows(&desk, key, &list, &plan, ListForm::Csv).unwrap();
    let saved = String::from_utf8(saved).unwrap();
    assert!(saved.contains("co poprawić") && saved.contains("31 lutego") && !saved.contains("Dobra"), "{saved}");

    let mend = |row, target: RemarkTarget, value: &str| ImportMend { row, field: target.key().into(), value: value.into() };
    plan.mends = vec![
        mend(2, RemarkTarget::ReceivedOn, "9.10.2026"),
        mend(3, RemarkTarget::Sender, "mieszkaniec Zarzecza"),
        mend(4, RemarkTarget::SenderKind, "organizacja"),
        mend(4, RemarkTarget::Channel, "ustnie"),
        mend(5, RemarkTarget::Content, "Dopisano."),
    ];
    plan.skipped = vec![6];
    plan.day = "8.10.2026".into();
    let check = import::check(&desk, key, &list, &plan).unwrap();
    assert_eq!((check.new, check.faulty, check.skipped), (6, 0, 1), "{:?}", check.faults);
    import::run(&mut desk, key, &list, &plan, |_, _| Ok(())).unwrap();
    let last = remarks::list(&desk, key, "Bez dnia", Which::All).unwrap().rows;
    assert_eq!(remarks::view(&desk, last[0].id).unwrap().received_on.iso, "2026-10-08", "the day for rows without one");
}

#[test]
fn a_list_in_windows_1250_and_one_with_shifted_columns_are_read() {
    let (_officer, desk, key) = running();
    let (bytes, ..) = encoding_rs::WINDOWS_1250.encode(FORM);
    let old = import::of("uwagi.csv", bytes.into_owned()).unwrap();
    let read = import::preview(&desk, &old, &ImportReading::default()).unwrap();
    assert_eq!((read.encoding.key.as_str(), read.garbled), ("windows-1250", false));
    assert_eq!(import::check(&desk, key, &old, &plan(&desk, &old)).unwrap().new, 3);

    // The first cell of a row was deleted and everything moved to the left.
    let shifted = list("Data wpływu;Zgłaszający;Treść uwagi;Przepis\n9.10.2026;Koło „Zorza”;Dobra;§ 4\nKoło „Zorza”;Treść;§ 4\n");
    let check = import::check(&desk, key, &shifted, &plan(&desk, &shifted)).unwrap();
    assert_eq!((check.new, check.faulty), (1, 1));
    assert_eq!(faults(&check), [(3, "received_on")], "„Koło „Zorza”” is no day");
}

#[test]
fn a_sheet_with_moments_formulas_and_faults_is_read() {
    let (_officer, desk, key) = running();
    let mut book = Workbook::new();
    let page = book.add_worksheet().set_name("Odpowiedzi").unwrap();
    page.write_string(0, 0, "Uwagi do projektu programu na 2027 rok").unwrap();
    for (column, heading) in ["Data i czas", "Nazwa organizacji", "NIP", "Przepis", "Uwaga"].into_iter().enumerate() {
        page.write_string(2, column as u16, heading).unwrap();
    }
    let moment = Format::new().set_num_format("yyyy-mm-dd hh:mm");
    let at = ExcelDateTime::from_ymd(2026, 10, 9).unwrap().and_hms(14, 22, 0).unwrap();
    page.write_datetime_with_format(3, 0, &at, &moment).unwrap();
    page.write_string(3, 1, "Fundacja Przystań").unwrap();
    page.write_number(3, 2, 5_260_202_393_f64).unwrap();
    page.write_string(3, 3, "§ 2 pkt 1").unwrap();
    page.write_formula(3, 4, Formula::new("=\"Prosimy o \"&\"dowóz\"").set_result("Prosimy o dowóz")).unwrap();
    page.write_datetime_with_format(4, 0, &at, &moment).unwrap();
    page.write_string(4, 1, "Koło „Zorza”").unwrap();
    page.write_formula(4, 4, Formula::new("=1/0").set_result("#DIV/0!")).unwrap();
    let book = import::of("odpowiedzi.xlsx", book.save_to_buffer().unwrap()).unwrap();
    let read = import::preview(&desk, &book, &ImportReading::default()).unwrap();
    assert_eq!((read.heading_row, read.rows), (Some(3), 2), "{read:?}");
    let check = import::check(&desk, key, &book, &plan(&desk, &book)).unwrap();
    assert_eq!((check.new, check.recognised, check.faulty), (1, 1, 1), "{:?}", check.faults);
    assert_eq!(faults(&check), [(5, "content")]);
}

#[test]
fn what_cannot_be_a_list_of_remarks_is_refused_with_what_to_do() {
    let (_officer, desk, key) = running();
    for (name, bytes) in [("uwagi.pdf", b"%PDF-1.7".to_vec()), ("uwagi.csv", Vec::new())] {
        let refused = import::of(name, bytes).unwrap_err();
        assert!(refused.sentence().starts_with(name), "{}", refused.sentence());
    }
    let long = "Treść uwagi;Zgłaszający\n".to_owned() + &"x;y\n".repeat(import::MOST_ROWS + 1);
    let refused = import::preview(&desk, &list(&long), &ImportReading::default()).unwrap_err();
    assert!(refused.sentence().contains("więcej niż"), "{}", refused.sentence());
    let silent = list("Zgłaszający;Data wpływu\nKoło;9.10.2026\n");
    let Failure::Invalid { violations } = import::check(&desk, key, &silent, &plan(&desk, &silent)).unwrap_err() else {
        panic!("refused")
    };
    assert_eq!(violations[0].field, "content");
    let (_other, desk, planned) = world::planned("");
    let refused = import::check(&desk, planned, &list(FORM), &plan(&desk, &list(FORM))).unwrap_err();
    assert!(refused.sentence().contains("nie ogłoszono"), "{}", refused.sentence());
}

#[test]
fn an_import_that_is_stopped_leaves_nothing() {
    let (_officer, mut desk, key) = running();
    let list = list(FORM);
    let plan = plan(&desk, &list);
    let stopped =
        import::run(&mut desk, key, &list, &plan, |done, all| if done < all { Ok(()) } else { Err(Failure::Interrupted) });
    assert!(matches!(stopped, Err(Failure::Interrupted)));
    assert!(rows(&desk, key, Which::All).is_empty());
}

#[test]
fn similar_remarks_are_grouped_by_unit_and_words_and_others_can_be_joined() {
    let (_officer, mut desk, key) = running();
    let ids = pile(&mut desk, key);
    let found = group::groups(&desk, key).unwrap();
    let [group] = found.groups.as_slice() else { panic!("{:?}", found.groups) };
    let members: Vec<u32> = group.members.iter().map(|member| member.number).collect();
    assert_eq!((members.as_slice(), group.place.as_str(), soft(&group.size).as_str()), (&[1, 2, 5][..], "§ 2 pkt 2", "3 uwagi"));
    assert!(group.members.iter().all(|member| member.likeness >= Some(60)), "{:?}", group.members);
    assert_eq!(found.unanswered, 5);
    let offered = group::joinable(&desk, key, "kwote").unwrap();
    assert_eq!(offered.iter().map(|one| one.id).collect::<Vec<_>>(), [ids[3]]);
    answer_all(&mut desk, key, &[ids[0]], "uwzgledniona", "").unwrap();
    let found = group::groups(&desk, key).unwrap();
    assert_eq!(found.groups[0].members.iter().map(|member| member.number).collect::<Vec<_>>(), [2, 5], "the answered one is out");
}

#[test]
fn one_position_for_many_keeps_its_row_and_history_for_each_and_goes_back_as_one() {
    let (_officer, mut desk, key) = running();
    let ids = pile(&mut desk, key);
    let chosen = [ids[0], ids[1], ids[4]];
    let Failure::Invalid { violations } = answer_all(&mut desk, key, &chosen, "nieuwzgledniona", " ").unwrap_err() else {
        panic!("refused")
    };
    assert_eq!(violations[0].field, "reason");
    let done = answer_all(&mut desk, key, &chosen, "nieuwzgledniona", "Dowóz finansuje powiat.").unwrap();
    assert_eq!((done.count, soft(&done.sentence).as_str()), (3, "Zajęto wspólne stanowisko do 3 uwag: nieuwzględniona."));
    for id in chosen {
        let position = remarks::view(&desk, id).unwrap().position.unwrap();
        assert_eq!((position.outcome.key.as_str(), position.reason.as_str()), ("nieuwzgledniona", "Dowóz finansuje powiat."));
    }
    let changes = history::of_act(&desk, done.act).unwrap();
    let told = format!("{changes:?}");
    assert!(chosen.len() <= told.matches("nieuwzględniona").count(), "each remark has its own line of history: {told}");
    history::undo(&mut desk, done.act).unwrap();
    assert_eq!(rows(&desk, key, Which::Waiting).len(), 5, "one taking back for all");
}

#[test]
fn a_common_position_over_a_remark_that_changed_meanwhile_is_refused_whole() {
    let (_officer, mut desk, key) = running();
    let ids = pile(&mut desk, key);
    let old = remarks::view(&desk, ids[1]).unwrap().revision;
    answer_all(&mut desk, key, &[ids[1]], "uwzgledniona", "").unwrap();
    let first = remarks::view(&desk, ids[0]).unwrap().revision;
    let common = CommonPosition {
        remarks: vec![ChosenRemark { id: ids[0], revision: first }, ChosenRemark { id: ids[1], revision: old }],
        position: PositionInput { outcome: "uwzgledniona".into(), ..PositionInput::default() },
    };
    assert!(matches!(group::answer(&mut desk, key, &common), Err(Failure::Stale { .. })));
    assert!(remarks::view(&desk, ids[0]).unwrap().position.is_none(), "nothing is half done");
}

#[test]
fn an_accepted_remark_brings_a_change_that_is_seen_from_both_sides() {
    let (_officer, mut desk, key) = running();
    let ids = pile(&mut desk, key);
    let id = ids[0];
    let shown = change::suggestion(&desk, id).unwrap();
    assert!(shown.closed.is_some(), "nothing is accepted yet");
    let wording =
        "2) w zakresie działalności na rzecz osób w wieku emerytalnym – organizację zajęć ruchowych, warsztatów oraz dowozu;";
    let input = PositionInput { outcome: "uwzgledniona".into(), wording_after: wording.into(), ..PositionInput::default() };
    let revision = remarks::view(&desk, id).unwrap().revision;
    position::approve(&mut desk, id, revision, &input).unwrap();
    let shown = change::suggestion(&desk, id).unwrap();
    assert_eq!((shown.address.as_str(), shown.wording.as_str(), &shown.no_apply), ("§ 2 pkt 2", wording, &None));
    assert!(shown.runs.iter().any(|run| run.text.contains("dowozu")), "{:?}", shown.runs);
    assert!(shown.changes.is_empty());

    let edited = wording.replace("oraz dowozu", "a także dowozu");
    insert::apply(&mut desk, id, shown.revision, &edited).unwrap();
    let shown = remarks::view(&desk, id).unwrap();
    assert_eq!(shown.position.unwrap().wording_after, edited, "what came into the draft is the wording of the position");
    let [change] = shown.changes.as_slice() else { panic!("{:?}", shown.changes) };
    assert_eq!((change.number, change.address.as_str()), (2, "§ 2 pkt 2"));
    let compared = text::compare(&desk, &change.left, &change.right).unwrap();
    let changed: Vec<_> = compared.rows.iter().filter(|row| row.change.key == "changed").collect();
    assert_eq!(changed.len(), 1, "the comparison shows the unit alone: {changed:?}");
    assert_eq!(changed[0].after.as_ref().unwrap().unit, change.unit.unwrap());

    let text = view(&desk, key).text.unwrap();
    let versions = text::versions(&desk, text).unwrap();
    assert_eq!(versions[0].causes[0].words, "nr 1, Koło nr 1", "the version knows its remark");
    assert_eq!((versions[0].causes[0].remark, versions[0].causes[0].consultation), (id, key));
    assert!(versions[1].causes.is_empty());
}

#[test]
fn a_change_made_by_hand_is_tied_to_its_remark_once_there_is_one() {
    let (_officer, mut desk, key) = running();
    let ids = pile(&mut desk, key);
    let id = ids[3];
    let input = PositionInput { outcome: "uwzgledniona".into(), ..PositionInput::default() };
    let revision = remarks::view(&desk, id).unwrap().revision;
    position::approve(&mut desk, id, revision, &input).unwrap();
    let revision = remarks::view(&desk, id).unwrap().revision;
    let refused = change::by_hand(&mut desk, id, revision).unwrap_err();
    assert!(refused.sentence().contains("nie ma jeszcze zmiany"), "{}", refused.sentence());

    let text = view(&desk, key).text.unwrap();
    let unit = unit(&desk, key, "§ 2 pkt 2");
    let mut draft = tests::draft::as_input(text, &text::open(&desk, text).unwrap().draft);
    let line = draft.lines.iter_mut().find(|line| line.id == Some(unit)).unwrap();
    line.pieces.push(text::view::PieceInput::Text { text: " i więcej".into() });
    text::save_draft(&mut desk, draft).unwrap();
    change::by_hand(&mut desk, id, revision).unwrap();
    let shown = remarks::view(&desk, id).unwrap();
    assert_eq!(shown.changes.len(), 1);
    assert_eq!(text::versions(&desk, text).unwrap()[0].causes[0].remark, id);
    change::by_hand(&mut desk, id, revision).unwrap();
    assert_eq!(remarks::view(&desk, id).unwrap().changes.len(), 1, "said twice, noted once");
    remark::remove(&mut desk, id, shown.revision).unwrap();
    assert!(text::versions(&desk, text).unwrap()[0].causes.is_empty(), "a remark that was a mistake leaves no link");
}

#[test]
fn unanswered_remarks_block_the_report_one_by_one_until_all_are_answered_together() {
    let (officer, mut desk, key) = running();
    let ids = pile(&mut desk, key);
    officer.next_on("2026-10-22");
    step(&mut desk, key, "zakonczona", StepInput::default()).unwrap();
    let next = view(&desk, key).steps.into_iter().find(|step| step.next).unwrap();
    assert!(!next.allowed && !next.recordable, "what is not answered cannot be recorded as answered");
    let places = format!("{:?}", next.because.iter().map(|finding| &finding.place).collect::<Vec<_>>());
    assert!(ids.iter().all(|id| places.contains(&format!("{}", id.0))), "each is named: {places}");
    assert_eq!(refused(step(&mut desk, key, "stanowiska_zajete", StepInput::default())), ["K-17"; 5]);
    assert_eq!(view(&desk, key).outcome.open.len(), 5, "the report lists them with the way to each");

    answer_all(&mut desk, key, &ids, "nieuwzgledniona", "Dowóz finansuje powiat.").unwrap();
    assert!(view(&desk, key).outcome.open.is_empty());
    step(&mut desk, key, "stanowiska_zajete", StepInput::default()).unwrap();
}

#[test]
fn ten_thousand_remarks_come_in_and_are_grouped() {
    let (_officer, mut desk, key) = running();
    let mut text = String::from("Zgłaszający;Data wpływu;Przepis;Treść uwagi\n");
    for at in 0..10_000 {
        let kind = at % 25;
        text += &format!(
            "Mieszkaniec nr {at};9.10.2026;§ 2 pkt {};Postulat numer{kind} temat{kind} sprawa{kind} wniosek{kind} dla gminy\n",
            at % 2 + 1
        );
    }
    let list = list(&text);
    let plan = plan(&desk, &list);
    let done = import::run(&mut desk, key, &list, &plan, |_, _| Ok(())).unwrap().value;
    assert_eq!(done.new, 10_000);
    let groups = group::groups(&desk, key).unwrap();
    assert_eq!(groups.groups.iter().map(|group| group.members.len()).sum::<usize>(), 10_000);
    assert_eq!(rows(&desk, key, Which::Waiting).len(), 10_000);
    let findings = view(&desk, key).findings;
    let of_remarks: Vec<&str> = findings.iter().filter(|one| one.rule == "K-20").map(|one| one.title.as_str()).collect();
    assert_eq!(of_remarks.len(), 101, "a rule that speaks of each is heard a hundred times and then counted");
    assert_eq!(soft(of_remarks[100]), "I jeszcze 9900 takich samych wyników");
}
