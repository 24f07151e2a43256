//! What is the resolution, the programme and the justification.

use super::*;

#[test]
fn a_resolution_goes_on_citing_its_annexes_by_the_numbers_they_had() {
    let taken = taken(
        "UCHWAŁA NR I/1/2025\n§ 1. Uchwala się program, stanowiący załącznik nr 1.\n§ 2. Mapę zawiera załącznik nr 2, zgodnie z § 1 \
         załącznika nr 2.\nZałącznik nr 1 do uchwały\nProgram współpracy na rok 2026\n\n§ 1. Cel.\n\
         Załącznik nr 2 do uchwały\nWzór mapy\n\n§ 1. Mapa.",
    );
    let resolution = written(taken.part(PartRole::Resolution).unwrap());
    let paragraphs = "§ 1. Uchwala się program, stanowiący załącznik nr 1.\n\
                      § 2. Mapę zawiera załącznik nr 2, zgodnie z § 1 załącznika nr 2.\n";
    assert!(resolution.starts_with(paragraphs), "{resolution}");
    // The annex that stays with the resolution, and its §; the programme is not in the text of the resolution.
    assert_eq!(references(&taken.part(PartRole::Resolution).unwrap().act).len(), 2, "{resolution}");
}

#[test]
fn annexes_keep_the_numbers_of_the_text_and_count_on_from_the_first() {
    for (annexes, expected) in [
        (&["Załącznik nr 2 do Programu"][..], &["Załącznik nr 2"][..]),
        (&["Załącznik nr 1 do Programu"], &["Załącznik nr 1"]),
        (&["Załącznik do Programu"], &["Załącznik"]),
        (&["Załącznik nr 3 do Programu", "Załącznik nr 4 do Programu"], &["Załącznik nr 3", "Załącznik nr 4"]),
        (&["Załącznik nr 1 do Programu", "Załącznik nr 2 do Programu"], &["Załącznik nr 1", "Załącznik nr 2"]),
    ] {
        let text: String = annexes.iter().map(|annex| format!("\n{annex}\nWZÓR\n\n§ 1. Uwagi.")).collect();
        let taken = taken(&format!("PROGRAM NA ROK 2026\n\n§ 1. Wzór zawiera załącznik nr 3, zgodnie z § 1 załącznika.{text}"));
        let written = written(&taken.main);
        let marks: Vec<&str> = written.lines().filter(|line| line.starts_with("Załącznik")).collect();
        assert_eq!(marks, expected);
        assert!(sentences(&taken).iter().all(|sentence| !sentence.contains("nie jest kolejne")), "{:?}", sentences(&taken));
    }
}

#[test]
fn an_annex_that_is_no_programme_stays_with_its_resolution() {
    let taken = taken(
        "UCHWAŁA NR I/1/2025\n§ 1. Uchwala się program.\nZałącznik nr 1 do uchwały\nProgram współpracy na rok 2026\n\n§ 1. Cel.\n\
         Załącznik nr 2 do uchwały\nWzór mapy\n\n§ 1. Mapa.",
    );
    assert_eq!(written(&taken.main), "§ 1. Cel.\n");
    assert_eq!(
        written(taken.part(PartRole::Resolution).unwrap()),
        "§ 1. Uchwala się program.\nZałącznik nr 2\ndo uchwały Wzór mapy\n§ 1. Mapa.\n"
    );
}

#[test]
fn an_annex_of_the_programme_keeps_its_caption_and_stays_apart_from_the_last_paragraph() {
    let annex = "Załącznik nr 1 do Programu\nWZÓR FORMULARZA\n\n§ 1. Uwagi.";
    for head in ["", "UCHWAŁA NR 1/2025\n§ 1. Uchwala się program.\nZałącznik do uchwały\n"] {
        let taken = taken(&format!("{head}PROGRAM NA ROK 2026\n\n§ 1. Cel.\n§ 2. Koniec.\n{annex}"));
        assert_eq!(written(&taken.main), "§ 1. Cel.\n§ 2. Koniec.\nZałącznik nr 1\ndo Programu WZÓR FORMULARZA\n§ 1. Uwagi.\n");
        assert_eq!(taken.head.title.as_deref(), Some("PROGRAM NA ROK 2026"));
    }
}

