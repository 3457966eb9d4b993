import type { FactEntry, LedgerEntry } from "#domain/evidence";
import { stableJson } from "#domain/stable-json";

/** Facts of one attribute, subject and time whose values differ. */
export type Conflict = { ids: readonly string[]; path: string; entries: readonly FactEntry[] };

/** An attribute has one of these at a time; of names and words it may have several. */
const single: ReadonlySet<string> = new Set(["money", "percent", "number", "count", "date", "duration"]);

/** `contact:C-101`; `orders:12 records` names no single thing. */
const recordId = /^([a-z][a-z-]*):(?!\d+ records$)(.+)$/i;

function keyOf({ path, entity, accountId, period, asOf, label }: FactEntry): string {
  return stableJson([path, entity ?? "", accountId ?? "", period ?? "", asOf ?? "", label ?? ""]);
}

/** Two records of one kind are two things (two goals, two orders), so their values may differ. */
function areTwoThings(a: FactEntry, b: FactEntry): boolean {
  const [one, other] = [recordId.exec(a.record ?? ""), recordId.exec(b.record ?? "")];
  return one !== null && other !== null && one[1] === other[1] && one[2] !== other[2];
}

/** Values that are written in other digits may still be the same: 20000000 and 20000000.00. */
function writtenOf({ value }: FactEntry): string {
  return value.type === "money" ? `${Number(value.amount)} ${value.currency}` : stableJson(value);
}

/** Finds facts that contradict each other: same path, entity, period and day, another value. */
export function findConflicts(entries: readonly LedgerEntry[]): Conflict[] {
  const groups = new Map<string, FactEntry[]>();
  for (const entry of entries) {
    if (entry.kind !== "fact" || !single.has(entry.value.type)) continue;
    const key = keyOf(entry);
    const group = groups.get(key);
    if (group) group.push(entry);
    else groups.set(key, [entry]);
  }
  return [...groups.values()].flatMap((group): Conflict[] => {
    const against = group.filter((entry) =>
      group.some((other) => writtenOf(other) !== writtenOf(entry) && !areTwoThings(entry, other)),
    );
    const [first] = against;
    return first ? [{ ids: against.map(({ id }) => id), path: first.path, entries: against }] : [];
  });
}
