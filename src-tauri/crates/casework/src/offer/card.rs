//! The card of the formal check: what the program finds out at each question, and what the officer confirms.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use chrono::NaiveDate;
use domain::{
    call::due::moment_words,
    finding::{Finding, Level},
    id::{CallId, FormalAnswerId, OfferId, OrganisationId, Stored},
    law::LawPack,
    offer::{FormalAnswer, FormalQuestion, Limits, Offer, OfferChannel, OfferStatus, OfferVersion, formal::FormalFound},
    organisation::Organisation,
    rule::{OfferCase, RegisteredApplicant, check_offer},
    vocabulary::Vocabulary,
};
use serde::{Deserialize, Serialize};
use specta::Type;
use store::ReadTx;

use super::{
    CHANGED, Held,
    earlier::{self, EarlierGrant},
    together::{self, Applicant},
};
use crate::{
    Desk, Failure, Reply,
    view::{Choice, DayView, FindingView, Key, choices, vocabulary},
};

/// The formal check of one offer.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct FormalCard {
    pub lines: Vec<CardLine>,
    /// Answers to choose from.
    pub answers: Vec<Choice>,
    /// "odpowiedziano na 9 z 11 pytań".
    pub progress: String,
    /// What the answers come to: "można uznać za poprawną"; empty until all are given.
    pub verdict: String,
    /// Why finding the offer correct needs a written reason: the card is not finished or says otherwise.
    pub accepting: Option<String>,
    /// What must be completed, one line for each question answered so.
    pub to_complete: String,
    /// Why it cannot be accepted, one line for each question answered so.
    pub against: String,
    /// Why the card cannot be changed any more; `None` when it can.
    pub closed: Option<String>,
    pub findings: Vec<FindingView>,
}

/// One question of the card.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct CardLine {
    pub question: Choice,
    /// The program cannot answer it; the officer must.
    pub seen: bool,
    /// What the program found out.
    pub computed: Option<Choice>,
    /// How it was found out, or what is not right.
    pub why: String,
    /// What the officer confirmed.
    pub answer: Option<CardAnswer>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct CardAnswer {
    pub found: Choice,
    pub note: String,
    pub answered_on: DayView,
}

/// The officer's answer as typed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize, Type)]
pub struct CardEntry {
    pub question: String,
    pub found: String,
    pub note: String,
}

/// Said of a form with nothing left out.
const FILLED: &str = "Wszystkie pola formularza są wypełnione.";

/// Everything the card is made of.
struct Material {
    held: Held,
    offer: Stored<OfferId, Offer>,
    version: OfferVersion,
    limits: Limits,
    /// Everybody who filed the offer, in the order of the form: the name and, when the register has it, the organisation.
    filed_by: Vec<Applicant>,
    registered: Vec<RegisteredApplicant>,
    /// Grants of earlier calls, beside the organisation that got them.
    earlier: Vec<(OrganisationId, Vec<EarlierGrant>)>,
    today: NaiveDate,
    attached: Vec<i64>,
    answers: Vec<Stored<FormalAnswerId, FormalAnswer>>,
}

impl Material {
    fn load(tx: &ReadTx<'_>, today: NaiveDate, id: OfferId) -> Result<Self, Failure> {
        let offer = store::offer::get(tx, id)?;
        let held = Held::load(tx, Key(offer.record.call.0))?;
        let version = store::offer::version::numbered(tx, id, offer.record.version)?.record;
        let joint = if version.form.joint { together::in_call(tx, offer.record.call)?.remove(&id) } else { None };
        let filed_by = filed_by(&offer.record, &version, joint);
        let (mut registered, mut earlier) = (Vec::new(), Vec::new());
        for applicant in &filed_by {
            let Some(organisation) = applicant.organisation else { continue };
            let record = store::organisation::get(tx, organisation)?.record;
            let also = together::of_organisation(tx, organisation)?;
            let own = store::offer::of_organisation(tx, organisation, &also)?;
            let counts = |one: &Offer| one.call == offer.record.call && one.status != OfferStatus::Withdrawn;
            let filed = own.iter().filter(|one| counts(&one.record)).count() as u32;
            earlier.push((organisation, earlier::grants(tx, &own, offer.record.call)?));
            registered.push(RegisteredApplicant { position: applicant.position, organisation: record, filed });
        }
        let attached = store::offer::attachment::of(tx, id)?;
        Ok(Self {
            limits: held.limits(offer.record.task),
            attached: attached.iter().filter_map(|file| file.record.required.map(|required| required.0)).collect(),
            answers: store::offer::answer::of(tx, id)?,
            held,
            offer,
            version,
            filed_by,
            registered,
            earlier,
            today,
        })
    }

