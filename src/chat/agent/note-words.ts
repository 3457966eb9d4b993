import type { LedgerEntry } from "#domain/evidence";

/** Values by reference are no words of anybody. */
const references = /\{\{[^}]*\}\}/gu;
const quotations = /“[^”]*”|「[^」]*」|『[^』]*』|"[^"]*"|«[^»]*»/gu;
const signs = /[\p{P}\p{S}\s\p{Cf}]+/gu;

/** Letters and digits alone: a changed comma does not make words one's own. */
const bare = (text: string) => text.normalize("NFKC").replace(signs, "").toLowerCase();

/** A name of two words is as long; nobody owns those. */
const shortest = 12;
/** Of a claim's own words, the share that one note has in one run. */
const mostShare = 0.6;
/** A run that is a note's sentence whatever stands around it: letters, or characters of Chinese. */
const longest = { letters: 48, han: 18 } as const;

/**
 * The first note whose words a claim's source says as its own, outside of quotation marks; null: none. A person can tell a note's
 * words from ours only where they are quoted, and what somebody smuggled into a note must not be said in our voice.
 */
export function noteRepeated(text: string, entries: readonly LedgerEntry[]): string | null {
  const own = bare(withoutNames(text.replaceAll(references, " ").replaceAll(quotations, " "), entries));
  if (own.length < shortest) return null;
  const repeated = entries.find((entry) => {
    if (entry.kind !== "note" && entry.kind !== "knowledge") return false;
    const run = longestRun(own, bare(entry.text));
    return run.length >= shortest && (run.length >= own.length * mostShare || run.length >= mostOf(run));
  });
  return repeated?.id ?? null;
}

/** Names of people, deals and products stand in notes and answers alike. */
function withoutNames(text: string, entries: readonly LedgerEntry[]): string {
  const names = entries.flatMap((entry) =>
    entry.kind === "fact" && entry.value.type === "name" ? [entry.value.value, ...(entry.value.aliases ?? [])] : [],
  );
  return names.filter((name) => name.length > 1).reduce((left, name) => left.replaceAll(name, " "), text);
}

function mostOf(run: string): number {
  return /\p{Script=Han}/u.test(run) ? longest.han : longest.letters;
}

/** The longest stretch of `text` that stands in `note`. */
function longestRun(text: string, note: string): string {
  let best = "";
  for (let at = 0; at + best.length < text.length; at += 1) {
    while (at + best.length < text.length && note.includes(text.slice(at, at + best.length + 1))) {
      best = text.slice(at, at + best.length + 1);
    }
  }
  return best;
}
