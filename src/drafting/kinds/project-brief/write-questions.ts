import type { Cell } from "#domain/draft";
import type { DraftKey } from "../../draft-words.ts";
import { checkedItems } from "../../evidence/checklist-facts.ts";
import { gapRules } from "../../gaps/gap.ts";
import type { ClaimId } from "../../section-builder.ts";
import { gapClaim } from "../../section-parts.ts";
import type { BriefBuilder, BriefContext } from "./brief-context.ts";

const columns = ["col.question", "col.changes"] as const;
const questionsShown = 10;
const itemsAsked = 4;
/** A point of the checklist that nobody answered, beside gaps of 26–75. */
const itemWeight = 46;

type Open = { weight: number; effect: DraftKey; ask: () => ClaimId };

/** What is not known about the deal, by what the answer would change; without a deal, about the account. */
export function writeBriefQuestions(context: BriefContext) {
  const { deal, gaps } = context;
  const section = context.section("questions");
  const asking = (deal ? deal.gaps : gaps).filter(({ kind }) => gapRules[kind].asks);
  const ofGaps = asking
    .filter(({ kind }, at) => asking.slice(0, at).filter((other) => other.kind === kind).length < 2)
    .map(
      (gap): Open => ({
        weight: gap.weight,
        effect: `label.effect.${gapRules[gap.kind].effect}`,
        ask: () => gapClaim(section, gap, "question"),
      }),
    );
  const rows = [...ofGaps, ...ofDeal(section, context)]
    .sort((a, b) => b.weight - a.weight)
    .slice(0, questionsShown)
    .flatMap(({ ask, effect }): Cell[][] => {
      const id = ask();
      return id === null ? [] : [[section.cell(id), section.label(effect)]];
    });
  section.table(columns, rows);
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
