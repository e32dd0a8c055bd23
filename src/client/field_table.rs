//! The rows of the card, in display order. One row, one field; what a column means is told in [`super::field`].
//!
//! Natural persons give the nine items of the rules against money laundering (姓名、性别、国籍、职业、住所地或者工作单位
//! 地址、联系方式、证件种类、证件号码、证件有效期限); bodies their name, office, scope, document, and the documents of the
//! people who act for them. The rest is what brokers' archives ask for.

use super::field::{ALL, BODIES, Block, Condition, FieldRow, Format, PERSONS, Parties, Words, of, row, words};
use super::rules;
use crate::party::Party;

/// Enterprises with a business scope.
const ENTERPRISES: Parties =
    of(&[Party::LegalPerson, Party::Partnership, Party::VentureCapital, Party::Unincorporated, Party::SoleTrader]);
const PARTNERSHIPS: Parties = of(&[Party::Partnership, Party::VentureCapital]);
/// Bodies with a legal representative.
const REPRESENTED: Parties = of(&[Party::LegalPerson, Party::PublicInstitution]);
/// Bodies led by a person in charge.
const LED: Parties = of(&[Party::Unincorporated, Party::SoleTrader]);
/// Bodies whose owners are on file.
const OWNED: Parties = of(&[Party::LegalPerson, Party::Partnership, Party::VentureCapital]);
const COMPANY: Parties = of(&[Party::LegalPerson]);
const ADULT: Parties = of(&[Party::Individual]);
const MINOR: Parties = of(&[Party::Minor]);
const PRODUCT: Parties = of(&[Party::Product]);
/// What a custodian keeps.
const KEPT: Parties = of(&[Party::Product, Party::QualifiedForeignInvestor]);

const FOREIGN: Parties = of(&[Party::OverseasInstitution, Party::QualifiedForeignInvestor]);

const SHORT: Format = Format::Text(64);
const LINE: Format = Format::Text(200);
const LONG: Format = Format::Text(2000);

/// The kinds of documents.
pub(super) const DOCUMENTS: Words = &words([
    ("resident_id", "居民身份证", "resident identity card"),
    ("resident_id_15", "第一代身份证（15位）", "first-generation identity card"),
    ("temporary_resident_id", "临时居民身份证", "temporary identity card"),
    ("hmt_residence_permit", "港澳台居民居住证", "residence permit for Hong Kong, Macao and Taiwan residents"),
    ("foreign_permanent_resident_id", "外国人永久居留身份证", "foreign permanent resident card"),
    ("foreign_permanent_resident_id_15", "外国人永久居留证（15位）", "foreign permanent resident card, old"),
    ("hk_macao_travel_permit", "港澳居民来往内地通行证", "travel permit for Hong Kong and Macao residents"),
    ("taiwan_travel_permit", "台湾居民来往大陆通行证", "travel permit for Taiwan residents"),
    ("hk_macao_id", "香港、澳门居民身份证", "Hong Kong or Macao identity card"),
    ("taiwan_id", "台湾身份证", "Taiwan identity card"),
    ("military_id", "军人身份证件", "military identity document"),
    ("passport", "护照", "passport"),
    ("uscc", "营业执照等（统一社会信用代码）", "licence with unified social credit code"),
    ("organization_code", "组织机构代码证", "organisation code certificate"),
    ("business_licence_15", "营业执照（15位）", "business licence, old"),
    ("product_filing", "产品备案证明", "filing of a product"),
    ("overseas_registration", "境外注册证明", "overseas registration"),
    ("other", "其他", "other"),
]);
const SEXES: Words = &words([("male", "男", "male"), ("female", "女", "female")]);
const MARKETS: Words = &words([
    ("shanghai", "沪市", "Shanghai"),
    ("shenzhen", "深市", "Shenzhen"),
    ("beijing", "北交所", "Beijing"),
    ("neeq", "股转系统", "NEEQ"),
]);
const ACCOUNT_KINDS: Words = &words([
    ("cash", "普通资金账户", "cash account"),
    ("credit", "信用账户", "credit account"),
    ("option", "期权账户", "option account"),
    ("fund", "基金账户", "fund account"),
    ("securities", "证券账户", "securities account"),
]);
const ACCOUNT_STATES: Words =
    &words([("normal", "正常", "normal"), ("abnormal", "异常", "abnormal"), ("cancelled", "注销", "cancelled")]);
