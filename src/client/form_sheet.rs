//! One form being filled in: what stands in each part.

use super::form_labels::{Row, Shape, columns, rows, said, word, words};
use super::form_values::Print;
use super::{Details, Form, Part, Tick};
use crate::client::Options;
use crate::client::advance::Progress;
use crate::client::field::{self, FieldRow};
use crate::client::plan::Plan;
use crate::client::vocabulary::{MarkKind, PaperId, SyncStatus, Target};
use crate::input::Value;
use crate::issue::Issue;
use crate::message::{Lang, label, render};

/// Objects of a card that name a person.
const PEOPLE: &[&str] = &["guardian", "legalRepresentative", "personInCharge", "managingPartner", "agent"];
/// What a line about a person says after the role.
const PERSON: &[&str] = &["name", "documentKind", "documentNumber", "documentUntil"];

/// A form and everything that it is filled in from.
pub(in crate::client) struct Sheet<'a> {
    /// The plan.
    pub plan: &'a Plan,
    /// Language and policy.
    pub options: &'a Options,
    /// The heading.
    pub details: &'a Details,
    /// Where the change stands: on the slip, which is masked.
    pub progress: Option<&'a Progress>,
    /// Which form.
    pub paper: PaperId,
    /// Nothing filled in.
    pub blank: bool,
}

