import { isOpen } from "./deal-state.ts";
import { createPhraseFinder } from "./find-phrases.ts";
import { rivalPhrases } from "./phrases/deal-phrases.ts";
import { noteSide, type RecordSide, type Statement, says } from "./statement.ts";
import type { CreateStatementReader } from "./statement-readers.ts";

/** Statements that a competitor is in a deal or is not, against the deal's competitors; a deal that lists none says nothing. */
export const createCompetitorReader: CreateStatementReader = ({ rivals }) => {
  const find = createPhraseFinder(rivalPhrases, rivals.forms);
  return (sentence) => {
    const { topic: deal, note } = sentence;
    if (!deal || !isOpen(deal, note.date) || deal.competitors.length === 0) return [];
    const record: RecordSide = {
      source: "record",
      ref: `opportunity:${deal.id}`,
      date: deal.engagedOn,
      says: says("rivals", deal.competitors.toSorted().join(", ")),
    };
    return find(sentence.text).flatMap((phrase): Statement[] => {
      if (phrase.rival === null) return [];
      const name = rivals.fullName(phrase.rival);
      const listed = deal.competitors.some((competitor) => rivals.matches(name, competitor));
      const agrees = listed === (phrase.says === "present");
      return [
        {
          attribute: "competitor",
          entity: { kind: "opportunity", id: deal.id },
          topic: name,
          note: noteSide(sentence, says(phrase.says, name)),
          record: agrees ? null : record,
        },
      ];
    });
  };
};
