//! The confirmation slip (客户资料修改确认单): printed after the review, signed by the client, sealed and filed.
//!
//! Numbers are masked as the policy says. The digest is over everything that the client signs: a reprint has the same.

use super::advance::change_log::{Change, conflict};
use super::advance::replay;
use super::forms::{Details, Form, Part, Run, Sheet};
use super::marks::situation::refused;
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
    let given = Reader::root(change, &mut notes).and_then(|mut reader| {
        let change = Change::read(&mut reader, options, &mut found);
        let details = Details::read(&mut reader);
        reader.finish();
        Some((change?, details))
    });
    let Notes { mut issues, mut warnings } = notes;
    issues.append(&mut found);
    let Some((Change { plan, state, log }, details)) = given.filter(|_| issues.is_empty()) else {
        return Err(refused(issues, warnings));
    };
    let progress = replay(&plan, &log, false, &mut issues);
    if issues.is_empty() && progress.state != state {
        issues.push(conflict([Step::Field("state")]));
    }
    if issues.is_empty() && !PRINTED.contains(&state) {
        issues.push(Issue::new(Code::ChangeForbidden).at([Step::Field("state")]).by(&rules::CHANGE_RESULT));
    }
    if !issues.is_empty() {
        return Err(refused(issues, warnings));
    }
    let mut sources = plan.sources.clone();
    for rule in [&rules::CHANGE_STATES, &rules::CHANGE_REVIEW, &rules::CHANGE_RESULT] {
        sources.cite(rule);
    }
    sources.cite(options.policy.row(&rules::PRINT_FORM));
    warnings.extend(sources.caution());
    let run = Run::of(&plan, &sources, module, options);
    let paper = PaperId::ConfirmationSlip;
    let sheet = Sheet { plan: &plan, options, details: &details, progress: Some(&progress), paper, blank: false };
    let Form { id, title, blank, copy, copies, prints, reprint, parts } = sheet.form();
    let digest = json::digest(&Signed { id, title, blank, parts: &parts, run: &run }).unwrap_or_default();
    Ok(Sound { value: Slip { id, title, blank, copy, copies, prints, reprint, parts, digest, run, sources }, warnings })
}
