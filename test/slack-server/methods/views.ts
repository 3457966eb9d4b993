import { z } from "zod";
import { readArgs, text } from "../read-args.ts";
import type { Args } from "../read-body.ts";
import { SlackError } from "../slack-error.ts";
import { type Blocks, knowsFileOf, type SlackState, type StoredView } from "../slack-state.ts";
import { validateView } from "../validate-blocks.ts";
import { findUser } from "../workspace.ts";
import type { Method } from "./method.ts";

const view = z.unknown();
const givenView = z.looseObject({ type: z.enum(["modal", "home"]), blocks: z.array(z.looseObject({})) });
type GivenView = z.output<typeof givenView>;

const maxViewBytes = 250_000;
const maxStack = 3;

function checkView(state: SlackState, given: unknown, type: "modal" | "home"): GivenView {
  const parsed = typeof given === "string" ? parseView(given) : given;
  const problems = validateView(parsed, knowsFileOf(state));
  if (problems.length > 0) throw new SlackError("invalid_arguments", problems);
  const read = givenView.parse(parsed);
  if (read.type !== type)
    throw new SlackError("invalid_arguments", [`must be a ${type} view [json-pointer:/view/type]`]);
  if (Buffer.byteLength(JSON.stringify(read)) > maxViewBytes) throw new SlackError("view_too_large");
  return read;
}

function parseView(given: string): unknown {
  try {
    return JSON.parse(given);
  } catch {
    throw new SlackError("invalid_arguments", ["must provide an object [json-pointer:/view]"]);
  }
}

/** A view as Slack keeps it and hands it back. */
function kept(state: SlackState, given: GivenView, old: Pick<StoredView, "id" | "root_view_id" | "previous_view_id">) {
  const { workspace } = state;
  const blocks: Blocks = given.blocks.map((block, at) => ({ block_id: `b${at}`, ...block }));
  const { id, root_view_id, previous_view_id } = old;
  const stored: StoredView = {
    ...{ team_id: workspace.team.id, private_metadata: "", callback_id: "", external_id: "" },
    ...{ clear_on_close: false, notify_on_close: false, title: null, close: null, submit: null },
    ...given,
    ...{ id, root_view_id, previous_view_id, blocks, state: { values: {} }, hash: `${state.nextTs()}.hash` },
    ...{ app_id: workspace.app.id, app_installed_team_id: workspace.team.id, bot_id: workspace.bot.botId },
  };
  const { external_id: external } = stored;
  const isTaken = [...state.views.values()].some(
    (other) => external !== "" && other.external_id === external && other.id !== id,
  );
  if (isTaken) throw new SlackError("duplicate_external_id");
  state.views.set(id, stored);
  return stored;
}

function open(state: SlackState, args: Args) {
  const asked = readArgs(args, { trigger_id: text, view });
  const given = checkView(state, asked.view, "modal");
  const { user } = state.takeTrigger(asked.trigger_id);
  const id = state.nextId("V");
  const stored = kept(state, given, { id, root_view_id: id, previous_view_id: null });
  state.viewsOpened.push({ method: "views.open", user, view: stored, at: state.settings.now() });
  return { ok: true, view: stored };
}

function push(state: SlackState, args: Args) {
  const asked = readArgs(args, { trigger_id: text, view });
  const given = checkView(state, asked.view, "modal");
  const { user, viewId } = state.takeTrigger(asked.trigger_id);
  const parent = viewId === null ? undefined : state.views.get(viewId);
  if (!parent) throw new SlackError("not_found");
  const stack = [...state.views.values()].filter(({ root_view_id }) => root_view_id === parent.root_view_id);
  if (stack.length >= maxStack) throw new SlackError("push_limit_reached");
  const stored = kept(state, given, {
    id: state.nextId("V"),
    root_view_id: parent.root_view_id,
    previous_view_id: parent.id,
  });
  state.viewsOpened.push({ method: "views.push", user, view: stored, at: state.settings.now() });
  return { ok: true, view: stored };
}

function update(state: SlackState, args: Args) {
  const asked = readArgs(args, {
    view_id: text.optional(),
    external_id: text.optional(),
    hash: text.optional(),
    view,
  });
  const given = checkView(state, asked.view, "modal");
  const old = [...state.views.values()].find(
    (one) => one.id === asked.view_id || (asked.external_id !== undefined && one.external_id === asked.external_id),
  );
  if (!old) throw new SlackError("not_found");
  if (asked.hash !== undefined && asked.hash !== old.hash) throw new SlackError("hash_conflict");
  return { ok: true, view: kept(state, given, old) };
}

function publish(state: SlackState, args: Args) {
  const asked = readArgs(args, { user_id: text, hash: text.optional(), view });
  const given = checkView(state, asked.view, "home");
  if (!findUser(state.workspace, asked.user_id)) throw new SlackError("user_not_found");
  const old = state.homes.get(asked.user_id);
  if (asked.hash !== undefined && asked.hash !== old?.hash) throw new SlackError("hash_conflict");
  const id = old?.id ?? state.nextId("V");
  const stored = kept(state, given, { id, root_view_id: id, previous_view_id: null });
  state.homes.set(asked.user_id, stored);
  return { ok: true, view: stored };
}

const viewing = { token: "bot", scope: null, tier: 4 } as const;

export const viewMethods = {
  "views.open": { ...viewing, answer: open },
  "views.push": { ...viewing, answer: push },
  "views.update": { ...viewing, answer: update },
  "views.publish": { ...viewing, answer: publish },
} satisfies Record<string, Method>;
