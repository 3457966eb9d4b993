import type { Day } from "#domain/day";
import { type Need, needLayers } from "#domain/need";
import type { Factor, Score } from "#domain/score";
import type { ResolvedScoringConfig } from "../config.ts";
import { checkNotAfter, checkUniqueIds } from "../rules/check-input.ts";
import { compareText } from "../rules/compare-text.ts";
import { type FrameInput, insufficientScore, scoreOf } from "../rules/score-frame.ts";
import { settle, sumContributions } from "../rules/score-value.ts";
import type { IcebergConfig } from "./iceberg-config.ts";
import {
  countLayers,
  countMaslow,
  isKnown,
  type LayerCount,
  type MaslowCount,
  needsByRole,
  type RoleHolder,
  type RoleNeeds,
  roleShare,
  withoutPersonal,
} from "./iceberg-measures.ts";
import { type JudgedNeed, judgeNeed, type LoweringReason, type NeedStatus, type QuoteFault } from "./need-status.ts";
import { funnelStages, type NeedQuestion, nextQuestion } from "./question-funnel.ts";

export type IcebergNeed = Pick<
  Need,
  "id" | "holderId" | "statement" | "layer" | "kind" | "maslow" | "status" | "quotes" | "recordedOn"
>;
export type IcebergInput = {
  accountId: string;
  asOf: Day;
  needs: readonly IcebergNeed[];
  decisionRoleHolders: readonly RoleHolder[];
  /** Texts of all the account's notes; absent where nobody can look a quotation up. */
  notes?: readonly { ref: string; text: string }[] | undefined;
};

export type LoweredNeed = {
  needId: string;
  statement: string;
  claimed: NeedStatus;
  held: NeedStatus;
  reason: LoweringReason;
};
export type RejectedQuote = { needId: string; noteRef: string; reason: QuoteFault };
export type IcebergBand = "understood" | "partial" | "surface";

export type IcebergScore = Score & {
  accountId: string;
  /** What holds of every need, by id. */
  statuses: { needId: string; held: NeedStatus }[];
  /** Needs whose quotations do not carry what was claimed, by id. */
  lowered: LoweredNeed[];
  rejectedQuotes: RejectedQuote[];
  layers: LayerCount[];
  /** Supported or confirmed ÷ all, 0–1; null without needs. */
  shareSupported: number | null;
  roles: RoleNeeds[];
  /** Held roles with a personal and an organisational need known ÷ held roles, 0–1; null where no role is held. */
  roleShare: number | null;
  /** Holders of a role of whom no personal need is known. */
  withoutPersonal: string[];
  /** 0–1; null without needs. */
  depthIndex: number | null;
  maslow: MaslowCount[];
  /** One per unverified need, wide questions first, then by need id. */
  questions: NeedQuestion[];
};

type Judged = IcebergNeed & JudgedNeed;

/**
 * Needs iceberg of an account (需求冰山, `10-method.md §10`).
 *
 * depth index = Σ over supported or confirmed needs of (explicit 1, latent 2, deep 3) ÷ (3 × all needs); value = depth
 * index × 100, one factor a layer that has needs: points = percent of its needs supported, weight = its depth × its
 * needs ÷ (3 × all needs). A status that its quotations do not carry is lowered first (`judgeNeed`). A need is known
 * once it is supported. Flags: `status-lowered`, `quotes-unchecked` (no texts given), `no-personal-need` (a role
 * holder of whom none is known), `surface-only` (no latent or deep need recorded).
 * @throws ScoringInputError for a repeated need, contact or note, or a need recorded after `asOf`.
 */
