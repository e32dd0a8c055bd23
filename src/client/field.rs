//! The card's fields as rows (资料卡栏目): one row says everything about a field; what is checked, listed, printed and
//! compared follows from it.

use super::field_table::FIELDS;
use super::vocabulary::Class;
use super::{Options, rules};
use crate::party::Party;
use crate::rule::Rule;
use crate::word::words;
use crate::wording::{Lang, Wording};

words! {
    /// Part of a card.
    pub enum Block {
        /// 身份信息
        Identity = "identity",
        /// 背景
        Background = "background",
        /// 联系方式
        Contact = "contact",
        /// 相关人员
        People = "people",
        /// 经营
        Business = "business",
        /// 控股股东、实际控制人、受益所有人
        Owners = "owners",
        /// 账户
        Accounts = "accounts",
        /// 税收居民身份
        Tax = "tax",
        /// 同意
        Consents = "consents",
        /// 客户关系
        Relationship = "relationship",
        /// 其他
        Other = "other",
    }
}

words! {
    /// Class of a client's record (客户资料分类).
    pub enum RecordClass {
        /// 客户基本信息
        Basic = "basic",
        /// 业务凭证
        Voucher = "voucher",
        /// 交易记录
        Trade = "trade",
    }
}

words! {
    /// When a field is required that is not always.
    pub enum Condition {
        /// Where there is neither mobile nor phone.
        ReachByMobileOrPhone = "reach_by_mobile_or_phone",
        /// Where there is neither residence nor workplace.
        ResidenceOrWorkplace = "residence_or_workplace",
        /// Where the document number does not tell it.
        NotToldByNumber = "not_told_by_number",
        /// Where a capital is given.
        CapitalGiven = "capital_given",
        /// Where the client is under 14.
        Under14 = "under_14",
        /// On and after 2024-11-01.
        OwnersOnFile = "since_2024_11_01",
        /// Where the managing partner is an organisation.
        OrganisationPartner = "organisation_partner",
        /// Where the client is not tax resident here alone.
        NotResidentOnly = "not_resident_only",
        /// Where no reason is given.
        NoReason = "no_reason",
        /// Where the number could not be obtained.
        NotObtained = "not_obtained",
        /// Where the owner is one by shares, income or votes.
        OwnerByShare = "owner_by_share",
    }
}

impl Condition {
    /// The field beside it on whose words it hangs, where it hangs on some.
    pub(super) fn words(self) -> Option<(&'static str, &'static [&'static str])> {
        Some(match self {
            Condition::OrganisationPartner => ("kind", &["organisation"]),
            Condition::NotResidentOnly => ("status", &["non_resident_only", "both"]),
            Condition::NotObtained => ("reason", &["not_obtained"]),
            Condition::OwnerByShare => ("basis", &["shares", "income_or_votes"]),
            _ => return None,
        })
    }
}

/// Words of a list with their Chinese and English labels.
pub type Words = &'static [(&'static str, Wording)];

