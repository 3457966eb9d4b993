import type { FactEntry } from "#domain/evidence";

/** The values of one closed list, each with the words that say it. */
export type Choice = ReadonlyMap<string, readonly string[]>;

const contracts: Choice = new Map([
  ["draft", ["草案", "草稿", "未签", "未签订", "未签署", "待签", "draft", "unsigned"]],
  ["signed", ["已签", "已签订", "已签署", "签好了", "签了", "签订", "签署", "签约", "signed"]],
  ["active", ["有效", "生效中", "生效", "在有效期内", "active", "in force", "valid", "in effect"]],
  ["valid", ["有效", "valid"]],
  [
    "expired",
    ["已过期", "过期", "已失效", "失效", "已到期", "已经到期", "expired", "lapsed", "ran out", "has run out"],
  ],
  ["terminated", ["已终止", "终止了", "已解除", "解约", "terminated", "revoked", "吊销", "撤销"]],
  ["renewed", ["已续签", "续签", "已续约", "续约", "续期", "renewed", "extended"]],
]);
const invoices: Choice = new Map([
  ["paid", ["已付", "已付款", "已付清", "付清", "付款", "已结清", "结清", "已支付", "付了", "paid", "settled"]],
  ["unpaid", ["未付", "未付款", "未付清", "待付", "待付款", "没付", "还没付", "unpaid", "outstanding"]],
  ["overdue", ["已逾期", "逾期", "拖欠", "overdue", "past due", "in arrears"]],
]);
const orders: Choice = new Map([
  ["shipped", ["已发货", "发货", "已发运", "发运", "发出", "shipped", "dispatched"]],
  ["delivered", ["已交付", "已送达", "已到货", "已签收", "delivered"]],
  ["cancelled", ["已取消", "取消", "已撤单", "cancelled", "canceled", "called off"]],
  ["pending", ["待发货", "处理中", "pending", "in process"]],
]);
const tickets: Choice = new Map([
  ["open", ["未关闭", "未解决", "待处理", "处理中", "开着", "open", "unresolved", "pending"]],
  ["closed", ["已关闭", "关闭", "关掉", "已解决", "已结案", "结案", "closed", "resolved"]],
]);
const audits: Choice = new Map([
  ["passed", ["已通过", "通过", "合格", "passed"]],
  ["failed", ["未通过", "没通过", "没有通过", "不通过", "不合格", "failed"]],
]);
const levels: Choice = new Map([
  ["high", ["高", "较高", "偏高", "很高", "high"]],
  ["medium", ["中", "中等", "中度", "medium", "moderate"]],
  ["low", ["低", "较低", "偏低", "很低", "low"]],
]);

/** What is so beside the value of the evidence: who has an expired contract has signed it. */
const implied: Readonly<Record<string, readonly string[]>> = {
  signed: ["active", "valid", "renewed"],
  active: ["signed", "valid", "renewed"],
  valid: ["signed", "active", "renewed"],
  renewed: ["signed", "active", "valid"],
  expired: ["signed"],
  terminated: ["signed"],
  overdue: ["unpaid"],
  delivered: ["shipped"],
};

/** Whether a text may say one value where the evidence has the other. */
export function areCompatible(held: string, said: string): boolean {
  return held === said || (implied[held]?.includes(said) ?? false);
}

/** Closed lists that stand in many ledgers: what a deal has come to, what is settled, yes and no. */
const known: readonly Choice[] = [
  new Map([
    [
      "open",
      [
        "在谈",
        "进行中",
        "洽谈中",
        "谈判中",
        "推进中",
        "open",
        "in progress",
        "under negotiation",
        "being negotiated",
        "undecided",
        "not yet decided",
        "not decided yet",
        "not decided",
        "尚无结果",
        "没有结果",
        "还没有结果",
        "还在谈",
        "未签约",
        "尚未签约",
        "还没签",
        "pending",
        "running",
      ],
    ],
    ["won", ["赢单", "赢下", "赢得", "中标", "拿下", "签下", "won", "closed won", "awarded to us"]],
    ["lost", ["丢单", "丢标", "落标", "输单", "输给", "输掉", "失单", "丢了", "没拿到", "lost", "closed lost"]],
  ]),
  new Map([
    ["confirmed", ["已确认", "已证实", "确认了", "confirmed"]],
    ["unconfirmed", ["未确认", "尚未确认", "待确认", "没有确认", "unconfirmed", "not confirmed", "not yet confirmed"]],
  ]),
  new Map([
    ["verified", ["已验证", "已核实", "验证", "核实", "verified"]],
    ["unverified", ["未验证", "未核实", "待验证", "待核实", "unverified"]],
  ]),
  new Map([
    ["supported", ["有依据", "有原话支持", "supported"]],
    ["hypothesis", ["假设", "未经证实", "hypothesis", "assumption"]],
  ]),
  new Map([
    ["supporter", ["支持者", "支持我们", "supporter", "supports us"]],
    ["neutral", ["中立", "中间派", "neutral"]],
    ["opponent", ["反对者", "反对我们", "opponent", "opposes us"]],
  ]),
  new Map([
    ["approved", ["已批准", "获批", "批准了", "批下来了", "approved"]],
    ["rejected", ["被否决", "已否决", "被驳回", "被拒绝", "rejected", "turned down", "declined"]],
  ]),
  contracts,
  invoices,
  orders,
  tickets,
  audits,
  levels,
  new Map([
    ["yes", ["yes", "true"]],
    ["no", ["no", "false"]],
  ]),
];

function labelsOf({ value }: FactEntry): string[] {
  return value.type === "enum"
    ? [value.value, value.labels?.zh ?? "", value.labels?.en ?? ""].filter((word) => word !== "")
    : [];
}

function chosen({ value }: FactEntry): string {
  return value.type === "enum" ? value.value.toLowerCase() : "";
}

/** What list a fact's value comes from: the part of its path that facts of one kind share, `goal.or` of `goal.or.target`. */
function familyOf({ path }: FactEntry): string {
  const parts = path.split(".");
  return parts.length > 2 ? parts.slice(0, -1).join(".") : path;
}

/** The list that a fact's value is one of: a known one with the ledger's labels, else all values facts of its kind have. */
export function choiceOf(fact: FactEntry, all: readonly FactEntry[]): Choice {
  const family = familyOf(fact);
  const kin = all.filter((other) => familyOf(other) === family);
  const listed = known.find((choice) => kin.every((one) => choice.has(chosen(one))));
  const words = new Map<string, string[]>([...(listed ?? [])].map(([value, list]) => [value, [...list]]));
  for (const one of kin) {
    const value = chosen(one);
    words.set(value, [...new Set([...(words.get(value) ?? []), ...labelsOf(one).map((word) => word.toLowerCase())])]);
  }
  return words;
}
