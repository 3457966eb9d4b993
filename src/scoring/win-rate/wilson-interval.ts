import { settle } from "../rules/score-value.ts";

/**
 * Interval of a share of `won` in `n` (E. B. Wilson 1927), in per cent, 0–100, with p = won ÷ n:
 * (p + z²/2n ± z·√(p(1 − p)/n + z²/4n²)) ÷ (1 + z²/n). n ≥ 1.
 */
export function wilsonInterval(won: number, n: number, z: number): { low: number; high: number } {
  const share = won / n;
  const square = z * z;
  const centre = share + square / (2 * n);
  const half = z * Math.sqrt((share * (1 - share)) / n + square / (4 * n * n));
  const whole = 1 + square / n;
  const percent = (part: number) => settle(Math.min(100, Math.max(0, (100 * part) / whole)));
  return { low: percent(centre - half), high: percent(centre + half) };
}
