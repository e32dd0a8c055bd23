//! Order (排序): whole numbers sorted by their bytes, lowest digit first, so that columns of millions take a few passes and
//! nothing is compared.

/// Bits of a digit, and how many values it has.
const BITS: u32 = 11;
const DIGITS: usize = 1 << BITS;

/// The numbers, the least first. A digit that all of them share costs no pass.
#[inline(never)]
pub(super) fn sorted(mut numbers: Vec<i64>) -> Vec<i64> {
    let mut moved = vec![0; numbers.len()];
    let mut shift = 0;
    while shift < i64::BITS {
        // Negative numbers come first.
        let digit = |number: i64| ((number ^ i64::MIN) as u64 >> shift) as usize % DIGITS;
        let mut places = [0_usize; DIGITS];
        for number in &numbers {
            places[digit(*number)] += 1;
        }
        let is_alike = numbers.first().is_none_or(|first| places[digit(*first)] == numbers.len());
        if !is_alike {
            let mut before = 0;
            for place in &mut places {
                before += *place;
                *place = before - *place;
            }
            for number in &numbers {
                let place = &mut places[digit(*number)];
                moved[*place] = *number;
                *place += 1;
            }
            std::mem::swap(&mut numbers, &mut moved);
        }
        shift += BITS;
    }
    numbers
}

/// Where each of some numbers stands, the greatest first; of equal ones the earlier first. For lists of some thousands.
#[inline(never)]
pub(super) fn falling(numbers: &[i64]) -> Vec<u32> {
    let mut places: Vec<u32> = (0..numbers.len() as u32).collect();
    // Shell's sort: insertion over gaps that shrink.
    let mut gap = numbers.len() / 2;
    while gap > 0 {
        for at in gap..places.len() {
            let place = places[at];
            let mut free = at;
            while free >= gap && comes_before(numbers, place, places[free - gap]) {
                places[free] = places[free - gap];
                free -= gap;
            }
            places[free] = place;
        }
        // Never a power of two, so that all gaps meet.
        gap = if gap == 2 { 1 } else { gap * 5 / 11 };
    }
    places
}

fn comes_before(numbers: &[i64], one: u32, other: u32) -> bool {
    let (first, second) = (numbers[one as usize], numbers[other as usize]);
    first > second || (first == second && one < other)
}

#[cfg(test)]
mod tests {
    use super::{falling, sorted};

    #[test]
    fn numbers_are_sorted() {
        let numbers = vec![3, -1, i64::MAX, 0, i64::MIN, -1, 1 << 40, 255, 256, -(1 << 40)];
        let mut wanted = numbers.clone();
        wanted.sort_unstable();
        assert_eq!(sorted(numbers), wanted);
        assert!(sorted(Vec::new()).is_empty());
    }

    #[test]
    fn of_equal_ones_the_earlier_comes_first() {
        assert_eq!(falling(&[5, 7, 5, -2, 7]), [1, 4, 0, 2, 3]);
        assert!(falling(&[]).is_empty());
        let numbers: Vec<i64> = (0..9_999).map(|number| number * 7_919 % 1_013).collect();
        let mut wanted: Vec<u32> = (0..9_999).collect();
        wanted.sort_by_key(|place| -numbers[*place as usize]);
        assert_eq!(falling(&numbers), wanted);
    }
}
