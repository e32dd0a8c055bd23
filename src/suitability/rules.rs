//! The subject's rows: what each text says about investors, products, permissions and owners, and how far it can be
//! relied on.
//!
//! The regulation on suitability binds every firm. Score bands, matrix and lowest category are those of named brokers'
//! public documents (standing `house`): a broker replaces them by its own policy. Thresholds of permissions were mostly
//! not read in the exchanges' own texts and are `unverified`.

use crate::day::period::CIVIL_CODE;
use crate::day::ymd;
use crate::issue::Code;
use crate::rule::{Document, Force, Level, Rule, Standing, Subject, id, listed, wording};

const fn document(name: &'static str, level: Level) -> Document {
    Document { name: wording(name), level, from: None, until: None }
}

static MEASURES: Document = Document {
    from: Some(ymd(2017, 7, 1)),
    ..document("《证券期货投资者适当性管理办法》（证监会令第130号）", Level::Regulation)
};
static BANDS: Document = document("中信证券《普通投资者分级标准（公示）》（2018-05-31）", Level::House);
static MATRIX: Document =
    document("长江证券《客户风险承受能力与产品或服务的风险等级匹配标准》（2020-04-24）", Level::House);
static LOWEST: Document = document("第一创业《关于客户及产品服务分类的信息公示》", Level::House);
static COUNTER: Document = document("券商自助柜台业务资料配置（公开源码，V0001–V0050）", Level::House);
static PRACTICE: Document = document("券商适当性管理通行做法", Level::House);
static OWN: Document = document("券商自定规则", Level::House);
static ASSET_MANAGEMENT: Document = Document {
    from: Some(ymd(2018, 4, 27)),
    ..document("《关于规范金融机构资产管理业务的指导意见》", Level::Regulation)
};
static PRIVATE_FUND: Document = Document {
    from: Some(ymd(2014, 8, 21)),
    ..document("《私募投资基金监督管理暂行办法》", Level::Regulation)
};
static BOARDS: Document = document("交易所投资者适当性规定", Level::Exchange);
static STAR: Document =
    Document { from: Some(ymd(2019, 7, 22)), ..document("科创板投资者适当性规定", Level::Exchange) };
static CHINEXT_BOARD: Document = Document {
    from: Some(ymd(2020, 4, 28)),
    ..document("创业板投资者适当性规定（2020年）", Level::Exchange)
};
static CONVERTIBLE: Document = Document {
    from: Some(ymd(2022, 6, 18)),
    ..document("可转换公司债券适当性规定（2022年）", Level::Exchange)
};
static BEIJING: Document = Document {
    from: Some(ymd(2021, 11, 15)),
    ..document("北交所投资者适当性规定（2021-09-17发布）", Level::Exchange)
};
static NEEQ: Document = Document {
    from: Some(ymd(2021, 9, 17)),
    ..document("全国股转系统投资者适当性规定（2021年）", Level::Exchange)
};
static MARGIN: Document = document("沪深交易所《融资融券交易实施细则》", Level::Exchange);
static OPTIONS: Document = document("上交所《股票期权试点投资者适当性管理指引》（2017年）", Level::Exchange);
static WARNING_OLD: Document =
    Document { until: Some(ymd(2026, 7, 6)), ..document("风险警示板股票交易规定", Level::Exchange) };
static WARNING_2026: Document = Document {
    from: Some(ymd(2026, 7, 6)),
    ..document("交易所交易规则（2026-07-06重新发布）", Level::Exchange)
};
static OWNERS: Document = Document {
    from: Some(ymd(2024, 11, 1)),
    ..document("《受益所有人信息管理办法》（令〔2024〕第3号）", Level::Regulation)
};

