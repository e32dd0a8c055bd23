//! Answers on their way out: issues with their sentence, rows as ids (the face puts the source objects in their place).

use crate::input::Notes;
use crate::issue::{Checked, Issue, Param, Step};
use crate::message::{Lang, render};
use js_sys::{Array, Object, Reflect};
use serde::Serialize;
use serde_wasm_bindgen::Serializer;
use wasm_bindgen::JsValue;

/// An object of these entries; what is undefined is left out.
pub(super) fn object(entries: &[(&str, JsValue)]) -> JsValue {
    let object = Object::new();
    for (name, value) in entries.iter().filter(|entry| !entry.1.is_undefined()) {
        // Setting a property of a fresh plain object cannot fail.
        let _ = Reflect::set(&object, &JsValue::from_str(name), value);
    }
    object.into()
}

/// A list of these items.
pub(super) fn list(items: impl Iterator<Item = JsValue>) -> JsValue {
    let list = Array::new();
    items.for_each(|item| {
        list.push(&item);
    });
    list.into()
}

/// Plain data as JavaScript has it.
pub(super) fn plain(value: &impl Serialize) -> Result<JsValue, JsValue> {
    Ok(value.serialize(&Serializer::new().serialize_maps_as_objects(true))?)
}

/// A result as `{ value, warnings }` or `{ issues, warnings }`, joined with what was noted while the arguments were
/// read; a noted issue wins over any value.
pub(super) fn answer<T: Serialize>(notes: Notes, lang: Lang, result: &Checked<T>) -> Result<JsValue, JsValue> {
    Ok(match result {
        Ok(sound) => joined(notes, lang, plain(&sound.value)?, &[], &sound.warnings),
        Err(unsound) => joined(notes, lang, JsValue::UNDEFINED, &unsound.issues, &unsound.warnings),
    })
}

fn joined(notes: Notes, lang: Lang, value: JsValue, found: &[Issue], warnings: &[Issue]) -> JsValue {
    let Notes { issues: mut noted, warnings: mut soft } = notes;
    if noted.is_empty() {
        noted.extend_from_slice(found);
        soft.extend_from_slice(warnings);
    }
    let first = if noted.is_empty() { ("value", value) } else { ("issues", issues(&noted, lang)) };
    object(&[first, ("warnings", issues(&soft, lang))])
}

/// Issues with their sentences.
pub(super) fn issues(issues: &[Issue], lang: Lang) -> JsValue {
    list(issues.iter().map(|issue| {
        let params: Vec<_> = issue.params.iter().map(|(name, value)| (*name, param(value))).collect();
        object(&[
            ("path", list(issue.path.iter().map(step))),
            ("code", issue.code.word().into()),
            ("params", object(&params)),
            ("message", render(issue, lang).into()),
            ("source", issue.source.map_or(JsValue::UNDEFINED, |rule| rule.id.into())),
        ])
    }))
}

fn param(value: &Param) -> JsValue {
    match value {
        Param::Count(count) => JsValue::from(*count as f64),
        Param::Word(word) => word.as_str().into(),
    }
}

fn step(step: &Step) -> JsValue {
    match step {
        Step::Field(field) => (*field).into(),
        Step::Key(key) => key.as_str().into(),
        Step::Place(place) => (*place).into(),
    }
}