#[test]
fn a_justification_is_told_from_the_word_in_an_act() {
    for (text, expected) in [
        ("§ 1. Cele.\nUZASADNIENIE DO PROJEKTU UCHWAŁY\nPowody.", true),
        ("§ 1. Cele:\n1) raz;\n2) dwa.\n\nUZASADNIENIE DO UCHWAŁY\nPowody.", true),
        ("§ 1. Cele.\nUzasadnienie do uchwały Nr 1 z dnia 1 grudnia 2025 r.\nPowody.", true),
        ("§ 1. Cele\nU Z A S A D N I E N I E\nPowody.", true),
        ("§ 1. Cele.\nWójt Gminy\nJan Sowa\nUzasadnienie:\nPowody.", true),
        ("§ 1. Cele.\nUzasadnienie uchwały Nr 1/2025\nRady Gminy Dąb\nz dnia 1 grudnia 2025 r.\nPowody.", true),
        ("§ 1. Cele.\n§ 2. Komisja podaje\nUzasadnienie uchwały Nr 1/2025\ni wyboru.", false),
        ("§ 1. Komisja ocenia, zapewniając\nUzasadnienie\nwyboru.", false),
        ("§ 1. Cele.\nUzasadnienie\nwyboru podaje się na piśmie.\n§ 2. Dalej.", false),
        ("§ 1. Cele.\nUzasadnienie do wyboru oferty\npodaje komisja.", false),
    ] {
        let taken = taken(&format!("Program współpracy na rok 2026\n{text}"));
        assert_eq!(taken.part(PartRole::Justification).is_some(), expected, "{text}");
        assert!(taken.part(PartRole::Justification).is_none_or(|part| written(part) == "Powody.\n"), "{text}");
    }
}

#[test]
fn a_programme_may_follow_its_resolution_without_a_caption() {
    let taken = taken(
        "UCHWAŁA NR I/1/2025\n§ 1. Uchwala się\nProgram współpracy na rok 2026.\n§ 2. Uchwała wchodzi w życie.\n\n\
         Program współpracy\nna rok 2026\nRozdział 1\nCele\n§ 1. Cel.",
    );
    assert_eq!(written(&taken.main), "Rozdział 1\nCele\n§ 1. Cel.\n");
    assert_eq!(
        written(taken.part(PartRole::Resolution).unwrap()),
        "§ 1. Uchwala się Program współpracy na rok 2026.\n§ 2. Uchwała wchodzi w życie.\n"
    );
}

#[test]
fn a_programme_in_the_body_of_its_resolution_leaves_it_the_last_paragraphs() {
    let text = |end: &str| {
        format!(
            "UCHWAŁA NR I/1/2025\nRADY GMINY JARZĘBIN\n§ 1. Uchwala się program w brzmieniu:\nProgram współpracy na rok 2026\n\
             Rozdział 1\nCele\n§ 1. Cel.\n§ 2. Inny cel.\n§ 3. Trzeci cel.\n{end}"
        )
    };
    let both = "§ 2. Wykonanie uchwały powierza się Wójtowi.\n§ 3.\nUchwała wchodzi w życie z dniem podjęcia.";
    let divided = taken(&text(both));
    assert_eq!(written(&divided.main), "Rozdział 1\nCele\n§ 1. Cel.\n§ 2. Inny cel.\n§ 3. Trzeci cel.\n");
    assert_eq!(
        written(divided.part(PartRole::Resolution).unwrap()),
        "§ 1. Uchwala się program w brzmieniu:\n§ 2. Wykonanie uchwały powierza się Wójtowi.\n\
         § 3. Uchwała wchodzi w życie z dniem podjęcia.\n"
    );
    assert_eq!(divided.head.number.as_deref(), Some("I/1/2025"));
    // Numbered on with the programme, or in a chapter of its own: whose they are is not certain.
    for end in
        ["§ 4. Wykonanie uchwały powierza się Wójtowi.", "Rozdział 2\nKońcowe\n§ 2. Wykonanie uchwały powierza się Wójtowi."]
    {
        assert!(written(&taken(&text(end)).main).contains("Wykonanie uchwały"), "{end}");
    }
}

