//! Columns (批量估值): quantity × unit value for millions of rows, in whole numbers scaled by powers of ten.
//!
//! The arithmetic is that of [`super::holding`] for a listed share and for article 7: the unit value is the price, or with
//! a lock the line from cost to price, rounded once; the amount is rounded once; both half away from zero. Every row is
//! first computed in 64 bits and, where any step leaves them, again in 128: the two are one text below, so they cannot
//! differ. Signs are free; a negative quantity is a short position.
//! Not done here: choosing a method, days, rule sets, sources. A law ties the result to the exact reference.

use crate::issue::Code;
use serde::Serialize;

/// The most places of a scale or a rounding.
pub const MOST_PLACES: u32 = 12;
/// The most findings that are told one by one.
pub const MOST_FINDINGS: usize = 1000;

/// Locks, row by row; 0 days locked: none. Costs have the scale of prices.
#[derive(Clone, Copy, Debug)]
pub struct Locks<'a> {
    /// Cost of a unit.
    pub cost: &'a [i64],
    /// Trading days in the lock.
    pub locked: &'a [i32],
    /// Trading days left, the valuation day not counted.
    pub left: &'a [i32],
}

/// What is valued.
#[derive(Clone, Copy, Debug)]
pub struct Columns<'a> {
    /// Units.
    pub quantity: &'a [i64],
    /// Price of a unit.
    pub price: &'a [i64],
    /// Locks.
    pub locks: Option<Locks<'a>>,
    /// Places of quantities.
    pub quantity_scale: u32,
    /// Places of prices and costs.
    pub price_scale: u32,
    /// Places of the unit value.
    pub unit: u32,
    /// Places of amounts.
    pub money: u32,
}

/// A row that has no value.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Finding {
    /// From 0.
    pub row: usize,
    /// `value.conflict`: days that cannot be; `amount.overflow`: beyond 64 bits.
    pub code: Code,
}

/// What came out beside the values.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Outcome {
    /// The sum of the rows without a finding, scaled as amounts are.
    pub total: i128,
    /// How many rows have a finding.
    pub faults: usize,
    /// The first of them.
    pub findings: Vec<Finding>,
}

/// Powers of ten that the columns need, worked out once.
struct Scale {
    /// What a price is multiplied by, and divided by, to be a unit value.
    up: i64,
    down: i64,
    /// The same from quantity × unit value to an amount.
    amount_up: i64,
    amount_down: i128,
}

/// A lock of one row.
#[derive(Clone, Copy)]
struct Lock {
    cost: i64,
    locked: i32,
    left: i32,
}

macro_rules! row {
    ($name:ident, $divide:ident, $times:expr, $whole:ty, $doc:literal) => {
        /// A quotient by a number above zero, rounded half away from zero.
        #[inline(always)]
        fn $divide(over: $whole, under: $whole) -> Option<$whole> {
            if under == 1 {
                return Some(over);
            }
            // Half of an odd number is cut: no quotient by one lies halfway. Added before, it needs no branch that goes either way.
            let half = under >> 1;
            let moved = if over < 0 { over.checked_sub(half) } else { over.checked_add(half) };
            moved?.checked_div(under)
        }

        #[doc = $doc]
        #[inline(always)]
        fn $name(quantity: i64, price: i64, lock: Lock, scale: &Scale) -> Option<$whole> {
            let price = <$whole>::from(price);
            let (mut over, mut under) = (price, <$whole>::from(scale.down));
            let cost = <$whole>::from(lock.cost);
            if lock.locked > 0 && price > cost {
                let locked = <$whole>::from(lock.locked);
                let gone = locked - <$whole>::from(lock.left);
                over = $times(cost, locked)?.checked_add($times(price.checked_sub(cost)?, gone)?)?;
                under = $times(under, locked)?;
            }
            let unit = $divide($times(over, <$whole>::from(scale.up))?, under)?;
            let amount = $times($times(quantity.into(), unit)?, <$whole>::from(scale.amount_up))?;
            $divide(amount, <$whole>::try_from(scale.amount_down).ok()?)
        }
    };
}

row!(narrow, divide_narrow, short_product, i64, "The amount of a row in 64 bits, if they hold every step.");
row!(wide, divide_wide, long_product, i128, "The amount of a row in 128 bits, if they do.");

