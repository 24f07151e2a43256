//! The rules: pure functions from a case and the law of its day to statements, kept in one registry.
//!
//! A rule is a constant with a number, a name, the question it answers, a legal basis and a check. It lives in a file of
//! its own beside its noun (`programme/rules/`, `consultation/rules/`, …) and has one line in [`registry::RULES`]; that
//! is all it takes to add one. A rule cannot be written without a sentence ([`Statement`]) and a basis ([`Rule::basis`]).
//!
//! Numbers: `P` programme, `K` consultation (konsultacje), `C` open call, `F` offer and formal check, `M` commission, scoring and results of
//! a call, `U` office (urząd), `O` organisation, `A` draft act, `T` text.
//! A number is never given to another rule.

pub mod call;
pub mod case;
pub mod footing;
pub mod offer;
pub(crate) mod order;
pub mod refusal;
pub mod registry;
pub mod statement;
pub mod text;

pub use call::{AnnouncedElsewhere, CallCase, CallProgramme};
pub use case::{ConsultationCase, DraftActCase, OfficeCase, OrganisationCase, PreviousProgramme, ProgrammeCase};
pub use offer::{OfferCase, RegisteredApplicant};
pub use refusal::Refusal;
pub use registry::{RULES, rule};
pub use statement::Statement;
pub use text::{JournalDuty, TextCase, TextFacts, TextRole};

use crate::{
    call::{CallMode, CallStatus},
    commission::AssessmentCase,
    consultation::ConsultationStatus,
    draft_act::DraftActStatus,
    finding::{Finding, Level, Place},
    id::TextId,
    law::{Basis, Law},
    polish,
    programme::ProgrammeStatus,
    vocabulary::Vocabulary,
};

