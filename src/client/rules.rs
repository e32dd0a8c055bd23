//! The subject's rows: what each text says about cards and changes, and how far it can be relied on.
//!
//! Three kinds of text stand here. Statutes and regulations bind everyone. Document 04-02 and public counter
//! configurations are the practice of brokers (standing `house`): a broker replaces them by its own policy. What was not
//! read is `unverified`.

use crate::day::period::CIVIL_CODE;
use crate::day::ymd;
use crate::ident::policy::{OWN_POLICY, PRACTICE};
use crate::issue::Code;
use crate::rule::{Document, Force, Level, Rule, Standing, Subject, id, listed, wording};

const fn document(name: &'static str, level: Level) -> Document {
    Document { name: wording(name), level, from: None, until: None }
}

/// The change process of a broker, in the source collection.
static CHANGE_FLOW: Document = Document {
    from: Some(ymd(2019, 6, 1)),
    ..document("04-02《客户账户普通/重要资料修改流程》V2.0.2（2019年6月）", Level::Seed)
};
/// Card and archive rules of the source collection.
static CARD_RULES: Document = document("客户基本资料卡、客户档案与客户资源管理规定（来源文集）", Level::Seed);
/// A broker's counter and self-service configuration, business by business.
static COUNTER: Document = document("券商柜台与自助业务资料配置（公开源码，V0001–V0050）", Level::House);
/// A broker's answers on which papers an opening needs.
static OPENING: Document = document("券商开户所需资料问答（公开源码）", Level::House);
/// A broker's notice on expired identity documents.
static EXPIRY_NOTICE: Document = Document {
    from: Some(ymd(2018, 12, 14)),
    ..document("光大证券关于客户身份证件过期的公告（2018-12-14）", Level::House)
};
static ACCOUNT_LESSON: Document = document("2012年证券从业资格考试资料：证券账户管理", Level::Association);
static CREDIT_ANSWER: Document = document("信用账户资料变更问答（公开网页）", Level::House);
static AML_2007: Document = Document {
    from: Some(ymd(2007, 8, 1)),
    until: Some(ymd(2026, 1, 1)),
    ..document("《金融机构客户身份识别和客户身份资料及交易记录保存管理办法》（令〔2007〕第2号）", Level::Regulation)
};
static AML_2026: Document = Document {
    from: Some(ymd(2026, 1, 1)),
    ..document("《金融机构客户尽职调查和客户身份资料及交易记录保存管理办法》（2026年施行）", Level::Regulation)
};
static IDENTITY_CARD_LAW: Document = Document {
    from: Some(ymd(2004, 1, 1)),
    ..document("《中华人民共和国居民身份证法》", Level::Statute)
};
static CURRENCIES: Document = document("ISO 4217 货币代码", Level::Standard);
static TEMPORARY_CARD: Document = document("《临时居民身份证管理办法》", Level::Regulation);
static SIGNATURE_LAW: Document =
    Document { from: Some(ymd(2005, 4, 1)), ..document("《中华人民共和国电子签名法》", Level::Statute) };
static PERSONAL_INFORMATION_LAW: Document = Document {
    from: Some(ymd(2021, 11, 1)),
    ..document("《中华人民共和国个人信息保护法》", Level::Statute)
};
static BENEFICIAL_OWNER_RULES: Document = Document {
    from: Some(ymd(2024, 11, 1)),
    ..document("《受益所有人信息管理办法》（令〔2024〕第3号）", Level::Regulation)
};
static TAX_RULES: Document = Document {
    from: Some(ymd(2017, 7, 1)),
    ..document("《非居民金融账户涉税信息尽职调查管理办法》（公告2017年第14号）", Level::Regulation)
};
static BROKERAGE_RULES: Document = Document {
    from: Some(ymd(2023, 6, 9)),
    ..document("《证券经纪业务管理实施细则》", Level::Association)
};

