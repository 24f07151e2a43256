//! What organisations filed in a call and what became of it: offers with versions and files, the commission with its cards, votes and
//! results. They travel with their call; a commission that serves several calls travels with this one alone.

use std::collections::{HashMap, HashSet};
use std::hash::Hash;

use domain::{
    commission::{
        Award, CallResult, Commission, CommissionMeeting, Correction, Exclusion, Member, OpinionVote, ReasonsDemand, Scorecard,
        Unlocking, award::TaskProposal, scoring::Measure, validate,
    },
    id::*,
    offer::{
        self, FormalAnswer, Offer, OfferAttachment, OfferVersion,
        receipt::{SUMMER, WINTER},
    },
    violation::{Violation, Violations},
};
use serde::{Deserialize, Serialize};
use store::{ReadTx, WriteTx, commission as kept, offer as filed};

use super::{
    CaseFile, Keyed,
    export::keyed,
    faults::Faults,
    links::{Link, Links, List, links},
    write::{Given, write_all},
};
use crate::{Failure, commission::scale};

/// A signed card was opened again.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct CardOpened {
    pub card: ScorecardId,
    pub signed_on: chrono::NaiveDate,
    pub unlocked_on: chrono::NaiveDate,
    pub reason: String,
}

links!(Offer: needs call Calls CallId; may task CallTasks CallTaskId; may organisation Organisations OrganisationId;);
links!(OfferVersion: needs offer Offers OfferId;);
links!(OfferAttachment:
    needs offer Offers OfferId;
    needs file Attachments AttachmentId;
    may required CallAttachments RequiredAttachmentId;);
links!(FormalAnswer: needs offer Offers OfferId;);
links!(Member: needs commission Commissions CommissionId; may named_by Organisations OrganisationId;);
links!(Exclusion: needs member Members CommissionMemberId; needs offer Offers OfferId;);
links!(CardOpened: needs card Scorecards ScorecardId;);
links!(TaskProposal: needs task CallTasks CallTaskId;);
links!(Award: needs offer Offers OfferId; needs task CallTasks CallTaskId;);
links!(Correction: needs award Awards AwardId;);
links!(CallResult: needs call Calls CallId;);
links!(ReasonsDemand: needs call Calls CallId; may offer Offers OfferId;);

/// One link that stands in a list inside a record.
macro_rules! within {
    ($visit:ident, $id:expr, $list:ident, $field:literal) => {{
        let mut number = Some($id.0);
        $visit(Link { to: List::$list, field: $field, number: &mut number });
        if let Some(number) = number {
            $id.0 = number;
        }
    }};
}

