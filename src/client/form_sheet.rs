//! One form being filled in: what stands in each part.

use super::Options;
use super::field::{self, FieldRow};
use super::form_labels::{Row, Shape, WORDS, columns, keys, row, said, word};
use super::form_values::{Print, add, inside};
use super::forms::{Details, Form, Part, Tick};
use super::plan::Plan;
use super::progress::Progress;
use super::situation::PARTNERSHIP_FIELDS;
use super::vocabulary::{MarkKind, PaperId, SyncStatus, Target};
use crate::input::Value;
use crate::issue::Issue;
use crate::message::{label, render};

/// Objects of a card that name a person.
const PEOPLE: &[&str] = &["guardian", "legalRepresentative", "personInCharge", "managingPartner", "agent"];
/// What a line about a person says after the role.
const PERSON: &[&str] = &["name", "documentKind", "documentNumber", "documentUntil"];

/// A form and everything that it is filled in from.
pub(super) struct Sheet<'a> {
    /// The plan.
    pub plan: &'a Plan,
    /// Language and policy.
    pub options: &'a Options,
    /// The heading.
    pub details: &'a Details,
    /// Where the change stands: on the slip, which is masked.
    pub progress: Option<&'a Progress<'a>>,
    /// Which form.
    pub paper: PaperId,
    /// Nothing filled in.
    pub blank: bool,
}

