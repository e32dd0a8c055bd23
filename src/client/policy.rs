//! The broker's own rules for cards and changes (券商自定规则): as shipped, document 04-02 V2.0.2 of 2019-06 and public
//! counter practice.
//!
//! A section given by the caller replaces the shipped one whole, and the answers cite it in place of the shipped rows.

use super::vocabulary::{Channel, PaperId, Target};
use super::{field, rules};
use crate::rule::Rule;
use crate::word::words;
use serde::{Serialize, Serializer, ser::SerializeMap};
use std::borrow::Cow;

words! {
    /// When an unconfirmed link shuts the gate.
    pub enum UnconfirmedLink {
        /// A key change that goes to China Clear.
        KeyWithCsdc = "key_with_csdc",
        /// Every key change.
        Key = "key",
        /// Every change that goes to China Clear and touches the link fields.
        AnyWithCsdc = "any_with_csdc",
        /// Every change that touches the link fields.
        Any = "any",
    }
}

words! {
    /// What a channel does with name and number in one request.
    pub enum NameAndNumber {
        /// Goes on.
        Allowed = "allowed",
        /// China Clear has to handle it.
        NeedsExternal = "needs_external",
        /// Refused.
        Forbidden = "forbidden",
    }
}

words! {
    /// Whether an individual may be represented.
    pub enum IndividualAgent {
        /// Not for a change.
        Forbidden = "forbidden",
        /// With a notarised authorisation.
        Notarised = "notarised",
    }
}

words! {
    /// What becomes of a change whose client shows an identity document that expired beyond its grace.
    pub enum ExpiredDocument {
        /// Nothing can be submitted until the change itself brings a valid one.
        Gate = "gate",
        /// It is only warned of.
        Warn = "warn",
    }
}

/// What a channel may do.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ChannelRule {
    /// Ordinary changes.
    pub ordinary: bool,
    /// Key changes.
    pub key: bool,
    /// Name and number together.
    pub name_and_number: NameAndNumber,
}

/// Another order and other labels of a printed form.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct FormPolicy {
    /// Keys in the order wanted; those not named follow in the shipped order.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub order: Vec<String>,
    /// Key → label.
    #[serde(skip_serializing_if = "Vec::is_empty", serialize_with = "by_key")]
    pub labels: Vec<(String, String)>,
}

/// A set of card fields.
#[derive(Clone, Debug, PartialEq)]
pub enum Fields {
    /// Every one: the broker's own systems hold the whole card.
    Every,
    /// As shipped.
    Shipped(&'static [&'static str]),
    /// As the caller gave them.
    Own(Vec<String>),
}

impl Fields {
    /// Whether a field is in it.
    pub fn hold(&self, field: &str) -> bool {
        match self {
            Fields::Every => true,
            Fields::Shipped(fields) => fields.contains(&field),
            Fields::Own(fields) => fields.iter().any(|known| known == field),
        }
    }
}

impl Serialize for Fields {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut names = Vec::new();
        match self {
            Fields::Every => names.extend(field::names()),
            Fields::Shipped(fields) => names.extend_from_slice(fields),
            Fields::Own(fields) => return fields.serialize(serializer),
        }
        names.serialize(serializer)
    }
}

/// The client section of a policy; on the wire without id and version, which belong to the whole policy.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Policy {
    /// The policy's id and version; of the shipped one `kehu` and the package's version.
    #[serde(skip)]
    pub id: Cow<'static, str>,
    /// See `id`.
    #[serde(skip)]
    pub version: Cow<'static, str>,
    /// Days after expiry in which a document is still borne.
    pub grace_days: u32,
    /// Days before expiry in which is reminded.
    pub reminder_days: u32,
    /// What an expired document does to a change.
    pub expired_document: ExpiredDocument,
    /// Days for which an identity check serves, the day of the check not counted; 0: the same day only.
    pub identity_check_days: u32,
    /// Which changed fields each system takes, in the order of [`Target::ALL`].
    #[serde(serialize_with = "by_target")]
    pub target_fields: [Fields; 6],
    /// Fields whose change examines the links.
    pub link_fields: Fields,
    /// When an unconfirmed link shuts the gate.
    pub unconfirmed_link: UnconfirmedLink,
    /// Per channel, in the order of [`Channel::ALL`].
    #[serde(serialize_with = "by_channel")]
    pub channels: [ChannelRule; 4],
    /// Whether an individual may be represented.
    pub individual_agent: IndividualAgent,
    /// Whether overseas bodies seal.
    pub overseas_seal: bool,
    /// Whether the cash-account form bears all the marks.
    pub marks_on_every_form: bool,
    /// Fields masked on the slip.
    pub masked_on_slip: Fields,
    /// Per form.
    #[serde(skip_serializing_if = "Vec::is_empty", serialize_with = "by_form")]
    pub forms: Vec<(PaperId, FormPolicy)>,
    /// Whether the caller gave it.
    #[serde(skip)]
    pub own: bool,
}

