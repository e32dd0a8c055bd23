//! One client's tier by value and class by risk (一个客户的分级与分类).
//!
//! Every axis gives the tier in whose band the metric lies: a cut belongs to the higher tier (以上 includes the number).
//! The axes come together as the policy says, modifiers move the result in their order, an override in force takes its
//! place. The class is the one of the risk level.
//! What is not known is never graded low: a metric that is absent, or seen on too few trading days, leaves the tier
//! undetermined. Not checked: where the metrics come from, and who may override.
//! Source: two axes by the detailed rules of a broker (银河); every number is the policy's.

use super::Options;
use super::metric;
use super::plan::{Plan, rank};
use super::policy::{Policy, Window};
use super::policy_reading::MOST_WINDOW;
use super::rows::{choice, entry, integer, lacks, malformed, map, request, sound, tier};
use super::rules;
use super::vocabulary::{Level, Status};
use crate::day::Day;
use crate::input::{Reader, Value};
use crate::issue::{Checked, Code, Issue};
use crate::rule::Sources;
use serde::Serialize;

/// What is to be reached next.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Next {
    /// The tier.
    pub tier: String,
    /// Where it begins.
    pub at: String,
    /// What is lacking.
    pub distance: String,
}

/// What an axis says.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct AxisGrade {
    /// The metric.
    pub metric: String,
    /// Its tier; none of these three where it is not known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tier: Option<String>,
    /// What was given.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub value: Option<String>,
    /// Of any but the highest tier.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub next: Option<Next>,
}

/// A modifier that moved the tier.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Moved {
    /// The metric.
    pub metric: String,
    /// The policy's steps.
    pub steps: i32,
}

/// An override in force.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Override {
    /// The tier.
    pub tier: String,
    /// Its last day.
    pub expires_on: Day,
    /// What it takes the place of, where that is known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub of: Option<String>,
}

/// A client's tier.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Graded {
    /// Whether there is one.
    pub status: Status,
    /// It.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tier: Option<String>,
    /// 1 is the lowest.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rank: Option<u32>,
    /// By risk.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub class: Option<String>,
    /// Both.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cell: Option<String>,
    /// Every axis.
    pub axes: Vec<AxisGrade>,
    /// The metric that decided.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub deciding: Option<String>,
    /// What moved the tier.
    pub modifiers: Vec<Moved>,
    /// By a person.
    #[serde(rename = "override", skip_serializing_if = "Option::is_none")]
    pub overridden: Option<Override>,
    /// Whether the numbers are illustrations only.
    pub illustrative: bool,
    /// The rows it rests on.
    pub sources: Sources,
}

/// What a request says of one client.
#[derive(Debug, Default)]
pub(super) struct Client {
    /// In the order of the policy's metrics; none where one is not known.
    values: Vec<Option<i64>>,
    level: Option<usize>,
    /// In force.
    overridden: Option<(usize, Day)>,
}

/// Warns of every key that the policy does not ask for.
fn unasked(reader: &mut Reader<'_>, field: &'static str, given: &[(String, Value)], is_asked: &dyn Fn(&str) -> bool) {
    for (key, value) in given {
        if *value != Value::Null && !is_asked(key) {
            reader.warn_key(field, key, Issue::new(Code::TierNotApplicable));
        }
    }
}

/// The trading days that a metric needs, and whether so many were seen.
fn is_seen(reader: &mut Reader<'_>, seen: &[(String, Value)], metric: &str, window: Option<Window>) -> bool {
    let Some(window) = window else { return true };
    let days = match entry(seen, metric).map_or(Ok(0), |days| integer(days, 0, MOST_WINDOW)) {
        Ok(days) => days,
        Err(issue) => {
            reader.note_key("observed", metric, issue);
            return true;
        }
    };
    days >= i64::from(window.min_observed)
}

impl Client {
    /// Reads the fields of a client.
    pub fn read(reader: &mut Reader<'_>, options: &Options) -> Client {
        let (policy, mut client) = (&*options.policy, Client::default());
        let metrics = policy.metrics();
        let given = map(reader, "metrics").unwrap_or_default();
        let has_seen = reader.value("observed").is_some();
        let seen = if has_seen { map(reader, "observed").unwrap_or_default() } else { &[] };
        let window = |metric: &str| policy.axes.iter().find(|axis| axis.metric == metric).and_then(|axis| axis.window);
        for metric in &metrics {
            let is_seen = is_seen(reader, seen, metric, window(metric));
            let value = match entry(given, metric) {
                None => None,
                Some(Value::Text(text)) => Some(metric::read(text)),
                Some(_) => Some(Err(malformed("string"))),
            };
            let value = match value {
                None => {
                    reader.warn_key("metrics", metric, Issue::new(Code::TierMissing));
                    None
                }
                Some(Err(issue)) => {
                    reader.note_key("metrics", metric, issue);
                    None
                }
                Some(Ok(value)) => {
                    if value < 0 {
                        reader.warn_key("metrics", metric, Issue::new(Code::TierOutOfRange));
                    }
                    if !is_seen {
                        reader.warn_key("observed", metric, Issue::new(Code::TierMissing));
                    }
                    is_seen.then_some(value)
                }
            };
            client.values.push(value);
        }
        unasked(reader, "metrics", given, &|key| metrics.contains(&key));
        unasked(reader, "observed", seen, &|key| window(key).is_some());
        let faults = reader.faults();
        client.level = choice(reader, "level", Level::WORDS);
        lacks(reader, "level", client.level.is_some(), faults);
        client.overridden = overridden(reader, options);
        client
    }

