//! Net asset value of a plan (资产净值): holdings and other lines, charges, classes, checks, what moved it.
//!
//! NAV = assets − liabilities − charges of the day, every line rounded as money before it is added, so that the custodian
//! adds up the same figures. Fees and VAT come first, then the classes divide what is left, then their own charges.
//! A holding that cannot be valued refuses the whole: there is no NAV with a hole in it.
//! Source: standard contract clauses, as recalled; article 25 of the management measures for classes.

use super::attribution::{Attribution, attribute};
use super::deviation::deviation;
use super::fee::day_fee;
use super::holding::{Rounded, Valued};
use super::options::Options;
use super::portfolio::{Base, Held, Portfolio, SURCHARGE, VAT};
use super::rules;
use super::unit_class::{NavClass, shares};
use super::work::{Figure, Work};
use crate::amount::number::{self, Number};
use crate::input::{Notes, Reader, Value};
use crate::issue::{Checked, Code, Issue, Step};
use crate::rule::Sources;
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
    pub value: Option<Box<Valued>>,
}

/// Lines with their amounts.
#[derive(Default)]
pub(super) struct Lines {
    lines: Vec<Line>,
    amounts: Vec<Number>,
}

impl Lines {
    fn add(&mut self, id: String, amount: Number, value: Option<Box<Valued>>) {
        self.lines.push(Line { id, amount: amount.text(), value });
        self.amounts.push(amount);
    }

    /// A charge of a positive amount.
    pub(super) fn charge(&mut self, id: String, amount: Number) {
        self.add(id, -amount, None);
    }

    /// Each id with its amount.
    pub(super) fn entries(&self) -> impl Iterator<Item = (&str, Number)> {
        self.lines.iter().map(|line| line.id.as_str()).zip(self.amounts.iter().copied())
    }

    fn sum(&self) -> Number {
        let mut sum = Number::ZERO;
        for amount in &self.amounts {
            sum = (sum + *amount).in_full();
        }
        sum
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
    pub deviation: Option<Box<Figure>>,
    /// What moved it since the day before.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub attribution: Option<Attribution>,
    /// How it was rounded.
    pub rounding: Rounded,
    /// The rows it rests on.
    pub sources: Sources,
}

/// Values one holding; its findings go under its place.
fn valued(held: &Held, nav: Option<Number>, work: &mut Work<'_>) -> Option<(Box<Valued>, Number)> {
    let mut inner = Work::new(work.options, Notes::default());
    inner.previous_nav = nav;
    let value = number::within(|| held.position.value(&mut inner));
    let Notes { mut issues, warnings } = inner.found;
    if (number::take_lost() || value.is_none()) && issues.is_empty() {
        issues.push(Issue::new(Code::AmountOverflow));
    }
    let place = [Step::Field("holdings"), Step::Place(held.place)];
    for issue in issues {
        work.found.issues.push(issue.below(&place));
    }
    for warning in warnings {
        work.found.warnings.push(warning.below(&place));
    }
    for rule in inner.sources.rows() {
        work.cite(rule);
    }
    value
}

impl Portfolio {
    /// Adds the lines; the sum of the assets.
    fn lines(&self, lines: &mut Lines, work: &mut Work<'_>) -> Option<Number> {
        for held in &self.holdings {
            if let Some((value, total)) = valued(held, self.previous_nav, work) {
                lines.add(held.id.clone(), total, Some(value));
            }
        }
        if !work.found.issues.is_empty() {
            return None;
        }
        for line in &self.assets {
            lines.add(line.id.clone(), line.amount, None);
        }
        let assets = lines.sum();
        for line in &self.liabilities {
            lines.charge(line.id.clone(), line.amount);
        }
        Some(assets)
    }

    /// Adds the plan's own charges of the day; what is left after them.
    fn charges(&self, before_fees: Number, charges: &mut Lines, work: &mut Work<'_>) -> Option<Number> {
        let places = work.options.rounding.money;
        for fee in &self.fees {
            work.cite(&rules::NAV_FEE);
            let base = match fee.base {
                Base::BeforeFees => before_fees,
                Base::PreviousNav => self.previous_nav?,
            };
            charges.charge(fee.id.clone(), day_fee(base, fee.rate, work.options.on).rounded(places));
        }
        if let Some(vat) = &self.vat {
            work.cite(&rules::NAV_VAT);
            let [tax, surcharge] = vat.accrue();
            charges.charge(VAT.to_owned(), tax.rounded(places));
            charges.charge(SURCHARGE.to_owned(), surcharge.rounded(places));
        }
        Some((before_fees + charges.sum()).in_full())
    }

