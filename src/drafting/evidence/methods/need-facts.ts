import { splitPassages } from "#retrieval/split-passages";
import { holdsQuote } from "#scoring/iceberg/find-quote";
import type { Dossier } from "../../dossier.ts";
import { accountContext, type FactInput, fact, words } from "../fact-input.ts";
import type { NoteInput } from "../passage-entries.ts";
import { shownNeeds } from "./shown-needs.ts";

export const needRecord = ({ externalId }: { externalId: string }) => `needs:${externalId}`;

export function needFacts(dossier: Dossier): FactInput[] {
  return shownNeeds(dossier).flatMap(({ need }) =>
    fact("need.statement", words(need.statement), {
      ...accountContext(dossier, needRecord(need)),
      ...(need.recordedOn ? { asOf: need.recordedOn } : {}),
    }),
  );
}

/** The passages that hold the quotations of needs, beyond those that a search found. */
export function quotedPassages(dossier: Dossier, found: readonly NoteInput[]): NoteInput[] {
  const all = [...found];
  for (const { quote } of shownNeeds(dossier)) {
    if (!quote || all.some(({ noteId, text }) => noteId === quote.note.id && holdsQuote(text, quote.text))) continue;
    const { id, title, date, author, text: whole } = quote.note;
    const stretch = splitPassages(whole).find(({ text }) => holdsQuote(text, quote.text));
    all.push({
      title,
      ...(date ? { date } : {}),
      ...(author ? { author } : {}),
      ...(stretch ?? { text: whole, start: 0, end: whole.length }),
      noteId: id,
      entity: dossier.account.name,
      accountId: dossier.account.id,
    });
  }
  return all.slice(found.length);
}
