import type { FactEntry } from "#domain/evidence";
import { findSides, type Side, type SideWord } from "../derived/side-words.ts";
import type { PreparedEntry } from "../ledger/prepare-ledger.ts";
import { perEntry } from "../per-entry.ts";
import { agrees } from "../values/compare-values.ts";
import type { FoundValue } from "../values/value.ts";
import type { CheckContext, CheckedText, RawFinding } from "./check.ts";

type Clause = { start: number; end: number };

const clauseEnd = /,(?!\d)|[，;；。!?！？()（）]|\.(?=\s|$)/g;

function clauseAt(text: string, at: number): Clause {
  const ends = [...text.matchAll(clauseEnd)].map(({ index }) => index);
  const end = ends.find((one) => one >= at) ?? text.length;
  return { start: (ends.findLast((one) => one < at) ?? -1) + 1, end };
}

/** On which side of its limit a fact lies, where its label says so: “at level 3 or above”, “at most”, 下限. */
const sideOf = perEntry((entry): Side | null => {
  if (entry.kind !== "fact" || entry.value.type === "text" || entry.value.type === "name") return null;
  const { label, path } = entry;
  const words = label ? findSides(`${label.en}\n${label.zh}`).filter(({ asks }) => asks) : [];
  const named = /\b(?:atLeast|min|floor)\b/.test(path) ? "up" : /\b(?:atMost|max|ceiling)\b/.test(path) ? "down" : null;
  const sides = new Set(words.map(({ side }) => side));
  return sides.size === 1 ? (words[0]?.side ?? null) : named;
});

/** A number of things on one side of a level: any word of sides speaks of that level. */
function isCounted({ value }: FactEntry): boolean {
  return value.type === "count";
}

/** “Below 3 contacts” speaks of the number itself. */
function isOfNumber({ end, asks }: SideWord, value: FoundValue): boolean {
  return !asks && value.start >= end && value.start - end <= 2;
}

function placesOf({ values }: CheckedText, { values: held }: PreparedEntry): FoundValue[] {
  return values.filter(
    (value) => value.kind !== "range" && held.some((one) => one.role === undefined && agrees(value, one.value)),
  );
}

function againstSide(claim: CheckedText, prepared: PreparedEntry, fact: FactEntry, side: Side): RawFinding[] {
  return placesOf(claim, prepared).flatMap((value): RawFinding[] => {
    const clause = clauseAt(claim.text, value.start);
    const said = findSides(claim.text.slice(clause.start, clause.end))
      .map((word) => ({ ...word, start: word.start + clause.start, end: word.end + clause.start }))
      .filter((word) => (word.asks || isCounted(fact)) && !isOfNumber(word, value));
    const [first] = said;
    if (!first || said.some((word) => word.side === side)) return [];
    const { start, end } = first;
    const expected = fact.label ? (/\p{Script=Han}/u.test(claim.text) ? fact.label.zh : fact.label.en) : fact.path;
    const spot = { start, end, nearest: [prepared.id], expected } as const;
    return [{ code: "direction", severity: "block", message: "direction.compared", ...spot }];
  });
}

/** “2 contacts at level 3 or below”, “80 or less”: what is counted or asked for lies on the other side of the limit. */
export function sideFindings(claim: CheckedText, { cited }: CheckContext): RawFinding[] {
  return cited.flatMap((prepared) => {
    const { entry } = prepared;
    const side = sideOf(entry);
    return side && entry.kind === "fact" ? againstSide(claim, prepared, entry, side) : [];
  });
}
