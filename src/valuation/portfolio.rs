//! A plan's portfolio (资产组合) as it is given: holdings, other lines, fees, classes, the day before.

use super::fee::{PerformanceTerms, Vat};
use super::holding::Position;
use super::options::Options;
use super::reading::{Bound, amount, each, length, needed};
use crate::amount::number::Number;
use crate::ids::Ids;
use crate::input::Reader;
use crate::issue::{Code, Issue};
use crate::word::words;

/// The row of what is not explained.
pub(super) const UNEXPLAINED: &str = "unexplained";
/// Charges of VAT.
pub(super) const VAT: &str = "vat";
pub(super) const SURCHARGE: &str = "vat_surcharge";
/// The most holdings or lines.
pub(super) const MOST_LINES: usize = 10_000;
/// The most classes and fees.
const MOST_CLASSES: usize = 100;
/// The most holders of a class.
const MOST_HOLDERS: usize = 1000;

words! {
    /// What a fee is counted on.
    pub enum Base {
        /// The NAV of the previous day.
        PreviousNav = "previous_nav",
        /// The day's, before fees.
        BeforeFees = "before_fees",
    }
}

/// A line as it is given.
#[derive(Debug)]
pub(super) struct GivenLine {
    place: u32,
    pub id: String,
    pub amount: Number,
}

/// One day's fee.
#[derive(Debug)]
pub(super) struct FeeTerms {
    pub id: String,
    pub rate: Number,
    pub base: Base,
}

/// A holder of units.
#[derive(Debug)]
pub(super) struct Holder {
    pub id: String,
    pub units: Number,
    pub unit_value: Option<Number>,
}

/// A class of units.
#[derive(Debug)]
pub(super) struct UnitClass {
    pub id: String,
    pub units: Number,
    pub weight: Option<Number>,
    pub previous_nav: Option<Number>,
    pub fees: Vec<FeeTerms>,
    pub performance: Option<PerformanceTerms>,
    pub holders: Option<Vec<Holder>>,
    pub published: Option<Number>,
}

/// The day before.
#[derive(Debug)]
pub(super) struct Previous {
    pub nav: Number,
    pub lines: Vec<GivenLine>,
    pub flows: Vec<GivenLine>,
}

/// A holding, where it stands in the list.
pub(super) struct Held {
    pub place: u32,
    pub id: String,
    pub position: Position,
}

/// Everything given.
#[derive(Default)]
pub(super) struct Portfolio {
    /// Those that were read without an issue.
    pub holdings: Vec<Held>,
    /// Whether nothing that holdings ask of the plan was misread.
    pub is_judged: bool,
    pub assets: Vec<GivenLine>,
    pub liabilities: Vec<GivenLine>,
    pub previous_nav: Option<Number>,
    pub fees: Vec<FeeTerms>,
    pub vat: Option<Vat>,
    pub classes: Vec<UnitClass>,
    pub shadow_nav: Option<Number>,
    pub previous: Option<Previous>,
}

/// An id that has to be there, once.
fn id(reader: &mut Reader<'_>, ids: &mut Ids, place: u32) -> Option<String> {
    let id = reader.text("id");
    let id = reader.required("id", id)?;
    if !ids.add(id, usize::try_from(place).unwrap_or_default()) {
        reader.note("id", Issue::new(Code::NavDuplicate));
    }
    Some(id.to_owned())
}

/// Lines, rounded as money.
fn lines(
    reader: &mut Reader<'_>,
    field: &'static str,
    bound: Bound,
    ids: &mut Ids,
    options: &Options,
) -> Vec<GivenLine> {
    let mut lines = Vec::new();
    each(reader, field, MOST_LINES, &mut |place, mut line| {
        let id = id(&mut line, ids, place);
        let amount = needed(&mut line, "amount", bound);
        line.finish();
        if let (Some(id), Some(amount)) = (id, amount) {
            lines.push(GivenLine { place, id, amount: amount.rounded(options.rounding.money) });
        }
    });
    lines
}

/// Whether a fee is counted on the NAV of the day before.
fn needs_previous(fees: &[FeeTerms]) -> bool {
    fees.iter().any(|fee| fee.base == Base::PreviousNav)
}

/// What a charge of a class is called.
pub(super) fn charge(class: &str, id: &str) -> String {
    let mut name = class.to_owned();
    name.push('/');
    name.push_str(id);
    name
}

/// Fees of the plan, or of a class.
fn fees(reader: &mut Reader<'_>, class: Option<&str>, ids: &mut Ids) -> Vec<FeeTerms> {
    let mut fees = Vec::new();
    each(reader, "fees", MOST_CLASSES, &mut |_, mut fee| {
        let id = fee.text("id");
        let id = fee.required("id", id).map(str::to_owned);
        if let Some(id) = &id
            && !ids.add(&class.map_or_else(|| id.clone(), |class| charge(class, id)), 0)
        {
            fee.note("id", Issue::new(Code::NavDuplicate));
        }
        let rate = needed(&mut fee, "rate", Bound::Ratio);
        let base = fee.word("base", Base::read, Code::NavUnknown).unwrap_or(Base::PreviousNav);
        fee.finish();
        if let (Some(id), Some(rate)) = (id, rate) {
            fees.push(FeeTerms { id, rate, base });
        }
    });
    fees
}

