//! Where a client stands in its life (客户生命周期), by five schemes.
//!
//! | scheme | states |
//! |---|---|
//! | `operator` | 潜在大客户 `potential` → 现有客户 `current` → 历史客户 `historical` → (恢复) `current` |
//! | `time` | 未来 `future`, 新 `new`, 老 `old`; new and future first |
//! | `trading` | 交易中 `trading`, 即将交易 `about_to`, 曾有交易 `had` |
//! | `volume` | 主力 `main`, 一般 `general`, 零散 `scattered`; main first |
//! | `archive` | 潜在 `potential`, 未合作 `not_cooperating`, 已合作 `cooperating`, 流失 `lost` |
//!
//! Cancelling takes all accounts with it; restoring a client leaves them cancelled until somebody decides. A client is new
//! until the day of the same number after so many months, that day not included. What is not given has no state.
//! Source: 来源文集 E6, E12, E16.

use super::rows::{MOST, MOST_ID, choice, lacks, request, sound};
use super::vocabulary::{Class, Scheme, Volume};
use super::{Options, rules};
use crate::day::Day;
use crate::ids::Ids;
use crate::input::{Reader, Value};
use crate::issue::{Checked, Code, Issue};
use crate::rule::Sources;
use crate::text;
use serde::Serialize;

/// From, event, to.
type Steps = &'static [[&'static str; 3]];

const OPERATOR: Steps =
    &[["potential", "sign", "current"], ["current", "cancel", "historical"], ["historical", "restore", "current"]];
const ARCHIVE: Steps = &[
    ["potential", "contact", "not_cooperating"],
    ["potential", "sign", "cooperating"],
    ["not_cooperating", "sign", "cooperating"],
    ["cooperating", "lose", "lost"],
    ["lost", "win_back", "cooperating"],
];

/// A step taken.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Transition {
    /// The state before.
    pub from: &'static str,
    /// What happened.
    pub event: &'static str,
    /// The state after.
    pub to: &'static str,
}

/// Where a client stands.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Lifecycle {
    /// By which scheme.
    pub scheme: Scheme,
    /// The state, where it is known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub state: Option<&'static str>,
    /// Whether the scheme wants it attended to first.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub focus: Option<bool>,
    /// The step that led there.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub transition: Option<Transition>,
    /// Accounts that are cancelled with the client.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cancelled: Option<Vec<String>>,
    /// Accounts that somebody has to decide about.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub to_decide: Option<Vec<String>>,
    /// The rows it rests on.
    pub sources: Sources,
}

/// A word of a scheme that has to be there.
fn word(reader: &mut Reader<'_>, field: &'static str, steps: Steps, columns: &[usize]) -> Option<&'static str> {
    let word = reader.text(field);
    let word = reader.required(field, word)?;
    let words = steps.iter().flat_map(|step| columns.iter().map(|column| step[*column]));
    let known = words.into_iter().find(|known| *known == word);
    if known.is_none() {
        reader.note(field, Issue::new(Code::TierUnknown));
    }
    known
}

/// One step by a table.
fn step(reader: &mut Reader<'_>, steps: Steps) -> Option<Transition> {
    let (state, event) = (word(reader, "state", steps, &[0, 2]), word(reader, "event", steps, &[1]));
    let (state, event) = (state?, event?);
    for [from, known, to] in steps {
        if *from == state && *known == event {
            return Some(Transition { from, event, to });
        }
    }
    reader.note("event", Issue::new(Code::TierForbidden));
    None
}

/// Ids of the client's accounts, each once.
fn accounts(reader: &mut Reader<'_>) -> Vec<String> {
    let (mut accounts, mut ids) = (Vec::new(), Ids::default());
    for (place, account) in reader.texts("accounts", MOST).unwrap_or_default() {
        if !(1..=MOST_ID).contains(&text::length(account)) {
            reader.note_item("accounts", place, Issue::new(Code::TierOutOfRange));
        } else if !ids.add(account, place as usize) {
            reader.note_item("accounts", place, Issue::new(Code::TierDuplicate));
        }
        accounts.push(account.to_owned());
    }
    accounts
}

/// The facts that two schemes ask for.
struct Facts {
    first: Option<Day>,
    last: Option<Day>,
    has_never_traded: bool,
    is_planned: bool,
    /// Issues before they were read.
    faults: usize,
}

