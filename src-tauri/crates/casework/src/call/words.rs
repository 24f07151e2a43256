//! What the office writes of a call in its own words, saved while it is typed.

use domain::{
    call::{Call, NoticeWords, validate},
    id::{CallId, Revision},
};
use serde::{Deserialize, Serialize};
use specta::Type;

use super::{CHANGED, amendable, standard};
use crate::{
    Desk, Failure, Reply,
    view::{Key, Saved},
};

/// A paragraph of the notice with what most offices write there.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct CallWordsView {
    pub now: CallWordsForm,
    pub usual: CallWordsForm,
}

/// The paragraphs as typed.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, Type)]
pub struct CallWordsForm {
    pub grant_rules: String,
    pub conditions: String,
    pub choice: String,
    pub eligible: String,
    pub filing: String,
    pub costs: String,
    /// Only of a call for an operator.
    pub regranting: String,
    pub contact: String,
    pub more: String,
}

impl From<&NoticeWords> for CallWordsForm {
    fn from(words: &NoticeWords) -> Self {
        Self {
            grant_rules: words.grant_rules.clone(),
            conditions: words.conditions.clone(),
            choice: words.choice.clone(),
            eligible: words.eligible.clone(),
            filing: words.filing.clone(),
            costs: words.costs.clone(),
            regranting: words.regranting.clone(),
            contact: words.contact.clone(),
            more: words.more.clone(),
        }
    }
}

pub(super) fn view(call: &Call) -> Result<CallWordsView, Failure> {
    Ok(CallWordsView { now: (&call.words).into(), usual: (&standard::usual()?.words).into() })
}

/// Saves all paragraphs.
pub fn save_words(desk: &mut Desk, id: Key, revision: Key, form: &CallWordsForm) -> Result<Reply<Saved>, Failure> {
    let text = |text: &str| text.trim().to_owned();
    let words = NoticeWords {
        grant_rules: text(&form.grant_rules),
        conditions: text(&form.conditions),
        choice: text(&form.choice),
        eligible: text(&form.eligible),
        filing: text(&form.filing),
        costs: text(&form.costs),
        regranting: text(&form.regranting),
        contact: text(&form.contact),
        more: text(&form.more),
    };
    let saved = desk.write("Zmieniono treść ogłoszenia konkursu", |tx| {
        let stored = amendable(tx, CallId(id.0))?;
        let call = Call { words, ..stored.record };
        Failure::when_invalid(validate::call(&call))?;
        let revision = store::call::update(tx, stored.id, Revision(revision.0), &call)?;
        Ok(Saved::new(id.0, revision))
    })?;
    Ok(Reply::new(saved, CHANGED))
}
