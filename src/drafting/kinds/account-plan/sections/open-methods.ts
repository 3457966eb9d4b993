import type { DraftKey } from "../../../draft-words.ts";
import { goalRecord, shownGoals } from "../../../evidence/methods/goal-facts.ts";
import { shownNeeds } from "../../../evidence/methods/shown-needs.ts";
import { cellRecord, unknownCells } from "../../../evidence/methods/white-space-facts.ts";
import { askClaim, unproven } from "../../../parts/stored-needs.ts";
import type { ClaimId, ClaimInput, SectionBuilder } from "../../../section-builder.ts";
import type { PlanContext } from "../plan-context.ts";

type Builder = SectionBuilder<DraftKey>;
type Question = { weight: number; effect: DraftKey; ask: () => ClaimId };

const needsAsked = 2;
const milestonesAsked = 5;
const factorsNamed = 5;

/** What the methods cannot tell for lack of an answer; nothing of a method that has what it needs. */
export function openMethods(section: Builder, context: PlanContext): Question[] {
  return [
    ...ofNeeds(section, context),
    ...ofGoals(section, context),
    ...ofMatch(section, context),
    ...ofRung(section, context),
    ...ofPurchasing(section, context),
    ...ofFalseKey(section, context),
    ...ofCells(section, context),
  ];
}

function question(
  section: Builder,
  weight: number,
  effect: DraftKey,
  input: Omit<ClaimInput<DraftKey>, "kind">,
): Question {
  return { weight, effect, ask: () => section.claim({ kind: "question", ...input }) };
}

function ofNeeds(section: Builder, context: PlanContext): Question[] {
  return unproven(shownNeeds(context.dossier))
    .slice(0, needsAsked)
    .map((shown, at) => ({
      weight: 34 - at,
      effect: "label.effect.needs",
      ask: () => askClaim(section, shown, context),
    }));
}

/** Goals that nobody owns, or that have no day. */
function ofGoals(section: Builder, { index, dossier }: PlanContext): Question[] {
  return shownGoals(dossier)
    .filter(({ goal }) => goal.ownerName === null || goal.dueOn === null)
    .map((shown) => {
      const { goal, contact } = shown;
      const values = {
        of: contact ? index.ref("contact.name", `contact:${contact.externalId}`) : index.account,
        target: index.ref(`goal.${goal.measure}.target`, goalRecord(shown)),
      };
      return question(section, 32, "label.effect.chain", { key: "rel.goal.open", values });
    });
}

function ofMatch(section: Builder, { index, dossier, list, scoreWord }: PlanContext): Question[] {
  const score = index.score("match");
  if (!score || dossier.scores.match?.octant != null || score.score.missing.length === 0) return [];
  const missing = score.score.missing.slice(0, factorsNamed).map((id) => scoreWord(`factor.match.${id}`));
  const values = { account: index.account, list: list(missing) };
  return [question(section, 30, "label.effect.match", { key: "val.match.open", values, evidence: [score.id] })];
}

/** Milestones of the next rung that nobody knows of. */
function ofRung(section: Builder, { index, dossier, list, scoreWord }: PlanContext): Question[] {
  const score = index.score("or-level");
  const { rung = null, next = null } = dossier.scores.orLevel ?? {};
  const open = (next?.open ?? []).slice(0, milestonesAsked);
  if (!score || !next || open.length === 0) return [];
  const milestones = list(open.map((id) => scoreWord(`milestone.${id}`)));
  const values = { account: index.account, next: scoreWord(`rung.${next.rung}`), list: milestones };
  const key = rung === null ? "rel.or.unknown" : "rel.or.open";
  return [question(section, 29, "label.effect.organisation", { key, values, evidence: [score.id] })];
}

function ofPurchasing(section: Builder, { index, dossier }: PlanContext): Question[] {
  const known = dossier.scores.kraljic?.position != null;
  if (known) return [];
  const values = { account: index.account };
  return [question(section, 24, "label.effect.purchasing", { key: "val.kraljic.open", values })];
}

/** Checks that cannot be told for want of a column in the orders; without orders there is nothing to check. */
function ofFalseKey(section: Builder, { index, dossier, list, scoreWord }: PlanContext): Question[] {
  const score = index.score("false-key");
  const unknown = (dossier.scores.falseKey?.checks ?? []).filter(({ state }) => state === "unknown");
  const hasOrders = index.fact("orders.revenue12m") !== null;
  if (!score || !hasOrders || unknown.length === 0) return [];
  const named = (ids: readonly string[]) => list(ids.map((id) => scoreWord(`factor.false-key.${id}`)));
  const values = {
    account: index.account,
    list: named(unknown.map(({ flag }) => flag)),
    missing: named(score.score.missing),
  };
  return [question(section, 23, "label.effect.class", { key: "val.falseKey.open", values, evidence: [score.id] })];
}

function ofCells(section: Builder, { index, dossier }: PlanContext): Question[] {
  return unknownCells(dossier).map((cell, at) => {
    const record = cellRecord(cell);
    const values = {
      product: index.ref("cell.product", record),
      place: index.ref("cell.unit", record) ?? index.account,
    };
    return question(section, 27 - at, "label.effect.revenue", { key: "wsp.unknown", values });
  });
}
