//! Reading the section `tier` of a policy: every fault at its place, none of them repaired.
//!
//! Bands must be one per tier, lowest first, and meet: a gap is `policy.not_covered`, an overlap `policy.conflict`. Every
//! level stands in one class. Words, counts and ids have the findings that they have elsewhere in this subject.

use super::metric::{Metric, ONE};
use super::policy::{
    Axis, Band, Churn, Class, Contact, Downgrade, List, Modifier, Policy, Service, Text, Tier, Window,
};
use super::rows::{choice, entry, integer, map, name, needed, number, once, whole};
use super::vocabulary::{Channel, Combine, Level};
use crate::ids::Ids;
use crate::input::Reader;
use crate::issue::{Code, Issue};
use std::borrow::Cow;

/// The most tiers.
const MOST_TIERS: usize = 20;
/// The most axes, and the most modifiers.
const MOST_AXES: usize = 8;
/// The most classes.
const MOST_CLASSES: usize = 5;
/// The most services.
const MOST_SERVICES: usize = 200;
/// The most trading days of a window.
pub(super) const MOST_WINDOW: i64 = 250;

fn text(text: Option<&str>) -> Text {
    Cow::Owned(text.unwrap_or_default().to_owned())
}

/// A list that has to hold something, as many at most; each item finishes itself.
#[inline(never)]
fn list(reader: &mut Reader<'_>, field: &'static str, most: usize, read: &mut dyn FnMut(u32, &mut Reader<'_>)) {
    let count = reader.each(field, most, &mut |place, mut item| {
        read(place, &mut item);
        item.finish();
    });
    if reader.required(field, count) == Some(0) && field != "modifiers" && field != "services" {
        reader.note(field, Issue::new(Code::TierMissing));
    }
}

/// A whole number that has to be there; 0 where it is not.
fn count(reader: &mut Reader<'_>, field: &'static str, from: i64, until: i64) -> u32 {
    u32::try_from(whole(reader, field, from, until).unwrap_or_default()).unwrap_or_default()
}

/// Notes a code at a field.
fn note(reader: &mut Reader<'_>, field: &'static str, code: Code) {
    reader.note(field, Issue::new(code));
}

/// A list of words, each once; `place` gives where a word stands among those that are known.
#[inline(never)]
fn words(
    reader: &mut Reader<'_>,
    field: &'static str,
    most: usize,
    place: &dyn Fn(&str) -> Option<usize>,
    take: &mut dyn FnMut(usize, u32) -> Option<Code>,
) {
    let texts = reader.texts(field, most);
    let texts = reader.required(field, texts);
    if texts.as_ref().is_some_and(Vec::is_empty) {
        note(reader, field, Code::TierMissing);
    }
    let mut seen = vec![false; most];
    for (item, word) in texts.unwrap_or_default() {
        let code = match place(word) {
            None => Some(Code::TierUnknown),
            Some(known) if std::mem::replace(&mut seen[known], true) => Some(Code::TierDuplicate),
            Some(known) => take(known, item),
        };
        if let Some(code) = code {
            reader.note_item(field, item, Issue::new(code));
        }
    }
}

fn tiers(reader: &mut Reader<'_>) -> List<Tier> {
    let (mut tiers, mut ids) = (Vec::new(), Ids::default());
    list(reader, "tiers", MOST_TIERS, &mut |place, item| {
        let id = once(item, "id", &mut ids, place);
        tiers.push(Tier { id: Cow::Owned(id.unwrap_or_default()), name: text(name(item, "name")) });
    });
    if tiers.len() == 1 {
        note(reader, "tiers", Code::TierOutOfRange);
    }
    Cow::Owned(tiers)
}

/// Bands being read, one after the other.
struct Ladder<'a> {
    policy: &'a Policy,
    bands: Vec<Band>,
    /// Which tiers were met, and whether a word stood for none.
    met: Vec<bool>,
    has_unknown: bool,
    last: Option<usize>,
}

