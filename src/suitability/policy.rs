//! The broker's own numbers of suitability (券商自定标准): score bands, the lowest category, validity, care, and the terms
//! of permissions.
//!
//! The shipped bands are the ones that CITIC Securities published in 2018, for persons and institutions alike. A section
//! given by the caller replaces the whole, and the answers cite it in place of the shipped rows.
//!
//! - `policy.conflict`: levels that do not begin strictly rising, `highest` below C5, `lowestUntil` not below C1.
//! - `policy.out_of_range` `policy.unknown` `field.missing`: a number, a word, something left out.

use super::reading::read;
use super::schema::{Field, Kind, POLICY, fields};
use super::slots::Slots;
use super::vocabulary::{ClientLevel, Lowest, Permission, ProductLevel};
use crate::amount;
use crate::amount::number::Number;
use crate::day::ymd;
use crate::input::Reader;
use crate::issue::{Code, Issue};
use rust_decimal::Decimal;
use serde::ser::SerializeMap;
use serde::{Serialize, Serializer};
use std::borrow::Cow;

/// Scores reach from −10,000 to 10,000.
const SCORE: Kind = Kind::Whole(-10_000, 10_000);

fields! {
    /// What the broker calls the levels.
    NAMES of Name {
        C1 = "C1" needed Kind::Id;
        C2 = "C2" needed Kind::Id;
        C3 = "C3" needed Kind::Id;
        C4 = "C4" needed Kind::Id;
        C5 = "C5" needed Kind::Id;
    }
}
fields! {
    /// Where scores begin: the levels in their order, then the rest.
    BANDS of Band {
        C1 = "C1" needed SCORE;
        C2 = "C2" needed SCORE;
        C3 = "C3" needed SCORE;
        C4 = "C4" needed SCORE;
        C5 = "C5" needed SCORE;
        Highest = "highest" needed SCORE;
        LowestUntil = "lowestUntil" given SCORE;
        Names = "names" needed Kind::Inside(&NAMES);
    }
}
fields! {
    /// Of natural persons, and of everyone else.
    AUDIENCES of Audience {
        Individual = "individual" needed Kind::Inside(&BANDS);
        Institution = "institution" needed Kind::Inside(&BANDS);
    }
}
fields! {
    /// Terms of a permission.
    TERMS of Term {
        Assets = "assets" needed Kind::Assets;
        Days = "days" needed Kind::Whole(0, 1000);
        Months = "months" needed Kind::Whole(0, 1200);
        Level = "level" given Kind::Word(&ClientLevel::WORDS);
        Knowledge = "knowledge" given Kind::Whole(0, 100);
    }
}
/// Terms of every permission.
static PERMISSIONS: &[Field] = &{
    const FIELD: Field = Field { name: "", kind: Kind::Inside(&TERMS), is_needed: true, test: None };
    let mut fields = [FIELD; Permission::ALL.len()];
    let mut at = 0;
    while at < fields.len() {
        fields[at].name = Permission::WORDS[at];
        at += 1;
    }
    fields
};
fields! {
    /// The section.
    SECTION of Section {
        Bands = "bands" needed Kind::Inside(&AUDIENCES);
        Lowest = "lowest" needed Kind::Word(&Lowest::WORDS);
        ValidityMonths = "validityMonths" needed Kind::Whole(1, 120);
        CareAge = "careAge" needed Kind::Whole(18, 150);
        HighRiskFrom = "highRiskFrom" needed Kind::Word(&ProductLevel::WORDS);
        Permissions = "permissions" needed Kind::Inside(&PERMISSIONS);
    }
}

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