#[test]
fn a_programme_may_stand_before_the_resolution_that_adopts_it() {
    let programme = "Program współpracy na rok 2026\n\nRozdział 1\nCele\n1) raz;\n2) dwa.";
    let resolution = "UCHWAŁA NR I/1/2025\nRADY GMINY JARZĘBIN\nz dnia 27 listopada 2025 r.\nw sprawie programu\n\
                      Na podstawie art. 5a ustawy uchwala się, co następuje:\n§ 1. Uchwala się program.\n§ 2. Uchwała wchodzi w życie.";
    let annex = "Załącznik nr 2 do uchwały\nWzór mapy\n\n§ 1. Mapa.";
    for above in ["", "Załącznik nr 1 do uchwały\nNr I/1/2025\n", "Uchwała nr I/1/2025\nTreść aktu\n"] {
        let taken = taken(&format!("{above}{programme}\nWójt Gminy\nJan Sowa\n\n{resolution}\n{annex}\nUzasadnienie\nPowody."));
        assert_eq!(written(&taken.main), "Rozdział 1\nCele\n1) raz;\n2) dwa.\n", "{above}");
        assert_eq!(taken.head.title.as_deref(), Some("Program współpracy na rok 2026"), "{above}");
        assert_eq!(taken.head.number.as_deref(), Some("I/1/2025"), "{above}");
        assert_eq!(
            written(taken.part(PartRole::Resolution).unwrap()),
            "Na podstawie art. 5a ustawy uchwala się, co następuje:\n§ 1. Uchwala się program.\n§ 2. Uchwała wchodzi w życie.\n\
             Załącznik nr 2\ndo uchwały Wzór mapy\n§ 1. Mapa.\n"
        );
        assert_eq!(written(taken.part(PartRole::Justification).unwrap()), "Powody.\n");
    }
}

#[test]
fn a_programme_may_stand_above_the_first_paragraph_of_its_resolution() {
    let head =
        "UCHWAŁA NR I/1/2025\nRADY GMINY JARZĘBIN\nw sprawie programu\nNa podstawie art. 5a ustawy uchwala się, co następuje:\n";
    for (programme, expected) in [
        ("PROGRAM WSPÓŁPRACY NA ROK 2026\nRozdział 1\nCele\n1) raz;\n2) dwa.\n", "Rozdział 1\nCele\n1) raz;\n2) dwa.\n"),
        (
            "PROGRAM WSPÓŁPRACY\nNA ROK 2026\nI. CELE\n1. Raz.\n2. Dwa.\nII. INNE\n1. Trzy.\n",
            "Rozdział 1\nCELE\n1. Raz.\n2. Dwa.\nRozdział 2\nINNE\n1. Trzy.\n",
        ),
        ("Program współpracy na rok 2026\n§ 1. Raz.\n§ 2. Dwa.\n", "§ 1. Raz.\n§ 2. Dwa.\n"),
    ] {
        for first in [1, 2] {
            let ends = format!(
                "§ {first}. Wykonanie uchwały powierza się Wójtowi.\n§ {}. Uchwała wchodzi w życie z dniem podjęcia.",
                first + 1
            );
            let taken = taken(&format!("{head}{programme}{ends}"));
            let resolution = written(taken.part(PartRole::Resolution).unwrap());
            if first == 2 && programme.contains('§') {
                assert!(written(&taken.main).contains("Wykonanie uchwały"), "whose it is is not certain");
                continue;
            }
            assert_eq!(written(&taken.main), expected);
            assert_eq!(
                resolution,
                "Na podstawie art. 5a ustawy uchwala się, co następuje:\n§ 1. Wykonanie uchwały powierza się Wójtowi.\n\
                 § 2. Uchwała wchodzi w życie z dniem podjęcia.\n"
            );
        }
    }
}

