//! A commission from its appointment to the results: statements, cards, the ranking, amounts, the vote, and what follows.

use casework::{
    Desk, Failure,
    call::{self, CallStepForm},
    commission::{
        amount,
        cards::{self, CardInput},
        correction::{self, CorrectionInput},
        demand::{self, DemandInput},
        exclusion::{self, ExclusionInput},
        grant::{self, GrantInput},
        meeting::{self, CommissionMeetingInput},
        member::{self, MemberInput},
        minutes, page,
        publication::{self, ResultsPublicationInput},
        ranking::{self, RankingView},
        results::{self, DecisionInput},
        save::{self, CommissionInput},
        sheet,
        vote::{self, VoiceInput, VoteInput},
    },
    form::scorecard::{self, ExaminedCard},
    history,
    offer::save::{NewVersion, add_version},
    pulpit,
    view::Key,
};
use domain::{
    commission::MemberSide,
    id::{CallId, OrganisationId},
    offer::{Offer, OfferChannel, OfferForm, OfferStatus, OfferVersion, Receipt, VersionKind, form::Applicant},
    vocabulary::Vocabulary,
};
use tests::{
    contest::{self, appointed, card, held, offer, person, scored, with_commission},
    jarzebin,
    office::Officer,
};

fn plain(text: &str) -> String {
    text.replace('\u{a0}', " ")
}

fn said(failure: Failure) -> String {
    plain(&failure.sentence())
}

fn amounts(view: &RankingView) -> Vec<(String, String)> {
    view.lines.iter().map(|line| (line.number.clone(), plain(&line.proposal.text))).collect()
}

fn voted(desk: &mut Desk, call: Key, task: Key, choices: &[(Key, &str)]) -> Result<(), Failure> {
    let voices =
        choices.iter().map(|(member, choice)| VoiceInput { member: *member, choice: (*choice).into(), dissent: String::new() });
    vote::save(desk, call, task, &VoteInput { voices: voices.collect() }).map(drop)
}

#[test]
fn cards_rank_the_offers_and_the_pool_ends_in_the_middle_of_the_fourth() {
    let officer = Officer::on("2026-12-15");
    let (mut desk, call, ngo) = contest::file(&officer);
    let members = with_commission(&mut desk, call, ngo);
    scored(&mut desk, call, &members);
    held(&mut desk, call, &members[..5]);
    let view = ranking::view(&desk, call, None).unwrap();
    let order: Vec<_> = view.lines.iter().map(|line| (line.place, line.number.as_str(), line.score.as_str())).collect();
    assert_eq!(
        order,
        [(1, "4", "91,50"), (2, "2", "85,80"), (3, "7", "78,80"), (4, "1", "74,60"), (5, "5", "68,00"), (6, "3", "51,60")]
    );
    let olszyna = &view.lines[2];
    assert_eq!(olszyna.spread, "61–92");
    assert_eq!(plain(&olszyna.warnings[0]), "Oceny różnią się o 31 pkt (od 61 do 92), to więcej niż 30% z 100 pkt.");
    assert_eq!(olszyna.score_why.parts.len(), 5);
    assert_eq!(
        amounts(&view),
        [
            ("4", "45 000,00 zł"),
            ("2", "38 000,00 zł"),
            ("7", "30 000,00 zł"),
            ("1", "17 000,00 zł"),
            ("5", "0,00 zł"),
            ("3", "0,00 zł")
        ]
        .map(|(number, amount)| (number.to_owned(), amount.to_owned()))
    );
    assert_eq!((view.ends_after, plain(&view.end_words).as_str()), (Some(4), "pula 130 000,00 zł rozdzielona w całości"));
    assert_eq!(view.lines[5].notes, ["poniżej progu 60 punktów"]);
    assert_eq!(view.aside, ["oferta 6, Klub „Fala” – po terminie"]);
    let meeting = view.meeting.unwrap();
    assert_eq!((meeting.voices, meeting.members, meeting.has_quorum), (5, 5, true));
    assert_eq!(plain(&meeting.name), "posiedzenie komisji 15 grudnia 2026 r., godz. 10:00");
}

#[test]
fn amounts_by_hand_keep_the_others_and_never_pass_the_pool() {
    let officer = Officer::on("2026-12-15");
    let (mut desk, call, ngo) = contest::file(&officer);
    let members = with_commission(&mut desk, call, ngo);
    scored(&mut desk, call, &members);
    let view = ranking::view(&desk, call, None).unwrap();
    let task = view.task;
    let (olszyna, lipy) = (view.lines[2].offer, view.lines[3].offer);
    let over = said(amount::set(&mut desk, call, task, lipy, "20 000").unwrap_err());
    assert_eq!(over, "Kwoty razem to 133 000,00 zł, o 3 000,00 zł więcej niż pula 130 000,00 zł. Zmniejsz którąś z nich.");
    assert_eq!(ranking::view(&desk, call, Some(task)).unwrap().method.key, "kolejno", "a refused amount changes nothing");
    amount::set(&mut desk, call, task, olszyna, "27 000,00").unwrap();
    amount::set(&mut desk, call, task, lipy, "20 000").unwrap();
    let view = ranking::view(&desk, call, Some(task)).unwrap();
    assert_eq!(view.method.key, "recznie");
    assert_eq!((plain(&view.lines[2].proposal.text), plain(&view.left.text)), ("27 000,00 zł".into(), "0,00 zł".into()));
    let asked = said(amount::set(&mut desk, call, task, lipy, "25 001").unwrap_err());
    assert!(asked.starts_with("25 001,00 zł to więcej, niż wnioskowano (25 000,00 zł)."), "{asked}");
    amount::choose(&mut desk, call, task, "rowno").unwrap();
    let view = ranking::view(&desk, call, Some(task)).unwrap();
    assert_eq!(plain(&view.proposed.amount.text), "130 000,00 zł");
    amount::minimum(&mut desk, call, task, lipy, "24 000").unwrap();
    let view = ranking::view(&desk, call, Some(task)).unwrap();
    let warned = plain(&view.lines[3].warnings[0]);
    assert!(warned.ends_with("niż oferent podał jako najmniejszą sensowną kwotę (24 000,00 zł)."), "{warned}");
}

