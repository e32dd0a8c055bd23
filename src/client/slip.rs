//! The confirmation slip (客户资料修改确认单): printed after the review, signed by the client, sealed and filed.
//!
//! Numbers are masked as the policy says. The digest is over everything that the client signs: a reprint has the same.

use super::advance::STEPS;
use super::change_log::{Change, conflict};
use super::form_sheet::Sheet;
use super::forms::{Details, Form, Part, Run};
use super::progress::replay;
use super::situation::refused;
use super::vocabulary::{PaperId, State};
use super::{Options, rules};
use crate::input::{Notes, Reader, Value};
use crate::issue::{Checked, Code, Issue, Sound, Step};
use crate::json;
use crate::rule::Sources;
use serde::Serialize;

/// States in which the result is known.
const PRINTED: &[State] = &[State::Completed, State::CompletedWithRejections, State::SlipSigned, State::Closed];

/// What the digest is over.
#[derive(Serialize)]
struct Signed<'a> {
    id: PaperId,
    title: &'static str,
    blank: bool,
    parts: &'a [Part],
    run: &'a Run,
}

/// The slip as data.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Slip {
    /// Always the slip.
    pub id: PaperId,
    /// By the class of the change.
    pub title: &'static str,
    /// Never.
    pub blank: bool,
    /// Which copy.
    pub copy: u32,
    /// Of how many.
    pub copies: u32,
    /// Which print; from the second on it is a reprint.
    pub prints: u32,
    /// Printed before.
    pub reprint: bool,
    /// What stands on it, in order.
    pub parts: Vec<Part>,
    /// `sha-256:` over the slip without `digest`, copies, prints and sources.
    pub digest: String,
    /// What it can be made again from.
    pub run: Run,
    /// The rows it rests on.
    pub sources: Sources,
}

/// The slip of a change whose results are known.
///
/// Codes: those of the plan, `field.missing`, `field.malformed`, `change.conflict`, `change.forbidden`,
/// `change.unknown`, `day.malformed`, `amount.out_of_range`; soft `field.unknown`, `rule.unverified`.
pub fn confirmation_slip(change: &Value, module: Option<&str>, options: &Options) -> Checked<Slip> {
    let (mut notes, mut found) = (Notes::default(), Vec::new());
    let (mut given, mut details) = (None, None);
    if let Some(mut reader) = Reader::root(change, &mut notes) {
        given = Change::read(&mut reader, options, &mut found);
        details = Some(Details::read(&mut reader));
        reader.finish();
    }
    let Notes { mut issues, mut warnings } = notes;
    issues.append(&mut found);
    let slip = match (given, details) {
        (Some(change), Some(details)) if issues.is_empty() => printed(&change, &details, module, options, &mut issues),
        _ => None,
    };
    let Some(slip) = slip else { return Err(refused(issues, warnings)) };
    warnings.extend(slip.sources.caution());
    Ok(Sound { value: slip, warnings })
}

/// The slip of a change that nothing contradicts.
#[inline(never)]
fn printed(
    Change { plan, state, log }: &Change,
    details: &Details,
    module: Option<&str>,
    options: &Options,
    issues: &mut Vec<Issue>,
) -> Option<Slip> {
    let progress = replay(plan, log, false, issues);
    if issues.is_empty() && progress.state != *state {
        issues.push(conflict(vec![Step::Field("state")]));
    }
    if issues.is_empty() && !PRINTED.contains(state) {
        issues.push(Issue::found(Code::ChangeForbidden, &["state"], &rules::CHANGE_RESULT));
    }
    if !issues.is_empty() {
        return None;
    }
    let mut sources = plan.sources.clone();
    for rule in STEPS {
        sources.cite(rule);
    }
    sources.cite(options.policy.row(&rules::PRINT_FORM));
    let run = Run::of(plan, &sources, module, options);
    let paper = PaperId::ConfirmationSlip;
    let sheet = Sheet { plan, options, details, progress: Some(&progress), paper, blank: false };
    let Form { id, title, blank, copy, copies, prints, reprint, parts } = sheet.form();
    let digest = json::digest(&Signed { id, title, blank, parts: &parts, run: &run });
    Some(Slip { id, title, blank, copy, copies, prints, reprint, parts, digest, run, sources })
}

#[cfg(test)]
pub(super) mod tests {
    use super::confirmation_slip;
    use crate::client::Options;
    use crate::client::advance::advance_change;
    use crate::client::forms::{FormOptions, change_forms};
    use crate::client::plan::plan_change;
    use crate::client::policy::FormPolicy;
    use crate::client::vocabulary::PaperId;
    use crate::day::Day;
    use crate::input::Value;
    use crate::issue::Checked;
    use crate::json;
    use serde::Serialize;
    use serde_json::{Value as Json, json};

    /// The plain tree of an answer that was written out.
    pub(in crate::client) fn tree(value: &Json) -> Value {
        match value {
            Json::Null => Value::Null,
            Json::Bool(flag) => Value::Bool(*flag),
            Json::Number(number) => Value::Number(number.as_f64().unwrap()),
            Json::String(text) => Value::Text(text.clone()),
            Json::Array(list) => Value::List(list.iter().map(tree).collect()),
            Json::Object(map) => Value::Map(map.iter().map(|(key, value)| (key.clone(), tree(value))).collect()),
        }
    }

