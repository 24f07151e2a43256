//! The same table for the rules of the text.

use super::{
    table::{Spoil, adoption, first_unit},
    world::{World, day, stored},
};
use crate::{
    act::{Inline, Level, Unit, UnitId, inline::plain_words},
    id::PublicationId,
    law::{Key, ProgrammeItem},
    publication::{Publication, PublicationPlace},
};

pub const FIRES: &[(&str, Spoil)] = &[
    ("T-01", |world| first_unit(world).intro.push(Inline::reference(UnitId(700)))),
    ("T-01", |world| world.resolution.units[0].intro.push(Inline::reference(UnitId(700)))),
    ("T-02", |world| first_unit(world).intro = vec![Inline::text("Zdanie bez kropki")]),
    ("T-03", |world| {
        let act = world.text.as_mut().expect("a text");
        let unit = act.unit(Level::Paragraph);
        act.units.push(unit);
    }),
    ("T-04", |world| {
        let text = "Wójt Gminy Jarzębin, zwany dalej „Wójtem”.";
        let act = world.text.as_mut().expect("a text");
        act.units[0].intro = vec![Inline::text(text)];
        act.units[1].intro = vec![Inline::text(text)];
    }),
    ("T-05", |world| {
        about_money(world).intro = vec![Inline::text("Na realizację programu przeznacza się 320 000,00 zł.")];
    }),
    ("T-06", |world| _ = world.draft.units.remove(0)),
    ("T-06", |world| write(&mut world.draft.units[0], "Na podstawie ustawy o samorządzie gminnym uchwala się, co następuje:")),
    ("T-06", |world| write(&mut world.draft.units[0], "Na podstawie art. 40 ustawy o samorządzie gminnym Rada uchwala:")),
    // A position that a later consolidated text replaced, a position nobody knows, another form, no brackets in the basis.
    ("T-07", |world| reword(&mut world.draft.units[0], "z 2026 r. poz. 662", "z 2025 r. poz. 1153")),
    ("T-07", |world| reword(&mut world.draft.units[0], "z 2026 r. poz. 662", "z 2026 r. poz. 1")),
    ("T-07", |world| reword(&mut world.draft.units[0], "Dz. U. z 2026 r. poz. 662", "t.j. Dz.U. 2026 poz. 662")),
    ("T-07", |world| reword(&mut world.draft.units[0], " (Dz. U. z 2026 r. poz. 662)", "")),
    ("T-07", |world| {
        first_unit(world).intro = vec![Inline::text("Ustawa o petycjach (tekst jedn. Dz.U. 2018 poz. 870) obowiązuje.")]
    }),
    ("T-08", |world| first_unit(world).intro = vec![Inline::text(cited("24 kwietnia 2023 r.", ""))]),
    ("T-09", |world| {
        let act = world.text.as_mut().expect("a text");
        act.units[0].intro = vec![Inline::text(cited("24 kwietnia 2003 r.", POSITION))];
        act.units[1].intro = vec![Inline::text(cited("24 kwietnia 2003 r.", POSITION))];
    }),
    ("T-10", |world| first_unit(world).intro = vec![Inline::text("Program współpracy na rok 2026 obejmuje zadania.")]),
    ("T-10", |world| write(&mut world.resolution.units[0], "Uchwala się program współpracy na 2026 rok.")),
    ("T-10", |world| {
        let words = "Program realizuje się od dnia 1 stycznia 2026 r. do dnia 31 grudnia 2026 r.";
        first_unit(world).intro = vec![Inline::text(words)];
    }),
    ("T-11", |world| _ = world.draft.units.remove(2)),
    ("T-11", |world| _ = world.resolution.units.remove(1)),
    ("T-12", |world| reword(&mut world.draft.units[3], "Traci moc uchwała", "Uchyla się uchwałę")),
    ("T-12", |world| reword(&mut world.draft.units[3], "Traci moc", "Traci moc z dniem 1 stycznia 2026 r.")),
    ("T-13", |world| _ = world.draft.units.pop()),
    ("T-13", |world| _ = world.resolution.units.pop()),
    ("T-13", |world| write(&mut world.resolution.units[0], "Program wchodzi w życie z dniem podjęcia.")),
    ("T-13", |world| write(&mut world.resolution.units[2], "Uchwała wchodzi w życie niezwłocznie.")),
    ("T-13", |world| reword(&mut world.resolution.units[2], "podjęcia", "podjęcia, z mocą obowiązującą od 1 stycznia 2027 r")),
    ("T-13", |world| reword(&mut world.resolution.units[2], "podjęcia", "1 stycznia 2026 r")),
    ("T-13", |world| reword(&mut world.resolution.units[2], "podjęcia", "2 stycznia 2027 r")),
    ("T-14", |world| write(&mut world.draft.units[4], "Uchwała wchodzi w życie z dniem podjęcia.")),
    ("T-14", |world| reword(&mut world.draft.units[4], "14 dni", "7 dni")),
    ("T-14", |world| publish_in_journal(world, true)),
    ("T-15", |world| world.draft.units[3..].reverse()),
    ("T-15", |world| world.draft.units[1..4].rotate_right(1)),
    ("T-16", |world| first_unit(world).intro = vec![Inline::text("Gmina Jarzębin jest zwana dalej „Zamawiającym”.")]),
    ("T-17", |world| first_unit(world).intro = vec![Inline::text("Gmina wspiera organizacje. ".repeat(5).trim())]),
    ("T-17", |world| {
        first_unit(world).intro = vec![Inline::text(format!("Gmina wspiera{}.", " sport oraz kulturę,".repeat(40)))]
    }),
    ("T-18", |world| enumerate(first_unit(world), &["zajęcia dla dzieci."])),
    ("T-19", |world| {
        let act = world.text.as_mut().expect("a text");
        let ids = [act.units[0].id, act.units[1].id];
        act.units[0].intro = vec![Inline::text("Cele są takie jak w "), Inline::reference(ids[1]), Inline::text(".")];
        act.units[1].intro = vec![Inline::text("Zasady są takie jak w "), Inline::reference(ids[0]), Inline::text(".")];
    }),
    ("T-20", |world| first_unit(world).intro = vec![Inline::text("Stosuje się § 99 ust. 2.")]),
    ("T-20", |world| {
        let act = world.text.as_mut().expect("a text");
        act.units[1].intro = vec![Inline::text("Stosuje się § 1.")];
    }),
    ("T-21", |world| {
        first_unit(world).intro = vec![Inline::text("Szkolenie sportowe dzieci – 120 000,00 zł.")];
    }),
    ("T-22", |world| first_unit(world).intro = vec![Inline::text("1.1. Gmina wspiera organizacje.")]),
];

