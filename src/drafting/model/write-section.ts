import type { Claim } from "#domain/claim";
import type { Block, Section } from "#domain/draft";
import type { Finding } from "#domain/finding";
import { type Blocked, checkClaims } from "../check-claims.ts";
import { dropClaims } from "../drop-claims.ts";
import { claimNotice } from "../notices.ts";
import { nearestClaim, proseClaims, tableParts } from "./fall-back.ts";
import type { ModelSession } from "./model-session.ts";
import { repairOutputSchema, type SectionOutput, sectionOutputSchema } from "./section-output.ts";
import { type ReadClaim, toClaim } from "./to-claim.ts";

export const maxRepairs = 2;

export type WrittenSection = { section: Section; findings: Finding[] };

/**
 * One section by the model: its sentences, the template's tables. Claims that fail go back with their reasons at
 * most twice; what still fails is replaced by the template's nearest claim, or left out.
 * @throws AppError `model-unavailable`, `model-output`.
 */
export async function writeModelSection(template: Section, session: ModelSession): Promise<WrittenSection> {
  const answer = await session.ask(session.taskFor(template), { name: "section", schema: sectionOutputSchema });
  let claims = new Map(readBlocks(answer, template.id, session).map((read) => [read.claim.id, read]));
  let failing = failuresOf(claims, session);
  for (let attempt = 0; attempt < maxRepairs && failing.length > 0; attempt += 1) {
    claims = await repair(template, claims, failing, session);
    failing = failuresOf(claims, session);
  }
  return assemble(template, layOut(answer, template.id), claims, failing, session);
}

const slotId = (sectionId: string, block: number, claim: number) => `${sectionId}-m${block + 1}-${claim + 1}`;

function readBlocks({ blocks }: SectionOutput, sectionId: string, { render }: ModelSession): ReadClaim[] {
  return blocks.flatMap((block, at) =>
    block.claims.map((written, place) => toClaim(written, slotId(sectionId, at, place), render)),
  );
}

function layOut({ blocks }: SectionOutput, sectionId: string): Block[] {
  return blocks.map(({ style, claims }, at) => {
    const ids = claims.map((_claim, place) => slotId(sectionId, at, place));
    return style === "paragraph"
      ? { type: "paragraph", claims: ids }
      : { type: "list", items: ids.map((id) => ({ claims: [id] })) };
  });
}

function failuresOf(claims: ReadonlyMap<string, ReadClaim>, { prepared, lang, asOf }: ModelSession): Blocked[] {
  const read = [...claims.values()];
  const { blocked } = checkClaims(
    read.map(({ claim }) => claim),
    { prepared, lang, asOf },
  );
  const unresolved = read.flatMap(({ claim, findings }) => (findings.length > 0 ? [{ claim, findings }] : []));
  const known = new Set(unresolved.map(({ claim }) => claim.id));
  return [...unresolved, ...blocked.filter(({ claim }) => !known.has(claim.id))];
}

/** An empty text means that the model gives the claim up; it then has no place in the section. */
async function repair(
  template: Section,
  claims: ReadonlyMap<string, ReadClaim>,
  failing: readonly Blocked[],
  session: ModelSession,
): Promise<Map<string, ReadClaim>> {
  const output = { name: "repair", schema: repairOutputSchema };
  const mended = await session.ask(session.repairFor(template, failing), output);
  const asked = new Set(failing.map(({ claim }) => claim.id));
  const next = new Map(claims);
  for (const { id, ...written } of mended.claims.filter((claim) => asked.has(claim.id))) {
    if (written.text.trim() === "") next.delete(id);
    else next.set(id, toClaim(written, id, session.render));
  }
  return next;
}

function assemble(
  template: Section,
  blocks: readonly Block[],
  claims: ReadonlyMap<string, ReadClaim>,
  failing: readonly Blocked[],
  { lang }: ModelSession,
): WrittenSection {
  const tables = tableParts(template);
  const spare = proseClaims(template);
  const settled = new Map<string, Claim>([...claims].map(([id, { claim }]) => [id, claim]));
  const findings = failing.flatMap(({ claim, findings: [worst] }) => {
    const instead = nearestClaim(claim, spare);
    if (instead) {
      spare.splice(spare.indexOf(instead), 1);
      settled.set(claim.id, { ...instead, id: claim.id, origin: "fallback" });
    } else {
      settled.delete(claim.id);
    }
    return worst ? [claimNotice(instead ? "replaced" : "dropped", worst, claim.id, lang)] : [];
  });
  const slots = blocks.flatMap((block) => (block.type === "paragraph" ? block.claims : listIds(block)));
  const lost = new Set(slots.filter((id) => !settled.has(id)));
  const whole: Section = {
    ...template,
    claims: [...slots.flatMap((id) => settled.get(id) ?? []), ...tables.claims],
    blocks: [...blocks, ...tables.blocks],
  };
  return { section: dropClaims(whole, lost, "–"), findings };
}

function listIds(block: Block): string[] {
  return block.type === "list" ? block.items.flatMap((item) => ("claims" in item ? item.claims : [])) : [];
}