impl Facts {
    fn read(reader: &mut Reader<'_>, on: Day) -> Facts {
        let faults = reader.faults();
        let (first, last) = (reader.day("firstTrade"), reader.day("lastTrade"));
        let has_never_traded = reader.flag("traded") == Some(false);
        let is_planned = reader.flag("planned") == Some(true);
        let has_come = |day: Option<Day>| day.is_some_and(|day| day <= on);
        if has_never_traded && (has_come(first) || has_come(last)) {
            reader.note("traded", Issue::new(Code::TierConflict));
        }
        Facts { first, last, has_never_traded, is_planned, faults }
    }

    fn by_time(&self, reader: &mut Reader<'_>, options: &Options) -> Option<&'static str> {
        match self.first {
            Some(first) if first <= options.on => {
                let until = first.months_later(options.policy.new_months);
                Some(if until.is_some_and(|until| options.on >= until) { "old" } else { "new" })
            }
            None if !self.has_never_traded => {
                lacks(reader, "firstTrade", false, self.faults);
                None
            }
            _ => Some("future"),
        }
    }

    fn by_trading(&self, reader: &mut Reader<'_>, options: &Options) -> Option<&'static str> {
        if self.last.is_some_and(|last| last > options.on) {
            reader.note("lastTrade", Issue::new(Code::TierNotYet).with("on", options.on.text()));
        }
        match self.last {
            Some(last) if last.days_until(options.on) <= i64::from(options.policy.gap_days) => Some("trading"),
            None if !self.has_never_traded => {
                lacks(reader, "lastTrade", false, self.faults);
                None
            }
            _ if self.is_planned => Some("about_to"),
            Some(_) => Some("had"),
            None => {
                reader.warn("planned", Issue::new(Code::TierNotApplicable));
                None
            }
        }
    }
}

fn by_volume(reader: &mut Reader<'_>) -> Option<&'static str> {
    let faults = reader.faults();
    let class = choice(reader, "class", Class::WORDS);
    lacks(reader, "class", class.is_some(), faults);
    class.map(|class| Volume::ALL[class].word())
}

/// Where a client stands by a scheme, and where a step leads.
///
/// - `field.missing` `tier.unknown`: no scheme, state or event, or no such. `tier.forbidden` at `event`: no such step.
///   `tier.not_yet` at `lastTrade`: after `on`. `tier.conflict` at `traded`: never traded, and a trade beside it.
/// - Warnings: `tier.missing`: what the scheme needs is absent. `tier.not_applicable` at `planned`: it has no state.
pub fn lifecycle(given: &Value, options: &Options) -> Checked<Lifecycle> {
    let mut found = Lifecycle {
        scheme: Scheme::Operator,
        state: None,
        focus: None,
        transition: None,
        cancelled: None,
        to_decide: None,
        sources: Sources::default(),
    };
    let warnings = request(given, &mut |reader| {
        let scheme = choice(reader, "scheme", Scheme::WORDS);
        let scheme = reader.required("scheme", scheme);
        // A portal may give everything that it has, whatever the scheme asks for.
        for field in ["state", "event", "accounts", "firstTrade", "lastTrade", "traded", "planned", "class"] {
            reader.value(field);
        }
        let Some(scheme) = scheme.map(|scheme| Scheme::ALL[scheme]) else { return };
        found.scheme = scheme;
        let row = match scheme {
            Scheme::Operator => {
                let accounts = accounts(reader);
                found.transition = step(reader, OPERATOR);
                match found.transition.map(|step| step.event) {
                    Some("cancel") => found.cancelled = Some(accounts),
                    Some("restore") => found.to_decide = Some(accounts),
                    _ => {}
                }
                &rules::LIFECYCLE_OPERATOR
            }
            Scheme::Archive => {
                found.transition = step(reader, ARCHIVE);
                &rules::LIFECYCLE_ARCHIVE
            }
            Scheme::Time => {
                found.state = Facts::read(reader, options.on).by_time(reader, options);
                &rules::LIFECYCLE_TIME
            }
            Scheme::Trading => {
                found.state = Facts::read(reader, options.on).by_trading(reader, options);
                &rules::LIFECYCLE_TRADING
            }
            Scheme::Volume => {
                found.state = by_volume(reader);
                &rules::LIFECYCLE_VOLUME
            }
        };
        found.sources.cite(row);
        found.focus = match scheme {
            Scheme::Time => found.state.map(|state| state != "old"),
            Scheme::Volume => found.state.map(|state| state == Volume::Main.word()),
            _ => None,
        };
        found.state = found.state.or(found.transition.map(|step| step.to));
    })?;
    let sources = found.sources.clone();
    sound(found, warnings, &sources)
}
