//! The broker's own tiers (券商自定分级): axes with their bands, classes, what moves a tier, services, contacts.
//!
//! Every shipped number is an illustration: no broker's ladder was read. A section given by the caller replaces the
//! shipped one whole, and the answers cite it in place of the shipped row. Every fault is noted at its place, none is
//! repaired: bands must be one per tier, lowest first, and meet (a gap is `policy.not_covered`, an overlap
//! `policy.conflict`), every level stands in one class, words, counts and ids have the findings that they have elsewhere.

use super::metric::ONE;
use super::reading::{
    NONE, chosen, entry, has, integer, map, name, needed, note, note_key, number, once, part, require, texts, tier,
    whole, within,
};
use super::rows::{items, some_left};
use super::rules;
use super::vocabulary::{CHANNELS, COMBINE, LEVELS};
use crate::ids::Ids;
use crate::input::{Notes, Reader, Value};
use crate::issue::Code;
use crate::json::{self, plain};
use crate::rule::Rule;

/// The shipped section, as `samplePolicy("tier")` gives it.
const SHIPPED: &str = concat!(
    r#"{"illustrative":true,"#,
    r#""tiers":[{"id":"T1","name":"普通"},{"id":"T2","name":"银"},{"id":"T3","name":"金"},{"id":"T4","name":"白金"},{"id":"T5","name":"钻石"}],"#,
    r#""axes":[{"metric":"averageAssets","window":{"days":60,"minObserved":20},"bands":[{"tier":"T1","until":"100000"},{"tier":"T2","from":"100000","until":"500000"},{"tier":"T3","from":"500000","until":"1000000"},{"tier":"T4","from":"1000000","until":"5000000"},{"tier":"T5","from":"5000000"}]},"#,
    r#"{"metric":"netContribution","bands":[{"tier":"T1","until":"500"},{"tier":"T2","from":"500","until":"3000"},{"tier":"T3","from":"3000","until":"10000"},{"tier":"T4","from":"10000","until":"50000"},{"tier":"T5","from":"50000"}]}],"#,
    r#""combine":"highest","#,
    r#""classes":[{"id":"conservative","name":"保守","levels":["C1","C2"]},{"id":"steady","name":"稳健","levels":["C3"]},{"id":"aggressive","name":"进取","levels":["C4","C5"]}],"#,
    r#""modifiers":[],"#,
    r#""downgrade":{"observationDays":90,"maxSteps":1,"floor":"T1"},"#,
    r#""services":[{"id":"news","name":"资讯推送","tiers":["T1","T2","T3","T4","T5"],"channels":["remote"]},"#,
    r#"{"id":"hotline","name":"客服热线","tiers":["T1","T2","T3","T4","T5"],"channels":["remote"]},"#,
    r#"{"id":"education","name":"投资者教育","tiers":["T1","T2","T3","T4","T5"],"channels":["on_site","remote"]},"#,
    r#"{"id":"research","name":"研究报告","tiers":["T2","T3","T4","T5"],"channels":["remote"]},"#,
    r#"{"id":"adviser","name":"投资顾问","tiers":["T3","T4","T5"],"channels":["on_site","remote"]},"#,
    r#"{"id":"manager","name":"专属客户经理","tiers":["T3","T4","T5"],"channels":["on_site","remote"]},"#,
    r#"{"id":"meeting","name":"专场交流会","tiers":["T4","T5"],"channels":["on_site"]},"#,
    r#"{"id":"plan","name":"家庭资产规划","tiers":["T5"],"channels":["on_site","remote"]}],"#,
    r#""contacts":{"T1":60,"T2":40,"T3":20,"T4":10,"T5":5},"#,
    r#""churn":{"idleDays":90,"dropRatio":"0.5"},"#,
    r#""newMonths":12,"gapDays":180,"highScore":4}"#,
);

/// The most tiers.
const MOST_TIERS: usize = 20;
/// The most axes, and the most modifiers.
const MOST_AXES: usize = 8;
/// The most classes.
const MOST_CLASSES: usize = 5;
/// The most services.
const MOST_SERVICES: usize = 200;
/// The most trading days of a window.
pub(super) const MOST_WINDOW: i64 = 250;

