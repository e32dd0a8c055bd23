//! What stands on the printed forms, in which order and under which label, by the usage of the trade. The layout of China
//! Clear's own form is China Clear's: a broker replaces order and labels by its policy.

use super::vocabulary::PaperId;
use crate::wording::{Lang, Wording};

/// In which shape a part is printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// A line.
    Text,
    /// Boxes to tick.
    Boxes,
    /// A table.
    Table,
    /// A box for a mark of the broker's own.
    Seal,
    /// A sentence.
    Statement,
}

/// A part of a form.
#[derive(Debug)]
pub struct Row {
    /// Its key, as a policy names it. The name of a card field: that field's value.
    pub key: &'static str,
    label: Wording,
    /// Its shape.
    pub shape: Shape,
}

/// A label in a language.
pub fn said(zh: &'static str, en: &'static str, lang: Lang) -> &'static str {
    match lang {
        Lang::ZhCn => zh,
        Lang::En => en,
    }
}

impl Row {
    /// The shipped label.
    pub fn label(&self, lang: Lang) -> &'static str {
        self.label.said(lang)
    }
}

macro_rules! table {
    ($($key:literal $shape:ident $zh:literal $en:literal;)*) => {
        &[$(Row { key: $key, label: Wording::new($zh, $en), shape: Shape::$shape }),*]
    };
}

/// Every part of any form.
const ROWS: &[Row] = table! {
    "branch" Text "营业部" "Branch";
    "serialNumber" Text "流水号" "Serial number";
    "date" Text "申请日期" "Date of application";
    "clientCode" Text "客户代码" "Client code";
    "cashAccount" Text "资金账号" "Cash account";
    "unifiedAccount" Text "一码通账户号" "Unified account";
    "accountKinds" Boxes "账户类别" "Kinds of account";
    "business" Boxes "业务类别" "Business";
    "name" Text "姓名/名称" "Name";
    "documentKind" Text "证件类型" "Kind of document";
    "documentNumber" Text "证件号码" "Document number";
    "documentUntil" Text "证件有效期至" "Document valid until";
    "documentAddress" Text "证件地址" "Address on the document";
    "auxiliaryDocuments" Text "辅助证件" "Auxiliary documents";
    "uscc" Text "统一社会信用代码" "Unified social credit code";
    "entityKind" Text "机构类别" "Kind of body";
    "nationality" Text "国籍或地区" "Nationality or region";
    "birthDate" Text "出生日期" "Birth date";
    "sex" Text "性别" "Sex";
    "education" Text "学历" "Education";
    "occupation" Text "职业" "Occupation";
    "mobile" Text "移动电话" "Mobile";
    "address" Text "联系地址" "Address";
    "postcode" Text "邮编" "Postcode";
    "email" Text "电子邮箱" "E-mail";
    "contactPerson" Text "联系人" "Contact person";
    "people" Table "有关人员" "Persons";
    "agentPhone" Text "代理人电话" "Agent's phone";
    "agentAuthorisedUntil" Text "代理人授权期限" "Agent authorised until";
    "accounts" Table "证券子账户" "Securities accounts";
    "class" Boxes "变更类别" "Kind of change";
    "entry" Text "菜单入口" "Menu entry";
    "changes" Table "变更事项" "Changes";
    "targets" Boxes "同步范围" "Systems that receive the change";
    "results" Table "各系统同步结果" "Results of the systems";
    "submittedAt" Text "提交时间" "Submitted at";
    "reviewedAt" Text "复核时间" "Reviewed at";
    "answeredAt" Text "同步结果登记时间" "Results recorded at";
    "application" Statement
        "申请人声明：以上填写内容真实、准确、完整，申请按此办理资料变更。"
        "The applicant declares that the above is true, exact and complete, and applies for the change.";
    "confirmation" Statement
        "客户确认：以上修改内容及各系统同步结果已经本人（本单位）核对无误。"
        "The client has checked the changes and results above and confirms them.";
    "operator" Text "柜台业务岗（经办）" "Operator";
    "reviewer" Text "复核岗" "Reviewer";
    "acceptedAt" Text "受理日期" "Accepted on";
    "officePhone" Text "业务联系电话" "Office phone";
    "businessSeal" Seal "业务专用章" "Business seal";
    "mark.self" Seal "" "";
    "mark.guardian" Seal "" "";
    "mark.agent" Seal "" "";
    "mark.the_entity" Seal "" "";
    "mark.legal_representative" Seal "" "";
    "mark.managing_partner" Seal "" "";
    "mark.person_in_charge" Seal "" "";
    "mark.appointed_representative" Seal "" "";
    "mark.asset_manager" Seal "" "";
    "mark.custodian" Seal "" "";
};

/// The marks that a client's side can make, in the order of the forms: the key is `mark.` and who makes it.
macro_rules! form {
    ($($before:literal)*; $($after:literal)*) => {
        &[
            $($before,)*
            "mark.self", "mark.guardian", "mark.the_entity", "mark.asset_manager", "mark.custodian",
            "mark.legal_representative", "mark.managing_partner", "mark.appointed_representative", "mark.person_in_charge",
            "mark.agent",
            $($after,)*
        ]
    };
}

