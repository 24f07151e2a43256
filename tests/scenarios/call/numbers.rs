//! What a call came to, from offers alone to the results; every figure opens to the offers behind it.

use casework::{
    Desk,
    call::numbers::{self, CallNumbersView, GroupRow, sheet},
    commission::{
        grant, ranking,
        results::{self, DecisionInput},
        vote::{self, VoiceInput, VoteInput},
    },
    organisation::export::ListForm,
    view::{FigureView, Key, RecordLink},
};
use tests::{
    contest::{self, held, scored, with_commission},
    office::Officer,
};

fn plain(figure: &FigureView) -> String {
    figure.text.replace('\u{a0}', " ")
}

fn head<'a>(view: &'a CallNumbersView, label: &str) -> &'a FigureView {
    &view.head.iter().find(|one| one.label == label).unwrap_or_else(|| panic!("{label}")).figure
}

fn rows<'a>(view: &'a CallNumbersView, key: &str) -> &'a [GroupRow] {
    &view.groups.iter().find(|table| table.key == key).unwrap_or_else(|| panic!("{key}")).rows
}

fn settled(officer: &Officer, desk: &mut Desk, call: Key, members: &[Key]) {
    held(desk, call, &members[..5]);
    let task = ranking::view(desk, call, None).unwrap().task;
    let voices = members[..3].iter().map(|member| VoiceInput { member: *member, choice: "za".into(), dissent: String::new() });
    vote::save(desk, call, task, &VoteInput { voices: voices.collect() }).unwrap();
    officer.next_on("2026-12-18");
    let decision =
        DecisionInput { decided_on: "18.12.2026".into(), order_number: "0050.140.2026".into(), ..DecisionInput::default() };
    results::decide(desk, call, &decision).unwrap();
    grant::as_proposed(desk, call).unwrap();
}

#[test]
fn before_the_commission_there_are_offers_and_money_asked_and_no_more() {
    let officer = Officer::on("2026-12-15");
    let (desk, call, _) = contest::file(&officer);
    let view = numbers::of_call(&desk, call).unwrap();
    let told: Vec<_> = view.head.iter().map(|one| (one.label.as_str(), plain(&one.figure))).collect();
    assert_eq!(
        told,
        [
            ("Oferty złożone", "7"),
            ("Odrzucone formalnie", "0"),
            ("Po terminie", "1"),
            ("Wycofane", "0"),
            ("Z dotacją", "0"),
            ("Pula", "130 000,00 zł"),
            ("Wnioskowano", "190 000,00 zł"),
            ("Proponowano", "0,00 zł"),
            ("Przyznano", "0,00 zł"),
        ]
        .map(|(label, text)| (label, text.to_owned()))
    );
    assert_eq!(head(&view, "Przyznano").why.left_out, ["Bez kwoty: 7\u{a0}ofert."]);
    assert!(view.rejections.is_empty() && view.spreads.is_empty());
    assert_eq!(plain(&view.concentration[0].figure), "0");
    assert!(rows(&view, "organisation").iter().all(|row| row.share.is_none() && row.granted_bar == 0));
}

