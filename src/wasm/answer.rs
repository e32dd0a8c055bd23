//! Answers on their way out: issues with their sentence, rows as ids (the face puts the source objects in their place).

use crate::input::Notes;
use crate::issue::{Checked, Issue, Sound, Unsound};
use crate::message::{Lang, render};
use serde::Serialize;
use serde_wasm_bindgen::Serializer;
use wasm_bindgen::JsValue;

#[derive(Serialize)]
struct Spoken<'a> {
    #[serde(flatten)]
    issue: &'a Issue,
    message: String,
}

#[derive(Serialize)]
struct Good<'a, T> {
    value: &'a T,
    warnings: Vec<Spoken<'a>>,
}

#[derive(Serialize)]
struct Bad<'a> {
    issues: Vec<Spoken<'a>>,
    warnings: Vec<Spoken<'a>>,
}

fn spoken(issues: &[Issue], lang: Lang) -> Vec<Spoken<'_>> {
    issues.iter().map(|issue| Spoken { issue, message: render(issue, lang) }).collect()
}

/// Plain data as JavaScript has it.
pub(super) fn plain(value: &impl Serialize) -> Result<JsValue, JsValue> {
    Ok(value.serialize(&Serializer::new().serialize_maps_as_objects(true))?)
}

/// A checked value as `{ value, warnings }` or `{ issues, warnings }`.
pub(super) fn checked<T: Serialize>(result: &Checked<T>, lang: Lang) -> Result<JsValue, JsValue> {
    match result {
        Ok(sound) => plain(&Good { value: &sound.value, warnings: spoken(&sound.warnings, lang) }),
        Err(unsound) => {
            plain(&Bad { issues: spoken(&unsound.issues, lang), warnings: spoken(&unsound.warnings, lang) })
        }
    }
}

/// The same, with what was noted while the arguments were read; a noted issue wins over any value.
pub(super) fn with_notes<T: Serialize>(
    notes: Notes,
    lang: Lang,
    answer: impl FnOnce() -> Checked<T>,
) -> Result<JsValue, JsValue> {
    let Notes { issues, warnings: noted } = notes;
    if !issues.is_empty() {
        return checked::<T>(&Err(Unsound { issues, warnings: noted }), lang);
    }
    let joined = |warnings: Vec<Issue>| noted.into_iter().chain(warnings).collect();
    let result = match answer() {
        Ok(Sound { value, warnings }) => Ok(Sound { value, warnings: joined(warnings) }),
        Err(Unsound { issues, warnings }) => Err(Unsound { issues, warnings: joined(warnings) }),
    };
    checked(&result, lang)
}

/// Issues alone, with their sentences.
pub(super) fn issues(list: &[Issue], lang: Lang) -> Result<JsValue, JsValue> {
    plain(&spoken(list, lang))
}
