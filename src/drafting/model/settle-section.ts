import type { Claim } from "#domain/claim";
import type { Block, Cell, Section } from "#domain/draft";
import type { Finding } from "#domain/finding";
import type { Lang } from "#domain/lang";
import { dropClaims } from "../drop-claims.ts";
import { claimNotice, rowsNotice } from "../notices.ts";
import { nearestClaim, proseClaims, tableParts } from "./fall-back.ts";
import type { Answered, PlannedCell, PlannedRow } from "./read-answer.ts";

export type WrittenSection = { section: Section; findings: Finding[] };
/** Why claims may not stay, by id. */
export type Failures = ReadonlyMap<string, readonly Finding[]>;

/**
 * The section as it may stand: sentences of the model, then the tables. What failed is replaced: a sentence by the
 * template's nearest or by none, a cell by the template's; a row that the model added goes whole.
 */
export function settleSection(template: Section, answered: Answered, failing: Failures, lang: Lang): WrittenSection {
  const standing = new Map<string, Claim>();
  for (const [id, { claim }] of answered.slots) if (!failing.has(id)) standing.set(id, claim);
  const prose = settleProse(template, answered, failing, lang);
  const table = settleTable(template, answered, failing, standing, lang);
  const blocks = [...answered.blocks, ...table.blocks];
  const claims = new Map([...template.claims, ...table.claims, ...prose.claims].map((claim) => [claim.id, claim]));
  const shown = [...new Set(blocks.flatMap(idsIn))];
  const whole = { ...template, blocks, claims: shown.flatMap((id) => claims.get(id) ?? []) };
  const lost = new Set(shown.filter((id) => !claims.has(id)));
  return { section: dropClaims(whole, lost, "–"), findings: [...prose.findings, ...table.findings] };
}

type Standing = ReadonlyMap<string, Claim>;
type Settled = { claims: Claim[]; findings: Finding[] };

function settleProse(template: Section, { blocks, slots }: Answered, failing: Failures, lang: Lang): Settled {
  const spare = proseClaims(template);
  const settled: Settled = { claims: [], findings: [] };
  for (const id of blocks.flatMap(idsIn)) {
    const claim = slots.get(id)?.claim;
    const [worst] = failing.get(id) ?? [];
    if (claim && !worst && !isSaid(claim, settled.claims)) settled.claims.push(claim);
    if (!claim || !worst) continue;
    const instead = nearestClaim(claim, spare);
    if (instead) {
      spare.splice(spare.indexOf(instead), 1);
      settled.claims.push({ ...instead, id, origin: "fallback" });
    }
    settled.findings.push(claimNotice(instead ? "replaced" : "dropped", worst, id, lang));
  }
  return settled;
}

/** Mended claims may have come out alike; of the same sentence twice the first stands. */
const isSaid = ({ text }: Claim, claims: readonly Claim[]) => claims.some((claim) => claim.text === text);

function settleTable(
  template: Section,
  { rows, leftOut }: Answered,
  failing: Failures,
  standing: Standing,
  lang: Lang,
): Settled & { blocks: Block[] } {
  const { blocks } = tableParts(template);
  if (rows.length === 0) return { blocks, claims: [], findings: [] };
  const isStanding = ({ slot, original }: PlannedCell) => original !== null || (slot !== null && standing.has(slot));
  const kept = rows.filter((row) => row.every(isStanding));
  const slots = kept.flatMap((row) => row.flatMap(({ slot }) => slot ?? []));
  const findings = slots.flatMap((id) => {
    const [worst] = failing.get(id) ?? [];
    return worst ? [claimNotice("replaced", worst, id, lang)] : [];
  });
  const missing = leftOut + rows.length - kept.length;
  const notices = missing > 0 ? [rowsNotice(missing, template, lang)] : [];
  return {
    blocks: withRows(blocks, kept, standing),
    claims: [...fallenBack(template, failing), ...slots.flatMap((id) => standing.get(id) ?? [])],
    findings: [...findings, ...notices],
  };
}

/** The template's claims in place of cells that failed; those the model gave up are the template's as they were. */
function fallenBack({ claims }: Section, failing: Failures): Claim[] {
  return claims.flatMap((claim) => (failing.has(claim.id) ? [{ ...claim, origin: "fallback" as const }] : []));
}

/** The first table is the one that was written. */
function withRows(blocks: readonly Block[], rows: readonly PlannedRow[], standing: Standing): Block[] {
  const first = blocks.find(({ type }) => type === "table");
  const cellOf = ({ slot, original }: PlannedCell): Cell =>
    slot !== null && (original === null || standing.has(slot)) ? { claims: [slot] } : (original ?? { claims: [] });
  return blocks.map((block) =>
    block === first && block.type === "table" ? { ...block, rows: rows.map((row) => row.map(cellOf)) } : block,
  );
}

function idsIn(block: Block): string[] {
  if (block.type === "heading") return [];
  if (block.type === "paragraph") return block.claims;
  const cells = block.type === "list" ? block.items : block.rows.flat();
  return cells.flatMap((cell) => ("claims" in cell ? cell.claims : []));
}
