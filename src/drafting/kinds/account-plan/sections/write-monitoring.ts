import type { Cell } from "#domain/draft";
import type { DraftKey } from "../../../draft-words.ts";
import { dealNames, shownOpen } from "../../../evidence/deals.ts";
import { shownWindows, windowRecord } from "../../../evidence/methods/calendar-facts.ts";
import { plannedVisits } from "../../../evidence/planning-rules.ts";
import { type Reference, refTo, scoreRef } from "../../../ledger-index.ts";
import type { ClaimId, SectionBuilder } from "../../../section-builder.ts";
import { firstClaim, valueCell } from "../../../section-parts.ts";
import type { PlanContext } from "../plan-context.ts";

type Builder = SectionBuilder<DraftKey>;
const figureColumns = ["col.figure", "col.now", "col.target", "col.rhythm"] as const;
const visitColumns = ["col.visitLevel", "col.perYear", "col.lastVisit", "col.dueOn", "col.planned"] as const;
type Figure = {
  key: DraftKey;
  values: Record<string, Reference>;
  now: Reference;
  target: Reference;
  rhythm: DraftKey;
  cell?: "cell.percent";
};

/** §7 account-plan, 10: key figures with their targets, the review rhythm, the visits due, and the buying calendar. */
export function writeMonitoring(context: PlanContext) {
  const { index } = context;
  const section = context.section("monitoring");
  const account = index.account;
  section.heading("head.keyFigures");
  section.table(
    figureColumns,
    figures(context).flatMap((figure) => figureRow(section, figure)),
  );
  section.heading("head.rhythm");
  const review = (key: DraftKey, date: Reference) =>
    section.claim({ kind: "recommendation", key, values: { account, date } });
  section.list(
    review("mon.month", index.ref("plan.monthOn")),
    review("mon.half", index.ref("plan.halfYearOn")),
    review("mon.end", index.ref("plan.endOn")),
  );
  section.heading("head.visits");
  section.paragraph(assumed(section, context));
  section.table(visitColumns, visitRows(section, context));
  section.heading("head.calendar");
  section.list(...windowClaims(section, context));
  return section.build();
}

/** The window that is open with what to do now, and the next one with what to prepare. */
function windowClaims(section: Builder, { dossier, index, scoreWord }: PlanContext): ClaimId[] {
  const { open, next } = shownWindows(dossier);
  const account = index.account;
  const evidence = [index.score("calendar")?.id];
  const now = open && {
    values: {
      account,
      phase: scoreWord(`calendar.phase.${open.phase}`),
      to: index.ref("calendar.to", windowRecord(open)),
    },
    evidence,
  };
  const coming = next && {
    values: {
      account,
      phase: scoreWord(`calendar.phase.${next.phase}`),
      from: index.ref("calendar.from", windowRecord(next)),
      days: index.ref("calendar.daysTo", windowRecord(next)),
    },
    evidence,
  };
  const prepare = next && { ...coming?.values, prepare: scoreWord(`calendar.prepare.${next.phase}`) };
  return [
    now && section.claim({ kind: "inference", key: open?.byTemplate ? "cal.openUsual" : "cal.open", ...now }),
    open && section.claim({ kind: "recommendation", key: `cal.do.${open.phase}`, values: { account }, evidence }),
    coming && section.claim({ kind: "inference", key: next?.byTemplate ? "cal.nextUsual" : "cal.next", ...coming }),
    prepare && section.claim({ kind: "recommendation", key: "cal.prepare", values: prepare, evidence }),
  ];
}

function figureRow(section: Builder, { key, values, now, target, rhythm, cell }: Figure): Cell[][] {
  if (now === null) return [];
  const name = section.claim({ kind: "recommendation", key, values });
  if (name === null) return [];
  const goal = section.claim({ kind: "recommendation", key: cell ?? "cell", values: { value: target } });
  return [
    [
      section.cell(name),
      valueCell(section, now, cell),
      goal === null ? section.label("label.noTarget") : section.cell(goal),
      section.label(rhythm),
    ],
  ];
}

function figures({ index, dossier }: PlanContext): Figure[] {
  const account = index.account;
  const kind = dossier.dealsAsOrders ? "deals" : "orders";
  const [deal] = shownOpen(dossier);
  return [
    {
      key: "mon.revenue",
      values: { account },
      now: index.ref(`${kind}.revenue12m`),
      target: index.ref("plan.revenueTarget"),
      rhythm: "label.monthly",
    },
    {
      key: "mon.collection",
      values: { account },
      now: index.ref("orders.collectionRate"),
      target: null,
      rhythm: "label.monthly",
    },
    {
      key: "mon.contactsKnown",
      values: { account },
      now: index.ref("contacts.count"),
      target: index.ref("plan.contactsTarget"),
      rhythm: "label.quarterly",
    },
    {
      key: "mon.contacts",
      values: { account, window: index.ref("activity.windowDays") },
      now: index.ref("activity.count90d"),
      target: null,
      rhythm: "label.monthly",
    },
    ...(deal ? dealFigures(deal.opportunity.id, deal.opportunity.externalId, { index, dossier }) : []),
  ];
}

function dealFigures(
  id: string,
  externalId: string,
  { index, dossier }: Pick<PlanContext, "index" | "dossier">,
): Figure[] {
  const record = `opportunity:${externalId}`;
  const called = dealNames(dossier).get(id);
  const values = { deal: index.ref("opportunity.name", record) };
  const target = (path: "plan.winRateTarget" | "plan.coverageTarget") =>
    refTo(index.facts(path).find(({ record: of }) => of === record));
  const chain = dossier.contacts.length === 0 ? null : index.score("decision-chain", called);
  return [
    {
      key: "mon.win",
      values,
      now: scoreRef(index.score("win-rate", called), "value"),
      target: target("plan.winRateTarget"),
      cell: "cell.percent",
      rhythm: "label.onChange",
    },
    {
      key: "mon.coverage",
      values,
      now: scoreRef(chain, "value"),
      target: target("plan.coverageTarget"),
      cell: "cell.percent",
      rhythm: "label.onChange",
    },
  ];
}

/** Says so where the visits follow a class that the scorecard could not give. */
function assumed(section: Builder, { dossier, index }: PlanContext) {
  if (dossier.scorecard.class !== null) return null;
  const evidence = [index.score("scorecard")?.id];
  return firstClaim(section, [{ kind: "inference", key: "mon.assumed", values: { account: index.account }, evidence }]);
}

function visitRows(section: Builder, { dossier, index }: PlanContext): Cell[][] {
  return plannedVisits(dossier).map(({ level }) => [
    section.label(`label.level.${level}`),
    valueCell(section, index.ref(`plan.visitsPerYear.${level}`)),
    valueCell(section, index.ref(`plan.visitLast.${level}`)),
    valueCell(section, index.ref(`plan.visitDue.${level}`)),
    section.cell(
      section.claim({ kind: "recommendation", key: "cell", values: { value: index.ref(`plan.visitOn.${level}`) } }),
    ),
  ]);
}
