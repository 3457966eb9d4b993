import type { FactEntry, LedgerEntry, ScoreEntry, TypedValue } from "#domain/evidence";
import type { Lang } from "#domain/lang";
import type { Factor } from "#domain/score";
import { stableJson } from "#domain/stable-json";
import type { EntryChange } from "#grounding/ledger/entry-hashes";
import { renderAmount, renderNumber } from "#grounding/values/render-amount";
import { renderDate } from "#grounding/values/render-date";
import { renderValue } from "#grounding/values/render-value";
import { bandWord, factorWords } from "../score-words.ts";
import { isPassage, type PassageEntry } from "./passages-now.ts";

/** Words for an entry as it was and as it is; `now` is null where it is gone. */
export type WordedChange = { was: string; now: string | null };
type Pair = { was: string; now: string };

const join = (parts: readonly (string | null | undefined)[]) => parts.filter(Boolean).join(" · ");

/**
 * A change as a reader sees it, in as few words as show it: a value as drafts write it, and exactly where rounded both
 * read the same; a score by value and band, else by the factors that moved; a passage by the words around the first that differ.
 */
export function wordChange({ was, now }: EntryChange, lang: Lang): WordedChange {
  if (now === null) return { was: wordEntry(was, lang), now: null };
  const [first = { was: "", now: "" }, ...finer] = wordings(was, now, lang);
  return [first, ...finer].find((pair) => pair.was !== pair.now) ?? first;
}

function wordEntry(entry: LedgerEntry, lang: Lang): string {
  if (entry.kind === "fact") return renderValue(entry.value, lang);
  if (entry.kind === "score") return headline(entry, lang);
  return entry.kind === "record" ? stableJson(entry.value) : excerptAt(entry.text, 0);
}

/** From the coarsest to the finest. */
function wordings(was: LedgerEntry, now: LedgerEntry, lang: Lang): Pair[] {
  if (was.kind === "fact" && now.kind === "fact") return factWordings(was, now, lang);
  if (was.kind === "score" && now.kind === "score") return scoreWordings(was, now, lang);
  if (isPassage(was) && isPassage(now)) return passageWordings(was, now, lang);
  return [{ was: wordEntry(was, lang), now: wordEntry(now, lang) }];
}

function factWordings(was: FactEntry, now: FactEntry, lang: Lang): Pair[] {
  const each = (render: (value: TypedValue) => string): Pair => ({ was: render(was.value), now: render(now.value) });
  return [each((value) => renderValue(value, lang)), each((value) => exactly(value, lang))];
}

/** Enough decimals for whatever a ledger keeps. */
const exactDecimals = 6;

function exactly(value: TypedValue, lang: Lang): string {
  switch (value.type) {
    case "money":
      return `${value.currency} ${renderAmount(Number(value.amount), 2)}`;
    case "percent":
      return `${renderAmount(value.value, exactDecimals)}%`;
    case "number":
    case "count":
      return renderAmount(value.value, exactDecimals);
    case "name":
      return join([value.value, value.role, value.decisionRoles?.join("")]);
    default:
      return renderValue(value, lang);
  }
}

function headline({ score }: ScoreEntry, lang: Lang): string {
  const { method, value, band } = score;
  return join([value === null ? null : renderNumber(value, 1), bandWord(lang, method, band) ?? band]);
}

function scoreWordings(was: ScoreEntry, now: ScoreEntry, lang: Lang): Pair[] {
  const held = [was, now] as const;
  const moved = movedFactors(was, now);
  const [before, after] = held.map((entry) => join(moved.map((id) => wordFactor(entry, id, lang))));
  const [exactWas, exactNow] = held.map(({ score }) => renderAmount(score.value ?? 0, exactDecimals));
  return [
    { was: headline(was, lang), now: headline(now, lang) },
    { was: before ?? "", now: after ?? "" },
    { was: exactWas ?? "", now: exactNow ?? "" },
  ];
}

const factorsTold = 2;

function movedFactors({ score: was }: ScoreEntry, { score: now }: ScoreEntry): string[] {
  const said = ({ evidence: _records, ...factor }: Factor) => stableJson(factor);
  const before = new Map(was.factors.map((factor) => [factor.id, said(factor)]));
  const after = new Map(now.factors.map((factor) => [factor.id, said(factor)]));
  const ids = [...new Set([...before.keys(), ...after.keys()])];
  return ids.filter((id) => before.get(id) !== after.get(id)).slice(0, factorsTold);
}

function wordFactor({ score }: ScoreEntry, id: string, lang: Lang): string | null {
  const factor = score.factors.find((one) => one.id === id);
  return factor ? factorWords(lang, score.method, factor) : null;
}

function passageWordings(was: PassageEntry, now: PassageEntry, lang: Lang): Pair[] {
  const at = firstDifference(was.text, now.text);
  return [
    { was: excerptAt(was.text, at), now: excerptAt(now.text, at) },
    { was: headOf(was, lang), now: headOf(now, lang) },
  ];
}

function headOf(entry: PassageEntry, lang: Lang): string {
  const author = entry.kind === "note" ? entry.author : undefined;
  return join([entry.title, entry.date === undefined ? null : renderDate(entry.date, lang), author]);
}

function firstDifference(one: string, other: string): number {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  return at;
}

const shownBefore = 12;
const shownAfter = 48;

/** The words around a place, on one line. */
function excerptAt(text: string, at: number): string {
  const [start, end] = [Math.max(0, at - shownBefore), at + shownAfter];
  const held = text.slice(start, end).replace(/\s+/gu, " ").trim();
  return `${start > 0 ? "…" : ""}${held}${end < text.length ? "…" : ""}`;
}
