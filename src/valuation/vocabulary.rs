//! The subject's words: kinds, methods, steps, tests, and the small lists that holdings choose from.

use crate::word::words;

words! {
    /// What a method is called.
    pub enum Method {
        /// Close of the day (收盘价).
        Close = "close",
        /// Close of the last day traded (最近交易日收盘价).
        LastClose = "last_close",
        /// The last close, adjusted by the valuer.
        AdjustedClose = "adjusted_close",
        /// Industry index (指数收益法).
        IndustryIndex = "industry_index",
        /// Comparable companies (可比公司法).
        Comparables = "comparables",
        /// Market model (市场价格模型法).
        MarketModel = "market_model",
        /// Valuation model (估值模型法).
        ValuationModel = "valuation_model",
        /// Valuation technique (估值技术).
        Technique = "technique",
        /// Cost (成本).
        Cost = "cost",
        /// Article 7's line from cost to price.
        LinearLockup = "linear_lockup",
        /// Discount for lack of marketability (流动性折扣).
        LockupDiscount = "lockup_discount",
        /// Clean price (净价).
        CleanPrice = "clean_price",
        /// Full price less accrued interest.
        CleanFromFull = "clean_from_full",
        /// Last clean price.
        LastPrice = "last_price",
        /// The last price, adjusted by the valuer.
        AdjustedPrice = "adjusted_price",
        /// A third party's value (第三方估值).
        ThirdParty = "third_party",
        /// The price of a yield.
        YieldModel = "yield_model",
        /// Amortised cost (摊余成本).
        AmortisedCost = "amortised_cost",
        /// Price less strike.
        Intrinsic = "intrinsic",
        /// Settlement price (结算价).
        Settlement = "settlement",
        /// Last settlement price.
        LastSettlement = "last_settlement",
        /// Black–Scholes.
        BlackScholes = "black_scholes",
        /// Gain of the day at settlement.
        SettlementGain = "settlement_gain",
        /// Unit NAV of the day.
        NavOfDay = "nav_of_day",
        /// Unit NAV of the day before.
        PreviousNav = "previous_nav",
        /// The last unit NAV there is.
        LastNav = "last_nav",
        /// Income per 10,000 units (万份收益).
        AccruedIncome = "accrued_income",
        /// Interest day by day.
        AccruedInterest = "accrued_interest",
    }
}

words! {
    /// What a step is called.
    pub enum StepName {
        /// Market price per unit.
        Price = "price",
        /// Index on the day of the last close.
        IndexBefore = "index_before",
        /// Index on the valuation day.
        IndexNow = "index_now",
        /// How the share moves with its index.
        Beta = "beta",
        /// What it moves besides.
        Alpha = "alpha",
        /// Return of peers, of the index's days or of the model.
        Return = "return",
        /// The price after adjustment.
        AdjustedPrice = "adjusted_price",
        /// What the adjustment moves, yuan.
        Impact = "impact",
        /// What makes it material, yuan.
        MaterialLimit = "material_limit",
        /// Cost per unit.
        Cost = "cost",
        /// Cost after ex-dates.
        AdjustedCost = "adjusted_cost",
        /// Trading days in the lock.
        DaysLocked = "days_locked",
        /// Trading days left in it.
        DaysLeft = "days_left",
        /// Volatility a year.
        Volatility = "volatility",
        /// Dividend yield a year.
        DividendYield = "dividend_yield",
        /// Years left.
        YearsLeft = "years_left",
        /// Volatility squared × years.
        Variance = "variance",
        /// Variance of the average.
        AverageVariance = "average_variance",
        /// Discount as a ratio.
        Discount = "discount",
        /// Coupon a year.
        Coupon = "coupon",
        /// Whole years of interest.
        WholeYears = "whole_years",
        /// Days with interest.
        DaysAccrued = "days_accrued",
        /// Days of the period.
        DaysPeriod = "days_period",
        /// Accrued interest.
        Accrued = "accrued",
        /// Interest on an earlier price's own day.
        AccruedThen = "accrued_then",
        /// Payments to maturity.
        PaymentsLeft = "payments_left",
        /// Days to the next of them.
        DaysToPayment = "days_to_payment",
        /// Days of its period, or of the last year.
        PaymentPeriod = "payment_period",
        /// Price with accrued interest.
        FullPrice = "full_price",
        /// Price without it.
        CleanPrice = "clean_price",
        /// Yield a year.
        Yield = "yield",
        /// Price of the underlying.
        Spot = "spot",
        /// Strike.
        Strike = "strike",
        /// Rate a year.
        Rate = "rate",
        /// Black–Scholes d1.
        D1 = "d1",
        /// Black–Scholes d2.
        D2 = "d2",
        /// Price of the rights issue.
        RightsPrice = "rights_price",
        /// What is above.
        Excess = "excess",
        /// What a gain is counted from.
        BasePrice = "base_price",
        /// Income.
        Income = "income",
        /// Principal.
        Principal = "principal",
        /// Interest.
        Interest = "interest",
        /// Net asset value, of a unit or a plan.
        Nav = "nav",
        /// Units.
        Units = "units",
        /// Fee of a unit.
        FeePerUnit = "fee_per_unit",
        /// High-water mark with hurdle.
        Mark = "mark",
        /// The next high-water mark.
        NextMark = "next_mark",
        /// What is divided by.
        Denominator = "denominator",
    }
}

