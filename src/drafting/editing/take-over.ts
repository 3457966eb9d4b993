import type { Draft, Section } from "#domain/draft";
import type { DraftChange } from "#domain/draft-version";
import type { Finding } from "#domain/finding";
import { compareVersions } from "./compare-versions.ts";

type Standing = Pick<Draft, "sections" | "findings">;
type TakenOver = Standing & { change: DraftChange };

/**
 * A draft with the sections that were written anew in the place of the old ones; nobody has decided on them yet. Findings
 * about sentences of those sections, kept or left out, and about the document as a whole are the new ones.
 */
export function takeOver(standing: Standing, written: Standing): TakenOver {
  const anew = new Map(written.sections.map((section) => [section.id, section]));
  const sections = standing.sections.map((section) => anew.get(section.id) ?? section);
  const { edited, removed, added } = countDifferences(standing, { sections });
  const kept = standing.findings.filter((finding) => finding.claimId !== undefined && !isOf(finding, standing, anew));
  const change: DraftChange = {
    what: "redrafted",
    sectionId: null,
    sections: [...anew.keys()],
    edited,
    removed,
    added,
    reason: "",
  };
  return { sections, findings: [...kept, ...written.findings], change };
}

function isOf({ claimId = "" }: Finding, { sections }: Standing, anew: ReadonlyMap<string, Section>): boolean {
  const owner = sections.find(({ claims }) => claims.some(({ id }) => id === claimId));
  // A claim that was left out stands in no section; its id begins with that of the section it was written for.
  return owner ? anew.has(owner.id) : [...anew.keys()].some((id) => claimId === id || claimId.startsWith(`${id}.`));
}

function countDifferences(was: Pick<Standing, "sections">, now: Pick<Standing, "sections">) {
  const differences = compareVersions(was, now);
  return {
    edited: differences.filter((one) => one.was !== null && one.now !== null).length,
    removed: differences.filter((one) => one.now === null).length,
    added: differences.filter((one) => one.was === null).length,
  };
}
