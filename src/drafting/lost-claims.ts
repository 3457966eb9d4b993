import type { Claim } from "#domain/claim";
import type { Section } from "#domain/draft";
import type { WrittenTable } from "./kind.ts";

type Tables = Readonly<Record<string, WrittenTable>>;

/**
 * What goes with claims that go: in tables that a model may write the whole row of a lost first cell, and in every section
 * what builds on lost claims and on nothing else, as far as the links reach.
 * @returns the lost ones and all that goes with them.
 */
export function withDependents(
  sections: readonly Section[],
  dropped: ReadonlySet<string>,
  tables: Tables,
): { lost: ReadonlySet<string>; dependents: readonly Claim[] } {
  const lost = new Set(dropped);
  const dependents: Claim[] = [];
  const claims = sections.flatMap((section) => section.claims);
  for (let before = -1; before < lost.size; ) {
    before = lost.size;
    for (const id of sections.flatMap((section) => rowsWithout(section, lost, tables))) lost.add(id);
    for (const claim of claims.filter((one) => !lost.has(one.id) && stoodOn(one, lost))) {
      lost.add(claim.id);
      dependents.push(claim);
    }
  }
  return { lost, dependents };
}

const stoodOn = ({ buildsOn = [] }: Claim, lost: ReadonlySet<string>) =>
  buildsOn.length > 0 && buildsOn.every((id) => lost.has(id));

/** Claims in rows whose first cell has lost all its claims. */
function rowsWithout(section: Section, lost: ReadonlySet<string>, tables: Tables): string[] {
  const block = tables[section.id] && section.blocks.find(({ type }) => type === "table");
  if (block?.type !== "table") return [];
  return block.rows.flatMap((row) => {
    const [first] = row;
    const isGone = first && "claims" in first && first.claims.every((id) => lost.has(id));
    return isGone ? row.flatMap((cell) => ("claims" in cell ? cell.claims : [])) : [];
  });
}
