/** What an account's notes are searched for, one list of words per topic of evidence, in both languages. */
export const topicQueries = {
  strategy:
    "战略 规划 目标 愿景 转型 扩张 重点 方向 布局 新市场 年度计划 五年计划 国产化 strategy strategic goal vision roadmap expansion transformation priority initiative direction",
  kpi: "考核 指标 KPI 绩效 目标值 合格率 良率 降本 交付率 达成率 奖金 metric target scorecard yield bonus objective performance measured",
  purchasing:
    "采购 招标 投标 供应商 准入 认证 框架协议 集采 比价 合格供应商 名录 配额 purchasing procurement tender bid supplier vendor qualification framework contract sourcing",
  finance:
    "财务 预算 付款 账期 回款 现金流 利润 营收 应收 授信 逾期 亏损 finance budget payment credit receivable overdue cash profit revenue margin",
  investment:
    "投资 新建 扩产 产能 新厂 产线 设备 工厂 资本开支 项目立项 融资 investment capex expansion plant factory capacity line equipment funding",
  needs:
    "需求 痛点 问题 困难 希望 要求 期望 担心 改善 效率 风险 成本 need pain problem difficulty require expect worry concern improve wish challenge",
  complaints:
    "投诉 抱怨 不满 质量问题 索赔 退货 客诉 延误 不合格 失效 整改 complaint complain dissatisfied claim defect return failure delay unhappy issue",
  competition:
    "竞争 对手 竞品 友商 替代 竞标 对比 报价低 份额 国产替代 competitor competition rival competing alternative incumbent switch share",
  decision:
    "决策 决策链 审批 拍板 签字 决定 决策人 影响 支持 反对 总经理 批准 评审 decision decide approve approval sign decision-maker champion support oppose influence committee",
  price:
    "价格 报价 折扣 降价 涨价 优惠 返利 年降 成本 单价 让利 price pricing quote discount rebate cheaper expensive concession",
  delivery:
    "交付 交期 交货 发货 物流 库存 缺货 供货 验收 安装 到货 delivery lead-time shipment logistics stock inventory supply shortage acceptance installation",
} as const;

/** `recent` has no words: it is the account's newest notes. */
export type Topic = keyof typeof topicQueries | "recent";
