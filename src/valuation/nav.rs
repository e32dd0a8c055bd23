//! Net asset value of a plan (资产净值): holdings and other lines, charges, classes, checks, what moved it.
//!
//! NAV = assets − liabilities − charges of the day, every line rounded as money before it is added, so that the custodian
//! adds up the same figures. Fees and VAT come first, then the classes divide what is left, then their own charges.
//! A holding that cannot be valued refuses the whole: there is no NAV with a hole in it.
//! Source: standard contract clauses, as recalled; article 25 of the management measures for classes.

use super::attribution::{Attribution, attribute};
use super::deviation::deviation;
use super::fee::day_fee;
use super::holding::{Position, Rounded, Valued};
use super::options::Options;
use super::portfolio::{Base, Portfolio};
use super::rules;
use super::unit_class::{NavClass, shares};
use super::work::{Figure, Work, formula};
use crate::amount::{add, subtract, text};
use crate::input::{Notes, Reader, Value};
use crate::issue::{Checked, Code, Issue, Step};
use crate::rule::Sources;
use rust_decimal::Decimal;
use serde::Serialize;

/// A line of the sheet.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Line {
    /// Which.
    pub id: String,
    /// Yuan, signed.
    pub amount: String,
    /// Of a holding: how it was valued.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub value: Option<Valued>,
    #[serde(skip)]
    exact: Decimal,
}

/// A line that is charged on the day.
pub(super) type Charge = Line;

impl Line {
    fn of(id: String, exact: Decimal, value: Option<Valued>) -> Line {
        Line { id, amount: text(exact), value, exact }
    }

    /// A charge of a positive amount.
    pub(super) fn charged(id: String, amount: Decimal) -> Line {
        Line::of(id, -amount, None)
    }
}

/// A plan on the day.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Nav {
    /// Yuan; the sum of the classes' NAV.
    pub nav: String,
    /// Holdings and other assets, yuan.
    pub assets: String,
    /// Yuan, positive.
    pub liabilities: String,
    /// In the order given.
    pub lines: Vec<Line>,
    /// Of the day.
    pub charges: Vec<Line>,
    /// Every class.
    pub classes: Vec<NavClass>,
    /// Of a money-market fund.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub deviation: Option<Figure>,
    /// What moved it since the day before.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub attribution: Option<Attribution>,
    /// How it was rounded.
    pub rounding: Rounded,
    /// The rows it rests on.
    pub sources: Sources,
}

/// Values one holding; its findings go under its place.
fn valued(number: u32, position: &Position, nav: Option<Decimal>, work: &mut Work<'_>) -> Option<Valued> {
    let mut inner = Work::new(work.options, Notes::default());
    inner.previous_nav = nav;
    let value = position.value(&mut inner);
    let Notes { mut issues, warnings } = inner.found;
    if value.is_none() && issues.is_empty() {
        issues.push(Issue::new(Code::AmountOverflow));
    }
    let below = |mut issue: Issue| {
        issue.path.insert(0, Step::Place(number));
        issue.path.insert(0, Step::Field("holdings"));
        issue
    };
    work.found.issues.extend(issues.into_iter().map(below));
    work.found.warnings.extend(warnings.into_iter().map(below));
    for rule in inner.sources.rows() {
        work.cite(rule);
    }
    value
}

impl Portfolio {
    /// Adds the lines; the sums of assets and liabilities.
    fn lines(&self, lines: &mut Vec<Line>, work: &mut Work<'_>) -> Option<(Decimal, Decimal)> {
        let (mut assets, mut liabilities) = (Decimal::ZERO, Decimal::ZERO);
        for (number, (id, position)) in (0_u32..).zip(&self.holdings) {
            if let Some(value) = valued(number, position, self.previous_nav, work) {
                let total = value.total;
                lines.push(Line::of(id.clone(), total, Some(value)));
                assets = add(assets, total)?;
            }
        }
        if !work.found.issues.is_empty() {
            return None;
        }
        for line in &self.assets {
            assets = add(assets, line.amount)?;
            lines.push(Line::of(line.id.clone(), line.amount, None));
        }
        for line in &self.liabilities {
            liabilities = add(liabilities, line.amount)?;
            lines.push(Line::charged(line.id.clone(), line.amount));
        }
        Some((assets, liabilities))
    }

    /// Adds the plan's own charges of the day; what is left after them.
    fn charges(&self, before_fees: Decimal, charges: &mut Vec<Line>, work: &mut Work<'_>) -> Option<Decimal> {
        let places = work.options.rounding.money;
        for fee in &self.fees {
            work.cite(&rules::NAV_FEE);
            let base = match fee.base {
                Base::BeforeFees => before_fees,
                Base::PreviousNav => {
                    let Some(nav) = self.previous_nav else {
                        work.fault(Code::NavMissing, &["previousNav"]);
                        return None;
                    };
                    nav
                }
            };
            let amount = day_fee(base, fee.rate, work.options.on)?.rounded(places)?;
            charges.push(Line::charged(fee.id.clone(), amount));
        }
        if let Some(vat) = &self.vat {
            work.cite(&rules::NAV_VAT);
            let [tax, surcharge] = vat.accrue()?;
            let (tax, surcharge) = (tax.rounded(places)?, surcharge.rounded(places)?);
            charges.push(Line::charged("vat".to_owned(), tax));
            charges.push(Line::charged("vat_surcharge".to_owned(), surcharge));
        }
        let mut left = before_fees;
        for charge in charges.iter() {
            left = add(left, charge.exact)?;
        }
        Some(left)
    }

