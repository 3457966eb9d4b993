import { shownOpen } from "../../evidence/deals.ts";
import type { Audience } from "../../parts/audience.ts";
import { whomToAsk } from "../../parts/whom.ts";
import { gapPains } from "./gap-pains.ts";
import { complaintPains, needPains } from "./need-pains.ts";
import type { Pain } from "./pain.ts";
import type { SpinParts } from "./spin-context.ts";

/** Problem questions of a draft, at most (`20-drafting-and-grounding.md §7`). */
export const mostPains = 5;
/** Needs, complaints and gaps each get room; what is left over goes to the next best. */
const room = { needs: 3, complaints: 1, gaps: 2 } as const;
const dealsAsked = 3;

/**
 * What to ask about, at most five: needs on record, complaints in the customer's words, gaps that hurt the customer;
 * where there is nothing of it, the open deals, and where there is no deal, the account as buyer, engineer and user see it.
 */
export function findPains(context: SpinParts): Pain[] {
  const needs = needPains(context);
  const complaints = complaintPains(context);
  const gaps = gapPains(context);
  const first = [...needs.slice(0, room.needs), ...complaints.slice(0, room.complaints), ...gaps.slice(0, room.gaps)];
  const rest = [...needs.slice(room.needs), ...gaps.slice(room.gaps), ...complaints.slice(room.complaints)];
  const known = [...first, ...rest].slice(0, mostPains);
  if (known.length >= 3) return known;
  const deals = dealPains(context);
  const more = [...known, ...deals.slice(0, dealsAsked)];
  return more.length >= 3 ? more.slice(0, mostPains) : [...more, ...accountPains(context)].slice(0, 3);
}

/** How the customer manages without what an open deal brings. */
function dealPains(context: SpinParts): Pain[] {
  const { dossier, index } = context;
  return shownOpen(dossier).map((deal): Pain => {
    const record = `opportunity:${deal.opportunity.externalId}`;
    const values = { account: index.account, deal: index.ref("opportunity.name", record) };
    const person = whomToAsk(deal, { roles: ["S", "E", "D"], audiences: ["user", "technical"] }, dossier);
    return {
      problem: { key: "spin.p.deal", values },
      implication: { key: "spin.i.deal", values },
      payoff: { key: "spin.n.deal", values },
      why: (section) => section.claim({ kind: "inference", key: "spin.p.why.deal", values }),
      follows: { key: "spin.i.why.deal", values },
      theme: "other",
      person,
      audience: "user",
      deal,
    };
  });
}

const sides = ["purchasing", "technical", "user"] as const satisfies readonly Audience[];

/** Nothing is known of what hurts: each side of the account is asked for its own trouble. */
function accountPains({ dossier, index }: SpinParts): Pain[] {
  const values = { account: index.account };
  return sides.map((side): Pain => {
    const person = whomToAsk(null, { audiences: [side] }, dossier);
    return {
      problem: { key: `spin.p.account.${side}`, values },
      implication: { key: `spin.i.account.${side}`, values, evidence: [index.fact("account.name")?.id ?? null] },
      payoff: { key: `spin.n.account.${side}`, values, evidence: [index.fact("account.name")?.id ?? null] },
      why: (section) => section.claim({ kind: "inference", key: "spin.p.why.account", values }),
      follows: { key: "spin.i.why.account", values },
      theme: "other",
      person,
      audience: side,
      deal: null,
    };
  });
}
