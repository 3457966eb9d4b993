import type { Overrides, ScoringProfile } from "../api/settings-types.ts";
import { isTree, laidOver, type Path, textOf, valueAt, withoutValue, withValue } from "./value-tree.ts";

/** Whose values are tuned: everybody's, or those of one industry. */
export type Scope = string | null;

const keyOf = (industry: string) => industry.trim().toLowerCase();

/** What an industry's profile is called in overrides: as it is written there already, whatever its case. */
function profileName(overrides: Overrides, industry: string): string {
  const profiles = isTree(overrides.profiles) ? Object.keys(overrides.profiles) : [];
  return profiles.find((name) => keyOf(name) === keyOf(industry)) ?? industry;
}

/** Where a value of the scope stands in overrides. */
export function pathIn(overrides: Overrides, scope: Scope, path: Path): Path {
  return scope === null ? path : ["profiles", profileName(overrides, scope), ...path];
}

function commonOf({ profiles: _, ...common }: Overrides): Overrides {
  return common;
}

function profileOf(overrides: Overrides, industry: string): unknown {
  return valueAt(overrides, ["profiles", profileName(overrides, industry)]);
}

/** What holds in the scope without what is tuned for it: defaults and file, and for an industry everybody's values. */
export function baseOf({ defaults, file }: ScoringProfile, overrides: Overrides, scope: Scope): unknown {
  const common = laidOver(defaults, commonOf(file));
  if (scope === null) return common;
  return laidOver(laidOver(common, commonOf(overrides)), profileOf(file, scope));
}

/** What holds in the scope with everything that is tuned. */
export function valuesOf(profile: ScoringProfile, overrides: Overrides, scope: Scope): unknown {
  const own = scope === null ? commonOf(overrides) : profileOf(overrides, scope);
  return laidOver(baseOf(profile, overrides, scope), own);
}

/** A list is kept whole: what is set in it is set in the one that holds. */
function splitAtList(path: Path): { path: Path; at: number | null } {
  const last = path.at(-1);
  return typeof last === "number" ? { path: path.slice(0, -1), at: last } : { path, at: null };
}

/** Overrides with one value of the scope tuned; one that is as it would be anyway is not kept. */
export function tuned(
  profile: ScoringProfile,
  overrides: Overrides,
  { scope, path, value }: { scope: Scope; path: Path; value: unknown },
): Overrides {
  const { path: own, at } = splitAtList(path);
  const base = valueAt(baseOf(profile, overrides, scope), own);
  const held = valueAt(valuesOf(profile, overrides, scope), own);
  const whole = at === null ? value : Array.isArray(held) ? held.with(at, value) : value;
  const place = pathIn(overrides, scope, own);
  if (textOf(whole) === textOf(base)) return withoutValue(overrides, place);
  return withValue(overrides, place, whole);
}
