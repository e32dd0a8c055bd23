//! What a valuation gathers on its way (过程): steps, tests, rows, findings; and the answers made of it.

use super::options::{Options, Places, RuleSet};
use super::rules;
use super::vocabulary::{Direction, Fact, Method, StepName, TestName};
use crate::amount::number::{self, Number};
use crate::input::{Notes, Reader, Value};
use crate::issue::{Checked, Code, Issue, Sound, Unsound};
use crate::rule::{Rule, Sources};
use serde::Serialize;
use std::cmp::Ordering;

/// One value on the way.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ValueStep {
    /// Which.
    pub name: StepName,
    /// Before rounding.
    pub value: String,
}

/// A test that decided, with both operands.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ValueTest {
    /// Which.
    pub name: TestName,
    /// Of a condition: what it looks at.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub fact: Option<Fact>,
    /// Which way it asks.
    pub direction: Direction,
    /// What was compared.
    pub left: String,
    /// With what.
    pub right: String,
    /// Whether it holds.
    pub met: bool,
}

/// What a formula gives.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Figure {
    /// Rounded once.
    pub value: String,
    /// Before rounding.
    pub unrounded: String,
    /// How many places.
    pub places: Places,
    /// Inputs used, then each value computed.
    pub steps: Vec<ValueStep>,
    /// Tests that decided.
    pub tests: Vec<ValueTest>,
    /// The rows it rests on.
    pub sources: Sources,
}

/// Everything gathered.
pub(super) struct Work<'a> {
    pub options: &'a Options,
    /// The previous NAV of the plan, where a holding does not give its own.
    pub previous_nav: Option<Number>,
    pub found: Notes,
    pub steps: Vec<ValueStep>,
    pub tests: Vec<ValueTest>,
    pub sources: Sources,
}

impl<'a> Work<'a> {
    pub fn new(options: &'a Options, found: Notes) -> Work<'a> {
        let sources = Sources::default();
        Work { options, previous_nav: None, found, steps: Vec::new(), tests: Vec::new(), sources }
    }

    /// The rule set; `value` and `nav` have one.
    pub fn rule_set(&self) -> Option<&'a RuleSet> {
        self.options.rule_set.as_ref()
    }

    /// A step.
    #[inline(never)]
    pub fn step(&mut self, name: StepName, value: Number) {
        self.steps.push(ValueStep { name, value: value.text() });
    }

    /// A test of the one being at least the other; how they stand.
    pub fn test(&mut self, name: TestName, left: Number, right: Number) -> Ordering {
        let order = left.compare(right);
        self.condition(name, None, Direction::AtLeast, [left, right], order.is_ge());
        order
    }

    /// A test of a condition, or of a threshold.
    #[inline(never)]
    pub fn condition(
        &mut self,
        name: TestName,
        fact: Option<Fact>,
        direction: Direction,
        [left, right]: [Number; 2],
        met: bool,
    ) {
        self.tests.push(ValueTest { name, fact, direction, left: left.text(), right: right.text(), met });
    }

    #[inline(never)]
    pub fn cite(&mut self, rule: &'static Rule) {
        self.sources.cite(rule);
    }

    /// An article of the guideline, with what is known of its force.
    pub fn article(&mut self, rule: &'static Rule) {
        self.cite(rule);
        self.cite(&rules::FORCE);
    }

    /// Refuses; what follows from a lost number is not told.
    #[inline(never)]
    pub fn refuse(&mut self, issue: Issue) {
        if !number::is_lost() {
            self.found.issues.push(issue);
        }
    }

