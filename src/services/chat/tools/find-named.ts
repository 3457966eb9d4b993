import type { Named } from "#chat/chat-tools";
import { foldName } from "#grounding/names/fold-name";
import { editDistance } from "#importing/edit-distance";
import { type NamedRecord, type NameForm, nameForms, soundOf } from "./named-records.ts";

export type FindNamed = (question: string) => Named[];

type Match = NameForm["record"] & Pick<Named, "start" | "end" | "how">;

const latin = /[\p{Script=Latin}\p{M}\p{N}]/u;
const ranks = { exact: 0, part: 1, slip: 2 } as const satisfies Record<Named["how"], number>;

/**
 * Finds what a question names: full names, aliases and numbers first, then unmistakable parts, then what is a letter or two
 * otherwise, or sounds the same in Chinese. Of overlapping finds the surer stays, of equally sure ones the longer;
 * a stretch that fits several records gives them all.
 */
export function createFindNamed(records: readonly NamedRecord[]): FindNamed {
  const forms = nameForms(records);
  const index = indexByStart(forms);
  const sounds = indexBySound(forms);
  const deals = records.filter(({ kind }) => kind === "deal");
  return (question) => {
    const folded = foldName(question);
    const written = writtenAt(folded, index);
    const sure = settle(written);
    const open = blank(folded, sure);
    const guessed = [...dealsIn(open, deals), ...soundsIn(open, sounds), ...slipsIn(open, forms)];
    return settle([...sure, ...guessed]).map(({ kind, id, name, accountId, start, end, how, names }) => {
      return { kind, id, name, accountId, start, end, how, names };
    });
  };
}

function indexByStart(forms: readonly NameForm[]): Map<string, NameForm[]> {
  const index = new Map<string, NameForm[]>();
  for (const form of forms) {
    const head = form.form.slice(0, 2);
    index.set(head, [...(index.get(head) ?? []), form]);
  }
  return index;
}

function writtenAt(folded: string, index: ReadonlyMap<string, NameForm[]>): Match[] {
  const found: Match[] = [];
  for (let at = 0; at < folded.length - 1; at += 1) {
    for (const { form, how, record } of index.get(folded.slice(at, at + 2)) ?? []) {
      if (folded.startsWith(form, at) && isWhole(folded, at, at + form.length))
        found.push({ ...record, start: at, end: at + form.length, how });
    }
  }
  return found;
}

function isWhole(text: string, start: number, end: number): boolean {
  const joins = (at: number) => latin.test(text.charAt(at - 1)) && latin.test(text.charAt(at));
  return !joins(start) && !joins(end);
}

/** Surest first, then longest; a stretch keeps everybody it fits equally. */
function settle(matches: readonly Match[]): Match[] {
  const ordered = matches.toSorted((a, b) => ranks[a.how] - ranks[b.how] || b.end - b.start - (a.end - a.start));
  const kept: Match[] = [];
  for (const match of ordered) {
    const clash = kept.find(({ start, end }) => start < match.end && match.start < end);
    const isSame = clash && clash.start === match.start && clash.end === match.end;
    const isEqual = isSame && (clash.how === match.how || isAddressed(clash, match));
    const isKnown = kept.some(({ id, start }) => id === match.id && start === match.start);
    if (!isKnown && (!clash || isEqual)) kept.push(match);
  }
  return kept.sort((a, b) => a.start - b.start);
}

/** 沈总 may be one of theirs or one of ours, whichever of them is so called on record. */
function isAddressed(a: Match, b: Match): boolean {
  const kinds = [a.kind, b.kind];
  return a.end - a.start === 2 && kinds.includes("person") && kinds.includes("colleague");
}

/** The text with what is found already blanked out, as long as before. */
function blank(text: string, matches: readonly Match[]): string {
  let open = text;
  for (const { start, end } of matches) open = open.slice(0, start) + "\n".repeat(end - start) + open.slice(end);
  return open;
}

const hanRun = /\p{Script=Han}+/gu;
const shortestSound = 2;
const longestSound = 6;

function indexBySound(forms: readonly NameForm[]): Map<string, NameForm[]> {
  const index = new Map<string, NameForm[]>();
  for (const form of forms) {
    if (!/^\p{Script=Han}{2,6}$/u.test(form.form) || form.record.kind === "product") continue;
    if (form.how === "part" && form.record.kind !== "account") continue;
    const sound = soundOf(form.form);
    index.set(sound, [...(index.get(sound) ?? []), form]);
  }
  return index;
}

