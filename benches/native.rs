//! Doors for many rows as a native program, beside which `npm run bench` sets the WebAssembly ones.
//!
//! `native lines FILE` reads resident numbers, one a line, `native columns FILE` positions as `positions.mjs` writes them,
//! `native grades FILE` clients as `clients.mjs` does. Each answers each line of its input with one line of JSON: the nanoseconds of one walk over the file and what came
//! of it. Columns are walked by the crate, or where the line says `plain` by whole numbers written out below.

use kehu::amount::scaled_text;
use kehu::ident::{self, Context, lines, policy, verdict};
use kehu::table::Encoding;
use kehu::tier::columns as tiers;
use kehu::tier::policy::Policy;
use kehu::valuation::columns::{Columns, Locks};
use std::hint::black_box;
use std::io::{self, BufRead, Write};
use std::time::Instant;

/// A row of positions: three numbers of eight bytes, two of four, each in a column of its own.
const ROW: usize = 32;
/// Places of quantities, prices, unit values and money.
const PLACES: [u32; 4] = [2, 4, 4, 2];

struct Positions {
    quantity: Vec<i64>,
    price: Vec<i64>,
    cost: Vec<i64>,
    locked: Vec<i32>,
    left: Vec<i32>,
}

impl Positions {
    fn read(bytes: &[u8]) -> Positions {
        let rows = bytes.len() / ROW;
        let long = |from: usize| -> Vec<i64> {
            let column = bytes.get(from * rows..(from + 8) * rows).unwrap_or_default();
            column.as_chunks().0.iter().map(|number| i64::from_le_bytes(*number)).collect()
        };
        let short = |from: usize| -> Vec<i32> {
            let column = bytes.get(from * rows..(from + 4) * rows).unwrap_or_default();
            column.as_chunks().0.iter().map(|number| i32::from_le_bytes(*number)).collect()
        };
        Positions { quantity: long(0), price: long(8), cost: long(16), locked: short(24), left: short(28) }
    }

    /// By the crate; the total in cents.
    fn valued(&self, values: &mut [i64]) -> i128 {
        // Known only when it runs, as in the browser.
        let [quantity_scale, price_scale, unit, money] = black_box(PLACES);
        let locks = Some(Locks { cost: &self.cost, locked: &self.locked, left: &self.left });
        let (quantity, price) = (self.quantity.as_slice(), self.price.as_slice());
        let columns = Columns { quantity, price, locks, quantity_scale, price_scale, unit, money };
        columns.value(values).map_or(0, |outcome| outcome.total)
    }

    /// By hand, for these places and for numbers that 64 bits hold.
    fn plain(&self, values: &mut [i64]) -> i128 {
        let mut total = 0;
        let rows = self.quantity.iter().zip(&self.price).zip(&self.cost).zip(&self.locked).zip(&self.left);
        for (value, ((((quantity, price), cost), locked), left)) in values.iter_mut().zip(rows) {
            let mut unit = *price;
            if *locked > 0 && price > cost {
                let locked = i64::from(*locked);
                unit = nearest(cost * locked + (price - cost) * (locked - i64::from(*left)), locked);
            }
            *value = nearest(quantity * unit, 10_000);
            total += i128::from(*value);
        }
        total
    }
}

/// A quotient by a number above zero; a half goes away from zero.
fn nearest(over: i64, under: i64) -> i64 {
    (over + if over < 0 { -(under / 2) } else { under / 2 }) / under
}

/// Clients: two metrics in cents and a level, each in a column of its own.
struct Clients {
    assets: Vec<i64>,
    contribution: Vec<i64>,
    levels: Vec<u8>,
}

impl Clients {
    fn read(bytes: &[u8]) -> Clients {
        let rows = bytes.len() / 17;
        let long = |from: usize| -> Vec<i64> {
            let column = bytes.get(from * rows..(from + 8) * rows).unwrap_or_default();
            column.as_chunks().0.iter().map(|number| i64::from_le_bytes(*number)).collect()
        };
        Clients { assets: long(0), contribution: long(8), levels: bytes.get(16 * rows..).unwrap_or_default().to_vec() }
    }

    /// By the shipped policy: the count of every cell, rows of six parted by spaces as JavaScript joins them.
    fn graded(&self) -> String {
        let plan = tiers::plan(&Policy::shipped(), black_box(2));
        let (mut ranks, mut counts) = (vec![0; self.assets.len()], [0; 4 * 6]);
        let columns = tiers::Columns { metrics: &[&self.assets, &self.contribution], levels: &self.levels };
        if columns.grade(&plan, &mut ranks, &mut counts).is_none() {
            return String::new();
        }
        let cells = counts.chunks(6).map(|row| row.iter().map(i64::to_string).collect::<Vec<_>>().join(","));
        black_box(ranks);
        cells.collect::<Vec<_>>().join(" ")
    }
}

fn main() -> io::Result<()> {
    // The bench runner's own flags begin with a hyphen.
    let mut arguments = std::env::args().skip(1).filter(|argument| !argument.starts_with('-'));
    let door = arguments.next().ok_or(io::ErrorKind::InvalidInput)?;
    let bytes = std::fs::read(arguments.next().ok_or(io::ErrorKind::InvalidInput)?)?;
    let kind = ident::kind("resident_id").ok_or(io::ErrorKind::NotFound)?;
    let context = Context { on: 2026_11_23, strict: false, policy: &policy::SHIPPED };
    let positions = Positions::read(if door == "columns" { &bytes } else { &[] });
    let clients = Clients::read(if door == "grades" { &bytes } else { &[] });
    let mut out = io::stdout();
    for order in io::stdin().lock().lines() {
        let is_plain = order? == "plain";
        let start = Instant::now();
        let (wall, answer) = if door == "columns" {
            // A new column each time, as the function in JavaScript gives it.
            let mut values = vec![0; positions.quantity.len()];
            let total = if is_plain { positions.plain(&mut values) } else { positions.valued(&mut values) };
            (start.elapsed(), format!(r#""total":"{}""#, scaled_text(total, 2)))
        } else if door == "grades" {
            let cells = clients.graded();
            (start.elapsed(), format!(r#""total":"{cells}""#))
        } else {
            let (words, engine) = lines::check_lines(kind, &bytes, Encoding::Utf8, &context);
            let wall = start.elapsed();
            let accepted = words.iter().filter(|word| verdict::finding(**word).is_none()).count();
            (wall, format!(r#""accepted":{accepted},"engine":"{engine:?}""#))
        };
        let nanoseconds = wall.as_nanos();
        writeln!(out, r#"{{"wall":{nanoseconds},"cpu":{nanoseconds},{answer}}}"#)?;
    }
    Ok(())
}
