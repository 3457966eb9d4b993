import type { DecisionRole } from "#domain/contact";
import type { Day } from "#domain/day";
import type { ResolvedScoringConfig } from "../config.ts";
import { checkNumber } from "../rules/check-input.ts";
import { compareText, sortedUnique } from "../rules/compare-text.ts";
import { type ChainContact, type RatedContact, rateContacts } from "./chain-contact.ts";
import { type DecisionGap, isSupporter, scoreDecisionChain } from "./decision-chain.ts";
import type { KrLevel } from "./kr-level.ts";
import { reportingCycles } from "./reporting-cycles.ts";

/** A person of the decision chain with what the map needs beside the ratings. */
export type PowerPerson = ChainContact & {
  name?: string | null;
  department?: string | null;
  /** 1–5; null where nobody knows. */
  power: number | null;
  /** Id of the superior, whether or not in this decision chain. */
  reportsTo?: string | null;
  /** Ids of those whom this one sways. */
  influences?: readonly string[];
};
export type PowerMapInput = { opportunityId: string; asOf: Day; people: readonly PowerPerson[] };

export type PowerNode = {
  id: string;
  name: string | null;
  power: number | null;
  level: KrLevel | null;
  roles: DecisionRole[];
  department: string | null;
  met: boolean | null;
  supports: boolean;
  /** A role that nobody is known to hold: there is somebody, we do not know who. */
  ghost: boolean;
  /** Where to draw it, 0–100: x by level (rejects 0, coach 100), y by power (1 is 0, 5 is 100); null where unknown. */
  x: number | null;
  y: number | null;
};
export type PowerEdge = { from: string; to: string; kind: "reports-to" | "influences" };

export type PowerMap = {
  opportunityId: string;
  asOf: Day;
  nodes: PowerNode[];
  edges: PowerEdge[];
  /** Lines that lead to somebody outside this decision chain, as told: perhaps somebody who belongs into it. */
  outside: PowerEdge[];
  /** Circles of people who report to one another; their lines are in no edge. */
  cycles: string[][];
  /** Decision roles without a supporter, see `scoreDecisionChain`. */
  gaps: DecisionGap[];
  /** Sorted: `dangling-edge`, `reporting-cycle`, `power-unknown`, `powerful-detractor`. */
  flags: string[];
  configHash: string;
};

/**
 * Power map of an opportunity (`10-method.md §9`): its people with power and level, who reports to whom, who sways
 * whom, and a ghost for every role nobody is known to hold. Per opportunity, never copied from the organisation chart:
 * a superior outside the decision chain is named under `outside`, not drawn. A circle of superiors is flagged, not
 * refused, since it comes with the data; it is taken out of the edges so that a tree can be drawn.
 * @throws ScoringInputError for repeated ids, unknown roles, power or ratings outside 1–5, ratings dated after `asOf`.
 */
export function drawPowerMap(input: PowerMapInput, config: ResolvedScoringConfig): PowerMap {
  const { opportunityId, asOf, people } = input;
  for (const { id, power } of people) if (power !== null) checkNumber(`contact:${id}`, "power", power, 1, 5);
  const given = new Map(people.map((person) => [person.id, person]));
  const { gaps } = scoreDecisionChain({ opportunityId, asOf, contacts: people }, config);
  const known = rateContacts(people, asOf, config).map((rated) => nodeOf(rated, given.get(rated.id), config));
  const ghosts = gaps.filter(({ kind }) => kind === "unknown").map(({ role }) => ghostOf(role));
  const cycles = reportingCycles(people);
  const circling = new Set(cycles.flat());
  const told = edgesOf(people);
  const isCircle = ({ from, to, kind }: PowerEdge) => kind === "reports-to" && circling.has(from) && circling.has(to);
  const outside = told.filter(({ to }) => !given.has(to));
  const map = {
    nodes: [...known, ...ghosts],
    edges: told.filter((edge) => given.has(edge.to) && !isCircle(edge)),
    outside,
    cycles,
    gaps,
  };
  return { opportunityId, asOf, ...map, flags: flagsOf(map, config), configHash: config.hash };
}

function nodeOf(rated: RatedContact, given: PowerPerson | undefined, config: ResolvedScoringConfig): PowerNode {
  const { id, roles, level, met } = rated;
  const power = given?.power ?? null;
  return {
    id,
    name: given?.name ?? null,
    power,
    level,
    roles,
    department: given?.department ?? null,
    met,
    supports: isSupporter(rated, config.decisionChain.supporterLevel),
    ghost: false,
    x: level === null ? null : (level - 1) * 25,
    y: power === null ? null : (power - 1) * 25,
  };
}

function ghostOf(role: DecisionRole): PowerNode {
  const unknown = { name: null, power: null, level: null, department: null, met: null, x: null, y: null };
  return { ...unknown, id: `role.${role}`, roles: [role], supports: false, ghost: true };
}

function edgesOf(people: readonly PowerPerson[]): PowerEdge[] {
  const edges = people.flatMap(({ id, reportsTo, influences = [] }): PowerEdge[] => [
    ...(reportsTo ? [{ from: id, to: reportsTo, kind: "reports-to" as const }] : []),
    ...sortedUnique(influences).map((to) => ({ from: id, to, kind: "influences" as const })),
  ]);
  return edges.sort((a, b) => compareText(b.kind, a.kind) || compareText(a.from, b.from) || compareText(a.to, b.to));
}

function flagsOf(
  { nodes, outside, cycles }: Pick<PowerMap, "nodes" | "outside" | "cycles">,
  { decisionChain: { powerful } }: ResolvedScoringConfig,
): string[] {
  const people = nodes.filter(({ ghost }) => !ghost);
  const raised: Record<string, boolean> = {
    "dangling-edge": outside.length > 0,
    "power-unknown": people.some(({ power }) => power === null),
    "powerful-detractor": people.some(({ power, level }) => level === 1 && power !== null && power >= powerful),
    "reporting-cycle": cycles.length > 0,
  };
  return Object.keys(raised).filter((flag) => raised[flag]);
}
