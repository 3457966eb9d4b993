import { shownOpen } from "../../evidence/deals.ts";
import type { Audience } from "../../parts/audience.ts";
import { whomToAsk } from "../../parts/whom.ts";
import { complaintPains } from "./complaint-pains.ts";
import { gapPains } from "./gap-pains.ts";
import { needPains } from "./need-pains.ts";
import type { Pain, PainDraft, Tail } from "./pain.ts";
import type { SpinParts } from "./spin-context.ts";

/** Problem questions of a draft (`20-drafting-and-grounding.md §7`). */
export const mostPains = 5;
export const fewestPains = 3;
/** Needs, complaints and gaps each get room; what is left over goes to the next best. */
const room = { needs: 3, complaints: 1, gaps: 2 } as const;

/**
 * What to ask about, three to five: needs on record, complaints in the customer's words, gaps that hurt the customer;
 * where there is too little of it, the open deals, and where there is no deal, the account as buyer, engineer and user
 * see it.
 */
export function findPains(context: SpinParts): Pain[] {
  const needs = needPains(context);
  const complaints = complaintPains(context);
  const gaps = gapPains(context);
  const first = [...needs.slice(0, room.needs), ...complaints.slice(0, room.complaints), ...gaps.slice(0, room.gaps)];
  const rest = [...needs.slice(room.needs), ...gaps.slice(room.gaps), ...complaints.slice(room.complaints)];
  const known = [...first, ...rest].slice(0, mostPains);
  const missing = Math.max(0, fewestPains - known.length);
  const filled = [...dealPains(context), ...accountPains(context)].slice(0, missing);
  return worded([...known, ...filled]);
}

/** No two questions end alike: the second about one thing is put by the post of whoever is asked. */
function worded(drafts: readonly PainDraft[]): Pain[] {
  const used = new Set<Tail>();
  return drafts.map(({ ask, ...trouble }) => {
    const byPost: Tail = `as.${trouble.audience}`;
    const wanted: Tail[] = trouble.theme === "other" ? [byPost, "other"] : [trouble.theme, byPost, "other"];
    const tail = wanted.find((one) => !used.has(one)) ?? trouble.theme;
    used.add(tail);
    return { ...trouble, ...ask(tail) };
  });
}

const sides = ["user", "purchasing", "technical"] as const satisfies readonly Audience[];

/** How the customer manages without what an open deal brings, each deal as another side of the account sees it. */
function dealPains({ dossier, index }: SpinParts): PainDraft[] {
  const deals = shownOpen(dossier);
  return sides.flatMap((side, at): PainDraft[] => {
    const deal = deals[at] ?? deals[0];
    if (!deal) return [];
    const record = `opportunity:${deal.opportunity.externalId}`;
    const values = { account: index.account, deal: index.ref("opportunity.name", record) };
    return [
      {
        ask: () => ({
          problem: { key: `spin.p.deal.${side}`, values },
          implication: { key: `spin.i.deal.${side}`, values },
          payoff: { key: `spin.n.deal.${side}`, values },
        }),
        why: (section) => section.claim({ kind: "inference", key: "spin.p.why.deal", values }),
        follows: { key: "spin.i.why.deal", values },
        theme: "other",
        person: whomToAsk(deal, { audiences: [side] }, dossier),
        audience: side,
        deal,
      },
    ];
  });
}

/** Nothing is known of what hurts: each side of the account is asked for its own trouble. */
function accountPains({ dossier, index }: SpinParts): PainDraft[] {
  const values = { account: index.account };
  const evidence = [index.fact("account.name")?.id ?? null];
  return sides.map((side) => ({
    ask: () => ({
      problem: { key: `spin.p.account.${side}`, values },
      implication: { key: `spin.i.account.${side}`, values, evidence },
      payoff: { key: `spin.n.account.${side}`, values, evidence },
    }),
    why: (section) => section.claim({ kind: "inference", key: "spin.p.why.account", values }),
    follows: { key: "spin.i.why.account", values },
    theme: "other",
    person: whomToAsk(null, { audiences: [side] }, dossier),
    audience: side,
    deal: null,
  }));
}
