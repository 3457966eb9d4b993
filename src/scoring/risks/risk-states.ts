import { addDays, type Day } from "#domain/day";
import { compareText } from "../rules/compare-text.ts";
import type { StatedRisk } from "./risk-facts.ts";

export type RiskState = "raised" | "clear" | "unknown";
/** What the state rests on; null where it is unknown. */
export type RiskBasis = "computed" | "stated" | "both" | null;
export type SettledRisk = {
  state: RiskState;
  basis: RiskBasis;
  /** True where figures and a stated answer that is not stale say the opposite; the more severe has won. */
  differs: boolean;
  /** The answer that counted among those stated. */
  stated: StatedRisk | null;
  /** That answer is out of date. */
  stale: boolean;
};

/**
 * Figures and stated answers of one check as one state. Of several answers the newest counts (an undated one last, of
 * one day the raised). Where figures and answer disagree the raised wins — but a stale answer yields to figures, and
 * a stale "clear" is no answer at all, while a stale "raised" stands until somebody clears it.
 */
export function settleRisk(
  raised: boolean | null,
  answers: readonly StatedRisk[],
  asOf: Day,
  statedDays: number,
): SettledRisk {
  const stated = newestAnswer(answers);
  const stale = stated?.observedOn ? stated.observedOn < addDays(asOf, -statedDays) : false;
  const said = stated && (stated.answer === "no" ? "clear" : "raised");
  return { ...settleState(raised, said, stale), stated, stale };
}

type Settled = Pick<SettledRisk, "state" | "basis" | "differs">;

function settleState(raised: boolean | null, said: "raised" | "clear" | null, stale: boolean): Settled {
  if (raised === null) {
    const silent = said === null || (said === "clear" && stale);
    return silent
      ? { state: "unknown", basis: null, differs: false }
      : { state: said, basis: "stated", differs: false };
  }
  const found = raised ? "raised" : "clear";
  if (said === null || (stale && said !== found)) return { state: found, basis: "computed", differs: false };
  if (said === found) return { state: found, basis: "both", differs: false };
  return { state: "raised", basis: raised ? "computed" : "stated", differs: true };
}

function newestAnswer(answers: readonly StatedRisk[]): StatedRisk | null {
  const known = answers.filter(({ answer }) => answer !== "unknown").sort(oldestFirst);
  return known.at(-1) ?? null;
}

/** Where days are equal, milder answers first; the evidence only settles which of two equal answers is shown. */
function oldestFirst(a: StatedRisk, b: StatedRisk): number {
  return (
    compareText(a.observedOn ?? "", b.observedOn ?? "") ||
    severity[a.answer] - severity[b.answer] ||
    compareText((a.evidence ?? []).join(), (b.evidence ?? []).join())
  );
}

const severity = { unknown: 0, no: 1, partly: 2, yes: 3 } as const satisfies Record<StatedRisk["answer"], number>;
