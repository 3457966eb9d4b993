import { supporterLevel } from "../../evidence/contact-facts.ts";
import { scoreRef } from "../../ledger-index.ts";
import type { ClaimId } from "../../section-builder.ts";
import { gapClaim } from "../../section-parts.ts";
import type { VisitBuilder, VisitContext, VisitKey, VisitParts } from "./visit-context.ts";
import type { VisitPlan } from "./visit-plan.ts";

/** Whom we see about what, why it has to be this person, and how to tell that the visit has done its work. */
export function writePurpose(context: VisitContext, plan: VisitPlan) {
  const section = context.section("purpose");
  section.paragraph(aim(section, context, plan), ...dealClaims(section, context, plan));
  section.list(
    plan.gap && gapClaim(section, plan.gap, "why"),
    plan.gap && gapClaim(section, plan.gap, "what"),
    ...visitDue(section, context),
  );
  section.heading("visit.head.outcome");
  section.list(outcome(section, context, plan));
  return section.build();
}

function aim(section: VisitBuilder, { index }: VisitParts, { person, focus }: VisitPlan): ClaimId {
  const record = `contact:${person?.externalId}`;
  const values = {
    account: index.account,
    person: person && index.ref("contact.name", record),
    title: person && index.ref("contact.title", record),
    deal: focus && index.ref("opportunity.name", focus.record),
  };
  if (!person) {
    return section.claim({ kind: "question", key: focus ? "visit.aim.nobodyDeal" : "visit.aim.nobody", values });
  }
  const keys = focus
    ? (["visit.aim.person", "visit.aim.personBare"] as const)
    : (["visit.aim.noDeal", "visit.aim.noDealBare"] as const);
  return (
    section.claim({ kind: "recommendation", key: keys[0], values }) ??
    section.claim({ kind: "recommendation", key: keys[1], values })
  );
}

function dealClaims(section: VisitBuilder, { index, dossier }: VisitParts, { focus }: VisitPlan): ClaimId[] {
  if (!focus) return [];
  const { record, called } = focus;
  const deal = index.ref("opportunity.name", record);
  const win = index.score("win-rate", called);
  const chain = index.score("decision-chain", called);
  const standing = {
    deal,
    stage: index.ref("opportunity.stage", record),
    value: scoreRef(win, "value"),
    band: scoreRef(win, "band"),
  };
  const close = {
    deal,
    closeOn: index.ref("opportunity.closeOn", record),
    amount: index.ref("opportunity.amount", record),
  };
  return [
    section.claim({ kind: "fact", key: "visit.aim.deal", values: standing }),
    section.claim({ kind: "fact", key: "visit.aim.close", values: close }),
    dossier.contacts.length === 0
      ? null
      : section.claim({ kind: "fact", key: "visit.aim.chain", values: { deal, value: scoreRef(chain, "value") } }),
  ];
}

function visitDue(section: VisitBuilder, { gaps }: VisitParts): ClaimId[] {
  return gaps
    .filter(({ kind }) => kind === "visitOverdue")
    .slice(0, 1)
    .map((gap) => section.claim({ kind: "inference", key: "visit.overdueVisit", values: gap.values }));
}

function outcome(section: VisitBuilder, { index, dossier }: VisitParts, { person, focus, gap }: VisitPlan): ClaimId {
  const values = {
    account: index.account,
    person: person && index.ref("contact.name", `contact:${person.externalId}`),
    deal: focus && index.ref("opportunity.name", focus.record),
  };
  const level = person ? (dossier.krLevels[person.id] ?? null) : null;
  const ofPerson = (): VisitKey => {
    if (!focus) return "visit.done.noDeal";
    if (gap?.kind === "personUnmet" || level === null) return "visit.done.unmet";
    if (level >= supporterLevel) return "visit.done.supported";
    return level === 1 ? "visit.done.rejecting" : "visit.done.neutral";
  };
  return section.claim({ kind: "recommendation", key: person ? ofPerson() : "visit.done.nobody", values });
}
