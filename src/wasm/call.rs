//! What a caller may get wrong in the call itself: a `TypeError` in English that names it. What is wrong in the data
//! becomes an issue instead.

use super::tree;
use crate::client;
use crate::day::Day;
use crate::day::calendar::{Calendar, Extension};
use crate::ident::policy::{Policy, SHIPPED};
use crate::ident::{self, Kind};
use crate::input::{Notes, Reader, Value};
use crate::issue::{Code, Issue, Step};
use crate::message::Lang;
use wasm_bindgen::JsValue;

pub(super) fn type_error(sentence: &str) -> JsValue {
    js_sys::TypeError::new(sentence).into()
}

/// A `TypeError` about a function of ours.
pub(super) fn refused(function: &str, sentence: &[&str]) -> JsValue {
    let mut told = String::from("kehu: ");
    told.push_str(function);
    told.push_str(": ");
    for part in sentence {
        told.push_str(part);
    }
    type_error(&told)
}

/// The sections of a policy.
pub(super) struct Policies {
    pub(super) idents: Policy,
    pub(super) client: client::policy::Policy,
}

/// The options of one call; every name must be taken before [`Call::finish`].
pub(super) struct Call {
    function: &'static str,
    entries: Vec<(String, JsValue)>,
}

impl Call {
    pub(super) fn new(function: &'static str, options: &JsValue) -> Result<Call, JsValue> {
        let entries = tree::options(options).ok_or_else(|| refused(function, &["options must be a plain object"]))?;
        Ok(Call { function, entries })
    }

    pub(super) fn take(&mut self, name: &str) -> JsValue {
        match self.entries.iter().position(|(key, _)| key == name) {
            Some(place) => self.entries.swap_remove(place).1,
            None => JsValue::UNDEFINED,
        }
    }

    /// No option is left that nobody knows.
    pub(super) fn finish(self) -> Result<(), JsValue> {
        match self.entries.first() {
            None => Ok(()),
            Some((name, _)) => {
                // A client's number in the place of a name is not repeated.
                let is_word = name.len() <= 32 && name.bytes().all(|byte| byte.is_ascii_alphabetic());
                let name = if is_word { name } else { "…" };
                Err(refused(self.function, &["unknown option \"", name, "\""]))
            }
        }
    }

    fn wrong(&self, name: &str, expected: &str) -> JsValue {
        refused(self.function, &["option \"", name, "\" must be ", expected])
    }

    pub(super) fn on(&mut self) -> Result<Day, JsValue> {
        let on = self.take("on");
        on.as_string().and_then(|text| Day::read(&text)).ok_or_else(|| self.wrong("on", "an existing day, YYYY-MM-DD"))
    }

    pub(super) fn lang(&mut self) -> Result<Lang, JsValue> {
        self.word("lang", Lang::read, "\"zh-CN\" or \"en\"").map(Option::unwrap_or_default)
    }

    /// A word of a closed list, if given.
    pub(super) fn word<T>(
        &mut self,
        name: &str,
        read: impl Fn(&str) -> Option<T>,
        expected: &str,
    ) -> Result<Option<T>, JsValue> {
        let value = self.take(name);
        if tree::is_absent(&value) {
            return Ok(None);
        }
        value.as_string().and_then(|word| read(&word)).map(Some).ok_or_else(|| self.wrong(name, expected))
    }

    pub(super) fn flag(&mut self, name: &str, default: bool) -> Result<bool, JsValue> {
        let value = self.take(name);
        if tree::is_absent(&value) {
            return Ok(default);
        }
        value.as_bool().ok_or_else(|| self.wrong(name, "true or false"))
    }

    /// The identifier section of the policy; faults are noted under `policy`.
    pub(super) fn policy(&mut self, notes: &mut Notes) -> Policy {
        self.policies(notes).idents
    }

    /// The sections of the policy; faults are noted under `policy`.
    pub(super) fn policies(&mut self, notes: &mut Notes) -> Policies {
        let given = self.take("policy");
        let mut policies = Policies { idents: SHIPPED.clone(), client: client::policy::SHIPPED.clone() };
        if tree::is_absent(&given) {
            return policies;
        }
        let value = Value::Map(vec![("policy".to_owned(), tree::read(&given))]);
        let Some(mut root) = Reader::root(&value, notes) else { return policies };
        let Some(mut policy) = root.inside("policy") else { return policies };
        let [id, version] = ["id", "version"].map(|field| {
            let text = policy.text(field);
            policy.required(field, text)
        });
        if let Some(section) = policy.inside("ident").and_then(Policy::read) {
            policies.idents = section;
        }
        let named = (id.unwrap_or_default(), version.unwrap_or_default());
        if let Some(section) = policy.inside("client").and_then(|reader| client::policy::Policy::read(reader, named)) {
            policies.client = section;
        }
        policy.finish();
        policies
    }

    /// The caller's calendar; faults are noted under `calendar`.
    pub(super) fn calendar(&mut self, notes: &mut Notes) -> Calendar {
        let value = Value::Map(vec![("calendar".to_owned(), tree::read(&self.take("calendar")))]);
        let extension = Reader::root(&value, notes).and_then(|mut root| root.inside("calendar").and_then(extension));
        Calendar { extension }
    }
}

fn extension(mut reader: Reader<'_>) -> Option<Extension> {
    let (closed, made_up) = (reader.days("closed"), reader.days("madeUp"));
    let (from, until) = (reader.day("from"), reader.day("until"));
    let (from, until) = (reader.required("from", from), reader.required("until", until));
    if from.zip(until).is_some_and(|(from, until)| from > until) {
        reader.note("until", Issue::new(Code::DayConflict));
    }
    let extension = from.zip(until).map(|(from, until)| Extension::new(&closed, &made_up, from, until));
    if extension.as_ref().is_some_and(Extension::contradicts_itself) {
        reader.note("madeUp", Issue::new(Code::DayConflict));
    }
    reader.finish();
    extension
}

/// The kind of a word, or a `TypeError` that names the argument.
pub(super) fn kind(function: &str, code: &JsValue) -> Result<&'static Kind, JsValue> {
    code.as_string()
        .and_then(|code| ident::kind(&code))
        .ok_or_else(|| refused(function, &["unknown kind; see about().kinds"]))
}

/// The text of a positional argument, or the issue that it is none.
pub(super) fn text(value: &JsValue, field: Option<&'static str>) -> Result<String, Issue> {
    let path = || field.map(Step::Field);
    if tree::is_absent(value) {
        Err(Issue::new(Code::FieldMissing).at(path()))
    } else {
        value.as_string().ok_or_else(|| Issue::new(Code::FieldMalformed).with("expected", "string").at(path()))
    }
}
