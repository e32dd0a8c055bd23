//! The doors to the identifiers.

use super::answer::{answer, list, object};
use super::call::{Call, kind, text, type_error};
use super::tree;
use crate::day::Day;
use crate::ident::expect::Expect;
use crate::ident::verdict::{HARD, HARD_MASK, SOFT};
use crate::ident::{self, Context, KINDS, Options, compare, guess, lines, mask};
use crate::input::{Notes, Reader, Value};
use crate::issue::{Checked, Step, Unsound};
use crate::message::Lang;
use crate::table::Encoding;
use std::sync::atomic::{AtomicU64, Ordering::Relaxed};
use wasm_bindgen::{JsValue, prelude::wasm_bindgen};

/// Where the quick door's text is written by the face: plain ASCII, so that no string need be built.
static INPUT: [AtomicU64; INPUT_LENGTH / 8] = [const { AtomicU64::new(0) }; INPUT_LENGTH / 8];
const INPUT_LENGTH: usize = 64;

/// Address of the input buffer in the module's memory.
#[wasm_bindgen]
pub fn input_address() -> usize {
    INPUT.as_ptr() as usize
}

/// Its length.
#[wasm_bindgen]
pub fn input_length() -> usize {
    INPUT_LENGTH
}

/// Place of a kind in the list of kinds, -1 for none.
#[wasm_bindgen]
pub fn kind_index(kind: &JsValue) -> i32 {
    let code = kind.as_string().unwrap_or_default();
    KINDS.iter().position(|kind| kind.code == code).and_then(|place| i32::try_from(place).ok()).unwrap_or(-1)
}

/// A day as YYYYMMDD, 0 for none.
#[wasm_bindgen]
pub fn packed_day(text: &JsValue) -> u32 {
    text.as_string().and_then(|text| Day::read(&text)).map_or(0, Day::packed)
}

/// The quick door on so many characters of the input buffer.
#[wasm_bindgen]
pub fn is_ident(kind: usize, on: u32, length: usize) -> bool {
    let mut bytes = [0; INPUT_LENGTH];
    for (bytes, cell) in bytes.as_chunks_mut().0.iter_mut().zip(&INPUT) {
        *bytes = cell.load(Relaxed).to_le_bytes();
    }
    match (KINDS.get(kind), bytes.get(..length)) {
        (Some(kind), Some(bytes)) => ident::accepts(kind, bytes, on),
        _ => false,
    }
}

/// The quick door on any text.
#[wasm_bindgen]
pub fn is_ident_text(kind: usize, on: u32, text: &str) -> bool {
    KINDS.get(kind).is_some_and(|kind| ident::accepts(kind, text.as_bytes(), on))
}

/// The full door.
#[wasm_bindgen]
pub fn check_ident(code: &JsValue, typed: &JsValue, options: &JsValue) -> Result<JsValue, JsValue> {
    let kind = kind("checkIdent", code)?;
    let mut call = Call::new("checkIdent", options)?;
    let (on, lang, strict) = (call.on()?, call.lang()?, call.flag("strict", false)?);
    let mut notes = Notes::default();
    let policy = call.policy(&mut notes);
    let expect = expect(&call.take("expect"), &mut notes);
    call.finish()?;
    let options = Options { on, strict, expect, policy };
    let typed = text(typed, None);
    let result = typed.map_err(Unsound::of).and_then(|typed| ident::check(kind, &typed, &options));
    answer(notes, lang, &result)
}

fn expect(value: &JsValue, notes: &mut Notes) -> Expect {
    let value = Value::Map(vec![("expect".to_owned(), tree::read(value))]);
    let read = Reader::root(&value, notes).and_then(|mut root| root.inside("expect").map(Expect::read));
    read.unwrap_or_default()
}

/// The state of a live field.
#[wasm_bindgen]
pub fn typing(code: &JsValue, typed: &JsValue) -> Result<String, JsValue> {
    let kind = kind("typing", code)?;
    let state = match typed.as_string() {
        Some(typed) => ident::typing::typing(kind, &typed),
        None if tree::is_absent(typed) => ident::typing::typing(kind, ""),
        None => ident::typing::Typing::Wrong,
    };
    Ok(state.word().to_owned())
}

/// The line door.
#[wasm_bindgen]
pub fn check_ident_lines(code: &JsValue, bytes: &[u8], options: &JsValue) -> Result<Vec<u16>, JsValue> {
    let kind = kind("checkIdentLines", code)?;
    let mut call = Call::new("checkIdentLines", options)?;
    let on = call.on()?;
    let encoding = call.word("encoding", Encoding::read, "\"utf-8\" or \"gb18030\"")?.unwrap_or_default();
    let policy = sound_policy("checkIdentLines", &mut call)?;
    call.finish()?;
    let context = Context { on: on.packed(), strict: false, policy: &policy };
    Ok(lines::check_lines(kind, bytes, encoding, &context).0)
}

/// The policy where there is no place for issues: a faulty one is a wrong call.
pub(super) fn sound_policy(function: &str, call: &mut Call) -> Result<ident::policy::Policy, JsValue> {
    let mut notes = Notes::default();
    let policy = call.policy(&mut notes);
    match notes.issues.first() {
        None => Ok(policy),
        Some(issue) => {
            let path: Vec<&str> = issue.path.iter().map(Step::name).collect();
            Err(type_error(&format!("kehu: {function}: option {}: {}", path.join("."), issue.code.word())))
        }
    }
}

/// How to read a flag word.
#[wasm_bindgen]
pub fn ident_flags() -> JsValue {
    let hard = std::iter::once("").chain(HARD.iter().map(|code| code.word()));
    let soft: Vec<_> = SOFT.iter().map(|(soft, code)| (code.word(), soft.bits().into())).collect();
    object(&[("hardMask", HARD_MASK.into()), ("hard", list(hard.map(JsValue::from))), ("soft", object(&soft))])
}

/// Two names compared.
#[wasm_bindgen]
pub fn compare_names(a: &JsValue, b: &JsValue, code: &JsValue) -> Result<JsValue, JsValue> {
    let kind = kind("compareNames", code)?;
    if !compare::KINDS.contains(&kind.code) {
        return Err(type_error("kehu: compareNames: kind must be \"person_name\" or \"organisation_name\""));
    }
    let result: Checked<_> = match (text(a, Some("a")), text(b, Some("b"))) {
        (Ok(a), Ok(b)) => compare::compare(&a, &b, kind),
        (a, b) => Err(Unsound { issues: [a.err(), b.err()].into_iter().flatten().collect(), warnings: Vec::new() }),
    };
    answer(Notes::default(), Lang::default(), &result)
}

/// Kinds that a text could be.
#[wasm_bindgen]
pub fn guess_kind(typed: &JsValue) -> JsValue {
    let kinds = typed.as_string().map(|typed| guess::guess(&typed)).unwrap_or_default();
    list(kinds.into_iter().map(JsValue::from))
}

/// What of a number may be shown.
#[wasm_bindgen]
pub fn mask_ident(code: &JsValue, typed: &JsValue) -> Result<String, JsValue> {
    let kind = kind("maskIdent", code)?;
    Ok(typed.as_string().map(|typed| mask::mask(kind, &typed)).unwrap_or_default())
}
