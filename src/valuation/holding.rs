//! One holding on one day (单项估值): its kind, then its value, rounded once and explained.

use super::options::{Options, Places};
use super::vocabulary::Method;
use super::work::{Figure, Holding, Read, Share, ValueStep, ValueTest, Work, Worth};
use super::{
    bond, deposit, future, ipo_locked, listed_share, money_fund, open_fund, option, private_placement, rights,
    unlisted_entitlement, unlisted_ipo,
};
use crate::amount::number::{self, Number};
use crate::input::{Reader, Value};
use crate::issue::Checked;
use crate::rule::Sources;
use crate::word::words;
use serde::Serialize;

words! {
    /// A kind of holding.
    pub enum Kind {
        /// Listed share (上市股票).
        ListedShare = "listed_share",
        /// Initial offer, not yet listed (首次发行未上市).
        UnlistedIpo = "unlisted_ipo",
        /// Bonus, rights, follow-on, not yet listed (送转配增未上市).
        UnlistedEntitlement = "unlisted_entitlement",
        /// Initial offer in its lock (首发锁定期).
        IpoLocked = "ipo_locked",
        /// Non-public issue in its lock (非公开发行锁定期).
        PrivatePlacement = "private_placement",
        /// Bond (债券).
        Bond = "bond",
        /// Rights (配股权).
        Rights = "rights",
        /// Option (期权).
        Option = "option",
        /// Future (期货).
        Future = "future",
        /// Open-end fund (开放式基金).
        OpenFund = "open_fund",
        /// Money-market fund (货币基金).
        MoneyFund = "money_fund",
        /// Deposit (存款).
        Deposit = "deposit",
        /// Repo (回购).
        Repo = "repo",
        /// Trust, other plan, private fund (信托、其他计划、私募基金).
        Plan = "plan",
    }
}

impl Kind {
    fn reading(self) -> fn(&mut Reader<'_>, &Options) -> Read {
        match self {
            Kind::ListedShare => listed_share::read,
            Kind::UnlistedIpo => unlisted_ipo::read,
            Kind::UnlistedEntitlement => unlisted_entitlement::read,
            Kind::IpoLocked => ipo_locked::read,
            Kind::PrivatePlacement => private_placement::read,
            Kind::Bond => bond::read,
            Kind::Rights => rights::read,
            Kind::Option => option::read,
            Kind::Future => future::read,
            Kind::OpenFund => open_fund::read,
            Kind::MoneyFund => money_fund::read,
            Kind::Deposit => deposit::read,
            Kind::Repo => deposit::read_repo,
            Kind::Plan => open_fund::read_plan,
        }
    }
}

/// How the values were rounded.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Rounded {
    /// Unit value.
    pub unit: Places,
    /// Money.
    pub money: u32,
    /// Unit NAV, of a plan.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub nav: Option<u32>,
    /// Half away from zero.
    pub mode: &'static str,
}

impl Rounded {
    /// As the options say.
    pub fn of(options: &Options, nav: Option<u32>) -> Rounded {
        let unit = Places(options.rounding.unit);
        Rounded { unit, money: options.rounding.money, nav, mode: "half_away_from_zero" }
    }
}

/// Interest apart from the value, or within it.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Accrued {
    /// Of a unit.
    pub unrounded: String,
    /// Of the holding, yuan.
    pub amount: String,
}

/// What one holding is worth.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Valued {
    /// What it is.
    pub kind: Kind,
    /// How it was valued.
    pub method: Method,
    /// By whose rules.
    pub rule_set: String,
    /// Yuan per unit, rounded once.
    pub unit_value: String,
    /// Before that.
    pub unrounded: String,
    /// Yuan.
    pub amount: String,
    /// Interest.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub accrued: Option<Accrued>,
    /// How it was rounded.
    pub rounding: Rounded,
    /// Inputs used, then each value computed.
    pub steps: Vec<ValueStep>,
    /// Tests that decided.
    pub tests: Vec<ValueTest>,
    /// The rows it rests on.
    pub sources: Sources,
}

