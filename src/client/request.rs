//! What a plan is asked (变更申请): read in one pass, every problem noted.

use super::changes::Map;

use super::marks::{self, GivenMark};
use super::papers::{self, GivenPaper};
use super::rules;
use super::situation::{self, Agent, MOST, PartnerKind};
use super::vocabulary::{Channel, Class, DocumentKind, Target};
use crate::day::Day;
use crate::day::period::Moment;
use crate::input::{Reader, Value};
use crate::issue::{Code, Issue};
use crate::party::Party;
use crate::word::words;
use serde::Serialize;

words! {
    /// The menu of the entry (菜单入口).
    pub enum Entry {
        /// 普通资料变更(新)
        Ordinary = "ordinary",
        /// 账户资料变更(新)
        Combined = "combined",
    }
}

words! {
    /// How the query at China Clear ended (中登查询).
    pub(super) enum QueryStatus {
        /// Not made yet.
        NotQueried = "not_queried",
        /// Made, without an answer.
        Failed = "failed",
        /// Nothing came back.
        Empty = "empty",
        /// Accounts came back.
        Success = "success",
    }
}

words! {
    /// State of a unified or securities account.
    pub(super) enum AccountStatus {
        /// 正常
        Normal = "normal",
        /// 异常
        Abnormal = "abnormal",
        /// 注销
        Cancelled = "cancelled",
    }
}

words! {
    /// Whether the link of a securities account is confirmed (关联关系).
    pub(super) enum LinkState {
        /// 已确认
        Confirmed = "confirmed",
        /// 未确认
        Unconfirmed = "unconfirmed",
    }
}

words! {
    /// Money-laundering grade of a client.
    pub(super) enum Grade {
        /// 低
        Low = "low",
        /// 中
        Medium = "medium",
        /// 高
        High = "high",
    }
}

/// What China Clear answered.
pub(super) struct Query {
    pub status: QueryStatus,
    pub accounts: Vec<UnifiedAccount>,
    pub earlier_key_change: bool,
}

/// A unified account, by its place in the request.
pub(super) struct UnifiedAccount {
    pub place: u32,
    pub status: AccountStatus,
    pub links: Vec<Link>,
}

/// A securities account of a unified account, by its place in the request.
pub(super) struct Link {
    pub place: u32,
    pub status: AccountStatus,
    pub state: LinkState,
}

/// What the police or the registry answered.
pub(super) struct IdentityCheck<'a> {
    pub matched: bool,
    pub name: &'a str,
    pub number: &'a str,
    /// The day on which it was made, as it is written in its own offset: a desk abroad has its own day.
    pub on: Day,
}

/// Who the change is about.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Identity {
    /// Name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// Kind of the document.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub document_kind: Option<String>,
    /// Its number.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub document_number: Option<String>,
    /// Client code.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub client_code: Option<String>,
    /// Cash account.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cash_account: Option<String>,
    /// Unified account.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub unified_account: Option<String>,
}

/// Facts that raise or stop a change.
#[derive(Default)]
pub(super) struct Facts {
    pub is_high_grade: bool,
    pub watch_list: bool,
    pub high_risk_nationality: bool,
    pub first_above_10_million: bool,
    pub account_restricted: bool,
}

/// A request, as far as it could be read.
pub(super) struct Request<'a> {
    pub party: Party,
    pub channel: Channel,
    pub before: Option<&'a Map>,
    pub after: &'a Map,
    /// Fields to empty, each with its place.
    pub remove: Vec<(u32, &'static str)>,
    pub client: Identity,
    pub entry: Entry,
    pub ordinary_ticked: bool,
    pub has_option_account: bool,
    pub has_margin_account: Option<bool>,
    pub has_bank_custody: Option<bool>,
    pub targets: Vec<Target>,
    pub query: Option<Query>,
    pub identity_check: Option<IdentityCheck<'a>>,
    pub partner: Option<PartnerKind>,
    pub agent: Option<Agent>,
    pub facts: Facts,
    pub marks: Vec<GivenMark>,
    pub papers: Vec<GivenPaper>,
}