    /// Adds the classes; the sum of their NAV.
    fn classes(&self, left: Decimal, sheet: &mut Nav, work: &mut Work<'_>) -> Option<Decimal> {
        let mut nav = Decimal::ZERO;
        let shares = shares(left, &self.classes, work)?;
        for ((number, class), share) in self.classes.iter().enumerate().zip(shares) {
            let mut value = NavClass::default();
            let part = class.value(number, share, &mut value, &mut sheet.charges, work);
            sheet.classes.push(value);
            nav = add(nav, part?)?;
        }
        Some(nav)
    }

    /// Fills the sheet; apart from it so that what is half done is dropped in one place.
    fn fill(&self, sheet: &mut Nav, work: &mut Work<'_>) -> Option<()> {
        work.cite(&rules::NAV_UNIT);
        work.cite(&rules::NAV_PRECISION);
        let (assets, liabilities) = self.lines(&mut sheet.lines, work)?;
        let before_fees = positive(subtract(assets, liabilities)?, work)?;
        let left = self.charges(before_fees, &mut sheet.charges, work)?;
        let left = positive(left, work)?;
        let nav = self.classes(left, sheet, work)?;
        if let Some(shadow) = self.shadow_nav {
            sheet.deviation = Some(self.deviation(shadow, nav, work)?);
        }
        if let Some(previous) = &self.previous {
            work.cite(&rules::NAV_ATTRIBUTION);
            let mut now = Vec::with_capacity(sheet.lines.len() + sheet.charges.len());
            for line in sheet.lines.iter().chain(&sheet.charges) {
                now.push((line.id.clone(), line.exact));
            }
            let (attribution, is_explained) = attribute(&now, nav, previous)?;
            sheet.attribution = Some(attribution);
            if !is_explained {
                work.warn(Code::NavConflict, &["previous", "nav"]);
            }
        }
        sheet.nav = text(nav);
        sheet.assets = text(assets);
        sheet.liabilities = text(liabilities);
        sheet.sources = work.sources.clone();
        Some(())
    }

    fn value(&self, work: &mut Work<'_>) -> Option<Nav> {
        let mut sheet = Nav {
            nav: String::new(),
            assets: String::new(),
            liabilities: String::new(),
            lines: Vec::with_capacity(self.holdings.len()),
            charges: Vec::new(),
            classes: Vec::with_capacity(self.classes.len()),
            deviation: None,
            attribution: None,
            rounding: Rounded::of(work.options, Some(work.options.rounding.nav)),
            sources: Sources::default(),
        };
        let is_filled = self.fill(&mut sheet, work);
        is_filled.map(|()| sheet)
    }

    fn deviation(&self, shadow: Decimal, nav: Decimal, work: &mut Work<'_>) -> Option<Figure> {
        let mut inner = Work::new(work.options, Notes::default());
        let figure = deviation(shadow, nav, &mut inner)?;
        for warning in inner.found.warnings {
            work.found.warnings.push(Issue { path: vec![Step::Field("shadowNav")], ..warning });
        }
        work.cite(&rules::NAV_DEVIATION);
        Some(figure)
    }
}

/// A NAV that is above zero, or the issue that it is not.
fn positive(nav: Decimal, work: &mut Work<'_>) -> Option<Decimal> {
    if nav > Decimal::ZERO {
        return Some(nav);
    }
    work.fault(Code::NavOutOfRange, &[]);
    None
}

fn read(reader: &mut Reader<'_>, options: &Options) -> Option<Portfolio> {
    if options.rule_set.is_none() {
        reader.note_key("policy", "ruleSet", Issue::new(Code::ValueMissing));
    }
    Portfolio::read(reader, options)
}

/// A plan on the day of the options.
///
/// - `value.missing` at `["policy", "ruleSet"]`: the options name no rule set.
/// - Under `["holdings", n, …]`: the findings of [`super::holding::value`].
/// - `nav.missing`: `previousNav` that a fee needs, `weight` of several classes.
/// - `nav.duplicate` `nav.unknown`: an id twice, a word that is none.
/// - `nav.out_of_range`: units, a fee base or a NAV that is not above zero.
/// - `nav.conflict`: units of holders that do not add up, a holder's unit value that differs from the class's.
pub fn nav(portfolio: &Value, options: &Options) -> Checked<Nav> {
    formula(portfolio, options, read, Portfolio::value)
}
