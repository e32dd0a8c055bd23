//! Classes of units (份额分类): equal units inside a class, classes by risk and return; their charges, unit NAV, holders,
//! and the ladder of NAV errors (净值差错).
//!
//! The plan's NAV before the classes' own charges is divided by their weights, cents by [`super::residual`]. A class's
//! fees and its performance fee are its own. Unit NAV = NAV of the class ÷ its units, rounded once.
//! Error ladder: another figure at the last place: corrected at once; 0.25 % of the unit NAV or more: custodian and
//! regulator are told; 0.5 % or more: published. Both include the number itself.
//! Source: article 25 of the management measures for equal units; contract clauses for the rest, as recalled.

use super::fee::day_fee;
use super::nav::Lines;
use super::portfolio::{Base, UnitClass, charge};
use super::residual::divide_by_weight;
use super::rules;
use super::vocabulary::TestName;
use super::work::{Figure, ValueTest, Work};
use crate::amount;
use crate::amount::number::Number;
use crate::input::Notes;
use crate::issue::{Code, Issue, Step};
use crate::word::words;
use serde::Serialize;

words! {
    /// How far a published unit NAV is off.
    pub enum ErrorLevel {
        /// Not at all.
        None = "none",
        /// At the last place.
        FourthDecimal = "fourth_decimal",
        /// 0.25 % or more.
        QuarterPercent = "quarter_percent",
        /// 0.5 % or more.
        HalfPercent = "half_percent",
    }
}

/// A published unit NAV against the right one.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct NavError {
    /// How far off.
    pub level: ErrorLevel,
    /// (published − right) ÷ right.
    pub ratio: String,
    /// Both thresholds.
    pub tests: Vec<ValueTest>,
}

/// What a holder's units are worth.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct HolderValue {
    /// Whose.
    pub id: String,
    /// Units.
    pub units: String,
    /// Yuan.
    pub amount: String,
}

/// A class on the day.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct NavClass {
    /// Which.
    pub id: String,
    /// Units.
    pub units: String,
    /// Yuan.
    pub nav: String,
    /// Yuan per unit, rounded once.
    pub unit_nav: String,
    /// Before that.
    pub unrounded: String,
    /// Performance fee.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub performance: Option<Box<Figure>>,
    /// Holders' parts.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub holders: Option<Vec<HolderValue>>,
    /// A published unit NAV, judged.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub error: Option<NavError>,
}

/// The path of a field of a class.
pub(super) fn place(class: usize, field: &'static str) -> Vec<Step> {
    let class = u32::try_from(class).unwrap_or(u32::MAX);
    vec![Step::Field("classes"), Step::Place(class), Step::Field(field)]
}

fn found(code: Code, path: Vec<Step>) -> Issue {
    Issue { path, ..Issue::new(code) }
}

/// Each class's part of the plan's NAV before the classes' own charges.
pub(super) fn shares(total: Number, classes: &[UnitClass], work: &mut Work<'_>) -> Option<Vec<Number>> {
    if classes.len() == 1 {
        return Some(vec![total]);
    }
    work.cite(&rules::NAV_CLASS);
    work.cite(&rules::NAV_RESIDUAL);
    let mut weights = Vec::with_capacity(classes.len());
    let mut has_weight = false;
    for class in classes {
        let weight = class.weight?;
        has_weight |= weight.sign().is_gt();
        weights.push(weight);
    }
    if !has_weight {
        work.fault(Code::ValueOutOfRange, &["classes"]);
        return None;
    }
    Some(divide_by_weight(total, &weights, work.options.rounding.money))
}

impl UnitClass {
    /// One day's fee of the class, yuan.
    fn fees(&self, share: Number, charges: &mut Lines, work: &mut Work<'_>) -> Option<Number> {
        let mut rest = share;
        for fee in &self.fees {
            let base = match fee.base {
                Base::BeforeFees => share,
                Base::PreviousNav => self.previous_nav?,
            };
            work.cite(&rules::NAV_FEE);
            let amount = day_fee(base, fee.rate, work.options.on).rounded(work.options.rounding.money);
            rest = (rest - amount).in_full();
            self.charge(&fee.id, amount, charges);
        }
        Some(rest)
    }

    fn charge(&self, id: &str, amount: Number, charges: &mut Lines) {
        charges.charge(charge(&self.id, id), amount);
    }