impl Sheet<'_> {
    /// The form.
    pub fn form(&self) -> Form {
        let Details { copy, copies, prints, .. } = *self.details;
        let title = match self.progress {
            Some(_) => self.word("title", self.plan.class.word()),
            None => self.label(self.paper.word()),
        };
        let (blank, parts) = (self.blank, self.parts());
        Form { id: self.paper, title, blank, copy, copies, prints, reprint: prints > 1, parts }
    }

    fn word(&self, part: &str, known: &str) -> &'static str {
        word(part, known, self.options.lang)
    }

    fn label(&self, word: &str) -> &'static str {
        label(word, self.options.lang).unwrap_or_default()
    }

    fn said(&self, zh: &'static str, en: &'static str) -> &'static str {
        said(zh, en, self.options.lang)
    }

    /// The parts in the shipped order, or first those that the policy names.
    fn parts(&self) -> Vec<Part> {
        let mut parts = Vec::new();
        let keys = keys(self.paper);
        if let Some(form) = self.options.policy.form(self.paper) {
            for key in &form.order {
                if keys.contains(&key.as_str()) {
                    self.add(key, &mut parts);
                }
            }
        }
        for key in keys {
            self.add(key, &mut parts);
        }
        parts
    }

    /// Adds a part, once.
    fn add(&self, key: &str, parts: &mut Vec<Part>) {
        for part in parts.iter() {
            if part.key() == key {
                return;
            }
        }
        if let Some(part) = row(key).and_then(|row| self.part(row)) {
            parts.push(part);
        }
    }

    /// The policy's own label.
    fn own_label(&self, key: &str) -> Option<&str> {
        for (known, label) in &self.options.policy.form(self.paper)?.labels {
            if known == key {
                return Some(label);
            }
        }
        None
    }

    /// A part, where the client has such a thing.
    fn part(&self, row: &Row) -> Option<Part> {
        let (key, lang) = (row.key, self.options.lang);
        let own = self.own_label(key);
        let label = own.unwrap_or(row.label(lang)).to_owned();
        Some(match row.shape {
            Shape::Text => {
                if let Some(field) = field::find(key)
                    && !self.has(field)
                {
                    return None;
                }
                Part::Text { key, label, value: self.text(key) }
            }
            Shape::Boxes => Part::Boxes { key, label, boxes: self.boxes(key) },
            Shape::Table => {
                let rows = self.lines(key);
                if key == "people" && rows.is_empty() {
                    return None;
                }
                Part::Table { key, label, columns: columns(key, lang), rows }
            }
            Shape::Statement => Part::Statement { key, label },
            Shape::Seal if key == "businessSeal" => Part::Mark { key, label, mark: MarkKind::Seal, by: &[] },
            Shape::Seal => return self.mark(key, own),
        })
    }

    /// The box of who makes a mark, where one is asked for.
    fn mark(&self, key: &'static str, own: Option<&str>) -> Option<Part> {
        let maker = key.strip_prefix("mark.")?;
        for mark in &self.plan.marks {
            if mark.paper != self.paper || mark.by.first().is_none_or(|by| by.word() != maker) {
                continue;
            }
            let mut label = String::new();
            for by in mark.by {
                add(&mut label, self.said("或", " or "), self.label(by.word()));
            }
            // 法定代表人签章
            label.push_str(self.said("", ": "));
            label.push_str(self.label(mark.kind.word()));
            if let Some(own) = own {
                label = own.to_owned();
            }
            return Some(Part::Mark { key, label, mark: mark.kind, by: mark.by });
        }
        None
    }

    /// Whether the party's card has a field.
    fn has(&self, row: &FieldRow) -> bool {
        field::holds(row.parties, self.plan.party)
    }

    fn print(&self) -> Print<'_> {
        let masked = self.progress.map(|_| &self.options.policy.masked_on_slip);
        Print { lang: self.options.lang, masked }
    }

    fn field(&self, name: &str) -> Option<&Value> {
        for (known, value) in &self.plan.card {
            if known == name {
                return Some(value);
            }
        }
        None
    }

    /// What a line holds, where that is known.
    fn text(&self, key: &str) -> Option<String> {
        if self.blank {
            return None;
        }
        let known = match key {
            "branch" => self.details.branch.as_deref(),
            "serialNumber" => self.details.serial_number.as_deref(),
            "date" => return Some(self.details.date?.text()),
            "entry" => Some(self.word(key, self.plan.entry.word())),
            "operator" | "submittedAt" | "reviewer" | "reviewedAt" | "answeredAt" => self.actor(key),
            "agentPhone" => return self.agent("phone"),
            "agentAuthorisedUntil" => return self.agent("authorisedUntil"),
            _ => return self.value(key),
        };
        known.map(str::to_owned)
    }

    /// Who took a step, or when.
    fn actor(&self, key: &str) -> Option<&str> {
        let progress = self.progress?;
        let actor = match key {
            "operator" | "submittedAt" => progress.submitted?,
            "answeredAt" => &progress.answers.last()?.actor,
            _ => progress.approved?,
        };
        Some(if key.ends_with("At") { &actor.at } else { &actor.id })
    }

    fn agent(&self, field: &str) -> Option<String> {
        let row = inside(field::find("agent"), field)?;
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
            "unifiedAccount" => &client.unified_account,
            _ => &None,
        };
        let mut known = known.as_deref();
        if known.is_none() && key == "unifiedAccount" {
            known = self.queried();
        }
        let row = field::find(key)?;
        let kind = client.document_kind.as_deref();
        Some(match known {
            Some(text) => self.print().written(row, text, kind),
            None => self.print().text(row, self.field(key)?, kind),
        })
    }

    /// The unified accounts that the query returned.
    fn accounts_queried(&self) -> &[Value] {
        list(self.plan.request.get("csdcQuery").and_then(|query| query.get("unifiedAccounts")))
    }

    /// The one unified account that the query returned.
    fn queried(&self) -> Option<&str> {
        let mut only = None;
        for account in self.accounts_queried() {
            if says(account, "status") == "cancelled" {
                continue;
            }
            if only.is_some() {
                return None;
            }
            only = Some(says(account, "account"));
        }
        only
    }

    fn boxes(&self, key: &'static str) -> Vec<Tick> {
        let mut boxes = Vec::new();
        for (part, word, label) in WORDS {
            if *part == key {
                let ticked = !self.blank && self.is_ticked(word);
                boxes.push(Tick { word, label: label.said(self.options.lang), ticked });
            }
        }
        if key == "targets" {
            for row in &self.plan.sync {
                let word = row.target.word();
                let ticked = !self.blank && row.status != SyncStatus::NotRequested;
                boxes.push(Tick { word, label: self.label(word), ticked });
            }
        }
        boxes
    }

    fn is_ticked(&self, word: &str) -> bool {
        let request = &self.plan.request;
        match word {
            "credit" => request.get("hasMarginAccount") == Some(&Value::Bool(true)),
            "option" => request.get("hasOptionAccount") == Some(&Value::Bool(true)),
            "ordinary" | "key" => word == self.plan.class.word(),
            _ => true,
        }
    }

    fn lines(&self, key: &str) -> Vec<Vec<String>> {
        let mut lines = Vec::new();
        match key {
            "people" => self.people(&mut lines),
            _ if self.blank => {}
            "accounts" => self.accounts(&mut lines),
            "results" => self.results(&mut lines),
            _ => self.changes(&mut lines),
        }
        lines
    }

    /// One line for each person that the party's card names, filled in where known.
    fn people(&self, lines: &mut Vec<Vec<String>>) {
        for name in PEOPLE {
            let Some(row) = field::find(name) else { continue };
            if !self.has(row) {
                continue;
            }
            let person = if self.blank { None } else { self.field(name) };
            lines.push(self.person(row, person));
            let named = person.and_then(|person| person.get("representative"));
            if let Some(row) = inside(Some(row), "representative")
                && named.is_some()
            {
                lines.push(self.person(row, named));
            }
        }
    }

    fn person(&self, row: &'static FieldRow, person: Option<&Value>) -> Vec<String> {
        let mut line = vec![row.label(self.options.lang).to_owned()];
        let kind = person.and_then(|person| person.get("documentKind")).and_then(Value::text);
        for name in PERSON {
            let mut text = String::new();
            if let Some(row) = inside(Some(row), name)
                && let Some(value) = person.and_then(|person| person.get(name))
            {
                text = self.print().text(row, value, kind);
            }
            line.push(text);
        }
        line
    }

    /// The securities accounts that the query returned; without a query those on the card.
    fn accounts(&self, lines: &mut Vec<Vec<String>>) {
        for account in self.accounts_queried() {
            if says(account, "status") == "cancelled" {
                continue;
            }
            for link in list(account.get("links")) {
                if says(link, "status") != "cancelled" {
                    lines.push(self.account(link, "account"));
                }
            }
        }
        if !lines.is_empty() {
            return;
        }
        for account in list(self.field("accounts")) {
            if says(account, "kind") == "securities" {
                lines.push(self.account(account, "number"));
            }
        }
    }

    /// What people call the market, and the number.
    fn account(&self, account: &Value, number: &str) -> Vec<String> {
        let market = match inside(field::find("accounts"), "market") {
            Some(row) => self.print().written(row, says(account, "market"), None),
            None => String::new(),
        };
        vec![market, says(account, number).to_owned()]
    }

    /// Item, before, after; China Clear's form names what goes to China Clear, that of unincorporated bodies what is the
    /// partnership's own.
    fn changes(&self, lines: &mut Vec<Vec<String>>) {
        let kind = self.plan.client.document_kind.as_deref();
        let mut before = kind;
        for change in &self.plan.changes {
            if change.field == "documentKind" {
                before = change.old.as_ref().and_then(Value::text);
            }
        }
        for change in &self.plan.changes {
            let is_named = match self.paper {
                PaperId::SecuritiesAccountForm => self.is_central(change.field),
                PaperId::UnincorporatedChangeForm => PARTNERSHIP_FIELDS.contains(&change.field),
                _ => true,
            };
            if is_named {
                self.print().change(change, [before, kind], lines);
            }
        }
    }

    /// Whether a field goes to China Clear.
    fn is_central(&self, field: &'static str) -> bool {
        for row in &self.plan.sync {
            if row.target == Target::UnifiedAccount {
                return row.fields.contains(&field);
            }
        }
        false
    }

    /// What every requested system answered, and why one has not got the change.
    fn results(&self, lines: &mut Vec<Vec<String>>) {
        for row in &self.plan.sync {
            if row.status == SyncStatus::NotRequested {
                continue;
            }
            let mut reason = String::new();
            let result = if let Some(code) = row.code {
                reason = render(&Issue::new(code), self.options.lang);
                self.word("results", "not_sent")
            } else if let Some(entry) = self.progress.and_then(|progress| progress.answer(row.target)) {
                reason.push_str(entry.reason.as_deref().unwrap_or_default());
                entry.result.map_or("", |result| self.label(result.word()))
            } else {
                self.word("results", "open")
            };
            lines.push(vec![self.label(row.target.word()).to_owned(), result.to_owned(), reason]);
        }
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