const TAX_STATES: Words = &words([
    ("resident_only", "仅为中国税收居民", "tax resident of China only"),
    ("non_resident_only", "仅为非居民", "non-resident only"),
    ("both", "既是中国税收居民又是其他国家（地区）税收居民", "resident of China and elsewhere"),
]);
const TAX_BODIES: Words = &words([
    ("passive_non_financial", "消极非金融机构", "passive non-financial entity"),
    ("other_non_financial", "其他非金融机构", "other non-financial entity"),
    ("financial", "金融机构", "financial institution"),
]);
const NO_TAX_NUMBER: Words = &words([
    ("not_issued", "居民国（地区）不发放纳税人识别号", "the country issues no number"),
    ("not_obtained", "账户持有人未能取得纳税人识别号", "the holder could not obtain one"),
]);
const CONSENTING: Words = &words([("self", "本人", "self"), ("guardian", "监护人", "guardian")]);
const PARTNER_KINDS: Words =
    &words([("person", "自然人", "person"), ("organisation", "法人或其他组织", "organisation")]);
const OWNERSHIP: Words = &words([
    ("shares", "持股25%以上", "shares of 25 % or more"),
    ("income_or_votes", "收益权或表决权25%以上", "income or votes of 25 % or more"),
    ("control", "实际控制", "control"),
    ("daily_management", "负责日常经营管理", "daily management"),
    ("legal_representative", "法定代表人（国有独资或控股）", "legal representative (state-owned)"),
]);
const CHANNELS: Words = &words([
    ("old_database", "原有资料库", "old database"),
    ("call", "来电", "call"),
    ("website", "网站", "website"),
    ("fair", "展会", "fair"),
    ("visit", "走访", "visit"),
    ("referral", "介绍", "referral"),
    ("other", "其他", "other"),
]);
const RELATIONS: Words = &words([("direct", "直接", "direct"), ("indirect", "间接", "indirect")]);
const RELATION_TYPES: Words = &words([
    ("supplier", "供应商", "supplier"),
    ("distributor", "经销商", "distributor"),
    ("key", "重点客户", "key client"),
    ("brand", "品牌客户", "brand client"),
    ("partner", "交易伙伴", "partner"),
]);

const NAME: FieldRow = row(Block::People, "name", "姓名", "name", Format::PersonName).sensitive();
const KIND: FieldRow = row(Block::People, "documentKind", "证件类型", "document kind", Format::Word(DOCUMENTS));
const NUMBER: FieldRow =
    row(Block::People, "documentNumber", "证件号码", "document number", Format::DocumentNumber).sensitive();
const FROM: FieldRow = row(Block::People, "documentFrom", "有效期起", "valid from", Format::Day);
const UNTIL: FieldRow = row(Block::People, "documentUntil", "有效期止", "valid until", Format::DayOrLongTerm);
const PHONE: FieldRow = row(Block::People, "phone", "电话", "phone", Format::Phone).sensitive();
const ADDRESS: FieldRow = row(Block::People, "address", "地址", "address", LINE).sensitive();
const RELATION: FieldRow = row(Block::People, "relation", "与客户的关系", "relation to the client", SHORT);

