//! Every noun comes back as it was written; revisions and unique numbers guard it.

use domain::{
    consultation::{Cancellation, Consultation, ConsultationStatus, Sector},
    document::{DocumentFormat, DocumentKind, IssuedDocument},
    draft_act::{ActOpinion, DraftAct, DraftActStatus},
    handover::HandoverEnd,
    id::{ConsultationId, MeetingId, OrganisationId, Revision},
    money::Money,
    office::{Signatory, SignatoryRole},
    organisation::{Organisation, Person},
    programme::{Adoption, ProgrammeStatus},
    publication::{CaseRef, PublishedThing},
    template::{TemplateKind, WordsUsed},
};
use store::{
    Fault, NumberField, Page, consultation::extension, goal::indicator, handover::Handover, issued::IssuedFilter,
    law_pack::KeptPack, organisation::OrganisationFilter, template::NewVersion,
};

use crate::fixture::*;

#[test]
pub fn the_office_comes_back_with_names_forms_and_days_off() {
    let mut desk = Desk::new();
    assert_eq!(desk.read(store::office::get), None);
    let revision = desk.write(|tx| store::office::save(tx, None, &office()));
    assert_eq!(desk.read(store::office::get), Some((revision, office())));

    let mut changed = office();
    changed.benefit_council = Some(changed.unit.clone());
    changed.local.consultation_forms.reverse();
    changed.local.consultation_forms.pop();
    changed.extra_days_off = vec![day(2027, 5, 4), day(2027, 8, 16)];
    let next = desk.write(|tx| store::office::save(tx, Some(revision), &changed));
    assert_eq!(desk.read(store::office::get), Some((next, changed)));
    let stale = desk.try_write(|tx| store::office::save(tx, Some(revision), &office()));
    assert_eq!(stale, Err(Fault::Stale { what: "dane urzędu", now: next }));
}

#[test]
pub fn an_organisation_comes_back_with_people_accounts_and_spheres_in_order() {
    let mut desk = Desk::new();
    let mut record =
        Organisation { correspondence: Some(address("Łódź")), ..organisation("Fundacja „Przystań Seniora”") };
    let id = desk.write(|tx| store::organisation::insert(tx, &record));
    let stored = desk.read(|tx| store::organisation::get(tx, id));
    assert_eq!(stored.record, record);

    record.spheres = vec!["1a".into(), "33".into(), "17".into()];
    record.people.insert(0, Person { name: "Ewa Bąk".into(), contact: true, ..Person::default() });
    record.accounts.clear();
    record.correspondence = None;
    let revision = desk.write(|tx| store::organisation::update(tx, id, stored.revision, &record));
    let stored = desk.read(|tx| store::organisation::get(tx, id));
    assert_eq!((stored.revision, &stored.record), (revision, &record));
    assert_eq!(desk.read(store::organisation::all), vec![stored]);
}

#[test]
pub fn an_update_over_an_old_revision_is_stale_and_changes_nothing() {
    let mut desk = Desk::new();
    let record = organisation("Koło Gospodyń „Malwa”");
    let id = desk.write(|tx| store::organisation::insert(tx, &record));
    let first = Revision(1);
    let hers = Organisation { phone: "600 700 800".into(), ..record.clone() };
    let now = desk.write(|tx| store::organisation::update(tx, id, first, &hers));
    let his = Organisation { phone: "111".into(), people: vec![], ..record };
    let answer = desk.try_write(|tx| store::organisation::update(tx, id, first, &his));
    assert_eq!(answer, Err(Fault::Stale { what: "organizacja", now }));
    assert_eq!(desk.read(|tx| store::organisation::get(tx, id)).record, hers);
    let nobody = desk.try_write(|tx| store::organisation::update(tx, OrganisationId(99), first, &his));
    assert_eq!(nobody, Err(Fault::NotFound { what: "organizacja", id: 99 }));
}

#[test]
pub fn a_second_organisation_with_the_same_number_is_refused_with_the_first_one_named() {
    let mut desk = Desk::new();
    let first = Organisation {
        nip: "5250007738".into(),
        regon: "000331501".into(),
        register_number: "0000033150".into(),
        ..organisation("OSP Stary Młyn")
    };
    let id = desk.write(|tx| store::organisation::insert(tx, &first));
    let cases = [
        (NumberField::Nip, Organisation { nip: first.nip.clone(), ..organisation("B") }),
        (NumberField::Regon, Organisation { regon: first.regon.clone(), ..organisation("B") }),
        (NumberField::Regon, Organisation { regon: "00033150100000".into(), ..organisation("B") }),
        (NumberField::Krs, Organisation { register_number: first.register_number.clone(), ..organisation("B") }),
    ];
    for (field, candidate) in cases {
        let answer = desk.try_write(|tx| store::organisation::insert(tx, &candidate));
        assert_eq!(answer, Err(Fault::Duplicate { field, existing: id, name: "OSP Stary Młyn".into() }));
        let second = desk.write(|tx| store::organisation::insert(tx, &organisation("B")));
        let answer = desk.try_write(|tx| store::organisation::update(tx, second, Revision(1), &candidate));
        assert!(matches!(answer, Err(Fault::Duplicate { .. })), "{field:?}");
    }
    let itself = desk.try_write(|tx| store::organisation::update(tx, id, Revision(1), &first));
    assert_eq!(itself, Ok(Revision(2)));
    let branch = Organisation { regon: "00033150100021".into(), ..organisation("Oddział") };
    assert!(desk.try_write(|tx| store::organisation::insert(tx, &branch)).is_ok(), "a branch has a number of its own");
    // Known by the number, by the name whatever its quotation marks, not known; a name that several bear tells nobody.
    let wanted = [
        ("Straż", first.register_number.clone()),
        ("„OSP” stary młyn", String::new()),
        ("Obcy", "1".into()),
        ("B", String::new()),
    ];
    assert_eq!(desk.read(|tx| store::organisation::known(tx, &wanted)), [Some(id), Some(id), None, None]);
}

