import type { Checklist, ChecklistAnswer, WinElement } from "#domain/opportunity";
import { settle } from "../rules/score-value.ts";
import { type WinRateConfig, winElements } from "./win-rate-config.ts";

export type ChecklistItem = { id: string; answer: ChecklistAnswer };

/** One element of the deal: its items, the points they make, and how many of them are known. */
export type ElementResult = {
  id: WinElement;
  items: ChecklistItem[];
  /** Mean points of the known items, 0–100; null where none is known. */
  points: number | null;
  known: number;
};

/** Reads the configured items out of a checklist; what is not answered is `unknown` (`10-method.md §7`). */
export function readElements(checklist: Checklist, config: WinRateConfig): ElementResult[] {
  return winElements.map((id) => {
    const given = checklist[id] ?? {};
    const items = config.checklist[id].map((item) => ({
      id: item,
      answer: Object.hasOwn(given, item) ? (given[item] ?? "unknown") : "unknown",
    }));
    const points = items.flatMap(({ answer }) => (answer === "unknown" ? [] : [config.answers[answer]]));
    const sum = points.reduce((total, held) => total + held, 0);
    return { id, items, points: points.length > 0 ? sum / points.length : null, known: points.length };
  });
}

/** Weight of the elements with at least one known item ÷ weight of all that are asked, 0–1 (`10-method.md §0` rule 3). */
export function elementCoverage(elements: readonly ElementResult[], config: WinRateConfig): number {
  const asked = elements.filter(({ items }) => items.length > 0);
  const weightOf = (some: readonly ElementResult[]) => some.reduce((sum, { id }) => sum + config.weights[id], 0);
  return settle(weightOf(asked.filter(({ known }) => known > 0)) / weightOf(asked));
}

/** Known share of all items, each weighing its part of its element: 0–1. */
export function answeredShare(elements: readonly ElementResult[], config: WinRateConfig): number {
  const asked = elements.filter(({ items }) => items.length > 0);
  const total = asked.reduce((sum, { id }) => sum + config.weights[id], 0);
  const known = asked.reduce((sum, { id, items, known: held }) => sum + (config.weights[id] * held) / items.length, 0);
  return settle(known / total);
}

/** Answers in the checklist that no configured item asks for, as `element.item`. */
export function unlistedItems(checklist: Checklist, config: WinRateConfig): string[] {
  return winElements.flatMap((id) =>
    Object.keys(checklist[id] ?? {})
      .filter((item) => !config.checklist[id].includes(item))
      .map((item) => `${id}.${item}`),
  );
}