function soundsIn(text: string, sounds: ReadonlyMap<string, NameForm[]>): Match[] {
  return [...text.matchAll(hanRun)].flatMap(({ 0: run, index }) =>
    stretches(run.length).flatMap(([from, to]) =>
      (sounds.get(soundOf(run.slice(from, to))) ?? [])
        .filter(({ form }) => form.length === to - from)
        .map(({ record }): Match => ({ ...record, start: index + from, end: index + to, how: "slip" })),
    ),
  );
}

/** Every stretch of a run that is as long as a name may be. */
function stretches(length: number): [number, number][] {
  const lengths = Array.from({ length: longestSound - shortestSound + 1 }, (_, at) => at + shortestSound);
  return Array.from({ length }, (_, from) => from).flatMap((from) =>
    lengths.filter((size) => from + size <= length).map((size): [number, number] => [from, from + size]),
  );
}

const words = /[\p{Script=Latin}\p{M}\p{N}&'’-]+/gu;
const shortestSlip = 5;

/** One letter otherwise in a word of five, two in one of nine. */
function slipsIn(text: string, forms: readonly NameForm[]): Match[] {
  const own = forms.filter(
    ({ form, record }) => form.length >= shortestSlip && record.kind !== "deal" && !/\p{Script=Han}/u.test(form),
  );
  const written = [...text.matchAll(words)];
  return written.flatMap((_, at) =>
    [1, 2, 3].flatMap((length) => {
      const run = written.slice(at, at + length);
      const [first, last] = [run.at(0), run.at(-1)];
      if (run.length < length || !first || !last) return [];
      const end = last.index + last[0].length;
      const asked = text.slice(first.index, end);
      if (asked.length < shortestSlip || asked.includes("\n")) return [];
      return own
        .filter(({ form }) => isSlip(asked, form))
        .map(({ record }) => ({ ...record, start: first.index, end, how: "slip" as const }));
    }),
  );
}

function isSlip(asked: string, form: string): boolean {
  const most = form.length > 8 ? 2 : 1;
  return Math.abs(asked.length - form.length) <= most && asked[0] === form[0] && editDistance(asked, form) <= most;
}

const shortestPart = 4;
/** Words that stand in many deals' names. */
const dealWords = new Set(
  "phase warehouse plant street smart light lights lighting store trial shelf reset spring autumn summer winter fall private label programme program project framework renewal contract tender council first office factory building shops deal sales order price quote budget".split(
    " ",
  ),
);

/**
 * Deals by a long enough part of their names: 门店翻新 of 2027 年 120 家门店翻新, Jubail of Jubail phase 2 warehouse. The longest
 * part wins; of several deals that have it those that are open.
 */
function dealsIn(text: string, deals: readonly NamedRecord[]): Match[] {
  const found = deals.flatMap((record) => {
    const part = longestPart(text, foldName(record.name));
    return part ? [{ ...record, ...part, how: "part" as const }] : [];
  });
  const longest = Math.max(0, ...found.map(({ start, end }) => end - start));
  const best = found.filter(({ start, end }) => end - start === longest);
  const open = best.filter(({ isOpen }) => isOpen);
  return open.length > 0 ? open : best;
}

function longestPart(text: string, name: string): { start: number; end: number } | null {
  let best: { start: number; end: number } | null = null;
  for (let at = 0; at < text.length; at += 1) {
    for (let length = shortestPart; at + length <= text.length; length += 1) {
      const part = text.slice(at, at + length);
      if (!name.includes(part)) break;
      const isLonger = best === null || length > best.end - best.start;
      if (isLonger && says(part) && isWhole(text, at, at + length)) best = { start: at, end: at + length };
    }
  }
  return best;
}

/** Digits, years and words of every other deal say nothing: four characters, or eight letters. */
function says(part: string): boolean {
  if (part.trim() !== part || part.includes("\n")) return false;
  const meaning = part.replace(/[\d\s年月]+/g, "");
  if (/\p{Script=Han}/u.test(part)) return meaning.length >= shortestPart;
  return meaning.length >= shortestPart * 2 || (meaning.length > shortestPart && !dealWords.has(meaning));
}
