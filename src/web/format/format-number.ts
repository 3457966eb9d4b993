/** Thousands separators, `atLeast` to `decimals` decimals, superfluous zeros left out: 2,368.4. */
export function formatNumber(value: number, decimals = 1, atLeast = 0): string {
  return new Intl.NumberFormat("en-US", {
    minimumFractionDigits: atLeast,
    maximumFractionDigits: decimals,
    signDisplay: "negative",
  }).format(value);
}

/** Always `decimals` decimals, so that a column of figures lines up. */
export function formatFixed(value: number, decimals: number): string {
  return new Intl.NumberFormat("en-US", {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
    signDisplay: "negative",
  }).format(value);
}

/** Percent points → `30.2%` (`70-design.md`, Look). */
export function formatPercent(points: number, decimals = 1): string {
  return `${formatNumber(points, decimals)}%`;
}

/** A share 0–1 → percent, rounded down: 49.96 % never reads as the 50 % that would have been enough. */
export function formatShare(share: number): string {
  return formatPercent(Math.floor(share * 1000 + 1e-9) / 10);
}