macro_rules! rows {
    ($($name:ident = $id:literal $document:ident $article:literal $standing:ident [$($code:ident),*] $zh:literal $en:literal;)*) => {
        $(
            #[doc = $en]
            pub static $name: Rule = Rule {
                id: id(concat!("suitability.", $id)),
                subject: Subject::Suitability,
                document: &$document,
                article: wording($article),
                force: Force::Must,
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
    POLICY_OWN = "policy.own" OWN "" House [SuitOutOfRange]
        "由券商自行规定。" "The broker's own rule.";
    QUESTIONNAIRE_BANDS = "questionnaire.bands" BANDS "" House [SuitOutOfRange]
        "0分最低类别；C1为1至19分，C2为20至36分，C3为37至53分，C4为54至82分，C5为83至100分。" "0 the lowest category; C1 1–19, C2 20–36, C3 37–53, C4 54–82, C5 83–100.";
    QUESTIONNAIRE_VALIDITY = "questionnaire.validity" PRACTICE "" Unverified [SuitExpired]
        "测评结果有效期两年。" "A result is valid for two years.";
    QUESTIONNAIRE_LOWEST = "questionnaire.lowest" LOWEST "" House [SuitConflict]
        "最低类别：C1自然人且无完全民事行为能力、不愿承担任何损失，或法律另有规定。" "Lowest category: a natural person at C1 without full capacity, unwilling to bear any loss, or by another law.";
    QUESTIONNAIRE_CAPACITY = "questionnaire.capacity" CIVIL_CODE "第十八条至第二十条" Verified [SuitConflict]
        "未满16周岁不是完全民事行为能力人；16周岁以上以自己劳动收入为主要生活来源的视为完全民事行为能力人。" "Under 16 nobody has full capacity; from 16 on own labour income gives it.";
    QUESTIONNAIRE_CONFLICT = "questionnaire.conflict" PRACTICE "" Unverified [SuitConflict, SuitNeedsConfirmation]
        "答案互斥的不予提交，明显不一致的提示确认。" "Answers that exclude each other are refused, unlikely ones asked again.";
    QUESTIONNAIRE_AGE = "questionnaire.age" PRACTICE "" Unverified [SuitNeedsConfirmation]
        "70周岁以上须二次确认。" "From 70 on asked a second time.";
    ASSESSMENT_VALIDITY = "assessment.validity" COUNTER "V0011" House [SuitExpired]
        "测评过期的，办理业务前须重新测评。" "An expired test is done anew before business.";
    MATCH_ENTRY = "match.entry" MEASURES "第二十二条（一）" Verified []
        "不得向不符合准入要求的投资者销售产品或者提供服务。" "No sale to an investor who fails the entry rules.";
    MATCH_RISK = "match.risk" MATRIX "" House [SuitMissing]
        "C1至C5分别匹配不高于R1至R5的产品。" "C1 … C5 match up to R1 … R5.";
    MATCH_RECOMMEND = "match.recommend" MEASURES "第二十二条（三）" Verified []
        "不得向普通投资者主动推介风险等级高于其风险承受能力的产品。" "Nothing above their tolerance is recommended to ordinary investors.";
    MATCH_LOWEST = "match.lowest" MEASURES "第二十二条（五）" Verified [SuitConflict]
        "不得向风险承受能力最低类别的投资者销售风险等级高于其风险承受能力的产品。" "Nothing riskier is sold to the lowest category.";
    MATCH_GOALS = "match.goals" MEASURES "第二十二条（四）" Verified [SuitMissing]
        "不得主动推介不符合投资目标（期限、品种）的产品。" "Nothing that misses the goals (term, kind) is recommended.";
    MATCH_MISMATCH = "match.mismatch" MEASURES "第十九条" Verified []
        "不匹配仍主动要求购买的，确认非最低类别后特别书面警示，仍坚持的可以销售。" "A mismatch asked for by the client: a special written warning, and only if the client insists.";
    MATCH_CARE = "match.care" MEASURES "第二十条" Verified []
        "向普通投资者销售高风险产品应履行特别的注意义务。" "Special care when high risk is sold to ordinary investors.";
    MATCH_CHANGE = "match.change" MEASURES "第二十一条" Verified []
        "客户或产品信息变化的，重新评级并告知。" "A changed client or product is graded anew and the client told.";
    MATCH_WORST = "match.worst" PRACTICE "" Unverified []
        "综合结论取各项中最差者（理解）。" "The verdict is the worst of the axes (a reading).";
    MATCH_PROFESSIONAL = "match.professional" PRACTICE "" Unverified []
        "专业投资者只核对准入（理解）。" "Of professional investors only the entry is looked at (a reading).";
    PROFESSIONAL_INSTITUTION = "professional.institution" MEASURES "第八条（一）" Verified [InvestorMissing, InvestorConflict]
        "持牌金融机构及其子公司、私募基金管理人为专业投资者。" "Licensed financial institutions, their registered subsidiaries, private-fund managers.";
    PROFESSIONAL_PRODUCT = "professional.product" MEASURES "第八条（二）" Verified []
        "上述机构面向投资者发行的理财产品。" "The products that these issue.";
    PROFESSIONAL_FUND = "professional.fund" MEASURES "第八条（三）" Verified []
        "社会保障基金、企业年金等养老基金，慈善基金等社会公益基金，合格境外投资者。" "Social security, annuity, pension and charity funds, qualified foreign investors.";
    PROFESSIONAL_II_INSTITUTION = "professional.ii_institution" MEASURES "第八条（四）" Verified [InvestorMissing, InvestorStale]
        "最近1年末净资产不低于2000万元、金融资产不低于1000万元，具有2年以上投资经历。" "Net assets of last year-end 20,000,000, financial assets 10,000,000, two years of investing.";
    PROFESSIONAL_II_INDIVIDUAL = "professional.ii_individual" MEASURES "第八条（五）" Verified [InvestorMissing, InvestorStale]
        "金融资产不低于500万元或最近3年个人年均收入不低于50万元，且具有2年以上投资经历或相关工作经历，或为高级管理人员、从事金融相关业务的注册会计师和律师。" "Financial assets 5,000,000 or average income of three years 500,000; and two years of investing or work, or a senior manager, or an accountant or lawyer in finance.";
    PROFESSIONAL_III_INSTITUTION = "professional.iii_institution" MEASURES "第十一条（一）" Verified [InvestorMissing, InvestorStale]
        "净资产不低于1000万元、金融资产不低于500万元，具有1年以上投资经历，可以申请转化。" "Net assets 10,000,000, financial assets 5,000,000, one year of investing: may apply.";
    PROFESSIONAL_III_INDIVIDUAL = "professional.iii_individual" MEASURES "第十一条（二）" Verified [InvestorMissing, InvestorStale]
        "金融资产不低于300万元或最近3年个人年均收入不低于30万元，且具有1年以上投资经历或相关工作经历，可以申请转化。" "Financial assets 3,000,000 or average income 300,000, and one year of investing or work: may apply.";
    PROFESSIONAL_APPLICATION = "professional.application" MEASURES "第十二条" Verified [InvestorMissing]
        "书面申请并确认自主承担风险，提交证明；经营机构审慎评估，说明差异，告知结果和理由，可以不同意。" "Written application, risks confirmed, proofs; the firm assesses, explains, tells the result and may refuse.";
    PROFESSIONAL_TO_ORDINARY = "professional.to_ordinary" MEASURES "第十条" Verified [InvestorForbidden]
        "第八条（四）（五）的专业投资者可以书面告知选择成为普通投资者。" "Those of article 8(4) and (5) may become ordinary by written notice.";
    PROFESSIONAL_NEW_TEST = "professional.new_test" COUNTER "V0032" House []
        "转为普通投资者须重新测评。" "Becoming ordinary needs a new risk test.";
    PROFESSIONAL_III_BACK = "professional.iii_back" PRACTICE "" Unverified []
        "申请转化的专业投资者可书面告知转回普通；选择成为普通的可书面告知恢复（理解）。" "Class III may go back by written notice; who chose to be ordinary may return by it (a reading).";
    QUALIFIED_INDIVIDUAL = "qualified.individual" ASSET_MANAGEMENT "第五条（一）" Verified [InvestorMissing, InvestorStale]
        "2年以上投资经历，且家庭金融净资产不低于300万元、家庭金融资产不低于500万元，或近3年本人年均收入不低于40万元。" "Two years of investing, and household net financial assets 3,000,000, household financial assets 5,000,000 or average income 400,000.";
    QUALIFIED_INSTITUTION = "qualified.institution" ASSET_MANAGEMENT "第五条（二）" Verified [InvestorMissing, InvestorStale]
        "最近1年末净资产不低于1000万元的法人单位。" "Net assets of last year-end 10,000,000.";
    QUALIFIED_AMOUNT = "qualified.amount" ASSET_MANAGEMENT "第五条" Verified []
        "单只固定收益类不低于30万元，混合类不低于40万元，权益类、商品及金融衍生品类不低于100万元。" "At least 300,000 in fixed income, 400,000 mixed, 1,000,000 equity or commodity and derivative.";
    QUALIFIED_BORROWED = "qualified.borrowed" ASSET_MANAGEMENT "第五条" Verified [InvestorMissing]
        "不得使用贷款、发行债券等筹集的非自有资金投资。" "No borrowed money, no bond proceeds.";
    QUALIFIED_HOLDERS = "qualified.holders" PRIVATE_FUND "" Unverified []
        "投资者人数不得超过200人。" "At most 200 investors.";
    QUALIFIED_PRIVATE_INDIVIDUAL = "qualified.private_individual" PRIVATE_FUND "第十二条（二）" Unverified [InvestorMissing, InvestorStale]
        "金融资产不低于300万元或最近3年个人年均收入不低于50万元。" "Financial assets 3,000,000 or average income 500,000.";
    QUALIFIED_PRIVATE_INSTITUTION = "qualified.private_institution" PRIVATE_FUND "第十二条（一）" Unverified [InvestorMissing, InvestorStale]
        "净资产不低于1000万元的单位。" "Net assets 10,000,000.";
    QUALIFIED_PRIVATE_AMOUNT = "qualified.private_amount" PRIVATE_FUND "第十二条" Unverified []
        "投资于单只私募基金的金额不低于100万元。" "At least 1,000,000 in one private fund.";
    STAR_MARKET = "permission.star_market" STAR "" Unverified [InvestorMissing, RuleNotCovered]
        "前20个交易日日均资产不低于50万元（不含融入），参与证券交易24个月以上。" "500,000 over 20 trading days without borrowed, 24 months of trading.";
    CHINEXT = "permission.chinext" CHINEXT_BOARD "" Unverified [InvestorMissing, RuleNotCovered]
        "前20个交易日日均资产不低于10万元（不含融入），自首笔交易起24个月以上。" "100,000 over 20 trading days without borrowed, 24 months from the first trade.";
    CONVERTIBLE_BOND = "permission.convertible_bond" CONVERTIBLE "" Unverified [InvestorMissing, RuleNotCovered]
        "前20个交易日日均资产不低于10万元（不含融入），参与证券交易24个月以上。" "100,000 over 20 trading days without borrowed, 24 months of trading.";
    BSE = "permission.bse" BEIJING "" Unverified [InvestorMissing, RuleNotCovered]
        "前20个交易日日均资产不低于50万元（不含融入），24个月以上；已开通新三板创新层的可直接开通；机构无资产要求。" "500,000 over 20 trading days, 24 months; NEEQ permission includes it; institutions: no amount.";
    NEEQ_INNOVATION = "permission.neeq_innovation" NEEQ "" Unverified [InvestorMissing, RuleNotCovered]
        "前10个交易日日均资产不低于100万元（不含融入），24个月以上。" "1,000,000 over 10 trading days, 24 months.";
    NEEQ_BASE = "permission.neeq_base" NEEQ "" Unverified [InvestorMissing, RuleNotCovered]
        "前10个交易日日均资产不低于200万元（不含融入），24个月以上。" "2,000,000 over 10 trading days, 24 months.";
    STOCK_CONNECT = "permission.stock_connect" BOARDS "" Unverified [InvestorMissing, RuleNotCovered]
        "前20个交易日日均资产不低于50万元，信用账户按净资产计。" "500,000 over 20 trading days, margin accounts by net assets.";
    MARGIN_TRADING = "permission.margin_trading" MARGIN "" Verified [InvestorMissing, RuleNotCovered]
        "从事证券交易满半年，前20个交易日日均证券类资产不低于50万元，有风险承担能力，无重大违约，非本公司股东、关联人；专业机构投资者不受时间和资产限制。" "Half a year of trading, 500,000 over 20 trading days, able to bear risk, no serious default, no shareholder or related person; professional institutions exempt from time and amount.";
    OPTIONS_1 = "permission.options_1" OPTIONS "第七条" Verified [InvestorMissing]
        "前20个交易日日均资产不低于50万元；6个月以上经历并具备融资融券或金融期货资格；一级考试与模拟交易。" "500,000 over 20 trading days; six months with margin qualification or financial futures; test and simulated trades of level 1.";
    OPTIONS_2 = "permission.options_2" OPTIONS "第七条" Verified [InvestorMissing]
        "同一级条件，二级考试与模拟交易。" "As level 1, test and simulated trades of level 2.";
    OPTIONS_3 = "permission.options_3" OPTIONS "第七条" Verified [InvestorMissing]
        "同一级条件，三级考试与模拟交易。" "As level 1, test and simulated trades of level 3.";
    OPTIONS_INSTITUTION = "permission.options_institution" OPTIONS "第八条" Verified [InvestorMissing, InvestorStale]
        "机构日均资产不低于100万元，净资产不低于100万元，并通过考试、具有模拟交易经历。" "Institutions: 1,000,000 over 20 trading days, net assets 1,000,000, test and simulated trades.";
    DELISTING_BOARD = "permission.delisting_board" BOARDS "" Unverified [InvestorMissing, RuleNotCovered]
        "日均资产不低于50万元，24个月以上；已持有的可以卖出。" "500,000, 24 months; holders may sell.";
    RISK_WARNING_BOARD = "permission.risk_warning_board" BOARDS "" Unverified [InvestorMissing]
        "首次买入前签署风险揭示书。" "The risk disclosure is signed before the first buy.";
    RISK_WARNING_CAP = "permission.risk_warning_cap" WARNING_OLD "" Unverified []
        "单日累计买入单只风险警示股票不得超过50万股（竞价与大宗合并）。" "At most 500,000 shares of one stock bought a day, auction and block together.";
    RISK_WARNING_CAP_2026 = "permission.risk_warning_cap_2026" WARNING_2026 "" Unverified []
        "规则重新发布，单日买入上限沿用50万股，待核对。" "Re-issued; the cap of 500,000 shares is kept and still to be checked.";
    BOND_QUALIFIED = "permission.bond_qualified" COUNTER "V0018" House [InvestorMissing, InvestorStale]
        "前20个交易日日均资产不低于500万元或最近3年年均收入不低于50万元，2年以上投资或工作经历。" "5,000,000 over 20 trading days or average income 500,000, and two years of investing or work.";
    BOND_INSTITUTION = "permission.bond_institution" COUNTER "V0018" House [InvestorMissing, InvestorStale]
        "机构净资产不低于2000万元，金融资产不低于1000万元，2年以上投资经历。" "Institutions: net assets 20,000,000, financial assets 10,000,000, two years of investing.";
    PREFERRED_STOCK = "permission.preferred_stock" COUNTER "V0033" House [InvestorMissing, RuleNotCovered]
        "机构实收资本不低于500万元。" "Institutions: paid-in capital 5,000,000.";
    OWNER_SHARE = "owner.share" OWNERS "第六条（一）" Verified [InvestorMissing]
        "直接或间接最终拥有25%以上股权、股份或合伙权益的自然人。" "Natural persons finally holding 25 % or more, directly or indirectly.";
    OWNER_INCOME = "owner.income" OWNERS "第六条（二）" Verified []
        "最终享有25%以上收益权或者表决权的自然人。" "Natural persons with 25 % or more of income or votes.";
    OWNER_CHAIN = "owner.chain" PRACTICE "" Unverified []
        "间接份额沿持股链相乘，各链相加。" "Indirect shares multiply along a chain and are summed over chains.";
    OWNER_CONTROL = "owner.control" OWNERS "第六条（三）" Verified []
        "单独或者联合实际控制的自然人。" "Natural persons who control, alone or jointly.";
    OWNER_MANAGEMENT = "owner.management" OWNERS "第六条" Unverified [InvestorMissing]
        "无上述人员的，负责日常经营管理的人员。" "Nobody: the person in charge of daily management.";
    OWNER_STATE_OWNED = "owner.state_owned" OWNERS "第七条" Unverified [InvestorMissing]
        "国有独资、国有控股公司以法定代表人为受益所有人。" "Of state-owned companies the legal representative.";
    OWNER_FILING = "owner.filing" OWNERS "第二条、第三条" Verified [InvestorMissing, InvestorConflict]
        "公司、合伙企业等应当备案；注册资本不超过1000万元、股东全部为自然人且无其他人控制或者受益的，承诺后免于备案；个体工商户无需备案。" "Companies and partnerships file; exempt by commitment up to 10,000,000 with natural holders alone and no other beneficiary; sole traders need not.";
}
