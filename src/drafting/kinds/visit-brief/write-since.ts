import { asQuotes } from "../../quotes/note-sentences.ts";
import type { ClaimId } from "../../section-builder.ts";
import { quoteClaim } from "../../section-parts.ts";
import type { VisitBuilder, VisitContext, VisitParts } from "./visit-context.ts";
import type { VisitPlan } from "./visit-plan.ts";

/** The last contact, what has been noted, what we have promised and have to report on. */
export function writeSince(context: VisitContext, { finds }: VisitPlan) {
  const { index } = context;
  const section = context.section("since");
  section.paragraph(lastContact(section, context), lastOrder(section, context));
  section.heading("visit.head.promises");
  section.list(...asQuotes(finds.promise, index).map((quote) => quoteClaim(section, quote)));
  section.heading("visit.head.news");
  section.list(...asQuotes(finds.news, index).map((quote) => quoteClaim(section, quote)));
  return section.build();
}

function lastContact(section: VisitBuilder, { index, dossier }: VisitParts): ClaimId {
  const day = index.ref("activity.lastOn");
  if (day === null) {
    return section.claim({ kind: "question", key: "visit.never", values: { account: index.account } });
  }
  const [last] = [...dossier.interactions].sort((a, b) => (a.date < b.date ? 1 : -1));
  const contact = dossier.contacts.find(({ id }) => id === last?.contactId);
  const values = { day, person: contact ? index.ref("contact.name", `contact:${contact.externalId}`) : null };
  const evidence = [contact && index.fact("contact.lastMetOn", `contact:${contact.externalId}`)?.id];
  return (
    section.claim({ kind: "fact", key: "visit.lastWith", values, evidence }) ??
    section.claim({ kind: "fact", key: "visit.last", values })
  );
}

function lastOrder(section: VisitBuilder, { index }: VisitParts): ClaimId {
  const values = { account: index.account, day: index.ref("orders.lastOn") };
  return section.claim({ kind: "fact", key: "visit.order", values });
}