pub const SILENT: &[(&str, Spoil)] = &[
    // The chip is the sum; a part of it may stand beside it.
    ("T-05", |world| {
        let part = Inline::text(", w tym 20 000 zł na małe granty.");
        about_money(world).intro = vec![Inline::text("Planuje się kwotę "), Inline::field("program.kwota"), part];
    }),
    ("T-06", |world| {
        let pieces =
            [Inline::text("Na podstawie "), Inline::field("podstawa.uchwala"), Inline::text(" uchwala się, co następuje:")];
        world.draft.units[0].intro = pieces.into();
    }),
    // The programme is the annex of a resolution that has the basis.
    ("T-06", |world| world.resolution.units.truncate(1)),
    ("T-07", |world| reword(&mut world.draft.units[0], "poz. 662", "poz.\u{a0}662")),
    ("T-07", |world| first_unit(world).intro = vec![Inline::text(cited("24 kwietnia 2003 r.", POSITION))]),
    // The position of the day of the act, not of today.
    ("T-07", |world| {
        adoption(world).adopted_on = day(2025, 11, 26);
        first_unit(world).intro = vec![Inline::text(cited("24 kwietnia 2003 r.", " (Dz. U. z 2025 r. poz. 1338)"))];
    }),
    // Amendments that the pack does not list are no fault.
    ("T-07", |world| {
        let words = "ustawa z dnia 27 sierpnia 2009 r. o finansach publicznych (Dz. U. z 2025 r. poz. 1483, z późn. zm.)";
        first_unit(world).intro = vec![Inline::text(format!("Stosuje się: {words}."))];
    }),
    // A later text of an act of which the pack knows only some.
    ("T-07", |world| {
        adoption(world).adopted_on = day(2021, 10, 28);
        let words = "ustawa z dnia 5 czerwca 1998 r. o samorządzie powiatowym (Dz. U. z 2020 r. poz. 920)";
        first_unit(world).intro = vec![Inline::text(format!("Stosuje się: {words}."))];
    }),
    ("T-08", |world| first_unit(world).intro = vec![Inline::text("Uchwała z dnia 24 kwietnia 2023 r. o zmianie ustawy.")]),
    ("T-09", |world| {
        let act = world.text.as_mut().expect("a text");
        act.units[0].intro = vec![Inline::text(cited("24 kwietnia 2003 r.", POSITION))];
        act.units[1].intro = vec![Inline::text(cited("24 kwietnia 2003 r.", ""))];
    }),
    // What was, and another act.
    ("T-10", |world| first_unit(world).intro = vec![Inline::text("W roku 2025 zadania realizowało 20 organizacji.")]),
    ("T-10", |world| {
        first_unit(world).intro = vec![Inline::text("Sprawozdanie z programu na rok 2025 przyjęto w kwietniu.")];
    }),
    ("T-10", |world| {
        first_unit(world).intro = vec![Inline::text("Środki planuje się w uchwale budżetowej na rok 2025.")];
    }),
    // The right year beside another one, and the programme after this one.
    ("T-10", |world| {
        first_unit(world).intro = vec![Inline::text("Po programie na rok 2026 realizuje się program na rok 2027.")];
    }),
    ("T-10", |world| {
        first_unit(world).intro = vec![Inline::text("Projekt programu na rok 2028 przygotowuje się do końca września.")];
    }),
    ("T-11", |world| world.resolution.units.clear()),
    ("T-11", |world| write(&mut world.resolution.units[1], "Wykonanie uchwały zleca się Wójtowi.")),
    ("T-11", |world| write(&mut world.resolution.units[1], "Odpowiedzialność za wykonanie uchwały ponosi Wójt.")),
    ("T-12", |world| reword(&mut world.draft.units[3], "Traci moc", "Traci moc z dniem 1 stycznia 2027 r.")),
    ("T-13", |world| reword(&mut world.resolution.units[2], "podjęcia", "podjęcia, z mocą od dnia 1 stycznia 2027 r")),
    ("T-14", |world| {
        let chips = ["prawo.dni_wejscia_w_zycie", "urzad.dziennik.miejscownik"].map(Inline::field);
        let [days, journal] = chips;
        world.draft.units[4].intro = vec![
            Inline::text("Uchwała wchodzi w życie po upływie "),
            days,
            Inline::text(" od dnia ogłoszenia w "),
            journal,
            Inline::text("."),
        ];
    }),
    // A programme is not local law for sure.
    ("T-14", |world| publish_in_journal(world, false)),
    ("T-15", |world| reword(&mut world.draft.units[3], "Traci moc", "Z dniem 31 grudnia 2026 r. traci moc")),
    ("T-15", |world| {
        let annex = world.draft.unit(Level::Annex);
        world.draft.units.push(Unit { title: vec![Inline::text("Regulamin")], ..annex });
    }),
    ("T-16", |world| {
        let act = world.text.as_mut().expect("a text");
        act.units[0].intro = vec![Inline::text("Urząd Gminy Jarzębin jest zwany dalej „Urzędem”.")];
        act.units[1].intro = vec![Inline::text("Zasady ogłasza się w urzędzie.")];
    }),
    // The abbreviations in a citation end no sentence.
    ("T-17", |world| {
        first_unit(world).intro = vec![Inline::text("Ustawa z 2011 r. Nr 14, poz. 67 i z 2012 r. Nr 2, poz. 5.".repeat(2))]
    }),
    ("T-18", |world| enumerate(first_unit(world), &["zajęcia dla dzieci;", "zajęcia dla seniorów."])),
    // Of another act; live already.
    ("T-20", |world| first_unit(world).intro = vec![Inline::text("Stosuje się § 99 ust. 2 uchwały nr XX/1/2020.")]),
    ("T-20", |world| {
        let act = world.text.as_mut().expect("a text");
        let first = act.units[0].id;
        act.units[1].intro = vec![Inline::text("Stosuje się "), Inline::reference(first), Inline::text(".")];
    }),
    // The amount of the plan; a sentence with two amounts says something else.
    ("T-21", |world| first_unit(world).intro = vec![Inline::text("Szkolenie sportowe dzieci – 130 000 zł.")]),
    ("T-21", |world| {
        let words = "Szkolenie sportowe dzieci: 100 000 zł w pierwszym i 30 000 zł w drugim półroczu.";
        first_unit(world).intro = vec![Inline::text(words)];
    }),
    ("T-22", |world| first_unit(world).intro = vec![Inline::text("2027 r. jest rokiem programu.")]),
    ("T-19", |world| {
        let act = world.text.as_mut().expect("a text");
        let ids = [act.units[0].id, act.units[1].id];
        act.units[0].intro =
            vec![Inline::text("Cele określa się, z zastrzeżeniem "), Inline::reference(ids[1]), Inline::text(".")];
        act.units[1].intro =
            vec![Inline::text("Celów, o których mowa w "), Inline::reference(ids[0]), Inline::text(", nie zmienia się.")];
    }),
    ("T-05", |world| about_money(world).intro = vec![Inline::text("Komisja ocenia do 30 złożonych ofert.")]),
];

