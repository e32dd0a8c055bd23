//! What a caller may get wrong in the call itself: a sentence in English that names it, thrown as a `TypeError`. What is
//! wrong in the data becomes an issue instead.

use crate::client;
use crate::day::Day;
use crate::day::calendar::Calendar;
use crate::ident::policy::{Policy, SHIPPED};
use crate::ident::{self, Kind};
use crate::input::{Notes, Reader, Value};
use crate::issue::{Code, Issue, Step};
use crate::json::plain;
use crate::message::Lang;
use crate::tier;
use crate::valuation;

/// Why a call is refused.
pub(super) type Refusal = String;

/// A sentence about a function of ours.
pub(super) fn refused(function: &str, sentence: &[&str]) -> Refusal {
    let mut told = String::from("kehu: ");
    told.push_str(function);
    told.push_str(": ");
    for part in sentence {
        told.push_str(part);
    }
    told
}

/// The sections of a policy.
pub(super) struct Policies {
    pub(super) idents: Policy,
    pub(super) client: client::policy::Policy,
    /// The caller's own, if there is one.
    pub(super) tier: Option<tier::policy::Policy>,
    pub(super) valuation: valuation::policy::Policy,
}

/// One call: every option must be taken before [`Call::finish`].
pub(super) struct Call {
    /// The public name of the function.
    pub(super) function: String,
    options: Value,
    arguments: Vec<Value>,
}

impl Call {
    /// Reads a question: name, options, arguments.
    pub(super) fn read(question: &str) -> Call {
        let mut parts = match plain::read(question) {
            Value::List(parts) => parts,
            _ => Vec::new(),
        };
        parts.reverse();
        let function = match parts.pop() {
            Some(Value::Text(name)) => name,
            _ => String::new(),
        };
        let options = parts.pop().unwrap_or(Value::Null);
        Call { function, options, arguments: parts }
    }

    /// The next argument; null where none is left.
    pub(super) fn argument(&mut self) -> Value {
        self.arguments.pop().unwrap_or(Value::Null)
    }

    /// The next argument, if it is text.
    pub(super) fn word(&mut self) -> String {
        match self.argument() {
            Value::Text(word) => word,
            _ => String::new(),
        }
    }

    /// The next argument as text, or the issue that it is none.
    pub(super) fn text(&mut self, field: Option<&'static str>) -> Result<String, Issue> {
        let mut issue = match self.argument() {
            Value::Text(text) => return Ok(text),
            Value::Null => Issue::new(Code::FieldMissing),
            _ => Issue::new(Code::FieldMalformed).with("expected", "string"),
        };
        if let Some(field) = field {
            issue.path.push(Step::Field(field));
        }
        Err(issue)
    }

