import { createRivalNames } from "#scoring/rules/rival-names";
import type { Dossier } from "../../dossier.ts";
import { shownOpen } from "../../evidence/deals.ts";
import { type NoteSentence, noteSentences } from "../../quotes/note-sentences.ts";

/** True for a sentence that names one of the rivals, in full or as people call them (澄光 for 澄光科技). */
export function speaksOf(rivals: readonly string[]): (sentence: NoteSentence) => boolean {
  const { forms } = createRivalNames(rivals);
  return ({ text }) => forms.some((form) => text.includes(form));
}

/** What the notes say of the rivals of the largest open deal. */
export function rivalWords(dossier: Dossier): NoteSentence[] {
  const [deal] = shownOpen(dossier);
  const rivals = (deal?.opportunity.competitors ?? []).map(({ name }) => name);
  return rivals.length > 0 ? noteSentences(dossier, speaksOf(rivals)) : [];
}