impl Ladder<'_> {
    /// A band that is neither known as the first nor as the last needs both ends, which meet those beside it.
    fn take(&mut self, item: &mut Reader<'_>, is_last: bool) {
        let word = item.text("tier");
        let word = item.required("tier", word);
        match word.map(|word| self.policy.place(word)) {
            Some(Some(place)) => {
                if self.last.is_some_and(|last| place <= last) {
                    note(item, "tier", Code::PolicyConflict);
                }
                self.last = Some(place);
                self.met[place] = true;
            }
            unknown => {
                self.has_unknown = true;
                if unknown.is_some() {
                    note(item, "tier", Code::TierUnknown);
                }
            }
        }
        let (from, until) = (number(item, "from"), number(item, "until"));
        match self.bands.last() {
            // Nothing may be left below the first.
            None if from.is_some() => note(item, "from", Code::PolicyNotCovered),
            None => {}
            Some(before) => {
                let meets = item.required("from", from).zip(before.until);
                match meets.map(|(from, Metric(until))| from.cmp(&until)) {
                    Some(std::cmp::Ordering::Less) => note(item, "from", Code::PolicyConflict),
                    Some(std::cmp::Ordering::Greater) => note(item, "from", Code::PolicyNotCovered),
                    _ => {}
                }
            }
        }
        if is_last {
            // Nor above the last.
            if until.is_some() {
                note(item, "until", Code::PolicyNotCovered);
            }
        } else if from.zip(item.required("until", until)).is_some_and(|(from, until)| until <= from) {
            note(item, "until", Code::PolicyConflict);
        }
        self.bands.push(Band { tier: text(word), from: from.map(Metric), until: until.map(Metric) });
    }
}

fn bands(reader: &mut Reader<'_>, policy: &Policy) -> List<Band> {
    let met = vec![false; policy.tiers.len()];
    let mut ladder = Ladder { policy, bands: Vec::new(), met, has_unknown: false, last: None };
    let count = match reader.value("bands") {
        Some(crate::input::Value::List(items)) => items.len(),
        _ => 0,
    };
    list(reader, "bands", MOST_TIERS, &mut |place, item| ladder.take(item, place as usize + 1 == count));
    if count > 0 && count <= MOST_TIERS && !ladder.has_unknown && ladder.met.contains(&false) {
        note(reader, "bands", Code::PolicyNotCovered);
    }
    Cow::Owned(ladder.bands)
}

fn axes(reader: &mut Reader<'_>, policy: &Policy) -> List<Axis> {
    let (mut axes, mut metrics) = (Vec::new(), Ids::default());
    list(reader, "axes", MOST_AXES, &mut |place, item| {
        let metric = once(item, "metric", &mut metrics, place);
        let mut window = None;
        if let Some(mut inside) = item.inside("window") {
            let days = count(&mut inside, "days", 1, MOST_WINDOW);
            let most = if days > 0 { days.into() } else { MOST_WINDOW };
            window = Some(Window { days, min_observed: count(&mut inside, "minObserved", 1, most) });
            inside.finish();
        }
        axes.push(Axis { metric: Cow::Owned(metric.unwrap_or_default()), window, bands: bands(item, policy) });
    });
    Cow::Owned(axes)
}

fn classes(reader: &mut Reader<'_>) -> List<Class> {
    let (mut classes, mut ids, mut taken) = (Vec::new(), Ids::default(), [false; 5]);
    let faults = reader.faults();
    list(reader, "classes", MOST_CLASSES, &mut |place, item| {
        let id = once(item, "id", &mut ids, place);
        let name = text(name(item, "name"));
        let mut levels = Vec::new();
        words(item, "levels", 5, &|word| Level::WORDS.iter().position(|known| *known == word), &mut |level, _| {
            levels.push(Level::ALL[level]);
            std::mem::replace(&mut taken[level], true).then_some(Code::PolicyConflict)
        });
        classes.push(Class { id: Cow::Owned(id.unwrap_or_default()), name, levels: Cow::Owned(levels) });
    });
    if reader.faults() == faults && taken.contains(&false) {
        note(reader, "classes", Code::PolicyNotCovered);
    }
    Cow::Owned(classes)
}

fn modifiers(reader: &mut Reader<'_>) -> List<Modifier> {
    let mut modifiers = Vec::new();
    list(reader, "modifiers", MOST_AXES, &mut |_, item| {
        let metric = text(name(item, "metric"));
        let at_least = Metric(needed(item, "atLeast").unwrap_or_default());
        let steps = whole(item, "steps", -3, 3);
        if steps == Some(0) {
            note(item, "steps", Code::TierOutOfRange);
        }
        modifiers.push(Modifier { metric, at_least, steps: steps.unwrap_or_default() as i32 });
    });
    Cow::Owned(modifiers)
}

