import type { Cell } from "#domain/draft";
import { gapRules } from "../../gaps/gap.ts";
import { ownerCell } from "../../parts/owner-cell.ts";
import type { ClaimId } from "../../section-builder.ts";
import { gapClaim } from "../../section-parts.ts";
import type { SwotBuilder } from "./entry.ts";
import { type Combination, combinations, type Pair, pairEntries } from "./pair-entries.ts";
import type { SwotContext } from "./swot-context.ts";

const columns = ["swt.col.strategy", "swt.col.pair", "swt.col.step", "col.owner", "swt.col.by"] as const;

/** The four combinations: each strategy names the two entries that it joins, with its first step, owner and day. */
export function writeSwotStrategies(context: SwotContext) {
  const section = context.section("strategies");
  const pairs = pairEntries(context.placed);
  const rows = combinations.map((combination) =>
    pairs[combination].flatMap((pair) => strategyRow(section, combination, pair, context)),
  );
  section.table(columns, rows.flat());
  const values = { account: context.index.account };
  section.list(
    ...combinations.map((combination, at) =>
      (rows[at] ?? []).length > 0 ? null : section.claim({ kind: "question", key: `swt.none.${combination}`, values }),
    ),
  );
  return section.build();
}

function strategyRow(section: SwotBuilder, combination: Combination, pair: Pair, context: SwotContext): Cell[][] {
  const { index } = context;
  const { inner, outer } = pair;
  const strategy = section.claim({
    kind: "recommendation",
    key: `swt.strategy.${combination}`,
    values: valuesOf(combination, pair),
    evidence: [...(inner.gap?.evidence ?? []), ...(outer.gap?.evidence ?? [])],
    buildsOn: [inner.claim, outer.claim],
  });
  if (strategy === null) return [];
  const gap = inner.gap ?? outer.gap;
  const dealRecord = outer.dealRecord ?? inner.dealRecord;
  const due = gap?.due ?? index.ref(gap ? gapRules[gap.kind].when : "plan.monthOn");
  return [
    [
      section.cell(strategy),
      { label: context.say(`swt.${combination}`, { inner: inner.code, outer: outer.code }) },
      section.cell(firstStep(section, pair)),
      ownerCell(section, gap ?? { dealRecord }, index),
      section.cell(section.claim({ kind: "recommendation", key: "cell", values: { value: due } })),
    ],
  ];
}

/** The inner side is leaned on or mended, the outer side taken or met. */
function valuesOf(combination: Combination, { inner, outer }: Pair): Record<string, string | null> {
  const values = {
    so: { lever: inner.use, aim: outer.use },
    wo: { opportunity: outer.clause, weakness: inner.clause, fix: inner.use },
    st: { threat: outer.clause, lever: inner.use, counter: outer.use },
    wt: { threat: outer.clause, weakness: inner.clause, fix: inner.use },
  } as const satisfies Record<Combination, Record<string, string | null>>;
  return values[combination];
}

function firstStep(section: SwotBuilder, { inner, outer }: Pair): ClaimId {
  if (inner.gap) return gapClaim(section, inner.gap, "how");
  if (inner.step) return section.claim({ ...inner.step, buildsOn: [inner.claim] });
  return outer.gap ? gapClaim(section, outer.gap, "how") : null;
}
