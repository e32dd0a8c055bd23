//! What a number says about its holder. A fact that the number does not give is absent.

use crate::day::Day;
use crate::party::Party;
use serde::Serialize;

/// Sex as the number has it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Sex {
    /// 男
    Male,
    /// 女
    Female,
}

impl Sex {
    /// The sex of a word on the wire.
    pub fn read(word: &str) -> Option<Sex> {
        match word {
            "male" => Some(Sex::Male),
            "female" => Some(Sex::Female),
            _ => None,
        }
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
    /// Full Chinese name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// `current`, `abolished` or `unknown`.
    pub status: &'static str,
    /// First year.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub from: Option<u16>,
    /// Last year.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub until: Option<u16>,
}

macro_rules! facts {
    ($($(#[$doc:meta])* $name:ident: $kind:ty,)*) => {
        /// The facts of one number.
        #[derive(Clone, Debug, Default, PartialEq, Serialize)]
        #[serde(rename_all = "camelCase")]
        pub struct Facts {
            $($(#[$doc])* #[serde(skip_serializing_if = "Option::is_none")] pub $name: Option<$kind>,)*
        }
    };
}

facts! {
    /// Birth date.
    birth_date: Day,
    /// Sex.
    sex: Sex,
    /// Completed years on the day asked about.
    age: u32,
    /// Region of registration.
    region: RegionFact,
    /// Province of registration or application.
    province: Named,
    /// `hong_kong`, `macao` or `taiwan`.
    holder: &'static str,
    /// The 18-character number in place of a 15-digit one.
    upgraded: String,
    /// ISO 3166-1 alpha-3 or the MRZ's own code.
    nationality: String,
    /// Issuing state, LOU prefix or card scheme.
    issuer: String,
    /// The lifelong or document number inside.
    document_number: String,
    /// Last day of the document.
    expires_on: Day,
    /// Word for the layout found.
    layout: &'static str,
    /// Count of renewals, 0 for the first issue.
    renewals: u32,
    /// Registering department.
    authority: Named,
    /// Kind of body.
    entity_kind: Named,
    /// Party words that fit, best first.
    parties: Vec<Party>,
    /// The organisation code inside.
    organization_code: String,
    /// The one market of the code or account.
    market: &'static str,
    /// Several markets of the code.
    markets: Vec<&'static str>,
    /// Class of a securities account.
    account_class: &'static str,
    /// Class of a security.
    security_class: &'static str,
    /// Original allocation of a mobile segment.
    carrier: &'static str,
    /// Whether the segment is a virtual operator's.
    virtual_operator: bool,
    /// Area code with its 0.
    area_code: String,
    /// Extension.
    extension: String,
    /// Domain of an e-mail address.
    domain: String,
    /// ISO 3166-1 alpha-2 of an ISIN.
    country: String,
    /// `han`, `latin`, `mixed` or `other`.
    script: &'static str,
}