fn services(reader: &mut Reader<'_>, policy: &Policy) -> List<Service> {
    let (mut services, mut ids) = (Vec::new(), Ids::default());
    list(reader, "services", MOST_SERVICES, &mut |place, item| {
        let id = once(item, "id", &mut ids, place);
        let name = text(name(item, "name"));
        let (mut tiers, mut channels) = (Vec::new(), Vec::new());
        words(item, "tiers", MOST_TIERS, &|word| policy.place(word), &mut |tier, _| {
            tiers.push(policy.tiers[tier].id.clone());
            None
        });
        words(
            item,
            "channels",
            2,
            &|word| Channel::WORDS.iter().position(|known| *known == word),
            &mut |channel, _| {
                channels.push(Channel::ALL[channel]);
                None
            },
        );
        let id = Cow::Owned(id.unwrap_or_default());
        services.push(Service { id, name, tiers: Cow::Owned(tiers), channels: Cow::Owned(channels) });
    });
    Cow::Owned(services)
}

fn contacts(reader: &mut Reader<'_>, policy: &Policy) -> List<Contact> {
    let mut contacts = Vec::new();
    let Some(given) = map(reader, "contacts") else { return Cow::Owned(contacts) };
    for tier in policy.tiers.iter() {
        match entry(given, &tier.id).map(|value| integer(value, 1, 1000)) {
            Some(Ok(days)) => contacts.push(Contact { tier: tier.id.clone(), days: days as u32 }),
            Some(Err(issue)) => reader.note_key("contacts", &tier.id, issue),
            None => reader.note_key("contacts", &tier.id, Issue::new(Code::PolicyNotCovered)),
        }
    }
    for (key, _) in given {
        if policy.place(key).is_none() {
            reader.note_key("contacts", key, Issue::new(Code::TierUnknown));
        }
    }
    Cow::Owned(contacts)
}

fn downgrade(reader: &mut Reader<'_>, policy: &Policy) -> Downgrade {
    let mut downgrade = Downgrade { observation_days: 0, max_steps: 0, floor: text(None) };
    let inside = reader.inside("downgrade");
    let is_given = inside.is_some();
    if let Some(mut inside) = inside {
        downgrade.observation_days = count(&mut inside, "observationDays", 0, 3650);
        downgrade.max_steps = count(&mut inside, "maxSteps", 1, 20);
        let floor = super::rows::tier(&mut inside, "floor", policy);
        downgrade.floor = floor.map_or(text(None), |floor| policy.tiers[floor].id.clone());
        inside.finish();
    }
    reader.required("downgrade", is_given.then_some(()));
    downgrade
}

fn churn(reader: &mut Reader<'_>) -> Churn {
    let mut churn = Churn { idle_days: 0, drop_ratio: Metric(0) };
    let inside = reader.inside("churn");
    let is_given = inside.is_some();
    if let Some(mut inside) = inside {
        churn.idle_days = count(&mut inside, "idleDays", 1, 3650);
        let ratio = needed(&mut inside, "dropRatio").unwrap_or(ONE);
        if !(1..=ONE).contains(&ratio) {
            note(&mut inside, "dropRatio", Code::TierOutOfRange);
        }
        churn.drop_ratio = Metric(ratio);
        inside.finish();
    }
    reader.required("churn", is_given.then_some(()));
    churn
}

impl Policy {
    /// Reads the section `tier` of a policy of this id and version; problems are noted with their paths.
    pub fn read(mut reader: Reader<'_>, named: (&str, &str)) -> Option<Policy> {
        let faults = reader.faults();
        let mut policy = super::policy::SHIPPED.clone();
        (policy.id, policy.version) = (text(Some(named.0)), text(Some(named.1)));
        policy.own = true;
        let illustrative = reader.flag("illustrative");
        policy.illustrative = reader.required("illustrative", illustrative).unwrap_or_default();
        policy.tiers = tiers(&mut reader);
        policy.axes = axes(&mut reader, &policy);
        let combine = choice(&mut reader, "combine", Combine::WORDS);
        policy.combine = Combine::ALL[reader.required("combine", combine).unwrap_or_default()];
        policy.classes = classes(&mut reader);
        policy.modifiers = modifiers(&mut reader);
        policy.downgrade = downgrade(&mut reader, &policy);
        policy.services = services(&mut reader, &policy);
        policy.contacts = contacts(&mut reader, &policy);
        policy.churn = churn(&mut reader);
        policy.new_months = count(&mut reader, "newMonths", 1, 1200);
        policy.gap_days = count(&mut reader, "gapDays", 1, 36_500);
        policy.high_score = count(&mut reader, "highScore", 2, 5);
        let is_sound = reader.faults() == faults;
        reader.finish();
        is_sound.then_some(policy)
    }
}
