import type { Cell } from "#domain/draft";
import type { DraftKey } from "../../draft-words.ts";
import { shownOpen } from "../../evidence/deals.ts";
import { gapRules } from "../../gaps/gap.ts";
import type { ClaimId } from "../../section-builder.ts";
import { gapClaim } from "../../section-parts.ts";
import { compareElements, rivalNamed, strongestRival } from "./compare-elements.ts";
import type { SwotBuilder } from "./entry.ts";
import type { SwotContext } from "./swot-context.ts";

const columns = ["col.question", "col.changes"] as const;
const questionsShown = 8;

type Open = { weight: number; effect: DraftKey; ask: () => ClaimId };

/** What would change the four lists if it were known: about rivals first, then by the weight of the gap. */
export function writeUnknown(context: SwotContext) {
  const section = context.section("unknown");
  const rows = [...aboutRivals(section, context), ...aboutGaps(section, context)]
    .sort((a, b) => b.weight - a.weight)
    .slice(0, questionsShown)
    .flatMap(({ ask, effect }): Cell[][] => {
      const id = ask();
      return id === null ? [] : [[section.cell(id), section.label(effect)]];
    });
  section.table(columns, rows);
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

function aboutGaps(section: SwotBuilder, { gaps }: SwotContext): Open[] {
  const asking = gaps.filter(({ kind }) => gapRules[kind].asks);
  return asking
    .filter(({ kind }, at) => asking.slice(0, at).filter((other) => other.kind === kind).length < 2)
    .map((gap) => ({
      weight: gap.weight,
      effect: `label.effect.${gapRules[gap.kind].effect}` as const,
      ask: () => gapClaim(section, gap, "question"),
    }));
}
