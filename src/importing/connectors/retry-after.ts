/**
 * `Retry-After` (RFC 9110 §10.2.3), seconds or an HTTP date → milliseconds to wait; null where there is none or it is
 * neither. A date is held against the same answer's `Date`, so that a clock of ours that is wrong does no harm.
 */
export function retryAfterMs(headers: Readonly<Record<string, string>>, now: number): number | null {
  const given = headers["retry-after"]?.trim();
  if (!given) return null;
  if (/^\d+(\.\d+)?$/.test(given)) return Math.ceil(Number(given) * 1000);
  const until = Date.parse(given);
  if (Number.isNaN(until)) return null;
  return Math.max(0, until - (serverTime(headers) ?? now));
}

/** The server's clock as its answer tells it (`Date`). Milliseconds since 1970. */
export function serverTime(headers: Readonly<Record<string, string>>): number | null {
  const told = Date.parse(headers.date ?? "");
  return Number.isNaN(told) ? null : told;
}