const CASH_INDIVIDUAL: &[&str] = form! {
    "branch" "serialNumber" "date" "clientCode" "cashAccount" "accountKinds" "name" "documentKind" "documentNumber"
    "documentUntil" "people" "class" "changes" "targets" "application";
    "operator" "reviewer" "acceptedAt" "businessSeal"
};
const CASH_INSTITUTION: &[&str] = form! {
    "branch" "serialNumber" "date" "clientCode" "cashAccount" "accountKinds" "name" "documentKind" "documentNumber"
    "documentUntil" "uscc" "entityKind" "people" "agentPhone" "agentAuthorisedUntil" "class" "changes" "targets"
    "application";
    "operator" "reviewer" "acceptedAt" "businessSeal"
};
const SECURITIES: &[&str] = form! {
    "serialNumber" "date" "business" "unifiedAccount" "accounts" "name" "nationality" "documentKind" "documentNumber"
    "documentUntil" "documentAddress" "auxiliaryDocuments" "birthDate" "sex" "education" "occupation" "mobile" "address"
    "postcode" "email" "entityKind" "contactPerson" "people" "changes" "application";
    "branch" "operator" "reviewer" "acceptedAt" "officePhone" "businessSeal"
};
const UNINCORPORATED: &[&str] = form! {
    "branch" "serialNumber" "date" "clientCode" "unifiedAccount" "name" "uscc" "entityKind" "documentKind" "documentNumber"
    "documentUntil" "people" "agentPhone" "agentAuthorisedUntil" "changes" "application";
    "operator" "reviewer" "acceptedAt" "businessSeal"
};
const CREDIT: &[&str] = form! {
    "branch" "serialNumber" "date" "clientCode" "cashAccount" "name" "documentKind" "documentNumber" "documentUntil" "uscc"
    "entityKind" "people" "changes" "application";
    "operator" "reviewer" "acceptedAt" "businessSeal"
};
const SLIP: &[&str] = form! {
    "branch" "serialNumber" "clientCode" "name" "cashAccount" "unifiedAccount" "entry" "changes" "results" "submittedAt"
    "reviewedAt" "answeredAt" "operator" "reviewer" "confirmation";
    "businessSeal"
};

/// The keys of a form in the shipped order; a paper that is not printed here has none.
pub fn keys(paper: PaperId) -> &'static [&'static str] {
    match paper {
        PaperId::CashAccountChangeFormIndividual => CASH_INDIVIDUAL,
        PaperId::CashAccountChangeFormInstitution => CASH_INSTITUTION,
        PaperId::SecuritiesAccountForm => SECURITIES,
        PaperId::UnincorporatedChangeForm => UNINCORPORATED,
        PaperId::CreditAccountChangeForm => CREDIT,
        PaperId::ConfirmationSlip => SLIP,
        _ => &[],
    }
}

/// The part of a key.
pub fn row(key: &str) -> Option<&'static Row> {
    ROWS.iter().find(|row| row.key == key)
}

/// What people call the columns of a table.
const COLUMNS: &[(&str, &[Wording])] = &[
    ("changes", &[Wording::new("项目", "Item"), Wording::new("变更前", "Before"), Wording::new("变更后", "After")]),
    (
        "people",
        &[
            Wording::new("身份", "Role"),
            Wording::new("姓名/名称", "Name"),
            Wording::new("证件类型", "Kind of document"),
            Wording::new("证件号码", "Document number"),
            Wording::new("有效期至", "Valid until"),
        ],
    ),
    ("accounts", &[Wording::new("市场", "Market"), Wording::new("账号", "Account")]),
    ("results", &[Wording::new("系统", "System"), Wording::new("结果", "Result"), Wording::new("原因", "Reason")]),
];

/// The headings of a table.
pub fn columns(key: &str, lang: Lang) -> Vec<&'static str> {
    let mut columns = Vec::new();
    for (part, headings) in COLUMNS {
        if *part == key {
            for heading in *headings {
                columns.push(heading.said(lang));
            }
        }
    }
    columns
}

/// Boxes and other words: the part's key, the word, what people call it.
pub const WORDS: &[(&str, &str, Wording)] = &[
    ("accountKinds", "cash", Wording::new("普通", "ordinary")),
    ("accountKinds", "credit", Wording::new("信用", "margin")),
    ("accountKinds", "option", Wording::new("期权", "options")),
    ("business", "change", Wording::new("账户资料变更", "change of account data")),
    ("class", "ordinary", Wording::new("普通资料", "ordinary data")),
    ("class", "key", Wording::new("重要资料", "key data")),
    ("entry", "ordinary", Wording::new("普通资料变更(新)", "ordinary data (new)")),
    ("entry", "combined", Wording::new("账户资料变更(新)", "account data (new)")),
    ("results", "not_sent", Wording::new("未同步", "not sent")),
    ("results", "open", Wording::new("未反馈", "no answer yet")),
    ("title", "ordinary", Wording::new("客户普通资料修改确认单", "Confirmation slip: ordinary client data")),
    ("title", "key", Wording::new("客户重要资料修改确认单", "Confirmation slip: key client data")),
    ("value", "true", Wording::new("是", "yes")),
    ("value", "false", Wording::new("否", "no")),
    ("value", "long_term", Wording::new("长期", "long-term")),
];

/// What people call a word of a part.
pub fn word(key: &str, word: &str, lang: Lang) -> &'static str {
    for (part, known, label) in WORDS {
        if *part == key && *known == word {
            return label.said(lang);
        }
    }
    ""
}

/// Gives every label of the forms.
#[cfg(feature = "texts")]
pub(super) fn wordings(take: &mut dyn FnMut(Wording)) {
    ROWS.iter().for_each(|row| take(row.label));
    COLUMNS.iter().flat_map(|column| column.1).for_each(|heading| take(*heading));
    WORDS.iter().for_each(|word| take(word.2));
}
