//! Who holds what of whom (持股链): parts multiply along a chain and are summed over chains.
//!
//! Holdings make a graph without cycles. Sums are taken once per holding, from the top down; chains, which can be very
//! many, are only followed to one holder at a time and so many of them as are asked for.

use crate::amount::number::Number;

/// The longest chain, in holdings.
pub(crate) const LONGEST: usize = 16;
/// Parts of different kinds of one holding.
pub(crate) const PARTS: usize = 3;

/// One holding, by the places of the two.
#[derive(Debug)]
struct Holding {
    of: usize,
    holder: usize,
    parts: [Number; PARTS],
}

/// Holdings of bodies and persons, who have places from 0 on; the body asked about is at 0.
#[derive(Debug, Default)]
pub(crate) struct Graph {
    holdings: Vec<Holding>,
    /// The holdings of each body.
    holders: Vec<Vec<usize>>,
    /// One more than the longest chain from the body asked about; 0 beyond its reach.
    depths: Vec<usize>,
}

/// A chain: places from the body asked about to the holder, and the product of the first parts.
pub(crate) type Chain = (Vec<usize>, Number);

impl Graph {
    /// Makes room for a place.
    #[inline(never)]
    fn reach(&mut self, place: usize) {
        while self.holders.len() <= place {
            self.holders.push(Vec::new());
        }
    }

    /// Who holds a body directly.
    pub fn direct(&self, place: usize) -> impl Iterator<Item = usize> {
        self.holders.get(place).into_iter().flatten().map(|holding| self.holdings[*holding].holder)
    }

    /// Whether a body is held by another, directly or not; nobody holds itself.
    fn is_below(&self, body: usize, other: usize) -> bool {
        let mut seen = vec![false; self.holders.len()];
        let mut open = vec![body];
        while let Some(place) = open.pop() {
            if place == other {
                return true;
            }
            if !std::mem::replace(&mut seen[place], true) {
                open.extend(self.direct(place));
            }
        }
        false
    }

    /// Adds a holding; `false` where it closes a cycle, and it is not added.
    pub fn add(&mut self, of: usize, holder: usize, parts: [Number; PARTS]) -> bool {
        self.reach(of.max(holder));
        if self.is_below(holder, of) {
            return false;
        }
        self.holders[of].push(self.holdings.len());
        self.holdings.push(Holding { of, holder, parts });
        true
    }

    /// Measures the chains from the body asked about; `false` where one is too long.
    pub fn measure(&mut self) -> bool {
        self.reach(0);
        self.depths = vec![0; self.holders.len()];
        self.depths[0] = 1;
        let mut has_changed = true;
        while has_changed {
            has_changed = false;
            for holding in &self.holdings {
                let depth = self.depths[holding.of] + 1;
                if depth > 1 && depth > self.depths[holding.holder] {
                    if depth > LONGEST + 1 {
                        return false;
                    }
                    self.depths[holding.holder] = depth;
                    has_changed = true;
                }
            }
        }
        true
    }

    /// Whether the body asked about is reached from a place by a chain.
    pub fn is_reached(&self, place: usize) -> bool {
        self.depths.get(place).is_some_and(|depth| *depth > 0)
    }

    /// Whether somebody holds indirectly.
    pub fn is_deep(&self) -> bool {
        self.depths.iter().any(|depth| *depth > 2)
    }

    /// What each holds of the body asked about, over all chains.
    pub fn totals(&self) -> Vec<[Number; PARTS]> {
        let mut totals = vec![[Number::ZERO; PARTS]; self.holders.len()];
        totals[0] = [Number::ONE; PARTS];
        for depth in 1..=LONGEST {
            for holding in &self.holdings {
                if self.depths[holding.of] == depth {
                    for (at, part) in holding.parts.iter().enumerate() {
                        totals[holding.holder][at] = totals[holding.holder][at] + totals[holding.of][at] * *part;
                    }
                }
            }
        }
        totals
    }

    /// The first chains to a holder, so many at most.
    pub fn chains(&self, holder: usize, most: usize) -> Vec<Chain> {
        let mut leads = vec![false; self.holders.len()];
        let mut chains = Vec::new();
        if let Some(lead) = leads.get_mut(holder) {
            *lead = true;
            for depth in (1..=LONGEST).rev() {
                for holding in &self.holdings {
                    if self.depths[holding.of] == depth && leads[holding.holder] {
                        leads[holding.of] = true;
                    }
                }
            }
            if leads[0] {
                self.follow(holder, &leads, (vec![0], Number::ONE), most, &mut chains);
            }
        }
        chains
    }

    /// Follows a chain further, along places that lead to the holder.
    fn follow(&self, holder: usize, leads: &[bool], chain: Chain, most: usize, chains: &mut Vec<Chain>) {
        let Some(last) = chain.0.last().copied() else { return };
        if last == holder {
            chains.push(chain);
            return;
        }
        for holding in &self.holders[last] {
            let holding = &self.holdings[*holding];
            if leads[holding.holder] && chains.len() < most {
                let mut places = chain.0.clone();
                places.push(holding.holder);
                self.follow(holder, leads, (places, chain.1 * holding.parts[0]), most, chains);
            }
        }
    }
}
