//! Both entries beside each other before they become one: what stays, what is united, what will move.

use domain::{
    id::{OrganisationId, Stored},
    organisation::Organisation,
    polish::counted,
    vocabulary::Vocabulary,
};
use serde::Serialize;
use specta::Type;
use store::organisation::Followed;

use super::{MergeSide, carry, fields};
use crate::{
    Desk, Failure,
    organisation::import::field_label,
    view::{ExplanationView, FigureView, Key, RecordLink},
};

/// Everything the officer decides on.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct MergePreview {
    /// The one that goes on.
    pub left: MergeSideView,
    /// The one that goes into the archive.
    pub right: MergeSideView,
    /// Fields in which they differ.
    pub fields: Vec<MergeField>,
    /// Fields in which they agree: their names in one line.
    pub same: String,
    /// Lists that are united.
    pub lists: Vec<MergeList>,
    /// Records that will lead to the one that goes on.
    pub moves: Vec<MergeMove>,
    /// Names under which it will also be found.
    pub other_names: Vec<String>,
    /// What is grave: numbers that contradict each other.
    pub warnings: Vec<String>,
    /// Why they cannot be made one; empty when they can.
    pub because: String,
}

#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct MergeSideView {
    pub id: Key,
    pub revision: Key,
    pub name: String,
    /// "stowarzyszenie rejestrowe, Jarzębin".
    pub about: String,
}

/// One field of both.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct MergeField {
    pub field: String,
    pub label: String,
    /// Empty when nothing stands there.
    pub left: String,
    pub right: String,
    /// `None` where the officer must choose.
    pub proposed: Option<MergeSide>,
}

/// A list of both, united.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct MergeList {
    pub label: String,
    /// What will stand there, one thing a line.
    pub united: Vec<String>,
    pub count: FigureView,
}

/// Records of one kind that follow.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct MergeMove {
    pub label: String,
    pub count: FigureView,
}

pub fn preview(desk: &Desk, left: Key, right: Key) -> Result<MergePreview, Failure> {
    if left == right {
        return Err(Failure::field("right", "Wskazano dwa razy tę samą organizację. Wybierz dwie różne."));
    }
    desk.read(|tx| {
        let (left, right) = (OrganisationId(left.0), OrganisationId(right.0));
        let (one, other) = (store::organisation::get(tx, left)?, store::organisation::get(tx, right)?);
        let names = [store::organisation::other_names(tx, left)?, store::organisation::other_names(tx, right)?].concat();
        let joined = [store::organisation::joined_into(tx, left)?, store::organisation::joined_into(tx, right)?];
        let because = why_not(&one, &other, joined.iter().any(Option::is_some));
        let names = [vec![one.record.name.clone(), other.record.name.clone()], names].concat();
        Ok(MergePreview {
            fields: differing(&one.record, &other.record),
            same: same(&one.record, &other.record),
            lists: lists(&one, &other),
            moves: moves(&other, &store::organisation::references(tx, right)?),
            other_names: carry::other_names(&one.record.name, &names),
            warnings: warnings(&one.record, &other.record),
            because,
            left: side(&one),
            right: side(&other),
        })
    })
}

fn side(stored: &Stored<OrganisationId, Organisation>) -> MergeSideView {
    let record = &stored.record;
    let about = [record.legal_form.label(), record.seat.town.trim()].into_iter().filter(|part| !part.is_empty());
    MergeSideView {
        id: Key(stored.id.0),
        revision: Key(stored.revision.0),
        name: record.name.clone(),
        about: about.collect::<Vec<_>>().join(", "),
    }
}

/// A sentence for the screen and for the act itself.
pub(super) fn why_not(
    left: &Stored<OrganisationId, Organisation>,
    right: &Stored<OrganisationId, Organisation>,
    joined_already: bool,
) -> String {
    if joined_already {
        "Jedna z tych organizacji jest już połączona z inną. Otwórz jej kartę: tam jest odesłanie i sposób cofnięcia.".into()
    } else if left.record.archived {
        format!("{} jest w archiwum. Zamień strony albo najpierw przywróć ją z archiwum.", left.record.name)
    } else if right.record.archived {
        format!("{} jest już w archiwum. Przywróć ją z archiwum, jeśli ma zostać połączona.", right.record.name)
    } else {
        String::new()
    }
}

