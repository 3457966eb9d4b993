/** What short strings in records say about having something. */
export type State = "yes" | "no" | "unknown" | "value";

const states: Readonly<Record<Exclude<State, "value">, readonly string[]>> = {
  yes: "yes|true|y|t|available|included|supported|有|是|支持|提供|具备|可|可以|已提供".split("|"),
  no: "no|none|false|n|f|not available|unavailable|not supported|not offered|无|否|没有|不支持|不提供|不具备|不可|未提供".split(
    "|",
  ),
  unknown: "unknown|n/a|na|null|tbd|unspecified|?|-|未知|不详|待定|待确认|未说明".split("|"),
};
const stateOf = new Map(
  (["yes", "no", "unknown"] as const).flatMap((state) => states[state].map((word) => [word, state] as const)),
);
const quoting = /^u?['"]|['"]$/g;

/** A string as it is meant: `u'free'`, `full_bar`, `不支持` without quotes, in plain words. */
export function plainEnum(value: string): string {
  return value.trim().replace(quoting, "").replaceAll("_", " ").toLowerCase();
}

/** Whether a value says that the thing is there, is not, or that nobody knows. Nothing written is nothing known. */
export function stateOfValue(value: unknown): State {
  if (value === null || value === undefined) return "unknown";
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (typeof value === "number") return value === 0 ? "no" : "value";
  if (typeof value !== "string") return "value";
  const plain = plainEnum(value);
  return plain === "" ? "unknown" : (stateOf.get(plain) ?? "value");
}

/** Words of a value that exclude each other: a thing that is free is not paid. */
const exclusive: readonly (readonly (readonly string[])[])[] = [
  [
    ["free", "complimentary", "gratis", "免费", "赠送"],
    ["paid", "fee", "charge", "chargeable", "surcharge", "收费", "付费", "有偿"],
  ],
  [
    ["indoor", "室内"],
    ["outdoor", "室外", "户外"],
  ],
  [
    ["manual", "手动", "人工"],
    ["automatic", "automated", "自动", "全自动"],
  ],
];

/** The words that must not stand beside a thing whose value is `value`, and must: [opposites, own]. */
export function opposites(value: string): { own: readonly string[]; other: readonly string[] } | undefined {
  const plain = plainEnum(value);
  for (const [left = [], right = []] of exclusive) {
    if (left.includes(plain)) return { own: left, other: right };
    if (right.includes(plain)) return { own: right, other: left };
  }
  return undefined;
}
