import type { KnownName } from "#domain/known-name";
import { contentHash, stableJson } from "#domain/stable-json";
import { createNameFinder, foldName, type NamedRecord } from "#retrieval/find-names";
import type { FindMentions } from "#retrieval/link-mentions";
import {
  clearStaleNames,
  keepLinkedNames,
  type LinkedNames,
  lockLinkedNames,
  readLinkedNames,
  type StaleNames,
} from "#store/linked-names";
import { listLinkedPassages, unlinkAllPassages, unlinkPassages, unlinkPassagesOf } from "#store/mentions";
import { getOrganisation } from "#store/organisations";
import type { Tx } from "#store/tx";
import { listUserNames } from "#store/users";
import { readKnownNames } from "./known-names.ts";
import { createFindMentions, mentionRules } from "./mention-finder.ts";

/** What passages are looked through for now, and how. */
export type Following = Pick<LinkedNames, "rules" | "hash" | "stale"> & { find: FindMentions };

const nothing: StaleNames = { names: [], accountIds: [] };
const passagesAtOnce = 2000;

/**
 * Reads the names on record and writes down what changed since the last time; where the rules changed, every passage
 * has to be looked through again.
 */
export async function followNames(tx: Tx, orgId: string): Promise<Following> {
  const { currency } = await getOrganisation(tx, orgId);
  const team = await listUserNames(tx, orgId);
  const known = await readKnownNames(tx, orgId);
  const rules = contentHash({ mentionRules, currency, team });
  const hash = contentHash(known);
  const find = createFindMentions({ known, team, currency });
  const before = await lockLinkedNames(tx, orgId);
  if (before?.rules === rules && before.hash === hash) return { ...before, find };
  const isNew = before?.rules !== rules;
  const stale = isNew ? nothing : bothStale(before.stale, changesBetween(await readLinkedNames(tx, orgId), known));
  if (isNew) await unlinkAllPassages(tx, orgId);
  await keepLinkedNames(tx, orgId, { rules, hash, names: known, stale });
  return { rules, hash, stale, find };
}

/** Names that one side has and the other has not, or not so. */
export function changesBetween(before: readonly KnownName[], now: readonly KnownName[]): StaleNames {
  const [held, current] = [before, now].map((names) => new Map(names.map((name) => [stableJson(name), name])));
  const changed = [
    ...[...(held ?? [])].filter(([key]) => !current?.has(key)),
    ...[...(current ?? [])].filter(([key]) => !held?.has(key)),
  ].map(([, name]) => name);
  return {
    names: unique(changed.flatMap(({ names }) => names.map((name) => foldName(name.trim())))),
    accountIds: unique(changed.flatMap(({ accountId }) => accountId ?? [])),
  };
}

function bothStale(one: StaleNames, other: StaleNames): StaleNames {
  return {
    names: unique([...one.names, ...other.names]),
    accountIds: unique([...one.accountIds, ...other.accountIds]),
  };
}

function unique(texts: readonly string[]): string[] {
  return [...new Set(texts)].sort();
}

export function isStale({ names, accountIds }: StaleNames): boolean {
  return names.length + accountIds.length > 0;
}

/**
 * Looks for names that changed in the next passages behind `after`, and marks those that hold one.
 * @returns the last passage looked at; null when none is left
 */
export function createStaleFinder({ names, accountIds }: StaleNames) {
  const known = names.map(
    (name): NamedRecord => ({ kind: "organisation", refId: null, names: [name], accountId: null }),
  );
  const find = createNameFinder(known);
  return async (tx: Tx, orgId: string, after: string | null): Promise<string | null> => {
    if (after === null) await unlinkPassagesOf(tx, orgId, accountIds);
    if (names.length === 0) return null;
    const passages = await listLinkedPassages(tx, orgId, { after, limit: passagesAtOnce });
    const touched = passages.filter(({ text, author, speakers }) =>
      [text, author ?? "", ...speakers].some((words) => find(words, null).length > 0),
    );
    await unlinkPassages(
      tx,
      orgId,
      touched.map(({ id }) => id),
    );
    return passages.length < passagesAtOnce ? null : (passages.at(-1)?.id ?? null);
  };
}

/** Every passage was looked at for what had changed; unless more changed in the meantime. */
export async function settleNames(tx: Tx, orgId: string, { rules, hash }: Following): Promise<void> {
  const held = await lockLinkedNames(tx, orgId);
  if (held?.rules === rules && held.hash === hash) await clearStaleNames(tx, orgId);
}
