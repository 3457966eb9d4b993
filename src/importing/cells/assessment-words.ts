import type { AssessedMethod } from "#domain/assessment";
import type { AnswerWord, AssessmentItem, CalendarPart } from "#domain/assessment-rules";
import type { WordTable } from "./read-word.ts";

/** Words for the methods that people answer for. */
export const methodWords: WordTable<AssessedMethod> = {
  trust: ["信任度", "信任"],
  "or-level": ["组织客户关系", "组织客情", "organisation relationship", "organization relationship"],
  er: ["普遍客户关系", "普遍客情", "general relationship"],
  kraljic: ["卡拉杰克", "卡拉杰克定位"],
  gate: ["立项判断", "立项", "opportunity gate"],
  dossier: ["客户档案", "档案完整度", "dossier completeness"],
  risks: ["风险", "失败因素", "risk"],
  calendar: ["采购时机", "采购日历", "buying calendar"],
  match: ["匹配矩阵", "客户匹配矩阵", "match matrix"],
  policy: ["销售政策", "sales policy"],
};

/** Words for the items of each method; the item's own id is accepted in any spelling (`supply_risk`). */
export const itemWords: { readonly [Method in AssessedMethod]: WordTable<AssessmentItem<Method>> } = {
  trust: {
    reliability: ["可靠性", "可靠"],
    competence: ["资质能力", "专业能力", "资质"],
    closeness: ["亲近程度", "亲近", "intimacy"],
    selfOrientation: ["自我取向", "自我导向"],
  },
  "or-level": {
    marketAccess: ["市场准入"],
    productAccess: ["产品准入"],
    executiveVisits: ["高层定期互访", "高层互访"],
    executiveBusinessReviews: ["高层经营回顾会", "经营回顾会", "EBR"],
    keyProductEntry: ["关键产品进入", "关键产品突破"],
    severalProducts: ["多个产品在用", "多产品应用"],
    frameworkContract: ["框架合同", "框架协议"],
    strategicAgreement: ["战略合作协议", "战略协议"],
    topManagementMeeting: ["年度高层峰会", "高层峰会"],
    jointInnovationOrExchange: ["联合创新或管理交流", "联合创新", "管理交流"],
    communication: ["沟通"],
    matching: ["匹配"],
    jointWork: ["联合"],
    recognition: ["认同"],
  },
  er: {
    contactKnown: ["有联系人", "联系人已知"],
    willingness: ["配合意愿", "接触意愿", "意愿"],
    smoothness: ["对接顺畅度", "顺畅度", "顺畅"],
  },
  kraljic: {
    category: ["品类", "采购品类"],
    profitImpact: ["利润影响", "对利润的影响"],
    supplyRisk: ["供应风险"],
  },
  gate: {
    leadReal: ["线索真实"],
    fitsStrategy: ["符合战略", "符合战略和业务"],
    targetCustomer: ["目标客户"],
    resourcesExist: ["资源具备", "有资源"],
    problemReal: ["问题真实存在", "问题真实"],
    painAgreed: ["客户认可痛点", "痛点已认可"],
    wantsToAct: ["客户愿意行动", "愿意行动"],
    buyingModelKnown: ["采购模式清楚", "采购模式已知"],
    budgetReady: ["预算到位", "预算已落实"],
    relationshipSupports: ["客情支撑", "关系支撑"],
    risksKnown: ["风险清楚", "产品和交付风险清楚"],
  },
  dossier: {
    capacity: ["产能"],
    productMix: ["产品结构"],
    lines: ["产线", "生产线"],
    developmentPlan: ["发展规划"],
    keyPeople: ["关键人物", "关键人"],
    industryShare: ["行业份额", "行业占比"],
    strategy: ["战略"],
    postKpis: ["关键岗位考核指标", "岗位 KPI", "KPIs of key posts"],
    purchasingProcess: ["采购流程"],
    finances: ["财务状况", "财务"],
    investmentPlan: ["投资计划"],
    competitors: ["竞争对手", "竞争情况"],
  },
  risks: {
    relationshipTrouble: ["客情出现问题", "客户关系问题"],
    staleInformation: ["信息过时或有误", "信息过时"],
    commercialMisjudgement: ["商务误判"],
    productFault: ["产品故障", "产品出问题"],
    weakBrand: ["品牌弱势", "品牌弱"],
    noNegotiationPlan: ["谈判无准备", "谈判没有计划"],
    supplierBalancing: ["客户平衡供应商", "平衡供应商"],
    chainChanged: ["决策链变化", "决策链变动"],
    faultyTender: ["标书失误", "标书有误"],
  },
  calendar: { from: ["开始", "起"], to: ["结束", "止"] },
  match: { loyalty: ["忠诚度"], competitorThreat: ["竞争威胁", "竞品威胁"] },
  policy: { priceIndex: ["价格指数"], contractMonths: ["合同剩余月数", "合同月数"] },
};

export const answerWordTable: WordTable<AnswerWord> = {
  yes: ["是", "有", "已", "y", "√", "✓"],
  partly: ["部分", "部份", "基本"],
  no: ["否", "无", "没有", "未", "n", "×"],
  unknown: ["未知", "不详", "不清楚", "待确认", "?"],
  complete: ["完整", "齐全"],
  partial: ["部分", "部份", "不全"],
  missing: ["缺失", "缺", "无", "没有"],
};

export const calendarPartWords: WordTable<CalendarPart> = {
  planning: ["规划", "计划", "预算规划"],
  selection: ["供应商选择", "选型", "选商"],
  samples: ["样品与审核", "打样", "样品"],
  bulk: ["批量订货", "批量下单", "批量采购"],
  season: ["销售旺季", "旺季", "施工季"],
  fair: ["展会"],
};