/// A metric that is asked for.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Metric {
    pub name: String,
    /// How many trading days have to be seen; none of a metric without a window.
    pub least: Option<i64>,
}

/// An axis or, after all of them, a modifier.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Pass {
    /// Which metric.
    pub metric: usize,
    /// Of a modifier how far it moves; of an axis 0.
    pub steps: i64,
    /// Where its bands begin, but for the first; of a modifier from where it moves.
    pub cuts: Vec<i64>,
}

/// The section `tier` of a policy, read.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Policy {
    /// The policy's id and version, nothing of the shipped one.
    named: Option<(String, String)>,
    /// The section as it was given.
    given: Value,
    pub(super) tiers: Vec<String>,
    pub(super) metrics: Vec<Metric>,
    pub(super) passes: Vec<Pass>,
    pub(super) is_lowest: bool,
    pub(super) classes: Vec<String>,
    /// The class of each level.
    pub(super) class_of: [usize; 5],
    pub(super) observation_days: i64,
    pub(super) max_steps: i64,
    pub(super) floor: usize,
    /// Of each tier.
    pub(super) contacts: Vec<i64>,
    pub(super) idle_days: i64,
    pub(super) drop_ratio: i64,
    pub(super) new_months: i64,
    pub(super) gap_days: i64,
    pub(super) high_score: i64,
}

/// The shipped section as a plain tree.
pub fn sample() -> Value {
    plain::read(SHIPPED)
}

/// A list of words, each once and at least one; `known` gives the place of a word, `take` whether it may stand there.
#[inline(never)]
fn words(
    reader: &mut Reader<'_>,
    field: &'static str,
    known: &dyn Fn(&str) -> Option<usize>,
    take: &mut dyn FnMut(usize) -> bool,
) {
    let mut seen = 0_u32;
    let count = texts(reader, field, MOST_TIERS, &mut |_, word| match known(word) {
        None => Some(Code::TierUnknown),
        Some(place) if seen >> place & 1 == 1 => Some(Code::TierDuplicate),
        Some(place) => {
            seen |= 1 << place;
            if take(place) { None } else { Some(Code::PolicyConflict) }
        }
    });
    some_left(reader, field, count.is_some(), count.unwrap_or_default());
}

