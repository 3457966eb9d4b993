import type { Dossier } from "#drafting/dossier";
import type { AskedWord } from "../recognise/words/asked-words.ts";
import { soundIn } from "../recognise/words/sounds-in.ts";

/** Latin words that spell Chinese out of the names of accounts and deals also ask for that: Jinhua for 金华. */
export function withSounds(words: readonly AskedWord[], portfolio: readonly Dossier[]): AskedWord[] {
  const names = portfolio.flatMap(({ account, opportunities }) => [
    account.name,
    ...account.aliases,
    ...opportunities.map(({ opportunity }) => opportunity.name),
  ]);
  return words.map((word) => {
    if (word.kind !== "word" || word.forms.length > 1) return word;
    const spelt = new Set(names.flatMap((name) => soundIn(word.shown, name) ?? []));
    return spelt.size === 0 ? word : { ...word, forms: [...word.forms, ...spelt] };
  });
}
