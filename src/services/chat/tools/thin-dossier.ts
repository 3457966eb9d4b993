import type { Day } from "#domain/day";
import { type Dossier, noPassages } from "#drafting/dossier";
import { accountFacts } from "#drafting/evidence/account-facts";
import { activityFacts } from "#drafting/evidence/activity-facts";
import type { FactInput } from "#drafting/evidence/fact-input";
import { opportunityFacts } from "#drafting/evidence/opportunity-facts";
import { orderFacts } from "#drafting/evidence/order-facts";
import { planFacts } from "#drafting/evidence/plan-facts";
import { scoreEntries } from "#drafting/evidence/score-entries";
import { recordsDossier } from "../../gather-dossier.ts";
import type { ScoredAccount, ScoredPortfolio } from "../../score-portfolio.ts";
import type { EntryInput } from "./turn-ledger.ts";

/** What only an account's own page needs stays unread here. */
const unread = {
  needs: [],
  positions: [],
  goals: [],
  notes: [],
  products: [],
  buyingUnits: [],
  tasks: [],
  plannedOn: [] as Day[],
};

/** An account with what is scored of the whole portfolio at once: nothing is read for it. */
export function thinDossier(portfolio: ScoredPortfolio, scored: ScoredAccount): Dossier {
  const subject = { type: "account" as const, id: scored.account.id };
  const scores = [scored.match, scored.falseKey, scored.cadence].filter((score) => score !== null);
  const answers = scores.map((score) => ({ subject, inputs: null, score }));
  const scope = { portfolio, scored, details: unread };
  return { ...recordsDossier({ answers, scope }), passages: noPassages, knowledge: [], isWhole: true };
}

/** Facts that need no more than a thin dossier, and say the same as those of a full one. */
const lineFacts: readonly ((dossier: Dossier) => FactInput[])[] = [
  accountFacts,
  orderFacts,
  opportunityFacts,
  activityFacts,
  planFacts,
];
/** Rest on the products, which a thin dossier lacks. */
const ofProducts = /^(?:plan\.productsTarget|opportunity\.product|account\.buyingUnit)$/;

/** An account's line in an answer over several. */
export function lineEntries(dossier: Dossier): EntryInput[] {
  const facts = lineFacts.flatMap((of) => of(dossier)).filter(({ path }) => !ofProducts.test(path));
  return [
    ...facts.map((input) => ({ kind: "fact" as const, ...input })),
    ...scoreEntries(dossier).map((input) => ({ kind: "score" as const, ...input })),
  ];
}