/// A position that was read, with its kind.
pub(super) struct Position {
    kind: Kind,
    holding: Box<dyn Holding>,
}

impl Position {
    /// Reads `holding` and `market`; problems are noted.
    pub fn read(root: &mut Reader<'_>, options: &Options) -> Option<Position> {
        let given = root.value("holding").map(|_| ());
        root.required("holding", given);
        root.value("market");
        let mut inside = root.inside("holding")?;
        let kind = super::reading::word(&mut inside, "kind", Kind::read)?;
        let holding = kind.reading()(root, options)?;
        Some(Position { kind, holding })
    }

    /// What it is worth, and its amount with a bond's accrued interest.
    pub fn value(&self, work: &mut Work<'_>) -> Option<(Box<Valued>, Number)> {
        let worth = self.holding.value(work)?;
        Some(finish(self.kind, &worth, work))
    }
}

/// Rounds the unit value and the amount, each once.
fn finish(kind: Kind, worth: &Worth, work: &mut Work<'_>) -> (Box<Valued>, Number) {
    let rounding = work.options.rounding;
    let places = match worth.share {
        Share::Factor { .. } => None,
        Share::Whole { .. } => Some(rounding.money),
        _ => rounding.unit,
    };
    let amount = match worth.share {
        Share::Own(amount) => amount,
        Share::Whole { is_negative } if is_negative => -worth.unit,
        Share::Whole { .. } => worth.unit,
        Share::Factor { quantity } => worth.unit * quantity,
        Share::Units { quantity, per } => match rounding.unit {
            None => worth.unit * quantity / per,
            Some(places) => (quantity * worth.unit.rounded(places)).in_full() / per,
        },
    }
    .rounded(rounding.money);
    let mut total = amount;
    let mut accrued = None;
    if let Some((unit, held)) = worth.accrued {
        let held = held.rounded(rounding.money);
        accrued = Some(Accrued { unrounded: unit.text(), amount: held.text() });
        if kind == Kind::Bond {
            total = (total + held).in_full();
        }
    }
    let Figure { value, unrounded, steps, tests, sources, .. } = *work.figure(worth.unit, places);
    let rule_set = work.rule_set().map(|rule_set| rule_set.name.clone()).unwrap_or_default();
    let valued = Box::new(Valued {
        kind,
        method: worth.method,
        rule_set,
        unit_value: value,
        unrounded,
        amount: amount.text(),
        accrued,
        rounding: Rounded::of(work.options, None),
        steps,
        tests,
        sources,
    });
    (valued, total)
}

/// What a holding is worth on the day of the options, by which method and article, step by step.
///
/// - `value.missing` at `["policy", "ruleSet"]`: the options name no rule set.
/// - Of a field: `field.missing`, `field.malformed`, `amount.malformed`, `amount.overflow`, `value.unknown`,
///   `value.out_of_range`, `value.conflict`, all of them at once.
/// - Of the way taken: `value.missing`, `value.not_yet`, `value.expired`, `nav.out_of_range`, `rule.not_covered`.
/// - `amount.overflow` with an empty path: the result has more than 28 digits.
pub fn value(position: &Value, options: &Options) -> Checked<Box<Valued>> {
    number::end();
    let mut notes = options.notes();
    let mut known = None;
    if let Some(mut root) = Reader::root(position, &mut notes) {
        known = Position::read(&mut root, options);
        root.finish();
    }
    let is_sound = notes.issues.is_empty();
    let mut work = Work::new(options, notes);
    if options.rule_set.is_none() {
        work.missing(&["policy", "ruleSet"]);
        return work.end(None);
    }
    let answer = known.filter(|_| is_sound).and_then(|known| known.value(&mut work)).map(|(valued, _)| valued);
    work.end(answer)
}
