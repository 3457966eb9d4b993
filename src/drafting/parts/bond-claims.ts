import type { Cell } from "#domain/draft";
import type { DraftContext } from "../draft-context.ts";
import type { DraftKey } from "../draft-words.ts";
import { goalRecord, type ShownGoal, shownGoals } from "../evidence/methods/goal-facts.ts";
import { scoreRef } from "../ledger-index.ts";
import type { ClaimId, SectionBuilder } from "../section-builder.ts";
import { firstClaim, valueCell } from "../section-parts.ts";

type Builder = SectionBuilder<DraftKey>;
const goalColumns = ["col.goalOf", "col.measure", "col.now", "col.target", "col.owner", "col.due"] as const;
const milestonesShown = 6;

/** The rung we stand on, and what the next one asks for: what is known to be missing, and what nobody knows. */
export function organisationClaims(section: Builder, context: DraftContext): ClaimId[] {
  const { index, dossier, scoreWord, list } = context;
  const score = index.score("or-level");
  const { rung = null, next = null } = dossier.scores.orLevel ?? {};
  if (!score || rung === null) return [];
  const account = index.account;
  const named = (ids: readonly string[]) =>
    ids.length > 0 ? list(ids.slice(0, milestonesShown).map((id) => scoreWord(`milestone.${id}`))) : null;
  const above = { account, next: next && scoreWord(`rung.${next.rung}`) };
  const evidence = [score.id];
  return [
    section.claim({ kind: "fact", key: "rel.or", values: { account, rung: scoreRef(score, "band") } }),
    section.claim({
      kind: "inference",
      key: "rel.or.refused",
      values: { ...above, list: named(next?.refused ?? []) },
      evidence,
    }),
    section.claim({
      kind: "question",
      key: "rel.or.open",
      values: { ...above, list: named(next?.open ?? []) },
      evidence,
    }),
  ];
}

/** How the departments take to us, and those in which we know nobody. */
export function generalClaims(section: Builder, { index, dossier, list }: DraftContext): ClaimId[] {
  const score = index.score("er");
  const account = index.account;
  const departments = index.facts("er.emptyDepartment").map(({ id }) => `{{${id}}}`);
  if (!score || (dossier.scores.er?.departments ?? []).length === 0) return [];
  return [
    section.claim({
      kind: "fact",
      key: "rel.er",
      values: { account, value: scoreRef(score, "value"), band: scoreRef(score, "band") },
    }),
    section.claim({
      kind: "inference",
      key: "rel.er.empty",
      values: { account, list: departments.length > 0 ? list(departments) : null },
      evidence: [score.id],
    }),
  ];
}

/** A row per goal not reached: of whom, from where to where, whose work and by when. */
export function writeGoals(section: Builder, context: DraftContext): void {
  section.table(
    goalColumns,
    shownGoals(context.dossier).map((shown) => goalRow(section, shown, context)),
  );
}

function goalRow(section: Builder, shown: ShownGoal, { index }: DraftContext): Cell[] {
  const { goal, contact } = shown;
  const record = goalRecord(shown);
  const of = contact ? index.ref("contact.name", `contact:${contact.externalId}`) : index.account;
  const due = { due: index.ref("goal.dueOn", record), days: index.ref("goal.overdue", record) };
  return [
    valueCell(section, of),
    section.label(`label.goal.${goal.measure}`),
    valueCell(section, index.ref(`goal.${goal.measure}.current`, record)),
    valueCell(section, index.ref(`goal.${goal.measure}.target`, record)),
    valueCell(section, index.ref("goal.owner", record)),
    section.cell(
      firstClaim(section, [
        { kind: "fact", key: "cell.late", values: due },
        { kind: "fact", key: "cell", values: { value: due.due } },
      ]),
    ),
  ];
}