#[test]
fn the_name_of_the_programme_in_its_resolution_is_no_title() {
    for body in [
        "Na podstawie art. 5a ustawy uchwala się\nProgram współpracy na rok 2026\n§ 1. Cel.\n§ 2. Uchwała wchodzi w życie.",
        "Na podstawie art. 5a ustawy uchwala się, co następuje:\nProgram współpracy na rok 2026\n§ 1. Wykonanie uchwały powierza się Wójtowi.",
        "§ 1. Uchwala się\nProgram współpracy na rok 2026, który obejmuje\n1) cele;\n2) formy.\n§ 2. Uchwała wchodzi w życie.",
    ] {
        let taken = taken(&format!("UCHWAŁA NR I/1/2025\nRADY GMINY JARZĘBIN\n{body}"));
        assert_eq!(taken.main.act.units, [], "{body}");
        assert!(sentences(&taken).iter().any(|sentence| sentence.starts_with("W tekście nie znaleziono programu")));
    }
}

#[test]
fn an_annex_of_a_programme_in_the_body_of_its_resolution_stays_with_the_programme() {
    let taken = taken(
        "UCHWAŁA NR I/1/2025\n§ 1. Uchwala się program w brzmieniu:\n\nPROGRAM NA ROK 2026\n1) raz;\n2) dwa.\n\
         § 2. Wykonanie uchwały powierza się Wójtowi.\nZałącznik nr 1 do Programu\nWZÓR FORMULARZA\n\n§ 1. Uwagi.",
    );
    assert_eq!(written(&taken.main), "1) raz;\n2) dwa.\nZałącznik nr 1\ndo Programu WZÓR FORMULARZA\n§ 1. Uwagi.\n");
    let resolution = written(taken.part(PartRole::Resolution).unwrap());
    assert_eq!(resolution, "§ 1. Uchwala się program w brzmieniu:\n§ 2. Wykonanie uchwały powierza się Wójtowi.\n");
}

#[test]
fn a_sentence_about_an_annex_in_two_rows_is_no_caption() {
    let taken = taken(
        "Program współpracy na rok 2026\n§ 1. Cel.\n§ 2. Sprawozdanie.\nZałącznik nr 1 do programu\nzawiera wzór sprawozdania.\n\
         § 3. Koniec.",
    );
    assert_eq!(
        written(&taken.main),
        "§ 1. Cel.\n§ 2. Sprawozdanie. Załącznik nr 1 do programu zawiera wzór sprawozdania.\n§ 3. Koniec.\n"
    );
}

#[test]
fn the_act_named_below_the_caption_of_an_annex_is_no_resolution() {
    for caption in ["Załącznik nr 1\nUchwała nr I/1/2025\nRady Gminy Jarzębin", "Załącznik\n\nUCHWAŁA NR I/1/2025"] {
        let taken = taken(&format!(
            "{caption}\nz dnia 27 listopada 2025 r.\nProgram współpracy na 2026 rok.\nRozdział 1\nCele\n§ 1. Cel."
        ));
        assert!(taken.resolution.is_none(), "{caption}");
        assert_eq!(written(&taken.main), "Rozdział 1\nCele\n§ 1. Cel.\n", "{caption}");
        assert_eq!(taken.head.title.as_deref(), Some("Program współpracy na 2026 rok"), "{caption}");
        assert_eq!(taken.head.number.as_deref(), Some("I/1/2025"), "{caption}");
    }
}

