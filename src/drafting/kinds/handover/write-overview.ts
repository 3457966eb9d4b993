import { shownOpen } from "../../evidence/deals.ts";
import { shownNeeds } from "../../evidence/methods/shown-needs.ts";
import { firstClaim } from "../../section-parts.ts";
import type { HandoverContext } from "./handover-context.ts";

/** Whose account it is, what it is worth, what only one colleague knows, and how far the notes carry. */
export function writeHandoverOverview({ index, finds, dossier, section: open }: HandoverContext) {
  const section = open("overview");
  const account = index.account;
  const owner = index.ref("account.owner");
  const who = {
    account,
    owner,
    industry: index.ref("account.industry"),
    city: index.ref("account.city"),
    since: index.ref("account.customerSince"),
  };
  const worth = {
    window: index.ref("plan.window"),
    revenue: index.ref("orders.revenue12m"),
    open: shownOpen(dossier).length > 0 ? index.ref("opportunities.open") : null,
  };
  const isQuoted = shownNeeds(dossier).some(({ quote }) => quote !== null);
  const holds = isQuoted || Object.values(finds).some((found) => found.length > 0);
  section.paragraph(
    firstClaim(section, [
      { kind: "fact", key: "hov.who", values: who },
      { kind: "fact", key: "hov.whoBare", values: who },
      { kind: "question", key: "hov.whoNoOwner", values: who },
    ]),
    firstClaim(section, [
      { kind: "fact", key: "hov.worth", values: worth },
      { kind: "fact", key: "hov.worthBare", values: worth },
    ]),
    section.claim({
      kind: "fact",
      key: "hov.keeper",
      values: {
        keeper: index.ref("knowledge.keeper"),
        notes: index.ref("knowledge.notes"),
        contacts: index.ref("knowledge.contacts"),
      },
    }),
  );
  section.paragraph(
    section.claim({
      kind: "inference",
      key: holds ? "hov.found" : "hov.empty",
      values: { account },
      evidence: [index.fact("account.name")?.id],
    }),
  );
  return section.build();
}
