import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { retryAfterMs } from "#importing/connectors/retry-after";

const now = Date.UTC(2026, 10, 22, 8);

describe("how long a CRM wants to be left alone", () => {
  it.each<[Record<string, string>, number | null]>([
    [{ "retry-after": "7" }, 7000],
    [{ "retry-after": " 0.5 " }, 500],
    [{ "retry-after": "Sun, 22 Nov 2026 08:00:30 GMT" }, 30_000],
    [{ "retry-after": "Sun, 22 Nov 2026 07:00:00 GMT" }, 0],
    [{ "retry-after": "Sun, 22 Nov 2026 09:00:30 GMT", date: "Sun, 22 Nov 2026 09:00:00 GMT" }, 30_000],
    [{ "retry-after": "soon" }, null],
    [{ "retry-after": "" }, null],
    [{}, null],
  ])("%o is %s ms", (headers, ms) => {
    expect(retryAfterMs(headers, now)).toBe(ms);
  });

  it("is never negative, whatever the header says", () => {
    fc.assert(fc.property(fc.string(), (text) => (retryAfterMs({ "retry-after": text }, now) ?? 0) >= 0));
  });
});
