import { expect, test } from "vitest";
import { retryAfterMs } from "#llm/model-error";

const now = Date.parse("2026-11-22T10:00:00Z");
const asked = (told: string) => retryAfterMs({ headers: new Headers({ "retry-after": told }) }, now);

test.each([
  ["30", 30_000],
  ["0.5", 500],
  ["Sun, 22 Nov 2026 10:00:20 GMT", 20_000],
  ["Sun, 22 Nov 2026 09:00:00 GMT", 0],
  ["soon", null],
])("reads Retry-After: %s", (told, waitMs) => {
  expect(asked(told)).toBe(waitMs);
});

test("asks for no wait where nothing is told", () => {
  expect(retryAfterMs({ headers: new Headers() }, now)).toBeNull();
});
