/** Kinds of written values that an attribute can have. */
export type Measure = "money" | "percent" | "count" | "quantity" | "number" | "points" | "date" | "duration";

/**
 * What a value can be about: words for it (zh and en, split by `|`), and what kinds of value it has. `covers`: narrower
 * attributes that the words may stand for as well.
 */
export type AttributeRow = {
  id: string;
  kinds: readonly Measure[];
  zh: string;
  en: string;
  covers?: readonly string[];
};

const money: readonly Measure[] = ["money"];
const percent: readonly Measure[] = ["percent"];
const count: readonly Measure[] = ["count"];
const rating: readonly Measure[] = ["number", "count"];
const share: readonly Measure[] = ["percent", "number"];
const date: readonly Measure[] = ["date"];
const duration: readonly Measure[] = ["duration"];

/** Words of business for amounts, shares, counts, ratings, days and spans of time. The ledger's own labels come on top. */
export const attributeRows: readonly AttributeRow[] = [
  {
    id: "revenue",
    kinds: money,
    zh: "销售收入|营业收入|销售额|营收|收入|营业额|采购额|净采购额",
    en: "revenue|revenues|sales|turnover|net sales",
  },
  {
    id: "turnover",
    kinds: money,
    zh: "年营业额|客户营业额|营业额",
    en: "yearly turnover|annual turnover|turnover|annual revenue",
  },
  { id: "revenueTarget", kinds: money, zh: "收入目标|销售目标", en: "revenue target|sales target" },
  { id: "grossProfit", kinds: money, zh: "毛利额|毛利润|毛利", en: "gross profit" },
  { id: "netProfit", kinds: money, zh: "净利润|净利", en: "net profit|net income|net earnings" },
  { id: "operatingProfit", kinds: money, zh: "营业利润", en: "operating profit|operating income" },
  {
    id: "profit",
    kinds: money,
    zh: "利润",
    en: "profit|earnings",
    covers: ["grossProfit", "netProfit", "operatingProfit", "netContribution"],
  },
  { id: "netContribution", kinds: money, zh: "净贡献", en: "net contribution" },
  { id: "cost", kinds: money, zh: "成本|费用", en: "cost|costs|expenses|expense" },
  { id: "budget", kinds: money, zh: "预算", en: "budget" },
  { id: "price", kinds: money, zh: "目录价|标价|单价|定价|报价", en: "list price|unit price|price|quote" },
  {
    id: "dealAmount",
    kinds: money,
    zh: "商机金额|项目金额|合同额|合同金额",
    en: "deal value|contract value|deal size",
  },
  { id: "pipeline", kinds: money, zh: "在谈商机金额|在谈金额", en: "value of open deals|open pipeline|pipeline" },
  {
    id: "largestOrder",
    kinds: money,
    zh: "最大一笔订单|最大一笔赢单|最大订单|最大一单",
    en: "largest order|biggest order|largest won deal",
  },
  {
    id: "overdueAmount",
    kinds: money,
    zh: "逾期未回款|逾期金额|逾期欠款|逾期货款|逾期应收账款|逾期应收款|逾期应收|逾期未付款|逾期未付|逾期账款",
    en: "overdue payments|overdue amount|overdue receivables|overdue invoices|overdue sum|past due amount|payments overdue|arrears",
  },
  { id: "receivables", kinds: money, zh: "应收账款|应收款|应收", en: "receivables" },
  {
    id: "growth",
    kinds: percent,
    zh: "收入同比|同比增长率|同比增速|增长率|同比",
    en: "growth rate|revenue growth|growth",
  },
  { id: "grossMargin", kinds: percent, zh: "毛利率|毛利润率", en: "gross margin" },
  { id: "netMargin", kinds: percent, zh: "净利率|净利润率", en: "net margin" },
  { id: "margin", kinds: percent, zh: "利润率", en: "margin", covers: ["grossMargin", "netMargin"] },
  { id: "collectionRate", kinds: percent, zh: "回款率", en: "collection rate" },
  { id: "qualityLoss", kinds: percent, zh: "质量损失率|质量损失", en: "quality loss" },
  { id: "marketShare", kinds: percent, zh: "市场份额|市占率|市场占有率", en: "market share" },
  { id: "walletShare", kinds: percent, zh: "钱包份额|采购份额", en: "share of wallet|wallet share" },
  { id: "wonShare", kinds: percent, zh: "赢单占比|赢单比例", en: "share won|won share" },
  { id: "largestShare", kinds: percent, zh: "最大一笔订单占收入比例|最大一单占比", en: "largest order's share" },
  {
    id: "share",
    kinds: percent,
    zh: "份额|占比",
    en: "share",
    covers: ["marketShare", "walletShare", "wonShare", "largestShare", "shareByValue"],
  },
  { id: "paidOnTime", kinds: percent, zh: "按期付款率|准时付款率", en: "invoices paid on time|paid on time" },
  { id: "discount", kinds: percent, zh: "折扣率|折扣", en: "discount" },
  { id: "winRate", kinds: share, zh: "赢单概率|赢单率|赢率|胜率", en: "win probability|win rate|winning odds" },
  { id: "coverage", kinds: share, zh: "决策链覆盖率|决策链覆盖", en: "decision chain coverage" },
  { id: "completeness", kinds: share, zh: "客户档案完整度|档案完整度|完整度", en: "dossier completeness|completeness" },
  { id: "concentration", kinds: share, zh: "资料集中度", en: "knowledge risk" },
  { id: "scorecard", kinds: rating, zh: "评分卡", en: "scorecard" },
  { id: "rfm", kinds: rating, zh: "RFM", en: "rfm" },
  { id: "trust", kinds: rating, zh: "信任度", en: "trust score|trust" },
  { id: "level", kinds: rating, zh: "客情层级|客情等级|客情", en: "relationship level" },
  { id: "power", kinds: rating, zh: "权力", en: "power" },
  { id: "orders", kinds: count, zh: "订单数|订单", en: "number of orders|orders|order" },
  { id: "overdueOrders", kinds: count, zh: "逾期订单数|逾期订单", en: "overdue orders|overdue order" },
  {
    id: "deals",
    kinds: count,
    zh: "商机数|商机",
    en: "opportunities|opportunity|deals|deal",
    covers: ["openDeals", "wonDeals", "lostDeals", "pastDueDeals"],
  },
  { id: "openDeals", kinds: count, zh: "在谈商机数|在谈商机|在谈", en: "open deals|open opportunities" },
  { id: "wonDeals", kinds: count, zh: "赢单数|赢单", en: "won deals|deals won|opportunities won" },
  { id: "lostDeals", kinds: count, zh: "丢单数|丢单", en: "lost deals|deals lost|opportunities lost" },
  { id: "people", kinds: count, zh: "联系人数|联系人", en: "contacts|contact" },
  { id: "touches", kinds: count, zh: "接触次数|接触", en: "contacts|contact" },
  { id: "visits", kinds: count, zh: "拜访次数|走访次数|拜访|走访", en: "visits|visit" },
  { id: "employees", kinds: count, zh: "员工数|员工人数|员工", en: "employees|headcount|staff" },
  { id: "products", kinds: count, zh: "产品数|产品", en: "products|product" },
  { id: "incidents", kinds: count, zh: "合规事件", en: "compliance incidents|incidents|incident" },
  { id: "notes", kinds: count, zh: "记录", en: "notes|note" },
  {
    id: "lastOrder",
    kinds: date,
    zh: "最近一次下单|最后一次下单|上次下单|最近下单",
    en: "last ordered|last order|latest order|most recent order",
  },
  { id: "firstOrder", kinds: date, zh: "首次下单|第一次下单|首单", en: "first ordered|first order" },
  {
    id: "lastContact",
    kinds: date,
    zh: "最近一次接触|上次接触|最后一次接触|最近接触|上次见面",
    en: "last contact|last contacted|last met|last spoke",
  },
  {
    id: "closeOn",
    kinds: date,
    zh: "预计成交日期|预计成交日|预计成交|预计签约|预计签单",
    en: "expected to close|expected close|expected closing date|closing date|close date|closes on|due to close",
  },
  { id: "closedOn", kinds: date, zh: "关闭日期|结单日期", en: "closed on" },
  { id: "engagedOn", kinds: date, zh: "立项日期|立项", en: "engaged on" },
  { id: "ratedOn", kinds: date, zh: "客情评级日期|评级日期|客情评级", en: "last rated on|rated on" },
  { id: "customerSince", kinds: date, zh: "合作起始日|开始合作", en: "customer since" },
  { id: "foundedIn", kinds: date, zh: "成立年份|成立于", en: "founded in|founded" },
  { id: "asOf", kinds: date, zh: "数据截止日|截至", en: "as of|as at" },
  { id: "goalDue", kinds: date, zh: "客情目标期限", en: "goal due" },
  { id: "contractMonths", kinds: duration, zh: "合同剩余期限|合同剩余", en: "contract still to run" },
  { id: "daysToPay", kinds: duration, zh: "平均付款天数|付款天数", en: "days until payment|days to pay" },
];

/** Words of labels that any value can stand beside: they tell no attribute from another. */
export const genericWords: ReadonlySet<string> = new Set(
  "金额|数量|总数|总额|合计|日期|次数|人数|状态|阶段|数值|比例|得分|分数|value|amount|number|total|sum|date|count|status|stage|level|score|figure|volume|rate|last|first|limit".split(
    "|",
  ),
);
