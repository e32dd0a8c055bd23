//! The doors to the identifiers.

use super::answer::{Answer, answer, plain, written};
use super::call::{Call, Refusal};
use crate::day::Day;
use crate::ident::expect::Expect;
use crate::ident::{self, Context, KINDS, Kind, Options, compare, guess, lines, mask};
use crate::input::{Notes, Reader, Value};
use crate::issue::{Checked, Unsound};
use crate::message::Lang;
use crate::table::Encoding;
use std::sync::atomic::{AtomicU64, Ordering::Relaxed};
use wasm_bindgen::prelude::wasm_bindgen;

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

/// A day as YYYYMMDD, 0 for none.
pub(super) fn packed_day(call: &mut Call) -> Answer {
    plain(&Day::read(&call.word()).map_or(0, Day::packed))
}

/// The full door.
pub(super) fn check_ident(call: &mut Call) -> Answer {
    let kind = call.kind()?;
    let (on, lang, strict) = (call.on()?, call.lang()?, call.flag("strict", false)?);
    let mut notes = Notes::default();
    let policy = call.policy(&mut notes);
    let expected = call.entry("expect");
    let expect = Reader::root(&expected, &mut notes).and_then(|mut root| root.inside("expect").map(Expect::read));
    call.finish()?;
    let options = Options { on, strict, expect: expect.unwrap_or_default(), policy };
    let typed = call.text(None);
    answer(notes, lang, &mut || match &typed {
        Ok(typed) => written(ident::check(kind, typed, &options)),
        Err(issue) => written::<Value>(Err(Unsound::of(issue.clone()))),
    })
}

/// The state of a live field.
pub(super) fn typing(call: &mut Call) -> Answer {
    let kind = call.kind()?;
    plain(&match call.argument() {
        Value::Text(typed) => ident::typing::typing(kind, &typed),
        Value::Null => ident::typing::typing(kind, ""),
        _ => ident::typing::Typing::Wrong,
    })
}

/// What the line door needs besides the bytes.
struct Lines {
    kind: &'static Kind,
    on: Day,
    encoding: Encoding,
    policy: ident::policy::Policy,
}

impl Lines {
    fn read(call: &mut Call) -> Result<Lines, Refusal> {
        let kind = call.kind()?;
        let on = call.on()?;
        let encoding = call.choice("encoding", Encoding::read, "\"utf-8\" or \"gb18030\"")?.unwrap_or_default();
        let policy = call.sound_policy()?;
        call.finish()?;
        Ok(Lines { kind, on, encoding, policy })
    }
}

/// Whether the line door would take a call.
pub(super) fn is_sound(call: &mut Call) -> Answer {
    Lines::read(call)?;
    plain(&true)
}

/// The line door; [`is_sound`] was asked before.
#[wasm_bindgen]
pub fn check_ident_lines(question: &str, bytes: &[u8]) -> Vec<u16> {
    match Lines::read(&mut Call::read(question)) {
        Ok(Lines { kind, on, encoding, policy }) => {
            let context = Context { on: on.packed(), strict: false, policy: &policy };
            lines::check_lines(kind, bytes, encoding, &context).0
        }
        Err(_) => Vec::new(),
    }
}

/// Two names compared.
pub(super) fn compare_names(call: &mut Call) -> Answer {
    let kind = call.kind()?;
    if !compare::KINDS.contains(&kind.code) {
        return Err(call.refused(&["kind must be \"person_name\" or \"organisation_name\""]));
    }
    let result: Checked<_> = match (call.text(Some("a")), call.text(Some("b"))) {
        (Ok(a), Ok(b)) => compare::compare(&a, &b, kind),
        (a, b) => Err(Unsound { issues: [a.err(), b.err()].into_iter().flatten().collect(), warnings: Vec::new() }),
    };
    let mut result = Some(result);
    answer(Notes::default(), Lang::default(), &mut || written(result.take().unwrap_or_else(|| Err(Unsound::default()))))
}

/// Kinds that a text could be.
pub(super) fn guess_kind(call: &mut Call) -> Answer {
    let kinds = match call.argument() {
        Value::Text(typed) => guess::guess(&typed),
        _ => Vec::new(),
    };
    plain(&kinds)
}

/// What of a number may be shown.
pub(super) fn mask_ident(call: &mut Call) -> Answer {
    let kind = call.kind()?;
    plain(&match call.argument() {
        Value::Text(typed) => mask::mask(kind, &typed),
        _ => String::new(),
    })
}