    /// Fills in the class on the day, its charges and what follows; its NAV.
    pub fn value(
        &self,
        number: usize,
        share: Number,
        class: &mut NavClass,
        charges: &mut Lines,
        work: &mut Work<'_>,
    ) -> Option<Number> {
        let mut nav = self.fees(share, charges, work)?;
        if let Some(terms) = &self.performance {
            let mut inner = Work::new(work.options, Notes::default());
            let fee = terms.fee(nav / self.units, self.units, &mut inner);
            for warning in inner.found.warnings {
                work.found.warnings.push(Issue { path: place(number, "performance"), ..warning });
            }
            work.cite(&rules::NAV_PERFORMANCE);
            let amount = Number::of(amount::read(&fee.value).ok()?);
            class.performance = Some(fee);
            nav = (nav - amount).in_full();
            self.charge("performance", amount, charges);
        }
        if nav.sign().is_le() {
            let path = place(number, "units").into_iter().take(2).collect();
            work.refuse(found(Code::NavOutOfRange, path));
            return None;
        }
        let unrounded = nav / self.units;
        let unit_nav = unrounded.rounded(work.options.rounding.nav);
        class.holders = self.holders(number, nav, unit_nav, work)?;
        if let Some(published) = self.published {
            class.error = Some(self.error(number, published, unit_nav, work));
        }
        class.id.clone_from(&self.id);
        class.units = self.units.text();
        class.nav = nav.text();
        class.unit_nav = unit_nav.text();
        class.unrounded = unrounded.text();
        Some(nav)
    }

    /// Each holder's part; all of them hold the same unit.
    fn holders(
        &self,
        number: usize,
        nav: Number,
        unit_nav: Number,
        work: &mut Work<'_>,
    ) -> Option<Option<Vec<HolderValue>>> {
        let Some(holders) = &self.holders else { return Some(None) };
        work.cite(&rules::NAV_CLASS);
        work.cite(&rules::NAV_RESIDUAL);
        let mut sum = Number::ZERO;
        let mut weights = Vec::with_capacity(holders.len());
        let mut is_equal = true;
        for (place_of, holder) in (0_u32..).zip(holders) {
            sum = (sum + holder.units).in_full();
            weights.push(holder.units);
            if holder.unit_value.is_some_and(|value| value.compare(unit_nav).is_ne()) {
                let mut path = place(number, "holders");
                path.push(Step::Place(place_of));
                path.push(Step::Field("unitValue"));
                work.refuse(found(Code::NavConflict, path));
                is_equal = false;
            }
        }
        if sum.compare(self.units).is_ne() {
            work.refuse(found(Code::NavConflict, place(number, "holders")));
            return None;
        }
        if !is_equal {
            return None;
        }
        let parts = divide_by_weight(nav, &weights, work.options.rounding.money);
        let mut values = Vec::with_capacity(parts.len());
        for (holder, part) in holders.iter().zip(parts) {
            values.push(HolderValue { id: holder.id.clone(), units: holder.units.text(), amount: part.text() });
        }
        Some(Some(values))
    }

    /// Where a published unit NAV stands on the ladder.
    fn error(&self, number: usize, published: Number, right: Number, work: &mut Work<'_>) -> NavError {
        work.cite(work.options.row(&rules::NAV_ERROR));
        let policy = &work.options.policy;
        let off = published - right;
        let moved = off.abs();
        let quarter = work.test(TestName::ErrorQuarter, moved, right * Number::of(policy.error_report_ratio));
        let half = work.test(TestName::ErrorHalf, moved, right * Number::of(policy.error_publish_ratio));
        let is_off = off.sign().is_ne();
        let level = if !is_off {
            ErrorLevel::None
        } else if half.is_ge() {
            ErrorLevel::HalfPercent
        } else if quarter.is_ge() {
            ErrorLevel::QuarterPercent
        } else {
            ErrorLevel::FourthDecimal
        };
        let code = match level {
            ErrorLevel::None => None,
            ErrorLevel::FourthDecimal => Some(Code::NavNeedsConfirmation),
            _ => Some(Code::NavNeedsExternal),
        };
        if let Some(code) = code {
            work.found.warnings.push(found(code, place(number, "published")));
        }
        if is_off && (quarter.is_eq() || half.is_eq()) {
            work.found.warnings.push(found(Code::NavBoundary, place(number, "published")));
        }
        let ratio = if right.sign().is_eq() { Number::ZERO } else { off / right };
        let ratio = ratio.rounded(work.options.rounding.ratio).text();
        NavError { level, ratio, tests: std::mem::take(&mut work.tests) }
    }
}