fn differing(left: &Organisation, right: &Organisation) -> Vec<MergeField> {
    let pairs = fields::FIELDS.iter().map(|target| fields::Pair::of(left, right, *target));
    pairs
        .filter(|pair| !pair.is_same())
        .map(|pair| MergeField {
            field: pair.target.key().into(),
            label: field_label(pair.target).into(),
            proposed: pair.proposed(),
            left: pair.left,
            right: pair.right,
        })
        .collect()
}

fn same(left: &Organisation, right: &Organisation) -> String {
    let pairs = fields::FIELDS.iter().map(|target| fields::Pair::of(left, right, *target));
    let same = pairs.filter(|pair| pair.is_same() && !pair.left.is_empty()).map(|pair| field_label(pair.target));
    same.collect::<Vec<_>>().join(", ")
}

fn warnings(left: &Organisation, right: &Organisation) -> Vec<String> {
    let pairs = fields::FIELDS.iter().map(|target| fields::Pair::of(left, right, *target)).filter(fields::Pair::is_conflict);
    pairs.map(|pair| conflict(&pair)).collect()
}

/// What is said of two numbers of which at most one is right.
pub(super) fn conflict(pair: &fields::Pair) -> String {
    format!(
        "{}: {} i {}. Jedna organizacja ma jeden taki numer, więc to mogą być dwie. Sprawdź w rejestrze i wskaż właściwy numer \
         albo oznacz je jako różne.",
        domain::polish::capital_first(field_label(pair.target)),
        pair.left,
        pair.right
    )
}

fn lists(one: &Stored<OrganisationId, Organisation>, other: &Stored<OrganisationId, Organisation>) -> Vec<MergeList> {
    let (left, right) = (&one.record, &other.record);
    let people = |record: &Organisation| record.people.iter().map(|person| person.name.clone()).collect::<Vec<_>>();
    let accounts = |record: &Organisation| record.accounts.iter().map(|account| account.nrb.clone()).collect::<Vec<_>>();
    let united = carry::joined(left, right, &[]);
    let parts = [
        ("sfery zadań", left.spheres.clone(), right.spheres.clone(), united.spheres.clone()),
        ("osoby", people(left), people(right), people(&united)),
        ("rachunki", accounts(left), accounts(right), accounts(&united)),
    ];
    let listed = parts.into_iter().filter(|(_, _, _, united)| !united.is_empty()).map(|(label, left, right, united)| {
        let twice = left.len() + right.len() - united.len();
        let mut why = ExplanationView::told(united.len().to_string(), vec!["Wpisy obu organizacji, każdy raz.".into()])
            .with(one.record.name.clone(), left.len().to_string(), RecordLink::Organisation { id: Key(one.id.0) })
            .with(other.record.name.clone(), right.len().to_string(), RecordLink::Organisation { id: Key(other.id.0) });
        if twice > 0 {
            why = why.without(format!("Powtarza się {}.", counted(twice as u64, ["wpis", "wpisy", "wpisów"])));
        }
        MergeList { label: label.into(), count: FigureView::new(united.len(), why), united }
    });
    listed.collect()
}

fn moves(right: &Stored<OrganisationId, Organisation>, found: &Followed) -> Vec<MergeMove> {
    let link = RecordLink::Organisation { id: Key(right.id.0) };
    let lines = [
        ("uwagi w konsultacjach", found.remarks, "Uwagi, przy których wpisano tę organizację."),
        ("oferty w konkursach", found.offers, "Oferty, które złożyła ta organizacja."),
        (
            "wydane pisma",
            found.letters,
            "Pisma zaadresowane do tej organizacji. Same pisma się nie zmienią; będą widoczne na wspólnej karcie.",
        ),
        ("zapisane wybory odbiorców", found.selections, "Stałe listy odbiorców, na których jest ta organizacja."),
        ("połączone z nią wcześniej", found.joined, "Organizacje, które już z nią połączono."),
        ("oznaczenia jako różne", found.apart, "Pary, o których powiedziano, że to różne organizacje."),
    ];
    let told = lines.into_iter().filter(|(_, count, _)| *count > 0).map(|(label, count, step)| {
        let why =
            ExplanationView::told(count.to_string(), vec![step.into()]).with(right.record.name.clone(), count.to_string(), link);
        MergeMove { label: label.into(), count: FigureView::new(count as usize, why) }
    });
    told.collect()
}
