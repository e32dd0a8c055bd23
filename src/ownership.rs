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
    /// The next one of the same body.
    next: Option<usize>,
}

/// A body or person.
#[derive(Debug)]
pub(crate) struct Place {
    /// What its holders hold of it together.
    pub sums: [Number; PARTS],
    /// What it holds of the body asked about, over all chains.
    pub totals: [Number; PARTS],
    /// One more than the longest chain from the body asked about; 0 beyond its reach.
    pub depth: usize,
    /// Its first and last holding.
    ends: Option<(usize, usize)>,
    /// The last search that came here.
    search: usize,
}

/// Holdings of bodies and persons, who have places from 0 on; the body asked about is at 0.
#[derive(Debug, Default)]
pub(crate) struct Graph {
    holdings: Vec<Holding>,
    pub places: Vec<Place>,
    search: usize,
}

/// A chain: places from the body asked about to the holder, and the product of the first parts.
pub(crate) type Chain = (Vec<usize>, Number);

impl Graph {
    /// A new place.
    pub fn add_place(&mut self) {
        let nothing = [Number::ZERO; PARTS];
        self.places.push(Place { sums: nothing, totals: nothing, depth: 0, ends: None, search: 0 });
    }

    fn next(&self, holding: Option<usize>) -> Option<usize> {
        self.holdings.get(holding?)?.next
    }

    /// Every direct holder of a body, until one is as asked for.
    #[inline(never)]
    pub fn any_direct(&self, body: usize, is_asked: &mut dyn FnMut(usize) -> bool) -> bool {
        let mut holding = self.places[body].ends.map(|ends| ends.0);
        while let Some(at) = holding {
            if is_asked(self.holdings[at].holder) {
                return true;
            }
            holding = self.next(holding);
        }
        false
    }

    /// Whether a body is held by another, directly or not, or is it.
    fn is_below(&mut self, body: usize, other: usize) -> bool {
        self.search += 1;
        let mut open = vec![body];
        while let Some(place) = open.pop() {
            if place == other {
                return true;
            }
            if self.places[place].search != self.search {
                self.places[place].search = self.search;
                self.any_direct(place, &mut |holder| {
                    open.push(holder);
                    false
                });
            }
        }
        false
    }

    /// Adds a holding; `false` where it closes a cycle, and it is not added.
    pub fn add(&mut self, of: usize, holder: usize, parts: [Number; PARTS]) -> bool {
        if self.is_below(holder, of) {
            return false;
        }
        let at = self.holdings.len();
        self.holdings.push(Holding { of, holder, parts, next: None });
        let ends = &mut self.places[of].ends;
        let first = ends.map_or(at, |ends| ends.0);
        if let Some((_, last)) = ends.replace((first, at)) {
            self.holdings[last].next = Some(at);
        }
        true
    }

    /// Takes the sums over all chains from the body asked about; `false` where one is too long.
    pub fn measure(&mut self) -> bool {
        self.places[0].depth = 1;
        self.places[0].totals = [Number::ONE; PARTS];
        for _ in 0..=LONGEST {
            for holding in &self.holdings {
                let depth = self.places[holding.of].depth + 1;
                if depth > 1 && depth > self.places[holding.holder].depth {
                    self.places[holding.holder].depth = depth;
                    if depth > LONGEST + 1 {
                        return false;
                    }
                }
            }
        }
        for depth in 1..=LONGEST {
            for holding in &self.holdings {
                if self.places[holding.of].depth == depth {
                    for part in 0..PARTS {
                        let own = self.places[holding.of].totals[part] * holding.parts[part];
                        let total = &mut self.places[holding.holder].totals[part];
                        *total = *total + own;
                    }
                }
            }
        }
        true
    }

    /// The first chains to a holder, so many at most.
    pub fn chains(&mut self, holder: usize, most: usize) -> Vec<Chain> {
        self.search += 1;
        self.places[holder].search = self.search;
        for depth in (1..=LONGEST).rev() {
            for holding in &self.holdings {
                if self.places[holding.of].depth == depth && self.places[holding.holder].search == self.search {
                    self.places[holding.of].search = self.search;
                }
            }
        }
        let mut chains = Vec::new();
        self.follow(holder, (vec![0], Number::ONE), most, &mut chains);
        chains
    }

    /// Follows a chain further, along places that lead to the holder.
    fn follow(&self, holder: usize, chain: Chain, most: usize, chains: &mut Vec<Chain>) {
        let last = chain.0[chain.0.len() - 1];
        if self.places[last].search != self.search || chains.len() == most {
            return;
        }
        if last == holder {
            return chains.push(chain);
        }
        let mut holding = self.places[last].ends.map(|ends| ends.0);
        while let Some(at) = holding {
            let Holding { holder: next, parts, .. } = &self.holdings[at];
            let mut places = chain.0.clone();
            places.push(*next);
            self.follow(holder, (places, chain.1 * parts[0]), most, chains);
            holding = self.next(holding);
        }
    }
}
