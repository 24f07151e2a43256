//! Every item that the statute requires stands in the text.

use crate::{
    finding::{Level, Place},
    law::{Basis, Key},
    programme::{
        ProgrammeStatus,
        requirements::{ItemState, matrix},
    },
    rule::{Check, ProgrammeCase, Rule, Statement, Stops},
};

pub const RULE: Rule = Rule {
    id: "P-01",
    name: "Elementy wymagane ustawą",
    question: "Czy treść programu zawiera każdy element, którego wymaga ustawa?",
    basis: Basis::AnnualContents,
    levels: &[Level::Block, Level::Hint],
    stops: Stops::Programme(&[ProgrammeStatus::BeforeCouncil, ProgrammeStatus::Adopted]),
    check: Check::Programme(check),
};

fn check(case: &ProgrammeCase<'_>) -> Vec<Statement> {
    if case.text.is_none() {
        return Vec::new();
    }
    let said = matrix(case).into_iter().filter_map(|row| {
        let item = &row.item.value;
        let statement = match row.state {
            ItemState::Missing => Statement::block(
                format!("W treści nie wskazano elementu: {}", item.name),
                "Oznacz jednostkę, która o tym mówi, albo dopisz ją do programu.",
            )
            .found(format!("żadna jednostka nie jest oznaczona jako pkt {}", item.point))
            .required(item.name.clone()),
            ItemState::AfterConsultation => Statement::hint(
                "Informacja o przebiegu konsultacji czeka na ich zakończenie",
                "Po zakończeniu konsultacji wstaw do programu podsumowanie z raportu.",
            )
            .found("konsultacje jeszcze się nie zakończyły")
            .required(item.name.clone()),
            ItemState::Present | ItemState::Empty => return None,
        };
        let statement = match row.previous.first() {
            Some(address) if row.state == ItemState::Missing => {
                statement.mend(format!("Wstaw z poprzedniego programu ({address})"), "programme.insert_from_previous")
            }
            _ => statement,
        };
        Some(statement.by(row.item.citation.basis).at(Place::Requirement { key: item.item.key().to_owned() }))
    });
    said.collect()
}
