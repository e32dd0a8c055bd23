//! A policy's section as the caller wrote it: everything is asked for, every word is a known one, nothing stands twice.

use super::{ChannelRule, Fields, FormPolicy, IndividualAgent, NameAndNumber, Policy, UnconfirmedLink};
use crate::client::field;
use crate::client::forms::form_labels;
use crate::client::vocabulary::{Channel, PaperId, Target};
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
        let mut days = |field| {
            let count = reader.count(field, 0, MOST_DAYS, Code::PolicyOutOfRange);
            reader.required(field, count)
        };
        let (grace_days, reminder_days) = (days("graceDays"), days("reminderDays"));
        let target_fields = reader.inside("targetFields").map(|reader| each(reader, Target::ALL, Target::word, fields));
        let target_fields = reader.required("targetFields", target_fields).flatten();
        let link_fields = fields(&mut reader, "linkFields");
        let unconfirmed_link = word(&mut reader, "unconfirmedLink", UnconfirmedLink::read);
        let channels =
            reader.inside("channels").map(|reader| each(reader, Channel::ALL, Channel::word, ChannelRule::read));
        let channels = reader.required("channels", channels).flatten();
        let individual_agent = word(&mut reader, "individualAgent", IndividualAgent::read);
        let (overseas_seal, marks_on_every_form) =
            (flag(&mut reader, "overseasSeal"), flag(&mut reader, "marksOnEveryForm"));
        let masked_on_slip = fields(&mut reader, "maskedOnSlip");
        only(&mut reader, "forms", |key| PaperId::read(key).is_some());
        let forms = reader.inside("forms").map(forms).unwrap_or_default();
        reader.finish();
        Some(Policy {
            id: Cow::Owned(id.to_owned()),
            version: Cow::Owned(version.to_owned()),
            grace_days: grace_days?,
            reminder_days: reminder_days?,
            target_fields: target_fields?,
            link_fields: link_fields?,
            unconfirmed_link: unconfirmed_link?,
            channels: channels?,
            individual_agent: individual_agent?,
            overseas_seal: overseas_seal?,
            marks_on_every_form: marks_on_every_form?,
            masked_on_slip: masked_on_slip?,
            forms,
            own: true,
        })
    }
}

impl ChannelRule {
    fn read(reader: &mut Reader<'_>, channel: &'static str) -> Option<ChannelRule> {
        let rule = reader.inside(channel).map(|mut reader| {
            let (ordinary, key) = (flag(&mut reader, "ordinary"), flag(&mut reader, "key"));
            let name_and_number = word(&mut reader, "nameAndNumber", NameAndNumber::read);
            // Both are key fields.
            if key == Some(false) && name_and_number == Some(NameAndNumber::Allowed) {
                reader.note("nameAndNumber", Issue::new(Code::PolicyConflict));
            }
            reader.finish();
            Some(ChannelRule { ordinary: ordinary?, key: key?, name_and_number: name_and_number? })
        });
        reader.required(channel, rule).flatten()
    }
}

impl FormPolicy {
    fn read(mut reader: Reader<'_>, paper: PaperId) -> FormPolicy {
        let keys = form_labels::keys(paper);
        let order = distinct(&mut reader, "order", |key| keys.contains(&key)).unwrap_or_default();
        only(&mut reader, "labels", |key| keys.contains(&key));
        let mut labels: Vec<(String, String)> = Vec::new();
        if let Some(mut reader) = reader.inside("labels") {
            for key in keys {
                labels.extend(reader.text(key).map(|label| ((*key).to_owned(), label.to_owned())));
            }
            reader.finish();
        }
        reader.finish();
        FormPolicy { order, labels }
    }
}

fn forms(mut reader: Reader<'_>) -> Vec<(PaperId, FormPolicy)> {
    let mut forms = Vec::new();
    for paper in PaperId::ALL {
        forms.extend(reader.inside(paper.word()).map(|reader| (*paper, FormPolicy::read(reader, *paper))));
    }
    reader.finish();
    forms
}

/// One entry for each word of a closed list, none of them absent.
fn each<W: Copy, T, const COUNT: usize>(
    mut reader: Reader<'_>,
    words: &[W],
    word: fn(W) -> &'static str,
    read: fn(&mut Reader<'_>, &'static str) -> Option<T>,
) -> Option<[T; COUNT]> {
    let entries: Vec<Option<T>> = words.iter().map(|one| read(&mut reader, word(*one))).collect();
    reader.finish();
    entries.into_iter().collect::<Option<Vec<T>>>()?.try_into().ok()
}

fn flag(reader: &mut Reader<'_>, field: &'static str) -> Option<bool> {
    let flag = reader.flag(field);
    reader.required(field, flag)
}

fn word<T>(reader: &mut Reader<'_>, field: &'static str, read: fn(&str) -> Option<T>) -> Option<T> {
    let word = reader.word(field, read, Code::PolicyUnknown);
    reader.required(field, word)
}

/// A set of card fields.
fn fields(reader: &mut Reader<'_>, field: &'static str) -> Option<Fields> {
    let fields = distinct(reader, field, |name| field::find(name).is_some());
    reader.required(field, fields).map(Fields::Own)
}

/// A list of known words, none of them twice.
fn distinct(reader: &mut Reader<'_>, field: &'static str, known: impl Fn(&str) -> bool) -> Option<Vec<String>> {
    let mut words: Vec<String> = Vec::new();
    for (place, word) in reader.texts(field, MOST_WORDS)? {
        if !known(word) {
            reader.note_item(field, place, Issue::new(Code::PolicyUnknown));
        } else if words.iter().any(|before| before == word) {
            reader.note_item(field, place, Issue::new(Code::PolicyConflict));
        }
        words.push(word.to_owned());
    }
    Some(words)
}

/// Notes a map that has a key which nobody knows; the warning `field.unknown` says which.
fn only(reader: &mut Reader<'_>, field: &'static str, known: impl Fn(&str) -> bool) {
    if let Some(Value::Map(map)) = reader.value(field)
        && map.iter().any(|(key, _)| !known(key))
    {
        reader.note(field, Issue::new(Code::PolicyUnknown));
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
            (form(&[]), Code::PolicyUnknown),
            (form(&[paper.clone(), order.clone(), Step::Place(1)]), Code::PolicyConflict),
            (form(&[paper.clone(), order.clone(), Step::Place(2)]), Code::PolicyUnknown),
            (form(&[paper, Step::Field("labels")]), Code::PolicyUnknown),
            (form(&[Step::Field("business_licence"), order, Step::Place(0)]), Code::PolicyUnknown),
        ];
        let given: Vec<_> = notes.issues.into_iter().map(|issue| (issue.path, issue.code)).collect();
        assert_eq!(given, wanted);
    }
}
