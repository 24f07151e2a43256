//! The fields of two entries beside each other, and which value is proposed.

use domain::{
    organisation::{Organisation, Register},
    vocabulary::Vocabulary,
};

use super::{MergeChoice, MergeSide};
use crate::organisation::import::{Comparison, Target, told};

/// Fields of which one value stays, in the order of the card. Lists are united instead.
pub(super) const FIELDS: [Target; 17] = [
    Target::Name,
    Target::ShortName,
    Target::LegalForm,
    Target::RegisterNumber,
    Target::Nip,
    Target::Regon,
    Target::RegisteredOn,
    Target::PublicBenefit,
    Target::Activity,
    Target::Address,
    Target::MailAddress,
    Target::Email,
    Target::Phone,
    Target::Website,
    Target::Ade,
    Target::Representation,
    Target::About,
];

/// One field of both.
pub(super) struct Pair {
    pub target: Target,
    pub left: String,
    pub right: String,
}

impl Pair {
    pub(super) fn of(left: &Organisation, right: &Organisation, target: Target) -> Self {
        Self { target, left: told(left, target), right: told(right, target) }
    }

    pub(super) fn is_same(&self) -> bool {
        self.left == self.right
    }

    /// Two numbers of which one must be wrong, unless these are two organisations: the program does not choose.
    pub(super) fn is_conflict(&self) -> bool {
        let number = matches!(self.target, Target::RegisterNumber | Target::Nip | Target::Regon);
        let short = |number: &str| number.chars().take(9).collect::<String>();
        let same_regon = self.target == Target::Regon && short(&self.left) == short(&self.right);
        number && !self.left.is_empty() && !self.right.is_empty() && !self.is_same() && !same_regon
    }

    /// What stays without the officer's word: the left value, or the only one there is. `None` where she must choose.
    pub(super) fn proposed(&self) -> Option<MergeSide> {
        match self.is_conflict() {
            true => None,
            false if self.left.is_empty() => Some(MergeSide::Right),
            false => Some(MergeSide::Left),
        }
    }

    pub(super) fn chosen(&self, choices: &[MergeChoice]) -> Option<MergeSide> {
        let said = choices.iter().rev().find(|choice| choice.field == self.target.key());
        said.map(|choice| choice.side).or_else(|| self.proposed())
    }
}

/// Writes a field of `from` into `record`.
pub(super) fn take(target: Target, from: &Organisation, record: &mut Organisation) {
    match target {
        // An address is taken whole: half of one and half of the other would be nobody's.
        Target::Address => record.seat.clone_from(&from.seat),
        other => {
            let kept = record.clone();
            Comparison { kept: &kept, given: from, fields: &[] }.take(other, record);
        }
    }
}

/// The number in the KRS, or nothing.
pub(super) fn krs(record: &Organisation) -> &str {
    if record.register == Register::Krs { &record.register_number } else { "" }
}
