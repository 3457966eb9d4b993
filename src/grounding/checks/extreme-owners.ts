import type { LedgerEntry } from "#domain/evidence";
import { isQuantity, subtract } from "../derived/arithmetic.ts";
import type { ExtremeWord } from "../derived/extreme-words.ts";
import type { PreparedEntry } from "../ledger/prepare-ledger.ts";
import { renderMeasured } from "../render-factor.ts";
import type { MeasuredValue } from "../values/value.ts";
import type { CheckContext, CheckedText, RawFinding } from "./check.ts";

/** One figure and whose it is; figures of one `key` say the same of different owners. */
type Held = { id: string; key: string; owner: string; value: MeasuredValue };

function ownerOf(entry: LedgerEntry): string | undefined {
  return entry.kind === "fact" ? (entry.record ?? entry.entity) : entry.entity;
}

function heldIn({ id, entry, operands }: PreparedEntry): Held[] {
  const owner = ownerOf(entry);
  if (owner === undefined) return [];
  if (entry.kind === "score") {
    const { method, value } = entry.score;
    return value === null
      ? []
      : [{ id, key: `score ${method}`, owner, value: { kind: "number", value, precision: 0 } }];
  }
  if (entry.kind !== "fact") return [];
  const key = `${entry.path} ${entry.period ?? ""}`;
  return operands().flatMap(({ from, value }) => (from === "stated" ? [{ id, key, owner, value }] : []));
}

/** Records of what a text names: those cited, where any of them are. */
function recordsNamed({ names }: CheckedText, { ledger, cited }: CheckContext): Set<string> {
  const ids = new Set(names.flatMap(({ who }) => who.flatMap((one) => (one.isSubject ? [] : one.ids))));
  const entries = [...ids].flatMap((id) => ledger.entries.get(id) ?? []);
  const near = entries.filter((entry) => cited.includes(entry));
  return new Set((near.length > 0 ? near : entries).flatMap(({ entry }) => ownerOf(entry) ?? []));
}

function isNamed(held: Held, { entity }: LedgerEntry, text: string, records: ReadonlySet<string>): boolean {
  if (records.size > 0 && records.has(held.owner)) return true;
  return entity !== undefined && entity.length > 1 && text.includes(entity);
}

/** Higher is better: what “best” and “weakest” can be said of. */
const isGood = /level|score|rating|power|trust|winrate|win rate|margin|contribution|collection|层级|评分|赢率|信任/i;

function gapBetween(a: MeasuredValue, b: MeasuredValue): number | null {
  const difference = subtract(a, b);
  return isQuantity(difference) && difference.kind !== "date" ? difference.value : null;
}

/** How far others are ahead in the direction of the word. */
function leads(one: Held, others: readonly Held[], { extreme }: ExtremeWord): { other: Held; lead: number }[] {
  return others.flatMap((other) => {
    const gap = gapBetween(other.value, one.value);
    return gap === null ? [] : [{ other, lead: extreme === "max" ? gap : -gap }];
  });
}

function statusOf(owner: string, own: readonly PreparedEntry[]): string {
  return own
    .flatMap(({ entry }) =>
      entry.kind === "fact" && entry.record === owner && entry.value.type === "enum" ? [entry.value.value] : [],
    )
    .join();
}

/** With others of its kind in the ledger, one that is last of all cannot be the first of any of them. */
function lastOfAll(one: Held, word: ExtremeWord, { own }: CheckContext): Held | null {
  const others = own.flatMap(heldIn).filter(({ key, owner }) => key === one.key && owner !== one.owner);
  const ahead = leads(one, others, word);
  const isLast = ahead.length > 0 && ahead.every(({ lead }) => lead > 0);
  const status = statusOf(one.owner, own);
  return (isLast && ahead.find(({ other }) => statusOf(other.owner, own) === status)?.other) || null;
}

function betterThan(one: Held, cited: readonly Held[], word: ExtremeWord, context: CheckContext): Held | null {
  const others = cited.filter(({ key, owner }) => key === one.key && owner !== one.owner);
  if (others.length === 0) return lastOfAll(one, word, context);
  const ahead = leads(one, others, word);
  if (word.loose) return lastOfAll(one, word, context);
  return ahead.find(({ lead }) => lead > 0)?.other ?? null;
}

/** “A is the largest”: the one owner named holds the largest of the figures of one kind. */
export function againstOwners(claim: CheckedText, word: ExtremeWord, context: CheckContext): RawFinding[] {
  const { cited, ledger, lang } = context;
  const held = cited.flatMap(heldIn).filter(({ key }) => !word.judges || isGood.test(key));
  if (held.length === 0) return [];
  const records = recordsNamed(claim, context);
  const named = held.filter((one) => {
    const entry = ledger.entries.get(one.id)?.entry;
    return entry !== undefined && isNamed(one, entry, claim.text, records);
  });
  return named.flatMap((one): RawFinding[] => {
    if (named.some((other) => other.key === one.key && other.owner !== one.owner)) return [];
    const better = betterThan(one, held, word, context);
    if (!better) return [];
    const { start, end } = word;
    const nearest = [better.id, one.id];
    const expected = renderMeasured(better.value, lang);
    return [{ code: "direction", severity: "block", message: "direction.compared", start, end, nearest, expected }];
  });
}
