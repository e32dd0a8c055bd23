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

/// Where a word stands in a list.
#[inline(never)]
pub(crate) fn place(words: &[&str], word: &str) -> Option<usize> {
    words.iter().position(|one| *one == word)
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

            const WORDS: &'static [&'static str] = &[$($(#[cfg($given)])? $word),*];

            /// The word on the wire.
            pub const fn word(self) -> &'static str {
                Self::WORDS[self as usize]
            }

            /// The one of a word on the wire.
            pub fn read(word: &str) -> Option<$name> {
                Self::ALL.get($crate::word::place(Self::WORDS, word)?).copied()
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
