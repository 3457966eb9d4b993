import type { MatchConfig, MatchDimension } from "./match-config.ts";

export const matchPostures = [
  "invest",
  "defend",
  "win-over",
  "build-relationship",
  "farm",
  "nurture-cheaply",
  "opportunistic",
  "deprioritise",
] as const;
export type MatchPosture = (typeof matchPostures)[number];

type Octant = { closeness: boolean; potential: boolean; win: boolean; posture: MatchPosture };

/** The eight octants of `10-method.md §6`: which dimensions are high, and the posture that follows. */
export const matchOctants = {
  champion: { closeness: true, potential: true, win: true, posture: "invest" },
  contested: { closeness: true, potential: true, win: false, posture: "defend" },
  "rival-held": { closeness: false, potential: true, win: false, posture: "win-over" },
  "open-door": { closeness: false, potential: true, win: true, posture: "build-relationship" },
  steady: { closeness: true, potential: false, win: true, posture: "farm" },
  familiar: { closeness: true, potential: false, win: false, posture: "nurture-cheaply" },
  windfall: { closeness: false, potential: false, win: true, posture: "opportunistic" },
  marginal: { closeness: false, potential: false, win: false, posture: "deprioritise" },
} as const satisfies Record<string, Octant>;
export type MatchOctant = keyof typeof matchOctants;

export const matchOctantIds = [
  "champion",
  "contested",
  "rival-held",
  "open-door",
  "steady",
  "familiar",
  "windfall",
  "marginal",
] as const satisfies readonly MatchOctant[];

export type MatchValues = Record<MatchDimension, number>;

/** The octant of three values 0–100; each is high from `config.high` (50) on. */
export function octantOf(values: MatchValues, { high }: MatchConfig): MatchOctant {
  const found = matchOctantIds.find((id) => {
    const octant = matchOctants[id];
    const agrees = (dimension: MatchDimension) => octant[dimension] === values[dimension] >= high;
    return agrees("closeness") && agrees("potential") && agrees("win");
  });
  return found ?? "marginal";
}