#[test]
pub fn organisations_without_numbers_do_not_collide() {
    let mut desk = Desk::new();
    for _ in 0..3 {
        desk.write(|tx| store::organisation::insert(tx, &organisation("Bez numerów")));
    }
    assert_eq!(desk.read(store::organisation::all).len(), 3);
}

#[test]
pub fn the_register_is_listed_in_polish_order_by_pages_and_filters() {
    let mut desk = Desk::new();
    desk.write(|tx| {
        for name in ["Żuraw", "Łąka", "Lipa", "„Las”", "Zając"] {
            store::organisation::insert(tx, &organisation(name))?;
        }
        store::organisation::insert(tx, &Organisation { archived: true, ..organisation("Dawna") })?;
        store::organisation::insert(tx, &Organisation { public_benefit: true, spheres: vec!["33".into()], ..organisation("Opp") })
    });
    let names = |filter: &OrganisationFilter, page| {
        let listed = desk.read(|tx| store::organisation::list(tx, filter, page));
        (listed.rows.into_iter().map(|row| row.name).collect::<Vec<_>>(), listed.total)
    };
    let everything = OrganisationFilter::default();
    assert_eq!(names(&everything, Page::ALL).0, ["„Las”", "Lipa", "Łąka", "Opp", "Zając", "Żuraw"]);
    assert_eq!(names(&everything, Page { offset: 4, limit: 1 }), (vec!["Zając".to_owned()], 6));
    let of = |filter: OrganisationFilter| names(&filter, Page::ALL).0;
    assert_eq!(of(OrganisationFilter { archived: true, ..everything.clone() }), ["Dawna"]);
    assert_eq!(of(OrganisationFilter { sphere: Some("33".into()), ..everything.clone() }), ["Opp"]);
    assert_eq!(of(OrganisationFilter { public_benefit: Some(true), ..everything.clone() }), ["Opp"]);
    assert_eq!(of(OrganisationFilter { text: "zura".into(), ..everything.clone() }).len(), 6, "the president of each is Żuraw");
    assert_eq!(of(OrganisationFilter { text: "laka".into(), ..everything.clone() }), ["Łąka"]);
    assert_eq!(of(OrganisationFilter { text: "!!".into(), ..everything }), Vec::<String>::new());
    assert_eq!(desk.read(store::organisation::towns), ["Stary Młyn"], "each town once");
}

#[test]
pub fn a_programme_comes_back_with_goals_indicators_tasks_opinion_and_sitting() {
    let mut desk = Desk::new();
    let id = desk.write(|tx| programme(tx, 2027));
    let sitting = sitting();
    let sitting_id = desk.write(|tx| store::sitting::insert(tx, &sitting));
    let mut stored = desk.read(|tx| store::programme::get(tx, id));
    stored.record.sitting = Some(sitting_id);
    stored.record.adoption =
        Some(Adoption { resolution_number: "XXIV/1/2026".into(), adopted_on: day(2026, 11, 26), in_force_on: None });
    stored.record.recorded_despite = "Uchwalono bez konsultacji.".into();
    desk.write(|tx| store::programme::update(tx, id, stored.revision, &stored.record));
    assert_eq!(desk.read(|tx| store::programme::get(tx, id)).record, stored.record);

    let main = desk.write(|tx| store::goal::insert(tx, &goal(id, 1)));
    let under = domain::programme::Goal { parent: Some(main), ..goal(id, 2) };
    let specific = desk.write(|tx| store::goal::insert(tx, &under));
    let measure = measure(specific);
    desk.write(|tx| indicator::insert(tx, &measure));
    let planned = Money::from_grosze(13_000_000);
    desk.write(|tx| store::priority_task::insert(tx, &task(id, Some(planned))));
    desk.write(|tx| store::priority_task::insert(tx, &task(id, None)));
    let opinion = silence(id);
    desk.write(|tx| store::opinion::insert(tx, &opinion));

    assert_eq!(desk.read(|tx| store::goal::of(tx, id)).len(), 2);
    assert_eq!(desk.read(|tx| indicator::of(tx, id))[0].record, measure);
    assert_eq!(desk.read(|tx| store::priority_task::of(tx, id))[0].record.planned, Some(planned));
    assert_eq!(desk.read(|tx| store::opinion::of(tx, id))[0].record, opinion);
    assert_eq!(desk.read(|tx| store::sitting::since(tx, day(2026, 11, 26)))[0].record, sitting);
    let row = desk.read(store::programme::list).remove(0);
    assert_eq!((row.tasks, row.planned, row.sitting_on), (2, planned, Some(sitting.held_on)));
    assert_eq!(desk.read(|tx| store::programme::of_text(tx, stored.record.resolution_text)), Some(id));

    desk.write(|tx| store::goal::remove(tx, main, Revision(1)));
    assert!(desk.read(|tx| store::goal::of(tx, id)).is_empty(), "the goals under it go with it");
    assert!(desk.read(|tx| indicator::of(tx, id)).is_empty());
}

