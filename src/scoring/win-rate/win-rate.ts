import type { Day } from "#domain/day";
import type { Checklist, CompetitorPosition } from "#domain/opportunity";
import type { Factor, Score } from "#domain/score";
import { ScoringInputError } from "#errors";
import type { ResolvedScoringConfig } from "../config.ts";
import { type ChainContact, rateContacts } from "../relationship/chain-contact.ts";
import { checkNumber } from "../rules/check-input.ts";
import { compareText } from "../rules/compare-text.ts";
import { type FrameInput, insufficientScore, scoreOf } from "../rules/score-frame.ts";
import { redistribute, settle, sumContributions } from "../rules/score-value.ts";
import { type HistoryBaseRate, type HistoryCounts, historyBaseRate } from "./history-base-rate.ts";
import { capsOf, type WinCap } from "./win-rate-caps.ts";
import { type WinCapId, type WinRateConfig, winElements } from "./win-rate-config.ts";
import {
  answeredShare,
  type ElementResult,
  elementCoverage,
  readElements,
  unlistedItems,
} from "./win-rate-elements.ts";

export type WinRateInput = {
  opportunityId: string;
  asOf: Day;
  checklist: Checklist;
  competitors: readonly CompetitorPosition[];
  contacts: readonly ChainContact[];
  /** Closed deals like this one and all of them; shown where the checklist is too thin for a win rate. */
  history?: HistoryCounts | undefined;
};

export type WinBand = "A" | "B" | "C" | "D" | "E";
export type WinRateScore = Score & {
  opportunityId: string;
  /** 0–100 before competitor and caps; null where `insufficient`. */
  base: number | null;
  /** Every cap whose condition holds, tightest first, whether or not it takes anything off. */
  caps: WinCap[];
  /** The strongest competitor and what it takes off (≤ 0). */
  competitor: { name: string; base: number; effect: number } | null;
  /** Share of the checklist's questions that are answered, each weighing its part of its element, 0–1. */
  answered: number;
  /** History, not a win rate: only beside `insufficient`. */
  history: HistoryBaseRate | null;
};

/**
 * Win rate of an opportunity, 0–100 (`10-method.md §7`).
 *
 * base = 0.35 relationship + 0.30 solution + 0.20 commercial + 0.15 delivery, each the mean of its known items
 * (yes 100, partly 50, no 0); value = base − 0.25·max(0, strongest competitor's base − base), then at most the
 * tightest cap, at least 0. An element without a known item passes its weight on, and `coverage` is the weight of
 * the elements that have one. Competitor and cap effects are factors with a negative contribution. Flags: `stale`,
 * `unlisted-items` (answers that no configured item asks for), `thin-checklist` (`answered` below `minCoverage`: there
 * is a figure, but little stands behind it).
 * `lifted` leaves caps out, for levers.
 * @throws ScoringInputError for competitor positions outside 0–100 or named twice, and for bad contacts.
 */
export function scoreWinRate(
  input: WinRateInput,
  config: ResolvedScoringConfig,
  lifted: readonly WinCapId[] = [],
): WinRateScore {
  checkCompetitors(input);
  const { opportunityId, checklist, history } = input;
  const people = rateContacts(input.contacts, input.asOf, config);
  const elements = readElements(checklist, config.winRate);
  const factors = elementFactors(elements, input, config.winRate);
  const unlisted = unlistedItems(checklist, config.winRate).length > 0;
  const answered = answeredShare(elements, config.winRate);
  const caps = capsOf({ checklist, people, config: config.winRate }, lifted);
  const frame: FrameInput = {
    method: "win-rate",
    version: "1",
    asOf: input.asOf,
    scale: { min: 0, max: 100 },
    coverage: elementCoverage(elements, config.winRate),
    missing: missingItems(elements),
    flags: [
      ...(people.some(({ stale }) => stale) ? ["stale"] : []),
      ...(unlisted ? ["unlisted-items"] : []),
      ...(answered < config.minCoverage ? ["thin-checklist"] : []),
    ],
  };
  if (frame.coverage < config.minCoverage) {
    const score = insufficientScore(frame, factors, config);
    const seen = history ? historyBaseRate(history, config.winRate) : null;
    return { ...score, opportunityId, base: null, caps, competitor: null, answered, history: seen };
  }
  return { ...settled(frame, factors, caps, input, config), opportunityId, caps, answered, history: null };
}

