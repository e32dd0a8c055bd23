//! How likely a client responds (响应评分): an additive card of points, and what happened to earlier offers.
//!
//! The score is the card's base and, of every feature, the points of one band: the first whose `is` is the text, else the
//! one with the greatest `atLeast` not above the number, else 0. Bins of scores with a history of offers give the share
//! that responded, 4 places, with its n; no model, nothing is guessed from few.
//! Who refused to be profiled is left out and nothing of them is read; who was not asked is left out too.
//! Source: 来源文集 E8.7 for the need; 个人信息保护法 article 24 for the refusal; the form of the card is practice.

use super::order::falling;
use super::rows::{entry, id, integer, left_out, malformed, map, name, number, once, request, rows, sound, whole};
use super::{Options, metric, rules};
use crate::amount;
use crate::ids::Ids;
use crate::input::{Reader, Value};
use crate::issue::{Checked, Code, Issue};
use crate::rule::Sources;
use serde::Serialize;

/// The most features, the most bands of one, the most bins.
const MOST_PARTS: usize = 50;
/// The most points, either way.
const MOST_POINTS: i64 = 1000;
/// The highest score of a bin or of an earlier offer, either way.
const MOST_SCORE: i64 = 1_000_000;

struct Band {
    is: Option<String>,
    at_least: Option<i64>,
    points: i64,
}

struct Feature {
    field: String,
    bands: Vec<Band>,
}

impl Feature {
    /// The points of a text.
    fn points(&self, text: &str) -> i64 {
        let number = metric::read(text).ok();
        let mut best: Option<&Band> = None;
        for band in &self.bands {
            if band.is.as_deref() == Some(text) {
                return band.points;
            }
            let reaches = band.at_least.zip(number).is_some_and(|(least, number)| least <= number);
            if reaches && best.is_none_or(|best| best.at_least < band.at_least) {
                best = Some(band);
            }
        }
        best.map_or(0, |band| band.points)
    }
}

#[derive(Default)]
struct Card {
    base: i64,
    features: Vec<Feature>,
}

/// A list that has to hold something.
fn list(reader: &mut Reader<'_>, field: &'static str, read: &mut dyn FnMut(u32, &mut Reader<'_>)) {
    let count = reader.each(field, MOST_PARTS, &mut |place, mut item| {
        read(place, &mut item);
        item.finish();
    });
    if reader.required(field, count) == Some(0) {
        reader.note(field, Issue::new(Code::TierMissing));
    }
}

impl Card {
    fn read(reader: &mut Reader<'_>) -> Card {
        let mut card = Card::default();
        let is_given = reader.value("card").is_some();
        reader.required("card", is_given.then_some(()));
        let Some(mut inside) = reader.inside("card") else { return card };
        name(&mut inside, "id");
        name(&mut inside, "version");
        card.base = whole(&mut inside, "base", -MOST_POINTS, MOST_POINTS).unwrap_or_default();
        let mut fields = Ids::default();
        list(&mut inside, "features", &mut |place, item| {
            let field = once(item, "field", &mut fields, place);
            let mut bands = Vec::new();
            list(item, "bands", &mut |_, item| {
                let faults = item.faults();
                let is = item.text("is").map(str::to_owned);
                let at_least = number(item, "atLeast");
                if item.faults() == faults && is.is_some() == at_least.is_some() {
                    let code = if is.is_some() { Code::TierConflict } else { Code::FieldMissing };
                    item.note_here(Issue::new(code));
                }
                let points = whole(item, "points", -MOST_POINTS, MOST_POINTS);
                bands.push(Band { is, at_least, points: points.unwrap_or_default() });
            });
            card.features.push(Feature { field: field.unwrap_or_default(), bands });
        });
        inside.finish();
        card
    }

    /// The score of a client; a feature that is absent is noted.
    fn score(&self, row: &mut Reader<'_>) -> i64 {
        let given = map(row, "features").unwrap_or_default();
        let mut score = self.base;
        for feature in &self.features {
            match entry(given, &feature.field) {
                Some(Value::Text(text)) => score += feature.points(text),
                Some(_) => row.note_key("features", &feature.field, malformed("string")),
                None => row.note_key("features", &feature.field, Issue::new(Code::TierMissing)),
            }
        }
        score
    }
}

/// A bin of scores, and what happened to earlier offers in it.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Bin {
    /// Its lowest score.
    pub from: i64,
    /// How many offers.
    pub n: u64,
    /// How many responded.
    pub responded: u64,
    /// The share of them.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub probability: Option<String>,
}

