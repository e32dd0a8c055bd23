//! English.

use crate::issue::Code;

pub(super) const fn template(code: Code) -> &'static str {
    match code {
        Code::FieldMissing => "not given",
        Code::FieldMalformed => "is of the wrong type; expected: {expected}",
        Code::FieldUnknown => "unknown field, kept as it is",
        Code::FieldDepth => "has more than {limit} levels or entries, not read",
        Code::TextNormalised => {
            "full-width characters, spaces, hyphens or small letters were evened out before checking"
        }
        Code::IdentLength => "must have {expected} characters, has {actual}",
        Code::IdentCharset => "character {position} is not allowed at its place",
        Code::IdentMalformed => "does not have the layout of this kind of number",
        Code::IdentCheckDigit => "the check digit does not fit; look for a miscopied digit",
        Code::IdentProvinceUnknown => "no such province code",
        Code::IdentAuthorityUnknown => "the first character is no registering department",
        Code::IdentCountryUnknown => "no such country or area code",
        Code::IdentBirthDate => "the birth date does not exist",
        Code::IdentBirthDateFuture => "the birth date is after {on}",
        Code::IdentBirthDateOutOfRange => "the birth date is before {from}",
        Code::IdentReserved => "a number that the standard sets aside",
        Code::IdentConflict => "contradicts what the number says",
        Code::IdentRegionUnknown => "the region code is not in the table; look at it (the number may well be right)",
        Code::IdentRegionAbolished => {
            "the region code ended in {until}, before the birth date; look at it (the number may well be right)"
        }
        Code::IdentNotAllocated => "not allocated according to the table; look at it",
        Code::IdentInnerCheckDigit => "the organisation code inside does not fit its check digit; look at it",
        Code::IdentCenturyAmbiguous => "two digits of year that fit two centuries; look at the birth year",
        Code::IdentMarketAmbiguous => "this code exists in several markets; name the market too",
        Code::AmountMalformed => "must be a plain decimal number without separators, plus sign or exponent",
        Code::AmountOutOfRange => "must be from {from} to {until}, both included",
        Code::AmountOverflow => "has too many digits to be computed exactly",
        Code::DayMalformed => "must be an existing day such as 2026-11-23",
        Code::DayOutOfRange => "is outside what can be computed",
        Code::DayNotApplicable => "a period in hours is not moved to a working day",
        Code::DayConflict => "the days of the calendar contradict each other",
        Code::DayProvisional => "next year's notice on days off may still change this day",
        Code::PartyUnknown => "unknown kind of client",
        Code::PolicyUnknown => "is not one of the possible words",
        Code::PolicyConflict => "the policy contradicts itself",
        Code::PolicyOutOfRange => "must be from {from} to {until}, both included",
        Code::TableMissing => "the file holds no record",
        Code::TableUnknown => "the file has no such column",
        Code::TableLength => "this record has {actual} cells, the heading has {expected}",
        Code::TableMalformed => "the file ends inside quotes",
        Code::TableDuplicate => "several columns have this heading; the first one is taken",
        Code::TableOverflow => "longer than {limit} bytes, or with too many cells; not processed",
        Code::RuleNotCovered => "{on} is outside the calendar",
        Code::RuleUnverified => "the answer rests on {count} rules whose text was not read; the official text decides",
    }
}
