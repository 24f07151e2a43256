//! Endings of nouns and adjectives: the sounds that change before an ending, and the paradigms of place names.

/// What a noun ends in, as far as its endings need.
pub(super) fn softened(stem: &str) -> Option<String> {
    const CHANGES: [(&str, &str); 22] = [
        ("st", "ście"),
        ("zd", "ździe"),
        ("sn", "śnie"),
        ("zn", "źnie"),
        ("sł", "śle"),
        ("zł", "źle"),
        ("ch", "sze"),
        ("k", "ce"),
        ("g", "dze"),
        ("t", "cie"),
        ("d", "dzie"),
        ("r", "rze"),
        ("ł", "le"),
        ("s", "sie"),
        ("z", "zie"),
        ("n", "nie"),
        ("w", "wie"),
        ("b", "bie"),
        ("p", "pie"),
        ("m", "mie"),
        ("f", "fie"),
        ("h", "że"),
    ];
    if is_hardened(stem) {
        return None;
    }
    CHANGES.iter().find_map(|(end, soft)| stem.strip_suffix(end).map(|head| format!("{head}{soft}")))
}

/// cz, sz, rz, dz, ż, c: neither soft any more nor hard.
pub(super) fn is_hardened(stem: &str) -> bool {
    ["cz", "sz", "rz", "dz", "ż", "c"].iter().any(|end| stem.ends_with(end))
}

/// k, g, ch, h: take -i and -u where others take -y and -ie.
pub(super) fn is_velar(stem: &str) -> bool {
    stem.ends_with(['k', 'g', 'h'])
}

/// A final soft consonant before a vowel: Poznań → Poznani-a.
pub(super) fn before_vowel(stem: &str) -> String {
    for (end, soft) in [("dź", "dzi"), ("ń", "ni"), ("ć", "ci"), ("ś", "si"), ("ź", "zi")] {
        if let Some(head) = stem.strip_suffix(end) {
            return format!("{head}{soft}");
        }
    }
    stem.to_owned()
}

/// The number and gender that an adjective agrees with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Agreement {
    Masculine,
    Feminine,
    Neuter,
    Plural,
}

/// Genitive, dative, accusative, instrumental, locative.
pub(super) type Five = [String; 5];

/// The cases of an adjective given in the nominative.
pub(super) fn adjective(word: &str, agreement: Agreement) -> Five {
    let (stem, soft) = match agreement {
        Agreement::Feminine => {
            let stem = word.strip_suffix('a').unwrap_or(word);
            (stem.strip_suffix('i').unwrap_or(stem), stem.ends_with(['i', 'k', 'g']))
        }
        Agreement::Masculine => (word.trim_end_matches(['y', 'i']), word.ends_with('i')),
        Agreement::Neuter | Agreement::Plural => {
            let stem = word.strip_suffix('e').unwrap_or(word);
            (stem.strip_suffix('i').unwrap_or(stem), stem.ends_with('i'))
        }
    };
    let (e, y) = if soft { ("ie", "i") } else { ("e", "y") };
    let form = |ending: String| format!("{stem}{ending}");
    match agreement {
        Agreement::Feminine => {
            let ej = form(format!("{e}j"));
            let a = if soft && !is_velar(stem) { form("ią".to_owned()) } else { form("ą".to_owned()) };
            [ej.clone(), ej.clone(), a.clone(), a, ej]
        }
        Agreement::Masculine | Agreement::Neuter => {
            let m = form(format!("{y}m"));
            [form(format!("{e}go")), form(format!("{e}mu")), word.to_owned(), m.clone(), m]
        }
        Agreement::Plural => {
            let ch = form(format!("{y}ch"));
            [ch.clone(), form(format!("{y}m")), word.to_owned(), form(format!("{y}mi")), ch]
        }
    }
}

/// A masculine name of a place; the stem is given without the fleeting vowel.
pub(super) fn masculine(word: &str, stem: &str, genitive_u: bool) -> Five {
    let vowel = before_vowel(stem);
    let soft = vowel != stem || vowel.ends_with('i');
    let genitive = format!("{vowel}{}", if genitive_u { "u" } else { "a" });
    let dative = format!("{vowel}owi");
    let instrumental = if is_velar(stem) && !stem.ends_with('h') { format!("{stem}iem") } else { format!("{vowel}em") };
    let locative = match softened(stem) {
        Some(soft_form) if !soft && !is_velar(stem) => soft_form,
        _ => format!("{vowel}u"),
    };
    [genitive, dative, word.to_owned(), instrumental, locative]
}

/// A feminine name in -a.
pub(super) fn feminine(word: &str) -> Five {
    let stem = word.strip_suffix('a').unwrap_or(word);
    let (accusative, instrumental) = (format!("{stem}ę"), format!("{stem}ą"));
    let soft_i = stem.strip_suffix('i').or_else(|| stem.strip_suffix('j')).map(|head| format!("{head}i"));
    let (genitive, dative) = match (soft_i, softened(stem)) {
        (Some(soft), _) => (soft.clone(), soft),
        (None, Some(soft)) if is_velar(stem) && !stem.ends_with('h') => (format!("{stem}i"), soft),
        (None, Some(soft)) => (format!("{stem}y"), soft),
        (None, None) if stem.ends_with('l') => (format!("{stem}i"), format!("{stem}i")),
        (None, None) => (format!("{stem}y"), format!("{stem}y")),
    };
    [genitive, dative.clone(), accusative, instrumental, dative]
}

/// A neuter name in -o or -e.
pub(super) fn neuter(word: &str) -> Five {
    let stem = word.strip_suffix(['o', 'e']).unwrap_or(word);
    let instrumental = if is_velar(stem) && !stem.ends_with('h') { format!("{stem}iem") } else { format!("{stem}em") };
    let locative = match softened(stem) {
        Some(soft) if word.ends_with('o') && !is_velar(stem) => soft,
        _ => format!("{stem}u"),
    };
    [format!("{stem}a"), format!("{stem}u"), word.to_owned(), instrumental, locative]
}

/// A plural name: Kielce, Puławy, Marki.
pub(super) fn plural_name(word: &str) -> Five {
    let stem = word.strip_suffix(['e', 'y', 'i']).unwrap_or(word);
    let genitive = match stem.strip_suffix('k') {
        // Marki → Marek, Mońki → Moniek; after a vowel nothing is put in.
        Some(head) if word.ends_with('i') && !head.ends_with(['a', 'e', 'i', 'o', 'u', 'y', 'ó', 'ą', 'ę']) => {
            format!("{}ek", before_vowel(head))
        }
        _ => stem.to_owned(),
    };
    [genitive, format!("{stem}om"), word.to_owned(), format!("{stem}ami"), format!("{stem}ach")]
}