#[test]
fn a_signed_card_is_locked_and_opening_it_leaves_a_trace() {
    let officer = Officer::on("2026-12-15");
    let (mut desk, call, ngo) = contest::file(&officer);
    let members = with_commission(&mut desk, call, ngo);
    let faults = said(card(&mut desk, call, members[0], "4", ["41", "", "x"], true).unwrap_err());
    assert!(faults.contains("„Realność zadania”: najwyżej 40 pkt.") && faults.contains("„x” to nie są punkty"), "{faults}");
    card(&mut desk, call, members[0], "4", ["38", "", ""], false).unwrap();
    let unsigned = ranking::view(&desk, call, None).unwrap();
    assert_eq!(unsigned.lines.iter().filter(|line| line.score == "–").count(), 6, "an open card does not count");
    card(&mut desk, call, members[0], "4", ["38", "28", "29"], true).unwrap();
    let locked = said(card(&mut desk, call, members[0], "4", ["1", "1", "1"], true).unwrap_err());
    assert!(locked.contains("Karta jest podpisana"), "{locked}");
    let target = offer(&desk, call, "4");
    assert!(cards::unlock(&mut desk, call, target, members[0], " ").is_err());
    cards::unlock(&mut desk, call, target, members[0], "pomyłka w kosztorysie").unwrap();
    card(&mut desk, call, members[0], "4", ["38", "27", "29"], true).unwrap();
    let grid = cards::grid(&desk, call, None, Some(members[0])).unwrap();
    let row = grid.rows.iter().find(|row| row.number == "4").unwrap();
    assert_eq!((row.total.as_str(), plain(&row.unlocked[0]).as_str()), ("94,00", "15 grudnia 2026 r.: pomyłka w kosztorysie"));
    assert_eq!((grid.members[0].signed, grid.members[0].of, grid.most.as_str()), (1, 6, "100"));
}

#[test]
fn cards_of_a_file_come_in_as_one_act_or_not_at_all() {
    let officer = Officer::on("2026-12-15");
    let (mut desk, call, ngo) = contest::file(&officer);
    let members = with_commission(&mut desk, call, ngo);
    let of_file = |desk: &Desk, number: &str| ExaminedCard {
        offer: offer(desk, call, number),
        name: String::new(),
        points: ["30", "20", "10"].map(String::from).into(),
        reason: "z pliku".into(),
    };
    let totals = |desk: &Desk| -> Vec<String> {
        let grid = cards::grid(desk, call, None, Some(members[0])).unwrap();
        ["2", "4", "7"].map(|number| grid.rows.iter().find(|row| row.number == number).unwrap().total.clone()).into()
    };
    card(&mut desk, call, members[0], "4", ["38", "28", "29"], true).unwrap();
    let before = totals(&desk);
    let both = [of_file(&desk, "2"), of_file(&desk, "4")];
    let refused = said(scorecard::take_in(&mut desk, call, members[0], &both).unwrap_err());
    assert!(refused.contains("Karta jest podpisana"), "{refused}");
    assert_eq!(totals(&desk), before, "the card before the signed one is not kept either");
    let others = [of_file(&desk, "2"), of_file(&desk, "7")];
    let told = scorecard::take_in(&mut desk, call, members[0], &others).unwrap().value;
    assert_eq!(plain(&told), "Wczytano 2 karty.");
    assert_eq!(totals(&desk), ["60,00", before[1].as_str(), "60,00"]);
    history::undo_last(&mut desk).unwrap();
    assert_eq!(totals(&desk), before, "taken back as one");
}

#[test]
fn nobody_scores_without_a_statement_or_against_an_exclusion() {
    let officer = Officer::on("2026-12-15");
    let (mut desk, call, ngo) = contest::file(&officer);
    let members = with_commission(&mut desk, call, ngo);
    let bare = MemberInput { statement_on: String::new(), ..person("Olga Sosna", "czlonek", "organ") };
    let bare = member::save(&mut desk, call, &bare).unwrap().value.id;
    let refused = said(card(&mut desk, call, bare, "4", ["1", "1", "1"], true).unwrap_err());
    assert!(refused.contains("Olga Sosna nie ma oświadczenia"), "{refused}");
    let expert = said(card(&mut desk, call, members[5], "4", ["1", "1", "1"], true).unwrap_err());
    assert!(expert.contains("doradza komisji"), "{expert}");
    let target = offer(&desk, call, "4");
    let reason = ExclusionInput {
        member: Some(members[2]),
        offer: Some(target),
        reason: "trener klubu".into(),
        decided_on: "12.12.2026".into(),
    };
    exclusion::save(&mut desk, call, &reason).unwrap();
    let excluded = said(card(&mut desk, call, members[2], "4", ["1", "1", "1"], true).unwrap_err());
    assert!(excluded.contains("ma wyłączenie z oceny tej oferty"), "{excluded}");
    card(&mut desk, call, members[2], "2", ["30", "20", "20"], true).unwrap();
    let twice = said(exclusion::save(&mut desk, call, &reason).unwrap_err());
    assert!(twice.contains("ma już wyłączenie"), "{twice}");
    let taken = said(member::remove(&mut desk, call, members[2], Key(1)).unwrap_err());
    assert!(taken.contains("wpisz dzień odwołania"), "{taken}");
}

#[test]
fn a_vote_makes_the_amounts_a_proposal_and_the_minutes_whole() {
    let officer = Officer::on("2026-12-15");
    let (mut desk, call, ngo) = contest::file(&officer);
    let members = with_commission(&mut desk, call, ngo);
    scored(&mut desk, call, &members);
    let task = ranking::view(&desk, call, None).unwrap().task;
    let none = said(voted(&mut desk, call, task, &[(members[0], "za")]).unwrap_err());
    assert!(none.contains("Nie wpisano posiedzenia komisji"), "{none}");
    held(&mut desk, call, &members[..4]);
    assert_eq!(
        minutes::view(&desk, call).unwrap().missing,
        [format!("Komisja nie przyjęła jeszcze listy ofert zadania „{}”.", contest::TASK)]
    );
    let absent = said(voted(&mut desk, call, task, &[(members[4], "za")]).unwrap_err());
    assert!(absent.contains("Głosuje tylko osoba"), "{absent}");
    voted(&mut desk, call, task, &[(members[0], "za"), (members[1], "za"), (members[2], "przeciw"), (members[3], "przeciw")])
        .unwrap();
    let view = ranking::view(&desk, call, Some(task)).unwrap();
    let vote = view.vote.unwrap();
    assert!(vote.adopted);
    assert_eq!(vote.why.steps[1], "Przy równej liczbie głosów rozstrzyga przewodniczący: za.");
    let whole = minutes::view(&desk, call).unwrap();
    assert_eq!(whole.missing, Vec::<String>::new());
    let met = &whole.meetings[0];
    assert_eq!((met.present.len(), met.absent.len()), (4, 2));
    assert_eq!(met.present[0], "Jan Kalina – przewodniczący, organ wykonawczy");
    let told = results::view(&desk, call).unwrap();
    let proposed: Vec<_> = told.tasks[0]
        .lines
        .iter()
        .filter_map(|line| line.proposed.as_ref())
        .map(|money| money.grosze)
        .sum::<i64>()
        .to_string()
        .chars()
        .collect();
    assert_eq!(proposed.into_iter().collect::<String>(), "13000000");
}

