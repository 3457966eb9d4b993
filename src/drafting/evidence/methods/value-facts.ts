import type { Dossier } from "../../dossier.ts";
import type { MethodScores } from "../../methods/method-scores.ts";
import { isSayable } from "../../quotes/quotable-sentences.ts";
import { accountContext, amount, type FactInput, fact, figure, words } from "../fact-input.ts";

/** Where the account stands: match matrix, what raised a false-key check, our category in its purchasing. */
export function valueFacts(dossier: Dossier): FactInput[] {
  const { match, kraljic } = dossier.scores;
  const category = kraljic && isSayable(kraljic.category) ? kraljic.category : null;
  const ofMatch = accountContext(dossier, "score:match");
  const { closeness = null, potential = null, win = null } = match?.dimensions ?? {};
  return [
    ...fact("match.closeness", figure(closeness, "points"), ofMatch),
    ...fact("match.potential", figure(potential, "points"), ofMatch),
    ...fact("match.win", figure(win, "points"), ofMatch),
    ...falseKeyFacts(dossier),
    ...fact("kraljic.category", words(category), accountContext(dossier, "score:kraljic")),
  ];
}

type FalseKeyCheck = NonNullable<MethodScores["falseKey"]>["checks"][number];

export function raisedChecks({ scores }: Pick<Dossier, "scores">): FalseKeyCheck[] {
  return (scores.falseKey?.checks ?? []).filter(({ state }) => state === "raised");
}

const figurePaths = [
  "largestOrderShare",
  "orderMonths",
  "revenue",
  "marginFloor",
  "marginOfPortfolio",
  "deductions",
  "netContribution",
  "daysToPay",
] as const;

function falseKeyFacts(dossier: Dossier): FactInput[] {
  const known = (dossier.scores.falseKey?.checks ?? []).filter(({ state }) => state !== "unknown");
  const context = accountContext(dossier, "score:false-key");
  const raising = raisedChecks(dossier).flatMap(({ figures }) => figures.filter(({ raises }) => raises));
  return [
    ...fact("falseKey.known", known.length > 0 ? amount(known.length) : null, context),
    ...figurePaths.flatMap((id) => {
      const held = raising.find((one) => one.id === id);
      if (!held) return [];
      return [
        ...fact(`falseKey.${id}`, figure(held.value, held.unit), context),
        ...fact(`falseKey.limit.${id}`, figure(held.limit, held.unit), context),
      ];
    }),
  ];
}