export function scoreIceberg(input: IcebergInput, config: ResolvedScoringConfig): IcebergScore {
  checkInput(input);
  const { accountId, asOf, decisionRoleHolders: holders } = input;
  const notes = input.notes ? new Map(input.notes.map(({ ref, text }) => [ref, text])) : null;
  const needs = [...input.needs]
    .sort((a, b) => compareText(a.id, b.id))
    .map((need): Judged => ({ ...need, ...judgeNeed(need, notes) }));
  const factors = layerFactors(needs, config.iceberg);
  const lowered = needs.flatMap(toLowered);
  const bare = withoutPersonal(needs, holders);
  const own = { accountId, lowered, withoutPersonal: bare, ...measures(needs, holders) };
  const frame: FrameInput = {
    method: "iceberg",
    version: "1",
    asOf,
    scale: { min: 0, max: 100 },
    coverage: needs.length > 0 ? 1 : 0,
    missing: [...(needs.length > 0 ? [] : ["needs"]), ...(own.roles.length > 0 ? [] : ["decision-roles"])],
    flags: [
      ...(lowered.length > 0 ? ["status-lowered"] : []),
      ...(notes === null && needs.some(({ quotes }) => quotes.length > 0) ? ["quotes-unchecked"] : []),
      ...(bare.length > 0 ? ["no-personal-need"] : []),
      ...(needs.length > 0 && needs.every(({ layer }) => layer === "explicit") ? ["surface-only"] : []),
    ],
  };
  if (needs.length === 0) return { ...insufficientScore(frame, factors, config), ...own, depthIndex: null };
  const value = sumContributions(factors);
  const band = bandOf(value, config.iceberg);
  return { ...scoreOf(frame, { value, band, factors }, config), ...own, depthIndex: value / 100 };
}

function measures(needs: readonly Judged[], holders: readonly RoleHolder[]) {
  const roles = needsByRole(needs, holders);
  const known = needs.filter(isKnown).length;
  return {
    statuses: needs.map(({ id, held }) => ({ needId: id, held })),
    rejectedQuotes: needs.flatMap(toRejected),
    layers: countLayers(needs),
    shareSupported: needs.length > 0 ? settle(known / needs.length) : null,
    roles,
    roleShare: roleShare(roles),
    maslow: countMaslow(needs),
    questions: questionsOf(needs),
  };
}

function questionsOf(needs: readonly Judged[]): NeedQuestion[] {
  const asked = needs.flatMap((need) => nextQuestion(need) ?? []);
  return funnelStages.flatMap((stage) => asked.filter((question) => question.stage === stage));
}

function toLowered({ id, statement, status, held, reason }: Judged): LoweredNeed[] {
  return reason === null ? [] : [{ needId: id, statement, claimed: status, held, reason }];
}

function toRejected({ id, rejected }: Judged): RejectedQuote[] {
  return rejected
    .map(({ noteRef, fault }) => ({ needId: id, noteRef, reason: fault }))
    .sort((a, b) => compareText(a.noteRef, b.noteRef) || compareText(a.reason, b.reason));
}

function layerFactors(needs: readonly Judged[], { depths }: IcebergConfig): Factor[] {
  return needLayers.flatMap((layer): Factor[] => {
    const all = needs.filter((need) => need.layer === layer);
    if (all.length === 0) return [];
    const known = all.filter(isKnown);
    const points = (known.length / all.length) * 100;
    const weight = (depths[layer] * all.length) / (depths.deep * needs.length);
    return [
      {
        id: layer,
        raw: `${known.length}/${all.length}`,
        unit: "need-supported",
        points,
        weight,
        contribution: points * weight,
        evidence: known.map(({ id }) => `needs:${id}`),
      },
    ];
  });
}

function bandOf(value: number, { bands }: IcebergConfig): IcebergBand {
  if (value >= bands.understood) return "understood";
  return value >= bands.partial ? "partial" : "surface";
}

function checkInput({ asOf, needs, decisionRoleHolders, notes = [] }: IcebergInput): void {
  checkUniqueIds("needs", needs);
  checkUniqueIds("contact", decisionRoleHolders);
  checkUniqueIds(
    "note",
    notes.map(({ ref }) => ({ id: ref })),
  );
  for (const { id, recordedOn } of needs) checkNotAfter(`needs:${id}`, "recordedOn", recordedOn, asOf);
}
