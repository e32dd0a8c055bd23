//! Everything that is the same for every call: the package carries it beside the form build, as one frozen table that
//! `scripts/book.mjs` takes from the batch build.

use super::answer::{Answer, plain};
use super::call::Call;
use crate::client;
use crate::day::{Day, calendar};
use crate::ident::verdict::{HARD, HARD_MASK, SOFT};
use crate::ident::{self, policy};
use crate::input::Value;
use crate::issue::Code;
use crate::message::{LABEL, LABELS, Lang, MESSAGE, template};
use crate::party::Party;
use crate::rule::{Document, Query, Rule, Sources, Standing};
use crate::text::NORMALISATION;
use crate::tier;
use crate::valuation;
use crate::wording::{self, Wording};
use serde::Serialize;

/// The whole book.
#[derive(Serialize)]
struct Book {
    about: Value,
    rows: Vec<Value>,
    /// In the order of the numbers that stand for them in findings of a table.
    codes: &'static [Code],
    flags: Flags,
    messages: Value,
    wordings: Value,
    policies: Policies,
}

/// How to read a flag word.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Flags {
    hard_mask: u16,
    hard: Vec<&'static str>,
    soft: Value,
}

/// The names of the bits of a flag word.
fn flags() -> Flags {
    let hard = [""].into_iter().chain(HARD.iter().map(|code| code.word())).collect();
    let soft = SOFT.iter().map(|(soft, code)| (code.word(), Value::Number(soft.bits().into())));
    Flags { hard_mask: HARD_MASK, hard, soft: map(soft.collect()) }
}

/// The shipped section of each subject.
#[derive(Serialize)]
struct Policies {
    ident: &'static policy::Policy,
    client: &'static client::policy::Policy,
    tier: Value,
    valuation: &'static valuation::policy::Policy,
}

/// A map of these entries; what is null is left out.
fn map(entries: Vec<(&str, Value)>) -> Value {
    let mut map = Vec::new();
    for (name, value) in entries {
        if value != Value::Null {
            map.push((name.to_owned(), value));
        }
    }
    Value::Map(map)
}

fn text(text: &str) -> Value {
    Value::Text(text.to_owned())
}

fn list(items: impl Iterator<Item = Value>) -> Value {
    Value::List(items.collect())
}

/// A day as text, left out where there is none.
fn day(day: Option<Day>) -> Value {
    day.map_or(Value::Null, |day| Value::Text(day.to_string()))
}

/// Every document with the count of its rows of each standing.
fn documents(book: &Sources) -> Value {
    let mut documents: Vec<&'static Document> = Vec::new();
    for rule in book.rows() {
        if !documents.iter().any(|known| std::ptr::eq(*known, rule.document)) {
            documents.push(rule.document);
        }
    }
    list(documents.into_iter().map(|document| {
        let count = |standing| {
            let rows = book.rows().iter().filter(|rule| std::ptr::eq(rule.document, document));
            Value::Number(rows.filter(|rule| rule.standing == standing).count() as f64)
        };
        map(vec![
            ("document", text(document.name)),
            ("level", text(document.level.word())),
            ("from", day(document.from)),
            ("until", day(document.until)),
            ("verified", count(Standing::Verified)),
            ("unverified", count(Standing::Unverified)),
            ("house", count(Standing::House)),
        ])
    }))
}

fn about(book: &Sources) -> Value {
    let kinds = ident::KINDS.iter().map(|kind| {
        map(vec![
            ("kind", text(kind.code)),
            ("zh", text(kind.name.said(Lang::ZhCn))),
            ("en", text(kind.name.said(Lang::En))),
            ("strength", text(kind.strength.word())),
        ])
    });
    let parties = Party::ALL.iter().map(|&(_, party, name)| {
        map(vec![("party", text(party)), ("zh", text(name.said(Lang::ZhCn))), ("en", text(name.said(Lang::En)))])
    });
    let tables = crate::TABLES.iter().map(|table| {
        map(vec![("table", text(table.table)), ("date", text(table.date)), ("origin", text(table.origin))])
    });
    let normalisation = NORMALISATION.iter().map(|&(from, to, zh, en)| {
        map(vec![("from", text(from)), ("to", text(to)), ("zh", text(zh)), ("en", text(en))])
    });
    let span = calendar::span();
    let calendar = map(vec![
        ("from", day(span.map(|span| span.0))),
        ("until", day(span.map(|span| span.1))),
        ("provisionalFrom", day(Some(calendar::PROVISIONAL_FROM))),
    ]);
    map(vec![
        ("version", text(crate::VERSION)),
        ("documents", documents(book)),
        ("kinds", list(kinds)),
        ("parties", list(parties)),
        ("languages", list(Lang::ALL.iter().map(|lang| text(lang.tag())))),
        ("calendar", calendar),
        ("tables", list(tables)),
        ("normalisation", list(normalisation)),
    ])
}

fn row(rule: &'static Rule) -> Value {
    let document = rule.document;
    let article = if rule.article.is_empty() { Value::Null } else { text(rule.article) };
    map(vec![
        ("id", text(rule.id())),
        ("subject", text(rule.subject.word())),
        ("text", map(vec![("zh", text(rule.zh)), ("en", text(rule.en))])),
        ("document", text(document.name)),
        ("article", article),
        ("level", text(document.level.word())),
        ("force", text(rule.force.word())),
        ("standing", text(rule.standing.word())),
        ("from", day(document.from)),
        ("until", day(document.until)),
        ("codes", list(rule.codes.iter().map(|code| text(code.word())))),
    ])
}

/// The texts of a language as the form build asks for them: lines of key, tab and text, sorted by key.
fn wordings(lang: Lang) -> String {
    let mut table: Vec<(u32, &str)> = Vec::new();
    for code in Code::ALL {
        table.push((wording::key(MESSAGE, code.word()), template(*code, lang)));
    }
    for (word, zh, en) in LABELS {
        table.push((wording::key(LABEL, word), Wording::new(zh, en).said(lang)));
    }
    if lang == Lang::ZhCn {
        table.extend(crate::rules(&Query::default()).rows().iter().map(|rule| (rule.id.key(), rule.id())));
    }
    client::wordings(&mut |wording| table.push((wording.key(), wording.said(lang))));
    table.sort_unstable();
    table.dedup();
    let mut text = String::new();
    for (key, wording) in table {
        text.push_str(&key.to_string());
        text.push('\t');
        text.push_str(wording);
        text.push('\n');
    }
    text
}

/// The book as text.
pub(super) fn book(_: &mut Call) -> Answer {
    let book = crate::rules(&Query::default());
    let mut sorted = book.rows().to_vec();
    sorted.sort_unstable_by_key(|rule| rule.id());
    let templates = |lang| map(Code::ALL.iter().map(|code| (code.word(), text(template(*code, lang)))).collect());
    plain(&Book {
        about: about(&book),
        rows: sorted.into_iter().map(row).collect(),
        codes: Code::ALL,
        flags: flags(),
        messages: map(Lang::ALL.iter().map(|lang| (lang.tag(), templates(*lang))).collect()),
        wordings: map(Lang::ALL.iter().map(|lang| (lang.tag(), Value::Text(wordings(*lang)))).collect()),
        policies: Policies {
            ident: &policy::SHIPPED,
            client: &client::policy::SHIPPED,
            tier: tier::policy::sample(),
            valuation: &valuation::policy::SHIPPED,
        },
    })
}
