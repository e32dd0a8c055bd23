//! The subject's words: levels, axes, needs, bodies, permissions, rungs. Those of tests stand in `criteria`.

use crate::word::words;

words! {
    /// Risk tolerance of a client, lowest first.
    pub enum ClientLevel {
        /// 保守.
        C1 = "C1",
        /// 相对保守.
        C2 = "C2",
        /// 稳健.
        C3 = "C3",
        /// 相对积极.
        C4 = "C4",
        /// 积极.
        C5 = "C5",
    }
}

words! {
    /// Risk of a product, lowest first.
    pub enum ProductLevel {
        /// Low.
        R1 = "R1",
        /// Rather low.
        R2 = "R2",
        /// Middle.
        R3 = "R3",
        /// Rather high.
        R4 = "R4",
        /// High.
        R5 = "R5",
    }
}

words! {
    /// Whom a questionnaire is for.
    pub enum Audience {
        /// Natural persons.
        Individual = "individual",
        /// Everyone else.
        Institution = "institution",
    }
}

words! {
    /// How a question's points are taken.
    pub enum Take {
        /// Of the one option.
        One = "one",
        /// Together.
        Sum = "sum",
        /// The highest.
        Highest = "highest",
    }
}

words! {
    /// Whether conflicting answers are refused or asked again.
    pub enum Strength {
        /// Refused.
        Strong = "strong",
        /// Asked again.
        Weak = "weak",
    }
}

words! {
    /// Who is in the lowest category.
    pub enum Lowest {
        /// Those at C1 who meet a test.
        AtC1 = "at_c1",
        /// Whoever meets a test.
        AnyScore = "any_score",
    }
}

words! {
    /// For how long is invested, shortest first.
    pub enum InvestmentTerm {
        /// A year at most.
        UpTo1Year = "up_to_1_year",
        /// Three years at most.
        UpTo3Years = "up_to_3_years",
        /// Five years at most.
        UpTo5Years = "up_to_5_years",
        /// Longer.
        Over5Years = "over_5_years",
    }
}

words! {
    /// What is invested in.
    pub enum InvestmentKind {
        /// Fixed income.
        FixedIncome = "fixed_income",
        /// Shares.
        Equity = "equity",
        /// Derivatives.
        Derivative = "derivative",
        /// Anything else.
        Other = "other",
    }
}

words! {
    /// How a client is treated.
    pub enum Investor {
        /// With full protection.
        Ordinary = "ordinary",
        /// As one who knows.
        Professional = "professional",
    }
}

words! {
    /// How a product fits, best first.
    pub enum MatchVerdict {
        /// It does.
        Match = "match",
        /// It does not.
        Mismatch = "mismatch",
        /// Not known.
        Undetermined = "undetermined",
        /// It may not be sold.
        Forbidden = "forbidden",
    }
}

words! {
    /// What is compared.
    pub enum Axis {
        /// Entry rules of the product.
        Entry = "entry",
        /// Risk.
        Risk = "risk",
        /// Term.
        Term = "term",
        /// Kind.
        Kind = "kind",
    }
}

words! {
    /// What has to be done before business goes on.
    pub enum Need {
        /// A new test.
        NewAssessment = "new_assessment",
        /// The client asks of its own.
        ClientInitiative = "client_initiative",
        /// A special written warning.
        WrittenWarning = "written_warning",
        /// The client insists.
        Insistence = "insistence",
        /// Special care.
        SpecialCare = "special_care",
        /// A second confirmation.
        SecondConfirmation = "second_confirmation",
        /// The client is told of the new grade.
        TellClient = "tell_client",
    }
}

words! {
    /// The paper of a need.
    pub enum NeedPaper {
        /// 风险不匹配警示函.
        MismatchWarning = "mismatch_warning",
        /// 高风险揭示书.
        HighRiskDisclosure = "high_risk_disclosure",
        /// 评级变更告知书.
        RegradeNotice = "regrade_notice",
    }
}

words! {
    /// What a firm may not do.
    pub enum Act {
        /// Sell.
        Sell = "sell",
        /// Recommend.
        Recommend = "recommend",
    }
}

