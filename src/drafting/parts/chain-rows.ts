import type { Contact } from "#domain/contact";
import type { Cell } from "#domain/draft";
import type { OpportunityDossier } from "../dossier.ts";
import type { DraftContext } from "../draft-context.ts";
import { type DraftKey, isDraftKey } from "../draft-words.ts";
import type { GapKind } from "../gaps/gap.ts";
import { scoreRef } from "../ledger-index.ts";
import type { ClaimId, SectionBuilder } from "../section-builder.ts";
import { gapCell, gapClaim, valueCell } from "../section-parts.ts";

type Builder = SectionBuilder<DraftKey>;
const flagged: readonly GapKind[] = ["chainEmpty", "singleThreaded", "noCoach"];

/** Columns of a decision chain, as `chainRows` fills them. */
export function chainColumns(context: DraftContext): DraftKey[] {
  return ["col.person", "col.title", "col.role", "col.level", ...trustColumn(context), "col.lastMet", "col.gap"];
}

/** Name, title, level, trust where it has a column, last contact; `role` stands before the level. */
export function personCells(
  section: Builder,
  contact: Contact,
  context: DraftContext,
  role: readonly Cell[] = [],
): Cell[] {
  const { index } = context;
  const record = `contact:${contact.externalId}`;
  return [
    valueCell(section, index.ref("contact.name", record)),
    valueCell(section, index.ref("contact.title", record)),
    ...role,
    valueCell(section, index.ref("contact.level", record)),
    ...trustCells(section, contact, context),
    valueCell(section, index.ref("contact.lastMetOn", record)),
  ];
}

/** Trust has a column where anybody's was rated. */
export function trustColumn({ dossier }: DraftContext): DraftKey[] {
  return dossier.scores.trust.length > 0 ? ["col.trust"] : [];
}

function trustCells(section: Builder, { name }: Contact, context: DraftContext): Cell[] {
  if (trustColumn(context).length === 0) return [];
  const score = context.index.score("trust", name);
  const values = { value: scoreRef(score, "value"), band: scoreRef(score, "band") };
  return [section.cell(section.claim({ kind: "fact", key: "cell.trust", values }))];
}

/** People of the deal, then the roles nobody is known to hold. */
export function chainRows(section: Builder, deal: OpportunityDossier, context: DraftContext): Cell[][] {
  const { dossier, gaps } = context;
  const record = `opportunity:${deal.opportunity.externalId}`;
  const ofDeal = gaps.filter(({ dealRecord }) => dealRecord === record);
  const known = deal.opportunity.people.flatMap(({ contactId, roles }) => {
    const contact = dossier.contacts.find(({ id }) => id === contactId);
    if (!contact) return [];
    const role = { label: context.list(roles.map((letter) => context.scoreWord(`role.${letter}`))) };
    const cells = personCells(section, contact, context, [role]);
    const name = context.index.ref("contact.name", `contact:${contact.externalId}`);
    const gap = ofDeal.find(({ kind, values }) => kind.startsWith("person") && values.person === name);
    const supports = {
      kind: "inference" as const,
      key: "rel.supports" as const,
      values: supportValues(name, deal, context),
    };
    const stands = gap ? gapCell(section, gap, "why") : supporting(section, contact, deal, supports);
    return [[...cells, stands]];
  });
  const unknown = ofDeal
    .filter(({ kind }) => kind === "roleUnknown")
    .map((gap) => {
      const blank = section.label("label.unknown");
      const role = { label: gap.values.role ?? "" };
      const trust = trustColumn(context).map(() => blank);
      return [blank, blank, role, blank, ...trust, blank, gapCell(section, gap, "question")];
    });
  return [...known, ...unknown];
}

function supportValues(person: string | null, { opportunity }: OpportunityDossier, { index }: DraftContext) {
  return { person, deal: index.ref("opportunity.name", `opportunity:${opportunity.externalId}`) };
}

function supporting(
  section: Builder,
  { id, externalId }: Contact,
  { decisionChain }: OpportunityDossier,
  claim: Parameters<Builder["claim"]>[0],
): Cell {
  const supports = decisionChain?.supporters.some((name) => name === externalId || name === id) ?? false;
  return supports ? section.cell(section.claim(claim)) : section.label("label.unknown");
}

/** What the chain as a whole lacks: nobody in it, support from one person, no coach, an opponent at the top. */
export function flagClaims(
  section: Builder,
  deal: OpportunityDossier,
  called: string,
  context: DraftContext,
): ClaimId[] {
  const { index, gaps } = context;
  const record = `opportunity:${deal.opportunity.externalId}`;
  const evidence = [index.score("decision-chain", called)?.id];
  const asGaps = gaps.filter(({ kind, dealRecord }) => dealRecord === record && flagged.includes(kind));
  const values = { deal: index.ref("opportunity.name", record) };
  const flags = (deal.decisionChain?.flags ?? []).map((flag) => {
    const key = `rel.flag.${flag}`;
    return isDraftKey(key) ? section.claim({ kind: "inference", key, values, evidence }) : null;
  });
  return [...asGaps.map((gap) => gapClaim(section, gap, "why")), ...flags];
}