    #[inline(never)]
    pub fn fault(&mut self, code: Code, path: &[&'static str]) {
        self.refuse(at(code, path));
    }

    pub fn missing(&mut self, path: &[&'static str]) {
        self.fault(Code::ValueMissing, path);
    }

    #[inline(never)]
    pub fn warn(&mut self, code: Code, path: &[&'static str]) {
        if !number::is_lost() {
            self.found.warnings.push(at(code, path));
        }
    }

    /// Warns of the age of a price.
    pub fn stale(&mut self, days: i64, path: &[&'static str]) {
        let days = usize::try_from(days).unwrap_or_default();
        self.found.warnings.push(at(Code::ValueStale, path).with("days", days));
    }

    /// Something needed, or the note that it is not there.
    #[inline(always)]
    pub fn need<T>(&mut self, given: Option<T>, path: &[&'static str]) -> Option<T> {
        if given.is_none() {
            self.missing(path);
        }
        given
    }

    /// The end: an answer that was not reached without any finding, or with a number lost, was too large to compute.
    pub fn end<T>(self, answer: Option<T>) -> Checked<T> {
        match (self.close(answer.is_some()), answer) {
            (Ok(warnings), Some(value)) => Ok(Sound { value, warnings }),
            (Ok(warnings), None) => Err(Unsound { issues: Vec::new(), warnings }),
            (Err(unsound), _) => Err(unsound),
        }
    }

    /// The warnings of an answer, or why there is none.
    #[inline(never)]
    fn close(self, is_reached: bool) -> Result<Vec<Issue>, Unsound> {
        let Notes { mut issues, mut warnings } = self.found;
        let is_sound = is_reached && issues.is_empty() && !number::is_lost();
        number::end();
        if is_sound {
            warnings.extend(self.sources.caution());
            return Ok(warnings);
        }
        if issues.is_empty() {
            issues.push(Issue::new(Code::AmountOverflow));
        }
        let mut sources = Sources::default();
        sources.cite_found(&issues);
        warnings.extend(sources.caution());
        Err(Unsound { issues, warnings })
    }

    /// Rounds a formula's value, where it is to be rounded, and takes everything gathered.
    #[inline(never)]
    pub fn figure(&mut self, value: Number, places: Option<u32>) -> Box<Figure> {
        Box::new(Figure {
            value: places.map_or(value, |places| value.rounded(places)).text(),
            unrounded: value.text(),
            places: Places(places),
            steps: std::mem::take(&mut self.steps),
            tests: std::mem::take(&mut self.tests),
            sources: self.sources.clone(),
        })
    }
}

fn at(code: Code, path: &[&'static str]) -> Issue {
    let mut issue = Issue::new(code);
    for field in path {
        issue.path.push(crate::issue::Step::Field(field));
    }
    issue
}

/// How a holding's amount follows from its unit value.
#[derive(Clone, Copy, Debug)]
pub(super) enum Share {
    /// Quantity × unit value ÷ per.
    Units { quantity: Number, per: Number },
    /// Quantity × unit value, which is not rounded.
    Factor { quantity: Number },
    /// An amount of its own.
    Own(Number),
    /// The unit is the whole holding: the unit value, rounded as money, or its negative.
    Whole { is_negative: bool },
}

impl Share {
    /// So many units.
    pub const fn of(quantity: Number) -> Share {
        Share::Units { quantity, per: Number::ONE }
    }
}

/// What a holding is worth, before rounding.
#[derive(Clone, Copy, Debug)]
pub(super) struct Worth {
    pub method: Method,
    pub unit: Number,
    pub share: Share,
    /// Accrued interest: of a unit, and of the holding.
    pub accrued: Option<(Number, Number)>,
}

impl Worth {
    /// Without accrued interest.
    pub const fn plain(method: Method, unit: Number, share: Share) -> Worth {
        Worth { method, unit, share, accrued: None }
    }
}

/// Something that can be valued once it was read.
pub(super) trait Holding {
    /// What it is worth; `None` with a finding, or without one where it is too large to compute.
    fn value(&self, work: &mut Work<'_>) -> Option<Worth>;
}

/// A holding that was read.
pub(super) type Read = Option<Box<dyn Holding>>;

/// Reads a formula's request, then computes.
pub(super) fn formula<T, A>(
    request: &Value,
    options: &Options,
    read: fn(&mut Reader<'_>, &Options) -> Option<T>,
    compute: fn(&T, &mut Work<'_>) -> Option<A>,
) -> Checked<A> {
    number::end();
    let mut notes = options.notes();
    let mut known = None;
    if let Some(mut reader) = Reader::root(request, &mut notes) {
        known = read(&mut reader, options);
        reader.finish();
    }
    let is_sound = notes.issues.is_empty();
    let mut work = Work::new(options, notes);
    let mut answer = None;
    if let Some(known) = &known
        && is_sound
    {
        answer = compute(known, &mut work);
    }
    work.end(answer)
}
