import type { Dossier } from "../../dossier.ts";
import type { NoteSentence } from "../../quotes/note-sentences.ts";
import { accountContext, type FactInput, fact, words } from "../fact-input.ts";
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

/** The words that needs quote, with their notes. */
export function needQuotes(dossier: Dossier): NoteSentence[] {
  return shownNeeds(dossier).flatMap(({ quote }) => quote ?? []);
}
