//! How likely a client responds (响应评分): an additive card of points, and what happened to earlier offers.
//!
//! The score is the card's base and, of every feature, the points of one band: the first whose `is` is the text, else the
//! one with the greatest `atLeast` not above the number, else 0. Bins of scores with a history of offers give the share
//! that responded, 4 places, with its n; no model, nothing is guessed from few.
//! Who refused to be profiled is left out and nothing of them is read; who was not asked is left out too.
//! Source: 来源文集 E8.7 for the need; 个人信息保护法 article 24 for the refusal; the form of the card is practice.

use super::answer::{Answer, Map, answer};
use super::order::falling;
use super::reading::{MOST, NONE, entry, integer, name, note_item, number, once, part, whole, wrong};
use super::rows::{Field, items, rows, some_left};
use super::{Options, metric, rules};
use crate::amount;
use crate::ids::Ids;
use crate::input::{Reader, Value};
use crate::issue::{Checked, Code, Issue};

/// The most features, the most bands of one, the most bins.
const MOST_PARTS: usize = 50;
/// The most points, either way.
const MOST_POINTS: i64 = 1000;
/// The highest score of a bin or of an earlier offer, either way.
const MOST_SCORE: i64 = 1_000_000;

/// What a row of the history holds.
const HISTORY: &[(&str, Field)] = &[("score", Field::Score(MOST_SCORE)), ("responded", Field::Flag)];
/// What a client holds.
const CLIENTS: &[(&str, Field)] = &[("profiling", Field::Consent), ("id", Field::Id), ("features", Field::Texts)];

/// Of a feature, by its place.
struct Band {
    feature: usize,
    is: Option<String>,
    at_least: i64,
    points: i64,
}

#[derive(Default)]
struct Card {
    base: i64,
    fields: Vec<String>,
    bands: Vec<Band>,
}

impl Card {
    fn read(reader: &mut Reader<'_>) -> Card {
        let mut card = Card::default();
        part(reader, "card", true, &mut |inside| card.take(inside));
        card
    }

    fn take(&mut self, reader: &mut Reader<'_>) {
        let card = self;
        name(reader, "id");
        name(reader, "version");
        card.base = whole(reader, "base", -MOST_POINTS, MOST_POINTS);
        let mut fields = Ids::default();
        items(reader, "features", MOST_PARTS, &mut |place, item| {
            let (field, feature) = (once(item, "field", &mut fields, place), card.fields.len());
            card.fields.push(field);
            items(item, "bands", MOST_PARTS, &mut |_, item| {
                let faults = item.faults();
                let is = item.text("is").map(str::to_owned);
                let at_least = number(item, "atLeast");
                if item.faults() == faults && is.is_some() == (at_least != NONE) {
                    let code = if is.is_some() { Code::TierConflict } else { Code::FieldMissing };
                    item.note_here(Issue::new(code));
                }
                let points = whole(item, "points", -MOST_POINTS, MOST_POINTS);
                card.bands.push(Band { feature, is, at_least, points });
            });
        });
    }

    /// The points of a feature's text.
    fn points(&self, feature: usize, text: &str) -> i64 {
        let number = metric::read(text).unwrap_or(NONE);
        let (mut best, mut points) = (NONE, 0);
        for band in &self.bands {
            if band.feature != feature {
                continue;
            }
            if band.is.as_deref() == Some(text) {
                return band.points;
            }
            if band.at_least <= number && band.at_least > best {
                (best, points) = (band.at_least, band.points);
            }
        }
        points
    }
}

/// A bin: its lowest score, how many offers, how many responded.
struct Bin {
    from: i64,
    n: i64,
    responded: i64,
}

impl Bin {
    /// How many offers, and the share that responded.
    fn tell(&self, map: &mut Map) {
        map.count("n", self.n);
        if self.n > 0 {
            let share = amount::quotient(self.responded.into(), self.n.into(), 4);
            map.text("probability", amount::scaled_text(share, 4));
        }
    }
}

