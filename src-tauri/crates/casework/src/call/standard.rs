//! What most offices write in a call, shipped as data in `assets/templates/call.toml`: criteria, attachments, words of the notice.

use domain::{
    call::{Aspect, Criterion, NoticeWords, Points, RequiredAttachment},
    id::CallId,
    vocabulary::Vocabulary,
};
use serde::Deserialize;

use crate::Failure;

const SHIPPED: &str = include_str!("../../../../../assets/templates/call.toml");

/// The whole file.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Usual {
    criterion: Vec<UsualCriterion>,
    attachment: Vec<UsualAttachment>,
    pub words: NoticeWords,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct UsualCriterion {
    aspect: String,
    name: String,
    guide: String,
    /// Whole points.
    most: u32,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct UsualAttachment {
    name: String,
    condition: String,
    binding: bool,
}

/// Reads the shipped file.
pub(super) fn usual() -> Result<Usual, Failure> {
    toml::from_str(SHIPPED).map_err(|error| unreadable(&error.to_string()))
}

fn unreadable(why: &str) -> Failure {
    Failure::Bug { reference: format!("call.toml: {why}") }
}

impl Usual {
    pub fn criteria(&self) -> Result<Vec<Criterion>, Failure> {
        let read = |one: &UsualCriterion| {
            Ok(Criterion {
                call: CallId(0),
                position: 0,
                aspect: Aspect::from_key(&one.aspect).ok_or_else(|| unreadable(&one.aspect))?,
                name: one.name.clone(),
                guide: one.guide.clone(),
                most: Points(one.most * 100),
                weight: 100,
                least: None,
            })
        };
        self.criterion.iter().map(read).collect()
    }

    pub fn attachments(&self) -> Vec<RequiredAttachment> {
        let read = |one: &UsualAttachment| RequiredAttachment {
            call: CallId(0),
            position: 0,
            name: one.name.clone(),
            condition: one.condition.clone(),
            binding: one.binding,
        };
        self.attachment.iter().map(read).collect()
    }
}

#[cfg(test)]
mod tests {
    use domain::call::validate;

    use super::*;

    #[test]
    fn the_shipped_set_covers_every_aspect_and_is_sound() {
        let usual = usual().expect("the shipped file is read");
        let criteria = usual.criteria().expect("aspects are known");
        for aspect in Aspect::ALL.iter().filter(|aspect| **aspect != Aspect::Other) {
            assert!(criteria.iter().any(|one| one.aspect == *aspect), "{aspect:?}");
        }
        for one in &criteria {
            assert!(validate::criterion(one).is_empty() && !one.guide.is_empty(), "{one:?}");
        }
        for one in usual.attachments() {
            assert!(validate::attachment(&one).is_empty(), "{one:?}");
        }
    }

    /// Limits, terms and provisions belong to the law pack.
    #[test]
    fn the_shipped_words_name_no_provision_and_no_number() {
        let words = usual().expect("the shipped file is read").words;
        for text in
            [words.grant_rules, words.conditions, words.choice, words.eligible, words.filing, words.costs, words.regranting]
        {
            assert!(!text.trim().is_empty());
            assert!(
                !text.contains("art.") && !text.contains("Dz. U.") && !text.chars().any(|sign| sign.is_ascii_digit()),
                "{text}"
            );
        }
    }
}
