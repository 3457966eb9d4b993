import { expect, test } from "vitest";
import { AppError } from "#errors";
import { toChatError } from "#llm/chat-error";
import { retryWaitMs } from "#llm/retry";

const fault = (status: number, retryAfter?: string) =>
  toChatError(
    { status, headers: new Headers(retryAfter === undefined ? {} : { "retry-after": retryAfter }) },
    { model: "m", hasBegun: false },
  );

test.each([
  ["load, as long as it asks", fault(429, "7"), 1, 60_000, 7_000],
  ["load that names no time", fault(429), 1, 60_000, 1_000],
  ["an outage", fault(503), 1, 60_000, 1_000],
  ["an outage that names a time", fault(503, "3"), 1, 60_000, 3_000],
  ["load for longer than there is time", fault(429, "59"), 1, 60_000, null],
  ["an outage with no time left", fault(500), 1, 2_500, null],
  ["anything a second time", fault(503), 2, 60_000, null],
  ["a wrong key", fault(401), 1, 60_000, null],
  ["a bad request", fault(400), 1, 60_000, null],
  ["a bad answer", new AppError("model-output", "cut"), 1, 60_000, null],
])("after %s", (_what, error, attempt, leftMs, waitMs) => {
  expect(retryWaitMs(error, attempt, leftMs)).toBe(waitMs);
});
