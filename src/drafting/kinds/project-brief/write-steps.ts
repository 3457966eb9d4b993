import type { Cell } from "#domain/draft";
import { type Gap, gapRules } from "../../gaps/gap.ts";
import { ownerCell } from "../../parts/owner-cell.ts";
import { gapCell, gapClaim } from "../../section-parts.ts";
import type { BriefBuilder, BriefContext } from "./brief-context.ts";
import { checkOfGap } from "./check-of-gap.ts";

const columns = ["col.what", "col.why", "col.who", "col.when", "col.where", "col.how", "brf.col.check"] as const;
const stepsShown = 8;
const ofOneKind = 2;

/** One step per gap of the deal, heaviest first: what, why, who, when, where, how, and by what one sees that it is done. */
export function writeSteps(context: BriefContext) {
  const { deal, index } = context;
  const section = context.section("steps");
  const rows = stepGaps(context).flatMap((gap) => stepRow(section, gap, context));
  section.table(columns, rows);
  if (rows.length > 0) return section.build();
  const values = { account: index.account, deal: deal && index.ref("opportunity.name", deal.record) };
  section.list(
    section.claim(
      deal
        ? { kind: "question", key: "brf.step.none", values }
        : { kind: "question", key: "gap.noContacts.question", values },
    ),
  );
  return section.build();
}

/** Gaps of the deal that become steps, at most two of one kind. */
export function stepGaps({ deal }: BriefContext): Gap[] {
  const gaps = deal?.gaps ?? [];
  return gaps
    .filter(({ kind }, at) => gaps.slice(0, at).filter((other) => other.kind === kind).length < ofOneKind)
    .slice(0, stepsShown);
}

function stepRow(section: BriefBuilder, gap: Gap, { index }: BriefContext): Cell[][] {
  const what = gapClaim(section, gap, "what");
  if (what === null) return [];
  const { when, where } = gapRules[gap.kind];
  const due = section.claim({ kind: "recommendation", key: "cell", values: { value: gap.due ?? index.ref(when) } });
  const check = checkOfGap(gap.kind);
  return [
    [
      section.cell(what),
      gapCell(section, gap, "why"),
      ownerCell(section, gap, index),
      section.cell(due),
      section.label(`label.${where}`),
      gapCell(section, gap, "how"),
      section.cell(
        check === null
          ? null
          : section.claim({
              kind: "recommendation",
              key: check,
              values: gap.values,
              evidence: gap.evidence,
              buildsOn: [what],
            }),
      ),
    ],
  ];
}