#[test]
pub fn a_consultation_comes_back_with_extensions_meetings_remarks_and_counts() {
    let mut desk = Desk::new();
    let programme = desk.write(|tx| programme(tx, 2027));
    let mut record = consultation(Some(programme));
    let id = desk.write(|tx| store::consultation::insert(tx, &record));
    record.cancelled = Some(Cancellation { cancelled_on: day(2026, 10, 8), reason: "Błąd w ogłoszeniu.".into() });
    record.forms.remove(0);
    desk.write(|tx| store::consultation::update(tx, id, Revision(1), &record));
    assert_eq!(desk.read(|tx| store::consultation::get(tx, id)).record, record);
    assert_eq!(desk.read(|tx| store::consultation::of_programme(tx, programme)).len(), 1);

    let longer = longer(id);
    desk.write(|tx| extension::insert(tx, &longer));
    assert_eq!(desk.read(|tx| extension::of(tx, id))[0].record, longer);

    let mut meeting = meeting(id);
    let meeting_id = desk.write(|tx| store::meeting::insert(tx, &meeting));
    meeting.turnout = vec![(Sector::Organisations, 8)];
    desk.write(|tx| store::meeting::update(tx, meeting_id, Revision(1), &meeting));
    assert_eq!(desk.read(|tx| store::meeting::get(tx, meeting_id)).record, meeting);
    assert_eq!(desk.read(|tx| store::meeting::of(tx, id))[0].record, meeting);
    assert_eq!(desk.read(|tx| store::meeting::many(tx, &[meeting_id, MeetingId(99)]))[0].record.held_at, meeting.held_at);

    let mut first = remark(id, 1);
    first.position = Some(refusal());
    desk.write(|tx| store::remark::insert(tx, &first));
    desk.write(|tx| store::remark::insert(tx, &domain::consultation::Remark { meeting: Some(meeting_id), ..remark(id, 2) }));
    assert_eq!(desk.read(|tx| store::remark::of(tx, id))[0].record, first);
    assert_eq!(desk.read(store::remark::all).iter().map(|remark| remark.record.number).collect::<Vec<_>>(), [1, 2]);
    assert_eq!(desk.read(|tx| store::remark::next_number(tx, id)), 3);
    let row = desk.read(store::consultation::list).remove(0);
    assert_eq!((row.remarks, row.unanswered, row.meetings), (2, 1, 1));

    // A list is told once with the remarks that came with it; a scan is evidence of one remark and no list.
    let [text, sheet] = store::attachment::LISTS;
    let kept = [("uwagi.csv", text), ("uwagi.xlsx", sheet), ("skan.pdf", "application/pdf")];
    let kept = kept.map(|(name, media)| desk.write(|tx| store::attachment::put(tx, name, media, name.as_bytes())));
    for (number, of) in [(3, 1), (4, 0), (5, 2), (6, 0)] {
        let sent = domain::consultation::Remark { evidence: Some(kept[of]), ..remark(id, number) };
        desk.write(|tx| store::remark::insert(tx, &sent));
    }
    let lists = desk.read(|tx| store::remark::lists(tx, id));
    let said: Vec<_> = lists.iter().map(|list| (list.file.name.as_str(), list.remarks, list.first, list.last)).collect();
    assert_eq!(said, [("uwagi.xlsx", 1, 3, 3), ("uwagi.csv", 2, 4, 6)]);
    let refused = desk.try_write(|tx| store::meeting::remove(tx, meeting_id, Revision(2)));
    assert_eq!(refused, Err(Fault::InUse), "a remark made there points at the meeting");
}