    fn findings(&self, law: &LawPack) -> Vec<Finding> {
        check_offer(&OfferCase {
            id: self.offer.id,
            offer: &self.offer.record,
            mode: self.held.records.stored.record.mode,
            version: &self.version,
            limits: &self.limits,
            task: self.held.task(self.offer.record.task).map(|task| &task.record),
            applicants: &self.registered,
            law,
            today: self.today,
        })
    }

    /// What the program finds out at a question, with a sentence; `None` when only a person can tell.
    fn computed(&self, question: FormalQuestion, findings: &[Finding]) -> (Option<FormalFound>, String) {
        let of = |rules: &[&str]| -> Vec<String> {
            let found = findings.iter().filter(|finding| rules.contains(&finding.rule.as_str()));
            found.map(|finding| finding.found.clone().unwrap_or_else(|| finding.title.clone())).collect()
        };
        let told = |rules: &[&str], broken: FormalFound, good: &str| {
            let wrong = of(rules);
            if wrong.is_empty() { (Some(FormalFound::Yes), good.to_owned()) } else { (Some(broken), wrong.join(" ")) }
        };
        let whole = self.version.whole;
        let unknown = |sentence: &str| (None, sentence.to_owned());
        match question {
            FormalQuestion::InTime => match self.held.deadline() {
                Some(_) if self.held.is_late(&self.offer.record) && !self.offer.record.brought_back.is_empty() => {
                    (Some(FormalFound::Yes), super::page::brought_back(&self.offer.record))
                }
                Some(_) if self.held.is_late(&self.offer.record) => {
                    (Some(FormalFound::No), super::page::late_why(&self.held, &self.offer.record, true))
                }
                Some(deadline) => {
                    let came = self.offer.record.receipt.in_words();
                    (Some(FormalFound::Yes), format!("Wpłynęła {came}; termin: {}.", moment_words(deadline)))
                }
                None => unknown("W konkursie nie wpisano terminu składania ofert."),
            },
            FormalQuestion::Form if !whole => {
                unknown("Wpisano tylko dane z listy. Sprawdź formularz na papierze albo w generatorze.")
            }
            FormalQuestion::Form => match told(&["F-03", "F-11", "F-13"], FormalFound::Missing, FILLED) {
                // Fields that somebody typed do not tell on what form the offer came.
                (Some(FormalFound::Yes), _) if self.offer.record.receipt.channel != OfferChannel::Generator => {
                    unknown(&format!("{FILLED} Sprawdź, czy oferta jest na właściwym formularzu."))
                }
                found => found,
            },
            FormalQuestion::Eligible => match (of(&["F-10"]), of(&["F-14"])) {
                (wrong, _) if !wrong.is_empty() => (Some(FormalFound::No), wrong.join(" ")),
                (_, owes) if !owes.is_empty() => {
                    unknown(&format!("Oferent oświadczył: {}. Sprawdź, czy ogłoszenie dopuszcza taką ofertę.", owes.join("; ")))
                }
                _ => unknown("Sprawdź, czy oferent jest organizacją pozarządową albo podmiotem, który może złożyć ofertę."),
            },
            FormalQuestion::Sphere if self.registered.is_empty() => {
                unknown("Oferenta nie ma w rejestrze urzędu. Sprawdź jego statut.")
            }
            FormalQuestion::Sphere if self.offer.record.task.is_none() => unknown("Nie wskazano zadania konkursowego."),
            FormalQuestion::Sphere => match of(&["F-08"]) {
                wrong if wrong.is_empty() => match self.strangers() {
                    Some(strangers) => unknown(&format!("{strangers} Sprawdź ich statuty.")),
                    None => (Some(FormalFound::Yes), "Sfera zadania jest na karcie organizacji.".into()),
                },
                wrong => {
                    let strangers = self.strangers().map(|strangers| format!(" {strangers}")).unwrap_or_default();
                    let act = if self.filed_by.len() > 1 { "Sprawdź statuty oferentów." } else { "Sprawdź statut." };
                    (None, format!("{}.{strangers} {act}", wrong.join("; ")))
                }
            },
            FormalQuestion::Dates => told(&["F-05"], FormalFound::Missing, "Zadanie mieści się w terminach z ogłoszenia."),
            FormalQuestion::Sums => told(&["F-02", "F-06"], FormalFound::Missing, "Sumy i udziały się zgadzają."),
            FormalQuestion::Limits => told(&["F-04"], FormalFound::No, "Kwoty mieszczą się w limitach."),
            FormalQuestion::Signed => match of(&["F-09"]) {
                // Nobody may be found to have signed nothing because nobody typed it: the paper is looked at.
                _ if self.version.whole && self.version.form.signatures.iter().all(|one| one.name.trim().is_empty()) => {
                    unknown(&format!("Nie wpisano, kto podpisał ofertę. {}", self.who_signs()))
                }
                wrong if !wrong.is_empty() => (Some(FormalFound::Missing), self.signed_wrongly(findings)),
                _ => unknown(&self.who_signs()),
            },
            FormalQuestion::Attachments => self.attachments(),
            FormalQuestion::Settled => (None, self.settled()),
            FormalQuestion::Count => match self.limits.offers_per_organisation {
                Some(_) if self.registered.is_empty() => {
                    unknown("Oferenta nie ma w rejestrze urzędu. Policz jego oferty na liście.")
                }
                Some(_) => match (told(&["F-07"], FormalFound::No, "Liczba ofert oferenta jest dopuszczalna."), self.strangers())
                {
                    ((Some(FormalFound::Yes), _), Some(strangers)) => {
                        unknown(&format!("{strangers} Policz ich oferty na liście."))
                    }
                    (found, _) => found,
                },
                None => (Some(FormalFound::Yes), "Ogłoszenie nie ogranicza liczby ofert.".into()),
            },
        }
    }

