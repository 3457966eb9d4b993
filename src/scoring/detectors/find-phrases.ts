import { escapePattern } from "../rules/escape-pattern.ts";
import { type Mood, moodAt } from "./mood.ts";

/** Wordings of one statement; `{rival}` stands for a competitor's name. `denied`: what their denial says, if anything. */
export type Phrase<Word extends string> = {
  says: Word;
  denied: Word | null;
  /** Where the person stands that it is said of; in front unless told otherwise. */
  person?: "before" | "after";
  patterns: readonly string[];
};
export type PhraseTable<Word extends string> = readonly Phrase<Word>[];

export type FoundPhrase<Word extends string> = {
  says: Word;
  start: number;
  end: number;
  person: "before" | "after";
  /** The competitor named in it, as it was written. */
  rival: string | null;
};

type Compiled<Word extends string> = Phrase<Word> & { expressions: RegExp[] };

/** A finder of the statements of one table; `rivals` are the names that may stand for `{rival}`. */
export function createPhraseFinder<Word extends string>(table: PhraseTable<Word>, rivals: readonly string[]) {
  const compiled = table.map((phrase) => ({ ...phrase, expressions: expressionsOf(phrase.patterns, rivals) }));
  return (sentence: string): FoundPhrase<Word>[] => {
    const found: FoundPhrase<Word>[] = [];
    for (const phrase of compiled) {
      for (const hit of hitsOf(phrase, sentence)) {
        const taken = found.some(({ start, end }) => start < hit.end && hit.start < end);
        if (!taken) found.push(hit);
      }
    }
    return found.sort((a, b) => a.start - b.start);
  };
}

function hitsOf<Word extends string>(phrase: Compiled<Word>, sentence: string): FoundPhrase<Word>[] {
  const fitting = phrase.expressions.filter((expression) => sentence.search(expression) >= 0);
  return fitting.flatMap((expression) =>
    [...sentence.matchAll(expression)].flatMap((match): FoundPhrase<Word>[] => {
      const says = saidIn(phrase, moodAt(sentence, match.index));
      const spot = { start: match.index, end: match.index + match[0].length };
      const rival = match.groups?.rival ?? null;
      return says === null ? [] : [{ says, ...spot, person: phrase.person ?? "before", rival }];
    }),
  );
}

function saidIn<Word extends string>({ says, denied }: Phrase<Word>, mood: Mood): Word | null {
  if (mood === "open") return null;
  return mood === "denied" ? denied : says;
}

function expressionsOf(patterns: readonly string[], rivals: readonly string[]): RegExp[] {
  const names = rivals.map(escapePattern).join("|");
  return patterns
    .flatMap((pattern) => alternatives(pattern))
    .filter((pattern) => names !== "" || !pattern.includes("{rival}"))
    .map((pattern) => wordPattern(pattern.replaceAll("{rival}", `(?<rival>${names})`)));
}

/** A group may be named once in an expression, so alternatives with `{rival}` become expressions of their own. */
function alternatives(pattern: string): string[] {
  if (!pattern.includes("{rival}")) return [pattern];
  const parts: string[] = [];
  let depth = 0;
  let from = 0;
  for (let at = 0; at < pattern.length; at += 1) {
    if (pattern[at] === "(") depth += 1;
    if (pattern[at] === ")") depth -= 1;
    if (pattern[at] !== "|" || depth > 0) continue;
    parts.push(pattern.slice(from, at));
    from = at + 1;
  }
  return [...parts, pattern.slice(from)];
}

/** Latin words whole, Chinese ones wherever they stand. */
function wordPattern(source: string): RegExp {
  return new RegExp(`(?<![A-Za-z])(?:${source})(?![A-Za-z])`, "giu");
}
