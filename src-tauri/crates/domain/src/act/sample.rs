//! Texts for the tests of this module: a short programme and random ones.

use proptest::prelude::*;

use super::body::{Act, ActKind};
use super::inline::{Inline, ReferenceStyle};
use super::lines::{Line, Role, from_lines};
use super::unit::{Level, UnitId};

/// Makes a text of lines; ids are given in the order of the lines, from 1 (a tail has none of its own).
pub fn act_of(lines: &[(Level, &str)]) -> Act {
    let lines = lines.iter().map(|(level, text)| Line::new(*level, vec![Inline::text(*text)])).collect();
    let read = from_lines(&Act::new(ActKind::Programme), lines).unwrap();
    assert_eq!(read.repairs, []);
    read.act
}

/// The heart of a programme of cooperation, as on the picture of the editor.
///
/// Ids: 1 rozdział, 2 § 1, 3 ust. 1, 4 pkt 1, 5 lit. a, 6 lit. b, 7 pkt 2, 8 ust. 2, 9 rozdział 2, 10 § 2,
/// 11 ust. 1, 12 ust. 2.
pub fn programme() -> Act {
    use Level::{Chapter, Letter, Paragraph, Point, Subsection};
    let mut act = act_of(&[
        (Chapter, "Priorytetowe zadania publiczne"),
        (Paragraph, ""),
        (Subsection, "Do priorytetowych zadań publicznych należą:"),
        (Point, "w zakresie kultury fizycznej:"),
        (Letter, "prowadzenie szkolenia sportowego dzieci i młodzieży,"),
        (Letter, "organizacja zawodów o zasięgu co najmniej gminnym;"),
        (Point, "w zakresie wspierania rodziny – prowadzenie placówki wsparcia dziennego."),
        (Subsection, "Zadania, o których mowa w "),
        (Chapter, "Wysokość środków"),
        (Paragraph, ""),
        (Subsection, "Na realizację programu planuje się kwotę "),
        (Subsection, "Kwota, o której mowa w "),
    ]);
    let mut append = |id: u32, pieces: Vec<Inline>| act.find_mut(UnitId(id)).unwrap().intro.extend(pieces);
    append(8, vec![Inline::reference(UnitId(4)), Inline::text(", realizuje się w formie wspierania.")]);
    append(
        11,
        vec![
            Inline::field("programme.total"),
            Inline::text(", w tym na zadania, o których mowa w "),
            Inline::reference(UnitId(4)),
            Inline::text("."),
        ],
    );
    append(12, vec![Inline::reference(UnitId(11)), Inline::text(", może ulec zmianie.")]);
    act
}

fn words() -> impl Strategy<Value = String> {
    let word = prop::sample::select(vec![
        "gmina",
        "zadań",
        "żółw",
        "program",
        "§",
        "1)",
        "a)",
        "–",
        "kwota;",
        "oraz",
        "w",
        "Rozdział",
        "2.",
        "źródło,",
    ]);
    prop::collection::vec(word, 0..6).prop_map(|words| words.join(" "))
}

fn piece() -> impl Strategy<Value = Inline> {
    prop_oneof![
        4 => words().prop_map(Inline::text),
        1 => words().prop_map(Inline::emphasis),
        1 => (1u32..30, prop::sample::select(vec![
            ReferenceStyle::Short,
            ReferenceStyle::Full,
            ReferenceStyle::Number,
        ])).prop_map(|(to, style)| Inline::Reference { to: UnitId(to), style }),
        1 => Just(Inline::field("programme.total")),
    ]
}

/// Any line an editor might send, sensible or not.
pub fn line() -> impl Strategy<Value = Line> {
    (
        prop::option::of((0u32..40).prop_map(UnitId)),
        prop::sample::select(Level::ALL.to_vec()),
        prop::sample::select(vec![Role::Title, Role::Intro, Role::Intro, Role::Tail]),
        prop::collection::vec(piece(), 0..4),
        prop::collection::vec(prop::sample::select(vec!["5a.4.1".into(), "5a.4.8".into()]), 0..2),
    )
        .prop_map(|(id, level, role, inlines, meets)| Line { id, level, role, inlines, meets })
}

/// A sound text of up to forty units.
pub fn act() -> impl Strategy<Value = Act> {
    prop::collection::vec(line(), 0..40).prop_map(|lines| from_lines(&Act::new(ActKind::Programme), lines).unwrap().act)
}
