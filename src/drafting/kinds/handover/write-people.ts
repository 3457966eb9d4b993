import type { Contact } from "#domain/contact";
import type { Cell } from "#domain/draft";
import { rolesOf } from "../../evidence/contact-facts.ts";
import { shownNeeds } from "../../evidence/methods/shown-needs.ts";
import { isNamed } from "../../parts/called.ts";
import { asQuotes } from "../../quotes/note-sentences.ts";
import { firstClaim, gapClaim, quoteClaim, valueCell } from "../../section-parts.ts";
import type { HandoverBuilder, HandoverContext } from "./handover-context.ts";

const columns = ["col.person", "col.title", "col.role", "col.level", "hov.col.talks", "hov.col.manner"] as const;
const peopleShown = 12;
const wordsPerPerson = 2;
/** A sentence that names so many of them tells nothing of one. */
const rollCall = 3;

/** Everybody known, the most powerful first: role, level, who met them last, and what the notes say of them. */
export function writePeople(context: HandoverContext) {
  const section = context.section("people");
  const people = byPower(context).slice(0, peopleShown);
  section.table(
    columns,
    people.map((contact) => personRow(section, contact, context)),
  );
  const nobody = context.gaps.find(({ kind }) => kind === "noContacts");
  section.list(nobody ? gapClaim(section, nobody, "question") : null);
  return section.build();
}

export function byPower({ dossier }: Pick<HandoverContext, "dossier">): Contact[] {
  return [...dossier.contacts].sort((a, b) => (b.power ?? 0) - (a.power ?? 0));
}

function personRow(section: HandoverBuilder, contact: Contact, context: HandoverContext): Cell[] {
  const { index, dossier, list, scoreWord } = context;
  const record = `contact:${contact.externalId}`;
  const roles = rolesOf(contact.id, dossier).map((letter) => scoreWord(`role.${letter}`));
  const met = { by: index.ref("contact.lastMetBy", record), date: index.ref("contact.lastMetOn", record) };
  return [
    valueCell(section, index.ref("contact.name", record)),
    valueCell(section, index.ref("contact.title", record)),
    roles.length > 0 ? { label: list(roles) } : section.label("label.unknown"),
    valueCell(section, index.ref("contact.level", record)),
    section.cell(
      firstClaim(section, [
        { kind: "fact", key: "hov.met", values: met },
        { kind: "fact", key: "hov.metDate", values: met },
      ]),
    ),
    mannerCell(section, contact, context),
  ];
}

/** The notes' words on how a person is, else what they were quoted as needing; a question where there is neither. */
function mannerCell(section: HandoverBuilder, contact: Contact, { dossier, index, finds }: HandoverContext): Cell {
  const { contacts } = dossier;
  const own = finds.manner.filter(
    ({ text }) =>
      isNamed(contact, text, contacts) && contacts.filter((one) => isNamed(one, text, contacts)).length < rollCall,
  );
  const needed = shownNeeds(dossier).flatMap(({ holder, quote }) =>
    quote && holder?.id === contact.id ? [quote] : [],
  );
  const words = [...own, ...needed].slice(0, wordsPerPerson);
  const claims = asQuotes(words, index).flatMap((quote) => quoteClaim(section, quote) ?? []);
  if (claims.length > 0) return { claims };
  const person = index.ref("contact.name", `contact:${contact.externalId}`);
  return section.cell(section.claim({ kind: "question", key: "hov.treat.ask", values: { person } }));
}
