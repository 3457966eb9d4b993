import type { DecisionRole } from "#domain/contact";
import type { OpportunityDossier } from "../../dossier.ts";
import { shownOpen } from "../../evidence/deals.ts";
import type { Gap } from "../../gaps/gap.ts";
import type { Audience } from "../../parts/audience.ts";
import type { NeedTheme } from "../../parts/need-themes.ts";
import { whomToAsk } from "../../parts/whom.ts";
import { gapClaim } from "../../section-parts.ts";
import { audienceIn } from "./need-pains.ts";
import type { PainDraft } from "./pain.ts";
import type { SpinParts } from "./spin-context.ts";

type AskedGap = { audiences: readonly Audience[]; roles: readonly DecisionRole[]; theme: NeedTheme };

/** Gaps behind which the customer has trouble of its own; the others are only ours. */
const askedGaps = {
  qualityLoss: { audiences: ["technical", "user"], roles: ["E", "S"], theme: "reliability" },
  competitorAhead: { audiences: ["technical"], roles: ["E", "D"], theme: "other" },
  deliveryOpen: { audiences: ["user"], roles: ["S", "I"], theme: "supply" },
  technicalOpen: { audiences: ["technical"], roles: ["E"], theme: "performance" },
  requirementShaped: { audiences: ["user", "technical"], roles: ["S", "E"], theme: "performance" },
  revenueFall: { audiences: ["purchasing"], roles: ["D"], theme: "other" },
  growthDown: { audiences: ["purchasing"], roles: ["D"], theme: "other" },
  rivalCell: { audiences: ["user", "technical"], roles: ["S", "E"], theme: "other" },
  competitorNamed: { audiences: ["purchasing"], roles: ["D", "S"], theme: "other" },
} as const satisfies Partial<Record<Gap["kind"], AskedGap>>;
type AskedKind = keyof typeof askedGaps;

/** Gaps by weight, one of a kind. */
export function gapPains(context: SpinParts): PainDraft[] {
  const { gaps, dossier } = context;
  const deals = shownOpen(dossier);
  const asked = gaps.flatMap((gap) => (isAsked(gap.kind) ? [{ gap, kind: gap.kind }] : []));
  const first = asked.filter(({ kind }, at) => asked.findIndex((other) => other.kind === kind) === at);
  return first.map(({ gap, kind }) => {
    const deal = deals.find(({ opportunity }) => gap.dealRecord === `opportunity:${opportunity.externalId}`) ?? null;
    return gapPain(gap, kind, deal, context);
  });
}

function isAsked(kind: Gap["kind"]): kind is AskedKind {
  return Object.hasOwn(askedGaps, kind);
}

function gapPain(gap: Gap, kind: AskedKind, deal: OpportunityDossier | null, context: SpinParts): PainDraft {
  const { dossier, index } = context;
  const { audiences, roles, theme } = askedGaps[kind];
  const person = whomToAsk(deal, { audiences, roles }, dossier);
  const values = { account: index.account, ...gap.values };
  const said = (stage: "p" | "i" | "n") => ({ key: `spin.${stage}.${kind}` as const, values, evidence: gap.evidence });
  return {
    ask: () => ({ problem: said("p"), implication: said("i"), payoff: said("n") }),
    why: (section) => gapClaim(section, gap, "why"),
    follows: { key: gap.dealRecord === null ? "spin.i.why.account" : "spin.i.why.deal", values },
    theme,
    person,
    audience: audienceIn(person, deal, context) ?? audiences[0],
    deal,
  };
}
