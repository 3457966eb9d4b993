import type { FactEntry } from "#domain/evidence";
import type { PreparedEntry } from "../ledger/prepare-ledger.ts";
import { isNotNow } from "../lists/claimed.ts";
import { type ConceptPlace, conceptsOf, findConcepts } from "../lists/concepts.ts";
import { clauseAt } from "../lists/polarity.ts";
import { foldName } from "../names/fold-name.ts";
import { perEntry } from "../per-entry.ts";
import { renderValue } from "../values/render-value.ts";
import type { CheckContext, RawFinding } from "./check.ts";
import { clausesOf, type Place, type Read, status } from "./read-claim.ts";

/** Something there is so much or so many of, and what it is. */
type Counted = { id: string; entry: FactEntry; amount: number; of: ReadonlySet<string> };
type Lacked = { entry: FactEntry; words: readonly string[] };

function amountOf({ value }: FactEntry): number | null {
  if (value.type === "money") return Number(value.amount);
  return value.type === "count" || value.type === "number" ? value.value : null;
}

const ownerOrRemark = / · |[（(]/;

/** What a fact counts, by its label in either language; money is owed or paid without a word for it. */
const countedIn = perEntry((entry): Counted | null => {
  const amount = entry.kind === "fact" ? amountOf(entry) : null;
  if (entry.kind !== "fact" || amount === null || !entry.label) return null;
  const [zh, en] = [entry.label.zh, entry.label.en].map((label) =>
    conceptsOf(foldName(label.split(ownerOrRemark)[0] ?? "")),
  );
  const found = zh ?? en;
  if (!found) return null;
  const of = new Set([...found].filter((one) => one !== "payment" || found.size === 1));
  return { id: entry.id, entry, amount, of };
});

/** The record has names of its own, and the text says none of them: it speaks of others. */
function isOfOthers({ entry }: Counted, { claim }: Read, { ledger, own }: CheckContext): boolean {
  if (entry.record === undefined) return false;
  const isNameOfIt = (one: PreparedEntry | undefined) =>
    one?.entry.kind === "fact" && one.entry.record === entry.record && one.entry.value.type === "name";
  if (!own.some(isNameOfIt)) return false;
  return !claim.names.some(({ who }) => who.some(({ ids }) => ids.some((id) => isNameOfIt(ledger.entries.get(id)))));
}

const having = /\b(?:has|have|there (?:is|are)|holds?|shows?|got)\b|有|存在|出现|发生/u;

function covers(places: readonly ConceptPlace[], { of }: Counted): boolean {
  return [...of].every((id) => places.some((place) => place.id === id));
}

/** “Has an open deal”, “已经买过”: there is some of it. */
function affirmedAt(read: Read, clause: Place, places: readonly ConceptPlace[], counted: Counted): ConceptPlace | null {
  const { folded, negators, claim } = read;
  const own = places.filter(({ id }) => counted.of.has(id));
  const [first] = own.toSorted((a, b) => a.start - b.start);
  if (!first || isNotNow(folded, first.start)) return null;
  if (negators.some(({ start, end }) => start >= clause.start && end <= clause.end)) return null;
  if (claim.values.some(({ kind, start, end }) => kind !== "date" && start >= clause.start && end <= clause.end))
    return null;
  const deed = own.find((place) => place.deed);
  return deed ?? (having.test(folded.slice(clause.start, first.start)) ? first : null);
}

const filler =
  /(?<![a-z])(?:any|an?|the|from|us|with|by|at|of|on record|on|yet|so far|known|has|have|been|is|are|there|ever|to|our|account|customer)(?![a-z])|我方|我们|公司|记录|任何|目前|现在|客户|[向从在还有过的与和\s.。]/gu;

/** “Has no open deal”, “没有买过”: nothing else is denied in the clause. */
function deniedAt(read: Read, clause: Place, places: readonly ConceptPlace[], counted: Counted): Place | null {
  const { folded, negators, claim } = read;
  const negator = negators.find(({ start, end }) => start >= clause.start && end <= clause.end);
  if (!negator || isNotNow(folded, negator.start)) return null;
  const after = places.filter(({ start }) => start >= negator.end);
  if (!covers(after, counted)) return null;
  const owner = foldName(counted.entry.entity ?? "");
  const at = owner === "" ? -1 : folded.indexOf(owner, negator.end);
  const named = claim.names.filter(({ start, end }) => start >= negator.end && end <= clause.end);
  const taken = [...after, ...named, ...(at < 0 ? [] : [{ start: at, end: at + owner.length }])];
  const rest = [...folded.slice(negator.end, clause.end)]
    .map((character, index) =>
      taken.some(({ start, end }) => start <= index + negator.end && index + negator.end < end) ? " " : character,
    )
    .join("")
    .replace(filler, "");
  return rest === "" ? negator : null;
}

function judge(read: Read, counted: Counted, { lang }: CheckContext): RawFinding[] {
  return clausesOf(read).flatMap((clause) => {
    const places = findConcepts(read.folded.slice(clause.start, clause.end)).map((place) => ({
      ...place,
      start: place.start + clause.start,
      end: place.end + clause.start,
    }));
    if (!covers(places, counted)) return [];
    const place =
      counted.amount === 0 ? affirmedAt(read, clause, places, counted) : deniedAt(read, clause, places, counted);
    return place ? [status(place, counted.id, renderValue(counted.entry.value, lang))] : [];
  });
}

const withoutIn = /(?:没有|\bwithout (?:any |an? )?|\bno )(.+)$/u;

/** “没有熟人的部门” as a label: the words for what the fact names the lack of. */
const lackedIn = perEntry((entry): Lacked | null => {
  if (entry.kind !== "fact" || !entry.label) return null;
  const words = [entry.label.zh, entry.label.en].flatMap((label) => {
    const lacked = withoutIn.exec(foldName(label.split(ownerOrRemark)[0] ?? ""))?.[1]?.trim() ?? "";
    return lacked.length > 2 ? [lacked] : [];
  });
  return words.length > 0 ? { entry, words } : null;
});

/** What a label says is lacking, no text says is there. */
function deniedByLabel(
  { folded, negators, ends }: Read,
  { entry, words }: Lacked,
  lang: CheckContext["lang"],
): RawFinding[] {
  return words.flatMap((lacked) => {
    const start = folded.indexOf(lacked);
    if (start < 0 || isNotNow(folded, start)) return [];
    const clause = clauseAt(ends, start);
    if (negators.some((one) => one.start >= clause.start && one.start < start)) return [];
    return [status({ start, end: start + lacked.length }, entry.id, renderValue(entry.value, lang))];
  });
}

/** A count above nought is only contradicted where something is denied. */
function canContradict({ amount }: Counted, { negators }: Read): boolean {
  return amount === 0 || negators.length > 0;
}

/** What the cited count says there is none of is not there, and what it says there is some of is. */
export function existenceFindings(read: Read, context: CheckContext): RawFinding[] {
  return context.cited.flatMap(({ entry }) => {
    const counted = countedIn(entry);
    const isAsked = counted !== null && canContradict(counted, read) && !isOfOthers(counted, read, context);
    const lacked = lackedIn(entry);
    return [
      ...(isAsked ? judge(read, counted, context) : []),
      ...(lacked ? deniedByLabel(read, lacked, context.lang) : []),
    ];
  });
}
