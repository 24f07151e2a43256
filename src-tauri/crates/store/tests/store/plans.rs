//! No statement walks through a whole table that grows. The tests of records are run again, every statement written in the
//! sources must be among what they ask, and all of it is looked through; so a new one cannot be left out.

use std::{fs, path::Path};

use crate::{calls, commission, consistency, history, offers, records, search, twins, undo};

/// Files whose statements do not go through a transaction of the store: opening, checking and copying read the file whole.
const APART: [&str; 10] = [
    "effort.rs",
    "plans.rs",
    "open/header.rs",
    "open/mod.rs",
    "open/seal.rs",
    "backup/consistency.rs",
    "backup/origin.rs",
    "backup/verify.rs",
    "migrations/mod.rs",
    "history/triggers.rs",
];

const VERBS: [&str; 8] = ["SELECT ", "INSERT ", "UPDATE ", "DELETE ", "WITH ", "WHERE ", "ORDER BY ", "FROM "];

#[test]
fn every_statement_of_the_sources_is_run_and_looked_through() {
    for ask in [
        records::the_office_comes_back_with_names_forms_and_days_off,
        records::an_organisation_comes_back_with_people_accounts_and_spheres_in_order,
        records::a_second_organisation_with_the_same_number_is_refused_with_the_first_one_named,
        records::the_register_is_listed_in_polish_order_by_pages_and_filters,
        records::a_programme_comes_back_with_goals_indicators_tasks_opinion_and_sitting,
        records::a_consultation_comes_back_with_extensions_meetings_remarks_and_counts,
        records::a_remark_and_the_version_that_it_brought_know_of_each_other,
        records::signatories_come_back_in_the_order_of_their_entry,
        records::equal_files_are_kept_once_and_come_back_whole,
        records::a_publication_belongs_to_its_case,
        records::an_issued_document_keeps_its_bytes_for_ever,
        records::the_words_of_the_office_are_kept_version_after_version,
        records::the_register_is_found_by_words_of_a_document_its_case_and_its_addressee,
        records::cases_that_are_over_are_left_out_of_those_under_way,
        records::every_saved_version_can_be_read_again_after_the_draft_went_on,
        records::numbers_follow_one_another_in_a_year_and_start_anew_in_the_next,
        records::settings_and_column_mappings_are_replaced_under_their_names,
        records::sheets_and_printers_are_replaced_under_their_names_and_taken_away,
        records::a_stamped_copy_stands_beside_its_document_and_never_changes,
        records::a_case_is_away_until_it_comes_back_and_its_base_stays,
        records::law_packs_are_kept_until_they_are_left,
        records::a_text_that_goes_on_from_another_has_its_versions,
        records::a_draft_act_comes_back_with_its_way_and_owns_its_texts,
        records::what_an_organisation_sent_and_whose_a_text_is_can_be_told,
        calls::a_call_and_everything_of_it_comes_back_as_it_was_written,
        calls::the_list_counts_tasks_and_money_without_what_was_annulled,
        calls::a_task_changes_its_money_year_by_year_and_goes_with_it,
        calls::money_of_other_calls_that_stand_is_told_of_a_task_of_the_programme,
        calls::tasks_of_calls_with_results_are_told_by_year,
        calls::publications_of_a_call_and_of_its_changes_stand_under_the_call,
        calls::a_call_is_found_by_its_title_and_by_its_tasks,
        calls::shares_and_points_that_cannot_be_are_refused_by_the_file,
        commission::a_commission_and_everything_of_it_comes_back_as_it_was_written,
        commission::a_call_has_one_commission_and_a_commission_may_serve_several_calls,
        commission::a_statement_for_one_call_goes_before_the_statement_of_the_member,
        commission::the_file_sums_signed_cards_as_the_domain_does,
        commission::points_above_the_most_and_a_second_card_are_refused_by_the_file,
        offers::an_offer_comes_back_as_it_was_written,
        offers::mending_a_form_writes_what_differs_and_goes_back,
        offers::a_number_is_given_once_in_a_call,
        history::a_changed_field_is_told_with_person_moment_and_both_values,
        history::an_act_that_changed_nothing_leaves_no_trace,
        history::acts_are_listed_newest_first_by_pages,
        search::every_kind_of_case_is_found,
        consistency::a_file_that_the_program_wrote_fits_itself,
        twins::what_led_to_one_leads_to_the_other_and_comes_back,
        twins::a_choice_of_recipients_is_kept_renamed_used_and_removed,
        undo::a_change_goes_back_and_forth,
        undo::an_act_that_changed_a_text_is_not_taken_back_by_half,
        undo::an_import_is_taken_back_whole,
        undo::what_was_changed_since_is_named_and_stays,
        undo::a_started_programme_goes_back_and_its_texts_are_no_longer_found,
    ] {
        ask();
    }
    let sources = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let seen: Vec<String> = store::plans::seen().iter().map(|sql| folded(sql)).collect();
    let mut written = 0;
    let mut not_run = Vec::new();
    for (file, statement) in statements(&sources, &sources) {
        written += 1;
        if !seen.iter().any(|sql| holds(sql, &statement)) {
            not_run.push(format!("{file}: {statement}"));
        }
    }
    assert!(written > 90, "only {written} statements were found in the sources");
    assert!(not_run.is_empty(), "no test above runs:\n{}", not_run.join("\n"));
    let walks = store::plans::walks();
    assert!(walks.is_empty(), "{}", walks.join("\n"));
}

