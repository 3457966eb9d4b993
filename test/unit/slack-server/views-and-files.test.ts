import type { KnownBlock, ModalView } from "@slack/types";
import { describe, expect, test } from "vitest";
import { actionInView, viewClosed } from "#test/slack-server/payloads/interactions";
import { handClock, openSlack, refusal } from "./open-slack.ts";

const text = (words: string) => ({ type: "plain_text" as const, text: words });
const blocks: KnownBlock[] = [{ type: "header", text: text("Northwind") }];
const view = (title: string): ModalView => ({ type: "modal", title: text(title), blocks });
const home = (words: string) => ({ type: "home" as const, blocks: [{ type: "header" as const, text: text(words) }] });

describe("a modal", () => {
  test("opens for whom the trigger was given to", async () => {
    const { slack, client, users } = await openSlack();
    await client.views.open({ trigger_id: slack.newTriggerId(users.lin.id), view: view("Visit") });
    expect(slack.viewsOpened).toMatchObject([{ method: "views.open", user: users.lin.id, view: view("Visit") }]);
  });

  test.each([
    ["within three seconds", 3000, null],
    ["later than that", 3001, "expired_trigger_id"],
  ])("opens %s", async (_name, wait, error) => {
    const clock = handClock();
    const { slack, client, users } = await openSlack({ now: clock.now });
    const trigger_id = slack.newTriggerId(users.lin.id);
    clock.move(wait);
    await client.views.open({ trigger_id, view: view("Visit") }).catch(() => {});
    expect(slack.calls[0]?.error).toBe(error);
  });

  test("opens once for a trigger", async () => {
    const { slack, client, users } = await openSlack();
    const open = { trigger_id: slack.newTriggerId(users.lin.id), view: view("Visit") };
    await client.views.open(open);
    await expect(client.views.open(open)).rejects.toMatchObject(refusal("exchanged_trigger_id"));
  });

  test("does not open for a trigger that nobody was given", async () => {
    const { client } = await openSlack();
    const asked = client.views.open({ trigger_id: "1.2.x", view: view("Visit") });
    await expect(asked).rejects.toMatchObject(refusal("invalid_trigger_id"));
  });

  test("beyond a limit names the place", async () => {
    const { slack, client, users } = await openSlack();
    const asked = client.views.open({ trigger_id: slack.newTriggerId(users.lin.id), view: view("x".repeat(25)) });
    const messages = ["[ERROR] must be less than 25 characters [json-pointer:/view/title/text]"];
    await expect(asked).rejects.toMatchObject(refusal("invalid_arguments", { response_metadata: { messages } }));
  });

  test("is changed as long as nobody changed it meanwhile", async () => {
    const { slack, client, users } = await openSlack();
    const { view: opened } = await client.views.open({
      trigger_id: slack.newTriggerId(users.lin.id),
      view: view("One"),
    });
    const change = { view_id: opened?.id ?? "", hash: opened?.hash ?? "", view: view("Two") };
    await client.views.update(change);
    await expect(client.views.update(change)).rejects.toMatchObject(refusal("hash_conflict"));
    expect(slack.viewById(change.view_id)).toMatchObject(view("Two"));
  });

  test("that there is not is not changed", async () => {
    const { client } = await openSlack();
    const asked = client.views.update({ view_id: "V0NONE", view: view("Two") });
    await expect(asked).rejects.toMatchObject(refusal("not_found"));
  });

  test("goes on top of another, three at most", async () => {
    const { slack, client, users } = await openSlack();
    const user = users.lin.id;
    await client.views.open({ trigger_id: slack.newTriggerId(user), view: view("One") });
    const push = () => {
      const top = slack.viewsOpened.at(-1)?.view.id;
      return client.views.push({ trigger_id: slack.newTriggerId(user, top), view: view("More") });
    };
    await push();
    await push();
    await expect(push()).rejects.toMatchObject(refusal("push_limit_reached"));
    const [first, second] = slack.viewsOpened.map((opened) => opened.view);
    expect(second).toMatchObject({ root_view_id: first?.id, previous_view_id: first?.id });
  });

  test("that was closed makes room", async () => {
    const { slack, client, users } = await openSlack();
    await client.views.open({ trigger_id: slack.newTriggerId(users.lin.id), view: view("One") });
    const opened = slack.viewsOpened.map((one) => one.view);
    for (const one of opened) viewClosed(slack, users.lin.id, one);
    expect(opened.map(({ id }) => slack.viewById(id))).toEqual([undefined]);
  });

  test("keeps its own external id", async () => {
    const { slack, client, users } = await openSlack();
    const open = () =>
      client.views.open({
        trigger_id: slack.newTriggerId(users.lin.id),
        view: { ...view("One"), external_id: "visit" },
      });
    await open();
    await expect(open()).rejects.toMatchObject(refusal("duplicate_external_id"));
  });
});

