import type { ModalView } from "@slack/types";
import type { Day } from "#domain/day";
import { noteModal } from "../blocks/modals/note-modal.ts";
import { visitModal } from "../blocks/modals/visit-modal.ts";
import type { BoundAsker } from "../people/people.ts";
import type { SlackParts } from "../slack-parts.ts";

/** Where a form was opened, so that its outcome is told there. */
export type OpenedAt = { channelId?: string; threadTs?: string; messageTs?: string };

/** A form for a visit to the account, with the people who are known there. */
export async function visitForm(
  { services }: SlackParts,
  { caller }: BoundAsker,
  { accountId, at }: { accountId: string; at: OpenedAt },
): Promise<ModalView> {
  const { asOf, account, contacts } = await services.accountPage(caller, accountId, undefined);
  const people = contacts.map(({ id, name, title }) => ({ id, name, title }));
  const metadata = { accountId, ...at };
  return visitModal({ metadata, accountName: account.name, today: asOf, contacts: people }, { lang: caller.lang });
}

/** `writtenOn`: the day of the message that becomes a note. */
type NoteGiven = { accountId: string | null; at: OpenedAt; text?: string; writtenOn?: Day | undefined };

const longestTitle = 60;

/** A form for a note, of an account that is given or still to be chosen. */
export async function noteForm(
  { services }: SlackParts,
  { caller }: BoundAsker,
  { accountId, at, text = "", writtenOn }: NoteGiven,
): Promise<ModalView> {
  const page = accountId === null ? null : await services.accountPage(caller, accountId, undefined);
  const asOf = page?.asOf ?? (await services.listAccounts(caller, { limit: 1 })).asOf;
  // Nothing is on record of a day after the one we stand at.
  const day = writtenOn !== undefined && writtenOn < asOf ? writtenOn : asOf;
  const title = [...(text.split("\n")[0] ?? "")].slice(0, longestTitle).join("");
  const account = page && { id: page.account.id, name: page.account.name };
  return noteModal({ metadata: at, account, day, title, text }, { lang: caller.lang });
}
