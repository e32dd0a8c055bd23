//! Tiers (分类分级): a client's place by risk and by value, and the segments of many clients.
//!
//! Every function takes a plain tree and gives a plain tree, of the shapes that the package's contract names
//! (`types.d.ts`, "tier"). Every number is exact: whole millionths ([`metric`]), sums in 128 bits, ratios rounded once.
//! Single clients and columns are graded by the same cuts and steps, so they cannot differ. Faulty rows of a list are left
//! out, told and counted; what is not known is never graded low.
//! The shipped numbers are illustrations; a broker replaces them ([`policy`]).
//!
//! | to see | open |
//! |---|---|
//! | the tier and class of a client; old → new | [`grade`], [`suggestion`] |
//! | trading-day averages | [`average_assets`] |
//! | what a tier gets, when it is contacted | [`services`], [`contacts`] |
//! | who brings how much | [`pareto`], [`abc`] |
//! | scores and groups | [`rfm`], [`segment`], [`response`] |
//! | who went where; where a client stands | [`migration`], [`lifecycle`] |
//! | what a client is worth; who may leave | [`clv`], [`churn`] |
//! | millions of rows, in pieces | [`columns`], [`partials`] |

pub mod abc;
mod answer;
pub mod average_assets;
mod axis;
pub mod churn;
pub mod clv;
pub mod columns;
pub mod contacts;
pub mod grade;
pub mod lifecycle;
pub mod metric;
pub mod migration;
mod order;
pub mod pareto;
pub mod partials;
pub mod policy;
mod reading;
pub mod response;
pub mod rfm;
mod rows;
pub mod rules;
pub mod segment;
pub mod services;
mod shares;
pub mod suggestion;
pub mod vocabulary;

use crate::day::Day;
use crate::day::calendar::Calendar;
use policy::Policy;

/// What every function is given beside its request.
#[derive(Clone, Debug)]
pub struct Options {
    /// The day whose rules and calendar apply.
    pub on: Day,
    /// The broker's own numbers.
    pub policy: Policy,
    /// With the caller's days.
    pub calendar: Calendar,
}

impl Options {
    /// The shipped policy and the built-in calendar on a day.
    pub fn on(on: Day) -> Options {
        Options { on, policy: Policy::shipped(), calendar: Calendar::default() }
    }
}
