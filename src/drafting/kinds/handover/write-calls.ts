import type { Contact, DecisionRole } from "#domain/contact";
import type { Cell } from "#domain/draft";
import { supporterLevel } from "../../evidence/contact-facts.ts";
import { shownOpen } from "../../evidence/deals.ts";
import { phrase } from "../../parts/phrase.ts";
import type { ClaimId } from "../../section-builder.ts";
import { firstClaim, gapKey, valueCell } from "../../section-parts.ts";
import type { HandoverBuilder, HandoverContext } from "./handover-context.ts";

const columns = ["hov.col.order", "hov.col.whom", "hov.col.reason", "hov.col.say"] as const;
const callsShown = 6;
const roleWeight = { A: 5, D: 6, S: 4, E: 3, I: 2 } as const satisfies Record<DecisionRole, number>;

type Call = { contact: Contact; weight: number; record: string | null; roles: readonly DecisionRole[] };

/** Whom to call in which order: supporters who hold a role in the largest deal first, then who decides, then who counts. */
export function writeCalls(context: HandoverContext) {
  const section = context.section("calls");
  const calls = ranked(context).slice(0, callsShown);
  section.table(
    columns,
    calls.map((call, at) => callRow(section, call, at, context)),
  );
  const values = { account: context.index.account };
  section.list(calls.length > 0 ? null : section.claim({ kind: "question", key: "hov.calls.none", values }));
  return section.build();
}

/** Role in the largest deal, a level from which somebody supports us, and power, added up. */
function ranked({ dossier }: HandoverContext): Call[] {
  const [largest] = shownOpen(dossier);
  return dossier.contacts
    .map((contact) => {
      const held = largest?.opportunity.people.find(({ contactId }) => contactId === contact.id)?.roles ?? [];
      const role = Math.max(0, ...held.map((letter) => roleWeight[letter]));
      const supports = (dossier.krLevels[contact.id] ?? 0) >= supporterLevel ? 3 : 0;
      const record = largest && held.length > 0 ? `opportunity:${largest.opportunity.externalId}` : null;
      return { contact, weight: role + supports + (contact.power ?? 0), record, roles: held };
    })
    .sort((a, b) => b.weight - a.weight);
}

function callRow(section: HandoverBuilder, call: Call, at: number, context: HandoverContext): Cell[] {
  const person = context.index.ref("contact.name", `contact:${call.contact.externalId}`);
  const reason = reasonClaim(section, call, context);
  return [
    { label: String(at + 1) },
    valueCell(section, person),
    section.cell(reason),
    section.cell(sayClaim(section, call, reason, context)),
  ];
}

function reasonClaim(section: HandoverBuilder, { contact, record, roles }: Call, context: HandoverContext): ClaimId {
  const { index, list, roleWord, dossier } = context;
  const own = `contact:${contact.externalId}`;
  const values = {
    person: index.ref("contact.name", own),
    title: index.ref("contact.title", own),
    level: index.ref("contact.level", own),
    deal: record && index.ref("opportunity.name", record),
    role: list(roles.map(roleWord)),
  };
  const supports = (dossier.krLevels[contact.id] ?? 0) >= supporterLevel;
  return firstClaim(section, [
    ...(record === null
      ? []
      : ([
          { kind: "fact", key: "hov.call.decider", values },
          { kind: "inference", key: "hov.call.role", values },
        ] as const)),
    ...(supports ? [{ kind: "inference", key: "hov.call.supporter", values } as const] : []),
    { kind: "inference", key: "hov.call.plain", values },
  ]);
}

/** What there is to talk about: what stands open with that person, else what a supporter can tell. */
function sayClaim(section: HandoverBuilder, { contact }: Call, reason: ClaimId, context: HandoverContext): ClaimId {
  const { index, dossier, gaps } = context;
  const record = `contact:${contact.externalId}`;
  const person = index.ref("contact.name", record);
  const open = gaps.find(({ values }) => values.person === person && person !== null);
  const key = open && gapKey(open.kind, "what");
  const what = open && key ? phrase(context, key, open.values) : null;
  const values = { person, by: index.ref("contact.lastMetBy", record), what };
  const frame = { kind: "recommendation", values, buildsOn: [reason], evidence: open?.evidence ?? [] } as const;
  const supports = (dossier.krLevels[contact.id] ?? 0) >= supporterLevel;
  return firstClaim(section, [
    ...(what === null
      ? []
      : ([
          { ...frame, key: "hov.call.gap" },
          { ...frame, key: "hov.call.gapBare" },
        ] as const)),
    ...(supports ? [{ ...frame, key: "hov.call.tell" } as const] : []),
    { ...frame, key: "hov.call.say" },
    { ...frame, key: "hov.call.sayBare" },
  ]);
}
