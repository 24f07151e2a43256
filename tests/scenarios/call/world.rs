//! Jarzębin with the programme for 2027 and its priority tasks, where calls begin.

use std::sync::Arc;

use casework::{
    Desk,
    call::{
        self, CallForm, CallPage, CallSource,
        facts::{self, CallFactsForm},
        tasks::{self, CallTasksView},
    },
    programme::{self, TaskForm},
    view::{ExplanationView, Key},
};
use store::{ActStamp, Store};
use tests::{jarzebin, office::Officer};

/// The programme with its tasks: sport (130 000 zł), culture (50 000 zł), and one without money.
pub struct World {
    pub desk: Desk,
    pub programme: Key,
    pub sport: Key,
    pub culture: Key,
    pub patronage: Key,
}

pub fn world(officer: &Arc<Officer>) -> World {
    let mut desk = jarzebin::file(officer, jarzebin::local());
    let programme = programme::create(&mut desk, &jarzebin::programme_of("2027")).expect("the programme").value.id;
    let mut task = |title: &str, sphere: &str, form: &str, planned: &str| {
        let form = TaskForm {
            title: title.into(),
            sphere: sphere.into(),
            form: form.into(),
            planned: planned.into(),
            department: String::new(),
        };
        programme::add_task(&mut desk, programme, &form).expect("a task").value
    };
    let sport = task("Szkolenie sportowe dzieci i młodzieży", "17", "wspieranie", "130 000,00");
    let culture = task("Warsztaty i wydarzenia kulturalne", "16", "wspieranie", "50 000,00");
    let patronage = task("Patronat nad wydarzeniami", "16", "pozafinansowa", "");
    World { desk, programme, sport, culture, patronage }
}

pub fn form(source: CallSource) -> CallForm {
    CallForm {
        source,
        mode: "pozytek".into(),
        title: String::new(),
        year: "2027".into(),
        case_number: String::new(),
        regranting: false,
        budget: "projekt_budzetu".into(),
    }
}

/// A call with these tasks of the programme.
pub fn of_programme(world: &mut World, tasks: &[Key]) -> Key {
    let source = CallSource::Programme { id: world.programme, tasks: tasks.to_vec() };
    call::create(&mut world.desk, &form(source)).expect("the call").value
}

pub fn page(desk: &Desk, id: Key) -> CallPage {
    call::page(desk, id).expect("the page")
}

pub fn tasks_of(desk: &Desk, id: Key) -> CallTasksView {
    tasks::tasks(desk, id).expect("the tasks")
}

/// Saves the facts as they are, with a change.
pub fn save(desk: &mut Desk, id: Key, change: impl FnOnce(&mut CallFactsForm)) -> Result<(), casework::Failure> {
    let page = page(desk, id);
    let mut form = page.facts.now;
    change(&mut form);
    facts::save_facts(desk, id, page.revision, &form).map(drop)
}

/// Puts a record into the state that a later act would give it.
pub fn store_call(officer: &Arc<Officer>, desk: Desk, id: Key, change: impl FnOnce(&mut domain::call::Call)) -> Desk {
    written(officer, desk, |tx| {
        let stored = store::call::get(tx, domain::id::CallId(id.0))?;
        let mut call = stored.record;
        change(&mut call);
        store::call::update(tx, stored.id, stored.revision, &call).map(drop)
    })
}

/// Writes records that a later act would write, while the file is closed.
pub fn written(officer: &Arc<Officer>, desk: Desk, write: impl FnOnce(&store::WriteTx<'_>) -> Result<(), store::Fault>) -> Desk {
    use casework::Host;
    casework::file::close(desk).expect("the file closes");
    let opener = store::Opener {
        who: "Anna Wierzba".into(),
        host: "URZAD-12".into(),
        at: officer.now(),
        wall: officer.local_now(),
        program: officer.program(),
        backups: officer.backups(),
    };
    let mut store = Store::open(&officer.path("urzad.kladka"), &opener).expect("the file opens");
    store.write(ActStamp::new("Odnotowano stan konkursu", "Anna Wierzba", officer.now()), write).expect("the state");
    store.close().expect("the file closes");
    officer.opened_again()
}

/// Hard spaces made soft.
pub fn plain(text: &str) -> String {
    text.replace('\u{a0}', " ")
}

pub fn steps(why: &ExplanationView) -> Vec<String> {
    why.steps.iter().map(|step| plain(step)).collect()
}

/// The faults of a refusal: field and sentence.
pub fn faults(failure: &casework::Failure) -> Vec<(String, String)> {
    match failure {
        casework::Failure::Invalid { violations } => {
            violations.iter().map(|fault| (fault.field.clone(), plain(&fault.sentence))).collect()
        }
        other => panic!("{other:?}"),
    }
}
