//! Every entry of a pack with all that it says, in words: what a comparison of two packs goes by. A test proves that nothing
//! of a file is left out.

use chrono::NaiveDate;

use super::{
    Act, ActItem, ActKindLaw, Basis, BasisPlace, CallModeLaw, Counting, CountingRule, Dated, Holiday, JournalPosition, Key,
    LawPack, Limit, LimitValue, NoticeItem, Position, RequiredItem, Sphere, Term, TermValue,
    listing::{feast_day, heading, limit_words, term_words},
};
use crate::{
    polish::{date_in_words, small_first},
    vocabulary::Vocabulary,
};

/// One entry of a pack.
#[derive(Clone, Debug)]
pub(super) struct Entry {
    pub part: &'static str,
    pub key: String,
    pub name: String,
    /// First day of its time; names of acts have none.
    pub from: Option<NaiveDate>,
    pub facts: Vec<Fact>,
}

/// One thing that an entry says.
#[derive(Clone, Debug)]
pub(super) struct Fact {
    pub label: &'static str,
    pub words: String,
    /// By this, and not by the words, two facts are told apart.
    pub mark: String,
}

fn fact(label: &'static str, words: impl Into<String>) -> Fact {
    let words = words.into();
    Fact { label, mark: words.clone(), words }
}

fn yes_or_no(label: &'static str, yes: bool) -> Fact {
    fact(label, if yes { "tak" } else { "nie" })
}

impl LawPack {
    /// Every entry, past and present, in the order of the pack's page.
    pub(super) fn entries(&self) -> Vec<Entry> {
        let mut all = Vec::new();
        for act in Act::ALL {
            let entry = self.act(*act);
            let (key, name) = (act.key().to_owned(), entry.name.nominative());
            let facts = vec![
                fact("nazwa", name.clone()),
                fact("nazwa skrócona", entry.name.short.clone()),
                fact("nazwa skrócona w dopełniaczu", entry.name.short_genitive.clone()),
            ];
            all.push(Entry { part: heading::ACTS, key, name: name.clone(), from: None, facts });
            for period in entry.positions.iter() {
                all.push(self.entry(heading::ACTS, act.key(), &name, period, position_facts(&period.value)));
            }
        }
        for term in Term::ALL {
            for period in self.terms.get(*term).iter() {
                all.push(self.named(heading::TERMS, term.key(), period, term_facts));
            }
        }
        for limit in Limit::ALL {
            for period in self.limits.get(*limit).iter() {
                all.push(self.named(heading::LIMITS, limit.key(), period, limit_facts));
            }
        }
        all.extend(self.annual.iter().map(|item| self.required(heading::ANNUAL, item)));
        all.extend(self.multi_year.iter().map(|item| self.required(heading::MULTI_YEAR, item)));
        all.extend(self.act_kinds.iter().map(|kind| self.act_kind_entry(kind)));
        all.extend(self.act_items.iter().map(|item| self.act_item_entry(item)));
        all.extend(self.call_modes.iter().map(|mode| self.call_mode_entry(mode)));
        all.extend(self.notice_items.iter().map(|item| self.notice_item_entry(item)));
        all.extend(self.spheres.iter().map(|sphere| self.sphere_entry(sphere)));
        all.extend(self.holidays.iter().map(|feast| self.holiday_entry(feast)));
        for rule in Counting::ALL {
            for period in self.counting.get(*rule).iter() {
                let CountingRule { name, text, saturdays } = &period.value;
                let facts = vec![
                    fact("nazwa", name.clone()),
                    fact("treść", text.clone()),
                    yes_or_no("termin nie kończy się w sobotę", *saturdays),
                ];
                all.push(self.entry(heading::COUNTING, rule.key(), name, period, facts));
            }
        }
        for basis in Basis::ALL {
            for period in self.bases.get(*basis).iter() {
                all.push(self.basis_entry(*basis, period));
            }
        }
        all
    }

    fn entry<T>(&self, part: &'static str, key: &str, name: &str, period: &Dated<T>, mut facts: Vec<Fact>) -> Entry {
        if let Some(basis) = period.basis {
            facts.push(self.place("podstawa", basis, period.from));
        }
        facts.push(fact("obowiązuje do", period.to.map_or_else(|| "bezterminowo".to_owned(), date_in_words)));
        facts.push(fact("źródło", period.source.clone()));
        facts.push(yes_or_no("porównano z dziennikiem", period.verified));
        Entry { part, key: key.to_owned(), name: name.to_owned(), from: Some(period.from), facts }
    }

    fn place(&self, label: &'static str, basis: Basis, day: NaiveDate) -> Fact {
        Fact { label, words: self.on(day).cite(basis).short(), mark: basis.key().to_owned() }
    }

    fn named<T>(&self, part: &'static str, key: &str, period: &Dated<(String, T)>, told: fn(&T) -> Vec<Fact>) -> Entry {
        let (name, value) = &period.value;
        let mut facts = vec![fact("nazwa", name.clone())];
        facts.extend(told(value));
        self.entry(part, key, name, period, facts)
    }

    fn required(&self, part: &'static str, period: &Dated<RequiredItem>) -> Entry {
        let item = &period.value;
        let facts = vec![
            fact("nazwa", item.name.clone()),
            fact("wskazówka", item.guide.clone()),
            fact("kolejność", item.point.to_string()),
        ];
        self.entry(part, item.item.key(), &item.name, period, facts)
    }

