//! ABC classes by cumulative contribution (ABC分类), and the same as main, general and scattered clients (主力、一般、零散).
//!
//! In the order of [`super::pareto`]: A while what stands before the row is below the first cut of the total, B below the
//! second, else C; equal values share the class of the first of them. Where the total is not above zero every row is C.
//! Source: textbooks for the cuts; 来源文集 E16 for the volume.

use super::metric::{self, ONE};
use super::order::falling;
use super::pareto::{Contributions, least};
use super::rows::request;
use super::rows::sound;
use super::vocabulary::{Class, Volume};
use super::{Options, rules};
use crate::input::{Reader, Value};
use crate::issue::{Checked, Code, Issue};
use crate::rule::Sources;
use serde::Serialize;

/// A row with its class.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Row {
    /// Which client.
    pub id: String,
    /// Its value.
    pub value: String,
    /// Its class.
    pub class: Class,
    /// The same by volume.
    pub volume: Volume,
}

/// A class.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Counted {
    /// Which.
    pub class: Class,
    /// How many clients.
    pub count: usize,
    /// What they bring.
    pub total: String,
}

/// Every row with its class.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Abc {
    /// Clients counted.
    pub counted: usize,
    /// Rows that could not be used.
    pub left_out: usize,
    /// Negative values.
    pub negative: usize,
    /// Largest first.
    pub rows: Vec<Row>,
    /// A, B, C.
    pub classes: Vec<Counted>,
    /// The rows it rests on.
    pub sources: Sources,
}

/// Cuts where nothing is said: 80 % and 95 %.
const CUTS: [i64; 2] = [800_000, 950_000];

/// Two cuts, rising.
fn cuts(reader: &mut Reader<'_>) -> [i64; 2] {
    let mut cuts = CUTS;
    let Some(texts) = reader.texts("cuts", 2) else { return cuts };
    let is_pair = matches!(reader.value("cuts"), Some(Value::List(list)) if list.len() == 2);
    if !is_pair {
        reader.note("cuts", Issue::new(Code::TierOutOfRange));
    }
    let mut read = 0;
    for (place, text) in texts {
        match metric::read(text) {
            Ok(cut) if (1..=ONE).contains(&cut) => {
                cuts[place as usize] = cut;
                read += 1;
            }
            Ok(_) => reader.note_item("cuts", place, Issue::new(Code::TierOutOfRange)),
            Err(issue) => reader.note_item("cuts", place, issue),
        }
    }
    if read == 2 && cuts[1] <= cuts[0] {
        reader.note_item("cuts", 1, Issue::new(Code::TierConflict));
    }
    cuts
}

/// Every row with its class.
///
/// - As [`super::pareto::pareto`]; `tier.out_of_range`: cuts outside 0 to 1 or not two; `tier.conflict` at the second: they
///   do not rise.
pub fn abc(given: &Value, _: &Options) -> Checked<Abc> {
    let (mut limits, mut found) = (CUTS, Contributions::default());
    let warnings = request(given, &mut |reader| {
        limits = cuts(reader);
        found = Contributions::read(reader);
    })?;
    let limits = limits.map(|cut| if found.total > 0 { least(found.total, cut) } else { i128::MIN });
    let mut rows = Vec::with_capacity(found.values.len());
    let mut classes = [(0, 0); 3];
    let (mut before, mut last, mut class) = (0, None, 0);
    for place in falling(&found.values) {
        let place = place as usize;
        let value = found.values[place];
        if last != Some(value) {
            class = usize::from(before >= limits[0]) + usize::from(before >= limits[1]);
        }
        last = Some(value);
        before += i128::from(value);
        classes[class].0 += 1;
        classes[class].1 += i128::from(value);
        rows.push(Row {
            id: std::mem::take(&mut found.ids[place]),
            value: metric::text(value.into()),
            class: Class::ALL[class],
            volume: Volume::ALL[class],
        });
    }
    let sources: Sources = [&rules::ABC, &rules::LIFECYCLE_VOLUME].into_iter().collect();
    let mut counted = Vec::with_capacity(3);
    for (class, (count, total)) in Class::ALL.iter().zip(classes) {
        counted.push(Counted { class: *class, count, total: metric::text(total) });
    }
    let abc = Abc {
        counted: rows.len(),
        left_out: found.left_out,
        negative: found.negative,
        rows,
        classes: counted,
        sources: sources.clone(),
    };
    sound(abc, warnings, &sources)
}
