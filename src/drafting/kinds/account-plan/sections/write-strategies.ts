import { type Gap, gapRules, strategyColumns } from "../../../gaps/gap.ts";
import { gapClaim, gapKey } from "../../../section-parts.ts";
import type { PlanContext } from "../plan-context.ts";

const perColumn = 4;

/** §7 account-plan, 8: five columns, each strategy the answer to a gap; a column without a gap asks. */
export function writeStrategies(context: PlanContext) {
  const { index, gaps } = context;
  const section = context.section("strategies");
  for (const column of strategyColumns) {
    section.heading(`label.column.${column}`);
    const claims = distinct(gaps.filter((gap) => gapRules[gap.kind].column === column))
      .map((gap) => gapClaim(section, gap, "strategy"))
      .filter((id) => id !== null);
    const values = {
      account: index.account,
      ...(column === "relationship" ? { endOn: index.ref("plan.endOn") } : {}),
    };
    const asked =
      claims.length > 0 ? [] : [section.claim({ kind: "question", key: `strat.${column}.question`, values })];
    section.list(...claims, ...asked);
  }
  return section.build();
}

/** At most two of one kind in a column: five empty checklists are one problem. */
function distinct(gaps: readonly Gap[]): Gap[] {
  const chosen = gaps.filter(({ kind }, at) => gaps.slice(0, at).filter((other) => other.kind === kind).length < 2);
  return chosen.filter(({ kind }) => gapKey(kind, "strategy") !== null).slice(0, perColumn);
}
