//! Attribution (净值归因): what moved the net asset value between two days, line by line, to the cent.
//!
//! Change of a line = its amount now − its amount before; result = change − what was bought or paid in. What the lines
//! of the day before do not explain of its NAV is a row of its own, so that the rows always add up.

use super::nav::Lines;
use super::portfolio::{Previous, UNEXPLAINED};
use crate::amount::number::Number;
use crate::ids::Ids;
use serde::Serialize;

/// One line's part.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Part {
    /// Whose.
    pub id: String,
    /// Amount now less amount before.
    pub change: String,
    /// Bought or paid in.
    pub flow: String,
    /// Change less flow.
    pub result: String,
}

/// What moved the NAV.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Attribution {
    /// NAV now less NAV before.
    pub change: String,
    /// Line by line.
    pub rows: Vec<Part>,
}

struct Moves {
    ids: Ids,
    /// Id, change, flow.
    rows: Vec<(String, Number, Number)>,
}

impl Moves {
    fn at(&mut self, id: &str) -> usize {
        if let Some(place) = self.ids.find(id) {
            return place;
        }
        let place = self.rows.len();
        self.ids.add(id, place);
        self.rows.push((id.to_owned(), Number::ZERO, Number::ZERO));
        place
    }

    fn change(&mut self, id: &str, amount: Number) -> Option<()> {
        let place = self.at(id);
        let row = self.rows.get_mut(place)?;
        row.1 = (row.1 + amount).in_full();
        Some(())
    }
}

/// The parts, and whether the lines of the day before add up to its NAV.
pub(super) fn attribute(now: [&Lines; 2], nav: Number, previous: &Previous) -> Option<(Attribution, bool)> {
    let mut moves = Moves { ids: Ids::default(), rows: Vec::new() };
    for (id, amount) in now.into_iter().flat_map(Lines::entries) {
        moves.change(id, amount)?;
    }
    let mut before = Number::ZERO;
    for line in &previous.lines {
        before = (before + line.amount).in_full();
        moves.change(&line.id, -line.amount)?;
    }
    for line in &previous.flows {
        let place = moves.at(&line.id);
        let row = moves.rows.get_mut(place)?;
        row.2 = (row.2 + line.amount).in_full();
    }
    let unexplained = (before - previous.nav).in_full();
    let is_explained = unexplained.sign().is_eq();
    if !is_explained {
        moves.change(UNEXPLAINED, unexplained)?;
    }
    let mut rows = Vec::with_capacity(moves.rows.len());
    for (id, change, flow) in moves.rows {
        let result = (change - flow).in_full().text();
        rows.push(Part { id, change: change.text(), flow: flow.text(), result });
    }
    let change = (nav - previous.nav).in_full().text();
    Some((Attribution { change, rows }, is_explained))
}
