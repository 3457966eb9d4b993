import { foldText } from "./fold-text.ts";
import { type TableKind, tableKinds } from "./headers/kind-headers.ts";

/** What people call a file of each kind. */
const namesOfKind = {
  team: ["team", "teams", "sales reps", "reps", "users", "团队", "销售员", "销售人员"],
  dictionary: ["dictionary", "metadata", "字典", "字段说明"],
  accounts: [
    "account",
    "accounts",
    "customer",
    "customers",
    "company",
    "companies",
    "client",
    "clients",
    "客户",
    "公司",
  ],
  products: ["product", "products", "产品", "商品", "价目表"],
  contacts: ["contact", "contacts", "people", "persons", "联系人", "通讯录", "人员"],
  opportunities: ["opportunity", "opportunities", "deal", "deals", "pipeline", "商机", "销售机会", "项目"],
  orders: ["order", "orders", "sales orders", "订单", "销售明细"],
  interactions: [
    "interaction",
    "interactions",
    "activity",
    "activities",
    "visit",
    "visits",
    "calls",
    "拜访",
    "走访",
    "跟进",
  ],
  needs: ["need", "needs", "需求"],
  positions: ["position", "positions", "供应格局", "供应状态"],
  goals: ["goal", "goals", "客情目标", "目标"],
  assessments: ["assessment", "assessments", "评估"],
} as const satisfies Record<TableKind, readonly string[]>;

type Named = { kind: TableKind; end: number; length: number };

/** `Sales_Orders 2026.csv` → ` sales orders `: words apart, years and numbers gone. */
function wordsOf(path: string): string {
  const name = (path.split(/[\\/]/).at(-1) ?? path).replace(/\.[^.]*$/, "");
  const spaced = name.replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2");
  return ` ${foldText(spaced)
    .replace(/[^\p{L}]+/gu, " ")
    .trim()} `;
}

/** Where a name stands last; Latin ones as whole words. */
function endOf(name: string, words: string): number {
  const isLatin = /^[a-z ]+$/.test(name);
  const start = words.lastIndexOf(isLatin ? ` ${name} ` : name);
  return start === -1 ? -1 : start + name.length + (isLatin ? 1 : 0);
}

/**
 * The kinds of table that the name of a file speaks of, the likeliest first: what a name is about comes last in it, in
 * both languages (`客户订单`, `customer orders`), and the longer name says more (`客情目标`).
 */
export function kindsNamedBy(path: string): TableKind[] {
  const words = wordsOf(path);
  const named = tableKinds.flatMap((kind): Named[] =>
    namesOfKind[kind].map((name) => ({ kind, end: endOf(name, words), length: name.length })),
  );
  const found = named.filter(({ end }) => end !== -1).sort((a, b) => b.end - a.end || b.length - a.length);
  return [...new Set(found.map(({ kind }) => kind))];
}