    /// Adds the classes; the sum of their NAV.
    fn classes(&self, left: Number, charges: &mut Lines, sheet: &mut Nav, work: &mut Work<'_>) -> Option<Number> {
        let mut nav = Number::ZERO;
        let shares = shares(left, &self.classes, work)?;
        for ((number, class), share) in self.classes.iter().enumerate().zip(shares) {
            let mut value = NavClass::default();
            let part = class.value(number, share, &mut value, charges, work);
            sheet.classes.push(value);
            nav = (nav + part?).in_full();
        }
        Some(nav)
    }

    /// Fills the sheet; apart from it so that what is half done is dropped in one place.
    fn fill(&self, sheet: &mut Nav, work: &mut Work<'_>) -> Option<()> {
        work.cite(&rules::NAV_UNIT);
        work.cite(&rules::NAV_PRECISION);
        let (mut lines, mut charges) = (Lines::default(), Lines::default());
        let assets = self.lines(&mut lines, work)?;
        let before_fees = positive(lines.sum(), work)?;
        let left = self.charges(before_fees, &mut charges, work)?;
        let left = positive(left, work)?;
        let nav = self.classes(left, &mut charges, sheet, work)?;
        if let Some(shadow) = self.shadow_nav {
            sheet.deviation = Some(deviated(shadow, nav, work));
        }
        if let Some(previous) = &self.previous {
            work.cite(&rules::NAV_ATTRIBUTION);
            let (attribution, is_explained) = attribute([&lines, &charges], nav, previous)?;
            sheet.attribution = Some(attribution);
            if !is_explained {
                work.warn(Code::NavConflict, &["previous", "nav"]);
            }
        }
        sheet.nav = nav.text();
        sheet.assets = assets.text();
        sheet.liabilities = (assets - before_fees).in_full().text();
        sheet.lines = lines.lines;
        sheet.charges = charges.lines;
        sheet.sources = work.sources.clone();
        Some(())
    }

    fn value(&self, work: &mut Work<'_>) -> Option<Box<Nav>> {
        let mut sheet = Box::new(Nav {
            nav: String::new(),
            assets: String::new(),
            liabilities: String::new(),
            lines: Vec::new(),
            charges: Vec::new(),
            classes: Vec::with_capacity(self.classes.len()),
            deviation: None,
            attribution: None,
            rounding: Rounded::of(work.options, Some(work.options.rounding.nav)),
            sources: Sources::default(),
        });
        let is_filled = self.fill(&mut sheet, work);
        is_filled.map(|()| sheet)
    }
}

/// The deviation from the shadow NAV.
fn deviated(shadow: Number, nav: Number, work: &mut Work<'_>) -> Box<Figure> {
    let mut inner = Work::new(work.options, Notes::default());
    let figure = deviation(shadow, nav, &mut inner);
    for warning in inner.found.warnings {
        work.found.warnings.push(Issue { path: vec![Step::Field("shadowNav")], ..warning });
    }
    work.cite(work.options.row(&rules::NAV_DEVIATION));
    figure
}

/// A NAV that is above zero, or the issue that it is not.
fn positive(nav: Number, work: &mut Work<'_>) -> Option<Number> {
    if nav.sign().is_gt() {
        return Some(nav);
    }
    work.fault(Code::NavOutOfRange, &[]);
    None
}

/// A plan on the day of the options.
///
/// - `value.missing` at `["policy", "ruleSet"]`: the options name no rule set.
/// - Under `["holdings", n, …]`: the findings of [`super::holding::value`].
/// - `nav.missing`: `previousNav` that a fee needs, `weight` of several classes.
/// - `nav.duplicate` `nav.unknown`: an id twice, a word that is none.
/// - `nav.out_of_range`: units, a fee base or a NAV that is not above zero.
/// - `nav.conflict`: units of holders that do not add up, a holder's unit value that differs from the class's.
pub fn nav(portfolio: &Value, options: &Options) -> Checked<Box<Nav>> {
    number::end();
    let mut notes = options.notes();
    let mut plan = None;
    if let Some(mut reader) = Reader::root(portfolio, &mut notes) {
        if options.rule_set.is_none() {
            reader.note_key("policy", "ruleSet", Issue::new(Code::ValueMissing));
        }
        plan = Some(Portfolio::read(&mut reader, options));
        reader.finish();
    }
    let is_sound = notes.issues.is_empty();
    let mut work = Work::new(options, notes);
    let mut answer = None;
    if let Some(plan) = &plan {
        if is_sound {
            answer = plan.value(&mut work);
        } else if plan.is_judged && options.rule_set.is_some() {
            // What one holding lacks is told beside what is wrong with another.
            plan.lines(&mut Lines::default(), &mut work);
        }
    }
    work.end(answer)
}