    /// The grade.
    pub fn grade(&self, options: &Options) -> Graded {
        let policy = &*options.policy;
        let plan = Plan::of(policy, metric::PLACES);
        let (mut place, mut deciding) = (plan.start(), 0);
        let mut axes = Vec::with_capacity(policy.axes.len());
        let mut modifiers = Vec::new();
        for (number, pass) in plan.passes.iter().enumerate() {
            let value = self.values[pass.metric];
            if let Some(axis) = policy.axes.get(number) {
                let found = value.map_or(0, |value| rank(value, &pass.cuts));
                let joined = plan.joined(place, found);
                if number == 0 || joined != place {
                    (place, deciding) = (joined, number);
                }
                axes.push(axis_grade(policy, &axis.metric, value, found as usize, &pass.cuts));
                continue;
            }
            let moved = value.map_or(0, |value| {
                if place > 0 && rank(value, &pass.cuts) > 1 { plan.moved(place, pass.steps) } else { place }
            });
            if moved != place && moved > 0 {
                let metric = &policy.modifiers[number - policy.axes.len()].metric;
                modifiers.push(Moved { metric: String::from(&**metric), steps: pass.steps as i32 });
            }
            place = moved;
        }
        if place == 0 {
            modifiers.clear();
        }
        let mut sources = policy.sources(&[&rules::AXES]);
        let name = |rank: usize| rank.checked_sub(1).map(|place| String::from(&*policy.tiers[place].id));
        let mut rank = place as usize;
        let mut overridden = None;
        if let Some((tier, expires_on)) = self.overridden {
            sources.cite(&rules::OVERRIDE);
            let of = name(rank);
            rank = tier + 1;
            overridden = name(rank).map(|tier| Override { tier, expires_on, of });
        }
        let tier = name(rank);
        let class = self.level.and_then(|level| policy.class(Level::ALL[level]));
        let class = class.map(|class| String::from(&*policy.classes[class].id));
        let cell = tier.as_ref().zip(class.as_ref()).map(|(tier, class)| crate::text::joined(&[tier, "/", class]));
        let is_decided = rank > 0 && overridden.is_none();
        Graded {
            status: if rank > 0 { Status::Graded } else { Status::Undetermined },
            tier,
            rank: (rank > 0).then_some(rank as u32),
            class,
            cell,
            deciding: is_decided.then(|| String::from(&*policy.axes[deciding].metric)),
            axes,
            modifiers,
            overridden,
            illustrative: policy.illustrative,
            sources,
        }
    }
}

/// Reads an override, which needs all of it; one that has ended does not count.
fn overridden(reader: &mut Reader<'_>, options: &Options) -> Option<(usize, Day)> {
    let mut inside = reader.inside("override")?;
    let tier = tier(&mut inside, "tier", &options.policy);
    for field in ["reason", "approver"] {
        let given = inside.text(field);
        inside.required(field, given);
    }
    let until = inside.day("expiresOn");
    let until = inside.required("expiresOn", until);
    let ended = until.filter(|until| *until < options.on);
    if let Some(ended) = ended {
        inside.warn("expiresOn", Issue::new(Code::TierExpired).with("until", ended.text()));
    }
    inside.finish();
    if ended.is_some() { None } else { tier.zip(until) }
}

fn axis_grade(policy: &Policy, metric: &str, value: Option<i64>, rank: usize, cuts: &[i64]) -> AxisGrade {
    let metric = metric.to_owned();
    let Some(value) = value else { return AxisGrade { metric, ..AxisGrade::default() } };
    let name = |place: usize| String::from(&*policy.tiers[place].id);
    let next = cuts.get(rank - 1).map(|cut| Next {
        tier: name(rank),
        at: metric::text((*cut).into()),
        distance: metric::text(i128::from(*cut) - i128::from(value)),
    });
    AxisGrade { metric, tier: Some(name(rank - 1)), value: Some(metric::text(value.into())), next }
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
/// assert_eq!(grade::grade(&client, &options).unwrap().value.cell.as_deref(), Some("T3/steady"));
/// ```
pub fn grade(given: &Value, options: &Options) -> Checked<Graded> {
    let mut client = Client::default();
    let warnings = request(given, &mut |reader| client = Client::read(reader, options))?;
    let graded = client.grade(options);
    let sources = graded.sources.clone();
    sound(graded, warnings, &sources)
}