/// From the opinion to the results, a correction and a demand.
#[test]
fn results_follow_the_proposal_and_are_changed_only_by_a_correction() {
    let officer = Officer::on("2026-12-15");
    let (mut desk, call, ngo) = contest::file(&officer);
    let members = with_commission(&mut desk, call, ngo);
    scored(&mut desk, call, &members);
    held(&mut desk, call, &members[..5]);
    let task = ranking::view(&desk, call, None).unwrap().task;
    voted(&mut desk, call, task, &[(members[0], "za"), (members[1], "za"), (members[2], "za")]).unwrap();
    officer.next_on("2026-12-18");
    let decision =
        DecisionInput { decided_on: "18.12.2026".into(), order_number: "0050.140.2026".into(), ..DecisionInput::default() };
    results::decide(&mut desk, call, &decision).unwrap();
    assert_eq!(grant::as_proposed(&mut desk, call).unwrap().value, 6);
    assert_eq!(grant::as_proposed(&mut desk, call).unwrap().value, 0, "decided once");
    let view = results::view(&desk, call).unwrap();
    assert_eq!(plain(&view.tasks[0].granted.amount.text), "130 000,00 zł");
    let unpublished = view.findings.iter().any(|finding| finding.rule == "M-11");
    assert!(unpublished, "{:?}", view.findings);
    let goniec = offer(&desk, call, "5");
    let reserve = GrantInput { granted: "0,00".into(), reserve: "1".into(), ..GrantInput::default() };
    grant::save(&mut desk, call, goniec, &reserve).unwrap();
    let over = GrantInput { granted: "18 000".into(), ..GrantInput::default() };
    let refused = said(grant::save(&mut desk, call, goniec, &over).unwrap_err());
    assert!(refused.contains("o 18 000,00 zł więcej niż pula 130 000,00 zł"), "{refused}");

    for place in ["bip", "tablica", "strona"] {
        let input = ResultsPublicationInput { place: place.into(), address: String::new(), published_on: "18.12.2026".into() };
        publication::add(&mut desk, call, &input).unwrap();
        let twice = said(publication::add(&mut desk, call, &input).unwrap_err());
        assert!(twice.contains("jest już wpisane"), "{twice}");
    }
    let view = results::view(&desk, call).unwrap();
    let levels: Vec<_> =
        view.findings.iter().filter(|finding| finding.rule == "M-11").map(|finding| &finding.level.key).collect();
    assert_eq!(levels, ["wskazowka"; 3], "only the evidence is missing");
    assert_eq!(view.reasons_until.map(|day| day.iso).as_deref(), Some("2027-01-18"));
    let lipy = offer(&desk, call, "1");
    let changed = GrantInput { granted: "16 000".into(), ..GrantInput::default() };
    let refused = said(grant::save(&mut desk, call, lipy, &changed).unwrap_err());
    assert!(refused.contains("zmienia się sprostowaniem"), "{refused}");
    let correction =
        CorrectionInput { after: "16 000".into(), corrected_on: "21.12.2026".into(), reason: "omyłka rachunkowa".into() };
    correction::save(&mut desk, call, lipy, &correction).unwrap();
    let told = GrantInput {
        granted: "16 000".into(),
        told_on: "21.12.2026".into(),
        update_until: "4.01.2027".into(),
        ..GrantInput::default()
    };
    grant::save(&mut desk, call, lipy, &told).unwrap();
    let view = results::view(&desk, call).unwrap();
    let line = view.tasks[0].lines.iter().find(|line| line.number == "1").unwrap();
    assert!(line.partial && line.funded);
    assert_eq!(plain(&line.silence), "milczenie do 4 stycznia 2027 r. oznacza rezygnację");
    assert_eq!(
        (plain(&view.corrections[0].before.text), plain(&view.corrections[0].after.text)),
        ("17 000,00 zł".into(), "16 000,00 zł".into())
    );

    let demand = DemandInput {
        offer: Some(offer(&desk, call, "3")),
        who: "Fundacja „Ruch”".into(),
        received_on: "22.12.2026".into(),
        channel: "papier".into(),
        ..DemandInput::default()
    };
    demand::save(&mut desk, call, &demand).unwrap();
    let view = results::view(&desk, call).unwrap();
    let draft = &view.demands[0].draft;
    assert_eq!(draft, "Ocena jest poniżej progu 60 punktów, dlatego oferta nie mogła dostać dotacji.");
    assert!(!view.demands[0].late);

    let resigned =
        GrantInput { granted: "16 000".into(), end: "rezygnacja".into(), ended_on: "23.12.2026".into(), ..GrantInput::default() };
    grant::save(&mut desk, call, lipy, &resigned).unwrap();
    let view = results::view(&desk, call).unwrap();
    assert_eq!(plain(&view.tasks[0].left.text), "17 000,00 zł", "the money is free for the reserve list");
}

