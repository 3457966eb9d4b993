import type { LedgerEntry } from "#domain/evidence";
import { type ClosedList, createFindMembers, type FindMembers, type Member } from "./closed-list.ts";

/** A closed list that the ledger spells out, ready to be looked for. */
export type LedgerList = { list: ClosedList; find: FindMembers };

/** Of every path with closed values: the values that facts have there, with their words. */
export function readLedgerLists(entries: readonly LedgerEntry[]): ReadonlyMap<string, LedgerList> {
  const byPath = new Map<string, Map<string, Member>>();
  for (const entry of entries) {
    if (entry.kind !== "fact" || entry.value.type !== "enum") continue;
    const { value, labels } = entry.value;
    const members = byPath.get(entry.path) ?? new Map<string, Member>();
    byPath.set(entry.path, members.set(value, { value, words: labels ? [labels.zh, labels.en] : [value] }));
  }
  return new Map([...byPath].map(([path, members]) => [path, listOf(path, [...members.values()])]));
}

function listOf(name: string, members: readonly Member[]): LedgerList {
  const list = { name, members };
  return { list, find: createFindMembers(list) };
}
