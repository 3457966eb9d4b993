import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { opensWindow } from "#slack/listening/window-actions";
import { deliveryId, deliverySchema, readDelivery, teamOf, wantsAnswerAtOnce } from "#slack/receiving/delivery";
import { bodyOf } from "#test/slack-server/payloads/delivery";

const anyName = fc.stringMatching(/^[A-Za-z0-9._-]{1,20}$/u);
const anyPayload = fc.dictionary(anyName, fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.array(fc.string())));

describe("readDelivery", () => {
  it("reads back every form in which Slack sends", () => {
    const payload = { type: "event_callback", event_id: "Ev1", team_id: "T1", event: { text: "a & b = 莱茵光 +" } };
    const read = (["events_api", "interactive"] as const).map((type) => {
      const { body, contentType } = bodyOf({ type, payload });
      return readDelivery(body, contentType);
    });
    const flat = { command: "/groundplan", text: "a & b = 莱茵光 +", trigger_id: "1", team_id: "T1" };
    const { body, contentType } = bodyOf({ type: "slash_commands", payload: flat });
    expect([...read, readDelivery(body, contentType)]).toEqual([payload, payload, flat]);
  });

  it.each(["", "{", "[]", "null", '"x"', "7", '{"type":7}', '{"event_id":{}}'])("reads nothing in %s", (body) => {
    expect(readDelivery(body, "application/json")).toBeNull();
  });

  it("throws at nothing that comes", () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.constantFrom("application/json", "application/x-www-form-urlencoded", ""),
        (body, type) => {
          readDelivery(body, type);
        },
      ),
    );
  });
});

describe("deliveryId", () => {
  it("is the same for what is delivered again, and another for anything else", () => {
    fc.assert(
      fc.property(anyPayload, anyPayload, (one, other) => {
        const [first, again, second] = [one, { ...one }, other].map((held) => deliverySchema.safeParse(held).data);
        if (!first || !again || !second) return;
        expect(deliveryId(again)).toBe(deliveryId(first));
        if (JSON.stringify(Object.entries(one).toSorted()) !== JSON.stringify(Object.entries(other).toSorted()))
          expect(deliveryId(second)).not.toBe(deliveryId(first));
      }),
    );
  });

  it.each([
    [{ type: "event_callback", event_id: "Ev1", trigger_id: "1" }, "event:Ev1"],
    [{ command: "/groundplan", trigger_id: "1.2" }, "/groundplan:1.2"],
    [{ type: "block_actions", trigger_id: "1.2" }, "block_actions:1.2"],
    [{ type: "view_submission", trigger_id: "1.2" }, "view_submission:1.2"],
  ])("of %j is %s", (delivery, id) => {
    expect(deliveryId(deliverySchema.parse(delivery))).toBe(id);
  });
});

describe("wantsAnswerAtOnce", () => {
  const wants = (delivery: object) => wantsAnswerAtOnce(deliverySchema.parse(delivery), opensWindow);
  it.each(["view_submission", "view_closed", "block_suggestion", "shortcut", "message_action"])(
    "says so of %s",
    (type) => {
      expect(wants({ type })).toBe(true);
    },
  );

  it.each(["account_visit", "account_note", "notice_visit", "account_visit.2", "notice_visit.12"])(
    "says so of the button %s, which opens a window",
    (action_id) => {
      expect(wants({ type: "block_actions", actions: [{ action_id }] })).toBe(true);
    },
  );

  it.each([
    { type: "block_actions", actions: [{ action_id: "account_plan" }] },
    { type: "block_actions", actions: [{}] },
    { type: "block_actions" },
    { type: "event_callback", event_id: "Ev1" },
    { command: "/groundplan" },
    {},
  ])("lets %j be done in its own time", (delivery) => {
    expect(wants(delivery)).toBe(false);
  });
});

describe("teamOf", () => {
  it.each([
    [{ team_id: "T1" }, "T1"],
    [{ team: { id: "T2" } }, "T2"],
    [{ team_id: "T1", team: { id: "T2" } }, "T1"],
    [{ team: null }, null],
    [{}, null],
  ])("of %j is %s", (delivery, team) => {
    expect(teamOf(deliverySchema.parse(delivery))).toBe(team);
  });
});