#[test]
fn a_commission_without_people_and_a_call_without_one_read_correctly() {
    let officer = Officer::on("2026-12-15");
    let (mut desk, call, _) = contest::file(&officer);
    let empty = page::view(&desk, call).unwrap();
    assert_eq!((empty.id, empty.members.len(), empty.form.name.as_str()), (None, 0, "Komisja konkursowa"));
    assert!(empty.findings.iter().any(|finding| finding.rule == "M-01"), "{:?}", empty.findings);
    assert!(cards::grid(&desk, call, None, None).unwrap().rows.is_empty());
    assert_eq!(ranking::view(&desk, call, None).unwrap().lines.len(), 6);
    assert_eq!(minutes::view(&desk, call).unwrap().missing.len(), 2);
    let early = said(member::save(&mut desk, call, &person("Jan", "czlonek", "organ")).unwrap_err());
    assert!(early.contains("nie ma jeszcze komisji"), "{early}");
    let bad = CommissionInput { quorum_value: "150".into(), recruited_on: "5.12.2026".into(), ..appointed() };
    let faults = said(save::save(&mut desk, call, &bad).unwrap_err());
    assert!(faults.contains("najwyżej 100%"), "{faults}");
    let people = CommissionInput { quorum_kind: "osoby".into(), quorum_value: "3".into(), ..appointed() };
    save::save(&mut desk, call, &people).unwrap();
    assert_eq!(page::view(&desk, call).unwrap().form.quorum_value, "3");
}

#[test]
fn points_come_from_a_sheet_as_open_cards_or_not_at_all() {
    let officer = Officer::on("2026-12-15");
    let (mut desk, call, ngo) = contest::file(&officer);
    let members = with_commission(&mut desk, call, ngo);
    let bring = |desk: &mut Desk, text: &str| sheet::bring_bytes(desk, call, members[1], "punkty.csv", text.as_bytes().to_vec());
    let other = said(bring(&mut desk, "Oferta;Zasięg;Kosztorys\n4;10;20\n").unwrap_err());
    assert!(other.contains("nie ma kolumn z kryteriami tego konkursu: „Realność zadania”, „Jakość i kadra”"), "{other}");
    let nameless = said(bring(&mut desk, "Klub;Realność zadania\nA;1\n").unwrap_err());
    assert!(nameless.contains("nie ma kolumny z numerem oferty"), "{nameless}");
    let head = "Oferta;Realność zadania;Kosztorys;Jakość i kadra\n";
    let faulty = said(bring(&mut desk, &format!("{head}4;28;38;29\n9;1;1;1\n2;x;1;1\n4;1;1;1\n6;1;1;1\n")).unwrap_err());
    for sentence in [
        "Wiersz 2: „Kosztorys”: najwyżej 30 pkt.",
        "Wiersz 3: w konkursie nie ma oferty nr „9”, którą się ocenia.",
        "Wiersz 4: „x” to nie są punkty.",
        "Wiersz 5: oferta nr 4 jest w arkuszu drugi raz.",
        "Wiersz 6: w konkursie nie ma oferty nr „6”, którą się ocenia.",
    ] {
        assert!(faulty.contains(sentence), "{sentence} in {faulty}");
    }
    assert!(
        cards::grid(&desk, call, None, Some(members[1])).unwrap().rows.iter().all(|row| row.revision.is_none()),
        "nothing came in"
    );
    let came = bring(&mut desk, &format!("{head}4;38;28;28,5\n2;34;;27\n")).unwrap();
    assert_eq!(came.value, 2);
    let grid = cards::grid(&desk, call, None, Some(members[1])).unwrap();
    let row = grid.rows.iter().find(|row| row.number == "4").unwrap();
    assert_eq!((row.points.clone(), row.signed_on.is_none()), (vec!["38".into(), "28".into(), "28,5".into()], true));
    assert_eq!(row.reason, "", "the sheet has no reasons");
    let reasoned = format!("{head_of}4;38;28;28,5; Dobra kadra. \n", head_of = head.replace('\n', ";Uzasadnienie\n"));
    assert_eq!(bring(&mut desk, &reasoned).unwrap().value, 1);
    let reason = |desk: &Desk| {
        let grid = cards::grid(desk, call, None, Some(members[1])).unwrap();
        grid.rows.into_iter().find(|row| row.number == "4").unwrap().reason
    };
    assert_eq!(reason(&desk), "Dobra kadra.");
    bring(&mut desk, &format!("{head}4;38;28;28,5\n")).unwrap();
    assert_eq!(reason(&desk), "Dobra kadra.", "a sheet without reasons leaves them");
    card(&mut desk, call, members[1], "4", ["38", "28", "28,5"], true).unwrap();
    let signed = said(bring(&mut desk, &format!("{head}4;1;1;1\n")).unwrap_err());
    assert!(signed.contains("karta oferty nr 4 jest już podpisana"), "{signed}");
}

/// Changes a person of the commission as the form would.
fn changed(desk: &mut Desk, call: Key, name: &str, change: impl FnOnce(&mut MemberInput)) {
    let known = page::view(desk, call).unwrap().members.into_iter().find(|member| member.name == name).unwrap();
    let mut input = MemberInput {
        id: Some(known.id),
        revision: Some(known.revision),
        named_by: known.named_by,
        ..person(name, &known.role.key, &known.side.key)
    };
    change(&mut input);
    member::save(desk, call, &input).unwrap();
}

fn rules_of(desk: &Desk, call: Key) -> Vec<String> {
    page::view(desk, call).unwrap().findings.into_iter().map(|finding| finding.rule).collect()
}

#[test]
fn cards_of_somebody_who_was_dismissed_are_reached_and_judged_while_they_count() {
    let officer = Officer::on("2026-12-15");
    let (mut desk, call, ngo) = contest::file(&officer);
    let members = with_commission(&mut desk, call, ngo);
    scored(&mut desk, call, &members);
    changed(&mut desk, call, "Anna Lipa", |lipa| {
        (lipa.named_by, lipa.named_by_words) = (None, "LZS Olszyna".into());
        lipa.dismissed_on = "15.12.2026".into();
        lipa.statement_on = String::new();
    });
    let grid = cards::grid(&desk, call, None, Some(members[2])).unwrap();
    let line = grid.members.iter().find(|line| line.id == members[2]).expect("she is still chosen from");
    assert_eq!((line.signed, line.dismissed_on.as_ref().map(|day| day.iso.as_str())), (6, Some("2026-12-15")));
    assert!(grid.rows.iter().all(|row| row.signed_on.is_some()));
    let judged = rules_of(&desk, call);
    assert!(judged.contains(&"M-03".to_owned()) && judged.contains(&"M-05".to_owned()), "{judged:?}");
    for row in grid.rows {
        cards::unlock(&mut desk, call, row.offer, members[2], "osobę wskazał oferent").unwrap();
    }
    let judged = rules_of(&desk, call);
    assert!(!judged.contains(&"M-03".to_owned()) && !judged.contains(&"M-05".to_owned()), "{judged:?}");
    let target = offer(&desk, call, "4");
    let kept = said(cards::remove(&mut desk, call, target, members[2]).unwrap_err());
    assert!(kept.contains("zostaje w sprawie razem z powodem"), "{kept}");
    assert_eq!(ranking::view(&desk, call, None).unwrap().lines[0].score_why.parts.len(), 4, "four cards are left");
}

