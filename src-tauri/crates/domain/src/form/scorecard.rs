//! The file that a member of the commission fills: every offer with the criteria of the call, points and a reason.

use serde_json::{Value, json};

use super::{Block, Field, FieldKind, Parts, Section, Table};
use crate::{
    call::Points,
    finding::Level,
    id::{CriterionId, OfferId},
    offer::form::{Expr, FormCheck, Relation, Test, Unit},
};

/// An offer to be scored.
#[derive(Clone, Debug)]
pub struct ScoredOffer {
    pub id: OfferId,
    /// "nr 3: Stowarzyszenie „Świetlik” – Zajęcia dla dzieci".
    pub name: String,
}

/// A criterion as it stands on the card.
#[derive(Clone, Debug)]
pub struct CardCriterion {
    pub id: CriterionId,
    pub name: String,
    pub guide: String,
    pub most: Points,
}

/// The checks of the card, in the language of the checks of an offer. `limits` is not used.
pub const CHECKS: &[FormCheck] = &[
    FormCheck {
        id: "points",
        part: "1",
        level: Level::Block,
        each: "cards[].scores[]",
        when: &[],
        test: Test::Filled { paths: &["@.points"] },
        at: "@.points",
        sentence: "Wiersz {row}, kryterium „{name}”: nie wpisano punktów. Wpisz je, także gdy to zero.",
    },
    FormCheck {
        id: "points_most",
        part: "1",
        level: Level::Block,
        each: "cards[].scores[]",
        when: &[],
        test: Test::Compare {
            left: Expr::Value { path: "@.points" },
            relation: Relation::AtMost,
            right: Expr::Value { path: "@.most" },
            tolerance: 0,
            unit: Unit::Hundredths,
        },
        at: "@.points",
        sentence: "Wiersz {row}, kryterium „{name}”: wpisano {left} pkt, a można przyznać najwyżej {right} pkt. Popraw punkty.",
    },
    FormCheck {
        id: "reason",
        part: "1",
        level: Level::Block,
        each: "cards[]",
        when: &[],
        test: Test::Filled { paths: &["@.reason"] },
        at: "@.reason",
        sentence: "Oferta {name}: nie wpisano uzasadnienia oceny. Wystarczy jedno lub dwa zdania.",
    },
    FormCheck {
        id: "signed",
        part: "2",
        level: Level::Block,
        each: "",
        when: &[],
        test: Test::Filled { paths: &["impartial"] },
        at: "impartial",
        sentence: "Nie potwierdzono, że nie ma podstaw do wyłączenia. Bez tego potwierdzenia karty nie można zakończyć.",
    },
];

/// The cards with the offers and criteria in them, for one member.
pub fn given(member: i64, name: &str, offers: &[ScoredOffer], criteria: &[CardCriterion]) -> Value {
    let score = |criterion: &CardCriterion| {
        json!({
            "criterion": criterion.id.0, "name": criterion.name, "guide": criterion.guide, "most": criterion.most.0, "points": null,
        })
    };
    let card = |offer: &ScoredOffer| json!({ "offer": offer.id.0, "name": offer.name, "scores": criteria.iter().map(score).collect::<Vec<_>>(), "sum": null, "reason": "" });
    json!({
        "member": member, "name": name, "impartial": false,
        "cards": offers.iter().map(card).collect::<Vec<_>>(),
    })
}

pub fn sections() -> Vec<Section> {
    let points = FieldKind::Number { decimals: 2, most: 100_000 };
    let scores = Table {
        path: "scores",
        part: "",
        label: "Punkty za kryteria".to_owned(),
        hint: String::new(),
        columns: vec![
            Field::text("name", "Kryterium", 500, 2).fixed().width(28),
            Field::text("guide", "Na co zwrócić uwagę", 4000, 2).fixed().width(38),
            Field::new("most", "Najwięcej punktów", points.clone()).fixed().width(12),
            Field::new("points", "Punkty", points.clone()).width(12),
        ],
        least: 0,
        most: 100,
        add: "",
        row: "kryterium",
        prefix: "",
        fixed: true,
        when: Vec::new(),
    };
    let sum = Field::new("sum", "Razem punktów (przed wagami)", points).worked_out(Expr::Sum { paths: &["@.scores[].points"] });
    let cards = Parts {
        path: "cards",
        part: "",
        label: "Oferty".to_owned(),
        hint: "Punkty wpisuje się w kolumnie „Punkty”: Enter przechodzi do następnego kryterium.".to_owned(),
        row: "Oferta",
        add: "",
        least: 0,
        most: 2_000,
        prefix: "",
        follows: None,
        several: Vec::new(),
        blocks: vec![
            Block::Table(scores),
            Block::Field(sum),
            Block::Field(Field::text("reason", "Uzasadnienie oceny", 4_000, 3)),
        ],
        fixed: true,
        when: Vec::new(),
    };
    let impartial = Field::new(
        "impartial",
        "Oświadczam, że wobec ocenianych ofert nie zachodzą podstawy do wyłączenia mnie od udziału w ocenie.",
        FieldKind::Tick,
    );
    let section = |key, number, title: &str, blocks| Section {
        key,
        number,
        title: title.to_owned(),
        hint: String::new(),
        blocks,
        when: Vec::new(),
    };
    vec![
        section(
            "oceny",
            "1.",
            "Oceny",
            vec![Block::Field(Field::line("name", "Członek komisji", 200).fixed()), Block::Parts(cards)],
        ),
        section("oswiadczenie", "2.", "Oświadczenie", vec![Block::Field(impartial)]),
    ]
}
