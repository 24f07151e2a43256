//! How a list of offers is asked for: a [`Selection`] as two short texts that stand in an address, and back.

use domain::{
    call::{
        Points,
        figures::{Among, Mark, Selection, What, Who},
    },
    id::{CallTaskId, OrganisationId},
    offer::FormalQuestion,
    programme::CommissioningForm,
    vocabulary::Vocabulary,
};

use crate::{Failure, view::OfferAsk};

/// The texts of a selection: which group, and which of its offers.
pub(super) fn written(selection: &Selection) -> (String, String) {
    let among = match &selection.among {
        Among::All => "all".to_owned(),
        Among::Task(task) => format!("task:{}", task.map(|task| task.to_string()).unwrap_or_default()),
        Among::Sphere(sphere) => format!("sphere:{sphere}"),
        Among::Form(form) => format!("form:{}", form.map(Vocabulary::key).unwrap_or_default()),
        Among::Who(Who::Known(id)) => format!("organisation:{id}"),
        Among::Who(Who::Named(name)) => format!("name:{name}"),
    };
    let what = match selection.what {
        What::Submitted => "submitted".to_owned(),
        What::Rejected => "rejected".to_owned(),
        What::Late => "late".to_owned(),
        What::Withdrawn => "withdrawn".to_owned(),
        What::Funded => "funded".to_owned(),
        What::Asked => "asked".to_owned(),
        What::Proposed => "proposed".to_owned(),
        What::Granted => "granted".to_owned(),
        What::Failed(question) => format!("failed:{}", question.key()),
        What::Unsaid => "unsaid".to_owned(),
        What::Scored => "scored".to_owned(),
        What::Within { from, below } => {
            format!("points:{}-{}", from.0, below.map(|below| below.0.to_string()).unwrap_or_default())
        }
        What::Mark(mark) => format!("mark:{}", mark.key()),
        What::Largest(count) => format!("largest:{count}"),
    };
    (among, what)
}

/// The selection that an address asks for.
pub(super) fn read(ask: &OfferAsk) -> Result<Selection, Failure> {
    let unknown = || Failure::NotFound {
        sentence: "Ten adres nie prowadzi do żadnej listy ofert. Wróć do liczb konkursu i otwórz listę stamtąd.".into(),
    };
    let among = among(&ask.among).ok_or_else(unknown)?;
    Ok(Selection { among, what: what(&ask.what).ok_or_else(unknown)? })
}

fn among(text: &str) -> Option<Among> {
    let (kind, of) = text.split_once(':').unwrap_or((text, ""));
    Some(match kind {
        "all" => Among::All,
        "task" if of.is_empty() => Among::Task(None),
        "task" => Among::Task(Some(CallTaskId(of.parse().ok()?))),
        "sphere" => Among::Sphere(of.to_owned()),
        "form" if of.is_empty() => Among::Form(None),
        "form" => Among::Form(Some(CommissioningForm::from_key(of)?)),
        "organisation" => Among::Who(Who::Known(OrganisationId(of.parse().ok()?))),
        "name" => Among::Who(Who::Named(of.to_owned())),
        _ => return None,
    })
}

fn what(text: &str) -> Option<What> {
    let (kind, of) = text.split_once(':').unwrap_or((text, ""));
    Some(match kind {
        "submitted" => What::Submitted,
        "rejected" => What::Rejected,
        "late" => What::Late,
        "withdrawn" => What::Withdrawn,
        "funded" => What::Funded,
        "asked" => What::Asked,
        "proposed" => What::Proposed,
        "granted" => What::Granted,
        "failed" => What::Failed(FormalQuestion::from_key(of)?),
        "unsaid" => What::Unsaid,
        "scored" => What::Scored,
        "points" => {
            let (from, below) = of.split_once('-')?;
            let below = if below.is_empty() { None } else { Some(Points(below.parse().ok()?)) };
            What::Within { from: Points(from.parse().ok()?), below }
        }
        "mark" => What::Mark(Mark::from_key(of)?),
        "largest" => What::Largest(of.parse().ok()?),
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asked(among: &str, what: &str) -> Result<Selection, Failure> {
        read(&OfferAsk { call: None, year: 2027, among: among.into(), what: what.into() })
    }

    #[test]
    fn every_selection_comes_back_from_its_address() {
        let among = [
            Among::All,
            Among::Task(None),
            Among::Task(Some(CallTaskId(12))),
            Among::Sphere(String::new()),
            Among::Sphere("17".into()),
            Among::Form(None),
            Among::Form(Some(CommissioningForm::Support)),
            Among::Who(Who::Known(OrganisationId(7))),
            Among::Who(Who::Named("klub: „fala” & spółka".into())),
            Among::Who(Who::Named(String::new())),
        ];
        let plain = [What::Submitted, What::Rejected, What::Late, What::Withdrawn, What::Funded, What::Asked, What::Proposed];
        let within = |below: Option<u32>| What::Within { from: Points(5_050), below: below.map(Points) };
        let mut what = plain.to_vec();
        what.extend([What::Granted, What::Unsaid, What::Scored, within(Some(6_000)), within(None), What::Largest(3)]);
        what.extend(FormalQuestion::ALL.iter().copied().map(What::Failed));
        what.extend(Mark::ALL.iter().copied().map(What::Mark));
        for among in among {
            for what in &what {
                let selection = Selection { among: among.clone(), what: *what };
                let (group, kind) = written(&selection);
                assert_eq!(asked(&group, &kind), Ok(selection), "{group} {kind}");
            }
        }
    }

    #[test]
    fn an_address_that_was_made_up_is_refused_in_words() {
        for (among, what) in [
            ("", "funded"),
            ("all", ""),
            ("task:x", "funded"),
            ("form:x", "funded"),
            ("organisation:", "funded"),
            ("all", "failed:x"),
            ("all", "points:5"),
            ("all", "points:-5"),
            ("all", "mark:"),
            ("all", "largest:-1"),
        ] {
            let failure = asked(among, what).unwrap_err();
            assert!(failure.sentence().contains("otwórz listę stamtąd"), "{among} {what}: {}", failure.sentence());
        }
    }
}
