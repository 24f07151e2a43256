//! Every query of the crate is looked through for a walk over a whole big table.

use std::{cell::RefCell, collections::BTreeSet};

thread_local! {
    static SEEN: RefCell<BTreeSet<String>> = const { RefCell::new(BTreeSet::new()) };
}

/// Remembers a query that was run on this thread.
pub(crate) fn note(sql: &str) {
    SEEN.with_borrow_mut(|seen| {
        if !seen.contains(sql) {
            seen.insert(sql.to_owned());
        }
    });
}