impl Links for Commission {
    fn links(&mut self, visit: &mut dyn FnMut(Link<'_>)) {
        self.calls.iter_mut().for_each(|call| within!(visit, call, Calls, "calls"));
        let mut regulations = self.regulations.map(|id| id.0);
        if regulations.is_some() {
            visit(Link { to: List::Attachments, field: "regulations", number: &mut regulations });
        }
        self.regulations = regulations.map(AttachmentId);
    }
}

impl Links for CommissionMeeting {
    fn links(&mut self, visit: &mut dyn FnMut(Link<'_>)) {
        within!(visit, self.commission, Commissions, "commission");
        self.present.iter_mut().for_each(|member| within!(visit, member, Members, "present"));
    }
}

impl Links for Scorecard {
    fn links(&mut self, visit: &mut dyn FnMut(Link<'_>)) {
        within!(visit, self.member, Members, "member");
        within!(visit, self.offer, Offers, "offer");
        self.scores.iter_mut().for_each(|(criterion, _)| within!(visit, criterion, Criteria, "scores"));
    }
}

impl Links for OpinionVote {
    fn links(&mut self, visit: &mut dyn FnMut(Link<'_>)) {
        within!(visit, self.meeting, CommissionMeetings, "meeting");
        within!(visit, self.task, CallTasks, "task");
        self.voices.iter_mut().for_each(|voice| within!(visit, voice.member, Members, "voices"));
    }
}

/// Everything of a call beyond the call itself.
pub(super) fn gather(tx: &ReadTx<'_>, file: &mut CaseFile, call: CallId) -> Result<(), Failure> {
    let offers = filed::of(tx, call)?;
    let mut cards: HashMap<(CommissionMemberId, OfferId), ScorecardId> = HashMap::new();
    for offer in &offers {
        file.offer_versions.extend(filed::version::of(tx, offer.id)?.into_iter().map(keyed));
        file.offer_attachments.extend(filed::attachment::of(tx, offer.id)?.into_iter().map(keyed));
        file.formal_answers.extend(filed::answer::of(tx, offer.id)?.into_iter().map(keyed));
        for card in kept::card::of_offer(tx, offer.id)? {
            cards.insert((card.record.member, card.record.offer), card.id);
            file.scorecards.push(keyed(card));
        }
    }
    file.offers.extend(offers.into_iter().map(keyed));
    if let Some(mut commission) = kept::of(tx, call)? {
        commission.record.calls = vec![call];
        file.commission_members.extend(kept::member::of(tx, commission.id, call)?.into_iter().map(keyed));
        for mut meeting in kept::meeting::of_call(tx, commission.id, call)? {
            meeting.record.call = None;
            file.commission_meetings.push(keyed(meeting));
        }
        file.commissions.push(keyed(commission));
    }
    file.exclusions.extend(kept::exclusion::of(tx, call)?.into_iter().map(keyed));
    for task in store::call::task::of(tx, call)? {
        let opened = kept::card::unlockings(tx, task.id)?.into_iter();
        file.cards_opened.extend(opened.filter_map(|(member, offer, Unlocking { signed_on, unlocked_on, reason })| {
            let card = *cards.get(&(member, offer))?;
            Some(Keyed { key: 0, record: CardOpened { card, signed_on, unlocked_on, reason } })
        }));
    }
    file.votes.extend(kept::vote::of(tx, call)?.into_iter().map(keyed));
    file.proposals.extend(kept::award::proposals(tx, call)?.into_iter().map(|record| Keyed { key: 0, record }));
    file.awards.extend(kept::award::of(tx, call)?.into_iter().map(keyed));
    file.corrections.extend(kept::award::corrections(tx, call)?.into_iter().map(keyed));
    file.call_results.extend(kept::result::of(tx, call)?.into_iter().map(keyed));
    file.reasons_demands.extend(kept::result::demand::of(tx, call)?.into_iter().map(keyed));
    Ok(())
}

/// The rows of a call beyond the call itself, taken out of the file.
pub(super) fn parted(file: &mut CaseFile) -> CaseFile {
    let mut rest = CaseFile::new(file.case.noun);
    macro_rules! lists {
        ($($list:ident),+ $(,)?) => {$( rest.$list = std::mem::take(&mut file.$list); )+};
    }
    lists!(
        offers,
        offer_versions,
        offer_attachments,
        formal_answers,
        commissions,
        commission_members,
        commission_meetings,
        exclusions,
        scorecards,
        cards_opened,
        votes,
        proposals,
        awards,
        corrections,
        call_results,
        reasons_demands
    );
    rest
}

/// Writes them behind the call, its tasks, criteria and attachments.
pub(super) fn write(tx: &WriteTx<'_>, file: &mut CaseFile, given: &mut Given) -> Result<(), Failure> {
    macro_rules! all {
        ($($list:ident as $name:expr => $insert:expr;)+) => {$(
            write_all(std::mem::take(&mut file.$list), $name, given, |one| Ok($insert(tx, one)?.0))?;
        )+};
    }
    all!(
        offers as Some(List::Offers) => filed::insert;
        offer_versions as None => filed::version::insert;
        offer_attachments as None => filed::attachment::insert;
        formal_answers as None => filed::answer::insert;
        commissions as Some(List::Commissions) => kept::insert;
        commission_members as Some(List::Members) => kept::member::insert;
        commission_meetings as Some(List::CommissionMeetings) => kept::meeting::insert;
        exclusions as None => kept::exclusion::insert;
        scorecards as Some(List::Scorecards) => kept::card::insert;
        votes as None => kept::vote::insert;
        awards as Some(List::Awards) => kept::award::insert;
        corrections as Some(List::Corrections) => kept::award::correct;
        call_results as None => kept::result::insert;
        reasons_demands as None => kept::result::demand::insert;
    );
    write_all(std::mem::take(&mut file.cards_opened), None, given, |one| {
        let CardOpened { card, signed_on, unlocked_on, reason } = one.clone();
        Ok(kept::card::unlocked(tx, card, &Unlocking { signed_on, unlocked_on, reason }).map(|()| 0)?)
    })?;
    write_all(std::mem::take(&mut file.proposals), None, given, |one| {
        Ok(kept::award::propose(tx, one.task, one.method).map(|()| 0)?)
    })
}

/// What is wrong with the rows themselves and with one beside another.
pub(super) fn examine(file: &CaseFile, faults: &mut Faults) {
    let criteria: Vec<_> = file
        .criteria
        .iter()
        .map(|row| Stored { id: CriterionId(row.key), revision: Revision(1), record: row.record.clone() })
        .collect();
    let measures = scale::measures(&criteria);
    sound(faults, "offers", &file.offers, entry);
    sound(faults, "offer_versions", &file.offer_versions, version);
    sound(faults, "offer_attachments", &file.offer_attachments, |one| line("name", "Nazwa załącznika", &one.name, 500));
    sound(faults, "formal_answers", &file.formal_answers, |one| text("note", "Uwagi", &one.note, 4_000));
    sound(faults, "commissions", &file.commissions, validate::commission);
    sound(faults, "commission_members", &file.commission_members, validate::member);
    sound(faults, "commission_meetings", &file.commission_meetings, meeting);
    sound(faults, "exclusions", &file.exclusions, validate::exclusion);
    sound(faults, "scorecards", &file.scorecards, |one| card(one, &measures));
    sound(faults, "cards_opened", &file.cards_opened, opened);
    sound(faults, "votes", &file.votes, validate::vote);
    sound(faults, "awards", &file.awards, validate::award);
    sound(faults, "corrections", &file.corrections, validate::correction);
    sound(faults, "call_results", &file.call_results, validate::result);
    sound(faults, "reasons_demands", &file.reasons_demands, validate::demand);
    once(faults, "offers", &file.offers, |one| (one.call, one.number.trim().to_owned()));
    once(faults, "offer_versions", &file.offer_versions, |one| (one.offer, one.number));
    once(faults, "formal_answers", &file.formal_answers, |one| (one.offer, one.question));
    once(faults, "exclusions", &file.exclusions, |one| (one.member, one.offer));
    once(faults, "scorecards", &file.scorecards, |one| (one.member, one.offer));
    once(faults, "votes", &file.votes, |one| one.task);
    once(faults, "proposals", &file.proposals, |one| one.task);
    once(faults, "awards", &file.awards, |one| one.offer);
    once(faults, "call_results", &file.call_results, |one| one.call);
    once(faults, "commissions", &file.commissions, |one| one.calls.clone());
    let versions: HashSet<(i64, u32)> = file.offer_versions.iter().map(|row| (row.record.offer.0, row.record.number)).collect();
    for (index, row) in file.offers.iter().enumerate() {
        if !versions.contains(&(row.key, row.record.version)) {
            let sentence = format!(
                "W pliku nie ma wersji {} oferty nr {}. Dopisz ją na liście „offer_versions”.",
                row.record.version, row.record.number
            );
            faults.add(&format!("offers[{index}].record.version"), sentence);
        }
    }
    for (index, row) in file.commissions.iter().enumerate().filter(|(_, row)| row.record.calls.len() != 1) {
        let sentence = format!("Komisja w pliku należy do jednego konkursu, a wskazuje ich {}.", row.record.calls.len());
        faults.add(&format!("commissions[{index}].record.calls"), sentence);
    }
}

fn sound<T>(faults: &mut Faults, list: &str, rows: &[Keyed<T>], check: impl Fn(&T) -> Vec<Violation>) {
    for (index, row) in rows.iter().enumerate() {
        faults.within(&format!("{list}[{index}].record"), check(&row.record));
    }
}

fn entry(one: &Offer) -> Vec<Violation> {
    let mut faults = offer::validate::offer(one);
    faults.extend(text("call_words", "Co trzeba uzupełnić", &one.call_words, 4_000));
    if one.receipt.offset.is_some_and(|offset| ![SUMMER, WINTER].contains(&offset)) {
        let sentence = format!("Zegar przesuwa się o {SUMMER} albo {WINTER} minut. Wpisz jedną z tych liczb albo nic.");
        faults.push(Violation::new("receipt.offset", sentence));
    }
    faults
}

fn meeting(one: &CommissionMeeting) -> Vec<Violation> {
    let mut faults = validate::meeting(one);
    faults.extend(twice(&one.present).then(|| Violation::new("present", "Ta sama osoba jest na posiedzeniu dwa razy.")));
    faults
}

fn card(one: &Scorecard, measures: &[Measure]) -> Vec<Violation> {
    let mut faults = validate::scorecard(one, measures);
    let criteria: Vec<CriterionId> = one.scores.iter().map(|(criterion, _)| *criterion).collect();
    faults.extend(twice(&criteria).then(|| Violation::new("scores", "To samo kryterium ma na karcie dwie oceny.")));
    faults
}

fn twice<K: Eq + Hash>(keys: &[K]) -> bool {
    let mut seen = HashSet::new();
    !keys.iter().all(|key| seen.insert(key))
}

fn version(one: &OfferVersion) -> Vec<Violation> {
    let mut faults = text("note", "Opis wersji", &one.note, 500);
    if one.number == 0 {
        faults.push(Violation::new("number", "Wersje oferty numeruje się od 1."));
    }
    let of_form = |fault: Violation| Violation::new(format!("form.{}", fault.field), fault.sentence);
    faults.extend(offer::validate::form(&one.form).into_iter().map(of_form));
    faults
}

fn line(field: &str, label: &str, written: &str, most: usize) -> Vec<Violation> {
    let mut faults = Violations::new();
    faults.line(field, label, written, most);
    faults.into_vec()
}

fn text(field: &str, label: &str, written: &str, most: usize) -> Vec<Violation> {
    let mut faults = Violations::new();
    faults.text_up_to(field, label, written, most);
    faults.into_vec()
}

fn opened(one: &CardOpened) -> Vec<Violation> {
    let mut faults = text("reason", "Powód odblokowania karty", &one.reason, 4_000);
    if one.reason.trim().is_empty() {
        faults.push(Violation::new("reason", "Powód odblokowania karty: to pole jest puste. Uzupełnij je."));
    }
    faults
}

/// A row that says the same thing of the same rows as another one before it.
fn once<T, K: Eq + Hash>(faults: &mut Faults, list: &str, rows: &[Keyed<T>], named: impl Fn(&T) -> K) {
    let mut seen: HashMap<K, usize> = HashMap::new();
    for (index, row) in rows.iter().enumerate() {
        let first = *seen.entry(named(&row.record)).or_insert(index);
        if first != index {
            let sentence = format!("Mówi o tym samym co pozycja {list}[{first}]. Usuń jedną z nich albo popraw numer.");
            faults.add(&format!("{list}[{index}].record"), sentence);
        }
    }
}