/// A product that has room in 64 bits by the lengths of its factors; WebAssembly has no flag for one that has not.
#[inline(always)]
fn short_product(a: i64, b: i64) -> Option<i64> {
    if b == 1 {
        return Some(a);
    }
    let room = a.unsigned_abs().leading_zeros() + b.unsigned_abs().leading_zeros();
    if room > 64 { Some(a.wrapping_mul(b)) } else { None }
}

/// The same in 128 bits.
#[inline(never)]
fn long_product(a: i128, b: i128) -> Option<i128> {
    let room = a.unsigned_abs().leading_zeros() + b.unsigned_abs().leading_zeros();
    if room > 128 { Some(a.wrapping_mul(b)) } else { None }
}

/// Ten to a power, 24 at most.
fn ten(power: u32) -> Option<i128> {
    10_i128.checked_pow(power)
}

impl Columns<'_> {
    fn scale(&self) -> Option<Scale> {
        let most = self.quantity_scale.max(self.price_scale).max(self.unit).max(self.money);
        if most > MOST_PLACES {
            return None;
        }
        let amount = self.quantity_scale + self.unit;
        Some(Scale {
            up: i64::try_from(ten(self.unit.saturating_sub(self.price_scale))?).ok()?,
            down: i64::try_from(ten(self.price_scale.saturating_sub(self.unit))?).ok()?,
            amount_up: i64::try_from(ten(self.money.saturating_sub(amount))?).ok()?,
            amount_down: ten(amount.saturating_sub(self.money))?,
        })
    }

    fn is_even(&self, rows: usize) -> bool {
        let locks = self
            .locks
            .is_none_or(|locks| locks.cost.len() == rows && locks.locked.len() == rows && locks.left.len() == rows);
        locks && self.price.len() == rows && self.quantity.len() == rows
    }

    /// Values every row into `values`, 0 where it has a finding; `None` where columns differ in length or a scale or
    /// rounding has more than [`MOST_PLACES`].
    ///
    /// ```
    /// use kehu::valuation::columns::Columns;
    /// let columns = Columns {
    ///     quantity: &[1000, -3], price: &[10_25, 33_335], locks: None,
    ///     quantity_scale: 0, price_scale: 2, unit: 4, money: 2,
    /// };
    /// let mut values = [0; 2];
    /// let outcome = columns.value(&mut values).unwrap();
    /// assert_eq!((values, outcome.total), ([1_025_000, -100_005], 924_995));
    /// ```
    pub fn value(&self, values: &mut [i64]) -> Option<Outcome> {
        let scale = self.scale()?;
        if !self.is_even(values.len()) {
            return None;
        }
        let mut outcome = Outcome::default();
        for (row, value) in values.iter_mut().enumerate() {
            let answer = self.row(row, &scale);
            *value = answer.unwrap_or_default();
            match answer {
                Ok(amount) => outcome.total += i128::from(amount),
                Err(code) => {
                    outcome.faults += 1;
                    if outcome.findings.len() < MOST_FINDINGS {
                        outcome.findings.push(Finding { row, code });
                    }
                }
            }
        }
        Some(outcome)
    }

    /// The lock of a row; with 0 days locked there is none.
    #[inline(always)]
    fn lock(&self, row: usize) -> Lock {
        self.locks.map_or(Lock { cost: 0, locked: 0, left: 0 }, |locks| Lock {
            cost: locks.cost[row],
            locked: locks.locked[row],
            left: locks.left[row],
        })
    }

    #[inline(always)]
    fn row(&self, row: usize, scale: &Scale) -> Result<i64, Code> {
        let lock = self.lock(row);
        if lock.left < 0 || lock.left > lock.locked {
            return Err(Code::ValueConflict);
        }
        match narrow(self.quantity[row], self.price[row], lock, scale) {
            Some(amount) => Ok(amount),
            None => self.beyond(row, scale),
        }
    }

    /// A row that 64 bits do not hold on the way.
    #[inline(never)]
    #[cold]
    fn beyond(&self, row: usize, scale: &Scale) -> Result<i64, Code> {
        wide(self.quantity[row], self.price[row], self.lock(row), scale)
            .and_then(|amount| i64::try_from(amount).ok())
            .ok_or(Code::AmountOverflow)
    }
}
