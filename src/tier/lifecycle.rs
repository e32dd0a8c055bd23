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

use super::answer::{Answer, Map, answer};
use super::reading::{MOST, MOST_ID, choice, chosen, lacks, note, texts};
use super::vocabulary::{CLASSES, SCHEMES, VOLUMES};
use super::{Options, rules};
use crate::day::Day;
use crate::ids::Ids;
use crate::input::{Reader, Value};
use crate::issue::{Checked, Code, Issue};
use crate::rule::Rule;
use crate::text;

/// From, event, to.
type Steps = &'static [[&'static str; 3]];

/// Of an operator's big clients.
pub const OPERATOR: Steps =
    &[["potential", "sign", "current"], ["current", "cancel", "historical"], ["historical", "restore", "current"]];
/// Of what the archive is about.
pub const ARCHIVE: Steps = &[
    ["potential", "contact", "not_cooperating"],
    ["potential", "sign", "cooperating"],
    ["not_cooperating", "sign", "cooperating"],
    ["cooperating", "lose", "lost"],
    ["lost", "win_back", "cooperating"],
];

/// What the schemes ask for.
const FIELDS: &[&str] = &["state", "event", "accounts", "firstTrade", "lastTrade", "traded", "planned", "class"];

/// The row of each scheme, in the order of the words.
static ROWS: [&Rule; 5] = [
    &rules::LIFECYCLE_OPERATOR,
    &rules::LIFECYCLE_TIME,
    &rules::LIFECYCLE_TRADING,
    &rules::LIFECYCLE_VOLUME,
    &rules::LIFECYCLE_ARCHIVE,
];

/// A word of a scheme that has to be there: a state, or an event.
fn word<'a>(reader: &mut Reader<'a>, field: &'static str, steps: Steps) -> Option<&'a str> {
    let word = reader.text(field);
    let word = reader.required(field, word)?;
    for [from, event, to] in steps {
        let is_known = if field == "event" { word == *event } else { word == *from || word == *to };
        if is_known {
            return Some(word);
        }
    }
    note(reader, field, Code::TierUnknown);
    None
}

/// Ids of the client's accounts, each once.
fn accounts(reader: &mut Reader<'_>) -> Vec<Value> {
    let (mut accounts, mut ids) = (Vec::new(), Ids::default());
    texts(reader, "accounts", MOST, &mut |place, account| {
        let length = text::length(account);
        if length == 0 || length > MOST_ID {
            return Some(Code::TierOutOfRange);
        }
        accounts.push(Value::Text(account.to_owned()));
        if ids.add(account, place) { None } else { Some(Code::TierDuplicate) }
    });
    accounts
}

/// One step by a table.
fn step(reader: &mut Reader<'_>, steps: Steps, map: &mut Map) {
    let accounts = accounts(reader);
    let (Some(state), Some(event)) = (word(reader, "state", steps), word(reader, "event", steps)) else { return };
    for [from, known, to] in steps {
        if *from == state && *known == event {
            map.word("state", to);
            let mut part = Map::default();
            part.word("from", from);
            part.word("event", event);
            part.word("to", to);
            map.map("transition", part);
            match event {
                "cancel" => map.list("cancelled", accounts),
                "restore" => map.list("toDecide", accounts),
                _ => {}
            }
            return;
        }
    }
    note(reader, "event", Code::TierForbidden);
}

/// The state by the days of trades: of `time` the first one, of `trading` the last.
fn by_trades(reader: &mut Reader<'_>, options: &Options, is_time: bool) -> Option<&'static str> {
    let (policy, on, faults) = (&options.policy, options.on, reader.faults());
    let (first, last) = (reader.day("firstTrade"), reader.day("lastTrade"));
    let has_never_traded = reader.flag("traded") == Some(false);
    let is_planned = reader.flag("planned") == Some(true);
    let has_come = |day: Option<Day>| day.is_some_and(|day| day <= on);
    if has_never_traded && (has_come(first) || has_come(last)) {
        note(reader, "traded", Code::TierConflict);
    }
    let (field, day) = if is_time { ("firstTrade", first) } else { ("lastTrade", last) };
    let Some(day) = day else {
        if !has_never_traded {
            lacks(reader, field, false, faults);
            return None;
        }
        if is_time {
            return Some("future");
        }
        if !is_planned {
            super::reading::warn(reader, "planned", Code::TierNotApplicable);
        }
        return is_planned.then_some("about_to");
    };
    if is_time {
        if day > on {
            return Some("future");
        }
        let until = day.months_later(policy.new_months as u32);
        return Some(if until.is_some_and(|until| on >= until) { "old" } else { "new" });
    }
    if day > on {
        reader.note(field, Issue::new(Code::TierNotYet).with("on", on.text()));
    }
    Some(if day.days_until(on) <= policy.gap_days {
        "trading"
    } else if is_planned {
        "about_to"
    } else {
        "had"
    })
}

fn work(reader: &mut Reader<'_>, options: &Options, answer: &mut Answer) {
    let faults = reader.faults();
    let scheme = chosen(reader, "scheme", SCHEMES);
    // A portal may give everything that it has, whatever the scheme asks for.
    for field in FIELDS {
        reader.value(field);
    }
    if reader.faults() > faults {
        return;
    }
    answer.map.word("scheme", SCHEMES[scheme]);
    answer.cite(ROWS[scheme]);
    let state = match scheme {
        1 | 2 => by_trades(reader, options, scheme == 1),
        3 => {
            let class = choice(reader, "class", CLASSES);
            lacks(reader, "class", class.is_some(), faults);
            class.map(|class| VOLUMES[class])
        }
        _ => return step(reader, if scheme == 0 { OPERATOR } else { ARCHIVE }, &mut answer.map),
    };
    if let Some(state) = state {
        answer.map.word("state", state);
        if scheme != 2 {
            answer.map.flag("focus", matches!(state, "future" | "new" | "main"));
        }
    }
}

/// Where a client stands by a scheme, and where a step leads.
///
/// - `field.missing` `tier.unknown`: no scheme, state or event, or no such. `tier.forbidden` at `event`: no such step.
///   `tier.not_yet` at `lastTrade`: after `on`. `tier.conflict` at `traded`: never traded, and a trade beside it.
/// - Warnings: `tier.missing`: what the scheme needs is absent. `tier.not_applicable` at `planned`: it has no state.
pub fn lifecycle(request: &Value, options: &Options) -> Checked<Value> {
    answer(request, options, work)
}
