import type { Day } from "#domain/day";
import { checkUniqueIds } from "../rules/check-input.ts";
import { sortedUnique } from "../rules/compare-text.ts";
import type { DossierConfig, DossierSection } from "./dossier-config.ts";

/** What the records hold of a section, whoever looked at the dossier. */
export type DossierHint = {
  section: DossierSection;
  answer: "complete" | "partial";
  observedOn: Day | null;
  evidence: readonly string[];
};

type Observed = { observedOn?: Day | null | undefined; evidence?: readonly string[] | undefined };

/** Records of the account that parts of a dossier can be read from; left out = none. */
export type DossierRecords = {
  contacts?: readonly { id: string; power: number | null }[] | undefined;
  /** Competitors by name, of deals and of supply positions. */
  competitors?: readonly ({ name: string } & Observed)[] | undefined;
  /** The customer's turnover is known. */
  annualRevenue?: Observed | undefined;
  /** The customer's share of its industry is known. */
  industryShare?: Observed | undefined;
  /** Windows of the buying calendar are known. */
  buyingCalendar?: Observed | undefined;
};

/**
 * Sections that records answer (`10-method.md §12`): contacts of power ≥ 4 are key people, complete from 3 on; named
 * competitors, complete from 3 on; a share of the industry is complete; turnover is a part of the finances, the buying
 * calendar a part of the purchasing process.
 * @throws ScoringInputError for a contact given twice.
 */
export function dossierHints(records: DossierRecords, { records: limits }: DossierConfig): DossierHint[] {
  checkUniqueIds("contact", records.contacts ?? []);
  const people = (records.contacts ?? []).filter(({ power }) => power !== null && power >= limits.keyPower);
  const competitors = records.competitors ?? [];
  const names = new Set(competitors.map(({ name }) => name));
  return [
    ...counted("keyPeople", people.length, limits.keyPeople, {
      evidence: people.map(({ id }) => `contact:${id}`),
    }),
    ...counted("competitors", names.size, limits.competitors, {
      observedOn: newest(competitors),
      evidence: competitors.flatMap(({ evidence }) => evidence ?? []),
    }),
    ...observed("industryShare", "complete", records.industryShare),
    ...observed("finances", "partial", records.annualRevenue),
    ...observed("purchasingProcess", "partial", records.buyingCalendar),
  ];
}

function counted(section: DossierSection, count: number, complete: number, held: Observed): DossierHint[] {
  return count === 0 ? [] : observed(section, count >= complete ? "complete" : "partial", held);
}

function observed(section: DossierSection, answer: DossierHint["answer"], held: Observed | undefined): DossierHint[] {
  if (!held) return [];
  return [{ section, answer, observedOn: held.observedOn ?? null, evidence: sortedUnique(held.evidence ?? []) }];
}

function newest(all: readonly Observed[]): Day | null {
  return all.reduce<Day | null>((last, { observedOn = null }) => {
    return observedOn !== null && (last === null || observedOn > last) ? observedOn : last;
  }, null);
}