    fn value<T: Serialize>(answer: &Checked<T>) -> Json {
        serde_json::to_value(&answer.as_ref().map_err(|unsound| format!("{:?}", unsound.issues)).unwrap().value)
            .unwrap()
    }

    fn options() -> Options {
        Options::on(Day::read("2026-11-23").unwrap())
    }

    /// A name and a mobile change; everything is at hand.
    fn request() -> Json {
        let mark = |paper| json!({ "kind": "signature", "by": "self", "paper": paper });
        json!({
            "party": "individual", "channel": "counter", "entry": "ordinary", "syncTargets": ["fund_system"],
            "hasOptionAccount": false, "hasMarginAccount": false, "hasBankCustody": false,
            "before": { "name": "张三", "documentKind": "resident_id", "documentNumber": "11010519491231002X",
                "mobile": "13800138000", "cashAccount": "880012345678", "contactPerson": { "name": "李四", "phone": "02085858888" } },
            "after": { "name": "张叁", "mobile": "13800138001", "contactPerson": { "name": "李四", "phone": "13900139000" } },
            "identityCheck": { "source": "police", "matched": true, "name": "张叁", "number": "11010519491231002X",
                "at": "2026-11-23T09:00:00+08:00" },
            "marks": [mark("cash_account_change_form_individual")],
            "papers": [
                { "id": "cash_account_change_form_individual", "original": true },
                { "id": "identity_document", "original": true },
                { "id": "change_proof", "original": true },
            ],
        })
    }

    /// The change after its result came back.
    fn completed() -> Json {
        let plan = value(&plan_change(&tree(&request()), &options()));
        let mut change = json!({ "plan": plan, "state": "draft", "log": [] });
        for action in ["review_identity", "sign_form", "submit", "approve", "record_sync_result"] {
            let (id, role) = if action == "approve" { ("2", "reviewer") } else { ("1", "counter") };
            let mut step = change.clone();
            step["action"] = json!(action);
            step["actor"] = json!({ "id": id, "role": role, "at": "2026-11-23T09:30:00+08:00", "desk": "A" });
            if action == "record_sync_result" {
                (step["target"], step["result"]) = (json!("fund_system"), json!("accepted"));
            }
            let advanced = value(&advance_change(&tree(&step), &options()));
            (change["state"], change["log"]) = (advanced["state"].clone(), advanced["log"].clone());
        }
        change
    }

    fn slip(change: &Json) -> Json {
        value(&confirmation_slip(&tree(change), None, &options()))
    }

    fn part<'a>(form: &'a Json, key: &str) -> &'a Json {
        form["parts"].as_array().unwrap().iter().find(|part| part["key"] == key).unwrap()
    }

    #[test]
    fn numbers_are_masked_on_the_slip_and_whole_on_the_forms() {
        let change = completed();
        let slip = slip(&change);
        assert_eq!(slip["title"], "客户重要资料修改确认单");
        assert_eq!(part(&slip, "cashAccount")["value"], "8800****5678");
        let rows = part(&slip, "changes")["rows"].as_array().unwrap();
        let values: Vec<_> = rows.iter().map(|row| (row[1].as_str().unwrap(), row[2].as_str().unwrap())).collect();
        assert_eq!(values, [("张三", "张叁"), ("138****8000", "138****8001"), ("***********", "139****9000")]);
        let whole = FormOptions { blank: false, details: Value::Null, module: None };
        let forms = value(&change_forms(&tree(&change["plan"]), &whole, &options()));
        assert_eq!(part(&forms["forms"][0], "cashAccount")["value"], "880012345678");
        assert_eq!(part(&forms["forms"][0], "documentNumber")["value"], "11010519491231002X");
    }

    #[test]
    fn a_reprint_has_the_same_digest_and_anyone_can_compute_it() {
        let mut change = completed();
        let first = slip(&change);
        change["details"] = json!({ "copy": 2, "copies": 2, "prints": 3 });
        let again = slip(&change);
        assert_eq!((&again["digest"], &again["reprint"]), (&first["digest"], &json!(true)));
        change["details"] = json!({ "branch": "北京" });
        assert_ne!(slip(&change)["digest"], first["digest"]);
        let mut signed = again;
        for field in ["digest", "copy", "copies", "prints", "reprint", "sources"] {
            signed.as_object_mut().unwrap().remove(field);
        }
        assert_eq!(json::digest(&tree(&signed)), first["digest"]);
    }

    #[test]
    fn order_and_labels_are_the_brokers() {
        let mut options = options();
        let labels = vec![("name".to_owned(), "户名".to_owned()), ("mark.self".to_owned(), "客户签名".to_owned())];
        let form = FormPolicy { order: vec!["mark.self".to_owned(), "name".to_owned()], labels };
        options.policy.forms = vec![(PaperId::CashAccountChangeFormIndividual, form)];
        let plan = value(&plan_change(&tree(&request()), &options));
        let blank = FormOptions { blank: true, details: tree(&json!({ "branch": "北京" })), module: None };
        let forms = value(&change_forms(&tree(&plan), &blank, &options));
        let parts: Vec<_> = forms["forms"][0]["parts"].as_array().unwrap().iter().take(3).collect();
        let mark =
            json!({ "kind": "mark", "key": "mark.self", "label": "客户签名", "mark": "signature", "by": ["self"] });
        let name = json!({ "kind": "text", "key": "name", "label": "户名" });
        assert_eq!(parts, [&mark, &name, &json!({ "kind": "text", "key": "branch", "label": "营业部" })]);
    }
}
