import type { App } from "@slack/bolt";
import { z } from "zod";
import { type Day, findDay } from "#domain/day";
import type { AccountChoice, AccountMatch } from "#services/match-accounts";
import { actionName, readButtonValue } from "../blocks/button-values.ts";
import { accountOptions, accountPick } from "../blocks/modals/account-pick.ts";
import { noteCallback } from "../blocks/modals/note-modal.ts";
import { visitCallback } from "../blocks/modals/visit-modal.ts";
import type { SlackParts } from "../slack-parts.ts";
import { plainMessage } from "../talking/plain-message.ts";
import { noteForm, type OpenedAt, visitForm } from "../windows/forms.ts";
import { openWindow } from "../windows/open-window.ts";
import { type FormAnswer, submitNote, submitVisit, turnOfForm } from "../windows/submissions.ts";

const pressSchema = z.object({
  trigger_id: z.string(),
  user: z.object({ id: z.string() }),
  actions: z.array(z.object({ action_id: z.string(), value: z.string().optional() })).min(1),
  channel: z.object({ id: z.string() }).optional(),
  message: z.object({ thread_ts: z.string().optional(), text: z.string().optional() }).optional(),
});

const openedAt = (channelId: string | undefined, threadTs: string | undefined): OpenedAt => ({
  ...(channelId !== undefined && { channelId }),
  ...(threadTs !== undefined && { threadTs }),
});

/** Windows: what opens them, what they ask for while somebody types, and what is done with what was filled in. */
export function listenToWindows(app: App, parts: SlackParts): void {
  listenToOpeners(app, parts);
  listenToShortcut(app, parts);
  app.options(accountPick, async ({ payload, body, ack }) => {
    const asker = await parts.findAsker(body.user.id);
    if (asker.kind !== "bound") return ack({ options: [] });
    const match = await parts.services.matchAccounts(asker.caller, payload.value);
    await ack(accountOptions(choicesOf(match)));
  });
  listenToForm(app, parts, visitCallback, submitVisit);
  listenToForm(app, parts, noteCallback, submitNote);
}

/** What fits, else what is nearest. */
function choicesOf(match: AccountMatch): AccountChoice[] {
  if (match.kind === "one") return [match.account];
  return match.kind === "several" ? match.accounts : match.nearest;
}

function listenToOpeners(app: App, parts: SlackParts): void {
  app.action(/^(?:account_visit|notice_visit|account_note)(?:\.\d+)?$/u, async ({ body, ack }) => {
    await ack();
    const { trigger_id: triggerId, user, actions, channel, message } = pressSchema.parse(body);
    const [action] = actions;
    const name = actionName(action?.action_id ?? "");
    const value = readButtonValue("account_visit", action?.value);
    if (value === null) return;
    const given = { accountId: value.accountId, at: openedAt(channel?.id, message?.thread_ts) };
    await openWindow(parts, { triggerId, slackUserId: user.id }, (asker) =>
      name === "account_note" ? noteForm(parts, asker, given) : visitForm(parts, asker, given),
    );
  });
}

const shortcutSchema = z.object({
  trigger_id: z.string(),
  user: z.object({ id: z.string() }),
  channel: z.object({ id: z.string() }),
  message: z.object({ ts: z.string(), thread_ts: z.string().optional(), text: z.string().default("") }),
});

/** “Save as note to account …” on any message. */
export const saveNoteShortcut = "save_note";

function listenToShortcut(app: App, parts: SlackParts): void {
  app.shortcut(saveNoteShortcut, async ({ body, ack }) => {
    await ack();
    const { trigger_id: triggerId, user, channel, message } = shortcutSchema.parse(body);
    const text = plainMessage(message.text, parts.workspace()?.botUserId ?? null);
    const at = { ...openedAt(channel.id, message.thread_ts), messageTs: message.ts };
    await openWindow(parts, { triggerId, slackUserId: user.id }, async (asker) => {
      const bound = await parts.services.slack.places.channel(parts.orgId, channel.id);
      const writtenOn = dayOf(message.ts, asker.member.timeZone);
      return noteForm(parts, asker, { accountId: bound?.accountId ?? null, at, text, writtenOn });
    });
  });
}

/** Where whoever saves it lives. */
function dayOf(ts: string, timeZone: string | null): Day | undefined {
  const format = new Intl.DateTimeFormat("en-CA", { timeZone: timeZone ?? "UTC", dateStyle: "short" });
  return findDay(format.format(new Date(Number(ts) * 1_000))) ?? undefined;
}

const submittedSchema = z.object({
  user: z.object({ id: z.string() }),
  view: z.looseObject({ private_metadata: z.string() }),
});
const metadataSchema = z.object({ channelId: z.string().optional(), threadTs: z.string().optional() });

type Submit = (
  parts: SlackParts,
  turn: NonNullable<Awaited<ReturnType<typeof turnOfForm>>>,
  view: unknown,
) => Promise<FormAnswer>;

function listenToForm(app: App, parts: SlackParts, callback: string, submit: Submit): void {
  app.view({ callback_id: callback, type: "view_submission" }, async ({ body, ack }) => {
    const { user, view } = submittedSchema.parse(body);
    const turn = await turnOfForm(parts, user.id, metadataOf(view.private_metadata));
    const answer = turn === null ? undefined : await submit(parts, turn, view);
    await (answer ? ack(answer) : ack());
  });
}

function metadataOf(text: string) {
  try {
    return metadataSchema.parse(JSON.parse(text));
  } catch {
    return {};
  }
}
