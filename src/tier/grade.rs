//! One client's tier by value and class by risk (一个客户的分级与分类).
//!
//! Every axis gives the tier in whose band the metric lies: a cut belongs to the higher tier (以上 includes the number).
//! The axes come together as the policy says, modifiers move the result in their order, an override in force takes its
//! place. The class is the one of the risk level.
//! What is not known is never graded low: a metric that is absent, or seen on too few trading days, leaves the tier
//! undetermined. Not checked: where the metrics come from, and who may override.
//! Source: two axes by the detailed rules of a broker (银河); every number is the policy's.

use super::answer::{Answer, Map, answer};
use super::columns::{joined, moved, rank};
use super::policy::{MOST_WINDOW, Metric, Policy};
use super::reading::{NONE, choice, entry, has, integer, lacks, map, note_key, part, require, said, tier};
use super::vocabulary::{LEVELS, STATUS};
use super::{Options, metric, rules};
use crate::day::Day;
use crate::input::{Reader, Value};
use crate::issue::{Checked, Code, Issue};
use crate::rule::Sources;

/// What a request says of one client.
pub(super) struct Client {
    /// In the order of the policy's metrics; [`NONE`] where one is not known; and whether it was seen on enough days.
    values: Vec<(i64, bool)>,
    level: Option<usize>,
    /// In force.
    overridden: Option<(usize, Day)>,
}

/// What came out, beside the answer.
pub(super) struct Graded {
    /// 1 is the lowest, 0 undetermined.
    pub rank: usize,
    pub is_overridden: bool,
}

/// Warns of every key that the policy does not ask for; with a window, where it asks for days.
fn unasked(reader: &mut Reader<'_>, field: &'static str, given: &[(String, Value)], policy: &Policy, windows: bool) {
    for (key, value) in given {
        let is_asked = policy.metrics.iter().any(|known| known.name == *key && (!windows || known.least.is_some()));
        if *value != Value::Null && !is_asked {
            reader.warn_key(field, key, Issue::new(Code::TierNotApplicable));
        }
    }
}

/// A metric's value, where it is given, and whether it was seen on enough days.
fn value(reader: &mut Reader<'_>, asked: &Metric, given: &[(String, Value)], seen: &[(String, Value)]) -> (i64, bool) {
    let name = &*asked.name;
    let mut is_seen = true;
    if let Some(least) = asked.least {
        match entry(seen, name).map_or(Ok(0), |days| integer(days, 0, MOST_WINDOW)) {
            Ok(days) => is_seen = days >= least,
            Err(code) => note_key(reader, "observed", name, code, "integer"),
        }
    }
    let value = match entry(given, name) {
        None => {
            reader.warn_key("metrics", name, Issue::new(Code::TierMissing));
            return (NONE, false);
        }
        Some(Value::Text(text)) => metric::read(text),
        Some(_) => Err(Code::FieldMalformed),
    };
    match value {
        Ok(value) => {
            if value < 0 {
                reader.warn_key("metrics", name, Issue::new(Code::TierOutOfRange));
            }
            if !is_seen {
                reader.warn_key("observed", name, Issue::new(Code::TierMissing));
            }
            return (value, is_seen);
        }
        Err(code) => note_key(reader, "metrics", name, code, "string"),
    }
    (NONE, false)
}

/// Reads an override, which needs all of it; one that has ended does not count.
fn overridden(reader: &mut Reader<'_>, options: &Options) -> Option<(usize, Day)> {
    let mut found = None;
    part(reader, "override", false, &mut |inside| {
        let tier = tier(inside, "tier", &options.policy.tiers);
        said(inside, "reason");
        said(inside, "approver");
        let until = inside.day("expiresOn");
        require(inside, "expiresOn", until.is_some());
        if let Some(until) = until {
            if until < options.on {
                inside.warn("expiresOn", Issue::new(Code::TierExpired).with("until", until.text()));
            } else {
                found = tier.map(|tier| (tier, until));
            }
        }
    });
    found
}

impl Client {
    /// Reads the fields of a client.
    pub fn read(reader: &mut Reader<'_>, options: &Options) -> Client {
        let policy = &options.policy;
        let mut client = Client { values: Vec::new(), level: None, overridden: None };
        if has(reader, "metrics") {
            let faults = reader.faults();
            let (given, seen) = (map(reader, "metrics"), map(reader, "observed"));
            if reader.faults() == faults {
                for asked in &policy.metrics {
                    client.values.push(value(reader, asked, given, seen));
                }
                unasked(reader, "metrics", given, policy, false);
                unasked(reader, "observed", seen, policy, true);
            }
        }
        let faults = reader.faults();
        client.level = choice(reader, "level", LEVELS);
        lacks(reader, "level", client.level.is_some(), faults);
        client.overridden = overridden(reader, options);
        client
    }

