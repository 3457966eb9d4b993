import type { Named } from "../ledger/people.ts";
import { endsInWork } from "./find-titles.ts";
import { foldName } from "./fold-name.ts";
import { chineseHonorific, latinHonorific, titlesFor } from "./honorifics.ts";
import { createFindShortNames } from "./short-names.ts";
import { withoutOverlaps } from "./spans.ts";
import { surnamePattern } from "./surnames.ts";

/** A place where something is named. `who`: all that may be meant; empty where a form of address fits nobody. */
export type NameMention = { start: number; end: number; who: readonly Named[]; how: "name" | "address" };

export type FindNames = (text: string) => NameMention[];

type Form = { folded: string; who: Named[] };

const latin = /[\p{Script=Latin}\p{N}]/u;
const chineseAddress = new RegExp(`(${surnamePattern})(${chineseHonorific})`, "gu");
const oldOrYoung = new RegExp(
  `(?<=^|[^\\p{Script=Han}]|[和与跟由给让找见请问向对约把被但据从为告知系访邀托陪])[老小](${surnamePattern})(?=[,;:，。；、：说讲问在是来也的]|$)`,
  "gu",
);
const latinHint = /M[rsxi]|Dr|Sheikh|Eng|Prof|Sir|Madam|Monsieur|Herr|Frau|Señor|Sr|Signor/;
const latinWord = "\\p{Lu}(?:[\\p{L}\\p{M}-]|['’](?!s(?!\\p{L})))+";
const latinAddress = new RegExp(
  `(?<![\\p{L}\\p{N}])${latinHonorific}\\.?\\s+(${latinWord})(?:\\s(${latinWord}))?`,
  "gu",
);

/** Finds what `named` names, longest first and none inside another, and people by how they are addressed. Linear in the text. */
export function createFindNames(named: readonly Named[]): FindNames {
  const find = createFindFullNames(named);
  const findShort = createFindShortNames(named);
  const persons = named.filter(({ kind }) => kind === "person");
  return (text) => {
    const found = find(text);
    const folded = foldName(text);
    const addressed = [...addresses(text, folded, persons), ...findShort(text, folded)];
    return addressed.length === 0 ? found : withoutOverlaps([...found, ...addressed]);
  };
}

/** Finds names as `createFindNames` does, without forms of address. */
export function createFindFullNames(named: readonly Named[]): FindNames {
  const forms = indexForms(named);
  return forms.size === 0 ? () => [] : (text) => fullNames(text, foldName(text), forms);
}

/** Forms by their first character, the longest first. */
function indexForms(named: readonly Named[]): Map<number, Form[]> {
  const byForm = new Map<string, Form>();
  for (const one of named) {
    for (const folded of one.forms) {
      const held = byForm.get(folded);
      if (held) held.who.push(one);
      else byForm.set(folded, { folded, who: [one] });
    }
  }
  const index = new Map<number, Form[]>();
  for (const form of byForm.values()) {
    const first = form.folded.charCodeAt(0);
    const held = index.get(first);
    if (held) held.push(form);
    else index.set(first, [form]);
  }
  for (const held of index.values()) held.sort((a, b) => b.folded.length - a.folded.length);
  return index;
}

function isWhole(text: string, start: number, end: number): boolean {
  const joins = (at: number) => latin.test(text.charAt(at - 1)) && latin.test(text.charAt(at));
  return !joins(start) && !joins(end);
}

const wordlike = /^\p{Ll}+$/u;

/** A one-word Latin name is a name only with a capital: Mark, and not "mark the day". */
function isWritten(text: string, { folded }: Form, at: number): boolean {
  return !wordlike.test(folded) || /\p{Script=Han}/u.test(folded) || /\p{Lu}/u.test(text.charAt(at));
}

function fullNames(text: string, folded: string, forms: ReadonlyMap<number, readonly Form[]>): NameMention[] {
  const found: NameMention[] = [];
  let wasWord = false;
  for (let at = 0; at < folded.length; at += 1) {
    const code = folded.charCodeAt(at);
    const isWord = (code >= 97 && code <= 122) || (code >= 48 && code <= 57);
    const isInside = isWord && wasWord;
    wasWord = isWord;
    if (isInside) continue;
    const form = forms
      .get(code)
      ?.find((one) => folded.startsWith(one.folded, at) && isWhole(folded, at, at + one.folded.length));
    if (!form || !isWritten(text, form, at)) continue;
    const end = at + form.folded.length;
    found.push({ start: at, end, who: form.who, how: "name" });
    at = end - 1;
    wasWord = latin.test(folded.charAt(at));
  }
  return found;
}

function bearers(surname: string, persons: readonly Named[]): Named[] {
  return persons.filter(({ surnames }) => surnames.has(surname));
}

/** Ms Mai, Sheikh Rashid: in many lands the given name follows the form of address. */
function addressable(name: string, persons: readonly Named[]): Named[] {
  const own = bearers(name, persons);
  return own.length > 0 ? own : persons.filter(({ givens }) => givens.has(name));
}

/** Of several who bear the surname, those whose title goes with the form of address. */
function fitting(who: readonly Named[], honorific: string): readonly Named[] {
  const words = titlesFor(honorific);
  if (who.length < 2 || words.length === 0) return who;
  const fits = who.filter(({ titles }) => titles.some((title) => words.some((word) => title.includes(word))));
  return fits.length > 0 ? fits : who;
}

/** 陈总, 李工, 老周 and Ms Vogel; offsets are those of the text because folding keeps them. */
function addresses(text: string, folded: string, persons: readonly Named[]): NameMention[] {
  const chinese = [...folded.matchAll(chineseAddress)]
    .filter(({ index, 1: surname = "" }) => !endsInWork(folded.slice(Math.max(0, index - 3), index + surname.length)))
    .filter(({ index, 1: surname }) => surname !== "任" || !/[\p{L}]/u.test(folded.charAt(index - 1)))
    .map(({ index, 0: whole, 1: surname = "", 2: honorific = "" }) => ({
      start: index,
      end: index + whole.length,
      who: fitting(bearers(surname, persons), honorific),
      how: "address" as const,
    }));
  const short = [...folded.matchAll(oldOrYoung)].map(({ index, 0: whole, 1: surname = "" }) => ({
    start: index,
    end: index + whole.length,
    who: bearers(surname, persons),
    how: "address" as const,
  }));
  const latins = (latinHint.test(text) ? [...text.matchAll(latinAddress)] : []).map((match) =>
    latinMention(match, persons),
  );
  return [...chinese, ...short, ...latins];
}

/** Ms Vogel, Mr Stefan Brandt: the surname is the second word where somebody bears it, else the first. */
function latinMention(match: RegExpExecArray, persons: readonly Named[]): NameMention {
  const { index, 0: whole, 1: first = "", 2: second } = match;
  const bySecond = second === undefined ? [] : addressable(foldName(second), persons);
  const who = bySecond.length > 0 ? bySecond : addressable(foldName(first), persons);
  const short = second !== undefined && bySecond.length === 0 && who.length > 0;
  const end = index + whole.length - (short ? second.length + 1 : 0);
  return { start: index, end, who, how: "address" };
}
