//! The subject's rows: a broker's rules on classes and grades, the source collection, textbooks, and practice.
//!
//! Only the refusal of profiling is law that was read. A broker's own document and the source collection are `house`;
//! formulas of textbooks and numbers of ours are `unverified`.

use crate::day::ymd;
use crate::issue::Code;
use crate::rule::{Document, Force, Level, Rule, Standing, Subject, id, listed, wording};

const fn document(name: &'static str, level: Level) -> Document {
    Document { name: wording(name), level, from: None, until: None }
}

static GALAXY: Document = document("中国银河证券《经纪业务客户分类分级服务实施细则（试行）》", Level::House);
static COLLECTION: Document = document("客户分类分级、客户服务与客户关系管理（来源文集）", Level::Seed);
static TEXTBOOK: Document = document("客户关系管理通行教材", Level::House);
static PRACTICE: Document = document("客户分级通行做法", Level::House);
static OWN: Document = document("券商自定规则", Level::House);
static PERSONAL_INFORMATION_LAW: Document = Document {
    from: Some(ymd(2021, 11, 1)),
    ..document("《中华人民共和国个人信息保护法》（自动化决策）", Level::Statute)
};

macro_rules! rows {
    ($($name:ident = $id:literal $document:ident $article:literal $force:ident $standing:ident [$($code:ident),*] $zh:literal $en:literal;)*) => {
        $(
            #[doc = $en]
            pub static $name: Rule = Rule {
                id: id(concat!("tier.", $id)),
                subject: Subject::Tier,
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
    AXES = "axes" GALAXY "第二条、第三条" Must House [TierMissing, TierOutOfRange, TierNotApplicable]
        "按风险承受能力分类，按贡献和潜在价值分级，两者分开；未知的不定级。" "Class by risk tolerance and grade by value, apart; what is not known is not graded.";
    SAMPLE = "sample" PRACTICE "" May Unverified []
        "示例数字，券商须改为自己的。" "Illustrative numbers, to be replaced by the broker's own.";
    POLICY_OWN = "policy.own" OWN "" Must House []
        "由券商自行规定。" "The broker's own rule.";
    OVERRIDE = "override" PRACTICE "" May Unverified [TierExpired]
        "人工定级须有理由、批准人和到期日。" "A tier set by hand needs a reason, an approver and a last day.";
    SUGGESTION = "suggestion" COLLECTION "E12" Must House []
        "新增、修改客户时建议级别，不自动生效。" "Adding or changing a client suggests a level; it is never applied by itself.";
    UPGRADE = "upgrade" PRACTICE "" May Unverified []
        "升级即时建议。" "A higher tier is suggested at once.";
    DOWNGRADE = "downgrade" PRACTICE "" May Unverified [TierConflict, TierNotYet]
        "降级先观察，期满逐级下降，不低于下限。" "A lower tier is observed first, then a few steps at a time, not below the floor.";
    AVERAGE = "average" PRACTICE "" Must Unverified [TierNotApplicable]
        "按交易日日均，不含融资融券融入的资金和证券。" "Over trading days, without what is borrowed by margin trading.";
    SERVICES = "services" COLLECTION "E3、E4" Must House []
        "按级别提供现场和非现场服务。" "Services by tier, on site and remote.";
    CONTACT = "contact" COLLECTION "E4" Must House [TierNotYet]
        "客户经理按级别定期联系客户。" "The client manager contacts clients at intervals by tier.";
    PARETO = "pareto" COLLECTION "E8" May House [TierNotApplicable]
        "二八法则：80%的业绩来自20%的客户。" "80 % of results from 20 % of clients.";
    GINI = "gini" TEXTBOOK "" May Unverified []
        "基尼系数G=2Σ(i·x)/(nΣx)-(n+1)/n。" "Gini coefficient G = 2Σ(i·x) ÷ (nΣx) − (n + 1) ÷ n.";
    ABC = "abc" TEXTBOOK "" May Unverified [TierConflict, TierNotApplicable]
        "ABC分类：累计贡献至80%为A，至95%为B，其余为C。" "ABC: A up to 80 % of cumulative contribution, B up to 95 %, C the rest.";
    RFM = "rfm" TEXTBOOK "" May Unverified [TierNotYet]
        "按最近交易、频次、金额各分五档，相同者取高档。" "Fifths of recency, frequency and money; ties share the better.";
    RFM_GROUPS = "rfm_groups" TEXTBOOK "" May Unverified []
        "按三项高低分八类客户。" "Eight groups by which of the three are high.";
    SEGMENT = "segment" COLLECTION "E12、E13" May House [TierUnknown]
        "按用户自定条件灵活分组。" "Groups by the user's own rules.";
    MIGRATION = "migration" COLLECTION "E3" May House []
        "两期级别之间的迁移。" "Migration between two dates.";
    LIFECYCLE_OPERATOR = "lifecycle.operator" COLLECTION "E12" Must House [TierForbidden]
        "潜在、现有、历史客户；注销时账户一并注销，可恢复资格。" "Potential, current, historical; cancelling takes all accounts, restoring the status is possible.";
    LIFECYCLE_TIME = "lifecycle.time" COLLECTION "E16" Must House [TierConflict, TierMissing]
        "老、新、未来客户，以新客户和未来客户为重点。" "Old, new, future; new and future first.";
    LIFECYCLE_TRADING = "lifecycle.trading" COLLECTION "E16" Must House [TierConflict, TierNotYet, TierMissing, TierNotApplicable]
        "曾有交易、正在交易、即将交易。" "Had trades, trading, about to.";
    LIFECYCLE_VOLUME = "lifecycle.volume" COLLECTION "E16" Must House [TierMissing]
        "主力、一般、零散客户，以主力客户为重点。" "Main, general, scattered; main first.";
    LIFECYCLE_ARCHIVE = "lifecycle.archive" COLLECTION "E6" Must House [TierForbidden]
        "潜在、未合作、已合作、流失。" "Potential, not cooperating, cooperating, lost.";
    CLV = "clv" TEXTBOOK "" May Unverified [TierOutOfRange]
        "终身价值=Σ利润×留存率的t次方/(1+折现率)的t次方。" "Σ margin × retention to the t ÷ (1 + discount) to the t.";
    RESPONSE = "response" PRACTICE "" May Unverified [TierMissing]
        "评分卡累加，按分段列出历史响应率和样本数。" "An additive card; the share that responded per bin with its n.";
    RESPONSE_REFUSAL = "response_refusal" PERSONAL_INFORMATION_LAW "第二十四条" Must Verified []
        "个人有权拒绝；拒绝的不参与评分。" "A person may refuse; who refused is not scored.";
    CHURN = "churn" PRACTICE "" May Unverified [TierNotApplicable, TierMissing, TierNotYet]
        "一段时间无交易且资产下降达到比例的，提示流失风险。" "No trade for so long and assets down by so much: may be leaving.";
}
