//! The broker's own numbers of suitability (券商自定标准): score bands, the lowest category, validity, care, and the terms
//! of permissions.
//!
//! The shipped bands are the ones that CITIC Securities published in 2018, for persons and institutions alike. A section
//! given by the caller replaces the whole, and the answers cite it in place of the shipped rows.
//!
//! - `policy.conflict`: levels that do not begin strictly rising, `highest` below C5, `lowestUntil` not below C1.
//! - `policy.out_of_range` `policy.unknown` `field.missing`: a number, a word, something left out.

use super::reading::{chosen, decimal, id, inside, needed, whole};
use super::vocabulary::{ClientLevel, Lowest, Permission, ProductLevel};
use crate::amount;
use crate::amount::number::Number;
use crate::input::Reader;
use crate::issue::{Code, Issue, Param};
use rust_decimal::Decimal;
use serde::ser::SerializeMap;
use serde::{Serialize, Serializer};
use std::borrow::Cow;

/// Scores reach from −10,000 to 10,000.
const SCORES: [i32; 2] = [-10_000, 10_000];
const MOST_MONTHS: u32 = 1200;
const MOST_DAYS: u32 = 1000;
/// Yuan.
const MOST_ASSETS: i64 = 1_000_000_000_000;

/// Where scores begin.
#[derive(Clone, Debug, PartialEq)]
pub struct Bands {
    /// C1 … C5.
    pub starts: [i32; 5],
    /// The highest score there is.
    pub highest: i32,
    /// Scores up to here are the lowest category's.
    pub lowest_until: Option<i32>,
    /// What the levels are called.
    pub names: [Cow<'static, str>; 5],
}

/// Terms of a permission.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Terms {
    /// Average assets, yuan; 0 for none.
    pub assets: Decimal,
    /// Trading days that they are taken over.
    pub days: u32,
    /// Months since the first trade; 0 for none.
    pub months: u32,
    /// The lowest level.
    pub level: Option<ClientLevel>,
    /// Points of the knowledge test.
    pub knowledge: Option<u32>,
}

/// The section `suitability` of a policy.
#[derive(Clone, Debug, PartialEq)]
pub struct Policy {
    /// Of natural persons.
    pub individual: Bands,
    /// Of everyone else.
    pub institution: Bands,
    /// Who is in the lowest category.
    pub lowest: Lowest,
    /// Months that a test is valid.
    pub validity_months: u32,
    /// Age from which a client is asked twice.
    pub care_age: u32,
    /// The product level from which ordinary investors get special care.
    pub high_risk_from: ProductLevel,
    /// In the order of [`Permission::ALL`].
    pub permissions: [Terms; 15],
    /// Whether the caller gave it.
    pub own: bool,
}

const BANDS: Bands = Bands {
    starts: [1, 20, 37, 54, 83],
    highest: 100,
    lowest_until: Some(0),
    names: [
        Cow::Borrowed("保守"),
        Cow::Borrowed("相对保守"),
        Cow::Borrowed("稳健"),
        Cow::Borrowed("相对积极"),
        Cow::Borrowed("积极"),
    ],
};

/// Terms of so many ten thousands of yuan.
const fn terms(ten_thousands: u32, days: u32, months: u32) -> Terms {
    let assets = Decimal::from_parts(ten_thousands * 10_000, 0, 0, false, 0);
    Terms { assets, days, months, level: None, knowledge: None }
}

/// The shipped section.
pub const SHIPPED: Policy = Policy {
    individual: BANDS,
    institution: BANDS,
    lowest: Lowest::AtC1,
    validity_months: 24,
    care_age: 70,
    high_risk_from: ProductLevel::R5,
    permissions: [
        terms(50, 20, 24),
        terms(10, 20, 24),
        terms(10, 20, 24),
        terms(50, 20, 24),
        terms(100, 10, 24),
        terms(200, 10, 24),
        terms(50, 20, 0),
        terms(50, 20, 6),
        terms(50, 20, 6),
        terms(50, 20, 6),
        terms(50, 20, 6),
        terms(50, 20, 24),
        terms(0, 0, 0),
        terms(500, 20, 24),
        terms(0, 0, 0),
    ],
    own: false,
};

fn conflict(reader: &mut Reader<'_>, field: &'static str) {
    reader.note(field, Issue::new(Code::PolicyConflict));
}

fn score(reader: &mut Reader<'_>, field: &'static str) -> Option<i32> {
    whole(reader, field, SCORES, Code::PolicyOutOfRange)
}

/// A count that has to be there.
fn count(reader: &mut Reader<'_>, field: &'static str, from: u32, until: u32) -> u32 {
    let count = reader.count(field, from, until, Code::PolicyOutOfRange);
    reader.required(field, count).unwrap_or_default()
}

