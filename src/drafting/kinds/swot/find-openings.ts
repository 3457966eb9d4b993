import { shownOpen } from "../../evidence/deals.ts";
import { phrase } from "../../parts/phrase.ts";
import { doors } from "../../parts/swot-lists.ts";
import type { Entry, SwotInput } from "./entry.ts";
import { gapEntry } from "./gap-entry.ts";
import type { SwotContext } from "./swot-context.ts";

const dealWeights = [70, 56, 48];
const doorsShown = 3;

/** What there is to win: open deals, positions that are not ours, a buying window, growth. */
export function findOpportunities(context: SwotContext): Entry[] {
  const { gaps } = context;
  const open = gaps.filter(({ kind }) => doors.includes(kind)).slice(0, doorsShown);
  return [...deals(context), ...open.map((gap) => gapEntry("opportunities", gap, context)), ...growth(context)];
}

function deals(context: SwotContext): Entry[] {
  const { dossier, index } = context;
  return shownOpen(dossier)
    .slice(0, dealWeights.length)
    .map(({ opportunity }, at) => {
      const record = `opportunity:${opportunity.externalId}`;
      const deal = index.ref("opportunity.name", record);
      const amount = index.ref("opportunity.amount", record);
      const isDue = opportunity.closeOn !== null && opportunity.closeOn >= dossier.asOf;
      const closeOn = isDue ? index.ref("opportunity.closeOn", record) : null;
      const input: SwotInput =
        closeOn !== null && amount !== null
          ? { kind: "fact", key: "swot.o.deal", values: { deal, amount, closeOn } }
          : { kind: "fact", key: "swot.o.dealUndated", values: { deal, amount } };
      const said = { deal, amount, closeOn };
      return {
        quadrant: "opportunities",
        weight: dealWeights[at] ?? 40,
        dealRecord: record,
        names: [opportunity.name],
        state: (section) => section.claim(input),
        clause: phrase(context, input.key, said),
        use: phrase(context, amount === null ? "swt.aim.dealBare" : "swt.aim.deal", said),
        gap: null,
        step: null,
      };
    });
}

function growth(context: SwotContext): Entry[] {
  const { dossier, index } = context;
  const grown = (dossier.figures.growthPercent ?? 0) > 0 ? index.ref("orders.growth") : null;
  if (grown === null || index.account === null) return [];
  const values = { account: index.account, growth: grown };
  const input: SwotInput = { kind: "fact", key: "swot.o.growth", values };
  return [
    {
      quadrant: "opportunities",
      weight: 38,
      dealRecord: null,
      names: [],
      state: (section) => section.claim(input),
      clause: phrase(context, "swot.o.growth", values),
      use: phrase(context, "swt.aim.growth", values),
      gap: null,
      step: null,
    },
  ];
}