/// Somebody to speak to in an emergency.
const EMERGENCY: &[FieldRow] = &[NAME, KIND, NUMBER, FROM, UNTIL, PHONE, ADDRESS, RELATION];
/// Somebody to speak to: the same without the relation.
const CONTACT: &[FieldRow] = match EMERGENCY.split_last() {
    Some((_, rest)) => rest,
    None => &[],
};
/// Somebody who acts: with a document.
const PERSON: &[FieldRow] =
    &[NAME.required(ALL), KIND.required(ALL), NUMBER.required(ALL), FROM, UNTIL.required(ALL), PHONE, ADDRESS];
const GUARDIAN: &[FieldRow] = &[
    NAME.required(ALL),
    KIND.required(ALL),
    NUMBER.required(ALL),
    FROM,
    UNTIL.required(ALL),
    PHONE.required(ALL),
    ADDRESS,
    RELATION.required(ALL),
];
const PARTNER: &[FieldRow] = &[
    row(Block::People, "kind", "类别", "kind", Format::Word(PARTNER_KINDS)).required(ALL),
    NAME.required(ALL),
    KIND.required(ALL),
    NUMBER.required(ALL),
    FROM,
    UNTIL.required(ALL),
    PHONE,
    ADDRESS,
    row(Block::People, "representative", "委派代表", "appointed representative", Format::Object)
        .when(ALL, Condition::OrganisationPartner)
        .with(PERSON),
];
const AGENT: &[FieldRow] = &[
    NAME.required(ALL),
    KIND.required(ALL),
    NUMBER.required(ALL),
    FROM,
    UNTIL.required(ALL),
    PHONE,
    ADDRESS,
    row(Block::People, "authorisedUntil", "授权期限", "authorised until", Format::DayOrLongTerm),
];
const OWNER: &[FieldRow] = &[
    NAME.required(ALL),
    KIND.required(ALL),
    NUMBER.required(ALL),
    FROM,
    UNTIL.required(ALL),
    PHONE,
    ADDRESS,
    row(Block::Owners, "basis", "认定依据", "basis", Format::Word(OWNERSHIP)).required(ALL),
    row(Block::Owners, "share", "比例", "share", Format::Ratio).when(ALL, Condition::OwnerByShare).sensitive(),
];
const AUXILIARY: &[FieldRow] = &[KIND, NUMBER, UNTIL];
const ACCOUNT: &[FieldRow] = &[
    row(Block::Accounts, "kind", "账户类别", "kind", Format::Word(ACCOUNT_KINDS)).required(ALL),
    row(Block::Accounts, "number", "账户号码", "number", Format::AccountNumber).required(ALL).sensitive(),
    row(Block::Accounts, "market", "市场", "market", Format::Word(MARKETS)),
    row(Block::Accounts, "status", "状态", "status", Format::Word(ACCOUNT_STATES)),
];
const RESIDENCE: &[FieldRow] = &[
    row(Block::Tax, "country", "税收居民国（地区）", "country", Format::Country).required(ALL).by(&rules::CARD_TAX),
    row(Block::Tax, "number", "纳税人识别号", "tax number", SHORT)
        .when(ALL, Condition::NoReason)
        .by(&rules::CARD_TAX)
        .sensitive(),
    row(Block::Tax, "reason", "不能提供的原因", "why not", Format::Word(NO_TAX_NUMBER)),
    row(Block::Tax, "explanation", "具体原因", "explanation", LINE)
        .when(ALL, Condition::NotObtained)
        .by(&rules::CARD_TAX),
];
const TAX: &[FieldRow] = &[
    row(Block::Tax, "status", "税收居民身份", "status", Format::Word(TAX_STATES)).required(ALL).by(&rules::CARD_TAX),
    row(Block::Tax, "surname", "姓（拼音或英文）", "surname", Format::Latin)
        .only(PERSONS)
        .when(PERSONS, Condition::NotResidentOnly)
        .by(&rules::CARD_TAX),
    row(Block::Tax, "givenName", "名（拼音或英文）", "given name", Format::Latin)
        .only(PERSONS)
        .when(PERSONS, Condition::NotResidentOnly)
        .by(&rules::CARD_TAX),
    row(Block::Tax, "birthPlace", "出生地", "place of birth", LINE)
        .only(PERSONS)
        .when(PERSONS, Condition::NotResidentOnly)
        .by(&rules::CARD_TAX),
    row(Block::Tax, "currentAddress", "现居地址（机构为地址）", "current address", LINE)
        .when(ALL, Condition::NotResidentOnly)
        .by(&rules::CARD_TAX),
    row(Block::Tax, "entityType", "机构类别", "kind of entity", Format::Word(TAX_BODIES)).only(BODIES),
    row(Block::Tax, "residences", "税收居民国（地区）及识别号", "countries and numbers", Format::List(20))
        .when(ALL, Condition::NotResidentOnly)
        .by(&rules::CARD_TAX)
        .with(RESIDENCE),
];
const CONSENT: &[FieldRow] = &[
    row(Block::Consents, "purpose", "目的", "purpose", LINE).required(ALL).by(&rules::CARD_CONSENT),
    row(Block::Consents, "version", "版本", "version", SHORT).required(ALL).by(&rules::CARD_CONSENT),
    row(Block::Consents, "on", "日期", "day", Format::Day).required(ALL).by(&rules::CARD_CONSENT),
    row(Block::Consents, "by", "同意人", "by", Format::Word(CONSENTING)),
    row(Block::Consents, "refused", "拒绝", "refused", Format::Flag),
];
const DECISION_MAKER: &[FieldRow] = &[
    NAME,
    row(Block::Relationship, "birthDate", "生日", "birth date", Format::Day).sensitive(),
    row(Block::Relationship, "interests", "爱好", "interests", LINE).sensitive(),
];