describe("the home page", () => {
  test("is each person's own and is replaced", async () => {
    const { slack, client, users } = await openSlack();
    await client.views.publish({ user_id: users.lin.id, view: home("One") });
    await client.views.publish({ user_id: users.lin.id, view: home("Two") });
    expect([slack.homeOf(users.lin.id), slack.homeOf(users.emma.id)]).toMatchObject([home("Two"), undefined]);
  });

  test("is kept where it changed meanwhile", async () => {
    const { client, users } = await openSlack();
    await client.views.publish({ user_id: users.lin.id, view: home("One") });
    const asked = client.views.publish({ user_id: users.lin.id, view: home("Two"), hash: "old" });
    await expect(asked).rejects.toMatchObject(refusal("hash_conflict"));
  });

  test("takes no modal", async () => {
    const { client, users } = await openSlack();
    const asked = client.apiCall("views.publish", { user_id: users.lin.id, view: view("One") });
    await expect(asked).rejects.toMatchObject(refusal("invalid_arguments"));
  });

  test("has a button whose trigger opens a modal", async () => {
    const { slack, client, users } = await openSlack();
    await client.views.publish({ user_id: users.lin.id, view: home("One") });
    const page = slack.homeOf(users.lin.id);
    const pressed = page && actionInView(slack, users.lin.id, page, { action_id: "log_visit" });
    const { view: opened } = await client.views.open({
      trigger_id: String(pressed?.payload.trigger_id),
      view: view("Visit"),
    });
    expect(opened?.type).toBe("modal");
  });
});

const png = Buffer.concat([Buffer.from("89504e470d0a1a0a", "hex"), Buffer.alloc(100, 1)]);

describe("a file", () => {
  test("is uploaded by the client's own three steps into a thread", async () => {
    const { slack, client, channels } = await openSlack();
    const channel_id = channels.sales.id;
    const { ts: thread_ts = "" } = await client.chat.postMessage({ channel: channel_id, text: "Chart" });
    const where = { channel_id, thread_ts, initial_comment: "The radar" };
    await client.files.uploadV2({ file: png, filename: "radar.png", title: "Radar", ...where });
    const files = [{ name: "radar.png", title: "Radar", mimetype: "image/png", size: png.length }];
    expect(slack.messagesIn(channel_id)[1]).toMatchObject({
      subtype: "file_share",
      thread_ts,
      text: "The radar",
      files,
    });
    expect([...slack.files.values()].map(({ bytes }) => bytes?.equals(png))).toEqual([true]);
  });

  test("that is not shared may stand in a message once Slack has looked at it", async () => {
    const clock = handClock();
    const { slack, client, channels } = await openSlack({ now: clock.now, fileProcessingMs: 2000 });
    const asked = { filename: "radar.png", length: png.length, alt_txt: "A radar of six axes" };
    const { upload_url: url = "", file_id: id = "" } = await client.files.getUploadURLExternal(asked);
    await fetch(url, { method: "POST", body: new Uint8Array(png) });
    await client.files.completeUploadExternal({ files: [{ id, title: "Radar" }] });
    const post = () =>
      client.chat.postMessage({
        ...{ channel: channels.sales.id, text: "Chart" },
        blocks: [{ type: "image", alt_text: "Radar", slack_file: { id } }],
      });
    await expect(post()).rejects.toMatchObject(
      refusal("invalid_blocks", { errors: ["invalid slack file [json-pointer:/blocks/0/slack_file]"] }),
    );
    expect((await client.files.info({ file: id })).file?.mimetype).toBe("");
    clock.move(2000);
    await post();
    const { file } = await client.files.info({ file: id });
    expect([file?.mimetype, slack.files.get(id)?.altText]).toEqual(["image/png", "A radar of six axes"]);
  });

  test("whose bytes are not as many as were announced is not taken", async () => {
    const { client } = await openSlack();
    const { upload_url: url = "" } = await client.files.getUploadURLExternal({ filename: "a.png", length: 5 });
    const { status } = await fetch(url, { method: "POST", body: new Uint8Array(png) });
    expect(status).toBe(400);
  });

  test.each([
    ["a name", { length: 5 }, "filename"],
    ["a length", { filename: "a.png" }, "length"],
  ])("is not announced without %s", async (_name, args, missing) => {
    const { client } = await openSlack();
    const errors = [`missing required field: ${missing} [json-pointer:/]`];
    const asked = client.apiCall("files.getUploadURLExternal", args);
    await expect(asked).rejects.toMatchObject(refusal("invalid_arguments", { errors }));
  });

  test("that was never uploaded is not completed", async () => {
    const { client } = await openSlack();
    const { file_id: id = "" } = await client.files.getUploadURLExternal({ filename: "a.png", length: 5 });
    const asked = client.files.completeUploadExternal({ files: [{ id, title: "A" }] });
    await expect(asked).rejects.toMatchObject(refusal("file_not_found"));
  });

  test("is read again by the bot alone", async () => {
    const { slack, client } = await openSlack();
    await client.files.uploadV2({ file: png, filename: "radar.png" });
    const [id = ""] = slack.files.keys();
    const address = (await client.files.info({ file: id })).file?.url_private ?? "";
    const authorization = `Bearer ${slack.settings.botToken}`;
    const answers = await Promise.all([fetch(address, { headers: { authorization } }), fetch(address)]);
    expect([Buffer.from(await answers[0].arrayBuffer()).equals(png), answers[1].status]).toEqual([true, 403]);
  });
});
