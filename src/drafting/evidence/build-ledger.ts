import type { LedgerEntry } from "#domain/evidence";
import type { Dossier } from "../dossier.ts";
import type { NoteSentence } from "../quotes/note-sentences.ts";
import { accountFacts } from "./account-facts.ts";
import { activityFacts } from "./activity-facts.ts";
import { attentionFacts } from "./attention-facts.ts";
import { checklistFacts } from "./checklist-facts.ts";
import { contactFacts } from "./contact-facts.ts";
import type { FactInput } from "./fact-input.ts";
import { leverFacts } from "./lever-facts.ts";
import { calendarFacts } from "./methods/calendar-facts.ts";
import { goalFacts } from "./methods/goal-facts.ts";
import { knowledgeFacts } from "./methods/knowledge-facts.ts";
import { needFacts, needQuotes } from "./methods/need-facts.ts";
import { needStateFacts } from "./methods/need-state-facts.ts";
import { policyFacts } from "./methods/policy-facts.ts";
import { riskFacts } from "./methods/risk-facts.ts";
import { valueFacts } from "./methods/value-facts.ts";
import { whiteSpaceFacts } from "./methods/white-space-facts.ts";
import { opportunityFacts } from "./opportunity-facts.ts";
import { orderFacts } from "./order-facts.ts";
import { knowledgeEntries, noteEntries, passagesHolding } from "./passage-entries.ts";
import { planFacts } from "./plan-facts.ts";
import { productFacts } from "./product-facts.ts";
import { productTexts } from "./product-texts.ts";
import { receivableFacts } from "./receivable-facts.ts";
import { rivalFacts } from "./rival-facts.ts";
import { scoreEntries } from "./score-entries.ts";
import { taskFacts } from "./task-facts.ts";
import { tieFacts } from "./tie-facts.ts";

/**
 * The numbered evidence of one account on one day (`20-drafting-and-grounding.md §2`): facts F1…, scores S1…, note
 * passages N1…, our own documents K1…. The same dossier gives the same ids and the same bytes; what the dossier
 * does not hold, no draft can say.
 *
 * @param quoted sentences whose passages have to be among the notes, found by a search or not.
 */
export function buildLedger(dossier: Dossier, quoted: readonly NoteSentence[] = []): LedgerEntry[] {
  const facts = [
    ...accountFacts(dossier),
    ...orderFacts(dossier),
    ...opportunityFacts(dossier),
    ...contactFacts(dossier),
    ...productFacts(dossier),
    ...activityFacts(dossier),
    ...planFacts(dossier),
    ...methodFacts(dossier),
    ...attentionFacts(dossier),
    ...taskFacts(dossier),
  ];
  const found = noteEntries(dossier);
  const ofNeeds = passagesHolding(needQuotes(dossier), found, dossier);
  const notes = [...found, ...ofNeeds];
  notes.push(...passagesHolding(quoted, notes, dossier));
  return [
    ...facts.map((input, at) => ({ id: `F${at + 1}`, kind: "fact" as const, ...input })),
    ...scoreEntries(dossier).map((input, at) => ({ id: `S${at + 1}`, kind: "score" as const, ...input })),
    ...notes.map((input, at) => ({ id: `N${at + 1}`, kind: "note" as const, ...input })),
    ...knowledgeEntries(dossier).map((input, at) => ({ id: `K${at + 1}`, kind: "knowledge" as const, ...input })),
  ];
}

/** Figures that stand behind the scores of the other methods. */
function methodFacts(dossier: Dossier): FactInput[] {
  return [
    ...valueFacts(dossier),
    ...knowledgeFacts(dossier),
    ...goalFacts(dossier),
    ...needFacts(dossier),
    ...whiteSpaceFacts(dossier),
    ...calendarFacts(dossier),
    ...policyFacts(dossier),
    ...riskFacts(dossier),
    ...needStateFacts(dossier),
    ...tieFacts(dossier),
    ...checklistFacts(dossier),
    ...rivalFacts(dossier),
    ...leverFacts(dossier),
    ...receivableFacts(dossier),
    ...productTexts(dossier),
  ];
}