    fn act_kind_entry(&self, period: &Dated<ActKindLaw>) -> Entry {
        let law = &period.value;
        let local_law = law.local_law.map_or("rozstrzyga urząd", |local| if local { "tak" } else { "nie" });
        let consulted = match law.consultation {
            Some(basis) => self.place("konsultacji wymaga", basis, period.from),
            None => fact("konsultacji wymaga", "żaden przepis"),
        };
        let term = law.consultation_term.map_or("nie ustalono", |term| self.on(period.from).term_name(term));
        let facts = vec![
            fact("akt prawa miejscowego", local_law),
            fact("dlaczego", law.why.clone()),
            consulted,
            yes_or_no("konsultacje zawsze", law.consultation_always),
            Fact {
                mark: law.consultation_term.map(Term::key).unwrap_or_default().to_owned(),
                ..fact("najkrótsze konsultacje", term)
            },
            yes_or_no("termin na opinię rady pożytku", law.opinion_term),
        ];
        self.entry(heading::ACT_KINDS, law.kind.key(), law.kind.label(), period, facts)
    }

    fn act_item_entry(&self, period: &Dated<ActItem>) -> Entry {
        let item = &period.value;
        let name = format!("{}: {}", item.act.label(), small_first(&item.name));
        let facts = vec![
            fact("nazwa", item.name.clone()),
            fact("wskazówka", item.guide.clone()),
            fact("kolejność", item.point.to_string()),
            yes_or_no("wymagany przepisem", item.binding),
        ];
        self.entry(heading::ACT_ITEMS, &format!("{}.{}", item.act.key(), item.key), &name, period, facts)
    }

    fn call_mode_entry(&self, period: &Dated<CallModeLaw>) -> Entry {
        let law = &period.value;
        let term = law.term.map_or("nie ustalono", |term| self.on(period.from).term_name(term));
        let facts = vec![
            fact("dlaczego", law.why.clone()),
            yes_or_no("tryb otwartego konkursu ofert", law.procedure),
            Fact { mark: law.term.map(Term::key).unwrap_or_default().to_owned(), ..fact("czas na oferty", term) },
            Fact {
                mark: law.places.map(Limit::key).unwrap_or_default().to_owned(),
                ..fact("miejsca ogłoszenia", if law.places.is_some() { "określa ustawa" } else { "nie ustalono" })
            },
            Fact {
                mark: law.choice.map(Term::key).unwrap_or_default().to_owned(),
                ..fact("wybór ofert", law.choice.map_or("nie ustalono", |term| self.on(period.from).term_name(term)))
            },
            yes_or_no("na podstawie projektu budżetu", law.draft_budget),
            Fact {
                mark: law.notice.map(Basis::key).unwrap_or_default().to_owned(),
                ..fact(
                    "przepis o ogłoszeniu",
                    law.notice.map_or_else(String::new, |basis| self.on(period.from).cite(basis).short()),
                )
            },
        ];
        self.entry(heading::CALL_MODES, law.mode.key(), law.mode.label(), period, facts)
    }

    fn notice_item_entry(&self, period: &Dated<NoticeItem>) -> Entry {
        let item = &period.value;
        let modes: Vec<&str> = item.modes.iter().map(|mode| mode.label()).collect();
        let facts = vec![
            fact("nazwa", item.name.clone()),
            fact("wskazówka", item.guide.clone()),
            fact("kolejność", item.point.to_string()),
            fact("w konkursach", modes.join(", ")),
            yes_or_no("wymagany przepisem", item.binding),
            yes_or_no("tylko przy regrantingu", item.only_regranting),
        ];
        let key = format!("{}.{}", item.item.key(), item.modes.first().map_or("", |mode| mode.key()));
        self.entry(heading::NOTICE_ITEMS, &key, &item.name, period, facts)
    }

    fn sphere_entry(&self, period: &Dated<Sphere>) -> Entry {
        let sphere = &period.value;
        let facts = vec![fact("treść", sphere.name.clone()), fact("nazwa na listach", sphere.short.clone())];
        self.entry(heading::SPHERES, &sphere.point.0, &format!("pkt {}: {}", sphere.point, sphere.short), period, facts)
    }

    fn holiday_entry(&self, period: &Dated<Holiday>) -> Entry {
        let Holiday { name, day } = &period.value;
        self.entry(heading::HOLIDAYS, name, name, period, vec![fact("dzień", feast_day(*day))])
    }

    fn basis_entry(&self, basis: Basis, period: &Dated<BasisPlace>) -> Entry {
        let place = &period.value;
        let act = match place.act {
            Some(act) => Fact { mark: act.key().to_owned(), ..fact("akt", self.act(act).name.short.clone()) },
            None => fact("akt", "zwyczaj"),
        };
        let name = self.on(period.from).cite(basis).short();
        self.entry(heading::BASES, basis.key(), &name, period, vec![act, fact("miejsce", place.place.clone())])
    }
}

fn term_facts(value: &TermValue) -> Vec<Fact> {
    vec![fact("wartość", term_words(*value))]
}

fn limit_facts(value: &LimitValue) -> Vec<Fact> {
    vec![fact("wartość", limit_words(*value))]
}

fn position_facts(position: &Position) -> Vec<Fact> {
    let amended = |(journal, from): &(JournalPosition, NaiveDate)| format!("{journal} (od {})", date_in_words(*from));
    let mut amendments: Vec<String> = position.amendments.iter().map(amended).collect();
    if position.more {
        amendments.push("i dalsze".to_owned());
    }
    vec![
        fact("ogłoszenie", position.journal.to_string()),
        fact("zapis dziennika", position.printed.clone().unwrap_or_else(|| "zwykły".to_owned())),
        fact("zmiany", if amendments.is_empty() { "brak".to_owned() } else { amendments.join("; ") }),
        yes_or_no("lista zmian jest pełna", position.complete),
    ]
}
