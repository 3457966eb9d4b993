import { gapRules } from "../gaps/gap.ts";
import type { PlanContext } from "../plan-context.ts";
import { gapCell, gapClaim, gapKey, valueCell } from "../section-parts.ts";
import { ownerCell } from "./write-actions.ts";

const columns = ["col.risk", "col.figure", "col.control", "col.owner", "col.checked"] as const;
const risksShown = 10;

/** §7 account-plan, 11: only risks that a figure or record raises, each with control, owner and next check. */
export function writeRisks(context: PlanContext) {
  const { gaps, index } = context;
  const section = context.section("risks");
  const raised = gaps.filter(({ kind }) => gapRules[kind].risk).slice(0, risksShown);
  const rows = raised.flatMap((gap) => {
    const name = gapKey(gap.kind, "name");
    const why = gapClaim(section, gap, "why");
    if (name === null || why === null) return [];
    return [
      [
        section.label(name),
        section.cell(why),
        gapCell(section, gap, "how"),
        ownerCell(section, gap, index),
        valueCell(section, index.ref("plan.monthOn")),
      ],
    ];
  });
  section.table(columns, rows);
  const values = { account: index.account, endOn: index.ref("plan.endOn") };
  section.paragraph(rows.length > 0 ? null : section.claim({ kind: "question", key: "risk.none", values }));
  return section.build();
}
