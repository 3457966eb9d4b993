import { describe, expect, it } from "vitest";
import { createRest } from "#llm/endpoint-rest";

const refusal = (seconds: number) => ({ status: 429, headers: new Headers({ "retry-after": String(seconds) }) });

/** A rest on a clock of its own, and whether anybody may ask at a moment. */
function restAt() {
  let now = 0;
  const rest = createRest({ now: () => now });
  const mayAskAt = (ms: number) => {
    now = ms;
    try {
      rest.assertRested();
      return true;
    } catch {
      return false;
    }
  };
  return { rest, mayAskAt };
}

describe("an endpoint that asked to be left alone", () => {
  it("is not asked before its time and is asked from then on", () => {
    const { rest, mayAskAt } = restAt();
    rest.note(refusal(4));
    expect([mayAskAt(3_999), mayAskAt(4_000)]).toEqual([false, true]);
  });

  it("is left alone as long as the longest of its refusals said", () => {
    const { rest, mayAskAt } = restAt();
    rest.note(refusal(4));
    rest.note(refusal(1));
    expect(mayAskAt(2_000)).toBe(false);
  });
});
