//! Bonus, capitalised, rights or follow-on share, not yet listed (送股、转增、配股、公开增发), by article 5: the price of
//! the same share on its exchange, found as for a listed share.
//!
//! The origin changes nothing of the value; it is what the article lists.
//! Source: 《证券公司客户资产管理业务估值方法指引》 article 5.

use super::listed_share::ShareMarket;
use super::options::Options;
use super::reading::{Bound, holding, needed, word};
use super::rules;
use super::work::{Holding, Read, Share, Work, Worth};
use crate::amount::number::Number;
use crate::input::Reader;
use crate::word::words;

words! {
    /// Where the shares come from.
    pub enum Origin {
        /// Bonus issue (送股).
        Bonus = "bonus",
        /// Capitalisation of reserves (转增).
        Capitalisation = "capitalisation",
        /// Rights issue (配股).
        Rights = "rights",
        /// Public follow-on offer (公开增发).
        FollowOn = "follow_on",
    }
}

struct Entitlement {
    quantity: Number,
    market: ShareMarket,
}

/// Reads shares not yet listed.
pub(super) fn read(root: &mut Reader<'_>, options: &Options) -> Read {
    let mut holding = holding(root)?;
    let quantity = needed(&mut holding, "quantity", Bound::NotNegative);
    let origin = word(&mut holding, "origin", Origin::read);
    holding.finish();
    let market = ShareMarket::read(root, options);
    origin?;
    Some(Box::new(Entitlement { quantity: quantity?, market: market? }))
}

impl Holding for Entitlement {
    fn value(&self, work: &mut Work<'_>) -> Option<Worth> {
        work.article(&rules::ENTITLEMENT);
        let price = self.market.price(self.quantity, work)?;
        Some(Worth::plain(price.method, price.unit, Share::of(self.quantity)))
    }
}
