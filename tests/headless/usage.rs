//! The command line itself: help, misunderstandings, no display.

use crate::run::Terminal;

const VERBS: [&str; 10] = ["backup", "check", "deadline", "export", "import", "list", "print", "rules", "sample", "verify"];

#[test]
fn help_names_every_verb_and_every_exit_code() {
    let help = Terminal::new().say("--help");
    assert_eq!(help.code, 0);
    for verb in VERBS {
        assert!(help.out.contains(&format!("  {verb}")), "{verb} is missing:\n{}", help.out);
        let own = Terminal::new().say(&format!("{verb} --help"));
        assert_eq!(own.code, 0, "{verb}");
        assert!(own.out.contains("Użycie:"), "{}", own.out);
    }
    for code in ["0 ", "1 ", "2 ", "3 ", "4 ", "5 ", "70 "] {
        assert!(help.out.contains(&format!("\n  {code}")), "{code} is not explained:\n{}", help.out);
    }
}

#[test]
fn a_misunderstanding_is_told_in_polish() {
    for line in ["nie-ma-takiego polecenia", "list", "check @a --on", "list @a dziwne", "deadline --from 2026-01-01"] {
        let refused = Terminal::new().say(line);
        assert_eq!(refused.code, 2, "{line}: {}{}", refused.out, refused.err);
        assert!(refused.err.contains("kladka --help"), "{line}: {}", refused.err);
    }
}

#[test]
fn without_a_display_the_window_is_refused_in_words() {
    let refused = Terminal::new().run::<&str>(&[]);
    assert_eq!(refused.code, 5);
    assert!(refused.err.contains("nie ma ekranu"), "{}", refused.err);
}