    /// The grade, and the rows that it rests on.
    pub fn grade(&self, policy: &Policy, map: &mut Map) -> (Graded, Sources) {
        let tiers = &policy.tiers;
        let (mut place, mut deciding) = (0, 0);
        let (mut axes, mut modifiers) = (Vec::new(), Vec::new());
        for (number, pass) in policy.passes.iter().enumerate() {
            let (value, is_seen) = self.values[pass.metric];
            let found = if !is_seen { 0 } else { rank(value, &pass.cuts) };
            let name = &*policy.metrics[pass.metric].name;
            let mut part = Map::default();
            part.word("metric", name);
            if pass.steps == 0 {
                let before = if number == 0 { found } else { joined(policy.is_lowest, place, found) };
                if number == 0 || before != place {
                    (place, deciding) = (before, pass.metric);
                }
                if found > 0 {
                    let found = found as usize;
                    part.word("tier", policy.tier(found - 1));
                    if let Some(cut) = pass.cuts.get(found - 1) {
                        let mut next = Map::default();
                        next.word("tier", policy.tier(found));
                        next.number("at", (*cut).into());
                        next.number("distance", i128::from(*cut) - i128::from(value));
                        part.map("next", next);
                    }
                }
                if value != NONE {
                    part.number("value", value.into());
                }
                part.onto(&mut axes);
            } else if place > 0 && found != 1 {
                let after = if found == 0 { 0 } else { moved(place, pass.steps, tiers.len() as i64) };
                if after != place {
                    part.count("steps", pass.steps);
                    part.onto(&mut modifiers);
                }
                place = after;
            }
        }
        if place == 0 {
            modifiers.clear();
        }
        let mut sources = Sources::default();
        sources.cite(&rules::AXES);
        sources.cite(policy.row());
        let computed = place as usize;
        let rank = self.overridden.map_or(computed, |(tier, _)| tier + 1);
        map.word("status", STATUS[usize::from(rank == 0)]);
        if rank > 0 {
            map.word("tier", policy.tier(rank - 1));
            map.count("rank", rank as i64);
        }
        if let Some(level) = self.level {
            let class = &policy.classes[policy.class_of[level]];
            map.word("class", class);
            if rank > 0 {
                map.text("cell", crate::text::joined(&[policy.tier(rank - 1), "/", class]));
            }
        }
        map.list("axes", axes);
        if rank > 0 && self.overridden.is_none() {
            map.word("deciding", &policy.metrics[deciding].name);
        }
        map.list("modifiers", modifiers);
        if let Some((tier, until)) = self.overridden {
            sources.cite(&rules::OVERRIDE);
            let mut part = Map::default();
            part.word("tier", policy.tier(tier));
            part.text("expiresOn", until.text());
            if computed > 0 {
                part.word("of", policy.tier(computed - 1));
            }
            map.map("override", part);
        }
        map.flag("illustrative", policy.given("illustrative") == Some(&Value::Bool(true)));
        (Graded { rank, is_overridden: self.overridden.is_some() }, sources)
    }
}

fn work(reader: &mut Reader<'_>, options: &Options, answer: &mut Answer) {
    let client = Client::read(reader, options);
    if reader.faults() == 0 {
        answer.sources = client.grade(&options.policy, &mut answer.map).1;
    }
}

/// The tier by value and the class by risk.
///
/// - `field.missing` `field.malformed` `amount.malformed` `tier.out_of_range` `tier.unknown`: what is given cannot be used.
/// - Warnings: `tier.missing` (a metric, days seen, the level), `tier.out_of_range` (a negative metric), `tier.expired`
///   (an override that has ended), `tier.not_applicable` (a metric that the policy does not ask for).
///
/// ```
/// use kehu::{day::Day, input::Value, tier::{Options, grade}};
///
/// let map = |entries: Vec<(&str, Value)>| {
///     Value::Map(entries.into_iter().map(|(key, value)| (key.to_owned(), value)).collect())
/// };
/// let text = |text: &str| Value::Text(text.to_owned());
/// let client = map(vec![
///     ("metrics", map(vec![("averageAssets", text("600000")), ("netContribution", text("800"))])),
///     ("observed", map(vec![("averageAssets", Value::Number(60.0))])),
///     ("level", text("C3")),
/// ]);
/// let options = Options::on(Day::read("2026-11-23").unwrap());
/// let graded = grade::grade(&client, &options).unwrap().value;
/// assert_eq!(graded.get("cell").and_then(Value::text), Some("T3/steady"));
/// ```
pub fn grade(request: &Value, options: &Options) -> Checked<Value> {
    answer(request, options, work)
}
