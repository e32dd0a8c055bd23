//! The closed lists of words that cards and changes are said in.

use crate::word::words;

words! {
    /// What a card's document is: identifier kinds, and three whose number has no public layout.
    pub enum DocumentKind {
        /// 居民身份证
        ResidentId = "resident_id",
        /// 第一代身份证（15位）
        ResidentId15 = "resident_id_15",
        /// 临时居民身份证
        TemporaryResidentId = "temporary_resident_id",
        /// 港澳台居民居住证
        HmtResidencePermit = "hmt_residence_permit",
        /// 外国人永久居留身份证
        ForeignPermanentResidentId = "foreign_permanent_resident_id",
        /// 外国人永久居留证（15位）
        ForeignPermanentResidentId15 = "foreign_permanent_resident_id_15",
        /// 港澳居民来往内地通行证
        HkMacaoTravelPermit = "hk_macao_travel_permit",
        /// 台湾居民来往大陆通行证
        TaiwanTravelPermit = "taiwan_travel_permit",
        /// 香港、澳门居民身份证
        HkMacaoId = "hk_macao_id",
        /// 台湾身份证
        TaiwanId = "taiwan_id",
        /// 军官证、士兵证等
        MilitaryId = "military_id",
        /// 护照
        Passport = "passport",
        /// 统一社会信用代码
        Uscc = "uscc",
        /// 组织机构代码
        OrganizationCode = "organization_code",
        /// 旧版营业执照（15位）
        BusinessLicence15 = "business_licence_15",
        /// 产品备案编码
        ProductFiling = "product_filing",
        /// 境外注册登记号
        OverseasRegistration = "overseas_registration",
        /// 其他证件
        Other = "other",
    }
}

words! {
    /// Ordinary or key data (普通、重要资料).
    pub enum Class {
        /// 普通资料
        Ordinary = "ordinary",
        /// 重要资料
        Key = "key",
    }
}

words! {
    /// Where the client is served.
    pub enum Channel {
        /// 临柜
        Counter = "counter",
        /// 见证
        Witnessed = "witnessed",
        /// 自助终端
        SelfServiceTerminal = "self_service_terminal",
        /// 网上
        Online = "online",
    }
}

words! {
    /// How a mark is made.
    pub enum MarkKind {
        /// 签字, by hand.
        Signature = "signature",
        /// 盖章
        Seal = "seal",
        /// 签章: signature or name chop.
        SignatureOrSeal = "signature_or_seal",
        /// 电子签名
        ElectronicSignature = "electronic_signature",
    }
}

words! {
    /// Who makes a mark.
    pub enum By {
        /// 本人
        Self_ = "self",
        /// 监护人
        Guardian = "guardian",
        /// 代理人、经办人
        Agent = "agent",
        /// 单位
        TheEntity = "the_entity",
        /// 法定代表人
        LegalRepresentative = "legal_representative",
        /// 执行事务合伙人
        ManagingPartner = "managing_partner",
        /// 负责人
        PersonInCharge = "person_in_charge",
        /// 委派代表
        AppointedRepresentative = "appointed_representative",
        /// 管理人
        AssetManager = "asset_manager",
        /// 托管人
        Custodian = "custodian",
    }
}

