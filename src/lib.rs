//! **kehu** (客户) checks what clients of Chinese securities companies (券商) fill in, and says by which rule.
//!
//! The same crate serves native programs and, compiled to WebAssembly, web pages: nothing here has a clock, a network,
//! a store or global state that a result depends on. The day whose rules apply is always an argument.
//!
//! ```
//! use kehu::{day::Day, ident};
//!
//! let kind = ident::kind("uscc").unwrap();
//! let options = ident::Options::on(Day::read("2026-11-23").unwrap());
//! let sound = ident::check(kind, "91350100M000100Y43", &options).unwrap();
//! assert_eq!(sound.value.facts.organization_code.as_deref(), Some("M000100Y4"));
//! ```
//!
//! | room | holds |
//! |---|---|
//! | [`issue`] | what can be wrong, as path, code and parameters |
//! | [`rule`] | the rule book's rows: document, article, standing, days in force |
//! | [`input`] | a plain tree, read in one pass that notes every problem |
//! | [`text`] | typed text made even by a stated table |
//! | [`amount`] | exact decimals and the named roundings |
//! | [`day`] | working days, trading days, the ends of periods |
//! | [`party`] | who a client is |
//! | [`verdict`] | met, unmet, not known |
//! | [`table`] | delimited text in pieces of any size |
//! | [`wording`] | words for people in every language, in the program or kept beside it |
//! | [`message`] | findings in words |
//! | [`json`] | answers as text that is always the same, and digests over it |
//! | [`ident`] | every identifier, one file each |
//! | [`client`] | cards and changes: fields, marks, papers, systems, steps, forms |
//! | [`suitability`] | what a client can bear, what suits, classes of investors, permissions, beneficial owners |
//! | [`tier`] | tiers by risk and value, and the segments of many clients |
//! | [`valuation`] | what a holding and a plan are worth on a day, by which article, step by step (feature `valuation`) |
//!
//! What it does **not** do: it cannot tell whether a number was issued to anyone, whether a person is who they say, or
//! whether a seal has legal force. It advises; registers, servers and people decide.

pub mod amount;
mod average;
pub mod client;
pub mod day;
pub mod ident;
mod ids;
pub mod input;
pub mod issue;
pub mod json;
pub mod message;
pub mod party;
pub mod rule;
pub mod suitability;
pub mod table;
pub mod text;
pub mod tier;
pub mod valuation;
pub mod verdict;
#[cfg(target_arch = "wasm32")]
mod wasm;
mod word;
pub mod wording;

/// The package's version.
pub const VERSION: &str = env!("CARGO_PKG_VERSION");

/// The tables that were made from others' data: regions, calendars.
pub static TABLES: &[rule::Table] = &[ident::region::TABLE, day::calendar::TABLE];

/// Every row of the rule book that fits a query.
pub fn rules(query: &rule::Query) -> rule::Sources {
    let book = day::RULES.iter().copied().chain(ident::rules()).chain(client::rules::RULES.iter().copied());
    let book = book.chain(tier::rules::RULES.iter().copied());
    let book = book.chain(valuation::rules::RULES.iter().copied());
    rule::select(book, query)
}