words! {
    /// Which way a test asks.
    pub enum Direction {
        /// Whether the left is the right or above.
        AtLeast = "at_least",
        /// Whether it is the right or below.
        AtMost = "at_most",
    }
}

words! {
    /// What a test is called.
    pub enum TestName {
        /// Whether a change is material.
        Material = "material",
        /// A condition of entering.
        Enter = "enter",
        /// A condition of leaving.
        Leave = "leave",
        /// 0.25 % of the unit NAV.
        ErrorQuarter = "error_quarter",
        /// 0.5 % of the unit NAV.
        ErrorHalf = "error_half",
        /// A negative deviation of 0.25 %.
        DeviationQuarter = "deviation_quarter",
        /// A deviation of 0.5 %.
        DeviationHalf = "deviation_half",
    }
}

words! {
    /// What a condition looks at.
    pub enum Fact {
        /// Days suspended.
        DaysSuspended = "days_suspended",
        /// Share of the NAV.
        NavRatio = "nav_ratio",
        /// Move of a day.
        DailyMoveRatio = "daily_move_ratio",
        /// Move of the index since suspension.
        IndexMoveRatio = "index_move_ratio",
        /// Price against the last value.
        PriceMoveRatio = "price_move_ratio",
        /// Whether an event was announced.
        Event = "event",
    }
}

words! {
    /// Which of its two days belong to a lock.
    pub enum Ends {
        /// Both.
        Both = "both",
        /// The first alone.
        FromOnly = "from_only",
        /// The last alone.
        UntilOnly = "until_only",
        /// Neither.
        Neither = "neither",
    }
}

words! {
    /// How conditions are joined.
    pub enum Join {
        /// Every one holds (且).
        And = "and",
        /// Any one holds (或).
        Or = "or",
    }
}

words! {
    /// Where a bond is traded.
    pub enum Venue {
        /// Interbank (银行间).
        Interbank = "interbank",
        /// Exchange (交易所).
        Exchange = "exchange",
    }
}

words! {
    /// How a bond is quoted.
    pub enum Quote {
        /// Clean (净价).
        Clean = "clean",
        /// Full (全价).
        Full = "full",
        /// Held at amortised cost.
        Amortised = "amortised",
    }
}

words! {
    /// Whether a day bears interest, or counts.
    pub enum Counted {
        /// It does.
        Counted = "counted",
        /// It does not.
        NotCounted = "not_counted",
    }
}

words! {
    /// Which side of a contract.
    pub enum Side {
        /// Bought.
        Long = "long",
        /// Sold.
        Short = "short",
    }
}

words! {
    /// Which right an option gives.
    pub enum Style {
        /// To buy (认购).
        Call = "call",
        /// To sell (认沽).
        Put = "put",
    }
}