/// Words with what people call them, in Chinese and English.
pub(super) const fn words<const N: usize>(
    rows: [(&'static str, &'static str, &'static str); N],
) -> [(&'static str, Wording); N] {
    let mut words = [("", Wording::new("", "")); N];
    let mut at = 0;
    while at < N {
        words[at] = (rows[at].0, Wording::new(rows[at].1, rows[at].2));
        at += 1;
    }
    words
}

/// The longest number that has no layout.
pub(super) const NUMBER_LENGTH: usize = 64;

/// What a field holds.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Format {
    /// Any text of so many characters at most.
    Text(usize),
    /// The client's name: of a person or of a body.
    Name,
    /// Somebody's name: of a person, or of a body where the document beside it is one's.
    PersonName,
    /// An identifier of a kind.
    Ident(&'static str),
    /// A mobile or a landline.
    Phone,
    /// The number of the document whose kind stands beside it.
    DocumentNumber,
    /// The number of the account whose kind stands beside it.
    AccountNumber,
    /// A day.
    Day,
    /// A day, or `long_term`.
    DayOrLongTerm,
    /// A word of a list.
    Word(Words),
    /// Words of a list, several.
    Words(Words),
    /// A country, ISO 3166-1 alpha-3.
    Country,
    /// A currency, ISO 4217.
    Currency,
    /// An amount above zero.
    Capital,
    /// An amount, not negative.
    Amount,
    /// A ratio from 0 to 1, both included.
    Ratio,
    /// A count.
    Count,
    /// True or false.
    Flag,
    /// An address on the web.
    Url,
    /// Latin letters.
    Latin,
    /// A group of fields.
    Object,
    /// A list of groups, so many at most.
    List(usize),
    /// The caller's own; kept as it is.
    Any,
    /// Where each value came from.
    Provenance,
}

/// A set of parties, one bit each.
pub type Parties = u16;

/// Every party.
pub(super) const ALL: Parties = 0x7ff;
/// Natural persons.
pub(super) const PERSONS: Parties = of(&[Party::Individual, Party::Minor]);
/// Everyone else.
pub(super) const BODIES: Parties = ALL & !PERSONS;

/// The set of some parties.
pub(super) const fn of(parties: &[Party]) -> Parties {
    let mut set = 0;
    let mut at = 0;
    while at < parties.len() {
        set |= 1 << parties[at] as u16;
        at += 1;
    }
    set
}

/// Whether a party is in a set.
pub(super) const fn holds(set: Parties, party: Party) -> bool {
    set & (1 << party as u16) != 0
}

/// One row of the card.
#[derive(Clone, Copy, Debug)]
pub struct FieldRow {
    /// The name on the wire.
    pub name: &'static str,
    /// What people call it.
    pub label: Wording,
    /// What it holds.
    pub format: Format,
    /// Where it stands.
    pub block: Block,
    /// Whose card has it.
    pub parties: Parties,
    /// Who must fill it.
    pub required: Parties,
    /// Who must fill it when something holds.
    pub conditional: Option<(Parties, Condition)>,
    /// Whether it is key.
    pub class: Class,
    /// 关键联系信息
    pub contact: bool,
    /// Whether it is sensitive (of a minor everything is).
    pub sensitive: bool,
    /// Record class.
    pub record: RecordClass,
    /// Whether the client sees it.
    pub visible: bool,
    /// Of whose items against money laundering it is one.
    pub aml: Parties,
    /// The row that asks for it, where it is not those rules.
    pub rule: Option<&'static Rule>,
    /// Whether the fields inside are required even where the group itself is not.
    pub whole: bool,
    /// The fields inside.
    pub inside: &'static [FieldRow],
}

/// An optional field of everyone's card.
pub(super) const fn row(
    block: Block,
    name: &'static str,
    zh: &'static str,
    en: &'static str,
    format: Format,
) -> FieldRow {
    FieldRow {
        name,
        label: Wording::new(zh, en),
        format,
        block,
        parties: ALL,
        required: 0,
        conditional: None,
        class: Class::Ordinary,
        contact: false,
        sensitive: false,
        record: RecordClass::Basic,
        visible: true,
        aml: 0,
        rule: None,
        whole: false,
        inside: &[],
    }
}

impl FieldRow {
    pub(super) const fn only(self, parties: Parties) -> Self {
        FieldRow { parties, ..self }
    }

    pub(super) const fn required(self, required: Parties) -> Self {
        FieldRow { required, ..self }
    }

    pub(super) const fn when(self, parties: Parties, condition: Condition) -> Self {
        FieldRow { conditional: Some((parties, condition)), ..self }
    }

    pub(super) const fn aml(self, aml: Parties) -> Self {
        FieldRow { aml, ..self }
    }

    pub(super) const fn by(self, rule: &'static Rule) -> Self {
        FieldRow { rule: Some(rule), ..self }
    }

    pub(super) const fn whole(self) -> Self {
        FieldRow { whole: true, ..self }
    }

    pub(super) const fn key(self) -> Self {
        FieldRow { class: Class::Key, ..self }
    }

    pub(super) const fn contact(self) -> Self {
        FieldRow { contact: true, ..self }
    }

    pub(super) const fn sensitive(self) -> Self {
        FieldRow { sensitive: true, ..self }
    }

    pub(super) const fn voucher(self) -> Self {
        FieldRow { record: RecordClass::Voucher, ..self }
    }

    pub(super) const fn hidden(self) -> Self {
        FieldRow { visible: false, ..self }
    }

    pub(super) const fn with(self, inside: &'static [FieldRow]) -> Self {
        FieldRow { inside, ..self }
    }

    /// The label in a language.
    pub fn label(&self, lang: Lang) -> &'static str {
        self.label.said(lang)
    }

    /// The words that the field can hold, if it holds words.
    pub fn words(&self) -> Words {
        match self.format {
            Format::Word(words) | Format::Words(words) => words,
            _ => &[],
        }
    }

    /// Whether the field must stand on a party's card whatever else does.
    pub(super) fn is_required(&self, party: Party, options: &Options) -> bool {
        holds(self.required, party)
            || (self.condition(party) == Some(Condition::OwnersOnFile) && rules::CARD_OWNER.in_force(options.on))
    }

    /// When the field must stand on a party's card, if not always.
    pub(super) fn condition(&self, party: Party) -> Option<Condition> {
        match self.conditional {
            Some((parties, condition)) if holds(parties, party) => Some(condition),
            _ => None,
        }
    }

    /// The row that asks for the field on a party's card on a day.
    pub(super) fn source(&self, party: Party, options: &Options) -> Option<&'static Rule> {
        match self.rule {
            Some(rule) if rule.in_force(options.on) => Some(rule),
            _ if holds(self.aml, party) || self.is_required(party, options) => aml_row(party, options),
            _ => None,
        }
    }
}

/// The rules against money laundering in force on the day; there were none before 2007-08-01.
pub(super) fn aml_row(party: Party, options: &Options) -> Option<&'static Rule> {
    let before = if holds(PERSONS, party) { &rules::CARD_AML_INDIVIDUAL } else { &rules::CARD_AML_INSTITUTION };
    if before.in_force(options.on) {
        return Some(before);
    }
    rules::CARD_AML_2026.in_force(options.on).then_some(&rules::CARD_AML_2026)
}

/// The fields of a party's card, in display order.
pub fn rows(party: Party) -> impl Iterator<Item = &'static FieldRow> {
    FIELDS.iter().filter(move |row| holds(row.parties, party))
}

/// The field of a name, on any party's card.
pub fn find(name: &str) -> Option<&'static FieldRow> {
    FIELDS.iter().find(|row| row.name == name)
}

/// The names of all fields.
pub fn names() -> impl Iterator<Item = &'static str> {
    FIELDS.iter().map(|row| row.name)
}

/// Gives the label of every field, and of every word that it can hold.
#[cfg(feature = "texts")]
pub(super) fn wordings(rows: &[FieldRow], take: &mut dyn FnMut(Wording)) {
    for row in rows {
        take(row.label);
        row.words().iter().for_each(|word| take(word.1));
        wordings(row.inside, take);
    }
}