#[test]
fn a_card_bears_the_day_of_the_assessment_and_is_judged_by_it() {
    let officer = Officer::on("2026-12-15");
    let (mut desk, call, ngo) = contest::file(&officer);
    let members = with_commission(&mut desk, call, ngo);
    held(&mut desk, call, &members[..5]);
    officer.next_on("2026-12-18");
    let number_four = offer(&desk, call, "4");
    let signed = |desk: &mut Desk, member: Key, day: &str| {
        let points = ["38", "28", "29"].map(str::to_owned).to_vec();
        let input = CardInput { offer: number_four, member, points, sign: true, signed_on: day.into(), ..CardInput::default() };
        cards::save(desk, call, &input)
    };
    let day_of = |desk: &Desk, member: Key| {
        let grid = cards::grid(desk, call, None, Some(member)).unwrap();
        grid.rows.into_iter().find(|row| row.number == "4").unwrap().signed_on.map(|day| day.iso)
    };
    assert_eq!(cards::grid(&desk, call, None, Some(members[0])).unwrap().day.iso, "2026-12-15", "the last meeting is proposed");
    let early = said(signed(&mut desk, members[0], "19.12.2026").unwrap_err());
    assert!(early.contains("jeszcze nie nadszedł"), "{early}");
    signed(&mut desk, members[0], "").unwrap();
    assert_eq!(day_of(&desk, members[0]).as_deref(), Some("2026-12-15"));
    signed(&mut desk, members[1], "17.12.2026").unwrap();
    assert_eq!(day_of(&desk, members[1]).as_deref(), Some("2026-12-17"));

    // Dismissed after the meeting: what was scored before is entered, what would be scored later is not.
    changed(&mut desk, call, "Piotr Dąb", |person| person.dismissed_on = "17.12.2026".into());
    let late = said(signed(&mut desk, members[3], "18.12.2026").unwrap_err());
    assert!(late.contains("nie należy do komisji w dniu 18 grudnia 2026 r."), "{late}");
    signed(&mut desk, members[3], "").unwrap();
    assert_eq!(day_of(&desk, members[3]).as_deref(), Some("2026-12-15"));

    // A statement of the day after the meeting is too late for the meeting and in time for the next day.
    changed(&mut desk, call, "Zofia Jawor", |person| person.statement_on = "16.12.2026".into());
    let before = said(signed(&mut desk, members[4], "").unwrap_err());
    assert!(before.contains("Oświadczenie podpisano 16 grudnia 2026 r., po dniu oceny"), "{before}");
    let shown = cards::grid_on(&desk, call, None, Some(members[4]), "2026-12-17").unwrap();
    assert!(shown.day.iso == "2026-12-17" && shown.rows.iter().all(|row| row.refusal.is_none()));
    signed(&mut desk, members[4], "2026-12-17").unwrap();
    assert!(!rules_of(&desk, call).contains(&"M-05".to_owned()));
    changed(&mut desk, call, "Zofia Jawor", |person| person.statement_on = "18.12.2026".into());
    assert!(rules_of(&desk, call).contains(&"M-05".to_owned()), "the rule goes by the day of the card");
}

fn step(desk: &mut Desk, call: Key, to: &str, day: &str, reason: &str) -> Result<(), Failure> {
    let revision = call::page(desk, call).unwrap().revision;
    let (to, day, reason) = (to.into(), day.into(), reason.into());
    call::take_step(desk, &CallStepForm { id: call, revision, to, day, order_number: String::new(), reason }).map(drop)
}

/// The rules that stand against the step, as its form tells them before it is taken.
fn against(desk: &Desk, call: Key, to: &str, day: &str) -> Vec<String> {
    let revision = call::page(desk, call).unwrap().revision;
    let form =
        CallStepForm { id: call, revision, to: to.into(), day: day.into(), order_number: String::new(), reason: String::new() };
    call::judge(desk, &form).unwrap().into_iter().map(|finding| finding.rule).collect()
}

#[test]
fn a_call_goes_on_only_when_its_commission_scored_and_its_results_are_whole_and_out() {
    let officer = Officer::on("2026-12-15");
    let (mut desk, call, ngo) = contest::file(&officer);
    let members = with_commission(&mut desk, call, ngo);
    held(&mut desk, call, &members[..5]);
    assert_eq!(against(&desk, call, "opinia_komisji", ""), ["M-07"]);
    let refused = step(&mut desk, call, "opinia_komisji", "", "").unwrap_err();
    assert!(matches!(&refused, Failure::Refused { .. }), "{refused:?}");
    scored(&mut desk, call, &members);
    step(&mut desk, call, "opinia_komisji", "", "").unwrap();
    assert_eq!(against(&desk, call, "rozstrzygniety", "15.12.2026"), ["M-10", "M-10"]);
    let decision =
        DecisionInput { decided_on: "15.12.2026".into(), order_number: "0050.140.2026".into(), ..DecisionInput::default() };
    results::decide(&mut desk, call, &decision).unwrap();
    grant::as_proposed(&mut desk, call).unwrap();
    step(&mut desk, call, "rozstrzygniety", "15.12.2026", "").unwrap();
    let told = pulpit::view(&desk).unwrap();
    let line = told.due.iter().find(|line| line.act.key == "konkurs.wyniki").expect("the results are to be announced");
    assert_eq!(line.title, "Ogłoś wyniki konkursu");
    officer.next_on("2026-12-16");
    assert_eq!(against(&desk, call, "zakonczony", "16.12.2026"), ["M-11"]);
    step(&mut desk, call, "zakonczony", "16.12.2026", "").unwrap_err();
    for place in ["bip", "tablica", "strona"] {
        let input = ResultsPublicationInput { place: place.into(), address: String::new(), published_on: "16.12.2026".into() };
        publication::add(&mut desk, call, &input).unwrap();
    }
    assert!(pulpit::view(&desk).unwrap().due.iter().all(|line| line.act.key != "konkurs.wyniki"));
    step(&mut desk, call, "zakonczony", "16.12.2026", "").unwrap();
}

