import { compareText } from "../rules/compare-text.ts";
import { escapePattern } from "../rules/escape-pattern.ts";
import type { DetectorContact } from "./detector-input.ts";
import { surnames, surnameTitle } from "./phrases/name-phrases.ts";

/** Whom a stretch of a sentence names. `somebody`: more than one contact fits, or one of our own people or another firm. */
export type Named = { kind: "contact"; id: string } | { kind: "person"; name: string } | { kind: "somebody" };
export type Mention = { named: Named; start: number; end: number };

export type MentionSources = {
  contacts: readonly Pick<DetectorContact, "id" | "name" | "aliases" | "title">[];
  /** People with no contact record, by every form of their name. */
  others?: readonly { name: string; forms: readonly string[] }[];
  team: readonly string[];
  /** Names of firms and of people of other accounts, so that nobody here is taken for them. */
  neighbours: readonly string[];
};

const honorific = "(?:(?:Mr|Mrs|Ms|Dr|Prof|Eng|Herr|Frau)\\.?\\s+)?";
const shortestLatin = 3;
/** Names that are words as well. */
const commonWords = new Set(
  "Will Mark May April June Grant Bill Rob Art Frank Sue Pat Rich Hope Faith Grace Joy Dean Guy Long Young Van Bay".split(
    " ",
  ),
);
const han = /\p{Script=Han}/u;
const titledSurname = new RegExp(`(?<surname>${surnames})(?<title>${surnameTitle})`, "gu");
const onlyTitledSurname = new RegExp(`^${surnames}${surnameTitle}$`, "u");

/**
 * Finds who is named in a sentence: full names, aliases, 陈总 where one 陈 alone may be called so, Ms Vogel and bare parts of
 * Latin names where one contact alone has them. Of overlapping finds the longest stays; 沈建国沈总 is
 * 沈建国.
 */
export function createMentionFinder(sources: MentionSources): (sentence: string) => Mention[] {
  const forms = formsOf(sources);
  const pattern = formPattern([...forms.keys()]);
  return (sentence) => {
    const found =
      pattern && sentence.search(pattern) >= 0
        ? [...sentence.matchAll(pattern)].map(({ index, 0: written, groups }) => ({
            named: forms.get(groups?.form ?? "") ?? somebody,
            start: index,
            end: index + written.length,
          }))
        : [];
    return withoutOverlaps([...found, ...titledSurnames(sentence, sources)]);
  };
}

const somebody: Named = { kind: "somebody" };

function formPattern(forms: readonly string[]): RegExp | null {
  if (forms.length === 0) return null;
  const longestFirst = forms.toSorted((a, b) => b.length - a.length || compareText(a, b));
  const [chinese, latin] = [
    longestFirst.filter((form) => han.test(form)),
    longestFirst.filter((form) => !han.test(form)),
  ];
  const choices = [
    ...chinese.map(escapePattern),
    ...latin.map((form) => `(?<![\\p{L}])${escapePattern(form)}(?![\\p{L}])`),
  ].join("|");
  return new RegExp(`${honorific}(?<form>${choices})`, "gu");
}

/** Every form with whom it names; what names two is `somebody`. */
function formsOf({ contacts, others = [], team, neighbours }: MentionSources): Map<string, Named> {
  const forms = new Map<string, Named>();
  const add = (form: string, named: Named) => {
    const held = forms.get(form);
    forms.set(form, held && !isSame(held, named) ? somebody : named);
  };
  for (const contact of contacts)
    for (const form of contactForms(contact, team)) add(form, { kind: "contact", id: contact.id });
  for (const { name, forms: own } of others) for (const form of own) add(form, { kind: "person", name });
  for (const name of [...team, ...neighbours]) if (name.length > 1) add(name, somebody);
  return forms;
}

function isSame(a: Named, b: Named): boolean {
  return a.kind === b.kind && JSON.stringify(a) === JSON.stringify(b);
}

function contactForms({ name, aliases }: MentionSources["contacts"][number], team: readonly string[]): string[] {
  const whole = [name, ...aliases].map((form) => form.trim()).filter((form) => form.length > 1);
  const clear = whole.filter((form) => form === name || !team.some((own) => mayCall(form, own)));
  const parts = clear.filter((form) => !han.test(form)).flatMap(latinParts);
  return [...new Set([...clear, ...parts])];
}

/** 沈总 may be our own 沈卓. */
function mayCall(form: string, own: string): boolean {
  return onlyTitledSurname.test(form) && form[0] === own[0];
}

/** Given name and surname of a Latin name. */
function latinParts(name: string): string[] {
  const tokens = name
    .replace(/\b(?:Mr|Mrs|Ms|Dr|Prof|Eng|Herr|Frau)\b\.?/gu, "")
    .trim()
    .split(/\s+/u);
  return [tokens[0] ?? "", tokens.at(-1) ?? ""].filter(
    (token) => token.length >= shortestLatin && /^\p{Lu}/u.test(token) && !commonWords.has(token),
  );
}

/** 陈总: the one contact of that surname whose title fits, unless one of our own may be meant. */
function titledSurnames(sentence: string, { contacts, team }: MentionSources): Mention[] {
  if (sentence.search(titledSurname) < 0) return [];
  return [...sentence.matchAll(titledSurname)].flatMap((match) => {
    const { surname = "", title = "" } = match.groups ?? {};
    const namesakes = contacts.filter(({ name }) => name.startsWith(surname));
    const isOwn = team.some((own) => own.startsWith(surname));
    if (namesakes.length === 0 && !isOwn) return [];
    const [only, ...more] = namesakes.filter((contact) => fitsTitle(contact.title, title));
    const named: Named = only && more.length === 0 && !isOwn ? { kind: "contact", id: only.id } : somebody;
    return [{ named, start: match.index, end: match.index + match[0].length }];
  });
}

/** What a short form of address may stand for, beside titles that hold it. */
const titleFor: Readonly<Record<string, RegExp>> = {
  总: /总|裁|董事长|老板|CEO/u,
  工: /工程师|技术|工/u,
  董: /董事/u,
};

function fitsTitle(held: string | null, spoken: string): boolean {
  if (held === null) return true;
  return titleFor[spoken]?.test(held) ?? held.includes(spoken);
}

function withoutOverlaps(mentions: readonly Mention[]): Mention[] {
  const kept: Mention[] = [];
  const clear = ({ named }: Mention) => (named.kind === "somebody" ? 1 : 0);
  const ranked = mentions.toSorted(
    (a, b) => b.end - b.start - (a.end - a.start) || clear(a) - clear(b) || a.start - b.start,
  );
  for (const mention of ranked)
    if (!kept.some(({ start, end }) => start < mention.end && mention.start < end)) kept.push(mention);
  const ordered = kept.sort((a, b) => a.start - b.start);
  return ordered.filter(({ named, start }, at) => named.kind !== "somebody" || ordered[at - 1]?.end !== start);
}