const PUBLISHED: Bands = Bands {
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

impl Terms {
    /// Nothing is asked for.
    pub(super) const NONE: Terms = terms(0, 0, 0);

    fn take(&mut self, slots: &Slots) {
        self.assets = slots.number(Term::Assets as usize).and_then(Number::value).unwrap_or_default();
        self.days = slots.place(Term::Days as usize) as u32;
        self.months = slots.place(Term::Months as usize) as u32;
        let level = slots.whole(Term::Level as usize).and_then(|level| usize::try_from(level).ok());
        self.level = level.and_then(|level| ClientLevel::ALL.get(level).copied());
        self.knowledge = slots.whole(Term::Knowledge as usize).map(i32::unsigned_abs);
    }
}

/// Terms of so many ten thousands of yuan.
const fn terms(ten_thousands: u32, days: u32, months: u32) -> Terms {
    let assets = Decimal::from_parts(ten_thousands * 10_000, 0, 0, false, 0);
    Terms { assets, days, months, level: None, knowledge: None }
}

/// The shipped section.
pub const SHIPPED: Policy = Policy {
    individual: PUBLISHED,
    institution: PUBLISHED,
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

impl Bands {
    /// Takes what is given; what contradicts itself is noted.
    #[inline(never)]
    fn take(&mut self, slots: &Slots, outer: &mut Reader<'_>, field: &'static str) {
        let Some(mut reader) = outer.inside(field) else { return };
        let mut conflict = |place: usize| {
            if let Some(field) = BANDS.get(place) {
                reader.note(field.name, Issue::new(Code::PolicyConflict));
            }
        };
        let names = slots.inside(Band::Names as usize);
        let mut before = None;
        for at in 0..self.starts.len() {
            let start = slots.whole(at);
            if start.is_some() && start <= before {
                conflict(at);
            }
            before = start.or(before);
            self.starts[at] = start.unwrap_or_default();
            self.names[at] = Cow::Owned(names.text(at).to_owned());
        }
        let highest = slots.whole(Band::Highest as usize);
        if highest.is_some() && highest < before {
            conflict(Band::Highest as usize);
        }
        self.highest = highest.unwrap_or_default();
        self.lowest_until = slots.whole(Band::LowestUntil as usize);
        if self.lowest_until.is_some() && slots.whole(0).is_some_and(|first| self.lowest_until >= Some(first)) {
            conflict(Band::LowestUntil as usize);
        }
    }

    /// The level of a score: `None` where no score lies. Up to `lowestUntil` it is the lowest.
    pub(super) fn level(&self, score: i32) -> Option<ClientLevel> {
        if self.lowest_until.is_some_and(|until| score <= until) {
            return Some(ClientLevel::C1);
        }
        if score > self.highest {
            return None;
        }
        let mut level = None;
        for (start, reached) in self.starts.iter().zip(ClientLevel::ALL) {
            if *start <= score {
                level = Some(*reached);
            }
        }
        level
    }
}

impl Policy {
    /// Reads the section `suitability` of a policy; problems are noted with their paths.
    pub fn read(mut reader: Reader<'_>) -> Policy {
        // It has no days.
        let slots = read(&mut reader, SECTION, ymd(1, 1, 1), &POLICY, &mut Vec::new());
        let mut policy = SHIPPED;
        policy.own = true;
        let bands = slots.inside(Section::Bands as usize);
        for (at, into) in [&mut policy.individual, &mut policy.institution].into_iter().enumerate() {
            // What could not be read was told.
            if bands.is_given(at)
                && let Some(mut inner) = reader.inside("bands")
            {
                into.take(bands.inside(at), &mut inner, AUDIENCES[at].name);
            }
        }
        if slots.place(Section::Lowest as usize) == Lowest::AnyScore as usize {
            policy.lowest = Lowest::AnyScore;
        }
        policy.validity_months = slots.place(Section::ValidityMonths as usize) as u32;
        policy.care_age = slots.place(Section::CareAge as usize) as u32;
        if let Some(level) = ProductLevel::ALL.get(slots.place(Section::HighRiskFrom as usize)) {
            policy.high_risk_from = *level;
        }
        let given = slots.inside(Section::Permissions as usize);
        for (at, terms) in policy.permissions.iter_mut().enumerate() {
            terms.take(given.inside(at));
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
