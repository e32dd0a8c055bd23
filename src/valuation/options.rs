//! Options (选项): the valuation day, the rule set with its threshold, and how many places each value is rounded to.
//!
//! There is no silent rule set: a broker's plan, a public fund and the own book differ in what counts as a major change
//! (0.5 %, 0.25 %, no percentage) and in how a locked placement is valued.

use super::policy::{HALF_PERCENT, Policy, QUARTER_PERCENT, SHIPPED};
use super::reading::{Bound, judged};
use super::vocabulary::Method;
use crate::day::Day;
use crate::day::calendar::Calendar;
use crate::input::{Notes, Reader, Value};
use crate::issue::{Code, Issue, Step, Unsound};
use crate::word::words;
use rust_decimal::Decimal;
use serde::{Serialize, Serializer};

words! {
    /// A rule set of ours, or the caller's.
    pub enum Regime {
        /// SAC guideline (券商资管).
        BrokerPlan = "broker_plan",
        /// Public funds (公募基金).
        PublicFund = "public_fund",
        /// Own book (自营).
        OwnBook = "own_book",
        /// The caller's own.
        Own = "own",
    }
}

/// Which rules decide.
#[derive(Clone, Debug, PartialEq)]
pub struct RuleSet {
    /// Whose.
    pub regime: Regime,
    /// The name on the answer.
    pub name: String,
    /// From which part of the previous NAV a change is material, included; `None`: every major change is.
    pub material: Option<Decimal>,
    /// How a placement is valued that does not say.
    pub placement: Option<Method>,
}

impl RuleSet {
    /// One of the three of ours, by its word.
    pub fn named(word: &str) -> Option<RuleSet> {
        let regime = Regime::read(word)?;
        let (material, placement) = match regime {
            Regime::BrokerPlan => (Some(HALF_PERCENT), Some(Method::LinearLockup)),
            Regime::PublicFund => (Some(QUARTER_PERCENT), Some(Method::LockupDiscount)),
            Regime::OwnBook => (None, None),
            Regime::Own => return None,
        };
        Some(RuleSet { regime, name: word.to_owned(), material, placement })
    }

    fn read(mut reader: Reader<'_>) -> Option<RuleSet> {
        let id = reader.text("id");
        let id = reader.required("id", id);
        let version = reader.text("version");
        reader.required("version", version);
        let mut material = None;
        match reader.text("materialRatio").map(|text| judged(text, Bound::Part)) {
            Some(Ok(ratio)) => material = Some(ratio),
            Some(Err(issue)) => reader.note("materialRatio", issue),
            None => {}
        }
        let placement = reader.word("placementMethod", placement, Code::ValueUnknown);
        reader.finish();
        Some(RuleSet { regime: Regime::Own, name: id?.to_owned(), material, placement })
    }
}

fn placement(word: &str) -> Option<Method> {
    Method::read(word).filter(|method| matches!(method, Method::LinearLockup | Method::LockupDiscount))
}

words! {
    /// How a seven-day yield is annualised.
    pub enum Form {
        /// By compounding.
        Compound = "compound",
        /// By multiplying.
        Simple = "simple",
    }
}

/// Places of each kind of value; half away from zero.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rounding {
    /// Unit value; `None`: not rounded.
    pub unit: Option<u32>,
    /// Money.
    pub money: u32,
    /// Ratios.
    pub ratio: u32,
    /// Unit NAV.
    pub nav: u32,
}

/// Places as they are shown: a number, or `none`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Places(pub Option<u32>);

impl Serialize for Places {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.0 {
            Some(places) => serializer.serialize_u32(places),
            None => serializer.serialize_str("none"),
        }
    }
}

/// As it is where nothing is said.
pub const ROUNDING: Rounding = Rounding { unit: Some(4), money: 2, ratio: 6, nav: 4 };

impl Rounding {
    fn take(&mut self, mut reader: Reader<'_>) {
        if reader.value("unit").and_then(Value::text) == Some("none") {
            self.unit = None;
        } else if let Some(places) = places(&mut reader, "unit") {
            self.unit = Some(places);
        }
        self.money = places(&mut reader, "money").unwrap_or(self.money);
        self.ratio = places(&mut reader, "ratio").unwrap_or(self.ratio);
        if let Some(nav) = places(&mut reader, "nav") {
            self.nav = nav;
            if !matches!(nav, 3 | 4 | 8) {
                reader.note("nav", Issue::new(Code::ValueOutOfRange));
            }
        }
        reader.finish();
    }
}

fn places(reader: &mut Reader<'_>, field: &'static str) -> Option<u32> {
    reader.count(field, 0, 12, Code::ValueOutOfRange)
}

/// Options of this subject's functions.
#[derive(Clone, Debug)]
pub struct Options {
    /// The valuation or settlement day.
    pub on: Day,
    /// Which rules decide; formulas by themselves need none.
    pub rule_set: Option<RuleSet>,
    /// Places.
    pub rounding: Rounding,
    /// Trading days.
    pub calendar: Calendar,
    /// Of a seven-day yield.
    pub form: Option<Form>,
    /// Thresholds that a broker may set.
    pub policy: Policy,
    /// Soft findings of the options themselves.
    pub warnings: Vec<Issue>,
}

impl Options {
    /// The day alone.
    pub fn on(on: Day) -> Options {
        Options {
            on,
            rule_set: None,
            rounding: ROUNDING,
            calendar: Calendar::default(),
            form: None,
            policy: SHIPPED,
            warnings: Vec::new(),
        }
    }

    /// What there is to note before an argument is read.
    pub(super) fn notes(&self) -> Notes {
        Notes { issues: Vec::new(), warnings: self.warnings.clone() }
    }

    /// Reads `ruleSet` (a word or the caller's own object), `rounding`, `calendar` and `form`; `on` was read by the
    /// caller. An unknown word is a wrong call, which the caller has to refuse before: here it is `value.unknown`.
    ///
    /// - `policy.…`: nothing; a bad rule set of the caller's own stands under `["policy", "ruleSet", …]`.
    /// - `value.out_of_range`: places beyond 0 to 12, or a unit NAV of other than 3, 4 or 8.
    pub fn read(on: Day, given: &Value) -> Result<Options, Unsound> {
        let mut options = Options::on(on);
        let mut notes = Notes::default();
        if let Some(mut reader) = Reader::root(given, &mut notes) {
            for known in ["on", "lang"] {
                reader.value(known);
            }
            match reader.value("ruleSet") {
                Some(Value::Text(_)) => {
                    options.rule_set = reader.word("ruleSet", RuleSet::named, Code::ValueUnknown);
                }
                Some(_) => options.rule_set = reader.inside("ruleSet").and_then(RuleSet::read),
                None => {}
            }
            if let Some(rounding) = reader.inside("rounding") {
                options.rounding.take(rounding);
            }
            options.calendar = reader.calendar("calendar");
            options.form = reader.word("form", Form::read, Code::ValueUnknown);
            reader.finish();
        }
        let (issues, warnings) = (placed(notes.issues), placed(notes.warnings));
        if !issues.is_empty() {
            return Err(Unsound { issues, warnings });
        }
        options.warnings = warnings;
        Ok(options)
    }
}

/// Findings of a rule set stand under the policy.
fn placed(found: Vec<Issue>) -> Vec<Issue> {
    let mut placed = Vec::with_capacity(found.len());
    for issue in found {
        let is_policy = issue.path.first().is_some_and(|step| step.name() == "ruleSet");
        placed.push(if is_policy { issue.below(&[Step::Field("policy")]) } else { issue });
    }
    placed
}
