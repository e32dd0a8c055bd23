//! What tests look at, and tests as rules state them (判断标准): tables that are judged in one place.
//!
//! Every limit includes the number itself (以上, 不低于: Civil Code article 1259). What was not given is undetermined and
//! never opens anything: of `all` one unmet decides, of `any` one met.

use crate::rule::Rule;
use crate::word::words;

words! {
    /// What a test looks at.
    pub enum CriterionName {
        /// The level of the score.
        Level = "level",
        /// The score.
        Score = "score",
        /// Full civil capacity (完全民事行为能力).
        FullCapacity = "full_capacity",
        /// Whether any loss can be borne.
        ToleratesLoss = "tolerates_loss",
        /// Of the lowest category by another law.
        LowestByLaw = "lowest_by_law",
        /// What kind of body it is.
        Body = "body",
        /// Net assets.
        NetAssets = "net_assets",
        /// Financial assets.
        FinancialAssets = "financial_assets",
        /// Financial assets less debts.
        NetFinancialAssets = "net_financial_assets",
        /// Average income of three years.
        AverageIncome = "average_income",
        /// Months since the first trade.
        InvestingMonths = "investing_months",
        /// Months of related work.
        WorkMonths = "work_months",
        /// Senior manager of a financial institution.
        SeniorManager = "senior_manager",
        /// Accountant or lawyer in finance.
        FinanceProfession = "finance_profession",
        /// Applied in writing.
        WrittenApplication = "written_application",
        /// Confirmed the risks.
        RisksConfirmed = "risks_confirmed",
        /// Gave proofs.
        Proofs = "proofs",
        /// The firm's assessment passed.
        Assessment = "assessment",
        /// The firm accepts.
        Accepted = "accepted",
        /// What is put in.
        Amount = "amount",
        /// Borrowed money.
        Borrowed = "borrowed",
        /// Investors of the plan.
        Holders = "holders",
        /// Average assets.
        AverageAssets = "average_assets",
        /// Trading days of the average.
        DaysObserved = "days_observed",
        /// Without what was borrowed.
        BorrowedExcluded = "borrowed_excluded",
        /// Points of the knowledge test.
        Knowledge = "knowledge",
        /// The disclosure is signed.
        DisclosureSigned = "disclosure_signed",
        /// A permission that is open already.
        HeldPermission = "held_permission",
        /// A professional investor.
        Professional = "professional",
        /// No serious default.
        NotDefaulted = "not_defaulted",
        /// No shareholder or related person.
        NotRelated = "not_related",
        /// A level is known.
        RiskToleranceKnown = "risk_tolerance_known",
        /// Months with a securities firm.
        BrokerMonths = "broker_months",
        /// Months with a futures firm.
        FuturesMonths = "futures_months",
        /// Qualified for margin trading.
        MarginQualified = "margin_qualified",
        /// Traded financial futures.
        FuturesExperience = "futures_experience",
        /// Level of the options test.
        OptionsTest = "options_test",
        /// Level of simulated options trading.
        OptionsSimulated = "options_simulated",
        /// Paid-in capital.
        PaidInCapital = "paid_in_capital",
        /// Share of a body.
        Share = "share",
        /// Part of the votes.
        Votes = "votes",
        /// Part of the income.
        Income = "income",
        /// Registered capital.
        RegisteredCapital = "registered_capital",
        /// Held by natural persons alone.
        NaturalHolders = "natural_holders",
        /// Nobody else benefits.
        NoOtherBeneficiary = "no_other_beneficiary",
    }
}

/// A test as a rule states it, for a table.
#[derive(Debug)]
pub(super) enum Test {
    /// A number, not below this one.
    AtLeast(CriterionName, u32),
    /// A number, not above this one.
    AtMost(CriterionName, u32),
    /// The same word.
    Is(CriterionName, &'static str),
    /// A number, not below the level of what is asked for.
    Graded(CriterionName),
    /// All of them.
    All(&'static [Test]),
    /// All of them, by a row of their own.
    By(&'static Rule, &'static [Test]),
    /// Any one of them; nothing where the first asks for nothing.
    Any(&'static [Test]),
    /// Average assets of so many yuan, with their days.
    AssetsOf(u32),
    /// Those of the terms; whether what was borrowed is left out.
    Assets(bool),
    /// Months of the terms.
    Months(CriterionName),
    /// Level and knowledge of the terms.
    Ability,
}