    /// What is not right with the signatures, a sentence each.
    fn signed_wrongly(&self, findings: &[Finding]) -> String {
        let said = findings.iter().filter(|finding| finding.rule == "F-09").map(|finding| {
            let found = finding.found.as_deref().map(|found| format!(" ({found})")).unwrap_or_default();
            format!("{}{found}.", finding.title)
        });
        said.collect::<Vec<_>>().join(" ")
    }

    /// Applicants of a joint offer whom the office does not know, in a sentence; `None` when it knows all.
    fn strangers(&self) -> Option<String> {
        let names: Vec<&str> = self.filed_by.iter().filter(|one| one.organisation.is_none()).map(|one| one.name.trim()).collect();
        (!names.is_empty()).then(|| format!("W rejestrze urzędu nie ma: {}.", names.join("; ")))
    }

    /// What is known of settling the earlier grants, of every applicant.
    fn settled(&self) -> String {
        let of = |applicant: &Applicant| {
            let grants = self.earlier.iter().find(|(organisation, _)| Some(*organisation) == applicant.organisation);
            let grants = grants.map(|(_, grants)| grants.as_slice());
            earlier::told(grants.unwrap_or_default(), applicant.organisation.is_some(), self.today)
        };
        match self.filed_by.as_slice() {
            [] => earlier::told(&[], false, self.today),
            [only] => of(only),
            several => several.iter().map(|one| format!("{}: {}", one.name.trim(), of(one))).collect::<Vec<_>>().join(" "),
        }
    }

    /// How each of the applicants is represented.
    fn who_signs(&self) -> String {
        let rule = |one: &RegisteredApplicant| {
            let rule = one.organisation.representation_rule.trim();
            let name = one.organisation.name.trim();
            (!rule.is_empty()).then(|| if self.filed_by.len() > 1 { format!("{name} – {rule}") } else { rule.to_owned() })
        };
        match self.registered.iter().filter_map(rule).collect::<Vec<_>>() {
            rules if rules.is_empty() => "Sprawdź podpisy ze sposobem reprezentacji w rejestrze.".into(),
            rules => format!("Sprawdź podpisy: {}.", rules.join("; ")),
        }
    }

    fn attachments(&self) -> (Option<FormalFound>, String) {
        let required: Vec<_> = self.held.records.attachments.iter().filter(|one| one.record.binding).collect();
        if required.is_empty() {
            return (Some(FormalFound::Yes), "Ogłoszenie nie wymaga załączników.".into());
        }
        let missing: Vec<_> = required.into_iter().filter(|one| !self.attached.contains(&one.id.0)).collect();
        if missing.is_empty() {
            return (Some(FormalFound::Yes), "Dołączono wszystkie wymagane załączniki.".into());
        }
        let conditional = missing.iter().all(|one| !one.record.condition.trim().is_empty());
        let names: Vec<String> = missing
            .iter()
            .map(|one| match one.record.condition.trim() {
                "" => one.record.name.clone(),
                condition => format!("{} ({condition})", one.record.name),
            })
            .collect();
        let found = if conditional { None } else { Some(FormalFound::Missing) };
        (found, format!("Brakuje: {}.", names.join(", ")))
    }

