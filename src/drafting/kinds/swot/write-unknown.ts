import { shownOpen } from "../../evidence/deals.ts";
import { type Open, variedGapQuestions, writeOpenQuestions } from "../../parts/open-questions.ts";
import { compareElements, rivalNamed, strongestRival } from "./compare-elements.ts";
import type { SwotBuilder } from "./entry.ts";
import type { SwotContext } from "./swot-context.ts";

const questionsShown = 8;

/** What would change the four lists if it were known: about rivals first, then by the weight of the gap. */
export function writeUnknown(context: SwotContext) {
  const section = context.section("unknown");
  const open = [...aboutRivals(section, context), ...variedGapQuestions(section, context.gaps)];
  writeOpenQuestions(section, open, questionsShown);
  return section.build();
}

function aboutRivals(section: SwotBuilder, context: SwotContext): Open[] {
  const { field, index, scoreWord, dossier } = context;
  const account = index.account;
  const rival = strongestRival(context);
  const deal = field ? index.ref("opportunity.name", `opportunity:${field.opportunity.externalId}`) : null;
  const elements = compareElements(context)
    .filter(({ theirs }) => theirs === null)
    .map(({ element }): Open => {
      const named = rival && rivalNamed(context, rival);
      const values = { deal, rival: named, element: scoreWord(`factor.win-rate.${element}`) };
      return {
        weight: 64,
        effect: "label.effect.winRate",
        ask: () => section.claim({ kind: "question", key: "swt.q.element", values }),
      };
    });
  const alone = shownOpen(dossier)
    .filter(({ opportunity }) => opportunity.competitors.length === 0 && opportunity !== field?.opportunity)
    .slice(0, 2)
    .map(({ opportunity }): Open => {
      const values = { account, deal: index.ref("opportunity.name", `opportunity:${opportunity.externalId}`) };
      return {
        weight: 50,
        effect: "label.effect.winRate",
        ask: () => section.claim({ kind: "question", key: "comp.noneDeal", values }),
      };
    });
  return [...elements, ...alone];
}
