import type { Cell } from "#domain/draft";
import { type Gap, type GapKind, gapRules } from "../../gaps/gap.ts";
import { ownerCell } from "../../parts/owner-cell.ts";
import { gapClaim, valueCell } from "../../section-parts.ts";
import type { VisitBuilder, VisitContext, VisitParts } from "./visit-context.ts";
import type { VisitPlan } from "./visit-plan.ts";

const answersShown = 5;
const stepsShown = 3;
/** What can be agreed across the table; how we think of people, chains and competitors is for ourselves. */
const agreeable: readonly GapKind[] = [
  "personUnmet",
  "personNeutral",
  "needUnconfirmed",
  "technicalOpen",
  "deliveryOpen",
  "budgetOpen",
  "requirementShaped",
  "pastDue",
  "visitNever",
  "visitOverdue",
  "revenueFall",
  "growthDown",
  "openCell",
  "rivalCell",
  "whitespace",
  "noDeals",
];

/** Gaps of the deal first, then of the account, one of a kind. */
function ofVisit({ gaps }: VisitParts, { focus }: VisitPlan): Gap[] {
  const own = gaps.filter(({ dealRecord }) => dealRecord === focus?.record);
  const rest = gaps.filter(({ dealRecord }) => dealRecord === null);
  const all = [...own, ...rest];
  return all.filter(({ kind }, at) => all.findIndex((other) => other.kind === kind) === at);
}

/** What we do not know and can learn there, by what the answer would change. */
export function writeResults(context: VisitContext, plan: VisitPlan) {
  const section = context.section("results");
  const asked = ofVisit(context, plan).filter(({ kind }) => gapRules[kind].asks && gapRules[kind].where !== "office");
  const rows = asked.slice(0, answersShown).flatMap((gap): Cell[][] => {
    const question = gapClaim(section, gap, "question");
    const effect = section.label(`label.effect.${gapRules[gap.kind].effect}`);
    return question === null ? [] : [[section.cell(question), effect]];
  });
  section.table(["col.question", "col.changes"], rows);
  if (rows.length === 0) {
    section.paragraph(
      section.claim({ kind: "question", key: "gap.noDeals.question", values: { account: context.index.account } }),
    );
  }
  return section.build();
}

/** Steps that can be agreed across the table, with a day and a name on either side. */
export function writeNext(context: VisitContext, plan: VisitPlan) {
  const section = context.section("next");
  const agreed = ofVisit(context, plan).filter(({ kind }) => agreeable.includes(kind));
  const rows = agreed.slice(0, stepsShown).flatMap((gap) => stepRow(section, gap, plan, context));
  section.table(["col.what", "col.when", "visit.col.ours", "visit.col.theirs"], rows);
  section.paragraph(
    section.claim({ kind: "recommendation", key: "visit.next.meet", values: { account: context.index.account } }),
  );
  return section.build();
}

function stepRow(section: VisitBuilder, gap: Gap, { person }: VisitPlan, { index, dossier }: VisitParts): Cell[][] {
  const what = gapClaim(section, gap, "what");
  if (what === null) return [];
  const value = gap.due ?? index.ref(gapRules[gap.kind].when);
  const named = dossier.contacts.find(
    ({ externalId }) => index.ref("contact.name", `contact:${externalId}`) === gap.values.person,
  );
  const theirs = named ?? person;
  const ref = theirs && index.ref("contact.name", `contact:${theirs.externalId}`);
  return [
    [
      section.cell(what),
      section.cell(section.claim({ kind: "recommendation", key: "cell", values: { value } })),
      ownerCell(section, gap, index),
      ref === null ? section.label("label.askHolder") : valueCell(section, ref),
    ],
  ];
}
