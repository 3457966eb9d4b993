import { pino } from "pino";
import { describe, expect, it } from "vitest";
import { deliverySchema } from "#slack/receiving/delivery";
import { createInbox } from "#slack/receiving/inbox";

/** An inbox that notes what became of deliveries. */
function openInbox(team: string | null) {
  const done: string[] = [];
  const known = new Set<string>();
  const isNew = (id: string) => !known.has(id) && known.add(id) !== undefined;
  const inbox = createInbox({
    deliveries: {
      take: async ({ deliveryId }) => isNew(deliveryId),
      defer: async ({ deliveryId }) => {
        if (!isNew(deliveryId)) return false;
        done.push(`later ${deliveryId}`);
        return true;
      },
    },
    orgId: "o",
    teamId: () => team,
    opensWindow: new Set(["account_visit"]),
    process: async ({ type }) => {
      done.push(`now ${type}`);
      return { options: [] };
    },
    log: pino({ level: "silent" }),
  });
  return {
    done,
    take: (delivery: object) => inbox(deliverySchema.parse(JSON.parse(JSON.stringify({ team_id: "T1", ...delivery })))),
  };
}

describe("the inbox", () => {
  it("asks for another try until it knows the workspace", async () => {
    const { done, take } = openInbox(null);
    expect([await take({ event_id: "Ev1" }), done]).toEqual([{ kind: "later" }, []]);
  });

  it.each([{ team_id: "T2" }, { team_id: undefined, team: { id: "T2" } }, { team_id: undefined }])(
    "takes what is not of the workspace and does nothing: %j",
    async (more) => {
      const { done, take } = openInbox("T1");
      const taken = await take({ event_id: "Ev1", type: "view_submission", trigger_id: "1", ...more });
      expect([taken, done]).toEqual([{ kind: "taken", acknowledgement: undefined }, []]);
    },
  );

  it("puts off what may take its time, once", async () => {
    const { done, take } = openInbox("T1");
    for (let times = 0; times < 4; times += 1) await take({ event_id: "Ev1", type: "event_callback" });
    expect(done).toEqual(["later event:Ev1"]);
  });

  it("answers a form at once, once", async () => {
    const { done, take } = openInbox("T1");
    const form = { type: "view_submission", trigger_id: "1" };
    const answers = [await take(form), await take(form)];
    expect([answers.map((answer) => "acknowledgement" in answer && answer.acknowledgement), done]).toEqual([
      [{ options: [] }, undefined],
      ["now view_submission"],
    ]);
  });

  it("gives options as often as they are asked for", async () => {
    const { done, take } = openInbox("T1");
    for (let times = 0; times < 3; times += 1) await take({ type: "block_suggestion", value: "莱" });
    expect(done).toHaveLength(3);
  });
});
