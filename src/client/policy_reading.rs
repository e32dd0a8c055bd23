//! A policy's section as the caller wrote it: everything is asked for, every word is a known one, nothing stands twice.

use super::field;
use super::form_labels;
use super::policy::{
    ChannelRule, ExpiredDocument, Fields, FormPolicy, IndividualAgent, NameAndNumber, Policy, SHIPPED, UnconfirmedLink,
};
use super::vocabulary::{Channel, PaperId, Target};
use crate::input::{Reader, Value};
use crate::issue::{Code, Issue};
use std::borrow::Cow;

/// The most days of grace or reminder.
const MOST_DAYS: u32 = 3650;
/// The longest list of a policy.
const MOST_WORDS: usize = 1000;

impl Policy {
    /// Reads the section `client` of the policy of that id and version; problems are noted with their paths.
    pub fn read(mut reader: Reader<'_>, (id, version): (&str, &str)) -> Option<Policy> {
        let mut policy = SHIPPED.clone();
        policy.id = Cow::Owned(id.to_owned());
        policy.version = Cow::Owned(version.to_owned());
        policy.own = true;
        let mut is_whole = days(&mut reader, "graceDays", &mut policy.grace_days);
        is_whole &= days(&mut reader, "reminderDays", &mut policy.reminder_days);
        is_whole &= word(&mut reader, "expiredDocument", ExpiredDocument::read, &mut policy.expired_document);
        is_whole &= days(&mut reader, "identityCheckDays", &mut policy.identity_check_days);
        is_whole &= inside(&mut reader, "targetFields", &mut |inner| {
            let mut is_whole = true;
            for (target, into) in Target::ALL.iter().zip(&mut policy.target_fields) {
                is_whole &= fields(inner, target.word(), into);
            }
            is_whole
        });
        is_whole &= fields(&mut reader, "linkFields", &mut policy.link_fields);
        is_whole &= word(&mut reader, "unconfirmedLink", UnconfirmedLink::read, &mut policy.unconfirmed_link);
        is_whole &= inside(&mut reader, "channels", &mut |inner| {
            let mut is_whole = true;
            for (channel, into) in Channel::ALL.iter().zip(&mut policy.channels) {
                is_whole &= inside(inner, channel.word(), &mut |inner| into.take(inner));
            }
            is_whole
        });
        is_whole &= word(&mut reader, "individualAgent", IndividualAgent::read, &mut policy.individual_agent);
        is_whole &= flag(&mut reader, "overseasSeal", &mut policy.overseas_seal);
        is_whole &= flag(&mut reader, "marksOnEveryForm", &mut policy.marks_on_every_form);
        is_whole &= fields(&mut reader, "maskedOnSlip", &mut policy.masked_on_slip);
        only(&mut reader, "forms", |key| PaperId::read(key).is_some());
        if let Some(mut inner) = reader.inside("forms") {
            for paper in PaperId::ALL {
                if let Some(form) = inner.inside(paper.word()) {
                    policy.forms.push((*paper, FormPolicy::read(form, *paper)));
                }
            }
            inner.finish();
        }
        reader.finish();
        is_whole.then_some(policy)
    }
}

impl ChannelRule {
    /// Takes what is given; whether everything is.
    fn take(&mut self, reader: &mut Reader<'_>) -> bool {
        let has_ordinary = flag(reader, "ordinary", &mut self.ordinary);
        let has_key = flag(reader, "key", &mut self.key);
        let has_word = word(reader, "nameAndNumber", NameAndNumber::read, &mut self.name_and_number);
        // Both are key fields.
        if has_key && has_word && !self.key && self.name_and_number == NameAndNumber::Allowed {
            reader.note("nameAndNumber", Issue::new(Code::PolicyConflict));
        }
        has_ordinary && has_key && has_word
    }
}

impl FormPolicy {
    fn read(mut reader: Reader<'_>, paper: PaperId) -> FormPolicy {
        let keys = form_labels::keys(paper);
        let mut form = FormPolicy::default();
        distinct(&mut reader, "order", &|key| keys.contains(&key), &mut form.order);
        only(&mut reader, "labels", |key| keys.contains(&key));
        if let Some(mut inner) = reader.inside("labels") {
            for key in keys {
                if let Some(label) = inner.text(key) {
                    form.labels.push(((*key).to_owned(), label.to_owned()));
                }
            }
            inner.finish();
        }
        reader.finish();
        form
    }
}

