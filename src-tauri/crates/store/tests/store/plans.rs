//! No query walks through a whole big table: every test of records is run again and what it asked is looked through.

use crate::{history, records, search, undo};

#[test]
fn no_query_walks_through_a_whole_big_table() {
    for ask in [
        records::the_office_comes_back_with_names_forms_and_days_off,
        records::an_organisation_comes_back_with_people_accounts_and_spheres_in_order,
        records::a_second_organisation_with_the_same_number_is_refused_with_the_first_one_named,
        records::the_register_is_listed_in_polish_order_by_pages_and_filters,
        records::a_programme_comes_back_with_goals_indicators_tasks_opinion_and_sitting,
        records::a_consultation_comes_back_with_extensions_meetings_remarks_and_counts,
        records::a_signatory_is_found_by_role_and_day,
        records::equal_files_are_kept_once_and_come_back_whole,
        records::a_publication_belongs_to_its_case,
        records::an_issued_document_keeps_its_bytes_for_ever,
        records::every_saved_version_can_be_read_again_after_the_draft_went_on,
        records::numbers_follow_one_another_in_a_year_and_start_anew_in_the_next,
        records::settings_and_column_mappings_are_replaced_under_their_names,
        records::what_an_organisation_sent_and_whose_a_text_is_can_be_told,
        history::a_changed_field_is_told_with_person_moment_and_both_values,
        history::an_act_that_changed_nothing_leaves_no_trace,
        history::acts_are_listed_newest_first_by_pages,
        search::every_kind_of_case_is_found,
        search::the_index_built_anew_finds_the_same,
        undo::a_change_goes_back_and_forth,
        undo::a_started_programme_goes_back_and_its_texts_are_no_longer_found,
    ] {
        ask();
    }
    let walks = store::plans::walks();
    assert!(walks.is_empty(), "{}", walks.join("\n"));
}
