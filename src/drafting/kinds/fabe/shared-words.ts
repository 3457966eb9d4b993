import { tellingWords } from "./word-overlap.ts";

const shown = 3;
const hanRun = /\p{Script=Han}{2,}/gu;

/** Words, not figures, that tell something in both texts, as the first one writes them: Chinese ones as long as they agree. */
export function sharedWords(text: string, other: string): string[] {
  const held = tellingWords(other);
  const shared = new Set([...tellingWords(text).keys()].filter((word) => held.has(word)));
  const latin = [...shared].flatMap((word) => (word.includes(" ") ? [] : (writtenAs(word, text) ?? [])));
  const han = (text.match(hanRun) ?? []).flatMap((run) => agreeing(run, shared));
  return [...new Set([...latin, ...han])].slice(0, shown);
}

/** The word in the case of the text; null for Chinese pairs. */
function writtenAs(word: string, text: string): string | null {
  const at = text.toLowerCase().indexOf(word.toLowerCase());
  return at < 0 || /\p{Script=Han}/u.test(word) ? null : text.slice(at, at + word.length);
}

/** Stretches of a run in which every pair of neighbours is shared. */
function agreeing(run: string, shared: ReadonlySet<string>): string[] {
  const parts: string[] = [];
  for (const character of run) {
    const last = parts.at(-1) ?? "";
    if (shared.has(last.slice(-1) + character)) parts.splice(-1, 1, last + character);
    else parts.push(character);
  }
  return parts.filter((part) => part.length > 1);
}
