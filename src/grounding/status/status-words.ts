import type { FactEntry } from "#domain/evidence";

/** The values of one closed list, each with the words that say it. */
export type Choice = ReadonlyMap<string, readonly string[]>;

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
        "pending",
        "running",
      ],
    ],
    ["won", ["赢单", "赢下", "赢得", "中标", "拿下", "签下", "won", "closed won", "awarded to us"]],
    ["lost", ["丢单", "丢标", "落标", "输单", "输给", "输掉", "失单", "丢了", "没拿到", "lost", "closed lost"]],
  ]),
  new Map([
    ["confirmed", ["已确认", "已证实", "confirmed"]],
    ["unconfirmed", ["未确认", "尚未确认", "待确认", "没有确认", "unconfirmed", "not confirmed", "not yet confirmed"]],
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
  new Map([
    ["active", ["有效", "生效中", "active", "in force"]],
    ["expired", ["已过期", "已失效", "expired", "lapsed"]],
  ]),
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
