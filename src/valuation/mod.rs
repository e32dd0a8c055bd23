//! Asset valuation (资产估值): what a holding and a plan are worth on a day, by which article, step by step.
//!
//! Everything starts from a plain tree and ends in an answer that names its method, its rows, its steps before rounding,
//! and what is doubtful. No price is ever made up: what is missing is named. Numbers are exact decimals; a quotient is
//! divided last and rounded once, half away from zero (四舍五入). Doubles are used for the normal distribution, the
//! lock-up discount, Black–Scholes and the root of a yield alone, and enter the decimals once.
//!
//! Articles 1 to 8 of the association's guideline were read; whether it is in force today was not verified, and every
//! answer that rests on it says so.
//!
//! | to see | open |
//! |---|---|
//! | articles 1–3, the test of a major change | [`listed_share`] |
//! | article 8, conditions of entering and leaving, least squares | [`suspended`], [`regression`] |
//! | articles 4, 5, 6, 7 | [`unlisted_ipo`], [`unlisted_entitlement`], [`ipo_locked`], [`private_placement`], [`locked`] |
//! | the discount of a lock | [`lockup_discount`] |
//! | bonds | [`bond`], [`accrued_interest`], [`bond_yield`], [`effective_interest`] |
//! | what is settled | [`option`], [`future`], [`option_value`] |
//! | a plan: NAV, classes, fees, what moved it, a broker's thresholds | [`nav`], [`unit_class`], [`fee`], [`deviation`], [`attribution`], [`policy`] |
//! | what is computed with | [`number`] |
//! | millions of rows | [`columns`] |
//! | funds, deposits, plans | [`open_fund`], [`money_fund`], [`deposit`] |
//!
//! ```
//! use kehu::{day::Day, input::Value, valuation::{holding, options::{Options, RuleSet}}};
//!
//! let map = |entries: &[(&str, &str)]| {
//!     Value::Map(entries.iter().map(|(key, text)| ((*key).to_owned(), Value::Text((*text).to_owned()))).collect())
//! };
//! let position = Value::Map(vec![
//!     ("holding".to_owned(), map(&[("kind", "listed_share"), ("quantity", "1000")])),
//!     ("market".to_owned(), map(&[("close", "10.25")])),
//! ]);
//! let mut options = Options::on(Day::read("2026-11-23").unwrap());
//! options.rule_set = RuleSet::named("broker_plan");
//! assert_eq!(holding::value(&position, &options).unwrap().value.amount, "10250");
//! ```

pub mod accrued_interest;
pub mod attribution;
mod bond;
mod bond_terms;
pub mod bond_yield;
pub mod columns;
mod deposit;
pub mod deviation;
pub mod effective_interest;
pub mod ex_rights;
pub mod fee;
mod future;
pub mod holding;
mod ipo_locked;
mod listed_share;
mod lock;
mod locked;
pub mod lockup_discount;
pub mod money_fund;
pub mod nav;
mod normal;
mod open_fund;
mod option;
pub mod option_value;
pub mod options;
pub mod policy;
mod portfolio;
mod private_placement;
mod reading;
mod regression;
mod residual;
mod rights;
pub mod rules;
mod settled;
mod suspended;
pub mod unit_class;
mod unlisted_entitlement;
mod unlisted_ipo;
pub mod vocabulary;
pub mod work;