#[test]
fn after_the_opinion_nothing_that_was_judged_changes_until_the_call_goes_back() {
    let officer = Officer::on("2026-12-15");
    let (mut desk, call, ngo) = contest::file(&officer);
    let members = with_commission(&mut desk, call, ngo);
    scored(&mut desk, call, &members);
    held(&mut desk, call, &members[..5]);
    let task = ranking::view(&desk, call, None).unwrap().task;
    let voices = [(members[0], "za"), (members[1], "za"), (members[2], "za")];
    voted(&mut desk, call, task, &voices).unwrap();
    step(&mut desk, call, "opinia_komisji", "", "").unwrap();
    let target = offer(&desk, call, "4");
    let status = |desk: &Desk| casework::offer::page::view(desk, target).unwrap().status.label;
    assert_eq!(status(&desk), "oceniona");
    let refused = [
        said(cards::unlock(&mut desk, call, target, members[0], "pomyłka").unwrap_err()),
        said(cards::remove(&mut desk, call, target, members[0]).unwrap_err()),
        said(card(&mut desk, call, members[0], "4", ["1", "1", "1"], true).unwrap_err()),
        said(amount::set(&mut desk, call, task, target, "1 000").unwrap_err()),
        said(amount::choose(&mut desk, call, task, "rowno").unwrap_err()),
        said(voted(&mut desk, call, task, &voices).unwrap_err()),
        said(sheet::bring_bytes(&mut desk, call, members[0], "p.csv", b"Oferta;Kosztorys\n4;1\n".to_vec()).unwrap_err()),
    ];
    for sentence in &refused {
        assert!(sentence.contains("cofnij najpierw konkurs do oceny merytorycznej"), "{sentence}");
    }
    assert!(cards::grid(&desk, call, None, None).unwrap().frozen.is_some());
    assert!(ranking::view(&desk, call, None).unwrap().frozen.is_some());
    let form = || casework::offer::form::OfferInput::default();
    let revision = casework::offer::page::view(&desk, target).unwrap().revision;
    let mended = |kind: &str| NewVersion { kind: kind.into(), came_on: "15.12.2026".into(), note: String::new(), form: form() };
    let changed = said(add_version(&mut desk, target, revision, &mended("poprawiona")).unwrap_err());
    assert!(changed.contains("Komisja wydała opinię o ofertach"), "{changed}");
    add_version(&mut desk, target, revision, &mended("zaktualizowana")).unwrap();

    // The step back opens everything and takes nothing away: the vote stands until something changes.
    step(&mut desk, call, "ocena_merytoryczna", "", "").unwrap();
    assert_eq!(status(&desk), "poprawna formalnie");
    let view = ranking::view(&desk, call, None).unwrap();
    let vote = view.vote.unwrap();
    assert!(view.frozen.is_none() && vote.adopted && !vote.changed);
    cards::unlock(&mut desk, call, target, members[0], "pomyłka").unwrap();
}

#[test]
fn a_list_changed_after_its_vote_has_to_be_voted_anew() {
    let officer = Officer::on("2026-12-15");
    let (mut desk, call, ngo) = contest::file(&officer);
    let members = with_commission(&mut desk, call, ngo);
    scored(&mut desk, call, &members);
    held(&mut desk, call, &members[..5]);
    let task = ranking::view(&desk, call, None).unwrap().task;
    let voices = [(members[0], "za"), (members[1], "za"), (members[2], "za")];
    let state = |desk: &Desk| {
        let view = ranking::view(desk, call, None).unwrap();
        let missing = minutes::view(desk, call).unwrap().missing;
        (view.vote.unwrap().changed, missing.iter().any(|sentence| sentence.contains("zmieniła się po głosowaniu")))
    };
    voted(&mut desk, call, task, &voices).unwrap();
    let vote = ranking::view(&desk, call, None).unwrap().vote.unwrap();
    assert_eq!(plain(&vote.meeting_name), "posiedzenie komisji 15 grudnia 2026 r., godz. 10:00");
    assert!(vote.has_quorum);
    amount::choose(&mut desk, call, task, "kolejno").unwrap();
    assert_eq!(state(&desk), (false, false), "the same method changes nothing");

    // The same points again: the amounts are the same, and yet a card was touched.
    let target = offer(&desk, call, "4");
    cards::unlock(&mut desk, call, target, members[0], "podpis przeniesiony").unwrap();
    card(&mut desk, call, members[0], "4", ["38", "28", "29"], true).unwrap();
    assert_eq!(state(&desk), (true, true));
    assert_eq!(against(&desk, call, "opinia_komisji", ""), ["M-15"]);
    voted(&mut desk, call, task, &voices).unwrap();
    assert_eq!(state(&desk), (false, false));

    let lipy = offer(&desk, call, "1");
    amount::set(&mut desk, call, task, lipy, "15 000").unwrap();
    assert_eq!(state(&desk), (true, true));
    assert_eq!(against(&desk, call, "opinia_komisji", ""), ["M-15"]);
    voted(&mut desk, call, task, &voices).unwrap();
    assert_eq!(against(&desk, call, "opinia_komisji", ""), Vec::<String>::new());
    let listed = minutes::view(&desk, call).unwrap().tasks.remove(0);
    let line = listed.lines.iter().find(|line| line.number == "1").unwrap();
    assert_eq!(
        (plain(&line.proposal.text), plain(&listed.proposed.amount.text)),
        ("15 000,00 zł".into(), "128 000,00 zł".into())
    );

    // What changed beside the cards and amounts: the minutes keep what was adopted and ask for a vote.
    amount::minimum(&mut desk, call, task, lipy, "14 000").unwrap();
    assert_eq!(state(&desk), (false, false), "a note on an offer is no change of the list");
    casework::file::close(desk).unwrap();
    let (desk, ()) = jarzebin::into(&officer, "Mniejsza pula", |tx| {
        let task = store::call::task::of(tx, CallId(call.0))?.remove(0);
        let mut record = task.record.clone();
        record.pools[0].amount = domain::money::Money::from_zloty(100_000);
        store::call::task::update(tx, task.id, task.revision, &record).map(drop)
    });
    assert_eq!(state(&desk), (true, true));
    let listed = minutes::view(&desk, call).unwrap().tasks.remove(0);
    assert_eq!(plain(&listed.proposed.amount.text), "128 000,00 zł");
}

