//! Answers on their way out: issues with their sentence, rows as ids (the face puts the source objects in their place).

use super::call::Refusal;
use crate::client::told::Told;
use crate::input::Notes;
use crate::issue::{Checked, Issue, Sound, Unsound};
use crate::json;
use crate::message::Lang;
use serde::Serialize;

/// An answer's text, or why there is none.
pub(super) type Answer = Result<String, Refusal>;

/// Plain data as text.
pub(super) fn plain(value: &(impl Serialize + ?Sized)) -> Answer {
    Ok(json::text(value))
}

/// A checked answer whose value is text already.
pub(super) type Written = Result<Checked<String>, Refusal>;

/// Findings with their sentences.
pub(super) fn issues(issues: Vec<Issue>, lang: Lang) -> Answer {
    let mut told = Vec::with_capacity(issues.len());
    for issue in issues {
        told.push(Told::of(issue, lang));
    }
    plain(&told)
}

/// A checked answer with its value as text.
pub(super) fn written<T: Serialize>(checked: Checked<T>) -> Written {
    Ok(match checked {
        Ok(sound) => Ok(Sound { value: plain(&sound.value)?, warnings: sound.warnings }),
        Err(unsound) => Err(unsound),
    })
}

/// A result as `{ value, warnings }` or `{ issues, warnings }`. What was noted while the arguments were read stands
/// first; a noted issue keeps the work from being done.
pub(super) fn answer(notes: Notes, lang: Lang, work: &mut dyn FnMut() -> Written) -> Answer {
    let Notes { issues: noted, mut warnings } = notes;
    let checked = if noted.is_empty() { work()? } else { Err(Unsound { issues: noted, warnings: Vec::new() }) };
    let (mut text, found) = match checked {
        Ok(sound) => (String::from("{\"value\":") + &sound.value, sound.warnings),
        Err(unsound) => (String::from("{\"issues\":") + &issues(unsound.issues, lang)?, unsound.warnings),
    };
    warnings.extend(found);
    text.push_str(",\"warnings\":");
    text.push_str(&issues(warnings, lang)?);
    text.push('}');
    Ok(text)
}