/// Lowest scores of bins, rising.
fn bins(reader: &mut Reader<'_>) -> Vec<Bin> {
    let mut bins: Vec<Bin> = Vec::new();
    let Some(list) = reader.list("bins", MOST_PARTS) else { return bins };
    some_left(reader, "bins", true, list.len());
    for (place, value) in list.iter().enumerate() {
        match integer(value, -MOST_SCORE, MOST_SCORE) {
            Ok(from) => {
                if bins.last().is_some_and(|last| last.from >= from) {
                    note_item(reader, "bins", place, Code::TierConflict);
                }
                bins.push(Bin { from, n: 0, responded: 0 });
            }
            Err(code) => reader.note_item("bins", place as u32, wrong(code, "integer")),
        }
    }
    bins
}

/// The place of the bin that a score is in.
fn bin(bins: &[Bin], score: i64) -> Option<usize> {
    bins.iter().rposition(|bin| bin.from <= score)
}

/// The score of a client who has every feature.
fn score(card: &Card, row: Option<&Value>) -> i64 {
    let features = match row.and_then(|row| row.get("features")) {
        Some(Value::Map(map)) => map.as_slice(),
        _ => &[],
    };
    let mut score = card.base;
    for (feature, field) in card.fields.iter().enumerate() {
        if let Some(Value::Text(text)) = entry(features, field) {
            score += card.points(feature, text);
        }
    }
    score
}

/// Counts what happened to earlier offers; how many rows were left out.
fn history(reader: &mut Reader<'_>, bins: &mut [Bin], options: &Options) -> i64 {
    let history = rows(reader, "history", HISTORY, Some(&[]), options);
    for row in &history.rows {
        if let Some(bin) = bin(bins, row.numbers[0]).and_then(|place| bins.get_mut(place)) {
            bin.n += 1;
            bin.responded += row.numbers[1];
        }
    }
    history.left_out
}

fn work(reader: &mut Reader<'_>, options: &Options, answer: &mut Answer) {
    let card = Card::read(reader);
    let mut bins = bins(reader);
    let earlier = history(reader, &mut bins, options);
    let found = rows(reader, "clients", CLIENTS, Some(&card.fields), options);
    some_left(reader, "clients", found.is_given, found.rows.len());
    if reader.faults() > 0 {
        return;
    }
    let list = reader.list("clients", MOST).unwrap_or_default();
    let (mut refused, mut not_asked) = (0, 0);
    let (mut scored, mut scores) = (Vec::new(), Vec::new());
    for (place, row) in found.rows.iter().enumerate() {
        match row.numbers[0] {
            0 => refused += 1,
            NONE => not_asked += 1,
            _ => {
                scored.push(place);
                scores.push(score(&card, list.get(row.place as usize)));
            }
        }
    }
    let mut clients = Vec::with_capacity(scores.len());
    for place in &falling(&scores) {
        let (row, score) = (&found.rows[scored[*place as usize]], scores[*place as usize]);
        let mut part = Map::default();
        part.word("id", &row.id);
        part.count("score", score);
        if let Some(bin) = bin(&bins, score).and_then(|place| bins.get(place)) {
            bin.tell(&mut part);
        }
        part.onto(&mut clients);
    }
    let mut calibration = Vec::new();
    for bin in &bins {
        let mut part = Map::default();
        part.count("from", bin.from);
        bin.tell(&mut part);
        part.count("responded", bin.responded);
        part.onto(&mut calibration);
    }
    let map = &mut answer.map;
    map.list("clients", clients);
    map.list("calibration", calibration);
    map.count("refused", refused);
    map.count("notAsked", not_asked);
    map.count("leftOut", found.left_out + earlier);
    answer.cite(&rules::RESPONSE);
    answer.cite(&rules::RESPONSE_REFUSAL);
}

/// Every client's score, highest first, of equal ones the earlier first; the policy is not used.
///
/// - `field.missing` `tier.missing` `tier.out_of_range` `tier.duplicate` `tier.conflict`: a card or bins that cannot be
///   used, no clients. Rows of clients and of the history as for every list.
pub fn score_response(request: &Value, options: &Options) -> Checked<Value> {
    answer(request, options, work)
}