words! {
    /// A form or document to hand in.
    pub enum PaperId {
        /// 资金账户变更申请表（个人）
        CashAccountChangeFormIndividual = "cash_account_change_form_individual",
        /// 资金账户变更申请表（机构）
        CashAccountChangeFormInstitution = "cash_account_change_form_institution",
        /// 证券账户业务申请表
        SecuritiesAccountForm = "securities_account_form",
        /// 非法人组织变更申请表
        UnincorporatedChangeForm = "unincorporated_change_form",
        /// 信用账户变更申请表
        CreditAccountChangeForm = "credit_account_change_form",
        /// 身份证件
        IdentityDocument = "identity_document",
        /// 与身份证件成对出示的另一证件
        AuxiliaryDocument = "auxiliary_document",
        /// 营业执照
        BusinessLicence = "business_licence",
        /// 登记证书
        RegistrationCertificate = "registration_certificate",
        /// 法定代表人证明书
        LegalRepresentativeCertificate = "legal_representative_certificate",
        /// 法定代表人证件
        LegalRepresentativeId = "legal_representative_id",
        /// 负责人证明书
        PersonInChargeCertificate = "person_in_charge_certificate",
        /// 负责人证件
        PersonInChargeId = "person_in_charge_id",
        /// 授权委托书
        AuthorisationLetter = "authorisation_letter",
        /// 代理人证件
        AgentId = "agent_id",
        /// 变更证明
        ChangeProof = "change_proof",
        /// 监护人证件
        GuardianId = "guardian_id",
        /// 监护关系证明
        GuardianshipProof = "guardianship_proof",
        /// 委派书
        DelegationLetter = "delegation_letter",
        /// 委派代表证件
        AppointedRepresentativeId = "appointed_representative_id",
        /// 合伙协议
        PartnershipAgreement = "partnership_agreement",
        /// 管理人登记证明
        ManagerRegistration = "manager_registration",
        /// 中文译本
        Translation = "translation",
        /// 合伙人名单
        PartnerList = "partner_list",
        /// 管理人或托管人身份证明
        CustodianId = "custodian_id",
        /// 客户资料修改确认单
        ConfirmationSlip = "confirmation_slip",
        /// 控制人税收居民身份声明
        ControllingPersonForm = "controlling_person_form",
        /// 风险测评问卷
        RiskTest = "risk_test",
        /// 专业投资者证明
        InvestorProof = "investor_proof",
        /// 销户申请表
        AccountClosingForm = "account_closing_form",
        /// 一码通业务申请表
        UnifiedAccountForm = "unified_account_form",
    }
}

words! {
    /// What the client wants done.
    pub enum Business {
        /// 开户
        Opening = "opening",
        /// 普通资料变更
        OrdinaryChange = "ordinary_change",
        /// 重要资料变更
        KeyChange = "key_change",
        /// 销户
        Closing = "closing",
        /// 关联关系确认
        LinkConfirmation = "link_confirmation",
        /// 一码通合并
        AccountMerge = "account_merge",
        /// 风险测评
        RiskTest = "risk_test",
        /// 专业投资者认定
        ProfessionalInvestor = "professional_investor",
    }
}

words! {
    /// A system that receives the change.
    pub enum Target {
        /// 一码通（中登）
        UnifiedAccount = "unified_account",
        /// 股东系统
        ShareholderSystem = "shareholder_system",
        /// 基金系统
        FundSystem = "fund_system",
        /// 期权系统
        OptionSystem = "option_system",
        /// 存管银行
        DepositoryBank = "depository_bank",
        /// 其他客户代码
        OtherClientCodes = "other_client_codes",
    }
}

words! {
    /// Whether a system is to receive the change.
    pub enum SyncStatus {
        /// To be sent.
        Planned = "planned",
        /// Asked for, but cannot be sent.
        Blocked = "blocked",
        /// Not asked for.
        NotRequested = "not_requested",
    }
}

words! {
    /// What a system answered.
    pub enum SyncResult {
        /// 成功
        Accepted = "accepted",
        /// 拒绝
        Rejected = "rejected",
        /// 待处理
        Pending = "pending",
    }
}

words! {
    /// When a mark or paper is due.
    pub enum Due {
        /// Before the change is entered.
        BeforeEntry = "before_entry",
        /// After the systems answered.
        AfterResult = "after_result",
    }
}

words! {
    /// The state of a change.
    pub enum State {
        /// 草稿
        Draft = "draft",
        /// 身份已审核
        IdentityReviewed = "identity_reviewed",
        /// 申请表已签
        FormSigned = "form_signed",
        /// 已提交
        Submitted = "submitted",
        /// 已复核
        Reviewed = "reviewed",
        /// 已完成
        Completed = "completed",
        /// 已完成，有系统未成功
        CompletedWithRejections = "completed_with_rejections",
        /// 确认单已签
        SlipSigned = "slip_signed",
        /// 已归档
        Closed = "closed",
    }
}

words! {
    /// A step of a change.
    pub enum Action {
        /// 身份审核
        ReviewIdentity = "review_identity",
        /// 修改
        Edit = "edit",
        /// 签署申请表
        SignForm = "sign_form",
        /// 提交
        Submit = "submit",
        /// 复核通过
        Approve = "approve",
        /// 复核退回
        Reject = "reject",
        /// 登记同步结果
        RecordSyncResult = "record_sync_result",
        /// 签署确认单
        SignSlip = "sign_slip",
        /// 归档
        File = "file",
    }
}

words! {
    /// Who acts.
    pub enum Role {
        /// 柜台业务岗
        Counter = "counter",
        /// 复核岗
        Reviewer = "reviewer",
    }
}
