//! Taking acts back: forth, back and forth again, and never over what somebody changed since.

use domain::{document::DocumentFormat, id::Revision, organisation::Organisation, publication::CaseRef};
use proptest::prelude::*;
use rusqlite::Connection;
use store::{
    Fault,
    history::{self, ActId},
};

use crate::fixture::*;

fn last_act(desk: &Desk) -> ActId {
    desk.read(history::last_act).unwrap()
}

fn undo(desk: &mut Desk, act: ActId) -> Result<ActId, Fault> {
    let stamp = desk.stamp("Cofnięto");
    desk.store.undo(act, stamp)
}

#[test]
pub fn a_change_goes_back_and_forth() {
    let mut desk = Desk::new();
    let record = organisation("Klub „Błyskawica”");
    let id = desk.write(|tx| store::organisation::insert(tx, &record));
    let changed = Organisation { name: "Klub „Grom”".into(), spheres: vec!["33".into()], people: vec![], ..record.clone() };
    desk.write(|tx| store::organisation::update(tx, id, Revision(1), &changed));
    let act = last_act(&desk);

    let back = undo(&mut desk, act).unwrap();
    assert_eq!(desk.read(|tx| store::organisation::get(tx, id)).record, record);
    assert!(desk.read(|tx| history::is_undone(tx, act)));
    assert_eq!(undo(&mut desk, act), Err(Fault::AlreadyUndone { act: "Zmieniono dane".into() }));
    let forth = undo(&mut desk, back).unwrap();
    assert_eq!(desk.read(|tx| store::organisation::get(tx, id)).record, changed);
    assert!(!desk.read(|tx| history::is_undone(tx, act)));
    undo(&mut desk, forth).unwrap();
    assert_eq!(desk.read(|tx| store::organisation::get(tx, id)).record, record);
}

#[test]
pub fn an_entered_organisation_goes_and_returns_under_its_number_and_is_found_again() {
    let mut desk = Desk::new();
    let record = organisation("Żłobek „Promyk”");
    let id = desk.write(|tx| store::organisation::insert(tx, &record));
    let act = last_act(&desk);
    let back = undo(&mut desk, act).unwrap();
    assert!(desk.read(store::organisation::all).is_empty());
    assert!(desk.read(|tx| store::search::search(tx, "zlobek", 5)).is_empty());
    undo(&mut desk, back).unwrap();
    let stored = desk.read(|tx| store::organisation::get(tx, id));
    assert_eq!(stored.record, record);
    assert_ne!(stored.revision, Revision(1), "a window opened before does not write over it");
    assert_eq!(desk.read(|tx| store::search::search(tx, "zlobek", 5)).len(), 1);
}

#[test]
pub fn what_was_changed_since_is_named_and_stays() {
    let mut desk = Desk::new();
    let record = organisation("Stowarzyszenie „Pod Lipami”");
    let id = desk.write(|tx| store::organisation::insert(tx, &record));
    let (first, second) = (Organisation { phone: "1".into(), ..record.clone() }, Organisation { phone: "2".into(), ..record });
    desk.write(|tx| store::organisation::update(tx, id, Revision(1), &first));
    let act = last_act(&desk);
    desk.write(|tx| store::organisation::update(tx, id, Revision(2), &second));
    let Err(Fault::ChangedSince { rows, .. }) = undo(&mut desk, act) else { panic!("it went back over a newer change") };
    assert_eq!(rows[0].label, "organizacja „Stowarzyszenie „Pod Lipami””");
    assert_eq!(desk.read(|tx| store::organisation::get(tx, id)).record, second);
}

#[test]
pub fn another_field_changed_since_does_not_stand_in_the_way() {
    let mut desk = Desk::new();
    let record = organisation("OSP Stary Młyn");
    let id = desk.write(|tx| store::organisation::insert(tx, &record));
    let first = Organisation { phone: "1".into(), ..record.clone() };
    desk.write(|tx| store::organisation::update(tx, id, Revision(1), &first));
    let act = last_act(&desk);
    let second = Organisation { email: "osp@jarzebin.example".into(), ..first };
    desk.write(|tx| store::organisation::update(tx, id, Revision(2), &second));
    undo(&mut desk, act).unwrap();
    let expected = Organisation { phone: String::new(), ..second };
    assert_eq!(desk.read(|tx| store::organisation::get(tx, id)).record, expected);
}

