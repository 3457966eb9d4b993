import { randomBytes } from "node:crypto";
import { checkContent } from "./message-content.ts";
import { postAsBot } from "./methods/chat.ts";
import type { Args } from "./read-body.ts";
import { SlackError } from "./slack-error.ts";
import type { ResponseTarget, ResponseUrl, SlackState } from "./slack-state.ts";

const maxUses = 5;
const lifeMs = 30 * 60_000;

/** An address that answers to a command or an action: five times within thirty minutes. */
export function newResponseUrl(state: SlackState, target: ResponseTarget): string {
  const key = randomBytes(12).toString("hex");
  state.responseUrls.set(key, { ...target, at: state.settings.now(), uses: 0 });
  return `${state.url}/response/${state.workspace.team.id}/${key}`;
}

/** Does what came to a response_url; throws what Slack answers with 404. */
export function answerResponse(state: SlackState, key: string, body: Args): void {
  const target = state.responseUrls.get(key);
  if (!target) throw new SlackError("no_service");
  if (state.settings.now() - target.at > lifeMs) throw new SlackError("expired_url");
  if (target.uses >= maxUses) throw new SlackError("used_url");
  target.uses += 1;
  if (body.delete_original === true) removeOriginal(state, target);
  else if (body.replace_original === true) replaceOriginal(state, target, body);
  else post(state, target, body);
}

const originalOf = (list: readonly { channel: string; ts: string }[], { channel, messageTs }: ResponseUrl) =>
  list.findIndex((message) => message.channel === channel && message.ts === messageTs);

function removeOriginal(state: SlackState, target: ResponseUrl): void {
  for (const list of [state.messages, state.ephemerals]) {
    const at = originalOf(list, target);
    if (at >= 0) list.splice(at, 1);
  }
}

function contentOf(state: SlackState, body: Args) {
  const text = typeof body.text === "string" ? body.text : "";
  return checkContent(state, { text, ...("blocks" in body && { blocks: body.blocks }) }, "response");
}

function replaceOriginal(state: SlackState, target: ResponseUrl, body: Args): void {
  const content = contentOf(state, body);
  const message = state.messages[originalOf(state.messages, target)];
  const ephemeral = state.ephemerals[originalOf(state.ephemerals, target)];
  if (message) Object.assign(message, content, { edited: { user: message.user, ts: state.nextTs() } });
  else if (ephemeral) Object.assign(ephemeral, content);
  // What answers to a command has nothing to replace.
  else post(state, target, body);
}

function post(state: SlackState, { channel, user }: ResponseUrl, body: Args): void {
  const content = contentOf(state, body);
  const thread = typeof body.thread_ts === "string" ? { thread_ts: body.thread_ts } : {};
  if (body.response_type === "in_channel") postAsBot(state, { channel, ...content, ...thread });
  else state.ephemerals.push({ channel, user, ts: state.nextTs(), ...content, ...thread });
}
