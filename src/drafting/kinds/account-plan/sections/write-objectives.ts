import type { Cell } from "#domain/draft";
import { dealNames, shownOpen } from "../../../evidence/deals.ts";
import { type Reference, refTo, scoreRef } from "../../../ledger-index.ts";
import type { ClaimId, ClaimInput, SectionBuilder } from "../../../section-builder.ts";
import type { PlanContext } from "../plan-context.ts";
import type { PlanKey } from "../plan-words.ts";
import { firstClaim, valueCell } from "../section-parts.ts";

type Builder = SectionBuilder<PlanKey>;
type Objective = {
  what: ClaimInput<PlanKey>;
  metric: ClaimInput<PlanKey>;
  baseline: Reference;
  target: Reference;
  due: Reference;
  answers: ClaimInput<PlanKey>;
  /** How baseline and target are written. */
  cell?: "cell" | "cell.percent";
};
const columns = ["col.objective", "col.metric", "col.baseline", "col.target", "col.due", "col.answers"] as const;

/** §7 account-plan, 7: revenue, market, relationship and competition, each with baseline, target and date. */
export function writeObjectives(context: PlanContext) {
  const section = context.section("objectives");
  const found = [...revenue(context), ...market(context), ...relationship(context), ...competition(context)];
  const rows = found.flatMap((objective) => objectiveRow(section, objective));
  section.table(columns, rows);
  section.list(...openGoals(section, context));
  return section.build();
}

/** An objective without a baseline or a target is none: it becomes a question elsewhere. */
function objectiveRow(
  section: Builder,
  { what, metric, baseline, target, due, answers, cell = "cell" }: Objective,
): Cell[][] {
  if (baseline === null || target === null) return [];
  const id = section.claim(what);
  if (id === null) return [];
  return [
    [
      section.cell(id),
      section.cell(section.claim(metric)),
      valueCell(section, baseline, cell),
      section.cell(section.claim({ kind: "recommendation", key: cell, values: { value: target } })),
      section.cell(section.claim({ kind: "recommendation", key: "cell", values: { value: due } })),
      section.cell(section.claim(answers)),
    ],
  ];
}

function revenue({ index, dossier }: PlanContext): Objective[] {
  const account = index.account;
  const baseline = index.ref(dossier.dealsAsOrders ? "deals.revenue12m" : "orders.revenue12m");
  const target = index.ref("plan.revenueTarget");
  const step = index.fact("plan.growthStep");
  const grows = step?.value.type === "percent" && step.value.value > 0;
  const evidence = [index.fact("plan.revenueTarget")?.id, index.fact("account.name")?.id];
  return [
    {
      what: {
        kind: "recommendation",
        key: grows ? "obj.revenue.up" : "obj.revenue.hold",
        values: { account },
        evidence,
      },
      metric: { kind: "recommendation", key: "obj.revenue.metric", values: { window: index.ref("plan.window") } },
      baseline,
      target,
      due: index.ref("plan.endOn"),
      answers: grows
        ? { kind: "inference", key: "obj.revenue.trend", values: { growth: index.ref("orders.growth") } }
        : { kind: "inference", key: "obj.revenue.noTrend", values: { account } },
    },
  ];
}

/** Share of wallet where it is known, else one more product in use. */
function market({ index }: PlanContext): Objective[] {
  const account = index.account;
  const due = index.ref("plan.endOn");
  const share = index.ref("account.measure.shareOfWallet");
  if (share !== null) {
    return [
      {
        what: { kind: "recommendation", key: "obj.wallet", values: { account } },
        metric: { kind: "recommendation", key: "obj.wallet.metric", evidence: [index.fact("plan.walletTarget")?.id] },
        baseline: share,
        target: index.ref("plan.walletTarget"),
        due,
        answers: { kind: "inference", key: "obj.wallet.why", values: { account, share } },
      },
    ];
  }
  const bought = index.ref("products.bought");
  return [
    {
      what: { kind: "recommendation", key: "obj.products", values: { account } },
      metric: { kind: "recommendation", key: "obj.products.metric", evidence: [index.fact("plan.productsTarget")?.id] },
      baseline: bought,
      target: index.ref("plan.productsTarget"),
      due,
      answers: {
        kind: "inference",
        key: "obj.products.why",
        values: { account, bought, count: index.ref("products.count") },
      },
    },
  ];
}

