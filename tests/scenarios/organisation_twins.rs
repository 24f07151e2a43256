//! Organisations entered twice: found with what speaks for and against, told apart, made one and parted again.

use casework::{
    Desk, Failure,
    consultation::{remark, remark::RemarkInput, remarks},
    history,
    organisation::{
        self, ListAsk, OrganisationAccount, OrganisationForm, OrganisationPerson,
        import::{self, Source, UpdateRule},
        merge::{self, MergeChoice, MergePlan, MergeSide},
        twins,
    },
    pulpit,
    view::Key,
};
use tests::{jarzebin::file_with_programme, office::Officer};

use crate::consultation::world;

fn form(name: &str) -> OrganisationForm {
    let mut form = OrganisationForm {
        name: name.into(),
        legal_form: "stowarzyszenie".into(),
        register: "krs".into(),
        activity: "dziala".into(),
        ..OrganisationForm::default()
    };
    form.seat.town = "Jarzębin".into();
    form
}

fn enter(desk: &mut Desk, form: &OrganisationForm) -> Key {
    organisation::create(desk, form).unwrap().value
}

fn plan(desk: &Desk, left: Key, right: Key, choices: &[(&str, MergeSide)]) -> MergePlan {
    let seen = merge::preview(desk, left, right).unwrap();
    let choices = choices.iter().map(|(field, side)| MergeChoice { field: (*field).into(), side: *side }).collect();
    MergePlan { left, left_revision: seen.left.revision, right, right_revision: seen.right.revision, choices }
}

fn join(
    desk: &mut Desk,
    left: Key,
    right: Key,
    choices: &[(&str, MergeSide)],
) -> Result<casework::Reply<merge::MergeDone>, Failure> {
    let plan = plan(desk, left, right, choices);
    merge::join(desk, &plan)
}

fn found(desk: &Desk, text: &str) -> Vec<String> {
    let ask = ListAsk { text: text.into(), ..ListAsk::default() };
    organisation::list(desk, &ask).unwrap().rows.into_iter().map(|row| row.name).collect()
}

fn plain(text: &str) -> String {
    text.replace('\u{a0}', " ")
}