#[test]
pub fn a_remark_and_the_version_that_it_brought_know_of_each_other() {
    let mut desk = Desk::new();
    let programme = desk.write(|tx| programme(tx, 2027));
    let text = desk.read(|tx| store::programme::get(tx, programme)).record.text;
    let id = desk.write(|tx| store::consultation::insert(tx, &consultation(Some(programme))));
    let sent = desk.write(|tx| store::remark::insert(tx, &remark(id, 4)));
    let keep = |desk: &mut Desk, words: &str| {
        desk.write(|tx| {
            let seen = store::text::get(tx, text)?.revision;
            Ok(store::text::save_version(tx, text, seen, &act(words), "")?.1)
        })
    };
    let (before, after) = (keep(&mut desk, "Było."), keep(&mut desk, "Jest."));
    desk.write(|tx| store::remark_change::note(tx, sent, after, Some(3)));
    desk.write(|tx| store::remark_change::note(tx, sent, after, Some(3)));
    let [change] = desk.read(|tx| store::remark_change::of_remark(tx, sent)).try_into().unwrap();
    assert_eq!((change.version, change.before, change.unit), (after, Some(before), Some(3)), "noted once");
    let [cause] = desk.read(|tx| store::remark_change::of_text(tx, text)).try_into().unwrap();
    assert_eq!((cause.version, cause.remark, cause.number), (after, sent, 4));

    // A text that goes on from it: the link leads to the same version there.
    let other = desk.write(|tx| {
        let other = store::text::branch(tx, text, "Program", &act("Treść zastępcy."))?;
        store::remark_change::follow(tx, text, other)?;
        Ok(other)
    });
    let [moved] = desk.read(|tx| store::remark_change::of_remark(tx, sent)).try_into().unwrap();
    assert_eq!((moved.text, moved.number, moved.unit), (other, 2, Some(3)));
    assert!(desk.read(|tx| store::remark_change::of_text(tx, text)).is_empty());
    assert!(desk.read(|tx| store::remark_change::of_consultation(tx, id)).is_empty(), "it is not the text of the consultation");
    desk.write(|tx| {
        let held = store::consultation::get(tx, id)?;
        let one = Consultation { text: Some(other), ..held.record };
        store::consultation::update(tx, id, held.revision, &one)
    });
    let [told] = desk.read(|tx| store::remark_change::of_consultation(tx, id)).try_into().unwrap();
    assert_eq!((told.remark, told.text, told.number, told.unit), (sent, other, 2, Some(3)));
    desk.write(|tx| store::remark_change::set(tx, sent, &[(moved.before.unwrap(), None), (moved.before.unwrap(), Some(1))]));
    let [set] = desk.read(|tx| store::remark_change::of_remark(tx, sent)).try_into().unwrap();
    assert_eq!((set.number, set.unit), (1, None), "a version said twice is noted once");

    desk.write(|tx| store::remark::remove(tx, sent, Revision(1)));
    assert!(desk.read(|tx| store::remark_change::of_text(tx, other)).is_empty(), "the link goes with the remark");
}

#[test]
pub fn signatories_come_back_in_the_order_of_their_entry() {
    let mut desk = Desk::new();
    let signatory = |name: &str, from, to| Signatory {
        role: SignatoryRole::Executive,
        name: name.into(),
        title: "Wójt Gminy Jarzębin".into(),
        valid_from: from,
        valid_to: to,
    };
    let people = [signatory("Nowa Wójt", Some(day(2024, 5, 7)), None), signatory("Dawny Wójt", None, Some(day(2024, 5, 6)))];
    for person in &people {
        desk.write(|tx| store::signatory::insert(tx, person));
    }
    let kept: Vec<Signatory> = desk.read(store::signatory::all).into_iter().map(|stored| stored.record).collect();
    assert_eq!(kept, people);
}

#[test]
pub fn equal_files_are_kept_once_and_come_back_whole() {
    let mut desk = Desk::new();
    let (first, again, other) = desk.write(|tx| {
        Ok((
            store::attachment::put(tx, "dowód.pdf", "application/pdf", b"%PDF-1.7 dowod")?,
            store::attachment::put(tx, "dowód.pdf", "application/pdf", b"%PDF-1.7 dowod")?,
            store::attachment::put(tx, "kopia.pdf", "application/pdf", b"%PDF-1.7 dowod")?,
        ))
    });
    assert_eq!(first, again);
    assert_ne!(first, other);
    assert_eq!(desk.read(|tx| store::attachment::bytes(tx, other)), b"%PDF-1.7 dowod");
    assert_eq!(desk.read(|tx| store::attachment::get(tx, first)).size, 14);
    assert_eq!(store::backup::verify(&desk.path, None).unwrap().rows_of("attachment_bytes"), 1);
}

#[test]
pub fn a_publication_belongs_to_its_case() {
    let mut desk = Desk::new();
    let consulted = desk.write(|tx| store::consultation::insert(tx, &consultation(None)));
    let evidence = desk.write(|tx| store::attachment::put(tx, "bip.png", "image/png", b"png"));
    let publication = notice(consulted, evidence);
    desk.write(|tx| store::publication::insert(tx, &publication));
    assert_eq!(desk.read(|tx| store::publication::of(tx, publication.case))[0].record, publication);
    let days = |thing| desk.read(|tx| store::publication::days(tx, &[consulted], thing));
    assert_eq!(days(publication.thing), [(consulted, publication.published_on)]);
    assert_eq!(days(PublishedThing::Programme), []);
    assert_eq!(desk.read(|tx| store::publication::of_any(tx, &[publication.case])).len(), 1);
    assert_eq!(desk.read(|tx| store::consultation::titles(tx, &[consulted])), [(consulted, consultation(None).title)]);
    assert!(desk.read(|tx| store::publication::of(tx, CaseRef::Office)).is_empty());
}