impl Sheet<'_> {
    /// The form.
    pub fn form(&self) -> Form {
        let Details { copy, copies, prints, .. } = *self.details;
        let title = match (self.progress, self.plan.class) {
            (Some(_), class) => word("title", class.word(), self.options.lang),
            (None, _) => label(self.paper.word(), self.options.lang).unwrap_or_default(),
        };
        let (blank, parts) = (self.blank, self.parts());
        Form { id: self.paper, title, blank, copy, copies, prints, reprint: prints > 1, parts }
    }

    /// The parts in the shipped order, or first those that the policy names.
    fn parts(&self) -> Vec<Part> {
        let own = self.options.policy.form(self.paper);
        let mut parts: Vec<Part> = rows(self.paper).filter_map(|row| self.part(row)).collect();
        let mut ordered = Vec::with_capacity(parts.len());
        for key in own.map_or(&[][..], |form| &form.order) {
            if let Some(place) = parts.iter().position(|part| part.key() == key) {
                ordered.push(parts.remove(place));
            }
        }
        ordered.append(&mut parts);
        ordered
    }

    /// A part, where the client has such a thing.
    fn part(&self, row: &Row) -> Option<Part> {
        let (key, lang) = (row.key, self.options.lang);
        let labels = self.options.policy.form(self.paper).map_or(&[][..], |form| &form.labels);
        let own = labels.iter().find(|label| label.0 == key).map(|label| label.1.clone());
        let label = || own.clone().unwrap_or_else(|| row.label(lang).to_owned());
        Some(match row.shape {
            Shape::Text if field::find(key).is_some() && !self.has(key) => return None,
            Shape::Text => Part::Text { key, label: label(), value: self.text(key) },
            Shape::Boxes => Part::Boxes { key, label: label(), boxes: self.boxes(key) },
            Shape::Table => {
                let rows = self.lines(key);
                if key == "people" && rows.is_empty() {
                    return None;
                }
                Part::Table { key, label: label(), columns: columns(key, lang), rows }
            }
            Shape::Statement => Part::Statement { key, label: label() },
            Shape::Seal if key == "businessSeal" => Part::Mark { key, label: label(), mark: MarkKind::Seal, by: &[] },
            Shape::Seal => {
                let maker = key.strip_prefix("mark.").unwrap_or_default();
                let mut marks = self.plan.marks.iter().filter(|mark| mark.paper == self.paper);
                let mark = marks.find(|mark| mark.by.first().is_some_and(|by| by.word() == maker))?;
                let by: Vec<&str> = mark.by.iter().map(|by| by.word()).collect();
                let label = own.unwrap_or_else(|| mark_label(mark.kind, &by, lang));
                Part::Mark { key, label, mark: mark.kind, by: mark.by }
            }
        })
    }

    /// Whether the party's card has a field.
    fn has(&self, field: &str) -> bool {
        field::rows(self.plan.party).any(|row| row.name == field)
    }

    fn print(&self) -> Print<'_> {
        let masked = self.progress.map(|_| &self.options.policy.masked_on_slip);
        Print { lang: self.options.lang, masked }
    }

    fn field(&self, name: &str) -> Option<&Value> {
        self.plan.card.iter().find(|(known, _)| known == name).map(|(_, value)| value)
    }

    /// What a line holds, where that is known.
    fn text(&self, key: &str) -> Option<String> {
        if self.blank {
            return None;
        }
        let actor = |pick: fn(&Progress) -> Option<&str>| self.progress.and_then(pick).map(str::to_owned);
        match key {
            "branch" => self.details.branch.clone(),
            "serialNumber" => self.details.serial_number.clone(),
            "date" => self.details.date.map(|date| date.to_string()),
            "entry" => Some(word(key, self.plan.entry.word(), self.options.lang).to_owned()),
            "operator" => actor(|progress| progress.submitted.as_ref().map(|actor| actor.id.as_str())),
            "submittedAt" => actor(|progress| progress.submitted.as_ref().map(|actor| actor.at.as_str())),
            "reviewer" => actor(|progress| progress.approved.as_ref().map(|actor| actor.id.as_str())),
            "reviewedAt" => actor(|progress| progress.approved.as_ref().map(|actor| actor.at.as_str())),
            "answeredAt" => actor(|progress| progress.answers.last().map(|entry| entry.actor.at.as_str())),
            "agentPhone" => self.agent("phone"),
            "agentAuthorisedUntil" => self.agent("authorisedUntil"),
            _ => self.value(key),
        }
    }

    fn request(&self, field: &str) -> Option<&Value> {
        self.plan.request.get(field)
    }

    fn agent(&self, field: &str) -> Option<String> {
        let row = field::find("agent")?.inside.iter().find(|row| row.name == field)?;
        Some(self.print().text(row, self.field("agent")?.get(field)?, None))
    }

    /// A card field; who the client is may stand beside the card.
    fn value(&self, key: &str) -> Option<String> {
        let client = &self.plan.client;
        let known = match key {
            "name" => &client.name,
            "documentKind" => &client.document_kind,
            "documentNumber" => &client.document_number,
            "clientCode" => &client.client_code,
            "cashAccount" => &client.cash_account,
            "unifiedAccount" if client.unified_account.is_none() => &self.queried(),
            "unifiedAccount" => &client.unified_account,
            _ => &None,
        };
        let row = field::find(key)?;
        let kind = client.document_kind.as_deref();
        match known {
            Some(text) => Some(self.print().text(row, &Value::Text(text.clone()), kind)),
            None => self.field(key).map(|value| self.print().text(row, value, kind)),
        }
    }

    /// The one unified account that the query returned.
    fn queried(&self) -> Option<String> {
        let accounts = list(self.request("csdcQuery").and_then(|query| query.get("unifiedAccounts")));
        let mut open = accounts.iter().filter(|account| says(account, "status") != "cancelled");
        let account = open.next().filter(|_| open.next().is_none())?;
        Some(says(account, "account").to_owned())
    }

    fn boxes(&self, key: &'static str) -> Vec<Tick> {
        let lang = self.options.lang;
        let has = |field| self.request(field) == Some(&Value::Bool(true));
        let is_ticked = |word: &str| match word {
            "credit" => has("hasMarginAccount"),
            "option" => has("hasOptionAccount"),
            "ordinary" | "key" => word == self.plan.class.word(),
            _ => true,
        };
        let tick = |word, label, is_ticked: bool| Tick { word, label, ticked: is_ticked && !self.blank };
        if key != "targets" {
            return words(key, lang).map(|(word, label)| tick(word, label, is_ticked(word))).collect();
        }
        let rows = self.plan.sync.iter();
        rows.map(|row| {
            let word = row.target.word();
            tick(word, label(word, lang).unwrap_or(word), row.status != SyncStatus::NotRequested)
        })
        .collect()
    }

    fn lines(&self, key: &str) -> Vec<Vec<String>> {
        match key {
            "people" => self.people(),
            _ if self.blank => Vec::new(),
            "accounts" => self.accounts(),
            "results" => self.results(),
            _ => self.changes(),
        }
    }

    /// One line for each person that the party's card names, filled in where known.
    fn people(&self) -> Vec<Vec<String>> {
        let mut lines = Vec::new();
        for row in PEOPLE.iter().filter(|name| self.has(name)).filter_map(|name| field::find(name)) {
            let person = self.field(row.name).filter(|_| !self.blank);
            lines.push(self.person(row, person));
            let representative = row.inside.iter().find(|row| row.name == "representative");
            let named = person.and_then(|person| person.get("representative"));
            lines.extend(representative.zip(named).map(|(row, named)| self.person(row, Some(named))));
        }
        lines
    }

    fn person(&self, row: &'static FieldRow, person: Option<&Value>) -> Vec<String> {
        let kind = person.and_then(|person| person.get("documentKind")).and_then(Value::text);
        let value = |name: &&str| {
            let row = row.inside.iter().find(|row| row.name == *name)?;
            Some(self.print().text(row, person?.get(name)?, kind))
        };
        let values = PERSON.iter().map(|name| value(name).unwrap_or_default());
        [row.label(self.options.lang).to_owned()].into_iter().chain(values).collect()
    }

    /// The securities accounts that the query returned; without a query those on the card.
    fn accounts(&self) -> Vec<Vec<String>> {
        let accounts = list(self.request("csdcQuery").and_then(|query| query.get("unifiedAccounts")));
        let links = accounts.iter().flat_map(|account| list(account.get("links")));
        let links = links.filter(|account| says(account, "status") != "cancelled").map(|account| (account, "account"));
        let own = list(self.field("accounts")).iter().filter(|account| says(account, "kind") == "securities");
        let own = own.map(|account| (account, "number"));
        let line = |(account, number)| vec![self.market(says(account, "market")), says(account, number).to_owned()];
        let lines: Vec<Vec<String>> = links.map(line).collect();
        if lines.is_empty() { own.map(line).collect() } else { lines }
    }

    /// What people call a market.
    fn market(&self, market: &str) -> String {
        let row = field::find("accounts").and_then(|row| row.inside.iter().find(|row| row.name == "market"));
        row.map_or_else(String::new, |row| self.print().text(row, &Value::Text(market.to_owned()), None))
    }

    /// Item, before, after; China Clear's form names what goes to China Clear.
    fn changes(&self) -> Vec<Vec<String>> {
        let is_central = self.paper == PaperId::SecuritiesAccountForm;
        let row = self.plan.sync.iter().find(|row| row.target == Target::UnifiedAccount);
        let goes = |field: &'static str| !is_central || row.is_some_and(|row| row.fields.contains(&field));
        let kind = self.plan.client.document_kind.as_deref();
        let change = self.plan.changes.iter().find(|change| change.field == "documentKind");
        let before = change.map_or(kind, |change| change.old.as_ref().and_then(Value::text));
        self.print().changes(self.plan.changes.iter().filter(|change| goes(change.field)), [before, kind])
    }

    /// What every requested system answered, and why one has not got the change.
    fn results(&self) -> Vec<Vec<String>> {
        let lang = self.options.lang;
        let requested = self.plan.sync.iter().filter(|row| row.status != SyncStatus::NotRequested);
        let line = |target: Target, result: &str, reason: String| {
            vec![label(target.word(), lang).unwrap_or_default().to_owned(), result.to_owned(), reason]
        };
        requested
            .map(|row| match (row.code, self.progress.and_then(|progress| progress.answer(row.target))) {
                (Some(code), _) => line(row.target, word("results", "not_sent", lang), render(&Issue::new(code), lang)),
                (None, None) => line(row.target, word("results", "open", lang), String::new()),
                (None, Some(entry)) => {
                    let result = entry.result.and_then(|result| label(result.word(), lang));
                    line(row.target, result.unwrap_or_default(), entry.reason.clone().unwrap_or_default())
                }
            })
            .collect()
    }
}

/// The items of a list.
fn list(value: Option<&Value>) -> &[Value] {
    if let Some(Value::List(list)) = value { list } else { &[] }
}

/// The text of a key.
fn says<'a>(map: &'a Value, key: &str) -> &'a str {
    map.get(key).and_then(Value::text).unwrap_or_default()
}

/// 法定代表人签章
fn mark_label(kind: MarkKind, by: &[&str], lang: Lang) -> String {
    let people: Vec<&str> = by.iter().map(|by| label(by, lang).unwrap_or(by)).collect();
    let people = people.join(said("或", " or ", lang));
    [&people, said("", ": ", lang), label(kind.word(), lang).unwrap_or_default()].concat()
}
