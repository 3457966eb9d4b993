import type { Cell } from "#domain/draft";
import type { DraftKey } from "../../../draft-words.ts";
import { dealNames, shownOpen } from "../../../evidence/deals.ts";
import { refTo, scoreRef } from "../../../ledger-index.ts";
import type { ClaimId, SectionBuilder } from "../../../section-builder.ts";
import { firstClaim, valueCell } from "../../../section-parts.ts";
import type { PlanContext } from "../plan-context.ts";
import type { Objective } from "./objective.ts";
import { relationshipObjectives } from "./relationship-objectives.ts";

type Builder = SectionBuilder<DraftKey>;
const columns = ["col.objective", "col.metric", "col.baseline", "col.target", "col.due", "col.answers"] as const;

/** §7 account-plan, 7: revenue, market, relationship and competition, each with baseline, target and date. */
export function writeObjectives(context: PlanContext) {
  const section = context.section("objectives");
  const found = [...revenue(context), ...market(context), ...relationshipObjectives(context), ...competition(context)];
  const rows = found.flatMap((objective) => objectiveRow(section, objective));
  section.table(columns, rows);
  section.list(...openGoals(section, context));
  return section.build();
}

/** An objective without a baseline or a target is none: it becomes a question elsewhere. */
function objectiveRow(
  section: Builder,
  { what, metric, baseline, target, due, answers, cell = "cell", shown }: Objective,
): Cell[][] {
  if (baseline === null || target === null) return [];
  const id = section.claim(what);
  if (id === null) return [];
  return [
    [
      section.cell(id),
      section.cell(section.claim(metric)),
      shown ? section.cell(section.claim(shown.baseline)) : valueCell(section, baseline, cell),
      section.cell(section.claim(shown?.target ?? { kind: "recommendation", key: cell, values: { value: target } })),
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
  const growth = index.ref("orders.growth");
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
      answers:
        growth === null
          ? {
              kind: "inference",
              key: "obj.revenue.noTrend",
              values: { account },
              evidence: [index.score("scorecard")?.id],
            }
          : { kind: "inference", key: "obj.revenue.trend", values: { growth } },
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
