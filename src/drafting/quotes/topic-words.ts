import type { EvidenceTopic } from "../dossier.ts";

/**
 * What a sentence must speak of to stand under a topic. Retrieval always returns its best passages, also where the
 * notes hold nothing: without one of these words the plan asks instead of quoting.
 */
export const topicWords = {
  strategy: /战略|规划|转型|扩张|重点|布局|目标|五年|品牌|出海|strateg|expan|roadmap|priorit|vision|growth plan/i,
  kpi: /KPI|考核|指标|绩效|目标|达成率|降本|能耗|良率|准时率|bonus|target|measured on|objective/i,
  purchasing:
    /采购|招标|投标|供应商|框架|比价|评标|入围|备选|份额|tender|purchas|procure|supplier|sourcing|bid|framework/i,
  finance: /财务|付款|账期|预付|现金流|负债|年报|利润|回款|授信|payment|cash|credit|margin|turnover|financ|invoice/i,
  investment:
    /投资|新建|扩建|改造|预算|产线|厂房|项目资金|立项|翻新|invest|budget|new plant|extension|refurbish|capex|new line/i,
  needs: /需要|希望|要求|想要|必须|担心|关心|期望|问题|痛点|need|want|require|must|wish|concern|expect|ask/i,
  complaints: /投诉|抱怨|故障|索赔|退货|不满|延期|损坏|质量问题|返修|complain|claim|defect|fail|late|damag|return/i,
  competition: /竞争|对手|友商|竞品|同行|报价比|另一家|competit|rival|quote from|other supplier|cheaper/i,
  decision: /决策|批准|拍板|审批|签字|评审|董事|总经理|领导|decid|approv|sign off|board|committee/i,
  price: /价格|报价|降价|折扣|单价|成本|便宜|price|discount|quote|cost|rebate/i,
  delivery: /交期|交付|发货|验收|安装|物流|现场|到货|deliver|ship|install|lead time|accept/i,
  recent: /./,
} as const satisfies Record<EvidenceTopic, RegExp>;