#[test]
pub fn an_organisation_that_sent_a_remark_does_not_vanish() {
    let mut desk = Desk::new();
    let id = desk.write(|tx| store::organisation::insert(tx, &organisation("Autor uwagi")));
    let act = last_act(&desk);
    let consulted = desk.write(|tx| store::consultation::insert(tx, &consultation(None)));
    desk.write(|tx| store::remark::insert(tx, &domain::consultation::Remark { organisation: Some(id), ..remark(consulted, 1) }));
    assert_eq!(undo(&mut desk, act), Err(Fault::InUse));
    assert_eq!(desk.read(store::organisation::all).len(), 1);
}

#[test]
pub fn an_act_that_issued_a_document_cannot_be_taken_back() {
    let mut desk = Desk::new();
    let document = issued(CaseRef::Office);
    desk.write(|tx| store::issued::issue(tx, &document, &[(DocumentFormat::Pdf, b"%PDF".to_vec())]));
    let act = last_act(&desk);
    assert_eq!(undo(&mut desk, act), Err(Fault::NotUndoable { act: "Zmieniono dane".into() }));
}

#[test]
pub fn an_act_that_changed_a_text_is_not_taken_back_by_half() {
    let mut desk = Desk::new();
    let id = desk.write(|tx| programme(tx, 2027));
    let before = desk.read(|tx| store::programme::get(tx, id));
    desk.write(|tx| {
        let text = store::text::get(tx, before.record.text)?;
        store::text::save_version(tx, before.record.text, text.revision, &text.record.act, "nowe słowa")?;
        let renamed = domain::programme::Programme { title: "Nowy tytuł".into(), ..before.record.clone() };
        store::programme::update(tx, id, before.revision, &renamed)
    });
    let act = last_act(&desk);
    assert!(!desk.read(|tx| history::has_way_back(tx, act)));
    assert_eq!(undo(&mut desk, act), Err(Fault::InVersions { act: "Zmieniono dane".into() }));
    assert_eq!(desk.read(|tx| store::programme::get(tx, id)).record.title, "Nowy tytuł");
    assert_eq!(last_act(&desk), act, "no act tells of an undoing that was none");
}

#[test]
pub fn an_act_that_wrote_only_what_stays_says_that_nothing_goes_back() {
    let mut desk = Desk::new();
    desk.write(|tx| store::attachment::put(tx, "skan.pdf", "application/pdf", b"%PDF"));
    let act = last_act(&desk);
    assert!(!desk.read(|tx| history::has_way_back(tx, act)));
    assert_eq!(undo(&mut desk, act), Err(Fault::NothingToReturn { act: "Zmieniono dane".into() }));
    assert_eq!(last_act(&desk), act);
}

#[test]
pub fn an_import_is_taken_back_whole() {
    let mut desk = Desk::new();
    desk.write(|tx| {
        for number in 0..300 {
            store::organisation::insert(tx, &organisation(&format!("Organizacja {number}")))?;
        }
        store::import_batch::record(tx, "organizacje.csv", 300, 0, 0)
    });
    let act = last_act(&desk);
    undo(&mut desk, act).unwrap();
    assert!(desk.read(store::organisation::all).is_empty());
}

#[test]
pub fn a_started_programme_goes_back_and_its_texts_are_no_longer_found() {
    let mut desk = Desk::new();
    desk.write(|tx| programme(tx, 2027));
    let act = last_act(&desk);
    assert!(!desk.read(|tx| store::search::search(tx, "wspolpracuje", 5)).is_empty());
    let back = undo(&mut desk, act).unwrap();
    assert!(desk.read(|tx| store::search::search(tx, "wspolpracuje", 5)).is_empty());
    undo(&mut desk, back).unwrap();
    assert_eq!(desk.read(store::programme::list).len(), 1);
    assert!(!desk.read(|tx| store::search::search(tx, "wspolpracuje", 5)).is_empty());
}

#[test]
pub fn an_unknown_act_is_not_found() {
    let mut desk = Desk::new();
    assert_eq!(undo(&mut desk, ActId(77)), Err(Fault::NotFound { what: "czynność", id: 77 }));
}

/// One thing that may happen to a small file.
#[derive(Clone, Debug)]
enum Step {
    Enter(u8),
    Rename(u8, u8),
    Spheres(u8, Vec<u8>),
    People(u8, u8),
    Task(u8),
    RemoveTask(u8),
    Setting(u8, u8),
}

fn step() -> impl Strategy<Value = Step> {
    prop_oneof![
        any::<u8>().prop_map(Step::Enter),
        (any::<u8>(), any::<u8>()).prop_map(|(which, name)| Step::Rename(which, name)),
        (any::<u8>(), prop::collection::vec(0_u8..6, 0..4)).prop_map(|(which, spheres)| Step::Spheres(which, spheres)),
        (any::<u8>(), 0_u8..4).prop_map(|(which, people)| Step::People(which, people)),
        any::<u8>().prop_map(Step::Task),
        any::<u8>().prop_map(Step::RemoveTask),
        (0_u8..3, any::<u8>()).prop_map(|(key, value)| Step::Setting(key, value)),
    ]
}

