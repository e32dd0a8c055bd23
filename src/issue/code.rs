//! Every finding's word, `area.reason`, with the names of its parameters: one list, which only grows.

use serde::{Serialize, Serializer};

macro_rules! codes {
    ($($(#[doc = $doc:literal])* $(#[cfg($given:meta)])? $name:ident = $word:literal [$($param:literal),*];)*) => {
        /// Everything that can be found, soft or hard. Words are append-only.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Code { $($(#[doc = $doc])* $(#[cfg($given)])? $name),* }

        impl Code {
            /// Every code, in the order of this list.
            pub const ALL: &'static [Code] = &[$($(#[cfg($given)])? Code::$name),*];

            /// The word on the wire, `area.reason`.
            pub const fn word(self) -> &'static str {
                match self { $($(#[cfg($given)])? Code::$name => $word),* }
            }

            /// Names of the parameters that come with the code.
            pub const fn params(self) -> &'static [&'static str] {
                match self { $($(#[cfg($given)])? Code::$name => &[$($param),*]),* }
            }
        }
    };
}

codes! {
    /// A required field is not given: absent, null, empty or blank.
    FieldMissing = "field.missing" [];
    /// The field is not of the type asked for.
    FieldMalformed = "field.malformed" ["expected"];
    /// A key that the rule book does not know; it is kept.
    FieldUnknown = "field.unknown" [];
    /// The field does not belong to this kind of client; it is kept.
    FieldNotApplicable = "field.not_applicable" [];
    /// Nested deeper, or with more entries, than the reader goes.
    FieldDepth = "field.out_of_range" ["limit"];
    /// The text was changed before it was read (full-width, spaces, lower case …).
    TextNormalised = "text.normalised" [];
    /// Longer than the field takes.
    TextLength = "text.length" ["expected", "actual"];
    /// A character that the field does not take.
    TextCharset = "text.charset" ["position"];
    /// Not in the form that the field asks for.
    TextMalformed = "text.malformed" [];
    /// A word that is not in the closed list of this field.
    TextUnknown = "text.unknown" [];
    /// Not the count of characters that the kind has.
    IdentLength = "ident.length" ["expected", "actual"];
    /// A character that cannot stand at its place.
    IdentCharset = "ident.charset" ["position"];
    /// The layout or prefix is not one of the kind's.
    IdentMalformed = "ident.malformed" [];
    /// The check digit does not fit the rest.
    IdentCheckDigit = "ident.check_digit" [];
    /// No such province.
    IdentProvinceUnknown = "ident.province_unknown" [];
    /// No such registering department.
    IdentAuthorityUnknown = "ident.authority_unknown" [];
    /// No such country or area, nor a code reserved by the standard.
    IdentCountryUnknown = "ident.country_unknown" [];
    /// The birth date is no calendar day.
    IdentBirthDate = "ident.birth_date" [];
    /// The birth date lies after the day asked about.
    IdentBirthDateFuture = "ident.birth_date_future" ["on"];
    /// The birth date lies before anything a living register can hold.
    IdentBirthDateOutOfRange = "ident.birth_date_out_of_range" ["from"];
    /// A number that the standard sets aside.
    IdentReserved = "ident.reserved" [];
    /// The number and another field of the form contradict each other.
    IdentConflict = "ident.conflict" [];
    /// The region code is not in the history table.
    IdentRegionUnknown = "ident.region_unknown" [];
    /// The region code was abolished before the birth date.
    IdentRegionAbolished = "ident.region_abolished" ["until"];
    /// Not (yet) allocated according to the table.
    IdentNotAllocated = "ident.not_allocated" [];
    /// The organisation code inside has a wrong check digit.
    IdentInnerCheckDigit = "ident.inner_check_digit" [];
    /// Two digits of year that fit two centuries.
    IdentCenturyAmbiguous = "ident.century_ambiguous" [];
    /// The code exists in several markets.
    IdentMarketAmbiguous = "ident.market_ambiguous" [];
    /// Not a number in plain decimal text.
    AmountMalformed = "amount.malformed" [];
    /// Outside what an amount may be here.
    AmountOutOfRange = "amount.out_of_range" ["from", "until"];
    /// More digits than can be computed exactly.
    AmountOverflow = "amount.overflow" [];
    /// Not a calendar day in the form YYYY-MM-DD (or not a date-time with offset).
    DayMalformed = "day.malformed" [];
    /// Outside the days that can be computed.
    DayOutOfRange = "day.out_of_range" [];
    /// Cannot be asked of this unit.
    DayNotApplicable = "day.not_applicable" [];
    /// `from` lies after `until`, or a day is both closed and made up.
    DayConflict = "day.conflict" [];
    /// The coming year's notice may still change this day.
    DayProvisional = "day.provisional" [];
    /// No such kind of client.
    PartyUnknown = "party.unknown" [];
    /// The kind of client and what else is said contradict each other.
    PartyConflict = "party.conflict" [];
    /// The kind of client is possible, but unusual at this age.
    PartyNeedsConfirmation = "party.needs_confirmation" [];
    /// An identity document is expired and its days of grace are over, or an authority is.
    CardExpired = "card.expired" ["until"];
    /// An identity document is expired and within its days of grace.
    CardStale = "card.stale" ["until", "grace"];
    /// An identity document expires within the days of reminder.
    CardExpiring = "card.expiring" ["until"];
    /// Unlikely together, though possible.
    CardImplausible = "card.implausible" [];
    /// The same number in two places.
    CardDuplicate = "card.duplicate" [];
    /// Two fields of the card contradict each other.
    CardConflict = "card.conflict" [];
    /// A day that has not come yet.
    CardNotYet = "card.not_yet" ["on"];
    /// Somebody has to look at it.
    CardNeedsConfirmation = "card.needs_confirmation" [];
    /// Not allowed for this client.
    CardForbidden = "card.forbidden" [];
    /// Nothing changes, or the field cannot change.
    ChangeNotApplicable = "change.not_applicable" [];
    /// Not allowed in this way, by this person or at this step.
    ChangeForbidden = "change.forbidden" [];
    /// What is given contradicts the change as it stands.
    ChangeConflict = "change.conflict" [];
    /// An authority, a register or a higher level has to act.
    ChangeNeedsExternal = "change.needs_external" [];
    /// Somebody has to confirm it.
    ChangeNeedsConfirmation = "change.needs_confirmation" [];
    /// A word that the change process does not know.
    ChangeUnknown = "change.unknown" [];
    /// A signature or seal is missing.
    MarkMissing = "mark.missing" ["kind", "by", "paper"];
    /// A signature or seal that is not asked for, or by the wrong person.
    MarkForbidden = "mark.forbidden" [];
    /// No such kind of mark, signer or paper.
    MarkUnknown = "mark.unknown" [];
    /// A paper is missing.
    PaperMissing = "paper.missing" ["paper"];
    /// No such paper.
    PaperUnknown = "paper.unknown" [];
    /// Not before the query was made.
    SyncNotYet = "sync.not_yet" [];
    /// The depository or the bank has to act.
    SyncNeedsExternal = "sync.needs_external" [];
    /// The query returned no unified account.
    SyncMissing = "sync.missing" [];
    /// Several unified accounts.
    SyncConflict = "sync.conflict" [];
    /// This system cannot take the change.
    SyncForbidden = "sync.forbidden" [];
    /// A link between unified account and securities account is not confirmed.
    SyncUnconfirmed = "sync.unconfirmed" [];
    /// There is nothing to send to this system.
    SyncNotApplicable = "sync.not_applicable" [];
    /// Somebody has to say whether there is such an account.
    SyncNeedsConfirmation = "sync.needs_confirmation" [];
    /// No such system, status or state.
    SyncUnknown = "sync.unknown" [];
    /// A question without an answer, or a datum of the client that is not given.
    SuitMissing = "suit.missing" [];
    /// No such question, option, level or word.
    SuitUnknown = "suit.unknown" [];
    /// The same question, option or id twice.
    SuitDuplicate = "suit.duplicate" [];
    /// Answers or facts that exclude each other.
    SuitConflict = "suit.conflict" [];
    /// A score outside the bands.
    SuitOutOfRange = "suit.out_of_range" [];
    /// A day that has not come yet.
    SuitNotYet = "suit.not_yet" ["on"];
    /// The test is no longer valid.
    SuitExpired = "suit.expired" ["until"];
    /// Somebody has to ask again.
    SuitNeedsConfirmation = "suit.needs_confirmation" [];
    /// Of natural persons only.
    SuitNotApplicable = "suit.not_applicable" [];
    /// A datum that a test needs is not given.
    InvestorMissing = "investor.missing" [];
    /// A word that is not in the closed list of its field.
    InvestorUnknown = "investor.unknown" [];
    /// The same id or year twice.
    InvestorDuplicate = "investor.duplicate" [];
    /// Of another day or year than asked for.
    InvestorStale = "investor.stale" [];
    /// A day that has not come yet.
    InvestorNotYet = "investor.not_yet" ["on"];
    /// A negative amount, or shares outside what they can be.
    InvestorOutOfRange = "investor.out_of_range" [];
    /// Two data contradict each other.
    InvestorConflict = "investor.conflict" [];
    /// A choice that this class does not have.
    InvestorForbidden = "investor.forbidden" [];
    /// A metric or datum that the tier needs is not given.
    TierMissing = "tier.missing" [];
    /// A word or id that is not known here.
    TierUnknown = "tier.unknown" [];
    /// The same id or day twice.
    TierDuplicate = "tier.duplicate" [];
    /// Outside what the number can be.
    TierOutOfRange = "tier.out_of_range" [];
    /// Two data contradict each other.
    TierConflict = "tier.conflict" [];
    /// No such step from this state.
    TierForbidden = "tier.forbidden" [];
    /// A day that has not come yet.
    TierNotYet = "tier.not_yet" ["on"];
    /// An override that has ended.
    TierExpired = "tier.expired" ["until"];
    /// Given, but nothing follows from it.
    TierNotApplicable = "tier.not_applicable" [];
    /// What the way of valuation taken needs is not given.
    ValueMissing = "value.missing" [];
    /// A word that is not in the closed list of its field.
    ValueUnknown = "value.unknown" [];
    /// Zero or negative where it cannot be, above its limit, or a model whose result cannot be.
    ValueOutOfRange = "value.out_of_range" [];
    /// Two data contradict each other.
    ValueConflict = "value.conflict" [];
    /// Before the first day on which it can be valued.
    ValueNotYet = "value.not_yet" [];
    /// On or after the last day of its life.
    ValueExpired = "value.expired" [];
    /// The price is of an earlier day.
    ValueStale = "value.stale" ["days"];
    /// A threshold is met exactly.
    ValueBoundary = "value.boundary" [];
    /// Possible, but it looks like a percentage given as a number.
    ValueImplausible = "value.implausible" [];
    /// Given, but not used.
    ValueNotApplicable = "value.not_applicable" [];
    /// What the net asset value needs is not given.
    NavMissing = "nav.missing" [];
    /// A word of a portfolio that is not in its list.
    NavUnknown = "nav.unknown" [];
    /// The same id twice.
    NavDuplicate = "nav.duplicate" [];
    /// Units, fee base or net asset value not above zero.
    NavOutOfRange = "nav.out_of_range" [];
    /// Parts that do not add up.
    NavConflict = "nav.conflict" [];
    /// A threshold of the error ladder or of the deviation is met exactly.
    NavBoundary = "nav.boundary" [];
    /// Somebody has to correct it at once.
    NavNeedsConfirmation = "nav.needs_confirmation" [];
    /// The custodian and the regulator have to be told.
    NavNeedsExternal = "nav.needs_external" [];
    /// There is nothing to charge.
    NavNotApplicable = "nav.not_applicable" [];
    /// A word that is not in the closed list of this field.
    PolicyUnknown = "policy.unknown" [];
    /// The policy contradicts itself.
    PolicyConflict = "policy.conflict" [];
    /// The policy leaves a gap.
    PolicyNotCovered = "policy.not_covered" [];
    /// A number of the policy is outside what is possible.
    PolicyOutOfRange = "policy.out_of_range" ["from", "until"];
    /// The file holds no record.
    TableMissing = "table.missing" [];
    /// The file has no such column.
    TableUnknown = "table.unknown" [];
    /// The record has another count of cells than the heading.
    TableLength = "table.length" ["expected", "actual"];
    /// The file ends inside quotes.
    TableMalformed = "table.malformed" [];
    /// Several columns have this heading.
    TableDuplicate = "table.duplicate" [];
    /// A record or cell longer than can be held.
    TableOverflow = "table.overflow" ["limit"];
    /// The rule book has no rule in force on that day.
    RuleNotCovered = "rule.not_covered" ["on"];
    /// The answer rests on rows whose text was not read.
    RuleUnverified = "rule.unverified" ["count"];
}

impl Serialize for Code {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.word())
    }
}
