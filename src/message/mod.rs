//! Sentences: a code and its parameters in the words of a language. One file per language, nothing else in it.
//!
//! A template holds `{name}` for each parameter it uses. The client's value is never in a sentence, because it is
//! never in an issue.

#[cfg(feature = "texts")]
mod en;
mod label;
#[cfg(feature = "texts")]
mod zh_cn;

pub use crate::wording::Lang;
#[cfg(feature = "texts")]
pub use label::LABELS;
pub use label::{LABEL, label};

use crate::issue::{Code, Issue, Param};
use crate::text::number;
#[cfg(not(feature = "texts"))]
use crate::wording;

/// What the key of a template begins with.
pub const MESSAGE: &str = "message";

/// The template of a code.
#[cfg(not(feature = "texts"))]
pub fn template(code: Code, lang: Lang) -> &'static str {
    wording::kept(wording::key(MESSAGE, code.word()), lang).unwrap_or_default()
}

/// The template of a code.
#[cfg(feature = "texts")]
pub const fn template(code: Code, lang: Lang) -> &'static str {
    match lang {
        Lang::ZhCn => zh_cn::template(code),
        Lang::En => en::template(code),
    }
}

/// The sentence of an issue.
///
/// ```
/// use kehu::{issue::{Code, Issue}, message::{Lang, render}};
/// let issue = Issue::new(Code::IdentLength).with("expected", "18").with("actual", 17_u32);
/// assert_eq!(render(&issue, Lang::ZhCn), "应为18位，现为17位");
/// ```
pub fn render(issue: &Issue, lang: Lang) -> String {
    let mut sentence = String::new();
    let mut rest = template(issue.code, lang);
    while let Some((before, place)) = rest.split_once('{') {
        let (name, after) = place.split_once('}').unwrap_or((place, ""));
        sentence += before;
        match issue.params.iter().find(|param| param.0 == name) {
            Some((_, Param::Count(count))) => sentence += &number(*count),
            Some((_, Param::Word(word))) => sentence += &label::labels(word, lang),
            None => {}
        }
        rest = after;
    }
    sentence + rest
}
