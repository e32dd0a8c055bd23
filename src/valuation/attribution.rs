//! Attribution (净值归因): what moved the net asset value between two days, line by line, to the cent.
//!
//! Change of a line = its amount now − its amount before; result = change − what was bought or paid in. What the lines
//! of the day before do not explain of its NAV is a row of its own, so that the rows always add up.

use super::ids::Ids;
use super::portfolio::Previous;
use crate::amount::{add, subtract, text};
use rust_decimal::Decimal;
use serde::Serialize;

/// The row of what is not explained.
const UNEXPLAINED: &str = "unexplained";

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
    rows: Vec<(String, Decimal, Decimal)>,
}

impl Moves {
    fn at(&mut self, id: &str) -> usize {
        if let Some(place) = self.ids.find(id) {
            return place;
        }
        let place = self.rows.len();
        self.ids.add(id, place);
        self.rows.push((id.to_owned(), Decimal::ZERO, Decimal::ZERO));
        place
    }

    fn change(&mut self, id: &str, amount: Decimal) -> Option<()> {
        let place = self.at(id);
        let row = self.rows.get_mut(place)?;
        row.1 = add(row.1, amount)?;
        Some(())
    }
}

/// The parts, and whether the lines of the day before add up to its NAV.
pub(super) fn attribute(now: &[(String, Decimal)], nav: Decimal, previous: &Previous) -> Option<(Attribution, bool)> {
    let mut moves = Moves { ids: Ids::default(), rows: Vec::new() };
    for (id, amount) in now {
        moves.change(id, *amount)?;
    }
    let mut before = Decimal::ZERO;
    for line in &previous.lines {
        before = add(before, line.amount)?;
        moves.change(&line.id, subtract(Decimal::ZERO, line.amount)?)?;
    }
    for line in &previous.flows {
        let place = moves.at(&line.id);
        let row = moves.rows.get_mut(place)?;
        row.2 = add(row.2, line.amount)?;
    }
    let unexplained = subtract(before, previous.nav)?;
    if !unexplained.is_zero() {
        moves.change(UNEXPLAINED, unexplained)?;
    }
    let mut rows = Vec::with_capacity(moves.rows.len());
    for (id, change, flow) in moves.rows {
        let result = text(subtract(change, flow)?);
        rows.push(Part { id, change: text(change), flow: text(flow), result });
    }
    let change = text(subtract(nav, previous.nav)?);
    Some((Attribution { change, rows }, unexplained.is_zero()))
}
