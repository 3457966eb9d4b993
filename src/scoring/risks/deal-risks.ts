import { type Day, daysBetween } from "#domain/day";
import type { RisksInput } from "./risk-facts.ts";
import { type ComputedRisk, computed, hold, knownAnswer, raisedByAll, raisedByAny } from "./risk-figures.ts";
import type { RisksConfig } from "./risks-config.ts";

const commercialItems = ["budgetConfirmed", "pricePositionKnown", "paymentTermsAccepted"] as const;

/**
 * Late in the deal the budget is not confirmed, the price position not known or the terms not accepted; or its close
 * date has passed. Early in a deal an answer still open is no misjudgement.
 */
export function commercialRisk(
  { facts, asOf }: RisksInput,
  { commercialMisjudgement: { lateDays } }: RisksConfig,
): ComputedRisk {
  const { commercial = {} } = facts;
  const { closeOn = null, evidence } = commercial;
  const late = commercial.late ?? (closeOn && daysBetween(asOf, closeOn) <= lateDays);
  const slipped = hold({
    id: "daysPastClose",
    unit: "day",
    value: closeOn && Math.max(0, daysBetween(closeOn, asOf)),
    limit: 0,
    raises: (days) => days > 0,
    evidence,
  });
  const answers = commercialItems.map((id) => {
    const figure = hold({
      id,
      unit: "answer",
      value: knownAnswer(commercial[id]),
      limit: "partly",
      raises: (answer) => (answer === "no" ? late : false),
      evidence,
    });
    return late === false ? { ...figure, raises: false } : figure;
  });
  const figures = [...answers, slipped];
  return computed(raisedByAny(figures), figures, {
    closeOn: closeOn === null,
    ...Object.fromEntries(answers.map(({ id, value }) => [id, value === null && late !== false])),
  });
}

/** The deal is being negotiated, and no plan or draft covers it. */
export function noPlanRisk({ facts: { negotiation } }: RisksInput): ComputedRisk {
  const evidence = negotiation?.evidence;
  const negotiating = hold({
    id: "negotiating",
    unit: "yesNo",
    value: negotiation?.negotiating,
    limit: false,
    raises: (held) => held,
    evidence,
  });
  const plan = hold({
    id: "plan",
    unit: "date",
    value: planValue(negotiation?.planOn),
    limit: "none",
    raises: (held) => held === "none",
    evidence,
  });
  return computed(raisedByAll([negotiating, plan]), [negotiating, plan], {
    negotiating: negotiating.raises === null,
    plan: plan.raises === null,
  });
}

function planValue(planOn: Day | null | undefined): string | null {
  return planOn === undefined ? null : (planOn ?? "none");
}

/** The chain changed after somebody last looked at it; where nobody has, a recent change counts. */
export function chainChangedRisk({ facts, asOf }: RisksInput, { chainChanged: { days } }: RisksConfig): ComputedRisk {
  const { chainChange } = facts;
  if (!chainChange) return computed(null, [], { chainChange: true });
  const { changedOn, lookedOn = null, evidence } = chainChange;
  const figure =
    lookedOn === null && changedOn !== null
      ? hold({
          id: "recentChange",
          unit: "day",
          value: daysBetween(changedOn, asOf),
          limit: days,
          raises: (ago) => ago <= days,
          evidence,
        })
      : hold({
          id: "chainChange",
          unit: "date",
          value: changedOn ?? "none",
          limit: lookedOn,
          raises: () => changedOn !== null && lookedOn !== null && changedOn > lookedOn,
          evidence,
        });
  return computed(figure.raises, [figure], {});
}

/** Whether tender papers were at fault only people can say. */
export function tenderPapersRisk(): ComputedRisk {
  return computed(null, [], { faultyTender: true });
}
