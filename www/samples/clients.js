/**
 * One invented client for each kind, to try the page with. No living person and no registered body is meant:
 * - resident numbers: the example that GB 11643 prints (11010519491231002X); else birth years of the nineteenth century;
 *   the minor's number names a county that never had a code (1101 99), hence its hint;
 * - credit codes: organisation codes PDY…, which GB 11714 sets aside for private use;
 * - telephones: 1380013800x and 5555 numbers; addresses of post: example.com, which RFC 2606 sets aside;
 * - accounts and the broker's own codes: consecutive figures.
 */

/** @typedef {import("../kehu/slim.mjs").Card} Card */
/** @typedef {import("../kehu/slim.mjs").Party} Party */

/** @type {Card["legalRepresentative"]} */
const REPRESENTATIVE = { name: "赵建国", documentKind: "resident_id", documentNumber: "310101188001010035", documentUntil: "long_term", phone: "021-55550101" };
/** @type {Card["agent"]} */
const AGENT = { name: "孙丽华", documentKind: "resident_id", documentNumber: "440106188307120027", documentUntil: "long_term", phone: "13800138003", authorisedUntil: "2035-12-31" };
/** @type {Card["personInCharge"]} */
const HEAD = { name: "周志强", documentKind: "resident_id", documentNumber: "110105187603080018", documentUntil: "long_term", phone: "13800138004" };
/** @type {NonNullable<Card["beneficialOwners"]>[number]} */
const OWNER = { name: "吴秀英", documentKind: "resident_id", documentNumber: "330106188709230047", documentUntil: "long_term", basis: "shares", share: "0.6" };

