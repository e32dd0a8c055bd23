//! The subject's rows: the articles of the association's guideline, the regimes beside it, and market practice.
//!
//! Articles 1 to 8 of the guideline were read in the source collection; whether they are in force today was not, which
//! [`FORCE`] says with every answer that rests on them. Its later chapters were not reachable: what stands here in their
//! place is recalled practice, `unverified`, and the caller's data decide wherever they can.

use crate::day::ymd;
use crate::issue::Code;
use crate::rule::{Document, Force, Level, Rule, Standing, Subject, id, listed, wording};

const fn document(name: &'static str, level: Level) -> Document {
    Document { name: wording(name), level, from: None, until: None }
}

static GUIDELINE: Document = document("《证券公司客户资产管理业务估值方法指引》", Level::Association);
static SUSPENDED: Document =
    document("《关于停牌股票估值的参考方法》（停牌股票的估值方法，书章转述）", Level::Association);
static PUBLIC_2008: Document = Document {
    from: Some(ymd(2008, 9, 12)),
    ..document("证监会公告〔2008〕38号（中国新闻网2008-09-12报道）", Level::Regulation)
};
static PUBLIC_2017: Document =
    Document { from: Some(ymd(2017, 9, 5)), ..document("证监会公告〔2017〕13号", Level::Regulation) };
static OWN_BOOK: Document = Document {
    from: Some(ymd(2018, 9, 7)),
    ..document("中证协发〔2018〕216号《证券公司金融工具估值指引》", Level::Association)
};
static RESTRICTED: Document = Document {
    from: Some(ymd(2017, 9, 4)),
    ..document("中基协发〔2017〕6号《证券投资基金投资流通受限股票估值指引（试行）》", Level::Association)
};
static CFETS: Document =
    document("银行间债券市场到期收益率与应计利息计算标准（FinancePy CFETS用例核对）", Level::Standard);
static MONEY_FUND: Document = Document {
    from: Some(ymd(2016, 2, 1)),
    ..document("《货币市场基金监督管理办法》（证监会令第120号）", Level::Regulation)
};
static MANAGEMENT: Document = document("《证券公司客户资产管理业务管理办法》（来源文集试题）", Level::Seed);
static PRACTICE: Document = document("估值核算通行做法", Level::House);
static OWN: Document = document("券商自定规则", Level::House);

macro_rules! rows {
    ($($name:ident = $id:literal $document:ident $article:literal $force:ident $standing:ident [$($code:ident),*] $zh:literal $en:literal;)*) => {
        $(
            #[doc = $en]
            pub static $name: Rule = Rule {
                id: id(concat!("valuation.", $id)),
                subject: Subject::Valuation,
                document: &$document,
                article: wording($article),
                force: Force::$force,
                standing: Standing::$standing,
                zh: wording($zh),
                en: wording($en),
                codes: listed(&[$(Code::$code),*]),
            };
        )*
        /// Every row of this subject.
        pub static RULES: &[&Rule] = &[$(&$name),*];
    };
}

