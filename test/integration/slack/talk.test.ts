import { afterAll, beforeAll, expect, it } from "vitest";
import { openSlackDesk, type SlackDesk } from "../../helpers/slack-desk.ts";
import { directMessage } from "../../slack-server/payloads/events.ts";

let desk: SlackDesk;
beforeAll(async () => {
  desk = await openSlackDesk();
});
afterAll(() => desk.close());

it("answers a direct message in a thread under it", async () => {
  const { slack } = desk;
  const { lin } = slack.workspace.users;
  await desk.send(directMessage(slack, { user: lin.id, text: "莱茵光谁是最终决策人？" }));
  expect(slack.messagesIn("D0LIN00001")).toHaveLength(2);
});
