//! Findings of a great pile of remarks: a rule that speaks of every one is heard some times and then counted.

use std::collections::HashMap;

use domain::{finding::Finding, polish::counted};

use crate::view::{FindingView, PlaceView};

/// So many findings of one rule are told one by one.
const MOST: usize = 100;

/// The findings of each rule, the first ones whole; the rest of a rule is one finding that says how many more there are.
pub(super) fn few(findings: Vec<Finding>) -> Vec<FindingView> {
    let mut counts: HashMap<String, usize> = HashMap::new();
    for finding in &findings {
        *counts.entry(finding.rule.clone()).or_default() += 1;
    }
    let mut told: HashMap<String, usize> = HashMap::new();
    let mut shown = Vec::new();
    for finding in findings {
        let (all, at) = (counts[&finding.rule], told.entry(finding.rule.clone()).or_default());
        *at += 1;
        match *at {
            at if at <= MOST => shown.push(FindingView::from(finding)),
            at if at == MOST + 1 => {
                let more = counted((all - MOST) as u64, ["taki sam wynik", "takie same wyniki", "takich samych wyników"]);
                let rest = FindingView::from(finding);
                shown.push(FindingView {
                    title: format!("I jeszcze {more}"),
                    found: None,
                    required: None,
                    place: PlaceView::Case,
                    remedy: None,
                    ..rest
                });
            }
            _ => {}
        }
    }
    shown
}