/// Statements and parts of statements in the sources, with their files; `{}` stands for what is put in.
fn statements(folder: &Path, root: &Path) -> Vec<(String, String)> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.strip_prefix(root).unwrap().to_string_lossy().replace('\\', "/");
        if path.is_dir() {
            found.extend(statements(&path, root));
        } else if name.ends_with(".sql") && !name.starts_with("migrations/") {
            found.push((name, folded(&fs::read_to_string(&path).unwrap())));
        } else if name.ends_with(".rs") && !APART.contains(&name.as_str()) {
            let texts = literals(&fs::read_to_string(&path).unwrap());
            found.extend(
                texts.into_iter().filter(|text| VERBS.iter().any(|verb| text.starts_with(verb))).map(|text| (name.clone(), text)),
            );
        }
    }
    found
}

/// The texts in quotation marks of a Rust source, with their joined lines and folded spaces.
fn literals(source: &str) -> Vec<String> {
    let code: Vec<&str> =
        source.split("#[cfg(test)]").next().unwrap().lines().filter(|line| !line.trim_start().starts_with("//")).collect();
    let mut found = Vec::new();
    let mut open: Option<String> = None;
    let code = code.join("\n");
    let mut letters = code.chars().peekable();
    while let Some(letter) = letters.next() {
        match (&mut open, letter) {
            (Some(text), '\\') => match letters.next() {
                Some('n') => text.push(' '),
                Some('\n') => while letters.next_if(|next| next.is_whitespace()).is_some() {},
                other => text.extend(other),
            },
            (Some(_), '"') => found.extend(open.take().map(|text| folded(&text))),
            (Some(text), letter) => text.push(letter),
            (None, '\'') if letters.peek() == Some(&'"') => drop(letters.next()),
            (None, '"') => open = Some(String::new()),
            (None, _) => {}
        }
    }
    found
}

fn folded(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Whether a statement that was run holds the pieces of a written one in their order.
fn holds(run: &str, written: &str) -> bool {
    let mut rest = run;
    let pieces = written.split('{').enumerate().map(|(at, piece)| match at {
        0 => piece,
        _ => piece.split_once('}').map_or(piece, |(_, after)| after),
    });
    for piece in pieces {
        match rest.find(piece) {
            Some(at) => rest = &rest[at + piece.len()..],
            None => return false,
        }
    }
    true
}

#[test]
fn a_statement_in_a_source_is_found_whole() {
    let source = "let sql = \"SELECT a FROM t \\\n        WHERE \\\"row\\\" = ?\"; let c = '\"'; // \"DELETE FROM t\"\nf(\"DELETE FROM {table}\")";
    assert_eq!(literals(source)[0], "SELECT a FROM t WHERE \"row\" = ?");
    assert!(literals(source).contains(&"DELETE FROM {table}".to_owned()));
    assert!(holds("DELETE FROM remark", "DELETE FROM {table}") && !holds("DELETE FROM", "DELETE FROM {table} WHERE id = ?"));
}
