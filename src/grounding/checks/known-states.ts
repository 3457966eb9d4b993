import { isNotNow } from "../lists/claimed.ts";
import { knownMatters, type Matter, unknownMatters } from "../lists/matters.ts";
import { clauseAt } from "../lists/polarity.ts";
import { renderValue } from "../values/render-value.ts";
import type { CheckContext, RawFinding } from "./check.ts";
import { type Place, type Read, status } from "./read-claim.ts";

type State = Place & { isKnown: boolean };

const knownWords =
  /已知|清楚(?!是谁)|明确(?!提出|反对|要求|表示|支持|拒绝)|查[清明]|摸清|有记录|记录在案|已记录|已?掌握(?!的)|有据可查|(?<![a-z])(?:known|on record|on file|recorded|documented|clear|established)(?![a-z])/gu;
const unknownWords =
  /不明(?![显确])|不详|未知|没有数据|缺少数据|不了解|待查|(?<![a-z])(?:unknown|unclear|undocumented|unrecorded)(?![a-z])/gu;

/** Where a text says that something is known, or that it is not. */
function statesIn({ folded, ends, negators }: Read): State[] {
  const read = (pattern: RegExp, asKnown: boolean) =>
    [...folded.matchAll(pattern)].map(({ index, 0: word }): State => {
      const clause = clauseAt(ends, index);
      const denied = negators.some(
        ({ start, end }) => start >= clause.start && start < index && (asKnown || end <= index),
      );
      return { start: index, end: index + word.length, isKnown: asKnown !== denied };
    });
  return [...read(knownWords, true), ...read(unknownWords, false)].filter(({ start }) => !isNotNow(folded, start));
}

/** The clause of a state, and where it says little more, what stands before it in the sentence. */
function scopesOf({ folded, ends }: Read, { start }: State): string[] {
  const clause = clauseAt(ends, start);
  const before = Math.max(folded.lastIndexOf("。", start), folded.lastIndexOf(";", start), -1) + 1;
  return [folded.slice(clause.start, clause.end), folded.slice(Math.max(before, clause.start - 60), clause.start)];
}

function contradicted(scopes: readonly string[], matters: readonly Matter[]): Matter | null {
  for (const scope of scopes) {
    const named = matters.find(({ words }) => words.test(scope));
    if (named) return named;
  }
  return null;
}

const measured: ReadonlySet<string> = new Set(["money", "percent", "count", "number", "date", "duration"]);

const isNone = (value: { type: string; value?: unknown; amount?: string }) =>
  value.value === 0 || (value.amount !== undefined && Number(value.amount) === 0);

/** A cited fact that states what the clause says nobody knows. */
function statedFact(scope: string, { cited, ledger }: CheckContext): Matter | null {
  const { attributes } = ledger.vocabulary();
  const said = new Set(attributes.find(scope).flatMap(({ held }) => [...held.ids]));
  if (said.size === 0) return null;
  const found = cited.find(
    ({ entry }) =>
      entry.kind === "fact" &&
      measured.has(entry.value.type) &&
      !isNone(entry.value) &&
      unknownMatters(entry).length === 0 &&
      [...attributes.of(entry, undefined)].some((id) => said.has(id)),
  );
  return found ? { entry: found.id, words: /$^/ } : null;
}

function shown(id: string, { ledger, lang }: CheckContext): string {
  const entry = ledger.entries.get(id)?.entry;
  if (entry?.kind === "fact") return renderValue(entry.value, lang);
  return entry?.kind === "score" ? (entry.label?.[lang] ?? entry.score.method) : "";
}

/** What is said to be known is not what the cited evidence lacks, and what is said not to be known is not what it states. */
export function knownFindings(read: Read, context: CheckContext): RawFinding[] {
  return statesIn(read).flatMap((state) => {
    const scopes = scopesOf(read, state);
    const lacking = context.cited.flatMap(({ entry }) => unknownMatters(entry));
    const missing = contradicted(scopes, lacking);
    if (state.isKnown) return missing ? [status(state, missing.entry, shown(missing.entry, context))] : [];
    if (missing) return [];
    const held = context.cited.flatMap(({ entry }) => knownMatters(entry));
    const known = contradicted(scopes.slice(0, 1), held) ?? statedFact(scopes[0] ?? "", context);
    return known ? [status(state, known.entry, shown(known.entry, context))] : [];
  });
}