fn carry_out(desk: &mut Desk, programme: domain::id::ProgrammeId, step: &Step) {
    let mut organisations = desk.read(store::organisation::all);
    let chosen = |which: u8, count: usize| (count > 0).then(|| usize::from(which) % count.max(1));
    let mut change = |desk: &mut Desk, which: u8, change: &dyn Fn(&mut Organisation)| {
        if let Some(place) = chosen(which, organisations.len()) {
            let stored = &mut organisations[place];
            change(&mut stored.record);
            desk.write(|tx| store::organisation::update(tx, stored.id, stored.revision, &stored.record));
        }
    };
    match step {
        Step::Enter(name) => {
            desk.write(|tx| store::organisation::insert(tx, &organisation(&format!("Nowa {name}"))));
        }
        Step::Rename(which, name) => change(desk, *which, &|record| record.name = format!("Inna {name}")),
        Step::Spheres(which, spheres) => change(desk, *which, &|record| {
            record.spheres = Vec::new();
            for sphere in spheres {
                if !record.spheres.contains(&sphere.to_string()) {
                    record.spheres.push(sphere.to_string());
                }
            }
        }),
        Step::People(which, people) => change(desk, *which, &|record| {
            record.people.truncate(usize::from(*people));
            record.people.reverse();
            record.accounts.clear();
        }),
        Step::Task(position) => {
            let record = domain::programme::PriorityTask { position: i32::from(*position), ..task(programme, None) };
            desk.write(|tx| store::priority_task::insert(tx, &record));
        }
        Step::RemoveTask(which) => {
            let tasks = desk.read(|tx| store::priority_task::of(tx, programme));
            if let Some(place) = chosen(*which, tasks.len()) {
                desk.write(|tx| store::priority_task::remove(tx, tasks[place].id, tasks[place].revision));
            }
        }
        Step::Setting(key, value) => {
            desk.write(|tx| store::setting::set(tx, &key.to_string(), &value.to_string()));
        }
    }
}

/// Every row of every record table, revisions left out.
fn contents(desk: &Desk) -> Vec<String> {
    let raw = Connection::open_with_flags(&desk.path, rusqlite::OpenFlags::SQLITE_OPEN_READ_ONLY).unwrap();
    let mut rows = Vec::new();
    for table in ["organisation", "organisation_sphere", "person", "account", "priority_task", "setting", "search_entry"] {
        let left_out = if table == "search_entry" { ["id", "id"] } else { ["revision", "revision"] };
        let columns: Vec<String> = raw
            .prepare("SELECT name FROM pragma_table_info(?)")
            .unwrap()
            .query_map([table], |row| row.get(0))
            .unwrap()
            .map(Result::unwrap)
            .filter(|column: &String| !left_out.contains(&column.as_str()))
            .collect();
        let fields: Vec<String> = columns.iter().map(|column| format!("'{column}', {column}")).collect();
        let sql = format!("SELECT json_object({}) AS line FROM {table} ORDER BY line", fields.join(", "));
        let mut statement = raw.prepare(&sql).unwrap();
        rows.extend(
            statement.query_map([], |row| row.get::<_, String>(0)).unwrap().map(|row| format!("{table} {}", row.unwrap())),
        );
    }
    rows
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(12))]
    #[test]
    fn acts_taken_back_in_reverse_leave_the_file_as_it_was(steps in prop::collection::vec(step(), 1..14)) {
        let mut desk = Desk::new();
        let programme = desk.write(|tx| programme(tx, 2027));
        desk.write(|tx| store::organisation::insert(tx, &organisation("Pierwsza")));
        let (before, start) = (contents(&desk), last_act(&desk));
        for step in &steps {
            carry_out(&mut desk, programme, step);
        }
        let after = contents(&desk);
        let acts: Vec<ActId> = desk.read(|tx| history::acts(tx, None, 100)).into_iter().map(|act| act.id).filter(|act| *act > start).collect();
        let taken_back: Vec<ActId> = acts.iter().map(|act| undo(&mut desk, *act).unwrap()).collect();
        prop_assert_eq!(contents(&desk), before);
        for act in taken_back.iter().rev() {
            undo(&mut desk, *act).unwrap();
        }
        prop_assert_eq!(contents(&desk), after);
    }
}