#[test]
fn after_the_results_money_points_and_shares_add_up_and_open_their_offers() {
    let officer = Officer::on("2026-12-15");
    let (mut desk, call, ngo) = contest::file(&officer);
    let members = with_commission(&mut desk, call, ngo);
    scored(&mut desk, call, &members);
    settled(&officer, &mut desk, call, &members);
    let view = numbers::of_call(&desk, call).unwrap();
    assert_eq!(plain(head(&view, "Przyznano")), "130 000,00 zł");
    assert_eq!(plain(head(&view, "Z dotacją")), "4");
    let organisations: Vec<_> = rows(&view, "organisation")
        .iter()
        .take(4)
        .map(|row| (row.label.as_str(), plain(&row.granted), row.share.as_ref().map(plain).unwrap_or_default()))
        .collect();
    assert_eq!(
        organisations,
        [
            ("Klub Sportowy „Błyskawica”", "45 000,00 zł", "34,62%"),
            ("UKS „Orlik” Zarzecze", "38 000,00 zł", "29,23%"),
            ("LZS „Olszyna”", "30 000,00 zł", "23,08%"),
            ("Stowarzyszenie „Pod Lipami”", "17 000,00 zł", "13,08%"),
        ]
        .map(|(label, granted, share)| (label, granted.to_owned(), share.to_owned()))
    );
    for key in ["sphere", "form", "organisation"] {
        let sum: u32 = rows(&view, key).iter().map(|row| row.granted.value).sum();
        assert_eq!(sum, 130_000, "{key}");
    }
    let first = &rows(&view, "organisation")[0];
    assert_eq!((first.asked_bar, first.granted_bar), (1_000, 1_000));
    assert!(matches!(first.granted.why.parts[0].link, Some(RecordLink::Offer { .. })));
    assert!(matches!(first.link, Some(RecordLink::Organisation { .. })));
    let shares: Vec<_> = view.concentration.iter().map(|one| (one.label.as_str(), plain(&one.figure))).collect();
    assert_eq!(
        shares,
        [("Organizacje z dotacją", "4"), ("Największa dotacja", "34,62%"), ("Trzy największe", "86,92%")]
            .map(|(label, text)| (label, text.to_owned()))
    );
    let [spread] = &view.spreads[..] else { panic!("one task") };
    let marks = [&spread.least, &spread.lower, &spread.middle, &spread.upper, &spread.most].map(plain);
    assert_eq!(marks, ["51,6", "68", "74,6", "85,8", "91,5"]);
    let bands: Vec<_> = spread.bands.iter().map(|band| band.figure.value).collect();
    assert_eq!((bands.iter().sum::<u32>(), bands.as_slice()), (6, [0, 0, 0, 0, 0, 1, 1, 2, 1, 1].as_slice()));
    assert_eq!(spread.bands[5].label, "50–60");
}

#[test]
fn a_year_gathers_its_calls_and_a_year_without_any_is_in_order() {
    let officer = Officer::on("2026-12-15");
    let (desk, call, _) = contest::file(&officer);
    let view = numbers::of_year(&desk, None).unwrap();
    assert_eq!((view.year, view.years.as_slice(), view.call), (2027, [2027].as_slice(), None));
    assert_eq!(view.calls.why.parts[0].link, Some(RecordLink::Call { id: call }));
    assert_eq!(plain(head(&view, "Oferty złożone")), "7");
    let empty = numbers::of_year(&desk, Some(2031)).unwrap();
    assert_eq!((empty.calls.value, plain(head(&empty, "Pula")).as_str()), (0, "0,00 zł"));
}

#[test]
fn the_sheet_has_a_line_for_every_row_of_every_table() {
    let officer = Officer::on("2026-12-15");
    let (desk, call, _) = contest::file(&officer);
    let bytes = sheet::bytes(&desk, Some(call), 2027, ListForm::Csv).unwrap();
    let text = String::from_utf8(bytes).unwrap();
    let lines: Vec<&str> = text.trim_start_matches('\u{feff}').lines().collect();
    assert!(lines[0].starts_with("Zestawienie;Pozycja;Oferty lub wartość;Z dotacją;Wnioskowano (zł)"), "{}", lines[0]);
    let lightning = lines.iter().find(|line| line.contains("Błyskawica")).unwrap();
    assert_eq!(*lightning, "Organizacje;Klub Sportowy „Błyskawica”;1;0;45000,00;0,00;0,00;");
    let view = numbers::of_call(&desk, call).unwrap();
    for one in &view.head {
        let told = format!("Razem;{};{};;;;;", one.label, one.figure.text.replace('\u{a0}', "").trim_end_matches("zł").trim());
        assert!(lines.contains(&told.as_str()), "{told} is not in:\n{text}");
    }
    assert_eq!(sheet::file_name(Some(call), 2027), format!("konkurs-{}-liczby", call.0));
    assert!(sheet::bytes(&desk, None, 2027, ListForm::Xlsx).unwrap().starts_with(b"PK"));
}