/// What a rule looks at.
#[derive(Clone, Copy)]
pub enum Check {
    Programme(fn(&ProgrammeCase<'_>) -> Vec<Statement>),
    Consultation(fn(&ConsultationCase<'_>) -> Vec<Statement>),
    Office(fn(&OfficeCase<'_>) -> Vec<Statement>),
    Organisation(fn(&OrganisationCase<'_>) -> Vec<Statement>),
    DraftAct(fn(&DraftActCase<'_>) -> Vec<Statement>),
    Call(fn(&CallCase<'_>) -> Vec<Statement>),
    Text(fn(&TextCase<'_>, &TextFacts<'_>) -> Vec<Statement>),
    Assessment(fn(&AssessmentCase<'_>) -> Vec<Statement>),
    Offer(fn(&OfferCase<'_>) -> Vec<Statement>),
}

/// Which steps a block of the rule stops, and whether the step can be recorded all the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stops {
    /// The rule only speaks.
    Nothing,
    /// Stops the steps into these states; what has happened on paper can be recorded with a written reason.
    Programme(&'static [ProgrammeStatus]),
    /// As above, for a consultation.
    Consultation(&'static [ConsultationStatus]),
    /// Stops the steps into these states; without it the state would be untrue, so no reason helps.
    ConsultationFirmly(&'static [ConsultationStatus]),
    /// As for a programme, for a draft act.
    DraftAct(&'static [DraftActStatus]),
    /// As for a programme, for an open call.
    Call(&'static [CallStatus]),
}

/// One rule.
#[derive(Clone, Copy)]
pub struct Rule {
    /// Stable number: `P-03`.
    pub id: &'static str,
    /// What it is about, in a few words.
    pub name: &'static str,
    /// The question it answers, as the list of rules prints it.
    pub question: &'static str,
    /// Its legal basis, a key of the law pack.
    pub basis: Basis,
    /// The levels on which it may speak, the heaviest first.
    pub levels: &'static [Level],
    pub stops: Stops,
    pub check: Check,
}

impl std::fmt::Debug for Rule {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Rule").field("id", &self.id).field("name", &self.name).finish_non_exhaustive()
    }
}

impl Rule {
    /// What the rule looks at, in Polish: "program", "konsultacje".
    pub fn subject(&self) -> &'static str {
        match self.check {
            Check::Programme(_) => "program współpracy",
            Check::Consultation(_) => "konsultacje",
            Check::Office(_) => "urząd",
            Check::Organisation(_) => "organizacja",
            Check::DraftAct(_) => "projekt aktu",
            Check::Call(_) => "otwarty konkurs ofert",
            Check::Text(_) => "treść aktu",
            Check::Offer(_) => "oferta",
            Check::Assessment(_) => "komisja i wyniki konkursu",
        }
    }

    fn sign(&self, statement: Statement, law: &Law<'_>, footing: &impl Fn(Basis) -> Basis) -> Finding {
        let basis = law.cite(footing(statement.basis.unwrap_or(self.basis)));
        let citation = basis.short();
        Finding {
            rule: self.id.to_owned(),
            level: statement.level,
            title: statement.title,
            found: statement.found,
            required: statement.required,
            basis: match statement.local_basis {
                Some(local) => format!("{local}; {citation}"),
                None => citation,
            },
            basis_verified: basis.verified,
            advice: statement.advice,
            place: statement.place,
            remedy: statement.remedy,
        }
    }
}

/// Puts the heaviest first and keeps the order of the registry within a level.
fn by_level(mut findings: Vec<Finding>) -> Vec<Finding> {
    let rank = |level: Level| Level::ALL.iter().position(|known| *known == level);
    findings.sort_by_key(|finding| rank(finding.level));
    findings
}

/// Asks every rule that `pick` knows how to ask, and signs what they say with the law of the day.
fn ask(law: &Law<'_>, pick: impl Fn(Check) -> Option<Vec<Statement>>) -> Vec<Finding> {
    ask_on(law, |basis| basis, pick)
}

/// The same of a call: what it says rests on the act on which the call stands.
fn ask_of_call(law: &Law<'_>, mode: CallMode, pick: impl Fn(Check) -> Option<Vec<Statement>>) -> Vec<Finding> {
    ask_on(law, |wanted| footing::basis(*law, mode, wanted), pick)
}

fn ask_on(law: &Law<'_>, footing: impl Fn(Basis) -> Basis, pick: impl Fn(Check) -> Option<Vec<Statement>>) -> Vec<Finding> {
    let said = RULES.iter().filter_map(|rule| Some((rule, pick(rule.check)?)));
    by_level(said.flat_map(|(rule, said)| said.into_iter().map(|statement| rule.sign(statement, law, &footing))).collect())
}

/// What the rules say of another text of a case. The editor of such a text shows the unit; here the finding says which text it is.
fn beside(case: &TextCase<'_>, text: TextId) -> Vec<Finding> {
    let mut findings = check_text(case);
    for finding in &mut findings {
        let (name, title) = (case.role.name(), polish::small_first(&finding.title));
        finding.title = match &finding.place {
            Place::Unit { address, .. } if title.starts_with(address.as_str()) => format!("{name}, {title}"),
            _ => format!("{name}: {title}"),
        };
        if let Place::Unit { unit, address } = &finding.place {
            finding.place = Place::Beside { text: text.0, unit: *unit, address: address.clone() };
        }
    }
    findings
}

/// Everything the rules say of a programme, its main text and the texts beside it included.
pub fn check_programme(case: &ProgrammeCase<'_>) -> Vec<Finding> {
    let mut findings = ask(&case.law(), |check| match check {
        Check::Programme(check) => Some(check(case)),
        _ => None,
    });
    if let Some(act) = case.text {
        findings.extend(check_text(&case.text(TextRole::Programme, act)));
    }
    for (role, act) in case.beside.iter().copied() {
        let text = match role {
            TextRole::Justification => case.programme.justification_text,
            _ => case.programme.resolution_text,
        };
        findings.extend(beside(&case.text(role, act), text));
    }
    by_level(findings)
}

/// Everything the rules say of a consultation and of a draft that it carries itself.
pub fn check_consultation(case: &ConsultationCase<'_>) -> Vec<Finding> {
    let mut findings = ask(&case.law(), |check| match check {
        Check::Consultation(check) => Some(check(case)),
        _ => None,
    });
    if let (Some(draft), Some(text)) = (case.own_draft(), case.consultation.text) {
        findings.extend(beside(&draft, text));
    }
    by_level(findings)
}

/// Everything the rules say of a draft act, its text and its justification included.
pub fn check_draft_act(case: &DraftActCase<'_>) -> Vec<Finding> {
    let mut findings = ask(&case.law(), |check| match check {
        Check::DraftAct(check) => Some(check(case)),
        _ => None,
    });
    if let Some(act) = case.text {
        findings.extend(check_text(&case.text_case(TextRole::Act, act)));
    }
    if let Some(act) = case.justification {
        findings.extend(beside(&case.text_case(TextRole::Justification, act), case.act.justification_text));
    }
    by_level(findings)
}

/// Everything the rules say of an open call.
pub fn check_call(case: &CallCase<'_>) -> Vec<Finding> {
    ask_of_call(&case.law(), case.call.mode, |check| match check {
        Check::Call(check) => Some(check(case)),
        _ => None,
    })
}

/// Everything the rules say of the office profile.
pub fn check_office(case: &OfficeCase<'_>) -> Vec<Finding> {
    ask(&case.law.on(case.today), |check| match check {
        Check::Office(check) => Some(check(case)),
        _ => None,
    })
}

/// Everything the rules say of one organisation.
pub fn check_organisation(case: &OrganisationCase<'_>) -> Vec<Finding> {
    ask(&case.law.on(case.today), |check| match check {
        Check::Organisation(check) => Some(check(case)),
        _ => None,
    })
}

/// Everything the rules say of the commission, the scoring and the results of a call.
pub fn check_assessment(case: &AssessmentCase<'_>) -> Vec<Finding> {
    ask_of_call(&case.law(), case.call.mode, |check| match check {
        Check::Assessment(check) => Some(check(case)),
        _ => None,
    })
}

/// Everything the rules say of an offer.
pub fn check_offer(case: &OfferCase<'_>) -> Vec<Finding> {
    ask_of_call(&case.law(), case.mode, |check| match check {
        Check::Offer(check) => Some(check(case)),
        _ => None,
    })
}

/// Everything the rules say of a legal text.
pub fn check_text(case: &TextCase<'_>) -> Vec<Finding> {
    let facts = TextFacts::of(case);
    ask(&case.law(), |check| match check {
        Check::Text(check) => Some(check(case, &facts)),
        _ => None,
    })
}

#[cfg(test)]
pub(crate) mod tests;