/// A client's score.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Scored {
    /// Which client.
    pub id: String,
    /// Its score.
    pub score: i64,
    /// Of its bin, where there is one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub probability: Option<String>,
    /// How many offers that rests on.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub n: Option<u64>,
}

/// Every client's score.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Response {
    /// Highest first.
    pub clients: Vec<Scored>,
    /// The bins.
    pub calibration: Vec<Bin>,
    /// Who refused.
    pub refused: usize,
    /// Who was not asked.
    pub not_asked: usize,
    /// Rows that could not be used.
    pub left_out: usize,
    /// The rows it rests on.
    pub sources: Sources,
}

/// Lowest scores of bins, rising.
fn bins(reader: &mut Reader<'_>) -> Vec<Bin> {
    let mut bins: Vec<Bin> = Vec::new();
    let Some(list) = reader.list("bins", MOST_PARTS) else { return bins };
    if list.is_empty() {
        reader.note("bins", Issue::new(Code::TierMissing));
    }
    for (place, value) in (0_u32..).zip(list) {
        match integer(value, -MOST_SCORE, MOST_SCORE) {
            Ok(from) => {
                if bins.last().is_some_and(|last| last.from >= from) {
                    reader.note_item("bins", place, Issue::new(Code::TierConflict));
                }
                bins.push(Bin { from, n: 0, responded: 0, probability: None });
            }
            Err(issue) => reader.note_item("bins", place, issue),
        }
    }
    bins
}

/// The bin that a score is in.
fn bin(bins: &mut [Bin], score: i64) -> Option<&mut Bin> {
    bins.iter_mut().rev().find(|bin| bin.from <= score)
}

/// Every client's score, highest first, of equal ones the earlier first; the policy is not used.
///
/// - `field.missing` `tier.missing` `tier.out_of_range` `tier.duplicate` `tier.conflict`: a card or bins that cannot be
///   used, no clients. Rows of clients and of the history as for every list.
pub fn score_response(given: &Value, _: &Options) -> Checked<Response> {
    let mut found = Response {
        clients: Vec::new(),
        calibration: Vec::new(),
        refused: 0,
        not_asked: 0,
        left_out: 0,
        sources: [&rules::RESPONSE, &rules::RESPONSE_REFUSAL].into_iter().collect(),
    };
    let mut scored: Vec<Scored> = Vec::new();
    let warnings = request(given, &mut |reader| {
        let card = Card::read(reader);
        let mut bins = bins(reader);
        let mut earlier = 0;
        let count = rows(reader, "history", &mut |_, row, faults| {
            let score = whole(row, "score", -MOST_SCORE, MOST_SCORE);
            let responded = row.flag("responded");
            let responded = row.required("responded", responded);
            if let (Some(score), Some(responded), true) = (score, responded, row.faults() == faults) {
                earlier += 1;
                if let Some(bin) = bin(&mut bins, score) {
                    bin.n += 1;
                    bin.responded += u64::from(responded);
                }
            }
        });
        found.left_out = count.unwrap_or_default() - earlier;
        for bin in &mut bins {
            if bin.n > 0 {
                let share = amount::quotient(bin.responded.into(), bin.n.into(), 4);
                bin.probability = Some(amount::scaled_text(share, 4));
            }
        }
        found.calibration = bins;
        let mut ids = Ids::default();
        let (mut refused, mut not_asked) = (0, 0);
        let count = rows(reader, "clients", &mut |place, row, faults| {
            let profiling = row.flag("profiling");
            if profiling != Some(true) {
                refused += usize::from(profiling == Some(false));
                not_asked += usize::from(profiling.is_none() && row.faults() == faults);
                // Nothing of them is read, and no key of theirs is told.
                row.leave();
                return;
            }
            let id = id(row, &mut ids, place);
            let score = card.score(row);
            if let (Some(id), true) = (id, row.faults() == faults) {
                scored.push(Scored { id, score, probability: None, n: None });
            }
        });
        (found.refused, found.not_asked) = (refused, not_asked);
        found.left_out += left_out(reader, "clients", count, scored.len() + refused + not_asked);
    })?;
    let scores: Vec<i64> = scored.iter().map(|client| client.score).collect();
    for place in falling(&scores) {
        let place = place as usize;
        let mut client = Scored { id: std::mem::take(&mut scored[place].id), ..scored[place].clone() };
        if let Some(bin) = bin(&mut found.calibration, client.score) {
            (client.n, client.probability) = (Some(bin.n), bin.probability.clone());
        }
        found.clients.push(client);
    }
    let sources = found.sources.clone();
    sound(found, warnings, &sources)
}