/// Whether a map is given, and everything in it.
fn inside(reader: &mut Reader<'_>, field: &'static str, take: &mut dyn FnMut(&mut Reader<'_>) -> bool) -> bool {
    if let Some(mut inner) = reader.inside(field) {
        let is_whole = take(&mut inner);
        inner.finish();
        return is_whole;
    }
    has(reader, field, false)
}

/// Notes that something required is not given.
fn has(reader: &mut Reader<'_>, field: &'static str, is_given: bool) -> bool {
    reader.required(field, is_given.then_some(())).is_some()
}

fn days(reader: &mut Reader<'_>, field: &'static str, into: &mut u32) -> bool {
    let count = reader.count(field, 0, MOST_DAYS, Code::PolicyOutOfRange);
    *into = count.unwrap_or_default();
    has(reader, field, count.is_some())
}

fn flag(reader: &mut Reader<'_>, field: &'static str, into: &mut bool) -> bool {
    let flag = reader.flag(field);
    *into = flag.unwrap_or_default();
    has(reader, field, flag.is_some())
}

fn word<T>(reader: &mut Reader<'_>, field: &'static str, read: fn(&str) -> Option<T>, into: &mut T) -> bool {
    let Some(word) = reader.word(field, read, Code::PolicyUnknown) else { return has(reader, field, false) };
    *into = word;
    true
}

/// A set of card fields.
fn fields(reader: &mut Reader<'_>, field: &'static str, into: &mut Fields) -> bool {
    let mut names = Vec::new();
    let is_given = distinct(reader, field, &|name| field::find(name).is_some(), &mut names);
    *into = Fields::Own(names);
    has(reader, field, is_given)
}

/// A list of known words, none of them twice; whether it is given.
fn distinct(
    reader: &mut Reader<'_>,
    field: &'static str,
    known: &dyn Fn(&str) -> bool,
    words: &mut Vec<String>,
) -> bool {
    let Some(texts) = reader.texts(field, MOST_WORDS) else { return false };
    for (place, word) in texts {
        let word = word.to_owned();
        if !known(&word) {
            reader.note_item(field, place, Issue::new(Code::PolicyUnknown));
        } else if words.contains(&word) {
            reader.note_item(field, place, Issue::new(Code::PolicyConflict));
        }
        words.push(word);
    }
    true
}

/// Notes every key of a map that nobody knows.
fn only(reader: &mut Reader<'_>, field: &'static str, known: impl Fn(&str) -> bool) {
    let Some(Value::Map(map)) = reader.value(field) else { return };
    for (key, _) in map {
        if !known(key) {
            reader.note_key(field, key, Issue::new(Code::PolicyUnknown));
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::client::policy::{Fields, Policy, SHIPPED};
    use crate::client::slip::tests::tree;
    use crate::client::vocabulary::Target;
    use crate::input::{Notes, Reader};
    use crate::issue::{Code, Step};

    fn read(value: &serde_json::Value) -> (Option<Policy>, Notes) {
        let (tree, mut notes) = (tree(value), Notes::default());
        let policy = Policy::read(Reader::root(&tree, &mut notes).unwrap(), ("own", "1"));
        (policy, notes)
    }

    #[test]
    fn the_shipped_section_can_be_given_back() {
        let written = serde_json::to_value(&SHIPPED).unwrap();
        let (policy, notes) = read(&written);
        assert_eq!(notes, Notes::default());
        let policy = policy.unwrap();
        assert!(policy.own && matches!(&policy.target_fields[Target::FundSystem as usize], Fields::Own(_)));
        assert_eq!(serde_json::to_value(&policy).unwrap(), written);
    }

    #[test]
    fn every_fault_of_a_form_is_noted_at_its_place() {
        let mut written = serde_json::to_value(&SHIPPED).unwrap();
        written["forms"] = serde_json::json!({
            "securities_account_form": { "order": ["name", "name", "nothing"], "labels": { "name": "户名", "nothing": "无" } },
            "business_licence": { "order": ["name"] },
            "nothing": {},
        });
        let (_, notes) = read(&written);
        let form = |rest: &[Step]| [Step::Field("forms")].into_iter().chain(rest.iter().cloned()).collect::<Vec<_>>();
        let (paper, order) = (Step::Field("securities_account_form"), Step::Field("order"));
        let wanted = [
            (form(&[Step::Key("nothing".to_owned())]), Code::PolicyUnknown),
            (form(&[paper.clone(), order.clone(), Step::Place(1)]), Code::PolicyConflict),
            (form(&[paper.clone(), order.clone(), Step::Place(2)]), Code::PolicyUnknown),
            (form(&[paper, Step::Field("labels"), Step::Key("nothing".to_owned())]), Code::PolicyUnknown),
            (form(&[Step::Field("business_licence"), order, Step::Place(0)]), Code::PolicyUnknown),
        ];
        let given: Vec<_> = notes.issues.into_iter().map(|issue| (issue.path, issue.code)).collect();
        assert_eq!(given, wanted);
    }
}