/// Things with an id of their own and a name.
#[inline(never)]
fn named(
    reader: &mut Reader<'_>,
    field: &'static str,
    most: usize,
    more: &mut dyn FnMut(usize, &mut Reader<'_>),
) -> Vec<String> {
    let (mut names, mut ids) = (Vec::new(), Ids::default());
    items(reader, field, most, &mut |place, item| {
        names.push(once(item, "id", &mut ids, place));
        name(item, "name");
        more(place as usize, item);
    });
    names
}

/// An optional list: it has to be there, but may hold nothing.
fn is_empty(reader: &mut Reader<'_>, field: &'static str) -> bool {
    matches!(reader.value(field), Some(Value::List(list)) if list.is_empty())
}

impl Policy {
    /// The shipped one.
    pub fn shipped() -> Policy {
        Policy::of(&sample(), None, &mut Notes::default()).unwrap_or_default()
    }

    /// A section by itself.
    pub fn of(given: &Value, named: Option<(&str, &str)>, notes: &mut Notes) -> Option<Policy> {
        let mut reader = Reader::root(given, notes)?;
        let policy = Policy::take(&mut reader, given, named);
        reader.finish();
        policy
    }

    /// The section of a policy of this id and version, where it has one; problems are noted with their paths.
    pub fn read(policy: &mut Reader<'_>, named: (&str, &str)) -> Option<Policy> {
        let given = policy.value("tier")?.clone();
        let mut reader = policy.inside("tier")?;
        let policy = Policy::take(&mut reader, &given, Some(named));
        reader.finish();
        policy
    }

    fn take(reader: &mut Reader<'_>, given: &Value, named_by: Option<(&str, &str)>) -> Option<Policy> {
        let faults = reader.faults();
        let mut policy = Policy {
            named: named_by.map(|(id, version)| (id.to_owned(), version.to_owned())),
            given: given.clone(),
            ..Policy::default()
        };
        let illustrative = reader.flag("illustrative");
        reader.required("illustrative", illustrative);
        policy.tiers = named(reader, "tiers", MOST_TIERS, &mut |_, _| {});
        if policy.tiers.len() == 1 {
            note(reader, "tiers", Code::TierOutOfRange);
        }
        policy.axes(reader);
        policy.is_lowest = chosen(reader, "combine", COMBINE) == 1;
        policy.by_risk(reader);
        if !is_empty(reader, "modifiers") {
            items(reader, "modifiers", MOST_AXES, &mut |_, item| {
                let metric = name(item, "metric");
                let (from, steps) = (needed(item, "atLeast"), whole(item, "steps", -3, 3));
                if steps == 0 {
                    note(item, "steps", Code::TierOutOfRange);
                }
                let metric = policy.metric(metric, None);
                policy.passes.push(Pass { metric, steps, cuts: vec![from] });
            });
        }
        part(reader, "downgrade", true, &mut |inside| {
            policy.observation_days = whole(inside, "observationDays", 0, 3650);
            policy.max_steps = whole(inside, "maxSteps", 1, 20);
            policy.floor = tier(inside, "floor", &policy.tiers).unwrap_or_default();
        });
        if !is_empty(reader, "services") {
            named(reader, "services", MOST_SERVICES, &mut |_, item| {
                let place = |word: &str| policy.tiers.iter().position(|known| known == word);
                words(item, "tiers", &place, &mut |_| true);
                words(item, "channels", &|word| crate::word::place(CHANNELS, word), &mut |_| true);
            });
        }
        policy.contacts(reader);
        part(reader, "churn", true, &mut |inside| {
            policy.idle_days = whole(inside, "idleDays", 1, 3650);
            policy.drop_ratio = within(inside, "dropRatio", 1, ONE);
            require(inside, "dropRatio", policy.drop_ratio != NONE);
        });
        policy.new_months = whole(reader, "newMonths", 1, 1200);
        policy.gap_days = whole(reader, "gapDays", 1, 36_500);
        policy.high_score = whole(reader, "highScore", 2, 5);
        (reader.faults() == faults).then_some(policy)
    }

    /// The place of a metric, which is asked for from now on.
    fn metric(&mut self, name: String, least: Option<i64>) -> usize {
        for (place, known) in self.metrics.iter().enumerate() {
            if known.name == name {
                return place;
            }
        }
        self.metrics.push(Metric { name, least });
        self.metrics.len() - 1
    }

    fn axes(&mut self, reader: &mut Reader<'_>) {
        let mut metrics = Ids::default();
        items(reader, "axes", MOST_AXES, &mut |place, item| {
            let metric = once(item, "metric", &mut metrics, place);
            let mut least = None;
            part(item, "window", false, &mut |inside| {
                let days = whole(inside, "days", 1, MOST_WINDOW);
                let most = if days > 0 { days } else { MOST_WINDOW };
                least = Some(whole(inside, "minObserved", 1, most));
            });
            let cuts = self.bands(item);
            let metric = self.metric(metric, least);
            self.passes.push(Pass { metric, steps: 0, cuts });
        });
    }

    /// Where bands begin. One that is neither the first nor the last needs both ends; ends meet.
    fn bands(&self, reader: &mut Reader<'_>) -> Vec<i64> {
        let count = match reader.value("bands") {
            Some(Value::List(list)) => list.len(),
            _ => 0,
        };
        let (mut cuts, mut met, mut next, mut before) = (Vec::new(), 0_u32, 0, NONE);
        let mut has_unknown = count == 0 || count > MOST_TIERS;
        items(reader, "bands", MOST_TIERS, &mut |place, item| {
            match tier(item, "tier", &self.tiers) {
                None => has_unknown = true,
                Some(tier) => {
                    if tier < next {
                        note(item, "tier", Code::PolicyConflict);
                    }
                    met |= 1 << tier;
                    next = tier + 1;
                }
            }
            let (from, until) = (number(item, "from"), number(item, "until"));
            if place > 0 {
                require(item, "from", from != NONE);
                if from != NONE && before != NONE && from != before {
                    note(item, "from", if from < before { Code::PolicyConflict } else { Code::PolicyNotCovered });
                }
                cuts.push(from);
            } else if from != NONE {
                // Nothing may be left below the first.
                note(item, "from", Code::PolicyNotCovered);
            }
            if place as usize + 1 < count {
                require(item, "until", until != NONE);
                if from != NONE && until != NONE && until <= from {
                    note(item, "until", Code::PolicyConflict);
                }
            } else if until != NONE {
                // Nor above the last.
                note(item, "until", Code::PolicyNotCovered);
            }
            before = until;
        });
        // Of two tiers of one id only the first can be met.
        let same = |place: usize| self.tiers[..place].contains(&self.tiers[place]);
        if !has_unknown && (0..self.tiers.len()).any(|place| met >> place & 1 == 0 && !same(place)) {
            note(reader, "bands", Code::PolicyNotCovered);
        }
        cuts
    }

    fn by_risk(&mut self, reader: &mut Reader<'_>) {
        let faults = reader.faults();
        let mut taken = 0_u32;
        let class_of = &mut self.class_of;
        let classes = named(reader, "classes", MOST_CLASSES, &mut |class, item| {
            words(item, "levels", &|word| crate::word::place(LEVELS, word), &mut |level| {
                let is_free = taken >> level & 1 == 0;
                taken |= 1 << level;
                class_of[level] = class;
                is_free
            });
        });
        self.classes = classes;
        if reader.faults() == faults && taken != 0b1_1111 {
            note(reader, "classes", Code::PolicyNotCovered);
        }
    }

    fn contacts(&mut self, reader: &mut Reader<'_>) {
        if !has(reader, "contacts") {
            return;
        }
        let given = map(reader, "contacts");
        for tier in &self.tiers {
            match entry(given, tier).map_or(Err(Code::PolicyNotCovered), |value| integer(value, 1, 1000)) {
                Ok(days) => self.contacts.push(days),
                Err(code) => note_key(reader, "contacts", tier, code, "integer"),
            }
        }
        for (key, _) in given {
            if !self.tiers.contains(key) {
                note_key(reader, "contacts", key, Code::TierUnknown, "");
            }
        }
    }

    /// What a tier is called by, from 0.
    #[inline(never)]
    pub(super) fn tier(&self, place: usize) -> &str {
        self.tiers.get(place).map_or("", |tier| tier)
    }

    /// The row that its numbers are by.
    pub(super) fn row(&self) -> &'static Rule {
        if self.is_own() { &rules::POLICY_OWN } else { &rules::SAMPLE }
    }

    /// Whether the caller gave it.
    pub fn is_own(&self) -> bool {
        self.named.is_some()
    }

    /// What stands under a key of the section.
    pub(super) fn given(&self, key: &str) -> Option<&Value> {
        self.given.get(key)
    }

    /// Every metric that it asks for, once: of its axes, then of its modifiers.
    pub fn metrics(&self) -> Vec<&str> {
        let mut metrics = Vec::with_capacity(self.metrics.len());
        for metric in &self.metrics {
            metrics.push(&*metric.name);
        }
        metrics
    }

    /// From which score recency, frequency and money are high.
    pub fn high_score(&self) -> u32 {
        self.high_score as u32
    }

    /// Its id and its version; of the shipped one `kehu` and the package's version.
    pub fn named(&self) -> (&str, &str) {
        match &self.named {
            Some((id, version)) => (id, version),
            None => ("kehu", crate::VERSION),
        }
    }

    /// The digest over the section as it was given.
    pub fn digest(&self) -> String {
        json::digest(&self.given)
    }
}