/// The unit that tells of the money.
fn about_money(world: &mut World) -> &mut Unit {
    let key = ProgrammeItem::Money.key();
    let act = world.text.as_mut().expect("a text");
    act.units.iter_mut().find(|unit| unit.meets[0].0 == key).expect("the unit about money")
}

/// The journal data of the public benefit act on the day of the sound programme.
const POSITION: &str = " (Dz. U. z 2025 r. poz. 1338 oraz z 2026 r. poz. 1040)";

/// A sentence that cites the public benefit act.
fn cited(date: &str, journal: &str) -> String {
    format!("Stosuje się ustawę z dnia {date} o działalności pożytku publicznego i o wolontariacie{journal}, dalej także inne.")
}

/// The recorded publication of the programme is in the journal, or on the website.
fn publish_in_journal(world: &mut World, journal: bool) {
    let place = if journal { PublicationPlace::Journal } else { PublicationPlace::Website };
    let programme = world.publications.last().expect("the programme").record.clone();
    world.publications.push(stored(PublicationId(90), Publication { place, ..programme }));
}

fn write(unit: &mut Unit, words: &str) {
    unit.intro = vec![Inline::text(words)];
}

/// Puts other words into the sentence of a unit.
fn reword(unit: &mut Unit, from: &str, to: &str) {
    let words = plain_words(&unit.intro);
    assert!(words.contains(from), "{words}");
    write(unit, &words.replace(from, to));
}

/// Makes an enumeration of points of the unit.
fn enumerate(unit: &mut Unit, points: &[&str]) {
    unit.intro = vec![Inline::text("Gmina wspiera:")];
    unit.children = (900..)
        .zip(points)
        .map(|(id, words)| {
            let mut point = Unit::new(UnitId(id), Level::Point);
            point.intro = vec![Inline::text(*words)];
            point
        })
        .collect();
}
