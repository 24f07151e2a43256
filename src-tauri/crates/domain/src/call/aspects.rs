//! What the act on public benefit asks to be judged of an offer (art. 15 ust. 1).

use super::{Aspect, CallMode, CallTask};
use crate::{law::Law, programme::CommissioningForm, vocabulary::Vocabulary};

/// The aspects that the criteria of a call must cover: none where another act rules the choice; own money only where a grant
/// supports a task, or no task says yet in which form it is commissioned.
pub fn asked_aspects<'a>(law: Law<'_>, mode: CallMode, tasks: impl IntoIterator<Item = &'a CallTask>) -> Vec<Aspect> {
    if !law.has_procedure(mode) {
        return Vec::new();
    }
    let mut forms = tasks.into_iter().map(|task| task.form).peekable();
    let supports =
        forms.peek().is_none() || forms.any(|form| matches!(form, CommissioningForm::Support | CommissioningForm::Either));
    let asked = |aspect: &Aspect| match aspect {
        Aspect::Other => false,
        Aspect::OwnMoney => supports,
        _ => true,
    };
    Aspect::ALL.iter().copied().filter(asked).collect()
}