#[test]
fn two_entries_of_one_club_are_found_joined_and_parted_whole() {
    let officer = Officer::on("2026-09-25");
    let (mut desk, programme) = file_with_programme(&officer);
    let person = |name: &str, phone: &str| OrganisationPerson { name: name.into(), phone: phone.into(), ..Default::default() };
    let kept = OrganisationForm {
        nip: "526-020-23-93".into(),
        spheres: vec!["17".into()],
        people: vec![person("Anna Żuraw", "")],
        ..form("Klub Żeglarski „Szkwał” w Jarzębinie")
    };
    let kept = enter(&mut desk, &kept);
    let double = OrganisationForm {
        regon: "002003764".into(),
        email: "biuro@szkwal.example".into(),
        spheres: vec!["17".into(), "19".into()],
        people: vec![person("anna żuraw", "600 000 001"), person("Jan Wierzba", "")],
        accounts: vec![OrganisationAccount { nrb: "26105014451000002276470461".into(), purpose: String::new() }],
        ..form("Szkwał Klub Żeglarski")
    };
    let double = enter(&mut desk, &double);
    let key = world::announce(&mut desk, programme, "");
    officer.next_on("2026-10-08");
    let received = RemarkInput { organisation: Some(double), ..world::remark("Szkwał Klub Żeglarski", "7.10.2026", "10:00") };
    let received = remark::save(&mut desk, key, &received).unwrap().value.id;

    let page = twins::list(&desk).unwrap();
    let pair = page.pairs.iter().find(|pair| pair.one.id == kept && pair.other.id == double).expect("the pair is found");
    assert_eq!(pair.certainty.label, "prawdopodobne", "{:?}", pair.signs);
    assert!(pair.signs[0].starts_with("Te same słowa nazwy"), "{:?}", pair.signs);
    assert_eq!(pair.why.parts.len(), pair.signs.len() + pair.against.len(), "every sign has its points");
    assert_eq!(page.found.text, page.found.value.to_string());

    let seen = merge::preview(&desk, kept, double).unwrap();
    let told: Vec<String> =
        seen.fields.iter().map(|one| format!("{}: „{}” / „{}” → {:?}", one.label, one.left, one.right, one.proposed)).collect();
    insta::assert_snapshot!(plain(&told.join("\n")), @r"
    nazwa: „Klub Żeglarski „Szkwał” w Jarzębinie” / „Szkwał Klub Żeglarski” → Some(Left)
    NIP: „526-020-23-93” / „” → Some(Left)
    REGON: „” / „002003764” → Some(Right)
    adres e-mail: „” / „biuro@szkwal.example” → Some(Right)
    ");
    let moves: Vec<String> = seen.moves.iter().map(|one| format!("{} {}", one.count.text, one.label)).collect();
    assert_eq!(moves, ["1 uwagi w konsultacjach"]);
    let lists: Vec<String> = seen.lists.iter().map(|one| format!("{} {}", one.count.text, one.label)).collect();
    assert_eq!(lists, ["2 sfery zadań", "2 osoby", "1 rachunki"]);

    let before = [organisation::card(&desk, kept).unwrap(), organisation::card(&desk, double).unwrap()];
    let done = join(&mut desk, kept, double, &[]).unwrap().value;
    let card = organisation::card(&desk, kept).unwrap();
    assert_eq!((card.form.nip.as_str(), card.form.regon.as_str()), ("526-020-23-93", "002003764"));
    assert_eq!(
        card.form.people.iter().map(|one| (one.name.as_str(), one.phone.as_str())).collect::<Vec<_>>(),
        [("Anna Żuraw", "600 000 001"), ("Jan Wierzba", "")]
    );
    assert_eq!((card.accounts.len(), card.form.spheres.len()), (1, 2));
    assert_eq!(card.other_names, ["Szkwał Klub Żeglarski"]);
    assert!(card.deeds.iter().any(|deed| deed.words.contains("Uwaga nr")), "the remark followed: {:?}", card.deeds);
    assert_eq!(remarks::view(&desk, received).unwrap().sender, "Szkwał Klub Żeglarski", "what was written on paper stays");
    let gone = organisation::card(&desk, double).unwrap();
    assert_eq!((gone.archived, gone.standing.as_str()), (true, "połączona z inną"));
    let link = gone.joined_into.expect("it says with which");
    assert_eq!((link.id, link.act), (kept, done.act));
    assert_eq!(gone.form.regon, "", "a number has one holder");
    assert_eq!(found(&desk, "szkwal klub"), ["Klub Żeglarski „Szkwał” w Jarzębinie"]);
    let hits = pulpit::find(&desk, "szkwal").unwrap();
    assert!(hits.iter().any(|hit| hit.id == double && hit.detail.contains("połączona z inną")), "{hits:?}");
    assert!(twins::list(&desk).unwrap().pairs.iter().all(|pair| pair.other.id != double), "it is proposed no more");
    for (id, words) in [(kept, "Inna nazwa"), (double, "Połączona z")] {
        let told = history::of_record(&desk, "organisation", id, None).unwrap().changes;
        let said = |change: &history::ChangeView| change.act.starts_with("Połączono organizacje");
        assert!(told.iter().any(said), "{id:?} {words}: {told:?}");
    }

    // A list that knows only the old entry completes the one that goes on.
    let list = Source::of("lista.csv", "nazwa;miejscowość;telefon\nSzkwał Klub Żeglarski;Jarzębin;600 000 777\n".into()).unwrap();
    let wanted = import::ImportPlan { update: UpdateRule::FillEmpty, ..import::plan_for(&desk, &list).unwrap() };
    let check = import::check(&desk, &list, &wanted).unwrap();
    assert_eq!((check.new, check.updates[0].id), (0, kept));

    history::undo(&mut desk, done.act).unwrap();
    for (id, before) in [kept, double].into_iter().zip(&before) {
        let back = organisation::card(&desk, id).unwrap();
        assert_eq!((&back.form, back.archived, &back.other_names), (&before.form, false, &before.other_names));
        assert_eq!(back.deeds, before.deeds);
        assert_eq!(back.joined_into, None);
    }
}

#[test]
fn contradicting_numbers_wait_for_the_officers_word() {
    let officer = Officer::on("2026-10-15");
    let mut desk = officer.new_file();
    let left = enter(&mut desk, &OrganisationForm { register_number: "0000123456".into(), ..form("Klub „Fala”") });
    let right = enter(&mut desk, &OrganisationForm { register_number: "0000123457".into(), ..form("KS „Fala”") });
    let seen = merge::preview(&desk, left, right).unwrap();
    assert_eq!(
        plain(&seen.warnings.join("\n")),
        "Numer w rejestrze: KRS 0000123456 i KRS 0000123457. Jedna organizacja ma jeden taki numer, więc to mogą być dwie. \
         Sprawdź w rejestrze i wskaż właściwy numer albo oznacz je jako różne."
    );
    let refused = join(&mut desk, left, right, &[]).unwrap_err();
    let Failure::Invalid { violations } = refused else { panic!("{refused:?}") };
    assert_eq!(violations[0].field, "register_number");
    assert!(!organisation::card(&desk, right).unwrap().archived, "nothing was written");

    let chosen = plan(&desk, left, right, &[("register_number", MergeSide::Right)]);
    merge::join(&mut desk, &chosen).unwrap();
    assert_eq!(organisation::card(&desk, left).unwrap().register_number, "0000123457");
    assert_eq!(organisation::card(&desk, right).unwrap().register_number, "");
}

#[test]
fn what_is_not_two_active_entries_is_refused_with_what_to_do() {
    let officer = Officer::on("2026-10-15");
    let mut desk = officer.new_file();
    let [one, other, third] = ["OSP w Jarzębinie", "OSP Jarzębin", "Ochotnicza Straż Pożarna Jarzębin"].map(|name| {
        let form = OrganisationForm { legal_form: "osp".into(), ..form(name) };
        enter(&mut desk, &form)
    });
    assert_eq!(twins::list(&desk).unwrap().found.value, 3);
    assert!(merge::preview(&desk, one, one).unwrap_err().sentence().contains("dwa razy"));
    assert!(matches!(merge::preview(&desk, one, Key(99)).unwrap_err(), Failure::NotFound { .. }));
    assert!(matches!(twins::tell_apart(&mut desk, one, Key(99)).unwrap_err(), Failure::NotFound { .. }));
    assert!(matches!(twins::tell_apart(&mut desk, one, one).unwrap_err(), Failure::Invalid { .. }));

    let stale = plan(&desk, one, other, &[]);
    organisation::archive(&mut desk, other).unwrap();
    assert!(merge::join(&mut desk, &stale).unwrap_err().sentence().contains("w archiwum"));
    organisation::bring_back(&mut desk, other).unwrap();
    assert!(matches!(merge::join(&mut desk, &stale).unwrap_err(), Failure::Stale { .. }), "seen before it changed");
    assert!(!organisation::card(&desk, other).unwrap().archived);

    // Joined one after another: everything leads to the last one.
    join(&mut desk, other, third, &[]).unwrap();
    assert!(!merge::preview(&desk, one, third).unwrap().because.is_empty());
    join(&mut desk, one, other, &[]).unwrap();
    assert_eq!(organisation::card(&desk, third).unwrap().joined_into.unwrap().id, one);
    let card = organisation::card(&desk, one).unwrap();
    assert_eq!(card.joined_with.len(), 2);
    assert_eq!(card.other_names, ["OSP Jarzębin", "Ochotnicza Straż Pożarna Jarzębin"]);

    // One brought back from the archive stands for itself again.
    organisation::bring_back(&mut desk, third).unwrap();
    assert_eq!(organisation::card(&desk, third).unwrap().joined_into, None);
}

#[test]
fn a_pair_told_apart_stays_apart_until_that_is_taken_back() {
    let officer = Officer::on("2026-10-15");
    let mut desk = officer.new_file();
    let one = enter(&mut desk, &form("Stowarzyszenie „Malwa”"));
    let other = enter(&mut desk, &form("Malwa Stowarzyszenie"));
    assert_eq!(twins::list(&desk).unwrap().pairs.len(), 1);
    let act = twins::tell_apart(&mut desk, other, one).unwrap().value;
    let page = twins::list(&desk).unwrap();
    assert_eq!((page.pairs.len(), page.found.value), (0, 0));
    assert!(plain(&page.found.why.left_out[0]).contains("1 para"), "{:?}", page.found.why);
    history::undo(&mut desk, act).unwrap();
    assert_eq!(twins::list(&desk).unwrap().pairs.len(), 1);
}

#[test]
fn what_was_changed_since_the_joining_is_not_lost_by_taking_it_back() {
    let officer = Officer::on("2026-10-15");
    let mut desk = officer.new_file();
    let left = enter(&mut desk, &form("Klub „Fala”"));
    let right = enter(&mut desk, &OrganisationForm { email: "fala@example.pl".into(), ..form("KS „Fala”") });
    let done = join(&mut desk, left, right, &[]).unwrap().value;
    let card = organisation::card(&desk, left).unwrap();
    let changed = OrganisationForm { email: "nowy@example.pl".into(), ..card.form };
    organisation::save(&mut desk, left, card.revision, &changed).unwrap();
    let refused = history::undo(&mut desk, done.act).unwrap_err().sentence();
    assert!(refused.contains("Klub „Fala”"), "{refused}");
    assert_eq!(organisation::card(&desk, left).unwrap().form.email, "nowy@example.pl");
}