fn holders(reader: &mut Reader<'_>) -> Option<Vec<Holder>> {
    let mut holders = Vec::new();
    let mut ids = Ids::default();
    each(reader, "holders", MOST_HOLDERS, &mut |place, mut holder| {
        let id = id(&mut holder, &mut ids, place);
        let units = needed(&mut holder, "units", Bound::NotNegative);
        let unit_value = amount(&mut holder, "unitValue", Bound::Positive);
        holder.finish();
        if let (Some(id), Some(units)) = (id, units) {
            holders.push(Holder { id, units, unit_value });
        }
    })?;
    Some(holders)
}

fn class(mut reader: Reader<'_>, is_one: bool, classes: &mut Ids, ids: &mut Ids, place: u32) -> Option<UnitClass> {
    let id = id(&mut reader, classes, place);
    let units = needed(&mut reader, "units", Bound::Nav);
    let weight = amount(&mut reader, "weight", Bound::NotNegative);
    if !is_one && reader.value("weight").is_none() {
        reader.note("weight", Issue::new(Code::NavMissing));
    }
    let previous_nav = amount(&mut reader, "previousNav", Bound::Nav);
    let name = id.clone().unwrap_or_default();
    let fees = fees(&mut reader, Some(&name), ids);
    if needs_previous(&fees) && reader.value("previousNav").is_none() {
        reader.note("previousNav", Issue::new(Code::NavMissing));
    }
    let mut performance = None;
    if let Some(mut inside) = reader.inside("performance") {
        performance = PerformanceTerms::take(&mut inside);
        inside.finish();
        if !ids.add(&charge(&name, "performance"), 0) {
            reader.note("performance", Issue::new(Code::NavDuplicate));
        }
    }
    let holders = holders(&mut reader);
    let published = amount(&mut reader, "published", Bound::Nav);
    reader.finish();
    Some(UnitClass { id: id?, units: units?, weight, previous_nav, fees, performance, holders, published })
}

impl Portfolio {
    /// Reads a portfolio; problems are noted.
    pub fn read(reader: &mut Reader<'_>, options: &Options) -> Box<Portfolio> {
        let mut plan = Box::<Portfolio>::default();
        let mut ids = Ids::default();
        ids.add(UNEXPLAINED, 0);
        let count = each(reader, "holdings", MOST_LINES, &mut |place, mut item| {
            let id = id(&mut item, &mut ids, place).unwrap_or_default();
            let faults = item.faults();
            let position = Position::read(&mut item, options);
            if let Some(position) = position
                && item.faults() == faults
            {
                plan.holdings.push(Held { place, id, position });
            }
            item.finish();
        });
        reader.required("holdings", count);
        plan.assets = lines(reader, "assets", Bound::Any, &mut ids, options);
        plan.liabilities = lines(reader, "liabilities", Bound::NotNegative, &mut ids, options);
        plan.previous_nav = amount(reader, "previousNav", Bound::Nav);
        plan.is_judged = plan.previous_nav.is_some() == reader.value("previousNav").is_some();
        plan.fees = fees(reader, None, &mut ids);
        if needs_previous(&plan.fees) && reader.value("previousNav").is_none() {
            reader.note("previousNav", Issue::new(Code::NavMissing));
        }
        plan.vat = Vat::read(reader);
        if plan.vat.is_some() && [VAT, SURCHARGE].iter().any(|id| !ids.add(id, 0)) {
            reader.note("vat", Issue::new(Code::NavDuplicate));
        }
        let mut classes = Ids::default();
        let is_one = length(reader, "classes") == Some(1);
        let count = each(reader, "classes", MOST_CLASSES, &mut |place, item| {
            plan.classes.extend(class(item, is_one, &mut classes, &mut ids, place));
        });
        reader.required("classes", count);
        if count == Some(0) {
            reader.note("classes", Issue::new(Code::ValueOutOfRange));
        }
        plan.shadow_nav = amount(reader, "shadowNav", Bound::Nav);
        if let Some(mut inside) = reader.inside("previous") {
            let nav = needed(&mut inside, "nav", Bound::Any);
            let mut before = Ids::default();
            let lines_before = lines(&mut inside, "lines", Bound::Any, &mut before, options);
            let flows = lines(&mut inside, "flows", Bound::Any, &mut Ids::default(), options);
            for flow in &flows {
                if before.find(&flow.id).is_none() && ids.find(&flow.id).is_none() {
                    inside.warn_inside("flows", flow.place, "id", Issue::new(Code::NavUnknown));
                }
            }
            inside.finish();
            plan.previous = nav.map(|nav| Previous { nav, lines: lines_before, flows });
        }
        plan
    }
}