macro_rules! rows {
    ($($name:ident = $id:literal $document:ident $article:literal $standing:ident [$($code:ident),*] $zh:literal $en:literal;)*) => {
        $(
            #[doc = $en]
            pub static $name: Rule = Rule {
                id: id(concat!("client.", $id)),
                subject: Subject::Client,
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
    CARD_AML_INDIVIDUAL = "card.aml_individual" AML_2007 "第三十三条" Verified [FieldMissing]
        "自然人基本信息九项。" "Nine items of a natural person.";
    CARD_AML_INSTITUTION = "card.aml_institution" AML_2007 "第三十三条" Verified [FieldMissing]
        "单位基本信息及控股股东、法定代表人、负责人、经办人的证件。" "Items of a body, and the documents of its people.";
    CARD_AML_2026 = "card.aml_2026" AML_2026 "" Unverified [FieldMissing]
        "身份基本信息项目沿用原办法，待核对。" "Identity items as before; not yet compared.";
    CARD_BASE = "card.base" CARD_RULES "E1、E6、E12、E16、E18、E19" House [FieldMissing, CardConflict]
        "基本资料卡与档案项目；合作年限与起始日一致，账户不重复。" "Card and archive items; years fit the start, no account twice.";
    CARD_DATES = "card.dates" CARD_RULES "E6.4、E16.6" House [CardConflict, CardNotYet]
        "成立不晚于当日，交易不早于成立。" "Founded by today, not traded with before.";
    CARD_CAPITAL = "card.capital" CARD_RULES "E6.8" House [FieldMissing, AmountOutOfRange]
        "注册资本为正数并注明币种。" "Registered capital is positive and names its currency.";
    CARD_CURRENCY = "card.currency" CURRENCIES "" Verified [TextUnknown]
        "币种为现行货币代码。" "A currency is a code in use.";
    CARD_VALIDITY = "card.validity" IDENTITY_CARD_LAW "第五条" Verified [CardImplausible]
        "领证时未满16岁5年，16至25岁10年，26至45岁20年，46岁起长期。" "Under 16: 5 years; 16–25: 10; 26–45: 20; from 46 long-term.";
    CARD_TEMPORARY = "card.temporary" TEMPORARY_CARD "" Unverified [CardImplausible]
        "临时身份证有效期3个月。" "A temporary card is valid for 3 months.";
    CARD_EXPIRY = "card.expiry" AML_2007 "第十九条" Verified [CardExpired]
        "证件过期未在合理期限内更新且无合理理由的，中止办理业务。" "An expired document not renewed in reasonable time stops business.";
    CARD_EXPIRY_2026 = "card.expiry_2026" AML_2026 "" Unverified [CardExpired]
        "证件过期的处理沿用原办法，待核对。" "Expiry as before; not yet compared.";
    CARD_GRACE = "card.grace" EXPIRY_NOTICE "" House [CardStale]
        "过期90日内宽限（可由券商改定）。" "90 days of grace (the broker's to change).";
    CARD_REMINDER = "card.reminder" PRACTICE "" Unverified [CardExpiring]
        "到期前90日提示（可由券商改定）。" "A reminder 90 days before expiry (the broker's to change).";
    CARD_AUTHORISATION = "card.authorisation" CIVIL_CODE "第一百七十三条" Unverified [CardExpired]
        "代理期限届满的，委托代理终止。" "An agent's authority ends with its term.";
    CARD_AGE = "card.age" CIVIL_CODE "第十七条、第十八条" Verified [FieldMissing, PartyConflict, PartyNeedsConfirmation]
        "未满18周岁为未成年人；16周岁以上以自己劳动收入为主要生活来源的除外。" "Under 18 is a minor, except from 16 on own labour income.";
    CARD_CHILD = "card.child" PERSONAL_INFORMATION_LAW "第三十一条" Verified [FieldMissing, CardForbidden]
        "不满14周岁的，由监护人同意。" "Under 14 the guardian consents.";
    CARD_CONSENT = "card.consent" PERSONAL_INFORMATION_LAW "第二十九条" Unverified [FieldMissing, CardNotYet]
        "单独同意；注明目的、版本和日期为做法。" "Separate consent; that it names purpose, version and day is practice.";
    CARD_SENSITIVE = "card.sensitive" PERSONAL_INFORMATION_LAW "第二十八条" Verified []
        "金融账户和未满14周岁人员的信息为敏感个人信息。" "Financial accounts and children's data are sensitive.";
    CARD_OWNER = "card.owner" BENEFICIAL_OWNER_RULES "第六条" Verified [FieldMissing, CardImplausible, CardNeedsConfirmation]
        "受益所有人为自然人：持股25%以上；收益权、表决权25%以上；实际控制。" "A natural person: 25 % of shares; 25 % of income or votes; control.";
    CARD_TAX = "card.tax" TAX_RULES "" Unverified [FieldMissing]
        "非仅为中国税收居民的，逐国填写纳税人识别号或原因。" "Who is not resident here only gives each country's number or why not.";
    CARD_CONTACT = "card.contact" PRACTICE "" Unverified [CardDuplicate]
        "同一电话用于两个角色的，请核对。" "One phone in two roles is to be looked at.";
    CARD_PAIR = "card.pair" COUNTER "V0021" House [CardNeedsConfirmation]
        "港澳台居民居住证与通行证成对出示。" "A residence permit goes with the travel permit.";
    CARD_NAMES = "card.names" PRACTICE "" Unverified []
        "姓名按统一后的写法比对。" "Names are compared in their even form.";
    READER_PAYLOAD = "reader.payload" COUNTER "" House []
        "读卡器分居民、外国人、港澳台居住证三种。" "Readers give three payloads.";

    CHANGE_FLOWS = "change.flows" CHANGE_FLOW "六" House []
        "资料变更分普通和重要两种流程。" "Changes are ordinary or key.";
    CHANGE_KEY = "change.key" COUNTER "V0009" House []
        "姓名（名称）、证件类型、证件号码为重要资料。" "Name, document kind and number are key.";
    CHANGE_UPGRADE = "change.upgrade" COUNTER "V0009" House []
        "15位升18位走重要资料流程，免变更证明。" "From 15 to 18 digits: key flow, no proof.";
    CHANGE_BOTH_SELF = "change.both_self_service" COUNTER "V0009" House [ChangeForbidden]
        "自助不能同时修改姓名和证件号码。" "Self-service refuses name and number together.";
    CHANGE_BOTH = "change.both" PRACTICE "" Unverified [ChangeNeedsExternal, ChangeForbidden]
        "同时修改姓名和证件号码：临柜报中国结算处理，网上不受理。" "Name and number together: at the counter to CSDC, not online.";
    CHANGE_IDENTITY = "change.identity" CHANGE_FLOW "3.1、6.1.1、6.2.1" House [ChangeNeedsExternal, ChangeConflict]
        "先做身份识别；核查结果须为本人且一致。" "Identity first; the check must match this client.";
    CHANGE_IDENTITY_DAYS = "change.identity_days" PRACTICE "" House [ChangeNeedsExternal]
        "核查结果当日起30日内有效，逾期重新核查（可由券商改定）。" "A check serves for 30 days, then it is made again (the broker's to change).";
    CHANGE_ENTRY = "change.entry" CHANGE_FLOW "6.1.3" House [ChangeForbidden]
        "从“账户资料变更(新)”进入须勾选“修改普通资料”。" "The combined menu needs its tick for ordinary data.";
    CHANGE_CHANNEL = "change.channel" PRACTICE "" Unverified []
        "各渠道可办的变更由券商规定。" "What a channel may change is the broker's rule.";
    CHANGE_AML_GRADE = "change.aml_grade" PRACTICE "" Unverified [ChangeNeedsExternal]
        "洗钱高风险客户变更重要资料须上级复核。" "A high-risk client's key change goes to higher review.";
    CHANGE_WATCH_LIST = "change.watch_list" PRACTICE "" Unverified [ChangeForbidden]
        "重点监控账户不得自助或网上办理。" "A watched account cannot use self-service or online.";
    CHANGE_NATIONALITY = "change.nationality" PRACTICE "" Unverified [ChangeForbidden]
        "高风险国家或地区客户须临柜办理。" "High-risk nationality: at the counter only.";
    CHANGE_LARGE = "change.large_assets" BROKERAGE_RULES "" Unverified [ChangeNeedsConfirmation]
        "资产首次超过1000万元（不含融资）须加强识别。" "Assets first above 10 million need stronger identification.";
    CHANGE_RESTRICTED = "change.restricted" PRACTICE "" Unverified [ChangeNeedsConfirmation]
        "账户受限情况须向复核岗提示。" "Restrictions are shown to the reviewer.";
    CHANGE_REIDENTIFY = "change.reidentify" AML_2007 "第二十二条" Verified [ChangeNeedsConfirmation]
        "变更姓名或者名称、证件、注册资本、经营范围、法定代表人的，重新识别。" "These changes call for identification anew.";
    CHANGE_REIDENTIFY_2026 = "change.reidentify_2026" AML_2026 "" Unverified [ChangeNeedsConfirmation]
        "重新识别情形沿用原办法，待核对。" "Identification anew as before; not yet compared.";
    CHANGE_REIDENTIFY_NATIONALITY = "change.reidentify_nationality" PRACTICE "" Unverified [ChangeNeedsConfirmation]
        "变更国籍的，重新识别。" "A new nationality calls for identification anew.";
    CHANGE_MOBILE = "change.mobile" COUNTER "V0012" House [ChangeNeedsConfirmation]
        "变更手机号须验证新旧号码，旧号停用的视频核实。" "Old and new number are verified, by video if the old is lost.";
    CHANGE_BANK = "change.bank" CREDIT_ANSWER "3" Unverified [ChangeNeedsExternal]
        "存管银行资料须在银行同步变更。" "The bank's own data are changed at the bank.";
    CHANGE_MARGIN = "change.margin" CREDIT_ANSWER "1–2" Unverified [ChangeNeedsConfirmation]
        "普通、信用账户与中国结算资料须一致。" "Ordinary, credit and CSDC data must stay alike.";
    CHANGE_REVIEW = "change.review" CHANGE_FLOW "5.1、5.3、6.1.3" House [ChangeForbidden]
        "复核岗同机复核。" "The reviewer reviews at the same desk.";
    CHANGE_OTHER_PERSON = "change.other_person" PRACTICE "" Unverified [ChangeForbidden]
        "复核岗与经办岗不得为同一人（理解）。" "The reviewer is another person than the operator (a reading).";
    CHANGE_STATES = "change.states" PRACTICE "" Unverified [ChangeForbidden, ChangeConflict]
        "步骤依次办理，提交后不得修改。" "Steps in order; no edit after submission.";
    CHANGE_RESULT = "change.result" CHANGE_FLOW "6.1.4" House [FieldMissing, ChangeForbidden]
        "办完打印确认单，客户签字，加盖业务专用章。" "Slip printed, signed and sealed at the end.";

    MARK_SELF = "mark.self" CHANGE_FLOW "6.1.2" House [MarkMissing, MarkForbidden]
        "客户签名必须为本人签字。" "The client signs in person.";
    MARK_GUARDIAN = "mark.guardian" PRACTICE "" Unverified [MarkMissing]
        "未成年人由监护人签字。" "A minor's guardian signs.";
    MARK_LEGAL_PERSON = "mark.legal_person" CHANGE_FLOW "6.1.2" House [MarkMissing, MarkForbidden]
        "法人单位盖章、法定代表人签章、代理人签字。" "Seal, legal representative's mark, agent's signature.";
    MARK_PARTNERSHIP = "mark.partnership" CHANGE_FLOW "6.1.2" House [MarkMissing, MarkForbidden]
        "企业公章、执行事务合伙人或负责人签章、代理人签字。" "Seal, mark of managing partner or person in charge, agent's signature.";
    MARK_REPRESENTATIVE = "mark.representative" CHANGE_FLOW "6.1.2" House [MarkMissing, MarkForbidden, FieldMissing]
        "执行事务合伙人是法人或其他组织的，由其委派代表签字。" "A corporate managing partner's appointed representative signs by hand.";
    MARK_LETTER = "mark.authorisation_letter" COUNTER "机构通用资料" House [MarkMissing]
        "授权委托书加盖公章并由法定代表人签章。" "The authorisation letter bears the seal and the legal representative's mark.";
    MARK_LETTER_PARTNERS = "mark.authorisation_letter_partnership" OPENING "6" House [MarkMissing]
        "合伙企业的授权委托书由任一执行事务合伙人（法人或其他组织的由委派代表）签署。" "A partnership's letter: any managing partner, of a corporate one its appointed representative.";
    MARK_PUBLIC = "mark.public_institution" PRACTICE "" Unverified [MarkMissing]
        "单位盖章、法定代表人（负责人）签章、经办人签字。" "Seal, head's mark, agent's signature.";
    MARK_UNINCORPORATED = "mark.unincorporated" PRACTICE "" Unverified [MarkMissing]
        "盖章、负责人签章、经办人签字。" "Seal, mark of the person in charge, agent's signature.";
    MARK_SOLE_TRADER = "mark.sole_trader" PRACTICE "" Unverified [MarkMissing]
        "盖章、经营者签字。" "Seal and operator's signature.";
    MARK_PRODUCT = "mark.product" PRACTICE "" Unverified [MarkMissing]
        "管理人盖章、管理人法定代表人签章、经办人签字。" "Manager's seal, its representative's mark, agent's signature.";
    MARK_OVERSEAS = "mark.overseas" PRACTICE "" Unverified [MarkMissing]
        "获授权人签字；是否用章由券商规定。" "The authorised person signs; a seal by policy.";
    MARK_FOREIGN = "mark.foreign_investor" PRACTICE "" Unverified [MarkMissing]
        "托管人盖章、经办人签字。" "Custodian's seal, agent's signature.";
    MARK_AGENT = "mark.agent" PRACTICE "" Unverified [MarkForbidden]
        "个人变更默认不接受代办，可由券商放开。" "No agent for an individual's change unless the broker allows.";
    MARK_CASH_FORM = "mark.cash_form" PRACTICE "" Unverified []
        "6.1.2的签章要求同样用于资金账户变更申请表（理解）。" "The marks of 6.1.2 on the cash-account form too (a reading).";
    MARK_ELECTRONIC = "mark.electronic" SIGNATURE_LAW "第十三条、第十四条" Verified []
        "可靠的电子签名与手写签名或者盖章具有同等法律效力。" "A reliable electronic signature has the force of hand or seal.";
    MARK_SLIP = "mark.slip" CHANGE_FLOW "6.1.4" House [MarkMissing]
        "确认单交客户签字确认。" "The client signs the slip.";
    MARK_SLIP_AGENT = "mark.slip_agent" PRACTICE "" Unverified [MarkMissing]
        "机构的确认单由代理人签字（理解）。" "For a body its agent signs the slip (a reading).";
    MARK_OTHER = "mark.other_business" PRACTICE "" Unverified []
        "其他业务的签章比照资料变更。" "Other businesses take the marks of a change.";

    PAPER_CASH_FORM = "paper.cash_form" CHANGE_FLOW "4.1" House [PaperMissing]
        "《资金账户变更申请表》（个人/机构）。" "Cash-account change form (individual or institution).";
    PAPER_SECURITIES_FORM = "paper.securities_form" CHANGE_FLOW "4.2、6.1.2" House [PaperMissing]
        "同步中国结算的，填《证券账户业务申请表》。" "With CSDC: the securities-account form.";
    PAPER_IDENTITY = "paper.identity" COUNTER "V0019" House [PaperMissing]
        "本人身份证件。" "The client's identity document.";
    PAPER_PAIR = "paper.auxiliary_document" COUNTER "V0021" House [PaperMissing]
        "港澳台居民成对出示：居住证与通行证或当地身份证。" "Hong Kong, Macao and Taiwan residents show a pair: residence permit and travel permit or local ID.";
    PAPER_PACK = "paper.institution_pack" COUNTER "机构通用资料" House [PaperMissing]
        "营业执照、法定代表人证明书及证件、授权委托书、经办人证件。" "Licence, representative's certificate and ID, authorisation, agent's ID.";
    PAPER_PUBLIC = "paper.public_institution" OPENING "5" House [PaperMissing]
        "以登记证书或成立批文代替营业执照。" "Registration certificate in place of a licence.";
    PAPER_PARTNERSHIP = "paper.partnership" OPENING "6" House [PaperMissing]
        "负责人证明书及其证件。" "Certificate and ID of the person in charge.";
    PAPER_DELEGATION = "paper.delegation" OPENING "6" House [PaperMissing]
        "委派书及委派代表证件。" "Delegation letter and the representative's ID.";
    PAPER_PRODUCT = "paper.product" COUNTER "V0013" House [PaperMissing]
        "管理人或托管人身份证明、法人代表证明书、授权委托书、证件。" "Proof of manager or custodian, certificate, authorisation, IDs.";
    PAPER_OVERSEAS = "paper.overseas" COUNTER "V0050" House [PaperMissing]
        "经认证的注册文件、授权文件及中文译本。" "Authenticated registration, authority, translation.";
    PAPER_FOREIGN = "paper.foreign_investor" PRACTICE "" Unverified [PaperMissing]
        "由托管人申请并出具证明。" "The custodian applies and proves.";
    PAPER_UNINCORPORATED = "paper.unincorporated" PRACTICE "" Unverified [PaperMissing]
        "比照合伙企业，不含合伙人资料。" "As a partnership, without partners.";
    PAPER_SOLE_TRADER = "paper.sole_trader" PRACTICE "" Unverified [PaperMissing]
        "营业执照及经营者证件。" "Licence and the operator's ID.";
    PAPER_GUARDIAN = "paper.guardian" COUNTER "V0030" House [PaperMissing]
        "监护人证件。" "The guardian's ID.";
    PAPER_GUARDIANSHIP = "paper.guardianship" PRACTICE "" Unverified [PaperMissing]
        "监护关系证明。" "Proof of guardianship.";
    PAPER_AGENT = "paper.agent" OPENING "1" House [PaperMissing]
        "经公证的委托书及代办人证件。" "Notarised authorisation and the agent's ID.";
    PAPER_PROOF_INDIVIDUAL = "paper.proof_individual" COUNTER "V0009" House [PaperMissing]
        "公安机关出具的变更证明。" "Proof of change from the police.";
    PAPER_PROOF_INSTITUTION = "paper.proof_institution" COUNTER "V0009" House [PaperMissing]
        "登记机关出具的变更证明。" "Proof of change from the registration authority.";
    PAPER_PARTNERS = "paper.partners" ACCOUNT_LESSON "三" Unverified [PaperMissing]
        "合伙企业变更登记事项：非法人组织变更表、新合伙协议。" "Partnership data: change form of unincorporated bodies, new agreement.";
    PAPER_CREDIT = "paper.credit_form" CREDIT_ANSWER "1–2" Unverified [PaperMissing]
        "开有信用账户的，另填信用账户变更表。" "With a margin account: its change form.";
    PAPER_CONTROLLING = "paper.controlling_person" TAX_RULES "" Unverified [PaperMissing]
        "消极非金融机构另填控制人声明。" "A passive non-financial body adds its controlling persons.";
    PAPER_OFF_COUNTER = "paper.off_counter" PRACTICE "" Unverified []
        "非临柜渠道以影像代替原件。" "Off the counter images stand for originals.";
    PAPER_OPENING_INDIVIDUAL = "paper.opening_individual" OPENING "1" House []
        "个人开户：本人身份证件。" "Opening, individual: identity document.";
    PAPER_OPENING_INSTITUTION = "paper.opening_institution" COUNTER "V0050" House []
        "机构开户资料。" "Opening, institution.";
    PAPER_CLOSING = "paper.closing" COUNTER "V0015" House []
        "销户：身份证件或机构资料及销户申请。" "Closing: identity or pack, and the request.";
    PAPER_LINK = "paper.link_confirmation" COUNTER "V0007" House []
        "关联关系确认：身份证件或机构资料。" "Link confirmation: identity or pack.";
    PAPER_MERGE = "paper.account_merge" COUNTER "V0008" House []
        "一码通合并：身份证件或机构资料。" "Merging unified accounts: identity or pack.";
    PAPER_RISK_TEST = "paper.risk_test" COUNTER "V0010" House []
        "风险测评：身份证件或机构资料及问卷。" "Risk test: identity or pack, and the questionnaire.";
    PAPER_PROFESSIONAL = "paper.professional_investor" COUNTER "V0014" House []
        "专业投资者：资产或收入、经历证明。" "Professional investor: proof of assets or income and experience.";

    SYNC_TARGETS = "sync.targets" CHANGE_FLOW "6.1.3" House [SyncNotApplicable]
        "可同步一码通（中登）、股东系统、基金。" "Unified account, shareholder system, fund system.";
    SYNC_QUERY = "sync.query" CHANGE_FLOW "2.2、6.1.3" House [SyncNotYet, SyncNeedsExternal, SyncMissing]
        "中登查询成功返回一码通后方可同步。" "CSDC only after a query that returned the unified account.";
    SYNC_LINKS = "sync.links" CHANGE_FLOW "2.3" House [SyncUnconfirmed, SyncNotYet, SyncNeedsExternal]
        "关联关系未确认的，确认后再办理重要资料变更。" "Unconfirmed links are confirmed before a key change.";
    SYNC_SEVERAL = "sync.several" COUNTER "V0008" House [SyncConflict]
        "有多个一码通的，先合并。" "Several unified accounts are merged first.";
    SYNC_ABNORMAL = "sync.abnormal" PRACTICE "" Unverified [SyncForbidden]
        "一码通状态异常的，不同步。" "An abnormal unified account is not synced.";
    SYNC_CANCELLED = "sync.cancelled" PRACTICE "" Unverified []
        "已注销的一码通和子账户不计。" "Cancelled accounts do not count.";
    SYNC_EARLIER = "sync.earlier" COUNTER "V0009" House [SyncNeedsExternal]
        "曾单边变更重要资料的，报中国结算处理。" "After an earlier key change CSDC handles it.";
    SYNC_NO_ACCOUNT = "sync.no_account" PRACTICE "" Unverified [SyncNotApplicable]
        "名下无证券子账户的，无需同步。" "Without a securities account nothing is synced.";
    SYNC_FIELDS = "sync.fields" COUNTER "" House []
        "各系统接收的资料项目（可由券商改定）。" "Which fields each system takes (the broker's to change).";
    SYNC_OPTION = "sync.option" CHANGE_FLOW "2.1" House [FieldMissing, SyncForbidden]
        "已开立期权账户的，同步期权系统。" "With an option account the option system follows.";
    SYNC_BANK = "sync.bank" COUNTER "" House [SyncNeedsConfirmation, SyncForbidden]
        "有三方存管的，重要资料同步存管银行；须先确认有无。" "With bank custody key data go to the bank; ask first.";
    SYNC_MARGIN = "sync.margin" CREDIT_ANSWER "1–2" Unverified [SyncNeedsConfirmation]
        "变更重要资料须先确认有无信用账户。" "For a key change ask whether there is a margin account.";

    POLICY_OWN = "policy.own" OWN_POLICY "" House []
        "由券商自行规定。" "The broker's own rule.";
    PRINT_FORM = "print.form" PRACTICE "" Unverified []
        "表单栏目与顺序按行业通行做法，可由券商改定；中国结算表样以其公布为准。" "Items and order by practice; CSDC's own form is CSDC's.";
}
