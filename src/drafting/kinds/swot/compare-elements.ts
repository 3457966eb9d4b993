import type { CompetitorPosition, WinElement } from "#domain/opportunity";
import { dealNames } from "../../evidence/deals.ts";
import { rivalRecord } from "../../evidence/rival-facts.ts";
import { factorRef, type Reference, refTo } from "../../ledger-index.ts";
import { asClause } from "../../parts/phrase.ts";
import type { SwotContext } from "./swot-context.ts";

export const elements = ["relationship", "solution", "commercial", "delivery"] as const satisfies readonly WinElement[];

/** One element of the field's win rate, ours beside the strongest rival's. */
export type ComparedElement = {
  element: WinElement;
  ours: number | null;
  theirs: number | null;
  oursRef: Reference;
  theirsRef: Reference;
};

/** The rival whose known elements are highest on average; of several alike the first named. */
export function strongestRival({ field }: Pick<SwotContext, "field">): CompetitorPosition | null {
  const rivals = field?.opportunity.competitors ?? [];
  return [...rivals].sort((a, b) => meanOf(b) - meanOf(a))[0] ?? null;
}

function meanOf(rival: CompetitorPosition): number {
  const known = elements.flatMap((element) => rival[element] ?? []);
  return known.length === 0 ? -1 : known.reduce((sum, value) => sum + value, 0) / known.length;
}

export function compareElements(context: SwotContext): ComparedElement[] {
  const { field, index, dossier } = context;
  const rival = strongestRival(context);
  if (!field || !rival) return [];
  const score = index.score("win-rate", dealNames(dossier).get(field.opportunity.id));
  return elements.map((element) => {
    const theirs = index.fact(`rival.${element}`, rivalRecord(field.opportunity, rival));
    const factor = score?.score.factors.find(({ id }) => id === element);
    return {
      element,
      ours: factor?.points ?? null,
      theirs: rival[element] ?? null,
      oursRef: score && factor ? factorRef(score, element, "points") : null,
      theirsRef: refTo(theirs),
    };
  });
}

/** The word for an element inside a sentence. */
export function elementWord(element: WinElement, { scoreWord, lang }: Pick<SwotContext, "scoreWord" | "lang">): string {
  return asClause(scoreWord(`factor.win-rate.${element}`), lang);
}

/** Reference to a rival of the field by name. */
export function rivalNamed(
  { field, index }: Pick<SwotContext, "field" | "index">,
  rival: CompetitorPosition,
): Reference {
  const rivals = field ? index.facts("opportunity.competitor", `opportunity:${field.opportunity.externalId}`) : [];
  return refTo(rivals.find(({ value }) => value.type === "name" && value.value === rival.name));
}
