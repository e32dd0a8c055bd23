//! Suspended share (停牌股票), article 8: what takes the place of the last close P.
//!
//! - Industry index (指数收益法): P × index now ÷ index on the day of P; daily moves are not rounded on the way.
//! - Comparable companies (可比公司法): P × (1 + mean of their returns).
//! - Market model (市场价格模型法): P × (1 + α + β × return of the index).
//! - Valuation model (估值模型法), or a price adjusted by the valuer: as given.
//!
//! A broker's conditions of entering and leaving are joined by and or or; every one is shown with both operands.
//! Not checked: which index or peers fit, and the regression behind β. The seed's article 8 breaks off after its first
//! method; the other three stand in the working group's reference methods.
//! Source: 《证券公司客户资产管理业务估值方法指引》 article 8; 《关于停牌股票估值的参考方法》.

use super::reading::{Bound, amount, amounts, each, has, length, word};
use super::regression::History;
use super::rules;
use super::vocabulary::{Direction, Fact, Join, Method, StepName, TestName};
use super::work::Work;
use crate::amount::number::Number;
use crate::input::Reader;
use crate::issue::{Code, Issue};

/// The most peers.
const MOST_RETURNS: usize = 1000;
/// The most conditions of a set.
const MOST_CONDITIONS: usize = 20;
/// Where facts stand, in the order of [`Fact::ALL`].
const FACTS: [&str; 6] = ["daysSuspended", "navRatio", "dailyMoveRatio", "indexMoveRatio", "priceMoveRatio", "event"];
/// Where an adjustment stands.
const PLACE: [&str; 2] = ["market", "adjustment"];

/// One condition; the limit is included.
#[derive(Debug)]
struct Condition {
    fact: Fact,
    direction: Direction,
    limit: Number,
}

/// Conditions, joined.
#[derive(Debug)]
struct Conditions {
    join: Join,
    tests: Vec<Condition>,
}

impl Conditions {
    fn read(reader: &mut Reader<'_>, field: &'static str) -> Option<Conditions> {
        let mut inside = reader.inside(field)?;
        let join = word(&mut inside, "join", Join::read);
        let mut tests = Vec::new();
        let count = each(&mut inside, "tests", MOST_CONDITIONS, &mut |_, mut test| {
            let fact = word(&mut test, "fact", Fact::read);
            let least = amount(&mut test, "atLeast", Bound::Any);
            let most = amount(&mut test, "atMost", Bound::Any);
            if least.is_some() && most.is_some() {
                test.note("atMost", Issue::new(Code::ValueConflict));
            }
            if !has(&mut test, "atMost") {
                test.required("atLeast", least);
            }
            test.finish();
            if let (Some(fact), Some(limit)) = (fact, least.or(most)) {
                let direction = if least.is_some() { Direction::AtLeast } else { Direction::AtMost };
                tests.push(Condition { fact, direction, limit });
            }
        });
        inside.required("tests", count.filter(|count| *count > 0));
        if count == Some(0) {
            inside.note("tests", Issue::new(Code::ValueOutOfRange));
        }
        inside.finish();
        Some(Conditions { join: join?, tests })
    }

    /// Whether they hold; each is shown.
    fn hold(&self, name: TestName, facts: &[Option<Number>; 6], work: &mut Work<'_>) -> Option<bool> {
        work.cite(&rules::CONDITIONS);
        let mut count = 0;
        let mut is_whole = true;
        for test in &self.tests {
            let place = test.fact as usize;
            let path = [PLACE[0], PLACE[1], "facts", FACTS[place]];
            let Some(fact) = work.need(facts[place], &path) else {
                is_whole = false;
                continue;
            };
            let order = fact.compare(test.limit);
            let is_met = if test.direction == Direction::AtLeast { order.is_ge() } else { order.is_le() };
            work.condition(name, Some(test.fact), test.direction, [fact, test.limit], is_met);
            count += usize::from(is_met);
        }
        let wanted = if self.join == Join::And { self.tests.len() } else { 1 };
        is_whole.then_some(count >= wanted)
    }
}

/// What takes the place of the last close.
#[derive(Debug)]
pub(super) struct Adjustment {
    pub method: Method,
    price: Option<Number>,
    index_before: Option<Number>,
    index_now: Option<Number>,
    index_returns: Option<Vec<Number>>,
    history: Option<History>,
    returns: Option<Vec<Number>>,
    alpha: Option<Number>,
    beta: Option<Number>,
    index_return: Option<Number>,
    enter: Option<Conditions>,
    leave: Option<Conditions>,
    facts: [Option<Number>; 6],
}

fn method(word: &str) -> Option<Method> {
    Method::read(word).filter(|method| {
        matches!(
            method,
            Method::AdjustedClose
                | Method::IndustryIndex
                | Method::Comparables
                | Method::MarketModel
                | Method::ValuationModel
        )
    })
}