#[test]
fn a_vote_without_a_quorum_is_kept_and_told() {
    let officer = Officer::on("2026-12-15");
    let (mut desk, call, ngo) = contest::file(&officer);
    let members = with_commission(&mut desk, call, ngo);
    scored(&mut desk, call, &members);
    held(&mut desk, call, &members[..2]);
    let task = ranking::view(&desk, call, None).unwrap().task;
    voted(&mut desk, call, task, &[(members[0], "za"), (members[1], "za")]).unwrap();
    let vote = ranking::view(&desk, call, None).unwrap().vote.unwrap();
    assert!(vote.adopted && !vote.has_quorum);
    let told = minutes::view(&desk, call).unwrap().missing;
    assert!(told.iter().any(|sentence| sentence.contains("głosowano bez kworum")), "{told:?}");
    assert_eq!(against(&desk, call, "opinia_komisji", ""), ["M-15"]);
    step(&mut desk, call, "opinia_komisji", "", "Trzeci członek głosował przez telefon.").unwrap();
}

#[test]
fn somebody_who_was_only_named_neither_scores_nor_votes_nor_makes_a_quorum() {
    let officer = Officer::on("2026-12-15");
    let (mut desk, call, ngo) = contest::file(&officer);
    let members = with_commission(&mut desk, call, ngo);
    scored(&mut desk, call, &members);
    let quorum = |desk: &Desk| page::view(desk, call).unwrap().quorum.unwrap().steps.join(" ");
    let before = quorum(&desk);
    let named = MemberInput { appointed_on: String::new(), ..person("Olga Jesion", "czlonek", "organizacje") };
    let named = member::save(&mut desk, call, &named).unwrap().value.id;
    assert_eq!(quorum(&desk), before);
    let view = page::view(&desk, call).unwrap();
    assert_eq!(
        view.members.iter().map(|member| member.named).collect::<Vec<_>>(),
        [false, false, false, false, false, false, true]
    );
    assert!(cards::grid(&desk, call, None, None).unwrap().members.iter().all(|scorer| scorer.id != named));
    let card_of = said(card(&mut desk, call, named, "4", ["1", "1", "1"], true).unwrap_err());
    assert!(card_of.starts_with("Olga Jesion: to tylko zgłoszenie do komisji."), "{card_of}");
    let present = CommissionMeetingInput { held_on: "15.12.2026".into(), present: vec![members[0], named], ..Default::default() };
    let there = said(meeting::save(&mut desk, call, &present).unwrap_err());
    assert!(there.starts_with("Olga Jesion: to tylko zgłoszenie"), "{there}");
    held(&mut desk, call, &members[..5]);
    let list = ranking::view(&desk, call, None).unwrap();
    assert!(list.voters.iter().all(|voter| voter.member != named));
    assert!(voted(&mut desk, call, list.task, &[(named, "za")]).is_err());
    assert_eq!(minutes::view(&desk, call).unwrap().meetings[0].absent.len(), 1, "the expert alone");
    changed(&mut desk, call, "Olga Jesion", |_| ());
    assert!(cards::grid(&desk, call, None, None).unwrap().members.iter().any(|scorer| scorer.id == named));
    assert!(page::view(&desk, call).unwrap().members.iter().all(|member| !member.named));
}

#[test]
fn a_cleared_grant_puts_the_offer_back_where_it_was() {
    let officer = Officer::on("2026-12-15");
    let (mut desk, call, ngo) = contest::file(&officer);
    with_commission(&mut desk, call, ngo);
    let target = offer(&desk, call, "4");
    let state = |desk: &Desk| casework::offer::page::view(desk, target).unwrap().status.key;
    assert_eq!(state(&desk), "poprawna");
    let given = GrantInput { granted: "45 000".into(), ..GrantInput::default() };
    grant::save(&mut desk, call, target, &given).unwrap();
    assert_eq!(state(&desk), "dofinansowana");
    let contracted = GrantInput { contracted_on: "15.12.2026".into(), ..given };
    grant::save(&mut desk, call, target, &contracted).unwrap();
    assert_eq!(state(&desk), "umowa");
    grant::save(&mut desk, call, target, &GrantInput::default()).unwrap();
    assert_eq!(state(&desk), "poprawna");
}

#[test]
fn money_for_an_offer_below_the_threshold_is_told_beside_it() {
    let officer = Officer::on("2026-12-15");
    let (mut desk, call, ngo) = contest::file(&officer);
    let members = with_commission(&mut desk, call, ngo);
    scored(&mut desk, call, &members);
    let view = ranking::view(&desk, call, None).unwrap();
    let (lipy, below) = (view.lines[3].offer, view.lines[5].offer);
    amount::set(&mut desk, call, view.task, lipy, "0").unwrap();
    amount::set(&mut desk, call, view.task, below, "5 000").unwrap();
    let view = ranking::view(&desk, call, None).unwrap();
    let told = view.lines[5].warnings.iter().map(|warning| plain(warning)).collect::<Vec<_>>();
    assert!(
        told.iter().any(|warning| warning.starts_with("5 000,00 zł dla oferty, której ocena jest poniżej progu")),
        "{told:?}"
    );
}

#[test]
fn a_step_that_was_taken_on_paper_is_recorded_with_its_reason() {
    let officer = Officer::on("2026-12-15");
    let (mut desk, call, _) = contest::file(&officer);
    step(&mut desk, call, "ocena_formalna", "", "").unwrap();
    assert_eq!(against(&desk, call, "ocena_merytoryczna", ""), ["M-01"]);
    step(&mut desk, call, "ocena_merytoryczna", "", " ").unwrap_err();
    step(&mut desk, call, "ocena_merytoryczna", "", "Komisję powołano ustnie.").unwrap();
    let page = call::page(&desk, call).unwrap();
    assert!(page.recorded_despite.contains("Komisję powołano ustnie."), "{}", page.recorded_despite);
    let blocked = pulpit::view(&desk).unwrap().blocked;
    let line = blocked.iter().find(|line| line.finding.rule == "M-01").expect("it stays on the first screen");
    assert_eq!((line.title.as_str(), &line.case), (page.name.as_str(), &pulpit::CaseView::Call { id: call }));
}

