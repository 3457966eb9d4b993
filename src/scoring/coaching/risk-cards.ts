import { tasksFor } from "../catalogues/tasks.ts";
import { riskScopes } from "../risks/risks-config.ts";
import { type CardDraft, type CardFigure, type CardSubject, evidenceOf } from "./card.ts";
import type { CoachingInput } from "./coaching-input.ts";
import { dealShares } from "./deal-share.ts";
import { someFigures } from "./place-cards.ts";

type Risks = NonNullable<CoachingInput["risks"]>[number];
type RiskCheck = Risks["checks"][number];

/**
 * Risks (`10-method.md §17`): a card per raised check, with the figures that raised it or the answer somebody gave;
 * gain = the check's part of the known ones. A deal's check weighs its part of the amount.
 */
export function riskCards({ accountId, risks = [], deals = [] }: CoachingInput): CardDraft[] {
  const shares = dealShares(deals);
  return risks.flatMap((score) =>
    score.checks.flatMap((check): CardDraft[] => {
      const subject = subjectOf(check, score, accountId);
      const figures = figuresOf(check, `${subject.type}:${subject.id}`);
      const weight = score.factors.find(({ id }) => id === check.risk)?.weight ?? 0;
      if (check.state !== "raised" || !figures) return [];
      return [
        {
          rule: `risks.raised.${check.risk}`,
          subject,
          figures,
          scale: "position",
          gain: weight * 100,
          share: subject.type === "opportunity" ? shares.get(subject.id) : 1,
          tasks: tasksFor([`risks.${check.risk}`]),
        },
      ];
    }),
  );
}

function subjectOf({ risk }: RiskCheck, { opportunityId }: Risks, accountId: string): CardSubject {
  if (riskScopes[risk] === "deal" && opportunityId !== null) return { type: "opportunity", id: opportunityId };
  return { type: "account", id: accountId };
}

function figuresOf({ figures, stated, evidence }: RiskCheck, record: string) {
  const raising = figures.flatMap(({ id, value, limit, unit, raises, evidence: records }): CardFigure[] => {
    if (!raises || value === null) return [];
    const behind = evidenceOf(records.length > 0 ? records : evidence, record);
    const held = { name: id, value, unit, evidence: behind };
    return limit === null ? [held] : [held, { name: `${id}Limit`, value: limit, unit, evidence: behind }];
  });
  if (raising.length > 0 || !stated) return someFigures(raising);
  return someFigures([
    { name: "stated", value: stated.answer, unit: "answer", evidence: evidenceOf(evidence, record) },
  ]);
}
