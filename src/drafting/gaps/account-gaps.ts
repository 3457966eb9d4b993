import type { FactEntry } from "#domain/evidence";
import { evidenceTopics } from "../dossier.ts";
import { openSorted } from "../evidence/deals.ts";
import { hasPositions } from "../evidence/methods/white-space-facts.ts";
import { plannedVisits } from "../evidence/planning-rules.ts";
import { boughtProducts, shownProducts } from "../evidence/product-facts.ts";
import { refTo } from "../ledger-index.ts";
import type { Gap, GapInput } from "./gap.ts";

/** A single order from this share of the year's revenue on makes the account depend on it (`10-method.md §3`). */
const bulkShare = 50;
/** Quality loss, percent of revenue, from which its causes are worth an action of their own. */
const notableQualityLoss = 0.5;
const whitespaceShown = 3;

type Found = Pick<Gap, "kind" | "weight"> & { values?: Gap["values"]; evidence?: readonly (FactEntry | null)[] };

/** What the account as a whole lacks: contacts, notes, deals, visits, payment, growth, products in use. */
export function accountGaps(input: GapInput): Gap[] {
  const account = input.index.account;
  return [...recordGaps(input), ...moneyGaps(input), ...visitGaps(input), ...productGaps(input)].map((found) => ({
    kind: found.kind,
    weight: found.weight,
    values: { account, ...found.values },
    evidence: (found.evidence ?? []).flatMap((entry) => entry?.id ?? []),
    dealRecord: null,
  }));
}

function recordGaps({ dossier, index }: GapInput): Found[] {
  const hasNotes = evidenceTopics.some((topic) => dossier.passages[topic].length > 0);
  return [
    ...(dossier.contacts.length === 0 ? [{ kind: "noContacts" as const, weight: 75 }] : []),
    ...(hasNotes ? [] : [{ kind: "noNotes" as const, weight: 62 }]),
    ...(openSorted(dossier).length === 0
      ? [
          {
            kind: "noDeals" as const,
            weight: 45,
            values: { endOn: index.ref("plan.endOn") },
            evidence: [index.fact("opportunities.open")],
          },
        ]
      : []),
  ];
}

function moneyGaps({ dossier: { figures }, index }: GapInput): Found[] {
  const deals = index.fact("deals.largest12m") !== null;
  const kind = deals ? "deals" : "orders";
  const bulk = index.fact(`${kind}.largestShare`);
  const share = bulk?.value.type === "percent" ? bulk.value.value : 0;
  const found: [boolean, Found][] = [
    [
      (figures.overdueMinor ?? 0) > 0,
      {
        kind: "overdue",
        weight: 65,
        values: { overdue: index.ref("orders.overdue"), orders: index.ref("orders.overdueCount") },
      },
    ],
    [
      index.fact("orders.trend") !== null,
      {
        kind: "revenueFall",
        weight: 78,
        values: {
          trend: index.ref("orders.trend"),
          recent: index.ref(`${kind}.lately`),
          before: index.ref(`${kind}.beforeThat`),
          period: refTo(index.fact(`${kind}.lately`), "period"),
          earlier: refTo(index.fact(`${kind}.beforeThat`), "period"),
        },
      },
    ],
    [
      index.fact("opportunities.stalled") !== null,
      {
        kind: "dealsStalled",
        weight: 60,
        values: {
          stalled: index.ref("opportunities.stalled"),
          days: index.ref("opportunities.usualDays"),
          share: index.ref("opportunities.usualShare"),
          endOn: index.ref("plan.endOn"),
        },
      },
    ],
    [
      (figures.growthPercent ?? 0) < 0,
      {
        kind: "growthDown",
        weight: 57,
        values: { growth: index.ref("orders.growth"), prior: index.ref(`${kind}.revenuePrior12m`) },
      },
    ],
    [
      (figures.qualityLossPercent ?? 0) >= notableQualityLoss,
      { kind: "qualityLoss", weight: 38, values: { loss: index.ref("orders.qualityLoss") } },
    ],
    [
      share >= bulkShare,
      {
        kind: "bulk",
        weight: 37,
        values: {
          largest: index.ref(`${kind}.largest12m`),
          share: index.ref(`${kind}.largestShare`),
          endOn: index.ref("plan.endOn"),
        },
      },
    ],
  ];
  return found.flatMap(([holds, gap]) => (holds ? [gap] : []));
}

function visitGaps({ dossier, index, levelWord }: GapInput): Found[] {
  return plannedVisits(dossier).flatMap(({ level, last, daysOverdue }): Found[] => {
    const values = {
      level: levelWord(level),
      perYear: index.ref(`plan.visitsPerYear.${level}`),
      due: index.ref(`plan.visitDue.${level}`),
      days: index.ref(`plan.visitOverdue.${level}`),
      last: index.ref(`plan.visitLast.${level}`),
    };
    if (last === null) return [{ kind: "visitNever", weight: 34, values }];
    return daysOverdue > 0 ? [{ kind: "visitOverdue", weight: 46, values }] : [];
  });
}

/** Products nobody has placed at the account; where its positions are known, they say more than the catalogue. */
function productGaps({ dossier, index }: GapInput): Found[] {
  if (boughtProducts(dossier).size === 0 || hasPositions(dossier)) return [];
  return shownProducts(dossier)
    .open.slice(0, whitespaceShown)
    .map((product, at) => ({
      kind: "whitespace" as const,
      weight: 26 - at,
      values: { product: index.ref("product.name", `product:${product.externalId}`) },
      evidence: [index.fact("product.orders", `product:${product.externalId}`)],
    }));
}