#[test]
fn whoever_a_second_applicant_of_a_joint_offer_named_may_not_sit() {
    let officer = Officer::on("2026-12-15");
    let (mut desk, call, ngo) = contest::file(&officer);
    with_commission(&mut desk, call, ngo);
    let rules = |desk: &Desk| -> Vec<String> {
        page::view(desk, call).unwrap().findings.into_iter().map(|finding| finding.rule).collect()
    };
    assert!(!rules(&desk).contains(&"M-03".to_owned()));
    casework::file::close(desk).unwrap();
    let (mut desk, ()) = jarzebin::into(&officer, "Oferta wspólna", |tx| {
        let receipt = Receipt { channel: OfferChannel::Desk, at: "2026-12-08T09:00:00".parse().expect("an hour"), offset: None };
        let task = store::call::task::of(tx, CallId(call.0))?[0].id;
        let offer = Offer { status: OfferStatus::Correct, ..Offer::filed(CallId(call.0), Some(task), "8", receipt) };
        let offer = store::offer::insert(tx, &offer)?;
        let applicant = |name: &str| Applicant { name: name.into(), ..Applicant::default() };
        let mut form = OfferForm { joint: true, title: "Razem na boisko".into(), ..OfferForm::default() };
        form.applicants = vec![applicant("Klub „Wspólny”"), applicant("STOWARZYSZENIE ŚWIETLIK")];
        let came_on = "2026-12-08".parse().expect("a day");
        let version =
            OfferVersion { offer, number: 1, kind: VersionKind::Filed, came_on, note: String::new(), whole: false, form };
        store::offer::version::insert(tx, &version).map(drop)
    });
    assert!(rules(&desk).contains(&"M-03".to_owned()), "found in the register by its name");
    let view = page::view(&desk, call).unwrap();
    let finding = view.findings.iter().find(|finding| finding.rule == "M-03").unwrap();
    assert!(plain(finding.found.as_deref().unwrap()).contains("ofertę nr 8"), "{finding:?}");
    let known = desk.store().read(|tx| store::organisation::get(tx, OrganisationId(ngo.0))).unwrap();
    assert_eq!(known.record.name, "Stowarzyszenie „Świetlik”");
    let lipa = view.members.iter().find(|member| member.name == "Anna Lipa").unwrap();
    let gone = MemberInput {
        id: Some(lipa.id),
        revision: Some(lipa.revision),
        named_by: Some(ngo),
        dismissed_on: "14.12.2026".into(),
        ..person("Anna Lipa", "czlonek", MemberSide::Organisations.key())
    };
    member::save(&mut desk, call, &gone).unwrap();
    assert!(!rules(&desk).contains(&"M-03".to_owned()));
}

#[test]
fn an_offer_whose_formal_check_has_not_ended_is_neither_scored_nor_lost() {
    let officer = Officer::on("2026-12-15");
    let (desk, call, ngo) = contest::file(&officer);
    casework::file::close(desk).unwrap();
    let (mut desk, ()) = jarzebin::into(&officer, "Dwie oferty", |tx| {
        let receipt = Receipt { channel: OfferChannel::Desk, at: "2026-12-08T09:00:00".parse().expect("an hour"), offset: None };
        let task = store::call::task::of(tx, CallId(call.0))?[0].id;
        for (number, task, status) in [("8", Some(task), OfferStatus::Filed), ("9", None, OfferStatus::Correct)] {
            let offer = store::offer::insert(tx, &Offer { status, ..Offer::filed(CallId(call.0), task, number, receipt) })?;
            let (came_on, note) = ("2026-12-08".parse().expect("a day"), String::new());
            let form = OfferForm { title: "Razem na boisko".into(), ..OfferForm::default() };
            let version = OfferVersion { offer, number: 1, kind: VersionKind::Filed, came_on, note, whole: false, form };
            store::offer::version::insert(tx, &version)?;
        }
        Ok(())
    });
    let members = with_commission(&mut desk, call, ngo);
    let view = page::view(&desk, call).unwrap();
    let told: Vec<String> =
        view.findings.iter().filter(|one| one.rule == "M-16").map(|one| plain(one.found.as_deref().unwrap())).collect();
    assert_eq!(told, ["oferty bez zakończonej oceny formalnej: nr 8", "oferty bez zadania konkursowego: nr 9"]);
    assert!(view.offers.iter().all(|offer| !["8", "9"].contains(&offer.number.as_str())));
    let unchecked = desk.store().read(|tx| store::offer::numbered(tx, CallId(call.0), "8")).unwrap().unwrap();
    let input = CardInput { offer: Key(unchecked.id.0), member: members[0], ..CardInput::default() };
    let refused = said(cards::save(&mut desk, call, &input).unwrap_err());
    assert!(refused.contains("Oferta nr 8 nie ma zakończonej oceny formalnej"), "{refused}");
    step(&mut desk, call, "ocena_formalna", "", "").unwrap();
    assert_eq!(against(&desk, call, "ocena_merytoryczna", ""), ["M-16", "M-16"]);
    step(&mut desk, call, "ocena_merytoryczna", "", "").unwrap_err();
    step(&mut desk, call, "ocena_merytoryczna", "", "Ocenę formalną zakończono na papierze.").unwrap();
}

#[test]
fn cards_that_somebody_changed_outside_the_form_are_shown_field_by_field() {
    let officer = Officer::on("2026-12-15");
    let (mut desk, call, ngo) = contest::file(&officer);
    let members = with_commission(&mut desk, call, ngo);
    let (_, html) = casework::form::of_call::scorecard_file(&desk, call, members[0], None).unwrap();
    let form = tests::forms::specification(&String::from_utf8(html).unwrap());
    let mut answers = form["given"].clone();
    answers["cards"][0]["scores"][0]["points"] = 1_000.into();
    let mut file = tests::forms::data_file_of("karta", &form, &answers, true);
    file["answers"]["cards"][0]["scores"][0]["points"] = 3_000.into();
    let picked = casework::picked::Picked { name: "karta.json".into(), bytes: file.to_string().into_bytes() };
    let read = scorecard::examine(&desk, call, &picked).unwrap();
    assert!(!read.untouched);
    let told: Vec<String> = read.touched.iter().map(|one| plain(&format!("{}: {}", one.label, one.now))).collect();
    assert_eq!(told, ["1. › oferta 1 › kryterium 1 › Punkty: 30"]);
}
