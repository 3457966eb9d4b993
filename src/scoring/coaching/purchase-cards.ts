import type { Factor } from "#domain/score";
import { tasksFor } from "../catalogues/tasks.ts";
import { rfmDimensions } from "../rfm/rfm-segment.ts";
import { type CardDraft, type CardFigure, evidenceOf } from "./card.ts";
import type { CoachingInput } from "./coaching-input.ts";

const warned = {
  "important-retention": "rfm.important-retention",
  "important-win-back": "rfm.important-win-back",
} as const;

/**
 * Customer value (`10-method.md §1`). `rfm.*-falling`: fewer points than a period ago; gain = contribution lost. Where
 * recency has not just fallen, `rfm.important-retention` and `rfm.important-win-back` by the segment; gain =
 * contribution that full recency would bring back.
 */
export function purchaseCards({ accountId, rfm, rfmBefore }: CoachingInput): CardDraft[] {
  if (!rfm || rfm.value === null) return [];
  const record = `account:${accountId}`;
  const subject = { type: "account", id: accountId } as const;
  const toScale = (points: number) => (points / rfm.scale.max) * 100;
  const fallen = rfmDimensions.flatMap((dimension): CardDraft[] => {
    const now = factorOf(rfm, dimension);
    const before = rfmBefore && factorOf(rfmBefore, dimension);
    if (!now || !before || now.points >= before.points) return [];
    return [
      {
        rule: `rfm.${dimension}-falling`,
        subject,
        figures: [
          measured("now", now, record),
          measured("before", before, record),
          { name: "beforeOn", value: rfmBefore.asOf, unit: "date", evidence: evidenceOf(before.evidence, record) },
          points("pointsNow", now, record),
          points("pointsBefore", before, record),
        ],
        scale: "revenue",
        gain: toScale(before.contribution - now.contribution),
        tasks: tasksFor([`rfm.${dimension}-falling`]),
      },
    ];
  });
  const rule = isWarned(rfm.segment) ? warned[rfm.segment] : null;
  const recency = factorOf(rfm, "recency");
  if (!rule || !recency || fallen.some((card) => card.rule === "rfm.recency-falling")) return fallen;
  const others = rfmDimensions.slice(1).flatMap((dimension) => factorOf(rfm, dimension) ?? []);
  return [
    ...fallen,
    {
      rule,
      subject,
      figures: [
        measured("recency", recency, record),
        points("pointsNow", recency, record),
        ...others.map((factor) => measured(factor.id, factor, record)),
      ],
      scale: "revenue",
      gain: toScale(recency.weight * 5 - recency.contribution),
      tasks: tasksFor([rule]),
    },
  ];
}

function isWarned(segment: string | null): segment is keyof typeof warned {
  return segment !== null && Object.hasOwn(warned, segment);
}

function factorOf({ factors }: { factors: readonly Factor[] }, id: string): Factor | undefined {
  return factors.find((factor) => factor.id === id);
}

function measured(name: string, { raw, unit, evidence }: Factor, record: string): CardFigure {
  return { name, value: raw ?? "", unit, evidence: evidenceOf(evidence, record) };
}

function points(name: string, factor: Factor, record: string): CardFigure {
  return { name, value: factor.points, unit: "points", evidence: evidenceOf(factor.evidence, record) };
}
