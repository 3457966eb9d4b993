import { refTo, scoreRef } from "../../../ledger-index.ts";
import type { ClaimId, SectionBuilder } from "../../../section-builder.ts";
import type { PlanContext } from "../plan-context.ts";
import type { PlanKey } from "../plan-words.ts";

type Builder = SectionBuilder<PlanKey>;
/** What `10-method.md §14` calls high volume, paying on time, a good price, a stable contract and good cooperation. */
const limits = { revenuePoints: 50, collection: 95, margin: 30, orders: 4, cooperation: 4, qualityLoss: 0.5 };

/** §7 account-plan, 12: price, payment terms and service, each allowed or not by figures, or asked for. */
export function writePolicy(context: PlanContext) {
  const section = context.section("policy");
  section.list(...(isSqueezer(context) ? [squeezer(section, context)] : rules(section, context)));
  return section.build();
}

const isSqueezer = ({ dossier }: PlanContext) => dossier.scorecard.flags.includes("squeezer");

function squeezer(section: Builder, { index }: PlanContext): ClaimId {
  const evidence = [index.score("scorecard")?.id];
  return section.claim({
    kind: "recommendation",
    key: "pol.squeezer",
    values: { account: index.account },
    evidence,
  });
}

function rules(section: Builder, context: PlanContext): ClaimId[] {
  return [price(section, context), terms(section, context), service(section, context), commission(section, context)];
}

type Answer = "yes" | "no" | "open";

function say(section: Builder, rule: "price" | "terms" | "service", answer: Answer, { index }: PlanContext): ClaimId {
  const values = {
    account: index.account,
    window: index.ref("plan.window"),
    revenue: index.ref("orders.revenue12m"),
    rate: index.ref("orders.collectionRate"),
    overdue: index.ref("orders.overdue"),
    margin: index.ref("orders.grossMargin"),
    orders: index.ref("orders.count12m"),
    cooperation: index.ref("account.measure.cooperation"),
    loss: index.ref("orders.qualityLoss"),
  };
  const used = Object.entries(values).filter(([name]) => namesOf[`${rule}.${answer}`].includes(name));
  const kind = answer === "open" ? "question" : "recommendation";
  return section.claim({ kind, key: `pol.${rule}.${answer}`, values: Object.fromEntries(used) });
}

const namesOf = {
  "price.yes": ["account", "revenue", "rate"],
  "price.no": ["account", "rate", "overdue"],
  "price.open": ["account"],
  "terms.yes": ["account", "margin", "orders", "window"],
  "terms.no": ["account", "margin"],
  "terms.open": ["account"],
  "service.yes": ["account", "cooperation", "loss"],
  "service.no": ["account", "cooperation", "loss"],
  "service.open": ["account"],
} satisfies Record<`${"price" | "terms" | "service"}.${Answer}`, string[]>;

function price(section: Builder, context: PlanContext): ClaimId {
  const { collectionRatePercent: rate, overdueMinor } = context.dossier.figures;
  const revenue = context.dossier.scorecard.factors.find(({ id }) => id === "revenue12m");
  if (rate === null || overdueMinor === null) return say(section, "price", "open", context);
  const deserves = rate >= limits.collection && (revenue?.points ?? 0) >= limits.revenuePoints;
  return deserves ? say(section, "price", "yes", context) : say(section, "price", "no", context);
}

function terms(section: Builder, context: PlanContext): ClaimId {
  const { grossMarginPercent: margin, orderCount12m } = context.dossier.figures;
  if (margin === null) return say(section, "terms", "open", context);
  const deserves = margin >= limits.margin && orderCount12m >= limits.orders;
  return say(section, "terms", deserves ? "yes" : "no", context);
}

function service(section: Builder, context: PlanContext): ClaimId {
  const { dossier } = context;
  const cooperation = dossier.account.measures.find(({ factor }) => factor === "cooperation")?.value;
  const loss = dossier.figures.qualityLossPercent;
  if (cooperation === undefined || loss === null) return say(section, "service", "open", context);
  const deserves = cooperation >= limits.cooperation && loss <= limits.qualityLoss;
  return say(section, "service", deserves ? "yes" : "no", context);
}

function commission(section: Builder, { index, dossier }: PlanContext): ClaimId {
  const scorecard = index.score("scorecard");
  const band = dossier.scorecard.class === null ? null : (scoreRef(scorecard, "band") ?? refTo(scorecard, "band"));
  return section.claim({
    kind: "question",
    key: "pol.commission",
    values: { account: index.account, class: band },
  });
}