impl Adjustment {
    /// Reads `adjustment`, if given.
    pub fn read(market: &mut Reader<'_>) -> Option<Adjustment> {
        let mut inside = market.inside("adjustment")?;
        let reader = &mut inside;
        let known = word(reader, "method", method);
        let mut adjustment = Adjustment {
            method: known.unwrap_or(Method::AdjustedClose),
            price: amount(reader, "price", Bound::NotNegative),
            index_before: amount(reader, "indexBefore", Bound::Positive),
            index_now: amount(reader, "indexNow", Bound::Positive),
            index_returns: amounts(reader, "indexReturns", MOST_RETURNS, Bound::Growth),
            history: History::read(reader),
            returns: amounts(reader, "returns", MOST_RETURNS, Bound::Any),
            alpha: amount(reader, "alpha", Bound::Any),
            beta: amount(reader, "beta", Bound::Any),
            index_return: amount(reader, "indexReturn", Bound::Any),
            enter: Conditions::read(reader, "enter"),
            leave: Conditions::read(reader, "leave"),
            facts: [None; 6],
        };
        if let Some(mut facts) = reader.inside("facts") {
            for (place, field) in FACTS.iter().enumerate() {
                adjustment.facts[place] = amount(&mut facts, field, Bound::Any);
            }
            facts.finish();
        }
        let has_index = adjustment.index_before.is_some() || adjustment.index_now.is_some();
        let returns = length(reader, "indexReturns");
        if returns.is_some() && has_index {
            reader.note("indexReturns", Issue::new(Code::ValueConflict));
        } else if returns == Some(0) {
            reader.note("indexReturns", Issue::new(Code::ValueOutOfRange));
        }
        if adjustment.history.is_some() && (adjustment.alpha.is_some() || adjustment.beta.is_some()) {
            reader.note("history", Issue::new(Code::ValueConflict));
        }
        inside.finish();
        known.map(|_| adjustment)
    }

    /// Whether the broker's own conditions let it be used.
    pub fn is_entered(&self, work: &mut Work<'_>) -> Option<bool> {
        let enter = match &self.enter {
            Some(conditions) => conditions.hold(TestName::Enter, &self.facts, work),
            None => Some(true),
        };
        let leave = match &self.leave {
            Some(conditions) => conditions.hold(TestName::Leave, &self.facts, work),
            None => Some(false),
        };
        Some(enter? && !leave?)
    }

    /// The adjusted price, from the last close.
    pub fn price(&self, last: Number, work: &mut Work<'_>) -> Option<Number> {
        let adjusted = match self.method {
            Method::IndustryIndex => self.by_index(last, work),
            Method::Comparables => self.by_comparables(last, work),
            Method::MarketModel => self.by_market_model(last, work),
            _ => {
                let model = self.method == Method::ValuationModel;
                work.cite(if model { &rules::VALUATION_MODEL } else { &rules::ADJUSTED });
                work.need(self.price, &[PLACE[0], PLACE[1], "price"])
            }
        }?;
        if adjusted.sign().is_lt() {
            work.fault(Code::ValueOutOfRange, &PLACE);
            return None;
        }
        Some(adjusted)
    }

    /// Article 8 (1): the industry index's change is the share's.
    fn by_index(&self, last: Number, work: &mut Work<'_>) -> Option<Number> {
        work.article(&rules::SUSPENDED_INDEX);
        if let Some(returns) = &self.index_returns {
            let mut chained = Number::ONE;
            for one in returns {
                chained = chained * (*one + Number::ONE);
            }
            return Some(grown(last, chained - Number::ONE, work));
        }
        let before = work.need(self.index_before, &[PLACE[0], PLACE[1], "indexBefore"]);
        let now = work.need(self.index_now, &[PLACE[0], PLACE[1], "indexNow"]);
        let (before, now) = (before?, now?);
        work.step(StepName::IndexBefore, before);
        work.step(StepName::IndexNow, now);
        Some(last * now / before)
    }

    /// The mean of comparable companies' returns is the share's.
    fn by_comparables(&self, last: Number, work: &mut Work<'_>) -> Option<Number> {
        work.cite(&rules::COMPARABLES);
        let path = [PLACE[0], PLACE[1], "returns"];
        let Some(returns) = &self.returns else {
            work.missing(&path);
            return None;
        };
        if returns.is_empty() {
            work.fault(Code::ValueOutOfRange, &path);
            return None;
        }
        let mut sum = Number::ZERO;
        for one in returns {
            sum = sum + *one;
        }
        let count = Number::days(returns.len() as i64);
        Some(grown(last, sum.in_full() / count, work))
    }

    /// α + β × the index's return is the share's.
    fn by_market_model(&self, last: Number, work: &mut Work<'_>) -> Option<Number> {
        work.cite(&rules::MARKET_MODEL);
        let index_return = work.need(self.index_return, &[PLACE[0], PLACE[1], "indexReturn"]);
        let (beta, alpha) = match &self.history {
            Some(history) => history.line(work),
            None => {
                let beta = work.need(self.beta, &[PLACE[0], PLACE[1], "beta"])?;
                (beta, self.alpha.unwrap_or(Number::ZERO))
            }
        };
        Some(grown(last, beta * index_return? + alpha, work))
    }
}

/// The last close after a return, which is a step.
fn grown(last: Number, share_return: Number, work: &mut Work<'_>) -> Number {
    work.step(StepName::Return, share_return);
    (share_return + Number::ONE) * last
}
