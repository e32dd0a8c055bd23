//! ABC classes by cumulative contribution (ABC分类), and the same as main, general and scattered clients (主力、一般、零散).
//!
//! In the order of [`super::pareto`]: A while what stands before the row is below the first cut of the total, B below the
//! second, else C; equal values share the class of the first of them. Where the total is not above zero every row is C.
//! Source: textbooks for the cuts; 来源文集 E16 for the volume.

use super::answer::{Answer, Map, answer};
use super::metric::{self, ONE};
use super::order::falling;
use super::pareto::{contributions, least};
use super::reading::{MOST, note, note_item, texts};
use super::vocabulary::{CLASSES, VOLUMES};
use super::{Options, rules};
use crate::input::{Reader, Value};
use crate::issue::{Checked, Code};

/// Cuts where nothing is said: 80 % and 95 %.
const CUTS: [i64; 2] = [800_000, 950_000];

/// Two cuts, rising.
fn cuts(reader: &mut Reader<'_>) -> [i64; 2] {
    let mut cuts = CUTS;
    let faults = reader.faults();
    let count = texts(reader, "cuts", MOST, &mut |place, text| match metric::read(text) {
        Ok(cut) if cut > 0 && cut <= ONE => {
            if let Some(place) = cuts.get_mut(place) {
                *place = cut;
            }
            None
        }
        Ok(_) => Some(Code::TierOutOfRange),
        Err(code) => Some(code),
    });
    if count.is_some_and(|count| count != 2) {
        note(reader, "cuts", Code::TierOutOfRange);
    } else if reader.faults() == faults && cuts[1] <= cuts[0] {
        note_item(reader, "cuts", 1, Code::TierConflict);
    }
    cuts
}

fn work(reader: &mut Reader<'_>, options: &Options, answer: &mut Answer) {
    let cuts = cuts(reader);
    let found = contributions(reader, options, &mut answer.map);
    let mut limits = [i128::MIN; 2];
    if found.total > 0 {
        for (limit, cut) in limits.iter_mut().zip(cuts) {
            *limit = least(found.total, cut);
        }
    }
    let mut list = Vec::new();
    let (mut counts, mut totals) = ([0; 3], [0; 3]);
    let (mut before, mut last, mut class) = (0, i64::MIN, 0);
    for place in &falling(&found.values) {
        let row = &found.rows[*place as usize];
        let value = row.numbers[0];
        if last != value {
            class = usize::from(before >= limits[0]) + usize::from(before >= limits[1]);
        }
        last = value;
        before += i128::from(value);
        counts[class] += 1;
        totals[class] += i128::from(value);
        let mut part = Map::default();
        part.word("id", &row.id);
        part.number("value", value.into());
        part.word("class", CLASSES[class]);
        part.word("volume", VOLUMES[class]);
        part.onto(&mut list);
    }
    answer.map.list("rows", list);
    let mut classes = Vec::new();
    for (class, word) in CLASSES.iter().enumerate() {
        let mut part = Map::default();
        part.word("class", word);
        part.count("count", counts[class]);
        part.number("total", totals[class]);
        part.onto(&mut classes);
    }
    answer.map.list("classes", classes);
    answer.cite(&rules::ABC);
    answer.cite(&rules::LIFECYCLE_VOLUME);
}

/// Every row with its class; the policy is not used.
///
/// - As [`super::pareto::pareto`]; `tier.out_of_range`: cuts outside 0 to 1 or not two; `tier.conflict` at the second: they
///   do not rise.
pub fn abc(request: &Value, options: &Options) -> Checked<Value> {
    answer(request, options, work)
}
