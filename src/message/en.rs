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
        Code::FieldNotApplicable => "not a field of this kind of client; kept as it is",
        Code::TextLength => "at most {expected} characters, there are {actual}",
        Code::TextCharset => "character {position} is not allowed here",
        Code::TextMalformed => "not in the form asked for",
        Code::TextUnknown => "not one of the words allowed here",
        Code::PartyConflict => "contradicts the kind of client",
        Code::PartyNeedsConfirmation => "unusual for this age; please confirm",
        Code::CardExpired => "the document or authority expired on {until}, beyond any grace",
        Code::CardStale => "the document expired on {until}; grace until {grace}",
        Code::CardExpiring => "the document expires on {until}",
        Code::CardImplausible => "unusual; please look at it",
        Code::CardDuplicate => "the same number stands in two places; please look at it",
        Code::CardConflict => "contradicts another field",
        Code::CardNotYet => "later than {on}",
        Code::CardNeedsConfirmation => "please look at it",
        Code::CardForbidden => "not allowed here",
        Code::ChangeNotApplicable => "nothing changes",
        Code::ChangeForbidden => "not allowed at this step, by this person or in this way",
        Code::ChangeConflict => "contradicts the change as it stands",
        Code::ChangeNeedsExternal => "an outside authority or a higher level has to act",
        Code::ChangeNeedsConfirmation => "somebody has to confirm it",
        Code::ChangeUnknown => "not one of the words allowed here",
        Code::MarkMissing => "missing: {kind} by {by} on {paper}",
        Code::MarkForbidden => "wrong person or wrong kind of mark",
        Code::MarkUnknown => "kind, signer or paper is not one of the words allowed here",
        Code::PaperMissing => "missing: {paper} (or not shown in the original, or not sealed)",
        Code::PaperUnknown => "no such paper",
        Code::SyncNotYet => "the CSDC query has not been made",
        Code::SyncNeedsExternal => {
            "the query failed or others have to act: query again, else CSDC or the depository bank handles it"
        }
        Code::SyncMissing => "the CSDC query returned no unified account",
        Code::SyncConflict => "several unified accounts have to be merged first",
        Code::SyncForbidden => "the account is abnormal or not opened; this system cannot take the change",
        Code::SyncUnconfirmed => "a link to a securities account is not confirmed",
        Code::SyncNotApplicable => "nothing to send to this system",
        Code::SyncNeedsConfirmation => "first find out whether there is such an account",
        Code::SyncUnknown => "system, status or link is not one of the words allowed here",
        Code::TableMissing => "the file holds no record",
        Code::TableUnknown => "the file has no such column",
        Code::TableLength => "this record has {actual} cells, the heading has {expected}",
        Code::TableMalformed => "the file ends inside quotes",
        Code::TableDuplicate => "several columns have this heading; the first one is taken",
        Code::TableOverflow => "longer than {limit} bytes, or with too many cells; not processed",
        #[cfg(feature = "valuation")]
        Code::ValueMissing => "needed for the value, not given",
        #[cfg(feature = "valuation")]
        Code::ValueUnknown => "is not one of the possible words",
        #[cfg(feature = "valuation")]
        Code::ValueOutOfRange => "cannot be: zero, negative, above its limit, or a model with a negative result",
        #[cfg(feature = "valuation")]
        Code::ValueConflict => "contradicts other data",
        #[cfg(feature = "valuation")]
        Code::ValueNotYet => "before the first valuation day",
        #[cfg(feature = "valuation")]
        Code::ValueExpired => "has matured or expired",
        #[cfg(feature = "valuation")]
        Code::ValueStale => "the price is {days} days old",
        #[cfg(feature = "valuation")]
        Code::ValueBoundary => "exactly at the threshold",
        #[cfg(feature = "valuation")]
        Code::ValueImplausible => "look at it: a percentage given as a number?",
        #[cfg(feature = "valuation")]
        Code::ValueNotApplicable => "given, but not used",
        #[cfg(feature = "valuation")]
        Code::NavMissing => "needed for the net asset value, not given",
        #[cfg(feature = "valuation")]
        Code::NavUnknown => "is not one of the possible words",
        #[cfg(feature = "valuation")]
        Code::NavDuplicate => "the same id twice",
        #[cfg(feature = "valuation")]
        Code::NavOutOfRange => "units, fee base and net asset value must be above zero",
        #[cfg(feature = "valuation")]
        Code::NavConflict => "the parts do not add up",
        #[cfg(feature = "valuation")]
        Code::NavBoundary => "exactly at the threshold",
        #[cfg(feature = "valuation")]
        Code::NavNeedsConfirmation => "to be corrected at once",
        #[cfg(feature = "valuation")]
        Code::NavNeedsExternal => "tell the custodian and the regulator",
        #[cfg(feature = "valuation")]
        Code::NavNotApplicable => "there is nothing to charge",
        Code::RuleNotCovered => "{on} is outside the calendar",
        Code::RuleUnverified => "the answer rests on {count} rules whose text was not read; the official text decides",
    }
}
