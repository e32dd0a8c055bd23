"""What stands on the printed forms: keys as published, in the order of rules/client.md (f4), and its words.

A label stands here where (f4) words it. Where it gives only a short word for a place on the paper (经办, 公章, 有效期),
the form may say more, and the label is not judged. English labels are a house translation.
"""

SIGNERS = "self guardian the_entity asset_manager custodian legal_representative managing_partner appointed_representative person_in_charge agent".split()
MARKS = [f"mark.{signer}" for signer in SIGNERS]
UNINCORPORATED, CREDIT = "unincorporated_change_form", "credit_account_change_form"
INDIVIDUAL, INSTITUTION, SECURITIES, SLIP = ("cash_account_change_form_individual", "cash_account_change_form_institution", "securities_account_form",
                                             "confirmation_slip")
HEAD = "branch serialNumber date clientCode cashAccount accountKinds name documentKind documentNumber documentUntil".split()
OFFICE = "operator reviewer acceptedAt businessSeal".split()
KEYS = {
    INDIVIDUAL: [*HEAD, "people", "class", "changes", "targets", "application", *MARKS, *OFFICE],
    INSTITUTION: [*HEAD, *"uscc entityKind people agentPhone agentAuthorisedUntil class changes targets application".split(), *MARKS, *OFFICE],
    SECURITIES: [*"""serialNumber date business unifiedAccount accounts name nationality documentKind documentNumber documentUntil documentAddress
        auxiliaryDocuments birthDate sex education occupation mobile address postcode email entityKind contactPerson people changes application""".split(),
                 *MARKS, "branch", *OFFICE[:-1], "officePhone", "businessSeal"],
    UNINCORPORATED: [*"""branch serialNumber date clientCode unifiedAccount name uscc entityKind documentKind documentNumber documentUntil people agentPhone
        agentAuthorisedUntil changes application""".split(), *MARKS, *OFFICE],
    CREDIT: [*"""branch serialNumber date clientCode cashAccount name documentKind documentNumber documentUntil uscc entityKind people changes
        application""".split(), *MARKS, *OFFICE],
    SLIP: [*"""branch serialNumber clientCode name cashAccount unifiedAccount entry changes results submittedAt reviewedAt answeredAt operator reviewer
        confirmation""".split(), *MARKS, "businessSeal"],
}
KIND = {**dict.fromkeys(("accountKinds", "business", "class", "targets"), "boxes"),
        **dict.fromkeys(("people", "accounts", "changes", "results"), "table"),
        **dict.fromkeys(("application", "confirmation"), "statement"), **dict.fromkeys((*MARKS, "businessSeal"), "mark")}
