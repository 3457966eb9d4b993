import type { DraftKey } from "../../../draft-words.ts";
import { dealNames, shownOpen } from "../../../evidence/deals.ts";
import type { Gap } from "../../../gaps/gap.ts";
import type { LedgerIndex } from "../../../ledger-index.ts";
import { refTo, scoreRef } from "../../../ledger-index.ts";
import type { ClaimId, SectionBuilder } from "../../../section-builder.ts";
import { firstClaim, gapClaim, quoteClaim } from "../../../section-parts.ts";
import type { PlanContext } from "../plan-context.ts";

type Builder = SectionBuilder<DraftKey>;

/** §7 account-plan, 1: who the account is, what it is worth, where the deals stand, the goal and what to do first. */
export function writeSummary(context: PlanContext) {
  const { index, gaps, quotes } = context;
  const section = context.section("summary");
  section.paragraph(whoIs(section, index), since(section, index), ...worth(section, context), ...grade(section, index));
  section.paragraph(...deals(section, context), history(section, index));
  const [voice] = quotes().find("needs", 1);
  if (voice) section.heading("head.voice");
  section.paragraph(voice ? quoteClaim(section, voice) : null);
  section.paragraph(goal(section, index));
  section.heading("head.moves");
  section.list(...firstMoves(section, gaps));
  return section.build();
}

const movesShown = 3;

/** What answers the heaviest gaps; one that cannot be said in full makes room for the next. */
function firstMoves(section: Builder, gaps: readonly Gap[]): ClaimId[] {
  const moves: ClaimId[] = [];
  for (const gap of gaps) {
    const move = moves.length < movesShown ? gapClaim(section, gap, "what") : null;
    if (move !== null) moves.push(move);
  }
  return moves;
}

function whoIs(section: Builder, index: LedgerIndex): ClaimId {
  const account = index.ref("account.name");
  const industry = index.ref("account.industry");
  const owner = index.ref("account.owner");
  return firstClaim(section, [
    { kind: "fact", key: "sum.who", values: { account, industry, owner, city: index.ref("account.city") } },
    { kind: "fact", key: "sum.whoIndustry", values: { account, industry, owner } },
    { kind: "inference", key: "sum.whoNoOwner", values: { account, industry } },
    { kind: "fact", key: "sum.whoOwner", values: { account, owner } },
    { kind: "inference", key: "sum.whoBare", values: { account, asOf: index.ref("plan.asOf") } },
  ]);
}

function since(section: Builder, index: LedgerIndex): ClaimId {
  const values = { account: index.account, since: index.ref("account.customerSince") };
  return section.claim({ kind: "fact", key: "sum.since", values });
}

function worth(section: Builder, { dossier, index }: PlanContext): ClaimId[] {
  const kind = dossier.dealsAsOrders ? "deals" : "orders";
  const window = index.ref("plan.window");
  const revenue = index.ref(`${kind}.revenue12m`);
  if (revenue === null) {
    return [section.claim({ kind: "question", key: "sum.noRevenue", values: { account: index.account } })];
  }
  const growth = dossier.figures.growthPercent ?? 0;
  const values = { window, growth: index.ref("orders.growth"), prior: index.ref(`${kind}.revenuePrior12m`) };
  const evidence = [index.fact(`${kind}.revenue12m`)?.id];
  return [
    section.claim({
      kind: "fact",
      key: `sum.revenue.${kind}`,
      values: { window, revenue, orders: index.ref(`${kind}.count12m`) },
    }),
    growth === 0
      ? null
      : section.claim({ kind: "fact", key: growth > 0 ? "sum.growth.up" : "sum.growth.down", values, evidence }),
  ];
}

function grade(section: Builder, index: LedgerIndex): ClaimId[] {
  const account = index.account;
  const scorecard = index.score("scorecard");
  const rfm = index.score("rfm");
  return [
    firstClaim(section, [
      {
        kind: "fact",
        key: "sum.class",
        values: { value: scoreRef(scorecard, "value"), class: scoreRef(scorecard, "band") },
      },
      { kind: "question", key: "sum.classOpen", values: { account }, evidence: [scorecard?.id] },
    ]),
    section.claim({
      kind: "fact",
      key: "sum.rfm",
      values: { value: scoreRef(rfm, "value"), grade: scoreRef(rfm, "band") },
    }),
    placed(section, index),
  ];
}

function placed(section: Builder, index: LedgerIndex): ClaimId {
  const match = index.score("match");
  if (!match || match.score.value === null) return null;
  const values = { octant: refTo(match, "octant"), posture: refTo(match, "posture") };
  return section.claim({ kind: "fact", key: "sum.match", values });
}

function deals(section: Builder, { dossier, index }: PlanContext): ClaimId[] {
  const [largest] = shownOpen(dossier);
  if (!largest) return [];
  const called = dealNames(dossier).get(largest.opportunity.id);
  const record = `opportunity:${largest.opportunity.externalId}`;
  const deal = index.ref("opportunity.name", record);
  const winRate = index.score("win-rate", called);
  const chain = index.score("decision-chain", called);
  return [
    firstClaim(section, [
      {
        kind: "fact",
        key: "sum.deals",
        values: {
          open: index.ref("opportunities.open"),
          amount: index.ref("opportunities.openAmount"),
          deal,
          dealAmount: index.ref("opportunity.amount", record),
        },
      },
      { kind: "fact", key: "sum.dealsBare", values: { open: index.ref("opportunities.open"), deal } },
    ]),
    section.claim({
      kind: "fact",
      key: "sum.dealWin",
      values: { deal, value: scoreRef(winRate, "value"), band: scoreRef(winRate, "band") },
    }),
    dossier.contacts.length === 0
      ? null
      : section.claim({ kind: "fact", key: "sum.dealChain", values: { deal, value: scoreRef(chain, "value") } }),
  ];
}

function history(section: Builder, index: LedgerIndex): ClaimId {
  const values = {
    account: index.account,
    won: index.ref("opportunities.won"),
    lost: index.ref("opportunities.lost"),
    share: index.ref("opportunities.wonShare"),
  };
  return section.claim({ kind: "fact", key: "sum.dealHistory", values });
}

function goal(section: Builder, index: LedgerIndex): ClaimId {
  const due = index.ref("plan.endOn");
  const revenue = index.ref("orders.revenue12m") ?? index.ref("deals.revenue12m");
  const step = index.fact("plan.growthStep");
  const grows = step?.value.type === "percent" && step.value.value > 0;
  const target = index.ref("plan.revenueTarget");
  if (target === null) return null;
  return section.claim(
    grows
      ? { kind: "recommendation", key: "sum.goal.up", values: { due, revenue, target } }
      : { kind: "recommendation", key: "sum.goal.hold", values: { due, revenue } },
  );
}
