//! Tests with both operands (判断及其依据): what was given, what is needed, and the row that asks; joined by all or any.
//!
//! Every limit includes the number itself (以上, 不低于: Civil Code article 1259). What was not given is undetermined and
//! never opens anything: of `all` one unmet decides, of `any` one met.

use super::answer::Answer;
use crate::verdict::Verdict;
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

words! {
    /// Which way a test asks.
    pub enum Direction {
        /// Actual ≥ needed.
        AtLeast = "at_least",
        /// Actual ≤ needed.
        AtMost = "at_most",
        /// The same word.
        Is = "is",
    }
}

words! {
    /// How tests are joined.
    pub enum Join {
        /// Every one.
        All = "all",
        /// Any one.
        Any = "any",
    }
}

/// A test, or several joined, and whether it is met.
#[derive(Clone, Debug)]
pub(super) struct Node {
    pub verdict: Verdict,
    pub answer: Answer,
}

/// Parts of a test.
pub(super) static CRITERION: &[&str] = &["name", "verdict", "direction", "actual", "needed", "source"];
static CRITERIA: &[&str] = &["join", "verdict", "of"];

impl Node {
    /// Tests joined; of none, `all` is met and `any` is not.
    #[inline(never)]
    pub fn joined(join: Join, of: Vec<Node>) -> Node {
        let mut verdict = Verdict::of(Some(join == Join::All));
        let mut answers = Vec::with_capacity(of.len());
        for node in of {
            verdict = if join == Join::All { verdict.and(node.verdict) } else { verdict.or(node.verdict) };
            answers.push(node.answer);
        }
        Node::told(join, verdict, answers)
    }

    /// Tests joined whose verdict is another's.
    #[inline(never)]
    pub fn told(join: Join, verdict: Verdict, answers: Vec<Answer>) -> Node {
        let parts = vec![Answer::Word(join.word()), Answer::Word(verdict.word()), Answer::List(answers)];
        Node { verdict, answer: Answer::Map(CRITERIA, parts) }
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