/** @type {readonly { id: string, label: { zh: string, en: string }, card: Card & { party: Party } }[]} */
export const clients = [
  { id: "individual", label: { zh: "个人", en: "Individual" }, card: {
    party: "individual", name: "李秀英", sex: "female", birthDate: "1949-12-31", nationality: "CHN",
    documentKind: "resident_id", documentNumber: "11010519491231002X", documentFrom: "2010-05-01", documentUntil: "long_term", documentAddress: "北京市朝阳区示例路1号",
    occupation: "退休", education: "大学专科", residence: "北京市朝阳区示例路1号", address: "北京市朝阳区示例路1号", postcode: "100020",
    mobile: "13800138000", phone: "010-55550100", email: "client1@example.com",
    emergencyContact: { name: "王芳", phone: "13800138001", relation: "女儿" },
    clientCode: "10000001", cashAccount: "1000000001", unifiedAccount: "180000000001",
    accounts: [{ kind: "cash", number: "1000000001", status: "normal" }, { kind: "securities", number: "A900000001", market: "shanghai", status: "normal" },
      { kind: "securities", number: "0190000001", market: "shenzhen", status: "normal" }],
    taxResidence: { status: "resident_only" },
    consents: [{ purpose: "办理开户与客户身份识别", version: "2026-01", on: "2026-01-05", by: "self" }, { purpose: "营销短信", version: "2026-01", on: "2026-01-05", by: "self", refused: true }],
  } },
  { id: "minor", label: { zh: "未成年人", en: "Minor" }, card: {
    party: "minor", name: "王小明", sex: "female", birthDate: "2015-06-01", nationality: "CHN",
    documentKind: "resident_id", documentNumber: "110199201506010024", documentFrom: "2024-07-01", documentUntil: "2029-07-01", documentAddress: "北京市朝阳区示例路2号",
    residence: "北京市朝阳区示例路2号", phone: "010-55550102",
    guardian: { name: "王芳", documentKind: "resident_id", documentNumber: "440106188307120027", documentUntil: "long_term", phone: "13800138001", relation: "监护人" },
    clientCode: "10000002", cashAccount: "1000000002", taxResidence: { status: "resident_only" },
    consents: [{ purpose: "办理开户与客户身份识别", version: "2026-01", on: "2026-01-05", by: "guardian" }],
  } },
  { id: "legal_person", label: { zh: "机构法人（公司）", en: "Legal person (company)" }, card: {
    party: "legal_person", name: "示例科技有限公司", documentKind: "uscc", documentNumber: "91110105PDY0101117", documentUntil: "long_term", uscc: "91110105PDY0101117",
    residence: "北京市朝阳区示例路3号", address: "北京市朝阳区示例路3号", postcode: "100020", phone: "010-55550103", email: "office@example.com", website: "https://www.example.com",
    businessScope: "软件开发；技术服务", registeredCapital: "20000000.00", currency: "CNY", foundedOn: "2016-03-15", tradingSince: "2018-06-01",
    legalRepresentative: REPRESENTATIVE, agent: AGENT, controllers: [{ name: OWNER.name, documentKind: OWNER.documentKind, documentNumber: OWNER.documentNumber, documentUntil: OWNER.documentUntil }],
    beneficialOwners: [OWNER], clientCode: "20000001", cashAccount: "2000000001", unifiedAccount: "180000000002",
    accounts: [{ kind: "cash", number: "2000000001", status: "normal" }, { kind: "securities", number: "B900000001", market: "shanghai", status: "normal" }],
    taxResidence: { status: "resident_only", entityType: "other_non_financial" },
    consents: [{ purpose: "办理开户与客户身份识别", version: "2026-01", on: "2026-01-05", by: "self" }],
    relation: "direct", relationTypes: ["key"], cooperationSince: "2018-06-01", employees: 120, attributes: { 客户经理: "陈文", 服务等级: "A" },
  } },
  { id: "partnership", label: { zh: "合伙企业（合伙人是公司）", en: "Partnership led by a company" }, card: {
    party: "partnership", name: "示例投资合伙企业（有限合伙）", documentKind: "uscc", documentNumber: "91310115PDY01012XU", documentUntil: "2046-08-31",
    residence: "上海市浦东新区示例路4号", phone: "021-55550104", businessScope: "投资管理", foundedOn: "2016-09-01",
    managingPartner: { kind: "organisation", name: "示例资产管理有限公司", documentKind: "uscc", documentNumber: "91440305PDY010138R", documentUntil: "long_term",
      representative: { name: "郑伟", documentKind: "resident_id", documentNumber: "510104188111050018", documentUntil: "long_term", phone: "13800138005" } },
    personInCharge: HEAD, agent: AGENT, beneficialOwners: [{ ...OWNER, basis: "income_or_votes", share: "0.25" }],
    clientCode: "20000002", cashAccount: "2000000002", unifiedAccount: "180000000003", taxResidence: { status: "resident_only", entityType: "financial" },
  } },
  { id: "venture_capital", label: { zh: "创投企业（合伙人是个人）", en: "Venture capital led by a person" }, card: {
    party: "venture_capital", name: "示例创业投资企业（有限合伙）", documentKind: "uscc", documentNumber: "91330106PDY010146X", documentUntil: "long_term",
    residence: "杭州市西湖区示例路5号", phone: "0571-85550105", businessScope: "创业投资",
    managingPartner: { kind: "person", name: "冯明", documentKind: "resident_id", documentNumber: "420106188506300035", documentUntil: "long_term", phone: "13800138006" },
    agent: AGENT, beneficialOwners: [{ ...OWNER, basis: "control", share: undefined }], clientCode: "20000003", cashAccount: "2000000003",
  } },
  { id: "unincorporated", label: { zh: "非法人组织", en: "Unincorporated body" }, card: {
    party: "unincorporated", name: "示例咨询中心（个人独资）", documentKind: "uscc", documentNumber: "91110105PDY010170A", documentUntil: "long_term",
    residence: "北京市朝阳区示例路6号", phone: "010-55550106", businessScope: "企业管理咨询", personInCharge: HEAD, agent: AGENT, clientCode: "20000004", cashAccount: "2000000004",
  } },
  { id: "sole_trader", label: { zh: "个体工商户", en: "Sole trader" }, card: {
    party: "sole_trader", name: "示例便民超市", documentKind: "uscc", documentNumber: "92510104PDY010154X", documentUntil: "long_term",
    residence: "成都市锦江区示例路7号", phone: "028-85550107", businessScope: "日用百货零售",
    personInCharge: { name: "郑伟", documentKind: "resident_id", documentNumber: "510104188111050018", documentUntil: "long_term" }, agent: AGENT,
    clientCode: "20000005", cashAccount: "2000000005",
  } },
  { id: "public_institution", label: { zh: "事业单位", en: "Public institution" }, card: {
    party: "public_institution", name: "示例市图书馆", documentKind: "uscc", documentNumber: "12320102PDY010162T", documentUntil: "2031-03-31",
    residence: "南京市玄武区示例路8号", phone: "025-85550108", legalRepresentative: REPRESENTATIVE, agent: AGENT, clientCode: "20000006", cashAccount: "2000000006",
  } },
  { id: "product", label: { zh: "产品", en: "Product" }, card: {
    party: "product", name: "示例稳健一号私募证券投资基金", documentKind: "product_filing", documentNumber: "SXX001", documentUntil: "long_term",
    residence: "上海市浦东新区示例路9号", phone: "021-55550109", assetManager: "示例资产管理有限公司", custodian: "示例银行股份有限公司", agent: AGENT,
    clientCode: "30000001", cashAccount: "3000000001",
  } },
  { id: "overseas_institution", label: { zh: "境外机构", en: "Overseas institution" }, card: {
    party: "overseas_institution", name: "EXAMPLE HOLDINGS LIMITED", documentKind: "overseas_registration", documentNumber: "EX-000001", documentUntil: "long_term",
    residence: "1 Example Street, Hong Kong", phone: "010-55550110",
    agent: { name: "陈明", documentKind: "hmt_residence_permit", documentNumber: "810000188405200018", documentUntil: "2035-05-20", phone: "13800138007" },
    clientCode: "40000001", cashAccount: "4000000001",
    taxResidence: { status: "non_resident_only", entityType: "other_non_financial", currentAddress: "1 Example Street, Hong Kong", residences: [{ country: "HKG", reason: "not_issued" }] },
  } },
  { id: "qualified_foreign_investor", label: { zh: "合格境外投资者", en: "Qualified foreign investor" }, card: {
    party: "qualified_foreign_investor", name: "EXAMPLE ASSET MANAGEMENT PLC", documentKind: "overseas_registration", documentNumber: "EX-000002", documentUntil: "long_term",
    residence: "2 Example Road, London", phone: "010-55550111", custodian: "示例银行股份有限公司", agent: AGENT, clientCode: "40000002", cashAccount: "4000000002",
  } },
];