/// An optional item of the broker's archive.
const fn archive(name: &'static str, zh: &'static str, en: &'static str, format: Format) -> FieldRow {
    row(Block::Relationship, name, zh, en, format).hidden()
}

pub(super) static FIELDS: &[FieldRow] = &[
    row(Block::Identity, "name", "姓名（名称）", "name", Format::Name).required(ALL).aml(ALL).key().sensitive(),
    row(Block::Identity, "formerName", "曾用名", "former name", Format::Name),
    row(Block::Identity, "documentKind", "证件类型", "document kind", Format::Word(DOCUMENTS))
        .required(ALL)
        .aml(ALL)
        .key(),
    row(Block::Identity, "documentNumber", "证件号码", "document number", Format::DocumentNumber)
        .required(ALL)
        .aml(ALL)
        .key()
        .sensitive(),
    row(Block::Identity, "documentFrom", "证件有效期起", "document valid from", Format::Day),
    row(Block::Identity, "documentUntil", "证件有效期止", "document valid until", Format::DayOrLongTerm)
        .required(ALL)
        .aml(ALL),
    row(Block::Identity, "documentAddress", "证件地址", "address on the document", LINE).sensitive(),
    row(Block::Identity, "auxiliaryDocuments", "辅助证件", "auxiliary documents", Format::List(20))
        .sensitive()
        .with(AUXILIARY),
    row(Block::Identity, "sex", "性别", "sex", Format::Word(SEXES)).only(PERSONS).required(PERSONS).aml(PERSONS),
    row(Block::Identity, "birthDate", "出生日期", "birth date", Format::Day)
        .only(PERSONS)
        .when(PERSONS, Condition::NotToldByNumber)
        .sensitive(),
    row(Block::Identity, "nationality", "国籍（地区）", "nationality", Format::Country)
        .only(PERSONS)
        .required(PERSONS)
        .aml(PERSONS),
    row(Block::Background, "occupation", "职业", "occupation", SHORT).only(PERSONS).required(ADULT).aml(PERSONS),
    row(Block::Background, "education", "学历", "education", SHORT).only(PERSONS),
    row(Block::Background, "industry", "行业", "industry", LINE),
    row(Block::Background, "workplace", "工作单位及地址", "workplace and its address", LINE)
        .only(PERSONS)
        .when(PERSONS, Condition::ResidenceOrWorkplace)
        .aml(PERSONS),
    row(Block::Contact, "residence", "住所", "residence or registered office", LINE)
        .required(BODIES)
        .when(PERSONS, Condition::ResidenceOrWorkplace)
        .aml(ALL)
        .contact()
        .sensitive(),
    row(Block::Contact, "address", "联系地址", "address", LINE).contact().sensitive(),
    row(Block::Contact, "postcode", "邮编", "postcode", Format::Ident("postcode")).contact(),
    row(Block::Contact, "mobile", "移动电话", "mobile", Format::Ident("mobile"))
        .when(PERSONS, Condition::ReachByMobileOrPhone)
        .aml(PERSONS)
        .contact()
        .sensitive(),
    row(Block::Contact, "phone", "固定电话", "phone", Format::Phone)
        .when(PERSONS, Condition::ReachByMobileOrPhone)
        .aml(PERSONS)
        .contact()
        .sensitive(),
    row(Block::Contact, "email", "电子邮箱", "e-mail", Format::Ident("email")).contact().sensitive(),
    row(Block::Contact, "fax", "传真", "fax", Format::Phone).contact(),
    row(Block::Contact, "website", "网址", "website", Format::Url),
    row(Block::People, "contactPerson", "联系人", "contact person", Format::Object).contact().sensitive().with(CONTACT),
    row(Block::People, "emergencyContact", "紧急联系人", "emergency contact", Format::Object)
        .only(PERSONS)
        .sensitive()
        .with(EMERGENCY),
    row(Block::People, "guardian", "监护人", "guardian", Format::Object)
        .only(MINOR)
        .required(MINOR)
        .by(&rules::CARD_AGE)
        .sensitive()
        .with(GUARDIAN),
    row(Block::Accounts, "clientCode", "客户代码", "client code", Format::Ident("client_code")).hidden(),
    row(Block::Accounts, "cashAccount", "资金账号", "cash account", Format::Ident("cash_account"))
        .sensitive()
        .voucher(),
    row(Block::Accounts, "unifiedAccount", "一码通账户", "unified account", Format::Ident("unified_account"))
        .sensitive()
        .voucher()
        .hidden(),
    row(Block::Accounts, "accounts", "账户", "accounts", Format::List(1000))
        .sensitive()
        .voucher()
        .whole()
        .with(ACCOUNT),
    row(Block::Tax, "taxResidence", "税收居民身份声明", "tax residence", Format::Object)
        .by(&rules::CARD_TAX)
        .sensitive()
        .voucher()
        .whole()
        .with(TAX),
    row(Block::Consents, "consents", "个人信息处理同意", "consents", Format::List(200))
        .when(MINOR, Condition::Under14)
        .by(&rules::CARD_CHILD)
        .voucher()
        .whole()
        .with(CONSENT),
    row(Block::Identity, "uscc", "统一社会信用代码", "unified social credit code", Format::Ident("uscc"))
        .only(BODIES)
        .aml(BODIES),
    row(Block::Identity, "entityKind", "机构类别", "kind of body", SHORT).only(BODIES),
    row(Block::People, "legalRepresentative", "法定代表人", "legal representative", Format::Object)
        .only(REPRESENTED)
        .required(REPRESENTED)
        .aml(BODIES)
        .sensitive()
        .with(PERSON),
    row(Block::People, "personInCharge", "负责人", "person in charge", Format::Object)
        .only(LED | PARTNERSHIPS | FOREIGN)
        .required(LED)
        .aml(BODIES)
        .sensitive()
        .with(PERSON),
    row(Block::People, "managingPartner", "执行事务合伙人", "managing partner", Format::Object)
        .only(PARTNERSHIPS)
        .required(PARTNERSHIPS)
        .aml(BODIES)
        .sensitive()
        .with(PARTNER),
    row(Block::People, "agent", "授权经办人（代理人）", "agent", Format::Object)
        .required(BODIES)
        .aml(BODIES)
        .sensitive()
        .with(AGENT),
    row(Block::People, "assetManager", "管理人", "asset manager", LINE)
        .only(PRODUCT)
        .required(PRODUCT)
        .by(&rules::CARD_BASE),
    row(Block::People, "custodian", "托管人", "custodian", LINE).only(KEPT).required(KEPT).by(&rules::CARD_BASE),
    row(Block::Business, "businessScope", "经营范围", "business scope", LONG)
        .only(BODIES)
        .required(ENTERPRISES)
        .aml(BODIES),
    row(Block::Business, "registeredCapital", "注册资本", "registered capital", Format::Capital).only(BODIES),
    row(Block::Business, "currency", "币种", "currency", Format::Currency)
        .only(BODIES)
        .when(BODIES, Condition::CapitalGiven)
        .by(&rules::CARD_CAPITAL),
    row(Block::Business, "foundedOn", "成立日期", "founded on", Format::Day).only(BODIES),
    row(Block::Business, "tradingSince", "开始交易日期", "trading since", Format::Day).only(BODIES),
    row(Block::Owners, "controllers", "控股股东或实际控制人", "controllers", Format::List(200))
        .only(BODIES)
        .required(COMPANY)
        .aml(BODIES)
        .sensitive()
        .with(PERSON),
    row(Block::Owners, "beneficialOwners", "受益所有人", "beneficial owners", Format::List(200))
        .only(BODIES)
        .when(OWNED, Condition::OwnersOnFile)
        .by(&rules::CARD_OWNER)
        .sensitive()
        .with(OWNER),
    archive("sourceChannel", "客户来源", "source", Format::Word(CHANNELS)),
    archive("relation", "客户关系", "relation", Format::Word(RELATIONS)),
    archive("relationTypes", "关系类别", "kinds of relation", Format::Words(RELATION_TYPES)),
    archive("registeredOn", "登记日期", "registered on", Format::Day),
    archive("cooperationSince", "合作起始日", "cooperation since", Format::Day),
    archive("cooperationYears", "合作年限", "years of cooperation", Format::Count),
    archive("brands", "经营品牌", "brands", LINE),
    archive("totalAssets", "资产总额", "total assets", Format::Amount).sensitive(),
    archive("annualRevenue", "年营业额", "annual revenue", Format::Amount).sensitive(),
    archive("employees", "员工人数", "employees", Format::Count),
    archive("creditStanding", "信用状况", "credit standing", LONG).sensitive(),
    archive("creditEvents", "信用事件", "credit events", LONG).sensitive(),
    archive("financialCondition", "财务状况", "financial condition", LONG).sensitive(),
    archive("staffCondition", "人员状况", "staff", LONG),
    archive("decisionMaker", "决策者", "decision maker", Format::Object).sensitive().with(DECISION_MAKER),
    archive("decisionTraits", "决策特征", "how decisions are made", LONG),
    archive("needs", "需求意向", "needs", LONG),
    archive("outlook", "发展趋势", "outlook", LONG),
    archive("serviceArea", "服务区域", "service area", LINE),
    archive("salesCapability", "销售能力", "sales capability", LONG),
    archive("managementTraits", "经营管理特点", "management", LONG),
    archive("policies", "经营方针", "policies", LONG),
    archive("attitude", "合作态度", "attitude", LINE),
    archive("competitors", "与竞争者的往来", "dealings with competitors", LONG),
    archive("dealings", "交易情况", "dealings", LONG),
    archive("paymentTerms", "交易条件", "terms", LINE),
    archive("remarks", "备注", "remarks", LONG),
    row(Block::Other, "attributes", "自定义属性", "own attributes", Format::Any).hidden(),
    row(Block::Other, "provenance", "各项来源", "where each value came from", Format::Provenance).hidden(),
];
