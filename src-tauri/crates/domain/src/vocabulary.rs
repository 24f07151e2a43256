//! Closed vocabularies: an enum, its stable key (file, JSON, SQL CHECK) and its Polish label, declared together
//! so that none of the three can be missing.

/// A closed list with a stable key and a Polish label for each member.
pub trait Vocabulary: Sized + Copy + PartialEq + 'static {
    /// All members, in the order in which a person reads them.
    const ALL: &'static [Self];
    /// The key kept in files; never changes once released.
    fn key(self) -> &'static str;
    /// What the officer sees.
    fn label(self) -> &'static str;

    fn from_key(key: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|member| member.key() == key)
    }
}

/// Declares an enum that is a [`Vocabulary`]; serde uses the same keys.
#[macro_export]
macro_rules! vocabulary {
    ($(#[$meta:meta])* $vis:vis enum $name:ident { $($(#[$vmeta:meta])* $variant:ident = $key:literal, $label:literal;)+ }) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
        $vis enum $name { $($(#[$vmeta])* #[serde(rename = $key)] $variant,)+ }

        impl $crate::vocabulary::Vocabulary for $name {
            const ALL: &'static [Self] = &[$(Self::$variant),+];
            fn key(self) -> &'static str { match self { $(Self::$variant => $key),+ } }
            fn label(self) -> &'static str { match self { $(Self::$variant => $label),+ } }
        }
    };
}
