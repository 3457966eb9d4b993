import type { Contact, DecisionRole } from "#domain/contact";

/** What somebody's post makes of an offer: the same point is a total cost, a test, a rota or a result. */
export const audiences = ["purchasing", "technical", "leadership", "user"] as const;
export type Audience = (typeof audiences)[number];

/** First match wins: a purchasing director buys before he leads. */
const posts = {
  purchasing:
    /采购|招标|物资|供应链|商务|财务|合同|purchas|procure|buyer|buying|sourcing|category|contracts?\b|commercial|tender|financ|controller|einkauf|compras|indkøb/i,
  leadership:
    /董事|总裁|总经理|副总|院长|主理|创始|合伙人|老板|法人|chief|ceo|coo|\bcfo|president|owner|founder|partner|managing|director general|general manager|geschäftsführ|gerente general|direktør/i,
  technical:
    /工程师|技术|设计|质量|品质|研发|总工|评估|产品|engineer|technical|technolog|design|quality|r&d|product|produkt|architect|inspector|qualität|specif/i,
  user: /运营|运维|维保|维护|设备|物流|仓|车间|生产|门店|施工|项目|工地|安全|渠道|销售|operation|maintenance|facility|facilities|logisti|warehouse|production|plant|store|site|project|projekt|install|foreman|channel|e-commerce|safety/i,
} as const satisfies Record<Audience, RegExp>;
const order = ["purchasing", "leadership", "technical", "user"] as const satisfies readonly Audience[];

/** Where the post says nothing, the role in a decision does. */
const byRole = {
  A: "leadership",
  D: "purchasing",
  S: "user",
  E: "technical",
  I: "user",
} as const satisfies Record<DecisionRole, Audience>;

/** By title, then by department, then by the first decision role; null where nothing tells. */
export function audienceOf({ title, department }: Contact, roles: readonly DecisionRole[] = []): Audience | null {
  const said = [title, department].flatMap((words) =>
    order.filter((post) => words !== null && posts[post].test(words)),
  );
  const [role] = roles;
  return said[0] ?? (role ? byRole[role] : null);
}