rows! {
    FORCE = "guideline.force" GUIDELINE "" Must Unverified []
        "本指引第一条至第八条见来源文集；现行效力未核实。" "Articles 1–8 were read; whether they are in force today was not verified.";
    CLOSE = "guideline.close" GUIDELINE "第一条" Must Verified [ValueMissing]
        "上市流通股票按估值日收盘价估值。" "A listed share is worth its close on the valuation day.";
    LAST_CLOSE = "guideline.last_close" GUIDELINE "第二条" Must Verified [ValueMissing, ValueStale]
        "估值日无交易且无重大变化、重大事件的，用最近交易日收盘价。" "Not traded and no major change: the last close.";
    MAJOR_CHANGE = "guideline.major_change" GUIDELINE "第三条" Must Verified [ValueMissing, ValueBoundary]
        "无交易且有重大变化，潜在影响达前一估值日净值0.5%以上的，调整最近交易市价。" "Not traded after a major change that may move the previous NAV by 0.5 % or more: adjusted.";
    IPO_UNLISTED = "guideline.ipo_unlisted" GUIDELINE "第四条" Must Verified [ValueMissing]
        "首次发行未上市股票采用估值技术，难以可靠计量的按成本。" "IPO not yet listed: a technique, else cost.";
    ENTITLEMENT = "guideline.entitlement" GUIDELINE "第五条" Must Verified []
        "送股、转增、配股和公开增发未上市的，按同一股票收盘价。" "Bonus, capitalisation, rights, follow-on not yet listed: close of the same share.";
    IPO_LOCKED = "guideline.ipo_locked" GUIDELINE "第六条" Must Verified []
        "首次公开发行有锁定期的，上市后按同一股票收盘价，也可按第七条。" "IPO lock-up: close of the same share, or article 7.";
    PLACEMENT_BELOW = "guideline.placement_below" GUIDELINE "第七条（一）" Must Verified []
        "非公开发行股票，收盘价低于初始取得成本的，按收盘价。" "Placement with price below cost: the price.";
    PLACEMENT_ABOVE = "guideline.placement_above" GUIDELINE "第七条（二）" Must Verified [ValueOutOfRange, ValueConflict]
        "收盘价高于成本的，FV=C+(P-C)×(Dl-Dr)/Dl，Dr不含估值日当天。" "Price above cost: C + (P − C) × (Dl − Dr) ÷ Dl, the valuation day not in Dr.";
    PLACEMENT_FIRST_DAY = "guideline.placement_first_day" GUIDELINE "第七条（三）" Must Verified [ValueNotYet]
        "首个估值日为公告的股份上市日。" "The first valuation day is the announced listing day.";
    SUSPENDED_INDEX = "guideline.suspended_index" GUIDELINE "第八条（一）" May Verified [ValueOutOfRange]
        "停牌股票可按停牌期间行业指数的变动估值。" "A suspended share may follow its industry index.";
    COMPARABLES = "suspended.comparables" SUSPENDED "" May Verified [ValueOutOfRange]
        "可比公司法：按可比公司涨跌幅均值调整。" "Comparable companies: the mean of their returns.";
    MARKET_MODEL = "suspended.market_model" SUSPENDED "" May Unverified [ValueOutOfRange]
        "市场价格模型法：r=α+β×指数收益。" "Market model: r = α + β × index return.";
    VALUATION_MODEL = "suspended.valuation_model" SUSPENDED "" May Unverified [ValueOutOfRange]
        "估值模型法：现金流折现、市盈率等。" "Valuation model: discounted cash flow, multiples.";
    PUBLIC_HIERARCHY = "public_fund.hierarchy" PUBLIC_2017 "" Must Unverified []
        "有报价的不加调整；最近交易日无重大事件用最近报价；否则调整或采用估值技术。" "Quoted price as it is; last price without an event; else adjusted or a technique.";
    PUBLIC_MATERIAL = "public_fund.material" PUBLIC_2008 "" Must Verified [ValueBoundary]
        "潜在估值调整对前一估值日净值影响在0.25%以上的，应调整。" "Adjusted where the previous NAV may move by 0.25 % or more.";
    OWN_BOOK_HIERARCHY = "own_book.hierarchy" OWN_BOOK "第三条至第五条" Must Unverified []
        "自营金融工具：报价、最近报价、调整、估值技术依次采用。" "Own book: quote, last quote, adjusted, technique.";
    OWN_BOOK_EVENTS = "own_book.events" OWN_BOOK "" Must Unverified []
        "重大事件按七类列举，不设百分比。" "Seven kinds of major events, no percentage.";
    POLICY_OWN = "policy.own" OWN "" Must House []
        "由券商自行规定。" "The broker's own rule.";
    BELOW_THRESHOLD = "practice.below_threshold" PRACTICE "" May Unverified [ValueNotApplicable]
        "影响未达界限或不符合条件的，沿用最近收盘价（理解）。" "Below the threshold or outside its conditions: the last close stays (a reading).";
    ADJUSTED = "practice.adjusted" PRACTICE "" May Unverified []
        "由估值人员给出的调整价。" "A price adjusted by the valuer.";
    CONDITIONS = "practice.conditions" PRACTICE "" May Unverified [ValueNotApplicable]
        "进入和退出停牌估值的条件以且、或连接，由券商规定。" "Conditions of entering and leaving, joined by and or or, are the broker's.";
    EX_COST = "practice.ex_cost" PRACTICE "" Must Unverified []
        "除权除息日起同步调整初始取得成本。" "From the ex-date cost is adjusted like the price.";
    DISCOUNT = "restricted.discount" RESTRICTED "" May Verified [ValueImplausible, ValueOutOfRange]
        "流通受限股票FV=S×(1-LoMD)，LoMD按亚式均价看跌期权模型。" "FV = S × (1 − LoMD) by the average-price Asian put.";
    PUBLISHED = "restricted.published" RESTRICTED "" May Verified [ValueImplausible]
        "可采用第三方发布的流动性折扣。" "A published discount may be used.";
    EXCHANGE_CLEAN = "bond.exchange_clean" PRACTICE "" Must Unverified [ValueMissing]
        "交易所净价交易债券按收盘净价，应计利息另计。" "Exchange, clean quotes: the clean close, accrued interest apart.";
    EXCHANGE_FULL = "bond.exchange_full" PRACTICE "" Must Unverified [ValueOutOfRange]
        "交易所全价交易债券按收盘价减应计利息。" "Exchange, full quotes: close less accrued interest.";
    BOND_LAST_PRICE = "bond.last_price" PRACTICE "" Must Unverified [ValueStale]
        "无交易且无重大变化的，按最近净价。" "Not traded, no major change: the last clean price.";
    BOND_ADJUSTED = "bond.adjusted" PRACTICE "" Must Unverified []
        "无交易且有重大变化的，参考类似工具调整。" "Not traded after a major change: adjusted by similar instruments.";
    THIRD_PARTY = "bond.third_party" PRACTICE "" Must Unverified [ValueMissing]
        "银行间债券按第三方估值净价。" "Interbank bonds: a third party's clean price.";
    SIDE = "bond.side" PRACTICE "" Must Unverified [ValueMissing]
        "含权债按行权与否选长、短端估值。" "With an option: the short or the long side's value.";
    UNLISTED = "bond.unlisted" PRACTICE "" Must Unverified [ValueMissing]
        "未上市或无活跃市场债券采用估值技术，否则按成本。" "Unlisted: a technique, else cost.";
    AMORTISED = "bond.amortised" PRACTICE "" May Unverified []
        "摊余成本法组合按实际利率摊余成本。" "Amortised-cost portfolios: amortised cost.";
    YIELD_MODEL = "bond.yield_model" PRACTICE "" May Unverified []
        "按给定收益率折现的净价。" "The clean price of a given yield.";
    ACCRUED_INTERBANK = "bond.accrued_interbank" CFETS "" Must Verified []
        "银行间附息债应计利息=C/f×t/TS，TS为当前付息周期实际天数。" "Interbank: C/f × t/TS, actual days of the coupon period.";
    ACCRUED_EXCHANGE = "bond.accrued_exchange" PRACTICE "" Must Unverified [ValueMissing]
        "交易所应计利息=C×t/365，算头不算尾；2月29日是否计息依品种。" "Exchange: C × t/365, first day in, last out; 29 February by class.";
    ACCRUED_DISCOUNT = "bond.accrued_discount" CFETS "" Must Verified []
        "贴现债应计利息=(面值-发行价)×已过天数/总天数。" "Discount: (face − issue price) × elapsed ÷ total days.";
    ACCRUED_MATURITY = "bond.accrued_maturity" CFETS "" Must Unverified []
        "到期一次还本付息债应计利息=C×(k+t/TY)。" "Paid at maturity: C × (k + t/TY).";
    YIELD = "bond.yield" CFETS "" Must Verified [ValueOutOfRange]
        "多于一个付息周期的按复利计算到期收益率。" "More than one payment left: compound yield.";
    YIELD_LAST = "bond.yield_last" CFETS "" Must Verified [ValueOutOfRange]
        "最后付息周期按单利，TY为到期日前一年的实际天数。" "Last period: simple, TY days of the year that ends at maturity.";
    EFFECTIVE_INTEREST = "bond.effective_interest" PRACTICE "" Must Unverified [ValueOutOfRange]
        "实际利率法：利息收入=期初摊余成本×实际利率，末期轧平。" "Effective interest; the last row brings it to zero.";
    INTRINSIC = "rights.intrinsic" PRACTICE "" Must Unverified []
        "配股权按收盘价高于配股价的差额，低于的为零。" "Rights: close less rights price, zero where lower.";
    EX_PRICE = "rights.ex_price" PRACTICE "" Must Unverified [ValueOutOfRange]
        "除权除息参考价=(前收盘-现金红利+配股价×配股比例)/(1+送转比例+配股比例)。" "Ex-rights reference price.";
    OPTION_SETTLEMENT = "option.settlement" PRACTICE "" Must Unverified [ValueMissing]
        "交易所期权按结算价。" "Exchange options: the settlement price.";
    BLACK_SCHOLES = "option.black_scholes" PRACTICE "" May Unverified []
        "无结算价的可用含股息率的布莱克-斯科尔斯模型。" "Without one: Black–Scholes with dividend yield.";
    FUTURE_SETTLEMENT = "future.settlement" PRACTICE "" Must Unverified [ValueMissing]
        "期货按结算价计当日盈亏，无交易的用最近结算价。" "Futures: the day's gain at settlement, else the last settlement.";
    FUND_NAV = "fund.nav" PRACTICE "" Must Unverified [ValueStale]
        "开放式基金按估值日净值，未公布的用前一日，否则最近一次。" "Open funds: NAV of the day, of the day before, or the last one.";
    MONEY_INCOME = "fund.money_income" PRACTICE "" Must Unverified []
        "货币基金按成本加万份收益计提。" "Money funds: cost and published income.";
    SEVEN_DAY = "fund.seven_day" PRACTICE "" Must Unverified []
        "七日年化收益率，复利或单利。" "Seven-day yield, compound or simple.";
    INTEREST = "deposit.interest" PRACTICE "" Must Unverified []
        "存款、回购按本金加逐日计提利息。" "Deposits and repo: principal and daily interest.";
    PLAN_NAV = "plan.nav" PRACTICE "" Must Unverified [ValueStale]
        "信托及其他计划按最近公布的份额净值，没有的按成本。" "Trusts and plans: the last published unit value, else cost.";
    NAV_UNIT = "nav.unit" PRACTICE "" Must Unverified [NavOutOfRange]
        "单位净值=(资产-负债)/份额。" "Unit NAV = (assets − liabilities) ÷ units.";
    NAV_PRECISION = "nav.precision" PRACTICE "" Must Unverified []
        "单位净值保留四位小数，第五位四舍五入，合同另有约定的除外。" "Four places, half up, unless the contract says otherwise.";
    NAV_FEE = "nav.fee" PRACTICE "" Must Unverified [NavOutOfRange]
        "H=E×费率÷当年天数，逐日计提。" "H = E × rate ÷ days of the year, daily.";
    NAV_VAT = "nav.vat" PRACTICE "" Must Unverified []
        "资管产品增值税=含税收入×征收率/(1+征收率)，附加另计。" "VAT = income × rate ÷ (1 + rate), and surcharges.";
    NAV_PERFORMANCE = "nav.performance" PRACTICE "" May Unverified [NavNotApplicable]
        "业绩报酬=比例×超过高水位及门槛的部分。" "Performance fee above high-water mark and hurdle.";
    NAV_CLASS = "nav.class" MANAGEMENT "第二十五条" Must Verified [NavConflict]
        "计划份额均等，可按风险收益特征分类。" "Equal units, which may be divided into classes by risk and return.";
    NAV_RESIDUAL = "nav.residual" OWN "" May House []
        "尾差按最大余数法逐分分配，相同的在前者优先。" "Residual cents to the largest remainders, the earlier first.";
    NAV_ERROR = "nav.error" PRACTICE "" Must Unverified [NavBoundary, NavNeedsConfirmation, NavNeedsExternal]
        "净值差错：第四位小数内立即更正，0.25%通报并报告，0.5%公告。" "Errors: corrected at once; 0.25 % reported; 0.5 % published.";
    NAV_DEVIATION = "nav.deviation" MONEY_FUND "" Must Unverified [NavBoundary, NavNeedsExternal]
        "影子定价偏离度：负偏离0.25%、正负偏离0.5%须处理。" "Shadow price: −0.25 % and ±0.5 % call for action.";
    NAV_ATTRIBUTION = "nav.attribution" OWN "" May House [NavConflict]
        "净值变动逐行归因，合计到分。" "The change of the NAV, line by line, to the cent.";
}
