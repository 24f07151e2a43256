//! Handing a case over to a substitute and taking it back: which way it went, how it ended, and who changed it in the meantime.

use crate::vocabulary;

vocabulary! {
    /// Which way a case went.
    pub enum HandoverDirection {
        /// It was put into a package for somebody.
        Given = "wydana", "wydana w paczce";
        /// It came in a package from somebody.
        Taken = "przyjeta", "przyjęta z paczki";
    }
}

vocabulary! {
    /// Why a case is not with its substitute any more.
    pub enum HandoverEnd {
        Returned = "wrocila", "wróciła";
        Withdrawn = "wycofana", "wycofana";
    }
}

vocabulary! {
    /// How a case of a package stands to the one in the office file.
    pub enum Standing {
        New = "nowa", "nowa";
        Same = "bez_zmian", "bez zmian";
        /// Only the package changed it.
        Theirs = "zmiany_w_paczce", "zmieniona tylko w paczce";
        /// Only this file changed it.
        Ours = "zmiany_tutaj", "zmieniona tylko u nas";
        Both = "zmiany_po_obu_stronach", "zmieniona po obu stronach";
        /// They differ and nobody knows what it was before.
        Unknown = "rozna", "różni się";
    }
}

vocabulary! {
    /// Who changed a field that differs.
    pub enum ChangedBy {
        Us = "my", "zmieniono u nas";
        Them = "oni", "zmieniono w paczce";
        Both = "obie_strony", "zmieniono po obu stronach";
        Unknown = "nie_wiadomo", "nie wiadomo, kto zmienił";
    }
}

impl Standing {
    /// Compares what is here and there with what both knew last. `here` is `None` when the case is not in the file.
    pub fn of<T: PartialEq>(here: Option<&T>, there: &T, base: Option<&T>) -> Self {
        let Some(here) = here else { return Self::New };
        match base {
            _ if here == there => Self::Same,
            None => Self::Unknown,
            Some(base) if base == here => Self::Theirs,
            Some(base) if base == there => Self::Ours,
            Some(_) => Self::Both,
        }
    }

    /// The officer must say what to do: nothing is proposed.
    pub fn asks(self) -> bool {
        matches!(self, Self::Both | Self::Unknown)
    }
}

impl ChangedBy {
    /// Who changed a value that is not the same here and there.
    pub fn of<T: PartialEq>(here: &T, there: &T, base: Option<&T>) -> Self {
        match base {
            None => Self::Unknown,
            Some(base) if base == here => Self::Them,
            Some(base) if base == there => Self::Us,
            Some(_) => Self::Both,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_changed_a_case_is_told_from_what_both_knew_last() {
        let standing =
            |here: Option<&'static str>, there, base: Option<&'static str>| Standing::of(here.as_ref(), &there, base.as_ref());
        assert_eq!(standing(None, "a", None), Standing::New);
        assert_eq!(standing(None, "a", Some("a")), Standing::New);
        assert_eq!(standing(Some("a"), "a", None), Standing::Same);
        assert_eq!(standing(Some("b"), "b", Some("a")), Standing::Same, "both made the same change");
        assert_eq!(standing(Some("a"), "b", Some("a")), Standing::Theirs);
        assert_eq!(standing(Some("b"), "a", Some("a")), Standing::Ours);
        assert_eq!(standing(Some("b"), "c", Some("a")), Standing::Both);
        assert_eq!(standing(Some("b"), "c", None), Standing::Unknown);
    }

    #[test]
    fn only_what_nobody_can_decide_alone_is_asked() {
        let asked: Vec<Standing> = vocabulary::Vocabulary::ALL.iter().copied().filter(|one: &Standing| one.asks()).collect();
        assert_eq!(asked, [Standing::Both, Standing::Unknown]);
        assert_eq!(ChangedBy::of(&2, &3, Some(&2)), ChangedBy::Them);
        assert_eq!(ChangedBy::of(&2, &3, Some(&3)), ChangedBy::Us);
        assert_eq!(ChangedBy::of(&2, &3, Some(&1)), ChangedBy::Both);
        assert_eq!(ChangedBy::of(&2, &3, None), ChangedBy::Unknown);
    }
}
