import { type DecisionRole, decisionRoles } from "#domain/contact";
import { maslowLevels, type Need, needLayers } from "#domain/need";
import { compareText } from "../rules/compare-text.ts";
import { settle } from "../rules/score-value.ts";
import type { NeedStatus } from "./need-status.ts";

export type NeedLayer = (typeof needLayers)[number];
export type MaslowLevel = (typeof maslowLevels)[number];
/** A need with the status that its quotations carry. */
export type HeldNeed = Pick<Need, "id" | "holderId" | "layer" | "kind" | "maslow"> & { held: NeedStatus };
export type RoleHolder = { id: string; roles: readonly DecisionRole[] };

export type NeedCount = { needs: number; supported: number; confirmed: number };
export type LayerCount = NeedCount & { layer: NeedLayer };
/** Personal needs of one level; `unplaced` where nobody has said which. */
export type MaslowCount = NeedCount & { level: MaslowLevel | "unplaced" };
/** One decision role that somebody is known to hold, and how many needs of its holders are known. */
export type RoleNeeds = { role: DecisionRole; holderIds: string[]; personal: number; organisation: number };

/** Known is what a quotation carries; a hypothesis is a guess until somebody has said it. */
export const isKnown = ({ held }: Pick<HeldNeed, "held">): boolean => held !== "hypothesis";

/** `supported` counts needs that are supported and no more. */
function countOf(needs: readonly HeldNeed[]): NeedCount {
  const having = (status: NeedStatus) => needs.filter(({ held }) => held === status).length;
  return { needs: needs.length, supported: having("supported"), confirmed: having("confirmed") };
}

/** All three layers, from the surface down. */
export function countLayers(needs: readonly HeldNeed[]): LayerCount[] {
  return needLayers.map((layer) => ({ layer, ...countOf(needs.filter((need) => need.layer === layer)) }));
}

/** Maslow's levels from the base up, then the personal needs nobody has placed. */
export function countMaslow(needs: readonly HeldNeed[]): MaslowCount[] {
  const personal = needs.filter(({ kind }) => kind === "personal");
  const at = (level: MaslowLevel | null) => countOf(personal.filter(({ maslow }) => maslow === level));
  return [...maslowLevels.map((level) => ({ level, ...at(level) })), { level: "unplaced" as const, ...at(null) }];
}

/** Roles with a known holder, A to I. */
export function needsByRole(needs: readonly HeldNeed[], holders: readonly RoleHolder[]): RoleNeeds[] {
  return decisionRoles.flatMap((role) => {
    const holderIds = holders.filter(({ roles }) => roles.includes(role)).map(({ id }) => id);
    if (holderIds.length === 0) return [];
    const known = needs.filter((need) => isKnown(need) && need.holderId !== null && holderIds.includes(need.holderId));
    const personal = known.filter(({ kind }) => kind === "personal").length;
    return [{ role, holderIds: holderIds.sort(compareText), personal, organisation: known.length - personal }];
  });
}

/** Roles with at least one personal and one organisational need known ÷ roles held; null where nobody holds one. */
export function roleShare(roles: readonly RoleNeeds[]): number | null {
  if (roles.length === 0) return null;
  const whole = roles.filter(({ personal, organisation }) => personal > 0 && organisation > 0);
  return settle(whole.length / roles.length);
}

/** Role holders of whom no personal need is known, sorted. */
export function withoutPersonal(needs: readonly HeldNeed[], holders: readonly RoleHolder[]): string[] {
  const known = needs.filter((need) => need.kind === "personal" && isKnown(need)).map(({ holderId }) => holderId);
  const bare = holders.filter(({ id, roles }) => roles.length > 0 && !known.includes(id));
  return bare.map(({ id }) => id).sort(compareText);
}
