//! Cards and changes: arguments come as text ([`super::plain`]), answers leave as JSON text, rows as ids.

use super::call::{Call, type_error};
use super::plain;
use crate::client::{Options, advance, card, card_reader, field, forms, marks, papers, plan, schema, slip, told::Told};
use crate::input::{Notes, Value};
use crate::issue::{Checked, Issue};
use crate::json;
use crate::message::Lang;
use crate::party::Party;
use serde::Serialize;
use wasm_bindgen::{JsValue, prelude::wasm_bindgen};

/// A result on its way out.
#[derive(Serialize)]
struct Answer<'a, T> {
    #[serde(skip_serializing_if = "Option::is_none")]
    value: Option<&'a T>,
    #[serde(skip_serializing_if = "Option::is_none")]
    issues: Option<Vec<Told>>,
    warnings: Vec<Told>,
}

fn told(issues: Vec<Issue>, lang: Lang) -> Vec<Told> {
    issues.into_iter().map(|issue| Told::of(issue, lang)).collect()
}

fn text(answer: &impl Serialize) -> Result<String, JsValue> {
    json::text(answer).map_err(|_| type_error("kehu: the answer cannot be written"))
}

/// The options that these functions share; the first problem of the policy keeps the work from being done.
fn options(call: &mut Call, notes: &mut Notes) -> Result<Options, JsValue> {
    let (on, lang) = (call.on()?, call.lang()?);
    let policies = call.policies(notes);
    Ok(Options { on, lang, idents: policies.idents, policy: policies.client })
}

fn answer<T: Serialize>(notes: Notes, lang: Lang, work: impl FnOnce() -> Checked<T>) -> Result<String, JsValue> {
    let Notes { issues, mut warnings } = notes;
    if !issues.is_empty() {
        let (issues, warnings) = (Some(told(issues, lang)), told(warnings, lang));
        return text(&Answer::<T> { value: None, issues, warnings });
    }
    match work() {
        Ok(sound) => {
            warnings.extend(sound.warnings);
            text(&Answer { value: Some(&sound.value), issues: None, warnings: told(warnings, lang) })
        }
        Err(unsound) => {
            warnings.extend(unsound.warnings);
            text(&Answer::<T> { value: None, issues: Some(told(unsound.issues, lang)), warnings: told(warnings, lang) })
        }
    }
}

/// A function of one tree and the shared options.
fn explained<T: Serialize>(
    function: &'static str,
    tree: &str,
    given: &JsValue,
    work: impl FnOnce(&Value, &Options) -> Checked<T>,
) -> Result<String, JsValue> {
    let mut call = Call::new(function, given)?;
    let mut notes = Notes::default();
    let options = options(&mut call, &mut notes)?;
    call.finish()?;
    answer(notes, options.lang, || work(&plain::read(tree), &options))
}

fn party(function: &str, word: &JsValue) -> Result<Party, JsValue> {
    word.as_string()
        .and_then(|word| Party::read(&word))
        .ok_or_else(|| type_error(&format!("kehu: {function}: unknown party; see about().parties")))
}

/// A list that has no place for issues: a faulty policy is a wrong call.
fn listed<T: Serialize>(
    function: &'static str,
    word: &JsValue,
    given: &JsValue,
    work: impl FnOnce(Party, &Options) -> T,
) -> Result<String, JsValue> {
    let party = party(function, word)?;
    let mut call = Call::new(function, given)?;
    let mut notes = Notes::default();
    let options = options(&mut call, &mut notes)?;
    call.finish()?;
    if notes.issues.is_empty() {
        return text(&work(party, &options));
    }
    Err(type_error(&format!("kehu: {function}: option \"policy\" is faulty")))
}

/// The fields of a party's card.
#[wasm_bindgen]
pub fn card_fields(word: &JsValue, given: &JsValue) -> Result<String, JsValue> {
    listed("cardFields", word, given, field::card_fields)
}

/// The fields of a party's card as JSON Schema.
#[wasm_bindgen]
pub fn card_schema(word: &JsValue, given: &JsValue) -> Result<String, JsValue> {
    listed("cardSchema", word, given, schema::card_schema)
}

/// A card checked.
#[wasm_bindgen]
pub fn check_card(tree: &str, given: &JsValue) -> Result<String, JsValue> {
    let mut call = Call::new("checkCard", given)?;
    let mut notes = Notes::default();
    let options = options(&mut call, &mut notes)?;
    let partial = call.flag("partial", false)?;
    call.finish()?;
    answer(notes, options.lang, || card::check_card(&plain::read(tree), partial, &options))
}

/// A card reader's payload against a card.
#[wasm_bindgen]
pub fn compare_reader(payload: &str, tree: &str, given: &JsValue) -> Result<String, JsValue> {
    let payload = plain::read(payload);
    explained("compareReaderWithCard", tree, given, |card, options| card_reader::compare(&payload, card, options))
}

/// Who signs or seals what.
#[wasm_bindgen]
pub fn required_marks(tree: &str, given: &JsValue) -> Result<String, JsValue> {
    explained("requiredMarks", tree, given, marks::required_marks)
}

/// Which papers.
#[wasm_bindgen]
pub fn required_papers(tree: &str, given: &JsValue) -> Result<String, JsValue> {
    explained("requiredPapers", tree, given, papers::required_papers)
}

/// Everything a change needs.
#[wasm_bindgen]
pub fn plan_change(tree: &str, given: &JsValue) -> Result<String, JsValue> {
    explained("planChange", tree, given, plan::plan_change)
}

/// One step of a change.
#[wasm_bindgen]
pub fn advance_change(tree: &str, given: &JsValue) -> Result<String, JsValue> {
    explained("advanceChange", tree, given, advance::advance_change)
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
    answer(notes, options.lang, || forms::change_forms(&plain::read(tree), &form_options, &options))
}

/// The confirmation slip of a change.
#[wasm_bindgen]
pub fn confirmation_slip(tree: &str, module: Option<String>, given: &JsValue) -> Result<String, JsValue> {
    explained("confirmationSlip", tree, given, |change, options| {
        slip::confirmation_slip(change, module.as_deref(), options)
    })
}

/// The shipped policy section.
#[wasm_bindgen]
pub fn client_policy() -> Result<String, JsValue> {
    text(&crate::client::policy::SHIPPED)
}
