import type { Day } from "#domain/day";
import type { Factor, Score } from "#domain/score";
import { ScoringInputError } from "#errors";
import type { ResolvedScoringConfig } from "../config.ts";
import { checkUniqueIds } from "../rules/check-input.ts";
import { compareText, sortedUnique } from "../rules/compare-text.ts";
import { groupBy } from "../rules/group-by.ts";
import { type FrameInput, insufficientScore, scoreOf } from "../rules/score-frame.ts";
import { redistribute, settle, sumContributions } from "../rules/score-value.ts";

export const knowledgeKinds = ["notes", "contacts"] as const;
export type KnowledgeKind = (typeof knowledgeKinds)[number];

/** A note with its author, a contact with the reps who met them; no reps = nobody can say who knows it. */
export type KnowledgeItem = { id: string; reps: readonly string[] };
export type BusFactorInput = {
  accountId: string;
  asOf: Day;
  notes: readonly KnowledgeItem[];
  contacts: readonly KnowledgeItem[];
};

/** What one rep alone knows: counts, and the percent of all knowledge with notes and contacts weighed. */
export type SoleKnowledge = { rep: string; notes: number; contacts: number; percent: number };

export type BusFactorScore = Score & {
  accountId: string;
  /** The rep with most sole knowledge; null where everything is shared or nothing known. */
  keeper: SoleKnowledge | null;
  /** Every rep who knows something alone, most first. */
  reps: SoleKnowledge[];
  /** Percent of the notes and of the contacts that exactly one rep knows, whoever; null where none is known. */
  solePercent: Record<KnowledgeKind, number | null>;
};

type Kind = { id: KnowledgeKind; all: number; known: KnowledgeItem[]; sole: Map<string, { itemId: string }[]> };

/**
 * How much would leave with one rep (`10-method.md §12`): value = Σ weight · percent of the notes, and of the contacts,
 * that only the keeper knows — the rep with most of such knowledge; 0 shared by all, 100 all in one head.
 *
 * Items whose reps nobody can name are left out; coverage = weighted share of those named. A kind without any is
 * missing and passes its weight on. Band and flag `single-keeper` above 60 %, else `shared`.
 * @throws ScoringInputError for a repeated note or contact, a rep without a name.
 */
export function scoreBusFactor(input: BusFactorInput, config: ResolvedScoringConfig): BusFactorScore {
  checkKnowledge(input);
  const { accountId, asOf } = input;
  const { weights, keeperPercent } = config.busFactor;
  const kinds = knowledgeKinds.map((id) => kindOf(id, input[id]));
  const weighted = kinds.map((item) => ({ item, weight: weights[item.id] }));
  const { known } = redistribute(weighted, (kind) => kind.known.length > 0, 1);
  const reps = repsOf(known);
  const [keeper = null] = reps;
  const factors = known.map(({ item, weight }) => kindFactor(item, weight, keeper?.rep ?? null));
  const kept = keeper !== null && keeper.percent > keeperPercent;
  const frame: FrameInput = {
    method: "bus-factor",
    version: "1",
    asOf,
    scale: { min: 0, max: 100 },
    coverage: coverageOf(weighted),
    missing: kinds.filter((kind) => kind.known.length === 0).map(({ id }) => id),
    flags: kept ? ["single-keeper"] : [],
  };
  const [notes = null, contacts = null] = kinds.map(solePercentOf);
  const own = { accountId, keeper, reps, solePercent: { notes, contacts } };
  if (known.length === 0 || frame.coverage < config.minCoverage) {
    return { ...insufficientScore({ ...frame, flags: [] }, factors, config), ...own };
  }
  const band = kept ? "single-keeper" : "shared";
  return { ...scoreOf(frame, { value: sumContributions(factors), band, factors }, config), ...own };
}

function kindOf(id: KnowledgeKind, items: readonly KnowledgeItem[]): Kind {
  const known = items.filter(({ reps }) => reps.length > 0);
  const alone = known.flatMap(({ id: itemId, reps }) => {
    const [rep, ...others] = new Set(reps);
    return rep !== undefined && others.length === 0 ? [{ rep, itemId }] : [];
  });
  return { id, all: items.length, known, sole: groupBy(alone, ({ rep }) => rep) };
}

function repsOf(kinds: readonly { item: Kind; weight: number }[]): SoleKnowledge[] {
  const names = sortedUnique(kinds.flatMap(({ item }) => [...item.sole.keys()]));
  const held = (rep: string, id: KnowledgeKind) => {
    return kinds.find(({ item }) => item.id === id)?.item.sole.get(rep)?.length ?? 0;
  };
  return names
    .map((rep) => {
      const percent = kinds.reduce((sum, { item, weight }) => sum + weight * solePercent(item, rep), 0);
      return { rep, notes: held(rep, "notes"), contacts: held(rep, "contacts"), percent: settle(percent) };
    })
    .sort((a, b) => b.percent - a.percent || compareText(a.rep, b.rep));
}

function solePercent({ known, sole }: Kind, rep: string): number {
  return ((sole.get(rep)?.length ?? 0) / known.length) * 100;
}

function solePercentOf({ known, sole }: Kind): number | null {
  const alone = [...sole.values()].reduce((sum, items) => sum + items.length, 0);
  return known.length > 0 ? settle((alone / known.length) * 100) : null;
}

function coverageOf(kinds: readonly { item: Kind; weight: number }[]): number {
  const total = kinds.reduce((sum, { weight }) => sum + weight, 0);
  const named = kinds.reduce((sum, { item, weight }) => sum + weight * (item.known.length / Math.max(1, item.all)), 0);
  return settle(named / total);
}

/** Evidence are the items that would leave with the keeper. */
function kindFactor(kind: Kind, weight: number, keeper: string | null): Factor {
  const kept = (keeper === null ? undefined : kind.sole.get(keeper)) ?? [];
  const points = settle((kept.length / kind.known.length) * 100);
  const evidence = sortedUnique(kept.map(({ itemId }) => `${recordNames[kind.id]}:${itemId}`));
  return { id: kind.id, raw: points, unit: "percent", points, weight, contribution: points * weight, evidence };
}

const recordNames = { notes: "note", contacts: "contact" } as const satisfies Record<KnowledgeKind, string>;

function checkKnowledge(input: BusFactorInput): void {
  for (const kind of knowledgeKinds) {
    checkUniqueIds(recordNames[kind], input[kind]);
    for (const { id, reps } of input[kind]) {
      if (reps.some((rep) => rep.trim() === "")) {
        throw new ScoringInputError(`${recordNames[kind]}:${id}`, "reps", "a rep without a name");
      }
    }
  }
}
