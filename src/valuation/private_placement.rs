//! Share of a non-public issue in its lock (非公开发行有明确锁定期), by article 7.
//!
//! (1) Price below cost: the price. (2) Price above cost: the line from cost to price ([`super::locked`]). (3) The first
//! valuation day is the day announced as the listing day, that day included; before it there is no value.
//! Public funds value by the discount for lack of marketability since 2017; either may be chosen by `method`.
//! Source: 《证券公司客户资产管理业务估值方法指引》 article 7; 中基协发〔2017〕6号.

use super::locked::Locked;
use super::options::Options;
use super::rules;
use super::vocabulary::Method;
use super::work::{Holding, Read, Work, Worth};
use crate::input::Reader;
use crate::issue::{Code, Issue};

struct PrivatePlacement(Locked);

/// Reads a share of a non-public issue.
pub(super) fn read(root: &mut Reader<'_>, options: &Options) -> Read {
    Some(Box::new(PrivatePlacement(Locked::read(root, true, options)?)))
}

impl Holding for PrivatePlacement {
    fn value(&self, work: &mut Work<'_>) -> Option<Worth> {
        let locked = &self.0;
        if let Some(listed_on) = locked.listed_on {
            work.article(&rules::PLACEMENT_FIRST_DAY);
            if work.options.on < listed_on {
                let path = &["holding", "listedOn"];
                let issue = Issue::found(Code::ValueNotYet, path, &rules::PLACEMENT_FIRST_DAY);
                work.found.issues.push(issue);
                return None;
            }
        }
        if locked.is_over(work) {
            return locked.released(work);
        }
        let placement = work.rule_set().and_then(|rule_set| rule_set.placement);
        let path = &["holding", "method"];
        match work.need(locked.method.or(placement), path)? {
            Method::LinearLockup => locked.linear(work),
            Method::LockupDiscount => locked.discounted(work),
            _ => {
                work.fault(Code::ValueConflict, path);
                None
            }
        }
    }
}
