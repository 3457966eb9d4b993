import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isFromSlack } from "#slack/receiving/verify-delivery";
import { signatureOf } from "#test/slack-server/payloads/delivery";

const secret = "a secret";
const nowMs = 1_790_000_000_000;
const now = nowMs / 1_000;
const signedAt = (seconds: number, body = "body") => ({
  ...{ body, timestamp: String(seconds), signature: signatureOf(body, secret, seconds) },
});

describe("isFromSlack", () => {
  it.each([
    [-301, false],
    [-300, true],
    [-299, true],
    [0, true],
    [299, true],
    [300, true],
    [301, false],
  ])("of a request %i seconds away is %s", (away, isTaken) => {
    expect(isFromSlack(signedAt(now + away), secret, nowMs)).toBe(isTaken);
  });

  it("takes what was signed just now, whatever it says", () => {
    fc.assert(fc.property(fc.string(), (body) => isFromSlack(signedAt(now, body), secret, nowMs)));
  });

  it("takes no other body, secret, time or signature", () => {
    const other = fc.tuple(fc.string(), fc.string()).filter(([one, two]) => one !== two);
    fc.assert(
      fc.property(other, fc.integer({ min: 1, max: 200 }), ([body, changed], seconds) => {
        const request = signedAt(now, body);
        const broken = [
          isFromSlack({ ...request, body: changed }, secret, nowMs),
          isFromSlack(request, `${secret} `, nowMs),
          isFromSlack({ ...request, timestamp: String(now - seconds) }, secret, nowMs),
          isFromSlack({ ...request, signature: changed }, secret, nowMs),
        ];
        expect(broken).toEqual([false, false, false, false]);
      }),
    );
  });

  it.each([null, "", "soon", "-1", "1e9", "1790000000.5", "9".repeat(400)])(
    "takes no request of the time %s",
    (timestamp) => {
      expect(isFromSlack({ ...signedAt(now), timestamp }, secret, nowMs)).toBe(false);
    },
  );

  it("takes nothing without a signature", () => {
    expect(isFromSlack({ ...signedAt(now), signature: null }, secret, nowMs)).toBe(false);
  });
});