#[test]
pub fn an_issued_document_keeps_its_bytes_for_ever() {
    let mut desk = Desk::new();
    let document = issued(CaseRef::Office);
    let files = [(DocumentFormat::Pdf, b"%PDF".to_vec()), (DocumentFormat::Html, b"<html>".to_vec())];
    let id = desk.write(|tx| store::issued::issue(tx, &document, &files));
    assert_eq!(desk.read(|tx| store::issued::get(tx, id)), document);
    let file = desk.read(|tx| store::issued::file(tx, id, DocumentFormat::Pdf)).unwrap();
    assert_eq!(file.bytes, b"%PDF");
    assert_eq!(file.sha256, store::attachment::fingerprint(b"%PDF"));
    assert_eq!(desk.read(|tx| store::issued::file(tx, id, DocumentFormat::Docx)), None);
    let listed = desk.read(|tx| store::issued::list(tx, Some(CaseRef::Office), Page::first(10)));
    assert_eq!((listed.total, listed.rows[0].files.len()), (1, 2));
    assert_eq!(desk.read(|tx| store::issued::list(tx, None, Page::first(10))).total, 1);
}

#[test]
pub fn the_words_of_the_office_are_kept_version_after_version() {
    let mut desk = Desk::new();
    let (order, notice) = (TemplateKind::ConsultationOrder, TemplateKind::ConsultationNotice);
    desk.write(|tx| store::template::keep_begun(tx, order, Some("Zaczęte.")));
    assert_eq!(desk.read(|tx| store::template::begun(tx, order)).unwrap().words, "Zaczęte.");
    assert_eq!(desk.read(store::template::all_begun), [order]);
    let first = NewVersion {
        words: Some("Pierwsze.".into()),
        note: "po sesji".into(),
        origin: "Urząd w Łozach".into(),
        ..NewVersion::default()
    };
    let used = desk.write(|tx| {
        let id = store::template::save_version(tx, order, &first)?;
        store::template::keep_begun(tx, order, None)?;
        store::template::save_version(tx, notice, &NewVersion::default())?;
        store::template::save_version(tx, order, &NewVersion { restored: None, ..NewVersion::default() })?;
        store::template::save_version(
            tx,
            order,
            &NewVersion { words: first.words.clone(), restored: Some(1), ..NewVersion::default() },
        )?;
        Ok(id)
    });
    assert_eq!(desk.read(|tx| store::template::begun(tx, order)), None);
    let versions = desk.read(|tx| store::template::versions(tx, order));
    assert_eq!(
        versions.iter().map(|one| (one.number, one.words.as_deref())).collect::<Vec<_>>(),
        [(3, Some("Pierwsze.")), (2, None), (1, Some("Pierwsze."))]
    );
    assert_eq!(desk.read(|tx| store::template::newest(tx, order)), versions.first().cloned());
    assert_eq!(desk.read(|tx| store::template::version(tx, order, 1)).origin, "Urząd w Łozach");
    assert_eq!(
        desk.try_write(|tx| store::template::version(tx, notice, 7)).unwrap_err(),
        Fault::NotFound { what: "wersja słów dokumentu", id: 7 }
    );
    let words = WordsUsed { version: Some(used), program: "0.2.0".into(), sha256: "a".repeat(64) };
    let document = IssuedDocument { words, ..issued(CaseRef::Office) };
    let id = desk.write(|tx| store::issued::issue(tx, &document, &[]));
    assert_eq!(desk.read(|tx| store::issued::get(tx, id)), document);
    let row = desk.read(|tx| store::issued::list(tx, None, Page::first(1))).rows.remove(0);
    assert_eq!((row.words_version, row.program.as_str()), (Some(1), "0.2.0"));
}

