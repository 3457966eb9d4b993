import { checkedItems } from "../../evidence/checklist-facts.ts";
import { type Open, variedGapQuestions, writeOpenQuestions } from "../../parts/open-questions.ts";
import type { BriefBuilder, BriefContext } from "./brief-context.ts";

const questionsShown = 10;
const itemsAsked = 4;
/** A point of the checklist that nobody answered, beside gaps of 26–75. */
const itemWeight = 46;

/** What is not known about the deal, by what the answer would change; without a deal, about the account. */
export function writeBriefQuestions(context: BriefContext) {
  const { deal, gaps } = context;
  const section = context.section("questions");
  const ofGaps = variedGapQuestions(section, deal ? deal.gaps : gaps);
  writeOpenQuestions(section, [...ofGaps, ...ofDeal(section, context)], questionsShown);
  return section.build();
}

function ofDeal(section: BriefBuilder, { deal, index, scoreWord }: BriefContext): Open[] {
  if (!deal) return [];
  const { opportunity, record } = deal;
  const name = index.ref("opportunity.name", record);
  const effect = "label.effect.winRate";
  const ask = (key: "brf.q.close" | "brf.q.amount") => () =>
    section.claim({ kind: "question", key, values: { deal: name } });
  const items = checkedItems(opportunity)
    .filter(({ answer }) => answer === "unknown")
    .slice(0, itemsAsked)
    .map(({ item }): Open => {
      const values = { deal: name, item: scoreWord(`item.${item}`) };
      return { weight: itemWeight, effect, ask: () => section.claim({ kind: "question", key: "brf.q.item", values }) };
    });
  return [
    ...(opportunity.closeOn === null ? [{ weight: 54, effect, ask: ask("brf.q.close") } as const] : []),
    ...(opportunity.amountMinor === null
      ? [{ weight: 53, effect: "label.effect.revenue", ask: ask("brf.q.amount") } as const]
      : []),
    ...items,
  ];
}
