import { type ChecklistAnswer, type Opportunity, type WinElement, winRateChecklist } from "#domain/opportunity";
import type { Dossier } from "../dossier.ts";
import { factWords } from "../fact-words.ts";
import { scoreWords } from "../score-words.ts";
import { dealNames, shownOpen } from "./deals.ts";
import type { FactInput } from "./fact-input.ts";

/** Said of a deal, item by item. */
export type CheckedItem = { element: WinElement; item: string; answer: ChecklistAnswer };

const elements = ["relationship", "solution", "commercial", "delivery"] as const satisfies readonly WinElement[];

/** The checklist of a deal in the method's order, then what a company asks beyond it; nobody's answer is `unknown`. */
export function checkedItems({ checklist }: Pick<Opportunity, "checklist">): CheckedItem[] {
  return elements.flatMap((element) => {
    const answers = checklist[element] ?? {};
    const items = new Set<string>([...winRateChecklist[element], ...Object.keys(answers)]);
    return [...items].map((item) => ({ element, item, answer: answers[item] ?? "unknown" }));
  });
}

const answerLabel = (answer: ChecklistAnswer) => ({
  zh: scoreWords("zh", `steps.answer.${answer}`),
  en: scoreWords("en", `steps.answer.${answer}`),
});

export const checkRecord = ({ externalId }: Pick<Opportunity, "externalId">, { element, item }: CheckedItem) =>
  `opportunity:${externalId} checklist:${element}.${item}`;

/** Answered points of the largest open deal. */
export function checklistFacts(dossier: Dossier): FactInput[] {
  const names = dealNames(dossier);
  return shownOpen(dossier)
    .slice(0, 1)
    .flatMap(({ opportunity }) => {
      const called = names.get(opportunity.id) ?? opportunity.name;
      return checkedItems(opportunity)
        .filter(({ answer }) => answer !== "unknown")
        .map((checked): FactInput => {
          const of = (lang: "zh" | "en") => `${scoreWords(lang, `item.${checked.item}`)} · ${called}`;
          return {
            path: "opportunity.check",
            value: { type: "enum", value: checked.answer, labels: answerLabel(checked.answer) },
            label: {
              zh: factWords("zh", "opportunity.check", { of: of("zh") }),
              en: factWords("en", "opportunity.check", { of: of("en") }),
            },
            record: checkRecord(opportunity, checked),
            entity: called,
            accountId: dossier.account.id,
            asOf: dossier.asOf,
          };
        });
    });
}