#[test]
pub fn the_register_is_found_by_words_of_a_document_its_case_and_its_addressee() {
    let mut desk = Desk::new();
    let (notice, letter) = desk.write(|tx| {
        let consulted = store::consultation::insert(tx, &consultation(None))?;
        let addressee = store::organisation::insert(tx, &organisation("Stowarzyszenie „Łąka”"))?;
        let notice = issued(CaseRef::Consultation(consulted));
        let letter = IssuedDocument { addressee: Some(addressee), draft: true, ..issued(CaseRef::Office) };
        Ok((store::issued::issue(tx, &notice, &[])?, store::issued::issue(tx, &letter, &[])?))
    });
    let found = |filter: IssuedFilter| {
        let listed = desk.read(|tx| store::issued::found(tx, &filter, Page::first(10)));
        assert_eq!(listed.total as usize, listed.rows.len());
        listed.rows.into_iter().map(|row| row.id).collect::<Vec<_>>()
    };
    let words = |words: &str| found(IssuedFilter { words: words.into(), ..IssuedFilter::default() });
    assert_eq!(words("ogloszenie 525"), [letter, notice]);
    assert_eq!(words("ogłoszenie projekt programu"), [notice], "words of the document and of its case");
    assert_eq!(words("laka"), [letter], "the addressee");
    let names = desk.read(|tx| store::organisation::names(tx, &[OrganisationId(1), OrganisationId(7)]));
    assert_eq!(names.into_values().collect::<Vec<_>>(), ["Stowarzyszenie „Łąka”"], "an unknown number is left out");
    assert_eq!(words("laka projekt"), []);
    assert_eq!(words(" - "), [], "nothing can be looked for");
    assert_eq!(found(IssuedFilter { only_final: true, ..IssuedFilter::default() }), [notice]);
    assert_eq!(found(IssuedFilter { id: Some(letter), ..IssuedFilter::default() }), [letter]);
    assert_eq!(found(IssuedFilter { kind: Some(DocumentKind::Resolution), ..IssuedFilter::default() }), []);
    assert_eq!(desk.read(store::issued::kinds), [DocumentKind::ConsultationNotice]);
    let case = ConsultationId(1);
    let shown = desk.read(|tx| store::issued::shown_to_all(tx, &[case]));
    assert_eq!(shown, [(case, day(2026, 9, 25), "Ogłoszenie o konsultacjach".to_owned())]);
    let papers = |cases: &[CaseRef]| {
        desk.read(|tx| store::issued::papers(tx, cases)).iter().map(|(_, paper)| paper.id).collect::<Vec<_>>()
    };
    assert_eq!(papers(&[CaseRef::Office]), [letter]);
    assert_eq!(papers(&[CaseRef::Consultation(case)]), [notice]);
    assert_eq!(papers(&[CaseRef::Consultation(case), CaseRef::Office]), [notice, letter]);
    let resolution = desk.write(|tx| {
        let act = draft_act(tx)?;
        store::issued::issue(tx, &issued(CaseRef::DraftAct(act)), &[])
    });
    let of_act = IssuedFilter { words: "sposobu konsultowania".into(), ..IssuedFilter::default() };
    let listed = desk.read(|tx| store::issued::found(tx, &of_act, Page::first(10)));
    assert_eq!(listed.rows.into_iter().map(|row| row.id).collect::<Vec<_>>(), [resolution], "the title of a draft act");
}

#[test]
pub fn cases_that_are_over_are_left_out_of_those_under_way() {
    let mut desk = Desk::new();
    let (open, late) = desk.write(|tx| {
        let ended = |on| Consultation { status: ConsultationStatus::Reported, ends_on: Some(on), ..consultation(None) };
        store::consultation::insert(tx, &ended(day(2025, 12, 31)))?;
        let late = store::consultation::insert(tx, &ended(day(2026, 1, 1)))?;
        Ok((store::consultation::insert(tx, &consultation(None))?, late))
    });
    let under_way = desk.read(|tx| store::consultation::under_way(tx, Some(day(2026, 1, 1))));
    assert_eq!(under_way.len(), 2);
    assert!(under_way.contains(&open) && under_way.contains(&late));
    assert_eq!(desk.read(|tx| store::consultation::under_way(tx, None)), [open]);
    let first = desk.write(|tx| {
        let closed = programme(tx, 2027)?;
        let mut stored = store::programme::get(tx, closed)?;
        stored.record.status = ProgrammeStatus::Closed;
        store::programme::update(tx, closed, stored.revision, &stored.record)?;
        programme(tx, 2026)
    });
    assert_eq!(desk.read(|tx| store::programme::not_closed_since(tx, 2026)), [first]);
    assert_eq!(desk.read(|tx| store::programme::titles(tx, &[first])), [(first, "Program współpracy na rok 2026".to_owned())]);
    assert_eq!(desk.read(|tx| store::programme::not_closed_since(tx, 2027)), []);
}

#[test]
pub fn every_saved_version_can_be_read_again_after_the_draft_went_on() {
    let mut desk = Desk::new();
    let text = desk.write(|tx| store::text::insert(tx, "Program", &act("Pierwsze słowa.")));
    let (revision, first) = desk.write(|tx| store::text::save_version(tx, text, Revision(1), &act("Drugie słowa."), "po sesji"));
    let revision = desk.write(|tx| store::text::save_draft(tx, text, revision, &act("Trzecie słowa.")));
    assert_eq!(desk.read(|tx| store::text::get(tx, text)).record.act, act("Trzecie słowa."));
    let version = desk.read(|tx| store::text::version(tx, first));
    assert_eq!((version.row.number, version.row.note.as_str(), &version.act), (1, "po sesji", &act("Drugie słowa.")));
    let stale = desk.try_write(|tx| store::text::save_draft(tx, text, Revision(1), &act("Stare okno.")));
    assert_eq!(stale, Err(Fault::Stale { what: "tekst aktu", now: revision }));
    assert_eq!(desk.read(|tx| store::text::versions(tx, text)).len(), 1);
}

#[test]
pub fn numbers_follow_one_another_in_a_year_and_start_anew_in_the_next() {
    let mut desk = Desk::new();
    let pattern = "OK.525.{numer}.{rok}";
    let numbers = desk.write(|tx| {
        let next = |year| store::numbering::next(tx, pattern, year);
        let first = next(2026)?;
        store::numbering::used(tx, pattern, 2026, first)?;
        let second = next(2026)?;
        store::numbering::used(tx, pattern, 2026, 7)?;
        store::numbering::used(tx, pattern, 2026, second)?;
        Ok([first, second, next(2026)?, next(2027)?])
    });
    assert_eq!(numbers, [1, 2, 8, 1]);
}

