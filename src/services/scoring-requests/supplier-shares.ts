import type { AccountScope } from "./account-scope.ts";

type Share = { name: string; percent: number; evidence: string[] };

/**
 * What each supplier, we among them, holds of the yearly value whose supplier is known: percent points. Null where the
 * value of any supplied position is unknown, because a share of only some of it would mislead.
 */
export function supplierShares({ details, portfolio }: AccountScope): Share[] | null {
  const { organisation } = portfolio;
  const supplied = details.positions.filter(({ state }) => state === "ours" || state === "competitor");
  const valued = supplied.filter(
    ({ yearlyMinor, currency }) => yearlyMinor !== null && currency === organisation.currency,
  );
  if (supplied.length === 0 || valued.length < supplied.length) return null;
  const nameOf = ({ state, competitor }: (typeof valued)[number]) => (state === "ours" ? ownName : competitor);
  if (valued.some((position) => nameOf(position) === null)) return null;
  const total = valued.reduce((sum, { yearlyMinor }) => sum + (yearlyMinor ?? 0), 0);
  if (total <= 0) return null;
  return [...new Set(valued.map(nameOf))].flatMap((name) => {
    if (name === null) return [];
    const own = valued.filter((position) => nameOf(position) === name);
    const held = own.reduce((sum, { yearlyMinor }) => sum + (yearlyMinor ?? 0), 0);
    const evidence = own.map(({ externalId }) => `positions:${externalId}`).sort();
    // Rounded down, so that the shares never add up to more than the whole.
    return [{ name, percent: Math.floor((held / total) * 10_000) / 100, evidence }];
  });
}

/** We as one of the suppliers. */
const ownName = "own";