impl Bands {
    /// Takes what is given; what is not was noted.
    #[inline(never)]
    fn take(&mut self, outer: &mut Reader<'_>, field: &'static str) {
        let Some(mut reader) = inside(outer, field) else { return };
        let mut before = None;
        for (level, start) in ClientLevel::ALL.iter().zip(&mut self.starts) {
            let given = score(&mut reader, level.word());
            let given = reader.required(level.word(), given);
            if given.is_some() && given <= before {
                conflict(&mut reader, level.word());
            }
            *start = given.unwrap_or_default();
            before = given.or(before);
        }
        let highest = score(&mut reader, "highest");
        let highest = reader.required("highest", highest);
        if highest.is_some() && highest < before {
            conflict(&mut reader, "highest");
        }
        self.highest = highest.unwrap_or_default();
        self.lowest_until = score(&mut reader, "lowestUntil");
        if self.lowest_until.is_some_and(|until| until >= self.starts[0]) {
            conflict(&mut reader, "lowestUntil");
        }
        if let Some(mut names) = inside(&mut reader, "names") {
            for (level, name) in ClientLevel::ALL.iter().zip(&mut self.names) {
                *name = Cow::Owned(id(&mut names, level.word()).unwrap_or_default());
            }
            names.finish();
        }
        reader.finish();
    }

    /// The level of a score, counted from 0: `None` where no score lies. Up to `lowestUntil` it is the lowest.
    pub(super) fn level(&self, score: i32) -> Option<ClientLevel> {
        if self.lowest_until.is_some_and(|until| score <= until) {
            return Some(ClientLevel::C1);
        }
        if score > self.highest {
            return None;
        }
        let reached = self.starts.iter().filter(|start| **start <= score).count();
        ClientLevel::ALL.get(reached.checked_sub(1)?).copied()
    }
}

impl Terms {
    #[inline(never)]
    fn take(&mut self, outer: &mut Reader<'_>, field: &'static str) {
        let Some(mut reader) = inside(outer, field) else { return };
        let assets = decimal(&mut reader, "assets", true, Code::PolicyOutOfRange);
        if let Some(assets) = reader.required("assets", assets) {
            let most = Number::of(Decimal::from(MOST_ASSETS));
            if assets.mantissa() < 0 || Number::of(assets).compare(most).is_gt() {
                let mut issue = Issue::new(Code::PolicyOutOfRange).with("from", 0_u32);
                issue.params.0.push(("until", Param::Count(MOST_ASSETS)));
                reader.note("assets", issue);
            }
            self.assets = assets;
        }
        self.days = count(&mut reader, "days", 0, MOST_DAYS);
        self.months = count(&mut reader, "months", 0, MOST_MONTHS);
        self.level = chosen!(&mut reader, "level", ClientLevel, Code::PolicyUnknown);
        self.knowledge = reader.count("knowledge", 0, 100, Code::PolicyOutOfRange);
        reader.finish();
    }
}

impl Policy {
    /// Reads the section `suitability` of a policy; problems are noted with their paths.
    pub fn read(mut reader: Reader<'_>) -> Policy {
        let mut policy = Policy { own: true, ..SHIPPED };
        if let Some(mut bands) = inside(&mut reader, "bands") {
            policy.individual.take(&mut bands, "individual");
            policy.institution.take(&mut bands, "institution");
            bands.finish();
        }
        if let Some(lowest) = needed!(&mut reader, "lowest", Lowest, Code::PolicyUnknown) {
            policy.lowest = lowest;
        }
        policy.validity_months = count(&mut reader, "validityMonths", 1, 120);
        policy.care_age = count(&mut reader, "careAge", 18, 150);
        if let Some(level) = needed!(&mut reader, "highRiskFrom", ProductLevel, Code::PolicyUnknown) {
            policy.high_risk_from = level;
        }
        if let Some(mut permissions) = inside(&mut reader, "permissions") {
            for (permission, terms) in Permission::ALL.iter().zip(&mut policy.permissions) {
                terms.take(&mut permissions, permission.word());
            }
            permissions.finish();
        }
        reader.finish();
        policy
    }
}

impl Serialize for Bands {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        for (level, start) in ClientLevel::ALL.iter().zip(&self.starts) {
            map.serialize_entry(level, start)?;
        }
        map.serialize_entry("highest", &self.highest)?;
        if let Some(until) = self.lowest_until {
            map.serialize_entry("lowestUntil", &until)?;
        }
        map.serialize_entry("names", &Named(&self.names))?;
        map.end()
    }
}

struct Named<'a>(&'a [Cow<'static, str>; 5]);

impl Serialize for Named<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(ClientLevel::ALL.iter().zip(self.0))
    }
}

impl Serialize for Terms {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("assets", &amount::text(self.assets))?;
        map.serialize_entry("days", &self.days)?;
        map.serialize_entry("months", &self.months)?;
        if let Some(level) = self.level {
            map.serialize_entry("level", &level)?;
        }
        if let Some(knowledge) = self.knowledge {
            map.serialize_entry("knowledge", &knowledge)?;
        }
        map.end()
    }
}

struct Permitted<'a>(&'a [Terms; 15]);

impl Serialize for Permitted<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(Permission::ALL.iter().zip(self.0))
    }
}

struct Audiences<'a>(&'a Policy);

impl Serialize for Audiences<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map([("individual", &self.0.individual), ("institution", &self.0.institution)])
    }
}

impl Serialize for Policy {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("bands", &Audiences(self))?;
        map.serialize_entry("lowest", &self.lowest)?;
        map.serialize_entry("validityMonths", &self.validity_months)?;
        map.serialize_entry("careAge", &self.care_age)?;
        map.serialize_entry("highRiskFrom", &self.high_risk_from)?;
        map.serialize_entry("permissions", &Permitted(&self.permissions))?;
        map.end()
    }
}
