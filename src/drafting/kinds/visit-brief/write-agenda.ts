import type { Cell } from "#domain/draft";
import type { DraftKey } from "../../draft-words.ts";
import { needRecord } from "../../evidence/methods/need-facts.ts";
import { shownNeeds } from "../../evidence/methods/shown-needs.ts";
import type { Reference } from "../../ledger-index.ts";
import { audienceOf } from "../../parts/audience.ts";
import { themeOf } from "../../parts/need-themes.ts";
import { asQuotes } from "../../quotes/note-sentences.ts";
import type { ClaimId } from "../../section-builder.ts";
import { valueCell } from "../../section-parts.ts";
import { productRef } from "../fabe/product-ref.ts";
import type { VisitBuilder, VisitContext, VisitKey, VisitParts } from "./visit-context.ts";
import type { VisitPlan } from "./visit-plan.ts";

const columns = ["visit.col.minutes", "visit.col.topic", "visit.col.lead"] as const satisfies readonly VisitKey[];

type Minutes = 5 | 10 | 15 | 20 | 30 | 60;
type Slots = { open: Minutes; listen: Minutes; tell: Minutes; settle: Minutes; next: Minutes; total: Minutes };
/** Someone who leads has half an hour. Listening takes most of it, whoever sits there. */
const slots = {
  hour: { open: 5, listen: 20, tell: 15, settle: 10, next: 10, total: 60 },
  half: { open: 5, listen: 10, tell: 5, settle: 5, next: 5, total: 30 },
} as const satisfies Record<string, Slots>;

/** Five parts that add up to the hour, or to half of it with those who lead. */
export function writeAgenda(context: VisitContext, plan: VisitPlan) {
  const section = context.section("agenda");
  const { person } = plan;
  const time = person && audienceOf(person) === "leadership" ? slots.half : slots.hour;
  const row = (minutes: Minutes, topic: ClaimId, lead: Cell): Cell[] => [
    section.label(`visit.minutes.${minutes}`),
    section.cell(topic),
    lead,
  ];
  section.table(columns, [
    row(time.open, opening(section, context, plan), ours(section, context)),
    row(time.listen, listening(section, context, plan), section.label("visit.label.customer")),
    row(time.tell, telling(section, context, plan), ours(section, context)),
    row(time.settle, settling(section, context, plan), section.label("visit.label.both")),
    row(time.next, closing(section, context, plan), section.label("visit.label.both")),
    [section.label(`visit.minutes.${time.total}`), section.label("visit.label.total"), { label: "" }],
  ]);
  return section.build();
}

function ours(section: VisitBuilder, { index }: VisitParts): Cell {
  const owner = index.ref("account.owner");
  return owner === null ? section.label("visit.label.ours") : valueCell(section, owner);
}

type Try = { key: VisitKey | DraftKey; values: Readonly<Record<string, Reference>>; evidence?: readonly string[] };

/** The first topic that can be said in full. */
function topic(section: VisitBuilder, tries: readonly Try[]): ClaimId {
  for (const one of tries) {
    const id = section.claim({ kind: "recommendation", ...one });
    if (id !== null) return id;
  }
  return null;
}

function opening(section: VisitBuilder, { index }: VisitParts, { finds }: VisitPlan): ClaimId {
  const [promise] = asQuotes(finds.promise, index);
  return topic(section, [
    {
      key: "visit.agenda.open",
      values: { promise: promise?.text ?? null },
      evidence: promise ? [promise.note.id] : [],
    },
    { key: "visit.agenda.openBare", values: { day: index.ref("activity.lastOn") } },
    { key: "visit.agenda.openFirst", values: { account: index.account } },
  ]);
}

/** What they want of us in money is not what we ask them to go on about. */
const isConcession = (statement: string) => ["price", "payment"].includes(themeOf(statement));

function listening(section: VisitBuilder, { index, dossier }: VisitParts, { person, focus }: VisitPlan): ClaimId {
  const own = shownNeeds(dossier).find(
    ({ holder, need, held }) =>
      holder?.id === person?.id &&
      need.kind === "organisation" &&
      need.layer === "explicit" &&
      held !== "hypothesis" &&
      !isConcession(need.statement),
  );
  const values = {
    account: index.account,
    person: person && index.ref("contact.name", `contact:${person.externalId}`),
    statement: own ? index.ref("need.statement", needRecord(own.need)) : null,
    deal: focus && index.ref("opportunity.name", focus.record),
  };
  return topic(section, [
    { key: "visit.agenda.listen", values },
    { key: "visit.agenda.listenDeal", values },
    { key: "visit.agenda.listenBare", values },
  ]);
}

function telling(section: VisitBuilder, context: VisitParts, { person, pitches, focus }: VisitPlan): ClaimId {
  const { index } = context;
  const pitch = pitches.find((one) => one.person.id === person?.id);
  const values = {
    account: index.account,
    product: pitch ? productRef(pitch.product, context) : focus && index.ref("opportunity.product", focus.record),
    statement: pitch ? index.ref("need.statement", needRecord(pitch.shown.need)) : null,
  };
  return topic(section, [
    { key: "visit.agenda.tell", values },
    { key: "visit.agenda.tellProduct", values },
    { key: "visit.agenda.tellBare", values },
  ]);
}

function settling(section: VisitBuilder, { index }: VisitParts, { finds, focus }: VisitPlan): ClaimId {
  const [issue] = asQuotes(finds.issue, index);
  return topic(section, [
    { key: "visit.agenda.issue", values: { issue: issue?.text ?? null }, evidence: issue ? [issue.note.id] : [] },
    { key: "visit.agenda.deal", values: { deal: focus && index.ref("opportunity.name", focus.record) } },
    { key: "gap.noDeals.question", values: { account: index.account } },
  ]);
}

function closing(section: VisitBuilder, { index }: VisitParts, { person }: VisitPlan): ClaimId {
  const values = {
    account: index.account,
    person: person && index.ref("contact.name", `contact:${person.externalId}`),
  };
  return topic(section, [
    { key: "visit.agenda.next", values },
    { key: "visit.agenda.nextBare", values },
  ]);
}
