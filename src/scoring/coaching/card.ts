import type { DecisionRole } from "#domain/contact";
import type { MeasureId } from "../catalogues/measures.ts";
import type { CatalogueTask, TaskId } from "../catalogues/tasks.ts";
import type { FalseKeyFlag } from "../false-key/false-key-checks.ts";
import type { RfmDimension } from "../rfm/rfm-segment.ts";
import type { RiskId } from "../risks/risks-config.ts";
import type { EffectScale } from "./coaching-config.ts";

/** The rule that proposes a card, named on it. */
export type CardRule =
  | `rfm.${RfmDimension}-falling`
  | "rfm.important-retention"
  | "rfm.important-win-back"
  | "scorecard.missing"
  | "scorecard.stale"
  | `match.${"win-over" | "build-relationship" | "defend"}`
  | `false-key.${FalseKeyFlag}`
  | "win-rate.lever"
  | "win-rate.missing"
  | "win-rate.competitor-ahead"
  | `decision-chain.gap.${DecisionRole}`
  | `decision-chain.${ChainFlag}`
  | "cadence.overdue"
  | "cadence.unvisited"
  | "calendar.window-opens"
  | "calendar.window-closes"
  | `risks.raised.${RiskId}`
  | "or-level.next-rung"
  | "er.low"
  | "er.uncovered"
  | "goals.overdue"
  | "goals.unmeasured"
  | "iceberg.unproven"
  | "white-space.open"
  | "white-space.competitor"
  | "white-space.unknown"
  | "dossier.incomplete"
  | "dossier.bus-factor";

export const chainFlags = ["single-threaded", "no-coach", "detractor-at-top", "rising-star-ignored"] as const;
export type ChainFlag = (typeof chainFlags)[number];

/** Records behind a figure, at least one. */
export type Evidence = readonly [string, ...string[]];
export type CardFigure = {
  name: string;
  value: number | string | boolean;
  /** As of a factor: `points`, `percent`, `day`, `level`, a currency (major units) … */
  unit: string;
  evidence: Evidence;
};
/** Never empty: a card without figures does not compile. */
export type CardFigures = readonly [CardFigure, ...CardFigure[]];

export type CardSubject = { type: "account" | "contact" | "opportunity" | "product"; id: string };
/** Whom or what a card speaks of beside its subject. */
export type CardTopic = {
  type: "contact" | "competitor" | "milestone" | "factor" | "need" | "section" | "department" | "unit" | "rep";
  id: string;
};

/** What a rule gives: everything but what follows from it. */
export type CardDraft = {
  rule: CardRule;
  /** Tells cards of one rule and subject apart: the lever, the kind of gap, the window. */
  item?: string | undefined;
  subject: CardSubject;
  figures: CardFigures;
  scale: EffectScale;
  /** Points of a 0–100 scale that the step can move. */
  gain: number;
  /** Part of the account's business concerned, 0–1; the whole account where it is left out. */
  share?: number | undefined;
  topics?: readonly CardTopic[] | undefined;
  /** Of the catalogue, most fitting first. */
  tasks: readonly CatalogueTask[];
  measureIds?: readonly MeasureId[] | undefined;
};

export type CoachingCard = {
  /** Rule, subject and item: the same situation has the same id every day. */
  id: string;
  rule: CardRule;
  item: string | null;
  subject: CardSubject;
  /** 0–100: weight · share · gain (`coachAccount`). */
  expectedEffect: number;
  basis: { scale: EffectScale; weight: number; share: number; gain: number };
  figures: CardFigures;
  topics: readonly CardTopic[];
  taskIds: readonly TaskId[];
  measureIds: readonly MeasureId[];
};

/** The records given, or `fallback` where a score names none. */
export function evidenceOf(records: readonly string[], fallback: string): Evidence {
  const [first, ...others] = records;
  return first === undefined ? [fallback] : [first, ...others];
}
