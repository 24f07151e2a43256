//! A key whose plain byte order is the Polish alphabetical order, so that a list can be sorted and paged by an index.

/// The key of a name: letters of the Polish alphabet each in its place, no case, no quotation marks.
///
/// A letter with a mark becomes its plain letter and a sign that stands after `z`, so it follows every plain continuation.
pub(super) fn sort_key(name: &str) -> String {
    let mut key = String::with_capacity(name.len() + 8);
    for c in name.chars().flat_map(char::to_lowercase) {
        match c {
            'ą' => key.push_str("a{"),
            'ć' => key.push_str("c{"),
            'ę' => key.push_str("e{"),
            'ł' => key.push_str("l{"),
            'ń' => key.push_str("n{"),
            'ó' => key.push_str("o{"),
            'ś' => key.push_str("s{"),
            'ź' => key.push_str("z{"),
            'ż' => key.push_str("z|"),
            c if c.is_alphanumeric() => key.push_str(&domain::polish::fold(c.encode_utf8(&mut [0; 4]))),
            _ if !key.is_empty() && !key.ends_with(' ') => key.push(' '),
            _ => {}
        }
    }
    key.truncate(key.floor_char_boundary(1000));
    key.trim_end().to_owned()
}

#[cfg(test)]
mod tests {
    use super::sort_key;

    #[test]
    fn names_stand_in_the_order_of_the_polish_alphabet() {
        let mut names = [
            "Żabno",
            "„Pod Lipami”",
            "Łódź",
            "Zamość",
            "Lublin",
            "łąka",
            "Ćmielów",
            "Czersk",
            "Świdnica",
            "Suwałki",
            "Źródła",
            "Osa",
            "Ósemka",
            "pod lasem",
        ];
        names.sort_by_key(|name| sort_key(name));
        assert_eq!(
            names,
            [
                "Czersk",
                "Ćmielów",
                "Lublin",
                "łąka",
                "Łódź",
                "Osa",
                "Ósemka",
                "pod lasem",
                "„Pod Lipami”",
                "Suwałki",
                "Świdnica",
                "Zamość",
                "Źródła",
                "Żabno"
            ]
        );
    }
}