#[test]
fn a_page_that_says_the_title_again_begins_with_the_last_one() {
    let title = ",,Program współpracy Gminy Dąb na rok 2026”";
    let taken = taken(&format!("{title}\nDrukuj\nZapraszamy do uwag.\n{title}\nWstęp\n\nRozdział 1\nCele\n§ 1. Cel."));
    assert_eq!(written(&taken.main), "Wstęp\nRozdział 1\nCele\n§ 1. Cel.\n");
    assert_eq!(taken.removed.iter().filter(|removed| removed.why == Why::Site).count(), 3);
}

#[test]
fn a_title_that_ends_with_the_name_of_the_statute_may_have_a_full_stop() {
    let name = "z organizacjami wymienionymi w art. 3 ustawy o działalności pożytku publicznego i o wolontariacie.";
    let title = format!("Wieloletni program współpracy Gminy Dąb {name}");
    let page =
        format!("{title}\n- Drukuj treść\nProsimy o uwagi.\n{title}\nWSTĘP\nZdanie.\n\nI. CELE\n1. Raz.\nII. INNE\n1. Dwa.");
    assert_eq!(written(&taken(&page).main), "WSTĘP Zdanie.\nRozdział 1\nCELE\n1. Raz.\nRozdział 2\nINNE\n1. Dwa.\n");
    let sentence = taken(&format!("Program współpracy jest realizowany {name}\n§ 1. Cel."));
    assert_eq!(sentence.head.title, None);
}

#[test]
fn a_sentence_about_a_programme_is_no_title_and_a_preamble_stays() {
    for (text, title, first) in [
        ("GMINNY PROGRAM\nNA ROK 2026\n\nWstęp\n\nProgram jest wyrazem dążenia.", Some("GMINNY PROGRAM NA ROK 2026"), "Wstęp"),
        ("Projekt programu na rok 2026 r.\nWstęp.", Some("Projekt programu na rok 2026 r."), "Wstęp."),
        ("Program współpracy\n\nGmina od 2004 r. współpracuje.", Some("Program współpracy"), "Gmina od"),
        ("Program współpracy\nWstęp\n\nZdanie.", Some("Program współpracy"), "Wstęp"),
        ("Wprowadzenie\n\nUchwała rady określa zasady.\nProgram na rok 2026 powstał.", None, "Wprowadzenie"),
        ("Wprowadzenie\n\nUchwała rady określa\nzasady.", None, "Wprowadzenie"),
    ] {
        let taken = taken(&format!("{text}\n\nRozdział 1\nCele\n§ 1. Cele.\n§ 2. Inne."));
        assert_eq!(taken.head.title.as_deref(), title, "{text}");
        assert!(written(&taken.main).starts_with(first), "{}", written(&taken.main));
    }
}

#[test]
fn a_signature_is_told_from_a_list_of_people() {
    for (end, expected) in [
        (".\nPrzewodniczący Rady:\n(-) Jan Nowak", 2),
        ("\nPrzewodniczący Rady Gminy\nJan Nowak", 2),
        ("\nWójt Gminy\n/-/ Anna Nowak", 2),
        (".\nPrzewodnicząca\nAnna Nowak", 2),
        (":\nWójt, działając przez:\nPrezydent Miasta\nStarosta", 0),
        (".\n\nPrzewodniczący Komisji Konkursowej\nCzłonek", 0),
        (".\n\nPrzewodniczący Rady – radny\nZastępca Przewodniczącego – radny\nCzłonek – kto inny", 0),
    ] {
        let taken = taken(&format!("Program współpracy na rok 2026\n§ 1. Cele\n§ 2. Wchodzi w życie{end}"));
        assert_eq!(taken.removed.iter().filter(|removed| removed.why == Why::Signature).count(), expected, "{end}");
    }
}