function settled(
  frame: FrameInput,
  elements: Factor[],
  caps: readonly WinCap[],
  input: WinRateInput,
  config: ResolvedScoringConfig,
) {
  const base = sumContributions(elements);
  const competitor = strongestCompetitor(input.competitors, base, config.winRate);
  const contested = competitor?.effect ? [...elements, competitorFactor(competitor, base, input)] : elements;
  const before = sumContributions(contested);
  const [tightest] = caps;
  const over = tightest && tightest.limit < before ? tightest : null;
  const factors = over ? [...contested, capFactor(over, before)] : contested;
  const value = over ? over.limit : before;
  return { ...scoreOf(frame, { value, band: winBand(value, config.winRate), factors }, config), base, competitor };
}

/** A–E by the configured cut-offs. */
export function winBand(value: number, { bands }: WinRateConfig): WinBand {
  const letters = ["A", "B", "C", "D"] as const;
  return letters.find((letter) => value >= bands[letter]) ?? "E";
}

function elementFactors(elements: readonly ElementResult[], input: WinRateInput, config: WinRateConfig): Factor[] {
  const weighted = elements.map((item) => ({ item, weight: config.weights[item.id] }));
  return redistribute(weighted, ({ points }) => points !== null, 1).known.map(({ item, weight }) => ({
    id: item.id,
    raw: `${item.known}/${item.items.length}`,
    unit: "answered",
    points: item.points ?? 0,
    weight,
    contribution: (item.points ?? 0) * weight,
    evidence: [`opportunity:${input.opportunityId}`],
  }));
}

function missingItems(elements: readonly ElementResult[]): string[] {
  return elements.flatMap(({ id, items }) =>
    items.filter(({ answer }) => answer === "unknown").map((item) => `${id}.${item.id}`),
  );
}

function strongestCompetitor(competitors: readonly CompetitorPosition[], base: number, config: WinRateConfig) {
  const placed = competitors.flatMap((competitor) => {
    const weighted = winElements.map((item) => ({ item, weight: config.weights[item] }));
    const { known } = redistribute(weighted, (id) => competitor[id] !== undefined, 1);
    const held = known.reduce((sum, { item, weight }) => sum + (competitor[item] ?? 0) * weight, 0);
    return known.length > 0 ? [{ name: competitor.name, base: settle(held) }] : [];
  });
  const [strongest] = placed.sort((a, b) => b.base - a.base || compareText(a.name, b.name));
  if (!strongest) return null;
  const lost = Math.min(base, config.competitorShare * Math.max(0, strongest.base - base));
  return { ...strongest, effect: lost > 0 ? -lost : 0 };
}

function competitorFactor(
  rival: { name: string; base: number; effect: number },
  base: number,
  input: WinRateInput,
): Factor {
  const lead = settle(rival.base - base);
  return {
    id: "competitor",
    raw: rival.name,
    unit: "name",
    points: lead,
    weight: rival.effect / lead,
    contribution: rival.effect,
    evidence: [`opportunity:${input.opportunityId}`],
  };
}

function capFactor({ id, limit }: WinCap, before: number): Factor {
  const over = limit - before;
  return { id: "cap", raw: id, unit: "cap", points: over, weight: 1, contribution: over, evidence: [] };
}

function checkCompetitors({ opportunityId, competitors }: WinRateInput): void {
  const seen = new Set<string>();
  for (const competitor of competitors) {
    const record = `competitor:${competitor.name}`;
    if (seen.has(competitor.name)) throw new ScoringInputError(record, "name", `named twice in ${opportunityId}`);
    seen.add(competitor.name);
    for (const id of winElements) {
      const position = competitor[id];
      if (position !== undefined) checkNumber(record, id, position, 0, 100);
    }
  }
}
