import type { Checklist } from "#domain/opportunity";
import type { ResolvedScoringConfig } from "../config.ts";
import { contactFactors, findContactSetter } from "../relationship/contact-changes.ts";
import { compareText } from "../rules/compare-text.ts";
import {
  applyChanges,
  type Change,
  type GivenChange,
  readAnswer,
  readNumber,
  type Setter,
  splitFactor,
} from "../rules/read-change.ts";
import type { WinRateInput } from "./win-rate.ts";
import { type WinRateConfig, winElements } from "./win-rate-config.ts";

const competitorsRequirement = "requirementShapedByCompetitor";

/**
 * The deal with changes made to it (`10-method.md §0` rule 8, §7): `commercial.budgetConfirmed` or `budgetConfirmed` =
 * yes | partly | no | unknown; `requirementShapedByCompetitor` alike; `competitor.Huaxin.solution` = 0–100;
 * `contact.C1.stance` = 1–5, `contact.C1.roles` = A,D.
 * @throws ScoringInputError for an unknown factor (the reason lists the known ones), one set twice, a bad value.
 */
export function changeWinRate(
  input: WinRateInput,
  changes: readonly Change[],
  { winRate }: ResolvedScoringConfig,
): WinRateInput {
  return applyChanges(input, changes, {
    record: `opportunity:${input.opportunityId}`,
    find: (factor) =>
      findAnswerSetter(factor, winRate) ?? findCompetitorSetter(factor, input) ?? findContactSetter(factor, input),
    known: knownFactors(input, winRate),
  });
}

function findAnswerSetter(factor: string, { checklist }: WinRateConfig): Setter<WinRateInput> | null {
  if (factor === competitorsRequirement) {
    return { id: factor, set: withChecklist((held, given) => ({ ...held, [factor]: readAnswer(given) })) };
  }
  const items = winElements.flatMap((element) => checklist[element].map((item) => ({ element, item })));
  const full = items.find(({ element, item }) => factor === `${element}.${item}`);
  const short = items.filter(({ item }) => factor === item);
  // An item of two elements has no short name.
  const found = full ?? (short.length === 1 ? short[0] : undefined);
  if (!found) return null;
  const { element, item } = found;
  const set = withChecklist((held, given) => ({ ...held, [element]: { ...held[element], [item]: readAnswer(given) } }));
  return { id: `${element}.${item}`, set };
}

function withChecklist(change: (held: Checklist, given: GivenChange) => Checklist): Setter<WinRateInput>["set"] {
  return (input, given) => ({ ...input, checklist: change(input.checklist, given) });
}

function findCompetitorSetter(factor: string, { competitors }: WinRateInput): Setter<WinRateInput> | null {
  const path = splitFactor(factor);
  const element = winElements.find((id) => id === path?.field);
  if (path?.kind !== "competitor" || !element || !competitors.some(({ name }) => name === path.id)) return null;
  return {
    id: factor,
    set: (input, given) => ({
      ...input,
      competitors: input.competitors.map((rival) =>
        rival.name === path.id ? { ...rival, [element]: readNumber(given, 0, 100) } : rival,
      ),
    }),
  };
}

function knownFactors(input: WinRateInput, { checklist }: WinRateConfig): string[] {
  const items = winElements.flatMap((element) => checklist[element].map((item) => `${element}.${item}`));
  const rivals = input.competitors.map(({ name }) => `competitor.${name}.(${winElements.join("|")})`).sort(compareText);
  return [...items, competitorsRequirement, ...rivals, ...contactFactors(input)];
}
