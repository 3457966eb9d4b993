import type { winRateChecklist } from "#domain/opportunity";
import type { FieldTable } from "./field-table.ts";

type ChecklistItem = (typeof winRateChecklist)[keyof typeof winRateChecklist][number];
export type ChecklistField = ChecklistItem | "requirementShapedByCompetitor";

/** Checklist columns; the item's own id is accepted in any spelling (`decision_maker_met`). */
export const checklistFields = {
  decisionMakerMet: ["decisionMakerMet", "已见决策者", "已见决策人", "已拜访决策者", "决策者已见面"],
  approverSupports: ["approverSupports", "批准者支持", "批准人支持"],
  coachIdentified: ["coachIdentified", "已有教练", "教练已明确"],
  decisionProcessKnown: ["decisionProcessKnown", "决策流程清楚", "决策流程已知"],
  executiveSponsor: ["executiveSponsor", "高层支持", "有高层支持", "高层赞助人"],
  needConfirmed: ["needConfirmed", "需求已确认", "需求确认"],
  differentiated: ["differentiated", "方案有差异化", "方案差异化", "差异化优势"],
  technicallyAccepted: ["technicallyAccepted", "技术已认可", "技术认可"],
  referenceAvailable: ["referenceAvailable", "有样板客户", "有成功案例", "有参考案例"],
  requirementShapedByUs: ["requirementShapedByUs", "需求由我方引导", "我方引导需求"],
  budgetConfirmed: ["budgetConfirmed", "预算已确认", "预算确认", "预算已落实"],
  pricePositionKnown: ["pricePositionKnown", "价格位置清楚", "价格定位清楚", "已知价格位置"],
  paymentTermsAccepted: ["paymentTermsAccepted", "付款条件已接受", "付款方式已接受"],
  contractRisksKnown: ["contractRisksKnown", "合同风险清楚", "合同风险已知"],
  capacityReserved: ["capacityReserved", "产能已预留", "产能已锁定"],
  deliveryDateAccepted: ["deliveryDateAccepted", "交期已接受", "交付日期已接受"],
  servicePlanAgreed: ["servicePlanAgreed", "服务方案已商定", "服务方案已确认"],
  openIssuesClosed: ["openIssuesClosed", "遗留问题已关闭", "遗留问题已解决"],
  requirementShapedByCompetitor: ["requirementShapedByCompetitor", "需求由竞争对手引导", "竞争对手引导需求"],
} as const satisfies Record<ChecklistField, readonly string[]>;

/** Headers of a deals table: our own files, HubSpot deals, Salesforce opportunities, 纷享销客 商机. */
export const opportunityFields = {
  id: ["id", "商机编号", "商机 ID", "opportunity id", "deal id", "record id"],
  account: [
    "account",
    "客户",
    "客户编号",
    "客户名称",
    "account id",
    "account name",
    "company",
    "company name",
    "associated company",
    "customer",
  ],
  name: ["name", "商机名称", "商机", "项目名称", "opportunity name", "deal name", "opportunity"],
  stage: ["stage", "阶段", "商机阶段", "销售阶段", "deal stage", "stage name", "sales stage"],
  amount: [
    "amount",
    "金额",
    "商机金额",
    "预计金额",
    "预计成交金额",
    "预计销售金额",
    "close value",
    "deal amount",
    "value",
  ],
  currency: ["currency", "币种", "amount currency", "opportunity currency", "deal currency"],
  engaged: [
    "engaged",
    "立项日期",
    "立项时间",
    "创建时间",
    "创建日期",
    "engage date",
    "engaged on",
    "created date",
    "create date",
  ],
  close: [
    "close",
    "预计成交",
    "预计成交日期",
    "预计签约日期",
    "成交日期",
    "结单日期",
    "close date",
    "close on",
    "expected close date",
  ],
  product: ["product", "产品", "产品编号", "产品名称", "product id", "product name"],
  owner: ["owner", "负责人", "商机负责人", "销售", "sales agent", "opportunity owner", "deal owner", "owner name"],
  competitors: ["competitors", "竞争对手", "competitor", "main competitors"],
  people: ["people", "决策链", "decision chain", "contact roles"],
  ...checklistFields,
} as const satisfies FieldTable;
export type OpportunityField = keyof typeof opportunityFields;