impl Request<'_> {
    /// Whether a system is asked for: by the client, by an option account, by bank custody on a key change.
    pub fn requests(&self, target: Target, class: Class) -> bool {
        let by_itself = match target {
            Target::OptionSystem => self.has_option_account,
            Target::DepositoryBank => self.has_bank_custody == Some(true) && class == Class::Key,
            _ => false,
        };
        by_itself || self.targets.contains(&target)
    }
}

impl<'a> Request<'a> {
    /// Reads a request; problems are noted, those of a place deeper than the reader in `issues`. Without a party or
    /// `after` nothing more can be said.
    pub fn read(request: &'a Value, reader: &mut Reader<'_>, issues: &mut Vec<Issue>) -> Option<Request<'a>> {
        let party = reader.word("party", Party::read, Code::PartyUnknown);
        let party = reader.required("party", party);
        let channel = reader.word("channel", Channel::read, Code::ChangeUnknown);
        let channel = reader.required("channel", channel);
        let before = card(request, reader, "before", party);
        let after = card(request, reader, "after", party);
        let after = reader.required("after", after);
        let remove = situation::names(reader, "remove").unwrap_or_default();
        let client = match reader.inside("client") {
            Some(inside) => Identity::read(inside),
            None => Identity::default(),
        };
        let entry = reader.word("entry", Entry::read, Code::ChangeUnknown);
        let entry = reader.required("entry", entry);
        let ordinary_ticked = reader.flag("ordinaryTicked") == Some(true);
        let has_option_account = reader.flag("hasOptionAccount");
        if has_option_account.is_none() && reader.value("hasOptionAccount").is_none() {
            reader.note("hasOptionAccount", Issue::found(Code::FieldMissing, &[], &rules::SYNC_OPTION));
        }
        let (has_margin_account, has_bank_custody) = (reader.flag("hasMarginAccount"), reader.flag("hasBankCustody"));
        let given = situation::targets(reader);
        let mut targets = Vec::new();
        for (place, target) in &reader.required("syncTargets", given).unwrap_or_default() {
            let rule = match *target {
                Target::OptionSystem if has_option_account == Some(false) => Some(&rules::SYNC_OPTION),
                Target::DepositoryBank if has_bank_custody == Some(false) => Some(&rules::SYNC_BANK),
                _ => None,
            };
            if let Some(rule) = rule {
                reader.note_item("syncTargets", *place, Issue::found(Code::SyncForbidden, &[], rule));
            }
            targets.push(*target);
        }
        let is_unified = targets.contains(&Target::UnifiedAccount);
        let query = reader.inside("csdcQuery").and_then(|reader| Query::read(reader, is_unified));
        if is_unified {
            reader.required("csdcQuery", query.as_ref());
        }
        let identity_check = identity_check(request, reader);
        let partner = situation::partner(reader, party, issues);
        let agent = Agent::read(reader);
        let facts = match reader.inside("facts") {
            Some(inside) => Facts::read(inside),
            None => Facts::default(),
        };
        let (marks, papers) = (marks::read_given(reader), papers::read_given(reader));
        Some(Request {
            party: party?,
            channel: channel.unwrap_or(Channel::Counter),
            before,
            after: after?,
            remove,
            client,
            entry: entry.unwrap_or(Entry::Ordinary),
            ordinary_ticked,
            has_option_account: has_option_account.unwrap_or_default(),
            has_margin_account,
            has_bank_custody,
            targets,
            query,
            identity_check,
            partner,
            agent,
            facts,
            marks,
            papers,
        })
    }
}

/// A card, whose party is that of the request.
fn card<'a>(request: &'a Value, reader: &mut Reader<'_>, field: &'static str, party: Option<Party>) -> Option<&'a Map> {
    let mut inside = reader.inside(field)?;
    let own = inside.word("party", Party::read, Code::PartyUnknown);
    if own.is_some() && party.is_some() && own != party {
        inside.note("party", Issue::new(Code::PartyConflict));
    }
    match request.get(field) {
        Some(Value::Map(map)) => Some(map),
        _ => None,
    }
}

