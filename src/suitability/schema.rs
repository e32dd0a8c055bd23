//! What a request may hold (输入结构), as tables: a field's name, what it holds, whether it has to be there, and the test that
//! looks at it. `reading` walks them.

use super::criteria::CriterionName;
use crate::issue::Code;

/// What a field holds.
#[derive(Debug)]
pub(super) enum Kind {
    /// Text that nothing follows from.
    Text,
    /// Text of 64 characters at most.
    Id,
    /// A list of ids.
    Ids,
    /// A word of a closed list, kept as its place.
    Word(&'static &'static [&'static str]),
    /// A list of such words.
    Words(&'static &'static [&'static str]),
    /// A kind of client, kept as its place.
    Party,
    /// Yes or no; as an operand as it is, or turned round.
    Flag,
    /// The same turned round as an operand.
    Not,
    /// A whole number from one to another.
    Whole(i16, i32),
    /// An amount that is not negative.
    Amount,
    /// One that may be.
    Signed,
    /// One from 0 to 1.
    Ratio,
    /// One of a policy.
    Assets,
    /// A day.
    Day,
    /// A day that is not after the one asked about.
    Past,
    /// The same; as an operand the months since.
    Since,
    /// A map.
    Inside(&'static &'static [Field]),
    /// A list of maps, so many at least and at most.
    List(u8, u16, &'static &'static [Field]),
}

/// One field.
#[derive(Debug)]
pub(super) struct Field {
    pub name: &'static str,
    pub kind: Kind,
    pub is_needed: bool,
    /// The test that looks at it.
    pub test: Option<CriterionName>,
}

/// A table of fields with their places: `Table::Field as usize`.
macro_rules! fields {
    ($(#[doc = $doc:literal])* $visibility:vis $table:ident of $place:ident {
        $($field:ident = $name:literal $need:ident $kind:expr $(, $test:ident)?;)*
    }) => {
        #[derive(Clone, Copy)]
        enum $place { $($field),* }

        $(#[doc = $doc])*
        $visibility static $table: &[$crate::suitability::schema::Field] = &[$({
            let _ = $place::$field;
            $crate::suitability::schema::Field {
                name: $name,
                kind: $kind,
                is_needed: $crate::suitability::schema::need::$need,
                test: $crate::suitability::schema::tested!($($test)?),
            }
        }),*];
    };
}
pub(super) use fields;

/// The test of a field, if it has one.
macro_rules! tested {
    () => {
        None
    };
    ($test:ident) => {
        Some($crate::suitability::criteria::CriterionName::$test)
    };
}
pub(super) use tested;

/// Whether a field has to be there, as tables say it.
#[expect(non_upper_case_globals, reason = "words of a table")]
pub(super) mod need {
    /// It has to.
    pub const needed: bool = true;
    /// It may be left out.
    pub const given: bool = false;
}

/// The findings of a subject's data.
#[derive(Debug)]
pub(super) struct Codes {
    pub missing: Code,
    pub unknown: Code,
    pub beyond: Code,
    pub not_yet: Code,
}

/// Questionnaires and matches.
pub(super) static SUIT: Codes = Codes {
    missing: Code::SuitMissing,
    unknown: Code::SuitUnknown,
    beyond: Code::SuitOutOfRange,
    not_yet: Code::SuitNotYet,
};
/// Investors.
pub(super) static INVESTOR: Codes = Codes {
    missing: Code::InvestorMissing,
    unknown: Code::InvestorUnknown,
    beyond: Code::InvestorOutOfRange,
    not_yet: Code::InvestorNotYet,
};
/// The broker's own numbers, which have no days.
pub(super) static POLICY: Codes = Codes {
    missing: Code::FieldMissing,
    unknown: Code::PolicyUnknown,
    beyond: Code::PolicyOutOfRange,
    not_yet: Code::PolicyConflict,
};