    /// Why the card is closed.
    fn closed(&self) -> Option<String> {
        let status = self.offer.record.status;
        let open = status.awaits_check() || matches!(status, OfferStatus::Correct | OfferStatus::Rejected);
        (!open).then(|| format!("Oferta jest {}; oceny formalnej już się nie zmienia.", status.label()))
    }
}

/// Everybody who filed an offer. The first one is whom the officer chose; the others of a joint offer are found by number or name.
fn filed_by(offer: &Offer, version: &OfferVersion, joint: Option<Vec<Applicant>>) -> Vec<Applicant> {
    let mut applicants =
        joint.unwrap_or_else(|| vec![Applicant { position: 0, name: version.form.applicant_names(), organisation: None }]);
    if let Some(first) = applicants.first_mut().filter(|_| offer.organisation.is_some()) {
        first.organisation = offer.organisation;
    }
    applicants
}

/// What the rules say of every offer of a call that takes part, with its name. A form has tables of its own, so each is read by itself.
pub(crate) fn findings_of_call(
    tx: &ReadTx<'_>,
    law: &'static LawPack,
    today: NaiveDate,
    call: CallId,
) -> Result<Vec<(OfferId, String, Vec<Finding>)>, Failure> {
    let held = Held::load(tx, Key(call.0))?;
    let offers = store::offer::of(tx, call)?;
    let mut joint = together::in_call(tx, call)?;
    let mut filed: HashMap<OrganisationId, u32> = HashMap::new();
    for offer in &offers {
        let others = joint.get(&offer.id).into_iter().flatten().filter_map(|applicant| applicant.organisation);
        let everybody: BTreeSet<OrganisationId> = offer.record.organisation.into_iter().chain(others).collect();
        for organisation in everybody {
            *filed.entry(organisation).or_default() += u32::from(offer.record.status != OfferStatus::Withdrawn);
        }
    }
    let known: Vec<OrganisationId> = filed.keys().copied().collect();
    let organisations: HashMap<OrganisationId, Organisation> =
        store::organisation::many(tx, &known)?.into_iter().map(|stored| (stored.id, stored.record)).collect();
    let mut found = Vec::new();
    for offer in offers.iter().filter(|offer| offer.record.status.takes_part()) {
        let version = store::offer::version::numbered(tx, offer.id, offer.record.version)?.record;
        let registered = filed_by(&offer.record, &version, joint.remove(&offer.id)).into_iter().filter_map(|applicant| {
            let id = applicant.organisation?;
            let organisation = organisations.get(&id)?.clone();
            Some(RegisteredApplicant { position: applicant.position, organisation, filed: filed.get(&id).copied().unwrap_or(1) })
        });
        let registered: Vec<RegisteredApplicant> = registered.collect();
        let findings = check_offer(&OfferCase {
            id: offer.id,
            offer: &offer.record,
            mode: held.records.stored.record.mode,
            version: &version,
            limits: &held.limits(offer.record.task),
            task: held.task(offer.record.task).map(|task| &task.record),
            applicants: &registered,
            law,
            today,
        });
        let title = format!("Oferta nr {}: {}", offer.record.number, version.form.applicant_names());
        found.push((offer.id, title, findings));
    }
    Ok(found)
}

pub fn card(desk: &Desk, id: Key) -> Result<FormalCard, Failure> {
    desk.read(|tx| of(tx, desk.law(), desk.today(), OfferId(id.0)))
}

