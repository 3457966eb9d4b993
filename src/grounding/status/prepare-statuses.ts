import type { FactEntry, LedgerEntry } from "#domain/evidence";
import { aboutPosition } from "../lists/status-lists.ts";
import { foldName } from "../names/fold-name.ts";
import { stanceOfFact } from "../names/stance-words.ts";
import { createReadStatus, type ReadStatus } from "./read-status.ts";
import { choiceOf } from "./status-words.ts";

/** What one entity's values of one closed list are, and how that list is read in a text. */
export type Status = {
  /** Folded; what the values are said of. */
  entity: string;
  facts: readonly { id: string; value: string; zh: string; en: string }[];
  read: ReadStatus;
};

const listOf = ({ path }: FactEntry) => path.split(".").slice(0, 2).join(".");

function shownIn(fact: FactEntry, lang: "zh" | "en"): string {
  return fact.value.type === "enum" ? (fact.value.labels?.[lang] ?? fact.value.value) : "";
}

/** Typed values of closed lists by the entity they are said of. Lists that hold one value alone decide nothing. */
export function prepareStatuses(entries: readonly LedgerEntry[]): Status[] {
  const facts = entries.filter((entry): entry is FactEntry => entry.kind === "fact" && entry.value.type === "enum");
  const readers = new Map<string, ReadStatus>();
  const statuses = new Map<string, Status & { facts: Status["facts"][number][] }>();
  for (const fact of facts) {
    if (fact.value.type !== "enum" || aboutPosition.test(fact.path) || stanceOfFact(fact)) continue;
    const list = listOf(fact);
    const choice = choiceOf(fact, facts);
    if (choice.size < 2) continue;
    const read = readers.get(list) ?? createReadStatus(choice);
    readers.set(list, read);
    const entity = foldName(fact.entity ?? "");
    const key = `${list} ${entity}`;
    const held = statuses.get(key) ?? { entity, facts: [], read };
    held.facts.push({
      id: fact.id,
      value: fact.value.value.toLowerCase(),
      zh: shownIn(fact, "zh"),
      en: shownIn(fact, "en"),
    });
    statuses.set(key, held);
  }
  return [...statuses.values()];
}
