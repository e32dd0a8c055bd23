//! Cards and changes: arguments come as text ([`super::plain`]), answers leave as JSON text, rows as ids.

use super::call::{Call, refused, type_error};
use super::plain;
use crate::client::{
    Options, advance, card, card_field, card_reader, forms, marks, papers, plan, schema, slip, told::Told,
};
use crate::input::{Notes, Value};
use crate::issue::{Checked, Issue, Sound, Unsound};
use crate::json::{self, Unwritable};
use crate::message::Lang;
use crate::party::Party;
use serde::Serialize;
use wasm_bindgen::{JsValue, prelude::wasm_bindgen};

/// A checked answer as its text.
type Written = Result<Checked<String>, Unwritable>;

fn written<T: Serialize>(checked: Checked<T>) -> Written {
    Ok(match checked {
        Ok(sound) => Ok(Sound { value: json::text(&sound.value)?, warnings: sound.warnings }),
        Err(unsound) => Err(unsound),
    })
}

fn unwritable(_: Unwritable) -> JsValue {
    type_error("kehu: the answer cannot be written")
}

/// Findings with their sentences.
fn told(issues: Vec<Issue>, lang: Lang) -> Result<String, JsValue> {
    let mut told = Vec::with_capacity(issues.len());
    for issue in issues {
        told.push(Told::of(issue, lang));
    }
    json::text(&told).map_err(unwritable)
}

/// The options that these functions share; the first problem of the policy keeps the work from being done.
fn options(call: &mut Call, notes: &mut Notes) -> Result<Options, JsValue> {
    let (on, lang) = (call.on()?, call.lang()?);
    let policies = call.policies(notes);
    Ok(Options { on, lang, idents: policies.idents, policy: policies.client })
}

fn answer(notes: Notes, lang: Lang, work: &mut dyn FnMut() -> Written) -> Result<String, JsValue> {
    let Notes { issues, mut warnings } = notes;
    let checked =
        if issues.is_empty() { work().map_err(unwritable)? } else { Err(Unsound { issues, warnings: Vec::new() }) };
    let (mut text, found) = match checked {
        Ok(sound) => (String::from("{\"value\":") + &sound.value, sound.warnings),
        Err(unsound) => (String::from("{\"issues\":") + &told(unsound.issues, lang)?, unsound.warnings),
    };
    warnings.extend(found);
    text.push_str(",\"warnings\":");
    text.push_str(&told(warnings, lang)?);
    text.push('}');
    Ok(text)
}

/// A function of one tree and the shared options.
fn explained(
    function: &'static str,
    tree: &str,
    given: &JsValue,
    work: &dyn Fn(&Value, &Options) -> Written,
) -> Result<String, JsValue> {
    let mut call = Call::new(function, given)?;
    let mut notes = Notes::default();
    let options = options(&mut call, &mut notes)?;
    call.finish()?;
    answer(notes, options.lang, &mut || work(&plain::read(tree), &options))
}

/// A list that has no place for issues: a faulty policy is a wrong call.
fn listed(
    function: &'static str,
    word: &JsValue,
    given: &JsValue,
    work: &dyn Fn(Party, &Options) -> Result<String, Unwritable>,
) -> Result<String, JsValue> {
    let word = word.as_string().unwrap_or_default();
    let party = Party::read(&word).ok_or_else(|| refused(function, &["unknown party; see about().parties"]))?;
    let mut call = Call::new(function, given)?;
    let mut notes = Notes::default();
    let options = options(&mut call, &mut notes)?;
    call.finish()?;
    if notes.issues.is_empty() {
        return work(party, &options).map_err(unwritable);
    }
    Err(refused(function, &["option \"policy\" is faulty"]))
}

/// The fields of a party's card.
#[wasm_bindgen]
pub fn card_fields(word: &JsValue, given: &JsValue) -> Result<String, JsValue> {
    listed("cardFields", word, given, &|party, options| json::text(&card_field::card_fields(party, options)))
}

/// The fields of a party's card as JSON Schema.
#[wasm_bindgen]
pub fn card_schema(word: &JsValue, given: &JsValue) -> Result<String, JsValue> {
    listed("cardSchema", word, given, &|party, options| Ok(schema::card_schema(party, options)))
}

/// A card checked.
#[wasm_bindgen]
pub fn check_card(tree: &str, given: &JsValue) -> Result<String, JsValue> {
    let mut call = Call::new("checkCard", given)?;
    let mut notes = Notes::default();
    let options = options(&mut call, &mut notes)?;
    let partial = call.flag("partial", false)?;
    call.finish()?;
    answer(notes, options.lang, &mut || written(card::check_card(&plain::read(tree), partial, &options)))
}

/// A card reader's payload against a card.
#[wasm_bindgen]
pub fn compare_reader(payload: &str, tree: &str, given: &JsValue) -> Result<String, JsValue> {
    let payload = plain::read(payload);
    explained("compareReaderWithCard", tree, given, &|card, options| {
        written(card_reader::compare(&payload, card, options))
    })
}

/// Who signs or seals what.
#[wasm_bindgen]
pub fn required_marks(tree: &str, given: &JsValue) -> Result<String, JsValue> {
    explained("requiredMarks", tree, given, &|tree, options| written(marks::required_marks(tree, options)))
}

/// Which papers.
#[wasm_bindgen]
pub fn required_papers(tree: &str, given: &JsValue) -> Result<String, JsValue> {
    explained("requiredPapers", tree, given, &|tree, options| written(papers::required_papers(tree, options)))
}

/// Everything a change needs.
#[wasm_bindgen]
pub fn plan_change(tree: &str, given: &JsValue) -> Result<String, JsValue> {
    explained("planChange", tree, given, &|tree, options| written(plan::plan_change(tree, options)))
}

/// One step of a change.
#[wasm_bindgen]
pub fn advance_change(tree: &str, given: &JsValue) -> Result<String, JsValue> {
    explained("advanceChange", tree, given, &|tree, options| written(advance::advance_change(tree, options)))
}

/// The application forms of a plan.
#[wasm_bindgen]
pub fn change_forms(tree: &str, module: Option<String>, given: &JsValue) -> Result<String, JsValue> {
    let mut call = Call::new("changeForms", given)?;
    let mut notes = Notes::default();
    let options = options(&mut call, &mut notes)?;
    let blank = call.flag("blank", false)?;
    let details = super::tree::read(&call.take("details"));
    call.finish()?;
    let form_options = forms::FormOptions { blank, details, module };
    answer(notes, options.lang, &mut || written(forms::change_forms(&plain::read(tree), &form_options, &options)))
}

/// The confirmation slip of a change.
#[wasm_bindgen]
pub fn confirmation_slip(tree: &str, module: Option<String>, given: &JsValue) -> Result<String, JsValue> {
    explained("confirmationSlip", tree, given, &|change, options| {
        written(slip::confirmation_slip(change, module.as_deref(), options))
    })
}

/// The shipped policy section.
#[wasm_bindgen]
pub fn client_policy() -> Result<String, JsValue> {
    json::text(&crate::client::policy::SHIPPED).map_err(unwritable)
}
