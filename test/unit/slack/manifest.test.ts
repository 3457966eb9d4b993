import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import matter from "gray-matter";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { createSlackProbe } from "#main/slack-probe";
import { slackBotToken, startSlackServer } from "../../slack-server/start-slack-server.ts";

const source = readFileSync("slack/manifest.yaml", "utf8");
/** As the file says to do it: the addresses are no comments any more, Socket Mode is off. */
const overHttp = source
  .replace(/^(\s*)# (\w+: https:)/gm, "$1$2")
  .replace("socket_mode_enabled: true", "socket_mode_enabled: false");

const short = (most: number) => z.string().min(1).max(most);
const address = z.url({ protocol: /^https$/ });
/**
 * The members that the manifest has, with Slack's limits: slackapi/manifest-schema, manifest.schema.1.0.0.json, and the names
 * that a bot may have: docs.slack.dev/reference/app-manifest.
 */
const manifestSchema = z.strictObject({
  display_information: z.strictObject({
    name: short(35),
    description: short(140),
    long_description: z.string().min(175).max(4_000),
    background_color: z.string().regex(/^#[0-9a-f]{6}$/),
  }),
  features: z.strictObject({
    app_home: z.strictObject({
      home_tab_enabled: z.literal(true),
      messages_tab_enabled: z.literal(true),
      messages_tab_read_only_enabled: z.literal(false),
    }),
    bot_user: z.strictObject({ display_name: short(80).regex(/^[a-z0-9._-]+$/), always_online: z.boolean() }),
    shortcuts: z
      .array(
        z.strictObject({
          name: short(24),
          type: z.enum(["message", "global"]),
          callback_id: short(255),
          description: short(150),
        }),
      )
      .min(1)
      .max(10),
    slash_commands: z
      .array(
        z.strictObject({
          command: short(32).startsWith("/"),
          description: short(2_000),
          usage_hint: short(1_000),
          should_escape: z.boolean(),
          url: address.optional(),
        }),
      )
      .min(1)
      .max(50),
  }),
  oauth_config: z.strictObject({ scopes: z.strictObject({ bot: z.array(short(50)).max(255) }) }),
  settings: z.strictObject({
    event_subscriptions: z.strictObject({ request_url: address.optional(), bot_events: z.array(short(50)).max(100) }),
    interactivity: z.strictObject({
      is_enabled: z.literal(true),
      request_url: address.optional(),
      message_menu_options_url: address.optional(),
    }),
    org_deploy_enabled: z.boolean(),
    socket_mode_enabled: z.boolean(),
    token_rotation_enabled: z.literal(false),
  }),
});
const readManifest = (yaml: string) => manifestSchema.parse(matter(`---\n${yaml}\n---\n`).data);

/** What Slack wants for a method: docs.slack.dev/reference/methods. */
const scopesOfMethod: Readonly<Record<string, readonly string[]>> = {
  "auth.test": [],
  "chat.postEphemeral": ["chat:write"],
  "chat.postMessage": ["chat:write"],
  "chat.update": ["chat:write"],
  // To find out whether what was said arrived, wherever the bot speaks.
  "conversations.history": ["channels:history", "groups:history", "im:history"],
  // Of public and private channels; a direct message is never asked about.
  "conversations.info": ["channels:read", "groups:read"],
  "conversations.open": ["im:write"],
  "conversations.replies": ["channels:history", "groups:history", "im:history"],
  "files.completeUploadExternal": ["files:write"],
  "files.getUploadURLExternal": ["files:write"],
  // With the address.
  "users.info": ["users:read", "users:read.email"],
  "views.open": [],
  "views.publish": [],
  "views.update": [],
};

/** What Slack wants for what is listened to: docs.slack.dev/reference/events; `message` comes as one event for each kind of place. */
const heardBy: Readonly<Record<string, Readonly<Record<string, string | null>>>> = {
  app_home_opened: { app_home_opened: null },
  app_mention: { app_mention: "app_mentions:read" },
  message: { "message.channels": "channels:history", "message.groups": "groups:history", "message.im": "im:history" },
};

const sources = ["src/slack", "src/main"].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts"))
    .map((name) => readFileSync(join(folder, name), "utf8")),
);
const found = (pattern: RegExp) => [
  ...new Set(sources.flatMap((text) => [...text.matchAll(pattern)].map(([, name = ""]) => name))),
];
const methods = found(/(?:(?:client|oneTry)\.(?=\w+\.)|apiCall\(")([\w.]+)/g);
const listened = [...found(/app\.event\("(\w+)"/g), ...found(/app\.(message)\(/g)];
const events = listened.flatMap((name) => Object.entries(heardBy[name] ?? {}));

const { display_information, features, oauth_config, settings } = readManifest(source);
const scopes = oauth_config.scopes.bot;

describe("the manifest", () => {
  it("needs no address of this machine", () => {
    expect([settings.socket_mode_enabled, source.match(/^\s*\w*url:/gm)]).toEqual([true, null]);
  });

  it("sends everything to one address once it is over HTTP", () => {
    const { features: spoken, settings: sent } = readManifest(overHttp);
    const { request_url, message_menu_options_url } = sent.interactivity;
    const addresses = [
      ...[spoken.slash_commands[0]?.url, sent.event_subscriptions.request_url, request_url, message_menu_options_url],
    ].map((url) => url && new URL(url).pathname);
    expect([sent.socket_mode_enabled, ...addresses]).toEqual([false, ...Array<string>(4).fill("/slack/events")]);
  });

  it("knows what every method that is called wants", () => {
    expect(methods.toSorted()).toEqual(Object.keys(scopesOfMethod));
  });

  it("knows which events everything that is listened to wants", () => {
    expect(listened.toSorted()).toEqual(Object.keys(heardBy));
  });

  it("asks for the scopes of methods, events and commands, and for no other", () => {
    const wanted = [
      ...methods.flatMap((method) => scopesOfMethod[method] ?? []),
      ...events.flatMap(([, scope]) => scope ?? []),
      "commands",
    ];
    expect(scopes.toSorted()).toEqual([...new Set(wanted)].toSorted());
  });

  it("subscribes to the events that are listened to, and to no other", () => {
    expect(settings.event_subscriptions.bot_events.toSorted()).toEqual(events.map(([event]) => event).toSorted());
  });

  it("has the command, the shortcut and the name that the product answers to", () => {
    const names = [
      ...features.slash_commands.map(({ command }) => command),
      ...features.shortcuts.map(({ callback_id }) => callback_id),
      ...[features.bot_user.display_name, display_information.name],
    ];
    const heard = [found(/app\.command\(\/\^\\(\/\w+)\/u/g)[0], found(/saveNoteShortcut = "(\w+)"/g)[0]];
    expect(names).toEqual([...heard, "groundplan", "groundplan"]);
  });

  it("asks for the scopes that the doctor misses where there are none", async () => {
    const slack = await startSlackServer({ scopes: [] });
    const { apiUrl } = slack;
    const probe = createSlackProbe({ botToken: slackBotToken, signingSecret: "secret", appToken: null, apiUrl });
    const { missing } = await probe.ask();
    await slack.close();
    expect(missing.toSorted()).toEqual(scopes.toSorted());
  });
});
