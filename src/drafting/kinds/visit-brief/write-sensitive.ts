import { asQuotes } from "../../quotes/note-sentences.ts";
import type { ClaimId } from "../../section-builder.ts";
import { quoteClaim } from "../../section-parts.ts";
import type { VisitBuilder, VisitContext, VisitParts } from "./visit-context.ts";
import type { VisitPlan } from "./visit-plan.ts";

/** What may come up and how to meet it, what not to bring up, and how we behave. */
export function writeSensitive(context: VisitContext, plan: VisitPlan) {
  const { index } = context;
  const section = context.section("sensitive");
  const issues = asQuotes(plan.finds.issue, index).map((quote) => quoteClaim(section, quote));
  section.heading("visit.head.complaints");
  section.list(...issues, issues.length > 0 ? answer(section, context, plan) : null);
  section.heading("visit.head.money");
  section.list(...money(section, context));
  section.heading("visit.head.taboos");
  section.list(...asQuotes(plan.finds.taboo, index).map((quote) => quoteClaim(section, quote)));
  section.heading("visit.head.rivals");
  section.list(rivals(section, context, plan));
  section.heading("visit.head.conduct");
  section.list(...conduct(section, context, plan));
  return section.build();
}

function answer(section: VisitBuilder, { index }: VisitParts, { person, focus }: VisitPlan): ClaimId {
  const values = {
    account: index.account,
    person: person && index.ref("contact.name", `contact:${person.externalId}`),
    deal: focus && index.ref("opportunity.name", focus.record),
  };
  return (
    section.claim({ kind: "recommendation", key: "visit.complaint.how", values }) ??
    section.claim({ kind: "recommendation", key: "visit.complaint.howBare", values })
  );
}

function money(section: VisitBuilder, { gaps, index }: VisitParts): ClaimId[] {
  const gap = gaps.find(({ kind }) => kind === "overdue");
  if (!gap) return [];
  const values = { ...gap.values, owner: index.ref("account.owner") };
  return [
    section.claim({ kind: "fact", key: "visit.money", values }),
    section.claim({ kind: "recommendation", key: "visit.money.how", values }) ??
      section.claim({ kind: "question", key: "visit.money.howBare", values }),
  ];
}

function rivals(section: VisitBuilder, { index, list }: VisitParts, { focus }: VisitPlan): ClaimId {
  const named = focus ? index.facts("opportunity.competitor", focus.record) : [];
  if (!focus || named.length === 0) return null;
  const values = {
    rivals: list(named.map(({ id }) => `{{${id}}}`)),
    deal: index.ref("opportunity.name", focus.record),
  };
  return section.claim({ kind: "recommendation", key: "visit.rival.how", values });
}

function conduct(section: VisitBuilder, { index }: VisitParts, { person }: VisitPlan): ClaimId[] {
  const values = {
    account: index.account,
    person: person && index.ref("contact.name", `contact:${person.externalId}`),
  };
  return [
    section.claim({ kind: "recommendation", key: "visit.conduct", values }),
    section.claim({ kind: "recommendation", key: "visit.conduct.person", values }),
  ];
}