words! {
    /// Bodies of class I.
    pub enum InvestorBody {
        /// Licensed.
        FinancialInstitution = "financial_institution",
        /// Registered subsidiary.
        FinancialSubsidiary = "financial_subsidiary",
        /// Private-fund manager.
        PrivateFundManager = "private_fund_manager",
        /// A product of these.
        FinancialProduct = "financial_product",
        /// Social security fund.
        SocialSecurityFund = "social_security_fund",
        /// Annuity.
        Annuity = "annuity",
        /// Pension fund.
        PensionFund = "pension_fund",
        /// Charity fund.
        CharityFund = "charity_fund",
        /// QFII, RQFII.
        QualifiedForeignInvestor = "qualified_foreign_investor",
        /// None of these.
        None = "none",
    }
}

words! {
    /// Classes of professional investors.
    pub enum Class {
        /// By what they are.
        I = "I",
        /// By their means.
        II = "II",
        /// By application.
        III = "III",
    }
}

words! {
    /// What a conversion needs.
    pub enum ConversionNeed {
        /// Written notice.
        WrittenNotice = "written_notice",
        /// A new risk test.
        RiskTest = "risk_test",
        /// Application in writing.
        WrittenApplication = "written_application",
        /// Risks confirmed.
        RisksConfirmed = "risks_confirmed",
        /// Proofs.
        Proofs = "proofs",
        /// The firm's assessment.
        Assessment = "assessment",
        /// The difference explained.
        Explanation = "explanation",
        /// Result and reasons told.
        ResultTold = "result_told",
    }
}

words! {
    /// Rules of qualified investors.
    pub enum Regime {
        /// Asset-management plans.
        AssetManagement = "asset_management",
        /// Private funds.
        PrivateFund = "private_fund",
    }
}

words! {
    /// Kinds of asset-management plans.
    pub enum PlanKind {
        /// Fixed income.
        FixedIncome = "fixed_income",
        /// Mixed.
        Mixed = "mixed",
        /// Shares.
        Equity = "equity",
        /// Commodities and derivatives.
        CommodityDerivative = "commodity_derivative",
    }
}

words! {
    /// What may be opened.
    pub enum Permission {
        /// 科创板.
        StarMarket = "star_market",
        /// 创业板.
        Chinext = "chinext",
        /// 可转债.
        ConvertibleBond = "convertible_bond",
        /// 北交所.
        Bse = "bse",
        /// 新三板创新层.
        NeeqInnovation = "neeq_innovation",
        /// 新三板基础层.
        NeeqBase = "neeq_base",
        /// 港股通.
        StockConnect = "stock_connect",
        /// 融资融券.
        MarginTrading = "margin_trading",
        /// 股票期权一级.
        Options1 = "options_1",
        /// 股票期权二级.
        Options2 = "options_2",
        /// 股票期权三级.
        Options3 = "options_3",
        /// 退市整理板.
        DelistingBoard = "delisting_board",
        /// 风险警示板.
        RiskWarningBoard = "risk_warning_board",
        /// 债券合格投资者.
        BondQualified = "bond_qualified",
        /// 优先股.
        PreferredStock = "preferred_stock",
    }
}

words! {
    /// By what somebody is an owner.
    pub enum Rung {
        /// Shares.
        Share = "share",
        /// Income.
        Income = "income",
        /// Votes.
        Votes = "votes",
        /// Control.
        Control = "control",
        /// Daily management.
        Management = "management",
        /// Legal representative of a state-owned body.
        LegalRepresentative = "legal_representative",
    }
}

words! {
    /// How somebody controls.
    pub enum Controls {
        /// Alone.
        Alone = "alone",
        /// With others.
        Jointly = "jointly",
    }
}

words! {
    /// Whether owners are filed with the register.
    pub enum FilingDuty {
        /// They are.
        MustFile = "must_file",
        /// Not after a commitment.
        ExemptByCommitment = "exempt_by_commitment",
        /// Not at all.
        NotRequired = "not_required",
        /// The rule does not say.
        NotCovered = "not_covered",
        /// Not known.
        Undetermined = "undetermined",
    }
}
