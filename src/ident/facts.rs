//! What a number says about its holder. A fact that the number does not give is absent.

use crate::day::Day;
use crate::party::Party;
use crate::word::words;
use serde::{Serialize, Serializer, ser::SerializeStruct};

words! {
    /// Sex as the number has it.
    pub enum Sex {
        /// 男
        Male = "male",
        /// 女
        Female = "female",
    }
}

/// A code with its Chinese name.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Named {
    /// The code as in the number.
    pub code: String,
    /// The Chinese name.
    pub name: String,
}

impl Named {
    /// A code with its name.
    pub fn new(code: &str, name: &str) -> Self {
        Named { code: code.to_owned(), name: name.to_owned() }
    }
}

/// A region code with what the history table knows.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct RegionFact {
    /// Six digits.
    pub code: String,
    /// `current`, `abolished` or `unknown` (also a known code without years).
    pub status: &'static str,
    /// First year.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub from: Option<u16>,
    /// Last year, where it is known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub until: Option<u16>,
}

macro_rules! facts {
    ($($(#[$doc:meta])* $name:ident = $wire:literal: $kind:ty,)*) => {
        /// The facts of one number.
        #[derive(Clone, Debug, Default, PartialEq)]
        pub struct Facts {
            $($(#[$doc])* pub $name: Option<$kind>,)*
        }

        impl Serialize for Facts {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                let mut facts = serializer.serialize_struct("Facts", 0)?;
                $(if let Some(fact) = &self.$name {
                    facts.serialize_field($wire, fact)?;
                })*
                facts.end()
            }
        }
    };
}

facts! {
    /// Birth date.
    birth_date = "birthDate": Day,
    /// Sex.
    sex = "sex": Sex,
    /// Completed years on the day asked about.
    age = "age": u32,
    /// Region of registration.
    region = "region": RegionFact,
    /// Province of registration or application.
    province = "province": Named,
    /// `hong_kong`, `macao` or `taiwan`.
    holder = "holder": &'static str,
    /// The 18-character number in place of a 15-digit one.
    upgraded = "upgraded": String,
    /// ISO 3166-1 alpha-3 or the MRZ's own code.
    nationality = "nationality": String,
    /// Issuing state, LOU prefix or card scheme.
    issuer = "issuer": String,
    /// The lifelong or document number inside.
    document_number = "documentNumber": String,
    /// Last day of the document.
    expires_on = "expiresOn": Day,
    /// Word for the layout found.
    layout = "layout": &'static str,
    /// Count of renewals, 0 for the first issue.
    renewals = "renewals": u32,
    /// Registering department.
    authority = "authority": Named,
    /// Kind of body.
    entity_kind = "entityKind": Named,
    /// Party words that fit, best first.
    parties = "parties": Vec<Party>,
    /// The organisation code inside.
    organization_code = "organizationCode": String,
    /// The one market of the code or account.
    market = "market": &'static str,
    /// Several markets of the code.
    markets = "markets": Vec<&'static str>,
    /// Class of a securities account.
    account_class = "accountClass": &'static str,
    /// Class of a security.
    security_class = "securityClass": &'static str,
    /// Original allocation of a mobile segment.
    carrier = "carrier": &'static str,
    /// Whether the segment is a virtual operator's.
    virtual_operator = "virtualOperator": bool,
    /// Area code with its 0.
    area_code = "areaCode": String,
    /// Extension.
    extension = "extension": String,
    /// Domain of an e-mail address.
    domain = "domain": String,
    /// ISO 3166-1 alpha-2 of an ISIN.
    country = "country": String,
    /// `han`, `latin`, `mixed` or `other`.
    script = "script": &'static str,
}
