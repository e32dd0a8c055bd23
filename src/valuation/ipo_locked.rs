//! Share of an initial offer in its lock (首次公开发行有明确锁定期), by article 6: once listed, the price of the same
//! share; by the holder's choice article 7's line, or the discount for lack of marketability.
//!
//! Source: 《证券公司客户资产管理业务估值方法指引》 article 6.

use super::locked::Locked;
use super::options::Options;
use super::rules;
use super::vocabulary::Method;
use super::work::{Holding, Read, Work, Worth};
use crate::input::Reader;

struct IpoLocked(Locked);

/// Reads a share of an initial offer in its lock.
pub(super) fn read(root: &mut Reader<'_>, options: &Options) -> Read {
    Some(Box::new(IpoLocked(Locked::read(root, false, options)?)))
}

impl Holding for IpoLocked {
    fn value(&self, work: &mut Work<'_>) -> Option<Worth> {
        let locked = &self.0;
        work.article(&rules::IPO_LOCKED);
        match locked.method {
            Some(Method::LinearLockup | Method::LockupDiscount) if locked.is_over(work) => locked.released(work),
            Some(Method::LinearLockup) => locked.linear(work),
            Some(Method::LockupDiscount) => locked.discounted(work),
            _ => locked.close(work),
        }
    }
}