fn by_key<S: Serializer>(labels: &[(String, String)], serializer: S) -> Result<S::Ok, S::Error> {
    let mut map = serializer.serialize_map(Some(labels.len()))?;
    for (key, label) in labels {
        map.serialize_entry(key.as_str(), label.as_str())?;
    }
    map.end()
}

fn by_form<S: Serializer>(forms: &[(PaperId, FormPolicy)], serializer: S) -> Result<S::Ok, S::Error> {
    let mut map = serializer.serialize_map(Some(forms.len()))?;
    for (paper, form) in forms {
        map.serialize_entry(paper.word(), form)?;
    }
    map.end()
}

fn by_target<S: Serializer>(targets: &[Fields], serializer: S) -> Result<S::Ok, S::Error> {
    let mut map = serializer.serialize_map(Some(targets.len()))?;
    for (target, fields) in Target::ALL.iter().zip(targets) {
        map.serialize_entry(target.word(), fields)?;
    }
    map.end()
}

fn by_channel<S: Serializer>(channels: &[ChannelRule], serializer: S) -> Result<S::Ok, S::Error> {
    let mut map = serializer.serialize_map(Some(channels.len()))?;
    for (channel, rule) in Channel::ALL.iter().zip(channels) {
        map.serialize_entry(channel.word(), rule)?;
    }
    map.end()
}

/// What the depository bank takes.
const BANK: &[&str] = &["name", "documentKind", "documentNumber"];
/// What China Clear takes.
const CSDC: &[&str] = &[
    "name",
    "documentKind",
    "documentNumber",
    "documentFrom",
    "documentUntil",
    "birthDate",
    "sex",
    "education",
    "occupation",
    "mobile",
    "address",
    "postcode",
];
/// What examines the links.
const LINKS: &[&str] = &[
    "name",
    "documentKind",
    "documentNumber",
    "documentFrom",
    "documentUntil",
    "birthDate",
    "sex",
    "education",
    "occupation",
    "mobile",
    "address",
    "postcode",
    "nationality",
    "documentAddress",
    "auxiliaryDocuments",
];
/// What the option system takes.
const OPTION: &[&str] = &[
    "name",
    "documentKind",
    "documentNumber",
    "documentFrom",
    "documentUntil",
    "mobile",
    "phone",
    "email",
    "address",
    "postcode",
];
/// Numbers that a slip shows in part.
const MASKED: &[&str] =
    &["documentNumber", "mobile", "phone", "clientCode", "cashAccount", "unifiedAccount", "accounts", "email", "uscc"];

const fn channel(name_and_number: NameAndNumber) -> ChannelRule {
    ChannelRule { ordinary: true, key: true, name_and_number }
}

/// The shipped section.
pub static SHIPPED: Policy = Policy {
    id: Cow::Borrowed("kehu"),
    version: Cow::Borrowed(crate::VERSION),
    grace_days: 90,
    reminder_days: 90,
    expired_document: ExpiredDocument::Gate,
    identity_check_days: 30,
    target_fields: [
        Fields::Shipped(CSDC),
        Fields::Every,
        Fields::Every,
        Fields::Shipped(OPTION),
        Fields::Shipped(BANK),
        Fields::Every,
    ],
    link_fields: Fields::Shipped(LINKS),
    unconfirmed_link: UnconfirmedLink::KeyWithCsdc,
    channels: [
        channel(NameAndNumber::NeedsExternal),
        channel(NameAndNumber::NeedsExternal),
        channel(NameAndNumber::Forbidden),
        channel(NameAndNumber::Forbidden),
    ],
    individual_agent: IndividualAgent::Forbidden,
    overseas_seal: false,
    marks_on_every_form: true,
    masked_on_slip: Fields::Shipped(MASKED),
    forms: Vec::new(),
    own: false,
};

impl Policy {
    /// The shipped row, or the row of the broker's own rules where the caller gave them.
    pub fn row(&self, shipped: &'static Rule) -> &'static Rule {
        if self.own { &rules::POLICY_OWN } else { shipped }
    }

    /// Whether a system takes a field.
    pub fn takes(&self, target: Target, field: &str) -> bool {
        self.target_fields[target as usize].hold(field)
    }

    /// What a channel may do.
    pub fn channel(&self, channel: Channel) -> ChannelRule {
        self.channels[channel as usize]
    }

    /// What is printed differently on a form, if anything.
    pub fn form(&self, paper: PaperId) -> Option<&FormPolicy> {
        for (known, form) in &self.forms {
            if *known == paper {
                return Some(form);
            }
        }
        None
    }
}