    /// The next argument as a kind of identifier.
    pub(super) fn kind(&mut self) -> Result<&'static Kind, Refusal> {
        let code = self.word();
        ident::kind(&code).ok_or_else(|| self.refused(&["unknown kind; see about().kinds"]))
    }

    /// A sentence about this function.
    pub(super) fn refused(&self, sentence: &[&str]) -> Refusal {
        refused(&self.function, sentence)
    }

    /// An option; null where it is not given.
    pub(super) fn take(&mut self, name: &str) -> Value {
        if let Value::Map(entries) = &mut self.options {
            for (place, entry) in entries.iter().enumerate() {
                if entry.0 == name {
                    return entries.swap_remove(place).1;
                }
            }
        }
        Value::Null
    }

    /// No option is left that nobody knows.
    pub(super) fn finish(&self) -> Result<(), Refusal> {
        let entries = match &self.options {
            Value::Null => return Ok(()),
            Value::Map(entries) => entries,
            _ => return Err(self.refused(&["options must be a plain object"])),
        };
        let Some((name, _)) = entries.first() else { return Ok(()) };
        // A client's number in the place of a name is not repeated.
        let is_word = name.len() <= 32 && name.bytes().all(|byte| byte.is_ascii_alphabetic());
        Err(self.refused(&["unknown option \"", if is_word { name } else { "…" }, "\""]))
    }

    fn wrong(&self, name: &str, expected: &str) -> Refusal {
        match self.options {
            Value::Null | Value::Map(_) => self.refused(&["option \"", name, "\" must be ", expected]),
            _ => self.refused(&["options must be a plain object"]),
        }
    }

    pub(super) fn on(&mut self) -> Result<Day, Refusal> {
        let on = self.take("on");
        on.text().and_then(Day::read).ok_or_else(|| self.wrong("on", "an existing day, YYYY-MM-DD"))
    }

    pub(super) fn lang(&mut self) -> Result<Lang, Refusal> {
        self.choice("lang", Lang::read, "\"zh-CN\" or \"en\"").map(Option::unwrap_or_default)
    }

    /// An option that is a word of a closed list, if given.
    pub(super) fn choice<T>(
        &mut self,
        name: &str,
        read: impl Fn(&str) -> Option<T>,
        expected: &str,
    ) -> Result<Option<T>, Refusal> {
        match self.take(name) {
            Value::Null => Ok(None),
            value => value.text().and_then(read).map(Some).ok_or_else(|| self.wrong(name, expected)),
        }
    }

    pub(super) fn flag(&mut self, name: &str, default: bool) -> Result<bool, Refusal> {
        match self.take(name) {
            Value::Null => Ok(default),
            Value::Bool(flag) => Ok(flag),
            _ => Err(self.wrong(name, "true or false")),
        }
    }

    /// The identifier section of the policy; faults are noted under `policy`.
    pub(super) fn policy(&mut self, notes: &mut Notes) -> Policy {
        self.policies(notes).idents
    }

    /// The same where there is no place for issues: a faulty policy is a wrong call.
    pub(super) fn sound_policy(&mut self) -> Result<Policy, Refusal> {
        Ok(self.sound_policies()?.idents)
    }

    /// Every section where there is no place for issues.
    pub(super) fn sound_policies(&mut self) -> Result<Policies, Refusal> {
        let mut notes = Notes::default();
        let policies = self.policies(&mut notes);
        let Some(issue) = notes.issues.first() else { return Ok(policies) };
        let mut place = String::new();
        for step in &issue.path {
            if !place.is_empty() {
                place.push('.');
            }
            place.push_str(step.name());
        }
        Err(self.refused(&["option ", &place, ": ", issue.code.word()]))
    }

    /// An option as the only entry of a map, so that its faults have its path.
    pub(super) fn entry(&mut self, name: &str) -> Value {
        Value::Map(vec![(name.to_owned(), self.take(name))])
    }

    /// The sections of the policy; faults are noted under `policy`.
    pub(super) fn policies(&mut self, notes: &mut Notes) -> Policies {
        let value = self.entry("policy");
        let mut policies = Policies {
            idents: SHIPPED.clone(),
            client: client::policy::SHIPPED.clone(),
            tier: None,
            valuation: valuation::policy::SHIPPED,
        };
        let Some(mut root) = Reader::root(&value, notes) else { return policies };
        let Some(mut policy) = root.inside("policy") else { return policies };
        let id = policy.text("id");
        let id = policy.required("id", id);
        let version = policy.text("version");
        let version = policy.required("version", version);
        if let Some(section) = policy.inside("ident").and_then(Policy::read) {
            policies.idents = section;
        }
        let named = (id.unwrap_or_default(), version.unwrap_or_default());
        if let Some(section) = policy.inside("client").and_then(|reader| client::policy::Policy::read(reader, named)) {
            policies.client = section;
        }
        policies.tier = tier::policy::Policy::read(&mut policy, named);
        if let Some(section) = policy.inside("valuation").and_then(valuation::policy::Policy::read) {
            policies.valuation = section;
        }
        policy.finish();
        policies
    }

    /// The caller's calendar; faults are noted under `calendar`.
    pub(super) fn calendar(&mut self, notes: &mut Notes) -> Calendar {
        let value = self.entry("calendar");
        Reader::root(&value, notes).map(|mut root| root.calendar("calendar")).unwrap_or_default()
    }

    /// The options that the functions of cards and changes share.
    pub(super) fn client(&mut self, notes: &mut Notes) -> Result<client::Options, Refusal> {
        let (on, lang) = (self.on()?, self.lang()?);
        let policies = self.policies(notes);
        Ok(client::Options { on, lang, idents: policies.idents, policy: policies.client })
    }
}
