//! Closed lists of words on the wire: one macro gives an enumeration its words, both ways; and lists kept in order.

/// Puts an item behind those that may stand before it; the list is in order.
pub(crate) fn ordered<T>(list: &mut Vec<T>, item: T, is_before: impl Fn(&T, &T) -> bool) {
    list.push(item);
    let mut place = list.len() - 1;
    while place > 0 && is_before(&list[place], &list[place - 1]) {
        list.swap(place, place - 1);
        place -= 1;
    }
}

/// An enumeration whose variants are words on the wire: `ALL`, `word`, `read` and `Serialize`.
macro_rules! words {
    ($(#[$meta:meta])* $visibility:vis enum $name:ident {
        $($(#[doc = $doc:literal])* $(#[cfg($given:meta)])? $variant:ident = $word:literal,)*
    }) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        $visibility enum $name { $($(#[doc = $doc])* $(#[cfg($given)])? $variant,)* }

        impl $name {
            /// Every one, in order.
            pub const ALL: &'static [$name] = &[$($(#[cfg($given)])? $name::$variant),*];

            /// The word on the wire.
            pub const fn word(self) -> &'static str {
                match self { $($(#[cfg($given)])? $name::$variant => $word,)* }
            }

            /// The one of a word on the wire.
            pub fn read(word: &str) -> Option<$name> {
                Self::ALL.iter().copied().find(|one| one.word() == word)
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.word())
            }
        }
    };
}
pub(crate) use words;
