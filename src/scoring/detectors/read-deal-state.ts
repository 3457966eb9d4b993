import type { OpportunityStatus } from "#domain/opportunity";
import { hadBegun, isOpen } from "./deal-state.ts";
import type { DetectorDeal } from "./detector-input.ts";
import { createPhraseFinder } from "./find-phrases.ts";
import { type BudgetWord, budgetPhrases, type StatusWord, statusPhrases } from "./phrases/deal-phrases.ts";
import type { ReadSentence } from "./read-notes.ts";
import { noteSide, type RecordSide, type SaysCode, type Statement, says } from "./statement.ts";
import type { CreateStatementReader } from "./statement-readers.ts";

/** The checklist's answer that contradicts the word; `partly` and `unknown` contradict nothing. */
const budgetConflict: Record<BudgetWord, "yes" | "no"> = { approved: "no", "not-approved": "yes", frozen: "yes" };

/** Statements on a deal's budget, against the checklist. Without a deal named, the account's only open one is meant. */
export const createBudgetReader: CreateStatementReader = ({ input }) => {
  const find = createPhraseFinder(budgetPhrases, []);
  return (sentence) => {
    const deal = sentence.topic ?? onlyOpen(sentence, input.opportunities);
    if (!deal || !isOpen(deal, sentence.note.date)) return [];
    return find(sentence.text).map((phrase): Statement => {
      const { budgetConfirmed: answer } = deal;
      const record = recordOf(deal, answer === "yes" ? "budget-yes" : "budget-no");
      return {
        ...about(deal, "budget"),
        note: noteSide(sentence, says(phrase.says)),
        record: budgetConflict[phrase.says] === answer ? record : null,
      };
    });
  };
};

function onlyOpen({ note }: ReadSentence, deals: readonly DetectorDeal[]): DetectorDeal | null {
  const [only, ...more] = deals.filter((deal) => isOpen(deal, note.date));
  return only && more.length === 0 ? only : null;
}

/** The words that contradict each recorded status. */
const statusConflicts: Record<OpportunityStatus, readonly StatusWord[]> = {
  open: ["won", "lost", "cancelled"],
  won: ["lost", "cancelled", "unsigned"],
  lost: ["won"],
};

/** Statements on how a deal went, against its status. About a closed deal only notes from its closing on count. */
export const createStatusReader: CreateStatementReader = ({ rivals }) => {
  const find = createPhraseFinder(statusPhrases, rivals.forms);
  return (sentence) => {
    const { topic: deal, note } = sentence;
    if (!deal || !hadBegun(deal, note.date)) return [];
    if (deal.status !== "open" && (deal.closeOn === null || deal.closeOn > note.date)) return [];
    return find(sentence.text).map(
      (phrase): Statement => ({
        ...about(deal, "status"),
        note: noteSide(sentence, says(phrase.says)),
        record: statusConflicts[deal.status].includes(phrase.says)
          ? { ...recordOf(deal, deal.status), date: deal.closeOn ?? deal.engagedOn }
          : null,
      }),
    );
  };
};

function about(
  { id }: DetectorDeal,
  attribute: "budget" | "status",
): Pick<Statement, "attribute" | "entity" | "topic"> {
  return { attribute, entity: { kind: "opportunity", id }, topic: attribute };
}

function recordOf(deal: DetectorDeal, code: SaysCode): RecordSide {
  return { source: "record", ref: `opportunity:${deal.id}`, date: deal.engagedOn, says: says(code) };
}
