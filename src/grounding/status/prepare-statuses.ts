import type { FactEntry, LedgerEntry } from "#domain/evidence";
import { aboutPosition } from "../lists/status-lists.ts";
import { foldName } from "../names/fold-name.ts";
import { stanceOfFact } from "../names/stance-words.ts";
import { createFindOwners, type OwnerPlace } from "./owners.ts";
import { createReadStatus, type ReadStatus } from "./read-status.ts";
import { choiceOf } from "./status-words.ts";

/** What one entity's values of one closed list are. */
export type Status = {
  /** Folded; what the values are said of. */
  entity: string;
  facts: readonly { id: string; value: string; zh: string; en: string }[];
};

/** One closed list: what it says of whom, how it is read in a text, and where a text names them. */
export type StatusList = {
  statuses: readonly Status[];
  read: ReadStatus;
  findOwners: (folded: string) => OwnerPlace[];
};

type Filling = { read: ReadStatus; byEntity: Map<string, Status & { facts: Status["facts"][number][] }> };

const listOf = ({ path }: FactEntry) => path.split(".").slice(0, 2).join(".");

function shownIn(fact: FactEntry, lang: "zh" | "en"): string {
  return fact.value.type === "enum" ? (fact.value.labels?.[lang] ?? fact.value.value) : "";
}

/** Typed values of closed lists by the entity they are said of. Lists that hold one value alone decide nothing. */
export function prepareStatuses(entries: readonly LedgerEntry[]): StatusList[] {
  const facts = entries.filter((entry): entry is FactEntry => entry.kind === "fact" && entry.value.type === "enum");
  const lists = new Map<string, Filling>();
  for (const fact of facts) {
    if (fact.value.type !== "enum" || aboutPosition.test(fact.path) || stanceOfFact(fact)) continue;
    const choice = choiceOf(fact, facts);
    if (choice.size < 2) continue;
    const list = lists.get(listOf(fact)) ?? { read: createReadStatus(choice), byEntity: new Map() };
    lists.set(listOf(fact), list);
    const entity = foldName(fact.entity ?? "");
    const held = list.byEntity.get(entity) ?? { entity, facts: [] };
    const value = fact.value.value.toLowerCase();
    held.facts.push({ id: fact.id, value, zh: shownIn(fact, "zh"), en: shownIn(fact, "en") });
    list.byEntity.set(entity, held);
  }
  return [...lists.values()].map(({ read, byEntity }) => {
    const statuses = [...byEntity.values()];
    return { statuses, read, findOwners: createFindOwners(statuses) };
  });
}
