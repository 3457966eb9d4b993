import type { LedgerEntry } from "#domain/evidence";
import { factsOf, type LedgerById } from "./cell-references.ts";
import type { PlanCell } from "./plan-table.ts";

/** Kinds of record that an objective or an action can be about, the most particular first. */
const subjectKinds = ["contact", "opportunity", "product", "account"] as const;

/** Whom and what a row is about, and what it rests on beyond names. */
export type RowSubjects = { records: ReadonlySet<string>; evidence: ReadonlySet<string> };

/** `contact:C-201`, `opportunity:OP-7`: the records that the cells name. */
export function subjectsOf(cells: readonly PlanCell[], ledger: LedgerById): RowSubjects {
  const records = cells.flatMap((cell) =>
    factsOf(cell, ledger).flatMap(({ record = "" }) => {
      const [named = ""] = record.split(" ");
      return subjectKinds.some((kind) => named.startsWith(`${kind}:`)) ? [named] : [];
    }),
  );
  const evidence = cells.flatMap(({ claims }) => claims.flatMap((claim) => claim.evidence));
  return { records: new Set(records), evidence: new Set(evidence.filter((id) => !isName(ledger.get(id)))) };
}

function isName(entry: LedgerEntry | undefined): boolean {
  return entry?.kind === "fact" && entry.value.type === "name";
}

type Candidate = { id: string; subjects: RowSubjects };

/**
 * The candidate that speaks of the same person, else of the same deal, product or account; of several the one that
 * shares most evidence, then the first. Null where none speaks of the same.
 */
export function closestOf(row: RowSubjects, candidates: readonly Candidate[]): string | null {
  const ranked = candidates.flatMap(({ id, subjects }) => {
    const rank = subjectKinds.findIndex((kind) =>
      [...subjects.records].some((record) => record.startsWith(`${kind}:`) && row.records.has(record)),
    );
    const shared = [...subjects.evidence].filter((evidence) => row.evidence.has(evidence)).length;
    return rank < 0 ? [] : [{ id, rank, shared }];
  });
  const [closest] = ranked.sort((a, b) => a.rank - b.rank || b.shared - a.shared);
  return closest?.id ?? null;
}