function relationship(context: PlanContext): Objective[] {
  const { index, dossier } = context;
  const account = index.account;
  if (dossier.contacts.length === 0) {
    return [
      {
        what: { kind: "recommendation", key: "obj.contacts", values: { account } },
        metric: { kind: "recommendation", key: "obj.contacts.metric", evidence: [index.fact("contacts.count")?.id] },
        baseline: index.ref("contacts.count"),
        target: index.ref("plan.contactsTarget"),
        due: index.ref("plan.quarterOn"),
        answers: { kind: "inference", key: "obj.contacts.why", values: { account } },
      },
    ];
  }
  return [...coverage(context), ...personLevels(context)];
}

function coverage(context: PlanContext): Objective[] {
  const { index, dossier } = context;
  const [deal] = shownOpen(dossier);
  const [gap] = deal?.decisionChain?.gaps ?? [];
  if (!deal || !gap) return [];
  const record = `opportunity:${deal.opportunity.externalId}`;
  const name = index.ref("opportunity.name", record);
  const score = index.score("decision-chain", dealNames(dossier).get(deal.opportunity.id));
  const evidence = [score?.id];
  return [
    {
      what: { kind: "recommendation", key: "obj.coverage", values: { deal: name }, evidence },
      metric: { kind: "recommendation", key: "obj.coverage.metric", evidence },
      cell: "cell.percent",
      baseline: scoreRef(score, "value"),
      target: refTo(index.facts("plan.coverageTarget").find(({ record: of }) => of === record)),
      due: index.ref("plan.quarterOn"),
      answers: {
        kind: "inference",
        key: "obj.coverage.why",
        values: { deal: name, role: context.roleWord(gap.role), weight: refTo(score, `factors.${gap.role}.weight`) },
      },
    },
  ];
}

const peopleRaised = 2;

/** The people whose level costs most in the chain of the largest deals. */
function personLevels(context: PlanContext): Objective[] {
  const { index, gaps } = context;
  const persons = gaps.filter(({ kind, values }) => kind.startsWith("person") && values.target !== null);
  const unique = [...new Map(persons.map((gap) => [gap.values.person, gap])).values()];
  return unique.slice(0, peopleRaised).map(({ values, evidence }) => {
    const { person = null, role = null, deal = null, level = null, target = null } = values;
    return {
      what: { kind: "recommendation", key: "obj.level", values: { person }, evidence },
      metric: { kind: "recommendation", key: "obj.level.metric", values: { person } },
      baseline: level,
      target,
      due: index.ref("plan.quarterOn"),
      answers: { kind: "inference", key: "obj.level.why", values: { person, role, deal } },
    };
  });
}

function competition({ index, dossier }: PlanContext): Objective[] {
  const [deal] = shownOpen(dossier);
  if (!deal) return [];
  const record = `opportunity:${deal.opportunity.externalId}`;
  const name = index.ref("opportunity.name", record);
  const rival = index.ref("opportunity.competitor", record);
  const score = index.score("win-rate", dealNames(dossier).get(deal.opportunity.id));
  const value = scoreRef(score, "value");
  const isDue = deal.opportunity.closeOn !== null && deal.opportunity.closeOn > dossier.asOf;
  return [
    {
      what:
        rival === null
          ? { kind: "recommendation", key: "obj.winAlone", values: { deal: name } }
          : { kind: "recommendation", key: "obj.win", values: { deal: name, rival } },
      metric: { kind: "recommendation", key: "obj.win.metric", values: { deal: name } },
      cell: "cell.percent",
      baseline: value,
      target: refTo(index.facts("plan.winRateTarget").find(({ record: of }) => of === record)),
      due: isDue ? index.ref("opportunity.closeOn", record) : index.ref("plan.quarterOn"),
      answers: { kind: "inference", key: "obj.win.why", values: { value, band: scoreRef(score, "band") } },
    },
  ];
}

/** What no figure allows a target for yet. */
function openGoals(section: Builder, { index, dossier }: PlanContext): ClaimId[] {
  const account = index.account;
  const hasRival = index.fact("opportunity.competitor") !== null;
  const hasRevenue = index.fact("plan.revenueTarget") !== null;
  return [
    hasRevenue ? null : section.claim({ kind: "question", key: "sum.noRevenue", values: { account } }),
    hasRival || dossier.opportunities.length === 0
      ? null
      : firstClaim(section, [{ kind: "question", key: "obj.checklist", values: { account } }]),
  ];
}