#[test]
pub fn settings_and_column_mappings_are_replaced_under_their_names() {
    let mut desk = Desk::new();
    desk.write(|tx| store::setting::set(tx, "wyglad", "jasny"));
    desk.write(|tx| store::setting::set(tx, "wyglad", "ciemny"));
    assert_eq!(desk.read(|tx| store::setting::get(tx, "wyglad")).as_deref(), Some("ciemny"));

    let mut mapping = mapping();
    desk.write(|tx| store::column_mapping::save(tx, &mapping));
    mapping.fields.remove(0);
    desk.write(|tx| store::column_mapping::save(tx, &mapping));
    assert_eq!(desk.read(store::column_mapping::all), [mapping]);
}

#[test]
pub fn sheets_and_printers_are_replaced_under_their_names_and_taken_away() {
    let mut desk = Desk::new();
    let mut sheet = label_sheet();
    let first = desk.write(|tx| store::label_sheet::save(tx, &sheet));
    sheet.padding = 400;
    assert_eq!(desk.write(|tx| store::label_sheet::save(tx, &sheet)), first);
    assert_eq!(desk.read(store::label_sheet::all), [(first, sheet)]);
    desk.write(|tx| store::label_sheet::remove(tx, first));
    assert_eq!(desk.read(store::label_sheet::all), []);

    let mut printer = printer();
    desk.write(|tx| store::printer::save(tx, &printer));
    printer.measured_left = 198;
    desk.write(|tx| store::printer::save(tx, &printer));
    let kept = desk.read(store::printer::all);
    assert_eq!(kept, [(kept[0].0, printer)]);
    desk.write(|tx| store::printer::remove(tx, kept[0].0));
    assert_eq!(desk.read(store::printer::all), []);
}

#[test]
pub fn a_stamped_copy_stands_beside_its_document_and_never_changes() {
    let mut desk = Desk::new();
    let document =
        desk.write(|tx| store::issued::issue(tx, &issued(CaseRef::Office), &[(DocumentFormat::Pdf, b"%PDF oryginal".to_vec())]));
    let copy = stamped(document);
    let id = desk.write(|tx| store::stamped::enter(tx, &copy, b"%PDF kopia"));
    assert_eq!(desk.read(|tx| store::stamped::file(tx, id)), (copy.clone(), b"%PDF kopia".to_vec()));
    let rows = desk.read(|tx| store::stamped::of(tx, document));
    assert_eq!((rows.len(), rows[0].words.as_str(), rows[0].sha256.len()), (1, copy.words.as_str(), 64));
    assert_eq!(desk.read(|tx| store::issued::file(tx, document, DocumentFormat::Pdf)).unwrap().bytes, b"%PDF oryginal");
    let raw = rusqlite::Connection::open(&desk.path).unwrap();
    for change in ["UPDATE stamped_copy SET words = ''", "DELETE FROM stamped_copy"] {
        assert!(raw.execute_batch(change).unwrap_err().to_string().contains("frozen"), "{change}");
    }
}

#[test]
pub fn a_draft_act_comes_back_with_its_way_and_owns_its_texts() {
    let mut desk = Desk::new();
    let sitting = desk.write(|tx| store::sitting::insert(tx, &sitting()));
    let id = desk.write(draft_act);
    let stored = desk.read(|tx| store::draft_act::get(tx, id));
    let record = &stored.record;
    assert_eq!(desk.read(|tx| store::draft_act::titles(tx, &[id])), [(id, record.title.clone())]);
    for text in [record.text, record.justification_text] {
        assert_eq!(desk.read(|tx| store::draft_act::of_text(tx, text)), Some(id));
    }
    let bare = DraftAct {
        local_law: None,
        sitting: Some(sitting),
        opinion: ActOpinion::default(),
        adoption: None,
        announcement: None,
        status: DraftActStatus::Draft,
        ..record.clone()
    };
    let revision = desk.write(|tx| store::draft_act::update(tx, id, stored.revision, &bare));
    let stored = desk.read(|tx| store::draft_act::get(tx, id));
    assert_eq!((stored.revision, &stored.record), (revision, &bare));
    let rows = desk.read(store::draft_act::list);
    assert_eq!((rows.len(), rows[0].id, rows[0].sitting_on), (1, id, Some(day(2026, 11, 26))));
    assert_eq!(desk.read(|tx| store::draft_act::of_sitting(tx, sitting)), ["w sprawie sposobu konsultowania"]);
    let letter = issued(CaseRef::DraftAct(id));
    desk.write(|tx| store::issued::issue(tx, &letter, &[]));
    let of_case = desk.read(|tx| store::issued::list(tx, Some(CaseRef::DraftAct(id)), Page::ALL)).rows;
    assert_eq!((of_case.len(), of_case[0].case), (1, CaseRef::DraftAct(id)));
    assert_eq!(desk.read(|tx| store::publication::of(tx, CaseRef::DraftAct(id))), []);
}