pub(crate) fn of(tx: &ReadTx<'_>, law: &LawPack, today: NaiveDate, id: OfferId) -> Result<FormalCard, Failure> {
    let material = Material::load(tx, today, id)?;
    let findings = material.findings(law);
    let given: BTreeMap<&str, &FormalAnswer> =
        material.answers.iter().map(|answer| (answer.record.question.key(), &answer.record)).collect();
    let lines: Vec<CardLine> = FormalQuestion::ALL
        .iter()
        .map(|question| {
            let (computed, why) = material.computed(*question, &findings);
            CardLine {
                question: (*question).into(),
                seen: computed.is_none(),
                computed: computed.map(Into::into),
                why,
                answer: given.get(question.key()).map(|answer| CardAnswer {
                    found: answer.found.into(),
                    note: answer.note.clone(),
                    answered_on: answer.answered_on.into(),
                }),
            }
        })
        .collect();
    let (answered, all) = (given.len(), lines.len());
    let any = |found: FormalFound| given.values().any(|answer| answer.found == found);
    let verdict = match answered == all {
        false => "",
        true if any(FormalFound::No) => "są podstawy do odrzucenia oferty",
        true if any(FormalFound::Missing) => "trzeba wezwać do uzupełnienia",
        true => "ofertę można uznać za poprawną",
    };
    let accepting = match (answered == all, verdict) {
        (false, _) => {
            Some(format!("Karta oceny formalnej nie jest dokończona: potwierdzono {answered} z {}.", questions_of(all)))
        }
        (true, said) if any(FormalFound::No) || any(FormalFound::Missing) => {
            Some(format!("Z karty oceny formalnej wynika: {said}."))
        }
        _ => None,
    };
    Ok(FormalCard {
        progress: format!("potwierdzono {answered} z {}", questions_of(all)),
        verdict: verdict.into(),
        accepting,
        to_complete: told(&lines, FormalFound::Missing),
        against: told(&lines, FormalFound::No),
        lines,
        answers: choices::<FormalFound>(),
        closed: material.closed(),
        findings: findings.into_iter().filter(|finding| finding.level != Level::Hint).map(FindingView::from).collect(),
    })
}

/// "11 pytań" after "z".
fn questions_of(count: usize) -> String {
    if count == 1 { "1 pytania".to_owned() } else { format!("{count} pytań") }
}

/// The questions answered so, each with its note or with what the program found.
fn told(lines: &[CardLine], found: FormalFound) -> String {
    let wanted = Choice::from(found);
    let answered = lines.iter().filter(|line| line.answer.as_ref().is_some_and(|answer| answer.found == wanted));
    let sentences = answered.map(|line| {
        let note = line.answer.as_ref().map(|answer| answer.note.trim()).filter(|note| !note.is_empty());
        format!("{}: {}", line.question.label, note.unwrap_or(&line.why))
    });
    sentences.collect::<Vec<_>>().join("\n")
}

/// Writes the officer's answer at a question; the earlier one stays in the history.
pub fn answer(desk: &mut Desk, id: Key, entry: &CardEntry) -> Result<Reply<()>, Failure> {
    let question: FormalQuestion = vocabulary(&entry.question, "question")?;
    let found: FormalFound = vocabulary(&entry.found, "found")?;
    let note = entry.note.trim().to_owned();
    if found != FormalFound::Yes && note.is_empty() {
        let material = desk.read(|tx| Material::load(tx, desk.today(), OfferId(id.0)))?;
        // What the program found out is reason enough.
        if material.computed(question, &material.findings(desk.law())).0 != Some(found) {
            return Err(Failure::field("note", "Nie napisano, czego brakuje albo co się nie zgadza. Napisz to krótko."));
        }
    }
    write(desk, OfferId(id.0), &[(question, found, note)])
}

/// Confirms everything that the program found out and that has no answer yet.
pub fn confirm(desk: &mut Desk, id: Key) -> Result<Reply<()>, Failure> {
    let id = OfferId(id.0);
    let material = desk.read(|tx| Material::load(tx, desk.today(), id))?;
    let findings = material.findings(desk.law());
    let open = FormalQuestion::ALL
        .iter()
        .copied()
        .filter(|question| material.answers.iter().all(|answer| answer.record.question != *question));
    let found: Vec<_> =
        open.filter_map(|question| Some((question, material.computed(question, &findings).0?, String::new()))).collect();
    write(desk, id, &found)
}

fn write(desk: &mut Desk, id: OfferId, answers: &[(FormalQuestion, FormalFound, String)]) -> Result<Reply<()>, Failure> {
    let material = desk.read(|tx| Material::load(tx, desk.today(), id))?;
    if let Some(sentence) = material.closed() {
        return Err(Failure::field("status", sentence));
    }
    let today = desk.today();
    let act = format!("Ocena formalna oferty nr {}", material.offer.record.number);
    desk.write(&act, |tx| {
        for (question, found, note) in answers {
            let record = FormalAnswer { offer: id, question: *question, found: *found, note: note.clone(), answered_on: today };
            match material.answers.iter().find(|answer| answer.record.question == *question) {
                Some(known) => {
                    store::offer::answer::update(tx, known.id, known.revision, &record)?;
                }
                None => {
                    store::offer::answer::insert(tx, &record)?;
                }
            }
        }
        Ok(())
    })?;
    Ok(Reply::new((), CHANGED))
}
