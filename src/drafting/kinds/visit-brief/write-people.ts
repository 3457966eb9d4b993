import type { Contact } from "#domain/contact";
import type { Cell } from "#domain/draft";
import { needRecord } from "../../evidence/methods/need-facts.ts";
import { shownNeeds } from "../../evidence/methods/shown-needs.ts";
import { rolesIn } from "../../parts/whom.ts";
import type { ClaimId } from "../../section-builder.ts";
import type { VisitBuilder, VisitContext, VisitKey, VisitParts } from "./visit-context.ts";
import type { VisitPlan } from "./visit-plan.ts";

const columns = [
  "visit.col.person",
  "visit.col.role",
  "visit.col.stance",
  "visit.col.need",
  "visit.col.how",
] as const satisfies readonly VisitKey[];
const levels = [1, 2, 3, 4, 5] as const;

/** Everybody worth a line: role, level and since when we know it, what matters to them, how to talk this time. */
export function writePeople(context: VisitContext, plan: VisitPlan) {
  const section = context.section("people");
  section.table(
    columns,
    plan.people.map((person) => personRow(section, person, plan, context)),
  );
  if (plan.people.length === 0) {
    section.paragraph(
      section.claim({ kind: "question", key: "gap.noContacts.question", values: { account: context.index.account } }),
    );
  }
  return section.build();
}

function personRow(section: VisitBuilder, person: Contact, { focus }: VisitPlan, context: VisitParts): Cell[] {
  const { index, dossier, list, roleWord } = context;
  const record = `contact:${person.externalId}`;
  const values = { person: index.ref("contact.name", record), title: index.ref("contact.title", record) };
  const who =
    section.claim({ kind: "fact", key: "spin.whom.titled", values }) ??
    section.claim({ kind: "fact", key: "spin.whom.bare", values });
  const roles = rolesIn(person, focus?.deal ?? null, dossier).map(roleWord);
  return [
    section.cell(who),
    roles.length > 0 ? { label: list(roles) } : section.label("label.unknown"),
    stanceCell(section, record, context),
    section.cell(needClaim(section, person, context)),
    section.cell(howClaim(section, person, context)),
  ];
}

function stanceCell(section: VisitBuilder, record: string, { index }: VisitParts): Cell {
  const values = {
    level: index.ref("contact.level", record),
    measured: index.ref("contact.ratedOn", record),
    day: index.ref("contact.lastMetOn", record),
  };
  const keys = ["visit.stanceMet", "visit.stance", "visit.stanceBare", "visit.met"] as const;
  for (const key of keys) {
    const id = section.claim({ kind: "fact", key, values });
    if (id !== null) return section.cell(id);
  }
  return section.label("label.unknown");
}

/** Organisational first: what somebody needs for himself is for us to know, not to bring up. */
function needClaim(section: VisitBuilder, person: Contact, { index, dossier }: VisitParts): ClaimId {
  const own = shownNeeds(dossier).filter(({ holder }) => holder?.id === person.id);
  const shown = own.find(({ need }) => need.kind === "organisation") ?? own[0];
  const name = index.ref("contact.name", `contact:${person.externalId}`);
  if (!shown) return section.claim({ kind: "question", key: "visit.need.ask", values: { person: name } });
  const note = shown.quote && index.noteHolding(shown.quote.note.id, shown.quote.text);
  return section.claim({
    kind: shown.held === "confirmed" ? "fact" : "inference",
    key: "visit.need",
    values: { statement: index.ref("need.statement", needRecord(shown.need)) },
    evidence: [note?.id],
  });
}

function howClaim(section: VisitBuilder, person: Contact, { index, dossier }: VisitParts): ClaimId {
  const held = levels.find((level) => level === dossier.krLevels[person.id]) ?? "unknown";
  const values = { person: index.ref("contact.name", `contact:${person.externalId}`) };
  return section.claim({ kind: "recommendation", key: `visit.how.${held}`, values });
}