#[test]
pub fn what_an_organisation_sent_and_whose_a_text_is_can_be_told() {
    let mut desk = Desk::new();
    let sender = desk.write(|tx| store::organisation::insert(tx, &organisation("Nadawca")));
    let text = desk.write(|tx| store::text::insert(tx, "Projekt uchwały", &act("Słowa.")));
    let record = Consultation { text: Some(text), ..consultation(None) };
    let id = desk.write(|tx| store::consultation::insert(tx, &record));
    let sent = domain::consultation::Remark { organisation: Some(sender), ..remark(id, 1) };
    desk.write(|tx| store::remark::insert(tx, &sent));
    assert_eq!(desk.read(|tx| store::remark::of_organisation(tx, sender))[0].record, sent);
    assert_eq!(desk.read(|tx| store::consultation::of_text(tx, text)), Some(id));
    assert_eq!(desk.read(store::consultation::texts), [text]);
}

#[test]
pub fn a_case_is_away_until_it_comes_back_and_its_base_stays() {
    let mut desk = Desk::new();
    let programme = desk.write(|tx| programme(tx, 2027));
    let consulted = desk.write(|tx| store::consultation::insert(tx, &consultation(None)));
    let (own, other) = (CaseRef::Programme(programme), CaseRef::Consultation(consulted));
    let first = handed_over(own, 'c');
    let second = Handover { identity: "e".repeat(64), ..handed_over(other, 'd') };
    let (id, _) = desk.write(|tx| Ok((store::handover::insert(tx, &first)?, store::handover::insert(tx, &second)?)));
    assert_eq!(desk.read(|tx| store::handover::get(tx, id)).record, first);
    let cases = |desk: &Desk| desk.read(store::handover::away).iter().map(|one| one.record.case).collect::<Vec<_>>();
    assert_eq!(cases(&desk), [other, own]);
    assert_eq!(desk.read(|tx| store::handover::away_of(tx, own)).map(|one| one.id), Some(id));
    assert_eq!(desk.read(|tx| store::handover::of_identity(tx, &first.identity)).map(|one| one.id), Some(id));
    assert_eq!(desk.read(|tx| store::handover::with_fingerprint(tx, other, &second.fingerprint)).len(), 1);

    desk.write(|tx| {
        store::handover::insert(tx, &handed_over(own, 'f'))?;
        store::handover::end(tx, own, HandoverEnd::Returned, day(2026, 10, 30))
    });
    assert_eq!(cases(&desk), [other]);
    let last = desk.read(|tx| store::handover::last(tx, own)).unwrap().record;
    assert_eq!(last.ended, Some((HandoverEnd::Returned, day(2026, 10, 30))));
    assert_eq!((last.fingerprint.as_str(), last.base.as_str()), ("f".repeat(64).as_str(), "[]"));
    assert_ne!(desk.read(store::handover::birth_of_file), "");

    let files = [(DocumentFormat::Pdf, vec![0; 300]), (DocumentFormat::Html, vec![0; 20])];
    desk.write(|tx| store::issued::issue(tx, &issued(other), &files));
    let weight = desk.read(|tx| store::handover::weight(tx, other));
    assert_eq!((weight.documents, weight.document_files), (320, 2));
    assert_eq!(desk.read(|tx| store::handover::weight(tx, own)), store::handover::Weight::default());
}

#[test]
pub fn law_packs_are_kept_until_they_are_left() {
    let mut desk = Desk::new();
    assert_eq!(desk.read(store::law_pack::last), None);
    let first = desk.write(|tx| kept_pack(tx, "2026.12.1"));
    let second = desk.write(|tx| kept_pack(tx, "2027.1.1"));
    let kept = |desk: &Desk| desk.read(store::law_pack::kept).iter().map(|pack| pack.id).collect::<Vec<_>>();
    assert_eq!(kept(&desk), [second, first]);
    desk.write(|tx| {
        for pack in store::law_pack::kept(tx)? {
            let left = KeptPack { left_on: Some(day(2027, 1, 9)), ..pack.record };
            store::law_pack::update(tx, pack.id, pack.revision, &left)?;
        }
        Ok(())
    });
    assert_eq!(kept(&desk), []);
    let last = desk.read(store::law_pack::last).unwrap();
    assert_eq!((last.id, last.record.version.as_str(), last.record.left_on), (second, "2027.1.1", Some(day(2027, 1, 9))));
}

#[test]
pub fn a_text_that_goes_on_from_another_has_its_versions() {
    let mut desk = Desk::new();
    let text = desk.write(|tx| {
        let id = store::text::insert(tx, "Program", &act("Pierwsza treść."))?;
        let revision = store::text::get(tx, id)?.revision;
        store::text::save_version(tx, id, revision, &act("Druga treść."), "po sesji")?;
        Ok(id)
    });
    let branched = desk.write(|tx| store::text::branch(tx, text, "Program", &act("Treść zastępcy.")));
    assert_eq!(desk.read(|tx| store::text::get(tx, branched)).record.act, act("Treść zastępcy."));
    assert_eq!(desk.read(|tx| store::text::get(tx, text)).record.act, act("Druga treść."));
    let versions = |desk: &Desk, id| {
        let rows = desk.read(|tx| store::text::versions(tx, id));
        rows.into_iter().map(|row| (row.number, row.at, row.who, row.note)).collect::<Vec<_>>()
    };
    assert_eq!(versions(&desk, branched), versions(&desk, text));
}
