import type { FactEntry } from "#domain/evidence";
import type { Lang } from "#domain/lang";
import { createRandom, type Random } from "./random.ts";
import type { DraftCase } from "./sites.ts";

type Formula = {
  of: readonly [string, string];
  compute: (a: number, b: number) => number;
  unit: "money" | "percent" | "count";
  words: Record<Lang, (a: string, b: string, result: string) => string>;
};

/** What a person would work out from two facts. */
const formulas: readonly Formula[] = [
  {
    of: ["orders.revenue12m", "orders.count12m"],
    compute: (revenue, count) => revenue / count,
    unit: "money",
    words: {
      zh: (a, b, result) => `近 12 个月销售收入 ${a}，共 ${b} 笔订单，平均每笔 ${result}。`,
      en: (a, b, result) => `Revenue over the last 12 months is ${a} from ${b} orders, ${result} per order on average.`,
    },
  },
  {
    of: ["orders.overdue", "orders.revenue12m"],
    compute: (overdue, revenue) => (overdue / revenue) * 100,
    unit: "percent",
    words: {
      zh: (a, b, result) => `逾期未回款 ${a}，占近 12 个月销售收入 ${b}的 ${result}。`,
      en: (a, b, result) => `Overdue payments of ${a} are ${result} of the revenue of ${b} over the last 12 months.`,
    },
  },
  {
    of: ["orders.revenue12m", "orders.largest12m"],
    compute: (revenue, largest) => revenue - largest,
    unit: "money",
    words: {
      zh: (a, b, result) => `近 12 个月销售收入 ${a}，扣除最大一笔订单 ${b}，余下 ${result}。`,
      en: (a, b, result) =>
        `Without the largest order of ${b}, the revenue of ${a} over the last 12 months leaves ${result}.`,
    },
  },
  {
    of: ["products.count", "products.bought"],
    compute: (count, bought) => count - bought,
    unit: "count",
    words: {
      zh: (a, b, result) => `我方 ${a} 个产品中，客户买过 ${b} 个，还差 ${result} 个。`,
      en: (a, b, result) => `Of our ${a} products the account has bought ${b}, so ${result} are left.`,
    },
  },
  {
    of: ["orders.revenue12m", "orders.revenuePrior12m"],
    compute: (now, before) => now - before,
    unit: "money",
    words: {
      zh: (a, b, result) => `近 12 个月销售收入 ${a}，前 12 个月 ${b}，相差 ${result}。`,
      en: (a, b, result) =>
        `Revenue of ${a} over the last 12 months against ${b} in the 12 months before: a difference of ${result}.`,
    },
  },
];

function numberOf({ value }: FactEntry): number | null {
  if (value.type === "money") return Number(value.amount);
  return value.type === "count" || value.type === "percent" || value.type === "number" ? value.value : null;
}

const grouped = (value: number, decimals: number) =>
  new Intl.NumberFormat("en-US", { minimumFractionDigits: decimals, maximumFractionDigits: decimals }).format(value);

function writeMoney(value: number, lang: Lang): string {
  const sign = value < 0 ? "-" : "";
  const size = Math.abs(value);
  if (lang === "zh") return `${sign}¥${size >= 10_000 ? `${grouped(size / 10_000, 1)}万` : grouped(size, 0)}`;
  return `${sign}CNY ${size >= 1_000_000 ? `${grouped(size / 1_000_000, 2)} million` : grouped(size, 0)}`;
}

const writers = {
  money: writeMoney,
  percent: (value: number) => `${grouped(value, 1)}%`,
  count: (value: number) => grouped(value, 0),
} as const;

/** A sentence with a figure worked out from two facts. */
export type Derived = { text: string; evidence: string[] };

function factAt({ ledger }: DraftCase, path: string): FactEntry | undefined {
  return ledger.find((entry): entry is FactEntry => entry.kind === "fact" && entry.path === path);
}

function write(of: DraftCase, formula: Formula, change: (right: number) => number): Derived | null {
  const [first, second] = [factAt(of, formula.of[0]), factAt(of, formula.of[1])];
  const [a, b] = [first && numberOf(first), second && numberOf(second)];
  if (!first || !second || !a || !b || (formula.unit === "money" && first.value.type !== "money")) return null;
  const unitOf = ({ value }: FactEntry) => (value.type === "money" ? ("money" as const) : ("count" as const));
  const right = formula.compute(a, b);
  const result = formula.unit === "count" ? Math.round(change(right)) : change(right);
  if (Math.abs(right) < 0.5) return null;
  const shown = (value: number) => writers[formula.unit](Math.abs(value), of.lang);
  const words = shown(result);
  if (result !== right && words === shown(right)) return null;
  const text = formula.words[of.lang](writers[unitOf(first)](a, of.lang), writers[unitOf(second)](b, of.lang), words);
  return { text, evidence: [first.id, second.id] };
}

/** Every figure that can be worked out, rightly. */
export function rightlyDerived(of: DraftCase): Derived[] {
  return formulas.flatMap((formula) => write(of, formula, (right) => right) ?? []);
}

const factors = [1.06, 0.93, 1.25, 0.8, 2, 1.4, 0.5, 10] as const;

/** The same figures off by at least six percent, and by at least two where things are counted. */
export function wronglyDerived(of: DraftCase, random: Random = createRandom(7)): Derived[] {
  return formulas.flatMap((formula) =>
    [0, 1].flatMap(() => {
      const factor = random.pick(factors) ?? 2;
      const wrong = (right: number) => (formula.unit === "count" ? right + 2 + random.below(5) : right * factor);
      return write(of, formula, wrong) ?? [];
    }),
  );
}
