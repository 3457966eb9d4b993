import { addMonths, type Day } from "#domain/day";
import type { Factor, Score } from "#domain/score";
import { ScoringInputError } from "#errors";
import type { ResolvedScoringConfig } from "../config.ts";
import { checkNotAfter } from "../rules/check-input.ts";
import { compareText, sortedUnique } from "../rules/compare-text.ts";
import { type FrameInput, insufficientScore, scoreOf } from "../rules/score-frame.ts";
import { redistribute, sumContributions } from "../rules/score-value.ts";
import { type DossierConfig, type DossierSection, dossierSections } from "./dossier-config.ts";
import type { DossierHint } from "./dossier-hints.ts";

export const dossierAnswers = ["complete", "partial", "missing", "unknown"] as const;
export type DossierAnswer = (typeof dossierAnswers)[number];

/** What somebody found in a section; `unknown`: looked, but could not say. */
export type DossierStatement = {
  section: DossierSection;
  answer: DossierAnswer;
  observedOn: Day | null;
  source?: string | null | undefined;
  evidence?: readonly string[] | undefined;
};

export type DossierInput = {
  accountId: string;
  asOf: Day;
  /** Any number for one section: the newest counts. */
  sections: readonly DossierStatement[];
  /** What the records hold (`dossierHints`). */
  hints: readonly DossierHint[];
};

export type DossierEntry = {
  section: DossierSection;
  state: DossierAnswer;
  /** 100 complete, 50 partial, 0 missing, null unknown. */
  percent: number | null;
  /** What the state rests on; null where nobody has looked and the records hold nothing. */
  basis: "stated" | "records" | null;
  observedOn: Day | null;
  source: string | null;
  stale: boolean;
  evidence: string[];
};

export type DossierScore = Score & {
  accountId: string;
  /** The twelve sections in the method's order. */
  sections: DossierEntry[];
  /** Sections to collect (missing or unknown), to complete (partial) and to renew (stale), in the method's order. */
  toCollect: DossierSection[];
  toComplete: DossierSection[];
  toRenew: DossierSection[];
};

type Found = Pick<DossierEntry, "basis" | "observedOn" | "source"> & {
  answer: DossierAnswer;
  evidence: readonly string[];
};

/**
 * Completeness of the customer dossier (客户档案) in percent (`10-method.md §12`).
 *
 * value = Σ weight · percent over the sections, complete 100, partial 50, missing 0. A section that nobody has looked
 * at is missing; one that somebody looked at without being able to tell is unknown, left out, and its weight passes on
 * (coverage). Stated answers and records: the more complete counts, the newer of equals. Bands `full` (≥ 80), `usable`
 * (≥ 50), `thin`. Flag `stale`: a section's last observation is over a year old.
 * @throws ScoringInputError for an unknown section or answer, an observation after `asOf`.
 */
export function scoreDossier(input: DossierInput, config: ResolvedScoringConfig): DossierScore {
  checkDossier(input);
  const { accountId, asOf } = input;
  const sections = dossierSections.map((section) => entryOf(section, input, config.dossier));
  const weighted = sections.map((item) => ({ item, weight: config.dossier.weights[item.section] }));
  const { known, coverage } = redistribute(weighted, ({ percent }) => percent !== null, 1);
  const factors = known.map(({ item, weight }) => sectionFactor(item, weight));
  const named = (holds: (entry: DossierEntry) => boolean) => sections.filter(holds).map(({ section }) => section);
  const toCollect = named(({ state }) => state === "missing" || state === "unknown");
  const toRenew = named(({ stale }) => stale);
  const frame: FrameInput = {
    method: "dossier",
    version: "1",
    asOf,
    scale: { min: 0, max: 100 },
    coverage,
    missing: toCollect,
    flags: toRenew.length > 0 ? ["stale"] : [],
  };
  const toComplete = named(({ state }) => state === "partial");
  const own = { accountId, sections, toCollect, toComplete, toRenew };
  if (known.length === 0 || coverage < config.minCoverage) {
    return { ...insufficientScore(frame, factors, config), ...own };
  }
  const value = sumContributions(factors);
  return { ...scoreOf(frame, { value, band: bandOf(value, config.dossier), factors }, config), ...own };
}

function bandOf(value: number, { bands }: DossierConfig): "full" | "usable" | "thin" {
  if (value >= bands.full) return "full";
  return value >= bands.usable ? "usable" : "thin";
}

function entryOf(
  section: DossierSection,
  { asOf, sections, hints }: DossierInput,
  config: DossierConfig,
): DossierEntry {
  const stated = newest(sections.filter((statement) => statement.section === section));
  const held = hints.filter((hint) => hint.section === section).map(fromHint);
  const [best] = [...(stated ? [stated] : []), ...held].sort(mostCompleteFirst);
  const observedOn = best?.observedOn ?? null;
  const state = best?.answer ?? "missing";
  return {
    section,
    state,
    percent: { complete: 100, partial: config.partialPercent, missing: 0, unknown: null }[state],
    basis: best?.basis ?? null,
    observedOn,
    source: best?.source ?? null,
    stale: observedOn !== null && observedOn < addMonths(asOf, -config.staleMonths),
    evidence: sortedUnique(best?.evidence ?? []),
  };
}

/**
 * The last statement that tells anything, else that somebody could not tell. Without a day counts as before any day; of
 * one day the less complete counts.
 */
function newest(statements: readonly DossierStatement[]): Found | null {
  const found = statements.map(({ answer, observedOn, source = null, evidence = [] }): Found => {
    return { answer, observedOn, source, evidence, basis: "stated" };
  });
  const telling = found.filter(({ answer }) => answer !== "unknown");
  const [last] = (telling.length > 0 ? telling : found).sort(
    (a, b) => compareText(b.observedOn ?? "", a.observedOn ?? "") || -mostCompleteFirst(a, b),
  );
  return last ?? null;
}

function fromHint({ answer, observedOn, evidence }: DossierHint): Found {
  return { answer, observedOn, source: null, evidence, basis: "records" };
}

const completeness = { complete: 0, partial: 1, missing: 2, unknown: 3 } as const satisfies Record<
  DossierAnswer,
  number
>;

function mostCompleteFirst(a: Found, b: Found): number {
  return (
    completeness[a.answer] - completeness[b.answer] ||
    compareText(b.observedOn ?? "", a.observedOn ?? "") ||
    compareText(b.basis ?? "", a.basis ?? "") ||
    compareText(a.source ?? "", b.source ?? "") ||
    compareText(a.evidence.join(), b.evidence.join())
  );
}

function sectionFactor({ section, state, percent, evidence }: DossierEntry, weight: number): Factor {
  const points = percent ?? 0;
  return { id: section, raw: state, unit: "section", points, weight, contribution: points * weight, evidence };
}

function checkDossier({ accountId, asOf, sections, hints }: DossierInput): void {
  const record = `account:${accountId}`;
  const known: readonly string[] = dossierSections;
  const lists = { sections, hints };
  for (const [list, entries] of Object.entries(lists)) {
    entries.forEach(({ section, answer, observedOn }, at) => {
      if (!known.includes(section)) throw new ScoringInputError(record, `${list}.${at}.section`, "unknown section");
      if (!dossierAnswers.includes(answer))
        throw new ScoringInputError(record, `${list}.${at}.answer`, "unknown answer");
      checkNotAfter(record, `${list}.${at}.observedOn`, observedOn, asOf);
    });
  }
}
