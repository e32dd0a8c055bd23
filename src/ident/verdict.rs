//! What a check concludes, small enough to be made a million times: one hard finding or none, and soft ones as bits.
//!
//! The same word is what the line door gives out: `word & HARD_MASK` is the place of the hard finding in [`HARD`],
//! the bits above are the soft findings of [`SOFT`].

use crate::issue::Code;

/// Hard findings; the place in this list is the number in a flag word. 0 is none. Append-only.
pub const HARD: &[Code] = &[
    Code::FieldMissing,
    Code::FieldMalformed,
    Code::IdentLength,
    Code::IdentCharset,
    Code::IdentMalformed,
    Code::IdentCheckDigit,
    Code::IdentProvinceUnknown,
    Code::IdentAuthorityUnknown,
    Code::IdentCountryUnknown,
    Code::IdentBirthDate,
    Code::IdentBirthDateFuture,
    Code::IdentBirthDateOutOfRange,
    Code::IdentReserved,
    Code::IdentConflict,
];
/// The part of a flag word that holds the hard finding.
pub const HARD_MASK: u16 = 31;

/// Soft findings as bits of the flag word. Append-only.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Soft(u16);

impl Soft {
    /// Nothing worth saying.
    pub const NONE: Soft = Soft(0);
    /// The text was made even first.
    pub const NORMALISED: Soft = Soft(1 << 5);
    /// The region is not in the table.
    pub const REGION_UNKNOWN: Soft = Soft(1 << 6);
    /// The region had been abolished before the birth.
    pub const REGION_ABOLISHED: Soft = Soft(1 << 7);
    /// Not allocated according to the table.
    pub const NOT_ALLOCATED: Soft = Soft(1 << 8);
    /// The organisation code inside does not fit its check digit.
    pub const INNER_CHECK_DIGIT: Soft = Soft(1 << 9);
    /// The year could be of two centuries.
    pub const CENTURY_AMBIGUOUS: Soft = Soft(1 << 10);
    /// Several markets have this code.
    pub const MARKET_AMBIGUOUS: Soft = Soft(1 << 11);
    /// The check digit does not fit, where it need not.
    pub const CHECK_DIGIT: Soft = Soft(1 << 12);
    /// Set aside by the standard, yet found in use.
    pub const RESERVED: Soft = Soft(1 << 13);

    /// Both.
    pub const fn and(self, other: Soft) -> Soft {
        Soft(self.0 | other.0)
    }

    /// These findings if the condition holds, else none.
    pub const fn when(self, condition: bool) -> Soft {
        if condition { self } else { Soft::NONE }
    }

    /// Whether all of the other's findings are among these.
    pub const fn has(self, other: Soft) -> bool {
        self.0 & other.0 == other.0
    }

    /// The bits as they stand in a flag word.
    pub const fn bits(self) -> u16 {
        self.0
    }

    /// The codes, in the order of the bits.
    pub fn codes(self) -> impl Iterator<Item = Code> {
        SOFT.iter().filter(move |row| self.has(row.0)).map(|row| row.1)
    }
}

/// Every soft finding with its code.
pub const SOFT: &[(Soft, Code)] = &[
    (Soft::NORMALISED, Code::TextNormalised),
    (Soft::REGION_UNKNOWN, Code::IdentRegionUnknown),
    (Soft::REGION_ABOLISHED, Code::IdentRegionAbolished),
    (Soft::NOT_ALLOCATED, Code::IdentNotAllocated),
    (Soft::INNER_CHECK_DIGIT, Code::IdentInnerCheckDigit),
    (Soft::CENTURY_AMBIGUOUS, Code::IdentCenturyAmbiguous),
    (Soft::MARKET_AMBIGUOUS, Code::IdentMarketAmbiguous),
    (Soft::CHECK_DIGIT, Code::IdentCheckDigit),
    (Soft::RESERVED, Code::IdentReserved),
];

/// The conclusion about one text, in one machine word: the flag word below, the place of a character above.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Verdict(u32);

impl Verdict {
    /// Nothing found.
    pub const SOUND: Verdict = Verdict::soft(Soft::NONE);

    /// Unusable for this reason.
    pub const fn hard(code: Code) -> Verdict {
        Verdict(number(code) as u32)
    }

    /// A character that cannot stand at this place (from 0).
    pub const fn charset(place: usize) -> Verdict {
        let place = if place < 0xFFFF { place as u32 } else { 0xFFFF };
        Verdict(place << 16 | Verdict::hard(Code::IdentCharset).0)
    }

    /// Usable, with soft findings.
    pub const fn soft(soft: Soft) -> Verdict {
        Verdict(soft.0 as u32)
    }

    /// The same with one more soft finding, where it is usable at all.
    pub const fn with(self, soft: Soft) -> Verdict {
        if self.is_sound() { Verdict(self.0 | soft.0 as u32) } else { self }
    }

    /// Whether the text can be used.
    pub const fn is_sound(self) -> bool {
        self.word() & HARD_MASK == 0
    }

    /// What makes the text unusable.
    pub fn reason(self) -> Option<Code> {
        finding(self.word())
    }

    /// Where the hard finding lies: the character's place from 0 in the even text (charset only).
    pub const fn place(self) -> usize {
        (self.0 >> 16) as usize
    }

    /// What is worth knowing; nothing beside a hard finding.
    pub const fn hints(self) -> Soft {
        Soft(self.word() & !HARD_MASK)
    }

    /// The flag word.
    pub const fn word(self) -> u16 {
        self.0 as u16
    }
}

impl std::fmt::Debug for Verdict {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.debug_struct("Verdict")
            .field("reason", &self.reason())
            .field("place", &self.place())
            .field("hints", &self.hints())
            .finish()
    }
}

/// The number of a hard finding in a flag word.
pub const fn number(code: Code) -> u16 {
    NUMBERS[code as usize] as u16
}

const NUMBERS: [u8; Code::ALL.len()] = {
    let mut numbers = [HARD_MASK as u8; Code::ALL.len()];
    let mut place = 0;
    while place < HARD.len() {
        numbers[HARD[place] as usize] = place as u8 + 1;
        place += 1;
    }
    numbers
};

/// The finding of a number, none for 0.
pub fn finding(word: u16) -> Option<Code> {
    usize::from(word & HARD_MASK).checked_sub(1).and_then(|place| HARD.get(place)).copied()
}
