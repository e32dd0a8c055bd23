//! Who a client is (客户类型): the closed list of parties.

use crate::wording::{Title, title};
use serde::{Serialize, Serializer};

/// A kind of client.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Party {
    /// A natural person of full capacity (个人).
    Individual,
    /// A natural person under 18 (未成年人).
    Minor,
    /// A company or other legal person (机构法人).
    LegalPerson,
    /// A partnership (合伙企业).
    Partnership,
    /// A venture-capital enterprise (创投企业).
    VentureCapital,
    /// A body without legal personality (非法人组织).
    Unincorporated,
    /// A sole trader (个体工商户).
    SoleTrader,
    /// A public institution, state organ or social organisation (事业单位、机关、社会组织).
    PublicInstitution,
    /// An asset-management product (产品).
    Product,
    /// A body from outside the mainland (境外机构).
    OverseasInstitution,
    /// A qualified foreign investor, QFII or RQFII (合格境外投资者).
    QualifiedForeignInvestor,
}

impl Party {
    /// Every party with its word and what people call it.
    pub const ALL: &'static [(Party, &'static str, Title)] = &[
        (Party::Individual, "individual", title("个人", "individual")),
        (Party::Minor, "minor", title("未成年人", "minor")),
        (Party::LegalPerson, "legal_person", title("机构法人", "legal person")),
        (Party::Partnership, "partnership", title("合伙企业", "partnership")),
        (Party::VentureCapital, "venture_capital", title("创投企业", "venture-capital enterprise")),
        (Party::Unincorporated, "unincorporated", title("非法人组织", "unincorporated body")),
        (Party::SoleTrader, "sole_trader", title("个体工商户", "sole trader")),
        (Party::PublicInstitution, "public_institution", title("机关、事业单位、社会组织", "public institution")),
        (Party::Product, "product", title("产品", "asset-management product")),
        (Party::OverseasInstitution, "overseas_institution", title("境外机构", "overseas institution")),
        (
            Party::QualifiedForeignInvestor,
            "qualified_foreign_investor",
            title("合格境外投资者", "qualified foreign investor"),
        ),
    ];

    /// The party of a word on the wire.
    pub fn read(word: &str) -> Option<Party> {
        Self::ALL.iter().find(|row| row.1 == word).map(|row| row.0)
    }

    /// The word on the wire.
    pub fn word(self) -> &'static str {
        Self::ALL.iter().find(|row| row.0 == self).map_or("", |row| row.1)
    }
}

impl Serialize for Party {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.word())
    }
}
