import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type CircuitBreaker, createCircuitBreaker } from "#llm/circuit-breaker";
import { retryAfterMs } from "#llm/model-error";

function openBreaker() {
  const clock = { now: 0 };
  const breaker = createCircuitBreaker({ failures: 3, openMs: 1_000, now: () => clock.now });
  return { clock, breaker };
}
const fail = (breaker: CircuitBreaker, times: number) => {
  for (let time = 0; time < times; time += 1) breaker.enter().failed();
};
const refusalOf = (breaker: CircuitBreaker) => {
  try {
    breaker.enter();
    return null;
  } catch (error) {
    return error;
  }
};
const paused = expect.objectContaining({ code: "model-paused" });

describe("createCircuitBreaker", () => {
  test("lets everybody through until enough calls in a row have failed", () => {
    const { breaker } = openBreaker();
    fail(breaker, 2);
    breaker.enter().succeeded();
    fail(breaker, 2);
    expect(refusalOf(breaker)).toBeNull();
  });

  test("says how many failed and until when nobody is let through", () => {
    const { breaker } = openBreaker();
    fail(breaker, 3);
    const refusal = refusalOf(breaker);
    expect(refusal).toMatchObject({ details: { params: { count: 3, until: "1970-01-01T00:00:01.000Z" } } });
    expect(retryAfterMs(refusal instanceof Error && refusal.cause)).toBe(1_000);
  });

  test("lets one call through when the time is over, and others wait for it", () => {
    const { breaker, clock } = openBreaker();
    fail(breaker, 3);
    clock.now = 1_000;
    breaker.enter();
    expect(refusalOf(breaker)).toEqual(paused);
  });

  test("closes when that one call goes well", () => {
    const { breaker, clock } = openBreaker();
    fail(breaker, 3);
    clock.now = 1_000;
    breaker.enter().succeeded();
    expect(refusalOf(breaker)).toBeNull();
  });

  test("opens again when that one call fails", () => {
    const { breaker, clock } = openBreaker();
    fail(breaker, 3);
    clock.now = 1_000;
    breaker.enter().failed();
    clock.now = 1_999;
    expect(refusalOf(breaker)).toEqual(paused);
  });

  test("lets another try when that one call was given up", () => {
    const { breaker, clock } = openBreaker();
    fail(breaker, 3);
    clock.now = 1_000;
    breaker.enter().dropped();
    expect(refusalOf(breaker)).toBeNull();
  });

  test("counts every call once, however often it says how it ended", () => {
    const { breaker } = openBreaker();
    const pass = breaker.enter();
    for (let time = 0; time < 5; time += 1) pass.failed();
    expect(refusalOf(breaker)).toBeNull();
  });
});

test("after any history it lets somebody through at most one open time later", () => {
  const event = fc.record({
    ms: fc.nat({ max: 700 }),
    ends: fc.constantFrom("succeeded" as const, "failed" as const, "dropped" as const),
  });
  fc.assert(
    fc.property(fc.array(event, { maxLength: 60 }), (events) => {
      const { breaker, clock } = openBreaker();
      for (const { ms, ends } of events) {
        clock.now += ms;
        try {
          breaker.enter()[ends]();
        } catch {
          // Refused.
        }
      }
      clock.now += 1_000;
      expect(refusalOf(breaker)).toBeNull();
    }),
  );
});
