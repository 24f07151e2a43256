//! The first screen over the cases of a year: what is past its term, and how many cases that makes.

use casework::{
    consultation::{self, create::ConsultationStart},
    pulpit::{self, CaseView},
};
use tests::{jarzebin, office::Officer};

#[test]
fn a_case_is_late_once_though_another_stands_between_its_late_matters() {
    let officer = Officer::on("2026-10-20");
    let (mut desk, programme) = jarzebin::file_with_programme(&officer);
    let start = ConsultationStart {
        subject: "inny_akt".into(),
        title: "Regulamin korzystania ze świetlic".into(),
        ..ConsultationStart::default()
    };
    let other = consultation::create(&mut desk, &start).unwrap().value.id;
    let view = consultation::view(&desk, other).unwrap();
    let mut plan = view.plan;
    plan.starts_on = "2026-11-06".into();
    plan.ends_on = "2026-11-27".into();
    consultation::save_plan(&mut desk, other, view.revision, &plan).unwrap();

    officer.next_on("2026-11-24");
    let view = pulpit::view(&desk).unwrap();
    let late: Vec<&CaseView> = view.late.iter().map(|entry| &entry.case).collect();
    let (ours, theirs) = (&CaseView::Programme { id: programme }, &CaseView::Consultation { id: other });
    assert_eq!(late, [ours, ours, theirs, ours]);
    assert!(view.late.is_sorted_by_key(|entry| entry.due.iso.clone()), "what waits longest comes first");
    assert!(
        view.late.iter().all(|entry| entry.state.key == "po_terminie" && entry.distance.ends_with("temu")),
        "{:#?}",
        view.late
    );
    assert!(view.due.iter().all(|entry| entry.state.key != "po_terminie"), "{:#?}", view.due);

    let counts = pulpit::counts(&desk).unwrap();
    assert_eq!((counts.programmes_late, counts.consultations_late), (1, 1));
}
