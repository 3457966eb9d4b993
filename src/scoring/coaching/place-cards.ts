import { tasksFor } from "../catalogues/tasks.ts";
import type { ResolvedScoringConfig } from "../config.ts";
import { settle } from "../rules/score-value.ts";
import { scorecardFactorIds } from "../scorecard/scorecard-config.ts";
import { type CardDraft, type CardFigure, type CardFigures, evidenceOf } from "./card.ts";
import type { CoachingInput } from "./coaching-input.ts";

const percentOf = (share: number) => Math.floor(settle(share * 100) * 10) / 10;

/**
 * Scorecard (`10-method.md §4`). `scorecard.missing`: gain = weight not known, percent; topics are the factors to
 * collect, heaviest first. `scorecard.stale`: gain = weight that rests on observations out of date.
 */
export function scorecardCards(
  { accountId, scorecard }: CoachingInput,
  { scorecard: { weights } }: ResolvedScoringConfig,
): CardDraft[] {
  if (!scorecard) return [];
  const evidence = evidenceOf([], `account:${accountId}`);
  const subject = { type: "account", id: accountId } as const;
  const heaviest = scorecardFactorIds
    .filter((id) => scorecard.missing.includes(id))
    .sort((a, b) => weights[b] - weights[a]);
  const stale = scorecard.factors.filter(({ id }) => scorecard.stale.includes(id));
  const staleWeight = settle(stale.reduce((sum, { weight }) => sum + weight, 0));
  const missingCard: CardDraft = {
    rule: "scorecard.missing",
    subject,
    figures: [
      { name: "known", value: percentOf(scorecard.coverage), unit: "percent", evidence },
      { name: "missing", value: heaviest.length, unit: "count", evidence },
    ],
    scale: "knowledge",
    gain: (1 - scorecard.coverage) * 100,
    topics: heaviest.map((id) => ({ type: "factor", id })),
    tasks: tasksFor(["scorecard.missing"]),
  };
  const staleCard: CardDraft = {
    rule: "scorecard.stale",
    subject,
    figures: [
      { name: "stale", value: stale.length, unit: "count", evidence },
      { name: "weight", value: settle(staleWeight), unit: "points", evidence },
    ],
    scale: "knowledge",
    gain: staleWeight,
    topics: stale.map(({ id }) => ({ type: "factor", id })),
    tasks: tasksFor(["scorecard.stale"]),
  };
  return [...(heaviest.length > 0 ? [missingCard] : []), ...(stale.length > 0 ? [staleCard] : [])];
}

const postures = {
  "win-over": ["closeness", "win"],
  "build-relationship": ["closeness"],
  defend: ["win"],
} as const;

/** Match matrix (`10-method.md §6`): high potential that something keeps us from; gain = points short of high. */
export function matchCards({ accountId, match }: CoachingInput, config: ResolvedScoringConfig): CardDraft[] {
  if (!match || !isPosture(match.posture)) return [];
  const { closeness, potential, win } = match.dimensions;
  if (closeness === null || potential === null || win === null) return [];
  const values = { closeness, potential, win };
  const evidence = evidenceOf([], `account:${accountId}`);
  const lacking = postures[match.posture].map((dimension) => Math.max(0, config.match.high - values[dimension]));
  const figure = (name: keyof typeof values): CardFigure => ({ name, value: values[name], unit: "points", evidence });
  return [
    {
      rule: `match.${match.posture}`,
      subject: { type: "account", id: accountId },
      figures: [figure("closeness"), figure("potential"), figure("win")],
      scale: "position",
      gain: lacking.reduce((sum, points) => sum + points, 0),
      tasks: tasksFor([`match.${match.posture}`]),
    },
  ];
}

function isPosture(posture: string | null): posture is keyof typeof postures {
  return posture !== null && Object.hasOwn(postures, posture);
}

/** False key accounts (`10-method.md §3`): a card per flag, with the figures that raised it; gain = the check's part. */
export function falseKeyCards({ accountId, falseKey }: CoachingInput): CardDraft[] {
  if (!falseKey) return [];
  const record = `account:${accountId}`;
  return falseKey.raised.flatMap((flag): CardDraft[] => {
    const check = falseKey.checks.find((held) => held.flag === flag);
    const factor = falseKey.factors.find(({ id }) => id === flag);
    const evidence = evidenceOf(factor?.evidence ?? [], record);
    const figures = (check?.figures ?? []).flatMap(({ id, value, limit, unit, raises }): CardFigure[] =>
      raises && value !== null && limit !== null
        ? [
            { name: id, value, unit, evidence },
            { name: `${id}Limit`, value: limit, unit, evidence },
          ]
        : [],
    );
    const known = someFigures(figures);
    if (!known || !factor) return [];
    return [
      {
        rule: `false-key.${flag}`,
        subject: { type: "account", id: accountId },
        figures: known,
        scale: "position",
        gain: (factor.points * factor.weight) / 100,
        tasks: tasksFor([`false-key.${flag}`]),
      },
    ];
  });
}

/** The figures where there are any: what no figure stands behind gets no card. */
export function someFigures(figures: readonly CardFigure[]): CardFigures | null {
  const [first, ...others] = figures;
  return first === undefined ? null : [first, ...others];
}
