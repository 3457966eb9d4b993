import { addMonths, findDay } from "#domain/day";
import type { Finding } from "#domain/finding";
import type { Lang } from "#domain/lang";
import { checkObjective } from "#scoring/plan/smart-checks";
import { smartDefaults } from "#scoring/plan/smart-config";
import type { DraftKey } from "../../../draft-words.ts";
import type { LintInput } from "../../../kind.ts";
import { knownPeople } from "../../../parts/known-people.ts";
import { lintClaim } from "../../../parts/lint-finding.ts";
import { isAnswered, type ReadCell, readRows } from "../../../parts/read-rows.ts";
import { gapClaim } from "../../../section-parts.ts";
import type { LedgerById } from "../health/cell-references.ts";
import type { PlanDocument } from "../health/plan-table.ts";
import { readObjectives } from "../health/read-objectives.ts";
import { createPlanContext } from "../plan-context.ts";
import { planLintWords, smartWord } from "./plan-lint-words.ts";

const actionColumns = ["col.what", "col.why", "col.when", "col.where", "col.who", "col.how", "col.howMuch"] as const;
const questionColumns = ["col.question", "col.changes"] as const;

/**
 * What the method asks of an account plan (`10-method.md §11`): objectives are SMART, actions answer the seven questions and
 * name an owner whom the records know, open questions stand by what their answer would change.
 */
export function lintPlan(input: LintInput): Finding[] {
  const { sections, ledger, lang, dossier } = input;
  const plan: PlanDocument = { id: "lint", lang, asOf: dossier.asOf, sections: [...sections], ledger: [...ledger] };
  const byId: LedgerById = new Map(ledger.map((entry) => [entry.id, entry]));
  return [...vagueObjectives(plan, byId), ...openActions(plan, byId), ...unranked(plan, input)];
}

function vagueObjectives(plan: PlanDocument, ledger: LedgerById): Finding[] {
  const end = [...ledger.values()].flatMap((entry) =>
    entry.kind === "fact" && entry.path === "plan.endOn" && entry.value.type === "date"
      ? (findDay(entry.value.value) ?? [])
      : [],
  )[0];
  const period = { from: plan.asOf, to: end ?? addMonths(plan.asOf, 12) };
  const claims = plan.sections.flatMap((section) => section.claims);
  return readObjectives(plan, ledger, []).flatMap(({ objective }) => {
    const { lacks } = checkObjective(objective, period, smartDefaults);
    const claim = claims.find(({ id }) => id === objective.id);
    if (!claim || lacks.length === 0) return [];
    const list = lacks.map((lack) => smartWord(plan.lang, lack)).join(planLintWords(plan.lang, "plan.lint.join"));
    return [lintClaim("warn", claim, planLintWords(plan.lang, "plan.lint.smart", { list }))];
  });
}

function openActions({ lang, sections }: PlanDocument, ledger: LedgerById): Finding[] {
  const people = knownPeople([...ledger.values()]);
  const blanks = [planLintWords(lang, "label.unknown"), "–"];
  const actions = sections.find(({ id }) => id === "actions");
  return readRows(actions, actionColumns, headingIn(lang)).flatMap((row): Finding[] => {
    const [action] = row("col.what").claims;
    if (!action) return [];
    // A cell that asks says openly what nobody knows.
    const asks = ({ claims }: ReadCell) => claims.some(({ kind }) => kind === "question");
    const open = actionColumns.filter((column) => !isAnswered(row(column), blanks) && !asks(row(column)));
    const list = open.map((column) => planLintWords(lang, column)).join(planLintWords(lang, "plan.lint.join"));
    return [
      ...(open.length > 0 ? [lintClaim("warn", action, planLintWords(lang, "plan.lint.open", { list }))] : []),
      ...strangers(row("col.who"), people, lang),
    ];
  });
}

/** An owner whom the records do not know is left out; the action stays. */
function strangers({ claims }: ReadCell, people: readonly string[], lang: Lang): Finding[] {
  return claims
    .filter(({ kind, text }) => kind !== "question" && !people.some((name) => text.includes(name)))
    .map((owner) => lintClaim("block", owner, planLintWords(lang, "plan.lint.stranger", { name: owner.text })));
}

/** A question that does not say what its answer would change, and one that stands below a question of less weight. */
function unranked({ lang, sections }: PlanDocument, input: LintInput): Finding[] {
  const weights = questionWeights(input);
  const blanks = [planLintWords(lang, "label.unknown"), "–"];
  const questions = sections.find(({ id }) => id === "questions");
  const seen = new Set<string>();
  let least = Number.POSITIVE_INFINITY;
  return readRows(questions, questionColumns, headingIn(lang)).flatMap((row): Finding[] => {
    const [asked] = row("col.question").claims;
    if (!asked) return [];
    const source = asked.source ?? asked.text;
    // Two gaps can ask the same: the first place counts.
    const weight = seen.has(source) ? undefined : weights.get(source);
    seen.add(source);
    const isLate = weight !== undefined && weight > least;
    least = Math.min(least, weight ?? least);
    return [
      ...(isAnswered(row("col.changes"), blanks)
        ? []
        : [lintClaim("warn", asked, planLintWords(lang, "plan.lint.noEffect"))]),
      ...(isLate ? [lintClaim("warn", asked, planLintWords(lang, "plan.lint.order"))] : []),
    ];
  });
}

/** The question of each gap, as it is written, with the weight of the gap. */
function questionWeights({ dossier, ledger, prepared, lang }: LintInput): Map<string, number> {
  const context = createPlanContext({ dossier, ledger, prepared, lang });
  const section = context.section("questions");
  const asked = context.gaps.map((gap) => ({ id: gapClaim(section, gap, "question"), weight: gap.weight }));
  const sourceOf = new Map(section.build().claims.map(({ id, source, text }) => [id, source ?? text]));
  const weights = new Map<string, number>();
  for (const { id, weight } of asked) {
    const source = id === null ? undefined : sourceOf.get(id);
    if (source !== undefined) weights.set(source, Math.max(weight, weights.get(source) ?? 0));
  }
  return weights;
}

const headingIn = (lang: Lang) => (column: DraftKey) => planLintWords(lang, column);
