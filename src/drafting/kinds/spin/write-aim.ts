import { needRecord } from "../../evidence/methods/need-facts.ts";
import { shownNeeds } from "../../evidence/methods/shown-needs.ts";
import { scoreRef } from "../../ledger-index.ts";
import type { ClaimId } from "../../section-builder.ts";
import { type Focus, focusDeal } from "./focus-deal.ts";
import type { SpinBuilder, SpinContext, SpinParts } from "./spin-context.ts";

const knownShown = 6;
const rivalsShown = 3;
const productsShown = 2;
const needsShown = 2;

/** What the questions turn on, and what is on record already, so that nobody asks it again. */
export function writeAim(context: SpinContext) {
  const section = context.section("aim");
  const focus = focusDeal(context.dossier);
  section.paragraph(...(focus ? aimOfDeal(section, focus, context) : [aimOfAccount(section, context)]));
  section.heading("spin.head.known");
  section.list(...knownClaims(section, focus, context));
  return section.build();
}

function aimOfDeal(section: SpinBuilder, { record, called }: Focus, { index }: SpinParts): ClaimId[] {
  const deal = index.ref("opportunity.name", record);
  const values = {
    deal,
    amount: index.ref("opportunity.amount", record),
    closeOn: index.ref("opportunity.closeOn", record),
  };
  const score = index.score("win-rate", called);
  const win = { deal, value: scoreRef(score, "value"), band: scoreRef(score, "band") };
  return [
    section.claim({ kind: "fact", key: "spin.aim.deal", values }) ??
      section.claim({ kind: "fact", key: "spin.aim.dealAmount", values }) ??
      section.claim({ kind: "fact", key: "spin.aim.dealBare", values }),
    section.claim({ kind: "inference", key: "spin.aim.win", values: win }) ??
      section.claim({ kind: "inference", key: "spin.aim.noWin", values: win, evidence: [score?.id] }),
  ];
}

function aimOfAccount(section: SpinBuilder, { index, dossier }: SpinParts): ClaimId {
  const values = { account: index.account };
  const isBare = dossier.contacts.length === 0;
  return section.claim({ kind: "inference", key: isBare ? "spin.aim.noRecord" : "spin.aim.noDeal", values });
}

function knownClaims(section: SpinBuilder, focus: Focus | null, context: SpinParts): ClaimId[] {
  const all = [
    ...(focus ? knownPeople(section, focus, context) : []),
    ...(focus ? knownRivals(section, focus, context) : []),
    ...knownNeeds(section, context),
    ...knownProducts(section, context),
  ];
  return all.filter((id) => id !== null).slice(0, knownShown);
}

function knownPeople(
  section: SpinBuilder,
  { deal, record }: Focus,
  { index, dossier, roleWord }: SpinParts,
): ClaimId[] {
  return (["D", "A"] as const).flatMap((role) => {
    const held = deal.opportunity.people.find(({ roles }) => roles.includes(role));
    const contact = dossier.contacts.find(({ id }) => id === held?.contactId);
    if (!contact) return [];
    const values = {
      deal: index.ref("opportunity.name", record),
      role: roleWord(role),
      person: index.ref("contact.name", `contact:${contact.externalId}`),
    };
    return [section.claim({ kind: "fact", key: "spin.known.role", values })];
  });
}

function knownRivals(section: SpinBuilder, { record }: Focus, { index, list }: SpinParts): ClaimId[] {
  const rivals = index.facts("opportunity.competitor", record).slice(0, rivalsShown);
  if (rivals.length === 0) return [];
  const values = { deal: index.ref("opportunity.name", record), rivals: list(rivals.map(({ id }) => `{{${id}}}`)) };
  return [section.claim({ kind: "fact", key: "spin.known.rival", values })];
}

function knownNeeds(section: SpinBuilder, { index, dossier }: SpinParts): ClaimId[] {
  return shownNeeds(dossier)
    .filter(({ held, need, holder }) => held === "confirmed" && need.kind === "organisation" && holder !== null)
    .slice(0, needsShown)
    .map(({ need, holder, quote }) => {
      const values = {
        person: index.ref("contact.name", `contact:${holder?.externalId}`),
        statement: index.ref("need.statement", needRecord(need)),
      };
      const note = quote && index.noteHolding(quote.note.id, quote.text);
      return section.claim({ kind: "fact", key: "spin.known.confirmed", values, evidence: [note?.id] });
    });
}

function knownProducts(section: SpinBuilder, { index }: SpinParts): ClaimId[] {
  return index
    .facts("product.orders")
    .filter(({ value }) => value.type === "count" && value.value > 0)
    .slice(0, productsShown)
    .map(({ id, record }) => {
      const values = { account: index.account, product: index.ref("product.name", record) };
      return section.claim({ kind: "fact", key: "spin.known.product", values, evidence: [id] });
    });
}
