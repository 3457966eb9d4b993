import type { Cell } from "#domain/draft";
import type { DraftKey } from "../../../draft-words.ts";
import { type Gap, gapRules } from "../../../gaps/gap.ts";
import type { Reference } from "../../../ledger-index.ts";
import { ownerCell } from "../../../parts/owner-cell.ts";
import type { SectionBuilder } from "../../../section-builder.ts";
import { gapCell, gapClaim } from "../../../section-parts.ts";
import type { PlanContext } from "../plan-context.ts";

type Builder = SectionBuilder<DraftKey>;
const columns = ["col.what", "col.why", "col.when", "col.where", "col.who", "col.how", "col.howMuch"] as const;
const actionsShown = 12;

/** §7 account-plan, 9: one row per gap in the order of weight: what, why, when, where, who, how, how much. */
export function writeActions(context: PlanContext) {
  const section = context.section("actions");
  const rows = context.gaps.slice(0, actionsShown).flatMap((gap) => actionRow(section, gap, context));
  section.table(columns, rows);
  return section.build();
}

function actionRow(section: Builder, gap: Gap, { index }: PlanContext): Cell[][] {
  const what = gapClaim(section, gap, "what");
  if (what === null) return [];
  const { when, where } = gapRules[gap.kind];
  const due = section.claim({ kind: "recommendation", key: "cell", values: { value: gap.due ?? index.ref(when) } });
  return [
    [
      section.cell(what),
      gapCell(section, gap, "why"),
      section.cell(due),
      section.label(`label.${where}`),
      ownerCell(section, gap, index),
      gapCell(section, gap, "how"),
      stakeCell(section, gap, index),
    ],
  ];
}

const stakes = { overdue: "orders.overdue", bulk: "orders.largest12m" } as const;

/** Money at stake where the gap has an amount; no costs are made up. */
function stakeCell(section: Builder, gap: Gap, index: PlanContext["index"]): Cell {
  const ofDeal = gap.dealRecord === null ? null : index.ref("opportunity.amount", gap.dealRecord);
  const ofKind = gap.kind === "overdue" || gap.kind === "bulk" ? index.ref(stakes[gap.kind]) : ofDeal;
  const amount: Reference = gap.stake ?? ofKind;
  const id = section.claim({ kind: "inference", key: "act.stake", values: { amount } });
  return id === null ? section.label("label.workingTime") : section.cell(id);
}
