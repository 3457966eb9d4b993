import type { ExplainedScore, JudgedNeed } from "../api/types.ts";
import { isListOf, isShape, isText } from "../score/is-shape.ts";
import { memberOf, membersOf } from "../score/score-members.ts";

export const layers = ["explicit", "latent", "deep"] as const satisfies readonly JudgedNeed["layer"][];
export type Layer = (typeof layers)[number];

/** The question to ask next about a need, `key` names the rule; `needId` is the source's. */
export type AskedNeed = { needId: string; key: string };
const isAsked = isShape<AskedNeed>({ needId: isText, key: isText });
/** Wide questions first. */
export const questionsOf = (iceberg: ExplainedScore) => membersOf(iceberg, "questions", isAsked);

type Lowered = { needId: string; reason: string };
const isLowered = isShape<Lowered>({ needId: isText, reason: isText });
/** Why the quotations of a need carry less than was claimed; null where they carry it. */
export function loweredReason(iceberg: ExplainedScore, needId: string): string | null {
  return membersOf(iceberg, "lowered", isLowered).find((one) => one.needId === needId)?.reason ?? null;
}

/** Holders of a decision role of whom no personal need is known, by the contact's id at the source. */
export const withoutPersonalOf = (iceberg: ExplainedScore) =>
  memberOf(iceberg, "withoutPersonal", isListOf(isText)) ?? [];

const proofRank = { confirmed: 0, supported: 1, hypothesis: 2 } as const satisfies Record<JudgedNeed["held"], number>;

/** The needs of one layer, the surest first, else as recorded. */
export function needsOfLayer(needs: readonly JudgedNeed[], layer: Layer): JudgedNeed[] {
  return needs.filter((need) => need.layer === layer).sort((a, b) => proofRank[a.held] - proofRank[b.held]);
}

export type NeedCounts = { all: number; below: number; confirmed: number; supported: number; hypothesis: number };

/** How many there are, how many lie below the water line, and what holds of them. */
export function countNeeds(needs: readonly JudgedNeed[]): NeedCounts {
  const held = (status: JudgedNeed["held"]) => needs.filter((need) => need.held === status).length;
  return {
    all: needs.length,
    below: needs.filter(({ layer }) => layer !== "explicit").length,
    confirmed: held("confirmed"),
    supported: held("supported"),
    hypothesis: held("hypothesis"),
  };
}