/// Reads `identityCheck`; every part of it is needed.
fn identity_check<'a>(request: &'a Value, reader: &mut Reader<'_>) -> Option<IdentityCheck<'a>> {
    let given = request.get("identityCheck");
    let mut inside = reader.inside("identityCheck")?;
    for field in &["source", "name", "number"] {
        let text = inside.text(field);
        inside.required(field, text);
    }
    let at = inside.text("at");
    let at = inside.required("at", at);
    let on = at.and_then(Moment::read).map(|moment| moment.day());
    if at.is_some() && on.is_none() {
        inside.note("at", Issue::new(Code::DayMalformed));
    }
    let matched = inside.flag("matched");
    let matched = inside.required("matched", matched);
    inside.finish();
    let given = given?;
    let (name, number) = (given.get("name")?.text()?, given.get("number")?.text()?);
    Some(IdentityCheck { matched: matched?, name, number, on: on? })
}

impl Identity {
    fn read(mut reader: Reader<'_>) -> Identity {
        let kind = reader.word("documentKind", DocumentKind::read, Code::TextUnknown);
        let identity = Identity {
            name: text(&mut reader, "name"),
            document_kind: kind.map(|kind| kind.word().to_owned()),
            document_number: text(&mut reader, "documentNumber"),
            client_code: text(&mut reader, "clientCode"),
            cash_account: text(&mut reader, "cashAccount"),
            unified_account: text(&mut reader, "unifiedAccount"),
        };
        reader.finish();
        identity
    }
}

/// Text without blanks around it.
fn text(reader: &mut Reader<'_>, field: &'static str) -> Option<String> {
    Some(reader.text(field)?.trim().to_owned())
}

impl Facts {
    fn read(mut reader: Reader<'_>) -> Facts {
        let grade = reader.word("amlGrade", Grade::read, Code::ChangeUnknown);
        let facts = Facts {
            is_high_grade: grade == Some(Grade::High),
            watch_list: reader.flag("watchList") == Some(true),
            high_risk_nationality: reader.flag("highRiskNationality") == Some(true),
            first_above_10_million: reader.flag("firstAbove10Million") == Some(true),
            account_restricted: reader.flag("accountRestricted") == Some(true),
        };
        reader.finish();
        facts
    }
}

impl Query {
    /// Reads the query; `must`: China Clear is to receive the change, so that accounts and links have to be told.
    fn read(mut reader: Reader<'_>, must: bool) -> Option<Query> {
        let status = reader.word("status", QueryStatus::read, Code::SyncUnknown);
        let status = reader.required("status", status);
        reader.text("at");
        let mut accounts = Vec::new();
        let count = reader.each("unifiedAccounts", MOST, &mut |place, reader| {
            if let Some(account) = UnifiedAccount::read(place, reader, must) {
                accounts.push(account);
            }
        });
        if must && status == Some(QueryStatus::Success) {
            reader.required("unifiedAccounts", count);
        }
        let earlier_key_change = reader.flag("earlierKeyChange") == Some(true);
        reader.finish();
        Some(Query { status: status?, accounts, earlier_key_change })
    }
}

impl UnifiedAccount {
    fn read(place: u32, mut reader: Reader<'_>, must: bool) -> Option<UnifiedAccount> {
        let account = reader.text("account");
        reader.required("account", account);
        let status = reader.word("status", AccountStatus::read, Code::SyncUnknown);
        let status = reader.required("status", status);
        let mut links = Vec::new();
        let count = reader.each("links", MOST, &mut |place, reader| {
            if let Some(link) = Link::read(place, reader) {
                links.push(link);
            }
        });
        if must && status != Some(AccountStatus::Cancelled) {
            reader.required("links", count);
        }
        reader.finish();
        Some(UnifiedAccount { place, status: status?, links })
    }
}

impl Link {
    fn read(place: u32, mut reader: Reader<'_>) -> Option<Link> {
        for field in &["account", "market"] {
            let text = reader.text(field);
            reader.required(field, text);
        }
        let status = reader.word("status", AccountStatus::read, Code::SyncUnknown);
        let status = reader.required("status", status);
        let state = reader.word("link", LinkState::read, Code::SyncUnknown);
        let state = reader.required("link", state);
        reader.finish();
        Some(Link { place, status: status?, state: state? })
    }
}
