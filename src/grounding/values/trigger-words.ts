import { numberStarts } from "./english-numeral.ts";
import { matchAt } from "./match-at.ts";

/** What a word may begin: each is the name of readers that are tried, in the order of the table of readers. */
export type Trigger = "relative" | "date" | "weekday" | "time" | "share" | "multiple" | "ordinal" | "figure";

const months = "jan feb mar apr may jun jul aug sep sept oct nov dec january february march april june july august";
const moreMonths = "september october november december";
const weekdays = "mon tue tues wed thu thur thurs fri sat sun monday tuesday wednesday thursday friday saturday sunday";

/** Which words begin which values; a word may stand in several lines. */
const words: Readonly<Record<Trigger, string>> = {
  relative: `next last previous this current coming today tomorrow yesterday end year quarter month same first second third fourth q h ${months} ${moreMonths}`,
  date: `first second third fourth last q h fy fiscal ${months} ${moreMonths}`,
  weekday: `${weekdays} mondays tuesdays wednesdays thursdays fridays saturdays sundays`,
  time: `noon midday midnight half quarter ${numberStarts.join(" ")}`,
  share: "half a an one two three four five six seven eight nine",
  multiple:
    "doubled tripled trebled quadrupled halved twice double triple twofold threefold fourfold fivefold sixfold sevenfold eightfold ninefold tenfold",
  ordinal: "third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth twenty thirty forty fifty no number",
  figure: `dozens tens hundreds thousands millions billions rmb cn ${numberStarts.join(" ")}`,
};
/** Names of steps, figures and web addresses, which are skipped as a whole. */
const marked = "step figure table section chapter part appendix http https www";

const none: readonly Trigger[] = [];
const money: readonly Trigger[] = ["figure"];

function triggersOf(): ReadonlyMap<string, readonly Trigger[]> {
  const found = new Map<string, Trigger[]>(marked.split(" ").map((word) => [word, []]));
  for (const kind of ["relative", "date", "weekday", "time", "share", "multiple", "ordinal", "figure"] as const) {
    for (const word of new Set(words[kind].split(" "))) found.set(word, [...(found.get(word) ?? []), kind]);
  }
  return found;
}

const triggers = triggersOf();
const letters = /[A-Za-z]{1,40}/y;
const capital = /[A-Z]/;
/** An article begins a value before a few words only. */
const part =
  /an? (?:third|quarter|fifth|sixth|seventh|eighth|ninth|tenth|dozen|couple|hundred|thousand|million|billion|year|month|week|day|hour)/iy;

/** What may begin with the word at `at`; null for most words, which are passed over by this one look. */
export function triggersAt(text: string, at: number, codes: ReadonlySet<string>): readonly Trigger[] | null {
  const word = matchAt(letters, text, at)?.[0] ?? "";
  const next = text[at + word.length];
  if (next === "$" || next === "¥") return money;
  if (word.length < 3 && /^an?$/i.test(word)) return matchAt(part, text, at) ? (triggers.get("a") ?? none) : null;
  const known = triggers.get(word.toLowerCase());
  if (known) return known;
  return word.length === 3 && capital.test(word) && (codes.has(word) || /^[A-Z]{3}$/.test(word)) ? money : null;
}