TITLES = {
    "zh-CN": {INDIVIDUAL: "资金账户变更申请表（个人）", INSTITUTION: "资金账户变更申请表（机构）", SECURITIES: "证券账户业务申请表",
              UNINCORPORATED: "非法人组织变更申请表", CREDIT: "信用账户变更申请表",
              "ordinary": "客户普通资料修改确认单", "key": "客户重要资料修改确认单"},
    "en": {INDIVIDUAL: "cash-account change form (individual)", SECURITIES: "securities-account form", "ordinary": "Confirmation slip: ordinary client data"},
}
LABELS = {
    "zh-CN": {
        "branch": "营业部", "serialNumber": "流水号", "date": "申请日期", "clientCode": "客户代码", "cashAccount": "资金账号", "business": "业务类别",
        "documentKind": "证件类型", "documentNumber": "证件号码", "documentAddress": "证件地址", "auxiliaryDocuments": "辅助证件",
        "uscc": "统一社会信用代码", "entityKind": "机构类别", "nationality": "国籍或地区", "birthDate": "出生日期", "sex": "性别", "education": "学历",
        "occupation": "职业", "mobile": "移动电话", "address": "联系地址", "postcode": "邮编", "contactPerson": "联系人", "agentPhone": "代理人电话",
        "agentAuthorisedUntil": "代理人授权期限", "entry": "菜单入口", "changes": "变更事项", "targets": "同步范围", "results": "各系统同步结果",
        "officePhone": "业务联系电话", "businessSeal": "业务专用章"},
    "en": {
        "branch": "Branch", "serialNumber": "Serial number", "date": "Date of application", "clientCode": "Client code", "cashAccount": "Cash account",
        "name": "Name", "documentKind": "Kind of document", "documentNumber": "Document number", "changes": "Changes",
        "targets": "Systems that receive the change", "results": "Results of the systems", "businessSeal": "Business seal"},
}
# Labels that only one of the forms words so.
OWN_LABELS = {(SECURITIES, "unifiedAccount"): "一码通账户号", (SECURITIES, "name"): "姓名/名称", (SLIP, "reviewer"): "复核岗"}
MARK_LABELS = {
    ("signature", "guardian"): "监护人签字", ("signature_or_seal", "legal_representative"): "法定代表人签章",
    ("signature_or_seal", "legal_representative", "person_in_charge"): "法定代表人或负责人签章",
    ("signature_or_seal", "managing_partner", "person_in_charge"): "执行事务合伙人或负责人签章",
    ("signature_or_seal", "person_in_charge"): "负责人签章", ("signature", "appointed_representative"): "委派代表签字",
    ("seal", "asset_manager"): "管理人盖章", ("seal", "custodian"): "托管人盖章",
}
COLUMNS = {
    "zh-CN": {"changes": ["项目", "变更前", "变更后"], "results": ["系统", "结果", "原因"]},
    "en": {"changes": ["Item", "Before", "After"], "results": ["System", "Result", "Reason"]},
}
BOXES = {
    "zh-CN": {"accountKinds": {"cash": "普通", "credit": "信用", "option": "期权"}, "business": {"change": None},
              "class": {"ordinary": "普通资料", "key": "重要资料"}},
    "en": {"accountKinds": {"cash": "ordinary", "credit": "margin", "option": "options"}, "business": {"change": None},
           "class": {"ordinary": "ordinary data", "key": "key data"}},
}
# Systems by 04-02 6.1.3 and (f3); answers by (f4), the rejection by (f3).
SYSTEMS = {
    "zh-CN": {"unified_account": "一码通（中登）", "shareholder_system": "股东系统", "fund_system": "基金系统", "option_system": "期权系统",
              "depository_bank": "存管银行", "other_client_codes": "其他客户代码"},
    "en": {"unified_account": "unified account (CSDC)", "shareholder_system": "shareholder system", "fund_system": "fund system",
           "option_system": "option system", "depository_bank": "depository bank", "other_client_codes": "other client codes"},
}
ANSWERS = {"zh-CN": {"accepted": "成功", "rejected": "失败", "blocked": "未同步"}, "en": {"accepted": "accepted", "rejected": "rejected", "blocked": "not sent"}}
ENTRIES = {"zh-CN": {"ordinary": "普通资料变更(新)", "combined": "账户资料变更(新)"},
           "en": {"ordinary": "ordinary data (new)"}}
# What the card calls its fields.
ITEMS = {
    "zh-CN": {
        "name": "姓名（名称）", "documentKind": "证件类型", "documentNumber": "证件号码", "documentUntil": "证件有效期止", "mobile": "移动电话",
        "phone": "固定电话", "email": "电子邮箱", "address": "联系地址", "sex": "性别",
        "contactPerson": "联系人", "guardian": "监护人", "legalRepresentative": "法定代表人", "personInCharge": "负责人",
        "managingPartner": "执行事务合伙人", "representative": "委派代表", "agent": "授权经办人（代理人）", "auxiliaryDocuments": "辅助证件",
        "uscc": "统一社会信用代码", "employees": "员工人数", "consents": "个人信息处理同意", "relationTypes": "关系类别",
        "inside": {"name": "姓名", "documentKind": "证件类型", "documentNumber": "证件号码", "documentUntil": "有效期止", "phone": "电话",
                   "representative": "委派代表", "refused": "拒绝"}},
    "en": {
        "name": "name", "mobile": "mobile", "email": "e-mail", "address": "address", "agent": "agent"},
}
WORDS = {
    "zh-CN": {"resident_id": "居民身份证", "passport": "护照", "uscc": "营业执照等（统一社会信用代码）", "product_filing": "产品备案证明",
              "hk_macao_travel_permit": "港澳居民来往内地通行证", "taiwan_travel_permit": "台湾居民来往大陆通行证", "other": "其他",
              "male": "男", "long_term": "长期", "shanghai": "沪市", "shenzhen": "深市",
              "supplier": "供应商", "key": "重点客户", True: "是"},
    "en": {"resident_id": "resident identity card", "passport": "passport", "male": "male", "shanghai": "Shanghai"},
}
