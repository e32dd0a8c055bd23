//! Words of ours in the words of people: who signs, on which paper, which system.

use super::Lang;
#[cfg(not(feature = "texts"))]
use crate::wording;
#[cfg(feature = "texts")]
use crate::wording::Wording;

/// What the key of a label begins with.
pub const LABEL: &str = "label";

#[cfg(feature = "texts")]
/// Word, Chinese, English.
pub const LABELS: &[(&str, &str, &str)] = &[
    ("string", "文字", "text"),
    ("boolean", "是或否", "true or false"),
    ("integer", "整数", "a whole number"),
    ("object", "一组栏目", "an object"),
    ("array", "列表", "a list"),
    ("word", "可选的词", "a word of the list"),
    ("signature", "签字", "signature"),
    ("seal", "盖章", "seal"),
    ("signature_or_seal", "签章", "signature or name chop"),
    ("electronic_signature", "电子签名", "electronic signature"),
    ("self", "本人", "the client"),
    ("guardian", "监护人", "the guardian"),
    ("agent", "代理人（经办人）", "the agent"),
    ("the_entity", "单位", "the entity"),
    ("legal_representative", "法定代表人", "the legal representative"),
    ("managing_partner", "执行事务合伙人", "the managing partner"),
    ("person_in_charge", "负责人", "the person in charge"),
    ("appointed_representative", "委派代表", "the appointed representative"),
    ("asset_manager", "管理人", "the asset manager"),
    ("custodian", "托管人", "the custodian"),
    ("cash_account_change_form_individual", "资金账户变更申请表（个人）", "cash-account change form (individual)"),
    ("cash_account_change_form_institution", "资金账户变更申请表（机构）", "cash-account change form (institution)"),
    ("securities_account_form", "证券账户业务申请表", "securities-account form"),
    ("unincorporated_change_form", "非法人组织变更申请表", "change form of unincorporated bodies"),
    ("credit_account_change_form", "信用账户变更申请表", "credit-account change form"),
    ("identity_document", "身份证件", "identity document"),
    ("auxiliary_document", "辅助证件", "auxiliary document"),
    ("business_licence", "营业执照", "business licence"),
    ("registration_certificate", "登记（注册）证书", "registration certificate"),
    ("legal_representative_certificate", "法定代表人证明书", "certificate of the legal representative"),
    ("legal_representative_id", "法定代表人证件", "ID of the legal representative"),
    ("person_in_charge_certificate", "负责人证明书", "certificate of the person in charge"),
    ("person_in_charge_id", "负责人证件", "ID of the person in charge"),
    ("authorisation_letter", "授权委托书", "authorisation letter"),
    ("agent_id", "代理人证件", "ID of the agent"),
    ("change_proof", "变更证明", "proof of change"),
    ("guardian_id", "监护人证件", "ID of the guardian"),
    ("guardianship_proof", "监护关系证明", "proof of guardianship"),
    ("delegation_letter", "委派书", "delegation letter"),
    ("appointed_representative_id", "委派代表证件", "ID of the appointed representative"),
    ("partnership_agreement", "合伙协议", "partnership agreement"),
    ("manager_registration", "管理人登记证明", "registration of the manager"),
    ("translation", "中文译本", "Chinese translation"),
    ("partner_list", "合伙人名单", "list of partners"),
    ("custodian_id", "管理人或托管人身份证明", "proof of the manager or custodian"),
    ("confirmation_slip", "客户资料修改确认单", "confirmation slip"),
    ("controlling_person_form", "控制人税收居民身份声明", "tax form of controlling persons"),
    ("risk_test", "风险测评问卷", "risk questionnaire"),
    ("investor_proof", "专业投资者证明", "proof of a professional investor"),
    ("account_closing_form", "销户申请表", "closing form"),
    ("unified_account_form", "一码通业务申请表", "unified-account form"),
    ("unified_account", "一码通（中登）", "unified account (CSDC)"),
    ("shareholder_system", "股东系统", "shareholder system"),
    ("fund_system", "基金系统", "fund system"),
    ("option_system", "期权系统", "option system"),
    ("depository_bank", "存管银行", "depository bank"),
    ("other_client_codes", "其他客户代码", "other client codes"),
    ("accepted", "成功", "accepted"),
    ("rejected", "失败", "rejected"),
    ("pending", "待中登处理", "pending"),
];

/// What people call a word of ours.
#[cfg(feature = "texts")]
pub fn label(word: &str, lang: Lang) -> Option<&'static str> {
    let (_, zh, en) = LABELS.iter().find(|row| row.0 == word)?;
    Some(Wording::new(zh, en).said(lang))
}

/// What people call a word of ours.
#[cfg(not(feature = "texts"))]
pub fn label(word: &str, lang: Lang) -> Option<&'static str> {
    wording::kept(wording::key(LABEL, word), lang)
}

/// The labels of words joined by `|`; a word that has none stands as it is.
pub(super) fn labels(words: &str, lang: Lang) -> String {
    let mut text = String::new();
    for word in words.split('|') {
        if !text.is_empty() {
            text += match lang {
                Lang::ZhCn => "或",
                Lang::En => " or ",
            };
        }
        text += label(word, lang).unwrap_or(word);
    }
    text
}
